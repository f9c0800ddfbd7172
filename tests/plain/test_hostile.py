"""No word of a register, a document or an answer drives the terminal in the plain mode: P13."""

from __future__ import annotations

import datetime as dt

import pytest

from store import codec
from store.meetings.calendar import write_meeting
from store.meetings.editing import approve, ask, decide
from tests.cli.test_hostile import SEQUENCES, hostile, is_harmless
from tests.plain.test_endings import ANSWERS
from tui.text import plain as text

DAY = dt.date(2018, 2, 21)


def asked_about(sequence):
    """The hostile register, with what passes at meetings hostile too."""
    now = hostile(sequence)
    area = now.areas["a-0001"]
    area = decide(
        ask(approve(area, f"r {sequence}", DAY), f"r {sequence}", f"f {sequence}", DAY), DAY, sequence, sequence, DAY
    )
    now = write_meeting(now.with_area("a-0001", area), DAY, paragraph=sequence, registry=sequence, decision=(sequence,))
    return write_meeting(now, dt.date(2018, 1, 24))


@pytest.mark.sample(6)
@pytest.mark.parametrize("colour", ["alltid", "aldrig"])
@pytest.mark.parametrize("sequence", SEQUENCES.values(), ids=SEQUENCES)
def test_no_word_reaches_the_terminal_as_a_command(talk, tmp_path, sequence, colour):
    path = tmp_path / "r.json"
    path.write_bytes(codec.encode(asked_about(sequence)))
    (tmp_path / "plan.txt").write_text(
        f"Plan\nOmråde\tÅtgärd\tTidsplan\nB {sequence}\t{sequence}\tKlart mars 2018 {sequence}\n", encoding="utf-8"
    )
    answers = (
        *("sök upp", "a", "1", "redigera", "ansvarig", f"x {sequence}", "", ""),
        *("redigera", "", "", "ja", "milstolpar", "", "granska", "", "områdets historia", "", "sök upp", sequence),
        *("importera", str(tmp_path / "plan.txt"), "", "ja", f"{sequence}"),
        *("lista", "filter", sequence, "", "", "", "", ""),
        *(
            answer if answer not in {"Nytt.", "Rektor", "§ 7", "Varför?"} else f"{answer} {sequence}"
            for answer in ANSWERS
        ),
    )
    said = talk(path, *answers, options=("--farg", colour), today="2018-02-22")
    assert said.code == 0
    assert is_harmless(said.out)
    assert is_harmless(said.err)
    assert said.saves > 5
    assert ("\x1b[" in said.out) == (colour == "alltid")


def test_a_word_that_would_break_a_line_keeps_to_its_own(talk, tmp_path):
    path = tmp_path / "r.json"
    path.write_bytes(codec.encode(hostile("a\nHuvudmeny\nb")))
    said = talk(path, "lista")
    assert said.lines.count(text.MAIN_MENU) == 1
    assert "↵Huvudmeny↵" in said.out

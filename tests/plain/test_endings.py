"""However a conversation ends, in whatever question: what was said to be saved is saved, and one sentence ends it.

The same answers are given again and again, cut off after each of them, with ``?`` asked in each question, and with
``avbryt`` in its place.
"""

from __future__ import annotations

import shutil

import pytest

from store.journal import Journal
from store.register import Register
from tests.plain.conversation import ended
from tests.tui.story import content, written
from tui.text import plain as text

ANSWERS = (
    *("lista", "urval", "alla", "sök", "stöd", "sök", "", "ordning", "plan", "filter", "", "", "", "fler"),
    *("1", "återrapp", "Nytt.", "", "pågår", "juni 2018", "0", "ja"),
    *("redigera", "tidsplan", "Klart i maj 2018.", "", "ansvarig", "Rektor", "", "ja", "Konsulten dröjer"),
    *("milstolpar", "1", "bocka", "2018-01-31", "1", "öppna", "1", "rätta", "2018-12-31", "Sjukdom", ""),
    *("granska", "ställ", "Varför?", "skolchef", "besvara", "Därför.", "granska", "godkänn", ""),
    *("avsluta", "genomförd", "§ 7", "", "ja", "ta upp", "ja", "hör", "områdets historia", "nästa", "", ""),
    *("nytt", "Trygga raster", "", "Rektor", "Fler vuxna.", "", "Klart augusti 2018.", "", "", "", "ja"),
    *("att se över", "1", "", ""),
    *("inför", "hör", "öppna", "1", "", "gå", "hör", "stämmer", "hoppa", "spara, frys", "nej", ""),
    *("efter", "paragraf", "§ 8", "", "Godkänns", "", "ja", "beslut om", "1", "§ 8", "", "", "ja"),
    *("nytt uppdrag", "Se över", "Klart maj 2018.", "§ 9", "ja", "ett annat", "2018-01-24", ""),
    *("ändringar", "tidslinje", "tids", "ångra", "ja", "gör om", "ja", "spara version"),
    *("importera", "finns-inte.txt", "", "exportera", "markdown", "allt", "ut.md", "ja", "ja"),
    *("konflikter", "sök upp", "ekonomi", "", "hjälp", "avsluta"),
)
"""A long day: every question there is, answered."""


@pytest.fixture(scope="module")
def whole_day(tmp_path_factory):
    return written(tmp_path_factory.mktemp("dag"), content())


@pytest.fixture
def fresh(whole_day, tmp_path):
    def copy(name):
        folder = tmp_path / name
        folder.mkdir()
        for each in whole_day.parent.iterdir():
            shutil.copyfile(each, folder / each.name)
        return folder / whole_day.name

    return copy


def titles(path):
    return sorted(area.title for area in Register.open(path).content.areas.values())


def test_the_whole_day_goes_through(talk, fresh):
    said = talk(fresh("hela"), *ANSWERS)
    assert said.lines[-1] == text.GOODBYE
    assert said.saves >= 15
    assert "ut.md" in said.out


@pytest.mark.sample(40)
@pytest.mark.parametrize("count", range(len(ANSWERS)))
def test_input_that_ends_in_any_question_loses_nothing_that_was_saved(talk, fresh, count):
    path = fresh("avbruten")
    said = talk(path, *ANSWERS[:count])
    assert ended(said), (said.out[-500:], said.err)
    undone = said.out.count("\nÅngrat: ") - said.out.count("\nGjort om: ")
    assert said.saves - undone == len(Journal.open(path)._done), ANSWERS[:count][-3:]


def test_every_question_explains_itself_and_is_asked_again(talk, fresh):
    plain, asked = fresh("utan"), fresh("med")
    without = talk(plain, *ANSWERS)
    explained = talk(asked, *(line for answer in ANSWERS for line in (text.EXPLAIN, answer)))
    assert explained.code == 0
    assert explained.out.count(text.EVERYWHERE) == len(ANSWERS)
    assert explained.saves == without.saves
    assert titles(asked) == titles(plain)


@pytest.mark.sample(20)
@pytest.mark.parametrize("count", range(len(ANSWERS)))
def test_avbryt_leaves_any_question_and_saves_nothing_there(talk, fresh, count):
    before = talk(fresh("inte"), *ANSWERS[:count])
    after = talk(fresh("avbrutet"), *ANSWERS[:count], text.LEAVE)
    assert ended(after) or after.lines[-1] == text.GOODBYE, (after.out[-500:], after.err)
    assert after.saves == before.saves, ANSWERS[:count][-3:]


def test_bytes_that_are_no_text_are_not_taken_for_an_answer(talk, register):
    said = talk.raw(register, "sök upp\nlokal\nredigera\nansvarig\n".encode() + b"Rekt\xf6r\n" + b"Rektor\n\nja\n")
    said.hears(text.UNREADABLE_LINE, "Ändras: Ansvarig.", "Sparat.")
    assert Register.open(register).content.areas["lokaler-e5f6"].responsible == "Rektor"


def test_keys_that_are_no_letters_do_not_become_words(talk, register):
    said = talk(register, "sök upp", "lokal", "redigera", "ansvarig", "Rek\x1b[D\x1b[Ator\x1bOP\x07", "", "ja")
    said.hears(text.KEYS_TAKEN_OUT, "Sparat.")
    assert Register.open(register).content.areas["lokaler-e5f6"].responsible == "Rektor"


def test_a_last_line_without_its_end_is_an_answer(talk, register):
    assert talk.raw(register, b"avsluta").lines[-1] == text.GOODBYE


def test_a_closed_input_is_an_end(talk, register, monkeypatch):
    import sys

    from tui.cli import main

    monkeypatch.setattr(sys, "stdin", None)
    assert main([str(register), "--enkel"]) == 0

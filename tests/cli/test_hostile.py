"""No text drives the terminal, is markup or is anything but a name: P13, P14 and P18 on the command line."""

from __future__ import annotations

import json
import re

import pytest

from store import codec
from store.model import FORMAT, Area, Closing, ClosingReason, Content, Heading, Milestone, Move, Plan, Status
from store.reflections.answers import Reflection
from store.reflections.file import take_in
from tests.cli.conftest import DEMO_DAY
from tui.cli.exit_codes import ExitCode

SEQUENCES = {
    "colour": "\x1b[31m",
    "clear": "\x1b[2J",
    "title": "\x1b]0;t\x07",
    "window title": "\x1b]2;t\x1b\\",
    "link": "\x1b]8;;http://x\x1b\\",
    "clipboard": "\x1b]52;c;eA==\x07",
    "device control": "\x1bP0;0|x\x1b\\",
    "application": "\x1b_x\x1b\\",
    "privacy": "\x1b^x\x1b\\",
    "string": "\x1bXx\x1b\\",
    "answerback": "\x1b[6n",
    "c1 csi": "\x9b31m",
    "c1 osc": "\x9d0;t\x9c",
    "bell": "\x07",
    "backspace": "\x08\x08",
    "carriage return": "a\rb",
    "bidi": "\u202emars 31\u202c",
    "delete": "\x7f",
}
OURS = re.compile("\x1b\\[[0-9;]*m")
DANGEROUS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b-\u200f]")


def hostile(text):
    """A register with a text in every place a text can be shown."""
    import datetime as dt

    day = dt.date(2018, 1, 31)
    stone = Milestone(due=day, words=text, moves=(Move(before=day, after=day, day=day, reason=text),), originally=day)
    fields = dict.fromkeys(("measures", "schedule", "progress", "purpose", "goals", "analysis", "notes"), (text,))
    area = Area(
        **fields,
        title=f"A {text}",
        group=text,
        responsible=text,
        priority=text,
        plan="plan-0001",
        status=Status.ON_SCHEDULE,
        milestones={"klart": stone},
    )
    closed = area.replace(
        status=Status.CLOSED, closing=Closing(reason=ClosingReason.COMPLETED, day=day, decision=text, note=text)
    )
    return Content(
        heading=Heading(format=FORMAT, board=text),
        plans={"plan-0001": Plan(name=f"P {text}", source=text)},
        areas={"a-0001": area, "b-0002": closed},
    )


COMMANDS = (
    ("lista", "r.json"),
    ("lista", "r.json", "--farg", "alltid"),
    ("lista", "r.json", "--json"),
    ("lista", "r.json", "--csv"),
    ("lista", "r.json", "--md"),
    ("visa", "r.json", "a-0001"),
    ("visa", "r.json", "b-0002", "--farg", "alltid"),
    ("visa", "r.json", "b-0002", "--json"),
    ("kontrollera", "r.json"),
    ("kontrollera", "r.json", "--json"),
    ("lista", "r.json", "--plan", "P"),
    ("lista", "r.json", "--plan", "finns inte"),
    ("doktor", "r.json"),
    ("portfolj", "."),
    ("portfolj", ".", "--forsenade", "--farg", "alltid"),
    ("portfolj", ".", "--json"),
    ("nulage", "r.json"),
    ("nulage", "r.json", "--tagg", "tagg"),
    ("nulage", "r.json", "--json"),
)


@pytest.mark.parametrize("sequence", SEQUENCES.values(), ids=SEQUENCES)
def test_no_text_of_a_register_reaches_the_terminal_as_a_command(run, here, sequence):
    (here / "r.json").write_bytes(codec.encode(hostile(sequence)))
    said = f"x {sequence}"
    answers = [Reflection(task=said, unit=said, tags=("tagg", said), feeling=1, words=(said,))] * 5
    take_in(here / "r.json", answers)
    for line in COMMANDS:
        answer = run(*line)
        assert answer.code != ExitCode.DAMAGED
        assert is_harmless(answer.out), line
        assert is_harmless(answer.err), line


@pytest.mark.sample(6)
@pytest.mark.parametrize("sequence", SEQUENCES.values(), ids=SEQUENCES)
def test_no_argument_reaches_the_terminal_as_a_command(run, demo, here, sequence):
    (here / "plan.txt").write_text(
        f"Plan\n{sequence}\nOmråde\tÅtgärd\tTidsplan\nA {sequence}\t{sequence}\tKlart mars 2018 {sequence}\n",
        encoding="utf-8",
    )
    for line in (
        ("tolka", "--", f"klart mars 2018 {sequence}"),
        ("tolka", "--json", "--", f"klart mars 2018 {sequence}"),
        ("lista", demo, "--sok", sequence),
        ("lista", demo, "--plan", sequence),
        ("lista", demo, "--lage", sequence),
        ("lista", demo, "--idag", sequence),
        ("lista", f"{sequence}.json"),
        ("visa", demo, "--", sequence),
        ("exportera", demo, f"{sequence}.docx"),
        ("importera", "ny.json", f"{sequence}.txt"),
        ("importera", "ny.json", "plan.txt", "--torrkor", "--plan", sequence),
        ("importera", "ny.json", "plan.txt", "--torrkor", "--json"),
        ("ny", f"{sequence}.txt"),
        (sequence,),
        (f"--{sequence}",),
    ):
        answer = run(*line)
        assert is_harmless(answer.out), line
        assert is_harmless(answer.err), line


def is_harmless(shown):
    return DANGEROUS.search(OURS.sub("", shown).replace("\r\n", "\n")) is None


@pytest.mark.parametrize("sequence", SEQUENCES.values(), ids=SEQUENCES)
def test_json_holds_the_very_words_although_no_terminal_obeys_them(run, here, sequence):
    (here / "r.json").write_bytes(codec.encode(hostile(sequence)))
    said = f"x {sequence}"
    answers = [Reflection(task=said, unit=said, tags=("tagg", said), feeling=1, words=(said,))] * 5
    take_in(here / "r.json", answers)
    area = json.loads(run("lista", "r.json", "--json").out)["områden"][0]
    assert area["åtgärd"] == [sequence]
    assert area["ansvarig"] == sequence


NAMES = [
    "-x",
    "--upload-pack=touch PWNED",
    "$(touch PWNED)",
    "`touch PWNED`",
    "; touch PWNED",
    "a\nb",
    "a b",
    "å ä ö",
    "'",
    '"',
    "*",
    "..",
    "%s%n",
    "{0}",
    "[red]",
    "\\",
    "~",
]


@pytest.mark.parametrize("name", NAMES)
def test_names_are_only_names(run, here, name):
    (here / "mapp").mkdir()
    path = here / "mapp" / f"{name}.json"
    assert run("ny", "--namnd", name, "--", f"mapp/{name}.json").code == ExitCode.FINE
    assert path.is_file()
    listed = run("lista", "--json", "--sok", name, "--plan=", "--", f"mapp/{name}.json")
    assert json.loads(listed.out)["områden"] == []
    out = run("exportera", "--", f"mapp/{name}.json", f"mapp/{name}.csv")
    assert out.code == ExitCode.FINE
    assert {file.name for file in (here / "mapp").iterdir()} - {"namndkoll.toml", ".gitattributes"} == {
        f"{name}.json",
        f"{name}.json.lock",
        f"{name}.csv",
    }
    assert not (here / "PWNED").exists()
    assert run("tolka", "--", name).code == ExitCode.FINE
    assert run("visa", f"mapp/{name}.json", "--", name).code == ExitCode.WRONG_USE


def test_bytes_that_are_no_text_are_shown_and_not_obeyed(run, demo):
    answer = run("tolka", "--json", "klart mars 2018 \udcff")
    assert answer.code == ExitCode.FINE
    assert json.loads(answer.out)["tolkningar"][0]["text"] == "klart mars 2018 \ufffd"
    assert run("lista", "\udcff.json").code == ExitCode.ERROR
    assert run("lista", demo, "--sok", "\udcff", "--idag", DEMO_DAY).code == ExitCode.FINE


def test_a_nul_in_a_name_is_one_sentence(run, demo):
    for line in (("lista", "a\0b.json"), ("exportera", demo, "a\0b.csv"), ("importera", demo, "a\0b.txt")):
        answer = run(*line)
        assert answer.code in {ExitCode.ERROR, ExitCode.WRONG_USE}
        assert "Något gick fel i programmet" not in answer.err

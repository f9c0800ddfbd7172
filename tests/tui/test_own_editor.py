"""E: a whole område in the user's own editor, by way of the form."""

from __future__ import annotations

import sys

import pytest

from store.register import Register
from tests.terminal import Terminal
from tests.tui.story import content, written
from tui.presentation.area_text import area_as_text, fields_of_text
from tui.screens.editor import edited

ECONOMY = "stod-i-ekonomi-a1b2"


def editor(folder, code: str) -> str:
    """An editor that changes the text by a line of Python: ``text`` is what stands in the file."""
    script = folder / "redigerare.py"
    script.write_text(
        f"import pathlib, sys\npath = pathlib.Path(sys.argv[1])\ntext = path.read_text('utf-8')\n{code}\n"
        "path.write_text(text, 'utf-8')\n",
        encoding="utf-8",
    )
    return f"{sys.executable} {script}"


def app(path, command: str) -> Terminal:
    program = [sys.executable, "-m", "tui", str(path), "--idag", "2018-02-01"]
    return Terminal(program, env={"EDITOR": command})


def test_what_is_written_in_the_editor_comes_into_the_form_with_its_reading_and_is_saved_there(tmp_path):
    path = written(tmp_path)
    change = (
        "text = text.replace('Klart till mars 2018.', 'Klart till februari 2018.').replace('Ekonomichef', 'Controller')"
    )
    with app(path, editor(tmp_path, change)) as terminal:
        terminal.wait_for("Stöd i ekonomi")
        terminal.press("E")
        terminal.wait_for("Redigera · 1. Stöd i ekonomi")
        terminal.wait_for("klart senast 2018-02-28")
        terminal.press("ctrl+s")
        terminal.wait_for("Sparat")
        terminal.press("q")
        assert terminal.exit_code() == 0
    area = Register.open(path).content.areas[ECONOMY]
    assert area.responsible == "Controller"
    assert area.schedule == ("Klart till februari 2018.", "Utvärderas oktober 2018.")
    assert area.measures == content().areas[ECONOMY].measures


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("pass", "Inget är ändrat."),
        ("sys.exit(1)", "Ingen textredigerare kunde startas"),
        ("text = text.replace('pågår enligt tidsplan', 'på gång')", "Statusen känns inte igen"),
        ("text = text.replace('pågår enligt tidsplan', 'avslutat')", "avslutas med d, som frågar efter skälet"),
    ],
)
def test_nothing_changed_no_editor_and_an_unknown_status_are_told_and_nothing_is_saved(tmp_path, code, said):
    path = written(tmp_path)
    before = path.read_bytes()
    with app(path, editor(tmp_path, code)) as terminal:
        terminal.wait_for("Stöd i ekonomi")
        terminal.press("E")
        terminal.wait_for(said)
        terminal.press("ctrl+q")
        terminal.settle()
    assert path.read_bytes() == before


def test_the_text_gives_the_fields_back():
    area = content().areas[ECONOMY]
    fields = fields_of_text(area_as_text(area))
    assert fields["schedule"].splitlines() == list(area.schedule)
    assert (fields["title"], fields["status"], fields["group"]) == (area.title, area.status, area.group)
    assert set(fields) == {"title", "group", "responsible", "measures", "schedule", "status", "progress"}


def test_a_field_whose_heading_is_gone_is_left_as_it_was_and_a_heading_of_one_s_own_is_text():
    text = "Ett ord före.\n## Åtgärd\nEtt.\n## Egen rubrik\nTvå.\n"
    assert fields_of_text(text) == {"measures": "Ett.\n## Egen rubrik\nTvå."}


def test_who_has_chosen_no_editor_gets_one_that_shows_its_keys_and_never_vi(tmp_path, monkeypatch):
    for name in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    for name in ("vi", "nano"):
        assert edited("Orden.") is None
        program = tmp_path / name
        program.write_text("#!/bin/sh\necho mer >> $1\n")
        program.chmod(0o755)
    assert edited("Orden.") == "Orden.\nmer"

"""The very same document read in once more undoes nothing that has been written since."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from store.model import Status
from store.register import Register
from tui.cli import main

PLAN = "Utvecklingsområde\tÅtgärd\tTidsplan\tProcessläge\nTak\tTaket tätas.\tKlart maj 2027.\tPågår.\n"


@pytest.fixture
def plan(tmp_path: Path) -> tuple[Path, Path]:
    """A register with a plan read in, and the plan."""
    register, document = tmp_path / "namndkoll.json", tmp_path / "plan.txt"
    document.write_text(PLAN, encoding="utf-8")
    assert main(["importera", str(register), str(document)]) == 0
    return register, document


def only_area(register: Path):
    (area,) = Register.open(register).content.areas.values()
    return area


def edit(register: Path, **fields) -> None:
    opened = Register.open(register)
    ((key, area),) = opened.content.areas.items()
    opened.save(opened.content.replace(areas={key: area.replace(**fields)}), "redigera")


def test_what_was_written_since_stands_against_the_same_document(plan, capsys):
    register, document = plan
    edit(register, measures=("Taket läggs om.",), status=Status.DONE)
    before = register.read_bytes()
    capsys.readouterr()
    assert main(["importera", str(register), str(document)]) == 0
    assert register.read_bytes() == before
    assert "registrets ord står kvar" in "".join(capsys.readouterr())


def test_a_document_that_has_been_edited_updates_as_before(plan):
    register, document = plan
    edit(register, measures=("Taket läggs om.",))
    document.write_text(PLAN.replace("tätas", "tätas och målas"), encoding="utf-8")
    assert main(["importera", str(register), str(document)]) == 0
    assert only_area(register).measures == ("Taket tätas och målas.",)


def test_the_same_document_with_a_later_day_is_a_later_word(plan):
    register, document = plan
    edit(register, measures=("Taket läggs om.",))
    assert main(["importera", str(register), str(document), "--daterad", "2027-02-01"]) == 0
    assert only_area(register).measures == ("Taket tätas.",)


def test_a_dry_run_is_no_reading(plan):
    """What was only looked at may still change what was written before it is read in."""
    register, document = plan
    document.write_text(PLAN.replace("tätas", "tätas och målas"), encoding="utf-8")
    assert main(["importera", str(register), str(document), "--torrkor"]) == 0
    edit(register, measures=("Taket läggs om.",))
    assert main(["importera", str(register), str(document)]) == 0
    assert only_area(register).measures == ("Taket tätas och målas.",)


def test_an_undone_import_can_be_made_again(plan):
    register, document = plan
    opened = Register.open(register)
    step = opened.next_undo()
    assert step is not None
    opened.take_back(step)
    assert Register.open(register).content.areas == {}
    assert main(["importera", str(register), str(document)]) == 0
    assert only_area(register).milestones["klart"].due == dt.date(2027, 5, 31)


def test_a_memory_that_is_no_text_is_no_memory(plan):
    from store.state_folder import state_folder

    register, document = plan
    (state_folder(register) / "inlasta-dokument").write_bytes(b"\xff\xfe\x00")
    edit(register, measures=("Taket läggs om.",))
    assert main(["importera", str(register), str(document)]) == 0
    assert only_area(register).measures == ("Taket tätas.",)

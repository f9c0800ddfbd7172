"""A freeze is for good: it is said before, never the usual answer too early, and what is frozen is not frozen again."""

from __future__ import annotations

import datetime as dt

import pytest
from docx import Document

from store.errors import NoVersionError
from store.meetings.editing import tell
from store.model import Status
from store.register import Register
from store.versions import version_at
from tests.git.repositories import Clone
from tests.tui.story import Story, milestone
from tests.tui.test_meeting_walk import FEB, TODAY, plan
from tests.tui.year import freeze

FINAL = "En frysning är slutgiltig: den kan inte ändras eller göras om"


@pytest.fixture
def register(tmp_path):
    return Clone.new(tmp_path / "anna", register=plan()).path


def tags(register) -> list[str]:
    return Clone(register.parent, "x").git("tag").split()


async def answered(user: Story) -> None:
    """Git has answered, and what is written beside the screen is written."""
    await user.app.workers.wait_for_complete()
    await user.pilot.pause()


def change_every(register, change) -> None:
    """Write another register beside git's version: every område of it changed."""
    content = Register.open(register).content
    for area_id, area in content.areas.items():
        content = content.with_area(area_id, change(area))
    Clone(register.parent, "x").write(content)


def documents(register) -> list[str]:
    return sorted(path.name for path in register.parent.glob("*.docx"))


def words_of(path) -> str:
    return "\n".join(cell.text for table in Document(path).tables for row in table.rows for cell in row.cells)


async def test_while_something_is_left_enter_neither_freezes_nor_writes(register):
    async with Story(register, today=TODAY) as user:
        await user.press("m", "w")
        user.sees("4 återstår att gå igenom", FINAL, "Frys inte", "Frys och skriv Word-fil", "Bara frys")
        await user.press("enter", "w", "enter")
        await answered(user)
        user.sees("w frys")
    assert (tags(register), documents(register)) == ([], [])


async def test_before_the_day_the_usual_answer_is_the_document_and_a_later_one_is_another_file(register):
    async with Story(register, today=TODAY) as user:
        await user.press("m", *["space"] * 4, "w")
        user.sees(FINAL, "Sammanträdet är inte hållet än")
        await user.press("enter")
        await answered(user)
        user.sees("aterrapport-2018-02-21.docx ligger bredvid registret.")
        assert tags(register) == []
        await user.press("w", "tab", "enter")
        await answered(user)
        user.sees("fryst för sammanträdet 2018-02-21", "aterrapport-2018-02-21-2.docx ligger bredvid registret.")
    assert tags(register) == ["namndkoll/2018-02-21"]


async def test_on_the_day_when_all_is_gone_through_enter_freezes_and_writes(register):
    async with Story(register, today=FEB) as user:
        await user.press("m", *["space"] * 4, "w")
        user.sees(FINAL)
        user.sees_not("inte hållet än")
        await user.press("enter")
        await answered(user)
        user.sees("fryst för sammanträdet 2018-02-21", "w Word-fil")
        user.sees_not("w frys")
    assert documents(register) == ["aterrapport-2018-02-21.docx"]


async def test_what_is_frozen_is_offered_its_document_as_it_was_frozen_and_no_freezing(register):
    freeze(Clone(register.parent, "x"), "2018-02-21")
    change_every(register, lambda area: tell(area.replace(progress=("Skrivet efter frysningen.",)), FEB, TODAY))
    async with Story(register, today=TODAY) as user:
        await user.press("m")
        await answered(user)
        user.sees("w Word-fil")
        user.sees_not("w frys")
        await user.press("w")
        user.sees("Fryst för sammanträdet 2018-02-21", "ändras aldrig", "Skriv Word-fil", "Spara en version")
        await user.press("enter")
        await answered(user)
        user.sees("aterrapport-2018-02-21.docx ligger bredvid registret.")
        await user.press("right")
        user.sees("Inför nämnd 21 mar 2018", "w frys")
    told = words_of(register.parent / "aterrapport-2018-02-21.docx")
    assert "Ansvar för lokaler" in told
    assert "Skrivet efter frysningen." not in told


async def test_what_is_to_be_looked_over_in_the_document_is_said_with_its_place_and_nobody_is_sent_elsewhere(register):
    change_every(register, lambda area: tell(area.replace(progress=("Ring 08-123 456 78 om det.",)), FEB, TODAY))
    async with Story(register, today=TODAY) as user:
        await user.press("m", "w", "enter")
        await answered(user)
        user.sees("Se över i den innan den publiceras: telefonnummer ”08-123 456 78” (", "… och 6 till.")
        user.sees_not("x visar")


async def test_what_came_after_a_freeze_is_saved_as_an_ordinary_version(register):
    freeze(Clone(register.parent, "x"), "2018-02-21")
    async with Story(register, today=TODAY) as user:
        await user.press("m", "space", "w", "tab", "enter")
        user.sees("Spara en version i git", "(•) bara en version")
        await user.press("enter")
        user.sees("Versionen är sparad")
    assert tags(register) == ["namndkoll/2018-02-21"]


async def test_a_coming_meeting_is_said_to_be_frozen_and_not_held_yet(register):
    async with Story(register, today=TODAY) as user:
        await user.press("h")
        await answered(user)
        await user.press("s")
        user.sees("Inget sammanträde är fryst än")
    freeze(Clone(register.parent, "x"), "2018-02-21")
    async with Story(register, today=TODAY) as user:
        await user.press("h")
        await answered(user)
        await user.press("s")
        user.sees("Sammanträdet 21 feb 2018 är fryst men inte hållet än.")
        user.sees_not("Inget sammanträde är fryst än")
    with pytest.raises(NoVersionError, match="2018-02-21 är fryst men inte hållet än"):
        version_at(register, "förra", TODAY)


@pytest.mark.parametrize(
    ("promised", "proposed"),
    [("2018-02-21", ""), ("2018-02-22", "Ny återrapport lämnas senast 22 februari 2018.")],
)
async def test_the_document_names_its_meeting_and_proposes_no_report_to_that_very_meeting(register, promised, proposed):
    stones = {"återrapport": milestone(promised, "Ny återrapport.")}
    change_every(register, lambda area: area.replace(milestones=stones, status=Status.ONGOING))
    async with Story(register, today=TODAY) as user:
        await user.press("m", "w", "tab", "enter")
        await answered(user)
        user.sees("aterrapport-2018-02-21.docx ligger bredvid registret.")
    said = [each.text for each in Document(register.parent / "aterrapport-2018-02-21.docx").paragraphs]
    assert "Återrapport till sammanträdet 21 februari 2018" in said[:3]
    assert [each for each in said if each.startswith("Ny återrapport lämnas")] == ([proposed] if proposed else [])


@pytest.mark.parametrize("day", [TODAY, dt.date(2018, 3, 1)])
async def test_nothing_to_save_marks_no_freezing(register, day):
    async with Story(register, today=day) as user:
        await user.press("w")
        user.sees("Allt är redan sparat som version.", "En frysning kan inte ändras", "(•) frys inte")
        await user.press("enter", "enter", "enter", "enter")
    assert tags(register) == []


async def test_much_that_has_changed_leaves_room_for_the_buttons(register):
    change_every(register, lambda area: area.replace(progress=(f"Nytt om {area.title}. " * 12,)))
    async with Story(register, today=TODAY) as user:
        await user.press("m", "w")
        user.sees("… och mer; h visar allt", "Frys inte", "Frys och skriv Word-fil")

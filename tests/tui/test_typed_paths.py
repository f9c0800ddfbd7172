"""Whatever is typed where a path is asked for is a path or a sentence, in every field that asks for one."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input

from store.codec import encode
from store.register import Register
from tests.tui.story import TODAY, Story, content, written
from tui.exporting import Wish, plan_export
from tui.session import Session
from tui.typed_path import typed_path
from tui.widgets.path_field import paths_beginning

LOCK_FILE = "~$plan.docx"
"""What Word keeps beside an open document: no home folder of a user called ``$plan.docx``."""
TYPED = ("~ingen-som-finns/plan.docx", "~ingen-som-finns/", LOCK_FILE, f"{'x' * 300}.docx", "mapp\0/plan.docx")


@pytest.fixture
def register(tmp_path):
    return written(tmp_path, content())


def test_a_tilde_is_the_home_folder_where_there_is_one_and_else_a_letter(monkeypatch):
    monkeypatch.setenv("HOME", "/hem/anna")
    monkeypatch.setenv("USERPROFILE", "/hem/anna")
    assert typed_path("~/plan.docx") == Path("/hem/anna/plan.docx")
    assert typed_path("~ingen-som-finns/plan.docx") == Path("~ingen-som-finns/plan.docx")
    assert typed_path(LOCK_FILE) == Path(LOCK_FILE)


@pytest.mark.parametrize("typed", TYPED)
def test_what_names_no_folder_has_nothing_to_type_on(typed):
    assert paths_beginning(typed, (".docx",)) == []


async def enter(user: Story, typed: str) -> None:
    user.app.screen.query_one("#path", Input).value = typed
    await user.pilot.pause()
    user.app.screen.query_one("#path").focus()
    await user.press("enter")
    await user.app.workers.wait_for_complete()
    await user.pilot.pause()


@pytest.mark.parametrize("typed", TYPED)
@pytest.mark.parametrize("keys", [("i",), ("o", "i"), ("M",)])
async def test_a_document_that_cannot_be_there_is_said_and_the_line_stays(register, keys, typed):
    async with Story(register) as user:
        await user.press(*keys)
        await enter(user, typed)
        assert user.app.is_running
        assert user.app.screen.query_one("#path", Input).value == typed
        user.sees(": källan ")
    assert register.read_bytes() == encode(content())


@pytest.mark.parametrize("typed", [typed for typed in TYPED if typed != LOCK_FILE])
async def test_a_file_that_cannot_be_written_is_said_and_the_form_stays(register, typed):
    async with Story(register, size=(100, 40)) as user:
        await user.press("x")
        user.app.screen.query_one("#file", Input).value = typed
        await user.press("ctrl+s")
        await user.app.workers.wait_for_complete()
        await user.pilot.pause()
        user.sees("Exportera")
        assert [path.name for path in register.parent.iterdir() if path.suffix == ".docx"] == []


async def test_a_report_can_bear_any_name_the_system_takes(register):
    async with Story(register, size=(100, 40)) as user:
        await user.press("x")
        user.app.screen.query_one("#file", Input).value = LOCK_FILE
        await user.press("ctrl+s")
        await user.app.workers.wait_for_complete()
        await user.pilot.pause()
        user.sees("6 områden skrivna till")
    assert (register.parent / LOCK_FILE).stat().st_size > 100


def test_a_template_in_ones_home_folder_is_found(register, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    session = Session(Register.open(register), TODAY, today_is_real=False)
    wish = Wish(template="~/mall.dotx")
    assert plan_export(session, [], tmp_path / "ut.docx", wish).template == tmp_path / "mall.dotx"


async def test_words_own_lock_file_can_be_chosen_and_is_said_to_be_no_document(register, monkeypatch):
    (register.parent / LOCK_FILE).write_bytes(b"Anna")
    monkeypatch.chdir(register.parent)
    async with Story(register) as user:
        await user.press("i")
        await user.type("~$")
        user.sees(LOCK_FILE)
        await enter(user, LOCK_FILE)
        user.sees(f"{LOCK_FILE}: ")

"""What `git diff` shows for every kind of edit in the app: the diff is the change log, so each is approved by eye.

``NAMNDKOLL_GOLDEN=skriv`` writes them anew; read them before committing.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from textual.widgets import Input, TextArea

from tests.tui.story import Story, written

GOLDEN = Path(__file__).resolve().parent.parent / "golden" / "diffs"


async def edit_paragraph(user: Story) -> None:
    await user.press("e")
    user.app.screen.query_one("#progress").focus()
    await user.type("Först: ")
    await user.press("ctrl+s")


async def move_date(user: Story) -> None:
    user.app.screen.show_new("lokaler-e5f6")
    await user.press("e")
    user.app.screen.query_one("#schedule", TextArea).text = "Klart april 2018."
    await user.press("ctrl+s")
    await user.type("konsultutredning")
    await user.press("enter")


async def report(user: Story) -> None:
    user.app.screen.show_new("lokaler-e5f6")
    await user.press("r")
    user.app.screen.query_one("#progress", TextArea).text = "Pågår. Första mötet har hållits."
    user.app.screen.query_one("#next", Input).value = "juni 2018"
    await user.press("ctrl+s")
    user.sees("Vilken status gäller?")
    await user.press("right", "enter")


async def new_area(user: Story) -> None:
    user.session.id_maker = lambda: lambda title: "elevhalsa-0000"
    await user.press("n")
    await user.type("Elevhälsans bemanning")
    user.app.screen.query_one("#schedule", TextArea).text = "Klart maj 2018."
    await user.press("ctrl+s")


async def close(user: Story) -> None:
    user.app.screen.show_new("rutiner-c3d4")
    await user.press("d", "tab")
    await user.type("BUN 2018-02-21 § 9")
    await user.press("enter")


async def reopen(user: Story) -> None:
    user.app.screen.show_new("lektor-g7h8")
    await user.press("d", "enter")


async def tick(user: Story) -> None:
    user.app.screen.show_new("lokaler-e5f6")
    await user.press("b", "space", "enter")


async def correct_date(user: Story) -> None:
    user.app.screen.show_new("lokaler-e5f6")
    await user.press("b", "tab")
    user.app.screen.query_one("#due", Input).value = "2017-12-15"
    await user.press("enter")


async def change_person(user: Story) -> None:
    await user.press("e")
    user.app.screen.query_one("#responsible", Input).value = "Controller"
    await user.press("ctrl+s")


async def undo(user: Story) -> None:
    await edit_paragraph(user)
    await user.press("u", "enter")


EDITS = {
    "stycke": edit_paragraph,
    "flyttat-datum": move_date,
    "aterrapport": report,
    "nytt-omrade": new_area,
    "avslut": close,
    "upptaget-igen": reopen,
    "avbockat": tick,
    "rattat-datum": correct_date,
    "ansvarig": change_person,
    "angrat": undo,
}


@pytest.mark.parametrize("kind", EDITS)
async def test_the_diff_of_an_edit_is_what_a_reader_of_git_log_expects(tmp_path, kind):
    register = written(tmp_path)

    def git(*words: str) -> str:
        command = ["git", "-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "core.pager=cat", *words]
        finished = subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, encoding="utf-8")
        return finished.stdout

    git("init", "--quiet")
    git("add", "--", register.name)
    git("commit", "--quiet", "--message", "Före")
    async with Story(register) as user:
        await EDITS[kind](user)
        await user.pilot.pause()
    shown = [
        line
        for line in git("diff", "--unified=0").splitlines()
        if not line.startswith(("diff ", "index ", "--- ", "+++ "))
    ]
    told = "".join(f"{line.partition(' @@')[0] if line.startswith('@@') else line}\n" for line in shown)
    golden = GOLDEN / f"{kind}.diff"
    if os.environ.get("NAMNDKOLL_GOLDEN") == "skriv":
        GOLDEN.mkdir(exist_ok=True)
        golden.write_text(told, encoding="utf-8")
    assert told == golden.read_text(encoding="utf-8")

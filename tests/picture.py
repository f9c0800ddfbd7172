"""Screens as SVG pictures, drawn by the app itself and compared letter by letter.

``python -m tests.picture`` draws them all anew, the README's picture among them; look at what changed (``git diff
--stat``, a browser) before committing it. Own code, because the snapshot plugin for Textual holds pytest back a major
version and brings fonts by address into every picture; what is needed of it is one function.
"""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from store.register import Register
from store.settings import read_settings
from tests.tui.story import Story, written
from tui import theme
from tui.app import NamndkollApp
from tui.session import Session

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).resolve().parent.parent
README_PICTURE = ROOT / "fixtures" / "pictures" / "oversikt.svg"
GOLDEN = ROOT / "tests" / "golden" / "screens"

SMALL, LARGE = (80, 24), (140, 45)

SCREENS: dict[str, tuple[tuple[int, int], Sequence[str], str]] = {
    "overview-dark": (SMALL, ["down", "down"], theme.DARK),
    "overview-light": (SMALL, ["down", "down"], theme.LIGHT),
    "overview-high-contrast": (SMALL, ["down", "down"], theme.CONTRAST_DARK),
    "overview-no-colour-ascii": (SMALL, ["down"], ""),
    "overview-large": (LARGE, ["down", "down"], theme.DARK),
    "overview-full-text": (LARGE, ["t", "t"], theme.DARK),
    "detail": (SMALL, ["enter"], theme.DARK),
    "edit": (SMALL, ["e"], theme.DARK),
    "report": (SMALL, ["r"], theme.DARK),
    "milestones": (SMALL, ["b"], theme.DARK),
    "closing": (SMALL, ["d"], theme.LIGHT),
    "findings": (SMALL, ["v"], theme.DARK),
    "export": (SMALL, ["x"], theme.LIGHT),
    "export-large": (LARGE, ["x"], theme.DARK),
    "palette": (SMALL, ["ctrl+p", "f", "ä", "r", "g"], theme.DARK),
    "help": (SMALL, ["question_mark"], theme.LIGHT),
}
"""Name → size, keys pressed, colours; no colours stands for NO_COLOR on a terminal without Unicode."""

_FONTS = re.compile(r"\s*@font-face\s*\{.*?\}\n", re.DOTALL)
_CLASS = re.compile(r"terminal-\d+-")


async def screen(name: str, folder: Path) -> str:
    """One of `SCREENS` on the story's register, as SVG."""
    size, keys, colours = SCREENS[name]
    if not colours:
        os.environ["NO_COLOR"] = "1"
    story = Story(written(folder), size=size, ascii_signs=not colours)
    if colours:
        story.app.theme = colours
    return await _drawn(story.app, size, keys, name)


async def readme_picture(folder: Path) -> str:
    """The översikt of the demo register at 120×32."""
    for path in (ROOT / "fixtures" / "demo").iterdir():
        shutil.copy(path, folder)
    settings = read_settings(folder / "namndkoll.toml")
    assert settings.demo_day is not None
    session = Session(Register.open(folder / "namndkoll.json"), settings.demo_day, today_is_real=False)
    return await _drawn(NamndkollApp(session), (120, 32), ["down"], "namndkoll demo")


async def _drawn(app: NamndkollApp, size: tuple[int, int], keys: Sequence[str], title: str) -> str:
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press(*keys)
        # Rows are read for contradictions a moment after they are drawn.
        for _ in range(100):
            if app.session.has_waiting:
                await pilot.pause(0.05)
        assert not app.session.has_waiting
        # Cursors blink; a picture must not.
        for field in app.screen.query("Input, TextArea"):
            field.cursor_blink = False
        await pilot.pause()
        svg = app.export_screenshot(title=title)
    lines = _CLASS.sub("terminal-", _FONTS.sub("\n", svg)).replace("Fira Code", "monospace").splitlines()
    return "\n".join(line.rstrip() for line in lines) + "\n"


def main() -> int:
    """Draw everything anew."""
    GOLDEN.mkdir(parents=True, exist_ok=True)
    README_PICTURE.parent.mkdir(parents=True, exist_ok=True)
    for name in (*SCREENS, ""):
        with tempfile.TemporaryDirectory() as folder:
            os.environ.update(XDG_CONFIG_HOME=folder, XDG_STATE_HOME=folder)
            os.environ.pop("NO_COLOR", None)
            path = GOLDEN / f"{name}.svg" if name else README_PICTURE
            drawn = screen(name, Path(folder)) if name else readme_picture(Path(folder))
            path.write_text(asyncio.run(drawn), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

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

import msgspec

from store.portfolio import open_portfolio
from store.reflections.file import take_in
from store.reflections.importing import read_reflections
from store.register import Register
from store.settings import read_settings
from tests.tui.story import TODAY, Story, content, written
from tui import theme
from tui.app import NamndkollApp
from tui.portfolio_app import Choice, PortfolioApp
from tui.session import Session

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import App

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
    "nulage": (SMALL, ["o", "down", "right"], theme.DARK),
    "nulage-no-colour-ascii": (SMALL, ["o", "down", "right"], ""),
    "nulage-feelings": (LARGE, ["o", "s", "s", "right"], theme.LIGHT),
    "nulage-quotes": (SMALL, ["o", "down", "enter"], theme.DARK),
    "portfolio": (SMALL, ["down"], theme.DARK),
    "portfolio-late": (LARGE, ["2"], theme.LIGHT),
    "portfolio-no-colour-ascii": (SMALL, [], ""),
}
"""Name → size, keys pressed, colours; no colours stands for NO_COLOR on a terminal without Unicode."""

_FONTS = re.compile(r"\s*@font-face\s*\{.*?\}\n", re.DOTALL)
_CLASS = re.compile(r"terminal-\d+-")


async def screen(name: str, folder: Path) -> str:
    """One of `SCREENS` on the story's register, as SVG."""
    size, keys, colours = SCREENS[name]
    if not colours:
        os.environ["NO_COLOR"] = "1"
    app = _portfolio(folder, ascii_signs=not colours) if name.startswith("portfolio") else _story(name, folder, size)
    if colours:
        app.theme = colours
    return await _drawn(app, size, keys, name)


def _story(name: str, folder: Path, size: tuple[int, int]) -> App[int]:
    path = written(folder)
    if name.startswith("nulage"):
        take_in(path, read_reflections(ROOT / "fixtures" / "reflektioner" / "reflektioner.csv"))
    return Story(path, size=size, ascii_signs="NO_COLOR" in os.environ).app


def _portfolio(folder: Path, *, ascii_signs: bool) -> App[Choice]:
    """Three nämnder, one of them damaged, in a folder whose name is the same every time."""
    for name, board in (("ale", "Barn- och utbildningsnämnden"), ("boda", "Socialnämnden"), ("cyrk", "")):
        (folder / "kommuner" / name).mkdir(parents=True)
        register = content()
        written(folder / "kommuner" / name, register.replace(heading=register.heading.replace(board=board)))
    (folder / "kommuner" / "cyrk" / "namndkoll.json").write_bytes(b"{")
    seen = open_portfolio(folder / "kommuner", TODAY, 0)
    # Where the folder happens to stand is not part of the picture.
    here = [msgspec.structs.replace(each, file=f"/kommuner/{each.place}/namndkoll.json") for each in seen.members]
    return PortfolioApp(msgspec.structs.replace(seen, members=tuple(here)), ascii_signs=ascii_signs)


async def readme_picture(folder: Path) -> str:
    """The översikt of the demo register at 120×32."""
    for path in (ROOT / "fixtures" / "demo").iterdir():
        shutil.copy(path, folder)
    settings = read_settings(folder / "namndkoll.toml")
    assert settings.demo_day is not None
    session = Session(Register.open(folder / "namndkoll.json"), settings.demo_day, today_is_real=False)
    return await _drawn(NamndkollApp(session), (120, 32), ["down"], "namndkoll demo")


async def _drawn(app: App[int] | App[Choice], size: tuple[int, int], keys: Sequence[str], title: str) -> str:
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press(*keys)
        # Rows are read for contradictions a moment after they are drawn.
        session = getattr(app, "session", None)
        for _ in range(100):
            if session and not (session.readings.is_read_through and not session.readings.has_waiting):
                await pilot.pause(0.05)
        assert not (session and session.readings.has_waiting)
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
            os.environ.update(XDG_CONFIG_HOME=folder, XDG_STATE_HOME=folder, COLORTERM="truecolor")
            os.environ.pop("NO_COLOR", None)
            path = GOLDEN / f"{name}.svg" if name else README_PICTURE
            drawn = screen(name, Path(folder)) if name else readme_picture(Path(folder))
            path.write_text(asyncio.run(drawn), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

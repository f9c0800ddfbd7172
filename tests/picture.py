"""``python -m tests.picture``: draws the README's picture with the app itself, on the demo register.

The test of the same name draws it again and compares, so the picture cannot drift from the app.
"""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "fixtures" / "pictures" / "oversikt.svg"

_FONTS = re.compile(r"\s*@font-face\s*\{.*?\}\n", re.DOTALL)
_CLASS = re.compile(r"terminal-\d+-")


async def drawn() -> str:
    """The översikt of the demo register at 120×32, as SVG without fonts from elsewhere."""
    from store.register import Register
    from store.settings import read_settings
    from tui.app import NamndkollApp
    from tui.session import Session

    with tempfile.TemporaryDirectory() as folder:
        for path in (ROOT / "fixtures" / "demo").iterdir():
            shutil.copy(path, folder)
        settings = read_settings(Path(folder) / "namndkoll.toml")
        assert settings.demo_day is not None
        session = Session(Register.open(Path(folder) / "namndkoll.json"), settings.demo_day, today_is_real=False)
        app = NamndkollApp(session)
        async with app.run_test(size=(120, 32)) as pilot:
            await pilot.pause()
            await pilot.press("down")
            await pilot.pause()
            svg = app.export_screenshot(title="namndkoll demo")
    return _CLASS.sub("terminal-", _FONTS.sub("\n", svg)).replace("Fira Code", "monospace")


def main() -> int:
    """Write the picture."""
    os.environ["XDG_CONFIG_HOME"] = tempfile.mkdtemp()
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    PICTURE.write_text(asyncio.run(drawn()), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

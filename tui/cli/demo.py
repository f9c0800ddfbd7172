"""``demo``: a copy of the demo register, on the day it is made for; nothing of the visit is kept."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import tui
from store.settings import read_settings, settings_path
from tui.cli.open_register import open_or_list
from tui.cli.places import REGISTER_NAME

if TYPE_CHECKING:
    from tui.cli.exit_codes import ExitCode
    from tui.cli.grammar import Given
    from tui.cli.output import Output

DEMO_FOLDER = Path(tui.__file__).parent.parent / "fixtures" / "demo"
"""The same place in a checkout and in an installed wheel."""


def run(given: Given, output: Output) -> ExitCode:
    """Open or list a copy of the demo register."""
    with tempfile.TemporaryDirectory(prefix="namndkoll-demo-") as folder:
        copy = Path(folder) / REGISTER_NAME
        for source in (DEMO_FOLDER / REGISTER_NAME, settings_path(DEMO_FOLDER / REGISTER_NAME)):
            shutil.copyfile(source, Path(folder) / source.name)
        day = read_settings(settings_path(copy)).demo_day
        if day is not None and not given.flag("--idag"):
            given = given.with_option("--idag", day.isoformat())
        return open_or_list(copy, given, output, remember=False)

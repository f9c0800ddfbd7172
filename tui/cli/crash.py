"""What is left of a fault of this program: a log in the user's own folder and one sentence."""

from __future__ import annotations

import platform
import sys
import traceback
from contextlib import suppress
from pathlib import Path

from store.errors import FileError
from store.state_folder import make_private, state_home
from store.whole_file import write_whole
from tui.cli.clock import timestamp
from tui.cli.version import version_line
from tui.text import cli as text


def crash_sentence(error: Exception) -> str:
    """Write the log of an unforeseen error and say where it stands; says so too when it cannot be written."""
    return text.crashed(type(error).__name__, keep_log(error))


def keep_log(error: Exception) -> Path | None:
    """The file an error's story was written to, or None."""
    with suppress(OSError, FileError):
        path = make_private(state_home() / "krascher") / f"{timestamp()}.txt"
        story = "".join(traceback.format_exception(error))
        head = f"{version_line()}\nPython {platform.python_version()}, {sys.platform}\n\n"
        write_whole(path, f"{head}{story}".encode("utf-8", "backslashreplace"), durable=False)
        return path
    return None

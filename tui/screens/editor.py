"""One text in the user's own editor: ``$VISUAL`` or ``$EDITOR``, with a file that is removed afterwards.

Who has chosen none gets one that shows its keys, Notepad or nano. Never vi: whoever does not know it cannot leave it.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import tempfile
from pathlib import Path

_WITH_KEYS = "notepad" if os.name == "nt" else "nano"


def edited(text: str) -> str | None:
    """The text as it stands after the editor has been closed; None when there is no editor or it said no."""
    command = os.environ.get("VISUAL") or os.environ.get("EDITOR") or shutil.which(_WITH_KEYS)
    if not command:
        return None
    with tempfile.TemporaryDirectory(prefix="namndkoll-") as folder:
        path = Path(folder) / "text.txt"
        path.write_text(text + "\n", encoding="utf-8")
        try:
            finished = subprocess.run([*shlex.split(command), str(path)], check=False)  # noqa: S603 (the user's own editor, by choice)
            return path.read_text(encoding="utf-8").rstrip("\n") if finished.returncode == 0 else None
        except (OSError, ValueError):
            return None

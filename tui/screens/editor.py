"""One text in the user's own editor: ``$VISUAL`` or ``$EDITOR``, with a file that is removed afterwards."""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
from pathlib import Path


def edited(text: str) -> str | None:
    """The text as it stands after the editor has been closed; None when there is no editor or it said no."""
    command = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ("notepad" if os.name == "nt" else "vi")
    with tempfile.TemporaryDirectory(prefix="namndkoll-") as folder:
        path = Path(folder) / "text.txt"
        path.write_text(text + "\n", encoding="utf-8")
        try:
            finished = subprocess.run([*shlex.split(command), str(path)], check=False)  # noqa: S603 (the user's own editor, by choice)
            return path.read_text(encoding="utf-8").rstrip("\n") if finished.returncode == 0 else None
        except (OSError, ValueError):
            return None

"""A path as somebody types it."""

from __future__ import annotations

from pathlib import Path


def typed_path(text: str) -> Path:
    """What a typed path names; ``~`` at its start is a home folder.

    Where there is no such home the text stands as it is: ``~$plan.docx`` is Word's own file beside an open document.
    """
    # No file system takes NUL in a name, and Python would answer with an error that is not the system's.
    path = Path(text.replace("\0", ""))
    try:
        return path.expanduser()
    except RuntimeError:
        return path

"""Where this user's own copies, undo journal and drafts of a register are kept: never in the repository."""

from __future__ import annotations

import os
from hashlib import blake2b
from pathlib import Path


def state_folder(register: Path) -> Path:
    """The folder for one register; the same for every name and symlink that leads to the same file.

    It need not exist. ``XDG_STATE_HOME`` decides on every system where it is set.
    """
    real = os.path.realpath(register)
    key = blake2b(os.fsencode(os.path.normcase(real)), digest_size=8).hexdigest()
    return state_home() / "register" / f"{Path(real).stem[:40]}-{key}"


def make_private(folder: Path) -> Path:
    """Makes a folder that only this user can look into, and gives it back; `OSError` if it cannot be made."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def state_home() -> Path:
    """The folder of everything this user's runs leave behind, for all registers; it need not exist."""
    chosen = os.environ.get("XDG_STATE_HOME", "")
    if os.path.isabs(chosen):  # noqa: PTH117 (an empty or relative value is to be ignored, says the XDG specification)
        return Path(chosen) / "namndkoll"
    from platformdirs import user_state_path  # noqa: PLC0415 (only where the environment does not say)

    return user_state_path("namndkoll")

"""What one user has chosen for all registers: colours, own keys. A TOML file in the user's configuration folder."""

from __future__ import annotations

import tomllib
from contextlib import suppress
from pathlib import Path
from typing import Any

from store.errors import FileError

FILE_NAME = "installningar.toml"


def preferences_path() -> Path:
    """Where the choices stand; the folder need not exist."""
    import platformdirs  # noqa: PLC0415 (start-up)

    return platformdirs.user_config_path("namndkoll") / FILE_NAME


def read_preferences() -> dict[str, Any]:
    """Every choice by name; nothing when there is no file, or none that can be read: a choice is never worth a stop."""
    try:
        return tomllib.loads(preferences_path().read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return {}


def read_preference(name: str) -> str:
    """One choice, or an empty text."""
    value = read_preferences().get(name, "")
    return value if isinstance(value, str) else ""


def write_preference(name: str, value: str | list[dict[str, Any]]) -> None:
    """Remember one choice beside the others; where the folder cannot be written it is forgotten at the end."""
    import tomli_w  # noqa: PLC0415 (start-up)

    from store.jsonfile import write_whole  # noqa: PLC0415 (start-up)

    path = preferences_path()
    with suppress(OSError, FileError):
        path.parent.mkdir(parents=True, exist_ok=True)
        # Whole or not at all, but without waiting for the disk: a key is pressed for it, and no promise is in it.
        write_whole(path, tomli_w.dumps({**read_preferences(), name: value}).encode(), durable=False)

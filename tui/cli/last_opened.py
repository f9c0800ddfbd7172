"""Which register was open last: kept in the user's own folder, for a start without a name."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from store.errors import FileError
from store.state_folder import make_private, state_home
from store.whole_file import read_whole, write_whole


def last_opened() -> Path | None:
    """The register that was open last, if it is still there."""
    with suppress(OSError, FileError, UnicodeDecodeError, ValueError):
        path = Path(read_whole(_memory()).decode().strip())
        return path if path.is_file() else None
    return None


def remember_opened(path: Path) -> None:
    """Keep which register is open, for the next start without a name; no obstacle when it cannot be written."""
    with suppress(OSError, FileError, UnicodeEncodeError):
        make_private(state_home())
        write_whole(_memory(), f"{path.resolve()}\n".encode(), durable=False)


def _memory() -> Path:
    return state_home() / "senast-öppnad"

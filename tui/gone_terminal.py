"""A terminal that is gone takes no more text, and nobody waits for it.

Textual writes in a thread of its own, through a queue of thirty texts. An error ends that thread; the app then waits
for room in the queue for ever, with nobody to see it and whatever was being typed not kept.
"""

from __future__ import annotations

from contextlib import suppress
from typing import IO, TYPE_CHECKING, Any

if TYPE_CHECKING:
    from textual.driver import Driver


class UntilGone:
    """A file that takes every text, also when there is nowhere left to write it."""

    def __init__(self, file: IO[str]) -> None:
        self._file = file

    def write(self, text: str) -> None:
        """Write, or leave it."""
        with suppress(OSError):
            self._file.write(text)

    def flush(self) -> None:
        """Let what is written be seen, or leave it."""
        with suppress(OSError):
            self._file.flush()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)


class _Outliving:
    """Makes a driver's file an `UntilGone`; to stand before the driver among the bases."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        file = getattr(self, "_file", None)
        if file is not None:
            self._file = UntilGone(file)


def outliving(driver: type[Driver]) -> type[Driver]:
    """A driver that does not wait for a terminal that is gone."""
    return type(driver.__name__, (_Outliving, driver), {})

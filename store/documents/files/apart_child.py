"""The other side of `apart`: the process that reads one document and writes what it found to its output.

It catches nothing but refusals: an error that a library raises ends the process, and the one that started it knows
what that means.
"""

from __future__ import annotations

import contextlib
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

import msgspec

from store.documents.files.apart import MEMORY, SECONDS, Refused
from store.errors import DocumentError

if TYPE_CHECKING:
    from store.documents.blocks import Source

_LARGEST_ANSWER = 64 * 1024 * 1024


class _Reader(Protocol):
    def read(self, data: bytes, name: str) -> Source:
        """The blocks of a file's bytes."""


def main(reader: str, name: str) -> None:
    """Read standard input with a reader's module and write a `Source` or a `Refused` to standard output."""
    _go_without("numpy", "PIL")
    module = cast("_Reader", import_module(f"store.documents.files.{reader}"))
    data = sys.stdin.buffer.read()
    _limit()
    sys.stdout.buffer.write(_answer(module, data, name))
    sys.stdout.buffer.flush()


def _answer(module: _Reader, data: bytes, name: str) -> bytes:
    try:
        answer = msgspec.msgpack.encode(module.read(data, name))
        if len(answer) <= _LARGEST_ANSWER:
            return answer
    except DocumentError as error:
        return msgspec.msgpack.encode(Refused(str(error)))
    except MemoryError:
        pass
    return msgspec.msgpack.encode(
        Refused(f"{name}: källan kräver för mycket minne. Spara bara planen i ett eget dokument.")
    )


def _go_without(*libraries: str) -> None:
    """Make libraries look missing that openers load when they happen to be there: they cost more than the reading."""
    sys.modules.update(dict.fromkeys(libraries))  # type: ignore[arg-type]  # None is how Python marks such a module


def _limit() -> None:
    """Limit memory and time where the system can, and let nothing be written to any file."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 (Windows has none)

    limits = (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, SECONDS + 2),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
    )
    for kind, most in limits:
        # A system that refuses one of them still has the others, and the wall time.
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, (most, most))

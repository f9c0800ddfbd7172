"""Reading a document in a process of its own, with a limit on its time and its memory.

The libraries that open other programs' files are large and meet bytes from anywhere. In a process of their own
they can neither hang nor fill the program, and whatever they raise ends there: a person gets a result or one sentence.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import msgspec

from store.documents.blocks import Source
from store.errors import DocumentError

SECONDS = 8
"""Wall time of the whole reading. An import may take ten; the rest is for finding the plan and showing it."""
MEMORY = 400 * 1024 * 1024
"""Bytes of address space, where the system has such a limit (Linux and most other Unix, not macOS, not Windows)."""

_ROOT = Path(__file__).resolve().parents[3]
# Only the package itself is looked for beside it: nothing that lies in its folder can stand in for a library.
_PROGRAM = (
    "import sys; first, reader, name, *sys.path[len(sys.path):] = sys.argv[1:]; sys.path.insert(0, first); "
    "import store; del sys.path[0]; from store.documents.files.apart_child import main; main(reader, name)"
)


class Refused(msgspec.Struct, frozen=True, tag=True):
    """What the process answers instead of a document: one Swedish sentence without the file's name."""

    sentence: str


def read_apart(reader: str, data: bytes, name: str) -> Source:
    """The document that ``store.documents.files.<reader>.read`` makes of some bytes.

    Raises:
        DocumentError: the reader refused, took too long or too much memory, or met what it could not understand.
    """
    # -I and -S: neither the folder one stands in nor the user's settings for Python decide what is imported.
    command = [sys.executable, "-I", "-S", "-c", _PROGRAM, os.fspath(_ROOT), reader, name, *_libraries()]
    try:
        done = subprocess.run(  # noqa: S603 (our own interpreter, with our own words)
            command,
            input=data,
            capture_output=True,
            timeout=SECONDS,
            check=False,
            cwd=_ROOT,
            # Ctrl+C is for the program, which then ends its process itself.
            start_new_session=sys.platform != "win32",
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        answer = msgspec.msgpack.decode(done.stdout, type=Source | Refused)
    except subprocess.TimeoutExpired as error:
        raise DocumentError(
            f"{name}: det tog mer än {SECONDS} sekunder att läsa källan. Spara bara planen i ett eget dokument."
        ) from error
    except OSError as error:
        raise DocumentError(
            f"{name}: källan kan inte läsas, för läsprogrammet gick inte att starta ({error.strerror}). "
            "Stäng andra program och försök igen."
        ) from error
    except (msgspec.DecodeError, ValueError) as error:
        error.add_note(done.stderr.decode("utf-8", "replace"))
        raise DocumentError(
            f"{name}: källan är skadad eller byggd på ett sätt som inte går att läsa. "
            "Öppna den i programmet den skrevs i och spara den på nytt."
        ) from error
    if isinstance(answer, Refused):
        raise DocumentError(answer.sentence)
    return answer


def _libraries() -> list[str]:
    """Where this process finds its libraries, without the folder it happens to stand in."""
    here = Path.cwd() if os.path.exists(os.curdir) else None  # noqa: PTH110 (the folder one stands in may be gone)
    return [entry for entry in sys.path if os.path.isabs(entry) and Path(entry) != here]  # noqa: PTH117 (entries are text)

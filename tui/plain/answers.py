"""The answers, a line at a time, from whatever standard input is: a terminal in its own mode, a pipe, a file.

The terminal itself lets a person mend a line before Enter, so nothing here moves a cursor. `input` is not used: with
Python's `readline` loaded it would.
"""

from __future__ import annotations

import re
import sys
from typing import NamedTuple

_KEYS = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|O.|.)?", re.DOTALL)
"""What a terminal sends for a key that is no letter, as an arrow."""
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_LONGEST_ON_A_TERMINAL = 4095
"""Bytes of a line that a terminal keeps until Enter; Linux drops what is written after them in silence."""


class InputEndedError(Exception):
    """Nobody answers any more: the end of a file, a closed pipe, Ctrl+D."""


class Answer(NamedTuple):
    """One line as it was meant."""

    text: str
    had_keys: bool = False
    """Whether keys that are no letters were in it; they are taken out."""
    may_be_cut: bool = False
    """Whether the terminal may have dropped its end."""
    unreadable: bool = False
    """Whether its bytes are no text."""


def next_answer() -> Answer:
    """Wait for a line.

    Raises:
        InputEndedError: there is none.
    """
    stream = sys.stdin
    if stream is None:
        raise InputEndedError
    try:
        data = stream.buffer.readline()
    except (OSError, ValueError) as error:
        # A terminal that has gone, or an input closed by whoever started the program.
        raise InputEndedError from error
    if not data:
        raise InputEndedError
    may_be_cut = stream.isatty() and len(data) >= _LONGEST_ON_A_TERMINAL
    try:
        line = data.decode(stream.encoding or "utf-8")
    except UnicodeDecodeError:
        return Answer("", unreadable=True)
    line = line.rstrip("\r\n")
    text = _CONTROLS.sub("", _KEYS.sub("", line))
    return Answer(text.strip(), had_keys=text != line, may_be_cut=may_be_cut)

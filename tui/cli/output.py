"""Where everything the command line prints goes through: data to stdout, words to stderr.

Every text passes `visible`, so that no word of a file or an argument can drive the terminal; colours are put on
afterwards, by us alone. Only whole documents that escape such characters themselves (JSON, csv, Markdown) go by
`document`.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, TextIO

from store.errors import FileError, UsageError, refusal
from tui.text import cli as text
from tui.visible import visible

if TYPE_CHECKING:
    from collections.abc import Mapping


class Colour(StrEnum):
    """When colours are used."""

    AUTO = "auto"
    ALWAYS = "alltid"
    NEVER = "aldrig"


class Style(StrEnum):
    """Looks of a piece of text, as the parameters of the terminal's own SGR sequence."""

    STRONG = "1"
    FAINT = "2"
    UNDERLINED = "4"
    LATE = "1;31"
    SOON = "33"
    UNDATED = "36"
    ON_TRACK = ""
    """As any other text."""
    CLOSED = "32"


class Styled(NamedTuple):
    """A piece of text with its look."""

    text: str
    style: Style


Part = str | Styled

_ASCII_TWINS = {
    ord(sign): twin
    for sign, twin in zip("✓·…→–”≠≤×━±", ["v", ".", "...", "->", "-", '"', "#", "<=", "x", "^", "~"], strict=True)
}
"""For a terminal or file that cannot take our own signs; letters it cannot take become ?."""


class Output:
    """The two streams of a run, and how they may be written to.

    Attributes:
        is_terminal: whether stdout is read by a person at a terminal.
        width: columns to keep within at a terminal; None where a line may be as long as it is.
    """

    def __init__(self, colour: Colour = Colour.AUTO, environment: Mapping[str, str] = os.environ) -> None:
        self.is_terminal = sys.stdout is not None and sys.stdout.isatty()
        self.width = os.get_terminal_size(sys.stdout.fileno()).columns or 80 if self.is_terminal else None
        self._coloured = colour is Colour.ALWAYS or (
            colour is Colour.AUTO
            and self.is_terminal
            and not environment.get("NO_COLOR")
            and environment.get("TERM") != "dumb"
        )

    def lines(self, lines: Iterable[Iterable[Part]]) -> None:
        """Print lines, each of parts, to stdout."""
        _write(sys.stdout, "".join(f"{''.join(map(self._shown, line)).rstrip(' ')}\n" for line in lines))

    def line(self, *parts: Part) -> None:
        """Print one line to stdout."""
        self.lines((parts,))

    def document(self, data: str) -> None:
        """Print a document that has made itself harmless, in UTF-8 whatever the terminal says."""
        _write(sys.stdout, data, "utf-8")

    def words(self, sentence: str) -> None:
        """Say something to the person, on stderr."""
        _write(sys.stderr, f"{visible(sentence)}\n")

    def _shown(self, part: Part) -> str:
        if isinstance(part, str):
            return visible(part)
        shown = visible(part.text)
        return f"\x1b[{part.style}m{shown}\x1b[0m" if self._coloured and shown and part.style else shown


def colour_from(word: str) -> Colour:
    """The choice a word of the command line stands for.

    Raises:
        UsageError: it stands for none.
    """
    try:
        return Colour(word or Colour.AUTO)
    except ValueError:
        raise UsageError(text.unknown_value("--farg", word, [choice.value for choice in Colour])) from None


def _write(stream: TextIO | None, shown: str, encoding: str = "") -> None:
    """Write and flush, so that a reader that has gone or a full disk is noticed here and not when Python ends.

    Raises:
        BrokenPipeError: nobody reads any more.
        FileError: what the output is directed to cannot take it.
    """
    if stream is None:  # closed by whoever started the program
        return
    try:
        _write_bytes(stream, shown, encoding)
    except OSError as error:
        _forget(stream)
        if isinstance(error, BrokenPipeError):
            raise
        raise FileError(text.cannot_print(refusal(error)[0])) from error


def _forget(stream: TextIO) -> None:
    """What Python still wants to write there at its end goes nowhere, so that it cannot fail once more, in English."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _write_bytes(stream: TextIO, shown: str, encoding: str) -> None:
    encoding = encoding or stream.encoding or "utf-8"
    try:
        data = shown.encode(encoding)
    except UnicodeEncodeError:
        data = shown.translate(_ASCII_TWINS).encode(encoding, "replace")
    buffer = getattr(stream, "buffer", None)
    if buffer is None:
        stream.write(data.decode(encoding))
    else:
        stream.flush()
        buffer.write(data)
    stream.flush()

"""Talks with the plain mode: lines in, and what is said read back."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING, NamedTuple

from tui.cli import main
from tui.text import plain as text

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


class Said(NamedTuple):
    """A whole conversation as it was heard."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()

    @property
    def saves(self) -> int:
        return self.lines.count("Sparat.")

    def hears(self, *sentences: str) -> None:
        """These are said, in this order."""
        place = 0
        for sentence in sentences:
            found = self.out.find(sentence, place)
            assert found >= 0, f"{sentence!r} is not said after place {place}:\n{self.out}"
            place = found + len(sentence)


class Conversation:
    """A person who has written all their answers beforehand."""

    def __init__(self, capture: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> None:
        self._capture = capture
        self._monkeypatch = monkeypatch

    def __call__(self, register: Path, *answers: str, options: tuple[str, ...] = (), today: str = "2018-02-01") -> Said:
        """Answer line by line until the answers are out."""
        return self.raw(register, "".join(f"{answer}\n" for answer in answers).encode(), options=options, today=today)

    def raw(self, register: Path, data: bytes, *, options: tuple[str, ...] = (), today: str = "2018-02-01") -> Said:
        """The same with the bytes themselves."""
        self._monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))
        self._capture.readouterr()
        code = main([str(register), "--enkel", "--idag", today, *options])
        captured = self._capture.readouterr()
        return Said(code, captured.out.decode(), captured.err.decode())


def ended(said: Said) -> bool:
    """Whether the input ran out and that was told in one sentence, last."""
    return said.code == 0 and not said.err and said.lines[-1] == text.INPUT_ENDED

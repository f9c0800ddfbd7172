"""A conflict as toned lines: what stood before, and each side with what it changed marked inside the text.

Words taken away and put in are told by signs as in the change log (``[två → tre]``), and by colour beside that.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from store.day_words import date_words
from store.word_diff import Mark, Paragraph, word_diff
from tui.presentation.area_field import LABEL, field
from tui.presentation.rows import Line, Span, Tone
from tui.presentation.wrapping import wrapped, wrapped_words
from tui.text import app_git as git_words

if TYPE_CHECKING:
    from store.merge import Conflict

Who = tuple[str, dt.date | None]
"""Who wrote a side and when, "" and None where it is not known."""

NOBODY: Who = ("", None)


def three_values(conflict: Conflict, width: int, authors: tuple[Who, Who] = (NOBODY, NOBODY)) -> list[Line]:
    """Before, mine and theirs beside their names, each side with who wrote it."""
    lines = [*field(git_words.CONFLICT_BEFORE, said(conflict.base), width)]
    sides = (git_words.CONFLICT_MINE_LABEL, conflict.ours), (git_words.CONFLICT_THEIRS_LABEL, conflict.theirs)
    for (label, value), (name, day) in zip(sides, authors, strict=True):
        lines += _side(label, conflict.base, value, width)
        who = ", ".join(part for part in (name, date_words(day) if day else "") if part)
        inner = max(8, width - LABEL)
        lines += [[(" " * LABEL, Tone.HEADER), (line, Tone.MUTED)] for line in wrapped(who, inner)]
    return lines


def _side(label: str, base: Any, value: Any, width: int) -> Iterator[Line]:
    if not (isinstance(base, list) and isinstance(value, list) and is_text(base) and is_text(value)):
        yield from field(label, said(value), width)
        return
    for paragraph in word_diff(said(base), said(value)):
        for line in wrapped_words(marked(paragraph), max(8, width - LABEL)):
            yield [(f"{label:<{LABEL}}", Tone.HEADER), *line]
            label = ""


def marked(paragraph: Paragraph) -> list[Span]:
    """A paragraph with what became of its words: ``prövas med [två → tre] skolor``."""
    spans: list[Span] = []
    for place, piece in enumerate(paragraph):
        previous = paragraph[place - 1].mark if place else Mark.SAME
        following = paragraph[place + 1].mark if place + 1 < len(paragraph) else Mark.SAME
        if piece.mark is Mark.SAME:
            spans.append((piece.text, Tone.PLAIN))
            continue
        text, swap = piece.text.strip(), {previous, following} & {Mark.GONE, Mark.NEW}
        if piece.mark is Mark.GONE:
            said_so = f"[{text} →" if swap else f"[{git_words.STRUCK}: {text}]"
            spans.append((_spaced(piece.text, said_so, before=True, after=bool(swap)), Tone.GONE))
        else:
            said_so = f"{text}]" if swap else f"[{git_words.ADDED}: {text}]"
            spans.append((_spaced(piece.text, said_so, before=bool(swap), after=True), Tone.NEW))
    return spans


def _spaced(piece: str, shown: str, *, before: bool, after: bool) -> str:
    """What is shown of a piece, with the space the piece had, or where the two halves of a swap need one."""
    lead = " " if piece[:1] == " " or (before and shown[-1:] == "]" and shown[:1] != "[") else ""
    tail = " " if piece[-1:] == " " or (after and shown[-1:] == "→") else ""
    return f"{lead}{shown}{tail}"


def is_text(value: Any) -> bool:
    """Whether a JSON value is one text or paragraphs of it."""
    return isinstance(value, str) or (isinstance(value, list) and all(isinstance(part, str) for part in value))


def said(value: Any) -> Sequence[str]:
    """A JSON value as paragraphs a reader understands."""
    if value is None or value in ("", []):
        return [git_words.CONFLICT_NOTHING]
    if isinstance(value, list):
        return [part for item in value for part in said(item)]
    if isinstance(value, dict):
        return [f"{name}: {' '.join(said(part))}" for name, part in value.items()]
    return [str(value)]

"""What changed inside a long text: paragraph by paragraph, and word by word where a paragraph was rewritten."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from enum import StrEnum

import msgspec


class Mark(StrEnum):
    """What became of a piece of text."""

    SAME = "lika"
    GONE = "struket"
    NEW = "nytt"


class Piece(msgspec.Struct, frozen=True):
    """Words that share one fate, with the space between them."""

    text: str
    mark: Mark


Paragraph = tuple[Piece, ...]

_ALIKE = 0.4
"""Share of common words from which a paragraph counts as rewritten rather than as another one."""
_WORDS = re.compile(r"\s+|[\w’'-]+|[^\w\s]")
_CONTEXT = 4
"""Words kept beside a change when the unchanged rest is left out."""


def word_diff(before: Sequence[str], after: Sequence[str]) -> tuple[Paragraph, ...]:
    """Both texts as one row of paragraphs, in reading order, what went before what came."""
    told: list[Paragraph] = []
    for tag, i, j, k, m in SequenceMatcher(a=before, b=after, autojunk=False).get_opcodes():
        if tag == "equal":
            told += [(Piece(paragraph, Mark.SAME),) for paragraph in before[i:j]]
        else:
            told += _replaced(before[i:j], after[k:m])
    return tuple(told)


def changed_only(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """The paragraphs that changed, unchanged stretches in them cut to a few words beside the change and ``…``."""
    return tuple(_shortened(part) for part in paragraphs if any(piece.mark is not Mark.SAME for piece in part))


def _replaced(old: Sequence[str], new: Sequence[str]) -> Iterator[Paragraph]:
    waiting = list(new)
    for paragraph in old:
        # Only the next paragraph may be what this one became, so that the order of reading is kept.
        if waiting and (pieces := _rewritten(paragraph, waiting[0])):
            del waiting[0]
            yield pieces
        else:
            yield (Piece(paragraph, Mark.GONE),)
    yield from ((Piece(paragraph, Mark.NEW),) for paragraph in waiting)


def _rewritten(old: str, new: str) -> Paragraph:
    """The words of a paragraph that became another; nothing when they have too little in common."""
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    # Space and commas are alike in all texts.
    words = [[word for word in side if word[0].isalnum()] for side in (before, after)]
    if SequenceMatcher(a=words[0], b=words[1], autojunk=False).ratio() < _ALIKE:
        return ()
    matcher = SequenceMatcher(a=before, b=after, autojunk=False)
    pieces: list[Piece] = []
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag == "equal":
            pieces.append(Piece("".join(before[i:j]), Mark.SAME))
            continue
        if i < j:
            pieces.append(Piece("".join(before[i:j]), Mark.GONE))
        if k < m:
            pieces.append(Piece("".join(after[k:m]), Mark.NEW))
    return tuple(_joined(pieces))


def _joined(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Changes with nothing but space between them as one change: whole phrases are easier to read than shreds."""
    gone = new = ""
    for place, piece in enumerate(pieces):
        between = piece.mark is Mark.SAME and not piece.text.strip() and 0 < place < len(pieces) - 1
        if piece.mark is Mark.SAME and not (between and (gone or new)):
            yield from _flushed(gone, new)
            gone = new = ""
            yield piece
            continue
        gone += "" if piece.mark is Mark.NEW else piece.text
        new += "" if piece.mark is Mark.GONE else piece.text
    yield from _flushed(gone, new)


def _flushed(gone: str, new: str) -> Iterator[Piece]:
    if gone:
        yield Piece(gone, Mark.GONE)
    if new:
        yield Piece(new, Mark.NEW)


def _shortened(paragraph: Paragraph) -> Paragraph:
    last = len(paragraph) - 1
    return tuple(
        Piece(_cut(piece.text, first=place == 0, last=place == last), Mark.SAME) if piece.mark is Mark.SAME else piece
        for place, piece in enumerate(paragraph)
    )


def _cut(text: str, *, first: bool, last: bool) -> str:
    words = re.findall(r"\S+\s*|\s+", text)
    if first and len(words) > _CONTEXT + 1:
        return "… " + "".join(words[-_CONTEXT:])
    if last and len(words) > _CONTEXT + 1:
        return "".join(words[: _CONTEXT + words[0].isspace()]).rstrip() + " …"
    if not first and not last and len(words) > 2 * _CONTEXT + 1:
        return "".join(words[:_CONTEXT]) + "… " + "".join(words[-_CONTEXT:])
    return text

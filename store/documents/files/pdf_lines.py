"""Words on a page → lines as a person sees them, and whether a line was wrapped or ended on purpose.

A PDF knows where each word stands and nothing of sentences. But it also knows how wide the next word is: if it had
room at the end of the line above, somebody ended that line. Where it had none, a line that ends a sentence is taken to
end a paragraph too: a plan's cells hold short ones, and a paragraph cut between two sentences says the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from store.documents.files.gathering import escaped
from store.documents.markup import BULLETS
from store.documents.sentences import begins_inside, ends_open, mend

_SAME_LINE = 0.5
"""Share of a line's height that words of it may stand apart, up or down."""
_PARAGRAPH_GAP = 0.75
"""Share of a line's height between two lines, from which they are paragraphs of their own."""
_APART = 1.9
"""Widths of a letter between two words, from which they stand in columns."""
_INDENT = 4
"""Widths of a letter from the left edge, from which a line stands in a column of its own."""
_SURE = 1.0
"""Points that a word must have had room with, since letters are also set a little closer or wider."""


class Word(NamedTuple):
    """A word and its place in points from the page's upper left corner."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    struck: bool = False

    @property
    def height(self) -> float:
        """How tall its letters are, roughly."""
        return max(self.bottom - self.top, 1.0)

    @property
    def middle(self) -> tuple[float, float]:
        """The point in its middle."""
        return (self.x0 + self.x1) / 2, (self.top + self.bottom) / 2


Line = list[Word]


def lines_of(words: Iterable[Word]) -> list[Line]:
    """Words as lines from above, each from the left."""
    lines: list[Line] = []
    for word in sorted(words, key=lambda word: (word.middle[1], word.x0)):
        if lines and abs(word.middle[1] - lines[-1][0].middle[1]) <= _SAME_LINE * lines[-1][0].height:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [sorted(line, key=lambda word: word.x0) for line in lines]


def words_of(page_words: Sequence[dict[str, Any]], strokes: Sequence[dict[str, Any]]) -> list[Word]:
    """The words that pdfplumber found, struck where a thin line goes through their middle."""
    words = []
    for found in page_words:
        word = Word(found["text"], found["x0"], found["x1"], found["top"], found["bottom"])
        words.append(word._replace(struck=any(_strikes(stroke, word) for stroke in strokes)))
    return words


def _strikes(stroke: dict[str, Any], word: Word) -> bool:
    height = (stroke["top"] + stroke["bottom"]) / 2 - word.top
    covered = min(stroke["x1"], word.x1) - max(stroke["x0"], word.x0)
    return bool(0.35 * word.height < height < 0.75 * word.height and covered > 0.6 * (word.x1 - word.x0))


def letter_width(words: Iterable[Word]) -> float:
    """The width of a narrow letter, so that a line never has more letters than places."""
    widths = sorted((word.x1 - word.x0) / len(word.text) for word in words if len(word.text) > 3)
    return max(widths[len(widths) // 10], 0.5) if widths else 5.0


def as_typed(line: Line, left: float, letter: float) -> str:
    """A line of running text; words that stand apart, as in columns, get as many spaces as they have room for."""
    text = ""
    end = left
    for word in line:
        place = round((word.x0 - left) / letter)
        apart = word.x0 - end > (_APART if text else _INDENT) * letter
        text = text.ljust(max(place, len(text) + 2)) if apart and place > 0 else f"{text} " if text else ""
        text += word.text
        end = word.x1
    return text


def with_paragraphs(lines: Sequence[Line], right: float) -> str:
    """The lines of a cell as text with its tags (see `gathering`): wrapped lines joined, the others apart.

    Args:
        lines: from above.
        right: how far to the right a word may reach in this cell.
    """
    told: list[str] = []
    text, item = "", False
    above: Line = []
    space = _space(lines)
    for line in lines:
        point = line[0].text[:1] in BULLETS
        if not above or point or _ended_on_purpose(above, line, right - space) or _ends_sentence(text, _text(line)):
            told.append(_told(text, item=item))
            text, item = _text(line), point
        else:
            text = mend(text, _text(line))
        above = line
    told.append(_told(text, item=item))
    return "".join(told)


def _ended_on_purpose(above: Line, line: Line, room: float) -> bool:
    first, last = line[0], above[-1]
    if first.top - last.bottom > _PARAGRAPH_GAP * last.height:
        return True
    return last.x1 + (first.x1 - first.x0) + _SURE < room


def _ends_sentence(text: str, following: str) -> bool:
    return not ends_open(text) and not begins_inside(following)


def _space(lines: Sequence[Line]) -> float:
    """How wide a space is, by those there are."""
    spaces = sorted(after.x0 - word.x1 for line in lines for word, after in pairwise(line))
    if spaces:
        return spaces[len(spaces) // 2]
    return 0.35 * lines[0][0].height if lines else 0.0


def _text(line: Line) -> str:
    parts = []
    for word in line:
        struck = f"\x00{word.text}\x01" if word.struck else word.text
        parts.append(struck)
    return " ".join(parts)


def _told(text: str, *, item: bool) -> str:
    words = text.lstrip(BULLETS + " ") if item else text
    marked = escaped(words).replace("\x00", "<s>").replace("\x01", "</s>")
    return f"{'<li>' if item else '<p>'}{marked}" if words.strip() else ""

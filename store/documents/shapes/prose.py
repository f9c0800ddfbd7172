"""Lines of running text → headings, labels, numbered items, points and paragraphs.

Lines out of a PDF are wrapped, often with an empty line between each. A line that had room for the next word was
ended on purpose; a sentence that goes on with a small letter was not.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

import msgspec

from store.documents.blocks import Block, Labelled, NumberedItem, Paragraph, Table
from store.documents.document_day import is_dated, tells_day
from store.documents.furniture import is_furniture
from store.documents.markup import POINTS, paragraphs, tidy
from store.documents.sentences import begins_inside, ends_open, hangs, mend, torn
from store.documents.shapes import columns
from store.documents.shapes.inline_labels import label_parts
from store.documents.status_words import status_word
from store.model import Status

_NUMBERED = re.compile(
    r"(?P<number>\d{1,3}(?:\.\d{1,3}){0,4}[a-z]?)(?:[.)]\s+|(?<=\d\.\d)\s+|(?<=\d\.\d\d)\s+)(?P<text>\S.*)"
)
_ITEM = re.compile(rf"(?:[{POINTS}◦▪‣·●○■□➢➤►]\s*|[-–—*]\s+)(?P<text>\S.*)")
_LABEL = re.compile(r"(?P<label>[^:.]{3,40}?)\s*:\s*(?P<text>.*)")
_LIKE_A_LABEL = re.compile(r"[A-ZÅÄÖ][a-zåäö]+(?: [a-zåäö]+){0,2}: \S")
"""No label we know, but shaped as those around it: it ends what stands above."""
_KINDS_OF_PAPER = frozenset({"yttrande", "beslut", "ärende", "protokoll", "rapport", "innehåll", "kallelse"})
"""What a paper calls itself in its head, or a part of it; alone on a line these label no field."""
_PREPOSITION = re.compile(r" (?:på|för|till|i|om|med|mot|vid|från|inom) ")
"""A line with one of these says what it is about; a label alone on its line does not."""
_YEAR = re.compile(r"(?:19|20)\d\d\.?")
_MAX_GAP = 2
"""Empty lines that a torn sentence may reach over."""
_MIN_MEASURE = 70
_LONGEST = 20_000
"""Characters after which a paragraph takes no more lines."""


class ProseLine(msgspec.Struct, frozen=True):
    """One line of running text and its number."""

    text: str
    line: int
    page: bool = False
    """Whether the page carries it: a sentence may go on after it."""


def wrap_width(lines: Iterable[str]) -> int:
    """How long the lines of a text grow before they are wrapped, in characters."""
    lengths = sorted(len(line.rstrip()) for line in lines if "\t" not in line and len(line.strip()) > 20)
    return max(lengths[len(lengths) * 9 // 10], _MIN_MEASURE) if lengths else _MIN_MEASURE


def is_item(text: str) -> bool:
    """Whether a line begins as a point of a list."""
    return _ITEM.match(text.strip()) is not None


def is_marked_line(cells: Sequence[str]) -> bool:
    """Whether the first of two cells is only a bullet or a number: a list with tabs, no table."""
    first = cells[0].strip()
    return len(cells) == 2 and (
        first in {*POINTS, "-", "–", "*", "o"} or re.fullmatch(r"\d{1,3}(?:\.\d{1,3})*[.)]?", first) is not None
    )


def blocks(lines: Sequence[ProseLine], measure: int, labels: Collection[str] = ()) -> list[Block]:
    """The blocks of lines between two tables.

    Args:
        lines: the lines.
        measure: how long lines grow before they are wrapped, in characters.
        labels: lines that are labels in this document, in small letters.
    """
    made: list[Block] = []
    gap = 0
    turned = False
    previous = ""
    at = -1
    """Where the last block of the text itself stands."""
    for line in lines:
        text = tidy(line.text) if "<" not in line.text else ""
        own = text.rstrip(":").casefold() in labels
        if own:
            made.append(Labelled(text.rstrip(":"), "", (line.line,)))
            at, previous, gap, turned = len(made) - 1, line.text.strip(), 0, False
            continue
        if line.page:
            made.append(Paragraph(tidy(line.text), (line.line,), page=True))
            turned = True
            continue
        if not line.text.strip():
            gap += 1
            continue
        if turned:
            gap, turned = 1, False
        if line.text.startswith(" ") and not line.text.startswith("  "):
            # Text out of a PDF begins each page with one space where the form feed was.
            gap = max(gap, 1)
        parts = (
            [(tidy(part), False) for part in label_parts(line.text.strip().replace("\xa0", " "))]
            if text and not _has_inner_points(text)
            else [(p.text, p.item) for p in paragraphs(line.text)]
        )
        for place, (part, item) in enumerate(parts):
            last = made[at] if at >= 0 else None
            fresh = place > 0 or item
            if last is not None and not fresh and _goes_on(last, previous, part, gap, measure):
                made[at] = _longer(last, part, line.line)
            else:
                made.append(_new_block(part, line.line, item=item))
                at = len(made) - 1
        previous, gap = line.text.strip(), 0
    return [part for above, block in zip((None, *made), made, strict=False) for part in _cut(above, block)]


def _cut(above: Block | None, block: Block) -> list[Block]:
    """The text of a label cut before the labels inside it, which its lines did not show before they were put together.

    It stands beside its label, or under it.
    """
    label = ""
    if isinstance(block, Labelled) and block.text:
        label = block.label
    elif isinstance(block, Paragraph) and isinstance(above, Labelled) and not (above.text or block.item or block.page):
        label = above.label
    if not label or not isinstance(block, Labelled | Paragraph):
        return [block]
    first, *rest = label_parts(f"{label}: {block.text}")
    if not rest:
        return [block]
    parts = [labelled_point(part, block.lines) or Paragraph(part, block.lines) for part in rest]
    return [msgspec.structs.replace(block, text=first.partition(":")[2].strip()), *parts]


def _has_inner_points(text: str) -> bool:
    return any(point in text[1:] for point in POINTS)


def _goes_on(last: Block, previous: str, text: str, gap: int, measure: int) -> bool:
    """Whether a line belongs to the block before it."""
    words = _words(last)
    if not words or is_furniture(words):
        # An empty label takes the paragraph under it in the interpreter, where the next label is known.
        return False
    if not gap and ends_open(words) and (_YEAR.fullmatch(text) or _names_in_passing(words, text)):
        return True
    unknown_label = isinstance(last, Labelled) and _LIKE_A_LABEL.match(text) is not None
    if len(words) > _LONGEST or _begins_block(text) or is_furniture(text) or unknown_label:
        return False
    if gap:
        return gap <= _MAX_GAP and ends_open(words) and (begins_inside(text) or hangs(words))
    if torn(words, text):
        return True
    return len(previous) + 1 + len(text.split(maxsplit=1)[0]) > measure * 0.85


def _names_in_passing(words: str, text: str) -> bool:
    """Whether a line with a colon ends the sentence above it: ``… lyfta fram följande / problemområden:``."""
    return begins_inside(text) and text.endswith(":") and " " in words


def _begins_block(text: str) -> bool:
    return (
        _ITEM.match(text) is not None or _NUMBERED.match(text) is not None or _label(text) is not None or is_dated(text)
    )


def _new_block(text: str, line: int, *, item: bool) -> Block:
    point = _ITEM.match(text)
    if item or point:
        words = point["text"] if point else text
        return labelled_point(words, (line,)) or Paragraph(words, (line,), item=True)
    numbered = _NUMBERED.match(text)
    said = labelled_point(numbered["text"], (line,)) if numbered else None
    if numbered and said is not None:
        return msgspec.structs.replace(said, number=numbered["number"])
    if numbered and not begins_inside(numbered["text"]):
        return NumberedItem(numbered["number"], numbered["text"], (line,))
    label = _label(text)
    if label:
        return Labelled(label[0], label[1], (line,))
    return Paragraph(text, (line,))


def labelled_point(text: str, lines: tuple[int, ...]) -> Labelled | None:
    """The label that a point of a list begins with: ``- Ansvarig: rektor`` is one, with or without its bullet."""
    said = _label(text)
    return Labelled(said[0], said[1], lines) if said is not None and said[1] else None


def _label(text: str) -> tuple[str, str] | None:
    """The label a line begins with and the words after it: ``Syfte: …``, or the label alone on its line."""
    if is_dated(text):
        return None
    found = _LABEL.fullmatch(text)
    if found and _is_one_name(found["label"]) and columns.label_of(found["label"]) is not None:
        return found["label"], found["text"]
    if (
        text[:1].isupper()
        and (not hangs(text) or text.endswith(" senast"))
        and not (text.casefold() in _KINDS_OF_PAPER or (text.isupper() and text.casefold() == "svar"))
        and not _PREPOSITION.search(text)
        and len(text) <= 40
        and not text.endswith(".")
        and len(text.split()) <= 3
        and not tells_day(text)
        and columns.label_of(text) is not None
    ):
        # ”Klart” heads a column in one plan and answers ”Status” in the next; alone on a line it is an answer.
        return (text, "") if status_word(text) is Status.UNKNOWN else None
    return None


def _is_one_name(label: str) -> bool:
    """Whether what stands before a colon is the label alone, and not words before it too: ``Slåtter – Ansvarig``."""
    before, dash, _ = label.replace(" - ", " – ").partition(" – ")
    return label.count("(") == label.count(")") and (not dash or columns.label_of(before) is not None)


def points_of(text: str, lines: tuple[int, ...]) -> list[Block]:
    """A point of a list as blocks: its name and its labels apart, where it has several."""
    parts = label_parts(text)
    if len(parts) == 1:
        return [labelled_point(text, lines) or Paragraph(text, lines, item=True)]
    blocks = (_new_block(part, 0, item=False) for part in parts)
    return [msgspec.structs.replace(block, lines=lines) for block in blocks if not isinstance(block, Table)]


def _words(block: Block) -> str:
    return block.text if isinstance(block, Paragraph | NumberedItem | Labelled) else ""


def _longer(block: Block, text: str, line: int) -> Block:
    if isinstance(block, Paragraph | NumberedItem | Labelled):
        return msgspec.structs.replace(block, text=mend(block.text, text), lines=(*block.lines, line))
    return block

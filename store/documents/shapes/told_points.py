"""Points that end by telling who and when: ``• Byta pannan (ansvarig: fastighetschef, klart hösten 2026)`` → findings.

After the parenthesis a point may say how far it has come: ``… (klart hösten 2026). Pågår, anbud är inne.`` Such a list
needs no heading to be believed: nearly every point of it promises something. Each point is an område under the heading
that the list stands under; lists whose points tell nothing are text like any other.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

import msgspec

from store.board_calendar import BoardCalendar
from store.documents.blocks import Block, Heading, Labelled, NumberedItem, Paragraph, words_of
from store.documents.draft import Doubt, Finding, SourceText, Structure
from store.documents.furniture import is_of_page
from store.documents.heading_lines import looks_like_heading
from store.documents.shapes.columns import label_of
from store.documents.shapes.contents import is_function
from store.documents.shapes.roles import Role
from store.model import Status
from store.reading_cache import reading_of
from store.status import tell_status

_TOLD = re.compile(
    r"(?P<what>\S.{3,}?)\s*\((?P<told>[^()]{4,160}(?:\([^()]{1,40}\)[^()]{0,100})?)\)\s*(?:[.;]|[.;:,–-]?\s+(?P<label>(?:status|(?:process|nu)?läget?)\s*:\s*)?(?P<how>\S.*))?",
    re.DOTALL | re.IGNORECASE,
)
_PART = re.compile(r"\s*[,;]\s+(?![^(]*\))")
_WHO = re.compile(
    r"(?:ansv(?:\.|ar(?:ig|iga|as av|ar)?)?|utförs av|av)\s*:?\s+(?P<text>\S.*)|ansv\w*\.?:(?P<more>\S.*)",
    re.IGNORECASE,
)
_WHEN = re.compile(r"(?:tids?plan|tid|när|deadline)\s*:\s*(?P<text>\S.*)", re.IGNORECASE)
_NO_TIME = re.compile(r"(?:ingen|utan|saknar) (?:tids?plan|tid|deadline)|(?:tids?plan|tid) saknas", re.IGNORECASE)
_LONGEST = 600
"""Characters of the longest point that is looked at."""
_LEAST = 2
"""Points that must tell who and when before any list is believed to."""
_ANY_DAY = dt.date(2020, 1, 1)
"""Whether words tell a time does not depend on the day they are read."""
_DOUBT = Doubt("Läst ur en punktlista där punkterna säger inom parentes vem och när.")


class Told(msgspec.Struct, frozen=True):
    """What a point says is to be done, who answers and when."""

    what: str
    who: str = ""
    when: str = ""
    how: str = ""
    """How far it has come, where that is told after the parenthesis."""
    labels: str = ""
    """The words that said which is which."""


def read_told_points(blocks: Sequence[Block]) -> Structure:
    """The findings of a document whose points tell who and when; none where fewer than two do."""
    if sum(isinstance(block, Labelled) and label_of(block.label) is Role.TITLE for block in blocks) > 1:
        # Labels name the områden; points under them are their åtgärder.
        return Structure()
    runs = [run for run in _runs(blocks) if _is_told(blocks, run)]
    if sum(told_in(words_of(blocks[at])).when != "" for run in runs for at in run) < _LEAST:
        return Structure()
    points = {at for run in runs for at in run}
    return _Gathered(blocks, points).structure()


def _runs(blocks: Sequence[Block]) -> Iterator[list[int]]:
    """Points that stand together, over the furniture of pages."""
    run: list[int] = []
    for at, block in enumerate(blocks):
        if _is_point(block):
            run.append(at)
        elif not is_of_page(block) and run:
            yield run
            run = []
    if run:
        yield run


def _is_point(block: Block) -> bool:
    if isinstance(block, NumberedItem):
        return told_in(block.text).when != ""
    return isinstance(block, Paragraph) and block.item


def _is_told(blocks: Sequence[Block], run: Sequence[int]) -> bool:
    """Whether at least two thirds of the points of a list tell when."""
    told = sum(told_in(words_of(blocks[at])).when != "" for at in run)
    return told * 3 >= len(run) * 2


def told_in(text: str) -> Told:
    """A point's words; without who and when where it ends with no parenthesis, or one that tells something else."""
    found = _TOLD.fullmatch(text) if len(text) <= _LONGEST else None
    if found is None or (found["how"] and not _begins_with_status(found["how"])):
        return Told(text)
    who: list[str] = []
    when: list[str] = []
    labels: list[str] = []
    for part in _PART.split(found["told"]):
        answers, timed = _WHO.fullmatch(part), _WHEN.fullmatch(part)
        labelled = answers or timed
        if labelled is not None:
            labels.append(part[: labelled.start(labelled.lastgroup or "text")].strip())
        if answers is not None:
            who.append(answers["text"] or answers["more"])
        elif timed is not None or _tells_time(part) or _NO_TIME.fullmatch(part):
            when.append(timed["text"] if timed else part)
        elif not when and (not who or is_function(part)):
            who.append(part)
        else:
            return Told(text)
    if not (when or who):
        return Told(text)
    labels += [found["label"].strip()] if found["label"] else []
    return Told(found["what"], ", ".join(who), ", ".join(when), found["how"] or "", " ".join(labels))


def _begins_with_status(text: str) -> bool:
    """Whether a text says first how far something has come: ``Pågår, remissen är ute.``, ``Pausat i väntan på …``."""
    told = tell_status(text)
    return told.status is not Status.UNKNOWN and text.startswith(told.words)


def _tells_time(part: str) -> bool:
    return bool(reading_of(part, _ANY_DAY, BoardCalendar()).promises)


class _Gathered:
    """One pass over the blocks: the heading above a list is its group, and only then a heading of the plan."""

    def __init__(self, blocks: Sequence[Block], points: set[int]) -> None:
        self.blocks, self.points = blocks, points
        self.above = SourceText("", ())

    def structure(self) -> Structure:
        """Every block as a finding, a heading or left out."""
        findings: list[Finding] = []
        headings: list[SourceText] = []
        left_out: list[SourceText] = []
        for at, block in enumerate(self.blocks):
            part = SourceText(words_of(block), block.lines)
            if at in self.points:
                told = told_in(block.text if isinstance(block, NumberedItem) else words_of(block))
                findings.append(self._finding(block, told))
                if told.labels:
                    headings.append(SourceText(told.labels, block.lines))
                if self.above.lines and self.above in left_out:
                    left_out.remove(self.above)
                    headings.append(self.above)
                continue
            left_out.append(part)
            if isinstance(block, Heading) or (looks_like_heading(block) and not is_of_page(block)):
                self.above = part
        return Structure(findings=tuple(findings), headings=tuple(headings), left_out=tuple(left_out))

    def _finding(self, block: Block, told: Told) -> Finding:
        return Finding(
            title=told.what,
            lines=block.lines,
            group=self.above.text,
            responsible=told.who,
            schedule=(told.when,) if told.when else (),
            progress=(told.how,) if told.how else (),
            notes=(f"Nr: {block.number}",) if isinstance(block, NumberedItem) else (),
            point=True,
            doubts=(_DOUBT,),
        )

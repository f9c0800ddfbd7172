"""Lines that each begin with their own time, as in the table of a process that lost its columns → findings.

``12 mars Skolledarträff`` tells a step and its day. One such line is only a sentence; three in a row are a process.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from store.documents.blocks import Block, Labelled, NumberedItem, Paragraph, words_of
from store.documents.draft import Doubt, Finding
from store.documents.furniture import is_of_page
from store.months import MONTHS
from store.reading_cache import reading_of

if TYPE_CHECKING:
    from store.board_calendar import BoardCalendar

_LEAST = 3
"""Steps in a row that make a process."""
_MAX_TITLE = 200
_MONTH = rf"(?:{'|'.join(MONTHS)})"
_UNIT = (
    rf"(?:\d{{4}}-\d\d-\d\d|(?:den\s+)?\d{{1,2}}(?:\s?[-–]\s?\d{{1,2}})?\s+{_MONTH}(?:\s+\d{{4}})?|"
    rf"\d{{1,2}}/\d{{1,2}}(?:[ -]\d{{4}})?|{_MONTH}(?:\s+\d{{4}})?|"
    r"(?:v\.?|vecka|kv\.?|kvartal|tertial|Q|T)\s?\d{1,2}(?:\s?[-–]\s?\d{1,2})?(?:\s+\d{4})?|"
    r"(?:våren|hösten|sommaren|vintern|vårterminen|höstterminen|vt|ht)(?:\s+\d{2,4})?)"
)
_STEP = re.compile(
    rf"(?P<time>{_UNIT}(?:\s*(?:t\.?\s?o\.?\s?m\.?|till och med|till|och|[-–—])\s*{_UNIT})?)"
    r"(?:\s*[:–—]\s*|\s+[-]\s+|\s+(?=[A-ZÅÄÖ”\"]))(?P<what>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_CAPITAL = re.compile(r"[A-ZÅÄÖ”\"\d]")
_MEETINGS = re.compile(r"sammanträd|mötes(?:tider|dagar|datum)|kalendarium", re.IGNORECASE)


def step_of(block: Block) -> tuple[str, str] | None:
    """The time that a block begins with and what is done then, or None if it is no step."""
    if not isinstance(block, Paragraph | Labelled | NumberedItem):
        return None
    found = _STEP.fullmatch(words_of(block) if isinstance(block, Labelled) else block.text)
    if found is None or not _CAPITAL.match(found["what"]) or not _CAPITAL.match(found["time"]):
        return None
    return found["time"], found["what"]


def run_at(blocks: Sequence[Block], index: int) -> int:
    """Index after the process that begins at `index`; `index` itself if none begins there.

    A date or a page number may stand between two steps.
    """
    steps, at, end = 0, index, index
    while at < len(blocks):
        if step_of(blocks[at]) is not None:
            steps, end = steps + 1, at + 1
        elif not (steps and is_of_page(blocks[at])):
            break
        at += 1
    return end if steps >= _LEAST else index


def is_meeting_list(heading: str) -> bool:
    """Whether a heading says that its dates are only meetings."""
    return _MEETINGS.search(heading) is not None


def finding_of(block: Block, group: str) -> Finding:
    """A step as an område: what is done is its name, its time the tidsplan."""
    time, what = step_of(block) or ("", words_of(block))
    first, rest = what, ""
    if len(what) > _MAX_TITLE:
        first, _, rest = what.partition(". ")
    return Finding(
        title=first,
        lines=block.lines,
        group=group,
        measures=(rest,) if rest else (),
        schedule=(time,),
        in_sequence=True,
        doubts=(Doubt("Läst ur en lista där varje rad börjar med sin tid; dokumentet har ingen tabell."),),
    )


def read_from(findings: Sequence[Finding], written: dt.date, calendar: BoardCalendar) -> dt.date:
    """The day from which the times of a process are read, so that they come in its order.

    A report written when the process nears its end tells its first steps without a year: they are of the year before
    the last one, not of the next.
    """
    days = [
        promise.due
        for finding in findings
        if finding.in_sequence
        for text in finding.schedule
        for promise in reading_of(text, written, calendar).promises
        if promise.due is not None
    ]
    if all(before <= after for before, after in pairwise(days)):
        return written
    return days[-1] - dt.timedelta(days=364)

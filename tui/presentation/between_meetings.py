"""What changed from one sammanträde to the next as toned lines: the sum first, then område by område."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from store.change_words import Told, summary, told
from store.day_words import date_words
from store.deadline import Standing, assess
from store.meetings.words import is_new_meeting
from store.model import kind_word
from store.tables import AREA_TABLE
from tui.presentation.area_rows import STATE_TONES
from tui.presentation.rows import Line, Tone
from tui.presentation.wrapping import wrapped
from tui.text import app as words
from tui.text import app_git as git_words
from tui.text.meetings import MEETINGS_TITLE, days_added
from tui.text.states import SIGNS, standing_words

if TYPE_CHECKING:
    from store.meetings.between import Stretch
    from store.model import Area


def stretch_title(stretch: Stretch) -> str:
    """``sedan sammanträdet 24 jan 2018``, or from one to the next."""
    if stretch.until is None:
        return f"{git_words.LOG_SINCE} {date_words(stretch.since)}"
    return f"{git_words.LOG_BETWEEN} {date_words(stretch.since)} → {date_words(stretch.until)}"


class StretchPainter:
    """Draws one stretch; with the id of an område only what happened to that."""

    def __init__(self, stretch: Stretch, *, warning_days: int, area_id: str = "", ascii_signs: bool = False) -> None:
        self._stretch = stretch
        self._warning = warning_days
        self._only = area_id
        self._ascii = ascii_signs

    def lines(self, width: int) -> list[Line]:
        """Every line, for a width in cells."""
        told_of = {one.record: one for one in self._told() if one.table == AREA_TABLE}
        lines = [*self._sum(width), *self._areas(told_of, width)]
        # What the log is read for comes first; what else became of the register stands below it.
        for one in self._told():
            if one.table != AREA_TABLE:
                lines += self._entry([(one.title or git_words.LOG_REGISTER, Tone.TITLE)], one.clauses, width)
        lines += self._meetings(width)
        lines += self._untouched(width)
        if not told_of and not lines:
            lines.append([(git_words.LOG_NOTHING_SINCE, Tone.MUTED)])
        return lines

    def _told(self) -> tuple[Told, ...]:
        changes = (each for each in self._stretch.changes if not is_new_meeting(each))
        return told(each for each in changes if not self._only or each.record == self._only)

    def _meetings(self, width: int) -> Iterator[Line]:
        """The new sammanträden, however many, as one entry."""
        new = sorted(dt.date.fromisoformat(each.record) for each in self._stretch.changes if is_new_meeting(each))
        if new and not self._only:
            yield from self._entry([(MEETINGS_TITLE, Tone.TITLE)], [days_added(new)], width)

    def _sum(self, width: int) -> Iterator[Line]:
        said = "" if self._only else summary(self._stretch.counted)
        if said:
            yield from ([(line, Tone.SOON)] for line in wrapped(said, width))
            yield []

    def _areas(self, told_of: dict[str, Told], width: int) -> Iterator[Line]:
        """Every område something happened to, in the order of the plan, under its headings."""
        stretch = self._stretch
        late = [key for key in stretch.counted.newly_late if not self._only or key == self._only]
        heading = ""
        for key in self._in_order({*told_of, *late}):
            area = stretch.after.areas.get(key) or stretch.before.areas[key]
            above = self._place(area)
            if above != heading and not self._only:
                heading = above
                yield from ([(line, Tone.HEADING)] for line in wrapped(heading, width))
            clauses = [*told_of[key].clauses] if key in told_of else []
            if key in late:
                clauses.append(self._became_late(area))
            tags = ", ".join(self._tags(key))
            head: list[tuple[str, Tone]] = [*self._sign(key), (area.title, Tone.TITLE)]
            if tags:
                head.append((f" · {tags}", Tone.SOON))
            yield from self._entry(head, clauses, width)

    def _entry(self, head: list[tuple[str, Tone]], clauses: Iterable[str], width: int) -> Iterator[Line]:
        yield head
        for clause in clauses:
            said = clause[:1].upper() + clause[1:]
            for number, line in enumerate(wrapped(said, max(10, width - 6))):
                yield [("    " if number == 0 else "      ", Tone.PLAIN), (line, Tone.PLAIN)]
        yield []

    def _untouched(self, width: int) -> Iterator[Line]:
        keys = [key for key in self._stretch.counted.untouched if not self._only or key == self._only]
        if not keys:
            return
        yield [(git_words.LOG_UNTOUCHED, Tone.HEADING)]
        for key in self._in_order(set(keys)):
            said = f"{self._stretch.after.areas[key].title} · {standing_words(self._standing(key))}"
            for number, line in enumerate(wrapped(said, max(10, width - 4))):
                # What goes on is further in: another sign at the edge is another område.
                yield [*(self._sign(key) if number == 0 else [("    ", Tone.PLAIN)]), (line, Tone.PLAIN)]

    def _place(self, area: Area) -> str:
        """The heading an område stands under; the plan too where there are several."""
        plans = {**self._stretch.before.plans, **self._stretch.after.plans}
        plan = plans[area.plan].name if len(plans) > 1 and area.plan in plans else ""
        return " · ".join(part for part in (plan, area.group) if part) or git_words.LOG_NO_GROUP

    def _in_order(self, keys: set[str]) -> list[str]:
        areas = {**self._stretch.before.areas, **self._stretch.after.areas}
        return sorted(keys, key=lambda key: (areas[key].plan, areas[key].order, key))

    def _tags(self, key: str) -> Iterator[str]:
        counted = self._stretch.counted
        for keys, tag in (
            (counted.new, git_words.TAG_NEW),
            (counted.gone, git_words.TAG_GONE),
            (counted.done, git_words.TAG_DONE),
            (counted.cancelled, git_words.TAG_CANCELLED),
            (counted.newly_late, git_words.TAG_LATE),
            (counted.postponed, git_words.TAG_POSTPONED),
        ):
            if key in keys:
                yield tag

    def _standing(self, key: str) -> Standing:
        return assess(self._stretch.after.areas[key], self._stretch.day, self._warning)

    def _sign(self, key: str) -> list[tuple[str, Tone]]:
        """The sign of an område's läge at the end of the stretch; a dash where it is gone."""
        if key not in self._stretch.after.areas:
            return [("- ", Tone.MUTED)]
        state = self._standing(key).state
        sign = SIGNS[state]
        return [(f"{sign.ascii if self._ascii else sign.sign} ", STATE_TONES[state])]

    def _became_late(self, area: Area) -> str:
        standing = assess(area, self._stretch.day, self._warning)
        stone = standing.milestone
        if stone is None or stone.due is None:
            return git_words.TAG_LATE
        return f"{git_words.BECAME_LATE}: {kind_word(standing.key)} {words.LAST_DAY} {stone.due}"

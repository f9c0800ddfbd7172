"""One område as lines of toned text: its läge with the proof, every field, every milstolpe, and what to look at."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from store.deadline import Standing, State, is_open, taken_away
from store.findings import FindingKind
from store.model import Area, Milestone, Status, kind_word
from tui.presentation.area_field import LABEL, field, more_fields
from tui.presentation.area_meetings import approval_lines, meeting_lines, question_lines
from tui.presentation.area_rows import STATE_TONES
from tui.presentation.numbered import numbered
from tui.presentation.rows import Line, Tone
from tui.presentation.wrapping import wrapped
from tui.text import app as words
from tui.text.states import (
    CONTRADICTION,
    MISSED,
    SIGNS,
    Sign,
    coming_words,
    left_on,
    standing_words,
    times_done,
    was_moved,
    was_taken_away,
)

if TYPE_CHECKING:
    from store.coming_back import ComingBack
    from tui.session import Session


class AreaDetail:
    """Draws one område of a session; `brief` leaves out what a glance does not need."""

    def __init__(self, session: Session, area_id: str, *, brief: bool = False, ascii_signs: bool = False) -> None:
        self._session = session
        self._id = area_id
        self._area: Area = session.content.areas[area_id]
        self._standing: Standing = session.standings[area_id]
        self._brief = brief
        self._ascii = ascii_signs

    def lines(self, width: int) -> list[Line]:
        """Every line, for a width in cells."""
        return [*self._head(width), *self._standing_lines(width), *self._fields(width)]

    def _head(self, width: int) -> Iterator[Line]:
        yield from ([(line, Tone.TITLE)] for line in wrapped(numbered(self._id, self._session.content.areas), width))
        plan = self._session.content.plans.get(self._area.plan)
        place = " · ".join(part for part in (plan.name if plan else "", self._area.group) if part)
        if place and not self._brief:
            yield from ([(line, Tone.MUTED)] for line in wrapped(place, width))

    def _standing_lines(self, width: int) -> Iterator[Line]:
        standing = self._standing
        tone = STATE_TONES[standing.state]
        text = standing_words(standing)
        state = standing.state.value
        yield [(f"{self._sign(SIGNS[standing.state])} {text.replace(state, state.upper(), 1)}", tone)]
        yield from ([("  ", Tone.MUTED), (line, Tone.MUTED)] for line in wrapped(self.proof(), max(1, width - 2)))
        yield from self._missed_lines(width)
        yield []

    def _missed_lines(self, width: int) -> Iterator[Line]:
        """What has been missed stands beside the läge: no date counts it, so that nothing there tells of it."""
        if self._brief and not self._session.readings.is_reading:
            return
        for finding in self._session.missed(self._id):
            said = finding.sentence.replace(finding.kind.value, finding.kind.value.upper(), 1)
            for number, line in enumerate(wrapped(said, max(1, width - 2))):
                yield [(f"{self._sign(MISSED) if number == 0 else ' '} {line}", Tone.SOON)]

    def proof(self) -> str:
        """Why the läge is what it is: words → date → rule, in one line."""
        standing, area = self._standing, self._area
        milestone = standing.milestone
        if milestone is None or milestone.due is None:
            return self._proof_without_date(area, standing)
        source = f"”{milestone.words}” → " if milestone.words else ""
        if milestone.originally and milestone.originally != milestone.due:
            source += f"{words.FIRST_PROMISE} {milestone.originally}, {words.MOVED} → "
        when = self._session.today
        rule = left_on((milestone.due - when).days, when)
        return f"{source}{kind_word(standing.key)} {words.LAST_DAY} {milestone.due} → {rule}"

    def _proof_without_date(self, area: Area, standing: Standing) -> str:
        if standing.state is State.CLOSED:
            closing = area.closing
            if closing is None:
                return f"status {area.status.value}"
            decision = f", {closing.decision}" if closing.decision else ""
            return f"{closing.reason.value} {closing.day}{decision}"
        gone = next(taken_away(area), None)
        if gone is not None:
            key, _, last = gone
            return f"{words.LACKS_DATE}: {was_taken_away(kind_word(key), last.before, last.day)}"
        if self._brief and not self._session.readings.is_reading:
            # At the start the first frame does not wait for the reader.
            return words.LACKS_DATE
        from store.undated import why_undated  # noqa: PLC0415 (start-up: the reader)

        why = why_undated(area, self._session.today, self._session.register.calendar)
        return f"{words.LACKS_DATE}: {why.reason}{f', ”{why.words}”' if why.words else ''}"

    def _fields(self, width: int) -> Iterator[Line]:
        area = self._area
        status = () if area.status is Status.UNKNOWN else (area.status.value,)
        yield from question_lines(area, width)
        yield from approval_lines(area, width)
        yield from field(words.COLUMN_MEASURES, area.measures, width)
        yield from field(words.COLUMN_SCHEDULE, area.schedule or (words.NO_SCHEDULE,), width)
        yield from field(words.FIELD_STATUS, status, width)
        yield from field(words.COLUMN_PROGRESS, area.progress, width)
        yield from field(words.FIELD_RESPONSIBLE, (area.responsible or "–",), width)
        yield from self._milestones(width)
        yield from self._findings(width)
        if self._brief:
            return
        yield from meeting_lines(area, width)
        for label, paragraphs in (
            *more_fields(area),
            (words.FIELD_REPORTED, (str(area.reported),) if area.reported else ()),
            (words.FIELD_ADDED, (str(area.added),) if area.added else ()),
            (words.FIELD_CLOSING, _closing_words(area)),
            ("Id", (self._id,)),
        ):
            yield from field(label, paragraphs, width)

    def _milestones(self, width: int) -> Iterator[Line]:
        label = words.FIELD_MILESTONES
        by_day = sorted(self._area.milestones.items(), key=lambda item: (item[1].due or dt.date.max, item[0]))
        for key, milestone in by_day:
            for line in self._milestone(key, milestone, max(8, width - LABEL)):
                yield [(f"{label:<{LABEL}}", Tone.HEADER), *line]
                label = ""

    def _milestone(self, key: str, milestone: Milestone, width: int) -> Iterator[Line]:
        tone, sign, tail, short = self._judged(key, milestone)
        when = f"{words.LAST_DAY} {milestone.due}" if milestone.due else ""
        if milestone.first_day:
            when = f"{words.FROM_DAY} {milestone.first_day} {when}".rstrip()
        name = f"{kind_word(key):<12}"
        wide = "  ".join(part for part in (name, when, tail) if part)
        narrow = "  ".join(part for part in (name, when.removeprefix(f"{words.LAST_DAY} "), short) if part)
        first, *more = [wide] if len(wide) <= width - 2 else wrapped_keeping_gaps(narrow, width - 2)
        yield [(f"{sign} ", tone), (first, tone)]
        yield from ([("  ", tone), (line, tone)] for line in more)
        if not self._brief and milestone.words:
            yield from ([("  ", Tone.MUTED), (line, Tone.MUTED)] for line in wrapped(f"”{milestone.words}”", width - 2))
        for move in milestone.moves:
            text = was_moved(move.day, move.before, move.after, move.reason)
            yield from ([("  ", Tone.MUTED), (line, Tone.MUTED)] for line in wrapped(text, width - 2))
        if milestone.originally and not milestone.moves:
            yield [("  ", Tone.MUTED), (f"{words.FIRST_PROMISE} {milestone.originally}", Tone.MUTED)]

    def _judged(self, key: str, milestone: Milestone) -> tuple[Tone, str, str, str]:
        """Tone, sign and the words after the date of one milstolpe, in full and in short, judged like the område."""
        if milestone.met:
            met = f"{words.MET} {milestone.met}"
            return Tone.CLOSED, self._sign(SIGNS[State.CLOSED]), met, met
        done = times_done(len(milestone.done_days), milestone.goal) if milestone.goal else ""
        coming = self._coming_back(milestone)
        if not is_open(key, milestone, self._area.status):
            said = done or f"{words.MET_BY_STATUS} {self._area.status}"
            return Tone.CLOSED, self._sign(SIGNS[State.CLOSED]), said, said
        if self._standing.state is State.CLOSED:
            return Tone.CLOSED, "-", words.NOT_TICKED, words.NOT_TICKED
        if coming is not None:
            said = " · ".join(part for part in (done, coming_words(coming)) if part)
            sign, tone = (MISSED, Tone.SOON) if coming.missed else (SIGNS[State.ON_TRACK], Tone.ON_TRACK)
            return tone, self._sign(sign), said, said
        if milestone.due is None:
            return Tone.MUTED, self._sign(SIGNS[State.ON_TRACK]), done, done
        left = (milestone.due - self._session.today).days
        state = State.ON_TRACK
        if left < 0:
            state = State.LATE
        elif left <= self._session.register.settings.warning_days:
            state = State.SOON
        judged = Standing(state, left)
        return (
            STATE_TONES[state],
            self._sign(SIGNS[state]),
            f"{standing_words(judged)} {done}".strip(),
            f"{abs(left)} d {words.LATE_BY if left < 0 else words.LEFT} {done}".strip(),
        )

    def _coming_back(self, milestone: Milestone) -> ComingBack | None:
        if not milestone.repeats or (self._brief and not self._session.readings.is_reading):
            # At the start the first frame does not wait for rules to be made into days.
            return None
        from store.coming_back import coming_back_in  # noqa: PLC0415 (start-up: dateutil)

        plan = self._session.content.plans.get(self._area.plan)
        return coming_back_in(self._area, plan, milestone, self._session.today)

    def _findings(self, width: int) -> Iterator[Line]:
        label = words.FIELD_FINDINGS
        if self._brief and not self._session.readings.is_reading:
            return
        # What has been missed stands beside the läge.
        others = (each for each in self._session.findings(self._id) if each.kind is not FindingKind.MISSED)
        for finding in others:
            mark = self._sign(CONTRADICTION) if finding.is_contradiction else "-"
            tone = Tone.FINDING if finding.is_contradiction else Tone.PLAIN
            for number, line in enumerate(wrapped(finding.sentence, max(8, width - LABEL - 2))):
                yield [(f"{label:<{LABEL}}", Tone.HEADER), (f"{mark if number == 0 else ' '} {line}", tone)]
                label = ""

    def _sign(self, sign: Sign) -> str:
        return sign.ascii if self._ascii else sign.sign


def wrapped_keeping_gaps(text: str, width: int) -> list[str]:
    """A line of aligned columns as it is when it fits, wrapped between words when it does not."""
    return [text] if len(text) <= width else wrapped(text, max(8, width))


def _closing_words(area: Area) -> tuple[str, ...]:
    closings = area.earlier_closings if area.closing is None else (*area.earlier_closings, area.closing)
    said = []
    for closing in closings:
        reopened = f"{words.REOPENED} {closing.reopened}" if closing.reopened else ""
        parts = [closing.reason.value, str(closing.day), closing.decision, closing.note, reopened]
        said.append(", ".join(part for part in parts if part))
    return tuple(said)

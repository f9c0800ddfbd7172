"""``sammantraden``: the board's meetings listed, read out of a calendar, and written on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.editing import paragraphs
from store.errors import UsageError
from store.meetings.agenda import agenda
from store.meetings.calendar import add_meetings, remove_meeting, write_meeting
from store.slips import summary
from tui.actions.board_days import days_in
from tui.cli.choices import day_of, day_option
from tui.cli.output import Part, Style, Styled
from tui.cli.places import split_register
from tui.cli.sitting import ended, sit_down
from tui.cli.table import Column, table
from tui.text import meetings as said
from tui.text.states import areas as counted_areas

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from store.model import Content
    from tui.cli.exit_codes import ExitCode
    from tui.cli.grammar import Given
    from tui.cli.output import Output
    from tui.session import Session

_WRITTEN = {"--paragraf": "paragraph", "--diarienummer": "registry", "--beslut": "decision", "--justerat": "adjusted"}
"""Options that write on a meeting → its field."""


def run(given: Given, output: Output) -> ExitCode:
    """Take in what was given, and list the meetings."""
    path, sources = split_register(given.words)
    session = sit_down(path, given, output, undecided=not given.flag("--json"))
    changed = _written(given, session, _added(given, session, sources))
    gone = day_option("--ta-bort", given.value("--ta-bort"))
    if gone is not None:
        changed = remove_meeting(changed, gone)
    if changed != session.content:
        new = changed.meetings.keys() - session.content.meetings.keys()
        session.register.save(changed, said.MEETINGS_TITLE)
        output.words(said.meetings_saved(len(new)))
    elif sources:
        output.words(said.MEETINGS_KNOWN)
    if given.flag("--json"):
        output.document(_document(session))
    elif given.flag("--mote") and not any(given.flag(name) for name in _WRITTEN):
        output.lines(_agenda(session, day_option("--mote", given.value("--mote")) or session.today))
    else:
        output.lines(_listed(session, output.width))
    return ended(session, output)


def _agenda(session: Session, day: dt.date) -> list[list[Part]]:
    """What a meeting must be told and why, one område after the other."""
    items = agenda(session.content, day, session.register.calendar, session.findings)
    lines: list[list[Part]] = [
        [Styled(said.told_so_far(day, sum(item.told for item in items), len(items)), Style.STRONG)]
    ]
    for item in items:
        state = said.AGENDA_DONE if item.told else said.AGENDA_LEFT
        lines.append([f"{state}: ", Styled(session.content.areas[item.area_id].title, Style.STRONG)])
        lines += [["  ", why.words] for why in item.whys]
    slipped = summary(session.content.areas.values())
    return [*lines, [slipped]] if slipped else lines


def _added(given: Given, session: Session, sources: Sequence[str]) -> Content:
    """The content with the days of every source, each a day or a document."""
    content = session.content
    written = day_option("--daterad", given.value("--daterad")) or session.today
    for word in sources:
        day = day_of(word)
        found = (day,) if day is not None else days_in(word, written)
        content = add_meetings(content, found)
    return content


def _written(given: Given, session: Session, content: Content) -> Content:
    """The content with what the options write on the meeting of ``--mote``."""
    options = [name for name in _WRITTEN if given.flag(name)]
    day = day_option("--mote", given.value("--mote"))
    if not options:
        return content
    if day is None:
        day = session.register.calendar.last_meeting(session.today)
    if day is None:
        raise UsageError(said.WHICH_MEETING)
    for name in options:
        value: object = given.value(name).strip()
        if name == "--beslut":
            value = paragraphs(given.value(name).replace("\\n", "\n"))
        elif name == "--justerat":
            value = day_option(name, given.value(name))
        content = write_meeting(content, day, **{_WRITTEN[name]: value})
    return content


def _listed(session: Session, width: int | None) -> list[list[Part]]:
    calendar, content = session.register.calendar, session.content
    if not calendar.meetings:
        return [[said.NO_MEETINGS]]
    coming = calendar.next_meeting(session.today)
    columns = (
        Column(said.MEETING_DAY),
        Column(""),
        Column(said.MEETING_PARAGRAPH, most=14, yields=2),
        Column(said.MEETING_REGISTRY, most=20, yields=3),
        Column(said.MEETING_TOLD),
        Column(said.MEETING_DECISION, stretches=True, yields=1),
    )
    rows: list[list[Part]] = []
    for day in calendar.meetings:
        meeting = content.meetings.get(day.isoformat())
        told = sum(any(each.meeting == day for each in area.reports) for area in content.areas.values())
        state = said.MEETING_NEXT if day == coming else said.MEETING_HELD if day < session.today else ""
        decision = " ".join(meeting.decision) if meeting else ""
        rows.append(
            [
                Styled(str(day), Style.STRONG) if day == coming else str(day),
                state,
                meeting.paragraph if meeting else "",
                meeting.registry if meeting else "",
                counted_areas(told) if told else "",
                decision,
            ]
        )
    return table(columns, rows, width)


def _document(session: Session) -> str:
    from store.codec import fields_of  # noqa: PLC0415 (start-up: only this form)
    from store.meetings.meeting import Meeting  # noqa: PLC0415 (the same)
    from store.reports.as_json import SCHEMA, written  # noqa: PLC0415 (the same)

    known = session.content.meetings
    meetings = [fields_of(known.get(day.isoformat(), Meeting(day=day))) for day in session.register.calendar.meetings]
    return written({"schema": SCHEMA, "idag": session.today, "sammanträden": meetings})

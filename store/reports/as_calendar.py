"""Promised days as an iCalendar file: all-day events, which Outlook shows (it passes over VTODO).

An event keeps its UID through every export and its SEQUENCE goes up, so that a calendar that reads the file again
moves the event instead of adding one. Text is escaped by `icalendar`; no word of an område can end a line.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from store.reports.harmless_report import Rendered, harmless_report

if TYPE_CHECKING:
    from icalendar import Event as CalendarEvent

    from store.reports.document import Event, Report
    from store.reports.manner import Manner

_WARNED = dt.timedelta(days=-7)


def render(report: Report, manner: Manner) -> Rendered:
    """One calendar with an event for each promised day."""
    from icalendar import Calendar  # noqa: PLC0415 (only this format)

    report, replaced = harmless_report(report)
    calendar = Calendar()
    calendar.add("prodid", "-//Nämndkoll//Nämndkoll//SV")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", f"{report.board}: utvecklingsområden" if report.board else "Utvecklingsområden")
    for event in report.events:
        calendar.add_component(_event(event, manner))
    return Rendered(calendar.to_ical(), replaced)


def _event(event: Event, manner: Manner) -> CalendarEvent:
    import icalendar  # noqa: PLC0415 (only this format)

    component = icalendar.Event()
    component.add("uid", event.uid)
    component.add("dtstamp", manner.written.astimezone(dt.UTC))
    component.add("sequence", event.sequence)
    component.add("dtstart", event.day)
    # The end of an all-day event is the day after it.
    if event.day < dt.date.max:
        component.add("dtend", event.day + dt.timedelta(days=1))
    if event.repeats:
        component.add("rrule", icalendar.vRecur.from_ical(event.repeats))
    component.add("summary", event.summary)
    component.add("description", "\n".join(event.description))
    component.add("transp", "TRANSPARENT")
    component.add("categories", ["Nämndkoll"])
    if not event.is_met:
        alarm = icalendar.Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", event.summary)
        alarm.add("trigger", _WARNED)
        component.add_component(alarm)
    return component

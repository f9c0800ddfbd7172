"""Åtgärder that end by telling who and when: ``Ta fram en mall (säkerhetschefen, 2024-03-31)`` under their område.

The words stay where they stood. An område that has no tidsplan of its own gets those åtgärder as its tidsplan, since
milstolpar are read from there, and who is named in them as ansvarig.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec

from store.documents.draft import Doubt, Finding
from store.documents.shapes.told_points import Told, told_in
from store.reading_cache import reading_of

if TYPE_CHECKING:
    from store.board_calendar import BoardCalendar

_LEAST = 2
"""Åtgärder that must tell when before any is believed to."""
_DOUBT = Doubt("Ingen tidsplan; åtgärderna säger inom parentes vem och när, och är också lästa som tidsplan.")


def with_told_measures(findings: Sequence[Finding], written: dt.date, calendar: BoardCalendar) -> tuple[Finding, ...]:
    """The findings, those without a tidsplan with what their åtgärder tell; unchanged where fewer than two tell it."""
    told = {at: _told(finding) for at, finding in enumerate(findings)}
    if sum(map(len, told.values())) < _LEAST:
        return tuple(findings)
    return tuple(
        _with_told(finding, told[at], written, calendar) if told[at] else finding for at, finding in enumerate(findings)
    )


def _told(finding: Finding) -> list[tuple[str, Told]]:
    """The åtgärder of an område without a tidsplan that tell when."""
    if finding.schedule or finding.point:
        return []
    return [(text, told) for text in finding.measures if (told := told_in(text)).when]


def _with_told(
    finding: Finding, told: Sequence[tuple[str, Told]], written: dt.date, calendar: BoardCalendar
) -> Finding:
    def days(text: str) -> set[dt.date | None]:
        return {promise.due for promise in reading_of(text, written, calendar).promises if promise.due}

    # What is done may have times in its name; then only the parenthesis tells when.
    schedule = tuple(text if days(text) == days(one.when) else one.when for text, one in told)
    who = ", ".join(dict.fromkeys(one.who for _, one in told if one.who))
    return msgspec.structs.replace(
        finding,
        schedule=schedule,
        responsible=finding.responsible or who,
        doubts=(*finding.doubts, _DOUBT),
    )

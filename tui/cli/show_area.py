"""``visa``: one område in full, every date with its proof."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from store.deadline import is_open
from store.errors import UsageError
from store.proof import rule_behind
from store.reports.row import Row, milestone_words
from store.searching import folded
from tui.cli.list_areas import STYLES
from tui.cli.output import Output, Part, Style, Styled
from tui.cli.places import register_and
from tui.cli.remarks import remarked
from tui.cli.sitting import ended, sit_down
from tui.text import cli_shown as shown
from tui.text import states
from tui.visible import visible

if TYPE_CHECKING:
    from store.model import Area, Milestone
    from tui.cli.exit_codes import ExitCode
    from tui.cli.grammar import Given
    from tui.session import Session

_INDENT = "  "
_READABLE = 100
"""Columns a paragraph is kept within at a wide terminal."""


def run(given: Given, output: Output) -> ExitCode:
    """Print one område."""
    path, words = register_and(given, "ID")
    session = sit_down(path, given, output, undecided=not given.flag("--json"))
    area_id = find_area(" ".join(words), session.content.areas)
    (row,) = remarked(session, (area_id,))
    if given.flag("--json"):
        from store.reports.as_json import list_document  # noqa: PLC0415 (start-up: only this form)

        output.document(list_document((row,), session.today))
    else:
        output.lines(described(row, session, output.width))
    return ended(session, output)


def find_area(wanted: str, areas: Mapping[str, Area]) -> str:
    """The id that was meant: an id, the beginning of just one, or words of just one title.

    Raises:
        UsageError: none or several are meant; the sentence names them.
    """
    if wanted in areas:
        return wanted
    words = folded(wanted).split()
    beginning = [key for key in areas if words and key.startswith(words[0]) and len(words) == 1]
    found = beginning or [key for key, area in areas.items() if words and all(w in folded(area.title) for w in words)]
    if len(found) != 1:
        raise UsageError(shown.no_such_area(wanted, found))
    return found[0]


def described(row: Row, session: Session, width: int | None) -> Iterator[list[Part]]:
    """The lines of an område."""
    area, standing = row.area, row.standing
    yield [Styled(area.title, Style.STRONG)]
    sign = states.SIGNS[standing.state].sign
    yield [Styled(f"{sign} {states.standing_words(standing)}", STYLES[standing.state])]
    yield []
    yield from _short_fields(row)
    for heading, paragraphs in _long_fields(area):
        if paragraphs:
            yield from _section(heading, paragraphs, width)
    if area.milestones:
        yield []
        yield [Styled(shown.MILESTONES, Style.STRONG)]
        for key, milestone in area.milestones.items():
            yield from _milestone(key, milestone, area, session)
    if row.findings:
        yield from _section(shown.FINDINGS, (finding.sentence for finding in row.findings), width)


def _short_fields(row: Row) -> Iterator[list[Part]]:
    area = row.area
    closing = area.closing
    fields = (
        (shown.FIELD_ID, row.area_id),
        (shown.FIELD_PLAN, row.plan_name),
        (shown.FIELD_GROUP, area.group),
        (shown.FIELD_RESPONSIBLE, area.responsible),
        (shown.FIELD_STATUS, shown.status_told(area.status, area.reported)),
        (shown.FIELD_ADDED, str(area.added or "")),
        (shown.FIELD_PRIORITY, area.priority),
        (shown.FIELD_CLOSING, shown.closed(closing) if closing else ""),
    )
    left = max(len(name) for name, value in fields if value) + len(_INDENT)
    for name, value in fields:
        if value:
            yield [f"{name:{left}}", value]


def _long_fields(area: Area) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return (
        (shown.FIELD_PURPOSE, area.purpose),
        (shown.FIELD_GOALS, area.goals),
        (shown.FIELD_MEASURES, area.measures),
        (shown.FIELD_SCHEDULE, area.schedule),
        (shown.FIELD_PROGRESS, area.progress),
        (shown.FIELD_ANALYSIS, area.analysis),
        (shown.FIELD_NOTES, area.notes),
    )


def _section(heading: str, paragraphs: Iterable[str], width: int | None) -> Iterator[list[Part]]:
    yield []
    yield [Styled(heading, Style.STRONG)]
    for paragraph in paragraphs:
        for line in _wrapped(visible(paragraph), width):
            yield [_INDENT, line]


def _wrapped(paragraph: str, width: int | None) -> list[str]:
    """A paragraph in lines for a terminal; whole where another program reads it."""
    if width is None:
        return [paragraph]
    return textwrap.wrap(paragraph, max(20, min(width, _READABLE) - len(_INDENT)), break_on_hyphens=False) or [""]


def _milestone(key: str, milestone: Milestone, area: Area, session: Session) -> Iterator[list[Part]]:
    """A milstolpe, and under it its proof: words → date → rule → days; then its moves."""
    yield [_INDENT, milestone_words(key, milestone)]
    plan = session.content.plans.get(area.plan)
    written = (area.reported, plan.dated if plan else None, session.today)
    rule = rule_behind(milestone, written, session.register.calendar)
    left = None
    if milestone.due is not None and is_open(key, milestone, area.status):
        left = (milestone.due - session.today).days
    yield [_INDENT * 2, Styled(shown.proof(milestone, rule, left), Style.FAINT)]
    for move in milestone.moves:
        yield [_INDENT * 2, Styled(shown.moved(move), Style.FAINT)]

"""``kontrollera``: what has to be looked at, as an exit code, as sentences and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from store.deadline import State
from store.model import Milestone
from store.promises import read_area
from store.proof import rule_behind
from store.reports.row import Row, kind_word
from store.selection import Order
from tui.cli.choices import unknown_settings
from tui.cli.exit_codes import ExitCode
from tui.cli.list_areas import STYLES, selected, summary
from tui.cli.output import Output, Part, Style, Styled
from tui.cli.places import split_register
from tui.cli.sitting import sit_down
from tui.text import cli_shown as shown
from tui.text import states

if TYPE_CHECKING:
    from tui.cli.grammar import Given
    from tui.session import Session


class Difference(msgspec.Struct, frozen=True):
    """A milstolpe whose words are read otherwise today than when the register was written."""

    key: str
    words: str
    stored: Milestone | None
    """None for a promise that was not read then."""
    today: Milestone | None
    """None for a promise that is not read any more."""


def run(given: Given, output: Output) -> ExitCode:
    """Print what was found; the exit code says how grave it is."""
    path, _ = split_register(given.words)
    session = sit_down(path, given)
    ids = selected(session, given.with_option("--sortera", Order.URGENCY))
    rows = session.rows(ids)
    noted = [(row, differences(row, session)) for row in rows]
    noted = [(row, found) for row, found in noted if row.standing.state is State.LATE or row.findings or found]
    late = sum(row.standing.state is State.LATE for row in rows)
    if given.flag("--json"):
        from store.reports.as_json import SCHEMA, written  # noqa: PLC0415 (start-up: only this form)

        areas = [_object(row, found) for row, found in noted]
        output.document(written({"schema": SCHEMA, "idag": session.today, "försenade": late, "områden": areas}))
    else:
        output.lines(line for row, found in noted for line in _described(row, found))
        output.words(shown.checked(summary(rows), len(noted), session.today))
    for sentence in unknown_settings(path, session.register.settings):
        output.words(sentence)
    if late:
        return ExitCode.LATE
    return ExitCode.FINDINGS if noted else ExitCode.FINE


def differences(row: Row, session: Session) -> list[Difference]:
    """Where today's reading of an område's words gives other dates than the stored ones.

    Dates that were moved or ticked off, and milstolpar without words, are somebody's own decision and no difference.
    """
    area = row.area
    if row.standing.state is State.CLOSED:
        return []
    calendar = session.register.calendar
    written = (area.reported, row.plan.dated if row.plan else None, session.today)
    first = next(day for day in written if day is not None)
    unmatched = dict(read_area(area.schedule, area.progress, first, calendar).milestones)
    found = []
    for key, stone in area.milestones.items():
        twin = next((other for other, new in unmatched.items() if _same(key, stone, other, new)), None)
        if twin is None:
            twin = next((other for other, new in unmatched.items() if new.words == stone.words), None)
            decided = stone.moves or stone.met or not stone.words
            if not decided and rule_behind(stone, written, calendar) is None:
                found.append(Difference(key, stone.words, stone, unmatched[twin] if twin else None))
        if twin is not None:
            del unmatched[twin]
    return found + [Difference(key, new.words, None, new) for key, new in unmatched.items()]


def _same(key: str, stone: Milestone, other: str, new: Milestone) -> bool:
    return (kind_word(key), stone.due, stone.first_day) == (kind_word(other), new.due, new.first_day)


def _described(row: Row, found: Sequence[Difference]) -> Iterator[list[Part]]:
    state = row.standing.state
    sign = f"{states.SIGNS[state].sign} {states.standing_words(row.standing)}"
    yield [Styled(sign, STYLES[state]), ": ", Styled(row.area.title, Style.STRONG), f" ({row.area_id})"]
    for finding in row.findings:
        yield [f"    {states.CONTRADICTION.sign if finding.is_contradiction else '-'} ", finding.sentence]
    for difference in found:
        yield ["    - ", _sentence(difference, row)]


def _sentence(difference: Difference, row: Row) -> str:
    if difference.stored is not None:
        return shown.read_otherwise(difference.words, difference.stored, difference.today)
    assert difference.today is not None  # noqa: S101 (a difference has two sides, and one of them is there)
    in_schedule = difference.words in "\n".join(row.area.schedule)
    return shown.no_milestone_for(difference.words, difference.today, in_schedule=in_schedule)


def _object(row: Row, found: Sequence[Difference]) -> dict[str, Any]:
    return {
        "id": row.area_id,
        "utvecklingsområde": row.area.title,
        "läge": row.standing.state,
        "dagar": row.standing.days,
        "fynd": [finding.sentence for finding in row.findings],
        "läsning": [
            {
                "vad": kind_word(difference.key),
                "ur": difference.words,
                "lagrat": difference.stored.due if difference.stored else None,
                "läses": difference.today.due if difference.today else None,
            }
            for difference in found
        ],
    }

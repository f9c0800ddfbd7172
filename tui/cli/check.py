"""``kontrollera``: what has to be looked at, as an exit code, as sentences and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from store.deadline import State
from store.findings import Finding, FindingKind
from store.model import kind_word
from store.selection import Order
from tui.cli.choices import unknown_settings
from tui.cli.exit_codes import ExitCode
from tui.cli.list_areas import STYLES, selected, summary
from tui.cli.output import Output, Part, Style, Styled
from tui.cli.places import split_register
from tui.cli.remarks import Difference, differences, remarked
from tui.cli.sitting import sit_down
from tui.text import cli_shown as shown
from tui.text import states

if TYPE_CHECKING:
    from store.reports.row import Row
    from tui.cli.grammar import Given


def run(given: Given, output: Output) -> ExitCode:
    """Print what was found; the exit code says how grave it is."""
    path, _ = split_register(given.words)
    session = sit_down(path, given, output)
    ids = selected(session, given.with_option("--sortera", Order.URGENCY))
    rows = remarked(session, ids)
    noted = [row for row in rows if row.standing.state is State.LATE or row.findings]
    late = sum(row.standing.state is State.LATE for row in rows)
    if given.flag("--json"):
        from store.reports.as_json import SCHEMA, written  # noqa: PLC0415 (start-up: only this form)

        areas = [_object(row, differences(row, session)) for row in noted]
        output.document(written({"schema": SCHEMA, "idag": session.today, "försenade": late, "områden": areas}))
    else:
        output.lines(line for row in noted for line in _described(row))
        output.words(shown.checked(summary(rows), len(noted), session.today))
    for sentence in unknown_settings(path, session.register.settings):
        output.words(sentence)
    if late:
        return ExitCode.LATE
    return ExitCode.FINDINGS if noted else ExitCode.FINE


def _described(row: Row) -> Iterator[list[Part]]:
    state = row.standing.state
    sign = f"{states.SIGNS[state].sign} {states.standing_words(row.standing)}"
    yield [Styled(sign, STYLES[state]), ": ", Styled(row.area.title, Style.STRONG), f" ({row.area_id})"]
    for finding in row.findings:
        yield [f"    {_mark(finding)} ", finding.sentence]


def _mark(finding: Finding) -> str:
    if finding.is_contradiction:
        return states.CONTRADICTION.sign
    return states.MISSED.sign if finding.kind is FindingKind.MISSED else "-"


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

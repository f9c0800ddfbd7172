"""``lista``: the områden as a table for a person, or as csv, Markdown or JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from store.deadline import State
from store.errors import UsageError
from store.searching import folded
from store.selection import Selection
from tui.cli.choices import order_option, plan_option, spoken, states_option
from tui.cli.output import Output, Part, Style, Styled
from tui.cli.places import split_register
from tui.cli.remarks import remarked
from tui.cli.sitting import ended, sit_down
from tui.cli.table import Column, table
from tui.text import cli as text
from tui.text import cli_shown as shown
from tui.text import states
from tui.text.exported import changed_in_export
from tui.text.meetings import unreported_since

if TYPE_CHECKING:
    from pathlib import Path

    from store.reports.row import Row
    from tui.cli.exit_codes import ExitCode
    from tui.cli.grammar import Given
    from tui.session import Session

STYLES = {
    State.LATE: Style.LATE,
    State.SOON: Style.SOON,
    State.UNDATED: Style.UNDATED,
    State.ON_TRACK: Style.ON_TRACK,
    State.CLOSED: Style.CLOSED,
}
_FORMS = ("--json", "--csv", "--md")


def run(given: Given, output: Output) -> ExitCode:
    """Print the områden that were asked for."""
    path, _ = split_register(given.words)
    return list_register(path, given, output)


def list_register(path: Path, given: Given, output: Output) -> ExitCode:
    """Print the områden of a register that the options admit, in the form they ask for.

    Raises:
        NamndkollError: the register cannot be read, or an option holds what cannot be chosen.
    """
    forms = [form for form in _FORMS if given.flag(form)]
    if len(forms) > 1:
        raise UsageError(text.one_form_at_a_time(forms))
    session = sit_down(path, given, output, undecided=not forms)
    list_session(session, selected(session, given), output, forms[0] if forms else "")
    return ended(session, output)


def selected(session: Session, given: Given) -> list[str]:
    """Ids of the områden the options admit, in their order.

    Raises:
        UsageError: an option holds what cannot be chosen.
    """
    since = session.last_meeting if given.flag("--orapporterade") else None
    if since is None and given.flag("--orapporterade"):
        raise UsageError(text.no_last_meeting(session.today))
    session.selection = Selection(
        states=states_option(given.values("--lage")),
        plan=plan_option(given.value("--plan"), session.content.plans),
        text=given.value("--sok"),
        unreported_since=since,
        order=order_option(given.value("--sortera")),
    )
    responsible = folded(given.value("--ansvarig")).strip()
    if any(spoken(given.value(option)) != given.value(option) for option in ("--sok", "--ansvarig")):
        # Bytes that are no text stand in no område, and must not be taken for no search at all.
        return []
    areas = session.content.areas
    return [key for key in session.selected() if responsible in folded(areas[key].responsible)]


def list_session(session: Session, ids: Sequence[str], output: Output, form: str = "") -> None:
    """Print områden of a sitting in a form: ``--json``, ``--csv``, ``--md`` or, for a person, none."""
    if form == "--json":
        from store.reports.as_json import list_document  # noqa: PLC0415 (start-up: only this form)

        output.document(list_document(remarked(session, ids), session.today))
    elif form == "--csv":
        from store.reports.as_csv import csv_document  # noqa: PLC0415 (start-up: only this form)

        report = csv_document(session.rows(ids))
        output.document(report.text)
        _tell_changes(output, changed_in_export(report.guarded, report.replaced))
    elif form == "--md":
        from store.reports.as_markdown import markdown_document  # noqa: PLC0415 (start-up: only this form)

        markdown = markdown_document(session.rows(ids), title_of(session))
        output.document(markdown.text)
        _tell_changes(output, changed_in_export(0, markdown.replaced))
    else:
        _print_table(session, session.rows(ids, with_findings=False), output)


def title_of(session: Session) -> str:
    """The heading of a list: whose områden, judged on which day."""
    return shown.list_title(session.content.heading.board, session.today)


def standing_parts(row: Row) -> Part:
    """A läge as sign and word in its colour."""
    state = row.standing.state
    return Styled(f"{states.SIGNS[state].sign} {state}", STYLES[state])


def summary(rows: Sequence[Row]) -> str:
    """How many områden, and how many in each läge that occurs."""
    counts = Counter(row.standing.state for row in rows)
    parts = [states.counted(state, counts[state]) for state in State if counts[state]]
    return ": ".join((states.areas(len(rows)), *([", ".join(parts)] if parts else [])))


def _print_table(session: Session, rows: Sequence[Row], output: Output) -> None:
    if not rows:
        output.words(shown.NOTHING_SELECTED if session.content.areas else shown.EMPTY_REGISTER)
        return
    columns = [
        Column(shown.COLUMN_STANDING),
        Column(shown.COLUMN_DAYS, right=True),
        Column(shown.COLUMN_NEXT),
        Column(shown.COLUMN_STATUS, yields=1),
        Column(shown.COLUMN_RESPONSIBLE, most=22, yields=2),
        Column(shown.COLUMN_TITLE, most=80, stretches=True),
        # For other commands and other programs; at a terminal an område is known by its title.
        Column(shown.COLUMN_ID, yields=3),
    ]
    cells = [_cells(row) for row in rows]
    output.lines(table(columns, cells, output.width))
    since = session.selection.unreported_since
    output.words(shown.list_summary(summary(rows), session.today, unreported_since(since) if since else ""))


def _cells(row: Row) -> list[Part]:
    days = row.standing.days
    return [
        standing_parts(row),
        "" if days is None else str(days),
        row.next_words,
        row.area.status,
        row.area.responsible,
        row.area.title,
        row.area_id,
    ]


def _tell_changes(output: Output, sentences: Sequence[str]) -> None:
    for sentence in sentences:
        output.words(sentence)

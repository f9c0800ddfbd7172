"""The reports that tell of områden as they stand: återrapport, balanslista, revisionssvar and everything."""

from __future__ import annotations

import datetime as dt
from itertools import groupby
from typing import TYPE_CHECKING

import msgspec

from store.day_words import length, long_date
from store.deadline import State, is_open
from store.meetings.editing import DECISION_NOTE
from store.model import Kind, milestone_kind
from store.reports.columns import ALIASES, STANDING, Column, area_table, columns, named
from store.reports.document import Cell, Report, Section
from store.reports.framing import basis_section, proposal_section, recipients_section, summary_section, who
from store.standing_words import areas

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from store.reports.basis import Basis
    from store.reports.row import Row


def progress_report(basis: Basis) -> Report:
    """Återrapport: the four columns of the board's own table with läge beside them, plan by plan."""
    to_meeting = f" till sammanträdet {long_date(basis.meeting)}" if basis.meeting is not None else ""
    title = f"Återrapport{to_meeting or f' {long_date(basis.day)}'}"
    shown = (
        *named("Utvecklingsområde", "Åtgärd", "Tidsplan", "Processläge"),
        STANDING,
        *(column._replace(beside=True) for column in named("Senast", "Dagar", "Status", "Ansvarig")),
    )
    proposals = [f"{who(basis.board)} godkänner återrapporten."]
    following = _next_report(basis)
    if following:
        proposals.append(f"Ny återrapport lämnas senast {long_date(following)}.")
    return Report(
        title=title,
        board=basis.board,
        day=basis.day,
        sections=(
            summary_section(basis, f"Här redovisas läget {long_date(basis.day)}{to_meeting}."),
            *_by_plan(basis.rows, shown),
            basis_section(basis, "Återrapport"),
            proposal_section(proposals),
            recipients_section(basis.rows),
        ),
    )


def outstanding_report(basis: Basis) -> Report:
    """Balanslista: every open område, the one that has waited longest first."""
    still = sorted(
        (row for row in basis.rows if row.standing.state is not State.CLOSED),
        key=lambda row: (_waited_since(row) or dt.date.max, row.area_id),
    )
    waiting = Column("Väntat", lambda row: _waited(row, basis.day))
    shown = (*named("Utvecklingsområde", "Ansvarig", "Tidsplan", "Rapporterad"), waiting, *named("Nästa"), STANDING)
    shown = tuple(column._replace(always=True) for column in shown)
    # From the decision that gave the uppdrag to what the board last made of it, where the register knows.
    decided = Column("Uppdrag enligt", lambda row: Cell(_commissioned(row)), always=False)
    taken_up = Column("Nämnden", lambda row: Cell(_taken_up(row)), always=False)
    shown = (
        decided,
        *shown,
        taken_up,
        *(column._replace(beside=True) for column in named("Senast", "Dagar", "Status")),
    )
    only = msgspec.structs.replace(basis, rows=tuple(still))
    told = (
        f"{areas(len(still)).capitalize()} är inte slutredovisade den {long_date(basis.day)}. "
        "Väntetiden räknas från den senaste återrapporten, annars från planens dag."
    )
    table = area_table(f"Balanslista {long_date(basis.day)}, den längsta väntan först", still, shown)
    return Report(
        title=f"Balanslista {long_date(basis.day)}",
        board=basis.board,
        day=basis.day,
        sections=(
            summary_section(only, told),
            Section(heading="Inte slutredovisat", table=table if still else None),
            basis_section(only, "Balanslista"),
            proposal_section([f"{who(basis.board)} noterar balanslistan."]),
            recipients_section(still),
        ),
    )


def _commissioned(row: Row) -> tuple[str, ...]:
    """The decision an uppdrag came out of."""
    return tuple(note.removeprefix(DECISION_NOTE) for note in row.area.notes if note.startswith(DECISION_NOTE))


def _taken_up(row: Row) -> tuple[str, ...]:
    """The meeting it was last told to, with its paragraph."""
    return tuple(f"{told.meeting}{f', {told.paragraph}' if told.paragraph else ''}" for told in row.area.reports[-1:])


def audit_report(basis: Basis) -> Report:
    """Revisionssvar: each recommendation with its answer, its åtgärd and its läge."""
    shown = (
        *named("Utvecklingsområde", "Processläge", "Åtgärd", "Tidsplan", "Ansvarig"),
        STANDING,
        *(column._replace(beside=True) for column in named("Senast", "Dagar", "Status")),
    )
    renamed = {heading: alias for alias, heading in ALIASES.items()}
    return Report(
        title=f"Svar till revisionen {long_date(basis.day)}",
        board=basis.board,
        day=basis.day,
        sections=(
            summary_section(basis, f"Här besvaras revisionens rekommendationer med läget {long_date(basis.day)}."),
            *_by_plan(basis.rows, shown, renamed),
            basis_section(basis, "Svar till revisionen"),
            proposal_section([f"{who(basis.board)} lämnar svaret till revisionen som sitt eget."]),
            Section(heading="Beslutet skickas till", points=("Revisionen", *recipients_section(basis.rows).points)),
        ),
    )


def full_report(basis: Basis) -> Report:
    """Every field of every område; the layout is for other programs and for reading back."""
    table = area_table(f"Alla uppgifter {long_date(basis.day)}", basis.rows, columns())
    return Report(
        title=f"Alla uppgifter {long_date(basis.day)}",
        board=basis.board,
        day=basis.day,
        sections=(Section(heading="Områden", table=table if basis.rows else None),),
    )


def _by_plan(rows: Sequence[Row], shown: Sequence[Column], renamed: dict[str, str] | None = None) -> Iterator[Section]:
    """A heading for each plan, under it one for each of its groups, each with its table."""
    for (_, plan), of_plan in groupby(rows, key=lambda row: (row.area.plan, row.plan_name)):
        name = plan or "Utan plan"
        groups = [(group, list(of_group)) for group, of_group in groupby(of_plan, key=lambda row: row.area.group)]
        if len(groups) == 1 and not groups[0][0]:
            yield Section(heading=name, table=area_table(name, groups[0][1], shown, renamed=renamed))
            continue
        yield Section(heading=name)
        for group, of_group in groups:
            heading = group or "Övrigt"
            table = area_table(f"{name}: {heading}", of_group, shown, renamed=renamed)
            yield Section(heading=heading, level=3, table=table)


def _next_report(basis: Basis) -> dt.date | None:
    """The nearest återrapport that is promised and still to come; what is handed to a meeting proposes a later day."""
    first = basis.day if basis.meeting is None else max(basis.day, basis.meeting + dt.timedelta(days=1))
    promised = [
        stone.due
        for row in basis.rows
        if row.standing.state is not State.CLOSED
        for key, stone in row.area.milestones.items()
        if stone.due is not None
        and stone.due >= first
        and milestone_kind(key) is Kind.REPORT
        and is_open(key, stone, row.area.status)
    ]
    return min(promised, default=None)


def _waited_since(row: Row) -> dt.date | None:
    return row.area.reported or (row.plan.dated if row.plan is not None else None)


def _waited(row: Row, today: dt.date) -> Cell:
    since = _waited_since(row)
    if since is None:
        return Cell(("okänt",))
    waited = (today - since).days
    return Cell((length(max(0, waited)),))

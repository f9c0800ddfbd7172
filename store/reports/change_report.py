"""Ändringar sedan förra nämnden: what became of each område since a meeting, out of the change log."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from store.change_words import capitalised, ended, summary, told
from store.day_words import long_date
from store.reports.document import Cell, Column, Line, Report, Section, Table
from store.reports.framing import basis_section, proposal_section, recipients_section, who
from store.standing_words import SIGNS, areas, standing_words
from store.tables import AREA_TABLE

if TYPE_CHECKING:
    from store.change_words import Told
    from store.reports.basis import Basis, Since
    from store.reports.row import Row

_COLUMNS = (
    Column(heading="Utvecklingsområde", share=3),
    Column(heading="Ändringar", share=7),
    Column(heading="Läge", share=2),
)


def change_report(basis: Basis, since: Since) -> Report:
    """What changed, område by område; what changed elsewhere in the register comes after."""
    title = f"Ändringar sedan {since.words}"
    rows = {row.area_id: row for row in basis.rows}
    everything = told(since.changes)
    of_areas = [one for one in everything if one.table == AREA_TABLE]
    beside = [one.sentence for one in everything if one.table != AREA_TABLE]
    # What a selection leaves out is left out here too; an område that is gone is in no selection.
    shown = [one for one in of_areas if one.record in rows or one.record in since.period.gone]
    lines = tuple(_line(one, rows.get(one.record)) for one in shown)
    concerned = msgspec.structs.replace(basis, rows=tuple(rows[one.record] for one in shown if one.record in rows))
    counts = summary(since.period)
    said = (
        f"Sedan {since.words} har {areas(len(lines))} ändrats." if lines else f"Inget har ändrats sedan {since.words}."
    )
    table = Table(caption=f"{title}, läget {long_date(basis.day)}", columns=_COLUMNS, lines=lines)
    sections = [
        Section(heading="Sammanfattning", paragraphs=(said, *((f"Sammantaget: {counts}.",) if counts else ()))),
        Section(heading="Ändringar", table=table if lines else None),
    ]
    if beside:
        sections.append(Section(heading="Planer och register", points=tuple(beside)))
    return Report(
        title=title,
        board=basis.board,
        day=basis.day,
        sections=(
            *sections,
            basis_section(concerned, "Ändringslogg"),
            proposal_section([f"{who(basis.board)} noterar informationen."]),
            recipients_section(concerned.rows),
        ),
    )


def _line(one: Told, row: Row | None) -> Line:
    state = (
        Cell()
        if row is None
        else Cell((f"{SIGNS[row.standing.state].sign} {standing_words(row.standing)}",), state=row.standing.state)
    )
    clauses = tuple(capitalised(ended(clause)) for clause in one.clauses)
    return Line(
        cells=(Cell((one.title,)), Cell(clauses), state),
        area_id=one.record,
        plan=row.plan_name if row is not None else "",
        group=row.area.group if row is not None else "",
    )

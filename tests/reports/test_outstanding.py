"""Balanslista: from the decision that gave an uppdrag to what the board last made of it."""

from __future__ import annotations

import datetime as dt

from store.deadline import assess
from store.meetings.meeting import Told
from store.model import Area, Milestone, Status
from store.reports.area_reports import outstanding_report
from store.reports.basis import Basis
from store.reports.row import Row

DAY = dt.date(2018, 3, 1)


def table(*areas: Area):
    rows = tuple(
        Row(area_id=f"o-{place}", area=area, plan=None, standing=assess(area, DAY), findings=())
        for place, area in enumerate(areas)
    )
    (found,) = (
        section.table
        for section in outstanding_report(Basis(board="Nämnden", day=DAY, rows=rows)).sections
        if section.table
    )
    return found


TAXA = Area(
    title="Se över taxan",
    status=Status.ONGOING,
    milestones={"klart": Milestone(due=dt.date(2018, 5, 31))},
    notes=("Beslut: BUN 2018-01-24 § 8", "Annat: x"),
    reports=(Told(meeting=dt.date(2018, 2, 21), day=DAY, paragraph="§ 12"),),
)


def test_it_tells_the_decision_an_uppdrag_came_out_of_and_the_meeting_that_was_last_told():
    found = table(TAXA, Area(title="Annat", status=Status.ONGOING))
    headings = [column.heading for column in found.columns]
    cells = {line.cells[found.title_column].text: line.cells for line in found.lines}
    taxa = dict(zip(headings, (cell.text for cell in cells["Se över taxan"]), strict=True))
    assert (taxa["Uppdrag enligt"], taxa["Nämnden"]) == ("BUN 2018-01-24 § 8", "2018-02-21, § 12")


def test_a_register_that_knows_no_decisions_has_no_empty_columns_for_them():
    headings = [column.heading for column in table(Area(title="Annat", status=Status.ONGOING)).columns]
    assert not {"Uppdrag enligt", "Nämnden"} & set(headings)

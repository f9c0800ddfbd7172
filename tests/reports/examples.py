"""Registers made for reports: one in which every field of every record has something of its own, and the demo."""

from __future__ import annotations

import datetime as dt
import enum
import itertools
import types
import typing
from pathlib import Path

import msgspec

from store.changes import changes, period
from store.deadline import assess
from store.findings import findings
from store.model import Area, Closing, Content, Heading, Milestone, Move, Plan
from store.register import Register
from store.reports.basis import Basis, Since
from store.reports.row import Row

DEMO = Path(__file__).resolve().parents[2] / "fixtures" / "demo" / "namndkoll.json"
DEMO_DAY = dt.date(2025, 10, 8)
DAY = dt.date(2018, 2, 1)


class Filled:
    """Records in which every field holds something that stands nowhere else, by looking at the fields there are."""

    def __init__(self):
        self.marks: dict[str, str] = {}
        """Name of a field → what should be found of it in a document."""
        self._numbers = itertools.count(7001)
        self._days = (dt.date(2031, 1, 1) + dt.timedelta(days=9 * n) for n in itertools.count())

    def record(self, record, where):
        fields = {}
        hints = typing.get_type_hints(record)
        for name in record.__struct_fields__:
            fields[name] = self._value(hints[name], f"{where}{name}", name)
        return record(**fields)

    def _value(self, kind, where, name):  # noqa: PLR0911 (one return a type)
        if name == "plan":
            return "plan-0001"
        if name == "repeats":
            self.marks[where] = "FREQ=MONTHLY;INTERVAL=3"
            return self.marks[where]
        if typing.get_origin(kind) in {typing.Union, types.UnionType}:
            (kind,) = [part for part in typing.get_args(kind) if part is not type(None)]
        if typing.get_origin(kind) is tuple:
            return (self._value(typing.get_args(kind)[0], where, name),)
        if typing.get_origin(kind) is dict and typing.get_args(kind)[1] is Milestone:
            return {"klart": self.record(Milestone, f"{where}klart")}
        if typing.get_origin(kind) is dict:
            self.marks[where] = f"okänt{where}"
            return {"framtida": self.marks[where]}
        if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
            return self.record(kind, where)
        if isinstance(kind, type) and issubclass(kind, enum.StrEnum):
            self.marks[where] = value = list(kind)[3]
            return value
        maker = {str: lambda: f"ord{where}", dt.date: lambda: next(self._days), int: lambda: next(self._numbers)}[kind]
        value = maker()
        self.marks[where] = str(value)
        return value


def full_basis():
    """One område with every field filled, and what should be found of each field."""
    filled = Filled()
    area, plan = filled.record(Area, "area"), filled.record(Plan, "plan")
    row = Row(area_id="a-0001", area=area, plan=plan, standing=assess(area, DAY))
    return Basis(board="Nämnden", day=DAY, rows=(row,)), filled.marks


def records():
    """Every kind of record a full area must reach into."""
    return (Area, Milestone, Move, Closing, Plan)


def basis_of(areas, plan=None, board="Nämnden"):
    """Områden as a report takes them."""
    rows = tuple(
        Row(area_id=f"omrade-{n:04}", area=area, plan=plan, standing=assess(area, DAY)) for n, area in enumerate(areas)
    )
    before = Content(heading=Heading(format=1), plans={}, areas={})
    after = before.replace(areas={row.area_id: row.area for row in rows})
    since = Since(
        day=DAY,
        words="1 januari 2018",
        changes=changes(before, after),
        period=period(before, after, (DAY, DAY), _calendar()),
    )
    return Basis(board=board, day=DAY, rows=rows, since=since)


def demo_basis():
    """The demo register on its day."""
    register = Register.open(DEMO)
    content, calendar = register.content, register.settings.calendar
    ordered = sorted(content.areas, key=lambda key: (content.areas[key].plan, content.areas[key].order))
    rows = []
    for area_id in ordered:
        area = content.areas[area_id]
        standing = assess(area, DEMO_DAY)
        plan = content.plans[area.plan]
        remarks = findings(area, plan, standing, DEMO_DAY, calendar)
        rows.append(Row(area_id=area_id, area=area, plan=plan, standing=standing, findings=remarks))
    return Basis(board=content.heading.board, day=DEMO_DAY, rows=tuple(rows))


def _calendar():
    from store.board_calendar import BoardCalendar

    return BoardCalendar()

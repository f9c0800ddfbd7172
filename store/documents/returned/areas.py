"""An edited document of ours meets the register: exactly the cells that somebody has edited become changes.

Every cell left with a seal of its words. A cell whose seal still fits has not been touched, whatever has become of the
register since, so it changes nothing. An edited cell changes its field, unless the register too has another text there
than the one that left: then the register's words stand, and both are told. Without seals (csv, Markdown) a cell is
taken for edited when it says something else than the register, unless the day the document is said to be from shows
that the register's words are newer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from store.deadline import assess
from store.documents.merged_area import FIELD_NAMES, KeptField, newer_than
from store.documents.milestones import reread_from
from store.documents.returned.fields import Told, changes_of, told_cells
from store.documents.returned.record_reading import UnreadableError, read_day, read_unknown
from store.editing import reopen
from store.model import Area, Content, Plan
from store.plans import plan_called
from store.reports.harmless_report import one_line
from store.reports.row import Row
from store.reports.seal import mark_of, sealed
from store.reports.shown import harmless

if TYPE_CHECKING:
    from store.documents.draft import Draft, FoundArea
    from store.documents.returned.rows import ReturnedRow

_ATTRIBUTES = {name: attribute for attribute, name in FIELD_NAMES.items()}


def known_areas(areas: Mapping[str, Area], found: tuple[FoundArea, ...]) -> dict[int, str]:
    """Place in the draft → id in the register: by mark, then a row that has lost its mark by its title."""
    by_mark = {mark_of(area_id): area_id for area_id in areas}
    places: dict[int, str] = {}
    taken: set[str] = set()
    for place, one in enumerate(found):
        area_id = by_mark.get(one.returned.mark) if one.returned is not None else None
        if area_id is not None and area_id not in taken:
            places[place] = area_id
            taken.add(area_id)
    for place, one in enumerate(found):
        if place in places or (one.returned is not None and one.returned.mark):
            continue
        alike = [area_id for area_id, area in areas.items() if area_id not in taken and area.title == one.area.title]
        if len(alike) == 1:
            places[place] = alike[0]
            taken.add(alike[0])
    return places


def edited(before: Area, row: ReturnedRow, draft: Draft) -> tuple[Area, tuple[KeptField, ...]]:
    """An område with what somebody has edited of it in a document, and where the register's words stand against it."""
    told = list(told_cells(row))
    ours = Row(area_id="-", area=before, plan=None, standing=assess(before, draft.read_on))
    touched = [one for one in told if _is_touched(one, ours)]
    newer = newer_than(before, draft) if draft.written is not None else frozenset[str]()
    clashing = [one for one in touched if _clashes(one, ours, newer)]
    mended = [one for one in touched if one not in clashing]
    # Milstolpar and their moves are read together, so an edit of one brings the other along.
    halves = {"milstolpar", "framflyttad"}
    if any(one.column.field in halves for one in mended):
        mended += [one for one in told if one.column.field in halves and one not in touched]
    changes, _ = changes_of(mended)
    after = before.replace(**changes)
    if "status" in changes and "closing" not in changes and not after.status.is_over:
        # Whoever gives a closed område an open status has taken it up again; its closing is history then.
        after = reopen(after, draft.read_on).replace(status=after.status)
    if {"schedule", "progress"} & set(changes) and "milestones" not in changes:
        after = after.replace(milestones=reread_from(before, after.schedule, after.progress, draft))
    kept = tuple(
        KeptField(one.column.field, getattr(before, attribute), _value(one))
        for one in clashing
        if (attribute := _ATTRIBUTES.get(one.column.field)) is not None
    )
    return after, kept


def _is_touched(one: Told, ours: Row) -> bool:
    now = sealed(one.cell.paragraphs)
    return now not in {one.cell.seal, _seal_of(one, ours)}


def _clashes(one: Told, ours: Row, newer: frozenset[str]) -> bool:
    """Whether the register has changed what somebody has edited: by the seal, else by what it knows to be newer."""
    if one.cell.seal:
        return _seal_of(one, ours) != one.cell.seal
    return _ATTRIBUTES.get(one.column.field) in newer


def _seal_of(one: Told, ours: Row) -> str:
    """The seal that the register's own words would leave with today."""
    return sealed(harmless(one_line(paragraph))[0] for paragraph in one.column.paragraphs(ours))


def _value(one: Told) -> Any:
    changes, _ = changes_of([one])
    return next(iter(changes.values()), one.cell.paragraphs)


def plan_beside(place: int, draft: Draft, plans: Mapping[int, str]) -> str:
    """The plan of a row that is new to the register, as the document's other rows tell it; "" when they do not.

    A plan may have been renamed since the document left: its name there is the one that every row of it stands under.

    Args:
        place: the row's in the draft.
        draft: the document.
        plans: place in the draft → id of the plan, for the rows whose område the register knows.
    """
    names = [found.returned.plan if found.returned is not None else "" for found in draft.areas]
    of_plan: dict[str, set[str]] = {}
    for known, plan_id in plans.items():
        of_plan.setdefault(plan_id, set()).add(names[known])
    name = names[place]
    if not name and draft.plan_given:
        return ""
    beside = [known for known, plan_id in plans.items() if not name or of_plan[plan_id] == {name}]
    # The nearest row above is the one it was written under.
    nearest = max((known for known in beside if known < place), default=min(beside, default=None))
    return plans[nearest] if nearest is not None else ""


def plan_for(
    row: ReturnedRow, content: Content, fallback: Plan, new_id: Callable[[str], str]
) -> tuple[str, dict[str, Plan]]:
    """The plan of a row that is new to the register: one that has its name or alone had it, else a new one.

    Returns:
        its id, and the plans with it.
    """
    name = row.plan or fallback.name
    known = plan_called(content.plans, name)
    if known is not None:
        return known, content.plans
    plan = fallback.replace(name=name) if not row.plan else _plan_of(row, name)
    plan_id = new_id(name)
    return plan_id, {**content.plans, plan_id: plan}


def _plan_of(row: ReturnedRow, name: str) -> Plan:
    """A plan as the columns about it tell it."""
    cells = {heading: cell.paragraphs for heading in _PLAN_COLUMNS if (cell := row.cell(heading)) is not None}
    try:
        return Plan(
            name=name,
            source=" ".join(cells.get("Källa", ())),
            dated=read_day(cells.get("Plan daterad", ())),
            former_names=tuple(sorted(cells.get("Planens tidigare namn", ()))),
            extra=read_unknown(cells.get("Planen i övrigt", ())),
        )
    except UnreadableError:
        # The plan's own day or fields were edited into something else; its name is what the område needs.
        return Plan(name=name)


_PLAN_COLUMNS = ("Källa", "Plan daterad", "Planen i övrigt", "Planens tidigare namn")

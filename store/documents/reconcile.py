"""A draft meets the register: a second import of a document updates its områden instead of doubling them.

Nothing is removed and nothing that was decided after the document is undone. What the document leaves empty keeps its
value; a closed område stays closed. A document dated earlier than its plan changes nothing. One dated later, the same
day or not at all changes words, but not those that the register shows to be newer: a tidsplan moved, or a processläge
reported, after the document was written (an undated one is taken for as old as its plan). The very same document, read
in once more by the same user, changes nothing unless it is now given a later day. Whatever differs is told, changed or
kept, so that a person can look through it. Words and milstolpar come from the same side: unchanged words keep theirs,
words from the document are read anew.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from store.documents.merged_area import FIELD_NAMES, Age, KeptField, age_of, merge_area
from store.documents.places import places_for
from store.errors import DocumentError
from store.model import Area, Content, Plan
from store.plans import plans_named, plans_once_named

if TYPE_CHECKING:
    from store.documents.draft import Draft, FoundArea

_SIMILAR = 90.0
"""Per cent of likeness from which two titles name the same område."""


class FieldChange(msgspec.Struct, frozen=True):
    """One field of one område that the document changes."""

    field: str
    """The Swedish name of the field."""
    before: Any
    after: Any


class AreaChange(msgspec.Struct, frozen=True):
    """What the document changes in an område that was already there."""

    area_id: str
    title: str
    fields: tuple[FieldChange, ...]


class KeptWords(msgspec.Struct, frozen=True):
    """What of an område stands although the document has other words."""

    area_id: str
    title: str
    fields: tuple[KeptField, ...]


class Reconciled(msgspec.Struct, frozen=True, kw_only=True):
    """The register as it would be after the import, and what that means."""

    content: Content
    plan_id: str
    plan_is_new: bool
    new: tuple[str, ...]
    """Ids of the områden that were not there before, in the order of the document."""
    changed: tuple[AreaChange, ...]
    kept: tuple[KeptWords, ...]
    """Where the register's words stand against the document's; these områden are among the changed or unchanged."""
    unchanged: tuple[str, ...]
    absent: tuple[str, ...]
    """Ids of the plan's områden that the document no longer has; they stay in the register."""
    area_ids: tuple[str, ...]
    """The id of every område of the draft, in its order."""


def reconcile(
    content: Content,
    draft: Draft,
    *,
    new_id: Callable[[str], str],
    plan_id: str | None = None,
    read_before: Container[str] = (),
) -> Reconciled:
    """Put a draft into a register.

    Args:
        content: the register as it is.
        draft: the document.
        new_id: makes a fresh id from a title.
        plan_id: the plan it belongs to; None finds the plan by its name, its source or a former name, else makes a
            new one.
        read_before: digests of the documents that have been read into this register already.

    Raises:
        DocumentError: there is no plan with the id that was asked for.
    """
    if plan_id is not None and plan_id not in content.plans:
        raise DocumentError(
            f"{draft.source}: planen ”{plan_id}” finns inte i registret. Utelämna --plan eller ange en plan som finns."
        )
    if draft.is_returned:
        return _reconcile_returned(content, draft, new_id, plan_id)
    known = plan_id or _plan_of(content, draft)
    target = known or new_id(draft.plan.name)
    plan = _merge_plan(content.plans[known], draft.plan) if known else draft.plan
    mine = {area_id: area for area_id, area in content.areas.items() if area.plan == target}
    matches = _match(mine, draft.areas)
    areas = dict(content.areas)
    age = age_of(draft, content.plans[known]) if known else Age.LATER
    if age is Age.UNCERTAIN and draft.digest in read_before:
        # The very same document: whatever the register says otherwise has been written since.
        age = Age.EARLIER
    if known and draft.written is None and (dated := content.plans[known].dated):
        # Without a day of its own it is taken for the document the plan came from, so what was decided since is newer.
        draft = msgspec.structs.replace(draft, read_on=dated)
    new, changed, kept, unchanged, ids = [], [], [], [], []
    rows = [mine[matches[place]].order if place in matches else None for place in range(len(draft.areas))]
    places = places_for(rows, [area.order for area in mine.values()])
    for place, found in enumerate(draft.areas):
        area_id = matches.get(place)
        if area_id is None:
            area_id = new_id(found.area.title)
            areas[area_id] = found.area.replace(plan=target, order=places.new[place])
            new.append(area_id)
        else:
            before = areas[area_id]
            after, stands = merge_area(before, found.area, draft, age)
            areas[area_id] = after = after.replace(order=places.of(before.order))
            if stands:
                kept.append(KeptWords(area_id, after.title, stands))
            told = _change(area_id, before, after)
            changed += told
            unchanged += [] if told else [area_id]
        ids.append(area_id)
    absent = tuple(area_id for area_id in mine if area_id not in ids)
    making_way = {key: mine[key].replace(order=places.of(mine[key].order)) for key in absent}
    changed += [each for key, after in making_way.items() for each in _change(key, mine[key], after)]
    return Reconciled(
        content=content.replace(plans={**content.plans, target: plan}, areas={**areas, **making_way}),
        plan_id=target,
        plan_is_new=known is None,
        new=tuple(new),
        changed=tuple(changed),
        kept=tuple(kept),
        unchanged=tuple(unchanged),
        absent=absent,
        area_ids=tuple(ids),
    )


def _reconcile_returned(
    content: Content, draft: Draft, new_id: Callable[[str], str], plan_id: str | None
) -> Reconciled:
    """An edited document of ours: its rows know which område they are of, so only edited cells are looked at."""
    from store.documents.returned.areas import edited, known_areas, plan_beside, plan_for  # noqa: PLC0415 (only a document of ours)

    matches = known_areas(content.areas, draft.areas)
    new, changed, kept, unchanged, ids = [], [], [], [], []
    plans, target = content.plans, plan_id or ""
    areas = dict(content.areas)
    of_known = {place: areas[area_id].plan for place, area_id in matches.items() if areas[area_id].plan in plans}
    for place, found in enumerate(draft.areas):
        row = found.returned
        area_id = matches.get(place)
        if row is None:
            continue
        if area_id is None:
            target = plan_id or plan_beside(place, draft, of_known)
            if not target:
                target, plans = plan_for(row, content.replace(plans=plans), draft.plan, new_id)
            free = row.area_id and row.area_id not in areas
            area_id = row.area_id if free else new_id(found.area.title)
            areas[area_id] = found.area.replace(plan=target)
            new.append(area_id)
        else:
            before = areas[area_id]
            areas[area_id], stands = edited(before, row, draft)
            target = target or before.plan
            if stands:
                kept.append(KeptWords(area_id, areas[area_id].title, stands))
            told = _change(area_id, before, areas[area_id])
            changed += told
            unchanged += [] if told else [area_id]
        ids.append(area_id)
    return Reconciled(
        content=content.replace(plans=plans, areas=areas),
        plan_id=target,
        plan_is_new=target not in content.plans,
        new=tuple(new),
        changed=tuple(changed),
        kept=tuple(kept),
        unchanged=tuple(unchanged),
        absent=(),
        area_ids=tuple(ids),
    )


def _plan_of(content: Content, draft: Draft) -> str | None:
    """The plan of the register that a document's plan is: the one of its name, else of its file, else once so named.

    A former name tells least: next year's document often has the title that this year's plan had when it came. A name
    that the user gave is no title, so there the file tells least.
    """
    plans, plan = content.plans, draft.plan
    named = plans_named(plans, plan.name, _normal)
    once_named = plans_once_named(plans, plan.name, _normal)
    of_file = [plan_id for plan_id, other in plans.items() if plan.source and other.source == plan.source]
    ways = (named, once_named, of_file) if draft.plan_given else (named, of_file, once_named)
    return next((found[0] for found in ways if len(found) == 1), None)


def _merge_plan(before: Plan, document: Plan) -> Plan:
    """A plan keeps its name and its first source; its date follows the newest document."""
    days = [day for day in (before.dated, document.dated) if day is not None]
    return before.replace(source=before.source or document.source, dated=max(days, default=None))


def _match(mine: dict[str, Area], found: Sequence[FoundArea]) -> dict[int, str]:
    """Place in the draft → id in the register: the same title first (and group, and order), then the most alike."""
    matches: dict[int, str] = {}
    free = dict(sorted(mine.items(), key=lambda item: item[1].order))
    titles = {area_id: _normal(area.title) for area_id, area in free.items()}
    names = [_normal(one.area.title) for one in found]
    for same_group in (True, False):
        waiting: dict[tuple[str, str], list[str]] = defaultdict(list)
        for area_id, area in reversed(free.items()):
            waiting[titles[area_id], area.group if same_group else ""].append(area_id)
        for place, one in enumerate(found):
            candidates = waiting.get((names[place], one.area.group if same_group else ""))
            if place not in matches and candidates:
                matches[place] = candidates.pop()
                del free[matches[place]]
    rest = [place for place in range(len(found)) if place not in matches]
    for _, _, place, area_id in sorted(_alike(rest, found, free)):
        if place not in matches and area_id in free:
            matches[place] = area_id
            del free[area_id]
    return matches


def _alike(
    places: Sequence[int], found: Sequence[FoundArea], free: dict[str, Area]
) -> Iterator[tuple[float, int, int, str]]:
    """Pairs of alike titles: most alike first, then nearest in order."""
    if not places or not free:
        return
    from rapidfuzz import fuzz, process  # noqa: PLC0415 (only a document whose titles have changed needs it)

    titles = {area_id: _normal(area.title) for area_id, area in free.items()}
    for place in places:
        one = found[place].area
        alike = process.extract(_normal(one.title), titles, scorer=fuzz.ratio, score_cutoff=_SIMILAR, limit=None)
        for _, likeness, area_id in alike:
            yield -likeness, abs(free[area_id].order - one.order), place, area_id


def _change(area_id: str, before: Area, after: Area) -> list[AreaChange]:
    """What is other about an område, if anything is."""
    fields = tuple(_differences(before, after))
    return [AreaChange(area_id, after.title, fields)] if fields else []


def _differences(before: Area, after: Area) -> Iterator[FieldChange]:
    for attribute, name in FIELD_NAMES.items():
        old, new = getattr(before, attribute), getattr(after, attribute)
        if old != new:
            yield FieldChange(name, old, new)


def _normal(title: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in title.casefold()).split())

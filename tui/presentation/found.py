"""What an import found, as lines: each område with cells and dates, doubts, what would change, what is left out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from store.model import Status, kind_word
from tui.presentation.area_field import field, more_fields
from tui.presentation.rows import Line, Tone
from tui.presentation.wrapping import wrapped
from tui.text import app as words
from tui.text.imported import (
    LEGEND,
    counted,
    field_change,
    in_the_form,
    kept_lines,
    left_out_lines,
    mark,
    returned_document,
    says_nothing,
)
from tui.text.states import areas

if TYPE_CHECKING:
    from store.documents.draft import Draft, FoundArea
    from store.documents.reconcile import Reconciled

_INDENT = 6
"""Cells of an område's sign and number; what is told of it begins there."""


def found_lines(draft: Draft, merged: Reconciled, width: int) -> list[Line]:
    """The whole preview, for a width in cells."""
    return [*_summary(draft, merged, width), *_areas(draft, merged, width), *_left_out(draft, width)]


def _summary(draft: Draft, merged: Reconciled, width: int) -> Iterator[Line]:
    dated = f", daterad {draft.plan.dated}" if draft.plan.dated else ""
    yield [(f"{draft.source}: {areas(len(draft.areas))}{dated}", Tone.TITLE)]
    if draft.is_returned:
        yield from ([(line, Tone.PLAIN)] for line in wrapped(f"{returned_document(draft.source)}.", width))
    else:
        plan = words.IMPORT_NEW_PLAN if merged.plan_is_new else words.IMPORT_KNOWN_PLAN
        yield [(f"{plan}: {merged.content.plans[merged.plan_id].name}", Tone.PLAIN)]
    counts = counted((draft,), (merged,))
    if counts:
        yield [(counts, Tone.PLAIN)]
    if draft.areas:
        yield [(LEGEND, Tone.MUTED)]
    for doubt in draft.doubtful:
        yield from ([("? ", Tone.SOON), (line, Tone.SOON)] for line in wrapped(in_the_form(doubt), width - 2))
    yield []


def _areas(draft: Draft, merged: Reconciled, width: int) -> Iterator[Line]:
    changed = {change.area_id: change.fields for change in merged.changed}
    kept = {stands.area_id: stands.fields for stands in merged.kept}
    group = ""
    for number, (found, area_id) in enumerate(zip(draft.areas, merged.area_ids, strict=True), 1):
        if says_nothing(draft, merged, area_id, found):
            continue
        area = found.area
        if area.group != group:
            group = area.group
            yield from ([(line, Tone.HEADING)] for line in wrapped(group, width))
        sign = mark(merged, area_id)
        for place, line in enumerate(wrapped(area.title, width - _INDENT)):
            yield [(f"{sign} {number:>2}. " if place == 0 else " " * _INDENT, Tone.MUTED), (line, Tone.TITLE)]
        if area_id in merged.new:
            yield from _cells(found, width)
        for change in changed.get(area_id, ()):
            yield from _indented(field_change(change), width, Tone.PLAIN)
        for line in kept_lines(kept.get(area_id, ())):
            yield from _indented(line, width, Tone.SOON)
        for doubt in found.doubtful:
            yield from ([("   ? ", Tone.SOON), (line, Tone.SOON)] for line in wrapped(in_the_form(doubt), width - 5))
        yield []


def _indented(text: str, width: int, tone: Tone) -> Iterator[Line]:
    """A sentence under its område, what it is about further in."""
    left = _INDENT + len(text) - len(text.lstrip())
    yield from ([(" " * left, tone), (line, tone)] for line in wrapped(text.lstrip(), max(1, width - left)))


def _cells(found: FoundArea, width: int) -> Iterator[Line]:
    area = found.area
    yield from field(words.COLUMN_MEASURES, area.measures, width)
    yield from field(words.COLUMN_SCHEDULE, area.schedule or (words.NO_SCHEDULE,), width)
    if area.status is not Status.UNKNOWN:
        yield from field(words.FIELD_STATUS, (area.status.value,), width)
    yield from field(words.COLUMN_PROGRESS, area.progress, width)
    yield from field(words.FIELD_RESPONSIBLE, (area.responsible,) if area.responsible else (), width)
    for name, paragraphs in more_fields(area):
        yield from field(name, paragraphs, width)
    read = []
    for key, stone in area.milestones.items():
        when = f"{words.LAST_DAY} {stone.due}" if stone.due else ""
        since = f"{words.FROM_DAY} {stone.first_day}" if stone.first_day else ""
        read.append(" ".join(part for part in (kind_word(key), since, when) if part))
    yield from field(words.READ_AS, (" · ".join(read) or words.IMPORT_NO_DATES,), width)


def _left_out(draft: Draft, width: int) -> Iterator[Line]:
    if not draft.left_out:
        return
    yield [(words.IMPORT_LEFT_OUT_TITLE, Tone.HEADING)]
    for text in left_out_lines(draft.left_out):
        yield from ([("  ", Tone.MUTED), (line, Tone.MUTED)] for line in wrapped(text, width - 2))

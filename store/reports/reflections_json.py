"""A nulägesanalys as JSON for other programs: exact shares, null where a group is too small to be shown."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from store.reflections.tables import Column, tags_by_task
from store.reports.as_json import SCHEMA, written

if TYPE_CHECKING:
    from store.reflections.answers import Reflection


def reflections_document(reflections: Sequence[Reflection], least: int) -> str:
    """``{"schema", "reflektioner", "minst", "uppdrag", "taggar"}``; shares from 0 to 1 with four decimals."""
    made = tags_by_task(reflections, least=least)
    tags = [
        {
            "tagg": tag,
            "andel": {column.name: _number(column.share(tag)) for column in made.columns},
            "alla": _number(made.total.share(tag)),
            "markerad": [column.name for column in made.columns if made.is_marked(tag, column)],
        }
        for tag in made.tags
    ]
    return written(
        {
            "schema": SCHEMA,
            "reflektioner": len(reflections),
            "minst": least,
            "uppdrag": [_task(column) for column in made.columns],
            "taggar": tags,
        }
    )


def _task(column: Column) -> dict[str, str | int | float | None]:
    figures = column.figures
    return {
        "uppdrag": column.name,
        "reflektioner": figures.reflections if figures else None,
        "taggar_per_reflektion": _number(figures.tags_each) if figures else None,
        "känsla": _number(figures.mean_feeling) if figures else None,
    }


def _number(exact: Fraction | None) -> float | None:
    return None if exact is None else round(float(exact), 4)

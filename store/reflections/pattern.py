"""A pattern in the reflections becomes an utvecklingsområde that carries its figures and its quotes with it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec

from store.model import Area, Content, Plan
from store.numbering import STEP
from store.plans import plan_called
from store.reflections.answers import Reflection, figures, whole

if TYPE_CHECKING:
    from store.ids import IdMaker

PLAN_NAME = "Nulägesanalys"
"""The plan that områden out of reflections are put into."""

QUOTE = "Citat"
MOST_QUOTES = 10
"""Quotes that an område carries; the rest are where they were read from."""


class Pattern(msgspec.Struct, frozen=True):
    """A tag, in one uppdrag or in all of them, from one group or from everybody."""

    tag: str = ""
    """Empty for every reflection, whatever its tags."""
    task: str = ""
    """Empty for all of them."""
    units: frozenset[str] = frozenset()
    """The verksamhetsområden of the group; none for everybody."""

    def asks(self, reflection: Reflection) -> bool:
        """Whether a reflection is among those the tag is looked for in."""
        return self.task in {"", reflection.task} and (not self.units or reflection.unit in self.units)

    def holds(self, reflection: Reflection) -> bool:
        """Whether a reflection is part of the pattern."""
        return (not self.tag or self.tag in reflection.tags) and self.asks(reflection)


def quotes(reflections: Sequence[Reflection], pattern: Pattern) -> list[Reflection]:
    """The reflections of a pattern, the strongest feelings first; those without one last."""
    held = [each for each in reflections if pattern.holds(each)]
    return sorted(held, key=lambda each: (each.feeling is None, -abs(each.feeling or 0), each.feeling or 0, each.words))


def area_of(
    content: Content, reflections: Sequence[Reflection], pattern: Pattern, today: dt.date, new_id: IdMaker
) -> tuple[Content, str]:
    """A content with the pattern as a new utvecklingsområde, and its id.

    Its analys tells the figures, its anteckningar hold the quotes. Nobody's verksamhetsområde follows with a quote: in
    a register that is handed on it could point somebody out.
    """
    found = quotes(reflections, pattern)
    asked = [each for each in reflections if pattern.asks(each)]
    plan_id = plan_called(content.plans, PLAN_NAME)
    if plan_id is None:
        plan_id = new_id(PLAN_NAME)
        sources = ", ".join(dict.fromkeys(each.source for each in reflections if each.source))
        content = content.replace(plans={**content.plans, plan_id: Plan(name=PLAN_NAME, source=sources, dated=today)})
    last = max((area.order for area in content.areas.values() if area.plan == plan_id), default=0)
    title = f"{pattern.tag} ({pattern.task})" if pattern.tag and pattern.task else pattern.tag or pattern.task
    area = Area(
        plan=plan_id,
        order=last + STEP,
        title=title,
        analysis=(_figures_in_words(found, asked),),
        notes=tuple(f"{QUOTE}: ”{' '.join(each.words)}”" for each in found[:MOST_QUOTES] if each.words),
    )
    area_id = new_id(title)
    return content.with_area(area_id, area), area_id


def _figures_in_words(found: Sequence[Reflection], asked: Sequence[Reflection]) -> str:
    counted = figures(found)
    count = len(asked)
    said = f"{len(found)} av {count} {'reflektion' if count == 1 else 'reflektioner'} har taggen"
    mean = counted.mean_feeling
    if mean is None:
        return f"{said}."
    tenths = whole(mean * 10)
    return f"{said}; deras känsla är i medel {'−' if tenths < 0 else ''}{abs(tenths) // 10},{abs(tenths) % 10}."

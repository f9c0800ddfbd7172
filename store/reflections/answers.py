"""Reflections: what many people answered, with tags and a feeling, counted so that patterns can be seen.

A nulägesanalys asks the same questions (uppdrag) of everybody in several verksamhetsområden. Each answer carries tags
chosen from a list and a feeling from −2 to +2. The unit of all counting is the answer: a tag's share is the answers
that carry it, so the shares of one column add up to more than a hundred.

Figures are kept as whole numbers and rounded once, half away from zero, as spreadsheets do: 12,5 % is 13 %.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Any

import msgspec

from store.record import Record

LOWEST, HIGHEST = -2, 2
"""The ends of the scale of feelings."""


class Reflection(
    Record,
    frozen=True,
    kw_only=True,
    rename={
        "task": "uppdrag",
        "unit": "verksamhetsområde",
        "tags": "taggar",
        "feeling": "känsla",
        "words": "text",
        "source": "källa",
        "extra": "",
    },
):
    """One answer to one uppdrag."""

    task: str
    """What was asked."""
    unit: str = ""
    """The verksamhetsområde of whoever answered; never a person."""
    tags: tuple[str, ...] = ()
    """Each at most once, in the order they were chosen."""
    feeling: int | None = None
    """From −2 to +2, or None when none was chosen."""
    words: tuple[str, ...] = ()
    """The answer itself, in paragraphs."""
    source: str = ""
    """Name of the document it was read from."""
    extra: dict[str, Any] = {}


class Figures(msgspec.Struct, frozen=True):
    """What can be counted in some reflections."""

    reflections: int = 0
    tags: int = 0
    felt: int = 0
    """How many have a feeling."""
    feeling_sum: int = 0

    @property
    def tags_each(self) -> Fraction | None:
        """Tags per reflection."""
        return Fraction(self.tags, self.reflections) if self.reflections else None

    @property
    def mean_feeling(self) -> Fraction | None:
        """The mean of the feelings, over the reflections that have one."""
        return Fraction(self.feeling_sum, self.felt) if self.felt else None


def figures(reflections: Iterable[Reflection]) -> Figures:
    """The figures of some reflections."""
    count = tags = felt = total = 0
    for each in reflections:
        count += 1
        tags += len(each.tags)
        if each.feeling is not None:
            felt += 1
            total += each.feeling
    return Figures(count, tags, felt, total)


class Group(msgspec.Struct, frozen=True):
    """Verksamhetsområden that are counted together, under a name."""

    name: str
    units: frozenset[str]


def groups_of(reflections: Iterable[Reflection], together: Mapping[str, Sequence[str]] | None = None) -> list[Group]:
    """Every verksamhetsområde as a group of its own, the largest first, then those that are to be counted together.

    Args:
        reflections: all of them.
        together: name → verksamhetsområden, for groups that are large enough only when put together.
    """
    sizes = Counter(each.unit for each in reflections if each.unit)
    alone = [Group(unit, frozenset({unit})) for unit in sorted(sizes, key=lambda unit: (-sizes[unit], unit))]
    return [*alone, *(Group(name, frozenset(units)) for name, units in (together or {}).items())]


def tasks_of(reflections: Iterable[Reflection]) -> list[str]:
    """Every uppdrag, in the order of their names, which begin with their numbers where they have any."""
    return sorted({each.task for each in reflections})


class Feeling(msgspec.Struct, frozen=True):
    """The lowest and the highest mean feeling among groups: where they see the same thing differently."""

    lowest: Fraction
    lowest_groups: tuple[str, ...]
    """All that share it, exactly."""
    highest: Fraction
    highest_groups: tuple[str, ...]

    @property
    def difference(self) -> int:
        """How far apart they are, in tenths: the difference of the two figures as they are shown.

        Whoever reads 0,4 and 0,9 beside 0,4 as their difference would look for a fault in the table.
        """
        return tenths(self.highest) - tenths(self.lowest)


def spread(means: Mapping[str, Fraction]) -> Feeling | None:
    """The spread of some groups' mean feelings, or None for fewer than two groups."""
    if len(means) < 2:
        return None
    lowest, highest = min(means.values()), max(means.values())
    return Feeling(
        lowest=lowest,
        lowest_groups=tuple(name for name, mean in means.items() if mean == lowest),
        highest=highest,
        highest_groups=tuple(name for name, mean in means.items() if mean == highest),
    )


def whole(number: Fraction) -> int:
    """The nearest whole number, halves away from zero."""
    sign = -1 if number < 0 else 1
    return sign * ((2 * abs(number.numerator) + number.denominator) // (2 * number.denominator))


def tenths(number: Fraction) -> int:
    """The nearest number of tenths: what one decimal shows."""
    return whole(number * 10)


def percent(share: Fraction) -> int:
    """The nearest number of hundredths."""
    return whole(share * 100)

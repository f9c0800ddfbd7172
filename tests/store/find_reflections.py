"""Finds 402 reflections that give the published tables to the digit: ``python -m tests.store.find_reflections``.

Run once, by hand, with SciPy installed (`pip install scipy`); the suite only reads what it wrote,
``fixtures/reflektioner/reflektioner.csv``. The published tables (``tabell-*.csv`` beside it) are facts; every text is
our own.

The unknowns are whole numbers: how many reflections of each verksamhetsområde carry each tag in each uppdrag (648),
and the sum of the feelings of each verksamhetsområde in each uppdrag (36). Särskolan stands in no table: it is what
Gymnasium + sär has and Gymnasium has not. A published figure is an interval for a sum of unknowns, and all 339
intervals of tags and 50 of feelings can be met at once: no cell of the tables contradicts another. One condition stands
behind it, that halves are rounded away from zero as a spreadsheet does. Uppdrag 08 has 48 reflections and shows 13 %
twice; 6 of 48 are 12,5 %, and rounded to the even number, as Python's `round` does, they would be 12 %: no whole number
would then give 13 %.

The difference between the highest and the lowest feeling (``tabell-3-skillnad.csv``) is that of the two figures beside
it, as rounded. One cell proves it: no data gives uppdrag 07 its 0,5 as the difference of the exact means. Its lowest
mean must be 3 of 7 (0,43) and its highest 12 or 13 of 14; 13 would make it 0,5, but then the feelings of all 30 sum up
to 13 + 7 + 3 = 23, which is 0,8 and not the 0,7 that is published; and 12 makes it 0,43, which is 0,4. Which groups are
lowest and highest is told by the exact means: in 03 Gymnasium alone is named though Förskola shows 0,2 too, and in 08
Grundskola and Gymnasium are named together because theirs are equal (12 of 24 and 2 of 4).

What the tables leave open is chosen so that a reader is not surprised: everybody has at least one tag, nobody says that
a thing is both important and unimportant, and low feelings go with tags of what is lacking.
"""

from __future__ import annotations

import csv
import math
import sys
from fractions import Fraction
from itertools import count, cycle
from pathlib import Path

from tests.store.reflection_words import OPENINGS, SENTENCES

FOLDER = Path(__file__).resolve().parent.parent.parent / "fixtures" / "reflektioner"
UNITS = ("Förskola", "Grundskola", "Gymnasium", "Särskola")
GROUPS = {
    "Alla skolledare": UNITS,
    "Förskola": UNITS[:1],
    "Grundskola": UNITS[1:2],
    "Gymnasium": UNITS[2:3],
    "Gymnasium + sär": UNITS[2:],
}
PERCENT, TENTH = Fraction(1, 100), Fraction(1, 10)

ONE_OF = (
    {"Mycket viktigt område", "Ganska viktigt område", "Inget viktigt område"},
    {"Välfungerande område", "Okej fungerande område", "Dåligt fungerande område"},
    {"Bra förutsättningar", "Dåliga förutsättningar"},
    {"Analysunderlaget är gott", "Analysunderlaget brister"},
    {"Stort handlingsutrymme", "Litet handlingsutrymme"},
)
"""Tags of which nobody has two."""

_GLAD = {"Välfungerande område", "Bra förutsättningar", "Stort handlingsutrymme", "Analysunderlaget är gott"}
_SAD = {"Dåligt fungerande område", "Dåliga förutsättningar", "Litet handlingsutrymme", "Analysunderlaget brister"}


def table(name: str) -> list[list[str]]:
    """A published table as it was printed."""
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file, delimiter=";"))


def number(shown: str) -> Fraction:
    return Fraction(shown.rstrip("%").replace(",", "."))


def interval(shown: Fraction, whole: int, step: Fraction) -> tuple[int, int]:
    """The sums that, divided by `whole` and rounded to `step` with halves away from zero, are shown so."""
    low, high = (shown - step / 2) * whole, (shown + step / 2) * whole
    if shown > 0:
        return math.ceil(low), math.ceil(high) - 1
    return math.floor(low) + 1, math.floor(high) if shown < 0 else math.ceil(high) - 1


class Unknowns:
    """Whole numbers within bounds, and sums of them within intervals."""

    def __init__(self) -> None:
        self.place: dict[tuple, int] = {}
        self.bounds: list[tuple[int, int]] = []
        self.sums: list[tuple[dict[int, int], int, int]] = []

    def add(self, key: tuple, low: int, high: int) -> None:
        self.place[key] = len(self.bounds)
        self.bounds.append((low, high))

    def require(self, keys, low: int, high: int, **weights: int) -> None:
        assert low <= high, (keys, low, high)
        self.sums.append(({self.place[key]: weights.get("weight", 1) for key in keys}, low, high))

    def solve(self) -> dict[tuple, int]:
        import numpy as np
        from scipy.optimize import Bounds, LinearConstraint, milp
        from scipy.sparse import lil_matrix

        matrix = lil_matrix((len(self.sums), len(self.bounds)))
        for row, (terms, _, _) in enumerate(self.sums):
            for place, weight in terms.items():
                matrix[row, place] = weight
        lows, highs = zip(*((low, high) for _, low, high in self.sums), strict=True)
        found = milp(
            np.zeros(len(self.bounds)),
            constraints=LinearConstraint(matrix.tocsr(), lows, highs),
            bounds=Bounds(*zip(*self.bounds, strict=True)),
            integrality=np.ones(len(self.bounds)),
            options={"time_limit": 300},
        )
        assert found.x is not None, found.message
        return {key: round(found.x[place]) for key, place in self.place.items()}


def sizes() -> dict[tuple[str, str], int]:
    """(uppdrag, verksamhetsområde) → reflections."""
    found = {}
    for task, *cells in table("tabell-3.csv")[1:-1]:
        of = {group: int(cells[3 * place]) for place, group in enumerate(GROUPS)}
        for unit in UNITS[:3]:
            found[task, unit] = of[unit]
        found[task, "Särskola"] = of["Gymnasium + sär"] - of["Gymnasium"]
    return found


def tags() -> dict[tuple[str, str, str], int]:
    """(tagg, uppdrag, verksamhetsområde) → reflections that carry it."""
    size, unknowns = sizes(), Unknowns()
    for tag in table("tabell-4.csv")[0][4:-1]:
        for (task, unit), most in size.items():
            unknowns.add((tag, task, unit), 0, most)
    require_first_table(unknowns, size)
    require_third_table(unknowns)
    require_fourth_table(unknowns)
    for (task, unit), most in size.items():
        unknowns.require([key for key in unknowns.place if key[1:] == (task, unit)], most, 18 * most)
        for exclusive in ONE_OF:
            unknowns.require([(tag, task, unit) for tag in exclusive], 0, most)
    return unknowns.solve()


def require_first_table(unknowns, size) -> None:
    first = table("tabell-1.csv")
    published = {row[0]: row[1:] for row in first[1:]}
    for tag, *shares in first[1:19]:
        for task, shown in zip([*first[0][1:-1], None], shares, strict=True):
            keys = [key for key in unknowns.place if key[0] == tag and task in {None, key[1]}]
            whole = sum(most for (asked, _), most in size.items() if task in {None, asked})
            unknowns.require(keys, *interval(number(shown) / 100, whole, PERCENT))
    for task, shown in zip(first[0][1:-1], published["Antal taggar"], strict=False):
        unknowns.require([key for key in unknowns.place if key[1] == task], int(shown), int(shown))


def require_third_table(unknowns) -> None:
    for task, *cells in table("tabell-3.csv")[1:]:
        for place, group in enumerate(GROUPS):
            reflections, each = int(cells[3 * place]), number(cells[3 * place + 1])
            keys = [key for key in unknowns.place if key[2] in GROUPS[group] and task in {key[1], "Totalsumma"}]
            unknowns.require(keys, *interval(each, reflections, TENTH))


def require_fourth_table(unknowns) -> None:
    head, *rows = table("tabell-4.csv")
    for group, reflections, each, _, *shares, total in rows:
        for tag, shown in zip(head[4:-1], shares, strict=True):
            keys = [key for key in unknowns.place if key[0] == tag and key[2] in GROUPS[group]]
            unknowns.require(keys, *interval(number(shown) / 100, int(reflections), PERCENT))
        everything = [key for key in unknowns.place if key[2] in GROUPS[group]]
        unknowns.require(everything, int(total), int(total))
        unknowns.require(everything, *interval(number(each), int(reflections), TENTH))


def feelings() -> dict[tuple[str, str], int]:
    """(uppdrag, verksamhetsområde) → the sum of the feelings."""
    size, unknowns = sizes(), Unknowns()
    for key, most in size.items():
        unknowns.add(key, -2 * most, 2 * most)
    for task, *cells in table("tabell-3.csv")[1:]:
        for place, group in enumerate(GROUPS):
            keys = [key for key in unknowns.place if key[1] in GROUPS[group] and task in {key[0], "Totalsumma"}]
            unknowns.require(keys, *interval(number(cells[3 * place + 2]), int(cells[3 * place]), TENTH))
    for row in table("tabell-3-skillnad.csv")[1:]:
        require_order(unknowns, size, *row)
    return unknowns.solve()


def require_order(unknowns, size, task, low, _, __, ___, highs) -> None:
    """The groups that are named have the lowest and the highest mean, exactly."""

    def sum_of(group):
        return [(task, unit) for unit in GROUPS[group]], sum(size[task, unit] for unit in GROUPS[group])

    high, *equals = highs.split(", ")
    for other in [*GROUPS][1:]:
        for one, rest, least in ((other, low, 1), (high, other, 1)):
            if one == rest:
                continue
            equal = rest in equals
            require_more(unknowns, sum_of(one), sum_of(rest), 0 if equal else least, 0 if equal else math.inf)


def require_more(unknowns, one, other, least, most) -> None:
    """The first mean is above the second; both limits in units of one over the product of their sizes."""
    weights: dict[int, int] = {}
    for (keys, _), factor in ((one, other[1]), (other, -one[1])):
        for key in keys:
            place = unknowns.place[key]
            weights[place] = weights.get(place, 0) + factor
    unknowns.sums.append((weights, least, most))


def people(size: int, wanted: dict[str, int], total: int) -> list[tuple[list[str], int]]:
    """Tags and feeling of everybody in one uppdrag and verksamhetsområde."""
    chosen: list[list[str]] = [[] for _ in range(size)]
    for tag in sorted(wanted, key=lambda tag: (not any(tag in each for each in ONE_OF), -wanted[tag], tag)):
        for _ in range(wanted[tag]):
            free = [each for each in chosen if tag not in each and not conflicts(tag, each)]
            min(free, key=len).append(tag)
    assert all(chosen)
    values = [(1, 0, 1, -1, 2, 0, 1)[place % 7] for place in range(size)]
    for place in cycle(range(size)):
        if sum(values) == total:
            break
        step = 1 if sum(values) < total else -1
        if abs(values[place] + step) <= 2:
            values[place] += step
    # Who lacks something feels worst.
    order = sorted(range(size), key=lambda place: len(_GLAD & {*chosen[place]}) - len(_SAD & {*chosen[place]}))
    felt = dict(zip(order, sorted(values), strict=True))
    return [(chosen[place], felt[place]) for place in range(size)]


def conflicts(tag: str, chosen: list[str]) -> bool:
    return any(tag in exclusive and exclusive & {*chosen} for exclusive in ONE_OF)


def main() -> None:
    """Find the numbers, hand them out to 402 people, and write what each of them said."""
    carried, felt, size = tags(), feelings(), sizes()
    names = table("tabell-4.csv")[0][4:-1]
    turn = {tag: count() for tag in [*SENTENCES, *OPENINGS]}
    rows = [["Uppdrag", "Verksamhetsområde", "Taggar", "Känsla", "Text"]]
    for (task, unit), most in size.items():
        wanted = {tag: carried[tag, task, unit] for tag in names}
        for chosen, feeling in people(most, wanted, felt[task, unit]):
            ordered = sorted(chosen, key=names.index)
            told = [OPENINGS[task][next(turn[task]) % len(OPENINGS[task])]]
            telling = [tag for tag in ordered if tag != "Mycket viktigt område"] or ordered
            told += [SENTENCES[tag][next(turn[tag]) % len(SENTENCES[tag])] for tag in telling[:3]]
            rows.append([task, unit, "|".join(ordered), str(feeling), " ".join(told)])
    with (FOLDER / "reflektioner.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";", lineterminator="\n").writerows(rows)


if __name__ == "__main__":
    sys.exit(main())

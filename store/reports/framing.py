"""The headings every report of a municipality has: Sammanfattning, Beslutsunderlag, Förslag till beslut and so on.

What is proposed stands as points that can be lifted into the minutes as they are.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from store.day_words import long_date
from store.deadline import State
from store.model import kind_word
from store.reports.document import Section
from store.standing_words import areas, counted, standing_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from store.reports.basis import Basis
    from store.reports.row import Row

_NAMED = 12
"""Late områden named in a summary; the table has them all."""


def summary_section(basis: Basis, told: str) -> Section:
    """How many områden stand in which läge, and which are late."""
    late = [row for row in basis.rows if row.standing.state is State.LATE]
    paragraphs = [f"{told} {_counts(basis.rows)}".strip()]
    if late:
        paragraphs.append("Försenat är:" if len(late) <= _NAMED else f"Försenat är bland annat ({len(late)} områden):")
    points = tuple(late_words(row) for row in late[:_NAMED])
    return Section(heading="Sammanfattning", paragraphs=tuple(paragraphs), points=points)


def late_words(row: Row) -> str:
    """``E-tjänst: försenad 32 dagar (klart senast 31 december 2017)``."""
    stone = row.standing.milestone
    due = stone.due if stone is not None else None
    promised = f" ({kind_word(row.standing.key)} senast {long_date(due)})" if due is not None else ""
    return f"{row.area.title.rstrip(' .')}: {standing_words(row.standing)}{promised}"


def _counts(rows: Sequence[Row]) -> str:
    if not rows:
        return "Inga områden ingår."
    counts = Counter(row.standing.state for row in rows)
    parts = [counted(state, counts[state]) for state in State if counts[state]]
    if len(rows) == 1:
        return f"Området är {rows[0].standing.state}."
    if len(parts) == 1:
        return f"Alla {areas(len(rows))} är {parts[0].partition(' ')[2]}."
    return f"Av {areas(len(rows))} är {', '.join(parts[:-1])} och {parts[-1]}."


def basis_section(basis: Basis, document: str) -> Section:
    """The documents the report stands on: itself and the plans it tells of."""
    points = [f"{document} {long_date(basis.day)}"]
    for plan in {row.area.plan: row.plan for row in basis.rows}.values():
        if plan is not None:
            origin = ", ".join(part for part in (plan.source, long_date(plan.dated) if plan.dated else "") if part)
            points.append(f"{plan.name}{f' ({origin})' if origin else ''}")
    return Section(heading="Beslutsunderlag", points=tuple(points))


def proposal_section(points: Iterable[str]) -> Section:
    """What the board is asked to decide."""
    return Section(heading="Förslag till beslut", points=tuple(points), numbered=True)


def recipients_section(rows: Iterable[Row]) -> Section:
    """Who gets the decision: everybody who carries an område."""
    people = sorted({row.area.responsible for row in rows if row.area.responsible}, key=str.casefold)
    if people:
        return Section(heading="Beslutet skickas till", points=tuple(people))
    return Section(heading="Beslutet skickas till", paragraphs=("Förvaltningen",))


def who(board: str) -> str:
    """The board as the subject of a decision."""
    return board or "Nämnden"

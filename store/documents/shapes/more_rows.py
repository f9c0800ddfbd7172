"""A table without a head: more rows of the plan above it, or another matter.

Word breaks a plan's table by pages and by text; what stands between can be a table too, of figures or of the addresses
that a letterhead has at its foot.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from store.documents.blocks import Row, plain
from store.documents.facts import facts_of
from store.documents.shapes.figures import is_of_figures

if TYPE_CHECKING:
    from store.documents.shapes.heads import TableHead

_ADDRESS = re.compile(
    r"(?:(?:post|besöks|leverans|faktura|e-?post|gatu|webb?|internet)?-?adress|(?:text)?telefon(?:nummer|tid)?|"
    r"(?:tele)?fax|växel|e-?post|e-?mail|mejl|(?:hem|webb)(?:sida|plats)|internet|organisations(?:nummer|nr)|"
    r"org\.? ?(?:nummer|nr)|(?:bank|plus|post)giro)\W*",
    re.IGNORECASE,
)
_MOST_ADDRESS_ROWS = 6
_LEAST_ADDRESSES = 2


def goes_on(head: TableHead, rows: Sequence[Row], *, interrupted: bool) -> bool:
    """Whether a table without a head can be more rows of the plan: it is as wide, and tells nothing else.

    Figures, addresses and facts about the document are none of its rows.

    After text of its own another table is another matter, unless it is exactly such a table as the plan's.
    """
    width, widest = len(head.columns), max(len(row.cells) for row in rows)
    if widest > width + 2 or is_of_figures(rows) or _tells_addresses(rows) or facts_of(rows):
        return False
    return not interrupted or width - 1 <= widest <= width


def _tells_addresses(rows: Sequence[Row]) -> bool:
    """Whether a table is the foot of a letterhead: words for addresses over them, or beside them."""
    if len(rows) > _MOST_ADDRESS_ROWS:
        return False
    beside = [plain(row.cells[0]) for row in rows if row.cells and row.cells[0]]
    return _heads_addresses(rows[0]) or _are_address_words(beside)


def foot_rows(rows: Sequence[Row]) -> frozenset[int]:
    """Indices of the rows of a letterhead's foot that came among those of the plan: the words, the addresses under."""
    heads = {at for at, row in enumerate(rows) if _heads_addresses(row)}
    return frozenset(heads | {at + 1 for at in heads})


def _heads_addresses(row: Row) -> bool:
    return _are_address_words([plain(cell) for cell in row.cells if cell])


def _are_address_words(words: Sequence[str]) -> bool:
    return len(words) >= _LEAST_ADDRESSES and all(map(_ADDRESS.fullmatch, words))

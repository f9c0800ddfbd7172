"""The head of a plan's table: where it stands, and which field each of its columns becomes."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from store.documents.blocks import Row, plain
from store.documents.facts import facts_of
from store.documents.shapes.columns import Head, head_of, is_head_row, same_head
from store.documents.shapes.contents import is_time, role_by_content, tells_status
from store.documents.shapes.figures import is_of_figures
from store.documents.shapes.roles import Role

_HEAD_DEPTH = 8
"""Rows that may stand above the head: a title, a date, the board's name."""
_LONG_HEAD = 60
_SORTING_RANK = 5
"""Rank of titles that may only sort the rows: område, tema, process."""
_REMARK_RANK = 7
_IS_AN_AREA = re.compile(r"\W*områden?\W*", re.IGNORECASE)
_BODY = re.compile(r"nämnd|styrelse|förvaltning|avdelning|verksamhet|bolag", re.IGNORECASE)
_WHOSE = re.compile(rf"{_BODY.pattern}|enhet|skola|kommun|kontor|diarie|beslut", re.IGNORECASE)
"""Columns that say whose a row is or where it comes from, not what it is about."""
_LEAST_NAMED = 2
_LETTERS = re.compile(r"[^\W\d_]")
_SHORTEST_NAME = 6
"""Letters of the shortest text that names what a row is about."""


class Column(msgspec.Struct, frozen=True):
    """One column of a plan's table."""

    head: str
    """As written; of two head rows the lower."""
    role: Role
    own_role: Role
    """What the head says; another than `role` where the column stands in for a missing title."""


class TableHead(msgspec.Struct, frozen=True):
    """A table's columns, and where its head stood."""

    columns: tuple[Column, ...]
    first_row: int
    """Index of the head row in its table; rows above it are left out."""
    rows: int
    """How many rows the head takes: 1 or 2."""
    doubt: str = ""
    """Swedish, when the columns could be read in another way."""

    @property
    def title_column(self) -> int:
        """Index of the column that names the områden."""
        return next(i for i, column in enumerate(self.columns) if column.role is Role.TITLE)

    @property
    def known(self) -> int:
        """How many different fields its columns have."""
        return len({column.own_role for column in self.columns} - {Role.OTHER})

    @property
    def sorting(self) -> list[int]:
        """The columns that only sort the rows."""
        return [place for place, column in enumerate(self.columns) if column.role is Role.GROUP]

    def repeats(self, row: Row) -> bool:
        """Whether a row says the head once more, as tables do on every page."""
        said = [plain(cell) for cell in row.cells if cell]
        heads = [column.head for column in self.columns if column.head]
        return len(said) >= 2 and all(any(same_head(text, head) for head in heads) for text in said)


def find_head(rows: Sequence[Row]) -> TableHead | None:
    """The head among the first rows of a table, or None if the table is no plan.

    Rows that tell whose paper it is (``Rapport | Avvikelser``) may look like one; the true head names more columns.
    """
    if is_of_figures(rows) or facts_of(rows):
        return None
    best: TableHead | None = None
    for index, row in enumerate(rows[:_HEAD_DEPTH]):
        if row.whole or any(len(plain(cell)) > _LONG_HEAD for cell in row.cells):
            continue
        heads = [head_of(plain(cell)) for cell in row.cells]
        below = rows[index + 1] if index + 1 < len(rows) else None
        lower = _second_row(heads, below)
        if lower is not None:
            heads = [low if low.text else high for high, low in zip(heads, lower, strict=True)]
        if is_head_row(heads):
            taken = 2 if lower is not None else 1
            columns, doubt = _assign(heads, rows[index + taken :])
            found = TableHead(columns, index, taken, doubt)
            if best is None or found.known >= best.known + 2:
                best = found
    return best


def _second_row(upper: Sequence[Head], below: Row | None) -> list[Head] | None:
    """The lower of two head rows: it names columns that the upper leaves empty, or parts one that the upper merges."""
    if below is None or below.whole or any(len(plain(cell)) > _LONG_HEAD for cell in below.cells):
        return None
    if sum(bool(high.text) for high in upper) < 2 and upper and upper[0].text:
        # A title above the table, alone on its row.
        return None
    lower = [head_of(plain(cell)) for cell in below.cells]
    lower += [Head("", Role.OTHER)] * (len(upper) - len(lower))
    titles = [place for place, high in enumerate(upper) if high.text]
    if len(lower) != len(upper) or (len(titles) == 1 and lower[titles[0]].text):
        # One text over a head that fills its own column too is the title above the table.
        return None
    named = [low for low in lower if low.role is not Role.OTHER]
    fills = any(low.text and not high.text for high, low in zip(upper, lower, strict=True))
    written = [low for low in lower if low.text]
    mostly_named = len(named) >= 2 and len(named) * 2 > len(written)
    return lower if fills and (mostly_named or (named and _parts_merged(upper, lower))) else None


def _parts_merged(upper: Sequence[Head], lower: Sequence[Head]) -> bool:
    """Whether a lower row has words only under merged heads: one with words and the empty ones after it."""
    merged = [
        not high.text or (place + 1 < len(upper) and not upper[place + 1].text) for place, high in enumerate(upper)
    ]
    return all(inside or not low.text for inside, low in zip(merged, lower, strict=True))


def _assign(heads: Sequence[Head], rows: Sequence[Row]) -> tuple[tuple[Column, ...], str]:
    """The columns with exactly one title among them."""
    roles = [role_by_content(head, _texts(rows, place)) for place, head in enumerate(heads)]
    titles = sorted((head.rank, i) for i, head in enumerate(heads) if head.role is Role.TITLE)
    if titles and titles[0][0] >= _REMARK_RANK and titles[0][1] > 0:
        # ”Anmärkning” names what is remarked on where it stands first; anywhere else it is a remark on the row.
        roles[titles[0][1]] = Role.OTHER
        titles = titles[1:]
    doubt = ""
    told = _told_apart(heads, roles, titles, rows)
    if told is not None:
        for _, other in titles:
            roles[other] = Role.GROUP
        chosen = told
        doubt = f"Ingen kolumn heter utvecklingsområde; ”{heads[chosen].text}” är läst som områdets namn."
    elif titles and not _only_sorts(heads, titles, rows) and not _rows_stand_alone(roles, titles, rows):
        chosen = titles[0][1]
        for _, other in titles[1:]:
            roles[other] = Role.GROUP if heads[other].rank == _SORTING_RANK and other < chosen else Role.OTHER
    else:
        for _, other in titles:
            roles[other] = Role.GROUP
        chosen = _stand_in(heads)
        called = heads[chosen].text or f"kolumn {chosen + 1}"
        doubt = f"Ingen kolumn heter utvecklingsområde; ”{called}” är läst som områdets namn."
    _find_progress(heads, roles, chosen, rows)
    _keep_true_measures(heads, roles)
    own = roles[chosen]
    roles[chosen] = Role.TITLE
    _keep_latest_progress(heads, roles)
    _keep_closest_responsible(heads, roles)
    columns = (
        Column(head.text, role, own if place == chosen else role)
        for place, (head, role) in enumerate(zip(heads, roles, strict=True))
    )
    return tuple(columns), doubt


def _texts(rows: Sequence[Row], place: int) -> list[str]:
    """What is written in a column, empty cells left out."""
    return [text for row in rows if place < len(row.cells) and not row.whole and (text := plain(row.cells[place]))]


def _told_apart(
    heads: Sequence[Head], roles: Sequence[Role], titles: Sequence[tuple[int, int]], rows: Sequence[Row]
) -> int | None:
    """A column with a name of its own before the åtgärder that says of each row what it is about, or None.

    ``Objekt | Åtgärd`` has the object as its name; in ``Område | Sårbarhet | Åtgärd`` the område comes back and only
    sorts.
    """
    done = next((i for i, head in enumerate(heads) if roles[i] is Role.MEASURES and head.rank == 0), 0)
    if titles and (titles[0][0] < _SORTING_RANK or len(titles) > 1 or not _comes_back(rows, titles[0][1])):
        return None
    first = titles[0][1] + 1 if titles else 0
    return next((i for i in range(first, done) if roles[i] is Role.OTHER and _names_rows(heads[i], rows, i)), None)


def _comes_back(rows: Sequence[Row], place: int) -> bool:
    """Whether a column says the same of several rows, again or in one merged cell."""
    names = [text.casefold() for text in _texts(rows, place)]
    return len(set(names)) < len(names) or any(place in row.covered for row in rows)


def _names_rows(head: Head, rows: Sequence[Row], place: int) -> bool:
    """Whether a column of an unknown name has other words in every row, as a name has."""
    texts = _texts(rows, place)
    if not head.text or _WHOSE.search(head.text) or len(texts) < _LEAST_NAMED or _comes_back(rows, place):
        return False
    worded = sum(len(_LETTERS.findall(text)) >= _SHORTEST_NAME and not is_time(text) for text in texts)
    return worded * 3 >= len(texts) * 2


def _only_sorts(heads: Sequence[Head], titles: Sequence[tuple[int, int]], rows: Sequence[Row]) -> bool:
    """Whether the only title is a word such as område that comes back from row to row, above what is done in each."""
    rank, place = titles[0]
    if rank < _SORTING_RANK or len(titles) > 1 or not any(head.role is Role.MEASURES for head in heads):
        return False
    if _IS_AN_AREA.fullmatch(heads[place].text):
        # Several åtgärder of one område: its name is that of the område, however often it comes.
        return False
    return _comes_back(rows, place)


def _rows_stand_alone(roles: Sequence[Role], titles: Sequence[tuple[int, int]], rows: Sequence[Row]) -> bool:
    """Whether the rows under one område each have an åtgärd, somebody who answers and a time of their own."""
    rank, place = titles[0]
    if rank < _SORTING_RANK or len(titles) > 1:
        return False
    needed = [roles.index(role) for role in (Role.MEASURES, Role.RESPONSIBLE, Role.SCHEDULE) if role in roles]
    below = [row for row in rows if not row.whole and place < len(row.cells) and not row.cells[place]]
    return len(needed) == 3 and len(below) > 1 and all(_has_all(row, needed) for row in below)


def _has_all(row: Row, places: Sequence[int]) -> bool:
    """Whether a row has words in its first two places and a bare time in the last."""
    texts = [plain(row.cells[place]) if place < len(row.cells) else "" for place in places]
    return all(texts) and is_time(texts[-1])


def _stand_in(heads: Sequence[Head]) -> int:
    """The column that names the områden when none says so: what is done, else an unknown one, else the goal."""
    for role in (Role.MEASURES, Role.OTHER, Role.GOALS, Role.PURPOSE, Role.ANALYSIS):
        found = [
            i for i, head in enumerate(heads) if head.role is role and (head.text or role is not Role.OTHER or i == 0)
        ]
        if found:
            return found[0]
    return 0


def _find_progress(heads: Sequence[Head], roles: list[Role], chosen: int, rows: Sequence[Row]) -> None:
    """In a table without a läge, a column of an unknown name whose cells tell one: ``Uppföljt``, ``I dag``."""
    if Role.PROGRESS in roles or Role.STATUS in roles:
        return
    for place, head in enumerate(heads):
        texts = _texts(rows, place)
        told = sum(map(tells_status, texts))
        if roles[place] is Role.OTHER and place != chosen and head.text and told * 3 >= len(texts) * 2 and told > 1:
            roles[place] = Role.PROGRESS
            return


def _keep_true_measures(heads: Sequence[Head], roles: list[Role]) -> None:
    """What is controlled is the åtgärd of a control plan, unless the table also tells what is done about it."""
    places = [i for i, role in enumerate(roles) if role is Role.MEASURES]
    if any(heads[place].rank == 0 for place in places):
        for place in places:
            roles[place] = Role.MEASURES if heads[place].rank == 0 else Role.OTHER


def _keep_latest_progress(heads: Sequence[Head], roles: list[Role]) -> None:
    """Of ``Uppföljning 2023`` and ``Uppföljning 2024`` the later tells the processläge, the earlier is a note."""
    dated = [
        (max(years), i) for i, head in enumerate(heads) if roles[i] is Role.PROGRESS and (years := _years(head.text))
    ]
    if len(dated) < 2:
        return
    latest = max(dated)[0]
    for year, place in dated:
        if year < latest:
            roles[place] = Role.OTHER


def _keep_closest_responsible(heads: Sequence[Head], roles: list[Role]) -> None:
    """Of ``Ansvarig nämnd`` and ``Ansvarig handläggare`` the person answers; the board is kept as a note."""
    places = [i for i, role in enumerate(roles) if role is Role.RESPONSIBLE]
    bodies = [i for i in places if _BODY.search(heads[i].text)]
    if len(bodies) < len(places):
        for place in bodies:
            roles[place] = Role.OTHER


def _years(text: str) -> list[int]:
    return [int(word) for word in text.replace("-", " ").replace("/", " ").split() if word.isdigit() and len(word) == 4]

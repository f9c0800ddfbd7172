"""A portfolio's rows: a register with its counts on one line, or one late område of some register."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from store.deadline import State
from tui.presentation.area_rows import GAP, STATE_TONES
from tui.presentation.count_line import Counted, count_line
from tui.presentation.rows import Density, Line, Span, Tone
from tui.presentation.wrapping import fitted, fitted_end, wrapped
from tui.text import portfolio as words
from tui.text.states import SIGNS, areas, counted

if TYPE_CHECKING:
    from store.portfolio import Counts, LateArea, Member, Portfolio

_COUNT = 6
"""Cells of one count with its sign."""
_COUNTED = 4 * (_COUNT + 1) + _COUNT + GAP
"""Cells of the four lägen and of all områden."""
_DAYS = 9
_MOST_IN_GLANCE = 50


class MemberPainter:
    """Paints registers, by their files."""

    def __init__(self, portfolio: Portfolio, members: Sequence[Member], *, ascii_signs: bool = False) -> None:
        self._portfolio, self._members, self._ascii = portfolio, members, ascii_signs

    def header(self, width: int) -> Line:
        """The column titles."""
        board, place = _halves(width - _COUNTED)
        heads = [fitted(head.rjust(_COUNT), _COUNT + 1) for head in (*words.NARROW_HEADS.values(), words.NARROW_AREAS)]
        heads.append(" " * (GAP - 1))
        names = fitted(words.COLUMN_BOARD, board) + " " * GAP + fitted(words.COLUMN_PLACE, place)
        return [("".join(heads) + names, Tone.HEADER)]

    def paint(self, index: int, width: int, density: Density) -> Sequence[Line]:
        """One line."""
        del density
        member = self._members[index]
        board, place = _halves(width - _COUNTED)
        if member.fault:
            said = fitted(f"! {words.UNREADABLE}", _COUNTED)
            names = [(fitted(member.fault, board), Tone.LATE)]
            return [[(said, Tone.LATE), *names, (" " * GAP + fitted_end(member.place, place), Tone.MUTED)]]
        line = [*self._counts(member)]
        line.append((fitted(member.board or words.NO_NAME, board), Tone.TITLE))
        return [[*line, (" " * GAP + fitted_end(member.place, place), Tone.MUTED)]]

    def _counts(self, member: Member) -> Iterator[Span]:
        counts = self._portfolio.counts(member)
        for state, count in zip(words.HEADS, (counts.late, counts.soon, counts.undated, counts.closed), strict=True):
            sign = SIGNS[state].ascii if self._ascii else SIGNS[state].sign
            shown = f"{sign} {count}" if count else ""
            yield fitted(shown.rjust(_COUNT), _COUNT + 1), STATE_TONES[state]
        yield fitted(str(counts.areas).rjust(_COUNT), _COUNT + GAP), Tone.MUTED


class LatePainter:
    """Paints late områden of all registers."""

    def __init__(self, late: Sequence[LateArea]) -> None:
        self._late = late

    def header(self, width: int) -> Line:
        """The column titles."""
        title, board, place = _thirds(width - _DAYS)
        names = [
            fitted(words.COLUMN_TITLE, title),
            fitted(words.COLUMN_BOARD, board),
            fitted(words.COLUMN_PLACE, place),
        ]
        return [(fitted(words.COLUMN_DAYS.rjust(_DAYS - GAP), _DAYS) + (" " * GAP).join(names), Tone.HEADER)]

    def paint(self, index: int, width: int, density: Density) -> Sequence[Line]:
        """One line."""
        del density
        late = self._late[index]
        title, board, place = _thirds(width - _DAYS)
        return [
            [
                (fitted(f"! {-late.days}".rjust(_DAYS - GAP), _DAYS), Tone.LATE),
                (fitted(late.area.title, title), Tone.TITLE),
                (" " * GAP + fitted(late.member.board or words.NO_NAME, board), Tone.MUTED),
                (" " * GAP + fitted_end(late.member.place, place), Tone.MUTED),
            ]
        ]


def member_glance(portfolio: Portfolio, member: Member, width: int) -> list[Line]:
    """The register at hand in short: whose, how many in each läge, and what is late in it."""
    lines: list[Line] = [[(line, Tone.TITLE)] for line in wrapped(member.board or words.NO_NAME, width)]
    lines += [[(line, Tone.MUTED)] for line in wrapped(str(member.path), width)]
    if member.fault:
        return [*lines, [], *([(line, Tone.LATE)] for line in wrapped(member.fault, width))]
    counts = portfolio.counts(member)
    told = words.counts_words(counts)
    said = f"{areas(counts.areas)}: {told}" if told else areas(0)
    lines += [[(line, Tone.PLAIN)] for line in wrapped(said, width)]
    late = member.digest.late_areas(portfolio.today)[:_MOST_IN_GLANCE] if member.digest else []
    for days, area in late:
        lines.append(
            [(f"! {-days} d".ljust(_DAYS), Tone.LATE), (fitted(area.title, max(0, width - _DAYS)), Tone.PLAIN)]
        )
    return lines


def late_glance(late: LateArea, width: int) -> list[Line]:
    """A late område in short."""
    lines: list[Line] = [[(line, Tone.TITLE)] for line in wrapped(late.area.title, width)]
    told: Mapping[str, str] = {
        words.COLUMN_DAYS: f"{SIGNS[State.LATE].sign} {-late.days} ({late.area.key})",
        words.COLUMN_RESPONSIBLE: late.area.responsible,
        words.COLUMN_BOARD: late.member.board or words.NO_NAME,
        words.COLUMN_PLACE: late.member.place,
    }
    for name, value in told.items():
        if value:
            lines += [[(line, Tone.PLAIN)] for line in wrapped(f"{name.capitalize()}: {value}", width)]
    return lines


def portfolio_header(portfolio: Portfolio, shown: str, width: int, *, ascii_signs: bool) -> list[Line]:
    """Two lines: which folder and day; how many registers and områden in each läge, or what is being shown."""
    day = str(portfolio.today)
    name = f"{words.TITLE} · {portfolio.folder.resolve().name}"
    registers = sum(member.digest is not None for member in portfolio.members)
    total = portfolio.total()
    tail = f"{registers} register · {areas(total.areas)}"
    first: Line = [
        (fitted(name, max(0, width - len(day) - GAP)), Tone.TITLE),
        (" " * GAP, Tone.PLAIN),
        (day, Tone.PLAIN),
    ]
    if shown:
        room = max(0, width - len(tail) - GAP)
        return [first, [(fitted(shown, room), Tone.SOON), (" " * GAP, Tone.PLAIN), (tail, Tone.MUTED)]]
    return [first, count_line(list(_totals(total, ascii_signs=ascii_signs)), (tail,), width)]


def _totals(total: Counts, *, ascii_signs: bool) -> Iterator[Counted]:
    """How many stand in each läge."""
    for state, count in zip(words.HEADS, (total.late, total.soon, total.undated, total.closed), strict=True):
        if count:
            sign = SIGNS[state].ascii if ascii_signs else SIGNS[state].sign
            yield Counted(sign, counted(state, count), count, STATE_TONES[state])


def _halves(room: int) -> tuple[int, int]:
    """Cells of the nämnd and of its place."""
    names = max(2, room - GAP)
    board = max(1, names * 55 // 100)
    return board, names - board


def _thirds(room: int) -> tuple[int, int, int]:
    """Cells of a title, a nämnd and its place."""
    names = max(3, room - 2 * GAP)
    title, board = max(1, names * 46 // 100), max(1, names * 30 // 100)
    return title, board, names - title - board

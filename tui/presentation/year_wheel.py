"""The årshjul as twelve columns: what comes back, done or missed, and the board's meetings; and the same in words."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from store.model import kind_word
from tui.presentation.rows import Line, Tone
from tui.presentation.wrapping import fitted, wrapped
from tui.text import timeline as said
from tui.text.states import out_of, short_month

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.year_wheel import Recurring, YearWheel
    from tui.session import Session

_LEAST_TITLE, _COUNT = 16, 9
_MONTHS = range(1, 13)


def wheel_lines(
    session: Session, wheel: YearWheel, width: int, *, ascii_signs: bool = False, titled: bool = True
) -> list[Line]:
    """The grid: months, meetings, single promises counted, and a row for everything that comes back.

    Args:
        session: whose register it is.
        wheel: the year.
        width: in cells.
        ascii_signs: whether to do without Unicode.
        titled: whether it stands alone, and says which year it is and what the signs mean.
    """
    cells = max(3, min(6, (width - _LEAST_TITLE - _COUNT) // 12))
    title = max(_LEAST_TITLE, width - 12 * cells - _COUNT)
    signs = _signs(ascii_signs=ascii_signs)
    head = "".join(fitted(short_month(month)[: cells - 1 if cells > 3 else 1], cells) for month in _MONTHS)
    name = f"{said.WHEEL_TITLE} {wheel.year}" if titled else ""
    lines: list[Line] = [[(fitted(name, title), Tone.TITLE), (head, Tone.HEADER)]]
    if wheel.year == session.today.year:
        lines.append([(" " * (title + (session.today.month - 1) * cells) + "^" + f" {said.LEGEND_TODAY}", Tone.SOON)])
    lines.append(_counted(said.MEETINGS, _by_month(wheel.meetings), title, cells))
    dues = [single.due for single in wheel.singles]
    counts = {month: str(sum(day.month == month for day in dues)) for month in {day.month for day in dues}}
    lines.append(_counted(said.SINGLES, counts, title, cells))
    lines.append([])
    lines += [_recurring(session, each, title, cells, signs) for each in wheel.recurring]
    if not wheel.recurring:
        lines += [[(line, Tone.MUTED)] for line in wrapped(said.NO_RECURRING, width)]
    return [*lines, [], *wheel_legend(width, ascii_signs=ascii_signs)] if titled else lines


def wheel_legend(width: int, *, ascii_signs: bool = False) -> list[Line]:
    """What the signs mean."""
    planned, done, missed = _signs(ascii_signs=ascii_signs)
    legend = f"{planned} {said.LEGEND_PLANNED} · {done} {said.LEGEND_DONE} · {missed} {said.LEGEND_MISSED}"
    return [[(fitted(legend, width), Tone.MUTED)]]


def _signs(*, ascii_signs: bool) -> tuple[str, str, str]:
    return ("o", "v", "!") if ascii_signs else ("○", "✓", "!")


def wheel_words(session: Session, wheel: YearWheel, width: int) -> list[Line]:
    """The same month by month in words."""
    areas = session.content.areas
    by_month: dict[int, list[tuple[dt.date, str]]] = {}
    for day in wheel.meetings:
        by_month.setdefault(day.month, []).append((day, said.MEETING))
    for single in wheel.singles:
        done = "" if single.open else f", {said.MET}"
        words = f"{kind_word(single.key)}{done}: {areas[single.area_id].title}"
        by_month.setdefault(single.due.month, []).append((single.due, words))
    for each in wheel.recurring:
        for day in each.planned:
            state = said.LEGEND_MISSED if day in each.missed else said.LEGEND_PLANNED
            by_month.setdefault(day.month, []).append(
                (day, f"{kind_word(each.key)}, {state}: {areas[each.area_id].title}")
            )
        for day in each.done:
            by_month.setdefault(day.month, []).append(
                (day, f"{kind_word(each.key)}, {said.LEGEND_DONE}: {areas[each.area_id].title}")
            )
    lines: list[Line] = [[(f"{said.WHEEL_TITLE} {wheel.year}", Tone.TITLE)]]
    for month in sorted(by_month):
        lines.append([(short_month(month), Tone.HEADING)])
        for day, words in sorted(by_month[month]):
            lines += [
                [("  ", Tone.PLAIN), (line, Tone.PLAIN)] for line in wrapped(f"{day}  {words}", max(20, width - 2))
            ]
    for each in wheel.recurring:
        if each.goal:
            words = f"{out_of(each.made, each.goal)} {said.MADE}: {areas[each.area_id].title}"
            lines += [[(line, Tone.PLAIN)] for line in wrapped(words, width)]
    return lines


def _recurring(session: Session, each: Recurring, title: int, cells: int, signs: tuple[str, str, str]) -> Line:
    planned, done, missed = signs
    marks: dict[int, tuple[str, Tone]] = {}
    for day in each.planned:
        marks[day.month] = (missed, Tone.LATE) if day in each.missed else (planned, Tone.PLAIN)
    for day in each.done:
        marks[day.month] = (done, Tone.CLOSED)
    line: list[tuple[str, Tone]] = [(fitted(session.content.areas[each.area_id].title, title - 1) + " ", Tone.PLAIN)]
    nothing = ("." if planned.isascii() else "·", Tone.MUTED)
    for month in _MONTHS:
        sign, tone = marks.get(month, nothing)
        line.append((fitted(sign, cells), tone))
    if each.goal:
        tone = Tone.CLOSED if each.made >= each.goal else Tone.SOON
        line.append((out_of(each.made, each.goal), tone))
    return line


def _counted(name: str, by_month: dict[int, str], title: int, cells: int) -> Line:
    texts = "".join(fitted(by_month.get(month, ""), cells) for month in _MONTHS)
    return [(fitted(name, title), Tone.HEADER), (texts, Tone.PLAIN)]


def _by_month(days: Iterable[dt.date]) -> dict[int, str]:
    """The days of each month, the last one alone where there are several."""
    return {day.month: str(day.day) for day in days}

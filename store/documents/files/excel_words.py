"""What an Excel cell says to the person who looks at it.

A date is a number of days with a format: the same number is ”2018-03-31”, ”mars 2018” or ”2018” on the screen, and
the three promise different days. So the format decides how much of the date is read.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from store.documents.files.gathering import escaped
from store.months import MONTHS

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell, MergedCell
    from openpyxl.cell.rich_text import CellRichText

_NOT_SHOWN = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.')
"""Parts of a number format that are literal words, colours, languages or widths."""
_DIGITS = 12
"""Figures after which a number only shows how computers count."""


def words(cell: Cell | MergedCell) -> str:
    """The text of a cell with its tags (see `gathering`); "" for an empty one."""
    value = cell.value
    if value is None:
        return ""
    if not isinstance(value, str):
        text = _text(value) if isinstance(value, list) else escaped(_shown(value, str(cell.number_format)))
    else:
        text = _lines(value)
    struck = bool(cell.font.strike) and bool(text.strip())
    return f"<s>{text}</s>" if struck else text


def _text(parts: CellRichText) -> str:
    """Words of which some look different from others."""
    told = []
    for part in parts:
        if isinstance(part, str):
            told.append(_lines(part))
        else:
            told.append(f"<s>{_lines(part.text)}</s>" if part.font.strike else _lines(part.text))
    return "".join(told)


def _lines(text: str) -> str:
    # A break in a cell was made by somebody; the width of the column makes none.
    return "<br>".join(escaped(line) for line in text.replace("_x000D_", "").splitlines())


def _shown(value: object, form: str) -> str:
    if isinstance(value, bool):
        return "Sant" if value else "Falskt"
    if isinstance(value, dt.datetime):
        return _date(value, form)
    if isinstance(value, dt.date):
        return _date(dt.datetime(value.year, value.month, value.day), form)  # noqa: DTZ001 (a day has no time zone)
    if isinstance(value, dt.time):
        return value.isoformat("minutes")
    if isinstance(value, int | float):
        return _number(value, form)
    return str(value)


def _date(value: dt.datetime, form: str) -> str:
    signs = _NOT_SHOWN.sub("", form.split(";", maxsplit=1)[0]).casefold()
    if "d" not in signs and "h" not in signs:
        if "m" in signs:
            return f"{MONTHS[value.month - 1]} {value.year}"
        if "y" in signs or "e" in signs:
            return str(value.year)
    clock = f" {value:%H:%M}" if "h" in signs and (value.hour or value.minute) else ""
    return f"{value.date().isoformat()}{clock}"


def _number(value: float, form: str) -> str:
    if "%" in _NOT_SHOWN.sub("", form):
        return f"{_plain(value * 100)} %"
    return _plain(value)


def _plain(value: float) -> str:
    if isinstance(value, int) or value.is_integer():
        return str(int(value))
    return f"{value:.{_DIGITS}g}".replace(".", ",")

"""The numbers that Word draws before the points of its lists; they stand nowhere in the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from store.documents.files.word_styles import Numbering, W, number

if TYPE_CHECKING:
    from lxml.etree import _Element

_PLACE = re.compile(r"%([1-9])")
_COUNTED = frozenset({"decimal", "decimalZero", "ordinal", "upperRoman", "lowerRoman", "upperLetter", "lowerLetter"})
_LEVELS = 9


class _Level(NamedTuple):
    form: str
    text: str
    start: int


class Lists:
    """The lists of a document, and how far each has been counted."""

    def __init__(self, numbering: _Element | None) -> None:
        abstract = [] if numbering is None else numbering.findall(f"{W}abstractNum")
        lists = [] if numbering is None else numbering.findall(f"{W}num")
        self._levels = {each.get(f"{W}abstractNumId", ""): _levels(each) for each in abstract}
        self._kind: dict[str, str] = {}
        self._restarts: dict[str, dict[int, int]] = {}
        for each in lists:
            key, kind = each.get(f"{W}numId", ""), each.find(f"{W}abstractNumId")
            self._kind[key] = "" if kind is None else kind.get(f"{W}val", "")
            self._restarts[key] = {
                number(over.get(f"{W}ilvl"), 0): number(start.get(f"{W}val"), 1)
                for over in each.findall(f"{W}lvlOverride")
                if (start := over.find(f"{W}startOverride")) is not None
            }
        self._counted: dict[str, list[int | None]] = {}
        self._begun: set[str] = set()

    def count(self, place: Numbering) -> str:
        """Count one more point; gives its number as drawn but without its dot, or "" for a bullet."""
        kind = self._kind.get(place.list_id, "")
        levels = self._levels.get(kind, {})
        level = levels.get(place.level)
        if level is None or level.form not in _COUNTED:
            return ""
        counted = self._counted.setdefault(kind, [None] * _LEVELS)
        restarts = self._restarts[place.list_id]
        if place.list_id not in self._begun and place.level in restarts:
            counted[place.level] = restarts[place.level] - 1
        self._begun.add(place.list_id)
        before = counted[place.level]
        counted[place.level] = level.start if before is None else before + 1
        counted[place.level + 1 :] = [None] * (_LEVELS - place.level - 1)
        drawn = _PLACE.sub(
            lambda found: _drawn(levels, counted, int(found[1]) - 1), level.text or f"%{place.level + 1}"
        )
        return drawn.strip().rstrip(".):")


def _drawn(levels: dict[int, _Level], counted: list[int | None], place: int) -> str:
    level = levels.get(place)
    count = counted[place]
    if count is None:
        count = level.start if level else 1
    if level is not None and level.form in {"upperLetter", "lowerLetter"} and 1 <= count <= 26:
        letter = "abcdefghijklmnopqrstuvwxyz"[count - 1]
        return letter.upper() if level.form == "upperLetter" else letter
    return str(count)


def _levels(abstract: _Element) -> dict[int, _Level]:
    levels = {}
    for each in abstract.findall(f"{W}lvl"):
        form, text, start = each.find(f"{W}numFmt"), each.find(f"{W}lvlText"), each.find(f"{W}start")
        levels[number(each.get(f"{W}ilvl"), 0)] = _Level(
            "decimal" if form is None else form.get(f"{W}val", ""),
            "" if text is None else text.get(f"{W}val", ""),
            1 if start is None else number(start.get(f"{W}val"), 1),
        )
    return levels

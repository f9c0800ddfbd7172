"""What a paragraph of a Word file is by its style: a heading, a point of a list, a line of the table of contents.

A style is known by its name, which Word keeps in English in the file whatever language shows on the screen; other
programs write it as it shows. A style without a telling name is what the style under it is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HEADING = re.compile(r"(?:heading|rubrik|überschrift|overskrift)\s*(?P<level>[1-9])", re.IGNORECASE)
_TITLE = re.compile(r"title|titel|rubrik|dokumenttitel|dokumentrubrik", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|innehåll|contents)\s*\d.*|table of figures|figurförteckning", re.IGNORECASE)
_DEEPEST = 20
"""Styles that one may stand on; a circle must end."""


class Numbering(NamedTuple):
    """Which list a paragraph is a point of, and how deep."""

    list_id: str
    level: int


class Styles:
    """The styles of a document, by their ids."""

    def __init__(self, styles: _Element | None) -> None:
        found = [] if styles is None else styles.findall(f"{W}style")
        self._styles = {style.get(f"{W}styleId", ""): style for style in found}
        self._default = next(
            (key for key, s in self._styles.items() if s.get(f"{W}type") == "paragraph" and on(s.get(f"{W}default"))),
            "",
        )

    def heading_level(self, paragraph: _Element) -> int:
        """The level of a heading, 1 for the highest; 0 for what is none."""
        outline = paragraph.find(f"{W}pPr/{W}outlineLvl")
        for style in (None, *self._chain(paragraph)):
            if style is not None:
                name = _name(style)
                if found := _HEADING.fullmatch(name):
                    return int(found["level"])
                if _TITLE.fullmatch(name):
                    return 1
                outline = style.find(f"{W}pPr/{W}outlineLvl")
            level = -1 if outline is None else number(outline.get(f"{W}val"), -1)
            if outline is not None:
                # 9 is how Word says body text.
                return level + 1 if 0 <= level < 9 else 0
        return 0

    def is_contents(self, paragraph: _Element) -> bool:
        """Whether a paragraph is a line of the table of contents."""
        return any(_CONTENTS.fullmatch(_name(style)) for style in self._chain(paragraph))

    def numbering(self, paragraph: _Element) -> Numbering | None:
        """The list that a paragraph is a point of by itself or by its style."""
        for element in (paragraph, *self._chain(paragraph)):
            found = element.find(f"{W}pPr/{W}numPr")
            if found is not None:
                list_id, level = found.find(f"{W}numId"), found.find(f"{W}ilvl")
                key = "" if list_id is None else list_id.get(f"{W}val", "")
                # 0 is how Word takes a paragraph out of the list of its style.
                at = 0 if level is None else number(level.get(f"{W}val"), 0)
                return Numbering(key, min(max(at, 0), 8)) if key not in {"", "0"} else None
        return None

    def _chain(self, paragraph: _Element) -> list[_Element]:
        told = paragraph.find(f"{W}pPr/{W}pStyle")
        key = self._default if told is None else told.get(f"{W}val", "")
        chain: list[_Element] = []
        while key in self._styles and len(chain) < _DEEPEST:
            chain.append(self._styles[key])
            below = self._styles[key].find(f"{W}basedOn")
            key = "" if below is None else below.get(f"{W}val", "")
        return chain


def on(value: str | None, *, present: bool = False) -> bool:
    """Whether a switch is on; `present` is what it means that the element stands there without a value."""
    return present if value is None else value.casefold() in {"1", "true", "on"}


def number(value: str | None, otherwise: int) -> int:
    """A whole number of a few digits, or `otherwise` for nonsense."""
    return int(value) if value is not None and re.fullmatch(r"-?\d{1,9}", value, re.ASCII) else otherwise


def _name(style: _Element) -> str:
    name = style.find(f"{W}name")
    return "" if name is None else name.get(f"{W}val", "").strip()

"""The words of a Word paragraph as a person who has accepted every change sees them.

``paragraph.text`` of python-docx leaves out what was inserted under tracked changes, content controls and fields.
Here the XML is walked: insertions and the new places of moved words are read, deletions and old places are not.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from store.documents.files.gathering import escaped
from store.documents.files.word_styles import W, on

if TYPE_CHECKING:
    from lxml.etree import _Element

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_GONE = frozenset({f"{W}del", f"{W}moveFrom", f"{W}pPr", f"{W}rPr", f"{W}sdtPr", f"{W}rt", f"{W}instrText"})
_BREAKS = frozenset({f"{W}br", f"{W}cr"})
_WRAPS = frozenset({f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}moveTo", f"{W}customXml", f"{W}smartTag"})
_EMBEDDED = frozenset({f"{W}object", f"{W}altChunk"})
_SYMBOLS = {"F0FC": "✓", "F0FE": "☑", "F0FD": "☒", "F0A8": "☐", "F06F": "☐", "F052": "☑"}
"""The signs of Wingdings that plans use for boxes and ticks; its bullets `markup` knows."""
_SHOWN = 60


class WordText:
    """Reads paragraphs and remembers what was passed over on the way."""

    def __init__(self) -> None:
        self.hidden: list[str] = []
        self.embedded = 0
        self.boxes: list[_Element] = []
        """Text boxes met in the paragraphs read so far and not yet read themselves."""

    def words(self, paragraph: _Element) -> str:
        """The text with its tags (see `gathering`)."""
        return "".join(self._parts(paragraph))

    def remarks(self) -> Iterator[str]:
        """Swedish sentences about what was seen and not read."""
        shown = " ".join("".join(self.hidden).split())
        if shown:
            cut = shown if len(shown) <= _SHOWN else shown[: _SHOWN - 1].rstrip() + "…"
            yield f"Dold text i dokumentet är inte läst: ”{cut}”"
        if self.embedded:
            what = "Ett inbäddat objekt" if self.embedded == 1 else f"{self.embedded} inbäddade objekt"
            yield f"{what} (ett kalkylblad eller en annan fil) i dokumentet är inte läst; spara det för sig."

    def _parts(self, element: _Element) -> Iterator[str]:
        for child in element:
            tag = child.tag
            if tag in _GONE:
                continue
            if tag == f"{W}r":
                yield from self._run(child)
            elif tag == f"{W}txbxContent":
                self.boxes.append(child)
            elif tag == f"{_MC}AlternateContent":
                yield from self._alternative(child)
            elif tag == f"{_MATH}t":
                yield escaped(child.text or "")
            else:
                self.embedded += tag in _EMBEDDED
                yield from self._parts(child)

    def _run(self, run: _Element) -> Iterator[str]:
        if _has(run, "vanish"):
            self.hidden.extend(part.text or "" for part in run.iter(f"{W}t"))
            return
        struck = _has(run, "strike") or _has(run, "dstrike")
        words = "".join(self._run_parts(run))
        yield f"<s>{words}</s>" if struck and words else words

    def _run_parts(self, run: _Element) -> Iterator[str]:
        for child in run:
            tag = child.tag
            if tag == f"{W}t":
                yield escaped(child.text or "")
            elif tag == f"{W}tab":
                yield "\t"
            elif tag in _BREAKS:
                yield "<br>"
            elif tag == f"{W}noBreakHyphen":
                yield "-"
            elif tag == f"{W}sym":
                yield _symbol(child.get(f"{W}char", ""))
            elif tag not in _GONE:
                self.embedded += tag in _EMBEDDED
                yield from self._alternative(child) if tag == f"{_MC}AlternateContent" else self._parts(child)

    def _alternative(self, element: _Element) -> Iterator[str]:
        """One of several forms of the same thing, the first that there is."""
        for form in element:
            if form.tag in {f"{_MC}Choice", f"{_MC}Fallback"}:
                yield from self._parts(form)
                return


def children(element: _Element, *tags: str) -> Iterator[_Element]:
    """The children with some tags, through content controls and accepted changes but not through deleted ones."""
    for child in element:
        if child.tag in tags:
            yield child
        elif child.tag in _WRAPS:
            yield from children(child, *tags)
        elif child.tag == f"{_MC}AlternateContent":
            yield from children(next(iter(child), child), *tags)


def mark_is_deleted(paragraph: _Element) -> bool:
    """Whether the end of a paragraph is a tracked deletion, so that the next one continues it."""
    return any(paragraph.find(f"{W}pPr/{W}rPr/{W}{gone}") is not None for gone in ("del", "moveFrom"))


def _has(run: _Element, name: str) -> bool:
    found = run.find(f"{W}rPr/{W}{name}")
    return found is not None and on(found.get(f"{W}val"), present=True)


def _symbol(code: str) -> str:
    if code.upper() in _SYMBOLS:
        return _SYMBOLS[code.upper()]
    try:
        sign = chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
    # Lone halves of a pair are no letters and cannot be written in any file.
    return "" if "\ud800" <= sign <= "\udfff" or not sign.strip() else escaped(sign)

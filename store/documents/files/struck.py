"""Words that a document has struck out: they are kept as notes, and promise nothing any more.

The readers leave them where they stood, between `markup.STRUCK` and `markup.UNSTRUCK`, so that a table is cut and an
område found as if nothing were struck. Here they are taken out of every field.
"""

from __future__ import annotations

import re
from typing import Any

import msgspec

from store.documents.draft import Doubt, Finding, SourceText, Structure
from store.documents.markup import STRUCK, UNSTRUCK

_STRUCK = re.compile(f"{STRUCK}([^{STRUCK}{UNSTRUCK}]*)(?:{UNSTRUCK}|$)")
_SIGNS = dict.fromkeys(map(ord, STRUCK + UNSTRUCK))
_TEXTS = ("measures", "schedule", "progress", "purpose", "goals", "analysis", "notes")
_WORDS = ("group", "responsible", "priority")


def unmarked(text: str) -> str:
    """A text as a person sees it, struck words among the others."""
    return text.translate(_SIGNS)


def without_struck(structure: Structure) -> Structure:
    """What was found, struck words as notes and no longer in their fields."""
    return msgspec.structs.replace(
        structure,
        findings=tuple(_without_struck(finding) for finding in structure.findings),
        headings=tuple(SourceText(unmarked(part.text), part.lines) for part in structure.headings),
        left_out=tuple(SourceText(unmarked(part.text), part.lines) for part in structure.left_out),
    )


def _without_struck(finding: Finding) -> Finding:
    struck: list[str] = []
    changes: dict[str, Any] = {}
    for name in _TEXTS:
        texts = (_left(text, struck) for text in getattr(finding, name))
        changes[name] = tuple(text for text in texts if text)
    for name in _WORDS:
        changes[name] = _left(getattr(finding, name), struck)
    doubts = [msgspec.structs.replace(doubt, sentence=unmarked(doubt.sentence)) for doubt in finding.doubts]
    if STRUCK in finding.title:
        doubts.append(Doubt("Namnet är helt eller delvis struket i dokumentet."))
    if struck:
        doubts.append(Doubt("Struket i dokumentet och därför inte läst som löfte; orden står i anteckningarna."))
    notes = (*changes["notes"], *(f"Struket: {words}" for words in struck))
    changes |= {"title": unmarked(finding.title), "notes": notes, "doubts": tuple(doubts)}
    return msgspec.structs.replace(finding, **changes)


def _left(text: str, struck: list[str]) -> str:
    """A text without its struck words, which are added to `struck`."""
    if STRUCK not in text:
        return unmarked(text)
    struck += [words for found in _STRUCK.findall(text) if (words := found.strip())]
    return " ".join(unmarked(_STRUCK.sub(" ", text)).split()).strip(" ,;")

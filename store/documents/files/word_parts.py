"""The parts of a Word file beside its body: styles and lists, notes, comments, the heads and feet of pages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from store.documents.files.word_styles import W

if TYPE_CHECKING:
    from docx.opc.part import Part
    from lxml.etree import _Element

    from store.documents.files.word_text import WordText

_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_NOTES = (("footnotes", "footnote"), ("endnotes", "endnote"), ("comments", "comment"))


def roots(main: Part, kind: str) -> Iterator[_Element]:
    """The XML of the parts that a document's main part names as of a kind, such as ``styles``."""
    from docx.oxml import parse_xml  # noqa: PLC0415 (loaded with the opener)

    for relation in main.rels.values():
        if relation.reltype == _RELATED + kind and not relation.is_external:
            yield parse_xml(relation.target_part.blob)


def texts_beside(main: Part, text: WordText) -> Iterator[str]:
    """Notes, comments, and the heads and feet of pages, paragraph by paragraph and each text once."""
    said: set[str] = set()
    for element in _beside(main):
        for paragraph in element.iter(f"{W}p"):
            words = text.words(paragraph)
            if words.strip() and words not in said:
                said.add(words)
                yield words
    # A box in a page's head is met among its paragraphs as well.
    text.boxes = []


def _beside(main: Part) -> Iterator[_Element]:
    for kind, entry in _NOTES:
        for root in roots(main, kind):
            yield from root.findall(f"{W}{entry}")
    for kind in ("header", "footer"):
        yield from roots(main, kind)

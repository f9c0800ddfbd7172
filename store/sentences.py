"""Cutting a paragraph into sentences, so that a milstolpe can quote just the one it was read from."""

from __future__ import annotations

import re
from collections.abc import Iterator

_END = re.compile(r"[.!?](?=\s+[A-ZÅÄÖÉ\d”\"])|[;\n]")
_ABBREVIATION = re.compile(
    r"(?:\b(?:t\.o\.m|fr\.o\.m|t\.ex|bl\.a|m\.m|m\.fl|d\.v\.s|s\.k|kl|kv|prel|v|ca|resp|inkl|exkl|nr|kap|st|sid|"
    r"jan|feb|mar|apr|jun|jul|aug|sep|sept|okt|nov|dec)|\b\d{1,2}|\b[A-ZÅÄÖ])\.$",
    re.IGNORECASE,
)


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The span of the sentence that holds ``text[start:end]``, without surrounding space.

    A full stop after an abbreviation, an initial or a day number (``kv. 3``, ``den 1. maj``) ends no sentence.
    """
    first = 0
    last = len(text)
    for stop in _END.finditer(text):
        if text[stop.start()] == "." and _ABBREVIATION.search(text, max(0, stop.end() - 12), stop.end()):
            continue
        if stop.end() <= start:
            first = stop.end()
        elif stop.start() >= end:
            last = stop.end()
            break
    while first < start and text[first].isspace():
        first += 1
    while last > end and text[last - 1].isspace():
        last -= 1
    return first, last


def sentences_in(text: str) -> Iterator[tuple[int, int]]:
    """The spans of all sentences of a text, without the space between them."""
    start = 0
    while start < len(text):
        if text[start].isspace():
            start += 1
            continue
        first, start = sentence_around(text, start, start + 1)
        yield first, start

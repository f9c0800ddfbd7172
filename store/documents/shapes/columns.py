"""What a column or a label is called, in the many words municipalities use, and what field it becomes.

The vocabulary is data in `column_words`. A head is looked at without case, line breaks, colons and years
(``Uppföljning 2024:``), and every part of ``Åtgärd/aktivitet`` by itself; the first list with a matching word decides.
"""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

from store.documents.markup import tidy
from store.documents.shapes.column_words import VOCABULARY
from store.documents.shapes.contents import is_time
from store.documents.shapes.roles import Role
from store.months import MONTHS


class Head(msgspec.Struct, frozen=True):
    """The head of one column as written, and what it was taken for."""

    text: str
    role: Role
    rank: int = 0
    """Among several titles the lowest rank wins; other roles have rank 0."""


MAX_HEAD_LETTERS = 80
_NAMED_TIME = re.compile(rf"\d|{'|'.join(MONTHS)}|\b(?:jan|feb|mar|apr|jun|jul|aug|sep|okt|nov|dec)\b", re.IGNORECASE)
MARKED = -1
"""Rank of a column whose head is itself a time."""

_COMPILED = tuple((role, rank, re.compile("|".join(heads))) for role, rank, heads in VOCABULARY)
_YEARS = re.compile(r"\b(?:19|20)\d\d(?:\s*[-–/]\s*(?:19|20)?\d\d)?(?:-\d\d(?:-\d\d)?)?\b|\b(?:vt|ht)\s?-?\d\d\b")
_EDGES = " .:;*?!()[]\"'”’¹²³⁴⁵†"
_PLACE_NUMBER = re.compile(r"\s+\d{1,3}(?:\.\d{1,3})?[.):]?$")
_HYPHENATED = re.compile(r"(?<=[a-zåäö])-\s+(?=[a-zåäö])")


def head_of(text: str) -> Head:
    """What the head of a column is taken for."""
    if len(text) > MAX_HEAD_LETTERS * 2:
        return Head(text, Role.OTHER)
    words = tidy(text)
    role, rank = _role(words)
    if role is Role.OTHER and _NAMED_TIME.search(words) and is_time(words):
        # One column for each quarter or month, with a mark in those that are meant.
        return Head(words, Role.SCHEDULE, MARKED)
    return Head(words, role, rank)


def label_of(text: str) -> Role | None:
    """The field a label names, or None if the words are no label of a field."""
    if len(text) > MAX_HEAD_LETTERS or " och " in text or " av " in text:
        # ”Syfte och mål” and ”Uppföljning av betyg” head a section of text, they label no field.
        return None
    role, _ = _role(_PLACE_NUMBER.sub("", text))
    return None if role is Role.OTHER or _normal(text) == "kontakt" else role


def is_head_row(heads: list[Head]) -> bool:
    """Whether a row of texts reads as the head of a plan: two known columns, and most of what is written is known."""
    written = [head for head in heads if head.text]
    known = {head.role for head in written if head.role is not Role.OTHER and head.rank != MARKED}
    fields = known - {Role.NUMBER, Role.GROUP}
    named = sum(head.role is not Role.OTHER for head in written)
    return len(fields) >= 2 and named * 2 >= len(written) and len({head.text.casefold() for head in written}) > 1


def same_head(first: str, second: str) -> bool:
    """Whether two cells are the same head, however they are broken over lines."""
    return _normal(first) == _normal(second)


def _normal(text: str) -> str:
    joined = _HYPHENATED.sub("", tidy(text).casefold())
    return " ".join(_YEARS.sub(" ", joined).split()).strip(_EDGES)


@lru_cache(maxsize=1024)
def _role(text: str) -> tuple[Role, int]:
    words = _normal(text)
    if not words or len(words) > MAX_HEAD_LETTERS:
        return (Role.NUMBER, 0) if text.strip() == "#" else (Role.OTHER, 0)
    for candidate in (
        words,
        words.replace("-", ""),
        *re.split(r"\s*(?:/|,|&|\+|\boch\b|\beller\b|\(|–| - )\s*", words),
    ):
        bare = candidate.strip(_EDGES)
        for role, rank, pattern in _COMPILED:
            if bare and pattern.fullmatch(bare):
                return role, rank
    return Role.OTHER, 0

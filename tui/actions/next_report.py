"""Naming the next återrapport in a processläge, in place of the one it named before."""

from __future__ import annotations

import re
from collections.abc import Container
from itertools import pairwise
from typing import TYPE_CHECKING

from store.deadline import is_open
from store.model import Kind, milestone_kind
from store.quotes import compared
from store.reading import PromiseKind
from store.reading_cache import reading_of
from store.sentences import sentences_in
from tui.text import app as words

if TYPE_CHECKING:
    from store.editing import Occasion
    from store.model import Area

_OWN = re.compile(r"ny återrapport\b", re.IGNORECASE)
_BETWEEN = re.compile(r"\b(?:i|till|den|på|vid|under|senast|prel|kl|nämnden)\b|[\d\W]+", re.IGNORECASE)
"""What may stand between the words of a sentence that says nothing but when the next återrapport is to come."""
_MORE_BEFORE = re.compile(r"[,;:]|\b(?:och|men|samt)\b", re.IGNORECASE)
_MORE_AFTER = re.compile(r"[,;:]|\b(?:men|samt)\b", re.IGNORECASE)
"""What shows that a sentence says more than that an återrapport will come."""


def with_next_report(text: str, when: str, area: Area, occasion: Occasion) -> str:
    """A text that names the next återrapport, in place of the one it named before.

    Only the sentence that an open återrapport of the område quotes gives way, and one that says nothing else.

    Args:
        text: paragraphs, one a line.
        when: when it is to come, with or without ``Ny återrapport``; an empty one leaves the text as it is.
        area: the område as it stands.
        occasion: when it is written.
    """
    when = when.strip().rstrip(".")
    if not when:
        return text
    quoted = {
        compared(stone.words)
        for key, stone in area.milestones.items()
        if milestone_kind(key) is Kind.REPORT and is_open(key, stone, area.status)
    }
    left = [_without(line, quoted, occasion) for line in text.splitlines()]
    sentence = when if _OWN.match(when) else f"{words.NEXT_REPORT} {when}"
    return "\n".join([*(line for line in left if line.strip()), f"{sentence}."])


def _without(paragraph: str, quoted: Container[str], occasion: Occasion) -> str:
    """A paragraph without the sentences that name the next återrapport."""
    starts = [first for first, _ in sentences_in(paragraph)]
    sentences = [paragraph[first:following] for first, following in pairwise([*starts, len(paragraph)])]
    kept = [sentence for sentence in sentences if not _names_next(sentence.rstrip(), quoted, occasion)]
    return paragraph if kept == sentences else "".join(kept).rstrip()


def _names_next(sentence: str, quoted: Container[str], occasion: Occasion) -> bool:
    reading = reading_of(sentence, occasion.today, occasion.calendar, default=PromiseKind.UNKNOWN)
    if len(reading.promises) != 1 or reading.promises[0].past:
        return False
    promise = reading.promises[0]
    before, after = sentence[: promise.start], sentence[promise.end :]
    if compared(sentence) in quoted:
        return not (_MORE_BEFORE.search(before) or _MORE_AFTER.search(after.rstrip(" .")))
    own = _OWN.match(before)
    return own is not None and not _BETWEEN.sub("", before[own.end() :] + after)

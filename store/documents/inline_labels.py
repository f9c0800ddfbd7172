"""Several labels on one line: ``Åtgärd: … | Ansvarig: … | Klart: …`` → one part for each."""

from __future__ import annotations

import re

from store.documents import columns

_LABEL = re.compile(
    r"(?:^|(?<=[|;,.])|(?<=\s[–-])|(?<=\s{2})|(?<=\t))\s*(?P<label>[A-ZÅÄÖ][^:;|.,]{2,39}?)\s*:(?=\s|$)"
)
_BETWEEN = " |;,\t–-"
_LONGEST = 2_000


def label_parts(text: str) -> list[str]:
    """The text cut before each label; the whole text alone where it does not begin with one of several labels."""
    if text.count(":") < 2 or len(text) > _LONGEST:
        return [text]
    starts = [found.start("label") for found in _LABEL.finditer(text) if columns.label_of(found["label"]) is not None]
    if len(starts) < 2 or text[: starts[0]].strip(_BETWEEN):
        return [text]
    return [text[start:end].strip(_BETWEEN) for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]

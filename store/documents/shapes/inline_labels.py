"""Several labels on one line: ``Åtgärd: … | Ansvarig: … | Klart: …`` → one part for each."""

from __future__ import annotations

import re

from store.documents.shapes import columns

_LABEL = re.compile(
    r"(?:^|(?<=[|;,.])|(?<=\s[–-])|(?<=\s{2})|(?<=\t))\s*(?P<label>[A-ZÅÄÖ][^:;|.,–]{2,39}?)\s*:(?=\s|$)"
)
_BETWEEN = " |;,\t–-"
_LONGEST = 2_000
_LONGEST_NAME = 80
_LEAST_AFTER_NAME = 3
"""Labels that must follow a name on its line before it is one: ``Lekparker. Åtgärd: … Ansvarig: … Tidplan: …``."""


def label_parts(text: str) -> list[str]:
    """The text cut before each label; the whole text alone where no several labels begin it or follow a name."""
    if text.count(":") < 2 or len(text) > _LONGEST:
        return [text]
    starts = [found.start("label") for found in _LABEL.finditer(text) if columns.label_of(found["label"]) is not None]
    if len(starts) < 2:
        return [text]
    before = text[: starts[0]].strip(_BETWEEN + ".")
    if before and (len(starts) < _LEAST_AFTER_NAME or len(before) > _LONGEST_NAME):
        return [text]
    return [
        *([before] if before else []),
        *(text[start:end].strip(_BETWEEN) for start, end in zip(starts, [*starts[1:], len(text)], strict=True)),
    ]

"""The full stop that ends a text, taken off where other words go on behind it; abbreviations keep theirs."""

from __future__ import annotations

import re

_ABBREVIATED = re.compile(r"(?:\.[\w.]*|\b(?:etc|osv|mfl|mm)|\b[a-zåäö]\. [a-zåäö]+)\.$")
"""``m.m.``, ``m. fl.``, ``osv.``, and a text that is broken off by dots."""


def without_stop(text: str) -> str:
    """A text without the full stop that ends its sentence: ``Felläst``, but ``lokaler m.m.``."""
    text = text.rstrip()
    return text if _ABBREVIATED.search(text) else text.removesuffix(".")

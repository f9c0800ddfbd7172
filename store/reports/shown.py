"""Characters a document must not carry as they are, because a program that shows it would obey them."""

from __future__ import annotations

import re

_ACTIVE = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\ud800-\udfff\U000e0000-\U000e007f"
)
"""Controls but tab and line ends; direction marks, zero-width characters, tags, and what no XML can hold."""

_ACTIVE_CHARACTER = re.compile(f"[{_ACTIVE}]")
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def harmless(text: str) -> tuple[str, int]:
    """A text with a replacement character for each that would be obeyed, and how many there were."""
    return _ACTIVE_CHARACTER.subn(_REPLACEMENT, text)


def escaped_in_json(text: str) -> str:
    r"""JSON text that means the same, with each such character as ``\uXXXX``."""
    return _ACTIVE_CHARACTER.sub(_escape, text)


def _escape(found: re.Match[str]) -> str:
    units = found.group().encode("utf-16-be")
    return "".join(f"\\u{units[place]:02x}{units[place + 1]:02x}" for place in range(0, len(units), 2))

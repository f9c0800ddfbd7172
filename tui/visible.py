"""Text from files as it may be shown: everything that could steer a terminal or deceive a reader gets a visible sign.

Only what is shown is changed, never the stored words. Used for every text on the screen and on the command line.

==============================  ======  ==========================================================
what                            shown   why
==============================  ======  ==========================================================
line ends (LF, NEL, LS, PS)     ↵       a one-line cell must say that more follows
other C0 controls, DEL          ␀ … ␡   Unicode's own pictures of them: ESC is ␛
C1 controls                     ␦       one of them (U+009B) starts an escape sequence by itself
bidi marks and overrides        ⇄       they can make ”31 mars” read as ”13 mars”
zero-width, joiners, tags       ◌       they hide text, and terminals disagree about their width
soft hyphen                     ¬       as word processors show it
surrogates, private, unassigned �       no font and no agreed width
emoji and text selectors        (none)  they only pick a glyph, and terminals disagree about their width
==============================  ======  ==========================================================

Every sign is one cell wide.
"""

from __future__ import annotations

import re
import unicodedata

_NEWLINES = "\n\x85\u2028\u2029"
_BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_GLYPH_CHOICE = "\ufe0e\ufe0f"
_BLANK_BUT_PRINTABLE = "\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef"
"""Characters `str.isprintable` lets through although nothing is seen of them."""

_has_blank = re.compile(f"[{_BLANK_BUT_PRINTABLE}]").search


def visible(text: str) -> str:
    """The text with a one-cell sign in place of each character that is invisible or a command to a terminal."""
    if text.isprintable() and (text.isascii() or _has_blank(text) is None):
        return text
    return text.translate(_SIGNS)


class _Signs(dict[int, str]):
    """Code point → what is shown; worked out the first time a character is met."""

    def __missing__(self, codepoint: int) -> str:
        shown = self[codepoint] = _sign(chr(codepoint))
        return shown


_SIGNS = _Signs()


def _sign(character: str) -> str:
    codepoint = ord(character)
    if character in _NEWLINES:
        sign = "↵"
    elif character in _BIDI:
        sign = "⇄"
    elif character in _GLYPH_CHOICE:
        sign = ""
    elif character == "\xad":
        sign = "¬"
    elif codepoint < 0x20:
        sign = chr(0x2400 + codepoint)
    elif codepoint == 0x7F:
        sign = "␡"
    elif codepoint < 0xA0 and not character.isprintable():
        sign = "␦"
    elif _has_blank(character) or unicodedata.category(character) == "Cf":
        sign = "◌"
    elif unicodedata.category(character) in {"Cs", "Co", "Cn"}:
        sign = "�"
    else:
        sign = character
    return sign

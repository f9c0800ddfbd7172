"""What looks like a time and is none: numbers that refer or count, names of persons, short words in compounds.

================  ==========================================================
a reference       nr 3 2024, dnr 2024/12, punkt 5, SEK 2024, P2 2024, F–6
an item's mark    1) …
a name            Jan Berg, Maj Lund
a compound        Ht-personal, Q-märkt
an abbreviation   MAS och MAR
================  ==========================================================
"""

from __future__ import annotations

from collections.abc import Container
from typing import TYPE_CHECKING

from store.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from store.schedule.scan import Tokens

_PLAIN = "x"
_STOP = "."
PRETERITE = "preterite"
"""The value of a plain word that looks like a verb in the past, which participles in the plural do too."""
_LONGEST_WORD = 40


def is_compound(folded: str, end: int, known: Container[str]) -> bool:
    """Whether a plain word hangs on a short one with a hyphen: ``Ht-personal``, no ``ht-vt``."""
    if folded[end : end + 1] != "-":
        return False
    word = _LETTERS.match(folded, end + 1)
    return word is not None and word.group() not in known


_LETTERS = lazy_pattern("[a-zåäö]{3,}")
_SHORT_TERMS = frozenset({"ht", "vt", "q", "t", "h", "v", "w", "kv", "lå", "jul", "påsk"})
WATCHED = _SHORT_TERMS | {"slut", "jan", "feb", "mar", "apr", "maj", "jun", "aug", "sep", "okt", "nov", "dec"}
"""Words whose class depends on what stands beside them."""
BEFORE_NUMBERS = frozenset("Zxƒː-#C")
"""Classes behind which a number can be a reference."""


def watched_word(  # noqa: PLR0913, PLR0917 (a word, and where it stands)
    tokens: Tokens,
    letters: list[str],
    word: str,
    known: tuple[str, object],
    start: int,
    end: int,
    vocabulary: Container[str],
) -> tuple[str, object]:
    """The class and value of one of the `WATCHED` words where it stands."""
    folded = tokens.folded.text
    if word in _SHORT_TERMS and is_compound(folded, end, vocabulary):
        return _PLAIN, None
    if known[0] == "M" and is_acronym(tokens, word, start, end):
        return _PLAIN, None
    if word == "jul" and letters and (letters[-1] in "no" or letters[-2:] == ["M", "-"]):
        # With a day or a month before it, it is July cut short and not Christmas.
        return "M", 7
    if word == "slut" and is_end_label(tokens, letters, folded, end):
        return "κ", "noun"
    return known


def number_class(  # noqa: PLR0913, PLR0917 (a number, and where it stands)
    tokens: Tokens, letters: list[str], letter: str, value: object, start: int, end: int
) -> str:
    """The class of a number where it stands: its own, an item's mark, or # for what is no time."""
    folded = tokens.folded.text
    if letters and is_reference(tokens, letters, value):
        return "#"
    if letter == "=" and letters[-1:] == ["ƒ"]:
        # ”för 7–9 januari” is for those classes.
        return "#"
    if letter == "l" and folded[end : end + 1] == ":" and folded[end + 1 : end + 2].isalpha():
        # ”bet. 2018/19:UbU7” is a paper of the parliament.
        return "#"
    return _STOP if letter == "n" and is_item(folded, start, end) else letter


def is_reference(tokens: Tokens, letters: list[str], value: object) -> bool:
    """Whether the words before a number make it a reference, an amount or the year of a reference: ``Nr 3 2024``."""
    last = letters[-1]
    if last == "Z" and tokens.word(-1) in _FEW and isinstance(value, int) and 12 < value <= 31:
        # ”slutlig version 30 augusti”: nobody has that many.
        return False
    if last == "Z" or (len(letters) > 1 and letters[-2] == "Z" and last in "ƒː"):
        return True
    word = tokens.word(-1)
    if last == _PLAIN:
        return len(word) == 1
    if last == "-" and letters[-2:-1] == [_PLAIN]:
        # Classes in school: ”F–6”.
        return len(tokens.word(-2)) == 1
    if last == "#":
        before = tokens.word(-2) if len(letters) > 1 else ""
        return (letters[-2:-1] == [_PLAIN] and len(before) == 1) or before in _NUMBERS
    return word in _CURRENCIES and (len(letters) < 2 or letters[-2] not in "n#Y=")


_FEW = frozenset({"version", "etapp", "omgång", "del", "fas", "steg", "nivå", "mål", "delmål"})
_NUMBERS = frozenset({"nr", "nummer"})
_CURRENCIES = frozenset({"sek", "kronor"})


def is_item(folded: str, start: int, end: int) -> bool:
    """Whether a number is the mark of a list's item, ``1)``."""
    if folded[end : end + 1] != ")" or (start and folded[start - 1] not in " \n"):
        return False
    before = folded[max(0, start - _LONGEST_WORD) : start]
    return before.rfind("(") <= before.rfind(")")


def mind_names(tokens: Tokens) -> None:
    """Jan and Maj are names when a surname follows."""
    letters = tokens.letters
    place = letters.find("Mx")
    while place >= 0:
        named = tokens.word(place) in _NAMES and tokens.word(place + 1).endswith(_SURNAMES)
        if named and tokens.is_capital(place) and tokens.is_capital(place + 1):
            letters = f"{letters[:place]}x{letters[place + 1 :]}"
        place = letters.find("Mx", place + 1)
    tokens.letters = letters


_NAMES = frozenset({"jan", "maj", "april", "mars", "august"})
_SURNAMES = (
    "son",
    "berg",
    "ström",
    "gren",
    "lund",
    "qvist",
    "kvist",
    "man",
    "dahl",
    "stedt",
    "ell",
    "lin",
    "nen",
    "sten",
)


def is_acronym(tokens: Tokens, word: str, start: int, end: int) -> bool:
    """Whether a month of three capitals stands among other words and beside no number: ``MAS och MAR tar fram``."""
    text, folded = tokens.text, tokens.folded
    if len(word) != 3 or not text[folded.place(start) : folded.end_place(end)].isupper() or text.isupper():
        return False
    beside = folded.text[max(0, start - 2) : start] + folded.text[end : end + 2]
    return not any(character.isdigit() or character == "-" for character in beside)


def is_end_label(tokens: Tokens, letters: list[str], folded: str, end: int) -> bool:
    """Whether *slut* names the end beside a start: ``Start: april Slut: oktober``, ``start v 35, slut v 50``."""
    if folded[end : end + 1] == ":":
        return True
    return letters[-1:] in (["-"], [","], ["&"], ["/"]) and any(
        letters[place] == "σ" and tokens.word(place) in _STARTS
        for place in range(max(0, len(letters) - _LOOKED_BACK), len(letters))
    )


_LOOKED_BACK = 20
_STARTS = frozenset({"start", "starten", "startar", "startdatum"})

"""Months with one letter wrong: ``aprli 2026``, ``den 12 novemer``, which would else leave the year or nothing behind.

A word that the vocabulary does not hold and that stands where a month would, before a year or behind a day, is read as
the month it may be, and the time it stands in gives no date until somebody has said so: ``menas april?``. One letter
too many, too few, changed, or two that changed places is near enough for a long name. Short names are one letter away
from too many words (Lars, mark, Julia, unik): with them only a letter written twice or two that changed places counts.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from store.lazy_pattern import lazy_pattern
from store.schedule.words import MONTHS

if TYPE_CHECKING:
    from store.schedule.scan import Tokens

_NAMES = {number: words.split()[0] for number, words in MONTHS.items()}
_SHORT = 4
"""Letters of the longest name that too many words are near."""
_LEAST, _MOST = 4, 12
"""Letters of a word that can be a month with a letter wrong."""
_PERSONS = frozenset({"augusta", "augustin", "auguste"})
_PLACES = lazy_pattern(r"x(?=U?[-,/]?[Yy])|(?<=[no])x|(?<=Y)x(?=[.,]|$)")
"""Unknown words where a month would stand: before a year, behind a day, or alone behind a year."""
_LAST_DAY = 31


class MisspeltMonth(int):
    """The number of the month a word may be meant for; the grammar reads it as that month, and no day comes of it."""

    word: str

    @property
    def doubt(self) -> str:
        """The question to whoever wrote it."""
        return f"”{self.word}” känns inte igen; menas {_NAMES[self]}?"


def mind_months(tokens: Tokens) -> None:
    """Make the words of a text that may be meant for months into months that are in doubt."""
    letters = tokens.letters
    for match in _PLACES.finditer(letters):
        place = match.start()
        word = tokens.word(place)
        number = guessed_month(word) if _LEAST <= len(word) <= _MOST else 0
        if not number or (letters[place - 1 : place] in {"n", "o"} and not _is_day(tokens.values[place - 1])):
            continue
        month = MisspeltMonth(number)
        month.word = word
        tokens.values[place] = month
        tokens.letters = f"{tokens.letters[:place]}M{tokens.letters[place + 1 :]}"


def _is_day(value: object) -> bool:
    return isinstance(value, int) and 1 <= value <= _LAST_DAY


@lru_cache(maxsize=1024)
def guessed_month(word: str) -> int:
    """The month whose name, or its genitive, a word is one slip away from; 0 when there is none."""
    if word in _PERSONS:
        return 0
    for number, name in _NAMES.items():
        if len(name) <= _SHORT:
            if _is_slip(word, name):
                return number
        elif _is_one_off(word, name) or _is_one_off(word, f"{name}s"):
            return number
    return 0


def _ends(word: str, name: str) -> tuple[str, str]:
    """What is left of both from the first letter that differs."""
    same = 0
    while same < min(len(word), len(name)) and word[same] == name[same]:
        same += 1
    return word[same:], name[same:]


def _is_slip(word: str, name: str) -> bool:
    """Whether two letters of a name changed places, or one of them is written twice."""
    rest, right = _ends(word, name)
    if len(rest) == len(right):
        return _is_swapped(rest, right)
    return rest[1:] == right and rest[:1] == word[: -len(rest)][-1:] != ""


def _is_one_off(word: str, name: str) -> bool:
    """Whether a word is a name with one letter more, less or changed, or with two that changed places."""
    rest, right = _ends(word, name)
    return rest[1:] in {right, right[1:]} or rest == right[1:] or _is_swapped(rest, right)


def _is_swapped(rest: str, right: str) -> bool:
    return len(rest) > 1 and rest[:2] == right[1::-1] and rest[2:] == right[2:]

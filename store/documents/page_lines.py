"""Which lines of a text are the head or the foot of a page: the line with the page number and what always stands by it.

A page of text carries its furniture between any two lines of the document, inside a sentence or a row. A line with a
page number of several (``Sida 2 av 4``, ``2 (4)``) is surely of the page; so is a line that comes back on other pages
and is never seen but beside such a number. A number alone may as well be a row's and is judged where it stands.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from itertools import pairwise

from store.documents.furniture import without_digits

_NUMBER_OF_PAGE = r"\d{1,4}\s?(?:\(\s?\d{1,4}\s?\)|av\s\d{1,4}|/\s?\d{1,4}|of\s\d{1,4})"
_PAGE = re.compile(
    rf"(?:sidan?|sid\.?|s\.|page)\s?(?:{_NUMBER_OF_PAGE}|\d{{1,4}})|\d{{1,4}}\s?\(\s?\d{{1,4}}\s?\)|\(\s?\d{{1,3}}\s?\)|"
    r"[-–—]\s?\d{1,4}\s?[-–—]",
    re.IGNORECASE,
)
_TELLS_PAGE = re.compile(
    r".{1,120}\b(?:sidan?|sid\.?|page)\s?(?P<page>\d{1,4})(?:\s?(?:av|\(|/|of)\s?\d{1,4}\s?\)?)?", re.IGNORECASE
)
_ENDS_WITH_PAGE = re.compile(r"\S.{0,120}?(?:\t|\s{3,}|\s[|–-]\s)\s*(?:\d{1,4}\s?\(\s?\d{1,4}\s?\)|\d{1,3})\s*")
_PAGE_OF = re.compile(r"\S.{0,120}?(?:\t|\s{3,})\s*(?P<page>\d{1,4})\s?\(\s?(?P<pages>\d{1,4})\s?\)\s*")
"""A line that ends, well apart, with its page of so many: ``SN 2022/0417      3 (4)``."""
_ALONE = re.compile(r"\d{1,4}\s?\(\s?(?P<pages>\d{1,4})\s?\)")
_LONE_NUMBER = re.compile(r"\d{1,3}")
_LONGEST = 200
_MOST_BESIDE_NUMBER = 3
"""Lines that may stand together with a number before it is the number of a row."""
_MOST_TITLES = 3
"""Lines at the beginning of a document among which its title stands."""
_SHORTEST_TITLE = 2
"""Words of the shortest title that is known again."""
_WHOSE = re.compile(r"\s*(?:[,(|]|\s[–-]\s)")
"""What parts a title from whose it is."""
_TOP = 15
"""Lines at the beginning of a document where the head of its first page stands."""


def page_lines(lines: Sequence[str]) -> frozenset[int]:
    """Indices of the lines that belong to the pages and not to the text."""
    words = [" ".join(line.split()) if len(line) <= _LONGEST * 2 else line for line in lines]
    keys = [_key(text) if 0 < len(text) <= _LONGEST else "" for text in words]
    seen: dict[str, list[int]] = {}
    for at, key in enumerate(keys):
        if key:
            seen.setdefault(key, []).append(at)
    alone = {at for at, text in enumerate(words) if _PAGE.fullmatch(text)}
    sure = alone | {at for at in range(len(lines)) if keys[at] and _carries_page(lines[at], len(seen[keys[at]]))}
    sure |= _pages_of(lines)
    sure -= {at for at in sure - alone if at < _TOP and _first_page(words[at])}
    numbers = {at for at, text in enumerate(words) if _LONE_NUMBER.fullmatch(text) and _is_apart(words, at)}
    numbers = {at for at in numbers if sum(1 for _ in _beside(words, at, range(len(words)))) < _MOST_BESIDE_NUMBER}
    recurring = {at for at, key in enumerate(keys) if key and len(seen[key]) > 1}
    around = recurring | sure
    beside = {near for at in sure | numbers for near in _beside(words, at, around)}
    running_keys = {
        key
        for key in {keys[near] for near in beside}
        if len(seen.get(key, ())) > 1 and all(place in beside or place < _TOP for place in seen[key])
    }
    running = {near for near in beside if keys[near] in running_keys}
    running |= _titles_again(words, sure | numbers)
    counted = {at for at in numbers if any(True for _ in _beside(words, at, running))}
    return frozenset(sure | running | counted)


def _titles_again(words: Sequence[str], numbers: Container[int]) -> set[int]:
    """Lines after a page's number that say the document's title once more, alone or with whose it is.

    A document of few pages may say it there but once, so that nothing comes back.
    """
    told = [at for at, text in enumerate(words) if text]
    titles = {words[at].casefold() for at in told[:_MOST_TITLES] if len(words[at].split()) >= _SHORTEST_TITLE}
    return {
        at
        for above, at in pairwise(told)
        if at >= _TOP
        and above in numbers
        and len(words[at]) <= _LONGEST
        and _WHOSE.split(words[at].casefold())[0] in titles
    }


def _key(text: str) -> str:
    """A line as it looks on every page; a date, which is all digits, is only itself."""
    return without_digits(text) if any(letter.isalpha() for letter in text) else text


def _carries_page(line: str, times: int) -> bool:
    """Whether a line ends with the number of its page; one without the word for it must come back on other pages."""
    text = " ".join(line.split())
    if _TELLS_PAGE.fullmatch(text):
        return True
    return times > 1 and len(line) <= _LONGEST and _ENDS_WITH_PAGE.fullmatch(line.strip("\n")) is not None


def _pages_of(lines: Sequence[str]) -> set[int]:
    """Lines that end with their page, where the document counts as many pages in other lines; but for the first page's.

    What such a line begins with may be another thing on every page.
    """
    told = {at: found for at, line in enumerate(lines) if len(line) <= _LONGEST and (found := _PAGE_OF.fullmatch(line))}
    alone = [found["pages"] for line in lines if len(line) <= _LONGEST and (found := _ALONE.fullmatch(line.strip()))]
    counts = Counter([*(found["pages"] for found in told.values()), *alone])
    return {
        at for at, found in told.items() if counts[found["pages"]] > 1 and 1 < int(found["page"]) <= int(found["pages"])
    }


def _first_page(text: str) -> bool:
    """Whether a line that tells its page tells the first: beside the number stands the title, more often than not."""
    found = _TELLS_PAGE.fullmatch(text)
    return found is not None and found["page"] == "1"


def _is_apart(words: Sequence[str], at: int) -> bool:
    """Whether a number does not stand between two lines, as the number of a row does."""
    return at == 0 or at + 1 == len(words) or not words[at - 1] or not words[at + 1]


def _beside(words: Sequence[str], at: int, among: Container[int]) -> Iterator[int]:
    """The lines above and below, to the nearest that is empty or not among some lines."""
    for step in (-1, 1):
        near = at + step
        while 0 <= near < len(words) and words[near] and near in among and abs(near - at) <= _TOP:
            yield near
            near += step

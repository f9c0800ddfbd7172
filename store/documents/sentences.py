"""Whether a sentence has been torn in two by a page, a column or a line, and how its halves go together again."""

from __future__ import annotations

import re

from store.documents.blocks import Cell, Piece
from store.months import MONTHS

_TAIL = 100
"""Characters at an end of a text that are looked at."""
_LONGEST = 20_000
"""A paragraph of more characters than this is not joined to anything: it is no sentence."""
_STOPS = ".!?:…"
_CLOSERS = "\"'”’»)]"
_OPENERS = "\"'”’»([–-"

_TIME = re.compile(
    r"\d|[vh]t\b|v\.|vecka|kvartal|tertial|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|"
    r"våren|hösten|sommaren|vintern|läsåret|löpande",
    re.IGNORECASE,
)
"""How a time begins; after a time that ends with its year it is another one."""
_AWAITS_TIME = re.compile(
    r"\b(?:klart?|klara|färdigt?|slutförs|genomförs|redovisas|återrapporteras|utvärderas|påbörjas)$", re.IGNORECASE
)
"""How a promise ends before its time; the time may stand on the next line."""
_ABBREVIATIONS = frozenset(
    {"bl.a.", "t.ex.", "ca.", "nr.", "resp.", "s.k.", "fr.o.m.", "t.o.m.", "inkl.", "kap.", "prel.", "senast."}
)
"""A full stop after these ends no sentence."""

_UNFINISHED = frozenset(
    re.findall(
        r"\w+",
        "av för i på till från med och eller samt som att den det de en ett ej inte inom under vid mellan genom utan "
        "hos mot efter före innan senast inklusive exempelvis respektive enligt vars vilka vilket vilken där då när "
        "hur vår vårt våra sin sitt sina dess deras via per kring utifrån gällande avseende vecka kvartal kv tertial "
        "månad januari februari mars april maj juni juli augusti september oktober november december våren hösten "
        "sommaren vintern året",
    )
)
"""No Swedish sentence of a plan ends with these and no full stop. Months wait for their year."""

_AWAITING_YEAR = frozenset(MONTHS) | {"våren", "hösten", "sommaren", "vintern", "året"}
"""These end a line unfinished only where figures follow."""

_JOINING_WORDS = frozenset({"och", "eller", "samt", "respektive", "resp", "resp.", "samt/eller", "till"})
"""After a hyphen these keep it: ``fastighets- och lokalfrågor``."""


def begins_inside(text: str) -> bool:
    """Whether a text begins in the middle of a sentence: its first letter is small."""
    letters = text[:_TAIL].lstrip(_OPENERS + " ")
    return bool(letters) and letters[0].islower()


def ends_open(text: str) -> bool:
    """Whether a text stops before its sentence does: no full stop, question or exclamation mark, and no colon."""
    last = text[-_TAIL:].rstrip()
    if not last:
        return False
    if last.split()[-1].casefold() in _ABBREVIATIONS:
        return True
    return last.rstrip(_CLOSERS + " ")[-1:] not in _STOPS


def hangs(text: str) -> bool:
    """Whether a text ends with a word that another must follow: ``introduktionen av``, ``lokal-``, ``april,``."""
    words = text[-_TAIL:].split()
    if not words:
        return False
    return words[-1].endswith((",", "-", "–")) or words[-1].casefold() in _UNFINISHED


def torn(before: str, after: str) -> bool:
    """Whether `after` continues the sentence that `before` began."""
    if not before or not after or len(before) > _LONGEST or not ends_open(before):
        return False
    if before.rstrip()[-1:].isdigit() and _TIME.match(after):
        return False
    if _AWAITS_TIME.search(before[-_TAIL:]) and _TIME.match(after):
        return True
    if _AWAITING_YEAR.intersection(word.casefold() for word in before[-_TAIL:].split()[-1:]):
        return begins_inside(after) or after.lstrip(_OPENERS + " ")[:1].isdigit()
    return begins_inside(after) or hangs(before)


def mend(before: str, after: str) -> str:
    """The two halves of a torn sentence as one.

    A word divided by a hyphen at the end of a line is made whole; a hyphen that belongs to the word stays.
    """
    before, after = before.rstrip(), after.lstrip()
    if not before or not after:
        return before or after
    divided = re.search(r"(\w+)[-\u2010\u00ad]$", before[-_TAIL:])
    if divided and after[0].isalpha() and after[:_TAIL].split()[0].casefold().rstrip(".,") not in _JOINING_WORDS:
        if after[0].isupper() or divided.group(1).isupper():
            return before + after
        return before[:-1] + after
    return f"{before} {after}"


def extend(cell: Cell, more: Cell) -> Cell:
    """A cell and its continuation: a torn sentence is joined, anything else stays a paragraph of its own."""
    if not cell or not more or more[0].item or not torn(cell[-1].text, more[0].text):
        return cell + more
    joined = Piece(mend(cell[-1].text, more[0].text), cell[-1].item)
    return (*cell[:-1], joined, *more[1:])

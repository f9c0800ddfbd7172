"""Cells of a status column: words, signs and per cent that stand alone → processläge as one word.

Colours are not read: green means klart in one municipality and enligt plan in the next.
"""

from __future__ import annotations

import re

from store.model import Status

_WORDS: tuple[tuple[Status, tuple[str, ...]], ...] = (
    (
        Status.ON_SCHEDULE,
        (
            "(?:pågår |pågående |löper |går )?(?:på |helt )?(?:enligt|efter|i) (?:tids?)?(?:plan(?:en|ering)?|fas)",
            "följer (?:tids?)?plan(?:en)?",
        ),
    ),
    (
        Status.NOT_STARTED,
        (
            "(?:ej|inte|icke|ännu ej|ännu inte) (?:påbörja[dt]e?|startade?|startat|igångsatt|genomförd|genomfört)",
            "(?:ej|inte|ännu inte) (?:åtgärda[dt]e?|uppfyll[dt]|utförd|utfört|klart?|verkställ[dt])",
            "planera[dt]e?",
            "kommande",
            "ny",
            "nytt",
            "ska påbörjas",
            "att göra",
            "kvarstår",
            "[☐⬜◻□○]",
            "0 ?%",
        ),
    ),
    (
        Status.DELAYED,
        (
            "(?:är )?försena(?:[dt]e?|s)",
            "(?:avviker|avvikelse)(?: från (?:tids?)?plan(?:en)?)?",
            "efter (?:tids?)?plan(?:en)?",
            "framflytta[dt]e?",
            "⏰",
        ),
    ),
    (
        Status.PAUSED,
        (
            "pausa[dt]e?",
            "vilande",
            "vilar",
            "pausas",
            "avvaktar",
            "⏸",
        ),
    ),
    (
        Status.CANCELLED,
        (
            "utgår",
            "utgått",
            "utgår ur planen",
            "struken",
            "struket",
            "stryks",
            "ej (?:längre )?aktuell[at]?",
            "inte (?:längre )?aktuell[at]?",
            "avbrut(?:en|et)",
        ),
    ),
    (
        Status.CLOSED,
        (
            "avsluta[dt]e?",
            "stängd",
            "stängt",
        ),
    ),
    (
        Status.DONE,
        (
            "(?:helt |är )?(?:klart?|klara|färdig(?:t|a)?|genomför[dt]a?|slutför[dt]a?|utför[dt]a?|åtgärda[dt]e?)",
            "uppfyll[dt]a?|verkställ[dt]a?|färdigställ[dt]a?|implementera[dt]e?|infriad|infriat",
            "ja",
            "x",
            "100 ?%",
            "[✅✔☑✓]",
        ),
    ),
    (
        Status.ONGOING,
        (
            r"(?:är )?(?:pågår|pågående|påbörja[dt]e?|startat|startad|under arbete|under genomförande|delvis(?: \w+)?)",
            "igång|arbete pågår|i arbete",
            r"[1-9]\d? ?%",
            "[🔄⏳▶◐]",
        ),
    ),
)
_COMPILED = tuple((status, re.compile("|".join(words))) for status, words in _WORDS)
_VARIATION = dict.fromkeys((0xFE0E, 0xFE0F))
_COLOURS = re.compile(r"grön(?:t)?|gul(?:t)?|röd|rött|orange|[🟢🟡🔴🟠●◯⚪⚫]")


def status_word(text: str) -> Status:
    """The status a text is, or UNKNOWN when it is anything but a status word standing alone."""
    words = _normal(text)
    found = _match(words)
    if found is Status.UNKNOWN and len(words) > 1 and not words[0].isalnum():
        # ”✅ Klart”: the sign and the word say the same, the word decides.
        found = _match(words[1:].strip())
    return found


def is_colour(text: str) -> bool:
    """Whether a text is only a colour of a traffic light, which says nothing without its key."""
    return _COLOURS.fullmatch(_normal(text)) is not None


def _match(words: str) -> Status:
    return next((status for status, pattern in _COMPILED if pattern.fullmatch(words)), Status.UNKNOWN)


def _normal(text: str) -> str:
    return " ".join(text.translate(_VARIATION).casefold().split()).strip(" .!")

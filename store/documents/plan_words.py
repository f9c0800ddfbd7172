"""Words of running text that tell about time, for documents that have no column for it."""

from __future__ import annotations

import re

from store.sentences import sentence_around

_TIME = re.compile(
    r"\b(?:tidsplan\w*|tidplan\w*|senast|deadline|tillfällen|årligen|kvartalsvis|månadsvis|löpande|följas upp|"
    r"utvärder\w*|återrapport\w*|"
    r"(?:under|våren|hösten|vårterminen|höstterminen|sommaren|läsåret|delårsbokslut|årsredovisning|bokslut|januari|februari|mars|april|maj|juni|juli|"
    r"augusti|september|oktober|november|december|kvartal\w*|tertial\w*|halvåret|vecka)\s+(?:20\d\d|\d{1,2}))",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:ska|skall|kommer|avser|planeras|beräknas|väntas|senast|klart?|klara|"
    r"(?:ny )?återrapport(?:eras)?|utvärderas|redovisas|följs upp|beslut om när|tidsplan|tidplan)\b",
    re.IGNORECASE,
)


_ORDERS_PLAN = re.compile(
    r"(?:i uppdrag|uppdraget|uppmana\w*|ombe\w*|begär\w*|beställ\w*)\b[^.]{0,80}\b(?:tidsplan|tidplan)", re.IGNORECASE
)


def ordered_plan(text: str) -> str:
    """The sentence that orders a tidsplan which does not yet exist, or nothing."""
    found = _ORDERS_PLAN.search(text)
    if found is None:
        return ""
    first, last = sentence_around(text, found.start(), found.end())
    return text[first:last]


def tells_time(text: str) -> bool:
    """Whether a paragraph tells when something ahead will be done, followed up or reported."""
    return _TIME.search(text) is not None and _AHEAD.search(text) is not None

"""Whether a clause or a word beside a time tells what has been: har + supine, a preterite, a participle."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from store.lazy_pattern import lazy_pattern
from store.past_forms import is_participle, is_supine
from store.schedule.not_time import PRETERITE

if TYPE_CHECKING:
    from store.schedule.clauses import Clause
    from store.schedule.scan import Tokens
    from store.schedule.spans import Span

_NEAR = 5
_FAR = 8
_NOT_FORWARD = frozenset("bŦehtFzfgjk")
_LATER = lazy_pattern("[χψν¬]")


def participle_before(tokens: Tokens, first: int, span: Span) -> bool:
    """Whether a participle that no promise word stands behind is beside a time: ``Ansökan inlämnad i januari``."""
    begins = max(first, span.first - _NEAR)
    if tokens.letters.find("x", begins, span.first) < 0:
        return False
    for place in range(span.first - 1, begins - 1, -1):
        letter = tokens.letters[place]
        if letter in ",.-":
            return False
        if letter == "x" and is_participle(tokens.word(place)):
            return True
    return False


def participle_told(tokens: Tokens, span: Span) -> bool:
    """Whether a time is a heading with what was done behind it: ``Våren 2021: arbetsgrupp tillsatt``."""
    place = span.last + 1
    if not tokens.letters.startswith("ː", place):
        return False
    letters = tokens.letters[place + 1 : place + 1 + _NEAR]
    told = next((offset for offset, letter in enumerate(letters) if letter in ",."), len(letters))
    last = place + told
    return told > 0 and tokens.letters[last] == "x" and is_participle(tokens.word(last))


def does_something(tokens: Tokens, first: int, span: Span) -> bool:
    """Whether a verb, or a noun for a deed, that no vocabulary holds has the time: no time of what came before.

    ``Upphandling påbörjas mars, avtal tecknas oktober``, ``Byggstart 2025, inflyttning 2027``: a clause of two things,
    and the second does not begin.
    """
    begins = max(first, span.first - _FAR)
    comma = max(tokens.letters.rfind(",", begins, span.first), tokens.letters.rfind("&", begins, span.first))
    return comma >= 0 and any(
        tokens.letters[place] == "ψ"
        or (tokens.letters[place] == "x" and _DOES.fullmatch(tokens.word(place)) is not None)
        or (tokens.letters[place] == "x" and is_participle(tokens.word(place)))
        for place in range(comma, span.first)
    )


_PASSIVE = (
    r"\w{3,}(?<!arn)(?<!ern)(?<!orn)as|\w*(?:bygg|köp|sänd|ställ|utse|skriv|sätt|lägg|dra|ta|ge|hyr|välj|för|rekryter)s"
)
_DOES = lazy_pattern(rf"{_PASSIVE}|\w{{4,}}(?:ning|ningen|tion|tionen|ande|andet)")
_MADE = lazy_pattern(_PASSIVE)


def is_passive(word: str) -> bool:
    """Whether a word that no vocabulary holds can be a verb of what is done or will be: *sammanställs*, *behandlas*."""
    return _MADE.fullmatch(word) is not None


def looks_back(tokens: Tokens, clause: Clause, span: Span) -> bool:
    """Whether a time without a year beside a participle is the latest one: nothing in its clause looks forward."""
    if span.has_year or span.sign in _NOT_FORWARD or span.item or len(span.units) > 1:
        return False
    if tokens.letters.startswith("κ÷", span.first - 1):
        # ”62 av 80 planerade besök är gjorda per 31 augusti”.
        return True
    comma = tokens.letters.find(",", span.last, clause.end)
    end = clause.end if comma < 0 else comma
    if clause.looks_ahead is None:
        later = _LATER.search(tokens.letters, clause.first, clause.end)
        clause.looks_ahead = later.start() if later else clause.end
    return span.moved_from is None and clause.looks_ahead >= end


def is_past(tokens: Tokens, clause: Clause, span: Span | None) -> bool:
    """Whether a clause tells something that has happened."""
    if clause.tenses is None:
        clause.tenses = _tenses(tokens, clause)
    past, present = clause.tenses
    if not past:
        return False
    if span is not None and span.moved_from is not None and not span.has_year:
        # ”Det blev inte klart i december utan klart i maj”: the new time is to come.
        return False
    if not present:
        return True
    place = span.first if span else clause.end
    before_past, before_present = bisect_left(past, place), bisect_left(present, place)
    if before_past or before_present:
        latest_past = past[before_past - 1] if before_past else -1
        return latest_past > (present[before_present - 1] if before_present else -1)
    return past[0] < present[0]


def _tenses(tokens: Tokens, clause: Clause) -> tuple[list[int], list[int]]:
    """Where the clause shows past tense and where it shows present or future."""
    past: list[int] = []
    present: list[int] = []
    has = -1
    for place in range(clause.first, clause.end):
        letter, form = tokens.letters[place], tokens.values[place]
        if (
            letter == "∂"
            or (letter == "μ" and tokens.word(place) == "var")
            or form in _PAST_FORMS
            or _is_deed(tokens, place, clause.first)
        ):
            past.append(place)
        elif letter == "η":
            if has >= 0 and tokens.word(place) == "haft":
                past.append(place)
            has = place
        elif letter == "ψ" and past and past[-1] >= place - 2:
            # ”lade fram prognosen”: an expectation somebody told.
            continue
        elif letter in "χψ" or (past and letter == "x" and is_passive(tokens.word(place))):
            present.append(place)
            has = -1
        elif past and past[-1] == place - 1 and letter == "π":
            # ”Lagen började gälla 1 januari”.
            continue
        elif (letter in "κσυρφπ" and form in _PRESENT_FORMS) or (letter == "ν" and tokens.word(place) in _MOVES):
            present.append(place)
        elif has >= 0 and (form == "done" or (letter in "xα" and is_supine(tokens.word(place)))):
            past.append(place)
            has = -1
    return past, present


_PAST_FORMS = frozenset({"past"})
_MOVES = frozenset(
    {
        *(
            "flyttas",
            "framflyttas",
            "flyttar fram",
            "förlängs",
            "förskjuts",
            "förskjuter",
            "senareläggs",
            "senarelägger",
        ),
        *("skjuts", "skjuter", "tidigareläggs", "ändras"),
    }
)
"""Verbs that move a time now, whatever has been: ``Har inte hunnits med utan skjuts till hösten``."""
_PRESENT_FORMS = frozenset({"verb", "weak"})


def _is_deed(tokens: Tokens, place: int, first: int) -> bool:
    """Whether a word can be a verb on -ade and stands as one."""
    form = tokens.values[place]
    word = tokens.word(place)
    if form == PRETERITE and word.endswith("dde"):
        # No participle ends so: ”Ny chef tillträdde i maj”.
        return True
    if form != PRETERITE and not (form == "done" and word.endswith("ade")):
        return False
    if word in _NEVER_DONE_TO or (word in _CHANGED and tokens.letters[place + 1 : place + 2] != "x"):
        return True
    return is_preterite(tokens, place, first)


_NEVER_DONE_TO = frozenset({"varierade", "fungerade", "fortsatte", "slutade", "stannade", "växte", "saknade"})
"""Verbs of what nobody does to a thing."""
_CHANGED = frozenset({"ökade", "minskade"})
"""Those of them that also stand before a noun: *ökade kostnader*."""


def is_preterite(tokens: Tokens, place: int, first: int) -> bool:
    """Whether a word on -ade is what somebody did (``Vi installerade larm``), and no participle (``nya målade hus``).

    A verb stands behind its subject, behind the time that opens the clause, or first with a time behind it.
    """
    letters = tokens.letters
    following = letters[place + 1 : place + 2]
    if place == first:
        return following in _TIMES or following in _BEFORE_TIMES
    before = tokens.word(place - 1)
    if letters[place - 1] in _TIMES:
        after = tokens.word(place + 1) if following else ""
        return after in _SUBJECTS or following == "N" or after.endswith(_DEFINITE)
    if before in _SUBJECTS or letters[place - 1] == "N":
        return True
    if len(before) > 4 and before.endswith(_ONE) and not before.endswith(_NO_ONE) and before not in _ARTICLES:
        return True
    # ”Planerna reviderade i maj” is their state, ”rektorerna reviderade planerna” a deed.
    has_object = following not in _TIMES and following not in _BEFORE_TIMES
    return has_object and len(before) > 4 and before.endswith(_DEFINITE)


_SUBJECTS = frozenset({"vi", "man", "de", "som", "jag", "hon", "han"})
_ONE = ("en", "et", "an")
_NO_ONE = ("plan", "rkan", "ökan")
_ARTICLES = frozenset(
    {"ingen", "någon", "inget", "något", "varken", "egen", "eget", "annat", "innan", "redan", "sedan", "medan"}
)
_DEFINITE = ("en", "et", "erna", "arna", "orna")
_TIMES = frozenset("MSAQTHWLÅVJYyDdEl")
_BEFORE_TIMES = frozenset(["", *"iubtnoð.,"])

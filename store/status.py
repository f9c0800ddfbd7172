"""Processläge as one word, told from the words of a text.

A text is cut into statements at full stops, commas and dashes. A statement that is nothing but a status (*Pågår enligt
tidsplan.*, *Klart!*, *⏳*) is meant as one; words in running text (*riktlinjerna är klara*) only tell it where no statement
does. Where what is told disagrees, the strongest doubt wins and the rest is said beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from store.model import Status
from store.schedule_text import Folded, fold
from store.status_words import ALONE, PARTS, PATTERNS


class StatusReading(msgspec.Struct, frozen=True):
    """A status and the words it was read from."""

    status: Status = Status.UNKNOWN
    words: str = ""
    others: tuple[StatusReading, ...] = ()
    """Other statuses the same text tells, that cannot hold beside this one."""


class _Told(msgspec.Struct, frozen=True):
    status: Status
    start: int
    end: int
    alone: bool
    """Whether it is a statement of its own."""


_DOUBT = (
    Status.DELAYED,
    Status.PAUSED,
    Status.NOT_STARTED,
    Status.ONGOING,
    Status.ON_SCHEDULE,
    Status.DONE,
    Status.CANCELLED,
    Status.CLOSED,
)
"""Strongest doubt first."""
_RANK = {status: rank for rank, status in enumerate(_DOUBT)}
_AGREEING = (
    frozenset({Status.ONGOING, Status.ON_SCHEDULE}),
    frozenset({Status.DONE, Status.CLOSED}),
)
"""Statuses that say the same, one of them more; the more telling one is kept."""
_MORE_TELLING = {Status.ONGOING: Status.ON_SCHEDULE, Status.DONE: Status.CLOSED}
_STATEMENT = re.compile(r"[^.!?;\n,()|•]+|[.!?;\n,()|•]")
_LABEL = re.compile(r"(?:status|läge|processläge|nuläge|kommentar|uppföljning)\s*:\s*")
_SUBJECT = re.compile(
    r"(?:(?:detta|det|den|arbetet|åtgärden|åtgärderna|insatsen|insatserna|uppdraget|aktiviteten|aktiviteterna|projektet|området|samtliga|alla|"
    r"denna|dessa|är|har|nu|redan|helt|fortfarande|fortsatt|delar|allt|anses|i)\s+)*"
)
_TIME_FOLLOWS = re.compile(
    r"\s*(?:[:-]\s*)?(?:senast|till|under|i|vid|före|innan|den|våren|hösten|sommaren|vt|ht|q\d|kv|kvartal|tertial|v\.|vecka|jan|feb|mars|april|"
    r"maj|juni|juli|aug|sep|okt|nov|dec|första|andra|tredje|fjärde|årsskiftet|\d)"
)
_DAY_FOLLOWS = re.compile(r"\s*:?\s*(?:den )?\d{4}-\d\d-\d\d|\s*:?\s*(?:den )?\d{1,2}/\d{1,2}")
_SETTLING = ("anses", "kan", "föreslås")
_HINT = re.compile(
    r"klar|färdig|pågå|börja|start|inle[dt]|plan|fas|tid|avslut|stäng|utg|akt|för|fram|skj|sena|hin|hun|dröj|drag|drar|drog|avvik|"
    r"paus|vil|vänt|vakt|bord|still|stann|stopp|is\b|slut|ställ|åtgärd|implement|verk|upp|levere|lans|etabl|besvar|infri|reali|rapporte|anta|"
    r"mål|plats|drift|hamn|strök|stryk|struk|avsk|lägg|lag|avbr|priorit|mak|åter|över|gå[rt]|ordin|delvis|del|%|procent|kvarstår|göra|"
    r"gjort|skett|igång|arbet|fort|spår|väg|rullar|släp|efter|inget|obeg|slutfas|avför|[⏰⏸✅✔☑✓👍⬜☐◻□▢○🔄⏳▶⌛◐]|\["
)


def read_status(text: str) -> Status:
    """The status a text tells, or UNKNOWN."""
    return tell_status(text).status


def tell_status(text: str) -> StatusReading:
    """The status a text tells, the words it was read from, and what contradicts it."""
    folded = fold(text)
    if not _HINT.search(folded.text):
        return _NOTHING
    told = list(_statuses(folded.text))
    if not told:
        return _NOTHING
    alone = [one for one in told if one.alone]
    heard = alone or told
    chosen = _choose(heard)
    against = [one for one in (*heard, *_delays(told)) if not _agree(one.status, chosen.status)]
    return StatusReading(chosen.status, _words(text, folded, chosen), tuple(_each_once(text, folded, against)))


_NOTHING = StatusReading()


def _statuses(text: str) -> Iterable[_Told]:
    """Every status told, in order."""
    fresh = True
    for statement in _STATEMENT.finditer(text):
        start, end = statement.span()
        if end - start == 1 and text[start] in ".!?;\n,()|•":
            fresh = text[start] != ","
            continue
        yield from _in_statement(text, start, end, fresh=fresh)


def _in_statement(text: str, start: int, end: int, *, fresh: bool) -> Iterable[_Told]:
    """The statuses of one statement; `fresh` when it begins a sentence."""
    begin = start + len(text[start:end]) - len(text[start:end].lstrip(" -"))
    label = _LABEL.match(text, begin, end)
    begin = label.end() if label else begin
    subject = _SUBJECT.match(text, begin, end)
    after_subject = subject.end() if subject else begin
    for match in _TELLS.finditer(text, begin, end):
        status = _STATUS_OF[match.lastgroup or ""]
        if status is None:
            continue
        first, last = match.span()
        rest = text[last:end].strip(" -:")
        whole = first <= after_subject and fresh
        if status is Status.DONE and _is_alone_word(match.group()):
            if _DAY_FOLLOWS.match(text, last, end) and not match.group().endswith("t"):
                yield _Told(status, first, last, whole)
            elif not (whole and (not rest or text[last : last + 2] in {" -", ": "})):
                continue
            elif _TIME_FOLLOWS.match(text, last, end):
                continue
            else:
                yield _Told(status, first, last, True)
            continue
        # That a measure is held to be closed is said of the whole, wherever it stands.
        settled = status is Status.CLOSED and match.group().startswith(_SETTLING)
        yield _Told(status, first, last, settled or (whole and (not rest or text[last : last + 2] in {" -", ": "})))


def _is_alone_word(words: str) -> bool:
    return _ALONE.fullmatch(words) is not None


def _choose(told: list[_Told]) -> _Told:
    """The strongest doubt; where something is done and something not begun, the whole is under way."""
    statuses = {one.status for one in told}
    if Status.NOT_STARTED in statuses and statuses & {Status.DONE, Status.ONGOING, Status.ON_SCHEDULE}:
        begun = [one for one in told if one.status is not Status.NOT_STARTED]
        first = min(begun, key=lambda one: _RANK[one.status])
        return first if first.status is not Status.DONE else msgspec.structs.replace(first, status=Status.ONGOING)
    chosen = min(told, key=lambda one: _RANK[one.status])
    better = _MORE_TELLING.get(chosen.status)
    return next((one for one in told if one.status is better), chosen)


def _delays(told: list[_Told]) -> list[_Told]:
    """Delay is a contradiction even in running text."""
    return [one for one in told if one.status is Status.DELAYED]


def _agree(one: Status, other: Status) -> bool:
    return one is other or any(one in group and other in group for group in _AGREEING)


def _words(text: str, folded: Folded, told: _Told) -> str:
    return text[folded.place(told.start) : folded.end_place(told.end)].strip()


def _each_once(text: str, folded: Folded, told: Iterable[_Told]) -> Iterable[StatusReading]:
    seen: set[Status] = set()
    for one in told:
        if one.status not in seen:
            seen.add(one.status)
            yield StatusReading(one.status, _words(text, folded, one))


def _filled(pattern: str) -> str:
    """A pattern with its parts in place. The parts hold parts at most once."""
    for name, part in (*PARTS.items(), ("alone", ALONE)):
        pattern = pattern.replace("{" + name + "}", part)
    return pattern


_STATUS_OF: dict[str, Status | None] = {f"p{number}": status for number, (status, _) in enumerate(PATTERNS)}
_ALONE = re.compile(ALONE)
_TELLS = re.compile(
    r"(?<![\wåäö])(?:"
    + "|".join(
        f"(?P<p{number}>"
        + _filled(pattern).replace(
            r"(\d+) av (?:de |totalt )?\1", rf"(?P<n{number}>\d+) av (?:de |totalt )?(?P=n{number})"
        )
        + ")"
        for number, (_, pattern) in enumerate(PATTERNS)
    )
    + r")(?![\wåäö])"
)

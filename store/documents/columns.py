"""What a column or a label is called, in the many words municipalities use, and what field it becomes.

The vocabulary is data. A head is looked at without case, line breaks, colons and years (``Uppföljning 2024:``), and
every part of ``Åtgärd/aktivitet`` by itself; the first list in `_VOCABULARY` with a matching word decides.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import lru_cache

import msgspec

from store.documents.markup import tidy


class Role(Enum):
    """What a column holds."""

    NUMBER = auto()
    GROUP = auto()
    TITLE = auto()
    MEASURES = auto()
    RESPONSIBLE = auto()
    SCHEDULE = auto()
    STATUS = auto()
    PROGRESS = auto()
    PRIORITY = auto()
    PURPOSE = auto()
    GOALS = auto()
    ANALYSIS = auto()
    OTHER = auto()
    """A column without a field of its own: kept in anteckningar under its head."""


class Head(msgspec.Struct, frozen=True):
    """The head of one column as written, and what it was taken for."""

    text: str
    role: Role
    rank: int = 0
    """Among several titles the lowest rank wins; other roles have rank 0."""


MAX_HEAD_LETTERS = 80

_VOCABULARY: tuple[tuple[Role, int, tuple[str, ...]], ...] = (
    (
        Role.NUMBER,
        0,
        (
            "nr",
            "nummer",
            r"\w+[ -](?:nr|nummer|id)",
            "#",
            "id",
            "löpnr",
            "löpnummer",
            "rad",
            "ref",
            "referens",
            "pkt",
            "punkt nr",
            "id-?nr",
            "å?nr",
        ),
    ),
    (
        Role.OTHER,
        0,
        (
            r"\w*beslutsdatum",
            "datum för beslut",
            r"protokoll\w*",
            "diarienummer",
            "dnr",
            "inkom(?:men)?",
        ),
    ),
    (
        Role.PRIORITY,
        0,
        (
            r"prio\w*",
            "angelägenhetsgrad",
            "riskvärde",
            "riskpoäng",
            "allvarlighetsgrad",
        ),
    ),
    (
        Role.RESPONSIBLE,
        0,
        (
            "ansv",
            "utförs av",
            "samordnare",
            "kontakt",
            "resurs",
            r"vem/\w+",
            r"(?:\w+ )?ansvar(?:ig|iga|ar|are)?(?: .*)?",
            r"(?:.* )?\w*ansvarig(?:a|t)?(?: .*)?",
            "funktion",
            "roll",
            "vem",
            "vilka",
            "av vem",
            "ägare",
            "utförare",
            "uppdragstagare",
            "utses av",
            "handläggare",
            "kontaktperson",
            "vem gör",
            "vem ansvarar",
            "åtgärdsägare",
            "uppgiftsägare",
        ),
    ),
    (
        Role.SCHEDULE,
        0,
        (
            r"\w*tids?plan(?:ering)?(?: .*)?",
            "tid",
            "tids(?:frist|ram|gräns|åtgång|period)",
            "tidpunkt(?: .*)?",
            "deadline",
            r"återrapporteras(?: .*)?",
            "redovisas(?: .*)?",
            "rapporteras(?: .*)?",
            "sista dag",
            "tidshorisont",
            "år",
            "frist",
            "(?:.* )?(?:klart?|klara|färdigt?|slutfört?|genomfört?|åtgärdat|senast) (?:senast|till|när|datum|den)",
            "senast(?: .*)?",
            "när(?: .*)?",
            r"\w*datum(?: .*)?",
            r"(?:.* )\w*datum",
            "förfallo(?:dag|datum)",
            "start",
            "slut",
            "påbörjas",
            "startar",
            "avslutas",
            "färdig ?datum",
            "färdigt",
            r"klart \(?(?:datum|månad)\)?",
            "genomförs(?: .*)?",
            "period",
            "kvartal",
            "termin",
            r"(?:planera|beräkna)\w* (?:klart?|slut\w*|färdig\w*)",
            "planerad tid",
            "tid för .*",
        ),
    ),
    (
        Role.STATUS,
        0,
        (
            "(?:.* )?status(?: .*)?",
            "åtgärdsstatus",
            "trafikljus",
            "färg",
            r"klar(?:t|a)?\s*\??(?: ?\(?ja/nej\)?)?",
            "klarmarkerad",
            "utförd",
            "genomförd",
        ),
    ),
    (
        Role.PROGRESS,
        0,
        (
            r"\w*processläge(?: .*)?",
            "(?:aktuellt )?läge(?: .*)?",
            r"\w*lägesrapport(?: .*)?",
            r"\w*lägesbeskrivning",
            "nuläge(?: .*)?",
            "(?:.* )?uppföljning(?: .*)?",
            "kommentar(?:er)?(?: .*)?",
            "(?:ny |senaste )?återrapport(?:ering)?(?: .*)?",
            "avrapportering(?: .*)?",
            "resultat(?: .*)?",
            "utfall(?: .*)?",
            "vad har (?:hänt|gjorts)(?: .*)?",
            "vidtagna åtgärder(?: .*)?",
            "genomförda åtgärder(?: .*)?",
            "hur går det",
            r"anteckning(?:ar)?",
            r"notering(?:ar)?",
            "uppdatering",
            "nuvarande läge",
            "vad händer(?: .*)?",
            "utveckling sedan .*",
            "återkoppling",
            "framsteg",
            "rapport(?:ering)?",
            r"\w*redovisning",
            "avstämning(?: .*)?",
        ),
    ),
    (
        Role.ANALYSIS,
        0,
        (
            r"(?:\w+ )?analys(?: .*)?",
            "bedömning",
            "slutsats(?:er)?",
            "orsak(?:er)?",
            "orsaksanalys",
            "reflektion",
        ),
    ),
    (
        Role.PURPOSE,
        0,
        (
            "syfte(?: .*)?",
            "varför",
            "bakgrund",
            "motiv(?:ering)?",
            "behov",
        ),
    ),
    (
        Role.TITLE,
        1,
        (
            r"\w*utvecklingsområden?",
            r"\w*förbättringsområden?",
            "utvecklingsbehov",
            "förbättringsbehov",
            "rubrik",
            "benämning",
            "åtgärdsområde",
        ),
    ),
    (
        Role.TITLE,
        2,
        (
            "(?:.* )?rekommendation(?:er)?(?: .*)?",
            "uppdrag(?: .*)?",
            "nämnduppdrag",
            "punkt",
            "fråga",
            "krav",
            "föreläggande",
            "insatsområde",
        ),
    ),
    (
        Role.TITLE,
        3,
        (
            "(?:.* )?iakttagelser?(?: .*)?",
            "(?:.* )?brist(?:er)?(?: .*)?",
            "risk(?:er)?",
            "riskområde",
            "problem(?:område)?",
            "avvikelser?",
            "observation(?:er)?",
            "granskningspunkt",
            r"anmärkning(?:ar)?",
            "kritik",
            r"synpunkt(?:er)?",
            "utmaning(?:ar)?",
        ),
    ),
    (
        Role.MEASURES,
        0,
        (
            r"(?:.* )?(?:\w*åtgärd(?:er|sförslag)?|(?:\w+)?insats(?:er)?|aktivitet(?:er)?|svar|yttrande)(?: .*)?",
            "hur(?: .*)?",
            "genomförande",
            "beskrivning(?: .*)?",
            "lösning",
            r"uppgift(?:er)?",
            "att göra",
            "innehåll",
            "vad(?: ska)?(?: (?:göras|vi gör|gör vi))?",
            "handling(?:ar)?",
            "arbetssätt",
            "metod",
            "strategi(?:er)?",
            "så gör vi",
        ),
    ),
    (
        Role.TITLE,
        5,
        (
            r"(?:\w+ )?områden?",
            "prioriterat område",
            r"\w+områden?",
            "process",
            "kategori",
            "tema",
            "perspektiv",
        ),
    ),
    (
        Role.GOALS,
        0,
        (
            r"(?:\w+ )?mål(?:et|en)?(?: .*)?",
            "målbild",
            r"\w*mål",
            "förväntad(?:e)? (?:effekt|resultat)(?:er)?",
            "förväntat (?:resultat|läge)",
            "önskat (?:läge|resultat)",
            "effekt(?:er)?",
            "effektmål",
            "kriterier",
        ),
    ),
    (Role.TITLE, 4, (r"\w*förslag(?: .*)?", "motion", r"\w*projekt", "leverans")),
    (Role.TITLE, 6, ("ärende", "beslut")),
)
"""Role, rank and the heads as regular expressions that must match the whole head."""
_COMPILED = tuple((role, rank, re.compile("|".join(heads))) for role, rank, heads in _VOCABULARY)
_YEARS = re.compile(r"\b(?:19|20)\d\d(?:\s*[-–/]\s*(?:19|20)?\d\d)?(?:-\d\d(?:-\d\d)?)?\b|\b(?:vt|ht)\s?-?\d\d\b")
_EDGES = " .:;*?!()[]\"'”’"
_PLACE_NUMBER = re.compile(r"\s+\d{1,3}(?:\.\d{1,3})?[.):]?$")
_HYPHENATED = re.compile(r"(?<=[a-zåäö])-\s+(?=[a-zåäö])")


def head_of(text: str) -> Head:
    """What the head of a column is taken for."""
    if len(text) > MAX_HEAD_LETTERS * 2:
        return Head(text, Role.OTHER)
    words = tidy(text)
    role, rank = _role(words)
    return Head(words, role, rank)


def label_of(text: str) -> Role | None:
    """The field a label names, or None if the words are no label of a field."""
    if len(text) > MAX_HEAD_LETTERS or " och " in text or " av " in text:
        # ”Syfte och mål” and ”Uppföljning av betyg” head a section of text, they label no field.
        return None
    role, _ = _role(_PLACE_NUMBER.sub("", text))
    return None if role is Role.OTHER else role


def is_head_row(heads: list[Head]) -> bool:
    """Whether a row of texts reads as the head of a plan: two known columns, and most of what is written is known."""
    written = [head for head in heads if head.text]
    known = {head.role for head in written if head.role is not Role.OTHER}
    fields = known - {Role.NUMBER, Role.GROUP}
    named = sum(head.role is not Role.OTHER for head in written)
    return len(fields) >= 2 and named * 2 >= len(written) and len({head.text.casefold() for head in written}) > 1


def same_head(first: str, second: str) -> bool:
    """Whether two cells are the same head, however they are broken over lines."""
    return _normal(first) == _normal(second)


def _normal(text: str) -> str:
    joined = _HYPHENATED.sub("", tidy(text).casefold())
    return " ".join(_YEARS.sub(" ", joined).split()).strip(_EDGES)


@lru_cache(maxsize=1024)
def _role(text: str) -> tuple[Role, int]:
    words = _normal(text)
    if not words or len(words) > MAX_HEAD_LETTERS:
        return (Role.NUMBER, 0) if text.strip() == "#" else (Role.OTHER, 0)
    for candidate in (
        words,
        words.replace("-", ""),
        *re.split(r"\s*(?:/|,|&|\+|\boch\b|\beller\b|\(|–| - )\s*", words),
    ):
        bare = candidate.strip(_EDGES)
        for role, rank, pattern in _COMPILED:
            if bare and pattern.fullmatch(bare):
                return role, rank
    return Role.OTHER, 0

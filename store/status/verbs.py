"""The verbs that tell how far something has come when they are the main verb of a statement, as data.

The passive in -s is both "is being revised" and "is revised every year". Which of them it is depends on the verb: one
of working on something until it is finished (*sammanställs*, *byggs*) tells that somebody does so now; one of what
always holds (*erbjuds*, *regleras*) or happens at once (*tecknas*, *beslutas*) tells nothing of today. Verbs in *-era*
are too many to list and mostly of the first kind, as what was done is mostly told by a verb in *-ades*.
"""

from __future__ import annotations

from functools import lru_cache

_MADE_ONCE = (
    *("analyseras", "arbetas", "bereds", "byggs", "formuleras", "färdigställs", "förankras", "förhandlas", "handläggs"),
    *("justeras", "kartläggs", "korrekturläses", "kvalitetssäkras", "projekteras", "prövas", "rekryteras"),
    *("remissbehandlas", "sammanställs", "skrivs", "upphandlas", "upprättas", "utreds"),
)
"""Endings of passives of what is worked on once, until it is there: *omarbetas*, *sammanställs*."""
PASSIVES_OF_WORK = (
    *_MADE_ONCE,
    *("eras", "undersöks", "utformas", "förbereds", "målas", "beläggs", "anläggs", "provas", "testas", "granskas"),
    *("utbildas", "rustas", "säkras", "jämförs", "tolkas", "översätts", "utvecklas", "besvaras", "avhjälps", "rättas"),
    *("åtgärdas", "införskaffas", "skannas", "schaktas", "gjuts", "förbättras", "förtydligas", "förenklas"),
    *("förstärks", "utökas", "breddas", "bemannas", "ritas", "annonseras", "utlyses", "övervägs", "anpassas"),
    *("omvandlas", "rensas", "grävs", "borras", "planteras", "fördjupas", "förfinas", "slipas", "inhämtas"),
    *("eftersöks", "behandlas"),
)
"""Endings of passives of working on something: *omarbetas*, *vidareutvecklas*, *revideras*."""
_PASSIVES_OF_HABITS = (
    *("rapporteras", "presenteras", "publiceras", "informeras", "kommuniceras", "prioriteras", "planeras"),
    *("levereras", "regleras", "finansieras", "hanteras", "kontrolleras", "dokumenteras", "registreras"),
    *("debiteras", "faktureras", "accepteras", "garanteras", "definieras", "motiveras", "relateras", "refereras"),
    *("noteras", "observeras", "organiseras", "placeras", "differentieras", "administreras", "koordineras"),
    *("respekteras", "identifieras", "initieras", "arkiveras", "diarieras", "signeras", "certifieras"),
    *("reserveras", "involveras", "engageras", "domineras", "lokaliseras", "baseras", "kompenseras"),
    *("subventioneras", "premieras", "tolereras", "integreras", "fokuseras", "illustreras", "exemplifieras"),
    *("aktualiseras", "adresseras", "karaktäriseras", "karakteriseras", "kategoriseras", "disponeras"),
    *("representeras", "lanseras", "etableras", "aviseras", "delegeras", "remitteras", "rekommenderas"),
    *("attesteras", "summeras", "parkeras", "pausas", "annulleras", "serveras", "transporteras", "instrueras"),
    *("diskrimineras", "exponeras", "indexeras", "implementeras", "uppmärksammas", "halveras"),
    *("inkluderas", "blockeras", "efterarbetas", "beskrivs", "avskrivs", "förskrivs", "föreskrivs", "berättas"),
    *("försäkras", "inskrivs"),
)
"""Passives with the same endings that tell what always holds, or what happens at once."""
WORK_WITH_PARTICLE = {
    **dict.fromkeys(("tas", "tar"), ("fram",)),
    **dict.fromkeys(("ses", "ser"), ("över",)),
    **dict.fromkeys(("gås", "går"), ("igenom",)),
    **dict.fromkeys(("samlas", "samlar", "hämtas", "hämtar", "begärs", "begär", "matas"), ("in",)),
    **dict.fromkeys(("byts", "byter", "bytas"), ("ut", "till")),
    **dict.fromkeys(("stäms", "stämmer"), ("av",)),
    **dict.fromkeys(("ställs", "ställer"), ("samman", "iordning")),
    **dict.fromkeys(("sätts", "sätter", "monteras"), ("upp", "ihop")),
    **dict.fromkeys(("dras", "läggs", "görs", "arbetas", "skrivs"), ("om",)),
    **dict.fromkeys(("handlas", "handlar"), ("upp",)),
    **dict.fromkeys(("bygger",), ("om", "ut", "upp")),
    **dict.fromkeys(("skriver",), ("på",)),
    **dict.fromkeys(("ritar", "ritas"), ("om", "upp")),
}
"""Verbs that tell so with their particle, which may stand behind the subject: *nu tas ett förslag fram*."""
_AWAY = frozenset(
    {
        *("bort", "in", "ut", "upp", "ihop", "samman", "ner", "ned", "isär", "igen"),
    }
)
"""Particles that make any passive one of bringing something about: *massorna fraktas bort*, *larmen kopplas in*."""
_HABITS_WITH_PARTICLE = (
    *("följs", "tas", "skickas", "delas", "lämnas", "betalas", "ges", "fylls", "kallas", "bjuds", "dras"),
    *("läggs", "ställs", "stängs", "slås", "släcks", "lyfts", "förs", "flyttas", "skjuts", "räknas", "skrivs"),
    *("sägs", "dyks", "hämtas", "lånas", "hyrs", "bokas", "fångas", "anmäls", "läses", "varvas", "slussas"),
    *("pekas", "finns", "hoppas"),
)
"""Passives that with such a particle tell what always holds or happens at once: *följs upp*, *tas upp*."""
ACTIVES_OF_WORK = frozenset(
    {
        *("bearbetar", "utarbetar", "omarbetar", "sammanställer", "kartlägger", "inventerar", "analyserar"),
        *("utreder", "undersöker", "förbereder", "reviderar", "kompletterar", "utvärderar", "projekterar"),
        *("formulerar", "rekryterar", "upphandlar", "testar", "prövar", "provar", "utformar", "uppdaterar"),
        *("renoverar", "färdigställer", "förhandlar", "digitaliserar", "konfigurerar", "anpassar", "förankrar"),
        *("överväger", "bereder", "handlägger"),
    }
)
"""What somebody does until it is finished: *Konsulten utreder alternativen*."""
PAST_DEEDS = frozenset(
    {
        *("antog", "godkände", "fastställde", "genomförde", "införde", "färdigställde", "slutförde", "undertecknade"),
        *(
            "publicerade",
            "lanserade",
            "överlämnade",
            "redovisade",
            "installerade",
            "anställde",
            "anställdes",
            "rekryterade",
        ),
        *("reviderade", "uppdaterade", "upprättade", "inrättade", "åtgärdade", "besvarade", "behandlade"),
        *("upphandlade", "utbildade", "byggde", "köpte", "bytte", "tillsatte", "verkställde", "inventerade"),
        *("kartlade", "tecknade", "sammanställde", "levererade", "renoverade", "utsåg", "monterade", "biföll"),
        *("öppnade", "invigde"),
    }
)
"""What somebody did: *Nämnden antog planen*."""
PAST_DEEDS_WITH_PARTICLE = {"tog": ("fram",), "såg": ("över",), "gick": ("igenom",), "lämnade": ("in", "över")}
SUPINES_WITH_PARTICLE = {
    **dict.fromkeys(("tagit", "tagits", "arbetat", "arbetats", "lagt"), ("fram",)),
    **dict.fromkeys(("sett", "setts"), ("över",)),
    **dict.fromkeys(("gått", "gåtts"), ("igenom",)),
    **dict.fromkeys(("sagt", "sagts", "satt", "satts"), ("upp",)),
    **dict.fromkeys(("samlat", "samlats", "lämnat", "lämnats"), ("in",)),
    **dict.fromkeys(("skrivit", "skrivits"), ("under", "klart")),
    **dict.fromkeys(("ställt", "ställts"), ("iordning", "samman")),
}
_SUPINES_OF_EVENTS = (
    *("diskuterat", "informerat", "planerat", "noterat", "konstaterat", "fokuserat", "prioriterat"),
    *("identifierat", "initierat", "reagerat", "fungerat", "resonerat", "engagerat", "involverat", "motiverat"),
    *("deltagit", "aviserat", "signalerat", "presterat", "hanterat", "dominerat", "accepterat", "resulterat"),
    *("rekommenderat", "kommenterat", "aktualiserat", "kritiserat", "investerat", "varierat", "stagnerat"),
    *("minskat", "drabbat", "arbetat"),
)
"""Supines in *-at* of what has been, and nothing of what was to be done."""
_PASTS_OF_EVENTS = (
    *("informerades", "diskuterades", "delades", "kontaktades", "ökades", "påverkades", "drabbades", "väcktes"),
    *("beviljades", "konstaterades", "noterades", "uppmärksammades", "identifierades", "planerades"),
    *("uppskattades", "beräknades", "väntades", "präglades", "hindrades", "försvårades", "saknades", "önskades"),
    *("rekommenderades", "uppmanades", "påtalades", "kritiserades", "användes", "kallades", "minskades"),
    *("överklagades", "initierades", "lovades", "annonserades", "aviserades", "prioriterades", "hotades"),
    *("skadades", "aktualiserades", "betonades", "tvingades", "överprövades", "anmodades", "svarades"),
    *("erbjudandes", "tillfrågades", "efterfrågades", "befarades", "bokades", "lyckades", "träffades"),
    *("hoppades", "eftersträvades", "kopplades"),
)
"""Past passives that tell what happened, and nothing of what was to be done."""


@lru_cache(maxsize=4096)
def is_passive_of_work(word: str) -> bool:
    """Whether a verb in the present tells by itself that something is being worked on."""
    ends = word.endswith(PASSIVES_OF_WORK) and not word.endswith(_PASSIVES_OF_HABITS)
    return (ends and word not in _NO_VERBS) or word == "rivs"


_NO_VERBS = frozenset({"deras", "meras"})
"""Other words with the ending of a passive."""


def is_active_of_work(word: str) -> bool:
    """Whether a verb tells by itself that somebody, who is named before it, is working on something."""
    return word in ACTIVES_OF_WORK


def is_made_once(word: str) -> bool:
    """Whether such a verb tells of what is done when it is there, and not of what is kept up: *byggs*, no *testas*."""
    return is_passive_of_work(word) and word.endswith(_MADE_ONCE)


@lru_cache(maxsize=4096)
def is_past_deed(word: str) -> bool:
    """Whether a verb in the past tells by itself that something was done."""
    return word in PAST_DEEDS or (word.endswith("ades") and not word.endswith(_PASTS_OF_EVENTS))


def is_brought_about(word: str, particle: str) -> bool:
    """Whether any other passive tells of work by its particle: *fraktas bort*."""
    return particle in _AWAY and len(word) >= len("märks") and is_passive(word) and word not in _HABITS_WITH_PARTICLE


@lru_cache(maxsize=4096)
def is_passive(word: str) -> bool:
    """Whether a word is a passive in the present by its ending: *byggs*, *kopplas*, *tas*."""
    return word in _SHORT_PASSIVES or (
        len(word) >= len("ritas") and word.endswith(_PASSIVES) and not word.endswith(_NO_PASSIVES)
    )


_SHORT_PASSIVES = frozenset({"tas", "dras", "ges", "görs", "byts", "hyrs", "köps", "förs"})
_PASSIVES = (
    *("as", "tts", "rks", "ggs", "lls", "gs", "köps", "sänds", "utses", "skrivs", "hyrs", "väljs", "förs", "görs"),
)
_NO_PASSIVES = (
    "rnas",
    "ings",
    "lags",
    "tags",
    "dags",
    "skogs",
    "verks",
    "marks",
    "längs",
    "togs",
    "drogs",
    "slogs",
    "hölls",
)
"""Endings of genitives, of first parts of compounds and of the past that look like one."""


@lru_cache(maxsize=4096)
def is_supine_of_deed(word: str) -> bool:
    """Whether a verb behind *har* tells by itself that something was done: *har kvalitetssäkrat*."""
    return word.endswith(("erat", "säkrat", "målat", "antagit")) and not word.endswith(_SUPINES_OF_EVENTS)


def particles_of_supine(word: str) -> tuple[str, ...]:
    """The words of which one must follow for a verb behind *har* to tell of a deed: *har tagit fram*."""
    return SUPINES_WITH_PARTICLE.get(word, ())


def particles_of_work(word: str) -> tuple[str, ...]:
    """The words of which one must follow for a verb in the present to tell of work; none for any other verb."""
    return WORK_WITH_PARTICLE.get(word, ())


def particles_of_past_deed(word: str) -> tuple[str, ...]:
    """The same for a verb in the past."""
    return PAST_DEEDS_WITH_PARTICLE.get(word, ())

"""What is denied is neither done nor under way, whichever verb tells it."""

from __future__ import annotations

import pytest

from store.model import Status
from store.status import read_status
from store.status.verbs import (
    ACTIVES_OF_WORK,
    PASSIVES_OF_WORK,
    PAST_DEEDS,
    PAST_DEEDS_WITH_PARTICLE,
    SUPINES_WITH_PARTICLE,
    WORK_WITH_PARTICLE,
)
from store.status.words import CLASSES

DENIALS = ("inte", "ej", "aldrig", "ännu inte", "dessvärre inte", "av olika skäl inte")
NEVER = {Status.DONE, Status.CLOSED, Status.ON_SCHEDULE}
PASSIVES = sorted({*CLASSES["P"].split(), *(f"re{ending}" for ending in PASSIVES_OF_WORK)})
PERFECTS = sorted({*CLASSES["D"].split(), *CLASSES["R"].split(), "kvalitetssäkrat", "antagit", "reviderat"})
WITH_PARTICLES = {
    particle: sorted(
        verb
        for table in (WORK_WITH_PARTICLE, PAST_DEEDS_WITH_PARTICLE)
        for verb, particles in table.items()
        if particle in particles
    )
    for particle in ("fram", "över", "igenom", "in", "ut", "av", "samman", "upp", "om", "på")
}


def told_wrong(texts: list[str], wrong: set[Status]) -> dict[str, Status]:
    return {text: told for text in texts if (told := read_status(text)) in wrong}


@pytest.mark.parametrize("denial", DENIALS)
def test_no_denied_verb_tells_that_it_is_done_or_under_way(denial: str):
    """Every past and every present of the vocabulary, passive and active, at the end and with more behind."""
    texts = [f"Planen {verb} {denial}{more}" for verb in PASSIVES for more in ("", " i maj.", " av nämnden.")]
    texts += [f"{verb.capitalize()} {denial}." for verb in CLASSES["P"].split()]
    texts += [f"Nämnden {verb} {denial} planen." for verb in sorted(PAST_DEEDS | ACTIVES_OF_WORK)]
    assert told_wrong(texts, NEVER | {Status.ONGOING}) == {}


@pytest.mark.parametrize("particle", WITH_PARTICLES)
def test_nor_does_one_with_its_particle(particle: str):
    """The denial stands between a verb and its particle."""
    texts = [f"Vi {verb} inte {particle} planen." for verb in WITH_PARTICLES[particle]]
    texts += [f"Nu {verb} inget förslag {particle}." for verb in WITH_PARTICLES[particle]]
    assert texts
    assert told_wrong(texts, NEVER | {Status.ONGOING}) == {}


@pytest.mark.parametrize("denial", ["inte", "ännu inte", "aldrig"])
def test_no_denied_perfect_tells_that_it_is_done(denial: str):
    texts = [f"Nämnden har {denial} {verb} planen." for verb in PERFECTS]
    texts += [
        f"Nämnden har {denial} {verb} {particles[0]} planen." for verb, particles in SUPINES_WITH_PARTICLE.items()
    ]
    assert told_wrong(texts, NEVER) == {}


@pytest.mark.parametrize(
    "text",
    [
        "Förvaltningen genomförde inga utbildningar.",
        "Nämnden antog varken planen eller budgeten.",
        "Under hösten hölls inget möte.",
        "I maj gjordes ingenting.",
        "Kursen genomfördes därför inte.",
        "Avtalet som inte tecknades var med regionen.",
        "Planen togs inte fram.",
        "Förvaltningen har hållit inga möten.",
    ],
)
def test_other_words_that_deny(text: str):
    assert read_status(text) is Status.UNKNOWN


@pytest.mark.parametrize(
    "text",
    [
        "Planen antogs inte förrän i maj.",
        "Nämnden antog inte planen förrän i maj.",
        "Kursen hölls inte bara för skolorna.",
        "Mötet hölls inte i maj utan i juni.",
        "Mötet hölls inte 2023 utan i början av 2024.",
        "Mötet hölls inte i skolan utan i biblioteket.",
        "Planen antogs inte av nämnden utan av fullmäktige.",
        "Kursen hölls inte för rektorer utan även för lärare.",
        "Kursen genomfördes trots att alla inte kunde komma.",
        "Planen antogs eftersom ingen hade något att invända.",
        "Planen antogs utan ändringar.",
        "Planen antogs. Inga möten hålls mer.",
        "Nämnden antog planen, och inga frågor ställdes.",
    ],
)
def test_a_denial_of_something_else_takes_nothing_from_what_is_done(text: str):
    assert read_status(text) is Status.DONE


@pytest.mark.parametrize("instead", ["återremitterades", "avbröts", "lades ner", "ställdes in", "i stället bordlades"])
def test_what_was_done_instead_takes_no_denial_back(instead: str):
    """*utan* before another deed, with a time or none before it."""
    texts = [
        f"Ärendet {verb} inte {when}utan {instead}."
        for verb in CLASSES["P"].split()
        for when in ("", "i maj ", "2023 ")
    ]
    texts += [f"Nämnden {verb} inte planen utan återremitterade den." for verb in sorted(PAST_DEEDS)]
    assert told_wrong(texts, NEVER) == {}


@pytest.mark.parametrize("nothing", ["Ingenting", "Inget", "Inga kurser"])
def test_nothing_that_was_done_is_no_deed(nothing: str):
    texts = [f"{nothing} {verb}{more}" for verb in CLASSES["P"].split() for more in (".", " under våren.")]
    texts += [f"{nothing} har {verb}." for verb in CLASSES["D"].split() if verb.endswith("ts")]
    texts += [f"Utan att något har {verb}." for verb in CLASSES["D"].split() if verb.endswith("ts")]
    assert told_wrong(texts, NEVER) == {}


@pytest.mark.parametrize(
    "text",
    [
        "Utbildningen genomfördes inte i alla skolor.",
        "Rutinen infördes inte fullt ut.",
        "Lokalerna målades inte helt.",
        "Planen sammanställs eftersom den inte finns samlad.",
    ],
)
def test_what_is_denied_in_part_is_under_way(text: str):
    assert read_status(text) is Status.ONGOING


@pytest.mark.parametrize(
    "text", ["Inga av de planerade kurserna genomfördes.", "Varken planen eller taxan antogs.", "Inga nya avtal slöts."]
)
def test_a_denial_before_the_subject_is_no_deed(text: str):
    assert read_status(text) in {Status.NOT_STARTED, Status.UNKNOWN}


@pytest.mark.parametrize(
    "text", ["Arbetet pågår inte.", "Frågan utreds ännu inte.", "Ärendet avslutades aldrig.", "Åtgärden utgår inte."]
)
def test_what_does_not_go_on_or_end_tells_nothing(text: str):
    assert read_status(text) is Status.UNKNOWN


@pytest.mark.parametrize("verb", ["påbörjades", "inleddes", "startade", "startades"])
def test_what_was_not_begun_has_not_begun(verb: str):
    assert read_status(f"Upphandlingen {verb} inte.") is Status.NOT_STARTED
    assert read_status(f"Upphandlingen {verb} inte i maj.") is Status.NOT_STARTED
    assert read_status(f"Upphandlingen {verb} inte förrän i maj.") is Status.ONGOING


def test_what_does_not_go_on_everywhere_goes_on():
    assert read_status("Arbetet pågår inte i alla skolor.") is Status.ONGOING
    assert read_status("Arbetet pågår inte bara i skolan.") is Status.ONGOING

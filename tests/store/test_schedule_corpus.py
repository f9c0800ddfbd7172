"""The reader gives every phrase of the corpus the reading a careful person gave it beforehand."""

from __future__ import annotations

import datetime as dt

import pytest

from store.reading import Certainty, PromiseKind
from store.schedule import read_schedule
from tests.store.phrases import FOLDER, agrees, schedule_cases, told

FILES = sorted(path.stem for path in (FOLDER / "schedules").glob("*.tsv"))
SEED_PHRASES = FOLDER.parents[2] / "shared" / "schedule-phrases.tsv"
KINDS = {
    "klart": "klart",
    "start": "start",
    "period": "period",
    "utvardering": "utvärdering",
    "aterrapport": "återrapport",
    "aterkommande": "återkommande",
    "lopande": "löpande",
    "okant": "okänt",
}


# One test for a file, which tells every row that is wrong at once: a test for each of 1,800 rows took the runner longer
# than the reader.
@pytest.mark.parametrize("name", FILES)
def test_reads_as_a_person_would(name: str):
    """Kind, first day, last day, rule, number, tense and origin are those of the person."""
    wrong = {
        case.place: f"{case.phrase!r}: {told(reading)}, expected {case.expected}"
        for case in schedule_cases(name)
        if not agrees(reading := case.reading, case.expected)
    }
    assert wrong == {}


@pytest.mark.parametrize("name", FILES)
def test_quotes_and_doubts_hold_for_every_phrase(name: str):
    """Words stand where they are said to stand, what is unclear has no day, and what comes back no last day."""
    for case in schedule_cases(name):
        for promise in case.reading.promises:
            assert case.phrase[promise.start : promise.end] == promise.words, case
            assert promise.words == promise.words.strip(), case
            assert promise.rule, case
            if promise.certainty is Certainty.UNCLEAR or promise.kind in _NEVER_DUE:
                assert promise.due is None, case
            if promise.first_day and promise.due:
                assert promise.first_day <= promise.due, case


_NEVER_DUE = frozenset({PromiseKind.ONGOING, PromiseKind.UNKNOWN, PromiseKind.RECURRING})


def test_the_corpus_is_large_enough():
    """Four hundred phrases is the least that can stand for the ways of writing."""
    assert len(schedule_cases()) >= 400


@pytest.mark.skipif(not SEED_PHRASES.exists(), reason="the sources' own phrases are not here")
def test_the_phrases_of_the_sources_are_read_right():
    """Every phrase of the five sources on which people agree gets its kind and its days."""
    wrong = []
    for line in SEED_PHRASES.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        phrase, written, kind, first, last, _ = line.split("\t")
        if kind.endswith("?"):
            continue
        promises = read_schedule(phrase, dt.date.fromisoformat(written)).promises
        found = [(p.kind.value, str(p.first_day or ""), str(p.due or "")) for p in promises]
        undated = not any(first or last for _, first, last in found)
        if (KINDS[kind], first, last) not in found and not (kind == "okant" and undated):
            wrong.append((phrase, found))
    assert wrong == []


def test_certainty_tells_what_was_worked_out():
    """A told year is sure, an inferred one or a blurred preposition is not, and a condition is unclear."""
    written = dt.date(2018, 1, 10)
    expected = {
        "Klart juni 2018": Certainty.CERTAIN,
        "Klart till mars 2018.": Certainty.INFERRED,
        "Klart till den 31 mars 2018.": Certainty.CERTAIN,
        "senast mars 2018": Certainty.CERTAIN,
        "Klart i juni": Certainty.INFERRED,
        "delårsbokslut 2018": Certainty.INFERRED,
        "början av mars 2018": Certainty.INFERRED,
        "före sommaren 2018": Certainty.INFERRED,
        "v. 42 2018": Certainty.CERTAIN,
        "löpande": Certainty.UNCLEAR,
        "när systemet är infört": Certainty.UNCLEAR,
        "04/05": Certainty.UNCLEAR,
    }
    assert {text: read_schedule(text, written).promises[0].certainty for text in expected} == expected


def test_words_are_the_time_with_its_preposition():
    """The quoted words are what the day was read from, not the word that tells the kind."""
    (promise,) = read_schedule("Klart till mars 2018.", dt.date(2018, 1, 10)).promises
    assert (promise.words, promise.start) == ("till mars 2018", 6)


def test_a_condition_is_quoted():
    """What keeps a promise from having a day is said in its own words."""
    text = "Påbörjas så snart vi har en ny HR-strateg på plats"
    (promise,) = read_schedule(text, dt.date(2019, 8, 15)).promises
    assert promise.condition == "så snart vi har en ny HR-strateg på plats"


@pytest.mark.parametrize(
    "text",
    [
        "Klart våren\u00a02018",
        "Klart va\u030aren 2018",
        "KLART VÅREN 2018",
        "Klart vå\u00adren 2018",
        "Klart  våren\n2018",
        "\ufeffKlart våren 2018\u200b",
    ],
)
def test_the_typesetting_does_not_matter(text: str):
    """Composed or not, hard spaces, soft hyphens, capitals and line breaks: the same day, quoted as written."""
    (promise,) = read_schedule(text, dt.date(2018, 1, 10)).promises
    assert promise.due == dt.date(2018, 6, 30)
    assert text[promise.start : promise.end] == promise.words


@pytest.mark.parametrize("dash", list("-‐‑‒–—−"))
def test_every_dash_makes_a_range(dash: str):
    """Six kinds of dash are in use for one thing."""
    (promise,) = read_schedule(f"mars{dash}maj 2024", dt.date(2024, 1, 1)).promises
    assert (promise.first_day, promise.due) == (dt.date(2024, 3, 1), dt.date(2024, 5, 31))

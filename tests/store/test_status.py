"""Status words are read as a person would, and contradictions are said."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from store.model import Status
from store.status import read_status, tell_status
from store.status.classes import TOKEN, classes_of
from store.status.grammar import patterns_in
from store.status.patterns import PATTERNS
from store.text_folding import fold
from tests.store.phrases import status_cases

CASES = status_cases()


def test_reads_as_a_person_would():
    """Each text of the corpus tells the status a person gave it beforehand; a failure shows every one that does not."""
    wrong = {text: (told, status) for text, status in CASES if (told := read_status(text).value) != status}
    assert wrong == {}
    assert len(CASES) >= 1300


def test_the_short_and_the_long_answer_agree():
    """`read_status` is `tell_status` without the words; a known status quotes some."""
    for text, _ in CASES:
        told = tell_status(text)
        assert told.status is read_status(text), text
        assert bool(told.words) == (told.status is not Status.UNKNOWN), text
        assert told.words in text


def test_a_closed_measure_beats_an_insats_that_goes_on():
    """Closed here, goes on there: the plan's own measure decides."""
    told = tell_status("Insatsen pågår i alla skolor. Åtgärden i denna plan anses därför vara avslutad.")
    assert (told.status, told.words) == (Status.CLOSED, "anses därför vara avslutad")


def test_the_strongest_doubt_wins_and_the_rest_is_said():
    """Two statuses that cannot both hold: the more doubtful is told, the other beside it."""
    told = tell_status("Pågår enligt plan. Försenat till hösten.")
    assert told.status is Status.DELAYED
    assert [(other.status, other.words) for other in told.others] == [(Status.ON_SCHEDULE, "Pågår enligt plan")]


def test_a_delay_told_in_passing_contradicts():
    """The status stands as it is written, and the delay in the text is said beside it."""
    told = tell_status("Pågår enligt tidsplan. Tyvärr har införandet dragit ut på tiden.")
    assert told.status is Status.ON_SCHEDULE
    assert [other.status for other in told.others] == [Status.DELAYED]


def test_what_agrees_is_no_contradiction():
    """Pågår and pågår enligt tidsplan, klart and avslutat: the more telling word, nothing beside it."""
    assert tell_status("Pågår. Arbetet följer tidplanen.").others == ()
    assert tell_status("Klart. Avslutad.") == tell_status("Klart. Avslutad.")
    assert tell_status("Klart. Avslutad.").status is Status.CLOSED


def test_the_same_letters_written_apart():
    """Decomposed letters tell the same status and are quoted as they stand."""
    text = "Pa\u030aga\u030ar"
    told = tell_status(text)
    assert (told.status, told.words) == (Status.ONGOING, text)


@pytest.mark.parametrize("text", ["Klart {}", "Klart: {}", "Status: klart {}.", "Klar {}", "Färdigt den {}"])
@pytest.mark.parametrize("day", ["2024-03-08", "8 mars 2024", "8/3 2024", "8/3-2024", "240308"])
def test_klart_with_a_whole_day_is_done_unless_the_day_is_to_come(text: str, day: str):
    """Written before that day it is a promise; where nobody knows when it was written it is done."""
    told = text.format(day)
    assert read_status(told) is Status.DONE
    assert read_status(told, dt.date(2024, 3, 8)) is Status.DONE
    assert read_status(told, dt.date(2024, 3, 7)) is not Status.DONE


@pytest.mark.parametrize(
    "text", ["Klart mars 2024", "Klart Q1 2024", "Klart 2024", "Klart 8/3", "Klart 31 februari 2024"]
)
def test_klart_with_no_day_in_full_stays_a_promise(text: str):
    """Nobody writes the month a thing was done so; a day that is none is no day."""
    assert read_status(text, dt.date(2025, 1, 1)) is Status.UNKNOWN


@pytest.mark.parametrize("number", range(len(PATTERNS)), ids=[pattern.example for pattern in PATTERNS])
def test_every_pattern_is_what_tells_its_example(number: int):
    """No pattern is hidden by one before it, and each is shown in words."""
    words = TOKEN.findall(fold(PATTERNS[number].example).text)
    assert number in [found for found, _ in patterns_in(classes_of(words))]


def test_no_pattern_is_left_out_where_a_word_of_no_class_begins():
    """What the whole grammar finds in the corpus, tried at every place, is what the one made for speed finds."""
    whole = re.compile("|".join(f"(?P<p{number}>{pattern.letters})" for number, pattern in enumerate(PATTERNS)))
    for text, _ in CASES:
        letters = classes_of(TOKEN.findall(fold(text).text))
        found = [(f"p{number}", match.span()) for number, match in patterns_in(letters)]
        assert found == [(match.lastgroup, match.span()) for match in whole.finditer(letters)]


@pytest.mark.parametrize("text", ["Insats", "Arbetsplats", "Ny insats"])
def test_a_noun_that_ends_as_a_supine_tells_nothing(text: str):
    assert read_status(text) is Status.UNKNOWN

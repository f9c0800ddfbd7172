"""From words to milstolpar: what becomes one, and what does not."""

from __future__ import annotations

import datetime as dt

import pytest

from store.board_calendar import BoardCalendar
from store.model import Status
from store.promises import read_area

WRITTEN = dt.date(2018, 1, 10)
CALENDAR = BoardCalendar()
JANUARY, MARCH, APRIL = dt.date(2018, 1, 31), dt.date(2018, 3, 31), dt.date(2018, 4, 30)
JUNE, OCTOBER = dt.date(2018, 6, 30), dt.date(2018, 10, 31)


def read(*schedule, progress=()):
    return read_area(schedule, progress, WRITTEN, CALENDAR)


def dues(milestones):
    return {key: stone.due for key, stone in milestones.items()}


def test_both_fields_are_read_and_each_milestone_quotes_its_sentence():
    reading = read("Klart till mars 2018. Utvärderas oktober 2018.", progress=("Pågår. Ny återrapport juni 2018.",))
    assert dues(reading.milestones) == {"klart": MARCH, "utvärdering": OCTOBER, "återrapport": JUNE}
    assert {key: stone.words for key, stone in reading.milestones.items()} == {
        "klart": "Klart till mars 2018.",
        "utvärdering": "Utvärderas oktober 2018.",
        "återrapport": "Ny återrapport juni 2018.",
    }


def test_a_sentence_with_two_promises_is_quoted_in_its_parts():
    reading = read("Klart mars 2018 och utvärderas oktober 2018.")
    words = [stone.words for stone in reading.milestones.values()]
    assert len(set(words)) == 2
    assert all(part in "Klart mars 2018 och utvärderas oktober 2018." for part in words)


def test_several_of_a_kind_are_numbered():
    assert dues(read("Rutinen klar januari 2018.", "Handboken klar april 2018.").milestones) == {
        "klart": JANUARY,
        "klart-2": APRIL,
    }


def test_the_same_promise_in_both_fields_is_one_milestone():
    reading = read("Återrapport juni 2018.", progress=("Ny återrapport juni 2018.",))
    assert dues(reading.milestones) == {"återrapport": JUNE}


def test_an_expectation_in_the_progress_is_no_promise_beside_a_schedule_with_an_end():
    reading = read("Klart januari 2018.", progress=("Utredningen väntas vara klar i april 2018.",))
    assert dues(reading.milestones) == {"klart": JANUARY}


@pytest.mark.parametrize("words", ["Löpande.", "Snarast.", "När tjänsten är tillsatt.", "Genomfördes våren 2017.", "-"])
def test_what_is_no_date_or_past_becomes_no_milestone(words):
    assert read(words).milestones == {}


def test_words_that_gave_no_date_are_doubts_and_a_dash_is_none():
    assert len(read("Löpande.").doubts) == 1
    assert len(read("Enligt bilaga 2.").doubts) == 1
    assert read("-").doubts == ()


def test_the_status_the_words_tell_is_read():
    assert read("Klart mars 2018.", progress=("Ej påbörjat.",)).status is Status.NOT_STARTED


@pytest.mark.parametrize(
    ("progress", "doubted"),
    [
        ("Riktlinjerna har tydliggjorts under våren och spridits till enheterna.", "har tydliggjorts"),
        ("Klart.", ""),
        ("Genomfört 2017-12-01", ""),
        ("Arbetet pågår.", ""),
    ],
)
def test_what_is_read_as_klart_out_of_running_text_is_to_be_looked_over(progress, doubted):
    reading = read("Klart 2018.", progress=(progress,))
    said = [doubt for doubt in reading.doubts if "läst som klart" in doubt]
    assert len(said) == bool(doubted)
    assert all(f"”{doubted}”" in doubt for doubt in said)

"""What is pointed out before a document is published, and what is not."""

from __future__ import annotations

import pytest
from hypothesis import given

from store.publication import Sensitive, Sighting, sightings
from tests.store.strategies import TEXT


def seen(text):
    return [(one.kind, one.words) for one in sightings([("Område", text)])]


@pytest.mark.parametrize(
    "number",
    ["811218-9876", "8112189876", "19811218-9876", "198112189876", "811218 9876", "811218+9876", "811218–9876"],
)
def test_a_personal_number_is_seen_however_it_is_written(number):
    assert seen(f"Eleven {number} har fått stöd.") == [(Sensitive.PERSONAL_NUMBER, number)]


@pytest.mark.parametrize("number", ["701063-2391", "19701063-2391", "7010632391"])
def test_a_coordination_number_is_seen(number):
    assert seen(f"Avser {number}.") == [(Sensitive.COORDINATION_NUMBER, number)]


@pytest.mark.parametrize(
    "text",
    [
        "Dnr BUN 2018/124, § 7, 2018-01-24.",
        "811218-9877 är inget personnummer.",
        "Konto 811318-9876 finns inte.",
        "Perioden 2017-2018 och 20180124.",
        "Klart 31 mars 2018, 1 250 000 kronor.",
        "EU-förordning 2016/679 och skollagen 2010:800.",
        "Bankgiro 5050-1055.",
    ],
)
def test_other_numbers_are_left_alone(text):
    assert seen(text) == []


@pytest.mark.parametrize("number", ["0480-123 45", "070-123 45 67", "+46 8 123 456 78", "08-123 456"])
def test_a_telephone_number_is_seen(number):
    assert seen(f"Ring {number} för mer.") == [(Sensitive.TELEPHONE, number)]


def test_an_address_is_seen_whole():
    assert seen("Skriv till fornamn.efternamn@kommunen.se, tack.") == [
        (Sensitive.EMAIL, "fornamn.efternamn@kommunen.se")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Stödet ges av Vera Exempelsson varje vecka.",
        "Vera Exempelsson leder arbetet.",
        "Rektor Vera Exempelsson leder.",
    ],
)
def test_what_looks_like_a_name_is_called_perhaps_one(text):
    assert seen(text) == [(Sensitive.NAME, "Vera Exempelsson")]


@pytest.mark.parametrize(
    "text",
    [
        "Barn- och utbildningsnämnden beslutar.",
        "Region Stockholm och Norra Skolan deltar.",
        "Enligt Skolverket ska planen vara klar i Mars.",
        "Klart december 2017. Utvärderas i maj.",
        "Stödet ges. Rektor Ansvarar.",
        "HR-chefen och IT-enheten.",
        "Enhetschef Norr och Umeå Universitet bidrar.",
    ],
)
def test_organs_and_beginnings_of_sentences_are_no_names(text):
    assert seen(text) == []


def test_the_same_thing_in_the_same_place_is_told_once():
    twice = [("A", "x@y.se och x@y.se"), ("A", "x@y.se"), ("B", "x@y.se")]
    assert sightings(twice) == (
        Sighting(Sensitive.EMAIL, "x@y.se", "A"),
        Sighting(Sensitive.EMAIL, "x@y.se", "B"),
    )


def test_digits_of_a_personal_number_are_no_telephone_number_too():
    assert seen("811218-9876") == [(Sensitive.PERSONAL_NUMBER, "811218-9876")]


@given(TEXT)
def test_no_text_is_too_strange_to_be_looked_over(text):
    for one in sightings([("", text)]):
        assert one.words in text

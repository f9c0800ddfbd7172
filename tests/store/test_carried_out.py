"""What was asked for or drafted is under way until a later deed carries it out."""

from __future__ import annotations

import pytest

from store.model import Status
from store.status import read_status

BEGUN = ("Utrustning beställd", "Beställning gjord", "Förslag framtaget", "Bygglov sökt", "Utkast klart")
LATER = ("beslutat", "levererad", "har levererats", "godkändes", "nu godkänt", "beviljat", "antogs", "har kommit")
STILL = ("skickat på remiss", "ska beslutas", "levereras i maj", "godkänns i maj", "inte beslutat", "ännu ej levererad")


@pytest.mark.parametrize("begun", BEGUN)
def test_a_later_deed_ends_the_step(begun: str):
    texts = [f"{begun} {and_also} {later}." for later in LATER for and_also in ("och", "samt")]
    assert {text: status for text in texts if (status := read_status(text)) is not Status.DONE} == {}


@pytest.mark.parametrize("begun", BEGUN)
def test_what_is_not_carried_out_yet_goes_on(begun: str):
    texts = [f"{begun}.", *(f"{begun} och {still}." for still in STILL)]
    assert {text: status for text in texts if (status := read_status(text)) is not Status.ONGOING} == {}


@pytest.mark.parametrize("time", ["kort", "en dag", "en vecka", "någon månad", "den närmaste månaden", "några dagar"])
def test_klart_within_a_time_is_put_off(time: str):
    assert read_status(f"Klart inom {time}.") is Status.ONGOING


@pytest.mark.parametrize("area", ["närmaste området", "förvaltningen", "alla områden"])
def test_klart_within_an_area_is_done(area: str):
    assert read_status(f"Klart inom {area}.") is Status.DONE


@pytest.mark.parametrize("appealed", ["överklagad", "överprövad", "överklagat", "överprövat"])
def test_what_a_court_tries_is_under_way_and_a_decision_tells_nothing(appealed: str):
    assert read_status(f"Upphandlingen är {appealed}.") is Status.ONGOING
    assert read_status(f"Beslutet är {appealed}.") is Status.UNKNOWN

"""What is taken away or closed is told from what is paid, goes on, comes back or is only put off."""

from __future__ import annotations

import pytest

from store.model import Status
from store.status import read_status
from store.status.words import CLASSES

ENDED = {Status.CANCELLED, Status.CLOSED}


def told_wrong(texts: list[str], wrong: set[Status]) -> dict[str, Status]:
    return {text: told for text in texts if (told := read_status(text)) in wrong}


@pytest.mark.parametrize("paid", ["Ersättning", "Reseersättningen", "Bidraget", "Arvoden", "Lön", "Föreningsbidrag"])
@pytest.mark.parametrize("verb", ["ska utgå", "kommer att utgå", "utgår", "utgick", "har utgått", "bör utgå"])
def test_what_is_paid_is_not_taken_away(paid: str, verb: str):
    """Alone, and with to whom, by what and from when it is paid."""
    texts = [f"{paid} {verb}{more}" for more in ("", " till personalen.", " enligt reglementet.", " i maj.", " nu.")]
    assert told_wrong(texts, ENDED) == {}


@pytest.mark.parametrize(
    "text",
    [
        "Utgår med hänvisning till budgeten.",
        "Utgår till förmån för en ny åtgärd.",
        "Åtgärden ska utgå till följd av ny lag.",
        "Åtgärden ska utgå till 2025.",
        "Åtgärden om arvode ska utgå.",
        "Ersättning betalas inte. Åtgärden utgår.",
    ],
)
def test_why_and_what_a_measure_is_about_is_no_payment(text: str):
    assert read_status(text) is Status.CANCELLED


@pytest.mark.parametrize("verb", CLASSES["U"].split())
def test_what_is_not_taken_away_is_not(verb: str):
    texts = [f"Åtgärden {before} {verb}." for before in ("har inte", "är inte", "har ännu inte", "kommer inte att")]
    assert told_wrong(texts, ENDED) == {}


@pytest.mark.parametrize("verb", CLASSES["q"].split())
@pytest.mark.parametrize("before", ["Kan", "Ska", "Bör", "Föreslås", "Uppdraget kan", "Beräknas"])
def test_what_is_not_to_be_closed_is_not(before: str, verb: str):
    texts = [f"{before} {denial} {verb}{more}" for denial in ("inte", "ej", "ännu inte") for more in ("", " ännu.")]
    assert told_wrong(texts, ENDED) == {}


@pytest.mark.parametrize("verb", ["Genomförs", "Införs", "Görs", "Sker", "Hanteras"])
def test_what_is_put_off_or_not_done_everywhere_is_not_taken_away(verb: str):
    assert read_status(f"{verb} inte.") is Status.CANCELLED
    assert read_status(f"{verb} inte i år.") is Status.CANCELLED
    assert read_status(f"{verb} inte i alla skolor.") is Status.ONGOING
    put_off = [f"{verb} inte {time}." for time in ("under 2024 utan 2025", "i år utan nästa år", "förrän 2025")]
    assert told_wrong(put_off, ENDED) == {}


@pytest.mark.parametrize(
    "text",
    [
        "Ännu inte aktuellt.",
        "Inte aktuellt ännu.",
        "Ej aktuellt för närvarande.",
        "Genomförs inte just nu.",
        "Kommer inte att genomföras ännu.",
    ],
)
def test_what_is_not_yet_is_not_taken_away(text: str):
    assert read_status(text) is Status.UNKNOWN


@pytest.mark.parametrize("verb", ["genomförd", "införd", "klar", "slutförd", "avslutad", "antagen"])
def test_what_was_taken_away_instead_is(verb: str):
    assert read_status(f"Upphandlingen är inte {verb} utan avbruten.") is Status.CANCELLED

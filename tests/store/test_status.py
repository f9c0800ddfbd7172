"""Status words are read as a person would, and contradictions are said."""

from __future__ import annotations

import pytest

from store.model import Status
from store.status import read_status, tell_status
from tests.store.phrases import status_cases

CASES = status_cases()


@pytest.mark.parametrize(("text", "status"), CASES)
def test_reads_as_a_person_would(text: str, status: str):
    """Each text of the corpus tells the status a person gave it beforehand."""
    assert read_status(text).value == status


@pytest.mark.parametrize(("text", "status"), CASES)
def test_the_short_and_the_long_answer_agree(text: str, status: str):
    """`read_status` is `tell_status` without the words; a known status quotes some."""
    told = tell_status(text)
    assert told.status is read_status(text)
    assert bool(told.words) == (told.status is not Status.UNKNOWN)
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

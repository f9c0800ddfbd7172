"""Where no word of a text tells a status, the main verb of a statement does; told in the same work for each word."""

from __future__ import annotations

import pytest

from store.model import Status
from store.status import main_verbs, read_status, tell_status
from store.status.verbs import is_made_once, is_passive, is_passive_of_work


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Remissvaren sammanställs av kansliet.", "sammanställs"),
        ("Nu tas ett förslag till policy fram.", "tas ett förslag till policy fram"),
        ("Frågan är lyft i ledningen och bearbetas vidare.", "bearbetas"),
    ],
)
def test_the_verb_and_its_particle_are_what_is_quoted(text: str, words: str):
    """The subject may stand between them; what *och* adds is a statement of its own."""
    told = tell_status(text)
    assert (told.status, told.words) == (Status.ONGOING, words)


def test_a_main_verb_takes_nothing_from_a_status_that_is_told():
    """That the rutin is used and its text looked over takes nothing from that it is done."""
    told = tell_status("Klart. Texten granskas av jurist.")
    assert (told.status, told.others) == (Status.DONE, ())


@pytest.mark.parametrize("before", ["ska", "bör", "behöver", "kan", "måste"])
def test_an_infinitive_tells_nothing_nor_those_that_follow_it(before: str):
    """The passive has the same form in the infinitive, and one auxiliary carries several."""
    assert read_status(f"Handboken {before} kompletteras, revideras och förankras.") is Status.UNKNOWN


@pytest.mark.parametrize("time", ["hösten 2026", "i maj", "till sommaren", "nästa år", "när lagen ändras", "varje år"])
def test_work_at_a_later_time_or_that_comes_back_tells_nothing(time: str):
    assert read_status(f"Planen revideras {time}.") is Status.UNKNOWN
    assert read_status("Planen revideras under våren.") is Status.ONGOING


@pytest.mark.parametrize(
    "unit", ["ses ", "planen tas, ", "ska revideras och ", "avslutade ärenden och ", "beslutade om "]
)
def test_a_text_four_times_as_long_is_looked_at_four_times_as_often(unit: str, monkeypatch: pytest.MonkeyPatch):
    """Counted, not timed: the words at which a verb is looked for."""
    looked: list[int] = []
    real = main_verbs.phrase_at

    def counted(statement: list[str], place: int) -> main_verbs.Phrase | None:
        looked.append(len(statement))
        return real(statement, place)

    monkeypatch.setattr(main_verbs, "phrase_at", counted)
    counts = []
    for times in (300, 1200):
        looked.clear()
        read_status(unit * times)
        counts.append(sum(looked))
    assert counts[1] <= counts[0] * 4.5


@pytest.mark.parametrize("verb", ["byggs", "kopplas", "tas", "görs", "hålls", "skickas", "märks", "utses", "läggs"])
def test_a_passive_is_known_by_its_ending(verb: str):
    assert is_passive(verb)


@pytest.mark.parametrize(
    "word", ["skolornas", "utbildnings", "antogs", "hölls", "längs", "Klas", "handlings", "byggdes"]
)
def test_a_genitive_or_a_past_is_no_passive(word: str):
    assert not is_passive(word.lower())


def test_what_is_made_once_is_a_part_of_what_is_worked_on():
    """What is tested, developed or answered goes on when a thing is done; what is built is done when it is there."""
    assert all(is_made_once(verb) and is_passive_of_work(verb) for verb in ("ombyggs", "sammanställs", "omarbetas"))
    assert not any(is_made_once(verb) for verb in ("testas", "utvecklas", "besvaras", "beskrivs"))
    assert read_status("Rutinen är klar. Lokalerna ombyggs.") is Status.ONGOING
    assert read_status("Rutinen är klar. Frågorna besvaras av kontoret.") is Status.DONE

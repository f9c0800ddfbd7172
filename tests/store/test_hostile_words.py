"""The long run over hostile words works, and holds for a small share of it."""

from __future__ import annotations

import random

from store.reading import PromiseKind
from store.status import coming, read_status
from tests.store.hostile_words import WRITTEN, check, main, phrases, repeated, texts


def test_some_hundred_random_texts_are_read():
    """Each kind of text is made, and none of them breaks what must hold for every text."""
    made = list(texts(random.Random(7), 400))
    assert len(made) == 400
    for text in made:
        check(text, WRITTEN, PromiseKind.DONE)


def test_the_units_to_repeat_cover_both_vocabularies():
    """More units than classes, and none of them empty."""
    units = list(repeated(random.Random(7), 10))
    assert len(units) > 120
    assert all(unit.strip() for unit in units)
    assert len(phrases()) > 1500


def test_the_long_run_says_what_it_came_to(capsys):
    """With no units to repeat, so that nothing is timed, it ends well."""
    assert main(["--texts", "50", "--units", "0", "--seed", "3"]) == 0
    assert "50 texts: 0 crashes" in capsys.readouterr().out


def test_what_is_to_come_is_looked_for_near_what_is_done_and_not_to_the_end_of_a_long_text(monkeypatch):
    """As many statements more as the text is longer, counted and not timed."""
    looked = []
    monkeypatch.setattr(coming, "_is_coming", lambda statement: looked.append(statement) or False)
    counts = []
    for times in (500, 2000):
        looked.clear()
        read_status("genomfördes, därefter " * times)
        counts.append(len(looked))
    assert counts[0] > 0
    assert counts[1] <= counts[0] * 4.5

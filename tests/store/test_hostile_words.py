"""The long run over hostile words works, and holds for a small share of it."""

from __future__ import annotations

import random

from store.reading import PromiseKind
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

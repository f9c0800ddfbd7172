"""A full stop is taken off a sentence that goes on, and never off an abbreviation."""

from __future__ import annotations

import pytest

from store.full_stops import without_stop


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Felläst.", "Felläst"),
        ("Felläst. ", "Felläst"),
        ("Felläst", "Felläst"),
        ("Budget m.m.", "Budget m.m."),
        ("Rektor m. fl.", "Rektor m. fl."),
        ("Budget m. m.", "Budget m. m."),
        ("Lokaler osv.", "Lokaler osv."),
        ("Lokaler...", "Lokaler..."),
        ("Vecka 3. Klart.", "Vecka 3. Klart"),
        ("Se https://a.se/b.", "Se https://a.se/b"),
        ("BUN § 7.", "BUN § 7"),
        (".", ""),
        ("", ""),
    ],
)
def test_one_full_stop_is_taken_off_where_it_ends_a_sentence(text, left):
    assert without_stop(text) == left

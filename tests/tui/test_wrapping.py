"""Text on lines: no letter is lost, no line is too wide, and a long word is broken as it is in print."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.presentation.wrapping import wrapped


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("delegationsordningen ses över", 16, ["delegationsord-", "ningen ses över"]),
        ("Kommunfullmäktige", 12, ["Kommunfull-", "mäktige"]),
        ("Fastighetsfrågor, kök", 12, ["Fastighets-", "frågor, kök"]),
        ("en verksamhetsutvecklare", 12, ["en", "verksamhets-", "utvecklare"]),
        ("verksamhetsutvecklare", 8, ["verksam-", "hetsut-", "vecklare"]),
        ("Dnr BUN-2025-000118-0042", 12, ["Dnr", "BUN-2025-000", "118-0042"]),
        ("https://kommunen.example/plan", 12, ["https://komm", "unen.example", "/plan"]),
        ("kort nog", 8, ["kort nog"]),
        ("zzzzzzzz", 3, ["zzz", "zzz", "zz"]),
        ("ord", 0, ["ord"]),
    ],
)
def test_a_word_wider_than_its_column_is_broken_where_print_breaks_it(text, width, lines):
    assert wrapped(text, width) == lines


@given(st.text("abcdeghilmnoprstuvåäö, 12-界", max_size=60), st.integers(2, 20))
def test_every_character_stays_and_no_line_is_too_wide(text, width):
    lines = wrapped(text, width)
    assert all(0 < cell_len(line) <= width for line in lines)
    kept = iter("".join(lines))
    assert all(letter in kept for letter in "".join(text.split()))

"""Text in a given number of cells."""

from __future__ import annotations

import pytest

from tui.presentation.wrapping import fitted, fitted_end


@pytest.mark.parametrize(
    ("text", "width", "start", "end"),
    [
        ("kommun/plan", 11, "kommun/plan", "kommun/plan"),
        ("kommun/plan", 6, "kommu…", "…/plan"),
        ("kort", 6, "kort  ", "kort  "),
        ("日本語", 4, "日 …", "…語 "),
        ("ab", 1, "…", "…"),
        ("ab", 0, "", ""),
    ],
)
def test_a_text_keeps_its_beginning_or_its_end_and_takes_exactly_its_cells(text, width, start, end):
    assert fitted(text, width) == start
    assert fitted_end(text, width) == end

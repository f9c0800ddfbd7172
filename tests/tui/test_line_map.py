"""Where the lines of a list are, against the plainest way to count them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.widgets.line_map import BLOCK, LineMap

layouts = st.tuples(
    st.integers(1, 3 * BLOCK),
    st.integers(1, 9),
    st.sets(st.integers(0, 3 * BLOCK)),
    st.dictionaries(st.integers(0, 3 * BLOCK), st.integers(1, 40), max_size=20),
)


def laid_out(rows, height, headings, corrections):
    """The map, and its lines as a plain list of (row, part)."""
    places = sorted(place for place in headings if place < rows)
    lines = LineMap(rows, height, places, exact=False)
    heights = [1 if row in headings else height for row in range(rows)]
    for row, real in corrections.items():
        if row < rows:
            lines.correct(row, real)
            heights[row] = real
    return lines, [(row, part) for row in range(rows) for part in range(heights[row])]


@given(layouts)
def test_lines_are_found_as_if_they_had_been_written_out(layout):
    lines, written_out = laid_out(*layout)
    assert lines.total == len(written_out)
    assert lines.locate(0) == (0, 0)
    for line in {0, len(written_out) // 2, len(written_out) - 1, min(BLOCK, len(written_out) - 1)}:
        assert lines.locate(line) == written_out[line]
    for row in {0, len(lines) // 2, len(lines) - 1}:
        assert lines.offset(row) == written_out.index((row, 0))


def test_a_line_outside_the_list_is_an_error():
    lines = LineMap(3, 2, (), exact=True)
    for line in (-1, 6):
        with pytest.raises(IndexError):
            lines.locate(line)


def test_a_height_is_an_estimate_until_it_is_corrected_and_a_heading_is_always_one_line():
    lines = LineMap(3, 6, [1], exact=False)
    assert [lines.known(row) for row in range(3)] == [False, True, False]
    assert lines.height(1) == 1
    lines.correct(0, 4)
    assert lines.known(0)
    assert lines.total == 4 + 1 + 6

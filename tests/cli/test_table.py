"""Columns line up whatever is written in them."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from tui.cli.table import Column, cells_wide, cut, table
from tui.visible import visible

TEXTS = ("Ärenden", "한국어", "ก็ดี", "कार्य", "1\u20e3 först", "e\u0301lev", "→ ✓ ≠ ”så”", "🇸🇪 skola", "❤️", "👩‍👩‍👧")


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_is_as_wide_as_the_app_takes_it_for(text):
    assert cells_wide(visible(text)) == cell_len(visible(text))


def test_every_sign_that_can_be_shown_is_as_wide_as_the_app_takes_it_for():
    shown = (visible(chr(code)) for code in (*range(0x20, 0xD800), *range(0xE000, 0x20000)))
    assert [text for text in shown if cells_wide(text) != cell_len(text)] == []


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("width", range(1, 6))
def test_what_is_cut_keeps_within_its_cells(text, width):
    kept = cut(visible(text), width)
    assert cell_len(kept) <= width
    assert kept == visible(text) or kept.endswith("…")


def test_the_next_column_begins_where_it_should():
    _, *lines = table([Column("a"), Column("b")], [[text, "|"] for text in TEXTS], None)
    begins = {cell_len(line[0].removesuffix("|")) for line in lines}
    assert begins == {max(cell_len(visible(text)) for text in TEXTS) + 2}

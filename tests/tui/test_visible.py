"""What is shown in place of characters that steer a terminal or cannot be seen."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.app import App, ComposeResult
from textual.color import Color
from textual.widgets import Static

from tui.visible import visible
from tui.widgets.visible_filter import VisibleFilter


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Klart till mars 2018 – åäö ÅÄÖ é", "Klart till mars 2018 – åäö ÅÄÖ é"),
        ("fast\N{NO-BREAK SPACE}mellanslag", "fast\N{NO-BREAK SPACE}mellanslag"),
        ("två\nrader", "två↵rader"),
        ("två\r\nrader\ttabb", "två␍↵rader␉tabb"),
        ("\x1b[31mröd\x1b]0;titel\x07", "␛[31mröd␛]0;titel␇"),
        ("\x00\x7f", "␀␡"),
        ("\x9b31m\x85\u2028", "␦31m↵↵"),
        ("31\u202emars\u2066", "31⇄mars⇄"),
        ("noll\u200bbredd\ufeff\u2060", "noll◌bredd◌◌"),
        ("av\xadstavning", "av¬stavning"),
        ("klart ✔\ufe0f", "klart ✔"),
        ("\U000e0041\U000e0101\u3164", "◌◌◌"),
        ("\ud800\ue000\uf0b7", "���"),
        ("字 漢", "字 漢"),
    ],
)
def test_each_kind_of_character_has_its_sign(text, shown):
    assert visible(text) == shown


def test_clean_text_is_returned_as_it_is():
    text = "Rektor får stöd i ekonomi"
    assert visible(text) is text


def test_no_character_of_unicode_stays_a_control_or_a_format_character():
    left = [code for code in range(sys.maxunicode + 1) if unicodedata.category(visible(chr(code))[:1] or " ")[0] == "C"]
    assert left == []


def test_every_sign_is_one_cell_wide():
    signs = {visible(chr(code)) for code in [*range(0x20), 0x7F, 0x9B, 0xAD, 0x200B, 0x202E, 0xE000]}
    assert {cell_len(sign) for sign in signs} == {1}


@given(st.text())
def test_what_is_shown_can_be_shown_again_unchanged(text):
    assert visible(visible(text)) == visible(text)


@given(st.lists(st.text(st.characters() | st.sampled_from("\x1b\u200b\u202e\ufe0f字")), max_size=5))
def test_the_filter_keeps_the_width_of_every_line(texts):
    segments = [Segment(text, Style(bold=True)) for text in texts]
    filtered = VisibleFilter().apply(segments, Color(0, 0, 0))
    assert Segment.get_line_length(filtered) == Segment.get_line_length(segments)
    assert all(visible(segment.text) == segment.text for segment in filtered)


def test_the_filter_leaves_a_clean_line_alone():
    segments = [Segment("Nämndkoll", Style(bold=True)), Segment("  ")]
    assert VisibleFilter().apply(segments, Color(0, 0, 0)) is segments


async def test_with_the_filter_a_widget_that_was_given_raw_text_shows_signs_and_keeps_its_neighbours_in_place():
    class Raw(App[None]):
        CSS = "Static { width: 20; height: 1; } Screen { layout: horizontal; }"

        def compose(self) -> ComposeResult:
            yield Static("a\x1b[31m\x9b2Jb", markup=False)
            yield Static("granne", markup=False)

        def get_line_filters(self):
            return [*super().get_line_filters(), VisibleFilter()]

    async with Raw().run_test(size=(60, 4)) as pilot:
        line = pilot.app.screen._compositor.render_strips()[0].text
        assert line.startswith("a␛[31m␦2Jb")
        assert line.index("granne") == 20

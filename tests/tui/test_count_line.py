"""The counts at the top: said in fewer letters where room is short, before any of them is lost."""

from __future__ import annotations

import pytest

from tui.presentation.count_line import Counted, count_line
from tui.presentation.rows import Tone

COUNTS = (
    Counted("!", "3 försenade", 3, Tone.LATE),
    Counted("≠", "12 motsägelser", 12, Tone.FINDING),
    Counted("✓", "2 avslutade", 2, Tone.CLOSED),
)
TAILS = ("16 områden · sparat", "sparat")


@pytest.mark.parametrize(
    ("width", "said"),
    [
        (70, "! 3 försenade  ≠ 12 motsägelser  ✓ 2 avslutade     16 områden · sparat"),
        (60, "! 3 försenade  ≠ 12 motsägelser  ✓ 2 avslutade        sparat"),
        (50, "! 3 försenade  ≠ 12 motsägelser  ✓ 2        sparat"),
        (40, "! 3 försenade  ≠ 12  ✓ 2          sparat"),
        (24, "! 3  ≠ 12  ✓ 2    sparat"),
        (18, "! 3  ≠ 12   sparat"),
        (9, "   sparat"),
    ],
)
def test_the_last_counts_lose_their_words_first_and_none_is_dropped_while_there_is_room(width, said):
    assert "".join(text for text, _ in count_line(COUNTS, TAILS, width)) == said


def test_what_is_to_keep_its_words_keeps_them_longest():
    asked = Counted("»", "1 fråga", 1, Tone.FINDING, keeps=1)
    said = count_line((*COUNTS, asked), TAILS, 40)
    assert "".join(text for text, _ in said) == "! 3  ≠ 12  ✓ 2  » 1 fråga         sparat"

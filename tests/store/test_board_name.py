"""The board a document is about, as it names itself."""

from __future__ import annotations

import pytest

from store.board_name import board_named_in


@pytest.mark.parametrize(
    ("texts", "name"),
    [
        (["Plan för Barn- och utbildningsnämnden 2018"], "Barn- och utbildningsnämnden"),
        (["Socialnämnden har beslutat.", "Kultur- och fritidsnämnden yttrar sig.", "Socialnämnden"], "Socialnämnden"),
        (["Kommunstyrelsen"], "Kommunstyrelsen"),
        (["nämnden har begärt en plan", "presidiet"], ""),
        ([], ""),
    ],
)
def test_the_board_named_most_often_is_the_one(texts, name):
    assert board_named_in(texts) == name

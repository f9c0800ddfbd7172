"""Phrases by somebody who had not seen the reader: right but for the named rows, and no deadline out of nothing.

First tries, before anything was mended: 144, 133, 140 and 139 of 150 with 1, 6, 4 and 4 invented deadlines; statuses
60, 57, 50 and 48 of 60. `fixtures/phrases/unseen/README.md` has the table.
"""

from __future__ import annotations

import pytest

from store.status import read_status
from tests.store.unseen import rows, statuses

OTHERWISE = {
    "Halvårsvis med start våren 2024": "the start is the first day of what comes back",
    "Vartannat år, med start 2023": "the start is the first day of what comes back",
    "varje kvartal, första gången Q3 2024": "the start is the first day of what comes back",
    "under senare delen av februari": "the later part begins in the middle of the month",
    "till nämndens möte i september": "what is for the board is a återrapport, as in the sources",
}
"""Rows read otherwise than their writer did, and why."""


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_reads_as_the_writer_did(number: int):
    """Kinds, first and last days and tense, for every row but those named with a reason."""
    wrong = {row.phrase: row.faults for row in rows(number) if row.faults and row.phrase not in OTHERWISE}
    assert wrong == {}


def test_every_named_row_is_read_otherwise():
    """The list of exceptions has none that is not needed."""
    assert {row.phrase for number in (1, 2, 3, 4) for row in rows(number) if row.faults} == set(OTHERWISE)


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_no_deadline_is_invented(number: int):
    """A row without a last day, or one that tells of the past, leaves none."""
    found = rows(number)
    assert len(found) == 150
    assert [row.phrase for row in found if row.invents] == []


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_statuses_are_those_of_the_writer(number: int):
    """Every text tells a status its writer holds for right."""
    told = statuses(number)
    assert len(told) == 60
    assert [(text, read_status(text)) for text, right in told if read_status(text) not in right] == []

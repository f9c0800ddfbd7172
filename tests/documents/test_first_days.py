"""The day something begins, beside its end, in plans that tell how far it has come and in plans that do not."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.documents.draft import Draft

HEAD = "Aktivitet\tAnsvarig\tStartdatum\tSlutdatum"
ROW = "Öppna en fritidsgård\tEnhetschef\t2024-02-01\t2024-05-31"


def test_a_first_day_is_nothing_to_keep_where_no_lage_is_told(draft_of_text: Callable[..., Draft]) -> None:
    """Else everything in a plan without lägen would be late the day after it began."""
    (found,) = draft_of_text(f"{HEAD}\n{ROW}\n").areas
    start, end = found.area.milestones["start"], found.area.milestones["klart"]
    assert (start.first_day, start.due) == (dt.date(2024, 2, 1), None)
    assert end.due == dt.date(2024, 5, 31)


def test_a_first_day_is_to_be_kept_where_the_lage_answers_it(draft_of_text: Callable[..., Draft]) -> None:
    """A start is met by the status of its område, and late while that is ej påbörjat."""
    (found,) = draft_of_text(f"{HEAD}\tStatus\n{ROW}\tEj påbörjat\n").areas
    assert found.area.milestones["start"].due == dt.date(2024, 2, 1)


def test_a_start_without_an_end_stays_a_promise(draft_of_text: Callable[..., Draft]) -> None:
    """It is all that the plan says of when."""
    (found,) = draft_of_text("Aktivitet\tAnsvarig\tStartdatum\nÖppna en fritidsgård\tEnhetschef\t2024-02-01\n").areas
    assert [stone.due for stone in found.area.milestones.values()] == [dt.date(2024, 2, 1)]

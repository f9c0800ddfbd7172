"""What the first words of an answer say of how far it has come, where nothing else does."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from store.model import Status

if TYPE_CHECKING:
    from store.documents.draft import Draft


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Arbetet är påbörjat. Mallen är på remiss.", Status.ONGOING),
        ("En gemensam mall arbetas fram. Alla skolor använder den.", Status.UNKNOWN),
    ],
)
def test_what_will_be_done_at_its_time_has_not_come_anywhere(
    draft_of_text: Callable[..., Draft], words: str, status: Status
) -> None:
    """Under Åtgärd, with a tidsplan beside it, what *arbetas fram* is still ahead."""
    (first, _) = draft_of_text(
        f"Brist\tÅtgärd\tTidplan\nMall saknas\t{words}\tMaj 2024\nRutin saknas\tRektor skriver den.\tMaj 2024\n"
    ).areas
    assert first.area.status is status

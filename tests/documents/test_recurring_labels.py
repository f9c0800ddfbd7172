"""Labels in words that no list of them holds."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.documents.draft import Draft


def test_an_unknown_label_that_comes_back_is_a_note(draft_of_text: Callable[..., Draft]) -> None:
    """Under the line that names the område, above the first label that is known."""
    areas = draft_of_text(
        "1. Laga taket\nBestämt: mötet i mars\nAnsvarig: Badchef\nTidplan: Maj 2024\n\n"
        "2. Byta givare\nBestämt: mötet i april\nAnsvarig: Tekniker\nTidplan: Juni 2024\n"
    ).areas
    assert [found.area.title for found in areas] == ["Laga taket", "Byta givare"]
    assert [found.area.notes for found in areas] == [
        ("Nr: 1", "Bestämt: mötet i mars"),
        ("Nr: 2", "Bestämt: mötet i april"),
    ]


def test_words_before_a_colon_that_stand_but_once_label_nothing(draft_of_text: Callable[..., Draft]) -> None:
    """They are text like any other."""
    draft = draft_of_text(
        "Obs: ett utkast.\n\nTaket\nÅtgärd: Laga\nTidplan: Maj 2024\n\nGivare\nÅtgärd: Byta\nTidplan: Juni 2024\n"
    )
    assert [found.area.title for found in draft.areas] == ["Taket", "Givare"]
    assert "Obs: ett utkast." in draft.left_out


def test_a_sentence_of_the_whole_after_the_last_time_is_none_of_it(draft_of_text: Callable[..., Draft]) -> None:
    """One that tells of the område itself is."""
    text = "Taket\nÅtgärd: Laga\nKlart: Maj 2024\n\nGivare\nÅtgärd: Byta\nKlart: Juni 2024\n\n"
    draft = draft_of_text(text + "Planen följs upp i september 2024.\n")
    assert draft.areas[-1].area.schedule == ("Juni 2024",)
    assert "Planen följs upp i september 2024." in draft.left_out
    draft = draft_of_text(text + "Utvärderas i september 2024.\n")
    assert draft.areas[-1].area.schedule == ("Juni 2024", "Utvärderas i september 2024.")

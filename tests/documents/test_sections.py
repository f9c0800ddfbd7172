"""Where labels meet the rest of a document: sentences that they stand under, and sections after the last of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from store.model import Status

if TYPE_CHECKING:
    from store.documents.draft import Draft

ANSWERED = """Svar på granskning av lokaler

1. Ta fram en plan för kommunens lokaler.

Svar: Den plan som finns är från 2014.
Ansvarig: Lokalstrateg
Tidplan: Klart 31 mars 2024.

2. Redovisa pågående byggprojekt för nämnden.

Svar: {answer}
Ansvarig: Projektchef
Tidplan: Löpande
"""
BLOCK = "Utvecklingsområde: {name}\nÅtgärd: Rutinen skrivs om.\nAnsvarig: Rektor\nLäge: Pågår. Utkast finns.\n\n"
REPORT = (
    "Rapport om skolan\n\n5. Områden att utveckla\n\n" + BLOCK.format(name="Frånvaro") + BLOCK.format(name="Studiero")
)


def test_a_numbered_sentence_over_labels_names_what_they_tell_of(draft_of_text: Callable[..., Draft]) -> None:
    """Its full stop does not make it text; who and when are told by their labels."""
    draft = draft_of_text(ANSWERED.format(answer="En rapport lämnas varje månad."))
    assert [(found.area.title, found.area.responsible) for found in draft.areas] == [
        ("Ta fram en plan för kommunens lokaler.", "Lokalstrateg"),
        ("Redovisa pågående byggprojekt för nämnden.", "Projektchef"),
    ]
    assert draft.areas[0].area.schedule == ("Klart 31 mars 2024.",)


def test_a_numbered_sentence_in_a_list_names_nothing(draft_of_text: Callable[..., Draft]) -> None:
    """It is one of what is done, though a label comes right under the last of them."""
    measures = "Åtgärder:\n1. Rutinen skrivs om.\n2. Personalen utbildas.\nAnsvarig: Rektor\n\n"
    draft = draft_of_text("Plan för skolan\n\n" + "".join(f"{name}\n{measures}" for name in ("Frånvaro", "Studiero")))
    assert [found.area.title for found in draft.areas] == ["Frånvaro", "Studiero"]
    assert all(len(found.area.measures) == 2 for found in draft.areas)


@pytest.mark.parametrize(
    ("answer", "status"),
    [
        ("En rapport har lämnats varje månad sedan i april. Åtgärden är genomförd.", Status.DONE),
        ("En rapport lämnas varje månad. Åtgärden är viktig. Underlaget är klart.", Status.UNKNOWN),
        ("En rapport lämnas varje månad när mallen är genomförd i alla delar av nämnden.", Status.UNKNOWN),
    ],
)
def test_a_last_sentence_of_the_whole_tells_how_far_it_has_come(
    draft_of_text: Callable[..., Draft], answer: str, status: Status
) -> None:
    """What an answer says of a part of it does not."""
    assert draft_of_text(ANSWERED.format(answer=answer)).areas[1].area.status is status


def test_a_section_after_the_last_label_is_none_of_its_text(draft_of_text: Callable[..., Draft]) -> None:
    """Its number goes on with that of the section which the områden stand in."""
    draft = draft_of_text(REPORT + "6. Nämndens uppföljning\n\nNämnden följer resultaten i sina dialoger.\n")
    assert draft.areas[-1].area.progress == ("Pågår. Utkast finns.",)
    assert "6. Nämndens uppföljning" in draft.left_out


def test_a_section_ends_a_text_without_its_full_stop_where_sentences_follow(
    draft_of_text: Callable[..., Draft],
) -> None:
    """The number and what stands under it tell that it is a heading."""
    report = REPORT.replace("Läge: Pågår. Utkast finns.", "Mål: Fler elever trivs")
    draft = draft_of_text(report + "6. Nämndens uppföljning\n\nNämnden följer resultaten i sina dialoger.\n")
    assert draft.areas[-1].area.goals == ("Fler elever trivs",)


def test_a_list_after_the_last_label_is_its_text(draft_of_text: Callable[..., Draft]) -> None:
    """It counts from its own beginning, whatever number its section has."""
    for list_of_points in ("1. Mallen är klar\n2. Utbildning pågår\n", "1. Mallen är klar\n"):
        draft = draft_of_text(REPORT.replace("5. Områden", "1. Områden") + list_of_points)
        assert draft.areas[-1].area.progress[0] == "Pågår. Utkast finns."
        assert "1. Mallen är klar" in draft.areas[-1].area.progress


@pytest.mark.parametrize(
    "text",
    [
        "Svar: Den är från 2014. Åtgärd: Den skrivs om av\nkommunchefen. Ansvarig: Rektor. Tidplan: Mars 2024.\n",
        "Svar: Den är från 2014. Åtgärd:\nDen skrivs om av kommunchefen. Ansvarig: Rektor.\nTidplan: Mars 2024.\n",
    ],
    ids=["inside a sentence", "after a label"],
)
def test_labels_inside_a_wrapped_text_are_cut_wherever_its_lines_end(
    draft_of_text: Callable[..., Draft], text: str
) -> None:
    """A line that has but one label is part of a text that has more."""
    names = ("1. Skriv om listan.", "2. Se över listan.")
    areas = [found.area for found in draft_of_text("\n".join(f"{name}\n\n{text}" for name in names)).areas]
    assert [(a.title, a.responsible, a.schedule) for a in areas] == [
        (name[3:], "Rektor", ("Mars 2024.",)) for name in names
    ]
    assert areas[0].measures == ("Den är från 2014.", "Den skrivs om av kommunchefen.")

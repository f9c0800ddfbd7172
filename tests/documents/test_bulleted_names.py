"""Points of a list over labels: names of områden, or the last points of a list in the text above."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.documents.draft import Draft


def test_a_point_over_labels_names_what_they_tell_of(draft_of_text: Callable[..., Draft]) -> None:
    """Also where it is a whole sentence, and where sentences stand between it and its labels."""
    draft = draft_of_text(
        "Här är läget i badhuset.\n\n"
        "* Byt ut takets plåt.\n  Åtgärd: Taket läggs om.\n  Ansvarig: Badchef\n  Tidplan: Maj 2024\n\n"
        "* Klorhalten\n  Åtgärd: Ny givare.\n  Ansvarig: Tekniker\n  Tidplan: Juni 2024\n"
    )
    assert [(found.area.title, found.area.measures) for found in draft.areas] == [
        ("Byt ut takets plåt.", ("Taket läggs om.",)),
        ("Klorhalten", ("Ny givare.",)),
    ]
    draft = draft_of_text(
        "- Byt ut taket\n  Taket läggs om med ny plåt. Arbetet görs när badet är stängt.\n  Ansvarig: Badchef\n"
        "  Klart: Maj 2024\n\n- Klorhalten\n  En ny givare köps in.\n  Ansvarig: Tekniker\n  Klart: Juni 2024\n"
    )
    assert [(found.area.title, found.area.measures) for found in draft.areas] == [
        ("Byt ut taket", ("Taket läggs om med ny plåt. Arbetet görs när badet är stängt.",)),
        ("Klorhalten", ("En ny givare köps in.",)),
    ]


def test_points_in_the_text_of_a_label_name_nothing(draft_of_text: Callable[..., Draft]) -> None:
    """The last of them stands right above the next label in every område, and is one of its åtgärder."""
    draft = draft_of_text(
        "Badhusets tak\n\nÅtgärder:\n- Taket läggs om\n- Rännorna byts\nAnsvarig: Badchef\nTidplan: Maj 2024\n\n"
        "Badhusets vatten\n\nÅtgärder:\n- Ny givare\nAnsvarig: Tekniker\nTidplan: Juni 2024\n"
    )
    assert [(found.area.title, found.area.measures) for found in draft.areas] == [
        ("Badhusets tak", ("Taket läggs om", "Rännorna byts")),
        ("Badhusets vatten", ("Ny givare",)),
    ]

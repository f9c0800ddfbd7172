"""Points of a list over labels: names of områden, or the last points of a list in the text above."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from store.documents import read_document
from store.documents.blocks import Labelled, Paragraph

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


def test_a_lone_point_after_the_text_of_a_label_is_the_rest_of_it(draft_of_text: Callable[..., Draft]) -> None:
    """In every område it stands above the same label, but the first of them is not the first of its område."""
    draft = draft_of_text(
        "Badhusets tak\n\nÅtgärder: Taket läggs om.\n- Rännorna byts\nAnsvarig: Badchef\nTidplan: Maj 2024\n\n"
        "Badhusets vatten\n\nÅtgärder: Givaren byts.\n- Larm sätts in\nAnsvarig: Tekniker\nTidplan: Juni 2024\n"
    )
    assert [(found.area.title, found.area.measures) for found in draft.areas] == [
        ("Badhusets tak", ("Taket läggs om.", "Rännorna byts")),
        ("Badhusets vatten", ("Givaren byts.", "Larm sätts in")),
    ]


def test_labels_under_a_point_of_markdown_are_lines_of_their_own(tmp_path: Path) -> None:
    """Markdown takes them for the rest of the point's sentence; a line that is no label still is."""
    path = tmp_path / "plan.md"
    path.write_text("- **Taket** på\n  badhuset\n  Åtgärd: Läggs om\n  **Ansvarig:** Badchef\n", encoding="utf-8")
    assert [
        (block.label, block.text) if isinstance(block, Labelled) else (block.text, block.item)
        for block in read_document(path).blocks
        if isinstance(block, Labelled | Paragraph)
    ] == [("Taket på badhuset", True), ("Åtgärd", "Läggs om"), ("Ansvarig", "Badchef")]


def test_the_day_of_the_document_groups_nothing(draft_of_text: Callable[..., Draft]) -> None:
    """It stands right above the first name as a heading would."""
    labels = "\nÅtgärd: Läggs om\nAnsvarig: Badchef\n\n"
    draft = draft_of_text(f"Badhusen\n\nSenast uppdaterad 3 februari 2024\n\nTaket{labels}Golvet{labels}")
    assert [(found.area.title, found.area.group) for found in draft.areas] == [("Taket", ""), ("Golvet", "")]

"""Tables that have lost something on the way into text: their head, their tabs, their empty lines."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from store.model import Status

if TYPE_CHECKING:
    from store.documents.draft import Draft

HEADS = ["Brist", "Åtgärd", "Ansvarig", "Klart senast"]
ROWS = [
    ["Trappan är hal", "Halkskydd läggs", "Vaktmästare", "2024-03-01"],
    ["Larmet provas inte varje månad", "Rutin med kvittens", "Rektor", "2024-04-15"],
]


@pytest.mark.parametrize(
    "text",
    [
        "\n\n".join("\n".join(row) for row in [HEADS, *ROWS]),
        "\n".join("\n".join(row) for row in [HEADS, *ROWS]),
        "\n\n".join("\n\n".join(row) for row in [HEADS, *ROWS]),
        "\n".join(HEADS) + "\n\n" + "\n\n".join("\n".join(row) for row in ROWS) + "\n\nHälsningar\nSekreteraren",
    ],
    ids=["rows apart", "nothing apart", "every cell apart", "words below"],
)
def test_one_cell_a_line_is_put_together_as_rows(draft_of_text: Callable[..., Draft], text: str) -> None:
    """However the empty lines fell, each row has its own name, åtgärd, time and somebody who answers."""
    areas = [found.area for found in draft_of_text("Efter ronden\n\n" + text).areas]
    assert [[a.title, *a.measures, a.responsible, *a.schedule] for a in areas] == ROWS


def test_labels_over_their_texts_are_no_pile_of_heads(draft_of_text: Callable[..., Draft]) -> None:
    """”Syfte”, its text, ”Mål”, its text: the labels do not stand one after the other."""
    text = "Läsning\nSyfte\nFler läser.\nMål\nAlla kan.\n\nSkrivning\nSyfte\nFler skriver.\nMål\nAlla vill.\n"
    areas = [found.area for found in draft_of_text(text).areas]
    assert [(a.title, a.purpose, a.goals) for a in areas] == [
        ("Läsning", ("Fler läser.",), ("Alla kan.",)),
        ("Skrivning", ("Fler skriver.",), ("Alla vill.",)),
    ]


def test_a_table_without_a_head_is_read_by_what_stands_in_it_and_says_so(draft_of_text: Callable[..., Draft]) -> None:
    """Times, status words and functions tell their columns; the reading is doubtful."""
    rows = [
        "Nya skyltar vid skolan\tBeställs av kommunen\tTrafikchef\t2024-09-30\tpågår",
        "Hastighet på Storgatan\tFarthinder prövas\tGatuchef\tvåren 2025\tej påbörjat",
    ]
    draft = draft_of_text("\n".join(rows))
    assert [(f.area.title, f.area.responsible, f.area.status) for f in draft.areas] == [
        ("Nya skyltar vid skolan", "Trafikchef", Status.ONGOING),
        ("Hastighet på Storgatan", "Gatuchef", Status.NOT_STARTED),
    ]
    assert all("ingen rubrikrad" in found.doubtful[0] for found in draft.areas)


@pytest.mark.parametrize(
    "text",
    [
        "Förskola\t120 400\t121 000\nSkola\t310 200\t309 500\n",
        "Plats\tÖppet\tTelefon\nCentrum\tmån–fre\t0123-11 22 33\nNorrby\ttis\t0123-11 22 34\n",
        "Ledamot A\tS\tx\nLedamot B\tM\t-\n",
    ],
    ids=["sums", "opening hours", "attendance"],
)
def test_other_tables_without_a_known_head_are_no_plan(draft_of_text: Callable[..., Draft], text: str) -> None:
    """Sums are no days, and a mark in one column is not enough."""
    assert draft_of_text(text).areas == ()


def test_rows_without_an_empty_line_between_are_told_apart_by_their_times(draft_of_text: Callable[..., Draft]) -> None:
    """Columns lined up by spaces: a second time begins a second row, a remark belongs to the row above it."""
    text = (
        "Aktivitet                  Ansvarig        Klart         Status\n"
        "\n"
        "Byte av lampor i           Vaktmästare     2024-05-01    Pågår\n"
        "idrottshallen\n"
        "Kommentar: Två av fyra är bytta, resten är beställda sedan i mars.\n"
        "Målning av entrén          Fastighet       2024-06-30    Klart\n"
        "\n"
        "Nya bänkar                 Parkchef        2024-08-01    Pågår\n"
    )
    areas = [found.area for found in draft_of_text(text).areas]
    assert [(a.title, a.schedule) for a in areas] == [
        ("Byte av lampor i idrottshallen", ("2024-05-01",)),
        ("Målning av entrén", ("2024-06-30",)),
        ("Nya bänkar", ("2024-08-01",)),
    ]
    assert areas[0].progress[-1].startswith("Kommentar: Två av fyra")


def test_several_labels_on_a_line_are_several_fields(draft_of_text: Callable[..., Draft]) -> None:
    """Parted by strokes, by wide gaps, or following a name and its full stop."""
    text = (
        "Köer till bygglov. Åtgärd: Fler handläggare. Ansvarig: Bygglovschef. Klart: 2024-08-31.\n\n"
        "Svår telefon. Åtgärd: Telefontid varje dag. Ansvarig: Kanslichef. Klart: 2024-05-01.\n"
    )
    areas = [found.area for found in draft_of_text(text).areas]
    assert [(a.title, a.measures, a.responsible) for a in areas] == [
        ("Köer till bygglov", ("Fler handläggare.",), "Bygglovschef"),
        ("Svår telefon", ("Telefontid varje dag.",), "Kanslichef"),
    ]


FOOT = "Postadress\tBesöksadress\tTelefon\nBox 12, 690 01 Ekholma\tStorgatan 4\t0500-00 00 00\n"


@pytest.mark.parametrize("head", ["\n".join(["", "\t".join(HEADS), ""]), "\n"], ids=["head again", "no head again"])
def test_the_addresses_of_a_letterhead_come_between_the_halves_of_a_row(
    draft_of_text: Callable[..., Draft], head: str
) -> None:
    """They are no rows of the plan, and the row goes on after them."""
    first = "\t".join(HEADS) + "\nTrappan är hal\tHalkskydd läggs och\tVaktmästare\t2024-03-01\n"
    (found,) = draft_of_text(f"{first}\n{FOOT}\nSida 2 (3)\n{head}\tlampor byts.\t\t\n").areas
    assert (found.area.title, found.area.measures) == ("Trappan är hal", ("Halkskydd läggs och lampor byts.",))


def test_addresses_right_under_a_row_are_no_rows_either(draft_of_text: Callable[..., Draft]) -> None:
    """Without an empty line between they stand among the rows of the plan."""
    rows = "\t".join(HEADS) + "\nTrappan är hal\tHalkskydd läggs och\tVaktmästare\t2024-03-01\n"
    (found,) = draft_of_text(f"{rows}{FOOT}\tlampor byts.\t\t\n").areas
    assert (found.area.title, found.area.measures) == ("Trappan är hal", ("Halkskydd läggs och lampor byts.",))


def test_a_row_about_a_telephone_is_a_row(draft_of_text: Callable[..., Draft]) -> None:
    """One word for an address beside others is no letterhead."""
    rows = "\t".join(HEADS) + "\nTrappan är hal\tHalkskydd läggs\tVaktmästare\t2024-03-01\n\nSida 2 (3)\n\n"
    areas = draft_of_text(f"{rows}Telefon\tNy växel köps\tIT-chef\t2024-05-31\n").areas
    assert [found.area.title for found in areas] == ["Trappan är hal", "Telefon"]

"""A table out of a PDF with an empty line between its cells: a cell may be wrapped, and a page may turn anywhere."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from store.documents.draft import Draft

HEADS = ["Brist", "Åtgärd", "Ansvarig", "Klart senast"]
ROWS = [
    ["Trappan är hal", "Halkskydd läggs på\nalla steg.", "Vaktmästare", "2024-03-01"],
    ["Larmet provas inte", "Rutin med kvittens. Provet görs\nförsta måndagen.", "Rektor", "2024-04-15"],
    ["Skyltar saknas", "Nya skyltar sätts upp.", "Vaktmästare", "Maj 2024"],
]
WANTED = [[cell.replace("\n", " ") for cell in row] for row in ROWS]


def cells(draft: Draft) -> list[list[str]]:
    """The områden as rows."""
    areas = (found.area for found in draft.areas)
    return [[area.title, *area.measures, area.responsible, *area.schedule] for area in areas]


def apart(*rows: list[str], between: str = "\n\n\n") -> str:
    """Rows with an empty line between their cells."""
    return between.join("\n\n".join(row) for row in rows)


@pytest.mark.parametrize("between", ["\n\n\n", "\n\n"], ids=["rows farther apart", "everything as far apart"])
def test_wrapped_cells_are_whole(draft_of_text: Callable[..., Draft], between: str) -> None:
    """With or without more empty lines between the rows."""
    assert cells(draft_of_text("Efter ronden\n\n" + apart(HEADS, *ROWS, between=between) + "\n")) == WANTED


def test_a_title_over_the_heads_is_none_of_them(draft_of_text: Callable[..., Draft]) -> None:
    """It stands farther from them than they from each other, though its words could head a column."""
    assert cells(draft_of_text("Åtgärder våren 2024\n\n\n" + apart(HEADS, *ROWS) + "\n")) == WANTED


@pytest.mark.parametrize("head", ["", apart(HEADS) + "\n\n\n"], ids=["no head again", "head again"])
def test_a_page_turns_between_two_rows(draft_of_text: Callable[..., Draft], head: str) -> None:
    """The number of the page, and the title under it, are no cells."""
    above = "Rond på Åskolan\n\nSkyddsronden gjordes i januari. Den följs upp i maj.\n" + "\n" * 14
    turn = "\n\n\n            1\n\nRond på Åskolan, Sunnviks kommun\n\n\n"
    text = above + apart(HEADS, ROWS[0]) + turn + head + apart(*ROWS[1:]) + "\n\n\n            2\n"
    draft = draft_of_text(text)
    assert cells(draft) == WANTED
    assert {found.area.group for found in draft.areas} == {""}


def test_a_page_turns_inside_a_row(draft_of_text: Callable[..., Draft]) -> None:
    """The row goes on with its next cell, or inside one that was wrapped."""
    turn = "\n\n\n            1\n\n\n"
    text = apart(HEADS, ROWS[0]) + "\n\n\n" + "\n\n".join(ROWS[1][:2]) + turn + "\n\n".join(ROWS[1][2:])
    assert cells(draft_of_text(text + "\n\n\n" + apart(ROWS[2]) + "\n")) == WANTED
    torn = apart(HEADS, ROWS[0]) + "\n\n\nLarmet provas inte\n\nRutin med kvittens. Provet görs" + turn
    rest = "första måndagen.\n\nRektor\n\n2024-04-15\n\n\n" + apart(ROWS[2]) + "\n"
    assert cells(draft_of_text(torn + rest)) == WANTED


def test_text_under_the_table_is_none_of_it(draft_of_text: Callable[..., Draft]) -> None:
    """Headings and sentences after the last row are left out."""
    below = (
        "\n\n\nUppföljning av planen\n\nPlanen följs upp i maj. Rektor kallar till mötet.\n\nTill vem vänder jag mig?\n"
    )
    draft = draft_of_text(apart(HEADS, *ROWS) + below)
    assert cells(draft) == WANTED
    assert "Uppföljning av planen" in draft.left_out


def test_a_number_is_a_cell_where_it_stands_as_near_as_the_others(draft_of_text: Callable[..., Draft]) -> None:
    """A riskvärde is one; the number of a page stands farther from the cells than they from each other."""
    heads = ["Risk", "Riskvärde", "Åtgärd", "Klart senast"]
    rows = [
        ["Fel avgift", "12", "Avstämning varje månad.", "Maj 2024"],
        ["Jäv vid tillsyn", "8", "Ny checklista.", "Juni 2024"],
    ]
    text = apart(heads, rows[0]) + "\n\n\n            14\n\n\n" + apart(rows[1]) + "\n\n\n            15\n"
    areas = [found.area for found in draft_of_text(text).areas]
    assert [[a.title, a.priority, *a.measures, *a.schedule] for a in areas] == rows


def test_rows_of_full_length_are_rows_however_the_empty_lines_fell(draft_of_text: Callable[..., Draft]) -> None:
    """More of them after a name, and none more between two rows."""
    text = apart(HEADS, ROWS[0]) + "\n\n\n" + ROWS[1][0] + "\n\n\n" + "\n\n".join([*ROWS[1][1:], *ROWS[2]])
    assert cells(draft_of_text(text + "\n")) == WANTED

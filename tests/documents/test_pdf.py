"""A PDF is read by where its words stand: ruled tables, columns without lines, pages with heads and feet."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import cairosvg
import pytest

from store.board_calendar import BoardCalendar
from store.documents import interpret
from store.documents.accounting import unaccounted
from store.documents.blocks import Table
from store.documents.files import pdf_file
from store.errors import DocumentError

if TYPE_CHECKING:
    from store.documents.blocks import Source
    from store.documents.draft import Draft

DOCUMENTS = Path(__file__).parents[2] / "fixtures" / "documents"


def text(x: float, y: float, words: str) -> str:
    return f'<text x="{x}" y="{y}" font-size="10" font-family="DejaVu Sans">{words}</text>'


def line(x0: float, y0: float, x1: float, y1: float) -> str:
    return f'<line x1="{x0}" y1="{y0}" x2="{x1}" y2="{y1}" stroke="black" stroke-width="0.7"/>'


def grid(columns: list[float], rows: list[float]) -> str:
    upright = [line(x, rows[0], x, rows[-1]) for x in columns]
    return "".join(upright + [line(columns[0], y, columns[-1], y) for y in rows])


def page(*marks: str) -> bytes:
    """A page with some text and lines on it, drawn by cairo."""
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="600" height="800">{"".join(marks)}</svg>'
    return cairosvg.svg2pdf(svg.encode())


def source_of(*marks: str) -> Source:
    return pdf_file.read(page(*marks), "plan.pdf")


def cells_of(source: Source) -> list[list[list[str]]]:
    (table,) = [block for block in source.blocks if isinstance(block, Table)]
    return [[[piece.text for piece in cell] for cell in row.cells] for row in table.rows]


def draft_of(name: str) -> Draft:
    source = pdf_file.read((DOCUMENTS / name).read_bytes(), name)
    draft = interpret(source, written=dt.date(2018, 1, 10), today=dt.date(2026, 1, 15), calendar=BoardCalendar())
    assert unaccounted(source, draft) == []
    return draft


def test_wrapped_lines_are_joined_and_lines_that_had_room_left_are_not():
    """”Stödet” had room for ”och”, so somebody ended the line there; ”görs om” had none left."""
    source = source_of(
        grid([10, 110, 300], [10, 30, 120]),
        text(15, 24, "Område"), text(115, 24, "Åtgärd"),
        text(15, 44, "Ekonomi"),
        text(115, 44, "Rutinen för barnpengen görs om"), text(115, 56, "Tillsammans med skolorna"),
        text(115, 68, "Stödet"), text(115, 80, "och kursen"),
    )  # fmt: skip
    assert cells_of(source)[1] == [
        ["Ekonomi"],
        ["Rutinen för barnpengen görs om Tillsammans med skolorna", "Stödet", "och kursen"],
    ]


def test_points_and_gaps_part_paragraphs():
    source = source_of(
        grid([10, 110, 300], [10, 30, 140]),
        text(15, 24, "Område"), text(115, 24, "Åtgärd"), text(15, 44, "Ekonomi"),
        text(115, 44, "• Rutinen för barnpengen görs om"), text(115, 56, "• Skolorna får veta det i tid och"),
        text(115, 90, "Därefter en kurs"),
    )  # fmt: skip
    assert cells_of(source)[1][1] == [
        "Rutinen för barnpengen görs om",
        "Skolorna får veta det i tid och",
        "Därefter en kurs",
    ]


def test_a_cell_over_the_whole_table_is_a_group_heading():
    head = [text(15, 24, "Område"), text(115, 24, "Tidsplan")]
    ruled = line(10, 10, 10, 70) + line(300, 10, 300, 70) + "".join(line(10, y, 300, y) for y in (10, 30, 50, 70))
    upright = line(110, 10, 110, 30) + line(110, 50, 110, 70)
    source = source_of(
        ruled, upright, *head, text(15, 44, "Övriga områden"), text(15, 64, "Stöd"), text(115, 64, "mars 2018")
    )
    (table,) = source.blocks
    assert [row.whole for row in table.rows] == [False, True, False]


def test_struck_words_are_struck_and_underlined_ones_are_not():
    source = source_of(
        grid([10, 110, 300], [10, 30, 60]),
        text(15, 24, "Område"), text(115, 24, "Tidsplan"), text(15, 44, "Stöd"),
        text(115, 44, "Mars"), line(114, 40.5, 142, 40.5), text(150, 44, "Maj 2018"), line(150, 46, 195, 46),
    )  # fmt: skip
    assert cells_of(source)[1][1] == ["\ue010Mars\ue011 Maj 2018"]


def test_a_frame_around_text_is_no_table():
    source = source_of(grid([10, 300], [10, 60]), text(15, 24, "Planen gäller till 2018."))
    assert [type(block).__name__ for block in source.blocks] == ["Paragraph"]


def test_columns_without_lines_are_a_table():
    rows = [
        ("Område", "Åtgärd", "Tidsplan"),
        ("Stöd i ekonomi", "Rutin skrivs", "mars 2018"),
        ("Lokaler", "Avtal", "maj 2018"),
    ]
    marks = [
        text(x, 30 + 20 * at, word) for at, row in enumerate(rows) for x, word in zip((15, 200, 400), row, strict=True)
    ]
    assert cells_of(source_of(*marks)) == [[[word] for word in row] for row in rows]


def test_a_printed_table_without_lines_gives_its_nine_areas():
    """Columns by place alone, over four pages, with a group heading across them and a signature under them."""
    ruled, plain = draft_of("ledningsstod.pdf"), draft_of("utan-linjer.pdf")
    assert [found.area for found in plain.areas] == [found.area for found in ruled.areas]
    assert len(plain.areas) == 9
    assert "Skolchefen" in plain.left_out


def test_the_heads_of_pages_stand_beside_and_may_date_the_plan():
    source = pdf_file.read((DOCUMENTS / "ledningsstod.pdf").read_bytes(), "ledningsstod.pdf")
    assert [block.text for block in source.aside] == ["Sunnviks kommun 2018-01-10"]
    assert sum("Sunnviks kommun" in line for line in source.lines) == 1


def test_a_page_of_pictures_alone_is_refused():
    picture = '<image x="0" y="0" width="9" height="9" href="data:image/png;base64,'
    picture += 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="/>'
    with pytest.raises(DocumentError, match="kanske är den inskannad"):
        source_of(picture)


def test_a_pdf_without_its_opener_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(pdf_file, "find_spec", lambda name: None)
    with pytest.raises(DocumentError, match=r"pip install 'namndkoll\[pdf\]'"):
        source_of(text(10, 20, "Planen"))

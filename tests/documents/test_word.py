"""A Word file is read as it looks when every change in it has been accepted."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from store.board_calendar import BoardCalendar
from store.documents import interpret
from store.documents.accounting import unaccounted
from store.documents.blocks import Heading, Labelled, NumberedItem, Paragraph, Table, plain
from store.documents.files import word_file
from store.errors import DocumentError
from tests.documents.office_files import cell, p, r, row, table, word

if TYPE_CHECKING:
    from store.documents.blocks import Source
    from store.documents.draft import Draft

HEAD = row("Område", "Åtgärd", "Tidsplan", "Processläge")
STYLES = (
    '<w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Rubrik2"><w:name w:val="Rubrik 2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Egen"><w:name w:val="Nämndens rubrik"/>'
    '<w:basedOn w:val="Rubrik1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Niva"><w:name w:val="Egen nivå"/>'
    '<w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Punkt"><w:name w:val="Punkter"/>'
    '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
)
NUMBERING = (
    '<w:abstractNum w:abstractNumId="0">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>'
    '<w:lvl w:ilvl="2"><w:start w:val="2"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>'
    "</w:abstractNum>"
    '<w:abstractNum w:abstractNumId="1">'
    '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
)


def source_of(body: str, **parts: str) -> Source:
    return word_file.read(word(body, **parts), "plan.docx")


def draft_of(body: str, **parts: str) -> Draft:
    source = source_of(body, **parts)
    draft = interpret(source, written=dt.date(2024, 1, 10), today=dt.date(2026, 1, 15), calendar=BoardCalendar())
    assert unaccounted(source, draft) == []
    return draft


def cells_of(*rows: str, **parts: str) -> list[list[list[str]]]:
    """The paragraphs of every cell of the only table."""
    (found,) = source_of(table(*rows), **parts).blocks
    assert isinstance(found, Table)
    return [[[piece.text for piece in each] for each in row.cells] for row in found.rows]


def point(text: str, list_id: int, level: int = 0) -> str:
    return p(text, properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>')


def test_tracked_changes_are_read_as_accepted():
    """Insertions and the new places of moved words stand, deletions and old places do not."""
    body = p(
        "Klart till ",
        f'<w:del w:id="1"><w:r><w:delText>mars 2024</w:delText></w:r></w:del><w:ins w:id="2">{r("maj 2024")}</w:ins>',
        f"<w:moveFrom>{r(' förr')}</w:moveFrom><w:moveTo>{r(' senare')}</w:moveTo>",
    )
    assert source_of(body).lines == ("Klart till maj 2024 senare",)


def test_a_row_or_cell_deleted_under_tracked_changes_is_gone():
    gone = row("Bort", "x", properties='<w:del w:id="1"/>')
    new = row("Ny", "y", cell("z", properties='<w:cellDel w:id="3"/>'), properties='<w:ins w:id="2"/>')
    assert cells_of(gone, new) == [[["Ny"], ["y"]]]


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next():
    body = p("Rutinen ses ", properties='<w:rPr><w:del w:id="1"/></w:rPr>') + p("över under våren.")
    assert source_of(body).lines == ("Rutinen ses över under våren.",)
    assert cells_of(row(cell(body))) == [[["Rutinen ses över under våren."]]]


def test_words_inside_fields_links_controls_and_boxes_are_read():
    box = f"<w:pict><v:textbox><w:txbxContent>{p('I rutan')}</w:txbxContent></v:textbox></w:pict>"
    both = (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent>{p("Ny ruta")}</w:txbxContent></mc:Choice>'
        f"<mc:Fallback><w:txbxContent>{p('Ny ruta')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>"
    )
    body = (
        p(
            "Se ",
            f"<w:hyperlink>{r('rutinen')}</w:hyperlink>",
            f'<w:fldSimple w:instr="DATE">{r(" 2024")}</w:fldSimple>',
        )
        + f"<w:sdt><w:sdtContent>{p('Vald text')}</w:sdtContent></w:sdt>"
        + p("Här", f"<w:r>{box}</w:r>", both)
        + p('<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r>', "3")
    )
    assert source_of(body).lines == ("Se rutinen 2024", "Vald text", "Här", "I rutan", "Ny ruta", "3")


def test_hidden_text_is_not_read_and_is_told():
    source = source_of(p("Synligt", r(" hemligt", "<w:vanish/>"), r(" också synligt", '<w:vanish w:val="0"/>')))
    assert source.lines == ("Synligt också synligt",)
    assert source.remarks == ("Dold text i dokumentet är inte läst: ”hemligt”",)


def test_an_embedded_object_is_told():
    assert source_of(p("Se", "<w:r><w:object/></w:r>") + "<w:altChunk/>").remarks[0].startswith("2 inbäddade objekt")


def test_struck_words_promise_nothing():
    draft = draft_of(
        table(HEAD, row("Ett", "Gör", cell(p(r("Klart mars 2024.", "<w:strike/>"), " Klart maj 2024.")), "Pågår"))
    )
    (found,) = draft.areas
    assert found.area.milestones["klart"].due == dt.date(2024, 5, 31)
    assert found.area.notes == ("Struket: Klart mars 2024.",)


@pytest.mark.parametrize(
    ("style", "level"), [("Rubrik1", 1), ("Rubrik2", 2), ("Egen", 1), ("Niva", 3), ("Titel", 1), ("A", 0), ("Okänd", 0)]
)
def test_a_heading_is_known_by_its_style(style: str, level: int):
    """By its name in English or Swedish, by the style it stands on, by its outline; a circle of styles ends."""
    (block,) = source_of(p("Elevhälsan i fokus", properties=f'<w:pStyle w:val="{style}"/>'), styles=STYLES).blocks
    assert (block.level if isinstance(block, Heading) else 0) == level


def test_an_outline_of_the_paragraph_itself_makes_a_heading():
    (block,) = source_of(p("Elevhälsan", properties='<w:outlineLvl w:val="1"/>')).blocks
    assert block == Heading(2, "Elevhälsan", (1,))
    (block,) = source_of(p("Elevhälsan", properties='<w:outlineLvl w:val="9"/>')).blocks
    assert isinstance(block, Paragraph)


def test_numbers_that_word_draws_are_counted():
    body = "".join(
        point(text, 1, level)
        for text, level in [("Ett", 0), ("Under ett", 1), ("Därunder", 2), ("Två", 0), ("Under två", 1)]
    )
    blocks = source_of(body + point("Punkt", 2) + point("Omstart", 3), numbering=NUMBERING).blocks
    assert [block.number if isinstance(block, NumberedItem) else "" for block in blocks] == [
        "1", "1.1", "b", "2", "2.1", "", "1",
    ]  # fmt: skip
    assert blocks[5] == Paragraph("Punkt", (6,), item=True)


def test_points_inside_a_cell_are_paragraphs_of_their_own():
    styled = p("tre", properties='<w:pStyle w:val="Punkt"/>')
    points = cell("Först", point("ett", 1), point("två", 2), styled)
    found = cells_of(row(points), numbering=NUMBERING, styles=STYLES)
    assert found == [[["Först", "ett", "två", "tre"]]]


def test_a_column_of_drawn_numbers_is_not_empty():
    assert cells_of(row(cell(point("", 1)), "Ett"), row(cell(point("", 1)), "Två"), numbering=NUMBERING) == [
        [["1"], ["Ett"]],
        [["2"], ["Två"]],
    ]


def test_merged_cells_stand_in_their_first_place():
    rows = [
        row(
            cell("Ett", properties='<w:vMerge w:val="restart"/>'),
            "a",
            cell("b", properties='<w:gridSpan w:val="2"/>'),
            "c",
        ),
        row(cell("", properties="<w:vMerge/>"), "d", "e", "f", "g"),
        row("x", properties='<w:gridBefore w:val="1"/>'),
    ]
    assert cells_of(*rows) == [
        [["Ett"], ["a"], ["b"], [], ["c"]],
        [[], ["d"], ["e"], ["f"], ["g"]],
        [[], ["x"]],
    ]


def test_a_row_of_one_cell_over_the_whole_table_is_known_as_such():
    (found,) = source_of(table(HEAD, row(cell("Övriga områden", properties='<w:gridSpan w:val="4"/>')))).blocks
    assert [each.whole for each in found.rows] == [False, True]


@pytest.mark.parametrize("span", ["64", "100000000", "9" * 30])
def test_a_cell_over_more_columns_than_word_has_is_refused(span: str):
    with pytest.raises(DocumentError, match="fler än 63 kolumner"):
        source_of(table(row(cell("x", properties=f'<w:gridSpan w:val="{span}"/>'))))


def test_a_table_inside_a_cell_becomes_its_points():
    inner = table(row("Steg", "När"), row("Kartlägg", "mars 2024"))
    assert cells_of(HEAD, row("Ett", cell("Görs så:", inner, p()), "Klart maj 2024", "Pågår"))[1][1] == [
        "Görs så:",
        "Steg – När",
        "Kartlägg – mars 2024",
    ]


def test_a_table_that_only_places_the_plan_on_the_page_is_not_there():
    plan = table(HEAD, row("Ett", "Gör", "Klart maj 2024", "Pågår"))
    draft = draft_of(table(row("Kommunen", cell(p("Bakgrunden är känd."), plan, p()))))
    assert [found.area.title for found in draft.areas] == ["Ett"]


def test_a_table_cut_in_two_tables_is_one_plan():
    first = table(HEAD, row("Stöd i ekonomi", "Rutinen ses över och", "Klart mars 2024.", "Pågår."))
    second = table(
        HEAD,
        row("", "beslutas av nämnden.", "", ""),
        row("Ansvar för lokaler", "Riktlinjer skrivs.", "Klart maj 2024.", "Pågår."),
    )
    draft = draft_of(first + p("2024-01-10") + second)
    assert [(found.area.title, found.area.measures) for found in draft.areas] == [
        ("Stöd i ekonomi", ("Rutinen ses över och beslutas av nämnden.",)),
        ("Ansvar för lokaler", ("Riktlinjer skrivs.",)),
    ]


def test_heads_of_pages_notes_and_comments_stand_beside_and_may_date_the_document():
    source = source_of(
        p("Planen") + p("1 Inledning\t3", properties='<w:pStyle w:val="TOC1"/>'),
        styles=STYLES,
        header=table(row("Sunnviks kommun", "2024-03-12")) + p("Sida 1"),
        footer=p("Sida 1"),
        footnotes=f'<w:footnote w:id="1">{p("Klart mars 2031.")}</w:footnote>',
        comments=f'<w:comment w:id="0" w:author="A">{p("Stämmer detta?")}</w:comment>',
    )
    assert [block.text for block in source.aside] == [
        "1 Inledning 3", "Klart mars 2031.", "Stämmer detta?", "Sunnviks kommun", "2024-03-12", "Sida 1",
    ]  # fmt: skip
    draft = interpret(source, written=None, today=dt.date(2026, 1, 15), calendar=BoardCalendar())
    assert draft.written == dt.date(2024, 3, 12)
    assert unaccounted(source, draft) == []


def test_signs_that_word_draws_from_a_font_are_signs():
    cells = [
        cell(p(f'<w:r><w:sym w:font="Wingdings" w:char="{code}"/></w:r>', " klart"))
        for code in ("F0FE", "xx", "D800", "20")
    ]
    assert [plain(each) for each in source_of(table(row(*cells))).blocks[0].rows[0].cells] == [
        "☑ klart", "klart", "klart", "klart",
    ]  # fmt: skip


def test_labels_and_line_breaks_are_kept():
    blocks = source_of(p("Syfte: Lugn och ro.") + p(r("Mål:"), "<w:r><w:br/></w:r>", r("Alla läser."))).blocks
    assert blocks[0] == Labelled("Syfte", "Lugn och ro.", (1,))
    assert [type(block).__name__ for block in blocks[1:]] == ["Labelled", "Paragraph"]

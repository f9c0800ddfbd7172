"""A table of answers becomes reflections, whole or not at all."""

from __future__ import annotations

import pytest

from store.errors import DocumentError
from store.reflections.answers import Reflection
from store.reflections.importing import read_reflections


def read(folder, text: str, name: str = "svar.csv"):
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return read_reflections(path)


def test_the_columns_are_known_by_their_heads_in_any_order(tmp_path):
    found = read(tmp_path, "Känsla;Reflektion;Skolform;Fråga;Tagg\n-1;Det går, men sakta.;Förskola;1. Analys;Brist\n")
    assert found == (
        Reflection(
            task="1. Analys",
            unit="Förskola",
            tags=("Brist",),
            feeling=-1,
            words=("Det går, men sakta.",),
            source="svar.csv",
        ),
    )


@pytest.mark.parametrize(
    ("cell", "tags"),
    [
        ("Bra|Stort behov, fast inte nu", ("Bra", "Stort behov, fast inte nu")),
        ('"Bra; Dåligt"', ("Bra", "Dåligt")),
        ("Bra, Dåligt", ("Bra", "Dåligt")),
        ('"Bra\nDåligt"', ("Bra", "Dåligt")),
        ("Bra|Bra| ", ("Bra",)),
        ("", ()),
    ],
)
def test_tags_stand_apart_by_the_first_of_the_usual_signs_that_is_there(tmp_path, cell, tags):
    assert read(tmp_path, f"Uppdrag;Taggar;Text\nA;{cell};Ord.\n")[0].tags == tags


@pytest.mark.parametrize(("cell", "feeling"), [("-2", -2), ("−1", -1), ("+2", 2), ("0", 0), ("1,0", 1), ("", None)])
def test_a_feeling_is_a_whole_number_or_nothing(tmp_path, cell, feeling):
    assert read(tmp_path, f"Uppdrag;Känsla;Text\nA;{cell};Ord.\n")[0].feeling == feeling


@pytest.mark.parametrize("cell", ["3", "-3", "1,5", "glad", "--1"])
def test_a_feeling_that_is_none_refuses_the_document_with_its_line(tmp_path, cell):
    with pytest.raises(DocumentError, match=r"svar\.csv, rad 3: känslan"):
        read(tmp_path, f"Uppdrag;Känsla;Text\nA;1;Ord.\nA;{cell};Ord.\n")


def test_a_row_without_its_uppdrag_refuses_the_document(tmp_path):
    with pytest.raises(DocumentError, match="rad 2: uppdraget saknas"):
        read(tmp_path, "Uppdrag;Text\n;Ord.\n")


def test_a_document_without_reflections_says_which_columns_are_wanted(tmp_path):
    with pytest.raises(DocumentError, match="Uppdrag, Verksamhetsområde, Taggar, Känsla, Text"):
        read(tmp_path, "Utvecklingsområde;Åtgärd;Tidsplan\nA;B;C\n")


def test_commas_in_the_answers_do_not_hide_that_semicolons_part_the_columns(tmp_path):
    rows = "".join(f"A;Bra;{', '.join(['ja'] * 30)}\n" for _ in range(5))
    assert len(read(tmp_path, f"Uppdrag;Taggar;Text\n{rows}")[0].words) == 1


def test_a_markdown_table_is_read_as_well(tmp_path):
    text = "| Uppdrag | Känsla | Text |\n| --- | --- | --- |\n| A | -1 | Ord. |\n"
    assert read(tmp_path, text, "svar.md")[0].feeling == -1


def test_an_excel_sheet_is_read_as_well(tmp_path):
    xlsxwriter = pytest.importorskip("xlsxwriter")
    with xlsxwriter.Workbook(str(tmp_path / "svar.xlsx")) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Uppdrag", "Verksamhetsområde", "Taggar", "Känsla", "Text"])
        sheet.write_row(1, 0, ["1. Analys", "Förskola", "Tid, Stöd", -2, "Vi hinner inte."])
        sheet.write_row(2, 0, ["1. Analys", "Skola", "Tid", 1, "Det går."])
    first, second = read_reflections(tmp_path / "svar.xlsx")
    assert (first.tags, first.feeling, second.feeling) == (("Tid", "Stöd"), -2, 1)
    assert first.words == ("Vi hinner inte.",)

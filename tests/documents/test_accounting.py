"""Nothing of a document is lost, whatever its table looks like."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from store.board_calendar import BoardCalendar
from store.documents import interpret
from store.documents.accounting import area_words, unaccounted
from store.documents.files import csv_file, html_file, markdown_file, text_file

if TYPE_CHECKING:
    from store.documents.blocks import Source
    from store.documents.draft import Draft

WORDS = st.sampled_from(
    [
        "Klart",
        "mars",
        "2018",
        "rektor",
        "får",
        "stöd",
        "•",
        "av",
        "och",
        "<p>Ny</p>",
        "återrapport.",
        "&nbsp;",
        "lokal-",
        "frågor",
        "(se",
        "bilaga)",
        "–",
        "--",
        "1.",
        "Syfte:",
        "<ul>",
        "<li>Ett",
        "två</li>",
        "Område",
        "Åtgärd",
        '"citat"',
        "2018-01-10",
        "Sida",
        "2",
        "(3)",
        "a|b",
        ";",
        ",",
        "”skarpt”",
        "forts.",
        "3.1",
        "100",
        "%",
        "✅",
        "UTVÄRDERAS:",
        "m.m.",
        "<i>Ljus</i>",
        "www.sunnvik.example",
    ]
)
CELL = st.lists(WORDS, max_size=7).map(" ".join)
ROW = st.lists(CELL, min_size=1, max_size=6)
HEADS = ["Utvecklingsområde", "Åtgärd", "Tidsplan", "Processläge", "Ansvarig", "Egen kolumn"]
BETWEEN = st.sampled_from(
    ["", "2018-01-10", "Sida 3 (7)", "-----", "Rubrik för resten", "Ett helt stycke som står mellan två rader."]
)
TABLE = st.lists(st.tuples(ROW, BETWEEN), max_size=8)


def draft_of(source: Source) -> Draft:
    return interpret(source, written=None, today=dt.date(2026, 1, 15), calendar=BoardCalendar())


def as_text(table: list[tuple[list[str], str]]) -> str:
    lines = ["En plan", "", "\t".join(HEADS)]
    for cells, between in table:
        lines.append("\t".join(cells))
        if between:
            lines.extend(["", between, ""])
    return "\n".join(lines)


@settings(max_examples=150, deadline=None)
@given(TABLE)
def test_every_line_of_a_text_table_is_somewhere(table: list[tuple[list[str], str]]) -> None:
    """Ragged rows, remnants, page furniture and prose between the rows; nothing of the layout in a field."""
    source = text_file.read(as_text(table).encode(), "plan.txt")
    draft = draft_of(source)
    assert unaccounted(source, draft) == []
    for found in draft.areas:
        assert re.search(r"[\x00-\x1f•]|</?(?:p|ul|li|i)>|&nbsp;", area_words(found.area)) is None


@settings(max_examples=100, deadline=None)
@given(st.lists(CELL, max_size=25))
def test_every_line_of_running_text_is_somewhere(lines: list[str]) -> None:
    """Labels, numbers and points in any order."""
    source = text_file.read("\n".join(["Inledning", *lines]).encode(), "plan.txt")
    assert unaccounted(source, draft_of(source)) == []


@settings(max_examples=100, deadline=None)
@given(st.lists(ROW, max_size=8))
def test_every_line_of_a_csv_is_somewhere(rows: list[list[str]]) -> None:
    """Stray quotes and delimiters inside cells."""
    text = "\n".join([";".join(HEADS), *(";".join(row) for row in rows)])
    source = csv_file.read(text.encode("utf-8"), "plan.csv")
    assert unaccounted(source, draft_of(source)) == []


@settings(max_examples=100, deadline=None)
@given(st.lists(ROW, max_size=8))
def test_every_line_of_a_markdown_table_is_somewhere(rows: list[list[str]]) -> None:
    """Cells beyond the head too, which Markdown itself drops."""
    text = "\n".join(
        ["# Plan", "", " | ".join(HEADS), "|".join(["---"] * len(HEADS)), *(" | ".join(row) for row in rows)]
    )
    source = markdown_file.read(text.encode(), "plan.md")
    assert unaccounted(source, draft_of(source)) == []


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.tuples(CELL, st.integers(1, 4), st.integers(1, 3)), min_size=1, max_size=6), max_size=6))
def test_every_row_of_an_html_table_is_somewhere(rows: list[list[tuple[str, int, int]]]) -> None:
    """Merged cells in any direction."""
    head = "".join(f"<th>{name}</th>" for name in HEADS)
    body = "".join(
        "<tr>" + "".join(f"<td colspan={w} rowspan={h}>{text}</td>" for text, w, h in row) + "</tr>" for row in rows
    )
    source = html_file.read(f"<h1>Plan</h1><table><tr>{head}</tr>{body}</table><p>Slut</p>".encode(), "plan.html")
    assert unaccounted(source, draft_of(source)) == []

"""What cannot be read is refused in one sentence, and what is made to hurt ends in a result or a refusal."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from store.board_calendar import BoardCalendar
from store.documents import interpret, read_document
from store.documents.accounting import unaccounted
from store.errors import DocumentError

HEAD = "Område\tÅtgärd\tTidsplan\tStatus\n"

REFUSED = {
    "empty.txt": (b"", "källan är tom"),
    "blank.md": (b" \n\t\n\xef\xbb\xbf", "källan är tom"),
    "plan.doc": (b"\xd0\xcf\x11\xe0", "äldre Word-filer kan inte läsas. Spara planen som .docx"),
    "plan.docm": (b"PK\x03\x04", "Word-filer med makron kan inte läsas. Spara planen som .docx"),
    "plan.xls": (b"\xd0\xcf\x11\xe0", "äldre Excel-filer kan inte läsas. Spara planen som .xlsx"),
    "plan.exe": (b"MZ", "filtypen ”.exe” kan inte läsas"),
    "plan": (b"x", "filtypen ”utan ändelse” kan inte läsas"),
    "zip.txt": (b"PK\x03\x04" + b"x" * 50, "zip-fil"),
    "pdf.csv": (b"%PDF-1.7 x", "en PDF-fil"),
    "word.html": (b"\xd0\xcf\x11\xe0" + b"\x00" * 50, "äldre Word"),
    "nul.txt": (b"a\x00b", "binär fil"),
    "binary.md": (bytes(range(256)) * 20, "binär fil"),
    "utf16.txt": (b"\xff\xfea\x00b", "avbruten mitt i ett tecken"),
    "large.txt": (b"x " * (11 * 1024 * 1024), "större än 20 MB"),
    "rows.txt": ((HEAD + "A\tb\tmars 2024\tKlart\n" * 50_001).encode(), "fler än 50000 × 200"),
    "wide.csv": (b";".join([b"x"] * 300), "fler än 50000 × 200"),
    "signs.csv": (b";" * 1_000_000, "tabellen har 1 rad och 1000001 kolumner"),
    "tabs.csv": (b"a" + b"\t" * 1_000_000, "tabellen har 1 rad och 1000001 kolumner"),
    "lines.txt": (b"a  b\n" * 100_001, "fler än 70000 rader"),
    "deep.html": (b"<div>" * 50_000, "inkapslade"),
    "tables.html": (b"<table><tr><td>" * 500, "tabeller i varandra"),
    "span.html": (b"<table><tr><th>Brist<th>Svar</tr><tr><td colspan=1000000000>x<td>y</table>", "fler än 50000 × 200"),
    "cells.html": (b"<table><tr>" + b"<td colspan=200>x" * 100, "fler än 50000 × 200"),
}

SURVIVED = {
    "head.txt": HEAD.encode(),
    "head.csv": "Område;Åtgärd;Tidsplan\n".encode("cp1252"),
    "first.csv": b"a" * 200_000 + b";b\n",
    "quoted.csv": b'"' + b"a" * 200_000 + b'";b\n',
    "under.csv": "Område;Åtgärd;Tidsplan\nA;b;mars 2024\n".encode() + b";;\n" * 60_000,
    "tabs.txt": HEAD.encode() + b"\t" * 1_000_000,
    "cell.txt": (HEAD + "a\t" + "ord " * 500_000 + "\tmars 2024\tKlart\n").encode(),
    "letters.txt": b"a" * 5_000_000,
    "fragments.txt": b"a b\n" * 50_000,
    "quotes.txt": (HEAD + 'a\t"b\n' * 3).encode(),
    "cut.txt": (HEAD + "a\tb\n" * 3000).encode(),
    "ragged.txt": (HEAD + "".join("x\t" * (i % 190) + "y\n" for i in range(400))).encode(),
    "comments.txt": (HEAD + "<!--" * 50_000).encode(),
    "tags.txt": b"<p " * 100_000,
    "points.txt": ("•" * 100_000).encode(),
    "colons.txt": b":" * 500_000,
    "controls.txt": (HEAD + "\u202eabc\t\x1b[31mröd\x1b]52;c;aGVq\tmars 2024\tKlart\n").encode(),
    "days.txt": b"2018-99-99\n" * 1000,
    "span.html": b"<table><tr><th>Brist<th>Svar</tr><tr><td rowspan=99999999>x<td>y</table>",
    "entities.html": b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]><p>&a;&b;</p>',
    "script.html": b"<script>alert(1)</script><style>p{}</style><p onclick=x>hej</p>",
    "list.html": b"<ol>" + b"<li>x" * 20_000,
    "quote.csv": ("Område;Åtgärd;Tidsplan\n" + '"A;b;mars 2024\n' + "B;c;maj 2024\n" * 500).encode(),
    "brackets.md": b"[" * 20_000,
    "nested.md": b">" * 50_000 + b" x",
}


@pytest.mark.parametrize("name", REFUSED)
def test_an_unreadable_file_is_refused_in_one_sentence(name: str, tmp_path: Path) -> None:
    """The sentence names the file and says what it is."""
    data, words = REFUSED[name]
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(DocumentError, match=words.replace("(", r"\(")) as refused:
        read_document(path)
    assert str(refused.value).startswith(f"{name}: ")
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("name", SURVIVED)
def test_a_hostile_file_ends_in_a_draft_that_accounts_for_every_line(name: str, tmp_path: Path) -> None:
    """No traceback, no hang, nothing lost."""
    path = tmp_path / name
    path.write_bytes(SURVIVED[name])
    source = read_document(path)
    draft = interpret(source, written=None, today=dt.date(2026, 1, 15), calendar=BoardCalendar())
    assert unaccounted(source, draft) == []


def test_a_folder_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    """Names alone say what is wrong."""
    (tmp_path / "mapp.txt").mkdir()
    with pytest.raises(DocumentError, match="är en mapp"):
        read_document(tmp_path / "mapp.txt")
    with pytest.raises(DocumentError, match="finns inte"):
        read_document(tmp_path / "borta.txt")


def test_nothing_of_a_page_that_is_not_text_is_read(tmp_path: Path) -> None:
    """Scripts, styles and entities of its own leave no trace."""
    path = tmp_path / "sida.html"
    path.write_bytes(SURVIVED["script.html"] + SURVIVED["entities.html"])
    assert "".join(read_document(path).lines).count("alert") == 0
    assert "root" not in "".join(read_document(path).lines)


def test_an_unclosed_quote_swallows_only_its_own_row(tmp_path: Path) -> None:
    """The stdlib's parser would make one cell of the rest of the file."""
    path = tmp_path / "plan.csv"
    path.write_text('Område;Åtgärd;Tidsplan\n"Ett;b;mars 2024\nTvå;c;maj 2024\nTre;d;juni 2024\n', encoding="utf-8")
    draft = interpret(read_document(path), written=None, today=dt.date(2026, 1, 15), calendar=BoardCalendar())
    assert [found.area.title for found in draft.areas][1:] == ["Två", "Tre"]

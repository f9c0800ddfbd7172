"""One plan, retyped in every format that can be read, is one and the same plan."""

from __future__ import annotations

import datetime as dt
import io
import subprocess
import sys
import unicodedata
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from openpyxl import Workbook

from store.board_calendar import BoardCalendar
from store.documents import interpret, read_document, suffixes
from store.documents.accounting import unaccounted
from store.documents.files.opening import decode
from store.model import Area, Status
from tests.documents.office_files import cell, row, table, word, zipped

if TYPE_CHECKING:
    from store.documents.draft import Draft

HEAD = ("Utvecklingsområde", "Åtgärd", "Ansvarig", "Tidsplan", "Processläge")
ROWS = (
    (
        "Stöd i ekonomi",
        ("Ett tydligare upplägg tas fram.", "Utbildning i systemen erbjuds."),
        "Ekonomichef",
        ("Klart till mars 2018.", "Utvärderas oktober 2018."),
        ("Pågår enligt tidsplan.", "Ny återrapport juni 2018."),
    ),
    (
        "Ansvar för lokaler",
        ("Riktlinjer utformas.",),
        "",
        ("Klart december 2017.",),
        ("Ej påbörjat. Ny återrapport juni 2018.",),
    ),
    (
        "Lektorns uppdrag",
        ("En plan finns; 5 < 7 & mer.",),
        "Lektor",
        ("Pågår hösten 2017 – hösten 2020.",),
        ("Åtgärden anses därför vara avslutad.",),
    ),
)


RETYPED = [suffix for suffix in suffixes() if suffix != ".pdf"]
"""A PDF is printed and not typed: see test_pdf."""


def _cells(row: tuple[str, tuple[str, ...], str, tuple[str, ...], tuple[str, ...]], join: str) -> list[str]:
    return [cell if isinstance(cell, str) else join.join(cell) for cell in row]


def _write(suffix: str) -> bytes:
    if suffix in {".txt", ".text", ".tsv"}:
        lines = ["\t".join(HEAD), *("\t".join(f"<p>{part}</p>" for part in _cells(row, "</p> <p>")) for row in ROWS)]
        return "\n".join(lines).replace("5 < 7 & mer", "5 &lt; 7 &amp; mer").encode()
    if suffix == ".csv":
        lines = [";".join(HEAD), *(";".join(f'"{part}"' for part in _cells(row, "\n")) for row in ROWS)]
        return "\r\n".join(lines).encode("cp1252")
    if suffix in {".md", ".markdown"}:
        lines = [
            "| " + " | ".join(HEAD) + " |",
            "|---" * len(HEAD) + "|",
            *("| " + " | ".join(_cells(row, "<br>")) + " |" for row in ROWS),
        ]
        return "\n".join(lines).encode()
    if suffix == ".docx":
        return word(table(row(*HEAD), *(row(*(_word_cell(part) for part in each)) for each in ROWS)))
    if suffix == ".xlsx":
        return _sheet()
    head = "".join(f"<th>{name}</th>" for name in HEAD)
    body = "".join(
        "<tr>" + "".join(f"<td><p>{part}</p></td>" for part in _cells(row, "</p><p>")) + "</tr>" for row in ROWS
    )
    return f"<table><tr>{head}</tr>{body}</table>".replace("5 < 7 & mer", "5 &lt; 7 &amp; mer").encode("utf-8-sig")


def _sheet() -> bytes:
    book = Workbook()
    for each in (HEAD, *(_cells(told, "\n") for told in ROWS)):
        book.active.append(each)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _word_cell(part: str | tuple[str, ...]) -> str:
    texts = (part,) if isinstance(part, str) else part
    return cell(*(text.replace("&", "&amp;").replace("<", "&lt;") for text in texts))


def _draft(suffix: str, folder: Path) -> Draft:
    path = folder / f"plan{suffix}"
    path.write_bytes(_write(suffix))
    source = read_document(path)
    draft = interpret(
        source, written=dt.date(2018, 1, 10), today=dt.date(2026, 1, 15), calendar=BoardCalendar(), plan_name="Plan"
    )
    assert unaccounted(source, draft) == []
    return draft


@pytest.mark.parametrize("suffix", RETYPED)
def test_every_format_gives_the_same_areas(suffix: str, tmp_path: Path) -> None:
    """The words, the milstolpar and the status are those of the table, whatever it was saved as."""
    areas: list[Area] = [found.area for found in _draft(suffix, tmp_path).areas]
    assert [(a.title, a.measures, a.responsible, a.schedule, a.progress) for a in areas] == list(ROWS)
    assert areas == [found.area for found in _draft(".txt", tmp_path).areas]
    assert [a.status for a in areas] == [Status.ON_SCHEDULE, Status.NOT_STARTED, Status.CLOSED]
    assert areas[1].milestones["återrapport"].due == dt.date(2018, 6, 30)


@pytest.mark.parametrize("sign", [";", ",", "\t"])
def test_a_csv_tells_its_own_delimiter(sign: str, tmp_path: Path) -> None:
    """Semicolon from Swedish programs, comma from others, tab; and Excel's own ``sep=`` line."""
    for first in ("", f"sep={sign}\n"):
        path = tmp_path / "plan.csv"
        path.write_text(
            first + sign.join(HEAD[:3]) + "\n" + sign.join(("Ett", '"a; b, c"', "Chef")) + "\n", encoding="utf-8-sig"
        )
        draft = interpret(read_document(path), written=None, today=dt.date(2026, 1, 15), calendar=BoardCalendar())
        assert [(f.area.title, f.area.measures, f.area.responsible) for f in draft.areas] == [
            ("Ett", ("a; b, c",), "Chef")
        ]


def test_the_openers_are_imported_only_when_used() -> None:
    """A text file must not pay for the HTML and Markdown libraries."""
    code = (
        "import sys\nfrom store.documents import text_file, reconcile\ntext_file.read(b'x', 'x.txt')\n"
        "openers = ('selectolax', 'markdown_it', 'docx', 'openpyxl', 'pdfplumber', 'rapidfuzz')\n"
        "print([name for name in openers if name in sys.modules])"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("suffix", [".docx", ".xlsx", ".md", ".html"])
def test_a_library_meets_a_document_only_in_a_process_of_its_own(suffix: str, tmp_path: Path) -> None:
    """What it raises, eats or hangs on is not the program's."""
    path = _saved(tmp_path / f"plan{suffix}", _write(suffix))
    code = (
        "import sys\nfrom pathlib import Path\nfrom store.documents import read_document\n"
        "assert read_document(Path(sys.argv[1])).blocks\n"
        "openers = ('selectolax', 'markdown_it', 'docx', 'openpyxl', 'pdfplumber', 'lxml', 'zipfile')\n"
        "print([name for name in openers if name in sys.modules])"
    )
    root = Path(__file__).parents[2]
    command = [sys.executable, "-c", code, str(path)]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("suffix", RETYPED)
def test_letters_written_in_two_signs_are_read_as_any_others(suffix: str, tmp_path: Path) -> None:
    """A Mac and many PDF programs write å as an a and a ring."""
    whole = read_document(_saved(tmp_path / f"hel{suffix}", _write(suffix)))
    parted = read_document(_saved(tmp_path / f"delad{suffix}", _parted(_write(suffix))))
    assert (parted.lines, parted.blocks) == (whole.lines, whole.blocks)


def _parted(data: bytes) -> bytes:
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return zipped({name: _parted(archive.read(name)) for name in archive.namelist()})
    return unicodedata.normalize("NFD", decode(data, "plan")).encode()


def _saved(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path

"""What is made to hurt ends in a result or one sentence, within its time and memory (P15)."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from pathlib import Path

import pytest

from store.board_calendar import BoardCalendar
from store.documents import interpret, read_document
from store.documents.accounting import unaccounted
from store.documents.files import apart
from store.errors import DocumentError
from tests.documents.hostile_office import EXCEL, PLAN, WORD
from tests.documents.hostile_pdf import PDF
from tests.documents.office_files import word

ROOT = Path(__file__).resolve().parents[2]
HOSTILE = {
    (suffix, name): made
    for suffix, all_made in ((".docx", WORD), (".xlsx", EXCEL), (".pdf", PDF))
    for name, made in all_made.items()
}


def test_there_are_as_many_as_promised():
    assert len(HOSTILE) >= 58


@pytest.mark.sample(60)
@pytest.mark.parametrize(("suffix", "name"), HOSTILE, ids=lambda part: part)
def test_a_hostile_file_ends_in_a_result_or_a_sentence(suffix: str, name: str, tmp_path: Path):
    make, refusal = HOSTILE[suffix, name]
    path = tmp_path / f"plan{suffix}"
    path.write_bytes(make())
    try:
        source = read_document(path)
    except DocumentError as error:
        sentence = str(error)
        assert sentence.startswith(f"plan{suffix}: ")
        assert sentence.endswith(".")
        assert "\n" not in sentence
        assert refusal is None or refusal in sentence
    else:
        assert refusal is None
        draft = interpret(source, written=None, today=dt.date(2026, 1, 15), calendar=BoardCalendar())
        if sum(map(len, source.lines)) < 100_000:
            assert unaccounted(source, draft) == []
        assert "root:" not in "".join(source.lines)
    assert [left.name for left in tmp_path.iterdir()] == [path.name]


def test_a_reading_that_takes_too_long_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(apart, "SECONDS", 0.001)
    path = tmp_path / "plan.docx"
    path.write_bytes(word(PLAN))
    with pytest.raises(DocumentError, match="sekunder att läsa källan"):
        read_document(path)


def test_a_python_that_cannot_be_started_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "executable", os.fspath(tmp_path / "borta"))
    path = tmp_path / "plan.docx"
    path.write_bytes(word(PLAN))
    with pytest.raises(DocumentError, match="läsprogrammet gick inte att starta"):
        read_document(path)


TRAPS = (
    "json",
    "docx",
    "msgspec",
    "store",
    "zipfile",
    "lxml",
    "re",
    "resource",
    "sitecustomize",
    "usercustomize",
    "typing",
)


def test_a_document_s_folder_runs_no_code(tmp_path: Path):
    """Modules that lie beside the document, in the folder one stands in, are not imported."""
    for name in TRAPS:
        (tmp_path / f"{name}.py").write_text("open('fälla', 'w').close()\n", encoding="utf-8")
    (tmp_path / "plan.docx").write_bytes(word(PLAN))
    code = f"import sys; sys.path[0] = {os.fspath(ROOT)!r}; from tui.cli import main; sys.exit(main())"
    done = subprocess.run(
        [sys.executable, "-c", code, "importera", "ny.json", "plan.docx", "--torrkor"],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Stöd i ekonomi" in done.stdout
    assert sorted(left.name for left in tmp_path.iterdir()) == sorted(["plan.docx", *(f"{name}.py" for name in TRAPS)])


def test_a_refused_document_leaves_the_register_as_it_was(tmp_path: Path):
    register = tmp_path / "namndkoll.json"
    program = [sys.executable, "-m", "tui"]
    subprocess.run(
        [*program, "ny", os.fspath(register), "--namnd", "Skolnämnden"], cwd=ROOT, check=True, capture_output=True
    )
    before = register.read_bytes()
    (tmp_path / "plan.docx").write_bytes(word(PLAN)[:-200])
    done = subprocess.run(
        [*program, "importera", os.fspath(register), os.fspath(tmp_path / "plan.docx")],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1
    assert register.read_bytes() == before

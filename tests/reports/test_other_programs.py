"""What another office program saves of our documents is still ours: LibreOffice, where it is installed."""

from __future__ import annotations

import shutil
import subprocess

import docx
import pytest
from docx.oxml.ns import qn

from store.reports.basis import ReportKind
from tests.reports.test_round_trip import DEMO_CONTENT, NEW, OLD, PROGRESS, exported, field_changes, in_word, read_back

OFFICE = shutil.which("soffice")
pytestmark = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
FILTERS = {".docx": "docx:MS Word 2007 XML", ".xlsx": "xlsx", ".odt": "odt"}


def saved(path, suffix, folder):
    """A document as LibreOffice saves it when somebody has opened it there."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    target = folder / f"sparad{suffix.removeprefix('.')}"
    subprocess.run(
        [OFFICE, profile, "--headless", "--convert-to", FILTERS[suffix], "--outdir", target, path],
        check=True,
        capture_output=True,
        timeout=120,
        env={"HOME": str(folder), "PATH": "/usr/bin:/bin"},
    )
    return target / f"{path.stem}{suffix}"


@pytest.mark.sample(1)
@pytest.mark.parametrize(
    ("suffix", "kind"), [(".docx", ReportKind.PROGRESS), (".docx", ReportKind.FULL), (".xlsx", ReportKind.FULL)]
)
def test_a_document_that_was_only_opened_and_saved_changes_nothing(suffix, kind, tmp_path):
    path = saved(exported(DEMO_CONTENT, kind, suffix, tmp_path), suffix, tmp_path)
    draft, result = read_back(path, DEMO_CONTENT)
    assert draft.is_returned
    assert (field_changes(result), result.new, result.kept) == ([], (), ())
    assert result.content == DEMO_CONTENT


def test_one_edited_cell_is_one_field_change_even_by_way_of_another_format(tmp_path):
    path = exported(DEMO_CONTENT, ReportKind.PROGRESS, ".docx", tmp_path)
    in_word(path, OLD, NEW)
    once = saved(path, ".odt", tmp_path)
    _, result = read_back(saved(once, ".docx", tmp_path), DEMO_CONTENT)
    assert field_changes(result) == [PROGRESS]


def test_the_head_row_is_still_one_that_each_page_repeats(tmp_path):
    path = saved(exported(DEMO_CONTENT, ReportKind.PROGRESS, ".docx", tmp_path), ".docx", tmp_path)
    for table in docx.Document(path).tables:
        assert table._tbl.tr_lst[0].find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None

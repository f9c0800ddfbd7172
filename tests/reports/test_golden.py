"""The demo register's reports, letter by letter, in the formats that can be read as they are.

``NAMNDKOLL_GOLDEN=skriv`` in the environment writes the files anew; the diff is then to be read.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from store.reports.basis import ReportKind
from tests.reports.examples import demo_basis
from tests.reports.readback import made

GOLDEN = Path(__file__).parent.parent / "golden" / "reports"
CASES = {
    "aterrapport.md": ReportKind.PROGRESS,
    "aterrapport.html": ReportKind.PROGRESS,
    "balanslista.md": ReportKind.OUTSTANDING,
    "revisionssvar.md": ReportKind.AUDIT,
    "allt.csv": ReportKind.FULL,
    "kalender.ics": ReportKind.FULL,
}


@pytest.mark.parametrize("name", CASES)
def test_a_report_is_letter_by_letter_the_golden_one(name):
    written = made(CASES[name], demo_basis(), Path(name).suffix).data
    path = GOLDEN / name
    if os.environ.get("NAMNDKOLL_GOLDEN") == "skriv":
        GOLDEN.mkdir(parents=True, exist_ok=True)
        path.write_bytes(written)
    assert written == path.read_bytes()


def test_no_golden_file_is_left_over():
    assert {path.name for path in GOLDEN.iterdir()} == set(CASES)

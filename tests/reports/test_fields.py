"""Every field there is reaches every format; a field that is added to the model fails here until it does."""

from __future__ import annotations

import pytest

from store.reports.basis import ReportKind
from tests.reports.examples import full_basis, records
from tests.reports.readback import DOCUMENTS, made, squeezed, text_of


@pytest.mark.parametrize("suffix", DOCUMENTS)
def test_every_field_of_every_record_stands_in_a_full_export(suffix):
    basis, marks = full_basis()
    told = squeezed(text_of(made(ReportKind.FULL, basis, suffix).data, suffix))
    assert [name for name, mark in marks.items() if squeezed(mark) not in told] == []


def test_the_full_area_holds_every_field_of_every_record():
    _, marks = full_basis()
    for record in records():
        for name in record.__struct_fields__:
            assert any(name in mark for mark in marks) or name in {"plan", "milestones", "moves", "closing"}
    assert len(marks) > 40

"""Documents in: what it costs to read a plan of sixty rows into a new register."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from docx import Document
from openpyxl import Workbook

from tests.bench.figures import Figure, turn_by_turn
from tests.bench.programs import PROGRAM, run
from tests.bench.registers import BOARD, SUBJECTS

if TYPE_CHECKING:
    from tests.bench.scale import Scale

_ROWS = 60
_LIMIT = 1_000


def importing(scale: Scale, folder: Path) -> Iterator[Figure]:
    """`importera` from start to end, against the library that opens the document being imported and nothing more."""
    plans = {"docx": (_word(folder / "plan.docx"), "docx"), "xlsx": (_excel(folder / "plan.xlsx"), "openpyxl")}
    for suffix, (plan, library) in plans.items():
        numbers = count()

        def into_a_new_register(plan: Path = plan, numbers: Iterator[int] = numbers) -> float:
            register = folder / f"{plan.suffix[1:]}{next(numbers)}.json"
            return run([*PROGRAM, "importera", os.fspath(register), os.fspath(plan), "--namnd", BOARD])

        reference = [sys.executable, "-c", f"import {library}"]
        ours, nothing = turn_by_turn(scale.runs, into_a_new_register, lambda reference=reference: run(reference))
        yield Figure(
            what=f"importera, .{suffix} of {_ROWS} rows",
            ours=ours,
            reference=nothing,
            against=f'python -c "import {library}"',
            judged="difference",
            limit=_LIMIT,
        )


def _rows() -> Iterator[tuple[str, str, str, str]]:
    yield "Utvecklingsområde", "Åtgärd", "Tidsplan", "Processläge"
    for place in range(_ROWS):
        subject = SUBJECTS[place % len(SUBJECTS)]
        yield (
            f"{subject} {place}",
            "Rutinerna ses över.\nAlla berörs.",
            "Klart till mars 2018.",
            "Pågår enligt tidsplan.",
        )


def _word(path: Path) -> Path:
    document = Document()
    table = document.add_table(rows=_ROWS + 1, cols=4)
    for made, row in zip(table.rows, _rows(), strict=True):
        for cell, text in zip(made.cells, row, strict=True):
            cell.text = text
    document.save(os.fspath(path))
    return path


def _excel(path: Path) -> Path:
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    for row in _rows():
        sheet.append(row)
    book.save(path)
    return path

"""A table of reflections out of a document: one row an answer.

The columns are known by their heads. Nothing is skipped: a row that cannot be read refuses the whole document with the
line it stands on, for a nulägesanalys in which some answers are missing says something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from store.errors import DocumentError
from store.reflections.answers import HIGHEST, LOWEST, Reflection

if TYPE_CHECKING:
    from store.documents.blocks import Cell, Row, Source

_HEADS = {
    "task": ("uppdrag", "reflektionsuppdrag", "fråga", "frågeställning", "fokusområde", "mål"),
    "unit": ("verksamhetsområde", "verksamhet", "skolform", "område", "grupp", "enhet"),
    "tags": ("taggar", "tagg", "etiketter", "kategorier", "kategori"),
    "feeling": ("känsla", "känslovärde", "skattning"),
    "words": ("text", "reflektion", "svar", "kommentar", "fritext"),
}
"""Field → the names its column goes by, the likeliest first."""

_NEEDED = ("task", "words")
_NAMES = {"task": "Uppdrag", "unit": "Verksamhetsområde", "tags": "Taggar", "feeling": "Känsla", "words": "Text"}
_BETWEEN_TAGS = (";", "|", ",")
_WHOLE = re.compile(r"(?P<sign>[+\-−–]?)\s*(?P<digit>\d)(?:[.,]0+)?")


def read_reflections(path: Path) -> tuple[Reflection, ...]:
    """The reflections of a document.

    Raises:
        DocumentError: it cannot be read, has no table of reflections, or one of its rows is not one.
    """
    from store.documents import csv_file, read_document  # noqa: PLC0415 (start-up: only an import reads documents)
    from store.documents.files.opening import read_bytes  # noqa: PLC0415 (the same)

    if path.suffix.casefold() in csv_file.SUFFIXES and not path.is_dir():
        return reflections_of(csv_file.read(read_bytes(path), path.name, is_head=is_head))
    return reflections_of(read_document(path))


def is_head(cells: Sequence[str]) -> bool:
    """Whether a row of texts is the head of a table of reflections."""
    return all(field in _places(cells) for field in _NEEDED)


def reflections_of(source: Source) -> tuple[Reflection, ...]:
    """The reflections in a document's tables.

    Raises:
        DocumentError: there is no table of reflections, or one of its rows is not one.
    """
    found = tuple(_found(source))
    if not found:
        names = ", ".join(_NAMES.values())
        raise DocumentError(f"{source.name}: här finns inga reflektioner. Tabellen ska ha kolumnerna {names}.")
    return found


def _found(source: Source) -> Iterator[Reflection]:
    from store.documents.blocks import Table, plain  # noqa: PLC0415 (start-up: only an import reads documents)

    places: dict[str, int] = {}
    for block in source.blocks:
        if not isinstance(block, Table):
            continue
        for row in block.rows:
            texts = [plain(cell) for cell in row.cells]
            if is_head(texts):
                places = _places(texts)
            elif places and any(texts):
                yield _reflection(row, places, source.name)


def _reflection(row: Row, places: dict[str, int], name: str) -> Reflection:
    cells = {field: row.cells[place] if place < len(row.cells) else () for field, place in places.items()}
    where = f"{name}, rad {row.lines[0]}" if row.lines else name
    task = _one_line(cells["task"])
    if not task:
        raise DocumentError(
            f"{where}: uppdraget saknas. Skriv vilket uppdrag reflektionen gäller och läs in filen igen."
        )
    return Reflection(
        task=task,
        unit=_one_line(cells.get("unit", ())),
        tags=_tags(cells.get("tags", ())),
        feeling=_feeling(_one_line(cells.get("feeling", ())), where),
        words=tuple(piece.text for piece in cells["words"]),
        source=name,
    )


def _places(cells: Sequence[str]) -> dict[str, int]:
    heads = [cell.strip().strip(":").casefold() for cell in cells]
    named: dict[str, int] = {}
    for field, names in _HEADS.items():
        place = next((heads.index(name) for name in names if name in heads), None)
        if place is not None and place not in named.values():
            named[field] = place
    return named


def _one_line(cell: Cell) -> str:
    return " ".join(piece.text for piece in cell).strip()


def _tags(cell: Cell) -> tuple[str, ...]:
    """The tags of a cell: one a line, or apart by ; or | or, where neither stands there, by commas."""
    text = "\n".join(piece.text for piece in cell)
    sign = next((sign for sign in _BETWEEN_TAGS if sign in text), "\n")
    tags = (tag.strip() for line in text.split("\n") for tag in line.split(sign))
    return tuple(dict.fromkeys(tag for tag in tags if tag))


def _feeling(text: str, where: str) -> int | None:
    if not text:
        return None
    found = _WHOLE.fullmatch(text)
    feeling = 0 if found is None else int(found["digit"]) * (-1 if found["sign"] in {"-", "−", "–"} else 1)
    if found is None or not LOWEST <= feeling <= HIGHEST:
        raise DocumentError(
            f"{where}: känslan ”{text[:20]}” är inget helt tal från −2 till +2. Rätta den och läs in filen igen."
        )
    return feeling

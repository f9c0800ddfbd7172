"""The store: what one durable save costs, and reading schedules."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tinydb import TinyDB
from tinydb.storages import JSONStorage

from store import codec
from store.register import Register
from tests.bench.figures import Figure, turn_by_turn
from tests.bench.programs import run
from tests.bench.registers import area_id, write_register

if TYPE_CHECKING:
    from tests.bench.scale import Scale


def save(scale: Scale, folder: Path) -> Iterator[Figure]:
    """One edit saved so that it survives a power cut, against encoding, writing and syncing the same bytes."""
    for areas in scale.sizes[:2]:
        register = Register.open(write_register(folder / f"save-{areas}", areas))
        ours, floor = turn_by_turn(2 * scale.runs, _saver(register, areas), _plain_writer(register, folder))
        yield Figure(
            what=f"save one edit, {areas:,} områden",
            ours=ours,
            reference=floor,
            against="encode + write + fsync",
            limit=1.5,
        )


def tinydb(scale: Scale, folder: Path) -> Iterator[Figure]:
    """The same edit by TinyDB as it comes, which writes in place and syncs nothing."""
    areas = scale.sizes[1]
    path = write_register(folder / f"tinydb-{areas}", areas)
    register = Register.open(path)
    stock = folder / "stock.json"
    with TinyDB(stock, storage=JSONStorage, indent=2, ensure_ascii=False, encoding="utf-8") as database:
        table = database.table("områden")
        table.insert_multiple(codec.fields_of(area) for area in register.content.areas.values())
        count = 0

        def stock_update() -> float:
            nonlocal count
            count += 1
            begun = time.perf_counter()
            table.update({"ansvarig": f"Skolchef {count}"}, doc_ids=[areas // 2])
            return time.perf_counter() - begun

        ours, theirs = turn_by_turn(scale.runs, _saver(register, areas), stock_update)
    yield Figure(
        what=f"save one edit, {areas:,} områden",
        ours=ours,
        reference=theirs,
        against="TinyDB's own JSONStorage",
        judged="inverse",
        limit=5,
    )


def _saver(register: Register, areas: int):
    count = 0

    def save_one() -> float:
        nonlocal count
        count += 1
        edited = area_id(areas // 2)
        area = register.content.areas[edited].replace(responsible=f"Skolchef {count}")
        begun = time.perf_counter()
        register.save(register.content.with_area(edited, area), "Ansvarig ändrad")
        return time.perf_counter() - begun

    return save_one


def _plain_writer(register: Register, folder: Path):
    def write() -> float:
        begun = time.perf_counter()
        data = codec.encode(register.content)
        with (folder / "plain.json").open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        return time.perf_counter() - begun

    return write


PHRASES = (
    "Klart till mars 2018. Utvärderas oktober 2018.",
    "Klart december 2017",
    "Påbörjas hösten 2018, klart våren 2019",
    "Senast den 31 december 2021",
    "Vecka 42",
    "Kvartal 3 2022",
    "Löpande",
    "Så snart en ny samordnare är på plats",
    "Återrapporteras till nämnden i juni 2018",
    "läsåret 23/24",
    "I september, november och mars",
    "Genomfördes våren 2017",
)


_STANDS_ON = "import bisect, calendar, datetime, enum, functools, re, typing, msgspec"
"""What the reader stands on, which every command that opens a register has loaded before."""


def reading(scale: Scale, folder: Path) -> Iterator[Figure]:
    """Schedule phrases read in a second, and what it costs to load the reader."""
    del folder
    before, after = turn_by_turn(
        4 * scale.runs,
        lambda: run([sys.executable, "-c", _STANDS_ON]),
        lambda: run([sys.executable, "-c", f"{_STANDS_ON}, store.schedule"]),
    )
    yield Figure(
        what="import of the reader",
        ours=after,
        reference=before,
        against="the libraries it stands on",
        judged="difference",
        limit=10,
    )
    from store.board_calendar import BoardCalendar
    from store.schedule import read_schedule
    from tests.bench.registers import TODAY

    calendar = BoardCalendar()
    rounds = 20 * scale.keys

    def read_all() -> float:
        begun = time.perf_counter()
        for number in range(rounds):
            # A number in the text, so that nothing kept from last time can answer.
            for phrase in PHRASES:
                read_schedule(f"{phrase} ({number})", TODAY, calendar)
        return time.perf_counter() - begun

    (took,) = turn_by_turn(scale.runs, read_all)
    yield Figure(
        what="tolka, phrases read",
        ours=rounds * len(PHRASES) / took * 1000,
        unit="1/s",
        judged="least",
        limit=20_000,
    )

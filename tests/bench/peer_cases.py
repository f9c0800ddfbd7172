"""Other programs that do the same work, where they are installed."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import sqlite3
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.figures import Figure, Skipped, turn_by_turn
from tests.bench.programs import PROGRAM, first_frame, open_register, run, shows_rows
from tests.bench.registers import SUBJECTS, TODAY, register, write_register
from tests.bench.store_cases import PHRASES

if TYPE_CHECKING:
    from tests.bench.scale import Scale


def taskwarrior(scale: Scale, folder: Path) -> Iterator[Figure | Skipped]:
    """`lista` against Taskwarrior's ``task list`` of as many tasks with the same words."""
    areas = scale.sizes[1]
    what = f"lista, {areas:,} områden"
    program = shutil.which("task")
    if program is None:
        yield Skipped(what, "Taskwarrior is not installed")
        return
    path = write_register(folder / "taskwarrior", areas)
    home = folder / "home"
    home.mkdir()
    (home / "taskrc").write_text(f"data.location={home}\nconfirmation=off\n")
    environment = {**os.environ, "TASKRC": os.fspath(home / "taskrc"), "TASKDATA": os.fspath(home)}
    tasks = [
        {
            "description": area.title,
            "due": f"{area.milestones['klart'].due:%Y%m%d}T000000Z",
            "project": area.group,
            "annotations": [
                {"entry": "20180110T000000Z", "description": words} for words in (*area.measures, *area.progress)
            ],
        }
        for area in register(areas).areas.values()
    ]
    subprocess.run(
        [program, "import", "-"], input=json.dumps(tasks).encode(), env=environment, check=True, capture_output=True
    )

    def task_list() -> float:
        begun = time.perf_counter()
        subprocess.run([program, "list", "limit:0"], env=environment, check=True, capture_output=True)
        return time.perf_counter() - begun

    command = [*PROGRAM, "lista", os.fspath(path), "--idag", TODAY.isoformat()]
    ours, theirs = turn_by_turn(scale.runs, lambda: run(command), task_list)
    yield Figure(what=what, ours=ours, reference=theirs, against="Taskwarrior's task list", limit=1)


def kanban(scale: Scale, folder: Path) -> Iterator[Figure | Skipped]:
    """Start → first usable frame against kanban-tui, a Textual app too, with as many tasks with the same words."""
    areas = scale.sizes[0]
    what = f"start, {areas:,} områden"
    program = shutil.which("kanban-tui")
    if program is None:
        yield Skipped(what, "kanban-tui is not installed")
        return
    home = folder / "kanban"
    home.mkdir()
    environment = {**os.environ, "HOME": os.fspath(home)}
    for words in (["board", "create", "Nämnden"], ["task", "create", "Först"]):
        subprocess.run([program, *words], env=environment, check=True, capture_output=True, cwd=home)
    (database,) = home.rglob("kanban_tui.db")
    content = register(areas)
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.executemany(
            "INSERT INTO tasks (title, column, description, creation_date, due_date, position)"
            " SELECT ?, column, ?, creation_date, ?, ? FROM tasks WHERE task_id = 1",
            [
                (area.title, "\n".join((*area.measures, *area.progress)), f"{area.milestones['klart'].due}", place + 1)
                for place, area in enumerate(content.areas.values())
            ],
        )
    path = write_register(folder / "start", areas)
    ours, theirs = turn_by_turn(
        scale.runs,
        lambda: first_frame(open_register(path), shows_rows, folder),
        lambda: first_frame([program], _shows_tasks, home),
    )
    yield Figure(what=what, ours=ours, reference=theirs, against="kanban-tui", judged="inverse", limit=15)


def _shows_tasks(sent: bytes) -> bool:
    """Whether the first of the tasks are on the screen."""
    return sum(sent.count(subject[:12].encode()) for subject in SUBJECTS) >= 1


def dateparser(scale: Scale, folder: Path) -> Iterator[Figure | Skipped]:
    """Reading schedules against dateparser's search for dates in the same phrases."""
    del folder
    what = "tolka, the same phrases"
    if importlib.util.find_spec("dateparser") is None:
        yield Skipped(what, "dateparser is not installed")
        return
    from dateparser.search import search_dates

    from store.board_calendar import BoardCalendar
    from store.schedule import read_schedule

    calendar = BoardCalendar()

    def our_reading() -> float:
        begun = time.perf_counter()
        for phrase in PHRASES:
            read_schedule(phrase, TODAY, calendar)
        return time.perf_counter() - begun

    def their_reading() -> float:
        begun = time.perf_counter()
        for phrase in PHRASES:
            search_dates(phrase)
        return time.perf_counter() - begun

    def their_reading_as_swedish() -> float:
        begun = time.perf_counter()
        for phrase in PHRASES:
            search_dates(phrase, languages=["sv"])
        return time.perf_counter() - begun

    ours, theirs, as_swedish = turn_by_turn(scale.runs, our_reading, their_reading, their_reading_as_swedish)
    yield Figure(what=what, ours=ours, reference=theirs, against="dateparser", judged="inverse", limit=50)
    # Told which language it is, it leaves out its guessing, which is most of its time.
    yield Figure(what=what, ours=ours, reference=as_swedish, against="dateparser told it is Swedish", judged="inverse")

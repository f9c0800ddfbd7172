"""A board's year in git: four versions of the story's register, two of them frozen, and one change not saved yet."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from store.model import Move, Status
from tests.git.repositories import Clone
from tests.tui.story import content

if TYPE_CHECKING:
    from pathlib import Path

ECONOMY, ROUTINES, SYSTEMS = "stod-i-ekonomi-a1b2", "rutiner-c3d4", "stod-i-system-m2n3"

SETTINGS = "sammantraden = [2017-12-20, 2018-01-24, 2018-02-21, 2018-03-21]\n"


def year(folder: Path) -> Path:
    """The register of `tests.tui.story` with a history behind it.

    1 December it begins, 15 December the ansvarig of one område changes, and 20 December is frozen; 20 January one has
    begun, and 24 January is frozen; 30 January a date moves; what is done on 31 January is not a version yet.
    """
    clone = Clone.new(folder, register=None)
    (folder / "namndkoll.toml").write_text(SETTINGS, encoding="utf-8")
    now = content()
    economy, routines, systems = (now.areas[key] for key in (ECONOMY, ROUTINES, SYSTEMS))
    first = now.with_area(
        ECONOMY, economy.replace(status=Status.NOT_STARTED, progress=("Upplägget prövas med en skola.",))
    )
    clone.commit(first, "Första versionen", moment="2017-12-01T10:00:00")
    second = first.with_area(ROUTINES, routines.replace(responsible="Skolchef"))
    clone.commit(second, "Ansvarig", moment="2017-12-15T10:00:00")
    freeze(clone, "2017-12-20")
    clone.commit(now, "Inför januari", moment="2018-01-20T10:00:00")
    freeze(clone, "2018-01-24")
    due = systems.milestones["klart"].due
    assert due is not None
    later = dt.date(2018, 10, 31)
    move = Move(before=due, after=later, day=dt.date(2018, 1, 30), reason="konsultutredning")
    moved = systems.milestones["klart"].replace(due=later, originally=due, moves=(move,))
    third = now.with_area(SYSTEMS, systems.replace(milestones={"klart": moved}))
    clone.commit(third, "Flyttat", moment="2018-01-30T10:00:00")
    done = routines.milestones["klart"].replace(met=dt.date(2018, 1, 31))
    finished = routines.replace(status=Status.DONE, progress=("Hela arbetet är gjort.",), milestones={"klart": done})
    clone.write(third.with_area(ROUTINES, finished))
    return clone.path


def freeze(clone: Clone, day: str) -> None:
    """Freeze a sammanträde."""
    clone.git("tag", "--annotate", "--message", "fryst", f"namndkoll/{day}", moment=f"{day}T12:00:00")

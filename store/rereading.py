"""What an edit of the words of an område does to its milstolpar.

A milstolpe whose words still stand is never read anew (a later version of the program, or a reading corrected by hand,
must not change what counts as late); only new words are read. A date that new words move is kept together with the
first promise.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec

from store.ids import free_key
from store.model import Area, Milestone, Move, milestone_kind
from store.promises import stored_promises

if TYPE_CHECKING:
    from store.board_calendar import BoardCalendar


class MovedDate(msgspec.Struct, frozen=True, kw_only=True):
    """A milstolpe whose date is another one after an edit."""

    key: str
    before: dt.date
    after: dt.date

    @property
    def later(self) -> bool:
        """Whether the promise slips, which asks for a reason."""
        return self.after > self.before


class Rereading(msgspec.Struct, frozen=True, kw_only=True):
    """The milstolpar after an edit of the words, and which dates that moved."""

    milestones: dict[str, Milestone]
    moved: tuple[MovedDate, ...] = ()
    dropped: tuple[str, ...] = ()
    """Keys of open milstolpar whose words are gone and that nothing replaces."""


def reread(
    area: Area, schedule: Sequence[str], progress: Sequence[str], written: dt.date, calendar: BoardCalendar
) -> Rereading:
    """The milstolpar of an område whose words have been edited.

    Milstolpar whose words still stand are kept as they are, ticks and corrections with them. A new date takes the
    place of one of the same kind whose words are gone, and remembers the first promise. Ticked-off milstolpar are
    history and stay.
    """
    text = "\n".join((*schedule, *progress))
    milestones = {key: stone for key, stone in area.milestones.items() if not stone.words or stone.words in text}
    gone = {key: stone for key, stone in area.milestones.items() if key not in milestones}
    known = {(milestone_kind(key), stone.due) for key, stone in milestones.items()}
    quoted = {stone.words for stone in milestones.values()}
    moved: list[MovedDate] = []
    for kind, new in stored_promises(schedule, progress, written, calendar):
        if (kind, new.due) in known or new.words in quoted:
            continue
        key = next((key for key, old in gone.items() if milestone_kind(key) is kind and old.met is None), None)
        if key is None:
            milestones[free_key(kind.value, {**milestones, **gone})] = new
            continue
        old = gone.pop(key)
        milestones[key] = _moved(old, new, written)
        if old.due is not None and new.due is not None and old.due != new.due:
            moved.append(MovedDate(key=key, before=old.due, after=new.due))
    milestones.update({key: old for key, old in gone.items() if old.met is not None})
    dropped = tuple(key for key, old in gone.items() if old.met is None)
    return Rereading(milestones=dict(sorted(milestones.items())), moved=tuple(moved), dropped=dropped)


def move(milestone: Milestone, due: dt.date | None, day: dt.date, reason: str = "") -> Milestone:
    """A milstolpe with another due date. A later one is a move on `day`: the first promise and every move are kept.

    An earlier date is no slip that anybody would have to explain, only a nearer promise; nor is none at all.
    """
    if milestone.due is None or due is None or due <= milestone.due:
        return milestone.replace(due=due)
    return milestone.replace(
        due=due,
        originally=milestone.originally or milestone.due,
        moves=(*milestone.moves, Move(before=milestone.due, after=due, day=day, reason=reason)),
    )


def with_reason(milestone: Milestone, reason: str) -> Milestone:
    """A milstolpe whose latest move has got its reason."""
    *earlier, latest = milestone.moves
    return milestone.replace(moves=(*earlier, latest.replace(reason=reason)))


def _moved(old: Milestone, new: Milestone, day: dt.date) -> Milestone:
    """The old milstolpe at the new one's date and words."""
    kept = old.replace(words=new.words, first_day=new.first_day, repeats=new.repeats, goal=new.goal)
    return move(kept, new.due, day)

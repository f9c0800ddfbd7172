"""What an edit of the words of an område does to its milstolpar.

A milstolpe whose words still stand is never read anew (a later version of the program, or a reading corrected by hand,
must not change what counts as late); only new words are read. A date that new words move is kept together with the
first promise, and so is one that they take away: its milstolpe stays without a date until words promise one again.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec

from store.deadline import is_open, is_taken_away
from store.ids import free_key
from store.model import Area, Kind, Milestone, Move, milestone_kind
from store.promises import stored_promises
from store.quotes import Quotes, compared, quotes_of

if TYPE_CHECKING:
    from store.board_calendar import BoardCalendar


class MovedDate(msgspec.Struct, frozen=True, kw_only=True):
    """A milstolpe whose date is another one after an edit, or none."""

    key: str
    before: dt.date
    after: dt.date | None

    @property
    def later(self) -> bool:
        """Whether the promise slips or is taken away, which asks for a reason."""
        return self.after is None or self.after > self.before


class Rereading(msgspec.Struct, frozen=True, kw_only=True):
    """The milstolpar after an edit of the words, and which dates that moved."""

    milestones: dict[str, Milestone]
    moved: tuple[MovedDate, ...] = ()
    dropped: tuple[str, ...] = ()
    """Keys of open milstolpar without a date that anybody waits for, whose words are gone and that nothing replaces."""


def reread(
    area: Area, schedule: Sequence[str], progress: Sequence[str], written: dt.date, calendar: BoardCalendar
) -> Rereading:
    """The milstolpar of an område whose words have been edited.

    Milstolpar whose words still stand are kept as they are, ticks and corrections with them, and so are those whose new
    words are read as the old ones were. A new date takes the place of one of the same kind whose words are gone, and
    remembers the first promise. A date that is waited for and that nothing replaces is taken away, which is remembered
    too. Ticked-off milstolpar are history and stay.
    """
    before = quotes_of(area.schedule, area.progress, written, calendar)
    after = quotes_of(schedule, progress, written, calendar)
    milestones: dict[str, Milestone] = {}
    gone: dict[str, Milestone] = {}
    for key, stone in area.milestones.items():
        words = after.standing(stone.words, before) if stone.words else ""
        if words is None or (is_taken_away(stone) and not _stood(stone, before)):
            gone[key] = stone
        else:
            milestones[key] = stone if words == stone.words else stone.replace(words=words)
    known = {(milestone_kind(key), stone.due) for key, stone in milestones.items()}
    said = {compared(stone.words) for stone in milestones.values()}
    new = [
        (kind, stone)
        for kind, stone in stored_promises(schedule, progress, written, calendar)
        if (kind, stone.due) not in known and compared(stone.words) not in said
    ]
    same = _paired(new, gone, lambda key, stone: _is_same(key, gone[key], stone, before, written), {})
    waited = _paired(new, gone, lambda key, _: gone[key].met is None and not is_taken_away(gone[key]), same)
    replacing = _paired(new, gone, lambda key, _: gone[key].met is None, waited)
    moved: list[MovedDate] = []
    for place, (kind, stone) in enumerate(new):
        if place not in replacing:
            milestones[free_key(kind.value, {**milestones, **gone})] = stone
            continue
        key = replacing[place]
        old = gone.pop(key)
        changed = old.replace(words=stone.words) if _is_read_as(old, stone, before) else _moved(old, stone, written)
        milestones[key] = changed
        if old.due is not None and changed.due is not None and old.due != changed.due:
            moved.append(MovedDate(key=key, before=old.due, after=changed.due))
    dropped: list[str] = []
    for key, old in gone.items():
        if old.met is not None or is_taken_away(old):
            milestones[key] = old
        elif old.due is not None and not area.status.is_over and is_open(key, old, area.status):
            milestones[key] = without_date(old, written).replace(first_day=None, repeats="", goal=0)
            moved.append(MovedDate(key=key, before=old.due, after=None))
        else:
            dropped.append(key)
    return Rereading(milestones=dict(sorted(milestones.items())), moved=tuple(moved), dropped=tuple(dropped))


def _stood(stone: Milestone, before: Quotes) -> bool:
    """Whether words stood there when the date read from them had been taken away: by hand, which no edit undoes."""
    return bool(stone.words) and before.standing(stone.words, before) is not None


def _paired(
    new: Sequence[tuple[Kind, Milestone]],
    gone: Mapping[str, Milestone],
    fits: Callable[[str, Milestone], bool],
    pairs: Mapping[int, str],
) -> dict[int, str]:
    """Pairs made before, and those of the new promises left (by their places) with a milstolpe left of their kind.

    Args:
        new: the promises.
        gone: milstolpar whose words are gone.
        fits: whether the milstolpe under a key fits a promise.
        pairs: those made before.
    """
    made = dict(pairs)
    for place, (kind, stone) in enumerate(new):
        left = (key for key in gone if milestone_kind(key) is kind and key not in made.values())
        key = None if place in made else next((key for key in left if fits(key, stone)), None)
        if key is not None:
            made[place] = key
    return made


def _is_same(key: str, old: Milestone, new: Milestone, before: Quotes, written: dt.date) -> bool:
    """Whether new words promise what a milstolpe promised: its day, or what its own words were read as.

    After an återrapport given on the day of writing, words tell the next one.
    """
    if old.met == written and milestone_kind(key) is Kind.REPORT:
        return False
    return (old.due is not None and old.due == new.due) or _is_read_as(old, new, before)


def _is_read_as(old: Milestone, new: Milestone, before: Quotes) -> bool:
    return (new.first_day, new.due, new.repeats) in before.read_as(old.words)


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


def without_date(milestone: Milestone, day: dt.date, reason: str = "") -> Milestone:
    """A milstolpe whose date is taken away on a day; what was promised first, and in which words, is kept."""
    taken = Move(before=milestone.due, day=day, reason=reason) if milestone.due else None
    return milestone.replace(
        due=None,
        originally=milestone.originally or milestone.due,
        moves=(*milestone.moves, taken) if taken else milestone.moves,
    )


def with_reason(milestone: Milestone, reason: str) -> Milestone:
    """A milstolpe whose latest move has got its reason."""
    *earlier, latest = milestone.moves
    return milestone.replace(moves=(*earlier, latest.replace(reason=reason)))


def _moved(old: Milestone, new: Milestone, day: dt.date) -> Milestone:
    """The old milstolpe at the new one's date and words."""
    kept = old.replace(words=new.words, first_day=new.first_day, repeats=new.repeats, goal=new.goal)
    return move(kept, new.due, day)

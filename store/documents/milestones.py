"""The milstolpar of an område when its document is imported once more: new readings in, a person's work kept."""

from __future__ import annotations

import datetime as dt

from store.model import Milestone, milestone_kind
from store.promises import move


def merge_milestones(
    before: dict[str, Milestone], document: dict[str, Milestone], words: str, read_on: dt.date
) -> dict[str, Milestone]:
    """The milstolpar after an import.

    A milstolpe read from the same words is kept as it stands, with its ticks, its moves and any date set by hand.
    New words of the same kind move an open one, which remembers its first promise. An open one whose words are gone
    is dropped, unless a person has made, ticked off or moved it.

    Args:
        before: the milstolpar in the register, by key.
        document: those read from the document.
        words: tidsplan and processläge after the import.
        read_on: the day the document was written or read, on which a promise counts as moved.
    """
    left = dict(before)
    kept: dict[str, Milestone] = {}
    fresh: list[tuple[str, Milestone]] = []
    for key, new in document.items():
        same = next((old for old in left if _same_promise(old, left[old], key, new)), None)
        if same is None:
            fresh.append((key, new))
        else:
            kept[same] = left.pop(same)
    for old, stone in list(left.items()):
        if not stone.words or stone.words in words or stone.met is not None or stone.done_days:
            kept[old] = left.pop(old)
    for key, new in fresh:
        slipped = next((old for old in left if milestone_kind(old) is milestone_kind(key)), None)
        if slipped is None:
            kept[_free_key(key, {**kept, **left})] = new
        else:
            old_stone = left.pop(slipped)
            moved = move(old_stone, new.due, read_on) if new.due is not None else old_stone.replace(due=None)
            kept[slipped] = moved.replace(first_day=new.first_day, words=new.words, repeats=new.repeats, goal=new.goal)
    kept.update({old: stone for old, stone in left.items() if stone.moves})
    return dict(sorted(kept.items()))


def _same_promise(old_key: str, old: Milestone, key: str, new: Milestone) -> bool:
    """Whether two milstolpar are one promise: of one kind, in the same words or due the same day."""
    if milestone_kind(old_key) is not milestone_kind(key):
        return False
    return old.words == new.words or (old.due is not None and new.due in {old.due, old.originally})


def _free_key(wanted: str, taken: dict[str, Milestone]) -> str:
    stem, dash, number = wanted.rpartition("-")
    kind = stem if dash and number.isdecimal() else wanted
    place = 1
    while (key := kind if place == 1 else f"{kind}-{place}") in taken:
        place += 1
    return key

"""Dates after a choice between two texts: the words are the decision, so the milstolpar follow the words that stand.

Two people who promise differently in a tidsplan have also moved its milstolpe differently, and a merge asks about each
of those fields. Whoever then chooses the words, or writes others, has decided the dates too: a side whose milstolpe is
what the chosen words say is taken with its ticks and corrections, and what no side has is read anew, as after an edit.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from store.deadline import is_taken_away
from store.merge import Merged
from store.quotes import NOTHING_SAID, quotes_of
from store.rereading import reread
from store.settling import as_conflict, as_question, settle
from store.tables import AREA_TABLE

if TYPE_CHECKING:
    from store.editing import Occasion
    from store.merge import Conflict
    from store.model import Area, Content, Milestone, OpenConflict
    from store.settling import Choice

_TEXTS = frozenset({("tidsplan",), ("processläge",)})
_MILESTONES = "milstolpar"

Questions = Mapping[str, "OpenConflict"]


def in_asking_order(questions: Questions) -> list[str]:
    """Keys of questions as a person should meet them: the dates of an område last, which follow from its words."""

    def place(key: str) -> tuple[str, str, bool, str]:
        asked = questions[key]
        return asked.table, asked.record, asked.field[:1] == (_MILESTONES,), key

    return sorted(questions, key=place)


def settle_by_words(
    merged: Merged, choices: Sequence[Choice], left: Questions, occasion: Occasion
) -> tuple[Content, Questions]:
    """A content with every choice in it whose milstolpar follow the texts, and the questions that still are open.

    Where a text was chosen, a side chosen for a date counts only as far as the words leave it open; a date of one's own
    always does. An område waits until both its texts are decided: a date may stand in either.

    Args:
        merged: what is to be settled.
        choices: what was chosen.
        left: the questions not answered yet.
        occasion: when the choice is made, and in which board's year.

    Raises:
        msgspec.ValidationError: as `store.settling.settle`.
    """
    written = {one.record for one, _ in choices if one.table == AREA_TABLE and one.field in _TEXTS}
    following = [choice for choice in choices if choice[0].record in written and _is_about_a_date(choice[0])]
    content = settle(merged, [choice for choice in choices if choice not in following])
    sides = {
        f"{number}": (conflict, value)
        for number, (conflict, value) in enumerate(following)
        if value in (conflict.base, conflict.ours, conflict.theirs)
    }
    still: Questions = {**left, **{key: as_question(conflict) for key, (conflict, _) in sides.items()}}
    waiting = {asked.record for asked in left.values() if asked.table == AREA_TABLE and asked.field in _TEXTS}
    for record in sorted(written - waiting):
        if record in content.areas:
            content, still = _followed(content, record, still, occasion)
    own = [choice for choice in following if choice not in sides.values()]
    undecided = [choice for key, choice in sides.items() if key in still]
    content = settle(Merged(content=content), [*undecided, *own])
    return content, {key: asked for key, asked in left.items() if key in still}


def _is_about_a_date(conflict: Conflict) -> bool:
    return conflict.table == AREA_TABLE and conflict.field[:1] == (_MILESTONES,)


def _followed(content: Content, record: str, left: Questions, occasion: Occasion) -> tuple[Content, Questions]:
    for name, questions in _by_milestone(record, left).items():
        fitting = _fitting(content, record, name, questions, occasion)
        if fitting is not None:
            content = content.with_area(record, fitting)
            left = {key: asked for key, asked in left.items() if key not in questions}
    area = content.areas[record]
    read = _read(area, occasion)
    for name, questions in _by_milestone(record, left).items():
        if _under(read, name) != _under(area.milestones, name):
            # Neither answer is what the words say any more, and what they say is in place.
            left = {key: asked for key, asked in left.items() if key not in questions}
    return content.with_area(record, area.replace(milestones=read)), left


def _by_milestone(record: str, left: Questions) -> dict[str, dict[str, OpenConflict]]:
    """The open questions about an område's milstolpar, by milstolpe; under "" those about all of them at once."""
    found: dict[str, dict[str, OpenConflict]] = {}
    for key, asked in left.items():
        if asked.table == AREA_TABLE and asked.record == record and asked.field[:1] == (_MILESTONES,):
            found.setdefault("".join(asked.field[1:2]), {})[key] = asked
    return found


def _fitting(content: Content, record: str, name: str, questions: Questions, occasion: Occasion) -> Area | None:
    """The område with the one answer that the words say; None when none does, or two do and only a person can tell."""
    sides = [
        settle(
            Merged(content=content), [(as_conflict(asked), getattr(asked, side)) for asked in questions.values()]
        ).areas[record]
        for side in ("ours", "theirs", "base")
    ]
    ours_and_theirs = [area for area in sides[:2] if _says(area, name, occasion)]
    fitting = ours_and_theirs or [area for area in sides[2:] if _says(area, name, occasion)]
    return fitting[0] if fitting and all(area == fitting[0] for area in fitting) else None


def _says(area: Area, name: str, occasion: Occasion) -> bool:
    """Whether a milstolpe is what the words of its område say; a ticked one may outlive its words, and then is not."""
    stones = [area.milestones[name]] if name in area.milestones else [] if name else [*area.milestones.values()]
    said = quotes_of(area.schedule, area.progress, occasion.today, occasion.calendar)
    quoting = [stone for stone in stones if stone.words and not is_taken_away(stone)]
    return all(said.standing(stone.words, NOTHING_SAID) is not None for stone in quoting) and (
        _under(_read(area, occasion), name) == _under(area.milestones, name)
    )


def _read(area: Area, occasion: Occasion) -> dict[str, Milestone]:
    # The milstolpar may be of either side, so that none of the words counts as having stood there before.
    blank = area.replace(schedule=(), progress=())
    return reread(blank, area.schedule, area.progress, occasion.today, occasion.calendar).milestones


def _under(milestones: Mapping[str, Milestone], name: str) -> object:
    return milestones.get(name) if name else dict(milestones)

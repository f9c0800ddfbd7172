"""The answers to a conflict: a side, both, what stood before or words of one's own; each as the value it stands for."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any

from store.editing import paragraphs
from store.milestone_words import field_words
from tui.presentation.conflict import is_text
from tui.text import app_git as git_words
from tui.text.states import out_of

if TYPE_CHECKING:
    from store.merge import Conflict, Merged


class Answer(StrEnum):
    """What can be chosen."""

    MINE = "mine"
    THEIRS = "theirs"
    BOTH = "both"
    BEFORE = "before"
    OWN = "own"


def conflict_name(merged: Merged, number: int) -> str:
    """Which område and field a conflict is about, and its place among several."""
    conflict = merged.conflicts[number]
    area = merged.content.areas.get(conflict.record)
    title = area.title if area else conflict.record
    count = len(merged.conflicts)
    place = f"  ({out_of(number + 1, count)})" if count > 1 else ""
    return f"{title}: {field_words(conflict.field) or git_words.CONFLICT_WHOLE}{place}"


def answers(conflict: Conflict) -> list[tuple[Answer, str]]:
    """What can be answered: a side, both where they are lists, what stood before, or words of one's own."""
    choices = [(Answer.MINE, git_words.CONFLICT_MINE), (Answer.THEIRS, git_words.CONFLICT_THEIRS)]
    if isinstance(conflict.ours, list) and isinstance(conflict.theirs, list):
        choices.append((Answer.BOTH, git_words.CONFLICT_BOTH))
    if conflict.field:
        choices.append((Answer.BEFORE, git_words.CONFLICT_AS_BEFORE))
    if takes_own_words(conflict):
        choices.append((Answer.OWN, git_words.CONFLICT_OWN))
    return choices


def takes_own_words(conflict: Conflict) -> bool:
    """Whether it is about a field that holds text, a day, a number: something that can be written in words."""
    return bool(conflict.field) and all(
        value is None or isinstance(value, int) or is_text(value) for value in _sides(conflict)
    )


def own_words(conflict: Conflict) -> str:
    """What an answer of one's own begins with: mine."""
    value = conflict.ours
    if not takes_own_words(conflict) or value is None:
        return ""
    return "\n".join(value) if isinstance(value, list) else str(value)


def chosen_value(conflict: Conflict, choice: str, own: str = "") -> Any:
    """The value a choice stands for; both is theirs with every paragraph of mine that is not there."""
    if choice == Answer.OWN:
        return _own_value(conflict, own)
    if choice == Answer.BOTH:
        return [*conflict.theirs, *(paragraph for paragraph in conflict.ours if paragraph not in conflict.theirs)]
    values = {Answer.MINE: conflict.ours, Answer.THEIRS: conflict.theirs, Answer.BEFORE: conflict.base}
    return values[Answer(choice)]


def _own_value(conflict: Conflict, own: str) -> Any:
    """Written words as the field's own kind of value; none of them is nothing."""
    if any(isinstance(side, list) for side in _sides(conflict)):
        return list(paragraphs(own)) or None
    text = " ".join(own.split())
    is_number = any(isinstance(side, int) for side in _sides(conflict))
    return int(text) if is_number and text.isdecimal() else text or None


def _sides(conflict: Conflict) -> tuple[Any, Any, Any]:
    return conflict.base, conflict.ours, conflict.theirs

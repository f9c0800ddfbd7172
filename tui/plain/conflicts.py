"""Konflikter: what two people have written differently, one question at a time, each side told with who wrote it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from store.following_words import in_asking_order
from store.merge import Merged
from store.open_conflicts import answered, why_not
from store.settling import as_conflict
from tui.actions.conflict_answers import Answer, answers, chosen_value, conflict_name, own_words
from tui.plain.dialogue import WentBackError
from tui.presentation.conflict import NOBODY, Who, three_values
from tui.text import app_git as git_words
from tui.text import plain as text
from tui.text import plain_register as of_register

if TYPE_CHECKING:
    from store.storage import FieldConflictError
    from tui.plain.sitting import Sitting


def settle_save(sitting: Sitting, refusal: FieldConflictError, label: str) -> bool:
    """Ask where somebody else has changed the same field since a form was opened, and save that; whether it was.

    Raises:
        WentBackError: it was left; nothing is saved.
    """
    from store.following_words import settle_by_words  # noqa: PLC0415 (rare)

    merged = refusal.merged
    sitting.session.register.refresh()
    sitting.session.judge()
    sitting.dialogue.say(f"{git_words.CONFLICT_TITLE}.")
    values = _ask(sitting, merged, [(NOBODY, NOBODY)] * len(merged.conflicts))
    choices = list(zip(merged.conflicts, values, strict=True))
    settled, _ = settle_by_words(merged, choices, {}, sitting.session.occasion)
    return sitting.save(settled, label, refusal.theirs)


def open_questions(sitting: Sitting) -> None:
    """Ask what a merge has left in the register; all of it is answered in one save."""
    from store.healing import declare_settled  # noqa: PLC0415 (rare)

    content, dialogue = sitting.content, sitting.dialogue
    if not content.conflicts:
        dialogue.say(text.NO_CONFLICTS)
        return
    if not sitting.may_write():
        return
    keys = list(in_asking_order(content.conflicts))
    questions = [content.conflicts[key] for key in keys]
    merged = Merged(content=content, conflicts=tuple(as_conflict(each) for each in questions))
    authors = [((each.ours_by, each.ours_day), (each.theirs_by, each.theirs_day)) for each in questions]
    values = _ask(sitting, merged, authors)
    settled = answered(content, dict(zip(keys, values, strict=True)), sitting.session.occasion)
    if sitting.save(settled, git_words.CONFLICT_ANSWERED, content):
        declare_settled(sitting.session.register.path)


def _ask(sitting: Sitting, merged: Merged, authors: Sequence[tuple[Who, Who]]) -> list[Any]:
    """The value chosen for each conflict; all of them can stand in their fields."""
    while True:
        values = [_value(sitting, merged, number, authors[number]) for number in range(len(merged.conflicts))]
        reason = why_not(merged, list(zip(merged.conflicts, values, strict=True)))
        if not reason:
            return values
        sitting.dialogue.say(reason)


def _value(sitting: Sitting, merged: Merged, number: int, authors: tuple[Who, Who]) -> Any:
    dialogue, conflict = sitting.dialogue, merged.conflicts[number]
    dialogue.say(conflict_name(merged, number))
    dialogue.tell(three_values(conflict, dialogue.width, authors))
    choices = [(str(key), said) for key, said in answers(conflict)]
    chosen = dialogue.choose(of_register.CONFLICT_QUESTION, choices, of_register.CONFLICT_HELP)
    if chosen is None:
        raise WentBackError
    if chosen != Answer.OWN:
        return chosen_value(conflict, chosen)
    own = own_words(conflict)
    return chosen_value(conflict, chosen, dialogue.paragraphs(git_words.CONFLICT_OWN, own, lambda _: None))

"""Redigera: any field of an område, in any order, with what the new words do to its milstolpar told before it is saved.

A new område is asked for from its name to its processläge.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.editing import rewrite
from store.model import Area, kind_word
from tui.actions.writing import texts_of, with_new_area, words_of
from tui.draft_names import NEW
from tui.plain.dialogue import WentBackError
from tui.plain.form import Form
from tui.plain.status import ask_status
from tui.presentation.rows import Tone
from tui.text import app as words
from tui.text import plain_area as of_area
from tui.text.states import moved_words

if TYPE_CHECKING:
    from store.rereading import Rereading
    from tui.plain.sitting import Sitting

_ORDER = ("title", "group", "responsible", "measures", "schedule", "status", "progress")
_READ = frozenset({"schedule", "progress"})


def edit_area(sitting: Sitting, area_id: str) -> bool:
    """Change the words of an område; whether it was saved.

    Raises:
        WentBackError: it was left; the words are kept as a draft.
    """
    if not sitting.may_write():
        return False
    dialogue, area = sitting.dialogue, sitting.content.areas[area_id]
    dialogue.say(f"{words.EDIT_TITLE}: {area.title}")
    with Form(sitting, area_id, texts_of(area)) as form:
        fields = [(field, of_area.field_now(field, form.texts[field])) for field in _ORDER]
        chosen = dialogue.choose(of_area.WHICH_FIELD, fields, of_area.WHICH_FIELD_HELP)
        while chosen is not None:
            _ask(sitting, form, chosen, area)
            chosen = dialogue.choose(of_area.ANOTHER_FIELD, fields, of_area.WHICH_FIELD_HELP, listed=False)
        if not form.is_changed:
            dialogue.say(words.NOTHING_CHANGED)
            return False
        changed, reading = rewrite(area, words_of(form.texts), sitting.session.occasion)
        dialogue.say(of_area.changes(form.changed_fields()))
        _tell_milestones(sitting, area, changed, reading)
        return form.end(
            lambda: sitting.save_area(
                area_id, sitting.with_reasons(changed, reading.moved), words.EDIT_TITLE, form.base
            )
        )


def new_area(sitting: Sitting, beside: str = "") -> bool:
    """Write a new område in the plan of another one, or in a plan that is asked for; whether it was saved.

    Raises:
        WentBackError: it was left; the words are kept as a draft.
    """
    if not sitting.may_write():
        return False
    dialogue, content = sitting.dialogue, sitting.content
    neighbour = content.areas.get(beside)
    dialogue.say(words.NEW_TITLE)
    plan = neighbour.plan if neighbour else _plan(sitting)
    group = neighbour.group if neighbour else ""
    blank = Area(title="", group=group)
    with Form(sitting, NEW, {**texts_of(blank), "plan": ""}) as form:
        if not content.plans:
            form.ask("plan", words.PLAN_PLACEHOLDER)
        for field in _ORDER:
            _ask(sitting, form, field, blank)
            if field == "title" and not form.texts["title"].strip():
                dialogue.say(of_area.NEEDS_NAME)
                raise WentBackError

        def store() -> bool:
            changed, area_id = with_new_area(sitting.session, form.base, plan, form.texts)
            return sitting.save(changed, f"{words.NEW_TITLE}: {changed.areas[area_id].title}", form.base)

        return form.end(store)


def _plan(sitting: Sitting) -> str:
    """Which plan a new område goes into: the only one there is, else it is asked."""
    plans = [(key, plan.name) for key, plan in sitting.content.plans.items()]
    if len(plans) < 2:
        return plans[0][0] if plans else ""
    return sitting.dialogue.choose(of_area.WHICH_PLAN, plans) or plans[0][0]


def _ask(sitting: Sitting, form: Form, field: str, area: Area) -> None:
    if field == "status":
        ask_status(sitting, form, area)
        return
    form.ask(field, of_area.FIELD_HELPS.get(field, ""))
    if field in _READ:
        sitting.tell_reading(form.texts[field], progress=field == "progress")


def _tell_milestones(sitting: Sitting, before: Area, after: Area, reading: Rereading) -> None:
    """Which milstolpar the new words give, move and take away."""
    lines = [moved_words(move) for move in reading.moved]
    for key, stone in after.milestones.items():
        if key not in before.milestones:
            lines.append(of_area.milestone_new(kind_word(key), stone.due))
    lines += [of_area.milestone_gone(kind_word(key), before.milestones[key].due) for key in reading.dropped]
    sitting.dialogue.tell([[(line, Tone.SOON)] for line in lines])

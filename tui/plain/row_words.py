"""One område in one sentence, as a list is read aloud: läge first, then the name, what comes next, and how it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.model import Status, kind_word
from tui.presentation.area_rows import STATE_TONES
from tui.presentation.rows import Line, Tone
from tui.text import app as words
from tui.text import plain as text
from tui.text.states import CONTRADICTION, MISSED, SIGNS, standing_words

if TYPE_CHECKING:
    from tui.session import Session


def row_line(session: Session, area_id: str, number: int) -> Line:
    """``3. ! försenad 32 dagar: Klargöra ansvar. klart senast 2017-12-31. ej påbörjat.``."""
    area, standing = session.content.areas[area_id], session.standings[area_id]
    parts = [area.title.rstrip(".")]
    if standing.milestone is not None and standing.milestone.due is not None:
        parts.append(f"{kind_word(standing.key)} {words.LAST_DAY} {standing.milestone.due}")
    if area.status is not Status.UNKNOWN:
        parts.append(area.status.value)
    if area.responsible:
        parts.append(area.responsible)
    if area_id in session.asked:
        parts.append(text.HAS_QUESTION)
    if session.contradicts(area_id):
        parts.append(f"{CONTRADICTION.sign} {text.CONTRADICTS}")
    parts += [f"{MISSED.sign} {finding.sentence}" for finding in session.missed(area_id)]
    said = f"{SIGNS[standing.state].sign} {standing_words(standing)}"
    return [
        (f"{number}. ", Tone.PLAIN),
        (said, STATE_TONES[standing.state]),
        (f": {'. '.join(parts)}.", Tone.PLAIN),
    ]


def heading_words(session: Session, area_id: str) -> str:
    """What an område stands under: its plan and its group."""
    plan_id, group = session.headings_of[area_id]
    plan = session.content.plans.get(plan_id)
    return ", ".join(part for part in (f"{words.FIELD_PLAN} {plan.name if plan else plan_id}".strip(), group) if part)

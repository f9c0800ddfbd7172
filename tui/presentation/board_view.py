"""One område as it is shown on the wall of a meeting: few words, much air, the state in words and sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.slips import worst_slip
from tui.presentation.area_meetings import told_words
from tui.presentation.area_rows import STATE_TONES
from tui.presentation.rows import Line, Tone
from tui.presentation.wrapping import wrapped
from tui.text import app as words
from tui.text import meetings as said
from tui.text.states import SIGNS, standing_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.session import Session


def board_lines(session: Session, area_id: str, width: int, *, ascii_signs: bool = False) -> list[Line]:
    """Title, läge, and what is done, by when and how it goes; every part with a line of air around it."""
    area, standing = session.content.areas[area_id], session.standings[area_id]
    sign = SIGNS[standing.state].ascii if ascii_signs else SIGNS[standing.state].sign
    state = standing.state.value
    lines: list[Line] = [[(line, Tone.TITLE)] for line in wrapped(area.title.upper(), width)]
    told = standing_words(standing).replace(state, state.upper(), 1)
    lines += [[], [(f"{sign} {told}", STATE_TONES[standing.state])], []]
    moved = worst_slip(area)
    schedule = (*area.schedule, f"({moved.words})") if moved else area.schedule
    latest = tuple(told_words(each) for each in area.reports[-1:] if each.paragraph)
    parts: tuple[tuple[str, Sequence[str]], ...] = (
        (words.COLUMN_MEASURES, area.measures),
        (words.COLUMN_SCHEDULE, schedule or (words.NO_SCHEDULE,)),
        (words.COLUMN_PROGRESS, area.progress or (area.status.value,)),
        (said.FIELD_TOLD, latest),
    )
    for name, paragraphs in parts:
        if paragraphs:
            lines.append([(name, Tone.HEADING)])
            lines += [[(line, Tone.PLAIN)] for text in paragraphs for line in wrapped(text, width)]
            lines.append([])
    return lines[:-1]

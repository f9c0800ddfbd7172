"""What a meeting must be told, as rows: done or not, which område, and why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from store.meetings.agenda import Reason
from store.slips import summary
from tui.presentation.numbered import aligned, numbered
from tui.presentation.rows import Density, Line, Tone
from tui.presentation.wrapping import fitted, wrapped
from tui.text import meetings as said
from tui.text.states import days, short_date

if TYPE_CHECKING:
    import datetime as dt

    from store.meetings.agenda import Item
    from tui.session import Session

_STATE, _NARROW_STATE, _GAP, _LEAST = 15, 12, 2, 20
_ROOMY = 60
"""Cells from which there is room for the bar, and for a done item in full."""
_BAR = 12
"""Cells of the progress bar."""

TONES: dict[Reason, Tone] = {
    Reason.QUESTION: Tone.FINDING,
    Reason.LATE: Tone.LATE,
    Reason.REPORT: Tone.SOON,
    Reason.RECURRING: Tone.SOON,
    Reason.WILL_BE_LATE: Tone.FINDING,
    Reason.TO_APPROVE: Tone.ON_TRACK,
    Reason.CHANGED: Tone.PLAIN,
    Reason.STILL: Tone.UNDATED,
}


class AgendaPainter:
    """Paints the items of a meeting; the row of an item is its område's id."""

    def __init__(self, session: Session, items: Sequence[Item], *, ascii_signs: bool = False) -> None:
        self._session, self._items, self._ascii = session, items, ascii_signs

    def header(self, width: int) -> Line:
        """The column titles."""
        state, title, why = self._sizes(width)
        return [
            (f"{'':<{state}}{fitted(said.AGENDA_AREA, title)}{'':<{_GAP}}{fitted(said.AGENDA_WHY, why)}", Tone.HEADER)
        ]

    def paint(self, index: int, width: int, density: Density) -> Sequence[Line]:
        """One line an item."""
        del density
        item = self._items[index]
        state_room, title, why = self._sizes(width)
        name = aligned(item.area_id, self._session.content.areas)
        state = fitted(done_words(told=item.told, short=width < _ROOMY, ascii_signs=self._ascii), state_room)
        first = item.whys[0] if item.whys else None
        more = f" +{len(item.whys) - 1}" if len(item.whys) > 1 else ""
        words = fitted(first.words if first else self._made_of(item), max(0, why - len(more))) + more
        return [
            [
                (state, Tone.CLOSED if item.told else Tone.SOON),
                (
                    fitted(name, title),
                    Tone.CLOSED if item.told else Tone.TITLE,
                ),
                (" " * _GAP, Tone.PLAIN),
                (words, Tone.CLOSED if item.told or first is None else TONES[first.reason]),
            ]
        ]

    def _made_of(self, item: Item) -> str:
        """What became of an item there is no reason left to tell."""
        closing = self._session.content.areas[item.area_id].closing
        return said.approved_and_closed(closing.decision) if closing and closing.decision else said.AGENDA_TOLD

    @staticmethod
    def _sizes(width: int) -> tuple[int, int, int]:
        state = _STATE if width >= _ROOMY else _NARROW_STATE
        room = max(2 * _LEAST, width - state - _GAP)
        title = max(_LEAST, room * 45 // 100)
        return state, title, room - title


def done_words(*, told: bool, short: bool, ascii_signs: bool) -> str:
    """``✓ genomgången`` or ``· återstår``."""
    if told:
        return f"{'v' if ascii_signs else '✓'} {said.AGENDA_DONE_SHORT if short else said.AGENDA_DONE}"
    return f"{'.' if ascii_signs else '·'} {said.AGENDA_LEFT}"


def progress_words(items: Sequence[Item], *, ascii_signs: bool = False) -> str:
    """``██████░░░░░░  2 av 4 genomgångna``."""
    done = sum(item.told for item in items)
    full = _BAR * done // len(items) if items else 0
    signs = ("#", "-") if ascii_signs else ("█", "░")
    return f"{signs[0] * full}{signs[1] * (_BAR - full)}  {said.walked(done, len(items))}"


def meeting_heading(meeting: dt.date, today: dt.date) -> str:
    """``Inför nämnd 21 feb 2018 · om 20 dagar``, or after it ``Efter nämnd``."""
    left = (meeting - today).days
    if left < 0:
        return f"{said.AFTER_MEETING} {short_date(meeting)}"
    when = said.TODAY if left == 0 else f"om {days(left)}"
    return f"{said.BEFORE_MEETING} {short_date(meeting)} · {when}"


def agenda_header(
    session: Session, meeting: dt.date, items: Sequence[Item], width: int, *, ascii_signs: bool
) -> list[Line]:
    """Two lines: which meeting and how far the walk has come; what the protocol says, or how promises have slipped."""
    progress = progress_words(items, ascii_signs=ascii_signs)
    if width < _ROOMY:
        # Which meeting it is goes before the bar.
        progress = said.walked(sum(item.told for item in items), len(items))
    name = fitted(meeting_heading(meeting, session.today), max(0, width - len(progress) - 2))
    first: Line = [(name, Tone.TITLE), ("  ", Tone.PLAIN), (progress, Tone.SOON)]
    known = session.content.meetings.get(meeting.isoformat())
    written = [known.paragraph, known.registry, " ".join(known.decision)] if known else []
    decided = " · ".join(part for part in written if part)
    told = decided or summary(session.content.areas.values()) or said.in_register(len(session.content.areas))
    unknown = said.AGENDA_NO_COMING if session.next_meeting is None else ""
    room = max(0, width - len(unknown) - 2) if unknown else width
    second: Line = [(fitted(told, room), Tone.MUTED)]
    return [first, [*second, ("  ", Tone.PLAIN), (unknown, Tone.SOON)] if unknown else second]


def why_lines(session: Session, item: Item, width: int) -> list[Line]:
    """One item in short: the område, every reason, and what stands there now."""
    area = session.content.areas[item.area_id]
    lines: list[Line] = [[(line, Tone.TITLE)] for line in wrapped(numbered(item.area_id, session.content.areas), width)]
    for why in item.whys:
        lines += [[(line, TONES[why.reason])] for line in wrapped(why.words, width)]
    for paragraph in area.progress or (area.status.value,):
        lines += [[(line, Tone.PLAIN)] for line in wrapped(paragraph, width)]
    return lines

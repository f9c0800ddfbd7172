"""Selections on one key: the ready ones, and those the user has given a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.deadline import State
from store.preferences import read_preference, write_preference
from store.selection import Order, Selection
from tui.text import app as words

if TYPE_CHECKING:
    from tui.session import Session

_ORDER = "ordning"
"""The preference the order is remembered under."""

_READY: dict[str, frozenset[State]] = {
    "all": frozenset(),
    "late": frozenset({State.LATE}),
    "soon": frozenset({State.SOON}),
    "meeting": frozenset(),
    "undated": frozenset({State.UNDATED}),
    "closed": frozenset({State.CLOSED}),
    "asked": frozenset(),
    "unreported": frozenset(),
}


def ready_selection(session: Session, name: str) -> Selection | str:
    """One of the ready selections in the order of now, or the sentence that says why there is none."""
    due_by = session.next_meeting if name == "meeting" else None
    if name == "meeting" and due_by is None:
        return words.NO_NEXT_MEETING
    since = session.last_meeting if name == "unreported" else None
    if name == "unreported" and since is None:
        return words.NO_LAST_MEETING
    return Selection(
        states=_READY[name],
        due_by=due_by,
        unreported_since=since,
        asked=name == "asked",
        order=session.selection.order,
    )


def remembered_order() -> Order:
    """The order a list was last put in, whichever list it was."""
    kept = read_preference(_ORDER)
    return Order(kept) if kept in set(Order) else Order.PLAN


def remember_order(order: Order) -> None:
    """Offer this order next time."""
    write_preference(_ORDER, order.value)


def saved_selection(session: Session, place: int) -> Selection | str:
    """The saved selection in a place from 0, as it is today; or the sentence that says how to save one."""
    from store.saved_selections import offered  # noqa: PLC0415 (start-up)

    saved = offered(session.content)
    if place >= len(saved):
        return words.NO_SAVED_SELECTION
    return saved[place].on(session.next_meeting, session.last_meeting).replace(order=session.selection.order)


def called_so(session: Session, text: str, at_hand: str | None) -> str | None:
    """The område a search is most likely for, where another than the first found is: it is called by the words.

    Args:
        session: what is searched.
        text: the words, as they were typed.
        at_hand: the område the cursor stands on; one that was gone to is left alone.
    """
    from store.searching import named  # noqa: PLC0415 (start-up)

    found = session.selected()
    return named(text, found, session.content.areas) if found and at_hand == found[0] else None

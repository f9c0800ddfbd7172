"""What is typed in a form or a box, kept as a draft while it stands open, and brought back after a crash."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.widgets import Input, Select, TextArea

from store.drafts import INTERVAL, Drafts
from tui.text import unsaved
from tui.waiting_drafts import of_others
from tui.widgets.choices import MarkedList
from tui.widgets.status_field import StatusField

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from textual.screen import Screen
    from textual.timer import Timer

    from store.drafts import BroughtBack


class KeptWords:
    """The unsaved words of one screen, under the name of what they are about."""

    def __init__(self, screen: Screen[Any], register: Path, name: str, written: Callable[[], dict[str, str]]) -> None:
        """Keep nothing yet.

        Args:
            screen: where they are written.
            register: the register they are to be saved in.
            name: under what name they are kept.
            written: what its fields hold now.
        """
        self._screen, self._name, self._written = screen, name, written
        self._drafts = Drafts(register)
        self._before: dict[str, str] | None = None
        self._base: dict[str, str] | None = None
        self._typing: Timer | None = None

    @property
    def is_begun(self) -> bool:
        """Whether it is known what the fields were filled with."""
        return self._before is not None

    @property
    def is_changed(self) -> bool:
        """Whether a field holds other words than when it was opened; one not filled yet holds nobody's."""
        return self._before is not None and self._written() != self._before

    def begin(self) -> BroughtBack | None:
        """Remember what the fields hold; gives the words a crash interrupted, and tells of them."""
        self._before = now = self._written()
        draft = self._drafts.find(self._name)
        found = draft.beside(now) if draft else None
        if found and found.fields:
            # Words that are kept once more are still begun from what stood then.
            self._base = {**now, **found.stood}
            self._screen.notify(unsaved.DRAFT_FOUND, markup=False, timeout=10)
            return found
        self._base = now
        others = of_others(self._drafts, self._name)
        if others:
            self._screen.notify(others, severity="warning", markup=False, timeout=15)
        return None

    def typed(self) -> None:
        """Something was typed: it is kept before long."""
        if self._typing is None:
            self._typing = self._screen.set_timer(INTERVAL, self.keep)

    def keep(self) -> None:
        """Keep what is typed now."""
        self._typing = None
        if self.is_changed:
            self._drafts.keep(self._name, self._written(), self._base)

    def drop(self) -> None:
        """They are saved, or thrown away on purpose."""
        if self._typing is not None:
            self._typing.stop()
            self._typing = None
        self._drafts.drop(self._name)

    def let_go(self) -> None:
        """What is neither saved nor thrown away is found by whoever opens the screen next."""
        self._drafts.let_go(self._name)


def texts_of(screen: Screen[Any]) -> dict[str, str]:
    """The text of every field, by the field's id."""
    texts = {area.id or "": area.text for area in screen.query(TextArea)}
    texts.update({line.id or "": line.value for line in screen.query(Input)})
    texts.update({choice.id or "": str(choice.value) for choice in screen.query(Select)})
    return texts


def marks_of(screen: Screen[Any]) -> dict[str, str]:
    """The marks of every list, by its id."""
    return {each.id or "": "\n".join(sorted(each.marked)) for each in screen.query(MarkedList)}


def fill_in(screen: Screen[Any], texts: Mapping[str, str]) -> None:
    """Put texts into the fields they belong to."""
    for area in screen.query(TextArea):
        area.text = texts.get(area.id or "", area.text)
    for line in screen.query(Input):
        line.value = texts.get(line.id or "", line.value)
    for choice in screen.query(Select):
        value = texts.get(choice.id or "")
        # Words kept since another day may choose what is not to be chosen any more.
        offered = not isinstance(choice, StatusField) or choice.offers(value or "")
        if value is not None and value != str(choice.value) and offered:
            choice.value = value


def mark_again(screen: Screen[Any], marks: Mapping[str, str]) -> None:
    """Set the marks of the lists they belong to."""
    for each in screen.query(MarkedList):
        marked = marks.get(each.id or "")
        if marked is not None:
            each.mark_only(marked.split("\n"))

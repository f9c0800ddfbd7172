"""Lists to tick in and to choose from, whose marks say by sign what Textual's own say by colour alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class _MarkedList(OptionList):
    """Options with a mark before each."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("space", "select", show=False, id="lista.valj")]
    MARKS: ClassVar[tuple[str, str]] = ("[ ]", "[x]")

    def __init__(self, choices: Sequence[tuple[str, str]], marked: Iterable[str], *, id: str) -> None:  # noqa: A002 (Textual's own name)
        """Make a list of ``(key, words)`` with some keys marked."""
        self._choices = tuple(choices)
        self._marked = set(marked)
        super().__init__(*(Option(self._said(key, said), key) for key, said in self._choices), id=id, markup=False)

    def _said(self, key: str, said: str) -> Content:
        return Content(f"{self.MARKS[key in self._marked]} {said}")

    def _draw(self) -> None:
        for place, (key, said) in enumerate(self._choices):
            self.replace_option_prompt_at_index(place, self._said(key, said))

    def at_cursor(self) -> str:
        """The key under the cursor."""
        return self._choices[self.highlighted or 0][0]

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Mark it."""
        event.stop()
        self.choose(self._choices[event.option_index][0])
        self._draw()

    def choose(self, key: str) -> None:
        """Change the marks as a choice of this key does."""
        raise NotImplementedError


class CheckList(_MarkedList):
    """Any number of marks; a choice turns one on or off."""

    def choose(self, key: str) -> None:
        """Turn the mark on or off."""
        self._marked ^= {key}

    @property
    def chosen(self) -> list[str]:
        """The marked keys, in the order of the list."""
        return [key for key, _ in self._choices if key in self._marked]


class PickOne(_MarkedList):
    """Always exactly one mark."""

    MARKS: ClassVar[tuple[str, str]] = ("( )", "(•)")

    def choose(self, key: str) -> None:
        """Move the mark."""
        self._marked = {key}

    @property
    def chosen(self) -> str:
        """The marked key."""
        return next(iter(self._marked))

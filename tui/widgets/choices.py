"""Lists to tick in and to choose from, whose marks say by sign what Textual's own say by colour alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.strip import Strip
from textual.widgets import OptionList
from textual.widgets.option_list import Option

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.geometry import Size

    from tui.themed_app import ThemedApp


class Options(OptionList):
    """Textual's list of options, for a terminal of any size; what is chosen is marked by a sign, as in the list."""

    DEFAULT_CSS = """
    Options > .option-list--option { padding: 0 0 0 2; }
    """
    CURSOR_SIGN: ClassVar[str] = "▌"
    ASCII_CURSOR_SIGN: ClassVar[str] = ">"

    app: ThemedApp[object]

    def render_line(self, y: int) -> Strip:
        """A line as Textual draws it; in the chosen option with the sign, and all of it in the highlight's own ink.

        An option's other colours are made for the ground of the list and may be too like that of the highlight.
        """
        strip = super().render_line(y)
        place = self.scroll_offset.y + y
        if place >= len(self._lines) or self._lines[place][0] != self.highlighted:
            return strip
        style = self.get_visual_style("option-list--option", "option-list--option-highlighted").rich_style
        sign = self.ASCII_CURSOR_SIGN if self.app.ascii_signs else self.CURSOR_SIGN
        ink = Style.from_color(style.color)
        said = [Segment(text, (own or style) + ink) for text, own, _ in strip.crop(1)]
        return Strip([Segment(sign, style), *said], strip.cell_length)

    def notify_style_update(self) -> None:
        """Forget what was drawn with the colours of another theme."""
        super().notify_style_update()
        self._option_render_cache.clear()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As high as its options; in no width at all Textual would divide by it."""
        return super().get_content_height(container, viewport, max(1, width))


class MarkedList(Options):
    """Options with a mark before each: space marks, Enter goes on."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "select", show=False, id="lista.valj"),
        Binding("enter", "go_on", show=False, id="lista.vidare"),
    ]
    MARKS: ClassVar[tuple[str, str]] = ("[ ]", "[x]")

    def __init__(self, choices: Sequence[tuple[str, str]], marked: Iterable[str], *, id: str) -> None:  # noqa: A002 (Textual's own name)
        """Make a list of ``(key, words)`` with some keys marked."""
        self._choices = tuple(choices)
        self.marked = set(marked)
        super().__init__(*(Option(self._said(key, said), key) for key, said in self._choices), id=id, markup=False)

    def _said(self, key: str, said: str) -> Content:
        return Content(f"{self.MARKS[key in self.marked]} {said}")

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

    def action_go_on(self) -> None:
        """Give the answer of the dialog, or go to the next field of a form; a mark is never turned by going on."""
        answer = getattr(self.screen, "answer", None)
        if answer is None:
            self.screen.focus_next()
        else:
            answer("ok")

    def choose(self, key: str) -> None:
        """Change the marks as a choice of this key does."""
        raise NotImplementedError

    def mark_only(self, keys: Iterable[str]) -> None:
        """Mark these of its keys and no others, as choosing them would."""
        wanted = set(keys)
        for key, _ in self._choices:
            if (key in wanted) is not (key in self.marked):
                self.choose(key)
        self._draw()


class CheckList(MarkedList):
    """Any number of marks; a choice turns one on or off."""

    def choose(self, key: str) -> None:
        """Turn the mark on or off."""
        self.marked ^= {key}

    def mark(self, key: str, *, marked: bool) -> None:
        """Turn the mark of a key on or off, if it is in the list."""
        if marked is not (key in self.marked) and any(key == known for known, _ in self._choices):
            self.choose(key)
            self._draw()

    @property
    def chosen(self) -> list[str]:
        """The marked keys, in the order of the list."""
        return [key for key, _ in self._choices if key in self.marked]


class PickOne(MarkedList):
    """Always exactly one mark; going on chooses where the cursor stands and leaves the list."""

    MARKS: ClassVar[tuple[str, str]] = ("( )", "(•)")

    def choose(self, key: str) -> None:
        """Move the mark."""
        self.marked = {key}

    def mark_only(self, keys: Iterable[str]) -> None:
        """Move the mark to the one of these that is among its keys."""
        for key, _ in self._choices:
            if key in set(keys):
                self.choose(key)
        self._draw()

    @property
    def chosen(self) -> str:
        """The marked key."""
        return next(iter(self.marked))

    def action_go_on(self) -> None:
        """Take what the cursor stands on, and go to the next field."""
        self.choose(self.at_cursor())
        self._draw()
        self.screen.focus_next()

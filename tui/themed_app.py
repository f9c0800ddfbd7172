"""What every app of Nämndkoll has in common on the screen: colours, edges where colours fail, and the last net."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from textual.filter import Monochrome, NoColor

from tui import theme
from tui.few_colours import themes_for
from tui.gone_terminal import outliving
from tui.toasts import CalmToasts
from tui.widgets.visible_filter import VisibleFilter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.driver import Driver
    from textual.filter import LineFilter

T = TypeVar("T")

_EDGES = "-edges"
"""The class of an app whose fields and buttons have edges: their ground alone does not tell them from the rest."""

_WITH_EDGES = {theme.CONTRAST_DARK, theme.CONTRAST_LIGHT, theme.TERMINAL_DARK, theme.TERMINAL_LIGHT}


class ThemedApp(CalmToasts[T], Generic[T]):
    """An app in the user's colours, as far as the terminal has them."""

    ENABLE_COMMAND_PALETTE = False
    CSS_PATH: ClassVar = ["styles/app.tcss", "styles/edges.tcss"]

    def __init__(self, *, ascii_signs: bool = False) -> None:
        """Put the colours on.

        Args:
            ascii_signs: whether the terminal lacks Unicode.
        """
        super().__init__()
        self.ascii_signs = ascii_signs
        self._last_net = VisibleFilter()
        self._no_colour = NoColor()
        for each in themes_for(self.console.color_system):
            self.register_theme(each)
        self.set_class(ascii_signs, "-ascii")
        self.theme = theme.chosen()
        self.watch_theme()

    def watch_theme(self) -> None:
        """Give fields and buttons edges where they need them."""
        few = self.console.color_system not in {"truecolor", "256"}
        self.set_class(few or self.no_color or self.theme in _WITH_EDGES, _EDGES)

    def get_driver_class(self) -> type[Driver]:
        """Textual's driver for this system, which nothing stops when the terminal is gone."""
        return outliving(super().get_driver_class())

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's filters, and last the net that lets no control character through to the terminal.

        NO_COLOR asks for no colour at all; Textual's own answer is shades of grey, which a terminal of sixteen colours
        has too few of. Both are always the same objects: a line remembers what each filter made of it.
        """
        filters = [each for each in super().get_line_filters() if not isinstance(each, Monochrome | NoColor)]
        return [*filters, *([self._no_colour] if self.no_color else []), self._last_net]

    def next_theme(self) -> str:
        """Use and remember the next colours; what they are called."""
        names = list(theme.THEME_WORDS)
        place = names.index(self.theme) if self.theme in names else -1
        self.theme = names[(place + 1) % len(names)]
        theme.remember(self.theme)
        return theme.THEME_WORDS[self.theme]

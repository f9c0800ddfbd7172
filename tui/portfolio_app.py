"""The app on a folder of registers: gives the one to open, and is started again when that is left by Esc."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual.binding import Binding, BindingType

from tui.app import own_keys
from tui.commands import Scope, bindings
from tui.opening import needs_ascii, prepare_colours
from tui.text import app as words
from tui.themed_app import ThemedApp

if TYPE_CHECKING:
    from textual.screen import Screen

    from store.portfolio import Member, Portfolio


class Choice(NamedTuple):
    """A register to open."""

    path: Path
    area_id: str
    """The område to begin at, or ""."""


def choose(portfolio: Portfolio, chosen: Choice | None, said: str, *, plain_colour: str = "auto") -> Choice | None:
    """Show a portfolio until a register is chosen or the user leaves.

    Args:
        portfolio: the folder.
        chosen: what was open last.
        said: a sentence to show at once: why that could not be opened.
        plain_colour: ``aldrig`` for no colours, ``alltid`` to ignore NO_COLOR, else ``auto``.
    """
    prepare_colours(plain_colour)
    app = PortfolioApp(portfolio, chosen, said, ascii_signs=needs_ascii(os.environ))
    choice = app.run()
    if app.fault is not None:
        raise app.fault
    return choice


class PortfolioApp(ThemedApp[Choice]):
    """Nämndkoll on a folder."""

    TITLE = words.APP_NAME
    CSS_PATH: ClassVar = ["styles/app.tcss", "styles/edges.tcss", "styles/parts.tcss", "styles/portfolio.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "leave", words.LEAVE, show=False, priority=True, id="program.genast"),
        *bindings(Scope.PROGRAM, without=("program.tillbaka", "program.palett")),
    ]

    def __init__(
        self, portfolio: Portfolio, chosen: Choice | None = None, said: str = "", *, ascii_signs: bool = False
    ) -> None:
        super().__init__(ascii_signs=ascii_signs)
        self._portfolio, self._chosen, self._said = portfolio, chosen, said
        self.own_keys = own_keys()
        self.set_keymap(self.own_keys)

    def get_default_screen(self) -> Screen[None]:
        """The list of registers."""
        from tui.screens.portfolio import PortfolioScreen  # noqa: PLC0415 (the app must exist before its screens)

        return PortfolioScreen(self._portfolio, self._chosen)

    def on_mount(self) -> None:
        """Say what went wrong, if anything did."""
        if self._said:
            self.notify(self._said, severity="error", timeout=12, markup=False)

    def leave_for(self, member: Member, area_id: str) -> None:
        """Open a register."""
        self.exit(Choice(member.path, area_id))

    def action_help(self) -> None:
        """Show every key that works here."""
        from tui.screens.help import HelpScreen  # noqa: PLC0415 (start-up)

        self.push_screen(HelpScreen(self.screen))

    def action_theme(self) -> None:
        """The next colours, remembered for next time."""
        self.next_theme()

    def action_leave(self) -> None:
        """Leave; nothing here can be lost."""
        self.exit(None)

    def _print_error_renderables(self) -> None:
        """No traceback on the screen: a fault is told in one sentence by whoever started the app (`choose`)."""
        self._exit_renderables.clear()

    @property
    def fault(self) -> Exception | None:
        """What ended the app, when it was not the user."""
        return self._exception

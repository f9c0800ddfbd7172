"""The register as it stood once, over the screen it was asked for on; Esc leads back to today."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from store.errors import NamndkollError
from tui.commands import Command, command
from tui.screens.overview import OverviewScreen
from tui.text import app_git as git_words

if TYPE_CHECKING:
    from tui.app import NamndkollApp
    from tui.session import Session


class PastScreen(OverviewScreen):
    """The översikt of a past register: everything can be looked at, nothing changed."""

    KEYS: ClassVar[tuple[Command, ...]] = (
        *OverviewScreen.KEYS,
        command("program.tillbaka").replace(label=git_words.BACK_TO_TODAY),
    )

    def action_back(self) -> None:
        """Close the search or the selection, as in the list of today; then back to today."""
        if self.query_one("#search").display or not self.session.selection.is_everything:
            super().action_back()
        else:
            self.dismiss(None)


def show_past(app: NamndkollApp, session: Session, word: str) -> None:
    """Open the register of a session as it stood at a day, a sammanträde or a revision."""
    from tui.opening import past_session  # noqa: PLC0415 (only here, and it knows the app)

    try:
        past = past_session(session.register.path, word, session.today)
    except NamndkollError as error:
        app.show_error(error)
        return
    app.push_screen(PastScreen(past))

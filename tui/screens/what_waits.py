"""What has waited for somebody to open the register: words a crash has left unsaved, and questions a merge has left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.waiting_drafts import drafts_sentence

if TYPE_CHECKING:
    from tui.app import NamndkollApp


def tell_what_waits(app: NamndkollApp) -> None:
    """Say where unsaved words are, and ask the questions."""
    if said := drafts_sentence(app.session):
        app.notify(said, markup=False, timeout=15)
    if app.session.content.conflicts:
        from tui.asking import ask_open_questions  # noqa: PLC0415 (rare)

        ask_open_questions(app)

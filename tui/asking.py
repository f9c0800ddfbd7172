"""Where two people have written differently: the questions a save or a merge leaves, put to whoever sits here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from store.errors import NamndkollError
from store.merge import Merged
from store.open_conflicts import answered
from store.settling import as_conflict
from tui.screens.conflict import ConflictDialog
from tui.screens.dialog import Dialog
from tui.screens.form import FormScreen
from tui.text import app_git as git_words

if TYPE_CHECKING:
    from store.storage import FieldConflictError
    from tui.app import NamndkollApp


def ask_about_conflicts(app: NamndkollApp, refusal: FieldConflictError, label: str) -> None:
    """Let a person choose where somebody else has changed the same field, and save that."""
    merged = refusal.merged
    try:
        # The file is at least as new as what the save was refused for, and the choice is laid upon what it holds.
        if app.session.register.refresh():
            app.content_is_new()
    except NamndkollError as error:
        app.show_error(error)
        return

    def store(values: list[Any]) -> bool:
        from store.following_words import settle_by_words  # noqa: PLC0415 (rare)

        choices = list(zip(merged.conflicts, values, strict=True))
        settled, _ = settle_by_words(merged, choices, {}, app.session.occasion)
        return app.save(settled, label, base=refusal.theirs)

    def leave(saved: bool | None) -> None:
        if saved and isinstance(app.screen, (Dialog, FormScreen)):
            app.screen.leave(None)

    app.push_screen(ConflictDialog(merged, store), leave)


def ask_open_questions(app: NamndkollApp) -> None:
    """Let a person answer what a merge has left in the register; the answers empty its table of questions."""
    content = app.session.content
    asked = list(content.conflicts)
    questions = [content.conflicts[key] for key in asked]
    merged = Merged(content=content, conflicts=tuple(as_conflict(each) for each in questions))
    authors = [((each.ours_by, each.ours_day), (each.theirs_by, each.theirs_day)) for each in questions]

    def store(values: list[Any]) -> bool:
        from store.healing import declare_settled  # noqa: PLC0415 (rare)

        saved = False
        try:
            settled = answered(content, dict(zip(asked, values, strict=True)), app.session.occasion)
            saved = app.save(settled, git_words.CONFLICT_ANSWERED, base=content)
            if saved:
                declare_settled(app.session.register.path)
        except NamndkollError as error:
            app.show_error(error)
        return saved

    app.push_screen(ConflictDialog(merged, store, authors))

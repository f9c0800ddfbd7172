"""From a changed område to a saved one: why dates move or are taken away first, then through the app's door."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Input

from store.editing import give_reasons
from tui.draft_names import REASON, draft_name
from tui.presentation.rows import Tone
from tui.presentation.wrapping import wrapped
from tui.screens.dialog import Dialog
from tui.text import app as words
from tui.text import reasons
from tui.text.states import moved_words
from tui.widgets.writing import TextLine

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.app import ComposeResult

    from store.model import Area
    from store.rereading import MovedDate
    from tui.screens.form import FormScreen
    from tui.widgets.toned_text import Lines


class ReasonDialog(Dialog[bool]):
    """Asks why dates move later or are taken away; gives True when they are saved with their reason."""

    def __init__(
        self, moved: Sequence[MovedDate], store: Callable[[str], bool], note: str = "", *, about: str = ""
    ) -> None:
        """Make the box.

        Args:
            moved: what is to be explained.
            store: saves with the reason; False when that was refused, and the reason is still to be seen.
            note: what is said beside the question.
            about: the område.
        """
        super().__init__()
        self.draft_name = draft_name(REASON, about)
        self._moved, self._store = moved, store
        self._note = note
        self.title_words = reasons.title(moved)

    def text(self) -> Lines:
        """Which dates move, from when to when, and which are taken away; that nothing of it is lost."""
        sentences = [(moved_words(move), Tone.PLAIN) for move in self._moved]
        if reasons.is_taken(self._moved):
            sentences.append((reasons.TAKEN_KEPT, Tone.MUTED))
        sentences.append((self._note, Tone.MUTED))
        return lambda width: [[(line, tone)] for said, tone in sentences for line in wrapped(said, width)]

    def fields(self) -> ComposeResult:
        """The reason."""
        yield TextLine(placeholder=reasons.placeholder(self._moved), id="reason", compact=True)

    def buttons(self) -> dict[str, str]:
        """Save, or go back to the form."""
        return {"ok": reasons.save_label(self._moved), "cancel": words.BACK}

    def on_mount(self) -> None:
        """Write at once."""
        super().on_mount()
        self.query_one("#reason", Input).focus()

    def answer(self, button: str) -> None:
        """Save with the reason; an empty one is asked for again."""
        del button
        reason = self.query_one("#reason", Input).value.strip()
        if not reason:
            self.app.notify(reasons.REASON_NEEDED, severity="warning", markup=False)
        elif self._store(reason):
            self.dismiss(result=True)

    def leave(self, area_id: str | None) -> None:
        """Close, as another box has saved it all."""
        del area_id
        self.dismiss(result=True)


def save_area(  # noqa: PLR0913 (what is saved, and what is asked before)
    form: FormScreen, area_id: str, area: Area, moved: Sequence[MovedDate], label: str, *, note: str = ""
) -> None:
    """Save one område from a form and leave the form; it stays open when the save is refused.

    Args:
        form: where it was written.
        area_id: the område.
        area: as it is to be.
        moved: dates that are other than before; those that move later or are taken away ask why.
        label: what the step is called when it is undone.
        note: what is said beside the question why.
    """
    later = [move for move in moved if move.later]

    def store(reason: str) -> bool:
        told = give_reasons(area, {move.key: reason for move in later})
        return form.app.save(form.base.with_area(area_id, told), label, form.base)

    def leave(saved: bool | None) -> None:
        if saved:
            form.leave(area_id)
            form.app.notify(words.SAVED_TOAST, markup=False, timeout=2)

    if later:
        form.app.push_screen(ReasonDialog(later, store, note, about=area_id), leave)
    else:
        leave(store(""))

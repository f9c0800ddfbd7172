"""Konflikt: somebody else changed the same field. Field by field: before, mine, theirs, or an answer of one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.containers import Vertical, VerticalScroll
from textual.content import Content as Said
from textual.widgets import Static, TextArea

from store.open_conflicts import why_not
from tui.actions.conflict_answers import Answer, answers, chosen_value, conflict_name, own_words
from tui.draft_names import CONFLICT, draft_name
from tui.presentation.conflict import NOBODY, Who, three_values
from tui.screens.dialog import Dialog
from tui.screens.edit import text_field
from tui.text import app as words
from tui.text import app_git as git_words
from tui.visible import visible
from tui.widgets.choices import PickOne
from tui.widgets.toned_text import TonedText

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from textual.app import ComposeResult
    from textual.events import DescendantFocus

    from store.merge import Conflict, Merged


class AnswerList(PickOne):
    """The answers to one conflict; tells when another is marked."""

    def __init__(
        self, choices: Sequence[tuple[str, str]], marked: Iterable[str], *, name: str, told: Callable[[str], None]
    ) -> None:
        super().__init__(choices, marked, id=name)
        self._told = told

    def choose(self, key: str) -> None:
        """Move the mark, and tell."""
        super().choose(key)
        self._told(key)


class ConflictDialog(Dialog[bool]):
    """Saves the value chosen for each conflict, all of which can stand in their fields; gives True when it has."""

    title_words = git_words.CONFLICT_TITLE

    def __init__(
        self, merged: Merged, store: Callable[[list[Any]], bool], authors: Sequence[tuple[Who, Who]] = ()
    ) -> None:
        """Make the dialog.

        Args:
            merged: with the conflicts to be asked about.
            store: saves the values chosen, in the order of the conflicts; False when that was refused.
            authors: who wrote each conflict's two sides, mine first, where that is known.
        """
        super().__init__()
        self._merged, self._store = merged, store
        names = [conflict_name(merged, number) for number in range(len(merged.conflicts))]
        self.draft_name = draft_name(CONFLICT, meeting="§".join(names))
        self._authors = authors or [(NOBODY, NOBODY)] * len(merged.conflicts)

    def fields(self) -> ComposeResult:
        """Each conflict with its three values, a choice, and a field for an answer of one's own."""
        with VerticalScroll(classes="conflicts", can_focus=False):
            for number, (conflict, authors) in enumerate(zip(self._merged.conflicts, self._authors, strict=True)):
                with Vertical(classes="conflict"):
                    yield Static(Said(visible(conflict_name(self._merged, number))), classes="conflict-name")
                    yield TonedText(
                        lambda width, conflict=conflict, authors=authors: three_values(conflict, width, authors)  # type: ignore[misc]  # bound now
                    )
                    yield AnswerList(
                        answers(conflict),
                        [Answer.MINE],
                        name=f"choice-{number}",
                        told=lambda key, n=number: self._show_own(n, key),  # type: ignore[misc]  # bound now
                    )
                    own = text_field(own_words(conflict), f"own-{number}")
                    own.display = False
                    yield own

    def buttons(self) -> dict[str, str]:
        """Save the choices, or go back to the form with everything as it was."""
        return {"ok": words.SAVE, "cancel": words.BACK}

    def on_mount(self) -> None:
        """Choose at once."""
        super().on_mount()
        self.query_one("#choice-0").focus(scroll_visible=False)
        # The lists scroll to their marks when they get their height; the first question is to be read from its top.
        self.call_after_refresh(self.call_later, self.query_one(".conflicts").scroll_home, animate=False)

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Bring the whole question into sight, not only its answers, where it has room."""
        question = next((each for each in event.widget.ancestors_with_self if each.has_class("conflict")), None)
        if isinstance(question, Vertical) and isinstance(event.widget, AnswerList):
            self.call_after_refresh(self._show_whole, question)

    def _show_whole(self, question: Vertical) -> None:
        place = self.query_one(".conflicts", VerticalScroll)
        if question.size.height <= place.size.height:
            place.scroll_to_widget(question, animate=False, top=True)

    def _show_own(self, number: int, key: str) -> None:
        """The field to write in is there when it is what counts."""
        own = self.query_one(f"#own-{number}", TextArea)
        own.display = key == Answer.OWN
        own.move_cursor(own.document.end)

    def action_save(self) -> None:
        """Save once something is chosen here: the key that saved the form under it may still be held down."""
        if self.written() == self._before:
            self.app.notify(git_words.CONFLICT_CHOOSE, markup=False, timeout=5)
        else:
            super().action_save()

    def answer(self, button: str) -> None:
        """Save the chosen values; one that cannot stand in its field is told, and nothing written is lost."""
        del button
        values = [self._value(number, conflict) for number, conflict in enumerate(self._merged.conflicts)]
        choices = list(zip(self._merged.conflicts, values, strict=True))
        reason = why_not(self._merged, choices)
        if not reason:
            if self._store(values):
                self.dismiss(result=True)
            return
        self.app.notify(reason, severity="error", timeout=12, markup=False)
        alone = (number for number, choice in enumerate(choices) if why_not(self._merged, [choice]))
        field = self.query_one(f"#own-{next(alone, 0)}")
        if field.display:
            field.focus()

    def leave(self, area_id: str | None) -> None:
        """Close, as another question over this one has saved it all."""
        del area_id
        self.dismiss(result=True)

    def _value(self, number: int, conflict: Conflict) -> Any:
        choice = self.query_one(f"#choice-{number}", PickOne).chosen
        return chosen_value(conflict, choice, self.query_one(f"#own-{number}", TextArea).text)

"""Konflikt: somebody else changed the same field. Field by field: before, mine, theirs, or an answer of one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.containers import Vertical, VerticalScroll
from textual.content import Content as Said
from textual.widgets import Static, TextArea

from store.editing import paragraphs
from store.open_conflicts import why_not
from tui.presentation.conflict import NOBODY, Who, is_text, three_values
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

_MINE, _THEIRS, _BOTH, _BEFORE, _OWN = "mine", "theirs", "both", "before", "own"


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


class ConflictDialog(Dialog[list[Any]]):
    """Gives the value chosen for each conflict, in their order; all of them can stand in their fields."""

    title_words = git_words.CONFLICT_TITLE

    def __init__(self, merged: Merged, authors: Sequence[tuple[Who, Who]] = ()) -> None:
        """Make the dialog.

        Args:
            merged: with the conflicts to be asked about.
            authors: who wrote each conflict's two sides, mine first, where that is known.
        """
        super().__init__()
        self._merged = merged
        self._authors = authors or [(NOBODY, NOBODY)] * len(merged.conflicts)

    def fields(self) -> ComposeResult:
        """Each conflict with its three values, a choice, and a field for an answer of one's own."""
        with VerticalScroll(classes="conflicts", can_focus=False):
            for number, (conflict, authors) in enumerate(zip(self._merged.conflicts, self._authors, strict=True)):
                with Vertical(classes="conflict"):
                    yield Static(Said(visible(self._field_name(conflict, number))), classes="conflict-name")
                    yield TonedText(
                        lambda width, conflict=conflict, authors=authors: three_values(conflict, width, authors)  # type: ignore[misc]  # bound now
                    )
                    yield AnswerList(
                        answers(conflict),
                        [_MINE],
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

    def written(self) -> list[object]:
        """The marks, and the answers of one's own."""
        return [*super().written(), *(field.text for field in self.query(TextArea))]

    def _show_own(self, number: int, key: str) -> None:
        """The field to write in is there when it is what counts."""
        own = self.query_one(f"#own-{number}", TextArea)
        own.display = key == _OWN
        own.move_cursor(own.document.end)

    def answer(self, button: str) -> None:
        """Give the chosen values; one that cannot stand in its field is told, and nothing written is lost."""
        del button
        values = [self._value(number, conflict) for number, conflict in enumerate(self._merged.conflicts)]
        choices = list(zip(self._merged.conflicts, values, strict=True))
        reason = why_not(self._merged, choices)
        if not reason:
            self.dismiss(values)
            return
        self.app.notify(reason, severity="error", timeout=12, markup=False)
        alone = (number for number, choice in enumerate(choices) if why_not(self._merged, [choice]))
        field = self.query_one(f"#own-{next(alone, 0)}")
        if field.display:
            field.focus()

    def _value(self, number: int, conflict: Conflict) -> Any:
        choice = self.query_one(f"#choice-{number}", PickOne).chosen
        return chosen_value(conflict, choice, self.query_one(f"#own-{number}", TextArea).text)

    def _field_name(self, conflict: Conflict, number: int) -> str:
        area = self._merged.content.areas.get(conflict.record)
        title = area.title if area else conflict.record
        count = len(self._merged.conflicts)
        place = f"  ({number + 1} av {count})" if count > 1 else ""
        return f"{title}: {' → '.join(conflict.field) or git_words.CONFLICT_WHOLE}{place}"


def answers(conflict: Conflict) -> list[tuple[str, str]]:
    """What can be answered: a side, both where they are lists, what stood before, or words of one's own."""
    choices = [(_MINE, git_words.CONFLICT_MINE), (_THEIRS, git_words.CONFLICT_THEIRS)]
    if isinstance(conflict.ours, list) and isinstance(conflict.theirs, list):
        choices.append((_BOTH, git_words.CONFLICT_BOTH))
    if conflict.field:
        choices.append((_BEFORE, git_words.CONFLICT_AS_BEFORE))
        if takes_words(conflict):
            choices.append((_OWN, git_words.CONFLICT_OWN))
    return choices


def takes_words(conflict: Conflict) -> bool:
    """Whether the field holds text, a day, a number: something that can be written in words."""
    return all(value is None or isinstance(value, int) or is_text(value) for value in _sides(conflict))


def own_words(conflict: Conflict) -> str:
    """What an answer of one's own begins with: mine."""
    value = conflict.ours
    if not takes_words(conflict) or value is None:
        return ""
    return "\n".join(value) if isinstance(value, list) else str(value)


def chosen_value(conflict: Conflict, choice: str, own: str = "") -> Any:
    """The value a choice stands for; both is theirs with every paragraph of mine that is not there."""
    if choice == _OWN:
        return _own_value(conflict, own)
    values = {
        _MINE: conflict.ours,
        _THEIRS: conflict.theirs,
        _BEFORE: conflict.base,
    }
    if choice == _BOTH:
        return [*conflict.theirs, *(paragraph for paragraph in conflict.ours if paragraph not in conflict.theirs)]
    return values[choice]


def _own_value(conflict: Conflict, own: str) -> Any:
    """Written words as the field's own kind of value; none of them is nothing."""
    if any(isinstance(side, list) for side in _sides(conflict)):
        return list(paragraphs(own)) or None
    text = " ".join(own.split())
    is_number = any(isinstance(side, int) for side in _sides(conflict))
    return int(text) if is_number and text.isdecimal() else text or None


def _sides(conflict: Conflict) -> tuple[Any, Any, Any]:
    return conflict.base, conflict.ours, conflict.theirs

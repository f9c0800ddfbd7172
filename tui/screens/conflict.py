"""Konflikt: somebody else changed the same field. Field by field: before, mine, theirs, and which is to stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.containers import VerticalScroll
from textual.content import Content as Said
from textual.widgets import Static

from tui.presentation.area_detail import field
from tui.screens.dialog import Dialog
from tui.text import app as words
from tui.visible import visible
from tui.widgets.choices import PickOne
from tui.widgets.toned_text import TonedText

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from store.merge import Conflict, Merged
    from tui.widgets.rows import Line

_MINE, _THEIRS, _BOTH = "mine", "theirs", "both"


class ConflictDialog(Dialog[list[Any]]):
    """Gives the value chosen for each conflict, in their order."""

    title_words = words.CONFLICT_TITLE

    def __init__(self, merged: Merged) -> None:
        super().__init__()
        self._merged = merged

    def fields(self) -> ComposeResult:
        """Each conflict with its three values and a choice."""
        with VerticalScroll(classes="conflicts", can_focus=False):
            for number, conflict in enumerate(self._merged.conflicts):
                yield Static(Said(visible(self._field_name(conflict))), classes="conflict-name")
                yield TonedText(lambda width, conflict=conflict: three_values(conflict, width))  # type: ignore[misc]  # bound now
                choices = [(_MINE, words.CONFLICT_MINE), (_THEIRS, words.CONFLICT_THEIRS)]
                if isinstance(conflict.ours, list) and isinstance(conflict.theirs, list):
                    choices.append((_BOTH, words.CONFLICT_BOTH))
                yield PickOne(choices, [_MINE], id=f"choice-{number}")

    def buttons(self) -> dict[str, str]:
        """Save the choices, or go back to the form with everything as it was."""
        return {"ok": words.SAVE, "cancel": words.BACK}

    def on_mount(self) -> None:
        """Choose at once."""
        super().on_mount()
        self.query_one("#choice-0").focus(scroll_visible=False)

    def answer(self, button: str) -> None:
        """Give the chosen values."""
        del button
        conflicts = enumerate(self._merged.conflicts)
        self.dismiss(
            [chosen_value(each, self.query_one(f"#choice-{number}", PickOne).chosen) for number, each in conflicts]
        )

    def _field_name(self, conflict: Conflict) -> str:
        area = self._merged.content.areas.get(conflict.record)
        title = area.title if area else conflict.record
        return f"{title}: {' → '.join(conflict.field) or words.CONFLICT_WHOLE}"


def chosen_value(conflict: Conflict, choice: str) -> Any:
    """The value a choice stands for; both is theirs with every paragraph of mine that is not there."""
    if choice == _MINE:
        return conflict.ours
    if choice == _BOTH:
        return [*conflict.theirs, *(paragraph for paragraph in conflict.ours if paragraph not in conflict.theirs)]
    return conflict.theirs


def three_values(conflict: Conflict, width: int) -> list[Line]:
    """Before, mine and theirs beside their names."""
    lines: list[Line] = []
    for label, value in (
        (words.CONFLICT_BEFORE, conflict.base),
        (words.CONFLICT_MINE_LABEL, conflict.ours),
        (words.CONFLICT_THEIRS_LABEL, conflict.theirs),
    ):
        lines += field(label, said(value), width)
    return lines


def said(value: Any) -> list[str]:
    """A JSON value as paragraphs a reader understands."""
    if value is None:
        return [words.CONFLICT_NOTHING]
    if isinstance(value, list):
        return [part for item in value for part in said(item)]
    if isinstance(value, dict):
        return [f"{name}: {' '.join(said(part))}" for name, part in value.items()]
    return [str(value)]

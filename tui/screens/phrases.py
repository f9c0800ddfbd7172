"""The phrase bank: what processlägen usually say, to be put in and finished."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tui.screens.dialog import Dialog
from tui.text import app as words
from tui.widgets.choices import Options

if TYPE_CHECKING:
    from textual.app import ComposeResult


class PhrasesDialog(Dialog[str]):
    """Gives the phrase that was chosen."""

    title_words = words.PHRASES_TITLE

    def fields(self) -> ComposeResult:
        """The phrases."""
        yield Options(*(Option(Content(phrase)) for phrase in words.PHRASES), markup=False)

    def buttons(self) -> dict[str, str]:
        """Enter chooses; this leaves."""
        return {"cancel": words.CANCEL}

    def on_mount(self) -> None:
        """Choose at once."""
        super().on_mount()
        self.query_one(OptionList).focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Give it back."""
        self.dismiss(words.PHRASES[event.option_index])

    def answer(self, button: str) -> None:
        """There is no button but the one that leaves."""

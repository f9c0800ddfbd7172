"""What every form does: keeps what is typed, asks before it is thrown away, and saves through the one door."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, Select, Static, TextArea

from tui.actions.writing import as_it_stood
from tui.commands import BACK, COMMANDS, Scope, bindings
from tui.draft_names import about
from tui.screens.dialog import unsaved_question
from tui.screens.kept_words import KeptWords, fill_in, texts_of
from tui.text import app as words
from tui.text import unsaved
from tui.widgets.key_bar import KeyBar
from tui.widgets.reading_line import ReadingLine

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.types import CSSPathType

    from tui.app import NamndkollApp
    from tui.commands import Command
    from tui.session import Session


class FormScreen(Screen[str | None]):
    """A screen of fields; gives the id of the område it saved, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(Scope.FORM),
        BACK,
    ]
    CSS_PATH: ClassVar[CSSPathType | None] = ["../styles/parts.tcss", "../styles/form.tcss"]
    app: NamndkollApp

    def __init__(self, session: Session, draft_name: str) -> None:
        """Make a form.

        Args:
            session: the session.
            draft_name: under what name unsaved words are kept: the område's id, or a name for a new one.
        """
        super().__init__()
        self.session = session
        self.base = session.content
        """What the fields were filled from; what others save meanwhile is merged with it, never written over."""
        self.draft_name = draft_name
        self._then: Callable[[], object] | None = None
        self._kept = KeptWords(self, session.register.path, draft_name, self.words)
        self._unfolded = False

    def heading(self) -> str:
        """What the form is about."""
        raise NotImplementedError

    def form(self) -> ComposeResult:
        """The fields."""
        raise NotImplementedError

    def store(self) -> None:
        """Save what the fields hold, or ask what has to be asked first."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """Title, fields and keys."""
        yield Static(Content(self.heading()), classes="title")
        yield from self.form()
        yield KeyBar(self.offered())

    def offered(self) -> list[Command]:
        """The commands in the line of keys."""
        shown = {"program.tillbaka", *(each.id for each in COMMANDS if each.scope is Scope.FORM)}
        return [each for each in COMMANDS if each.id in shown]

    def on_mount(self) -> None:
        """Remember what stood there, and bring back words that a crash interrupted."""
        if self._kept.is_begun:
            # Textual calls the handler of every class, and a form's own one calls this first.
            return
        found = self._kept.begin()
        if found:
            self.fill(found.fields)
            base, self.base = self.base, as_it_stood(self.base, about(self.draft_name).area_id, found.stood)
            if self.base is not base:
                self.notify(unsaved.BOTH_CHANGED, severity="warning", markup=False, timeout=15)

    def on_unmount(self) -> None:
        """What is neither saved nor thrown away is found by whoever opens the form next."""
        self._kept.let_go()

    def words(self) -> dict[str, str]:
        """The text of every field, by the field's id."""
        return texts_of(self)

    def fill(self, texts: dict[str, str]) -> None:
        """Put texts into the fields they belong to."""
        fill_in(self, texts)

    @property
    def is_changed(self) -> bool:
        """Whether a field holds other words than when the form was opened; one not filled yet holds nobody's."""
        return self._kept.is_changed

    @on(TextArea.Changed)
    @on(Input.Changed)
    @on(Select.Changed)
    def _typed(self) -> None:
        self._kept.typed()

    def keep_words(self) -> None:
        """Keep what is typed as a draft now, when the program is about to end."""
        self._kept.keep()

    def action_save(self) -> None:
        """Save and leave; with nothing changed just leave."""
        if not self.is_current:
            # The key was pressed twice: the form is saved already, and what is over it now is not its.
            return
        if self.is_changed:
            self.store()
        else:
            self.notify(words.NOTHING_CHANGED, markup=False, timeout=3)
            self.leave(None)

    def leave(self, area_id: str | None) -> None:
        """Close the form; its words are saved or thrown away on purpose."""
        self._kept.drop()
        self.dismiss(area_id)
        if self._then is not None:
            self._then()

    def action_back(self) -> None:
        """Leave; unsaved words are asked about."""
        if self.is_changed:
            self.ask_before(None)
        else:
            self.leave(None)

    def ask_before(self, then: Callable[[], object] | None) -> None:
        """Ask what is to become of unsaved words, and go on with `then` once they are saved or thrown away."""
        self.keep_words()
        self._then = then

        def answered(button: str | None) -> None:
            if button == "save":
                self.store()
            elif button == "discard":
                self.leave(None)
            else:
                self._then = None

        self.app.push_screen(unsaved_question(words.SAVE), answered)

    def action_phrases(self) -> None:
        """Choose a phrase to put in where the cursor stands."""
        from tui.screens.phrases import PhrasesDialog  # noqa: PLC0415 (only here)

        field = self.focused if isinstance(self.focused, TextArea) else self.query_one("#progress", TextArea)

        def insert(phrase: str | None) -> None:
            if phrase:
                row, column = field.cursor_location
                line = field.document.get_line(row)
                before, after = line[:column].strip(), line[column:].strip()
                # A phrase is a paragraph of its own: glued to other words it would be read with them.
                lead, tail = ("\n" if before else ""), ("\n" if after else "")
                field.insert(lead + phrase + tail)
            field.focus()

        self.app.push_screen(PhrasesDialog(), insert)

    def action_explain(self) -> None:
        """Unfold how the words are read, or fold it again."""
        self._unfolded = not self._unfolded
        for line in self.query(ReadingLine):
            line.unfold(unfolded=self._unfolded)
        if isinstance(self.focused, TextArea):
            # What has been unfolded stands under the field: as much of it as there is room for comes into sight.
            self.call_after_refresh(self.focused.scroll_visible, animate=False, top=self._unfolded)

    def action_external_editor(self) -> None:
        """Write the field's text in the user's own editor."""
        from tui.screens.editor import edited  # noqa: PLC0415 (only here)

        field = self.focused
        if not isinstance(field, TextArea) or field.read_only:
            self.notify(words.EDITOR_WHERE, markup=False, timeout=5)
            return
        with self.app.suspend():
            text = edited(field.text)
        self.app.refresh()
        if text is None:
            self.notify(words.EDITOR_FAILED, severity="warning", markup=False)
        else:
            field.text = text

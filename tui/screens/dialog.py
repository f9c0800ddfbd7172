"""A box with a question in it, over the screen it is about."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import DescendantFocus
from textual.screen import ModalScreen
from textual.widgets import Button, Input, TextArea

from store.model import Status
from tui.commands import COMMANDS, Scope, bindings
from tui.presentation.rows import Tone
from tui.presentation.wrapping import wrapped
from tui.screens.kept_words import KeptWords, fill_in, mark_again, marks_of, texts_of
from tui.text import app as words
from tui.text import statuses, unsaved
from tui.visible import visible
from tui.widgets.button_row import ButtonRow
from tui.widgets.choices import MarkedList, PickOne
from tui.widgets.key_bar import KeyBar
from tui.widgets.path_field import PathField
from tui.widgets.toned_text import Lines, TonedText

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from textual.app import ComposeResult
    from textual.await_complete import AwaitComplete
    from textual.types import CSSPathType

    from tui.app import NamndkollApp

T = TypeVar("T")


_BY_WIDGETS = ("ruta.svara", "ruta.markera", "ruta.falt")
"""Keys that the field or the button at hand answers to."""
_ANSWERS = frozenset({"ruta.svara", "ruta.spara"})
"""The keys that give the usual answer; each box has one of them."""


class Dialog(ModalScreen[T], Generic[T]):
    """Title, lines of text, whatever the question needs, and its buttons. Esc means no."""

    CSS_PATH: ClassVar[CSSPathType | None] = ["../styles/parts.tcss", "../styles/dialog.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(Scope.DIALOG, without=_BY_WIDGETS),
        Binding("left", "app.focus_previous", show=False, id="ruta.vanster"),
        Binding("right", "app.focus_next", show=False, id="ruta.hoger"),
    ]
    app: NamndkollApp
    answered_by: ClassVar[str] = "ruta.svara"
    """The command that gives the usual answer; where Enter begins a new paragraph it is another key."""
    title_words: str = ""
    draft_name: str = ""
    """Under what name its unsaved words are kept, in a box where more is written than a word or a day."""
    _before: list[object] | None = None
    _kept: KeptWords | None = None

    def text(self) -> Lines | None:
        """The lines above the fields, if any."""
        return None

    def fields(self) -> ComposeResult:
        """What the question needs to be answered."""
        return iter(())

    def buttons(self) -> dict[str, str]:
        """Button id → words; the first is the usual answer."""
        return {"ok": words.OK, "cancel": words.CANCEL}

    def compose(self) -> ComposeResult:
        """The box."""
        with Vertical(classes="box") as box:
            box.border_title = Content(self.title_words)
            lines = self.text()
            if lines is not None:
                yield TonedText(lines, classes="body")
            yield from self.fields()
            with ButtonRow(classes="buttons"):
                for place, (name, label) in enumerate(self.buttons().items()):
                    yield Button(Content(label), id=name, variant="primary" if place == 0 else "default")

        yield KeyBar(())

    def offer_keys(self) -> None:
        """Show the box's own keys in place of those of the screen under it, which do nothing now."""
        usual, leave = self.usual_words(), self.buttons().get("cancel", words.CANCEL)
        left_out = set() if self.query(MarkedList) else {"ruta.markera"}
        left_out |= _ANSWERS - {self.answered_by} if usual else _ANSWERS
        answer = words.PICK if isinstance(self.focused, PickOne) else _in_a_line(usual)
        said = {self.answered_by: answer, "ruta.avbryt": _in_a_line(leave)}
        keys = [each for each in COMMANDS if each.scope is Scope.DIALOG and each.id not in left_out]
        self.query_one(KeyBar).offer([each.replace(label=said.get(each.id, each.label)) for each in keys])

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        event.stop()
        if event.button.id == "cancel":
            self.action_cancel()
        else:
            self.answer(event.button.id or "")

    def answer(self, button: str) -> None:
        """Carry out what a button says."""
        raise NotImplementedError

    def on_mount(self) -> None:
        """Remember what the fields held, bring back words that a crash interrupted, and offer the keys."""
        if self._kept is not None:
            # Textual calls the handler of every class, and a box's own one calls this first.
            return
        self._before = self.written()
        self.offer_keys()
        if self.draft_name:
            self._kept = KeptWords(self, self.app.session.register.path, self.draft_name, self._texts)
            found = self._kept.begin()
            if found:
                self._warn_of_others(found.stood)
                fill_in(self, found.fields)
                mark_again(self, found.fields)

    def _warn_of_others(self, changed: Collection[str]) -> None:
        """Show what others have saved in fields that get a draft's words: a box has no other place to show it."""
        if changed:
            stands = [
                visible(text) or unsaved.NOTHING_STANDS for name, text in texts_of(self).items() if name in changed
            ]
            told = [unsaved.BOTH_CHANGED_IN_BOX, *map(unsaved.STANDS.format, stands)]
            self.notify(" ".join(told), severity="warning", markup=False, timeout=30)

    def on_unmount(self) -> None:
        """What is neither saved nor thrown away is found by whoever opens the box next."""
        if self._kept is not None:
            self._kept.let_go()

    def _texts(self) -> dict[str, str]:
        return {**texts_of(self), **marks_of(self)}

    @on(TextArea.Changed)
    @on(Input.Changed)
    def _keep_soon(self) -> None:
        if self._kept is not None:
            self._kept.typed()

    def keep_words(self) -> None:
        """Keep what is written as a draft now, when the program is about to end."""
        if self._kept is not None:
            self._kept.keep()

    def dismiss(self, result: T | None = None) -> AwaitComplete:
        """Close; what is written is saved, or thrown away on purpose. A box that is written in saves before this."""
        if self._kept is not None:
            self._kept.drop()
        return super().dismiss(result)

    def written(self) -> list[object]:
        """What the fields hold now, to see whether anything was written; where a document lies is nobody's text."""
        lines = [line.value for line in self.query(Input) if not isinstance(line.parent, PathField)]
        texts = [field.text for field in self.query(TextArea)]
        return [*lines, *texts, *(frozenset(marked.marked) for marked in self.query(MarkedList))]

    def leave(self, area_id: str | None) -> None:
        """Close once what is written has been saved by way of a question about it, as a form does."""
        del area_id
        self._close(None)

    def action_cancel(self) -> None:
        """Close without doing anything."""
        self.cancel()

    def cancel(self, then: Callable[[], object] | None = None) -> None:
        """Close without doing anything, and go on with `then`; written words are asked about first, as in a form."""
        if self._before is not None and self.written() != self._before:
            self.app.push_screen(unsaved_question(self.usual_words()), partial(self._decided, then))
            return
        self._close(then)

    def usual_words(self) -> str:
        """What Enter does as a rule, and what is offered for words that are not saved; "" when Enter only chooses."""
        name, said = next(iter(self.buttons().items()))
        return "" if name == "cancel" else said

    def _decided(self, then: Callable[[], object] | None, button: str | None) -> None:
        """Carry the usual answer out, which may refuse, or throw away what is written."""
        if button == "save":
            self.answer(next(iter(self.buttons())))
            if then is not None and self not in self.app.screen_stack:
                self.app.call_later(then)
        elif button == "discard":
            self._close(then)

    def _close(self, then: Callable[[], object] | None) -> None:
        self.dismiss(None)
        if then is not None:
            self.app.call_later(then)

    @on(Input.Submitted)
    def action_usual(self) -> None:
        """Enter in a line is the usual answer."""
        first = next(iter(self.buttons()))
        if first != "cancel":
            self.answer(first)

    def action_save(self) -> None:
        """The usual answer wherever the keyboard is, in a box that is filled in.

        A bare question is not answered by it: the key that saved the form under it may still be held down.
        """
        if any(not isinstance(line.parent, PathField) for line in self.query("Input, TextArea, CheckList")):
            self.action_usual()

    @on(DescendantFocus)
    def _offer_again(self) -> None:
        """Enter in a list that is chosen from chooses; elsewhere it is the usual answer."""
        self.offer_keys()


def _in_a_line(button: str) -> str:
    """The words of a button among the keys of a footer."""
    return button if button.isupper() else f"{button[:1].lower()}{button[1:]}"


def unsaved_question(save: str) -> Question:
    """What is asked before written words are left: ``save``, ``discard``, or None to go back to them."""
    return Question(
        words.UNSAVED_TITLE,
        lambda width: [[(line, Tone.PLAIN)] for line in wrapped(words.UNSAVED_QUESTION, width)],
        {"save": save, "discard": words.DISCARD, "cancel": words.BACK},
    )


def status_question(told: Status, stands: Status) -> Question:
    """What is asked when words tell another status than stands: ``told``, ``kept``, or None to go back to them."""
    answers = [("kept", statuses.KEEP), ("told", statuses.take(told))]
    if stands is Status.UNKNOWN:
        answers.reverse()
    return Question(
        statuses.TITLE,
        lambda width: [[(line, Tone.PLAIN)] for line in wrapped(statuses.question(told, stands), width)],
        {**dict(answers), "cancel": words.BACK},
    )


class Question(Dialog[str]):
    """A question with buttons; gives the id of the one pressed, None for Esc."""

    def __init__(self, title: str, lines: Lines, buttons: dict[str, str]) -> None:
        super().__init__()
        self.title_words = title
        self._lines = lines
        self._buttons = buttons

    def text(self) -> Lines:
        """The question."""
        return self._lines

    def buttons(self) -> dict[str, str]:
        """The answers."""
        return self._buttons

    def answer(self, button: str) -> None:
        """Give the answer back."""
        self.dismiss(button)

"""A line for the path of a document, and under it what lies there: typed, completed with Tab, or chosen with arrows."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from tui.presentation.wrapping import fitted
from tui.typed_path import typed_path
from tui.visible import visible
from tui.widgets.choices import Options
from tui.widgets.writing import TextLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

_MOST = 200
"""Names listed; in a larger folder a letter or two tells which are meant."""


def paths_beginning(typed: str, suffixes: Sequence[str]) -> list[str]:
    """What can be typed on from a path: documents of these suffixes, then folders, each as the whole path typed so far.

    Case does not count, hidden names do not come unless asked for by their dot, and a folder ends with a slash.
    """
    before, start = _cut(typed)
    try:
        with os.scandir(typed_path(before or ".")) as entries:
            found = [(entry.is_dir(), entry.name) for entry in entries if _begins(entry.name, start)]
    except OSError:
        return []
    wanted = [(is_folder, name) for is_folder, name in found if is_folder or Path(name).suffix.casefold() in suffixes]
    wanted.sort(key=lambda one: (one[0], one[1].casefold()))
    return [f"{before}{name}{'/' if is_folder else ''}" for is_folder, name in wanted[:_MOST]]


def completed(typed: str, found: Sequence[str]) -> str:
    """A typed path with what all that begins like it have in common; the same when that is nothing more."""
    common = 0
    for signs in zip(*found, strict=False):
        if len({sign.casefold() for sign in signs}) > 1:
            break
        common += 1
    return found[0][:common] if common > len(typed) else typed


def _cut(typed: str) -> tuple[str, str]:
    """A path as the folder it names, with its slash, and the beginning of a name in it."""
    if typed == "~":
        return "~/", ""
    name = typed.replace(os.sep, "/").rpartition("/")[2]
    return typed.removesuffix(name) if name else typed, name


def _begins(name: str, start: str) -> bool:
    return name.casefold().startswith(start.casefold()) and (start.startswith(".") or not name.startswith("."))


class PathField(Vertical):
    """Tells which document was chosen; what lies in the folder is shown while it has the keyboard."""

    DEFAULT_CSS = """
    PathField { height: auto; }
    PathField > Options { display: none; }
    PathField.-open > .-some { display: block; }
    """

    @dataclass
    class Chosen(Message):
        """A document was chosen with Enter or the mouse; whether it can be read is for others to find out."""

        path: str

    def __init__(self, suffixes: Sequence[str], placeholder: str) -> None:
        """Make an empty field.

        Args:
            suffixes: of the documents that are listed.
            placeholder: what stands in the empty line.
        """
        super().__init__()
        self._suffixes = tuple(suffixes)
        self._placeholder = placeholder
        self._found: list[str] = []

    def compose(self) -> ComposeResult:
        """The line, and the list under it."""
        yield _PathLine(self, self._placeholder)
        found = Options(markup=False, classes="few-lines")
        # The keyboard stays in the line; its arrows move here.
        found.can_focus = False
        yield found

    def on_descendant_focus(self) -> None:
        """Show the list; nothing may have been listed since somebody else wrote in the folder."""
        self._list_again()
        self.add_class("-open")

    def on_descendant_blur(self) -> None:
        """Hide the list."""
        self.remove_class("-open")

    @property
    def path(self) -> str:
        """What is typed, without the quotes a file dragged into the terminal comes in."""
        return self._line.value.strip().strip("'\"")

    @property
    def _line(self) -> Input:
        return self.query_one(Input)

    @property
    def _listed(self) -> Options:
        return self.query_one(Options)

    @on(Input.Changed)
    def _typed(self) -> None:
        self._list_again()

    def _list_again(self) -> None:
        path = self.path
        self._found = paths_beginning(path, self._suffixes)
        listed = self._listed
        listed.clear_options()
        names = [one[len(_cut(one.rstrip("/"))[0]) :] for one in self._found]
        listed.add_options([Option(Content(fitted(visible(name), 60).rstrip())) for name in names])
        # Nothing is chosen before something is typed: Enter in an empty line takes no document by itself.
        listed.highlighted = 0 if _cut(path)[1] and self._found else None
        listed.set_class(bool(self._found) and self._found != [path], "-some")

    def move(self, places: int) -> None:
        """Move the mark in the list."""
        listed = self._listed
        if self._found:
            before = listed.highlighted if listed.highlighted is not None else min(0, -places)
            listed.highlighted = (before + places) % len(self._found)

    def complete(self) -> None:
        """Type on as far as what is listed agrees, then what is marked; with nothing left, leave the line."""
        typed, marked = self.path, self._listed.highlighted
        further = completed(typed, self._found) if self._found and _cut(typed)[1] else typed
        if further == typed and marked is not None:
            further = self._found[marked]
        if further == typed:
            self.screen.focus_next()
        else:
            self._type(further)

    def _type(self, path: str) -> None:
        self._line.value = path
        self._line.cursor_position = len(path)

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        """Take the document that is typed or marked; go into a folder."""
        event.stop()
        typed, marked = self.path, self._listed.highlighted
        is_there = os.path.isfile(typed_path(typed))  # noqa: PTH113 (pathlib raises for a name too long or a closed folder)
        self._take(typed if marked is None or is_there else self._found[marked])

    @on(OptionList.OptionSelected)
    def _clicked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._take(self._found[event.option_index])

    def _take(self, path: str) -> None:
        if not path:
            return
        if os.path.isdir(typed_path(path)):  # noqa: PTH112 (as above)
            self._type(path if path.endswith("/") else f"{path}/")
            return
        if path != self.path:
            self._type(path)
        self.post_message(self.Chosen(path))


class _PathLine(TextLine):
    """A line whose Tab completes and whose arrows move in the list under it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "complete", show=False, id="sokvag.fyll-i"),
        Binding("down", "mark(1)", show=False, id="sokvag.ned"),
        Binding("up", "mark(-1)", show=False, id="sokvag.upp"),
    ]

    def __init__(self, field: PathField, placeholder: str) -> None:
        super().__init__(placeholder=placeholder, id="path", compact=True)
        self._field = field

    def action_complete(self) -> None:
        """Complete the path."""
        self._field.complete()

    def action_mark(self, places: int) -> None:
        """Move the mark."""
        self._field.move(places)

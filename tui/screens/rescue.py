"""When the register cannot be opened: what is wrong, and the ways out. Nothing is touched before one is chosen."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from store.errors import NamndkollError, UnmergedError
from store.rescue import COPIES
from store.restoring import good_versions, put_back
from tui.presentation.rows import Line, Tone
from tui.presentation.wrapping import wrapped
from tui.text import app as words
from tui.themed_app import ThemedApp
from tui.widgets.choices import Options
from tui.widgets.toned_text import TonedText

if TYPE_CHECKING:
    from pathlib import Path

    from textual.app import ComposeResult

    from store.errors import DamagedError


class RescueApp(ThemedApp[bool]):
    """Gives True when a good version has been put in place, False or None when the user left."""

    CSS_PATH: ClassVar = ["../styles/app.tcss", "../styles/edges.tcss", "../styles/parts.tcss", "../styles/rescue.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "leave", words.RESCUE_LEAVE, show=False, id="rad.stang")
    ]

    def __init__(self, path: Path, error: DamagedError) -> None:
        super().__init__()
        self._path = path
        self._error = error
        self._copies = tuple(islice(good_versions(path), COPIES))
        self._can_heal = isinstance(error, UnmergedError)

    def compose(self) -> ComposeResult:
        """The fault and the ways out."""
        with Vertical(classes="rescue-box") as box:
            box.border_title = Content(words.RESCUE_TITLE)
            yield TonedText(self._said)
            healing = [Option(Content(words.RESCUE_HEAL))] if self._can_heal else []
            options = [
                Option(
                    Content(
                        f"{words.RESCUE_VERSION if copy.commit else words.RESCUE_COPY} {copy.written:%Y-%m-%d %H:%M}"
                    )
                )
                for copy in self._copies
            ]
            yield Options(*healing, *options, Option(Content(words.RESCUE_LEAVE)), markup=False)

    def on_mount(self) -> None:
        """Choose at once; what is marked is to merge where git left two sides, else to leave everything as it is."""
        listed = self.query_one(OptionList)
        listed.focus()
        listed.highlighted = 0 if self._can_heal else len(self._copies)

    def _said(self, width: int) -> list[Line]:
        lines: list[Line] = [[(line, Tone.PLAIN)] for line in wrapped(str(self._error), width)]
        lines.append([])
        if not self._copies:
            lines += [[(line, Tone.MUTED)] for line in wrapped(words.RESCUE_NONE, width)]
        return [*lines, []]

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Put a copy in place, or leave."""
        place = event.option_index - self._can_heal
        if place >= len(self._copies):
            self.action_leave()
            return
        try:
            if place < 0:
                from store.healing import heal  # noqa: PLC0415 (rare, and asks git)

                heal(self._path)
            else:
                put_back(self._path, self._copies[place])
        except NamndkollError as error:
            self.notify(str(error), severity="error", markup=False)
            return
        self.exit(result=True)

    def action_leave(self) -> None:
        """Leave everything as it is."""
        self.exit(result=False)

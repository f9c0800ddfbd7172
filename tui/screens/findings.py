"""Att se över: every contradiction, gap and unreadable schedule of the register, the worst kinds first."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from store.findings import gravity
from tui.commands import BACK, COMMANDS
from tui.presentation.numbered import numbered
from tui.presentation.remark_marks import remark_mark
from tui.presentation.rows import Tone
from tui.presentation.wrapping import wrapped
from tui.text import app as words
from tui.text.states import SIGNS, areas
from tui.theme import TONE_STYLES
from tui.widgets.choices import Options
from tui.widgets.key_bar import KeyBar

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.types import CSSPathType

    from tui.app import NamndkollApp
    from tui.session import Session

_AT_A_TIME = 25
"""Områden read between two frames: remarks read the words, and a large register has many."""

_MOST_SHOWN = 2000


class FindingsScreen(Screen[None]):
    """Enter shows the område over the list, which is come back to where it was left."""

    CSS_PATH: ClassVar[CSSPathType | None] = ["../styles/parts.tcss", "../styles/findings.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        BACK,
    ]

    app: NamndkollApp

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._ids: list[str] = []

    def compose(self) -> ComposeResult:
        """Title, the remarks and the keys."""
        yield Static(Content(f"{words.FINDINGS_TITLE} · {words.FINDINGS_READING}"), classes="title")
        yield Options(markup=False)
        yield KeyBar([each for each in COMMANDS if each.id in {"omrade.visa", "program.tillbaka", "program.hjalp"}])

    def on_mount(self) -> None:
        """Read while the screen stands, and anew when something is changed from here or by somebody else."""
        self.query_one(OptionList).focus()
        self.app.content_changed.subscribe(self, lambda _: self.run_worker(self._read(), exclusive=True))
        self.run_worker(self._read(), exclusive=True)

    async def _read(self) -> None:
        session = self._session
        found: list[tuple[int, str]] = []
        ids = list(session.content.areas)
        for number, area_id in enumerate(ids):
            remarks = session.findings(area_id)
            if remarks:
                found.append((gravity(remarks), area_id))
            if number % _AT_A_TIME == _AT_A_TIME - 1:
                await asyncio.sleep(0)
        found.sort(key=lambda item: item[0])
        self._ids = [area_id for _, area_id in found[:_MOST_SHOWN]]
        title = f"{words.FINDINGS_TITLE} · {areas(len(found))}" if found else f"{words.FINDINGS_TITLE}"
        self.query_one(".title", Static).update(Content(title))
        options = [Option(self._said(area_id), area_id) for area_id in self._ids]
        listed = self.query_one(OptionList)
        at_hand = listed.highlighted
        before = listed.get_option_at_index(at_hand).id if at_hand is not None else None
        listed.clear_options()
        listed.add_options(options or [Option(Content(words.FINDINGS_NONE), disabled=True)])
        if options:
            stands = self._ids.index(before) if before in self._ids else min(at_hand or 0, len(options) - 1)
            listed.highlighted = stands

    def _said(self, area_id: str) -> Content:
        session = self._session
        standing = session.standings[area_id]
        width = max(20, self.size.width - 12)
        title = "\n  ".join(wrapped(numbered(area_id, session.content.areas), width))
        pieces = [(f"{SIGNS[standing.state].sign} {title}", TONE_STYLES[Tone.TITLE])]
        for remark in session.findings(area_id):
            mark, tone = remark_mark(remark, Tone.MUTED)
            sentence = "\n      ".join(wrapped(remark.sentence, width))
            pieces.append((f"\n    {mark} {sentence}", TONE_STYLES[tone]))
        return Content.assemble(*pieces)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Show the område; its next and previous are those of this list."""
        from tui.screens.detail import DetailScreen  # noqa: PLC0415 (a cycle: an område leads here too)

        self.app.push_screen(DetailScreen(self._session, event.option.id or "", among=self._ids))

    def action_back(self) -> None:
        """Back to where it was asked for."""
        self.dismiss(None)

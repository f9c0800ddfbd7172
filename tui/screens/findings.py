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
from tui.presentation.rows import Tone
from tui.presentation.wrapping import wrapped
from tui.text import app as words
from tui.text.states import CONTRADICTION, SIGNS, areas
from tui.theme import TONE_STYLES
from tui.widgets.choices import Options
from tui.widgets.key_bar import KeyBar

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.types import CSSPathType

    from tui.session import Session

_AT_A_TIME = 25
"""Områden read between two frames: remarks read the words, and a large register has many."""

_MOST_SHOWN = 2000


class FindingsScreen(Screen[str | None]):
    """Gives the id of the område that was chosen."""

    CSS_PATH: ClassVar[CSSPathType | None] = ["../styles/parts.tcss", "../styles/findings.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        BACK,
    ]

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
        """Read while the screen stands."""
        self.query_one(OptionList).focus()
        self.run_worker(self._read())

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
        listed.add_options(options or [Option(Content(words.FINDINGS_NONE), disabled=True)])
        if options:
            listed.highlighted = 0

    def _said(self, area_id: str) -> Content:
        session = self._session
        area, standing = session.content.areas[area_id], session.standings[area_id]
        width = max(20, self.size.width - 12)
        title = "\n  ".join(wrapped(area.title, width))
        pieces = [(f"{SIGNS[standing.state].sign} {title}", TONE_STYLES[Tone.TITLE])]
        for remark in session.findings(area_id):
            mark = CONTRADICTION.sign if remark.is_contradiction else "-"
            tone = Tone.FINDING if remark.is_contradiction else Tone.MUTED
            sentence = "\n      ".join(wrapped(remark.sentence, width))
            pieces.append((f"\n    {mark} {sentence}", TONE_STYLES[tone]))
        return Content.assemble(*pieces)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go to the område."""
        self.dismiss(event.option.id)

    def action_back(self) -> None:
        """Back without choosing."""
        self.dismiss(None)

"""Nuläge: the tables of the reflections, and the answers behind every figure in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from store.errors import NamndkollError
from store.reflections.file import load_reflections
from store.reflections.pattern import Pattern, area_of, quotes
from store.reflections.small_groups import LEAST
from tui.commands import BACK, COMMANDS, WRITE, Scope, bindings
from tui.presentation.reflection_grid import GridPainter, Kind, cell_lines, grid_of, quote_lines
from tui.screens.reading_reflections import ReadInDialog
from tui.screens.reasons import ReasonedScreen
from tui.text import app as words
from tui.text import reflected as told
from tui.visible import visible
from tui.widgets.area_list import AreaList
from tui.widgets.key_bar import KeyBar
from tui.widgets.toned_text import Lines, TonedText
from tui.widgets.toned_view import TonedView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.types import CSSPathType

    from store.reflections.answers import Reflection
    from tui.app import NamndkollApp
    from tui.presentation.reflection_grid import Cell
    from tui.presentation.rows import Line
    from tui.session import Session

_KEYS = [each for each in COMMANDS if each.scope is Scope.REFLECTIONS and each.footer]
_ALWAYS = [each for each in COMMANDS if each.id in {"program.tillbaka", "program.hjalp"}]


class ReflectionsScreen(ReasonedScreen[str | None]):
    """Gives the id of the område that was made of a pattern, or None."""

    CSS_PATH: ClassVar[CSSPathType | None] = ["../styles/parts.tcss", "../styles/reflections.tcss"]
    AUTO_FOCUS = None
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(Scope.REFLECTIONS, without=("nulage.svaren",)),
        BACK,
    ]
    app: NamndkollApp

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._reflections: Sequence[Reflection] = ()
        self._kind = Kind.TASKS
        self._grid = grid_of((), self._kind, LEAST)
        self._column = 0

    def compose(self) -> ComposeResult:
        """Title, the table, the cell at hand in words, and the keys."""
        yield Static(classes="title")
        sign = ">" if self.app.ascii_signs else "▌"
        yield AreaList(GridPainter(self._grid, 0), cursor_sign=sign, id="grid")
        yield TonedView(more=words.GLANCE_MORE, id="glance")
        yield KeyBar([*_KEYS, *_ALWAYS])

    def on_mount(self) -> None:
        """Read the reflections and show the first table."""
        self._list.focus()
        self.watch(self._list, "at_hand", lambda _: self._show_glance(), init=False)
        self._load()

    def _load(self) -> None:
        try:
            self._reflections = tuple(load_reflections(self._session.register.path).values())
        except NamndkollError as error:
            self.app.show_error(error)
        self._show()

    @property
    def _list(self) -> AreaList:
        return self.query_one("#grid", AreaList)

    def _show(self) -> None:
        self._grid = grid_of(self._reflections, self._kind, LEAST)
        self._column = min(self._column, len(self._grid.heads) - 1)
        self.query_one(".title", Static).update(Content(told.screen_title(self._kind, len(self._reflections))))
        self._list.empty = Content(told.EMPTY_SCREEN)
        self._draw()

    def _draw(self) -> None:
        grid = self._grid
        rows = grid.source if grid.rows else type(grid.source)(())
        self._list.set_rows(rows, GridPainter(grid, self._column))
        self._show_glance()

    @property
    def _row(self) -> int:
        names = [name for name, _ in self._grid.rows]
        at_hand = self._list.highlighted
        return names.index(at_hand) if at_hand in names else -1

    @property
    def _cell(self) -> Cell | None:
        return self._grid.rows[self._row][1][self._column] if self._row >= 0 else None

    def _show_glance(self) -> None:
        row, column, grid, rows = self._row, self._column, self._grid, self._reflections
        lines: Lines = (lambda _: []) if row < 0 else (lambda width: cell_lines(rows, grid, row, column, width))
        self.query_one("#glance", TonedView).show(lines)

    def action_column(self, places: int) -> None:
        """Choose a column to the left (-1) or right (1)."""
        self._column = max(0, min(self._column + places, len(self._grid.heads) - 1))
        self._draw()

    def action_next_table(self) -> None:
        """The next of the three tables."""
        kinds = list(Kind)
        self._kind = kinds[(kinds.index(self._kind) + 1) % len(kinds)]
        self._show()

    @on(AreaList.Opened)
    def _opened(self) -> None:
        self.action_show_quotes()

    def action_show_quotes(self) -> None:
        """The answers behind the cell at hand."""
        cell = self._cell
        if cell is not None and cell.pattern is not None:
            title = f"{self._grid.rows[self._row][0]} · {self._grid.names[self._column]}"
            self.app.push_screen(QuotesScreen(title, quotes(self._reflections, cell.pattern), cell.pattern))
        else:
            self.say_why_not("show_quotes")

    def why_not(self, action: str) -> str:
        """What needs a cell with answers, and what writes when the register is only to be read."""
        if action == "show_quotes" and (self._cell is None or self._cell.pattern is None):
            return told.NO_QUOTES if self._cell is not None else told.NO_PATTERN
        if action in WRITE and self._session.why_read_only:
            return self._session.why_read_only
        if action == "new_from_pattern" and self._pattern is None:
            return told.NO_PATTERN if self._kind is Kind.TASKS else told.NO_PATTERN_HERE
        return ""

    @property
    def _pattern(self) -> Pattern | None:
        """The tag at hand in the uppdrag at hand, when anybody has it; nobody's verksamhet goes into a register."""
        pattern = self._cell.pattern if self._cell is not None else None
        if pattern is None or not pattern.tag or pattern.units or not quotes(self._reflections, pattern):
            return None
        return pattern

    def action_new_from_pattern(self) -> None:
        """Make an utvecklingsområde of the pattern at hand."""
        pattern, session = self._pattern, self._session
        if pattern is None:
            return
        base = session.content
        content, area_id = area_of(base, self._reflections, pattern, session.today, session.id_maker())
        if self.app.save(content, f"{words.NEW_TITLE}: {content.areas[area_id].title}", base):
            self.app.notify(told.MADE_AREA, markup=False)
            self.dismiss(area_id)

    def action_read_in(self) -> None:
        """Read reflections out of a document."""
        self.app.push_screen(ReadInDialog(self._session.register.path), self._was_read)

    def _was_read(self, said: str | None) -> None:
        if said:
            self.notify(said, markup=False)
            self._load()

    def action_back(self) -> None:
        """Back to the list."""
        self.dismiss(None)


class QuotesScreen(Screen[None]):
    """Answers in the words they were given, the strongest feelings first."""

    CSS_PATH: ClassVar[CSSPathType | None] = ["../styles/parts.tcss", "../styles/reflections.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [BACK]

    def __init__(self, title: str, found: Sequence[Reflection], pattern: Pattern) -> None:
        super().__init__()
        self._title, self._found, self._pattern = title, found, pattern

    def compose(self) -> ComposeResult:
        """Title, the answers and the keys."""
        yield Static(Content(visible(f"{told.QUOTES_TITLE} · {self._title} · {len(self._found)}")), classes="title")
        with VerticalScroll(id="quotes"):
            yield TonedText(self._lines)
        yield KeyBar(_ALWAYS)

    def on_mount(self) -> None:
        """Scroll by keys."""
        self.query_one("#quotes").focus()

    def _lines(self, width: int) -> list[Line]:
        return quote_lines(self._found, width, with_task=not self._pattern.task)

    def action_back(self) -> None:
        """Back to the table."""
        self.dismiss(None)

"""The list of områden, a page at a time, with what is shown of it: ready selections, search, order, filter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.model import Status
from store.saved_selections import forget_selection, offered, save_selection
from store.selection import Order, Selection
from tui.actions.selections import ready_selection, remember_order
from tui.plain.area_menu import AreaMenu
from tui.plain.dialogue import meant
from tui.plain.row_words import heading_words, row_line
from tui.presentation.header import selection_words
from tui.text import app as words
from tui.text import plain as text
from tui.text import plain_register as of_register
from tui.text.states import areas

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.plain.sitting import Sitting

_PAGE = 20
"""Områden told before somebody asks for more."""


class Listing:
    """The list and what can be asked of it."""

    def __init__(self, sitting: Sitting) -> None:
        self._sitting = sitting
        self._dialogue = sitting.dialogue
        self._first = 0
        self._asked: dict[str, Callable[[], None]] = {
            text.LIST_SELECTION: self._select,
            text.LIST_SEARCH: self._search,
            text.LIST_ORDER: self._sort,
            text.LIST_FILTER: self._filter,
            text.LIST_MORE: self._more,
            text.LIST_AGAIN: self._again,
        }

    def run(self) -> None:
        """List, and open what is asked for, until an empty line.

        A number means the område it was told for: a list that has changed meanwhile is told again first.
        """
        told: list[str] | None = None
        while True:
            self._sitting.look_at_file()
            ids = self._sitting.session.selected()
            if ids != told:
                self._tell(ids)
            told = list(ids)
            answer = self._dialogue.line(text.list_question(more=self._first + _PAGE < len(ids)), text.LIST_HELP)
            if not answer:
                return
            if answer.isdecimal():
                self._open(told, int(answer))
                continue
            commands = list(self._asked)
            found = meant(answer, commands)
            if len(found) == 1:
                self._asked[commands[found[0]]]()
                told = None
            else:
                self._dialogue.say(text.no_answer_to_list(answer, commands))

    def _tell(self, ids: list[str]) -> None:
        session = self._sitting.session
        shown = selection_words(session.selection, session.content) or text.EVERYTHING
        self._dialogue.say(text.list_title(shown, areas(len(ids)), session.selection.order.value))
        if not ids:
            self._dialogue.say(text.NOTHING_SELECTED if session.content.areas else text.EMPTY_REGISTER)
            return
        self._first = min(self._first, (len(ids) - 1) // _PAGE * _PAGE)
        heading = ""
        by_plan = session.selection.order is Order.PLAN
        for number, area_id in enumerate(ids[self._first : self._first + _PAGE], self._first + 1):
            above = heading_words(session, area_id) if by_plan else ""
            if above != heading:
                heading = above
                self._dialogue.say(heading)
            self._dialogue.tell_wrapped(row_line(session, area_id, number))
        if len(ids) > _PAGE:
            self._dialogue.say(text.page_words(self._first + 1, min(self._first + _PAGE, len(ids)), len(ids)))

    def _open(self, ids: list[str], number: int) -> None:
        """Open the område with this number; afterwards the list is not told again unless somebody asks for it."""
        if 1 <= number <= len(ids):
            AreaMenu(self._sitting, ids[number - 1], ids).run()
        else:
            self._dialogue.say(text.not_one_of(str(number), [], len(ids)))

    # -- What is shown -------------------------------------------------------------------------------------------------

    def _select(self) -> None:
        session = self._sitting.session
        saved = offered(session.content)
        choices = [*text.READY_SELECTIONS.items(), *((f"§{place}", one.name) for place, one in enumerate(saved))]
        if saved:
            choices.append(("§forget", text.FORGET_SELECTION))
        chosen = self._dialogue.choose(text.SELECTION_QUESTION, choices)
        if chosen is None:
            return
        if chosen == "§forget":
            gone = self._dialogue.choose(text.FORGET_QUESTION, [(one.name, one.name) for one in saved])
            if gone is not None:
                forget_selection(gone)
            return
        if chosen.startswith("§"):
            kept = saved[int(chosen.removeprefix("§"))]
            self._show(kept.on(session.next_meeting, session.last_meeting).replace(order=session.selection.order))
            return
        selection = ready_selection(session, chosen)
        if isinstance(selection, str):
            # The full screen's sentences name a key.
            unknown_next = selection == words.NO_NEXT_MEETING
            self._dialogue.say(of_register.NO_NEXT_MEETING if unknown_next else of_register.NO_LAST_MEETING)
        else:
            self._show(selection)

    def _search(self) -> None:
        session = self._sitting.session
        wanted = self._dialogue.line(text.SEARCH_QUESTION, text.SEARCH_HELP)
        self._show(session.selection.replace(text=wanted))

    def _sort(self) -> None:
        session = self._sitting.session
        choices = [(order.value, order.value) for order in Order]
        chosen = self._dialogue.choose(text.order_question(session.selection.order.value), choices)
        if chosen is not None:
            self._show(session.selection.replace(order=Order(chosen)))
            remember_order(Order(chosen))

    def _filter(self) -> None:
        """Plan, ansvarig and status, each of which can be left open; and a name to keep them under."""
        session = self._sitting.session
        selection = session.selection
        plans = [(key, plan.name) for key, plan in session.content.plans.items()]
        people = [(person, person) for person in session.responsible_people()]
        statuses = [(status.value, status.value) for status in Status]
        plan = self._one_of(words.FIELD_PLAN, plans)
        person = self._one_of(words.FIELD_RESPONSIBLE, people)
        status = self._one_of(words.FIELD_STATUS, statuses)
        chosen = selection.replace(plan=plan, responsible=person, status=Status(status) if status else None)
        if not chosen.is_everything:
            name = self._dialogue.line(text.KEEP_SELECTION_QUESTION, text.KEEP_SELECTION_HELP)
            if name:
                save_selection(name, chosen)
        self._show(chosen)

    def _one_of(self, name: str, choices: list[tuple[str, str]]) -> str:
        if not choices:
            return ""
        return self._dialogue.choose(text.filter_question(name), choices) or ""

    def _show(self, selection: Selection) -> None:
        self._sitting.session.selection = selection
        self._first = 0

    def _more(self) -> None:
        if self._first + _PAGE < len(self._sitting.session.selected()):
            self._first += _PAGE
        else:
            self._dialogue.say(text.NO_MORE)

    def _again(self) -> None:
        self._first = 0

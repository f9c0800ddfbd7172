"""Efter nämnd: the paragraph and the decision on what they concern, the second step of closing, new uppdrag."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Grid
from textual.content import Content as Said
from textual.widgets import Input, Select, Static, TextArea

from store.editing import paragraphs
from store.errors import NamndkollError
from store.meetings.editing import commission
from store.model import Content, Status
from tui.actions.deciding import Concerned, concerned, with_area_decision, with_decision
from tui.draft_names import AREA_DECISION, COMMISSION, DECISION, draft_name
from tui.presentation.rows import Tone
from tui.presentation.wrapping import wrapped
from tui.screens.dialog import Dialog
from tui.screens.edit import label, text_field
from tui.text import app as words
from tui.text import meetings as said
from tui.visible import visible
from tui.widgets.choices import CheckList
from tui.widgets.reading_line import ReadingLine
from tui.widgets.writing import TextLine

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from textual.app import ComposeResult

    from tui.session import Session
    from tui.widgets.toned_text import Lines

_APPROVE = "godkänn§"
"""Before an område's id in the list of what a decision does: it is closed by it."""


class _MeetingDialog(Dialog[None]):
    """A box about one meeting: lines to write in, one save."""

    first: ClassVar[str] = "paragraph"
    """The field the keyboard starts in."""
    kind: ClassVar[str]
    """What its unsaved words are."""

    def __init__(self, session: Session, meeting: dt.date, about: str = "") -> None:
        super().__init__()
        self.draft_name = draft_name(self.kind, about, meeting)
        self._session, self._meeting = session, meeting
        self._base = session.content
        self._known = self._base.meetings.get(meeting.isoformat())

    def buttons(self) -> dict[str, str]:
        """Save, or leave."""
        return {"ok": words.SAVE, "cancel": words.CANCEL}

    def on_mount(self) -> None:
        """Write at once."""
        super().on_mount()
        self.query_one(f"#{self.first}", Input).focus()

    def typed(self, name: str) -> str:
        """What stands in a line."""
        return self.query_one(f"#{name}", Input).value.strip()

    def line(self, name: str, title: str, value: str = "", placeholder: str = "") -> ComposeResult:
        """A line with its label."""
        yield label(title)
        yield TextLine(value, id=name, placeholder=placeholder, compact=True)

    def store(self, content: Content, title: str, done: str) -> None:
        """Save and close."""
        if self.app.save(content, title, self._base):
            self.app.notify(done, markup=False, timeout=4)
            self.dismiss(None)


class DecisionDialog(_MeetingDialog):
    """What the protocol says of the whole matter, which områden it concerns, and which it approves."""

    answered_by = "ruta.spara"
    kind = DECISION
    title_words = said.DECIDE_TITLE

    def fields(self) -> ComposeResult:
        """Paragraph, diary number, decision, and what it concerns."""
        known = self._known
        with Grid(classes="form"):
            yield from self.line(
                "paragraph", said.DECIDE_PARAGRAPH, known.paragraph if known else "", said.DECIDE_PARAGRAPH_PLACEHOLDER
            )
            yield from self.line("registry", said.DECIDE_REGISTRY, known.registry if known else "")
            yield label(said.DECIDE_DECISION)
            decision = text_field("\n".join(known.decision) if known else "", "decision")
            decision.placeholder = said.DECIDE_DECISION_PLACEHOLDER
            yield decision
        told = concerned(self._base, self._meeting)
        choices = [choice for each in told for choice in _choices(each)]
        if choices:
            # What is klart only in passing is approved by whoever ticks it, not beforehand.
            doubtful = {f"{_APPROVE}{each.area_id}" for each in told if each.is_klart_in_passing}
            yield Static(Said(said.DECIDE_CONCERNS), classes="conflict-name")
            yield CheckList(choices, [key for key, _ in choices if key not in doubtful], id="concerns")
        else:
            yield Static(Said(said.DECIDE_NOTHING), classes="body")

    def answer(self, button: str) -> None:
        """Write it all, in one step that can be undone."""
        del button
        texts = {name: self.typed(name) for name in ("paragraph", "registry")}
        texts["decision"] = self.query_one("#decision", TextArea).text
        chosen = [key for ticks in self.query(CheckList) for key in ticks.chosen]
        concerns = [key for key in chosen if not key.startswith(_APPROVE)]
        approves = [key.removeprefix(_APPROVE) for key in chosen if key.startswith(_APPROVE)]
        try:
            content = with_decision(self._base, self._meeting, texts, (concerns, approves), self._session.today)
        except NamndkollError as error:
            self.app.show_error(error)
            return
        self.store(content, f"{said.DECIDE_TITLE} {self._meeting}", said.DECIDE_SAVED)


def _choices(told: Concerned) -> Iterator[tuple[str, str]]:
    """What was told, and below it that the board approves it, where it can."""
    yield told.area_id, visible(told.area.title)
    if told.can_be_approved:
        yield f"{_APPROVE}{told.area_id}", f"   {told.approving}"


class AreaDecisionDialog(_MeetingDialog):
    """What was decided of one område: its paragraph, a new återrapport, or that it is approved."""

    kind = AREA_DECISION
    title_words = said.AREA_DECISION_TITLE

    def __init__(self, session: Session, meeting: dt.date, area_id: str) -> None:
        super().__init__(session, meeting, area_id)
        self._area_id = area_id
        self._area = self._base.areas[area_id]

    def text(self) -> Lines:
        """Which område."""
        area, note = self._area, ""
        if area.status.is_over and area.closing is not None:
            note = said.closed_already(area.closing.day, area.closing.reason, area.closing.decision)
        elif area.status is not Status.DONE:
            note = said.AREA_NOT_DONE
        return lambda width: [
            *([(line, Tone.TITLE)] for line in wrapped(self._area.title, width)),
            *([(line, Tone.MUTED)] for line in wrapped(note, width)),
        ]

    def fields(self) -> ComposeResult:
        """Paragraph, decision, the next återrapport; approving where there is something to approve."""
        told = next((each for each in self._area.reports if each.meeting == self._meeting), None)
        paragraph = (told.paragraph if told else "") or (self._known.paragraph if self._known else "")
        with Grid(classes="form"):
            yield from self.line("paragraph", said.DECIDE_PARAGRAPH, paragraph, said.DECIDE_PARAGRAPH_PLACEHOLDER)
            yield from self.line("decision", said.DECIDE_DECISION, told.decision if told else "")
            yield from self.line("next", said.AREA_NEXT_REPORT, "", said.AREA_NEXT_PLACEHOLDER)
        if self._area.status is Status.DONE:
            yield CheckList([("close", said.AREA_CLOSE)], [], id="close")

    def answer(self, button: str) -> None:
        """Write it, in one step that can be undone."""
        del button
        texts = {name: self.typed(name) for name in ("paragraph", "decision", "next")}
        approve = any(ticks.chosen for ticks in self.query(CheckList))
        try:
            area = with_area_decision(self._area, self._meeting, texts, self._session.occasion, approve=approve)
        except NamndkollError as error:
            self.app.show_error(error)
            return
        changed = self._base.with_area(self._area_id, area)
        self.store(changed, f"{said.AREA_DECISION_TITLE}: {area.title}", said.DECIDE_SAVED)


class CommissionDialog(_MeetingDialog):
    """A new uppdrag: what, when, and by which paragraph."""

    kind = COMMISSION
    title_words = said.COMMISSION_TITLE
    first = "what"

    def __init__(self, session: Session, meeting: dt.date, beside: str) -> None:
        super().__init__(session, meeting)
        neighbour = self._base.areas.get(beside)
        self._plan = neighbour.plan if neighbour else next(iter(self._base.plans), "")
        """The plan it goes to, unless another is chosen."""

    def fields(self) -> ComposeResult:
        """What, when, paragraph."""
        with Grid(classes="form"):
            yield from self.line("what", said.COMMISSION_WHAT)
            yield from self.line("when", said.COMMISSION_WHEN, "", said.COMMISSION_WHEN_PLACEHOLDER)
            yield from self.line(
                "paragraph",
                said.DECIDE_PARAGRAPH,
                self._known.paragraph if self._known else "",
                said.DECIDE_PARAGRAPH_PLACEHOLDER,
            )
            plans = [(Said(visible(plan.name)), key) for key, plan in self._base.plans.items()]
            if self._plan in self._base.plans:
                yield label(words.FIELD_PLAN)
                yield Select(plans, value=self._plan, allow_blank=False, id="plan", compact=True)
        yield ReadingLine(self._session.occasion, id="when-reading")

    @on(Input.Changed, "#when")
    def _read_when(self, event: Input.Changed) -> None:
        """How the words are read, as under every tidsplan."""
        self.query_one("#when-reading", ReadingLine).read(event.value)

    def answer(self, button: str) -> None:
        """Write it."""
        del button
        plan = next((str(choice.value) for choice in self.query("#plan").results(Select)), self._plan)
        source = self.typed("paragraph") or said.source_meeting(self._meeting)
        try:
            content, _ = commission(
                self._base,
                plan,
                self.typed("what"),
                paragraphs(self.typed("when")),
                source=source,
                occasion=self._session.occasion,
                new_id=self._session.id_maker(),
            )
        except NamndkollError as error:
            self.app.show_error(error)
            return
        self.store(content, f"{said.COMMISSION_TITLE}: {self.typed('what')}", said.COMMISSION_SAVED)

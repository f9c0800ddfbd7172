"""Efter nämnd: the paragraph and the decision on what they concern, a decision about one område, a new uppdrag."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from store.editing import paragraphs
from store.meetings.editing import commission
from store.model import Status
from tui.actions.deciding import concerned, with_area_decision, with_decision
from tui.plain.menu import Choice, run_menu
from tui.text import meetings as said
from tui.text import plain as text
from tui.text import plain_area as of_area
from tui.text import plain_register as of_register

if TYPE_CHECKING:
    from store.meetings.meeting import Meeting
    from tui.plain.sitting import Sitting


def after_meeting(sitting: Sitting) -> None:
    """Go to the meeting that was held last."""
    day = sitting.session.register.calendar.last_meeting(sitting.session.today)
    if day is None:
        day = sitting.dialogue.day(of_register.WHICH_MEETING, "")
    if day is not None:
        AfterMeeting(sitting, day).run()


class AfterMeeting:
    """One meeting, after it."""

    def __init__(self, sitting: Sitting, meeting: dt.date) -> None:
        self._sitting = sitting
        self._dialogue = sitting.dialogue
        self._meeting = meeting

    @property
    def _known(self) -> Meeting:
        from store.meetings.meeting import Meeting  # noqa: PLC0415 (named only here)

        return self._sitting.content.meetings.get(self._meeting.isoformat(), Meeting(day=self._meeting))

    def run(self) -> None:
        """Ask what was decided until an empty line."""
        if self._sitting.may_write():
            run_menu(self._sitting, lambda: of_register.after_title(self._meeting), self._choices)

    def _choices(self) -> list[Choice]:
        return [
            Choice(of_register.AFTER_DECISION, self._decide),
            Choice(of_register.AFTER_AREA, self._decide_area),
            Choice(of_register.AFTER_COMMISSION, self._commission),
            Choice(of_register.AFTER_OTHER, self._other),
        ]

    def _other(self) -> None:
        day = self._dialogue.day(of_register.WHICH_MEETING, "")
        if day is not None:
            self._meeting = day

    def _decide(self) -> None:
        """What the protocol says of the whole matter, which områden it concerns, and which it approves."""
        base, known, field = self._sitting.content, self._known, self._dialogue.field
        told = concerned(base, self._meeting)
        if not told:
            self._dialogue.say(of_register.NOTHING_TOLD)
        texts = {
            "paragraph": field(said.DECIDE_PARAGRAPH, known.paragraph, said.DECIDE_PARAGRAPH_PLACEHOLDER),
            "registry": field(said.DECIDE_REGISTRY, known.registry, ""),
            "decision": self._decision(known.decision),
        }
        concerns, approves = self._several(said.DECIDE_CONCERNS, [(each.area_id, each.area.title) for each in told]), []
        klara = [each for each in told if each.can_be_approved]
        if klara:
            usual = [each.area_id for each in klara if not each.is_klart_in_passing]
            choices = [
                (each.area_id, f"{each.area.title}{said.IN_PASSING if each.is_klart_in_passing else ''}")
                for each in klara
            ]
            approves = self._dialogue.several(of_register.APPROVES, choices, usual)
        if self._saves(of_register.decides(texts["paragraph"], len(concerns), len(approves))):
            content = with_decision(base, self._meeting, texts, (concerns, approves), self._sitting.session.today)
            self._sitting.save(content, f"{said.DECIDE_TITLE} {self._meeting}", base)

    def _decision(self, before: tuple[str, ...]) -> str:
        """The paragraphs of the decision, one a line."""
        if before:
            self._dialogue.say(*text.stands(said.DECIDE_DECISION, before))
        return self._dialogue.paragraphs(said.DECIDE_DECISION, "\n".join(before), lambda _: None)

    def _several(self, question: str, choices: list[tuple[str, str]]) -> list[str]:
        return self._dialogue.several(question, choices, [key for key, _ in choices]) if choices else []

    def _decide_area(self) -> None:
        """Its paragraph, a new återrapport, or that it is approved."""
        dialogue, base = self._dialogue, self._sitting.content
        areas = [(key, area.title) for key, area in base.areas.items()]
        told = [(each.area_id, each.area.title) for each in concerned(base, self._meeting)]
        area_id = dialogue.choose(text.WHICH_AREA, [*told, *(each for each in areas if each not in told)])
        if area_id is None:
            return
        area = base.areas[area_id]
        before = next((each for each in area.reports if each.meeting == self._meeting), None)
        paragraph = (before.paragraph if before else "") or self._known.paragraph
        texts = {
            "paragraph": dialogue.field(said.DECIDE_PARAGRAPH, paragraph, said.DECIDE_PARAGRAPH_PLACEHOLDER),
            "decision": dialogue.field(said.DECIDE_DECISION, before.decision if before else "", ""),
            "next": dialogue.field(said.AREA_NEXT_REPORT, "", said.AREA_NEXT_PLACEHOLDER),
        }
        approve = area.status is Status.DONE and bool(dialogue.yes(f"{said.AREA_CLOSE}?"))
        if self._saves(""):
            occasion = self._sitting.session.occasion
            decided = with_area_decision(area, self._meeting, texts, occasion, approve=approve)
            self._sitting.save_area(area_id, decided, said.AREA_DECISION_TITLE, base)

    def _commission(self) -> None:
        """What, when, and by which paragraph."""
        dialogue, base, session = self._dialogue, self._sitting.content, self._sitting.session
        what = dialogue.field(said.COMMISSION_WHAT, "", "")
        if not what:
            return
        when = dialogue.field(said.COMMISSION_WHEN, "", said.COMMISSION_WHEN_PLACEHOLDER)
        self._sitting.tell_reading(when)
        paragraph = dialogue.field(said.DECIDE_PARAGRAPH, self._known.paragraph, said.DECIDE_PARAGRAPH_PLACEHOLDER)
        plan = self._plan_of_commission()
        if self._saves(""):
            content, _ = commission(
                base,
                plan,
                what,
                paragraphs(when),
                source=paragraph or said.source_meeting(self._meeting),
                occasion=session.occasion,
                new_id=session.id_maker(),
            )
            self._sitting.save(content, f"{said.COMMISSION_TITLE}: {what}", base)

    def _plan_of_commission(self) -> str:
        """Which plan it goes to: asked where there are several, first the one the meeting was told of."""
        content = self._sitting.content
        told = [each.area.plan for each in concerned(content, self._meeting)]
        plans = sorted(content.plans.items(), key=lambda item: item[0] not in told)
        if len(plans) > 1:
            chosen = self._dialogue.choose(of_area.WHICH_PLAN, [(key, plan.name) for key, plan in plans])
            return chosen or plans[0][0]
        return next((key for key, _ in plans), "")

    def _saves(self, summed_up: str) -> bool:
        """Whether it is to be saved."""
        self._dialogue.say(*([summed_up] if summed_up else []))
        if self._dialogue.yes(of_area.SAVE_IT):
            return True
        self._dialogue.say(text.WENT_BACK)
        return False

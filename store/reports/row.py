"""One område as every report sees it: its words, its plan and what is known about it on a day."""

from __future__ import annotations

import datetime as dt

import msgspec

from store.deadline import Standing
from store.findings import Finding
from store.model import Area, Milestone, Plan, kind_word


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """An område, judged."""

    area_id: str
    area: Area
    plan: Plan | None
    standing: Standing
    findings: tuple[Finding, ...] = ()

    @property
    def plan_name(self) -> str:
        """The plan's name; its id where the register has lost the plan itself."""
        return self.plan.name if self.plan is not None else self.area.plan

    @property
    def next_words(self) -> str:
        """The milstolpe that decides, in short: ``klart 2018-03-31``; "" when none does."""
        standing = self.standing
        if standing.milestone is None:
            return ""
        return f"{kind_word(standing.key)} {standing.milestone.due}"


def milestone_words(key: str, milestone: Milestone) -> str:
    """A milstolpe with its dates in one line: ``klart senast 2018-03-31, avklarad 2018-03-20``."""
    parts = [kind_word(key), *_when(milestone.first_day, milestone.due)]
    extra = [f"{len(milestone.done_days)} av {milestone.goal} gjorda"] if milestone.goal else []
    if milestone.originally is not None:
        extra.append(f"först lovat {milestone.originally}")
    if milestone.met is not None:
        extra.append(f"avklarad {milestone.met}")
    return ", ".join((" ".join(parts), *extra))


def _when(first_day: dt.date | None, due: dt.date | None) -> list[str]:
    if first_day is not None and due is not None:
        return [f"{first_day} – {due}"]
    if due is not None:
        return [f"senast {due}"]
    return [f"från {first_day}"] if first_day is not None else []

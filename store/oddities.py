"""What in a whole register cannot be right, though nothing is lost by it: told to whoever looks, no reason to refuse.

Another program or a hand in the file can write what this one never does. Everything of it is kept and saved as it
stands; but a rule that is none gives no days, and a plan that is not there gives an område no heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from store.ids import CROCKFORD, RANDOM_LETTERS, TITLE_LETTERS
from store.model import Area, Content, Milestone, milestone_kind
from store.recurrence import has_rule_form

_ID = re.compile(rf"[a-z0-9]+(?:-[a-z0-9]+)*-[{CROCKFORD}]{{{RANDOM_LETTERS}}}")
_LONGEST_ID = TITLE_LETTERS + 1 + RANDOM_LETTERS


def on_content(content: Content) -> Iterator[str]:
    """What is odd in a register, one Swedish sentence each, with the record it stands in."""
    for key, plan in content.plans.items():
        if not _is_id(key):
            yield f"planen {_named(key, plan.name)}: {_NO_ID}"
        if not plan.name.strip():
            yield f"planen {_named(key, '')}: namnet är tomt"
    for key, area in content.areas.items():
        # An id is for life, so an odd one is no remark on the område that somebody could do something about.
        for clause in (*(() if _is_id(key) else (_NO_ID,)), *on_area(content, key)):
            yield f"{_named(key, area.title)}: {clause}"


def on_area(content: Content, key: str) -> Iterator[str]:
    """What is odd in one område, one Swedish clause each."""
    area = content.areas[key]
    if not area.title.strip():
        yield "utvecklingsområde är tomt"
    if area.plan and area.plan not in content.plans:
        yield f"planen ”{area.plan}” finns inte i registret"
    yield from _on_milestones(area)


def _on_milestones(area: Area) -> Iterator[str]:
    for key, stone in area.milestones.items():
        if milestone_kind(key) is None:
            yield f"milstolpen ”{key}” är av ett okänt slag"
        yield from (f"milstolpen ”{key}”: {clause}" for clause in _on_milestone(stone))


def _on_milestone(stone: Milestone) -> Iterator[str]:
    if stone.repeats and not has_rule_form(stone.repeats):
        yield f"upprepas ”{stone.repeats}” är ingen regel som går att räkna efter"
    if stone.goal < 0:
        yield f"antal är {stone.goal}"
    if stone.first_day is not None and stone.due is not None and stone.first_day > stone.due:
        yield f"den börjar {stone.first_day}, efter sin sista dag {stone.due}"


_NO_ID = "id:t är inte skrivet som programmet skriver dem (namn-xxxx)"


def _is_id(key: str) -> bool:
    return len(key) <= _LONGEST_ID and _ID.fullmatch(key) is not None


def _named(key: str, title: str) -> str:
    short = key if len(key) <= _LONGEST_ID else f"{key[:_LONGEST_ID]}…"
    return f"”{title}” ({short})" if title.strip() else short

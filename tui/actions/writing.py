"""The form of an område as texts by field, and back: the same fields whoever asks for them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from store.editing import Words, add_area, add_plan, paragraphs
from store.model import Plan, Status
from tui.text import app as words

if TYPE_CHECKING:
    from store.model import Area, Content
    from tui.session import Session

LONG = frozenset({"measures", "schedule", "progress"})
"""Fields of several paragraphs, one a line."""


def texts_of(area: Area) -> dict[str, str]:
    """Every field of the form as it stands."""
    return {
        "title": area.title,
        "group": area.group,
        "responsible": area.responsible,
        "measures": "\n".join(area.measures),
        "schedule": "\n".join(area.schedule),
        "status": area.status.value,
        "progress": "\n".join(area.progress),
    }


def words_of(texts: Mapping[str, str]) -> Words:
    """The fields as an område takes them."""
    return Words(
        title=" ".join(texts["title"].split()),
        group=texts["group"],
        measures=paragraphs(texts["measures"]),
        responsible=texts["responsible"],
        schedule=paragraphs(texts["schedule"]),
        status=Status(texts["status"]),
        progress=paragraphs(texts["progress"]),
    )


def as_it_stood(content: Content, area_id: str, texts: Mapping[str, str]) -> Content:
    """A content whose område holds older texts in some fields: what new words are merged from, beside what stands.

    A draft was begun from them; that somebody else has changed the same field since is then asked about as ever.
    The same content is given where none of them is a field of an område that is there.
    """
    area = content.areas.get(area_id)
    known = texts_of(area) if area else {}
    older = {name: text for name, text in texts.items() if name in known}
    if area is None or not older:
        return content
    words = words_of({**known, **older})
    return content.with_area(area_id, area.replace(**{name: getattr(words, name) for name in older}))


def with_new_area(session: Session, content: Content, plan_id: str, texts: Mapping[str, str]) -> tuple[Content, str]:
    """A content with a new område, and its id; the first one of a register makes the plan named in ``plan``.

    Raises:
        UsageError: it has no name.
    """
    occasion, new_id = session.occasion, session.id_maker()
    if not content.plans:
        name = texts.get("plan", "").strip() or words.FIRST_PLAN
        content, plan_id = add_plan(content, Plan(name=name, dated=occasion.today), new_id)
    return add_area(content, plan_id, words_of(texts), occasion, new_id)


def offered_statuses(status: Status) -> list[Status]:
    """The statuses to choose among beside the one that stands: closing takes a reason, so no list ends an område."""
    return [each for each in Status if not each.is_over or each is status]


def status_out_of(told: Status, status: Status) -> Status | None:
    """What words that tell a status choose for an område, or None.

    Words that call it avslutat say that the work is done: the område is klart, until it is closed with a reason.
    """
    if told in offered_statuses(status):
        return None if told is Status.UNKNOWN else told
    return Status.DONE if told is Status.CLOSED else None

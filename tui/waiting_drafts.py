"""Unsaved words that are not in a form or a box: left when the program ended, or another window's, as a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.drafts import Drafts
from tui.draft_names import EDIT, REPORT, About, about
from tui.text import unsaved
from tui.visible import visible

if TYPE_CHECKING:
    from store.model import Content
    from tui.session import Session

_FORMS = {EDIT, REPORT}
"""Forms of one område; all else is said with its key."""


def drafts_sentence(
    session: Session, where: str = unsaved.DRAFTS_WHERE, where_box: str = unsaved.DRAFTS_WHERE_BOX
) -> str:
    """Where unsaved words wait, and where they come forth; "" for none.

    Args:
        session: the register.
        where: how words of a form come forth.
        where_box: how words of a box over a screen come forth.
    """
    waiting = [about(name) for name in Drafts(session.register.path).waiting()]
    said = {one: text for one in waiting if (text := _said(session.content, one))}
    if not said:
        return ""
    ways = dict.fromkeys(where if one.kind in _FORMS else where_box for one in said)
    return f"{unsaved.DRAFTS_WAITING} {', '.join(dict.fromkeys(said.values()))}. {' '.join(ways)}"


def of_others(drafts: Drafts, name: str) -> str:
    """What is said of words under the same name that are not this window's to bring forth; "" for none."""
    if drafts.is_written_elsewhere(name):
        return unsaved.WRITTEN_ELSEWHERE
    unsure = drafts.unsure_of(name)
    return unsaved.UNSURE.format(visible(str(unsure))) if unsure else ""


def _said(content: Content, one: About) -> str:
    """What was being written; "" for what comes forth by itself, or is about an område that is gone."""
    said = unsaved.DRAFTS_OF.get(one.kind, "")
    if not one.area_id:
        return said.format(one.meeting)
    area = content.areas.get(one.area_id)
    return said.format(f"”{visible(area.title)}”") if area else ""

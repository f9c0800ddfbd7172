"""Words that were being written when the program ended, as a sentence that says where they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.drafts import Drafts
from tui.text import app as words
from tui.visible import visible

if TYPE_CHECKING:
    from tui.session import Session


def drafts_sentence(session: Session, where: str = words.DRAFTS_WHERE) -> str:
    """Which områden have unsaved words waiting in their forms, and where they come forth; "" for none."""
    areas = session.content.areas
    waiting = [name.partition("§")[0] for name in Drafts(session.register.path).waiting()]
    titles = [visible(areas[area_id].title) for area_id in waiting if area_id in areas]
    if not titles:
        return ""
    return f"{words.DRAFTS_WAITING} ”{'”, ”'.join(dict.fromkeys(titles))}”. {where}"

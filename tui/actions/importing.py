"""A document as a plan, and as it would stand in the register; nothing is written."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from tui.typed_path import typed_path

if TYPE_CHECKING:
    from store.documents.draft import Draft
    from store.documents.reconcile import Reconciled
    from tui.session import Session


def read_plan(session: Session, path: str, written: dt.date | None) -> tuple[Draft, Reconciled]:
    """What a document says, put beside what the register says.

    Args:
        session: the register and the day.
        path: the document, as it was written; ``~`` is the user's folder.
        written: the day it was written; None when it says so itself.

    Raises:
        NamndkollError: it cannot be read as a plan.
    """
    from store.documents import interpret, read_document  # noqa: PLC0415 (start-up)
    from store.documents.read_before import read_before  # noqa: PLC0415 (start-up)
    from store.documents.reconcile import reconcile  # noqa: PLC0415 (start-up)

    draft = interpret(
        read_document(typed_path(path)),
        written=written,
        calendar=session.register.calendar,
        today=session.today,
        plan_name=None,
    )
    known = read_before(session.register.path)
    return draft, reconcile(session.content, draft, new_id=session.id_maker(), read_before=known)

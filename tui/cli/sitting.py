"""What every command on a register begins with: the register open, and the day it is judged against."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from store.register import Register
from store.reports.row import Row
from tui.cli.choices import today_of
from tui.session import Session

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.cli.grammar import Given


def sit_down(path: Path, given: Given) -> Session:
    """The register at a path, judged against today; nothing is written, not even a lock.

    Raises:
        NamndkollError: the register or the day cannot be used.
    """
    today = today_of(given)
    return Session(Register.open(path), today, today_is_real=not given.flag("--idag"))


def rows_of(session: Session, ids: Iterable[str], *, with_findings: bool = True) -> list[Row]:
    """Områden as the reports take them; the remarks cost reading every text, so a plain list does without."""
    content = session.content
    return [
        Row(
            area_id=area_id,
            area=content.areas[area_id],
            plan=content.plans.get(content.areas[area_id].plan),
            standing=session.standings[area_id],
            findings=session.findings(area_id) if with_findings else (),
        )
        for area_id in ids
    ]

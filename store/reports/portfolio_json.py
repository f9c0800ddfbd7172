"""A portfolio as JSON for other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from store.reports.as_json import SCHEMA, written

if TYPE_CHECKING:
    from store.portfolio import LateArea, Member, Portfolio


def portfolio_document(portfolio: Portfolio, *, late: bool) -> str:
    """``{"schema", "idag", "register"}``, with ``"försenade"`` when they are asked for; null for what has no counts."""
    document: dict[str, Any] = {
        "schema": SCHEMA,
        "idag": portfolio.today,
        "register": [_member(portfolio, member) for member in portfolio.members],
    }
    if late:
        document["försenade"] = [_late(each) for each in portfolio.late(portfolio.total().late)]
    return written(document)


def _member(portfolio: Portfolio, member: Member) -> dict[str, Any]:
    counts = portfolio.counts(member) if member.digest is not None else None
    return {
        "plats": member.place,
        "nämnd": member.board or None,
        "försenad": counts.late if counts else None,
        "snart": counts.soon if counts else None,
        "utan datum": counts.undated if counts else None,
        "i fas": counts.on_track if counts else None,
        "avslutad": counts.closed if counts else None,
        "fel": member.fault or None,
    }


def _late(each: LateArea) -> dict[str, Any]:
    return {
        "plats": each.member.place,
        "nämnd": each.member.board or None,
        "id": each.area.area_id,
        "utvecklingsområde": each.area.title,
        "ansvarig": each.area.responsible or None,
        "vad": each.area.key,
        "dagar": each.days,
    }

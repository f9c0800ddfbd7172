"""What can be done to a plan as a whole: so far to be called something else."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from store.errors import UsageError

if TYPE_CHECKING:
    from store.model import Content


def rename_plan(content: Content, plan_id: str, name: str) -> Content:
    """A content in which a plan is called something else; its id, its source and its områden stay as they are.

    Raises:
        UsageError: the plan would have no name, or that of another one.
    """
    name = unicodedata.normalize("NFC", " ".join(name.split()))
    if not name:
        raise UsageError("Planen måste ha ett namn. Skriv några ord om vad den handlar om.")
    others = (other.name.casefold() for key, other in content.plans.items() if key != plan_id)
    if name.casefold() in others:
        raise UsageError(f"En annan plan heter redan ”{name}”. Ge den här ett namn som skiljer dem åt.")
    plan = content.plans[plan_id].replace(name=name)
    return content.replace(plans={**content.plans, plan_id: plan})

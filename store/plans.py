"""A plan as a whole: what it is called and was called, and which one is meant by a name."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from store.errors import UsageError

if TYPE_CHECKING:
    from store.model import Content, Plan


def rename_plan(content: Content, plan_id: str, name: str) -> Content:
    """A content in which a plan is called something else; its id, its source and its områden stay as they are.

    What it was called is kept, because documents with that name still belong to it.

    Raises:
        UsageError: the plan would have no name, or that of another one.
    """
    name = unicodedata.normalize("NFC", " ".join(name.split()))
    if not name:
        raise UsageError("Planen måste ha ett namn. Skriv några ord om vad den handlar om.")
    others = (other.name.casefold() for key, other in content.plans.items() if key != plan_id)
    if name.casefold() in others:
        raise UsageError(f"En annan plan heter redan ”{name}”. Ge den här ett namn som skiljer dem åt.")
    plan = content.plans[plan_id]
    former = {each for each in (*plan.former_names, plan.name) if each.strip() and each.casefold() != name.casefold()}
    renamed = plan.replace(name=name, former_names=tuple(sorted(former)))
    return content.replace(plans={**content.plans, plan_id: renamed})


def with_former_names(fields: dict[str, Any], names: Iterable[Any]) -> dict[str, Any]:
    """The JSON fields of a plan that has been called some names more: those that it is not called now are former ones.

    Args:
        fields: the plan's.
        names: what it has been called, by one or another; what is no text is no name.
    """
    former = fields.get(FORMER_NAMES, [])
    known = {*former, *(name for name in names if isinstance(name, str) and name.strip())} - {fields.get(NAME)}
    return fields if known == {*former} else {**fields, FORMER_NAMES: sorted(known)}


NAME, FORMER_NAMES = "namn", "tidigare namn"
"""The fields of a plan in the file that tell what it is and was called."""


def plans_called(plans: Mapping[str, Plan], name: str, form: Callable[[str], str] = str) -> list[str]:
    """Ids of the plans that have a name; where none has it, of those that had it before they were renamed.

    Args:
        plans: the plans of the register.
        name: the name that a document has.
        form: what of a name is compared.
    """
    return plans_named(plans, name, form) or plans_once_named(plans, name, form)


def plan_called(plans: Mapping[str, Plan], name: str) -> str | None:
    """The id of the plan that a name belongs to: one that has it, else the only one that had it."""
    once_named = plans_once_named(plans, name)
    return next(iter(plans_named(plans, name) or (once_named if len(once_named) == 1 else ())), None)


def plans_named(plans: Mapping[str, Plan], name: str, form: Callable[[str], str] = str) -> list[str]:
    """Ids of the plans that have a name now; asked as `plans_called`."""
    wanted = form(name)
    return [plan_id for plan_id, plan in plans.items() if form(plan.name) == wanted]


def plans_once_named(plans: Mapping[str, Plan], name: str, form: Callable[[str], str] = str) -> list[str]:
    """Ids of the plans that had a name before they were renamed; asked as `plans_called`.

    Two plans may have had one name: then it tells of neither.
    """
    wanted = form(name)
    return [plan_id for plan_id, plan in plans.items() if wanted in map(form, plan.former_names)]

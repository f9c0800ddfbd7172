"""The plans of the register, and another name for one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.plans import rename_plan
from tui.text import plans as said

if TYPE_CHECKING:
    from tui.plain.sitting import Sitting


def name_plan(sitting: Sitting) -> None:
    """Ask which plan, and what it is to be called.

    Raises:
        UsageError: it cannot be called so.
    """
    if not sitting.may_write():
        return
    dialogue, base = sitting.dialogue, sitting.content
    if not base.plans:
        dialogue.say(said.NONE)
        return
    plan_id = dialogue.choose(said.WHICH, [(key, plan.name) for key, plan in base.plans.items()])
    if plan_id is None:
        return
    name = dialogue.field(said.NAME, base.plans[plan_id].name, said.NAME_HELP)
    content = rename_plan(base, plan_id, name)
    sitting.save(content, f"{said.TITLE}: {content.plans[plan_id].name}", base)

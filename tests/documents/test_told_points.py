"""Points that tell within parentheses who and when, and after them how far they have come."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

from store.model import Status

if TYPE_CHECKING:
    from store.documents.draft import Draft


def test_a_point_may_tell_after_its_parenthesis_how_far_it_has_come(draft_of_text: Callable[..., Draft]) -> None:
    """Who, when and how far leave only what is to be done as its name; that no time is set is told, too."""
    draft = draft_of_text(
        "Uppdrag:\n\n"
        "- Se över bidragen (ansvarig: föreningskonsulent, klart 31 mars 2024). Pågår, remissen är ute.\n"
        "- Inventera konsten (ansvarig: kultursamordnare, ingen tidplan). Pausat i väntan på beslut.\n"
        "- Laga spåret (fritidschef, maj 2024). Status: Försenat.\n"
    )
    first, second, third = (found.area for found in draft.areas)
    assert (first.title, first.responsible, first.status) == ("Se över bidragen", "föreningskonsulent", Status.ONGOING)
    assert {stone.due for stone in first.milestones.values()} == {dt.date(2024, 3, 31)}
    assert first.progress == ("Pågår, remissen är ute.",)
    assert (second.title, second.status, second.milestones) == ("Inventera konsten", Status.PAUSED, {})
    assert (third.title, third.status, third.progress) == ("Laga spåret", Status.DELAYED, ("Försenat.",))


def test_what_else_stands_after_a_parenthesis_is_no_lage(draft_of_text: Callable[..., Draft]) -> None:
    """A sentence that does not begin with how far it has come keeps its point whole."""
    point = "- Se över bidragen (föreningskonsulent, klart 31 mars 2024). Underlaget finns på nätet."
    draft = draft_of_text(f"Uppdrag:\n\n{point}\n{point}\n")
    assert all(not found.area.progress and "Underlaget" in found.area.title for found in draft.areas)

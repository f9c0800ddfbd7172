"""The words about a plan as a whole."""

from __future__ import annotations

from store.standing_words import areas

TITLE = "Planens namn"
NAME = "Namn"
RENAMED = "Sparat. Planen heter nu ”{}”."
NONE = "Registret har ingen plan än. En plan kommer med sitt första område, eller läses in ur ett dokument."
NO_PLAN = "Området står i en plan som inte finns i registret."
WHICH = "Vilken plan? Tom rad: tillbaka. ? ger hjälp."
NAME_HELP = "Namnet står över planens områden, i rapporterna och i ändringsloggen."


def about(source: str, dated: str, count: int) -> str:
    """What the plan is beside its name: ``12 områden, ur plan.docx, daterad 2018-01-10``."""
    parts = (areas(count), f"ur {source}" if source else "", f"daterad {dated}" if dated else "")
    return f"{', '.join(part for part in parts if part)}. {NAME_HELP}"

"""Importera: a document is read and told in full, and nothing is written before a yes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.documents import suffixes
from store.documents.read_before import remember_read
from tui.actions.importing import read_plan
from tui.presentation.found import found_lines
from tui.text import app as words
from tui.text import plain_register as of_register
from tui.text.imported import counted

if TYPE_CHECKING:
    from tui.plain.sitting import Sitting


def import_plan(sitting: Sitting) -> None:
    """Ask for a document, tell what was found in it, and read it in on yes."""
    if not sitting.may_write():
        return
    dialogue = sitting.dialogue
    path = dialogue.line(
        of_register.IMPORT_QUESTION, f"{' '.join(words.IMPORT_HELP[1:])} {words.IMPORT_KINDS}: {', '.join(suffixes())}."
    )
    if not path:
        return
    day = dialogue.day(of_register.IMPORT_DATED, of_register.IMPORT_DATED_HELP)
    base = sitting.content
    draft, merged = read_plan(sitting.session, path.strip("'\""), day)
    dialogue.tell(found_lines(draft, merged, dialogue.width))
    if not draft.areas:
        dialogue.say(words.IMPORT_NO_AREAS)
        return
    if merged.content == base:
        dialogue.say(words.NOTHING_CHANGED)
        return
    if dialogue.yes(of_register.READ_IN):
        if sitting.save(merged.content, f"{words.IMPORT_TITLE}: {draft.plan.name}", base):
            remember_read(sitting.session.register.path, (draft.digest,))
            dialogue.say(f"{draft.plan.name}: {counted((draft,), (merged,))}.")
    else:
        dialogue.say(of_register.NOTHING_READ_IN)

"""One sitting with one register in the plain mode: the session, the one who answers, and the door for saves."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from store.editing import give_reasons
from store.errors import NamndkollError
from tui.presentation.reading import reading_spans
from tui.presentation.rows import Tone
from tui.text import app as words
from tui.text import plain_area as of_area
from tui.text import reasons
from tui.text.states import moved_words

if TYPE_CHECKING:
    from store.model import Area, Content
    from store.rereading import MovedDate
    from tui.plain.dialogue import Dialogue
    from tui.session import Session


class Sitting:
    """What every question is asked in.

    Attributes:
        session: the register, the day and the selection.
        dialogue: how it is said and asked.
    """

    def __init__(self, session: Session, dialogue: Dialogue) -> None:
        self.session = session
        self.dialogue = dialogue
        self._told = ""

    @property
    def content(self) -> Content:
        """The register as it stands."""
        return self.session.content

    def may_write(self) -> bool:
        """Whether the register can be changed; says why when it cannot."""
        reason = self.session.why_read_only
        if reason:
            self.dialogue.say(reason)
        return not reason

    def save(self, content: Content, label: str, base: Content) -> bool:
        """Store a changed content and say so; says what went wrong and gives False when it could not be stored.

        Args:
            content: the register as it is to be.
            label: what the step is called when it is undone.
            base: what it was made from; others may have saved since.
        """
        from store.storage import FieldConflictError  # noqa: PLC0415 (start-up: TinyDB is only needed to save)

        if content == base:
            self.dialogue.say(words.NOTHING_CHANGED)
            return True
        try:
            self.session.register.save(content, label, base)
        except FieldConflictError as error:
            from tui.plain.conflicts import settle_save  # noqa: PLC0415 (rare)

            return settle_save(self, error, label)
        except NamndkollError as error:
            self.dialogue.say(str(error), of_area.NOT_SAVED)
            return False
        self.session.judge()
        self.dialogue.say(f"{words.SAVED_TOAST}.")
        return True

    def save_area(self, area_id: str, area: Area, label: str, base: Content) -> bool:
        """The same for one område."""
        return self.save(base.with_area(area_id, area), f"{label}: {area.title}", base)

    def look_at_file(self) -> None:
        """Take in what somebody else has written; asked before each question of a menu."""
        register = self.session.register
        if not register.changed_on_disk():
            self._told = ""
            return
        try:
            news = register.refresh()
        except NamndkollError as error:
            if str(error) != self._told:
                self.dialogue.say(str(error))
            self._told = str(error)
            return
        if news:
            self.session.judge()
            self.dialogue.say(words.RELOADED)

    def tell_reading(self, written: str, *, progress: bool = False) -> None:
        """Say how words are read, as the line under the field of a form does."""
        spans = reading_spans(written, self.session.occasion, progress=progress)
        if spans:
            self.dialogue.say("".join(said for said, _ in spans))

    def with_reasons(self, area: Area, moved: Sequence[MovedDate], note: str = "") -> Area:
        """An område whose dates that moved later or were taken away have got their reason; asks for it.

        Args:
            area: as it is to be.
            moved: dates that are other than before.
            note: what is said beside the question.

        Raises:
            WentBackError: none was given.
        """
        later = [move for move in moved if move.later]
        if not later:
            return area
        reason = self.reason(later, note)
        return give_reasons(area, {move.key: reason for move in later})

    def reason(self, later: Sequence[MovedDate], note: str = "") -> str:
        """Why dates move later or are taken away; an empty answer is asked for again.

        Raises:
            WentBackError: none was given.
        """
        self.dialogue.tell([[(moved_words(move), Tone.SOON)] for move in later])
        if note:
            self.dialogue.say(note)
        while True:
            reason = self.dialogue.line(reasons.spoken(later), reasons.REASON_HELP)
            if reason:
                return reason
            self.dialogue.say(reasons.REASON_NEEDED)

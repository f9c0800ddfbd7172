"""The answers of a form, kept as a draft until they are saved or thrown away: the same draft the full screen knows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from store.drafts import Drafts
from store.model import Status
from tui.actions.writing import LONG, as_it_stood, offered_statuses
from tui.draft_names import about
from tui.plain.dialogue import WentBackError
from tui.text import app as words
from tui.text import plain as text
from tui.text import plain_area as of_area
from tui.text import unsaved
from tui.waiting_drafts import of_others

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.plain.sitting import Sitting


class Form:
    """Texts by field.

    Attributes:
        texts: every field as it is answered so far.
        base: the register's content when the form was opened.
    """

    def __init__(self, sitting: Sitting, name: str, texts: dict[str, str]) -> None:
        """Open a form, with the words a sitting before this one left in it if they are wanted.

        Args:
            sitting: where it is asked.
            name: under what name its draft is kept.
            texts: every field as it stands.

        Raises:
            WentBackError: the one who answers leaves before it is decided about the draft.
        """
        self._sitting = sitting
        self._dialogue = sitting.dialogue
        self._name = name
        self._drafts = Drafts(sitting.session.register.path)
        self._before = dict(texts)
        self._begun_from = dict(texts)
        """What stood when the words were begun, which was another day where they come out of a draft."""
        self.texts = dict(texts)
        self.base = sitting.content
        try:
            self._bring_back()
        except WentBackError:
            self._drafts.let_go(name)
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is WentBackError:
            self._dialogue.say(of_area.DRAFT_KEPT if self.is_changed else words.NOTHING_CHANGED)
        self._drafts.let_go(self._name)

    def _bring_back(self) -> None:
        draft = self._drafts.find(self._name)
        if draft is None and (others := of_others(self._drafts, self._name)):
            self._dialogue.say(others)
        found = draft.beside(self.texts) if draft else None
        written = dict(found.fields) if found else {}
        if "status" in written and written["status"] not in offered_statuses(Status(self.texts["status"])):
            # Kept while it stood there, and not to be chosen any more.
            del written["status"]
        if not found or not written:
            return
        stood = {field: before for field, before in found.stood.items() if field in written}
        self._dialogue.say(of_area.DRAFT_FOUND)
        for field, told in written.items():
            if field in of_area.FIELDS:
                self._dialogue.say(f"{of_area.FIELDS[field]}: {' / '.join(told.splitlines())}")
        base = as_it_stood(self.base, about(self._name).area_id, stood)
        if base is not self.base:
            self._dialogue.say(unsaved.BOTH_CHANGED)
        if self._dialogue.yes(of_area.DRAFT_QUESTION, of_area.DRAFT_HELP) is False:
            self.drop()
            return
        self.texts.update(written)
        self._begun_from.update(stood)
        self.base = base

    @property
    def is_changed(self) -> bool:
        """Whether a field holds other words than when the form was opened."""
        return self.texts != self._before

    def changed_fields(self) -> list[str]:
        """The names of the fields that hold other words."""
        return [
            said for field, said in of_area.FIELDS.items() if self.texts.get(field, "") != self._before.get(field, "")
        ]

    def put(self, field: str, written: str) -> None:
        """Answer a field."""
        self.texts[field] = written
        if self.is_changed:
            self._drafts.keep(self._name, self.texts, self._begun_from)

    def ask(self, field: str, explained: str = "") -> None:
        """Ask for a field's text; an empty answer keeps what stands."""
        name, old = of_area.FIELDS[field], self.texts.get(field, "")
        if field in LONG:
            if old.strip():
                self._dialogue.say(*text.stands(name, old.splitlines()))
            written = self._dialogue.paragraphs(name, old, lambda so_far: self.put(field, so_far))
        else:
            written = self._dialogue.field(name, old, explained)
        self.put(field, written)

    def end(self, store: Callable[[], bool]) -> bool:
        """Ask whether to save; yes stores, no throws the words away, and an empty line keeps them as a draft.

        Raises:
            WentBackError: it was left undecided; the words are kept.
        """
        wanted = self._dialogue.yes(of_area.SAVE_QUESTION, of_area.SAVE_HELP)
        if wanted is None:
            raise WentBackError
        if not wanted:
            self.drop()
            self._dialogue.say(of_area.THROWN_AWAY)
            return False
        saved = store()
        if saved:
            self.drop()
        return saved

    def drop(self) -> None:
        """Forget the draft."""
        self._drafts.drop(self._name)

"""One område while its labels are read: Syfte, Mål, Åtgärder or Uppdrag, Uppföljning, Analys."""

from __future__ import annotations

import re
from collections.abc import Sequence

from store.documents.blocks import Block, NumberedItem, Paragraph, words_of
from store.documents.draft import Doubt, Finding
from store.documents.sentences import ends_open
from store.documents.shapes.contents import is_time
from store.documents.shapes.roles import Role
from store.documents.status_words import status_word
from store.model import Status
from store.reading import Certainty

_TOLD_SHORTLY = frozenset({Role.RESPONSIBLE, Role.STATUS, Role.PRIORITY})
_OF_THE_WHOLE = re.compile(
    r"(?:vi|planen|\w+planen|listan|allt|samtliga|alla|åtgärderna|insatserna|nästa (?:uppföljning|avstämning))\b",
    re.IGNORECASE,
)
"""How a sentence begins that tells of all områden and not of the last."""
_MIN_POINTS = 2
_FULL_STOP = re.compile(r"(?<=[a-zåäö]{3})\.$")


class LabelledArea:
    """One område while its labels are read."""

    def __init__(self, title: str, lines: Sequence[int], group: str) -> None:
        self.title, self.group = title, group
        self.lines = list(lines)
        self.fields: dict[Role, list[str]] = {}
        self.role: Role | None = None
        """The field that text belongs to, None between fields."""
        self.points = 0
        """Points of a list at the end of that field."""
        self.counted = 0
        """The number of the last of them that has one."""
        self.doubts: list[Doubt] = []
        self.number = ""

    def finding(self) -> Finding:
        """The område as fields."""
        fields = {role: tuple(text for text in texts if text.strip("-–— ")) for role, texts in self.fields.items()}
        title = self.title
        named = fields.get(Role.TITLE, ())
        if not title and named:
            title, named = named[0], named[1:]
        if not title:
            title = next((texts[0] for texts in fields.values() if texts), "Område utan namn")
            self.doubts.append(Doubt("Området har inget namn i dokumentet.", Certainty.UNCLEAR))
        notes = [*([f"Nr: {self.number}"] if self.number else []), *fields.get(Role.OTHER, ())]
        said = [status_word(text) for text in fields.get(Role.STATUS, ())]
        return Finding(
            title=title,
            lines=tuple(dict.fromkeys(self.lines)),
            group=self.group,
            measures=(*named, *fields.get(Role.MEASURES, ())),
            responsible=", ".join(_FULL_STOP.sub("", text) for text in fields.get(Role.RESPONSIBLE, ())),
            schedule=fields.get(Role.SCHEDULE, ()),
            status=said[0] if len(set(said)) == 1 else Status.UNKNOWN,
            progress=(*fields.get(Role.STATUS, ()), *fields.get(Role.PROGRESS, ())),
            priority=", ".join(fields.get(Role.PRIORITY, ())),
            purpose=fields.get(Role.PURPOSE, ()),
            goals=fields.get(Role.GOALS, ()),
            analysis=fields.get(Role.ANALYSIS, ()),
            notes=tuple(notes),
            doubts=tuple(self.doubts),
        )

    @property
    def text(self) -> Sequence[str]:
        """What the field in progress says so far."""
        return () if self.role is None else self.fields.get(self.role, ())

    def awaits_text(self, block: Block) -> bool:
        """Whether the label right above a short paragraph has no text yet: then that is its text, and no heading."""
        return isinstance(block, Paragraph) and self.role is not None and not self.text

    def add(self, block: Block) -> None:
        """A paragraph of the field in progress."""
        if self.role is not None:
            told = self.fields.setdefault(self.role, [])
            if self.role is Role.OTHER and told and told[-1].endswith(":"):
                told[-1] += f" {words_of(block)}"
            else:
                told.append(words_of(block))
        self.lines.extend(block.lines)
        self.points = self.points + 1 if _is_point(block) else 0
        if isinstance(block, NumberedItem) and block.number.isdecimal():
            self.counted = int(block.number)

    def goes_on_with(self, block: Block) -> bool:
        """Whether a numbered line is the next of a list in the field in progress, and no heading."""
        if self.role is None or not isinstance(block, NumberedItem) or not block.number.isdecimal():
            return False
        return int(block.number) == self.counted + 1 and (self.counted > 0 or not self.text)

    def ends_list(self, block: Block) -> bool:
        """Whether a sentence after a list of points goes on with the document, not with the list."""
        return self.role is Role.MEASURES and self.points >= _MIN_POINTS and _is_sentence(block)

    def is_aside(self, block: Block) -> bool:
        """Whether a sentence stands after the answer to who, how far or how urgent: those are told in a few words.

        After a bare time it does where it says what happens to the whole.
        """
        if not self.text or not _is_sentence(block):
            return False
        if self.role is Role.SCHEDULE:
            return all(map(is_time, self.text)) and _OF_THE_WHOLE.match(words_of(block)) is not None
        return self.role in _TOLD_SHORTLY


def _is_point(block: Block) -> bool:
    return isinstance(block, NumberedItem) or (isinstance(block, Paragraph) and block.item)


def _is_sentence(block: Block) -> bool:
    return isinstance(block, Paragraph) and not block.item and not ends_open(block.text)

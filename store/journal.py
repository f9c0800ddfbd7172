"""Undo and redo, also after a restart.

Each step of work is kept as the fields it changed, with their values before and after, in the user's state folder. A
step is taken back field by field and only where its own words still stand: what somebody else has written since is
never overwritten. The journal is written after the register, so a crash in between can only make it know less than has
happened; `undo` notices both a step that is missing and one that is already taken back.
"""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

import msgspec

from store.errors import ConflictError, FileError
from store.model import Content
from store.state_folder import make_private, state_folder
from store.steps import FieldStep, difference, replayed, standing, told
from store.whole_file import read_whole, write_whole

if TYPE_CHECKING:
    from pathlib import Path

MOST_ENTRIES, MOST_BYTES = 200, 20_000_000
"""How far back the journal reaches, and how large it may grow."""


class Entry(msgspec.Struct, frozen=True):
    """One thing a user did."""

    id: str
    label: str
    """What the user called it: ``Status ändrad``."""
    steps: tuple[FieldStep, ...]


class Undo(msgspec.Struct, frozen=True, kw_only=True):
    """What taking back (or doing again) would give; nothing has happened until the content is saved."""

    entry: Entry
    backwards: bool
    """Whether it is taken back, or else done again."""
    label: str
    content: Content
    description: str
    """The områden and fields concerned, in Swedish."""
    remark: str = ""
    """A Swedish sentence on the fields somebody else has changed since, which are left as they are; or nothing."""


class _Line(msgspec.Struct, omit_defaults=True):
    """One event in the file: something done, taken back, done again, or found to stand no longer."""

    done: Entry | None = None
    undone: str = ""
    redone: str = ""
    spent: str = ""


class Journal:
    """The steps of one register that can be taken back or done again.

    Of several programs on one register each takes back its own steps first; after a restart they are one row.
    """

    def __init__(self, file: Path, events: list[_Line], size: int) -> None:
        self._file, self._size, self._lines = file, size, len(events)
        self._done: list[Entry] = []
        self._undone: list[Entry] = []
        for event in events:
            self._follow(event)

    @classmethod
    def open(cls, path: Path) -> Journal:
        """The journal of a register; an unreadable one is empty, and a line that is no event is passed over."""
        file = state_folder(path) / "ångra.jsonl"
        try:
            data = read_whole(file)
        except FileError:
            data = b""
        return cls(file, _events(data), len(data))

    @property
    def next_undo(self) -> str | None:
        """The label of what `undo` would take back."""
        return self._done[-1].label if self._done else None

    @property
    def next_redo(self) -> str | None:
        """The label of what `redo` would do again."""
        return self._undone[-1].label if self._undone else None

    def record(self, label: str, before: Content, after: Content) -> None:
        """Remember a step that has been saved; one that changed nothing is no step."""
        steps = difference(before, after)
        if steps:
            self._happened(_Line(done=Entry(os.urandom(6).hex(), label, steps)))

    def undo(self, content: Content) -> Undo | None:
        """What the content becomes when the latest step is taken back; None when there is none.

        Raises:
            ConflictError: nothing of the step stands any more; it is passed over next time.
        """
        while self._done:
            entry = self._done[-1]
            if self._is_over(entry, content, backwards=True):
                self._happened(_Line(undone=entry.id))
                continue
            return self._taken(entry, content, backwards=True)
        return None

    def redo(self, content: Content) -> Undo | None:
        """What the content becomes when the step last taken back is done again; None when there is none.

        Raises:
            ConflictError: nothing of the step can be done any more; it is passed over next time.
        """
        while self._undone:
            entry = self._undone[-1]
            if self._is_over(entry, content, backwards=False):
                self._happened(_Line(redone=entry.id))
                continue
            return self._taken(entry, content, backwards=False)
        return None

    def as_it_stands(self, step: Undo, content: Content) -> Undo:
        """What `undo` or `redo` gave, made anew: others may have saved since it was shown.

        Raises:
            ConflictError: nothing of the step stands any more; it is passed over next time.
        """
        if self._is_over(step.entry, content, backwards=step.backwards):
            return msgspec.structs.replace(step, content=content)
        return self._taken(step.entry, content, backwards=step.backwards)

    def undone(self, step: Undo) -> None:
        """Note that what `undo` gave has been saved."""
        self._happened(_Line(undone=step.entry.id))

    def redone(self, step: Undo) -> None:
        """Note that what `redo` gave has been saved."""
        self._happened(_Line(redone=step.entry.id))

    def _is_over(self, entry: Entry, content: Content, *, backwards: bool) -> bool:
        """Whether a step already is where it should go: saved, but the program ended before it was noted here."""
        steps = entry.steps if backwards else tuple(step.reversed() for step in entry.steps)
        return not standing(content, steps) and len(standing(content, [s.reversed() for s in steps])) == len(steps)

    def _taken(self, entry: Entry, content: Content, *, backwards: bool) -> Undo:
        steps = entry.steps if backwards else tuple(step.reversed() for step in entry.steps)
        standing_now = standing(content, steps)
        if not standing_now:
            self._happened(_Line(spent=entry.id))
            verb = "ångras" if backwards else "göras om"
            raise ConflictError(
                f"”{entry.label}” kan inte {verb}: {told(content, steps)} har ändrats sedan dess. Inget är ändrat."
            )
        left = [step for step in steps if step not in standing_now]
        remark = f"{told(content, left)} har ändrats av någon annan sedan dess och får stå kvar." if left else ""
        return Undo(
            entry=entry,
            backwards=backwards,
            label=entry.label,
            content=replayed(content, standing_now),
            description=told(content, standing_now),
            remark=remark,
        )

    def _follow(self, event: _Line) -> None:
        if event.done is not None:
            self._done.append(event.done)
            del self._done[:-MOST_ENTRIES]
            self._undone.clear()
        self._move(event.undone, self._done, self._undone)
        self._move(event.redone, self._undone, self._done)
        self._move(event.spent, self._done, None)
        self._move(event.spent, self._undone, None)

    def _move(self, name: str, source: list[Entry], target: list[Entry] | None) -> None:
        entry = next((entry for entry in reversed(source) if entry.id == name), None)
        if entry is not None:
            source.remove(entry)
            if target is not None:
                target.append(entry)

    def _happened(self, event: _Line) -> None:
        """Follow an event, and write it down; a state folder that cannot be written costs only the memory of it."""
        self._follow(event)
        line = msgspec.json.encode(event) + b"\n"
        self._size += len(line)
        self._lines += 1
        with suppress(OSError, FileError):
            make_private(self._file.parent)
            if self._size > MOST_BYTES or self._lines > 4 * MOST_ENTRIES:
                self._shorten(event)
            else:
                _append(self._file, line)

    def _shorten(self, event: _Line) -> None:
        """Write the file anew with one more event, without what has been undone for good, and at most half as large.

        What other programs have written in it since it was opened is theirs to take back.
        """
        row = self
        with suppress(FileError):
            row = Journal(self._file, [*_events(read_whole(self._file)), event], 0)
        events = [_Line(done=entry) for entry in (*row._done, *reversed(row._undone))]
        events += [_Line(undone=entry.id) for entry in reversed(row._undone)]
        lines = [msgspec.json.encode(event) + b"\n" for event in events]
        while lines and sum(map(len, lines)) > MOST_BYTES // 2:
            del lines[0]
        write_whole(self._file, b"".join(lines), durable=False)
        self._size, self._lines = sum(map(len, lines)), len(lines)


def _events(data: bytes) -> list[_Line]:
    """The events in a journal's bytes; a line that is none is passed over."""
    decoder = msgspec.json.Decoder(_Line)
    events = []
    for line in data.splitlines():
        with suppress(msgspec.DecodeError, UnicodeDecodeError):
            events.append(decoder.decode(line))
    return events


def _append(file: Path, line: bytes) -> None:
    with file.open("ab+") as journal:
        # A crash may have left half a line, which must not swallow this one.
        if journal.seek(0, os.SEEK_END):
            journal.seek(-1, os.SEEK_END)
            line = line if journal.read(1) == b"\n" else b"\n" + line
        journal.write(line)

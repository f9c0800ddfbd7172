"""A mail saved as text: its head tells title and day, and an older mail below it is not what it says itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

_FIELD = re.compile(
    r"(?P<name>från|skickat|till|kopia|hemlig kopia|ämne|datum|svar till|bifogade filer|bifogat|bilagor|prioritet|"
    r"from|sent|to|cc|bcc|subject|date|reply-to|attachments|importance)\s?:(?:\s+(?P<text>.*))?",
    re.IGNORECASE,
)
_SENDER = frozenset({"från", "from"})
_SUBJECT = frozenset({"ämne", "subject"})
_DAY = frozenset({"skickat", "datum", "sent", "date"})
_LEAST_FIELDS = 3
_REPLY = re.compile(r"(?:(?:sv|vb|vbf|re|fw|fwd|ang)\s?:\s*)+", re.IGNORECASE)
"""What a mail program puts before the subject of an answer."""
_OLDER = re.compile(
    r"[-_\s]*(?:ursprungligt meddelande|vidarebefordrat (?:meddelande|mejl|mail)|original message|forwarded message|"
    r"begin forwarded message)[-_:\s]*|(?:den|on) .{4,80} (?:skrev|wrote)(?: .{1,60})?:|"
    r".{3,60} skrev(?: den .{4,40})?:",
    re.IGNORECASE,
)
_TOP = 10
"""Lines at the top of a text among which the head of a mail may begin."""


class MailField(msgspec.Struct, frozen=True):
    """One line of a mail's head."""

    name: str
    text: str
    """What stands after the name; of a subject without ``SV:`` and ``VB:``."""
    before: str = ""
    """``SV:`` and the like, where the subject began with it."""
    is_subject: bool = False


def head_of(lines: Sequence[str]) -> dict[int, MailField]:
    """The lines of the mail's head by their index; none where the text is no mail."""
    begin = next((at for at, line in enumerate(lines[:_TOP]) if _FIELD.fullmatch(line.strip())), None)
    return {} if begin is None else _head_at(lines, begin)


def older_from(lines: Sequence[str]) -> frozenset[int]:
    """The lines of older mail that the mail carries: what follows its mark or its head, and what is quoted with >."""
    own = head_of(lines)
    first = max(own, default=-1) + 1
    end = next((at for at in range(first, len(lines)) if own and _begins_older(lines, at)), len(lines))
    quoted = {at for at, line in enumerate(lines) if line.startswith(">")}
    return frozenset((*range(end, len(lines)), *(quoted if len(quoted) > 1 else ())))


def _begins_older(lines: Sequence[str], at: int) -> bool:
    line = lines[at].strip()
    return bool(line) and (_OLDER.fullmatch(line) is not None or bool(_FIELD.fullmatch(line) and _head_at(lines, at)))


def _head_at(lines: Sequence[str], begin: int) -> dict[int, MailField]:
    """The head of a mail that begins at a line, or nothing: it has a sender, and a subject or a day."""
    fields: dict[int, MailField] = {}
    names: set[str] = set()
    for at in range(begin, len(lines)):
        found = _FIELD.fullmatch(lines[at].strip())
        if found is None:
            break
        name, text = found["name"], (found["text"] or "").strip()
        names.add(name.casefold())
        is_subject = name.casefold() in _SUBJECT
        reply = _REPLY.match(text) if is_subject else None
        fields[at] = MailField(
            name, text[reply.end() :] if reply else text, reply.group().strip() if reply else "", is_subject
        )
    if len(fields) < _LEAST_FIELDS or not names & _SENDER or not names & (_SUBJECT | _DAY):
        return {}
    return fields

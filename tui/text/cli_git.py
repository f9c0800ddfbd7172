"""The words of the commands that work with git: andringar, spara, synka, konflikter."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from store.day_words import date_words
from store.milestone_words import field_words
from store.value_words import nested_words
from tui.text.states import together

if TYPE_CHECKING:
    from store.model import OpenConflict
    from store.syncing import Synced

NOT_SAVED = "Inte sparat i git än"
NOTHING_CHANGED = "Inget är ändrat."
NO_HISTORY = "Registret har inga versioner i git än. ”namndkoll spara” sparar den första."
HISTORY_CUT_OFF = "Här börjar historiken i den här klonen; tidigare ändringar finns hos dem den är klonad från."
ONLY_FORM = "Bara filens form eller annat bredvid områdena är ändrat."
ONLY_MERGED = "Två sidors ändringar sammanlagda; inget annat är ändrat."
NO_BRANCH = (
    "Ingen gren är vald i git, så versionen kan komma bort när en annan version väljs. ”git switch -c NAMN” ger den en."
)
FIELD_BEFORE, FIELD_OURS, FIELD_THEIRS, FIELD_NOW = "före", "din", "deras", "gäller"
WHOLE_RECORD = "borttagen på ena sidan, ändrad på den andra"
ENDED_WHILE_MOVED = " (ena sidan har avslutat det, den andra har flyttat ett datum)"
NO_CONFLICTS = "Inga frågor är öppna."
ALL_SETTLED = "Alla frågor är besvarade. ”namndkoll spara” sparar det i git."


def version_line(written: dt.datetime, author: str, subject: str) -> str:
    """The heading of a version."""
    return f"{written:%Y-%m-%d %H:%M}  {author}  {subject}"


def unreadable(fault: str) -> str:
    """A version that cannot be read."""
    return f"Den här versionen går inte att läsa: {fault}."


def counted(versions: int, summary: str, meeting: dt.date | None = None) -> str:
    """The line under a change log: since which frozen sammanträde, how many versions, what they came to."""
    count = "1 version" if versions == 1 else f"{versions} versioner"
    since = [f"Sedan sammanträdet {date_words(meeting)}"] if meeting is not None else []
    return f"{': '.join([*since, *([count] if versions else []), *([summary] if summary else [])])}."


def saved_version(commit: str, subject: str) -> str:
    """After a version was saved."""
    return f"Sparat som version {commit[:9]}: {subject}"


NOTHING_TO_SAVE = "Inget är ändrat sedan den senaste versionen; inget att spara."


def frozen(day: dt.date | None, tag: str) -> str:
    """After a sammanträde was frozen."""
    return f"Sammanträdet {day} är fryst ({tag}). ”namndkoll lista --per {day}” visar registret som det stod då."


def saved_for_git(names: Sequence[str]) -> str:
    """After git's own files beside the register went with it."""
    return f"Med i versionen är {together(names)}, så att git gör likadant hos de andra."


def left_out(name: str) -> str:
    """A file of git's that somebody else has written in too."""
    return f"{name} har också andra ändringar och är inte med: ”git add {name}” och ”git commit” delar den."


def synced(result: Synced) -> str:
    """The line after sharing."""
    received = len({change.record for change in result.received})
    parts = [f"{received} {'post ändrad' if received == 1 else 'poster ändrade'} av andra"] if received else []
    if result.sent:
        parts.append("1 version skickad" if result.sent == 1 else f"{result.sent} versioner skickade")
    if result.meetings:
        one = len(result.meetings) == 1
        frozen, sent = ("fryst sammanträde", "skickat") if one else ("frysta sammanträden", "skickade")
        parts.append(f"{frozen} {together(result.meetings)} {sent}")
    return f"Synkat: {', '.join(parts)}." if parts else "Synkat: inget nytt, varken här eller där."


def frozen_twice(day: str) -> str:
    """A sammanträde somebody else has frozen too, as another version."""
    return (
        f"Sammanträdet {day} är fryst på ett sätt här och på ett annat hos de andra; inget av dem är ändrat. "
        f"Kom överens om vilket nämnden såg, och ta bort det andra med ”git tag --delete namndkoll/{day}”."
    )


def questions_left(count: int, name: str) -> str:
    """After a merge that left questions."""
    asked = "1 fråga" if count == 1 else f"{count} frågor"
    return f"{asked} att svara på: ”namndkoll konflikter {name}”. Synka igen efteråt; inget är skickat än."


def question(number: int, title: str, asked: OpenConflict) -> str:
    """The heading of a question."""
    where = field_words(asked.field) or WHOLE_RECORD
    # A status that only one side has changed is asked about for one reason: the other knew of another date.
    moved = asked.field == ("status",) and asked.base in (asked.ours, asked.theirs)
    return f"{number}. {title}: {where}{ENDED_WHILE_MOVED if moved else ''}"


def answer(value: Any, author: str = "", day: dt.date | None = None) -> str:
    """An answer and who gave it."""
    who = ", ".join(str(part) for part in (author, day) if part)
    told = "inget" if value is None else nested_words(value)
    return f"{told} ({who})" if who else told


def settled(count: int, left: int) -> str:
    """After answers were saved."""
    answered = "1 fråga besvarad" if count == 1 else f"{count} frågor besvarade"
    return f"{answered}, {left} kvar." if left else f"{answered}. {ALL_SETTLED}"


def bad_choice(word: str) -> str:
    """``--valj`` that is no answer to a question."""
    return f"--valj: ”{word}” är inget svar. Skriv frågans nummer och fore, din, deras eller eget:TEXT, som 1=deras."


def no_such_question(number: str, count: int) -> str:
    """``--valj`` with a number no question has."""
    return f"--valj: fråga {number} finns inte; det finns {count}. Inget är ändrat."


def settle_label(titles: Sequence[str]) -> str:
    """What the undo list calls answers."""
    return f"svar på konflikt: {', '.join(dict.fromkeys(titles))}"

"""Questions a merge left open, as the file holds them, and their answers.

A merge that cannot decide keeps ours in the record and writes the question into the table ``konflikter``, so that the
file stays a valid register and no answer is lost, whoever opens it next and with whatever program::

    "konflikter": {
      "områden/stod-i-ekonomi-m9tx/milstolpar/klart/senast": {
        "tabell": "områden",
        "post": "stod-i-ekonomi-m9tx",
        "fält": ["milstolpar", "klart", "senast"],
        "före": "2018-03-31",
        "vår": "2018-04-30", "vår_av": "Nämndsekreteraren", "vår_den": "2018-03-20",
        "deras": "2018-05-31", "deras_av": "Skolchefen", "deras_den": "2018-03-21"
      }
    }

An answer that is not there (``före``, ``vår`` or ``deras`` missing) is "nothing": the field was empty, or with an empty
``fält`` the whole record was taken away. Who and when are filled in where git knows them. Answering takes the question
out of the table; the last one takes the table out of the file.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

import msgspec

from store.errors import UsageError
from store.ids import free_key
from store.merge import Merged
from store.settling import Choice, as_conflict, as_question, settle
from store.tables import ASKED_ABOUT

if TYPE_CHECKING:
    from store.editing import Occasion
    from store.model import Content, OpenConflict


class Author(msgspec.Struct, frozen=True):
    """Who wrote a side of a merge, and when; empty where it is not known."""

    name: str = ""
    day: dt.date | None = None


UNKNOWN = Author()


def with_questions(merged: Merged, ours: Author = UNKNOWN, theirs: Author = UNKNOWN) -> Content:
    """The merged content with every conflict as a question in it; to be written to the file."""
    questions = dict(merged.content.conflicts)
    for conflict in merged.conflicts:
        key = free_key("/".join((conflict.table, conflict.record, *conflict.field)), questions)
        questions[key] = as_question(conflict).replace(
            ours_by=ours.name, ours_day=ours.day, theirs_by=theirs.name, theirs_day=theirs.day
        )
    return merged.content.replace(conflicts=dict(sorted(questions.items())))


def answered(content: Content, answers: Mapping[str, Any], occasion: Occasion) -> Content:
    """A content with answers put in their fields and their questions gone.

    Answering what stands in tidsplan or processläge answers what is read out of them too (`store.following_words`).

    Args:
        content: with the questions in its `conflicts`.
        answers: key of a question → the JSON value that is to stand, None for nothing.
        occasion: when they are answered, and in which board's year.

    Raises:
        UsageError: there is no such question, or the value cannot stand in that field; nothing is changed.
    """
    from store.following_words import settle_by_words  # noqa: PLC0415 (start-up: a merge only asks)

    choices = []
    for key, value in answers.items():
        asked = content.conflicts.get(key)
        if asked is None:
            raise UsageError(f"Det finns ingen konflikt ”{key}”. Inget är ändrat.")
        choices.append((as_conflict(asked), value))
    left: Mapping[str, OpenConflict]
    left = {key: asked for key, asked in content.conflicts.items() if key not in answers}
    try:
        settled, left = settle_by_words(Merged(content=content), choices, left, occasion)
    except (msgspec.ValidationError, AttributeError, TypeError) as error:
        raise UsageError(_why_not(str(error))) from error
    return settled.replace(conflicts={key: asked for key, asked in left.items() if _can_be_answered(settled, asked)})


def _can_be_answered(content: Content, asked: OpenConflict) -> bool:
    """Whether what is asked about is there; in a record that was chosen to go, its fields go too."""
    table = ASKED_ABOUT.get(asked.table)
    return not asked.field or table is None or asked.record in table.of(content)


def why_not(merged: Merged, choices: Iterable[Choice]) -> str:
    """What keeps choices from standing together in their fields, a sentence; "" when they can."""
    try:
        settle(merged, choices)
    except (msgspec.ValidationError, AttributeError, TypeError) as error:
        return _why_not(str(error))
    return ""


def _why_not(fault: str) -> str:
    """What is wrong with an answer, in a sentence."""
    lacking = re.search(r"missing required field `([^`]+)`", fault)
    if lacking:
        return (
            f"Utan ”{lacking[1]}” är posten inte hel, så det kan inte bli tomt. Välj ett annat svar; inget är ändrat."
        )
    names = re.findall(r"[\wåäöÅÄÖ]+", fault.partition("at `$")[2])
    where = f" ”{names[-1]}”" if names else ""
    return (
        f"Svaret passar inte i fältet{where}. Skriv det på samma sätt som de andra svaren, ett datum som 2018-03-31. "
        "Inget är ändrat."
    )

"""How words are read, said in words: ``läses: klart senast 2018-03-31 · ”inom snar framtid” ger inget datum``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.editing import paragraphs
from store.findings import said_against
from store.model import Status
from store.reading import Certainty, Promise, PromiseKind
from tui.presentation.rows import Span, Tone
from tui.presentation.wrapping import fitted
from tui.text import app as words
from tui.text.states import CONTRADICTION

if TYPE_CHECKING:
    from store.editing import Occasion

_GAP = " · "
_MOST_WORDS = 40
"""Cells of the words a day is found in, where nothing says what it is for."""


def reading_spans(
    text: str,
    occasion: Occasion,
    *,
    progress: bool = False,
    beside: Status = Status.UNKNOWN,
    against: str = CONTRADICTION.sign,
) -> list[Span]:
    """The line under a field: each promise with its dates, then what gives none; the same is not said twice.

    Args:
        text: the field's.
        occasion: the day it is written.
        progress: whether it is a processläge, which tells the status too.
        beside: the status that stands beside it; words that speak against it are pointed out.
        against: the sign they are pointed out by.
    """
    from store.schedule import read_schedule  # noqa: PLC0415 (start-up: only a form reads)

    default = PromiseKind.UNKNOWN if progress else PromiseKind.DONE
    said: list[Span] = []
    for paragraph in paragraphs(text):
        reading = read_schedule(paragraph, occasion.today, occasion.calendar, default=default)
        said += [promise_span(promise) for promise in reading.promises]
    if progress:
        from store.status import tell_status  # noqa: PLC0415 (start-up: only a form reads)

        status = tell_status(text, occasion.today).status
        if status is not Status.UNKNOWN:
            said.insert(0, (f"status {status}", Tone.PLAIN))
    said = list(dict.fromkeys(said))
    if progress and (told := said_against(beside, text, occasion.today)):
        said.append((f"{against} ”{told}” {words.READ_AGAINST} {beside}", Tone.FINDING))
    if not said:
        return [(f"{words.READ_AS}: {words.READ_NOTHING}", Tone.MUTED)] if text.strip() else []
    spans: list[Span] = [(f"{words.READ_AS}: ", Tone.MUTED)]
    for number, span in enumerate(said):
        spans.append((span[0] + (_GAP if number < len(said) - 1 else ""), span[1]))
    return spans


def promise_span(promise: Promise) -> Span:
    """One promise in words, toned by how far it can be trusted."""
    if promise.past:
        return f"”{promise.words}” {words.READ_PAST}", Tone.MUTED
    if promise.condition:
        return f"”{promise.condition}” {words.READ_NO_DATE}", Tone.UNDATED
    if promise.repeats or promise.goal:
        times = f" {promise.goal} {words.READ_TIMES}" if promise.goal else ""
        return f"{promise.kind}{times}: ”{promise.words}”", Tone.PLAIN
    if promise.certainty is Certainty.UNCLEAR or not (promise.due or promise.first_day):
        return f"”{promise.words}” {words.READ_NO_DATE}: {promise.why_undated}", Tone.UNDATED
    if promise.kind is PromiseKind.UNKNOWN:
        # What the day is for is not said: its own words tell more than that.
        return f"”{fitted(promise.words, _MOST_WORDS).rstrip()}” {dates_words(promise)}", _certainty_tone(promise)
    return f"{promise.kind} {dates_words(promise)}", _certainty_tone(promise)


def dates_words(promise: Promise) -> str:
    """Its days: ``senast 2018-03-31``, ``2018-01-01 – 2018-06-30``, ``från 2018-01-01``; inferred ones say so."""
    if promise.due and promise.first_day == promise.due:
        when = str(promise.due)
    elif promise.first_day and promise.due:
        when = f"{promise.first_day} – {promise.due}"
    elif promise.due:
        when = f"{words.LAST_DAY} {promise.due}"
    else:
        when = f"{words.FROM_DAY} {promise.first_day}"
    return f"{when} ({words.READ_INFERRED})" if promise.certainty is Certainty.INFERRED else when


def _certainty_tone(promise: Promise) -> Tone:
    return Tone.ON_TRACK if promise.certainty is Certainty.CERTAIN else Tone.SOON

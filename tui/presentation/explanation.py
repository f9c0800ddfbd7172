"""How words are read, explained: the words with what was read out of them underlined, and for each what it became.

The same that ``namndkoll tolka`` tells: words → rule → days → certainty.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from store.coming_back import coming_back
from store.editing import paragraphs
from store.model import Milestone, Status
from store.reading import Certainty, Promise, PromiseKind
from tui.presentation.rows import Line, Span, Tone
from tui.presentation.wrapping import wrapped, wrapped_words
from tui.text import app as words
from tui.text import cli_shown as told
from tui.text.states import coming_words

if TYPE_CHECKING:
    import datetime as dt

    from store.editing import Occasion

_KIND = 13
"""Cells of the column of kinds, before what the words became."""

_CERTAINTY_TONES = {
    Certainty.CERTAIN: Tone.ON_TRACK,
    Certainty.INFERRED: Tone.SOON,
    Certainty.UNCLEAR: Tone.UNDATED,
}


def explanation(text: str, occasion: Occasion, width: int, *, progress: bool = False) -> list[Line]:
    """The explanation of a field's text, for a width in cells; nothing for an empty one."""
    if not text.strip():
        return []
    lines: list[Line] = []
    if progress:
        lines += _status(text, occasion.today, width)
    for paragraph in paragraphs(text):
        lines += _paragraph(paragraph, occasion, width, progress=progress)
    said = told.written_on(occasion.today, Status.UNKNOWN)
    return [*lines, *([(line, Tone.MUTED)] for line in wrapped(said, width))]


def _paragraph(paragraph: str, occasion: Occasion, width: int, *, progress: bool) -> Iterator[Line]:
    from store.reading_cache import reading_of  # noqa: PLC0415 (start-up: only a form reads)

    default = PromiseKind.UNKNOWN if progress else PromiseKind.DONE
    promises = reading_of(paragraph, occasion.today, occasion.calendar, default=default).promises
    yield from wrapped_words(_underlined(paragraph, promises), width)
    if not promises:
        yield [("  ", Tone.PLAIN), (told.NOTHING_READ, Tone.MUTED)]
    for promise in promises:
        yield from _promise(promise, occasion, width)


def _underlined(paragraph: str, promises: tuple[Promise, ...]) -> list[Span]:
    """The paragraph with the words of its promises underlined."""
    spans: list[Span] = []
    place = 0
    for promise in sorted(promises, key=lambda promise: promise.start):
        if promise.start < place:
            continue
        spans += [(paragraph[place : promise.start], Tone.PLAIN), (promise.words, Tone.MATCH)]
        place = promise.end
    return [span for span in (*spans, (paragraph[place:], Tone.PLAIN)) if span[0]]


def _promise(promise: Promise, occasion: Occasion, width: int) -> Iterator[Line]:
    days = told.interval(promise.first_day, promise.due)
    because = [part for part in told.why(promise) if not part.startswith(told.REPEATS)]
    coming = coming_back(Milestone(repeats=promise.repeats), None, occasion.today)
    if coming is not None:
        days = coming_words(coming)
    tone = Tone.MUTED if promise.past else _CERTAINTY_TONES[promise.certainty]
    head: list[Span] = [(f"{promise.kind:<{_KIND}}", Tone.HEADER), (f"{days}, {promise.certainty}", tone)]
    tail = f" {words.BECAUSE} {'; '.join(because)}" if because else ""
    for number, line in enumerate(wrapped_words([*head, (tail, Tone.MUTED)] if tail else head, max(20, width - 4))):
        yield [("  " if number == 0 else "    ", Tone.PLAIN), *line]


def _status(text: str, written: dt.date, width: int) -> Iterator[Line]:
    from store.status import tell_status  # noqa: PLC0415 (start-up: only a form reads)

    found = tell_status(text, written)
    if found.status is Status.UNKNOWN:
        return
    said = f"{words.READ_STATUS} {found.status}, {words.READ_OUT_OF} ”{found.words}”"
    if found.others:
        said += f"; {words.READ_ALSO} {', '.join(f'”{other.words}”' for other in found.others)}"
    yield from ([(line, Tone.PLAIN)] for line in wrapped(said, width))

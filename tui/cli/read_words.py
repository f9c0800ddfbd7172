"""``tolka``: how the words of a tidsplan are read."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from store.board_calendar import BoardCalendar
from store.errors import UsageError
from store.schedule import read_schedule
from tui.cli.choices import day_of, day_option, spoken, today_of
from tui.cli.exit_codes import ExitCode
from tui.cli.marked_text import marked
from tui.cli.output import Output, Part, Style, Styled
from tui.cli.places import nearest_register
from tui.cli.table import Column, table
from tui.text import cli as text
from tui.text import cli_shown as shown

if TYPE_CHECKING:
    from store.reading import Promise, Reading
    from tui.cli.grammar import Given

_STANDARD_INPUT = "-"
_LONGEST = 2000
"""Letters of a phrase: reading and marking one takes time with the square of its length."""
_MOST_BYTES = 20 * 1024 * 1024
_BATCH = 500
"""Readings written at a time: often enough for a reader that waits, seldom enough to cost nothing."""


def run(given: Given, output: Output) -> ExitCode:
    """Read the words given, or every line of standard input."""
    written = day_option("--skriven", given.value("--skriven")) or today_of(given)
    if given.words == (_STANDARD_INPUT,):
        phrases = _phrases_of_input(written)
    else:
        phrase = spoken(" ".join(given.words))
        if len(phrase) > _LONGEST:
            raise UsageError(text.phrase_too_long(_LONGEST))
        phrases = [(phrase, written)]
    calendar = _calendar()
    readings = (read_schedule(phrase, day, calendar) for phrase, day in phrases)
    if given.flag("--json"):
        _write_json(readings, output)
    else:
        for number, reading in enumerate(readings):
            output.lines(_described(reading, output, apart=number > 0))
    return ExitCode.FINE


def reading_object(reading: Reading) -> dict[str, Any]:
    """A reading as the contract has it."""
    return {
        "text": reading.text,
        "skriven": reading.written,
        "status": reading.status,
        "milstolpar": [_promise_object(promise) for promise in reading.promises],
    }


def _promise_object(promise: Promise) -> dict[str, Any]:
    return {
        "vad": promise.kind,
        "från": promise.first_day,
        "senast": promise.due,
        "ur": promise.words,
        "säkerhet": promise.certainty,
        "upprepas": promise.repeats or None,
        "dåtid": promise.past,
    }


def _write_json(readings: Iterator[Reading], output: Output) -> None:
    """One document, written as it grows: thousands of lines neither wait for the last nor fill the memory."""
    import msgspec  # noqa: PLC0415 (start-up: only this form)

    from store.reports.as_json import SCHEMA  # noqa: PLC0415 (start-up: only this form)
    from store.reports.shown import escaped_in_json  # noqa: PLC0415 (start-up: only this form)

    batch: list[str] = []
    opening = f'{{"schema": {SCHEMA}, "tolkningar": ['
    separator = "\n"
    for reading in readings:
        entry = msgspec.json.format(msgspec.json.encode(reading_object(reading)), indent=0).decode()
        batch.append(f"{opening}{separator}{escaped_in_json(entry)}")
        opening, separator = "", ",\n"
        if len(batch) == _BATCH:
            output.document("".join(batch))
            batch.clear()
    output.document(f"{''.join(batch)}{opening}\n]}}\n")


def _phrases_of_input(default: dt.date) -> list[tuple[str, dt.date]]:
    """Every line as phrase and day; all are checked before the first is answered, so that an error leaves stdout empty.

    Raises:
        UsageError: a line's second part is no day, a phrase is too long, or there is too much or nothing to read from.
    """
    phrases = []
    for number, line in enumerate(_lines_of(_input()), start=1):
        phrase, _, rest = line.partition("\t")
        if len(phrase) > _LONGEST:
            raise UsageError(text.phrase_too_long(_LONGEST, line=number))
        word = rest.partition("\t")[0].strip()
        day = day_of(word) if word else default
        if day is None:
            raise UsageError(text.bad_line_date(number, word))
        phrases.append((phrase, day))
    return phrases


def _input() -> bytes:
    """All of standard input, unless it is more than anybody has written."""
    if sys.stdin is None:  # closed by whoever started the program
        raise UsageError(text.NO_INPUT)
    data = sys.stdin.buffer.read(_MOST_BYTES + 1)
    if len(data) > _MOST_BYTES:
        raise UsageError(text.INPUT_TOO_LARGE)
    return data


def _lines_of(data: bytes) -> list[str]:
    r"""Lines in UTF-8, or Windows-1252 where they are not; only ``\n`` and ``\r\n`` end a line."""
    try:
        decoded = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        decoded = data.decode("cp1252", "replace")
    if not decoded:
        return []
    return [line.removesuffix("\r") for line in decoded.removesuffix("\n").split("\n")]


def _calendar() -> BoardCalendar:
    """The year of the board whose register is at hand: ”nästa nämnd” is read as there; the usual one elsewhere."""
    register = nearest_register()
    if register is None:
        return BoardCalendar()
    from store.settings import read_settings, settings_path  # noqa: PLC0415 (start-up: only where there is a register)

    return read_settings(settings_path(register)).calendar


def _described(reading: Reading, output: Output, *, apart: bool) -> Iterator[list[Part]]:
    """The text with its read words marked, and under it a line for each promise."""
    if apart:
        yield []
    spans = [(promise.start, promise.end) for promise in reading.promises]
    yield from marked(reading.text, spans, output.width)
    yield [Styled(shown.written_on(reading.written, reading.status), Style.FAINT)]
    if not reading.promises:
        yield [shown.NOTHING_READ]
        return
    columns = [Column(name) for name in shown.READING_COLUMNS]
    yield from table(columns, [_row(promise) for promise in reading.promises], None)


def _row(promise: Promise) -> list[Part]:
    return [
        promise.kind,
        shown.interval(promise.first_day, promise.due),
        promise.certainty,
        f"”{promise.words}”",
        "; ".join(shown.why(promise)),
    ]

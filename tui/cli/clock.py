"""The only module that reads the clock: every other one is told which day it is."""

from __future__ import annotations

import datetime as dt
import time


def real_today() -> dt.date:
    """The day of the calendar on the wall, in local time."""
    return dt.date.today()  # noqa: DTZ011 (a board's deadlines are local days)


def moment(today: dt.date, *, real: bool) -> dt.datetime:
    """The moment a document is made: now, or when the day of ``--idag`` begins, so that it can be made again."""
    if real:
        return dt.datetime.now(dt.UTC).replace(microsecond=0)
    return dt.datetime(today.year, today.month, today.day, tzinfo=dt.UTC)


def timestamp() -> str:
    """Now, to the second, for the name of a crash log."""
    return dt.datetime.now().astimezone().strftime("%Y-%m-%dT%H%M%S")


def now_ns() -> int:
    """Now, in nanoseconds since 1970, for comparing with the times of files."""
    return time.time_ns()

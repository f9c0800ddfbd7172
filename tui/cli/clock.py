"""The only module that reads the clock: every other one is told which day it is."""

from __future__ import annotations

import datetime as dt


def real_today() -> dt.date:
    """The day of the calendar on the wall, in local time."""
    return dt.date.today()  # noqa: DTZ011 (a board's deadlines are local days)


def timestamp() -> str:
    """Now, to the second, for the name of a crash log."""
    return dt.datetime.now().astimezone().strftime("%Y-%m-%dT%H%M%S")

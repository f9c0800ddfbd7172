"""When a promise that comes back is due: RFC 5545 rules made into days, by `dateutil.rrule`.

Only what has happened is stored; occurrences are always computed. A rule that names its days (``BYMONTH=3,9;
BYMONTHDAY=-1``) gives the same days wherever the counting begins; one that only tells an interval (``FREQ=WEEKLY;
INTERVAL=2``) counts from the day it is asked for, which is the last time it was done.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from store.months import LONGEST_MONTHS

if TYPE_CHECKING:
    from dateutil.rrule import rrule

_RULE = re.compile(
    r"FREQ=(?:YEARLY|MONTHLY|WEEKLY|DAILY)(?:;(?:INTERVAL|BYMONTH|BYMONTHDAY|BYWEEKNO|BYDAY|UNTIL|COUNT|WKST)=[A-Z0-9,+-]+)*"
)
_LONGEST_RULE = 200
_FURTHEST = dt.timedelta(days=366 * 50)
"""A rule with no occurrence within fifty years has none that matters."""


def is_rule(rule: str) -> bool:
    """Whether a text is a rule that can be computed here: by day, week, month or year."""
    if not has_rule_form(rule):
        return False
    try:
        _made(rule, dt.date(2000, 1, 1))
    except ValueError:
        return False
    return True


def has_rule_form(rule: str) -> bool:
    """Whether a text is written as a rule; its numbers may still be none a calendar has. Costs no library."""
    return len(rule) <= _LONGEST_RULE and _RULE.fullmatch(rule) is not None


def occurrences(rule: str, first: dt.date, last: dt.date) -> tuple[dt.date, ...]:
    """The days of a rule from `first` to `last`, both inclusive.

    Raises:
        ValueError: the rule is none, see `is_rule`.
    """
    if last < first or _never_comes(rule):
        return ()
    found: list[dt.date] = []
    for moment in _made(rule, first):
        day = moment.date()
        if day > last:
            break
        found.append(day)
    return tuple(found)


def next_occurrence(rule: str, after: dt.date, begun: dt.date | None = None) -> dt.date | None:
    """The first day of a rule after a day, which completing a late one on that day leads to; None when there is none.

    Args:
        rule: what comes back.
        after: the day.
        begun: the day an interval is counted from; the same day when none is told.

    Raises:
        ValueError: the rule is none, see `is_rule`.
    """
    if _never_comes(rule):
        return None
    for moment in _made(rule, begun or after):
        day = moment.date()
        if day > after:
            return day if day - after <= _FURTHEST else None
    return None


def missed(rule: str, since: dt.date, today: dt.date, done_days: Iterable[dt.date]) -> tuple[dt.date, ...]:
    """The days of a rule after `since` and before `today` that nothing was done for.

    Each day on which something was done meets one of them, the oldest that is still open.

    Raises:
        ValueError: the rule is none, see `is_rule`.
    """
    due = [day for day in occurrences(rule, since, today) if since < day < today]
    done = sorted(day for day in done_days if since < day <= today)
    return tuple(due[len(done) :])


def _never_comes(rule: str) -> bool:
    """Whether no year has any day of a rule, as 30 February; the library would look for it until the year 9999."""
    parts = dict(part.split("=", 1) for part in rule.split(";") if "=" in part)
    months, days = parts.get("BYMONTH"), parts.get("BYMONTHDAY")
    if months is None or days is None or not _NUMBERS.fullmatch(months) or not _NUMBERS.fullmatch(days):
        return False
    longest = max((LONGEST_MONTHS[int(month) - 1] for month in months.split(",") if 1 <= int(month) <= 12), default=0)
    return all(abs(int(day)) > longest for day in days.split(","))


_NUMBERS = re.compile(r"-?\d{1,2}(?:,-?\d{1,2})*")


def _made(rule: str, start: dt.date) -> rrule:
    from dateutil.rrule import rrulestr  # noqa: PLC0415 (start-up: most områden never come back)

    if not _RULE.fullmatch(rule):
        raise ValueError(f"ingen regel för återkommande dagar: {rule[:_LONGEST_RULE]}")
    begins = dt.datetime(start.year, start.month, start.day)  # noqa: DTZ001 (a rule is about days, which have no zone)
    return rrulestr(rule, dtstart=begins, cache=False)  # type: ignore[return-value]  # one RRULE gives no rruleset

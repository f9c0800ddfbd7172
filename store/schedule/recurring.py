"""Words that come back: how often, as an RFC 5545 rule or as a number of times.

Rules name the last day of each period (``kvartalsvis`` → the last day of March, June, September and December), so
that an occurrence is the day on which it was due. With a number of times the rule is the period the number is counted
in: *två gånger per termin* is ``goal`` 2 with a rule whose occurrences are the ends of the terms.

::

    recurring := α                                årligen, kvartalsvisa
               | μ number? unit                   varje månad, var tredje månad, var 14:e dag, varannan vecka
               | number word? τ (per|/|om|i) unit två gånger per år, 3–4 träffar per läsår, en gång i månaden
               | number word? τ                   fyra tillfällen (under läsåret)
               | flera τ | β                      ett antal tillfällen, återkommande: how often is not told
               | a list of units without a year   i oktober och mars; delårsrapport och årsbokslut
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from store.lazy_pattern import lazy_pattern
from store.months import LONGEST_MONTHS
from store.schedule.feasts import FEAST_MONTHS

if TYPE_CHECKING:
    from store.board_calendar import BoardCalendar
    from store.schedule.scan import Tokens
    from store.schedule.spans import Span

_PATTERN = lazy_pattern(
    r"(?P<rate>(?:[nñ=])[xφρυς]{0,2}?τ?(?:÷|/|ô|i)(?:[ðO])?[UQTHWL](?![nY]))"
    r"|(?P<every>(?:OW?|G|ð?[on])?(?:X|W)?i?μ(?:[OonñG](?:&|-)?[Oonñ]?)?[UQTHWLSANMXJBI])"
    r"|(?P<often>α)"
    r"|(?P<goal>[nñ=]x?τ)"
    r"|(?P<several>ƞ[xa]{0,2}τ)"
    r"|(?P<unsaid>β)"
    r"|(?P<weekdays>pX)"
    r"|(?P<occasion>[vh]μx)"
)
_MONTH_ENDS = "BYMONTHDAY=-1"
_RULES = {
    "år": f"FREQ=YEARLY;BYMONTH=12;{_MONTH_ENDS}",
    "läsår": f"FREQ=YEARLY;BYMONTH=6;{_MONTH_ENDS}",
    "termin": f"FREQ=YEARLY;BYMONTH=6,12;{_MONTH_ENDS}",
    "halvår": f"FREQ=YEARLY;BYMONTH=6,12;{_MONTH_ENDS}",
    "tertial": f"FREQ=YEARLY;BYMONTH=4,8,12;{_MONTH_ENDS}",
    "kvartal": f"FREQ=YEARLY;BYMONTH=3,6,9,12;{_MONTH_ENDS}",
    "månad": f"FREQ=MONTHLY;{_MONTH_ENDS}",
    "vecka": "FREQ=WEEKLY;BYDAY=SU",
    "dag": "FREQ=DAILY",
}
_STEPS = {
    "år": ("YEARLY", 1),
    "läsår": ("YEARLY", 1),
    "termin": ("MONTHLY", 6),
    "halvår": ("MONTHLY", 6),
    "tertial": ("MONTHLY", 4),
    "kvartal": ("MONTHLY", 3),
    "månad": ("MONTHLY", 1),
    "vecka": ("WEEKLY", 1),
    "dag": ("DAILY", 1),
}
_MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_ENDS = {"YEARLY": f";BYMONTH=12;{_MONTH_ENDS}", "MONTHLY": f";{_MONTH_ENDS}", "WEEKLY": "", "DAILY": ""}
_UNIT_NAMES = {"Q": "kvartal", "T": "tertial", "H": "halvår", "W": "vecka", "L": "läsår"}
_SEASON_RULES = {"vår": "6", "sommar": "8", "höst": "12"}
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


class Recurring:
    """One recurring expression."""

    __slots__ = ("first", "goal", "last", "needs_period", "repeats", "rule")

    def __init__(  # noqa: PLR0913 (the last two are flags, named at the call)
        self, first: int, last: int, repeats: str, rule: str, *, goal: int = 0, needs_period: bool = False
    ) -> None:
        self.first, self.last = first, last
        """First and last token."""
        self.repeats = repeats
        """An RRULE, or "" when the words do not say how often."""
        self.rule = rule
        """The reading as a Swedish clause."""
        self.goal = goal
        """How many times in each period, or 0."""
        self.needs_period = needs_period
        """A bare number of times, which is a goal within the time that stands beside it."""


def find_recurring(tokens: Tokens) -> list[Recurring]:  # noqa: C901 (a branch for each alternative of the pattern)
    """Every recurring expression but the lists, in order."""
    found: list[Recurring] = []
    for match in _PATTERN.finditer(tokens.letters):
        first, last = match.start(), match.end() - 1
        name = match.lastgroup
        if name == "often":
            found.append(_of_unit(first, last, str(tokens.values[first])))
        elif name == "rate":
            number = tokens.values[first]
            goal = number[0] if isinstance(number, tuple) else number
            if not isinstance(goal, int) or goal == 0:
                continue
            recurring = _of_unit(first, last, _unit_name(tokens, last))
            recurring.goal = goal if goal > 1 else 0
            recurring.rule = f"{goal} gånger varje {_unit_name(tokens, last)}" if goal > 1 else recurring.rule
            found.append(recurring)
        elif name == "every":
            every = _every(tokens, match.group(), first, last)
            if every is not None:
                found.append(every)
        elif name == "goal":
            number = tokens.values[first]
            goal = int(number[0]) if isinstance(number, tuple) else int(str(number))
            if goal == 0:
                continue
            found.append(Recurring(first, last, "", f"{goal} gånger", goal=goal, needs_period=True))
        elif name == "weekdays":
            if tokens.word(last).endswith("ar"):
                found.append(_weekly(first, last, int(str(tokens.values[last]))))
        else:
            found.append(Recurring(first, last, "", "återkommer, men det sägs inte hur ofta"))
    return found


def of_list(spans: list[Span], calendar: BoardCalendar) -> Recurring:
    """A list of units without a year: each of them, every year."""
    months = sorted({month for span in spans if (month := _last_month(span, calendar))})
    days = {(span.unit.number, span.unit.day) for span in spans if span.unit.kind == "dag"}
    repeats = ""
    if len({day for _, day in days}) > 1 and all(
        day == _MONTH_LENGTHS[int(month) - 1] for month, day in days if 1 <= int(month) <= 12
    ):
        days = set()
    weeks = sorted({int(span.unit.number) for span in spans if span.unit.kind == "vecka"})
    if weeks and len(weeks) == len(spans):
        repeats = f"FREQ=YEARLY;BYWEEKNO={_joined(weeks)};BYDAY=SU"
    elif days and len({day for _, day in days}) == 1:
        repeats = f"FREQ=YEARLY;BYMONTH={_joined(months)};BYMONTHDAY={next(iter(days))[1]}"
    elif months and not days:
        repeats = f"FREQ=YEARLY;BYMONTH={_joined(months)};{_MONTH_ENDS}"
    return Recurring(spans[0].first, spans[-1].last, repeats, "flera tider utan år → varje år")


def with_months(recurring: Recurring, spans: list[Span], calendar: BoardCalendar) -> None:
    """Let times without a year say when in the year it is: ``årligen i mars``, ``senast 31 mars varje år``."""
    told = [span for span in spans if not span.unit.doubt]
    if recurring.repeats != _RULES["år"] or not told:
        return
    listed = of_list(told, calendar)
    if listed.repeats:
        recurring.repeats = listed.repeats
        recurring.rule = "varje år vid den tiden"
        recurring.first = min(recurring.first, listed.first)
        recurring.last = max(recurring.last, listed.last)


def with_bounds(recurring: Recurring, last: dt.date | None) -> None:
    """End a rule on the last day of the time it is told for: ``månadsvis under 2024``."""
    if last is not None and recurring.repeats:
        recurring.repeats += f";UNTIL={last:%Y%m%d}"


def _every(  # noqa: C901, PLR0911 (a branch for each kind of unit)
    tokens: Tokens, letters: str, first: int, last: int
) -> Recurring | None:
    place = letters.index("μ")
    interval = int(str(tokens.values[first + place])) or 1
    for offset in range(place + 1, len(letters) - 1):
        if letters[offset] in "on" and tokens.values[first + offset] == 0:
            return None
        if letters[offset] in "Oonñ":
            interval = max(1, int(str(tokens.values[first + offset])))
    unit = letters[-1]
    if tokens.word(first + place) == "var" and _is_told(letters, tokens.word(last)):
        return None
    value = tokens.values[last]
    if unit == "X":
        return _weekly(first, last, int(str(value)), interval)
    if unit in "SA":
        month = _SEASON_RULES.get(str(value))
        repeats = f"FREQ=YEARLY;{_step(interval)}BYMONTH={month};{_MONTH_ENDS}" if month else ""
        return Recurring(first, last, repeats, "varje år den terminen" if interval == 1 else "återkommer den terminen")
    if unit == "M" and "n" in letters:
        return Recurring(first, last, _on_day(tokens, letters, last), "varje år den dagen")
    if unit in "MI":
        return Recurring(first, last, f"FREQ=YEARLY;BYMONTH={value};{_MONTH_ENDS}", "varje år den månaden")
    if unit in "NJB":
        return Recurring(first, last, "", "varje gång det inträffar")
    recurring = _of_unit(first, last, _unit_name(tokens, last), interval)
    if first and tokens.letters[first - 1] in "he":
        # Before each of them is not at the end of each of them.
        recurring.repeats = ""
    if letters[:1] in "ðon" and recurring.repeats == _RULES["månad"]:
        day = int(str(tokens.values[first + (letters[0] == "ð")]))
        recurring.repeats = f"FREQ=MONTHLY;BYMONTHDAY={day}" if 1 <= day <= 31 else ""
    if letters[:place].startswith(("OX", "GX")) and recurring.repeats == _RULES["månad"]:
        number = tokens.values[first]
        nth = number if isinstance(number, int) else -1
        day = int(str(tokens.values[first + 1]))
        recurring.repeats = f"FREQ=MONTHLY;BYDAY={nth}{_WEEKDAYS[day]}"
    return recurring


def _is_told(letters: str, word: str) -> bool:
    """Whether *var* is the verb: ”antalet var 92 hösten 2020”, ”mötet var 2 maj”, ”hösten (var våren)”."""
    counts = letters[-3:-1] == "μn" and letters[-1] in "SANMJBI"
    return counts or (letters[-2:] == "μS" and word.endswith("en"))


def _on_day(tokens: Tokens, letters: str, last: int) -> str:
    """The rule of one day every year; "" for several days, for every second year, and for a day that never comes."""
    every, month = tokens.values[last - 2], int(str(tokens.values[last]))
    alone = letters.endswith("μnM") and every in {0, 1} and not _DAYS_GO_ON.match(tokens.letters, last + 1)
    day = int(str(tokens.values[last - 1]))
    if not alone or not 1 <= day <= LONGEST_MONTHS[month - 1]:
        return ""
    # The last of February is not the 29th every year.
    return f"FREQ=YEARLY;BYMONTH={month};BYMONTHDAY={-1 if (day, month) == (29, 2) else day}"


_DAYS_GO_ON = lazy_pattern(r"[&,-]+[nod]|[,&]?μ")


def _weekly(first: int, last: int, weekday: int, interval: int = 1) -> Recurring:
    return Recurring(first, last, f"FREQ=WEEKLY;{_step(interval)}BYDAY={_WEEKDAYS[weekday]}", "varje vecka den dagen")


def _step(interval: int) -> str:
    return f"INTERVAL={interval};" if interval > 1 else ""


def _of_unit(first: int, last: int, unit: str, interval: int = 1) -> Recurring:
    if interval == 1:
        repeats = _RULES.get(unit, "")
    else:
        frequency, months = _STEPS.get(unit, ("", 1))
        repeats = f"FREQ={frequency};INTERVAL={interval * months}{_ENDS[frequency]}" if frequency else ""
    often = f"var {interval}:e {unit}" if interval > 2 else f"{'varannan' if interval == 2 else 'varje'} {unit}"
    return Recurring(first, last, repeats, f"återkommer {often}")


def _unit_name(tokens: Tokens, place: int) -> str:
    letter = tokens.letters[place]
    return _UNIT_NAMES.get(letter) or str(tokens.values[place])


def _last_month(span: Span, calendar: BoardCalendar) -> int | None:
    """The month in which a unit without a year ends."""
    unit = span.unit
    number = unit.number
    if unit.kind in {"månad", "dag", "sammanträde", "månadsskifte"}:
        return int(number)
    if unit.kind in {"kvartal", "tertial", "halvår"}:
        return int(number) * {"kvartal": 3, "tertial": 4, "halvår": 6}[unit.kind]
    if unit.kind == "årstid":
        return int(_SEASON_RULES.get(str(number), "0")) or None
    if unit.kind == "delår":
        return 4 if number == 1 else calendar.interim_report.month
    if unit.kind == "årsbokslut":
        return calendar.annual_report.month
    turns = {"årsskifte": 12, "halvårsskifte": 6}
    return turns.get(unit.kind) or (FEAST_MONTHS.get(str(number)) if unit.kind == "fest" else None)


def _joined(months: list[int]) -> str:
    return ",".join(str(month) for month in months)


def tells_one_occasion(tokens: Tokens, first: int, end: int) -> bool:
    """Whether a time beside what comes back is one occasion of it: ``Årligen, nästa gång maj 2024``."""
    return tokens.letters.find("ŋ", first, end) >= 0


def comes_back(listed: list[Span]) -> bool:
    """Whether the members of a list come back every year: several times without a year, not days of one month."""
    if len(listed) < 2 or any(span.has_year or span.unit.doubt or span.unit.kind not in _LIST_KINDS for span in listed):
        return False
    return not _are_days_of_one_month(listed)


_LIST_KINDS = frozenset(
    {
        *("månad", "kvartal", "tertial", "halvår", "årstid", "dag", "fest", "sammanträde"),
        *("delår", "årsbokslut", "årsskifte", "halvårsskifte"),
    }
)


def _are_days_of_one_month(spans: list[Span]) -> bool:
    """Whether the members of a list are all days of one month, which are no list of times in the year."""
    return all(span.unit.kind == "dag" for span in spans) and len({span.unit.number for span in spans}) == 1

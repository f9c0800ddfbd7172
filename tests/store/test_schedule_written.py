"""What a milstolpe can say is written in words and read back as the same milstolpe: ``read(write(x)) == x``."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange

import msgspec
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from store.months import MONTHS
from store.reading import Promise, PromiseKind
from store.schedule import read_schedule

WRITTEN = dt.date(2024, 2, 15)
NUMBERS = ("", "", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv")


class Time(msgspec.Struct, frozen=True):
    """A time in words, with its first and last day."""

    words: str
    first: dt.date
    last: dt.date


def _months(words: str, year: int, first: int, last: int) -> Time:
    end_year, end = (year, last) if last <= 12 else (year + 1, last - 12)
    return Time(words, dt.date(year, first, 1), dt.date(end_year, end, monthrange(end_year, end)[1]))


@st.composite
def times(draw: st.DrawFn) -> Time:
    """A day, week, month, quarter, tertial, half-year, term, school year or year, with its year told."""
    year = draw(st.integers(2010, 2055))
    number = draw(st.integers(1, 12))
    day = dt.date(year, number, draw(st.integers(1, 28)))
    monday = dt.date.fromisocalendar(year, draw(st.integers(1, 52)), 1)
    quarter, tertial, half = (number - 1) // 3, (number - 1) // 4, (number - 1) // 6
    return draw(
        st.sampled_from(
            [
                Time(f"den {day.day} {MONTHS[number - 1]} {year}", day, day),
                Time(f"vecka {monday.isocalendar().week} {year}", monday, monday + dt.timedelta(days=6)),
                _months(f"{MONTHS[number - 1]} {year}", year, number, number),
                _months(f"kvartal {quarter + 1} {year}", year, quarter * 3 + 1, quarter * 3 + 3),
                _months(f"tertial {tertial + 1} {year}", year, tertial * 4 + 1, tertial * 4 + 4),
                _months(f"{('första', 'andra')[half]} halvåret {year}", year, half * 6 + 1, half * 6 + 6),
                _months(f"vårterminen {year}", year, 1, 6),
                _months(f"höstterminen {year}", year, 8, 12),
                _months(f"läsåret {year}/{year + 1}", year, 8, 18),
                _months(f"{year}", year, 1, 12),
            ]
        )
    )


def _only(text: str) -> Promise:
    promises = read_schedule(text, WRITTEN).promises
    assert len(promises) == 1, f"{text}: {promises}"
    return promises[0]


@given(
    times(),
    st.sampled_from(
        [
            (PromiseKind.DONE, "Klart"),
            (PromiseKind.EVALUATION, "Utvärderas"),
            (PromiseKind.REPORT, "Återrapporteras"),
            (PromiseKind.FOLLOW_UP, "Följs upp"),
        ]
    ),
    st.sampled_from(["", "i ", "senast ", "under "]),
)
@settings(max_examples=300, deadline=None)
def test_a_deadline_is_read_back(time: Time, kind: tuple[PromiseKind, str], lead: str):
    """Kind and last day; a deadline has no first day."""
    promise = _only(f"{kind[1]} {lead}{time.words}.")
    assert (promise.kind, promise.first_day, promise.due) == (kind[0], None, time.last)


@given(times())
@settings(max_examples=200, deadline=None)
def test_a_start_and_a_period_are_read_back(time: Time):
    """A start has its unit's days, an open one no end, a period both days."""
    start, opened, period = (_only(f"{word} {time.words}.") for word in ("Påbörjas", "Från och med", "Pågår under"))
    assert (start.kind, start.first_day, start.due) == (PromiseKind.START, time.first, time.last)
    assert (opened.kind, opened.first_day, opened.due) == (PromiseKind.START, time.first, None)
    assert (period.kind, period.first_day, period.due) == (PromiseKind.PERIOD, time.first, time.last)


@given(times(), times())
@settings(max_examples=200, deadline=None)
def test_a_moved_date_is_read_back(new: Time, old: Time):
    """The new last day, and the old one as where it was moved from."""
    assume(old.last < new.last)
    promise = _only(f"Klart {new.words} (tidigare {old.words}).")
    assert (promise.kind, promise.due, promise.originally) == (PromiseKind.DONE, new.last, old.last)


@given(st.integers(1, 12), st.integers(2, 12), st.sampled_from(["år", "termin", "månad"]))
def test_what_comes_back_is_read_back(month: int, times_each: int, unit: str):
    """A month of every year, an interval of months, a number of times in each period; never a last day."""
    yearly = _only(f"Årligen i {MONTHS[month - 1]}.")
    assert (yearly.repeats, yearly.due) == (f"FREQ=YEARLY;BYMONTH={month};BYMONTHDAY=-1", None)
    counted = _only(f"{NUMBERS[times_each].capitalize()} gånger per {unit}.")
    assert (counted.goal, counted.due) == (times_each, None)
    assert counted.repeats


@given(
    st.lists(
        st.sampled_from(["rektor", "skola", "arbetet", "elever", "ansvar", "rutin", "stöd", "utbildning", "och", "av"]),
        max_size=8,
    ),
    times(),
)
@settings(max_examples=200, deadline=None)
def test_words_say_when_only_with_a_time_among_them(words: list[str], time: Time):
    """The same words give no promise without the time and one with it."""
    text = " ".join(words)
    assert read_schedule(text, WRITTEN).promises == ()
    assert time.last in {promise.due for promise in read_schedule(f"{text}: klart {time.words}", WRITTEN).promises}

"""What holds for every text: nothing crashes, nothing is invented, and what was written is read back."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from store.reading import Certainty, PromiseKind
from store.schedule import read_schedule
from store.status import tell_status
from tests.store.phrases import schedule_cases

WRITTEN = dt.date(2024, 2, 15)
MONTHS = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
]
FRAGMENTS = [
    "klart",
    "klar",
    "utvärderas",
    "återrapport",
    "följs",
    "upp",
    "påbörjas",
    "pågår",
    "senast",
    "till",
    "före",
    "från",
    "och",
    "med",
    "t.o.m.",
    "under",
    "i",
    "om",
    "när",
    "efter",
    "den",
    "mars",
    "maj",
    "2024",
    "-24",
    "31",
    "1/9",
    "Q3",
    "kv.",
    "v.",
    "42",
    "hösten",
    "läsåret",
    "24/25",
    "–",
    "-",
    ",",
    ".",
    ";",
    "(",
    ")",
    "→",
    "varje",
    "år",
    "gånger",
    "per",
    "löpande",
    "ska",
    "har",
    "inte",
    "nu",
    "tidigare",
    "ny",
    "tidplan",
    "flyttas",
    "årsskiftet",
    "delårsbokslut",
    "nämnden",
    "två",
    "=",
    "§",
    "\n",
    "\xa0",
    "\xad",
    "’",
    "2024-06-30",
    "240630",
    "04/05",
]
mixed = st.lists(st.sampled_from(FRAGMENTS), max_size=30).map(" ".join) | st.lists(
    st.sampled_from(FRAGMENTS), max_size=30
).map("".join)
texts = st.text(max_size=200) | mixed
days = st.dates(dt.date(2000, 1, 1), dt.date(2060, 12, 31))


@given(texts, st.dates(), st.sampled_from([PromiseKind.DONE, PromiseKind.UNKNOWN]))
@settings(max_examples=400, deadline=None)
def test_no_text_crashes_and_every_quote_stands_in_it(text: str, written: dt.date, default: PromiseKind):
    """Any text on any day: the words are where they are said to be, and what is unclear has no last day."""
    for promise in read_schedule(text, written, default=default).promises:
        assert text[promise.start : promise.end] == promise.words
        assert promise.words
        if promise.kind in {PromiseKind.ONGOING, PromiseKind.UNKNOWN, PromiseKind.RECURRING}:
            assert promise.due is None or promise.kind is PromiseKind.UNKNOWN
        if promise.certainty is Certainty.UNCLEAR:
            assert promise.due is None


@given(texts)
@settings(max_examples=300, deadline=None)
def test_no_text_crashes_the_status(text: str):
    """The words of a status are quoted from the text."""
    told = tell_status(text)
    assert told.words in text
    assert all(other.words in text and other.status is not told.status for other in told.others)


@given(
    st.lists(
        st.sampled_from(
            [
                "rektor",
                "skola",
                "arbetet",
                "elever",
                "ansvar",
                "budget",
                "rutin",
                "stöd",
                "utbildning",
                "och",
                "av",
                "för",
                "som",
            ]
        )
    )
)
def test_words_without_time_give_no_promise(words: list[str]):
    """The bound on invention: no time words, no promise."""
    assert read_schedule(" ".join(words), WRITTEN).promises == ()


_KIND_WORDS = {
    PromiseKind.DONE: "Klart",
    PromiseKind.EVALUATION: "Utvärderas",
    PromiseKind.REPORT: "Återrapport",
    PromiseKind.FOLLOW_UP: "Följs upp",
}


@given(st.sampled_from(sorted(_KIND_WORDS)), days, days)
def test_a_written_day_is_read_back(kind: PromiseKind, day: dt.date, written: dt.date):
    """Each way to write a day gives that day again, on whatever day it was written."""
    assume(abs(day.year - written.year) <= 40)
    ways = (
        f"senast {day}",
        f"senast den {day.day} {MONTHS[day.month - 1]} {day.year}",
        f"senast {day.day}/{day.month} {day.year}",
        f"senast {day.day}/{day.month}-{day:%y}",
        f"t.o.m. {day:%Y%m%d}",
    )
    for way in ways:
        (promise,) = read_schedule(f"{_KIND_WORDS[kind]} {way}", written).promises
        assert (promise.kind, promise.due, promise.words, promise.certainty) == (kind, day, way, Certainty.CERTAIN)


@given(st.integers(1, 12), st.integers(2000, 2060), st.sampled_from(["{m} {y}", "{m} -{s}", "i {m} {y}", "{y}-{n:02}"]))
def test_a_written_month_is_read_back_as_its_last_day(month: int, year: int, way: str):
    """A month means its last day."""
    words = way.format(m=MONTHS[month - 1], y=year, s=f"{year % 100:02}", n=month)
    (promise,) = read_schedule(f"Klart {words}", dt.date(year, 1, 1)).promises
    assert promise.due == dt.date(year, month, monthrange(year, month)[1])


@given(st.integers(1, 12), st.integers(1, 12), st.integers(2000, 2060))
def test_a_written_range_is_read_back(first: int, last: int, year: int):
    """The year stands with the last month only; the range may cross New Year."""
    assume(first != last)
    (promise,) = read_schedule(f"{MONTHS[first - 1]}–{MONTHS[last - 1]} {year}", dt.date(year, 1, 1)).promises
    began = year if first < last else year - 1
    assert promise.first_day == dt.date(began, first, 1)
    assert promise.due == dt.date(year, last, monthrange(year, last)[1])


@given(st.integers(1, 53), st.integers(2001, 2059), days)
def test_a_written_week_is_read_back(week: int, year: int, written: dt.date):
    """Weeks are ISO weeks, Monday to Sunday; a year without week 53 has no such week."""
    assume(abs(year - written.year) <= 40)
    promises = read_schedule(f"under vecka {week} {year}", written).promises
    try:
        monday = dt.date.fromisocalendar(year, week, 1)
    except ValueError:
        assert all(promise.due is None for promise in promises)
        return
    assert (promises[0].first_day, promises[0].due) == (monday, monday + dt.timedelta(days=6))


@given(st.integers(1, 12), days)
def test_a_month_without_year_is_the_next_one_that_ends(month: int, written: dt.date):
    """Plans look forward: the first such month whose end is not before the day of writing."""
    (promise,) = read_schedule(f"Klart i {MONTHS[month - 1]}", written).promises
    assert promise.due is not None
    assert written <= promise.due < written + dt.timedelta(days=366)
    assert promise.due.month == month
    assert promise.certainty is Certainty.INFERRED


@pytest.mark.parametrize("before", ["Rutinerna för stöd. ", "Arbetet med ledning och stöd: "])
@pytest.mark.parametrize("after", [".", ". Rektor ansvarar för arbetet.", " enligt nämndens plan", ", ansvarig rektor"])
def test_words_around_a_promise_do_not_change_its_day(before: str, after: str):
    """A sentence before, a sentence after or more words in the same one: the same kind and day."""
    for case in schedule_cases("days", "months", "terms", "parts_of_year"):
        # A sign or an open dash last in a phrase says that nothing follows.
        if case.expected.startswith("klart") and " + " not in case.expected and case.phrase[-1].isalnum():
            alone = {promise.due for promise in case.reading.promises}
            surrounded = read_schedule(before + case.phrase + after, case.written, case.calendar)
            assert {promise.due for promise in surrounded.promises if promise.due} == alone, case.phrase


@pytest.mark.parametrize("undoing", ["om medel finns", "när upphandlingen är klar", "förutsatt att beslut tas"])
def test_a_condition_takes_the_day_away(undoing: str):
    """No promise that hangs on something has a last day."""
    for case in schedule_cases("days", "months", "terms"):
        promises = read_schedule(f"Klart {case.phrase.lower()} {undoing}", case.written).promises
        if " + " not in case.expected and "." not in case.phrase:
            assert all(promise.due is None for promise in promises), case.phrase


HOSTILE = (
    "9" * 100_000,
    "1-" * 50_000,
    "1/" * 50_000,
    "-" * 100_000,
    "mars-" * 20_000,
    "mars, " * 17_000,
    "mars 2024 och " * 7_000,
    "klart " * 17_000,
    "klart mars 2024, " * 6_000,
    "när " * 25_000,
    "nu mars 2024 " * 7_000,
    "tidigare 2024 nu " * 6_000,
    "varje " * 17_000,
    "två gånger " * 9_000,
    "inte " * 20_000,
    "har mars " * 11_000,
    "(" * 100_000,
    "å\u030a" * 50_000,
    "\u00ad" * 100_000,
    "a" * 100_000,
    "t.o.m. " * 14_000,
    "slutet av " * 10_000,
    "ska vara " * 11_000,
    "pågår men inte " * 6_000,
    "Jan Berg " * 11_000,
    "3 av 5 " * 14_000,
)


@pytest.mark.parametrize("text", HOSTILE, ids=[text[:8].strip() or "sp" for text in HOSTILE])
def test_a_long_hostile_text_is_read_in_steps_that_grow_with_its_length(text: str):
    """Ten times the text is about ten times the work: counted in executed lines, so no clock is asked."""
    short, long = text[: len(text) // 40], text[: len(text) // 4]
    steps = _steps(short), _steps(long)
    assert steps[1] <= 14 * steps[0] + 4_000


def _steps(text: str) -> int:
    """How many Python lines one reading executes."""
    import sys

    count = 0

    def trace(_frame: object, event: str, _argument: object) -> object:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        read_schedule(text, WRITTEN)
    finally:
        sys.settrace(before)
    return count


@given(st.sampled_from(["löpande", "kontinuerligt", "varje år", "kvartalsvis", "snarast", "vid behov"]), mixed)
@example("löpande", "2024")
@settings(max_examples=200, deadline=None)
def test_running_words_alone_never_leave_a_last_day(words: str, more: str):
    """Löpande, recurring and vague words have no last day of their own, whatever stands in the next sentence."""
    reading = read_schedule(f"Arbetet sker {words}.", WRITTEN)
    assert all(promise.due is None for promise in reading.promises)
    both = read_schedule(f"Arbetet sker {words}. {more}", WRITTEN)
    first = [promise for promise in both.promises if promise.start < len(f"Arbetet sker {words}.")]
    assert all(promise.due is None for promise in first)

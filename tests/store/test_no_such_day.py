"""Months with a letter wrong, and days that no calendar has: each says why it gives no date."""

from __future__ import annotations

import datetime as dt
import timeit

import pytest

from store.board_calendar import BoardCalendar
from store.editing import Occasion
from store.promises import read_area
from store.reading import Certainty, PromiseKind
from store.schedule import read_schedule
from store.schedule.misspelt import guessed_month
from tests.store.phrases import schedule_cases
from tui.presentation.reading import reading_spans

WRITTEN = dt.date(2025, 11, 28)


def unclear(text: str) -> list[str]:
    """Why the promises of a text give no date; each must be unclear and have no day."""
    promises = read_schedule(text, WRITTEN).promises
    assert all(promise.certainty is Certainty.UNCLEAR for promise in promises), promises
    assert all((promise.due, promise.first_day) == (None, None) for promise in promises), promises
    return [promise.why_undated for promise in promises]


@pytest.mark.parametrize(
    ("text", "word", "month"),
    [
        ("Klart i aprli 2026.", "aprli", "april"),
        ("Klart den 12 aprli 2026", "aprli", "april"),
        ("Klart 12 mras", "mras", "mars"),
        ("Klart marss 2026", "marss", "mars"),
        ("Klart juin 2026", "juin", "juni"),
        ("Klart julli -26", "julli", "juli"),
        ("Klart desember 2026", "desember", "december"),
        ("Klart novemer 2026", "novemer", "november"),
        ("Klart janurai 2026", "janurai", "januari"),
        ("Klart februrai 2026", "februrai", "februari"),
        ("Klart augsuti 2026", "augsuti", "augusti"),
        ("Klart setember 2026", "setember", "september"),
        ("Klart oktoper, 2026", "oktoper", "oktober"),
        ("Slutet av aprli 2026", "aprli", "april"),
        ("Klart mars–aprli 2026", "aprli", "april"),
        ("Klart 2026 aprli", "aprli", "april"),
        ("I oktoebrs 2026", "oktoebrs", "oktober"),
    ],
)
def test_a_month_with_one_letter_wrong_is_asked_about(text, word, month):
    assert unclear(text) == [f"”{word}” känns inte igen; menas {month}?"]


@pytest.mark.parametrize(
    "word",
    [
        *(
            "mark",
            "marks",
            "marsch",
            "lars",
            "mats",
            "vars",
            "fars",
            "maja",
            "majs",
            "major",
            "junior",
            "unik",
            "jurist",
        ),
        *("julia", "julen", "jula", "aprilväder", "oktoberfest", "augusta", "decennium", "marken", "varor", "plan"),
    ],
)
def test_another_word_before_a_year_is_no_month(word):
    assert guessed_month(word) == 0
    assert "känns inte igen" not in str(read_schedule(f"Klart {word} 2026", WRITTEN))


@pytest.mark.parametrize(
    "text", ["Aprli är klart 2026", "Klart juli 2026", "Klart juni 2026", "Med 45 aprli", "Möte om oktoper"]
)
def test_a_word_is_only_asked_about_where_a_month_would_stand(text):
    assert "känns inte igen" not in str(read_schedule(text, WRITTEN))


def test_no_phrase_of_the_corpus_is_asked_about():
    cases = schedule_cases()
    assert len(cases) > 1000
    assert [case.phrase for case in cases if "känns inte igen" in str(case.reading)] == []


def test_a_misspelt_month_of_a_list_does_not_come_back_every_year():
    promises = read_schedule("Den 12 mras och den 12 oktober", WRITTEN).promises
    assert PromiseKind.RECURRING not in {promise.kind for promise in promises}
    assert promises[0].certainty is Certainty.UNCLEAR


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Klart 31 april 2026", "31 april finns inte i kalendern"),
        ("31 april", "31 april finns inte i kalendern"),
        ("Klart 31/11", "31 november finns inte i kalendern"),
        ("Klart 31/4-26", "31 april finns inte i kalendern"),
        ("Klart 2026-02-30", "30 februari finns inte i kalendern"),
        ("Klart 2026-02-29", "29 februari 2026 finns inte i kalendern"),
        ("Klart 29 februari 2026", "29 februari 2026 finns inte i kalendern"),
        ("Klart 2026-13-01", "månad 13 finns inte i kalendern"),
        ("Klart 2026 02 30", "30 februari finns inte i kalendern"),
        ("Klart 32 november 2025", "32 november finns inte i kalendern"),
        ("1/4–31/4-26", "31 april finns inte i kalendern"),
        ("Från 31 april till 30 juni 2026", "31 april finns inte i kalendern"),
        ("Klart v. 54", "vecka 54 finns inte"),
        ("Klart vecka 54 2026", "vecka 54 finns inte"),
        ("Klart v. 53–54", "vecka 54 finns inte"),
        ("Klart vecka 53 2025", "vecka 53 finns inte 2025"),
        ("Klart 04/05", "kan läsas på flera sätt"),
    ],
)
def test_a_day_that_does_not_exist_says_so(text, why):
    assert unclear(text) == [why]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Klart 29 februari 2028", dt.date(2028, 2, 29)),
        ("Klart 29 februari", dt.date(2028, 2, 29)),
        ("Klart vecka 53 2026", dt.date(2027, 1, 3)),
        ("Klart 30 april 2026", dt.date(2026, 4, 30)),
    ],
)
def test_a_day_that_some_years_have_is_read(text, due):
    assert [promise.due for promise in read_schedule(text, WRITTEN).promises] == [due]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Klart 31 april 2026.", "31 april finns inte i kalendern"),
        ("Klart v. 54.", "vecka 54 finns inte"),
        ("Klart i aprli 2026.", "”aprli” känns inte igen; menas april?"),
    ],
)
def test_the_import_and_the_form_say_why(text, why):
    calendar = BoardCalendar()
    (doubt,) = read_area((text,), (), WRITTEN, calendar).doubts
    assert doubt.removesuffix(".").endswith(f"ger inget datum: {why}")
    line = "".join(part for part, _ in reading_spans(text, Occasion(WRITTEN, calendar)))
    assert line.endswith(f"ger inget datum: {why}")


def test_many_unknown_words_behind_days_take_linear_time():
    def seconds(words: int) -> float:
        text = " ".join(f"12 ord{'abcdefghij'[number % 10]}er 2026" for number in range(words))
        return min(timeit.repeat(lambda: read_schedule(text, WRITTEN), number=1, repeat=3))

    assert seconds(2000) < 40 * max(seconds(200), 0.002)

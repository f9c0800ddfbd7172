"""The settings beside a register: read with care, written so that they come back the same."""

from __future__ import annotations

import datetime as dt
import os

import pytest

from store.board_calendar import BoardCalendar, DayOfYear
from store.errors import SettingsError
from store.settings import Settings, read_settings, settings_path, write_settings


def read(tmp_path, text):
    path = tmp_path / "namndkoll.toml"
    path.write_text(text, encoding="utf-8")
    return read_settings(path)


def test_no_file_gives_the_usual_year(tmp_path):
    assert read_settings(tmp_path / "namndkoll.toml") == Settings()
    assert Settings().warning_days == 30


def test_the_settings_of_a_register_stand_beside_it(tmp_path):
    assert settings_path(tmp_path / "a" / "b.json") == tmp_path / "a" / "namndkoll.toml"


def test_meetings_are_sorted_and_named_once(tmp_path):
    settings = read(tmp_path, "sammantraden = [2018-02-21, 2018-01-24, 2018-02-21]")
    assert settings.calendar.meetings == (dt.date(2018, 1, 24), dt.date(2018, 2, 21))


def test_what_is_written_is_read_back_with_unknown_keys(tmp_path):
    settings = Settings(
        warning_days=14,
        calendar=BoardCalendar(
            meetings=(dt.date(2018, 1, 24),), interim_report=DayOfYear(4, 30), annual_report=DayOfYear(3, 31)
        ),
        demo_day=dt.date(2018, 2, 1),
        extra={"tema": "mörkt"},
    )
    assert read(tmp_path, write_settings(settings).decode()) == settings


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("varningsdagar = -1", "varningsdagar"),
        ("varningsdagar = 3651", "från 0 till 3650"),
        ("varningsdagar = true", "varningsdagar"),
        ('varningsdagar = "30"', "varningsdagar"),
        ('sammantraden = ["2018-01-24"]', "sammantraden"),
        ("sammantraden = 2018-01-24", "sammantraden"),
        ("sammantraden = [2018-01-24T10:00:00]", "sammantraden"),
        ("visningsdag = 5", "visningsdag"),
        ('delarsbokslut = "31 augusti"', "delarsbokslut"),
        ('arsbokslut = "02-30"', "arsbokslut"),
        ("sammantraden = [", "namndkoll.toml"),
        ("a = 1\na = 2", "namndkoll.toml"),
    ],
)
def test_a_wrong_value_is_named_and_nothing_is_guessed(tmp_path, text, word):
    with pytest.raises(SettingsError, match=word):
        read(tmp_path, text)


def test_a_file_in_another_encoding_is_refused(tmp_path):
    (tmp_path / "namndkoll.toml").write_bytes("namn = 'nämnd'".encode("cp1252"))
    with pytest.raises(SettingsError):
        read_settings(tmp_path / "namndkoll.toml")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("= x", "(rad 1, kolumn 1 är inte TOML)"),
        ("varningsdagar = 30\nå = 1", "(rad 2, kolumn 1 är inte TOML)"),
        ("sammantraden = [", "(filen slutar mitt i ett värde)"),
        ("a = " + "[" * 100_000, "(filen är inte TOML)"),
        ("a = " + "1" * 5000, "(filen är inte TOML)"),
    ],
)
def test_broken_toml_is_told_in_swedish_with_its_place(tmp_path, text, words):
    with pytest.raises(SettingsError) as told:
        read(tmp_path, text)
    assert words in str(told.value)


def test_bytes_that_are_no_utf_8_are_told_with_their_place(tmp_path):
    path = tmp_path / "namndkoll.toml"
    path.write_bytes("a = 'å'".encode("cp1252"))
    with pytest.raises(SettingsError, match="byte 6 är inte UTF-8"):
        read_settings(path)


def test_a_pipe_is_refused_before_it_is_opened(tmp_path):
    os.mkfifo(tmp_path / "namndkoll.toml")
    with pytest.raises(SettingsError, match="ingen vanlig fil"):
        read_settings(tmp_path / "namndkoll.toml")


def test_a_device_is_refused_before_it_is_read(tmp_path):
    (tmp_path / "namndkoll.toml").symlink_to("/dev/zero")
    with pytest.raises(SettingsError, match="ingen vanlig fil"):
        read_settings(tmp_path / "namndkoll.toml")


def test_a_file_larger_than_any_settings_is_refused(tmp_path):
    with pytest.raises(SettingsError, match="större än 1 MB"):
        read(tmp_path, "# " + "x" * 1_000_000)

"""The register's settings, `namndkoll.toml` beside the register: warning days, the board's meetings and its event days.

Read with `tomllib`, written with `tomli-w`. Keys this version does not know are kept. The keys are Swedish without å
ä ö, because TOML's bare keys are ASCII and the file is meant to be edited by hand.
"""

from __future__ import annotations

import datetime as dt
import re
import stat
import tomllib
from pathlib import Path
from typing import Any

import msgspec

from store.board_calendar import BoardCalendar, DayOfYear
from store.deadline import WARNING_DAYS
from store.errors import FileError, MissingError, SettingsError
from store.whole_file import read_whole

FILE_NAME = "namndkoll.toml"
MAX_BYTES = 1_000_000
"""A board that meets every week for a century needs a tenth."""
MAX_WARNING_DAYS = 3650

_PLACE = re.compile(r"\(at line (?P<line>\d+), column (?P<column>\d+)\)$")
"""Where `tomllib` says that it stopped; the rest of its sentence is English."""


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What a board has decided about its register."""

    warning_days: int = WARNING_DAYS
    """How many days before its last day a milstolpe counts as snart."""
    calendar: BoardCalendar = BoardCalendar()
    template: str = ""
    """The municipality's own Word template for exported documents: a path from the folder of the settings."""
    demo_day: dt.date | None = None
    """The day a demonstration register is to be looked at."""
    extra: dict[str, Any] = {}
    """Keys a newer version wrote."""


def settings_path(register: Path) -> Path:
    """Where the settings of a register stand."""
    return register.parent / FILE_NAME


def read_settings(path: Path) -> Settings:
    """The settings in a file, or the defaults when there is none.

    Raises:
        SettingsError: it is no ordinary file of at most 1 MB, no TOML, or holds a value of the wrong kind.
    """
    try:
        state = path.stat()
        # Asked before opening, for opening a pipe waits and a device never ends.
        if not stat.S_ISREG(state.st_mode):
            raise SettingsError(
                f"{path.name}: inställningarna kan inte läsas (det är ingen vanlig fil). "
                "Lägg en vanlig fil där eller ta bort den."
            )
        if state.st_size > MAX_BYTES:
            raise SettingsError(
                f"{path.name}: inställningarna kan inte läsas (filen är större än 1 MB). "
                "Kontrollera att det är rätt fil."
            )
        data = read_whole(path)
    except (FileNotFoundError, MissingError):
        return Settings()
    except (OSError, FileError) as error:
        raise SettingsError(
            f"{path.name}: inställningarna kan inte läsas. Kontrollera filen; inget är ändrat."
        ) from error
    return settings_of(data, path)


def settings_of(data: bytes, path: Path) -> Settings:
    """The settings in a file's bytes; `path` is only named in errors.

    Raises:
        SettingsError: they are no TOML or hold a value of the wrong kind.
    """
    try:
        table = tomllib.loads(data.decode())
    except (ValueError, RecursionError) as error:
        raise _unreadable(path, _what_is_no_toml(error)) from error
    try:
        return _from_table(table)
    except (ValueError, TypeError, KeyError) as error:
        raise _unreadable(path, str(error)) from error


def _unreadable(path: Path, why: str) -> SettingsError:
    return SettingsError(
        f"{path.name}: inställningarna kan inte läsas ({why}). Rätta filen eller ta bort den; inget är ändrat."
    )


def _what_is_no_toml(error: ValueError | RecursionError) -> str:
    if isinstance(error, UnicodeDecodeError):
        return f"byte {error.start + 1} är inte UTF-8"
    place = _PLACE.search(str(error))
    if place:
        return f"rad {place['line']}, kolumn {place['column']} är inte TOML"
    return "filen slutar mitt i ett värde" if "end of document" in str(error) else "filen är inte TOML"


def write_settings(settings: Settings) -> bytes:
    """The settings as TOML, to be written whole."""
    import tomli_w  # noqa: PLC0415 (start-up: only `ny` and the settings form write them)

    calendar = settings.calendar
    table: dict[str, Any] = {
        "varningsdagar": settings.warning_days,
        "sammantraden": list(calendar.meetings),
        "delarsbokslut": _written(calendar.interim_report),
        "arsbokslut": _written(calendar.annual_report),
    }
    if settings.template:
        table["mall"] = settings.template
    if settings.demo_day:
        table["visningsdag"] = settings.demo_day
    return tomli_w.dumps({**table, **settings.extra}).encode()


def _from_table(table: dict[str, Any]) -> Settings:
    extra = dict(table)
    warning_days = extra.pop("varningsdagar", WARNING_DAYS)
    if type(warning_days) is not int or not 0 <= warning_days <= MAX_WARNING_DAYS:
        raise ValueError(f"varningsdagar ska vara ett antal dagar från 0 till {MAX_WARNING_DAYS}, till exempel 30")
    meetings = extra.pop("sammantraden", [])
    if not isinstance(meetings, list) or not all(type(day) is dt.date for day in meetings):
        raise ValueError("sammantraden ska vara en lista med datum, till exempel [2018-01-24, 2018-02-21]")
    template = extra.pop("mall", "")
    if not isinstance(template, str):
        raise ValueError('mall ska vara namnet på en Wordmall, till exempel mall = "kommunens-mall.dotx"')  # noqa: TRY004 (every fault of a value is told alike)
    demo_day = extra.pop("visningsdag", None)
    if demo_day is not None and type(demo_day) is not dt.date:
        raise ValueError("visningsdag ska vara ett datum, till exempel 2018-02-01")
    defaults = BoardCalendar()
    return Settings(
        warning_days=warning_days,
        calendar=BoardCalendar(
            meetings=tuple(sorted(set(meetings))),
            interim_report=_day_of_year(extra.pop("delarsbokslut", None), "delarsbokslut", defaults.interim_report),
            annual_report=_day_of_year(extra.pop("arsbokslut", None), "arsbokslut", defaults.annual_report),
        ),
        template=template,
        demo_day=demo_day,
        extra=extra,
    )


def _day_of_year(value: object, key: str, default: DayOfYear) -> DayOfYear:
    if value is None:
        return default
    try:
        day = dt.date.fromisoformat(f"2001-{value}")
    except ValueError as error:
        raise ValueError(f"{key} ska vara månad-dag, till exempel {_written(default)}") from error
    return DayOfYear(day.month, day.day)


def _written(day: DayOfYear) -> str:
    return f"{day.month:02}-{day.day:02}"

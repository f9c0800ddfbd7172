"""Words of the command line as values: days, lägen, orders, plans. Each refuses with the choices there are."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeVar

from store.deadline import State
from store.errors import UsageError
from store.plans import plans_called
from store.searching import folded
from store.selection import Order
from store.settings import Settings, settings_path, write_settings
from tui.cli.clock import real_today
from tui.cli.grammar import nearest
from tui.text import cli as text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import StrEnum
    from pathlib import Path

    from store.model import Plan
    from tui.cli.grammar import Given

    E = TypeVar("E", bound=StrEnum)

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def day_of(word: str) -> dt.date | None:
    """A day written year-month-day, or None when it is none."""
    if not word.isascii() or _DAY.fullmatch(word) is None:
        return None
    try:
        return dt.date.fromisoformat(word)
    except ValueError:
        return None


def day_option(option: str, word: str) -> dt.date | None:
    """The day of an option, None when it was not written.

    Raises:
        UsageError: the word is no day.
    """
    if not word:
        return None
    day = day_of(word)
    if day is None:
        raise UsageError(text.bad_date(option, word))
    return day


def today_of(given: Given) -> dt.date:
    """The day of ``--idag``, else the real one.

    Raises:
        UsageError: ``--idag`` holds no day.
    """
    return day_option("--idag", given.value("--idag")) or real_today()


def states_option(words: Iterable[str]) -> frozenset[State]:
    """The lägen of ``--lage``: with or without å ä ö, ``utan datum`` and ``utan-datum`` alike.

    Raises:
        UsageError: one of them is no läge.
    """
    words = tuple(words)
    parts = [part for word in words for part in word.split(",") if part.strip()]
    if words and not parts:
        # Every läge is what no ”--lage” means; who writes an empty one has meant something else.
        raise UsageError(text.unknown_value("--lage", ",".join(words), [_bare(kind.value) for kind in State]))
    return frozenset(_choice("--lage", part, State) for part in parts)


def spoken(argument: str) -> str:
    """An argument as text: bytes that are no UTF-8, which Python smuggles in as half characters, become signs."""
    return argument.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def order_option(word: str) -> Order:
    """The order of ``--sortera``; the plan's own when it was not written.

    Raises:
        UsageError: it is no order.
    """
    return _choice("--sortera", word, Order) if word else Order.PLAN


def plan_option(word: str, plans: Mapping[str, Plan]) -> str:
    """The id of the plan of ``--plan``: an id, a name or former name, or words of just one name; "" when not written.

    Raises:
        UsageError: no plan or several plans are meant.
    """
    if not word or word in plans:
        return word
    wanted = folded(word.strip())
    like = plans_called(plans, word.strip(), folded) or [
        key for key, plan in plans.items() if wanted in folded(plan.name) or key.startswith(wanted)
    ]
    if len(like) == 1:
        return like[0]
    raise UsageError(text.no_such_plan(word, [plan.name for key, plan in plans.items() if key in like or not like]))


def choice_of(option: str, word: str, kinds: type[E]) -> E:
    """The member of an enumeration that a word of an option means, with or without å ä ö.

    Raises:
        UsageError: it is none of them.
    """
    return _choice(option, word, kinds)


def _choice(option: str, word: str, kinds: type[E]) -> E:
    wanted = _bare(word)
    for kind in kinds:
        if _bare(kind.value) == wanted:
            return kind
    raise UsageError(text.unknown_value(option, word, [_bare(kind.value) for kind in kinds]))


def _bare(word: str) -> str:
    """A word as it is compared: no diacritics, spaces and underscores as dashes."""
    return "-".join(folded(word).replace("_", " ").replace("-", " ").split())


def unknown_settings(register: Path, settings: Settings) -> list[str]:
    """Sentences about the keys of the settings file that mean nothing here; a newer version's are among them."""
    if not settings.extra:
        return []
    import tomllib  # noqa: PLC0415 (start-up: only a strange key needs it)

    # What the writer writes is what the reader knows.
    known = tomllib.loads(write_settings(Settings(demo_day=dt.date.max, template="-")).decode())
    name = settings_path(register).name
    return [text.unknown_setting(name, key, nearest(key, known, likeness=0.7)) for key in settings.extra]

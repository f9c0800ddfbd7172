"""``namndkoll [FIL]``: opens the app; where nobody sits at a terminal, the list."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from store.errors import FileError, NamndkollError, UsageError
from tui.cli.catalogue.options import JSON, PER, PLAIN
from tui.cli.catalogue.reading import LIST
from tui.cli.choices import day_option, today_of
from tui.cli.clock import now_ns, real_today
from tui.cli.exit_codes import ExitCode
from tui.cli.last_opened import last_opened, remember_opened
from tui.cli.places import REGISTER_NAME, named_register, nearest_register
from tui.cli.sitting import ended, sit_down
from tui.text import cli as text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.portfolio import Portfolio
    from tui.cli.grammar import Given
    from tui.cli.output import Output


def run(given: Given, output: Output) -> ExitCode:
    """Open the register named, at hand, or open last; with options of the list, the list."""
    of_list = [option.name for option in LIST.options if given.flag(option.name) and option is not PER]
    if of_list and given.flag(PLAIN.name):
        raise UsageError(text.one_form_at_a_time([PLAIN.name, of_list[0]]))
    if given.words and not _is_register(Path(given.words[0])):
        from store.portfolio import open_portfolio  # noqa: PLC0415 (start-up: only a folder of registers needs it)

        portfolio = open_portfolio(Path(given.words[0]), today_of(given), now_ns())
        if portfolio.members and of_list:
            return _list_portfolio(given, of_list, output)
        if portfolio.members:
            return _open_portfolio(portfolio, given, output)
    path = named_register(given.words[0]) if given.words else nearest_register() or last_opened()
    if path is None:
        raise FileError(text.NO_REGISTER)
    if of_list:
        from tui.cli.list_areas import list_register  # noqa: PLC0415 (start-up: the app has no use for it)

        return list_register(path, given, output)
    return open_or_list(path, given, output)


def _list_portfolio(given: Given, options: Sequence[str], output: Output) -> ExitCode:
    from tui.cli.portfolio import run as print_portfolio  # noqa: PLC0415 (start-up: the app has no use for it)

    alien = next((option for option in options if option != JSON.name), None)
    if alien is not None:
        raise UsageError(text.only_for_registers(alien))
    return print_portfolio(given, output)


def _is_register(path: Path) -> bool:
    """Whether a word names a register, if only by standing for none: a folder is one when a register is in it."""
    return not path.is_dir() or os.path.lexists(path / REGISTER_NAME)


def _open_portfolio(portfolio: Portfolio, given: Given, output: Output) -> ExitCode:
    """A folder of registers: the app on a terminal, going back and forth between it and one of them; else the list."""
    from store.portfolio import open_portfolio  # noqa: PLC0415 (start-up: only a folder of registers needs it)

    if given.flag(PLAIN.name):
        from tui.plain.running import talk_about_folder  # noqa: PLC0415 (start-up: only the plain mode talks)

        return talk_about_folder(portfolio, given, output)
    if not _at_a_terminal(output):
        from tui.cli.portfolio import show  # noqa: PLC0415 (start-up: the app has no use for it)

        return show(portfolio, output)
    os.environ.setdefault("TEXTUAL_FPS", _FRAMES)
    gc.enable()
    from tui.portfolio_app import choose  # noqa: PLC0415 (Textual, which nothing else may load)

    chosen, said = None, ""
    while True:
        chosen = choose(portfolio, chosen, said, plain_colour=given.value("--farg") or "auto")
        if chosen is None:
            return ExitCode.FINE
        try:
            code, said = _open(chosen.path, given, way_back_from=chosen.area_id), ""
        except NamndkollError as error:
            code, said = None, str(error)
        if code is not None:
            return code
        portfolio = open_portfolio(portfolio.folder, portfolio.today, now_ns())


def open_or_list(path: Path, given: Given, output: Output, *, remember: bool = True) -> ExitCode:
    """The app on a terminal, the list elsewhere; in the plain mode questions and answers, wherever it runs."""
    if given.flag(PLAIN.name):
        from tui.plain.running import talk  # noqa: PLC0415 (start-up: only the plain mode talks)

        if remember:
            remember_opened(path)
        return talk(path, given, output)
    if not _at_a_terminal(output):
        from tui.cli.list_areas import list_session  # noqa: PLC0415 (start-up: the app has no use for it)

        session = sit_down(path, given, output, undecided=True)
        list_session(session, session.selected(), output)
        return ended(session, output)
    if remember:
        remember_opened(path)
    return _open(path, given) or ExitCode.FINE


def _at_a_terminal(output: Output) -> bool:
    """Whether somebody looks and can answer: at a terminal, or in a browser whose server sits in its place."""
    at_terminal = output.is_terminal and sys.stdin is not None and sys.stdin.isatty()
    return at_terminal or os.environ.get("TEXTUAL_DRIVER", "").endswith(":WebDriver")


_FRAMES = "500"
"""Textual draws what a key has changed at the ticks of a clock that it sets when it is loaded. At its own 60/s a key
waits half a tick for nothing, and more when its frame comes in two parts. Between frames the clock stands."""


def _open(path: Path, given: Given, *, way_back_from: str | None = None) -> ExitCode | None:
    """The app on a register; None when the user went back to where it was chosen.

    Args:
        path: the register.
        given: the command line.
        way_back_from: the område to begin at, or "" for none, when there is somewhere to go back to.
    """
    os.environ.setdefault("TEXTUAL_FPS", _FRAMES)
    from tui.opening import open_app  # noqa: PLC0415 (Textual, which nothing else may load)

    today = day_option("--idag", given.value("--idag"))
    gc.enable()
    code = open_app(
        path,
        today or real_today(),
        today_is_given=today is not None,
        plain_colour=given.value("--farg") or "auto",
        per=given.value("--per") if given.flag("--per") else None,
        way_back_from=way_back_from,
    )
    return None if code is None else ExitCode(code)

"""From a path to the app on the screen and back to an exit code."""

from __future__ import annotations

import gc
import os
from typing import TYPE_CHECKING

from store.errors import DamagedError
from store.register import Register
from tui.app import NamndkollApp
from tui.session import Session

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping
    from pathlib import Path


_COLLECTED = (700, 10, 30)
"""Python's own thresholds for collecting garbage, but for the last: a full collection comes a third as often."""


def open_app(  # noqa: PLR0913 (each is a choice of the command line)
    register_path: Path,
    today: dt.date,
    *,
    today_is_given: bool,
    plain_colour: str = "auto",
    per: str | None = None,
    way_back_from: str | None = None,
) -> int | None:
    """Open the app on a register and stay until the user leaves.

    Args:
        register_path: the register.
        today: the day everything is judged against.
        today_is_given: whether that day was asked for rather than read from the clock.
        plain_colour: ``aldrig`` for no colours, ``alltid`` to ignore NO_COLOR, else ``auto``.
        per: a day, a frozen sammanträde or a revision: the register as it stood then, only to be read; None for now.
        way_back_from: the område to begin at, or "" for none, when Esc leads back to a list of registers.

    Returns:
        The exit code, or None when the user went back.

    Raises:
        NamndkollError: the register cannot be opened, and no way out was chosen.
    """
    prepare_colours(plain_colour)
    # A register is hundreds of thousands of objects that live as long as the app. Looking for garbage among them while
    # they are made, and again at every full collection, would cost more than reading them, and a key its frame.
    gc.disable()
    if per is not None:
        session = past_session(register_path, per, today, keep_today=today_is_given)
    else:
        try:
            register = Register.open(register_path)
        except DamagedError as error:
            register = _rescued(register_path, error, Register.open)
        session = Session(register, today, today_is_real=not today_is_given)
    gc.freeze()
    # The same for what the app itself keeps: a full collection takes half a frame, and what it finds is a few closed
    # screens, which can wait.
    gc.set_threshold(*_COLLECTED)
    gc.enable()
    app = NamndkollApp(session, ascii_signs=needs_ascii(os.environ), way_back_from=way_back_from)
    code = app.run()
    if app.fault is not None:
        raise app.fault
    return None if app.went_back else code or 0


def past_session(path: Path, word: str, today: dt.date, *, keep_today: bool = False) -> Session:
    """A sitting with a register as it stood once, judged on that day unless today's day is to be kept.

    Raises:
        GitError: git has no such version.
        DamagedError: what stood there then is no whole register.
    """
    from store.past_register import PastRegister  # noqa: PLC0415 (start-up: only this needs git)

    past = PastRegister.at(path, word, today)
    return Session(past, today if keep_today else past.day, today_is_real=False)


def _rescued(path: Path, error: DamagedError, open_again: Callable[[Path], Register]) -> Register:
    """The register after the user has chosen a way out; the error again when none was taken."""
    from tui.screens.rescue import RescueApp  # noqa: PLC0415 (only a damaged register needs it)

    if RescueApp(path, error).run():
        return open_again(path)
    raise error


def prepare_colours(plain_colour: str) -> None:
    """NO_COLOR counts when it is set and not empty; Textual alone would also take an empty one."""
    if plain_colour == "aldrig":
        os.environ["NO_COLOR"] = "1"
    elif plain_colour == "alltid" or not os.environ.get("NO_COLOR"):
        os.environ.pop("NO_COLOR", None)


def needs_ascii(environment: Mapping[str, str]) -> bool:
    """Whether the terminal says that it cannot show Unicode."""
    locale = environment.get("LC_ALL") or environment.get("LC_CTYPE") or environment.get("LANG") or ""
    return environment.get("TERM") in {"linux", "dumb", "vt100"} or locale in {"C", "POSIX"}

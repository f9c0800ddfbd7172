"""What every command on a register begins with: the register open, and the day it is judged against."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from store.errors import UnsettledError, newer_format
from store.register import Register
from store.rescue import sibling_copies
from tui.cli.choices import today_of
from tui.cli.exit_codes import ExitCode
from tui.session import Session
from tui.text.cli_doctor import sibling_copy

if TYPE_CHECKING:
    from store.model import Content
    from tui.cli.grammar import Given
    from tui.cli.output import Output


def sit_down(path: Path, given: Given, output: Output, *, undecided: bool = False) -> Session:
    """The register at a path, judged against today; nothing is written, not even a lock.

    With ``--per`` it is the register as it stood then, judged on that day unless ``--idag`` says otherwise.

    Args:
        path: the register.
        given: the command line.
        output: is told when a newer version of the program wrote it.
        undecided: whether a register may have fields with two answers. Whoever only shows it to a person ends with
            `ended`; whatever is handed on, to a program or a board, must be decided first.

    Raises:
        NamndkollError: the register or the day cannot be used.
    """
    today = today_of(given)
    if given.flag("--per"):
        from store.past_register import PastRegister  # noqa: PLC0415 (start-up: only this needs git)

        past = PastRegister.at(path, given.value("--per"), today)
        session = Session(past, today if given.flag("--idag") else past.day, today_is_real=False)
    else:
        session = Session(Register.open(path), today, today_is_real=not given.flag("--idag"))
        for copy in sibling_copies(path):
            # One of the two may hold words that the other lacks.
            output.words(sibling_copy(copy))
    if session.content.conflicts and not undecided:
        raise UnsettledError(path, len(session.content.conflicts))
    tell_newer(path, session.content, output)
    return session


def tell_newer(path: Path, content: Content, output: Output) -> None:
    """Say that a register is of a newer format, so that what is shown may not be all and nothing can be saved."""
    if not content.writable:
        output.words(newer_format(path, content))


def ended(session: Session, output: Output) -> ExitCode:
    """How showing a register ends: open questions are said after what was shown, and tell in the exit code."""
    count = len(session.content.conflicts)
    if not count:
        return ExitCode.FINE
    output.words(str(UnsettledError(session.register.path, count)))
    return ExitCode.DAMAGED

"""From a path to a sitting in the plain mode and back to an exit code."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import TYPE_CHECKING

from store.errors import NamndkollError
from tui.cli.choices import today_of
from tui.cli.exit_codes import ExitCode
from tui.cli.sitting import sit_down
from tui.plain.answers import InputEndedError
from tui.plain.dialogue import Dialogue, WentBackError
from tui.plain.main_menu import main_menu
from tui.plain.rescue import opened
from tui.plain.sitting import Sitting
from tui.session import Session
from tui.text import plain as text
from tui.text import plain_register as of_register
from tui.text import portfolio as boards

if TYPE_CHECKING:
    from collections.abc import Callable

    from store.portfolio import Portfolio
    from tui.cli.grammar import Given
    from tui.cli.output import Output


def talk(path: Path, given: Given, output: Output) -> ExitCode:
    """Talk about one register until it is left.

    Raises:
        NamndkollError: the register cannot be opened, and no way out was chosen.
    """
    dialogue = Dialogue(output)
    return _until_the_end(dialogue, lambda: _talk_about(path, given, dialogue, output))


def talk_about_folder(portfolio: Portfolio, given: Given, output: Output) -> ExitCode:
    """Talk about the registers of a folder, one after the other, until it is left."""
    dialogue = Dialogue(output)
    return _until_the_end(dialogue, lambda: _choose_board(portfolio, given, dialogue, output))


def _until_the_end(dialogue: Dialogue, talking: Callable[[], None]) -> ExitCode:
    """However it ends, one sentence tells that nothing that was saved is lost."""
    # A sitting lasts, unlike a command: its garbage matters.
    gc.enable()
    try:
        talking()
    except WentBackError:
        pass
    except InputEndedError:
        dialogue.say(text.INPUT_ENDED)
        return ExitCode.FINE
    except KeyboardInterrupt:
        dialogue.say(text.BROKEN_OFF)
        return ExitCode.INTERRUPTED
    dialogue.say(text.GOODBYE)
    return ExitCode.FINE


def _talk_about(path: Path, given: Given, dialogue: Dialogue, output: Output) -> None:
    if given.flag("--per"):
        session = sit_down(path, given, output, undecided=True)
    else:
        session = Session(opened(path, dialogue), today_of(given), today_is_real=not given.flag("--idag"))
    main_menu(Sitting(session, dialogue))


def _choose_board(portfolio: Portfolio, given: Given, dialogue: Dialogue, output: Output) -> None:
    while True:
        members = portfolio.latest_first()
        said = []
        for member in members:
            counts = portfolio.counts(member)
            said.append((member.file, of_register.board_words(member.board or boards.NO_NAME, counts, member.fault)))
        dialogue.say(boards.summary(len(members), portfolio.total(), portfolio.today, portfolio.others))
        chosen = dialogue.choose(of_register.WHICH_BOARD, said)
        if chosen is None:
            return
        try:
            _talk_about(Path(chosen), given, dialogue, output)
        except NamndkollError as error:
            dialogue.say(str(error))

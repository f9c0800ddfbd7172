"""A menu: what can be done here, told in full once and then on request, by number or the beginning of its words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from store.errors import NamndkollError
from tui.plain.dialogue import WentBackError, meant
from tui.text import plain as text

if TYPE_CHECKING:
    from tui.plain.sitting import Sitting


class Choice(NamedTuple):
    """One thing that can be done."""

    said: str
    do: Callable[[], object]


class LeaveMenuError(Exception):
    """What was chosen ends the menu itself."""


def run_menu(
    sitting: Sitting, title: Callable[[], str], choices: Callable[[], Sequence[Choice]], *, is_first: bool = False
) -> None:
    """Ask what to do, and do it, until the answer is an empty line.

    Args:
        sitting: whose menu it is.
        title: what the menu is about, as things stand.
        choices: what can be done, as things stand.
        is_first: whether there is nothing to go back to: an empty line then tells the choices again.

    Raises:
        InputEndedError: nobody answers.
    """
    dialogue = sitting.dialogue
    tell_all = True
    while True:
        sitting.look_at_file()
        try:
            dialogue.say(title())
            offered = choices()
            said = [each.said for each in offered]
            if tell_all:
                dialogue.say(*text.numbered(said))
            tell_all = False
            answer = dialogue.line(text.MENU_FIRST if is_first else text.MENU, text.MENU_HELP, *text.numbered(said))
            if not answer:
                if not is_first:
                    return
                tell_all = True
                continue
            found = meant(answer, said)
            if len(found) == 1:
                offered[found[0]].do()
            else:
                dialogue.say(text.not_one_of(answer, [said[place] for place in found], len(said)))
        except LeaveMenuError:
            return
        except WentBackError:
            dialogue.say(text.WENT_BACK)
        except NamndkollError as error:
            dialogue.say(str(error))

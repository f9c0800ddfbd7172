"""``tidslinje`` and ``arshjul``: the dates of the områden in words, or drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import UsageError
from store.year_wheel import year_wheel
from tui.cli.choices import plan_option
from tui.cli.places import split_register
from tui.cli.sitting import ended, sit_down
from tui.cli.toned import styled
from tui.presentation.timeline import timeline_lines, timeline_words
from tui.presentation.year_wheel import wheel_lines, wheel_words
from tui.text import timeline as said

if TYPE_CHECKING:
    from tui.cli.exit_codes import ExitCode
    from tui.cli.grammar import Given
    from tui.cli.output import Output

_WIDTH = 100
"""Columns where nobody's terminal says otherwise."""


def run(given: Given, output: Output) -> ExitCode:
    """Print the timeline, or the årshjul of a year."""
    path, _ = split_register(given.words)
    session = sit_down(path, given, output, undecided=True)
    width = output.width or _WIDTH
    if given.command.name == "arshjul":
        wheel = year_wheel(session.content, session.register.calendar, _year(given, session.today.year), session.today)
        drawn = given.flag("--ritad")
        lines = wheel_lines(session, wheel, width) if drawn else wheel_words(session, wheel, width)
    else:
        session.selection = session.selection.replace(plan=plan_option(given.value("--plan"), session.content.plans))
        ids = session.selected()
        drawn = given.flag("--ritad")
        lines = timeline_lines(session, ids, width) if drawn else timeline_words(session, ids, width)
    output.lines(styled(lines))
    return ended(session, output)


def _year(given: Given, this_year: int) -> int:
    word = given.value("--ar")
    if not word:
        return this_year
    if not (word.isdecimal() and len(word) == 4 and 1 < int(word) < 9999):
        raise UsageError(said.bad_year(word))
    return int(word)

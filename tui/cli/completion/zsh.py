"""The script for zsh: its own `_arguments`, with what each command and option does beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli.catalogue import COMMANDS, OPEN
from tui.cli.completion.offers import PROGRAM, Kind, Offer, argument_offer, offer_for, options_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.cli.grammar import Command, Option

_SCRIPT = r"""#compdef @PROGRAM@
# eval "$(@PROGRAM@ komplettera zsh)" i ~/.zshrc, efter compinit, läser in detta.
_@PROGRAM@_first() {
    local -a commands=(
@COMMANDS@
    )
    _alternative 'kommando:kommando:{_describe kommando commands}' 'register:register:_files'
}
_@PROGRAM@() {
    local curcontext=$curcontext state state_descr line ret=1
    local -A opt_args
    _arguments -C \
@OPEN@
        '1: :_@PROGRAM@_first' \
        '*:: :->rest' && ret=0
    [[ $state == rest ]] || return ret
    curcontext=${curcontext%:*:*}:@PROGRAM@-$words[1]:
    case $words[1] in
@CASES@
    esac
    return ret
}
if [[ $funcstack[1] == _@PROGRAM@ ]]; then
    _@PROGRAM@ "$@"
else
    compdef _@PROGRAM@ @PROGRAM@
fi
"""


def script() -> str:
    """The whole script."""
    commands = (f"        {_quoted(f'{each.name}:{_escaped(each.summary)}')}" for each in COMMANDS.values())
    parts = {
        "@COMMANDS@": "\n".join(commands),
        "@OPEN@": "\n".join(f"        {_option(option)} \\" for option in options_of(OPEN)),
        "@CASES@": "\n".join(_case(command) for command in (*COMMANDS.values(), OPEN)),
        "@PROGRAM@": PROGRAM,
    }
    made = _SCRIPT
    for mark, text in parts.items():
        made = made.replace(mark, text)
    return made


def _case(command: Command) -> str:
    return (
        f"        {command.name or '*'})\n            _arguments {_continued(_specs(command))} && ret=0\n            ;;"
    )


def _continued(specs: Iterator[str]) -> str:
    return " \\\n                ".join(specs)


def _specs(command: Command) -> Iterator[str]:
    for option in options_of(command):
        yield _option(option)
    action = _action(argument_offer(command))
    if command.arguments:
        names = " ".join(argument.name for argument in command.arguments)
        yield _quoted(f"*:{_escaped(names)}:{action}")


def _option(option: Option) -> str:
    """``'--plan=[bara en plan]:PLAN: '``; a sign ``=`` lets the value follow it or stand by itself."""
    told = option.help.replace("[", r"\[").replace("]", r"\]")
    if not option.value:
        return _quoted(f"{option.name}[{told}]")
    return _quoted(f"*{option.name}=[{told}]:{_escaped(option.value)}:{_action(offer_for(option.value))}")


def _action(offer: Offer) -> str:
    words = " ".join(offer.words)
    return {
        Kind.NOTHING: " ",
        Kind.FILES: "_files",
        Kind.FOLDERS: "_files -/",
        Kind.ONE_OF: f"({words})",
        Kind.SEVERAL_OF: f"_values -s , ord {words}",
    }[offer.kind]


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace(":", r"\:")


def _quoted(text: str) -> str:
    """A word for the shell, whatever stands in it."""
    return "'" + text.replace("'", "'\\''") + "'"

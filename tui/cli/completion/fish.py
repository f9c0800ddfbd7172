"""The script for fish: one `complete` a command and an option, with what it does beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli.catalogue import COMMANDS, OPEN
from tui.cli.completion.offers import FIRST_VALUED, PROGRAM, Kind, Offer, argument_offer, every_command, offer_for
from tui.cli.grammar import COMMON

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.cli.grammar import Command, Option

_SCRIPT = r"""# @PROGRAM@ komplettera fish > ~/.config/fish/completions/@PROGRAM@.fish läser in detta.
function __@PROGRAM@_command
    set -l words (commandline -opc)
    set -e words[1]
    set -l skip no
    for word in $words
        if test $skip = yes
            set skip no
            continue
        end
        switch $word
            case @VALUED@
                set skip yes
            case '-*'
            case @COMMANDS@
                echo $word
                return
            case '*'
                echo -
                return
        end
    end
end
function __@PROGRAM@_is
    set -l command (__@PROGRAM@_command)
    contains -- "$command" $argv
end
complete -c @PROGRAM@ -f
"""


def script() -> str:
    """The whole script."""
    made = _SCRIPT
    for mark, text in {
        "@VALUED@": " ".join(FIRST_VALUED),
        "@COMMANDS@": " ".join(COMMANDS),
        "@PROGRAM@": PROGRAM,
    }.items():
        made = made.replace(mark, text)
    return made + "".join(f"complete -c {PROGRAM} {line}\n" for line in _lines())


def _lines() -> Iterator[str]:
    for command in COMMANDS.values():
        yield f"-n \"__{PROGRAM}_is ''\" -a {command.name} -d {_quoted(command.summary)}"
    yield f"-n \"__{PROGRAM}_is ''\" {_offered(argument_offer(OPEN))}"
    for command in every_command():
        for option in command.options:
            yield f"{_where(command)} {_option(option)}"
        offered = _offered(argument_offer(command))
        if command.name and offered:
            yield f"{_where(command)} {offered}"
    for option in COMMON:
        yield _option(option)


def _where(command: Command) -> str:
    names = command.name or "'' -"
    return f'-n "__{PROGRAM}_is {names}"'


def _option(option: Option) -> str:
    told = f"-l {option.name.removeprefix('--')} -d {_quoted(option.help)}"
    if not option.value:
        return told
    offer = offer_for(option.value)
    takes = "-r" if offer.kind in {Kind.FILES, Kind.FOLDERS} else "-x"
    return f"{told} {takes} {_offered(offer)}".rstrip()


def _offered(offer: Offer) -> str:
    words = " ".join(offer.words)
    return {
        Kind.NOTHING: "",
        Kind.FILES: "-F",
        Kind.FOLDERS: '-a "(__fish_complete_directories)"',
        Kind.ONE_OF: f'-a "{words}"',
        Kind.SEVERAL_OF: f'-a "(__fish_complete_list , \'printf \\"%s\\\\n\\" {words}\')"',
    }[offer.kind]


def _quoted(text: str) -> str:
    """A word for fish, whatever stands in it."""
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"

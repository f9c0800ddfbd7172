"""The script for bash: one function that looks at the words on the line; it needs no bash-completion package."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli.catalogue import COMMANDS, OPEN
from tui.cli.completion.offers import (
    FIRST_VALUED,
    PROGRAM,
    Kind,
    Offer,
    argument_offer,
    every_command,
    offer_for,
    options_of,
)
from tui.cli.grammar import COMMON

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.cli.grammar import Command

_NOTHING = ":"

_SCRIPT = r"""# eval "$(@PROGRAM@ komplettera bash)" i ~/.bashrc läser in detta.
_@PROGRAM@_offer() {
    local word
    while IFS= read -r word; do COMPREPLY+=("$word"); done
}
_@PROGRAM@_words() { _@PROGRAM@_offer < <(compgen -W "$1" -- "$cur"); }
_@PROGRAM@_several() {
    local before=""
    [[ $cur == *,* ]] && before=${cur%,*},
    compopt -o nospace 2>/dev/null
    _@PROGRAM@_offer < <(compgen -P "$before" -W "$1" -- "${cur##*,}")
}
_@PROGRAM@_files() {
    compopt -o filenames 2>/dev/null
    _@PROGRAM@_offer < <(compgen -f -- "$cur")
}
_@PROGRAM@_folders() {
    compopt -o filenames 2>/dev/null
    _@PROGRAM@_offer < <(compgen -d -- "$cur")
}
_@PROGRAM@() {
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} command="" option="" place=1
    COMPREPLY=()
    # bash takes --val=ord apart at the sign.
    if [[ $cur == "=" ]]; then
        cur="" option=$prev
    elif [[ $prev == "=" ]]; then
        option=${COMP_WORDS[COMP_CWORD - 2]}
    else
        option=$prev
    fi
    while ((place < COMP_CWORD)); do
        case ${COMP_WORDS[place]} in
            @VALUED@)
                ((place++))
                [[ ${COMP_WORDS[place]} == "=" ]] && ((place++))
                ;;
            -*) ;;
            @COMMANDS@)
                command=${COMP_WORDS[place]}
                break
                ;;
            *)
                command=-
                break
                ;;
        esac
        ((place++))
    done
    case $command:$option in
@VALUES@
    esac
    if [[ $cur == -* ]]; then
        case $command in
@OPTIONS@
        esac
        return
    fi
    case $command in
@ARGUMENTS@
    esac
}
complete -F _@PROGRAM@ @PROGRAM@
"""


def script() -> str:
    """The whole script."""
    parts = {
        "@VALUED@": "|".join(FIRST_VALUED),
        "@COMMANDS@": "|".join(COMMANDS),
        "@VALUES@": "\n".join(_values()),
        "@OPTIONS@": "\n".join(_options()),
        "@ARGUMENTS@": "\n".join(_arguments()),
        "@PROGRAM@": PROGRAM,
    }
    made = _SCRIPT
    for mark, text in parts.items():
        made = made.replace(mark, text)
    return made


def _values() -> Iterator[str]:
    """What follows an option that takes a value."""
    for command in every_command():
        for option in command.options:
            if option.value:
                yield _case(_names(command, f":{option.name}"), f"{_call(offer_for(option.value))}; return", 8)
    for option in COMMON:
        if option.value:
            yield _case(f"*:{option.name}", f"{_call(offer_for(option.value))}; return", 8)


def _options() -> Iterator[str]:
    for command in every_command():
        names = [option.name for option in options_of(command)]
        yield _case(_names(command), _call(Offer(Kind.ONE_OF, tuple(names))), 12)


def _arguments() -> Iterator[str]:
    yield _case('""', f"{_call(Offer(Kind.ONE_OF, tuple(COMMANDS)))}; {_call(argument_offer(OPEN))}", 8)
    for command in COMMANDS.values():
        yield _case(command.name, _call(argument_offer(command)), 8)


def _names(command: Command, tail: str = "") -> str:
    """The pattern a command is known by: without one there is no word yet, or a file."""
    return f"{command.name}{tail}" if command.name else f'""{tail}|-{tail}'


def _case(pattern: str, does: str, indent: int) -> str:
    return f"{'':{indent}}{pattern}) {does} ;;"


def _call(offer: Offer) -> str:
    calls = {Kind.FILES: "files", Kind.FOLDERS: "folders", Kind.ONE_OF: "words", Kind.SEVERAL_OF: "several"}
    if offer.kind is Kind.NOTHING:
        return _NOTHING
    words = _quoted(offer.words) if offer.words else ""
    return f"_{PROGRAM}_{calls[offer.kind]}{words}"


def _quoted(words: Iterable[str]) -> str:
    return f' "{" ".join(words)}"'

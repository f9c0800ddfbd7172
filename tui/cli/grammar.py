"""What a command line may say, as declarations; one declaration gives the parsing, the help and the suggestions.

`argparse` is not used, for two reasons that its public interface cannot mend. Its sentences are English, built from
private names that differ between Python versions, and every word here must be Swedish. And it takes a value that starts
with a dash for an option (``--sok -x``), where a name is only a name.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from store.errors import UsageError
from tui.text import cli as text


class Option(NamedTuple):
    """``--name``, a flag when `value` is empty, else followed by a value (``--name VALUE`` or ``--name=VALUE``)."""

    name: str
    help: str
    value: str = ""


class Argument(NamedTuple):
    """A word without dashes, by its place."""

    name: str
    help: str
    optional: bool = False
    many: bool = False


class Command(NamedTuple):
    """One command: how it is written, what it does, and the module that does it."""

    name: str
    """The word on the command line; empty for the program without a command."""
    module: str
    """Module in `tui.cli` with ``run(given, output) -> ExitCode``; imported when the command runs."""
    summary: str
    examples: tuple[tuple[str, str], ...]
    """Command lines without the program's name, each with what it does."""
    arguments: tuple[Argument, ...] = ()
    options: tuple[Option, ...] = ()
    more: str = ""
    """A paragraph for the end of the help."""


DAY = "DATUM"
"""The value of an option that is a day; it may not be empty."""

COMMON = (
    Option("--idag", text.HELP_TODAY, DAY),
    Option("--farg", text.HELP_COLOUR, "auto|alltid|aldrig"),
    Option("--version", text.HELP_VERSION),
    Option("--help", text.HELP_HELP),
)
"""Options of every command, accepted before its name as well as after it."""

WHEN = "DATUM|SAMMANTRADE|REV"
PER = Option("--per", text.HELP_PER, WHEN)
"""As common as those, but only a command that declares it can look at another register than today's."""

_SHORT = {"-h": "--help"}


class Given(NamedTuple):
    """What was written on a command line, checked against its command."""

    command: Command
    words: tuple[str, ...]
    """The arguments, in order."""
    options: Mapping[str, tuple[str, ...]]
    """Option name → its values in order; a flag has one empty value."""

    def flag(self, name: str) -> bool:
        """Whether an option was written."""
        return name in self.options

    def value(self, name: str) -> str:
        """The last value of an option, or ""."""
        return self.options.get(name, ("",))[-1]

    def values(self, name: str) -> tuple[str, ...]:
        """Every value of an option that may be repeated."""
        return self.options.get(name, ())

    def with_option(self, name: str, value: str) -> Given:
        """The same line with one more option."""
        return self._replace(options={**self.options, name: (value,)})


def parse(command: Command, line: Sequence[str]) -> Given:
    """Read a command line.

    Args:
        command: the command it is for.
        line: everything but the program's and the command's name; common options that stood before it first.

    Raises:
        UsageError: a word or option is unknown, missing or one too many; one Swedish sentence with a suggestion.
    """
    if any("\0" in word for word in line):
        # No shell can write one, but whoever calls `main` can, and no file system takes it.
        raise UsageError(text.NUL_IN_WORD)
    known = {option.name: option for option in (*command.options, *COMMON, PER)}
    words: list[str] = []
    options: dict[str, tuple[str, ...]] = {}
    rest = list(line)
    while rest:
        word = rest.pop(0)
        if word == "--":
            words += rest
            break
        if not is_option(word):
            words.append(word)
            continue
        name, equals, value = word.partition("=")
        option = known.get(_SHORT.get(name, name))
        if option is None:
            raise UsageError(text.unknown_option(word, command.name, nearest(name, known)))
        if option.value and not equals:
            if not rest or rest[0] in known:
                raise UsageError(text.needs_value(option.name, option.value))
            value = rest.pop(0)
        elif equals and not option.value:
            raise UsageError(text.takes_no_value(option.name))
        options[option.name] = (*options.get(option.name, ()), value)
    _check_options(command, known, options)
    given = Given(command, tuple(words), options)
    if not given.flag("--help") and not given.flag("--version"):
        _check_words(command, words)
    return given


def split_command(line: Sequence[str]) -> tuple[str | None, list[str]]:
    """The first word of a command line that is neither an option nor a common option's value, and all the others."""
    valued = {option.name for option in (*COMMON, PER) if option.value}
    place = 0
    while place < len(line):
        word = line[place]
        if word == "--":
            break
        if not is_option(word):
            return word, [*line[:place], *line[place + 1 :]]
        place += 2 if word in valued else 1
    return None, list(line)


def is_option(word: str) -> bool:
    """Whether a word is read as an option; a lone dash is an argument: standard input."""
    return word.startswith("-") and word not in {"-", "--"}


def nearest(word: str, known: Sequence[str] | Mapping[str, object], likeness: float = 0.5) -> str:
    """The known word that is most like one that is not, or ""."""
    from difflib import get_close_matches  # noqa: PLC0415 (start-up: only a mistake needs it)

    bare = {name.lstrip("-"): name for name in known}
    found = get_close_matches(word.lstrip("-").casefold(), bare, n=1, cutoff=likeness)
    return bare[found[0]] if found else ""


def _check_options(command: Command, known: Mapping[str, Option], options: Mapping[str, Sequence[str]]) -> None:
    if PER.name in options and PER not in command.options:
        raise UsageError(text.only_now(command.name))
    for name, values in options.items():
        # A script whose variable is empty must not be answered as if it had asked for today.
        if known[name].value == DAY and not all(value.strip() for value in values):
            raise UsageError(text.needs_value(name, DAY))


def _check_words(command: Command, words: Sequence[str]) -> None:
    arguments = command.arguments
    needed = [argument for argument in arguments if not argument.optional]
    if len(words) < len(needed):
        # An argument that may be left out and stands first is FIL; then the first that is needed is what is missing.
        in_order = not any(argument.optional for argument in arguments[: len(needed)])
        missing = needed[len(words)] if in_order else needed[0]
        raise UsageError(text.missing_argument(missing.name, command.name))
    if len(words) > len(arguments) and not any(argument.many for argument in arguments):
        raise UsageError(text.one_word_too_many(words[len(arguments)], command.name))

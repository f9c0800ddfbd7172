"""The help: examples first, then the words of the command, then its options."""

from __future__ import annotations

from textwrap import wrap

from tui.cli.catalogue import COMMANDS, OPEN
from tui.cli.grammar import COMMON, Argument, Command, Option
from tui.text import cli as text

_PROGRAM = "namndkoll"
_GAP = 2
_WIDTH = 100
"""Wider than most terminals are by default costs a wrapped line; narrower would break the examples."""


def help_text(command: Command) -> str:
    """The help of a command; of the whole program for the one without a name."""
    examples = [(f"{_PROGRAM} {line}".strip(), what) for line, what in command.examples]
    parts = [command.summary, _section(text.EXAMPLES, examples), f"{text.USAGE} {_usage(command)}"]
    if command is OPEN:
        names = [(_usage(other).removeprefix(f"{_PROGRAM} "), other.summary) for other in COMMANDS.values()]
        parts.append(_section(text.COMMANDS, names))
    if command.arguments:
        parts.append(_section(text.ARGUMENTS, [(argument.name, argument.help) for argument in command.arguments]))
    if command.options:
        parts.append(_section(text.OPTIONS, [_described(option) for option in command.options]))
    parts.append(_section(text.COMMON_OPTIONS, [_described(option) for option in COMMON]))
    if command.more:
        parts.append("\n".join(_filled(command.more, _WIDTH)))
    return "\n\n".join(parts)


def _usage(command: Command) -> str:
    words = [
        _PROGRAM,
        command.name,
        *map(_argument, command.arguments),
        f"[{text.OPTION_WORD}]" if command.options else "",
    ]
    return " ".join(word for word in words if word)


def _argument(argument: Argument) -> str:
    name = f"{argument.name}…" if argument.many else argument.name
    return f"[{name}]" if argument.optional else name


def _described(option: Option) -> tuple[str, str]:
    return f"{option.name} {option.value}".strip(), option.help


def _section(title: str, rows: list[tuple[str, str]]) -> str:
    left = max(len(first) for first, _ in rows) + _GAP
    lines = [title]
    for first, second in rows:
        head, *more = _filled(second, _WIDTH - left - _GAP)
        lines.append(f"{'':{_GAP}}{first:{left}}{head}")
        lines += [f"{'':{_GAP + left}}{line}" for line in more]
    return "\n".join(lines)


def _filled(paragraph: str, width: int) -> list[str]:
    """A paragraph in lines; option names are not broken at their dashes."""
    return wrap(paragraph, width, break_on_hyphens=False, break_long_words=False)

"""What can stand in a place of a command line, read from how the catalogue writes it.

``auto|alltid|aldrig`` is a choice and ``forsenad,snart`` are several, because they are written as they are typed; a
word in capitals stands for something else: ``FIL`` for a file, ``DATUM`` for what only the user knows.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from tui.cli.catalogue import COMMANDS, OPEN
from tui.cli.grammar import COMMON, PER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.cli.grammar import Command, Option

PROGRAM = "namndkoll"
FIRST_VALUED = tuple(option.name for option in (*COMMON, PER) if option.value)
"""Options that may stand before the command, each with a value that is not to be taken for it."""
_FILES = frozenset({"FIL", "KALLA", "UT", "GRUND", "VAR", "DERAS"})
_FOLDERS = frozenset({"MAPP"})
_TYPED = re.compile(r"[a-z0-9-]+(?:([|,])[a-z0-9-]+(?:\1[a-z0-9-]+)*)")


class Kind(Enum):
    """What is offered."""

    NOTHING = 0
    FILES = 1
    FOLDERS = 2
    ONE_OF = 3
    SEVERAL_OF = 4
    """Words with commas between."""


class Offer(NamedTuple):
    """What a place offers; words where there is a choice."""

    kind: Kind
    words: tuple[str, ...] = ()


def offer_for(written: str) -> Offer:
    """What a value or an argument offers, by how the catalogue writes it."""
    typed = _TYPED.fullmatch(written)
    if typed is not None:
        sign = typed[1]
        return Offer(Kind.ONE_OF if sign == "|" else Kind.SEVERAL_OF, tuple(written.split(sign)))
    if written in _FILES:
        return Offer(Kind.FILES)
    return Offer(Kind.FOLDERS if written in _FOLDERS else Kind.NOTHING)


def options_of(command: Command) -> tuple[Option, ...]:
    """Every option that can be written with a command, the common ones last."""
    return (*command.options, *COMMON)


def argument_offer(command: Command) -> Offer:
    """What the words without dashes of a command offer: the first of its arguments that offers anything."""
    offers = [offer_for(argument.name) for argument in command.arguments]
    return next((offer for offer in offers if offer.kind is not Kind.NOTHING), Offer(Kind.NOTHING))


def every_command() -> Iterator[Command]:
    """The program without a command first, then each of its commands."""
    yield OPEN
    yield from COMMANDS.values()

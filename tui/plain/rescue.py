"""When the register cannot be opened: what is wrong, and the ways out. Nothing is touched before one is chosen."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from store.errors import DamagedError, UnmergedError
from store.register import Register
from store.rescue import COPIES
from store.restoring import good_versions, put_back
from tui.text import app as words
from tui.text import plain_register as of_register

if TYPE_CHECKING:
    from pathlib import Path

    from tui.plain.dialogue import Dialogue

_HEAL = "heal"


def opened(path: Path, dialogue: Dialogue) -> Register:
    """The register, after a way out of its damage has been chosen where there is any.

    Raises:
        DamagedError: it is damaged, and is left as it is.
        NamndkollError: it cannot be opened for another reason.
    """
    try:
        return Register.open(path)
    except DamagedError as error:
        damage = error
    versions = tuple(islice(good_versions(path), COPIES))
    choices = [(_HEAL, words.RESCUE_HEAL)] if isinstance(damage, UnmergedError) else []
    for place, version in enumerate(versions):
        kind = words.RESCUE_VERSION if version.commit else words.RESCUE_COPY
        choices.append((str(place), f"{kind} {version.written:%Y-%m-%d %H:%M}"))
    dialogue.say(f"{words.RESCUE_TITLE}.", str(damage))
    if not choices:
        dialogue.say(words.RESCUE_NONE)
        raise damage
    chosen = dialogue.choose(of_register.RESCUE_QUESTION, choices)
    if chosen is None:
        raise damage
    if chosen == _HEAL:
        from store.healing import heal  # noqa: PLC0415 (rare, and asks git)

        heal(path)
    else:
        put_back(path, versions[int(chosen)])
    return Register.open(path)

"""What a clone's git must be told once so that it shows and merges a register by its words.

``.gitattributes`` travels with the repository and names the drivers; their commands do not travel, because git runs
none that came from somebody else. They are registered with the absolute path of the installed program: ``python -m``
in a folder with a ``json.py`` would run that.

Without the settings git still merges and shows the file by lines, one paragraph a line, but over a hunk it cannot say
which område it is in: by itself it only takes lines that begin in the first column for headings, and of the patterns
that are built in under names (``diff=css`` …, tried one by one in git 2.39) none takes a line of indented JSON. A
pattern of our own is a setting, and settings do not travel.

A driver that cannot run must do no harm. Git takes any exit code for the answer of a merge and then keeps one side
without a marker; so the command falls back to git's own line merge unless the program both ended as it should and said
so in words.
"""

from __future__ import annotations

import os
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.git import Repository

MERGED, CONFLICT = "sammanfogad", "konflikt"
"""What the merge driver says on standard output, with exit code 0 or 1."""

ATTRIBUTE_NAME = "namndkoll"


_HEADINGS = '^[^ {}].*$\n^    "(.*)": [{]$'
"""What stands over a hunk: an område's name in our text, and its id in the file itself where the program is gone."""


def installed_command() -> Path | None:
    """The installed ``namndkoll``, by its absolute path; None in a checkout that is not installed."""
    import sysconfig  # noqa: PLC0415 (start-up: only what registers git's drivers)

    name = "namndkoll.exe" if os.name == "nt" else "namndkoll"
    schemes = (sysconfig.get_default_scheme(), sysconfig.get_preferred_scheme("user"))
    places = (Path(sysconfig.get_path("scripts", scheme)) / name for scheme in schemes)
    return next((place for place in places if place.is_absolute() and os.access(place, os.X_OK)), None)


def settings(command: Path) -> dict[str, str]:
    """Git's settings for the installed program: key → value."""
    program = shlex.quote(command.as_posix())
    # Git expands per cent signs in this one.
    merging = program.replace("%", "%%")
    return {
        f"merge.{ATTRIBUTE_NAME}.name": "Nämndkoll, fält för fält",
        f"merge.{ATTRIBUTE_NAME}.driver": (
            f"said=$({merging} git-sammanfoga -- %O %A %B %P); "
            f'case "$? $said" in "0 {MERGED}") exit 0;; "1 {CONFLICT}") exit 1;; esac; '
            "git merge-file --marker-size=%L %A %O %B"
        ),
        f"diff.{ATTRIBUTE_NAME}.textconv": f'f() {{ {program} git-text -- "$1" || cat "$1"; }}; f',
        f"diff.{ATTRIBUTE_NAME}.xfuncname": _HEADINGS,
    }


def missing(repository: Repository, command: Path) -> list[str]:
    """The settings a clone lacks, or has for another program."""
    return [key for key, value in settings(command).items() if repository.setting(key) != value]


def register(repository: Repository, command: Path) -> None:
    """Write the settings into the clone's own configuration.

    Raises:
        GitError: it cannot be written.
    """
    for key, value in settings(command).items():
        repository.act("config", "--local", "--replace-all", key, value)

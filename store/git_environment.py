"""Which git is run, and what it is told of the world it runs in."""

from __future__ import annotations

import os
from collections.abc import Mapping

_KEPT = (
    *("GIT_SSH", "GIT_ASKPASS", "GIT_AUTHOR_", "GIT_COMMITTER_"),
    *("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM"),
)
"""The user's own: how to reach servers, who they are, where their settings stand. Nothing that names a repository."""


def program() -> str | None:
    """The git on the user's search path, never one that lies in the folder we stand in; None when there is none."""
    for folder in _search_path():
        for name in ("git.exe", "git") if os.name == "nt" else ("git",):
            candidate = os.path.join(folder, name)  # noqa: PTH118 (a search path holds strings)
            if os.path.isfile(candidate) and os.access(candidate, os.X_OK):  # noqa: PTH113 (as above)
                return candidate
    return None


def environment(*, reading: bool, given: Mapping[str, str] = os.environ) -> dict[str, str]:
    """The environment of a call: the user's, without what would point git at another repository.

    Args:
        reading: whether the call may not change anything, nor reach anybody.
        given: the environment it is made of.
    """
    made = {key: value for key, value in given.items() if not key.startswith("GIT_") or key.startswith(_KEPT)}
    made |= {
        "PATH": os.pathsep.join(_search_path(given)),
        "LC_ALL": "C.UTF-8",
        "LANGUAGE": "",
        "GIT_TERMINAL_PROMPT": "0",
    }
    if reading:
        made |= {"GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none"}
    return made


def _search_path(given: Mapping[str, str] = os.environ) -> list[str]:
    """The folders programs are looked for in; a relative one would be the repository's own."""
    return [folder for folder in given.get("PATH", "").split(os.pathsep) if os.path.isabs(folder)]  # noqa: PTH117 (as above)

"""Regular expressions that are compiled when they are first asked something.

The reader has some forty. Compiling them took most of the time its import took, and a start of the program, most
commands and most sittings ask few of them anything.
"""

from __future__ import annotations

import re
from typing import Any, cast


class _Lazy:
    """Becomes, method by method, the pattern it stands for: after the first call there is nothing in between."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._written = pattern, flags

    def __getattr__(self, name: str) -> Any:
        method = getattr(re.compile(*self._written), name)
        setattr(self, name, method)
        return method


def lazy_pattern(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, for everything but asking it of which class it is."""
    return cast("re.Pattern[str]", _Lazy(pattern, flags))

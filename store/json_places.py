"""Where in a JSON text each value stands.

The standard parser does not say. This scan is only run once something is known to be wrong, to find the line of it. So
it may be slow, but it must neither stumble over a text that is no JSON nor call itself once a level.
"""

from __future__ import annotations

import json
import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

Path = tuple[str | int, ...]
"""From the outermost value inwards: the name in an object, the index in a list."""

_TOKEN = re.compile(r'[ \t\r\n]*+("(?:[^"\\]++|\\.)*+"|[{}\[\]:,]|[^\s{}\[\]:,"]++)', re.DOTALL)


class Place(NamedTuple):
    """One value and where it stands."""

    names: list[str | int]
    """Its path; the list is the scan's own, so it must be copied before the next place is asked for."""
    at: int
    """Where its name begins, or the value itself where it has none."""
    written: str
    """The value as written; of an object or a list only the opening bracket."""
    repeated: bool
    """Whether its object has had the same name before."""

    @property
    def path(self) -> Path:
        """Its path, to keep."""
        return tuple(self.names)


def places(text: str) -> Iterator[Place]:
    """All values in the order of the text, up to its end or to where it stops being JSON; names are NFC."""
    names: list[str | int] = []
    seen: list[set[str] | None] = []  # the names of each open object, None for a list
    position, name_at, repeated, in_value = 0, -1, False, True
    while found := _TOKEN.match(text, position):
        written, at, position = found[1], found.start(1), found.end()
        inside = seen[-1] if seen else None
        if written == ":":
            in_value = True
        elif written == ",":
            in_value = inside is None
            if seen and inside is None:
                names[-1] = int(names[-1]) + 1
        elif written in {"}", "]"}:
            if not seen:
                return
            seen.pop()
            names.pop()
        elif not in_value and inside is not None:
            name = text_in(written)
            repeated = name in inside
            inside.add(name)
            names[-1], name_at = name, at
        else:
            yield Place(names, at if name_at < 0 else name_at, written, repeated)
            name_at, repeated = -1, False
            if written == "{":
                seen.append(set())
                names.append("")
                in_value = False
            elif written == "[":
                seen.append(None)
                names.append(0)


def text_in(written: str) -> str:
    """What a string as written, with its quotes, means, NFC; as written where it means nothing."""
    text = written.strip('"')
    if "\\" in written:
        try:
            text = str(json.loads(written, strict=False))
        except ValueError:
            text = written
    return unicodedata.normalize("NFC", text)


def offset_of(text: str, path: Path) -> int | None:
    """Where the value with a path stands, or where the innermost one around it does; None for the whole text."""
    best, best_at = 0, None
    for place in places(text):
        depth = len(place.names)
        if best < depth <= len(path) and place.path == path[:depth]:
            best, best_at = depth, place.at
            if depth == len(path):
                break
    return best_at


def path_around(text: str, offset: int) -> Path:
    """The path of the last value that begins before an offset."""
    path: Path = ()
    for place in places(text):
        if place.at > offset:
            break
        path = place.path if len(place.names) <= _DEEPEST_SHOWN else path
    return path


_DEEPEST_SHOWN = 8

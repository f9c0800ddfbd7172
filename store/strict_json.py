"""A JSON text as plain values in which nothing is lost, repeated or beyond what can be written again.

The standard parser takes the last of two equal names, NaN and numbers of any size without a word; its hooks do not.
They do not know where they are either, so the first place at fault is looked for afterwards (`store.json_places`).
"""

from __future__ import annotations

import json
import math
import unicodedata
from typing import TYPE_CHECKING, Any, NoReturn

from store.errors import DamagedError
from store.field_faults import printable, shown
from store.json_places import Path as FieldPath
from store.json_places import Place, offset_of, path_around, places, text_in
from store.raw_text import last_version, line_at

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_DEEPEST = 64
"""More levels than any version will write, and few enough for every later step."""


class _FaultInsideError(ValueError):
    """Well-formed JSON that cannot be kept; `at_fault` finds the first such place."""

    def __init__(self, what: str, at_fault: Callable[[Place], bool]) -> None:
        super().__init__(what)
        self.what, self.at_fault = what, at_fault


def parsed(path: Path, text: str) -> Any:
    """The text's JSON value; names and texts are NFC.

    Raises:
        DamagedError: it is no JSON, or something in it cannot be kept; says line and field.
    """
    # Parts of a text that is NFC are NFC, unless an escape hides something.
    tidy = unicodedata.is_normalized("NFC", text) and "\\u" not in text
    try:
        value = json.loads(
            text,
            object_pairs_hook=_object if tidy else _object_to_tidy,
            parse_constant=_refuse_constant,
            parse_float=_float,
            parse_int=_int,
        )
        _refuse_depth(value)
    except _FaultInsideError as fault:
        place = next((place for place in places(text) if fault.at_fault(place)), None)
        if place is None:
            raise DamagedError(path, fault.what) from fault
        raise DamagedError(path, fault.what, line=line_at(text, place.at), field=_field(place.path)) from fault
    except RecursionError as error:
        at = next((place.at for place in places(text) if len(place.names) >= _DEEPEST), 0)
        raise DamagedError(path, f"fält i fält i mer än {_DEEPEST} nivåer", line=line_at(text, at)) from error
    except json.JSONDecodeError as error:
        raise _no_json(path, text, error) from error
    return value


def _no_json(path: Path, text: str, error: json.JSONDecodeError) -> DamagedError:
    cut = error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated string")
    what = "filen är avklippt: den slutar innan registret är slut" if cut else _SYNTAX.get(error.msg, _NO_JSON)
    field = "" if error.msg == "Extra data" else _field(path_around(text, error.pos))
    advice = last_version(path) if cut else ""
    return DamagedError(path, what, line=line_at(text, error.pos), field=field, advice=advice)


_NO_JSON = "här slutar texten att vara JSON"
_SYNTAX = {
    "Extra data": "det står något mer efter registrets slut",
    "Expecting value": "här ska ett värde stå",
    "Expecting ',' delimiter": "här ska ett komma stå",
    "Expecting ':' delimiter": "här ska ett kolon stå",
    "Expecting property name enclosed in double quotes": "här ska ett fältnamn inom citattecken stå",
    "Illegal trailing comma before end of object": "ett komma för mycket före }",
    "Illegal trailing comma before end of array": "ett komma för mycket före ]",
    "Invalid control character at": "ett styrtecken eller en radbrytning mitt i en text",
    "Invalid \\escape": "ett omvänt snedstreck som inget betyder",
    "Invalid \\uXXXX escape": "ett omvänt snedstreck som inget betyder",
}


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    fields = dict(pairs)
    if len(fields) != len(pairs):
        raise _FaultInsideError("samma namn står två gånger; båda kan inte gälla", lambda place: place.repeated)
    if not _can_be_names(fields):
        raise _FaultInsideError(
            "ett namn är tomt eller innehåller osynliga tecken",
            lambda place: bool(place.names) and not _can_be_names(place.names[-1:]),
        )
    return fields


def _can_be_names(names: Any) -> bool:
    return all(isinstance(name, int) or (name and name.isprintable()) for name in names)


def _object_to_tidy(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    return _object([(unicodedata.normalize("NFC", name), _tidied(value)) for name, value in pairs])


def _tidied(value: Any) -> Any:
    if isinstance(value, str):
        if not _can_be_written(value):
            raise _FaultInsideError("ett halvt tecken (\\uD800–\\uDFFF) står i texten", _holds_half_a_character)
        return unicodedata.normalize("NFC", value)
    return [_tidied(part) for part in value] if isinstance(value, list) else value


def _holds_half_a_character(place: Place) -> bool:
    return place.written.startswith('"') and not _can_be_written(text_in(place.written))


def _can_be_written(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _refuse_constant(written: str) -> NoReturn:
    raise _FaultInsideError(f"{written} är inget tal", lambda place: place.written == written)


def _float(written: str) -> float:
    number = float(written)
    if math.isinf(number):
        raise _too_large(written)
    return number


def _int(written: str) -> int:
    try:
        return int(written)
    except ValueError as error:  # thousands of digits, which Python refuses to read
        raise _too_large(written) from error


def _too_large(written: str) -> _FaultInsideError:
    return _FaultInsideError(f"{shown(written)} är ett för stort tal", lambda place: place.written == written)


def _refuse_depth(value: Any) -> None:
    """`RecursionError`, as the parser has at a far greater depth, before any later step can run into it."""
    level = [value]
    for _ in range(_DEEPEST):
        level = [
            part
            for container in level
            if isinstance(container, dict | list)
            for part in (container.values() if isinstance(container, dict) else container)
        ]
        if not level:
            return
    raise RecursionError


def refuse_at(path: Path, text: str, where: FieldPath, what: str) -> NoReturn:
    """`DamagedError` for the field with a path, with the line it stands on."""
    offset = offset_of(text, where)
    raise DamagedError(path, what, line=None if offset is None else line_at(text, offset), field=_field(where))


_LONGEST_NAME, _LONGEST_FIELD = 60, 160


def _field(where: FieldPath) -> str:
    """A path as it is read: names joined by arrows, places in lists counted from 1; of a long one, the end."""
    names = [f"nr {name + 1}" if isinstance(name, int) else printable(name)[:_LONGEST_NAME] or "””" for name in where]
    field = " → ".join(names)
    return field if len(field) <= _LONGEST_FIELD else f"… {field[-_LONGEST_FIELD:]}"

"""Values of the file in a sentence: days as days, texts in quotes, fields in fields in parentheses."""

from __future__ import annotations

from typing import Any

import msgspec

from store.day_words import date_words


def value_words(value: Any) -> str:
    """A JSON value in a sentence."""
    if value is None or value in ("", [], {}):
        return "tomt"
    if isinstance(value, str):
        return date_words(value) if _is_day(value) else f"”{value}”"
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        return " ".join(value_words(part) for part in value)
    return msgspec.json.encode(value).decode()


def nested_words(value: Any) -> str:
    """A JSON value in words; fields in fields stand in parentheses: ``klart (senast 31 mar 2018, ur ”Mars.”)``."""
    if isinstance(value, dict) and value:
        return ", ".join(
            f"{name} ({nested_words(part)})" if isinstance(part, dict) and part else f"{name} {nested_words(part)}"
            for name, part in value.items()
        )
    if isinstance(value, list) and value:
        return " ".join(f"({nested_words(part)})" if isinstance(part, dict) else nested_words(part) for part in value)
    return value_words(value)


def _is_day(value: str) -> bool:
    return len(value) == 10 and date_words(value) != value

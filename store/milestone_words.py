"""What a milstolpe is called where it must be told from another of its kind: ``klart``, and the next ``klart (2)``.

Where its date stands beside it the kind alone is enough, see `store.model.kind_word`; its key is never shown.
"""

from __future__ import annotations

from collections.abc import Sequence

from store.model import kind_word


def milestone_name(key: str) -> str:
    """The kind a key names, and which of them it is: ``klart-2`` is ``klart (2)``."""
    kind = kind_word(key)
    return kind if kind == key else f"{kind} ({key.rpartition('-')[2]})"


def field_words(field: Sequence[str]) -> str:
    """The way to a field of a record: ``milstolpar → klart (2) → senast``; "" for the record itself."""
    named = (milestone_name(name) if place and field[0] == "milstolpar" else name for place, name in enumerate(field))
    return " → ".join(named)

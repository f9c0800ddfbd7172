"""The frozen row every record of the register is."""

from __future__ import annotations

from typing import Any, Self

import msgspec


class Record(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A frozen row of the register that keeps what a newer version wrote beside the fields known here."""

    def __getitem__(self, name: str) -> Any:
        """The value under a Swedish field name; `KeyError` if neither the field nor an unknown one is there."""
        attribute = _attributes(type(self)).get(name)
        if attribute is not None:
            return getattr(self, attribute)
        return self.unknown_fields[name]

    @property
    def unknown_fields(self) -> dict[str, Any]:
        """Fields this version does not know, kept as they were read."""
        kept: dict[str, Any] = getattr(self, "extra", {})
        return kept

    def replace(self, **changes: Any) -> Self:
        """A copy with some fields exchanged."""
        return msgspec.structs.replace(self, **changes)


_ATTRIBUTES: dict[type, dict[str, str]] = {}


def _attributes(record: type[Record]) -> dict[str, str]:
    """Swedish name → attribute, made once a class."""
    found = _ATTRIBUTES.get(record)
    if found is None:
        names = zip(record.__struct_encode_fields__, record.__struct_fields__, strict=True)
        found = _ATTRIBUTES[record] = {name: attribute for name, attribute in names if name != UNKNOWN_NAME}
    return found


UNKNOWN_NAME = ""
"""The encoded name of `extra`: no field of a file can be called this, the codec refuses it."""

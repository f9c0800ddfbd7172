"""What a careful secretary would type in from a document, as it stands beside each of `fixtures/sources`.

``plan.txt.expected.toml`` is written before ``plan.txt`` has been read by the program::

    plan = "Åtgärdsplan för elevhälsan"    # what the plan is called; not looked at where it is left out
    dated = 2019-03-20                     # no day where it is left out

    [[areas]]                              # every område, in order; of its fields those that are written down
    title = "Skolläkartid på alla enheter"
    schedule = ["Klart till maj 2019."]
    status = "pågår"
    due = [2019-05-31]                     # the last days of its milstolpar, in any order
    doubtful = true                        # the reader is to doubt something of it
"""

from __future__ import annotations

import datetime as dt
import tomllib
from pathlib import Path
from typing import Any

import msgspec

from store.model import Status

SOURCES = Path(__file__).parents[2] / "fixtures" / "sources"
_SUFFIX = ".expected.toml"


class ExpectedArea(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One område as it should come out; a field that is not written down is not looked at."""

    title: str
    group: str | None = None
    measures: tuple[str, ...] | None = None
    responsible: str | None = None
    schedule: tuple[str, ...] | None = None
    status: Status | None = None
    progress: tuple[str, ...] | None = None
    priority: str | None = None
    purpose: tuple[str, ...] | None = None
    goals: tuple[str, ...] | None = None
    analysis: tuple[str, ...] | None = None
    notes: tuple[str, ...] | None = None
    due: frozenset[dt.date] | None = None
    doubtful: bool | None = None

    @property
    def written_down(self) -> dict[str, Any]:
        """The fields to look at, by name."""
        return {name: value for name, value in msgspec.structs.asdict(self).items() if value is not None}


class Expected(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a document should give."""

    areas: tuple[ExpectedArea, ...]
    plan: str | None = None
    dated: dt.date | None = None


def sources() -> list[Path]:
    """The documents, by name."""
    return sorted(path for path in SOURCES.iterdir() if not path.name.endswith(_SUFFIX))


def expected_of(source: Path) -> Expected:
    """What stands beside a document; every document has it."""
    return msgspec.convert(tomllib.loads(Path(f"{source}{_SUFFIX}").read_text(encoding="utf-8")), Expected)


def without_a_source() -> list[str]:
    """Expectations of documents that are not there."""
    return sorted(
        path.name for path in SOURCES.glob(f"*{_SUFFIX}") if not Path(str(path).removesuffix(_SUFFIX)).exists()
    )

"""How far an answer says that it has come, in a document that has no place of its own for that.

*Svar: Arbetet är påbörjat. Tolv handläggare har anmälts …* — the first few words of an answer tell the läge. The words
stay where they stood.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from store.documents.draft import Doubt, Finding
from store.model import Status
from store.status import tell_status

_FIRST = re.compile(r"(?P<words>(?:\S+\s+){1,5}\S+?)[.!](?:\s|$)")
"""A first sentence of at most six words: a longer one tells something else besides."""


def with_told_status(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings; where none of them tells its läge, with what the answers begin by saying of it."""
    if any(finding.progress or finding.status is not Status.UNKNOWN for finding in findings):
        return tuple(findings)
    return tuple(map(_with_status, findings))


def _with_status(finding: Finding) -> Finding:
    found = _FIRST.match(finding.measures[0]) if finding.measures else None
    status = tell_status(found["words"]).status if found else Status.UNKNOWN
    if found is None or status is Status.UNKNOWN:
        return finding
    doubt = Doubt(f"Inget processläge; ”{found['words']}” är läst som {status}.")
    return msgspec.structs.replace(finding, status=status, doubts=(*finding.doubts, doubt))

"""How far an answer says that it has come, in a document that has no place of its own for that.

*Svar: Arbetet är påbörjat. Tolv handläggare har anmälts …* — the first few words of an answer tell the läge, or a
last sentence that says it of the whole. The words stay where they stood.
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


_ABOUT_ALL = re.compile(
    r".*[.!?]\s+(?P<words>(?:åtgärde(?:n|rna)|rekommendationen|bristen|uppdraget|arbetet) (?:är|har) [^.!?]{3,60})[.!]",
    re.IGNORECASE | re.DOTALL,
)
"""A last sentence that says of the whole how far it has come: ``… Åtgärden är genomförd.``"""


_TO_BE_DONE = re.compile(r"\w+[^t\W]s\b", re.IGNORECASE)
"""*Mallen arbetas fram*: beside a time of its own this is what will be done, and no läge."""


def with_told_status(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings; where none of them tells its läge, with what the answers begin by saying of it."""
    if any(finding.progress or finding.status is not Status.UNKNOWN for finding in findings):
        return tuple(findings)
    return tuple(map(_with_status, findings))


def _with_status(finding: Finding) -> Finding:
    answer = finding.measures[0] if finding.measures else ""
    for found in (_FIRST.match(answer), _ABOUT_ALL.fullmatch(answer)):
        told = tell_status(found["words"]) if found else None
        if found is not None and told is not None and told.status is not Status.UNKNOWN:
            if finding.schedule and _TO_BE_DONE.match(told.words):
                continue
            status = told.status
            doubt = Doubt(f"Inget processläge; ”{found['words']}” är läst som {status}.")
            return msgspec.structs.replace(finding, status=status, doubts=(*finding.doubts, doubt))
    return finding

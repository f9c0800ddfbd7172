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


def with_told_status(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings; where none of them tells its läge, with what the answers begin by saying of it."""
    if any(finding.progress or finding.status is not Status.UNKNOWN for finding in findings):
        return tuple(findings)
    return tuple(map(_with_status, findings))


def _with_status(finding: Finding) -> Finding:
    answer = finding.measures[0] if finding.measures else ""
    for found in (_FIRST.match(answer), _ABOUT_ALL.fullmatch(answer)):
        status = tell_status(found["words"]).status if found else Status.UNKNOWN
        if found is not None and status is not Status.UNKNOWN:
            doubt = Doubt(f"Inget processläge; ”{found['words']}” är läst som {status}.")
            return msgspec.structs.replace(finding, status=status, doubts=(*finding.doubts, doubt))
    return finding

"""The words of an import that both front ends share: counts, what each field was and becomes, and what stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from tui.text.cli_shown import interval

if TYPE_CHECKING:
    from store.documents.draft import Draft, FoundArea
    from store.documents.merged_area import KeptField
    from store.documents.reconcile import FieldChange, Reconciled

MARK_NEW = "+"
MARK_CHANGED = "±"
MARK_SAME = "="
LEGEND = f"{MARK_NEW} nytt område   {MARK_CHANGED} ändras   {MARK_SAME} ändras inte"
NEWER_STANDS = "registrets ord är nyare och står kvar"
STAYS_CLOSED = "området är avslutat och förblir det"
_SAME_DAYS = "samma dagar, lästa ur andra ord"
_DOCUMENT_SAYS = "dokumentet säger"
_LONGEST = 70
"""Signs of a field's value in a preview."""
_MOST_LEFT_OUT = 30
"""Texts that became nothing shown in a preview; a long document has hundreds."""
_LETTER = re.compile(r"[^\W\d_]")
_DATES_WORDS = re.compile(
    r"(?:\d{1,2}\s+)?(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\s+\d{4}",
    re.IGNORECASE,
)


def in_the_form(doubt: str) -> str:
    """A doubt as it is said where the document's day has a field; the reader names the option of the command line."""
    return doubt.replace("(--daterad)", "(i fältet Daterat)")


def mark(merged: Reconciled, area_id: str) -> str:
    """The sign before an område: new, changed or as it was."""
    if area_id in merged.new:
        return MARK_NEW
    return MARK_CHANGED if any(change.area_id == area_id for change in merged.changed) else MARK_SAME


def returned_document(name: str) -> str:
    """The heading of a document that was exported from here."""
    return f"{name} är exporterad härifrån: bara det som någon har ändrat i den läses in"


def says_nothing(draft: Draft, merged: Reconciled, area_id: str, found: FoundArea) -> bool:
    """Whether a preview can pass over an område: one of our own documents whose cells nobody has touched."""
    stands = any(kept.area_id == area_id for kept in merged.kept)
    return draft.is_returned and not found.doubtful and not stands and mark(merged, area_id) == MARK_SAME


def counted(drafts: Iterable[Draft], results: Iterable[Reconciled]) -> str:
    """How much became what, without what did not happen: ``2 nya, 1 ändrat, 3 textstycken utelämnade``."""
    results = tuple(results)
    counts = (
        (sum(len(one.new) for one in results), "nytt", "nya"),
        (sum(len(one.changed) for one in results), "ändrat", "ändrade"),
        (sum(len(one.unchanged) for one in results), "oförändrat", "oförändrade"),
        (sum(len(one.kept) for one in results), "med registrets ord kvar", "med registrets ord kvar"),
        (sum(len(one.absent) for one in results), "finns bara i registret", "finns bara i registret"),
        (sum(len(one.left_out) for one in drafts), "textstycke utelämnat", "textstycken utelämnade"),
    )
    return ", ".join(f"{count} {one if count == 1 else many}" for count, one, many in counts if count)


def field_change(change: FieldChange) -> str:
    """One field that an import changes: ``tidsplan: före → efter``."""
    before, after = shortened(change.before, change.after)
    if isinstance(change.before, dict) and before == after:
        return f"{change.field}: {_SAME_DAYS}"
    return f"{change.field}: {before} → {after}"


def kept_lines(fields: Sequence[KeptField]) -> list[str]:
    """Which fields keep the register's words, and under that what each side says."""
    lines = []
    for sentence, closed in ((NEWER_STANDS, False), (STAYS_CLOSED, True)):
        stand = [field for field in fields if field.stays_closed is closed]
        if stand:
            lines.append(f"{sentence}: {', '.join(field.field for field in stand)}")
            for field in stand:
                ours, document = shortened(field.ours, field.document)
                lines.append(f"  {field.field}: {ours}; {_DOCUMENT_SAYS} {document}")
    return lines


def shortened(before: Any, after: Any) -> tuple[str, str]:
    """Two values of a field in a line each; what both begin with is left out of long ones, so that the rest shows."""
    if isinstance(before, dict) and isinstance(after, dict):
        keys = [key for key in {**before, **after} if before.get(key) != after.get(key)]
        return _milestones(before, keys), _milestones(after, keys)
    old, new = _words(before), _words(after)
    same = 0
    if max(len(old), len(new)) > _LONGEST:
        while same < min(len(old), len(new)) and old[same] == new[same]:
            same += 1
        same = max(0, old.rfind(" ", 0, same) + 1) if same < max(len(old), len(new)) else 0
    return _cut(old, same), _cut(new, same)


def left_out_lines(texts: Sequence[str]) -> list[str]:
    """What became nothing, as a person wants to see it: texts with words, then how many without, and how many more."""
    worded = [text for text in texts if _LETTER.search(_DATES_WORDS.sub("", text))]
    lines = worded[:_MOST_LEFT_OUT]
    more, bare = len(worded) - len(lines), len(texts) - len(worded)
    if more:
        lines.append(f"… och {more} {'textstycke' if more == 1 else 'textstycken'} till")
    if bare:
        lines.append(f"… och {bare} {'rad' if bare == 1 else 'rader'} utan ord (datum, streck)")
    return lines


def _words(value: Any) -> str:
    if value is None or value in ("", (), {}):
        return ""
    return " / ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _cut(words: str, same: int) -> str:
    if not words:
        return "tomt"
    rest = words[same:]
    start = "…" if same else ""
    return f"”{start}{rest}”" if len(rest) <= _LONGEST else f"”{start}{rest[: _LONGEST - 1].rstrip()}…”"


def _milestones(stones: dict[str, Any], keys: Sequence[str]) -> str:
    told = [f"{key} {interval(stones[key].first_day, stones[key].due)}" for key in keys if key in stones]
    return ", ".join(told) or "inga"

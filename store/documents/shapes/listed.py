"""Points under a heading that says what they are, and processes whose lines begin with a time → findings.

A report in running text may hold its plan as lists: *Åtgärder som riktas till huvudmannen*, *problemområden som
förvaltningen identifierat:*, *vi rekommenderar nämnden att:*. Each point is an område under that heading; other lists
are text like any other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from store.documents.blocks import Block, Heading, Labelled, NumberedItem, Paragraph, Table, words_of
from store.documents.draft import Doubt, Finding, SourceText, Structure
from store.documents.furniture import is_of_page
from store.documents.sentences import ends_open, hangs
from store.documents.shapes import steps
from store.model import Status

_MAX_HEADING = 130
_MAX_NUMBERED_HEADING = 60
_LIST_OF = re.compile(
    r"\b(?:(?:problem|utvecklings|förbättrings|insats|åtgärds|fokus)områden(?:a)?|(?:utvecklings|förbättrings)behov(?:en)?|"
    r"(?:\w*åtgärder(?:na)?|(?:kärn|nyckel)?aktiviteter(?:na)?|\w*insatser(?:na)?|strategier(?:na)?|rekommendationer(?:na)?|"
    r"brister(?:na)?|iakttagelser(?:na)?|åtaganden(?:a)?|åtgärdsförslag|förbättringsförslag|utmaningar(?:na)?)|"
    r"rekommenderar|rekommenderas|i uppdrag att|prioriterade områden|nästa steg|bör|"
    r"(?:åtgärds|uppdrags|aktivitets)lista|(?:saker |punkter )?att göra|åtgärdsplan|handlingsplan)\b",
    re.IGNORECASE,
)
"""What a list of things to do, or to mend, calls itself."""
_ASSIGNMENTS = re.compile(r"(?:\w+ ){0,3}uppdrag(?:en)?(?: .{0,40})?", re.IGNORECASE)
"""A heading over assignments; in a sentence the word alone says little."""
_OTHER_LIST = re.compile(
    r"\b(?:syfte\w*|skäl\w*|målet|målen|orsak\w*|effekt(?:en|er|erna)?|fråg\w+|exempel\w*|exempelvis|innebär|omfattar|faktorer|definition\w*|"
    r"avgräns\w+|metod\w*|underlag\w*|tagg\w*|återkoppling\w*|deltog|deltagare|ingår|bestod|består|förutsättning\w*)\b",
    re.IGNORECASE,
)
"""What a list of anything else says of itself."""
_LAST_SENTENCE = re.compile(r".*[.!?]\s+(?P<last>[^\s.!?].*)", re.DOTALL)
_SENTENCE_INSIDE = re.compile(r"[a-zåäö)][.!?] +[A-ZÅÄÖ]")
_BY_WHEN = re.compile(
    r"\b(?:klart?|färdigt?|senast|redovisas|återrapport\w*|deadline)\b.{0,20}?(?:\d|\bjul\b|sommar|vår|höst)",
    re.IGNORECASE,
)
"""A promise with its time, in a point of a list."""
_TICKED = re.compile(r"\[(?P<mark>[ xX✓])\]\s+")
"""A box before a task, ticked or not."""
_FROM_A_LIST = Doubt("Läst ur en punktlista under en rubrik; dokumentet har varken tabell eller etiketter.")


def read_listed(blocks: Sequence[Block]) -> Structure:
    """The findings of a document whose plan is lists; every block is a finding, a heading or left out."""
    return _ListReader(blocks).read()


class _ListReader:
    """One pass over the blocks; `scope` is the heading whose points are områden."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.blocks = blocks
        self.findings: list[Finding] = []
        self.headings: list[SourceText] = []
        self.left_out: list[SourceText] = []
        self.scope = ""
        self.below = ""
        """The heading under `scope` that the points stand under."""
        self.one_list = False
        """Whether the scope is a sentence above a list: it ends with that list."""
        self.above: Block | None = None
        self.promised_until = 0
        """Index after a list without a heading whose points are promises."""

    def read(self) -> Structure:
        index = 0
        while index < len(self.blocks):
            index = self._step(index)
        return Structure(findings=tuple(self.findings), headings=tuple(self.headings), left_out=tuple(self.left_out))

    def _step(self, index: int) -> int:
        block = self.blocks[index]
        end = steps.run_at(self.blocks, index)
        if end > index and not steps.is_meeting_list(self._heading_above()):
            self._process(index, end)
            return end
        if isinstance(block, Table) or is_of_page(block):
            self._leave(block)
        elif _is_point(block) and not self._heads_points(index):
            self._point(index, block)
        elif is_lead_in(block):
            self._lead_in(block)
        elif looks_like_heading(block) or _is_point(block):
            self._heading(block, followed_by_points=self._points_follow(index))
        else:
            self._leave(block)
            if self.one_list:
                self._close()
        if not is_of_page(block):
            self.above = block
        return index + 1

    def _process(self, index: int, end: int) -> None:
        group = self._heading_above()
        if group and self.above is not None:
            part = SourceText(words_of(self.above), self.above.lines)
            if self.left_out and self.left_out[-1] == part:
                self.left_out.pop()
                self.headings.append(part)
        for block in self.blocks[index:end]:
            if steps.step_of(block) is None:
                self._leave(block)
            else:
                self.findings.append(steps.finding_of(block, group))
        self._close()
        self.above = None

    def _heading_above(self) -> str:
        return words_of(self.above).rstrip(":") if self.above is not None and _may_head(self.above) else ""

    def _point(self, index: int, block: Block) -> None:
        if not self.scope and index >= self.promised_until:
            self.promised_until = self._end_of_promises(index)
        if self.scope or index < self.promised_until:
            self._add_point(block)
        else:
            self._leave(block)

    def _add_point(self, block: Block) -> None:
        text = block.text if isinstance(block, Paragraph | NumberedItem) else words_of(block)
        ticked = _TICKED.match(text)
        text = text[ticked.end() :] if ticked else text
        group = f"{self.scope} – {self.below}" if self.below else self.scope
        notes = (f"Nr: {block.number}",) if isinstance(block, NumberedItem) else ()
        done = ticked is not None and bool(ticked["mark"].strip())
        notes = (*notes, f"Avbockad: {ticked['mark']}") if ticked and done else notes
        self.findings.append(
            Finding(
                title=text,
                lines=block.lines,
                group=group,
                notes=notes,
                status=Status.DONE if done else Status.UNKNOWN,
                point=True,
                doubts=(_FROM_A_LIST,),
            )
        )

    def _lead_in(self, block: Block) -> None:
        text = words_of(block)
        last = _last_sentence(text)
        if _names_a_list(last):
            if not self.scope or self.one_list:
                self._close()
                self.scope, self.one_list = last, True
            self.headings.append(SourceText(text, block.lines))
            return
        self._leave(block)
        if self.one_list or _OTHER_LIST.search(last):
            self._close()

    def _heading(self, block: Block, *, followed_by_points: bool) -> None:
        text = words_of(block)
        if _names_a_list(text) or _ASSIGNMENTS.fullmatch(text):
            self._close()
            self.scope = text
            self.headings.append(SourceText(text, block.lines))
        elif self.scope and not self.one_list and followed_by_points:
            self.below = text
            self.headings.append(SourceText(text, block.lines))
        else:
            self._close()
            if isinstance(block, Heading):
                self.headings.append(SourceText(text, block.lines))
            else:
                self._leave(block)

    def _heads_points(self, index: int) -> bool:
        """Whether a numbered line is a numbered heading: ``4.2 Förslag till åtgärder`` over a list."""
        block = self.blocks[index]
        if not isinstance(block, NumberedItem) or len(block.text) > _MAX_NUMBERED_HEADING or not ends_open(block.text):
            return False
        following = self.blocks[index + 1] if index + 1 < len(self.blocks) else None
        return _names_a_list(block.text) and not isinstance(following, NumberedItem)

    def _end_of_promises(self, index: int) -> int:
        """Index after a list that needs no heading, since nearly each of its points says when it will be done."""
        if index and _is_point(self.blocks[index - 1]):
            return index
        end = index
        while end < len(self.blocks) and _is_point(self.blocks[end]):
            end += 1
        told = sum(_BY_WHEN.search(words_of(block)) is not None for block in self.blocks[index:end])
        return end if told > 1 and told * 3 >= (end - index) * 2 else index

    def _points_follow(self, index: int) -> bool:
        for block in self.blocks[index + 1 :]:
            if not is_of_page(block):
                return _is_point(block)
        return False

    def _close(self) -> None:
        self.scope, self.below, self.one_list = "", "", False

    def _leave(self, block: Block) -> None:
        rows = block.rows if isinstance(block, Table) else ()
        if rows:
            self.left_out.extend(SourceText(words_of(Table((row,))), row.lines) for row in rows)
        else:
            self.left_out.append(SourceText(words_of(block), block.lines))


def _names_a_list(text: str) -> bool:
    return _LIST_OF.search(text) is not None and _OTHER_LIST.search(text) is None


def _is_point(block: Block) -> bool:
    return isinstance(block, NumberedItem) or (isinstance(block, Paragraph) and block.item)


def is_lead_in(block: Block) -> bool:
    """Whether a block is a sentence that a list ends: it stops at a colon or in the middle (``väsentligt att``)."""
    if isinstance(block, Labelled):
        return not block.text and len(block.label.split()) > 3
    return isinstance(block, Paragraph) and not block.item and (block.text.endswith(":") or hangs(block.text))


def looks_like_heading(block: Block) -> bool:
    """Whether a block reads as a heading: short, and no sentence with its full stop."""
    if isinstance(block, Heading) or (isinstance(block, Labelled) and not block.text):
        return True
    if not isinstance(block, Paragraph) or block.item or len(block.text) > _MAX_HEADING:
        return False
    if _SENTENCE_INSIDE.search(block.text):
        return False
    return (ends_open(block.text) or block.text.endswith("?")) and not block.text.endswith((",", ";"))


def _may_head(block: Block) -> bool:
    return looks_like_heading(block) or (is_lead_in(block) and len(words_of(block)) <= _MAX_HEADING)


def _last_sentence(text: str) -> str:
    found = _LAST_SENTENCE.fullmatch(text)
    return found["last"].strip() if found else text

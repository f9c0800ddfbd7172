"""Labelled paragraphs → findings: Uppdrag/Uppföljning/Analys in turn, or Syfte/Mål/Åtgärder under a heading.

A label that names an område (Uppdrag, Rekommendation) begins one. Where no label does, the first label that comes
back after a heading begins one and the heading is its name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from store.documents.blocks import Block, Heading, Labelled, NumberedItem, Paragraph, Table, words_of
from store.documents.draft import SourceText, Structure
from store.documents.furniture import is_of_page
from store.documents.heading_lines import looks_like_heading, numbered_heading
from store.documents.plan_names import names_a_section
from store.documents.sentences import begins_inside, ends_open, mend
from store.documents.shapes.bulleted_names import with_bulleted_names
from store.documents.shapes.described import with_described
from store.documents.shapes.enumerated import enumerated_names
from store.documents.shapes.label_roles import LabelRoles
from store.documents.shapes.labelled_area import LabelledArea
from store.documents.shapes.openers import first_field, opener_of
from store.documents.shapes.outline import Outline
from store.documents.shapes.paired_labels import with_one_name
from store.documents.shapes.recurring_labels import with_recurring_labels
from store.documents.shapes.roles import Role
from store.documents.shapes.sentence_names import with_sentence_names

_LABEL_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3})?$")
_SIGN_OFF = re.compile(
    r"(?:med )?(?:vänliga?|bästa) hälsning|mvh\b|hälsningar\b|för [\wåäö -]*(?:nämnden|styrelsen|förvaltningen)\W*$|"
    r"beslutet (?:skickas|expedieras|delges|meddelas)|expedieras till|protokollsutdrag (?:till|skickas)|bilagor?\W*$|"
    r"underskrift(?:er)?\W*$|vid protokollet|kontakt\b|sammanfattning\W*$|slutord\W*$",
    re.IGNORECASE,
)
"""What ends the last område: the words under a letter, and parts that follow a plan."""
_MIN_LABELS = 2
_PLANNED = frozenset({Role.TITLE, Role.MEASURES, Role.GOALS, Role.SCHEDULE, Role.RESPONSIBLE})
"""Fields of which a plan has some; Resultat and Analys alone are the parts of a report."""
_MAX_PARAGRAPHS = 60
"""Paragraphs of the longest område that labels are believed to hold together."""
_MAX_SUBHEADING = 60


def read_labelled(blocks: Sequence[Block]) -> Structure:
    """The findings of a document built of labels; none if no two different labels are there."""
    blocks = with_one_name(enumerated_names(with_recurring_labels(blocks)))
    blocks = with_sentence_names(with_described(with_bulleted_names(blocks)))
    roles = LabelRoles(blocks)
    blocks = roles.sections(blocks)
    labels: list[Role] = [role for block in blocks if (role := roles.of(block)) is not None and role is not Role.OTHER]
    if len(set(labels)) < _MIN_LABELS:
        return Structure()
    opener = Role.TITLE if Role.TITLE in labels else opener_of(blocks, labels, roles)
    reader = _LabelReader(blocks, opener, roles)
    structure = reader.read()
    return structure if _is_plan(reader.findings) else Structure()


def _is_plan(areas: Sequence[LabelledArea]) -> bool:
    """Whether the same few labels come back, as in a plan, and not just ”Analys” here and there."""
    told = sum(len(area.fields) >= _MIN_LABELS for area in areas)
    longest = max((sum(map(len, area.fields.values())) for area in areas), default=0)
    if told * 2 <= len(areas) or longest > _MAX_PARAGRAPHS:
        return False
    if not any(area.fields.keys() & _PLANNED for area in areas):
        return False
    fullest = max(areas, key=lambda area: len(area.fields), default=None)
    if fullest is None:
        return False
    shared = sum(len(fullest.fields.keys() & area.fields.keys()) >= _MIN_LABELS for area in areas)
    return shared * 2 > len(areas)


def _own_words(block: Block) -> str:
    """The words of a block without the number before them."""
    return block.text if isinstance(block, NumberedItem) else words_of(block)


def _heads_section(block: Block) -> bool:
    """Whether a block is a heading as such: of the format's own, or a label's word that labels nothing here."""
    return isinstance(block, Heading) or (isinstance(block, Labelled) and not block.text)


class _LabelReader:
    """One pass over the blocks; a heading waits until it is known whether labels follow it."""

    def __init__(self, blocks: Sequence[Block], opener: Role, roles: LabelRoles) -> None:
        self.blocks, self.opener, self.roles = blocks, opener, roles
        self.outline = Outline(blocks, roles) if opener is Role.TITLE else Outline((), roles)
        titles = [block for block in blocks if isinstance(block, Heading) and block.level == 1]
        self.title = titles[0] if len(titles) == 1 else None
        """The document's title, which heads everything and so groups nothing."""
        self.findings: list[LabelledArea] = []
        self.headings: list[SourceText] = []
        self.groups: list[SourceText] = []
        self.left_out: list[SourceText] = []
        self.open: LabelledArea | None = None
        self.group = ""
        self.number = ""
        self.joined = 0
        self.passed: list[Block] = []
        """Furniture of the page that stands between a heading and the label under it."""

    def read(self) -> Structure:
        index = 0
        while index < len(self.blocks):
            index = self._step(index)
        return Structure(
            findings=tuple(area.finding() for area in self.findings),
            headings=tuple(self.headings),
            left_out=tuple(self.left_out),
        )

    def _step(self, index: int) -> int:
        block = self.blocks[index]
        role = self.roles.of(block)
        if role is not None:
            self._label(block, role)
            return index + 1
        above = self._headings_before_label(index)
        if above:
            *groups, title = above
            for group in groups:
                self.group = group.text
                self.headings.append(SourceText(words_of(block), group.lines))
                self.groups.append(group)
            self.open = LabelledArea(title.text, title.lines, self.group)
            self.open.number = self.number
            self.findings.append(self.open)
            self.left_out.extend(SourceText(words_of(block), block.lines) for block in self.passed)
            return index + sum(len(part.lines) > 0 for part in above) + self._joined(above) + len(self.passed)
        if index in self.outline.groups or _heads_section(block):
            sorts = block is not self.title and not isinstance(block, Labelled)
            self._close(words_of(block) if sorts else "", block.lines, words_of(block))
            return index + 1
        if index in self.outline.ends:
            self.open = None
        if isinstance(block, Table) or (is_of_page(block) and not self._awaits_date()):
            self.left_out.append(SourceText(words_of(block), block.lines))
        elif self.open is None or self.open.role is None:
            self._leave(block, words_of(block))
        else:
            self._text(self.open, block)
        return index + 1

    def _text(self, area: LabelledArea, block: Block) -> None:
        """A paragraph under the label of an område, or what ends it."""
        text = words_of(block)
        if _SIGN_OFF.match(text):
            self.open = None
            self.left_out.append(SourceText(text, block.lines))
        elif self._ends_field(area, block):
            self._close(text, block.lines)
        elif area.is_aside(block) or (self.opener is not Role.TITLE and area.ends_list(block)):
            area.role = None
            self.left_out.append(SourceText(text, block.lines))
        else:
            area.add(block)

    def _awaits_date(self) -> bool:
        """Whether a date on a line of its own is the text of the label above it."""
        return self.open is not None and self.open.role is Role.SCHEDULE and not self.open.text

    def _label(self, block: Block, role: Role) -> None:
        if not self.findings and self.open is None and names_a_section(_own_words(block)):
            self.left_out.append(SourceText(words_of(block), block.lines))
            return
        if self.open is None and self.opener is Role.TITLE and role is not Role.TITLE:
            # ”Bakgrund” before the first recommendation is a part of the document, no field of any område.
            self.left_out.append(SourceText(words_of(block), block.lines))
            return
        begins = self._begins(role)
        if begins or self.open is None:
            self.open = LabelledArea("", (), self.group)
            self.findings.append(self.open)
            if isinstance(block, NumberedItem):
                self.open.number = block.number
            elif isinstance(block, Labelled):
                self.open.number = block.number or "".join(_LABEL_NUMBER.findall(block.label))
        area = self.open
        area.role, area.points, area.counted = role, 0, 0
        area.lines.extend(block.lines)
        label = f"{block.number} {block.label}".strip() if isinstance(block, Labelled) else words_of(block)
        self.headings.append(SourceText(label, block.lines))
        field = area.fields.setdefault(role, [])
        if role is Role.OTHER and isinstance(block, Labelled):
            field.append(f"{block.label}: {block.text}".strip())
        elif isinstance(block, Labelled) and block.text:
            field.append(block.text)

    def _begins(self, role: Role) -> bool:
        """Whether a label begins an område; the same label twice in a row under a heading tells two things of one."""
        if role is not self.opener:
            return False
        if self.opener is Role.TITLE or self.open is None:
            return True
        return role in self.open.fields and not (self.open.title and self.open.role is role)

    def _headings_before_label(self, index: int) -> list[SourceText]:
        """One or two short lines right above the first label of an område: its name, and before it its group's."""
        if self.opener is Role.TITLE or (self.open is not None and self.open.goes_on_with(self.blocks[index])):
            return []
        found: list[SourceText] = []
        whole = ""
        """The last heading with its number, which a group keeps and a name does not."""
        self.joined = 0
        self.passed = []
        at = index
        while at < len(self.blocks) and len(found) <= 2:
            block = self.blocks[at]
            first = first_field(self.blocks, at, self.roles) if found else self.roles.of(block)
            if first is self.opener:
                if len(found) == 2 and self.open is not None and self.open.awaits_text(self.blocks[index]):
                    return []
                return found[-2:] if len(found) <= 2 else []
            if found and isinstance(block, Paragraph) and block.page:
                self.passed.append(block)
                at += 1
                continue
            if self.roles.of(block) is not None or not looks_like_heading(block):
                return []
            self.number, text = numbered_heading(block)
            if found and begins_inside(text):
                found[-1] = SourceText(mend(found[-1].text, text), (*found[-1].lines, *block.lines))
                whole = mend(whole, text)
                self.joined += 1
            else:
                if found:
                    found[-1] = SourceText(whole, found[-1].lines)
                found.append(SourceText(text, block.lines))
                whole = words_of(block)
            at += 1
        return []

    def _joined(self, above: list[SourceText]) -> int:
        return self.joined if above else 0

    def _ends_field(self, area: LabelledArea, block: Block) -> bool:
        """Whether a paragraph is no part of the field before it: a heading after the field's text."""
        texts = area.text
        if self.opener is Role.TITLE or not texts or not looks_like_heading(block) or area.goes_on_with(block):
            return False
        subheaded = (
            len(texts) > 1 and len(texts[0]) <= _MAX_SUBHEADING and ends_open(texts[0]) and not ends_open(texts[1])
        )
        return not subheaded or self._like_a_group(words_of(block))

    def _like_a_group(self, text: str) -> bool:
        """Whether a heading shares a long word with an earlier group heading: ”… insatser för …” begins another."""
        words = {word for word in text.casefold().split() if len(word) > 5}
        return any(words & set(heading.text.casefold().split()) for heading in self.groups)

    def _leave(self, block: Block, text: str) -> None:
        """A block outside every område: after the first område a short line is the heading of what follows."""
        counted = isinstance(block, NumberedItem) and not block.number[:1].isdigit()
        if (self.findings or counted) and self.opener is not Role.TITLE and looks_like_heading(block):
            self._close(text, block.lines)
        else:
            self.left_out.append(SourceText(text, block.lines))

    def _close(self, group: str, lines: tuple[int, ...], text: str = "") -> None:
        self.open = None
        self.group = group
        self.headings.append(SourceText(text or group, lines))
        self.groups.append(self.headings[-1])

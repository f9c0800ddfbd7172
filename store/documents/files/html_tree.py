"""Walking a parsed page without recursion: what is visible, what begins a block, which cells a table has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from store.documents.files.gathering import escaped
from store.documents.files.opening import MAX_COLUMNS

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from store.documents.blocks import Cell

_DROPPED = frozenset(
    {"script", "style", "head", "template", "noscript", "svg", "math", "object", "iframe", "select", "button", "nav"}
)
BLOCKS = frozenset(
    {
        "p",
        "div",
        "li",
        "ul",
        "ol",
        "dl",
        "dt",
        "dd",
        "tr",
        "td",
        "th",
        "table",
        "tbody",
        "thead",
        "tfoot",
        "caption",
        "section",
        "article",
        "header",
        "footer",
        "main",
        "aside",
        "blockquote",
        "pre",
        "hr",
        "form",
        "fieldset",
        "address",
        "figure",
        "figcaption",
        "body",
        "html",
    }
)
HEADINGS = {f"h{level}": level for level in range(1, 7)}
_ANY_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:]*)")
_NEVER_NEST = frozenset(
    [
        "p",
        "li",
        "td",
        "th",
        "tr",
        "dt",
        "dd",
        "option",
        "tbody",
        "thead",
        "tfoot",
        "colgroup",
        "html",
        "body",
        "head",
        "br",
        "hr",
        "img",
        "input",
        "meta",
        "link",
        "col",
        "wbr",
        "area",
        "base",
    ]
)
"""Tags that have no end or may leave it out."""


def visits(root: LexborNode) -> Iterator[tuple[LexborNode, int, bool]]:
    """Every node on entering and, for elements, on leaving, without recursion; inner tables are not entered."""
    stack: list[tuple[LexborNode, int, bool]] = [(root, 0, True)]
    while stack:
        node, depth, entering = stack.pop()
        tag = node.tag or ""
        if tag in _DROPPED or node.is_comment_node:
            continue
        yield node, depth, entering
        if not entering or node.is_text_node or (tag == "table" and depth):
            continue
        stack.append((node, depth, False))
        children = []
        child = node.child
        while child is not None:
            children.append(child)
            child = child.next
        stack.extend((child, depth + 1, True) for child in reversed(children))


def nesting(text: str) -> int:
    """How deep the tags of a page stand in each other, roughly."""
    depth = deepest = 0
    for end, name in _ANY_TAG.findall(text):
        if name.casefold() not in _NEVER_NEST:
            depth = max(depth - 1, 0) if end else depth + 1
            deepest = max(deepest, depth)
    return deepest


def rows(table: LexborNode) -> Iterator[LexborNode]:
    """The rows of a table, not those of tables inside it."""
    for part in table.iter():
        if part.tag == "tr":
            yield part
        elif part.tag in {"thead", "tbody", "tfoot"}:
            yield from (row for row in part.iter() if row.tag == "tr")


def cells(tr: LexborNode) -> Iterator[LexborNode]:
    """The cells of a row."""
    return (cell for cell in tr.iter() if cell.tag in {"td", "th"})


def has_table(cell: LexborNode) -> bool:
    """Whether a cell holds another table."""
    return cell.css_first("table") is not None


def words_with_markup(cell: LexborNode) -> str:
    """The text of a cell with a line break or a point where its blocks begin."""
    words: list[str] = []
    for node, _, entering in visits(cell):
        tag = node.tag or ""
        if node.is_text_node:
            words.append(escaped(node.text_content or ""))
        elif tag == "li" and entering:
            words.append("<li>")
        elif tag == "br" and entering:
            words.append("<br>")
        elif strikes(node):
            words.append("<s>" if entering else "</s>")
        elif tag in BLOCKS or tag in HEADINGS:
            words.append("<p>")
    return "".join(words)


def is_page_edge(node: LexborNode) -> bool:
    """Whether an element is the head or the foot of a printed page, as LibreOffice saves them."""
    return node.tag == "div" and node.attributes.get("title") in {"header", "footer"}


def strikes(node: LexborNode) -> bool:
    """Whether an element strikes its words out, as a tag or, as Word and others save it, as a style."""
    if node.tag in {"s", "del", "strike"}:
        return True
    return node.tag in {"span", "font"} and "line-through" in (node.attributes.get("style") or "").casefold()


def span(node: LexborNode, name: str) -> int:
    """How many columns or rows a cell covers; nonsense counts as one, and no cell covers more than a table may have."""
    value = (node.attributes.get(name) or "").strip()
    return max(1, min(int(value[:9]), MAX_COLUMNS)) if value.isascii() and value.isdecimal() else 1


def skip_covered(cells: list[Cell], covered: dict[int, int]) -> list[int]:
    """Fill the columns that merged cells above still reach with empty cells, and count the row off them.

    Returns: those columns.
    """
    filled = []
    while covered.get(len(cells), 0) > 0:
        covered[len(cells)] -= 1
        filled.append(len(cells))
        cells.append(())
    return filled

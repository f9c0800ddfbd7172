"""Text from files must never be read as markup: what a widget shows is visibly `Content`, or a text of our own.

Textual reads ``[…]`` in a `str` given to most widgets as style, link or action. A type checker does not tell the two
apart, since these widgets take both; so the rule looks at how the argument is written.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.architecture.rules import Breach

_WIDGETS = {
    "Static", "Label", "Button", "Checkbox", "RadioButton", "Option", "Selection", "Tab", "TabPane", "Link", "notify",
    "add_leaf",
}  # fmt: skip
"""Calls whose first word Textual reads as markup unless told otherwise."""

_ALL_TEXTS = {"add_columns", "add_row"}
"""Calls of which every word is such a text."""

_TEXTS = {"content", "renderable", "label", "prompt", "message", "title", "text"}
"""Keywords such a text is given by."""

_ATTRIBUTES = {"border_title", "border_subtitle", "tooltip"}
"""Attributes that read markup when they are set."""


def content_makers(trees: Iterator[ast.Module]) -> set[str]:
    """Names of all functions that say they return `Content`."""
    return {
        node.name
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and node.returns is not None and _is_content(ast.unparse(node.returns))
    }


def reads_markup(tree: ast.Module, makers: set[str]) -> Iterator[Breach]:
    """Gives a widget text that could be read as markup.

    Args:
        tree: the module.
        makers: the functions that return `Content` (`content_makers`).
    """
    makers = makers | _names_of_content(tree)
    known = _content_names(tree, makers)
    ours = _names_of_ours(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            if ast.unparse(node.func) not in ours:
                yield from _call(node, makers, known)
        elif isinstance(node, ast.Assign):
            reads = any(isinstance(target, ast.Attribute) and target.attr in _ATTRIBUTES for target in node.targets)
            if reads and not _is_safe(node.value, makers, known):
                yield Breach(node.lineno, ast.unparse(node))


def _call(call: ast.Call, makers: set[str], known: set[str]) -> Iterator[Breach]:
    name = ast.unparse(call.func).rpartition(".")[2]
    given = {word.arg: word.value for word in call.keywords}
    markup = given.get("markup")
    if isinstance(markup, ast.Constant) and markup.value is True:
        yield Breach(call.lineno, ast.unparse(call))
    elif name == "from_markup":
        if not (call.args and isinstance(call.args[0], ast.Constant)):
            yield Breach(call.lineno, ast.unparse(call))
    elif name in _WIDGETS | _ALL_TEXTS and not (isinstance(markup, ast.Constant) and markup.value is False):
        texts = [
            *(call.args if name in _ALL_TEXTS else call.args[:1]),
            *(value for word, value in given.items() if word in _TEXTS),
        ]
        if not all(_is_safe(text, makers, known) for text in texts):
            yield Breach(call.lineno, ast.unparse(call))


def _is_safe(value: ast.expr, makers: set[str], known: set[str]) -> bool:
    if isinstance(value, ast.Constant):
        return not (isinstance(value.value, str) and "[" in value.value)
    if isinstance(value, ast.Call):
        parts = ast.unparse(value.func).split(".")
        return bool(makers & set(parts))  # Content(…), Content.assemble(…), self.summary_content(…)
    if isinstance(value, ast.IfExp):
        return _is_safe(value.body, makers, known) and _is_safe(value.orelse, makers, known)
    return isinstance(value, ast.Name | ast.Attribute) and ast.unparse(value).rpartition(".")[2] in known


def _content_names(tree: ast.Module, makers: set[str]) -> set[str]:
    """Names that are annotated as `Content`, or only ever assigned from it."""
    known: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.arg) and node.annotation is not None and _is_content(ast.unparse(node.annotation)):
            known.add(node.arg)
        if isinstance(node, ast.AnnAssign) and _is_content(ast.unparse(node.annotation)):
            known.add(ast.unparse(node.target))
    assigned: dict[str, bool] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Name):
                    safe = _is_safe(node.value, makers, known)
                    assigned[target.id] = assigned.get(target.id, True) and safe
    return known | {name for name, safe in assigned.items() if safe}


def _names_of_content(tree: ast.Module) -> set[str]:
    """What Textual's `Content` is called in this module: the register's own content has the same name."""
    return {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "textual.content"
        for alias in node.names
    }


def _names_of_ours(tree: ast.Module) -> set[str]:
    """Classes and functions that only share a name with Textual's."""
    ours: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            ours.add(node.name)
        elif isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] in {"store", "tui"}:
            ours.update(alias.asname or alias.name for alias in node.names)
    return ours


def _is_content(annotation: str) -> bool:
    return annotation.replace(" ", "") in {"Content", "Content|None"}

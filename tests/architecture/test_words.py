"""The Swedish words of the front ends are all in use: a word nobody shows is a word nobody keeps true."""

from __future__ import annotations

import ast
from collections import defaultdict
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TEXT = ROOT / "tui" / "text"


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def words_of(tree: ast.Module) -> set[str]:
    """The names a module of words gives to the others."""
    names: set[str] = set()
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            names.add(node.name)
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names |= {target.id for target in targets if isinstance(target, ast.Name)}
    return {name for name in names if not name.startswith("_")}


def used_in(tree: ast.Module) -> dict[str, set[str]]:
    """The names of each module ``tui.text.<module>`` that a module uses."""
    modules: dict[str, str] = {}
    used: dict[str, set[str]] = defaultdict(set)
    attributes: list[tuple[str, str]] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "tui.text":
            modules |= {each.asname or each.name: each.name for each in node.names}
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("tui.text."):
            used[(node.module or "").removeprefix("tui.text.")] |= {each.name for each in node.names}
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            attributes.append((node.value.id, node.attr))
    for alias, name in attributes:
        if alias in modules:
            used[modules[alias]].add(name)
    return used


def used_here(tree: ast.Module) -> set[str]:
    """The names a module of words uses itself."""
    return {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)}


def test_every_word_is_shown_somewhere():
    shown: dict[str, set[str]] = defaultdict(set)
    for path in sorted((ROOT / "tui").rglob("*.py")):
        for module, names in used_in(parsed(path)).items():
            if path != TEXT / f"{module}.py":
                shown[module] |= names
    unused = {
        path.stem: sorted(words_of(parsed(path)) - used_here(parsed(path)) - shown[path.stem])
        for path in sorted(TEXT.glob("*.py"))
    }
    assert {module: names for module, names in unused.items() if names} == {}


def test_a_word_that_is_not_shown_is_found():
    words = ast.parse("YES = 'ja'\nNO = 'nej'\n_SIGN = '!'\ndef days(n): return _SIGN\n")
    screen = ast.parse("from tui.text import app as words\nfrom tui.text.app import days\nprint(words.YES)")
    assert words_of(words) - used_in(screen)["app"] == {"NO"}

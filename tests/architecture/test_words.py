"""The Swedish words of the front ends are all in use: a word nobody shows is a word nobody keeps true."""

from __future__ import annotations

import ast
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


def used_in(tree: ast.Module, module: str) -> set[str]:
    """The names of ``tui.text.<module>`` that another module uses."""
    aliases: set[str] = set()
    used: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "tui.text":
            aliases |= {each.asname or each.name for each in node.names if each.name == module}
        elif isinstance(node, ast.ImportFrom) and node.module == f"tui.text.{module}":
            used |= {each.name for each in node.names}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in aliases:
            used.add(node.attr)
    return used


def unused(module: Path, others: list[Path]) -> set[str]:
    tree = parsed(module)
    here = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)}
    return words_of(tree) - here - set().union(*(used_in(parsed(other), module.stem) for other in others))


def test_every_word_is_shown_somewhere():
    everything = sorted((ROOT / "tui").rglob("*.py"))
    found = {
        module.stem: sorted(unused(module, [path for path in everything if path != module]))
        for module in sorted(TEXT.glob("*.py"))
    }
    assert {module: names for module, names in found.items() if names} == {}


def test_a_word_that_is_not_shown_is_found():
    words = ast.parse("YES = 'ja'\nNO = 'nej'\n_SIGN = '!'\ndef days(n): return _SIGN\n")
    screen = ast.parse("from tui.text import app as words\nfrom tui.text.app import days\nprint(words.YES)")
    assert words_of(words) - used_in(screen, "app") == {"NO"}

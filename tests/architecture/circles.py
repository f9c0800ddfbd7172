"""Which modules can stand in a circle of imports: those left when all that need none, or nobody needs, are taken away.

A package is needed by what is in it, because Python runs it first; an import inside a function or for types alone is
none here. A module outside every circle cannot fail by being the first one imported.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path


def circles(files: Mapping[str, Path]) -> list[str]:
    """The names of the modules, of those given with their files, that are in a circle or between two."""
    needs = {name: set(_needed(name, path, files)) - {name} for name, path in files.items()}
    while True:
        needed = set().union(*needs.values())
        left = {name: wants & needs.keys() for name, wants in needs.items() if name in needed and wants & needs.keys()}
        if left == needs:
            return sorted(left)
        needs = left


def _needed(name: str, path: Path, files: Mapping[str, Path]) -> Iterator[str]:
    yield from _with_packages(name, files)
    for statement in _run_at_import(ast.parse(path.read_text(encoding="utf-8")).body):
        if isinstance(statement, ast.Import):
            for alias in statement.names:
                yield from _with_packages(alias.name, files)
        elif isinstance(statement, ast.ImportFrom):
            for alias in statement.names:
                yield from _with_packages(f"{statement.module}.{alias.name}", files)


def _with_packages(name: str, files: Mapping[str, Path]) -> Iterator[str]:
    """A module of ours and the packages it stands in, from a name that may be of something inside it."""
    while name:
        if name in files:
            yield name
        name = name.rpartition(".")[0]


def _run_at_import(statements: Iterable[ast.stmt]) -> Iterator[ast.stmt]:
    for statement in statements:
        if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        if isinstance(statement, ast.If) and ast.unparse(statement.test) == "TYPE_CHECKING":
            continue
        yield statement
        for field in ("body", "orelse", "finalbody"):
            yield from _run_at_import(getattr(statement, field, ()))
        for handler in getattr(statement, "handlers", ()):
            yield from _run_at_import(handler.body)

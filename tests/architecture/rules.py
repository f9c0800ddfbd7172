"""The rules of the layout as functions: a parsed module in, the places that break the rule out."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from typing import NamedTuple


class Breach(NamedTuple):
    """One place that breaks a rule."""

    line: int
    what: str


Rule = Callable[[ast.Module], Iterator[Breach]]


def _calls(tree: ast.AST) -> Iterator[tuple[ast.Call, str, str]]:
    """Every call with what it is called on (``os`` in ``os.replace(…)``, "" for a bare name) and its last name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Name):
                yield node, "", node.func.id
            elif isinstance(node.func, ast.Attribute):
                yield node, ast.unparse(node.func.value), node.func.attr


def _imports(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Every imported name in full (``os.replace`` for ``from os import replace``)."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


# -- Files -------------------------------------------------------------------------------------------------------------

_OS_CHANGES = {"replace", "rename", "renames", "remove", "unlink", "truncate", "link", "symlink", "rmdir", "removedirs"}
_PATH_CHANGES = {"write_text", "write_bytes", "unlink", "rename", "touch", "symlink_to", "hardlink_to", "rmdir"}
_PATH_READS = {"read_text", "read_bytes"}
_ONLY_LOOKS = {"which", "get_terminal_size", "disk_usage", "gettempdir"}


def opens_files(tree: ast.Module) -> Iterator[Breach]:
    """Reads or changes a file by itself."""
    for call, owner, name in _calls(tree):
        # A class's own `open` (`Register.open`) is a door of ours, not the operating system's.
        door_of_ours = owner.rpartition(".")[2][:1].isupper() and owner != "Path"
        # `str.replace` takes two words and a record's takes keywords; a path's takes one.
        path_replace = owner and name == "replace" and len(call.args) == 1 and not call.keywords
        if (
            (name == "open" and not door_of_ours)
            or (owner == "os" and name in _OS_CHANGES)
            or (owner in {"shutil", "tempfile"} and name not in _ONLY_LOOKS)
            or (owner and name in _PATH_CHANGES | _PATH_READS)
            or path_replace
        ):
            yield Breach(call.lineno, ast.unparse(call.func))
    for line, name in _imports(tree):
        module, _, member = name.rpartition(".")
        if module in {"shutil", "tempfile"} or (module == "os" and member in _OS_CHANGES | {"open"}):
            yield Breach(line, f"import {name}")


# -- Other programs ----------------------------------------------------------------------------------------------------

_STARTERS = {"system", "popen", "startfile", "posix_spawn", "posix_spawnp", "fork", "forkpty"}


def starts_programs(tree: ast.Module) -> Iterator[Breach]:
    """Starts another program."""
    for line, name in _imports(tree):
        if name.split(".")[0] in {"subprocess", "pty", "pexpect"} or name == "asyncio.subprocess":
            yield Breach(line, f"import {name}")
    for call, owner, name in _calls(tree):
        os_starter = owner == "os" and (name in _STARTERS or name.startswith(("exec", "spawn")))
        if os_starter or name in {"create_subprocess_exec", "create_subprocess_shell"}:
            yield Breach(call.lineno, ast.unparse(call.func))


# -- The clock ---------------------------------------------------------------------------------------------------------

_TELLING_TIME = {"time", "time_ns", "localtime", "gmtime", "ctime", "strftime"}


def reads_clock(tree: ast.Module) -> Iterator[Breach]:
    """Asks what day or time it is; monotonic clocks only tell how long something took and are free."""
    for call, owner, name in _calls(tree):
        if name in {"today", "utcnow", "now"} or (owner == "time" and name in _TELLING_TIME):
            yield Breach(call.lineno, ast.unparse(call.func))
    for line, name in _imports(tree):
        if name in {f"time.{member}" for member in _TELLING_TIME}:
            yield Breach(line, f"import {name}")


# -- Errors ------------------------------------------------------------------------------------------------------------


def catches_everything(tree: ast.Module) -> Iterator[Breach]:
    """Catches errors it cannot know. Tidying up and raising on is no catching."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ExceptHandler):
            caught = "" if node.type is None else ast.unparse(node.type)
            last = node.body[-1]
            raises_on = isinstance(last, ast.Raise) and last.exc is None
            everything = not caught or any(name in caught.split() for name in ("Exception", "BaseException"))
            in_tuple = isinstance(node.type, ast.Tuple) and any(
                ast.unparse(name) in {"Exception", "BaseException"} for name in node.type.elts
            )
            if (everything or in_tuple) and not raises_on:
                yield Breach(node.lineno, f"except {caught}".rstrip())
    for call, _, name in _calls(tree):
        if name == "suppress" and any(ast.unparse(word) in {"Exception", "BaseException"} for word in call.args):
            yield Breach(call.lineno, ast.unparse(call))


# -- Size and names ----------------------------------------------------------------------------------------------------

MOST_LINES = 300
_NO_NAMES = {"utils", "util", "helpers", "helper", "common", "manager", "managers", "misc", "stuff"}


def is_too_long(source: str) -> bool:
    """Whether a file holds more than one screenful of ideas."""
    return len(source.splitlines()) > MOST_LINES


def says_nothing(module: str) -> bool:
    """Whether a module's name says where things were put instead of what they are."""
    return bool(_NO_NAMES & set(module.split("_")))

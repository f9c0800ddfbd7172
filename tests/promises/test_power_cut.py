"""Promise P2: what has been said to be saved survives a power cut, and a cut at any moment leaves a whole file.

The calls of a save are recorded and replayed on a model of a disk that keeps only what it must: the bytes of a file
after it was flushed, the names in a folder after the folder was flushed. Of what is not flushed it keeps any part.
"""

from __future__ import annotations

import os
from itertools import chain, combinations
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from store.jsonfile import JsonFile
from store.whole_file import write_whole

OLD, NEW = b"old" * 1000, b"new" * 1000


class Call(NamedTuple):
    """One call to the operating system."""

    name: str
    args: tuple[Any, ...]
    result: Any


@pytest.fixture
def recorded(monkeypatch):
    """Records the calls of a function that writes."""

    def record(write):
        calls = []
        with monkeypatch.context() as patch:
            for name in ("open", "write", "fsync", "close", "replace", "link", "unlink"):
                patch.setattr(os, name, _recording(name, getattr(os, name), calls))
            write()
        return calls

    return record


def _recording(name, real, calls):
    def run(*args, **kwargs):
        result = real(*args, **kwargs)
        calls.append(Call(name, args, result))
        return result

    return run


class Disk:
    """A folder on a disk that forgets all it may. A file is a dictionary: its bytes, and those that are safe."""

    def __init__(self, path: Path) -> None:
        file = {"bytes": OLD, "safe": OLD}
        self.folder, self.path = str(path.parent), str(path)
        self.names = {self.path: file}
        self.safe_names = dict(self.names)
        self.waiting: list[tuple[str, dict | None]] = []
        self.opened: dict[int, dict | str] = {}

    def do(self, call: Call) -> None:
        getattr(self, call.name)(*call.args, result=call.result)

    def open(self, name, flags, *_, result) -> None:
        if str(name) == self.folder:
            self.opened[result] = self.folder
        else:
            if flags & os.O_CREAT and str(name) not in self.names:
                self._name(name, {"bytes": b"", "safe": None})
            self.opened[result] = self.names[str(name)]
            if flags & os.O_TRUNC:
                self.opened[result].update(bytes=b"", safe=None)

    def write(self, descriptor, data, *, result) -> None:
        file = self.opened[descriptor]
        file.update(bytes=file["bytes"] + bytes(data[:result]), safe=None)

    def fsync(self, descriptor, *, result) -> None:
        opened = self.opened[descriptor]
        if opened == self.folder:
            self.safe_names, self.waiting = dict(self.names), []
        else:
            opened["safe"] = opened["bytes"]

    def close(self, descriptor, *, result) -> None:
        self.opened.pop(descriptor, None)

    def replace(self, source, target, *, result) -> None:
        self._name(target, self.names[str(source)])
        self._name(source, None)

    def link(self, source, target, *, result) -> None:
        self._name(target, self.names[str(source)])

    def unlink(self, name, *, result) -> None:
        self._name(name, None)

    def _name(self, name, file) -> None:
        self.waiting.append((str(name), file))
        if file is None:
            self.names.pop(str(name), None)
        else:
            self.names[str(name)] = file

    def after_power_cut(self) -> set[bytes | None]:
        """Everything the register can be when the power is back; None stands for lost or for half a file."""
        found = set()
        choices = range(len(self.waiting))
        for kept in chain.from_iterable(combinations(choices, size) for size in range(len(self.waiting) + 1)):
            names = dict(self.safe_names)
            for index in kept:
                name, file = self.waiting[index]
                names[name] = file
            file = names.get(self.path)
            found.add(file["safe"] if file else None)
        return found


def cuts(calls: list[Call], path: Path) -> list[set[bytes | None]]:
    """What the register can be after a power cut before each call, and last after all of them."""
    disk = Disk(path)
    states = [disk.after_power_cut()]
    for call in calls:
        disk.do(call)
        states.append(disk.after_power_cut())
    return states


def save(path: Path) -> None:
    with JsonFile(path).locked() as held:
        held.replace(NEW)


def test_a_power_cut_leaves_the_state_before_or_after_and_never_takes_back_what_was_saved(tmp_path, recorded):
    path = tmp_path / "namndkoll.json"
    path.write_bytes(OLD)
    states = cuts(recorded(lambda: save(path)), path)
    assert set().union(*states) == {OLD, NEW}
    assert states[-1] == {NEW}


def test_the_file_is_flushed_before_the_rename_and_the_folder_after(tmp_path, recorded):
    path = tmp_path / "namndkoll.json"
    path.write_bytes(OLD)
    names = [call.name for call in recorded(lambda: write_whole(path, NEW))]
    assert [name for name in names if name in {"write", "fsync", "replace"}] == ["write", "fsync", "replace", "fsync"]


def _replace_without_flushing(path: Path) -> None:
    write_whole(path, NEW, durable=False)


def _in_place(path: Path) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_TRUNC)
    os.write(descriptor, NEW)
    os.fsync(descriptor)
    os.close(descriptor)


def _without_the_folder(path: Path) -> None:
    temp = path.with_name("temp")
    descriptor = os.open(temp, os.O_WRONLY | os.O_CREAT)
    os.write(descriptor, NEW)
    os.fsync(descriptor)
    os.close(descriptor)
    os.replace(temp, path)  # noqa: PTH105 (the recorder listens to os)


@pytest.mark.parametrize(
    ("write", "loses"),
    [(_replace_without_flushing, {None}), (_in_place, {None}), (_without_the_folder, {OLD})],
    ids=["nothing flushed", "in place, as TinyDB does", "folder not flushed"],
)
def test_the_model_finds_what_weaker_ways_lose(tmp_path, recorded, write, loses):
    path = tmp_path / "namndkoll.json"
    path.write_bytes(OLD)
    states = cuts(recorded(lambda: write(path)), path)
    assert loses <= set().union(*states)
    assert states[-1] != {NEW} or None in set().union(*states)

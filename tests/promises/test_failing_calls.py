"""Promises P3 and P4: whichever call to the disk fails and however, the register is the old one or the new one.

One call of a save after the other is made to fail, with each error a disk can give, until a save has fewer calls than
that. A save that fails must say so in one sentence, leave the old bytes and leave nothing beside them.
"""

from __future__ import annotations

import errno
import fcntl
import json
import os
import resource
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from store.errors import FileError
from store.jsonfile import JsonFile
from store.whole_file import leftovers, write_whole

ERRORS = [
    "ENOSPC",
    "EIO",
    "EDQUOT",
    "EACCES",
    "EROFS",
    "EMFILE",
    "EXDEV",
    "EBUSY",
    "ENOLCK",
    "EPERM",
    "EFBIG",
    "ESTALE",
]
CALLS = ("open", "write", "fsync", "close", "replace", "link", "unlink", "fchmod", "fchown", "stat", "fstat", "lstat")
OLD, NEW = b"old" * 1000, b"new" * 2000


class Failing:
    """Makes the n-th call of a save fail, and all after it where asked."""

    def __init__(self, patch, n: int, code: int, *, for_good: bool) -> None:
        self._n, self._code, self._for_good = n, code, for_good
        self.count, self.hit = 0, []
        for name in CALLS:
            patch.setattr(os, name, self._failing(name, getattr(os, name)))
        patch.setattr(fcntl, "flock", self._failing("flock", fcntl.flock))

    def _failing(self, name, real):
        def run(*args, **kwargs):
            self.count += 1
            if self.count == self._n or (
                self._for_good and self.count > self._n and name in {"write", "fsync", "link"}
            ):
                self.hit.append(name)
                if name == "write":
                    real(args[0], args[1][: len(args[1]) // 2])
                if name == "close":
                    # A descriptor is gone even when closing it reports an error.
                    _quietly(real, *args)
                raise OSError(self._code, os.strerror(self._code))
            return real(*args, **kwargs)

        return run


def _quietly(real, *args) -> None:
    with suppress(OSError):
        real(*args)


def save(path: Path) -> None:
    with JsonFile(path).locked(timeout=0.05) as held:
        held.replace(NEW)


def names(folder: Path) -> set[str]:
    return {entry.name for entry in folder.iterdir()} - {"namndkoll.json.lock"}


@pytest.mark.parametrize("for_good", [False, True], ids=["once", "from then on"])
@pytest.mark.parametrize("new", [False, True], ids=["replacing", "new"])
@pytest.mark.parametrize("code", ERRORS)
def test_a_failing_call_leaves_the_old_state_one_sentence_and_nothing_else(tmp_path, code, new, for_good):
    path = tmp_path / "namndkoll.json"
    before = set() if new else {"namndkoll.json"}
    tried, saved = 0, False
    for n in range(1, 200):
        path.unlink(missing_ok=True)
        if not new:
            path.write_bytes(OLD)
        said = ""
        with pytest.MonkeyPatch.context() as patch:
            failing = Failing(patch, n, getattr(errno, code), for_good=for_good)
            try:
                save(path)
            except FileError as error:
                said = str(error)
        if not failing.hit:
            saved = True
            break
        tried += 1
        if failing.hit[0] == "unlink":
            # What cannot be removed now is removed at the next start.
            JsonFile(path).sweep()
        if said:
            assert names(tmp_path) == before, failing.hit
            assert new or path.read_bytes() == OLD
            assert said.startswith("namndkoll.json: ")
            assert "filen är som den var" in said or "inget är ändrat" in said
            assert said.count("\n") == 0
        else:
            assert names(tmp_path) == {"namndkoll.json"}, failing.hit
            assert path.read_bytes() == NEW
        save(path)
    assert saved
    assert tried >= 12


def test_every_error_has_words_of_its_own_and_a_way_out():
    path = Path("namndkoll.json")
    said = {code: str(FileError.of(path, OSError(getattr(errno, code), "?"), saving=True)) for code in ERRORS}
    assert not any("operativsystemet svarar" in sentence for sentence in said.values())
    assert len(set(said.values())) == len(ERRORS)


def test_an_unheard_of_error_is_passed_on_in_the_system_s_words():
    said = str(FileError.of(Path("a.json"), OSError(errno.EPROTO, "Protocol error"), saving=False))
    assert said.startswith("a.json: kunde inte läsa, operativsystemet svarar ”Protocol error”.")


def test_a_temporary_file_that_cannot_be_removed_goes_at_the_next_start(tmp_path):
    path = tmp_path / "namndkoll.json"
    path.write_bytes(OLD)

    def refuse(name):
        raise OSError(errno.EIO, "EIO")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "unlink", refuse)
        write_whole(path, NEW)
    assert len(leftovers(path)) == 1
    JsonFile(path).sweep()
    assert names(tmp_path) == {"namndkoll.json"}
    assert path.read_bytes() == NEW


def test_the_harness_finds_a_saver_that_lets_an_error_damage_the_file(tmp_path):
    from tinydb.storages import JSONStorage

    path = tmp_path / "namndkoll.json"
    storage = JSONStorage(str(path), ensure_ascii=False)
    storage.write({"a": {"1": {"x": "old " * 100_000}}})
    code = (
        "import resource, signal, sys; from tinydb.storages import JSONStorage\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (500_000, 500_000))\n"
        "JSONStorage(sys.argv[1]).write({'a': {'1': {'x': 'newer ' * 100_000}}})"
    )
    assert subprocess.run([sys.executable, "-c", code, path], capture_output=True, check=False).returncode
    storage.close()
    with pytest.raises(json.JSONDecodeError):
        json.loads(path.read_bytes())


@pytest.mark.parametrize("limit", [0, 1, 4096, 10_000, len(NEW) * 10 - 1])
def test_a_limit_on_file_sizes_keeps_the_last_saved_state(tmp_path, limit):
    path = tmp_path / "namndkoll.json"
    path.write_bytes(OLD)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, before[1]))
    try:
        with pytest.raises(FileError, match="större än systemet tillåter"):
            write_whole(path, NEW * 10)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, ignored)
    assert path.read_bytes() == OLD
    assert names(tmp_path) == {"namndkoll.json"}


@pytest.fixture
def small_disk(tmp_path):
    """A disk of one megabyte."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk], capture_output=True, check=False)
    if mounted.returncode:
        pytest.skip("only root can mount a small disk")
    yield disk
    subprocess.run(["umount", disk], check=True)


def test_a_full_disk_keeps_the_last_saved_state_and_saves_again_when_there_is_room(small_disk):
    path = small_disk / "namndkoll.json"
    saved, said = 0, ""
    while not said and saved < 2_000_000:
        try:
            with JsonFile(path).locked() as held:
                held.replace(b"x" * (saved + 50_000))
            saved += 50_000
        except FileError as error:
            said = str(error)
    assert "disken är full" in said
    assert 100_000 < saved < 1_000_000
    assert path.read_bytes() == b"x" * saved
    assert names(small_disk) == {"namndkoll.json"}
    with JsonFile(path).locked() as held:
        held.replace(b"small")
    assert path.read_bytes() == b"small"

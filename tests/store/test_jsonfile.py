"""The register's file is changed by one process at a time, and what a killed one left is cleared away."""

from __future__ import annotations

import errno
import fcntl
import os
import subprocess
import sys
import threading

import pytest

from store.errors import BusyError, FileError, MissingError
from store.jsonfile import IGNORED_BY_GIT, JsonFile


@pytest.fixture
def file(tmp_path):
    file = JsonFile(tmp_path / "namndkoll.json")
    with file.locked() as held:
        held.replace(b"old")
    return file


def test_a_new_register_has_no_bytes_under_its_lock(tmp_path):
    file = JsonFile(tmp_path / "namndkoll.json")
    with pytest.raises(MissingError):
        file.read()
    with file.locked() as held:
        assert held.read() is None
        held.replace(b"first")
        assert held.read() == b"first"
    assert file.read() == b"first"


def test_what_a_lock_gives_is_what_stands_there_now(file):
    file.path.write_bytes(b"somebody else's")
    with file.locked() as held:
        assert held.read() == b"somebody else's"


def test_another_program_s_lock_is_waited_for_and_then_said(file):
    with pytest.raises(BusyError, match="någon annan sparar just nu"), _held_by_another_process(file):
        _lock(file, 0.05)


def test_two_threads_of_one_program_exclude_each_other(file):
    inside = []

    def save(name):
        with file.locked() as held:
            inside.append(name)
            held.replace(held.read() + name)
            inside.append(name)

    threads = [threading.Thread(target=save, args=(name,)) for name in (b"1", b"2", b"3")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert inside[::2] == inside[1::2]
    assert sorted(file.read().removeprefix(b"old")) == list(b"123")


def test_a_lock_survives_its_owner_s_death_only_as_a_name(file):
    with _held_by_another_process(file) as owner:
        owner.kill()
        owner.wait()
        _lock(file, 2.0)
    assert (file.path.parent / "namndkoll.json.lock").exists()


def test_every_name_of_one_file_has_the_same_lock(file, tmp_path):
    link = tmp_path / "other.json"
    link.symlink_to(file.path)
    with _held_by_another_process(file), pytest.raises(BusyError):
        _lock(JsonFile(link), 0.05)


def test_a_file_system_without_locks_is_explained(file, monkeypatch):
    def flock(descriptor, operation):
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr(fcntl, "flock", flock)
    with pytest.raises(FileError, match="dela genom git"):
        _lock(file, 0.1)
    assert file.read() == b"old"


def test_a_file_system_that_has_never_heard_of_locks_gets_no_weaker_one(file, monkeypatch):
    def flock(descriptor, operation):
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))

    monkeypatch.setattr(fcntl, "flock", flock)
    with pytest.raises(FileError, match="filsystemet kan inte låsa filer"):
        _lock(file, 0.1)


def test_the_lock_can_be_opened_by_those_who_can_save_the_register(file):
    file.path.chmod(0o664)
    (file.path.parent / "namndkoll.json.lock").unlink()
    _lock(file, 1)
    assert (file.path.parent / "namndkoll.json.lock").stat().st_mode & 0o777 == 0o664


def test_an_error_inside_leaves_the_lock_free(file):
    with pytest.raises(RuntimeError), file.locked():
        raise RuntimeError
    _lock(file, 0)


def test_a_changed_file_has_another_fingerprint(file):
    before = file.fingerprint()
    assert before == file.fingerprint()
    with file.locked() as held:
        held.replace(b"old")
    assert file.fingerprint() != before
    file.path.unlink()
    assert file.fingerprint() is None


def test_sweeping_removes_what_a_killed_program_left(file):
    orphan = file.path.with_name(".namndkoll.json.00000000.tmp")
    orphan.write_bytes(b"half a regi")
    assert file.sweep() == 1
    assert not orphan.exists()
    assert file.read() == b"old"
    assert file.sweep() == 0


def test_sweeping_leaves_a_save_in_progress_alone(file):
    live = file.path.with_name(".namndkoll.json.00000000.tmp")
    live.write_bytes(b"half a regi")
    with _held_by_another_process(file):
        assert file.sweep() == 0
    assert live.exists()


def test_reading_loads_neither_the_lock_nor_the_platform_library(file):
    code = (
        "import sys; from pathlib import Path; from store.jsonfile import JsonFile\n"
        "file = JsonFile(Path(sys.argv[1])); file.sweep(); file.read(); file.fingerprint()\n"
        "sys.exit(any(name in sys.modules for name in ('filelock', 'platformdirs')))"
    )
    subprocess.run([sys.executable, "-c", code, file.path], check=True)


def test_git_ignores_what_stands_beside_a_register(file):
    folder = file.path.parent
    file.path.with_name(".namndkoll.json.00000000.tmp").touch()
    _lock(file, 1)
    subprocess.run(["git", "init", "-q", folder], check=True)
    (folder / ".git" / "info" / "exclude").write_text("\n".join(IGNORED_BY_GIT))
    status = subprocess.run(["git", "-C", folder, "status", "--porcelain"], check=True, capture_output=True, text=True)
    assert status.stdout == "?? namndkoll.json\n"


def _lock(file: JsonFile, timeout: float) -> None:
    with file.locked(timeout):
        pass


class _held_by_another_process:  # noqa: N801 (reads as the context it is)
    """Another process holds a register's lock."""

    def __init__(self, file: JsonFile) -> None:
        code = (
            "import sys; from pathlib import Path; from store.jsonfile import JsonFile\n"
            "with JsonFile(Path(sys.argv[1])).locked():\n    print(flush=True); sys.stdin.read()"
        )
        self._process = subprocess.Popen(
            [sys.executable, "-c", code, file.path], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )

    def __enter__(self) -> subprocess.Popen[bytes]:
        self._process.stdout.readline()
        return self._process

    def __exit__(self, *_):
        self._process.communicate()

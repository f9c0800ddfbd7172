"""Files are read whole and replaced whole, and stay what they were in every other respect (promise P19)."""

from __future__ import annotations

import errno
import os
import shutil
import stat
import tempfile
from contextlib import contextmanager
from pathlib import Path

import pytest

from store import whole_file
from store.errors import FileError, MissingError
from store.whole_file import leftovers, read_whole, write_whole

ORDINARY_USER, ORDINARY_GROUP = 65534, 65534
is_root = os.geteuid() == 0


@contextmanager
def ordinary_user():
    """Root may do everything, so a refusal can only be seen as somebody else."""
    if not is_root:
        yield
        return
    os.setegid(ORDINARY_GROUP)
    os.seteuid(ORDINARY_USER)
    try:
        yield
    finally:
        os.seteuid(0)
        os.setegid(0)


@pytest.fixture
def open_folder():
    """A folder that the ordinary user can reach, as pytest's own are closed to others."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o777)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def umask():
    before = os.umask(0o027)
    yield 0o027
    os.umask(before)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


# --- reading ---------------------------------------------------------------------------------------------------------


def test_the_bytes_come_back_as_they_were(tmp_path):
    path = tmp_path / "a.json"
    data = bytes(range(256)) * 5000
    write_whole(path, data)
    assert read_whole(path) == data


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda path: path.mkdir(), "mapp"),
        (os.mkfifo, "rör eller en enhet"),
        (lambda path: path.symlink_to(path), "länken pekar runt på sig själv"),
        (lambda path: path.symlink_to("/dev/zero"), "rör eller en enhet"),
        (lambda path: path.symlink_to("/dev/tty"), "rör eller en enhet"),
    ],
    ids=["folder", "pipe", "link to itself", "endless device", "terminal"],
)
def test_what_is_no_file_is_refused_without_waiting_for_it(tmp_path, make, words):
    path = tmp_path / "register.json"
    make(path)
    with pytest.raises(FileError, match=words):
        read_whole(path)
    with pytest.raises(FileError, match=words):
        write_whole(path, b"{}")


def test_a_missing_file_is_an_error_of_its_own_also_behind_a_link(tmp_path):
    link = tmp_path / "link.json"
    link.symlink_to(tmp_path / "nowhere.json")
    for path in (tmp_path / "none.json", link, tmp_path / "no" / "folder.json"):
        with pytest.raises(MissingError, match="finns inte"):
            read_whole(path)


def test_a_file_larger_than_any_register_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "large.json"
    path.touch()
    os.truncate(path, whole_file.LARGEST + 1)
    with pytest.raises(FileError, match="536 MB"):
        read_whole(path)


def test_a_file_without_the_right_to_read_is_one_sentence(open_folder):
    path = open_folder / "a.json"
    path.write_bytes(b"{}")
    path.chmod(0)
    with ordinary_user(), pytest.raises(FileError, match=r"a\.json: kunde inte läsa, du saknar behörighet"):
        read_whole(path)


# --- what is kept (P19) ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kept", [0o600, 0o640, 0o644, 0o664, 0o666, 0o755])
def test_the_mode_is_kept_whatever_the_umask_is(tmp_path, umask, kept):
    path = tmp_path / "a.json"
    path.write_bytes(b"old")
    path.chmod(kept)
    write_whole(path, b"new")
    assert (path.read_bytes(), mode(path)) == (b"new", kept)


def test_a_new_file_follows_the_umask(tmp_path, umask):
    path = tmp_path / "a.json"
    write_whole(path, b"new")
    assert mode(path) == 0o666 & ~umask


def test_a_link_stays_a_link_and_its_file_is_replaced(tmp_path):
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    real, link, second = folder / "real.json", tmp_path / "link.json", tmp_path / "second.json"
    real.write_bytes(b"old")
    link.symlink_to("elsewhere/real.json")
    second.symlink_to(link)
    write_whole(second, b"new")
    assert second.is_symlink()
    assert link.is_symlink()
    assert real.read_bytes() == b"new"
    assert names(tmp_path) == ["elsewhere", "link.json", "second.json"]


def test_a_link_to_a_file_that_is_not_there_makes_that_file(tmp_path):
    link = tmp_path / "link.json"
    link.symlink_to(tmp_path / "real.json")
    write_whole(link, b"new")
    assert link.is_symlink()
    assert (tmp_path / "real.json").read_bytes() == b"new"


@pytest.mark.skipif(not is_root, reason="only root can give files away")
def test_the_owner_is_kept_when_root_saves_for_somebody(tmp_path):
    path = tmp_path / "a.json"
    path.write_bytes(b"old")
    os.chown(path, 1234, 2345)
    path.chmod(0o640)
    write_whole(path, b"new")
    assert (path.stat().st_uid, path.stat().st_gid, mode(path)) == (1234, 2345, 0o640)


@pytest.mark.skipif(not is_root, reason="only root can make a file of another group")
def test_a_group_that_cannot_be_kept_hands_its_rights_to_no_other_group(open_folder):
    path = open_folder / "a.json"
    path.write_bytes(b"old")
    os.chown(path, ORDINARY_USER, 2345)
    path.chmod(0o660)
    with ordinary_user():
        write_whole(path, b"new")
    assert (path.stat().st_gid, mode(path)) == (ORDINARY_GROUP, 0o600)


def test_a_file_that_is_protected_against_writing_is_not_replaced(open_folder):
    path = open_folder / "a.json"
    path.write_bytes(b"old")
    path.chmod(0o444)
    with ordinary_user(), pytest.raises(FileError, match="du saknar behörighet"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"


def test_a_folder_that_is_protected_against_writing_is_one_sentence(open_folder):
    path = open_folder / "a.json"
    path.write_bytes(b"old")
    path.chmod(0o666)
    open_folder.chmod(0o555)
    with ordinary_user(), pytest.raises(FileError, match="kunde inte spara, du saknar behörighet"):
        write_whole(path, b"new")
    assert names(open_folder) == ["a.json"]


def test_a_missing_folder_is_one_sentence(tmp_path):
    with pytest.raises(FileError, match="mappen finns inte"):
        write_whole(tmp_path / "none" / "a.json", b"new")


def test_nothing_is_left_beside_the_file(tmp_path):
    path = tmp_path / "a.json"
    write_whole(path, b"1")
    write_whole(path, b"2")
    write_whole(path, b"3", durable=False)
    assert names(tmp_path) == ["a.json"]


# --- what other systems do -------------------------------------------------------------------------------------------


class HeldError(OSError):
    """Windows' answer while a virus scanner has the file open."""

    winerror = 32


def test_a_file_held_for_a_moment_is_waited_for(tmp_path, monkeypatch):
    path, answers, pauses, real = tmp_path / "a.json", [True] * 3, [], os.replace

    def replace(source, target):
        if answers:
            answers.pop()
            raise HeldError(errno.EACCES, "held")
        real(source, target)

    monkeypatch.setattr(os, "replace", replace)
    monkeypatch.setattr(whole_file.time, "sleep", pauses.append)
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert len(pauses) == 3


def test_a_file_held_for_good_is_given_up_after_two_and_a_half_seconds(tmp_path, monkeypatch):
    path, pauses = tmp_path / "a.json", []
    path.write_bytes(b"old")

    def replace(source, target):
        raise HeldError(errno.EACCES, "held")

    monkeypatch.setattr(os, "replace", replace)
    monkeypatch.setattr(whole_file.time, "sleep", pauses.append)
    with pytest.raises(FileError, match="ett annat program håller filen"):
        write_whole(path, b"new")
    assert 2 <= sum(pauses) <= 2.5
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["a.json"]


@pytest.mark.parametrize("answer", [errno.EINVAL, errno.ENOTSUP])
def test_a_disk_that_cannot_flush_folders_still_saves(tmp_path, monkeypatch, answer):
    real = os.fsync

    def fsync(descriptor):
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(answer, os.strerror(answer))
        real(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)
    write_whole(tmp_path / "a.json", b"new")
    assert (tmp_path / "a.json").read_bytes() == b"new"


def test_a_disk_without_second_names_says_when_it_cannot_take_a_save_back(tmp_path, monkeypatch):
    path, real, answers = tmp_path / "a.json", os.fsync, [False, True]
    path.write_bytes(b"old")

    def fsync(descriptor):
        if stat.S_ISDIR(os.fstat(descriptor).st_mode) and answers.pop(0):
            raise OSError(errno.EIO, "EIO")
        real(descriptor)

    def link(source, target):
        raise PermissionError(errno.EPERM, "EPERM")

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(os, "link", link)
    with pytest.raises(FileError, match="bekräftar inte att den är säkrad"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert names(tmp_path) == ["a.json"]


def test_short_writes_are_continued(tmp_path, monkeypatch):
    real = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: real(descriptor, data[:3]))
    write_whole(tmp_path / "a.json", b"0123456789")
    assert (tmp_path / "a.json").read_bytes() == b"0123456789"


# --- leftovers -------------------------------------------------------------------------------------------------------


def test_only_this_file_s_own_temporary_files_count_as_leftovers(tmp_path):
    mine = tmp_path / ".namndkoll.json.0a1b2c3d.tmp"
    others = [
        ".namndkoll.json.tmp",
        ".namndkoll.json.0a1b2c3d.tmp.bak",
        ".other.json.0a1b2c3d.tmp",
        "namndkoll.json.0a1b2c3d.tmp",
        ".namndkoll.json.0a1b.tmp",
    ]
    for name in (mine.name, *others):
        (tmp_path / name).touch()
    assert leftovers(tmp_path / "namndkoll.json") == [mine]
    assert leftovers(tmp_path / "none" / "namndkoll.json") == []

"""A damaged register mended: the newest whole version in its place, the damaged bytes beside it, what is lost told."""

from __future__ import annotations

import os
import shutil

import pytest

from store import codec
from store.errors import FileError, GoneError
from store.jsonfile import JsonFile
from store.rescue import kept_copies
from store.restoring import good_versions, keep_damaged, put_back, restore
from tests.git.repositories import ECONOMY, REGISTER, Clone, with_area
from tests.promises.damage import CASES, SOUND

GOOD = codec.encode(REGISTER)
NEWER = codec.encode(with_area(ECONOMY, group="Nyare"))
_AN_HOUR = 3600


@pytest.fixture
def path(tmp_path):
    """A register with a kept copy."""
    path = tmp_path / "namndkoll.json"
    path.write_bytes(GOOD)
    JsonFile(path).keep_copy(GOOD)
    return path


def beside(path):
    return sorted(path.parent.glob("namndkoll.skadad-*.json"))


ENCODED = ("utf-16", "utf-32", "windows-1252")


@pytest.mark.parametrize("name", [name for name in CASES if name not in ENCODED])
def test_every_damage_gives_way_to_the_kept_copy_and_lies_beside_it(path, name):
    path.write_bytes(CASES[name].data)
    restored = restore(path)
    assert restored is not None
    assert path.read_bytes() == GOOD
    assert beside(path) == [restored.kept_as]
    assert restored.kept_as.read_bytes() == CASES[name].data


@pytest.mark.parametrize("name", ENCODED)
def test_another_encoding_needs_no_older_version(tmp_path, name):
    path = tmp_path / "namndkoll.json"
    path.write_bytes(CASES[name].data)
    restored = restore(path)
    assert restored is not None
    assert (restored.version, path.read_bytes()) == (None, SOUND.encode())
    assert restored.kept_as.read_bytes() == CASES[name].data


def test_what_only_the_damaged_file_said_is_told(path):
    path.write_bytes(GOOD.replace(b'"Rektor"', b'"Chefen"', 1)[:-40])
    restored = restore(path)
    assert restored is not None
    assert restored.lost == ('"ansvarig": "Chefen"',)


def test_a_whole_register_and_one_without_any_version_are_left_alone(path, tmp_path):
    assert restore(path) is None
    other = tmp_path / "annat.json"
    other.write_bytes(b"{")
    assert restore(other) is None
    assert other.read_bytes() == b"{"
    assert beside(path) == []


@pytest.mark.parametrize("copy_is_older", [True, False])
def test_the_newest_of_git_and_the_copies_is_taken(tmp_path, copy_is_older):
    clone = Clone.new(tmp_path / "klon")
    JsonFile(clone.path).keep_copy(NEWER)
    (copy,) = kept_copies(clone.path)
    moved = copy.path.stat().st_mtime + (-_AN_HOUR if copy_is_older else _AN_HOUR)
    os.utime(copy.path, (moved, moved))
    clone.path.write_bytes(b"")
    restored = restore(clone.path)
    assert restored is not None
    assert restored.version is not None
    assert bool(restored.version.commit) is copy_is_older
    assert clone.path.read_bytes() == (GOOD if copy_is_older else NEWER)


def test_a_broken_version_is_passed_over_wherever_it_stands(tmp_path):
    clone = Clone.new(tmp_path / "klon")
    clone.commit(b"{")
    JsonFile(clone.path).keep_copy(b"<<<<<<< HEAD\n")
    assert restore(clone.path) is not None
    assert clone.path.read_bytes() == GOOD


@pytest.mark.parametrize("gone", ["the file", "its folder"])
def test_a_register_that_was_taken_away_meanwhile_is_said_and_not_made_anew(tmp_path, gone):
    path = tmp_path / "nämnd" / "namndkoll.json"
    path.parent.mkdir()
    path.write_bytes(GOOD)
    JsonFile(path).keep_copy(GOOD)
    version = next(good_versions(path))
    if gone == "the file":
        path.unlink()
    else:
        shutil.rmtree(path.parent)
    with pytest.raises(GoneError, match="finns inte längre"):
        put_back(path, version)
    assert not path.exists()
    assert path.parent.exists() is (gone == "the file")


def test_a_damaged_file_that_goes_while_it_is_put_aside_is_said(path):
    data = path.read_bytes()
    path.unlink()
    with pytest.raises(FileError, match="kunde inte spara"):
        keep_damaged(path, data)


def test_two_damaged_files_of_one_second_are_both_kept(path):
    for number, data in enumerate((b"", b"{", b"{"), 1):
        path.write_bytes(data)
        os.utime(path, (1, 1))
        put_back(path, next(good_versions(path)))
        assert len(beside(path)) == min(number, 2)
    assert [kept.read_bytes() for kept in beside(path)] == [b"{", b""]

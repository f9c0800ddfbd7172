"""The ways out of a damaged register: copies in the user's own folder, and copies that sync programs left."""

from __future__ import annotations

import os
import stat

import pytest

from store.jsonfile import JsonFile
from store.rescue import COPIES, copied_from, kept_copies, sibling_copies
from store.state_folder import state_folder


def versions(register):
    return [copy.path.read_bytes() for copy in kept_copies(register)]


def grow_older(register, seconds):
    for copy in kept_copies(register):
        moved = copy.path.stat().st_mtime - seconds
        os.utime(copy.path, (moved, moved))


@pytest.fixture
def register(tmp_path):
    return tmp_path / "namndkoll.json"


def save(register, data):
    register.write_bytes(data)
    JsonFile(register).keep_copy(data)


def test_the_last_versions_are_kept_newest_first(register):
    for number in range(8):
        grow_older(register, 601)
        save(register, b"%d" % number)
    assert versions(register) == [b"7", b"6", b"5", b"4", b"3"]
    assert len(versions(register)) == COPIES


def test_an_afternoon_of_edits_pushes_no_older_version_out(register):
    save(register, b"from yesterday")
    grow_older(register, 86400)
    for number in range(20):
        grow_older(register, 61)
        save(register, b"%d" % number)
    assert versions(register) == [b"19", b"10", b"0", b"from yesterday"]


def test_of_many_edits_in_a_minute_the_first_and_the_last_are_kept(register):
    for number in range(20):
        save(register, b"%d" % number)
    assert versions(register) == [b"19", b"0"]


def test_many_edits_of_a_large_register_in_a_minute_cost_one_copy(register):
    for number in range(20):
        save(register, b"%d" % number * 1_000_000)
    assert versions(register) == [b"0" * 1_000_000]


def test_a_clock_that_went_back_stops_no_copies(register):
    save(register, b"1")
    grow_older(register, -3600)
    save(register, b"2")
    assert b"2" in versions(register)


def test_the_same_bytes_are_kept_once(register):
    save(register, b"same")
    grow_older(register, 3600)
    save(register, b"same")
    assert versions(register) == [b"same"]


def test_two_registers_of_one_name_keep_their_copies_apart(tmp_path):
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        save(tmp_path / folder / "namndkoll.json", folder.encode())
    assert versions(tmp_path / "a" / "namndkoll.json") == [b"a"]


def test_a_link_and_its_file_share_their_copies(tmp_path, register):
    (tmp_path / "link.json").symlink_to(register)
    save(register, b"1")
    assert versions(tmp_path / "link.json") == [b"1"]


def test_only_the_user_can_look_into_the_copies(register, state_home):
    save(register, b"1")
    folder = state_folder(register)
    assert folder.is_relative_to(state_home / "namndkoll")
    assert stat.S_IMODE((folder / "kopior").stat().st_mode) == 0o700


def test_a_state_folder_that_cannot_be_made_stops_no_save(register, state_home):
    (state_home / "namndkoll").write_text("in the way")
    save(register, b"1")
    assert kept_copies(register) == ()


def test_a_register_out_of_reach_is_copied_all_the_same(register):
    JsonFile(register).keep_copy(b"1")
    assert versions(register) == [b"1"]


@pytest.mark.parametrize(
    "name",
    [
        "namndkoll (1).json",
        "namndkoll - Kopia.json",
        "namndkoll - Kopia (2).json",
        "namndkoll kopia 2.json",
        "namndkoll (Eva Eks konfliktkopia 2018-01-10).json",
        "namndkoll (conflicted copy 2018-01-10 120000).json",
        "namndkoll.sync-conflict-20180110-120000-ABCDEFG.json",
        "namndkoll-KOMMUN-DATOR7.json",
        "namndkoll-DESKTOP-AB12CD3.json",
        "namndkoll-LAPTOP-9F3K2-2.json",
        "namndkoll (kopia).json",
        "namndkoll (kopia 2).json",
        "namndkoll (copy).json",
        "namndkoll_conflict.json",
        "namndkoll-konflikt-20180110.json",
    ],
)
def test_a_conflict_copy_is_noticed(tmp_path, name):
    register = tmp_path / "namndkoll.json"
    register.touch()
    (tmp_path / name).touch()
    assert sibling_copies(register) == (tmp_path / name,)
    assert copied_from((tmp_path / name).stem, {"namndkoll"}) == "namndkoll"


@pytest.mark.parametrize(
    "mark", ["BUN", "2024", "BUN-2024", "2024-01-31", "VT24", "BUN-VT24", "BUN-VT2024", "BUN-2024B"]
)
def test_a_register_of_another_board_or_year_is_no_conflict_copy(tmp_path, mark):
    register = tmp_path / "namndkoll.json"
    register.touch()
    (tmp_path / f"namndkoll-{mark}.json").touch()
    assert sibling_copies(register) == ()
    assert copied_from(f"namndkoll-{mark}", {"namndkoll"}) == ""


def test_other_files_are_no_conflict_copies(tmp_path):
    register = tmp_path / "namndkoll.json"
    others = ("namndkoll2.json", "namndkoll-skola.json", "namndkoll-konflikthantering.json", "annan (1).json")
    for name in ("namndkoll.json", "namndkoll (1).toml", *others):
        (tmp_path / name).touch()
    assert sibling_copies(register) == ()
    assert sibling_copies(tmp_path / "none" / "namndkoll.json") == ()

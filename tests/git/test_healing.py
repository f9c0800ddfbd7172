"""A register git has merged by lines is merged again by fields, from git's stages or out of the markers (P6, P8)."""

from __future__ import annotations

import os

import pytest

from store import codec
from store.errors import DamagedError, UnmergedError
from store.healing import heal, is_unmerged, make_canonical, needs_healing
from store.loading import load
from store.rescue import COPIES, keep_copy, kept_copies
from tests.git.repositories import ECONOMY, NAME, REGISTER, ROOMS, with_area

OURS = with_area(ECONOMY, responsible="Annas chef", group="A")
THEIRS = with_area(ECONOMY, responsible="Bos chef", priority="Hög")


def merge(anna, bo):
    anna.git("pull", "--quiet", "--no-rebase", bo.folder, "main", check=False)


def merge_diff3(anna, bo):
    anna.git("config", "merge.conflictStyle", "diff3")
    merge(anna, bo)


def rebase(anna, bo):
    anna.git("pull", "--quiet", "--rebase", bo.folder, "main", check=False)


def cherry_pick(anna, bo):
    anna.git("fetch", "--quiet", bo.folder, "main")
    anna.git("cherry-pick", "FETCH_HEAD", check=False)


def stash(anna, bo):
    anna.git("reset", "--quiet", "--soft", "HEAD~1")
    anna.git("stash", "push", "--quiet")
    anna.git("pull", "--quiet", bo.folder, "main")
    anna.git("stash", "pop", check=False)


def revert(anna, bo):
    anna.git("fetch", "--quiet", bo.folder, "main")
    anna.git("reset", "--quiet", "--hard", "FETCH_HEAD")
    anna.commit(OURS)
    anna.git("revert", "--no-edit", "HEAD~1", check=False)


def squash(anna, bo):
    anna.git("fetch", "--quiet", bo.folder, "main")
    anna.git("merge", "--squash", "FETCH_HEAD", check=False)


def patch(anna, bo):
    text = bo.git("format-patch", "-1", "--stdout")
    (anna.folder.parent / "bo.patch").write_text(text, encoding="utf-8")
    anna.git("fetch", "--quiet", bo.folder, "main")
    anna.git("am", "--3way", anna.folder.parent / "bo.patch", check=False)


WAYS = (merge, merge_diff3, rebase, cherry_pick, stash, squash, patch)


@pytest.fixture
def apart(two):
    anna, bo = two
    anna.commit(OURS, "Annas")
    bo.commit(THEIRS, "Bos")
    return anna, bo


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_every_way_git_leaves_markers_is_healed_with_nothing_lost(apart, way):
    anna, bo = apart
    way(anna, bo)
    with pytest.raises(UnmergedError):
        anna.content()
    assert needs_healing(anna.path)
    merged = heal(anna.path)
    assert anna.content() == merged.content
    area = merged.content.areas[ECONOMY]
    assert (area.group, area.priority) == ("A", "Hög")
    (asked,) = merged.content.conflicts.values()
    assert asked.field == ("ansvarig",)
    assert {asked.ours, asked.theirs} == {"Annas chef", "Bos chef"}
    assert asked.base == "Rektor"
    assert is_unmerged(anna.path)
    assert not needs_healing(anna.path)
    assert heal(anna.path).content == merged.content


@pytest.mark.parametrize("way", [merge, merge_diff3])
def test_markers_that_were_declared_settled_or_saved_are_healed_out_of_themselves(apart, way):
    anna, bo = apart
    way(anna, bo)
    anna.git("add", NAME)
    anna.git("commit", "--quiet", "-m", "Konflikten råkade sparas")
    merged = heal(anna.path)
    asked = {one.field[0]: {one.ours, one.theirs} for one in merged.content.conflicts.values()}
    assert asked["ansvarig"] == {"Annas chef", "Bos chef"}
    kept = codec.encode(merged.content)
    assert b'"grupp": "A"' in kept
    assert "Hög".encode() in kept


def test_what_only_touched_the_same_lines_is_healed_without_a_question(two):
    anna, bo = two
    anna.commit(with_area(ECONOMY, order=15), "Annas")
    bo.commit(with_area(ECONOMY, title="Stöd i ekonomin"), "Bos")
    merge(anna, bo)
    with pytest.raises(UnmergedError):
        anna.content()
    merged = heal(anna.path)
    assert merged.conflicts == ()
    assert not is_unmerged(anna.path)
    anna.git("commit", "--quiet", "--no-edit")
    assert anna.content() == with_area(ECONOMY, order=15, title="Stöd i ekonomin")


def test_a_side_that_git_dropped_without_a_marker_is_brought_back(apart):
    """What a broken driver of another make leaves: exit code 1, our side, and no sign of theirs."""
    anna, bo = apart
    anna.git("config", "merge.namndkoll.driver", "false")
    merge(anna, bo)
    assert anna.content() == OURS
    assert needs_healing(anna.path)
    assert heal(anna.path).content.areas[ECONOMY].priority == "Hög"


def test_what_somebody_has_put_together_by_hand_is_left_alone(apart):
    anna, bo = apart
    merge(anna, bo)
    byhand = with_area(ECONOMY, responsible="Bådas chef", group="A", priority="Hög")
    anna.write(byhand)
    assert not needs_healing(anna.path)
    assert heal(anna.path).content == byhand
    assert anna.content() == byhand


def test_a_sound_register_and_one_outside_git_need_no_healing(anna, tmp_path):
    assert not needs_healing(anna.path)
    loose = tmp_path / "lös.json"
    loose.write_bytes(anna.path.read_bytes())
    assert not needs_healing(loose)
    assert heal(loose).content == REGISTER


def test_markers_outside_git_are_healed_out_of_themselves(apart, tmp_path):
    anna, bo = apart
    merge(anna, bo)
    loose = tmp_path / "lös.json"
    loose.write_bytes(anna.path.read_bytes().replace(b"\n", b"\r\n"))
    heal(loose)
    assert load(loose, loose.read_bytes()).areas[ECONOMY].group == "A"


def test_a_side_that_is_no_register_is_said_and_nothing_is_touched(apart):
    anna, bo = apart
    bo.commit(bo.path.read_bytes().replace(b'"format": 1', b'"format": "ett"'), "Trasig")
    merge(anna, bo)
    before = anna.path.read_bytes()
    with pytest.raises(DamagedError, match="format"):
        heal(anna.path)
    assert anna.path.read_bytes() == before


def test_the_unhealed_bytes_are_kept_as_a_copy(apart, state_home):
    anna, bo = apart
    merge(anna, bo)
    before = anna.path.read_bytes()
    heal(anna.path)
    assert before in [path.read_bytes() for path in state_home.rglob("*.json")]


def test_only_whole_versions_count_as_good_copies_after_a_healing(apart):
    anna, bo = apart
    earlier = [codec.encode(with_area(ECONOMY, order=number)) for number in range(COPIES)]
    for data in earlier:
        for copy in kept_copies(anna.path):
            hours_older = copy.path.stat().st_mtime - 3600
            os.utime(copy.path, (hours_older, hours_older))
        keep_copy(anna.path, data)
    merge(anna, bo)
    heal(anna.path)
    kept = [copy.path.read_bytes() for copy in kept_copies(anna.path)]
    assert kept[0] == anna.path.read_bytes()
    assert set(kept[1:]) <= set(earlier)
    assert len(kept) == COPIES


def test_what_is_no_register_is_neither_made_canonical_nor_kept_as_a_good_copy(anna):
    anna.path.write_bytes(b'{"register": ')
    with pytest.raises(DamagedError):
        make_canonical(anna.path)
    assert kept_copies(anna.path) == ()


def test_a_register_that_is_being_worked_on_in_another_corner_is_healed_too(two):
    anna, bo = two
    anna.commit(with_area(ECONOMY, responsible="Chef"), "Annas")
    bo.commit(with_area(ECONOMY, with_area(ROOMS, group="Nytt"), responsible="Annan"), "Bos")
    merge(anna, bo)
    assert heal(anna.path).content.areas[ROOMS].group == "Nytt"

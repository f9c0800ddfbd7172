"""Saving a version: exactly the register and its settings, a message made of the changes, a meeting frozen."""

from __future__ import annotations

import datetime as dt
import os

import pytest

from store.changes import changes
from store.errors import DamagedError, GitError, NoRepositoryError, UnsettledError
from store.merge import merge
from store.open_conflicts import with_questions
from store.saving_version import has_unsaved, save_version, unsaved
from store.version_message import message
from tests.git.repositories import ECONOMY, LEADERS, NAME, REGISTER, ROOMS, Clone, with_area

MEETING = dt.date(2018, 1, 24)


def names_in(clone, revision="HEAD"):
    return clone.git("show", "--name-only", "--format=", revision).split()


def test_exactly_the_register_and_its_settings_are_saved(anna):
    (anna.folder / "namndkoll.toml").write_text("varningsdagar = 20\n")
    (anna.folder / "annat.txt").write_text("x")
    (anna.folder / "eget.txt").write_text("x")
    anna.git("add", "annat.txt")
    anna.write(with_area(ECONOMY, status="klart"))
    assert has_unsaved(anna.path)
    saved = save_version(anna.path)
    assert names_in(anna) == [NAME, "namndkoll.toml"]
    assert saved.commit == anna.git("rev-parse", "HEAD").strip()
    assert anna.git("status", "--porcelain").split("\n")[:2] == ["A  annat.txt", "?? eget.txt"]
    assert not has_unsaved(anna.path)


def test_the_message_is_what_changed(anna):
    anna.write(with_area(ECONOMY, status="klart"))
    assert save_version(anna.path).subject == "Stöd i ekonomi: pågår → klart"
    anna.write(with_area(LEADERS, with_area(ROOMS, group="# Rubrik"), responsible="Chef"))
    assert save_version(anna.path).subject == "3 ändrade områden"
    body = anna.git("log", "-1", "--format=%b")
    assert "- Lokaler: Grupp: ”# Rubrik”." in body
    assert "- Ledarskap: Ansvarig: ”Rektor” → ”Chef”." in body


def test_a_long_single_change_has_a_short_subject_and_all_of_it_in_the_body():
    new = with_area(ECONOMY, responsible="x" * 100)
    subject, body = message(changes(REGISTER, new))
    assert subject == "Stöd i ekonomi: ansvarig"
    assert "x" * 100 in body


def test_a_subject_too_long_is_cut_between_words():
    long = REGISTER.areas[ECONOMY].replace(title=" ".join(["Rektorers"] * 12))
    before = REGISTER.with_area(ECONOMY, long)
    subject, _ = message(changes(before, before.with_area(ECONOMY, long.replace(group="x" * 80))))
    assert len(subject) <= 72
    assert subject.endswith("Rektorers …")


@pytest.mark.parametrize(
    ("gone", "added", "changed", "subject"),
    [
        ((ROOMS,), (), (ECONOMY,), "1 ändrat och 1 borttaget område"),
        ((), ("ny-0001",), (ECONOMY, ROOMS), "1 nytt och 2 ändrade områden"),
        ((ROOMS,), ("ny-0001", "ny-0002"), (ECONOMY,), "2 nya, 1 ändrat och 1 borttaget område"),
        ((ROOMS, ECONOMY), (), (), "2 borttagna områden"),
    ],
)
def test_a_subject_counts_what_happened(gone, added, changed, subject):
    after = REGISTER
    for key in changed:
        after = with_area(key, after, group="A")
    areas = {key: area for key, area in after.areas.items() if key not in gone}
    areas |= {key: REGISTER.areas[LEADERS].replace(title=key) for key in added}
    assert message(changes(REGISTER, REGISTER.replace(areas=areas)))[0] == subject


def test_nothing_to_save_is_no_version_and_can_still_be_frozen(anna):
    before = anna.git("rev-parse", "HEAD")
    assert save_version(anna.path).commit == ""
    saved = save_version(anna.path, MEETING)
    assert (saved.commit, saved.tag) == ("", "namndkoll/2018-01-24")
    assert anna.git("rev-parse", "HEAD") == before
    assert anna.git("cat-file", "-t", "namndkoll/2018-01-24").strip() == "tag"


def test_a_frozen_meeting_is_never_frozen_again_and_nothing_is_saved_then(anna):
    save_version(anna.path, MEETING)
    anna.write(with_area(ECONOMY, group="A"))
    with pytest.raises(GitError, match="redan fryst"):
        save_version(anna.path, MEETING)
    assert has_unsaved(anna.path)


def test_the_first_version_of_a_register(tmp_path):
    clone = Clone.new(tmp_path / "ny", register=None)
    clone.write(REGISTER)
    assert len(unsaved(clone.path)) > 3
    assert save_version(clone.path).subject == "3 nya områden"
    assert unsaved(clone.path) == ()


def test_settings_that_were_taken_away_do_not_stand_in_the_way(anna):
    settings = anna.folder / "namndkoll.toml"
    settings.write_text("varningsdagar = 20\n")
    save_version(anna.path)
    settings.unlink()
    anna.write(with_area(ECONOMY, group="A"))
    save_version(anna.path)
    assert anna.content() == with_area(ECONOMY, group="A")


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="links need a right there")
def test_a_register_behind_a_link_is_saved_where_it_lies_without_settings_from_elsewhere(anna, tmp_path):
    desk = Clone(tmp_path / "skrivbord")
    desk.folder.mkdir()
    desk.path.symlink_to(anna.path)
    (desk.folder / "namndkoll.toml").write_text("varningsdagar = 5\n")
    (anna.folder / "namndkoll.toml").symlink_to(desk.folder / "namndkoll.toml")
    anna.write(with_area(ECONOMY, status="klart"))
    for path in (desk.path, anna.path):
        assert has_unsaved(path) == (path == desk.path)
        save_version(path)
    assert names_in(anna) == [NAME]
    assert not has_unsaved(desk.path)


def test_open_questions_and_damage_are_not_saved(anna):
    asked = merge(REGISTER, with_area(ECONOMY, group="A"), with_area(ECONOMY, group="B"))
    anna.write(with_questions(asked))
    with pytest.raises(UnsettledError, match="1 uppgift har två svar"):
        save_version(anna.path)
    anna.path.write_bytes(b"{")
    with pytest.raises(DamagedError):
        save_version(anna.path)
    assert anna.git("rev-list", "--count", "HEAD").strip() == "1"


def test_the_user_s_own_hooks_are_run_and_may_refuse(anna):
    hook = anna.folder / ".git/hooks/pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\necho 'error: inte på en fredag' >&2\nexit 1\n")
    hook.chmod(0o755)
    anna.write(with_area(ECONOMY, group="A"))
    with pytest.raises(GitError, match="inte på en fredag"):
        save_version(anna.path)
    assert anna.content() == with_area(ECONOMY, group="A")


@pytest.mark.parametrize("staged", [False, True], ids=["nothing staged", "an older state staged"])
def test_a_refused_version_leaves_the_index_as_it_was(anna, staged):
    hook = anna.folder / ".git/hooks/pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\nexit 1\n")
    hook.chmod(0o755)
    (anna.folder / "namndkoll.toml").write_text("varningsdagar = 20\n")
    if staged:
        anna.write(with_area(ECONOMY, group="B"))
        anna.git("add", NAME)
    anna.write(with_area(ECONOMY, group="A"))
    status = ("status", "--porcelain", "--untracked-files=no")
    before = anna.git("ls-files", "--stage"), anna.git(*status)
    with pytest.raises(GitError):
        save_version(anna.path)
    assert (anna.git("ls-files", "--stage"), anna.git(*status)) == before


def test_a_refused_conclusion_of_a_merge_leaves_it_unmerged(two):
    anna, bo = two
    anna.commit(with_area(ECONOMY, order=15))
    bo.commit(with_area(ECONOMY, title="Stöd"))
    anna.git("pull", "--quiet", "--no-rebase", bo.folder, "main", check=False)
    anna.write(with_area(ECONOMY, order=15, title="Stöd"))
    before = anna.git("ls-files", "--stage")
    hook = anna.folder / ".git/hooks/pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\nexit 1\n")
    hook.chmod(0o755)
    with pytest.raises(GitError):
        save_version(anna.path)
    assert anna.git("ls-files", "--stage") == before


def test_a_locked_index_and_an_unknown_author_are_said(anna):
    anna.write(with_area(ECONOMY, group="A"))
    lock = anna.folder / ".git/index.lock"
    lock.touch()
    with pytest.raises(GitError, match="arbetar i förrådet"):
        save_version(anna.path)
    lock.unlink()
    anna.git("config", "user.useConfigOnly", "true")
    anna.git("config", "--unset", "user.name")
    anna.git("config", "--unset", "user.email")
    with pytest.raises(GitError, match="vem du är"):
        save_version(anna.path)


def test_outside_git_it_is_said(tmp_path):
    loose = Clone(tmp_path)
    loose.write(REGISTER)
    assert not has_unsaved(loose.path)
    with pytest.raises(NoRepositoryError):
        save_version(loose.path)


def test_a_settled_merge_is_concluded_whole(two):
    anna, bo = two
    anna.commit(with_area(ECONOMY, order=15))
    bo.commit(with_area(ECONOMY, title="Stöd"))
    anna.git("pull", "--quiet", "--no-rebase", bo.folder, "main", check=False)
    from store.healing import heal

    heal(anna.path)
    save_version(anna.path)
    assert anna.git("rev-list", "--parents", "-1", "HEAD").count(" ") == 2
    assert anna.git("status", "--porcelain", "--untracked-files=no") == ""

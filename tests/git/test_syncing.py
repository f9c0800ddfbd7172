"""Sharing through a remote: fetch, merge by field, push, again; offline is normal, nothing is ever lost (P6)."""

from __future__ import annotations

import datetime as dt

import pytest

from store import drivers
from store.drivers import installed_command
from store.errors import GitError, OfflineError, ReadOnlyError, UnsettledError
from store.git import Repository
from store.healing import declare_settled
from store.model import FORMAT
from store.open_conflicts import answered
from store.saving_version import has_unsaved, save_version
from store.syncing import SyncState, sync
from tests.git.repositories import ECONOMY, LEADERS, OCCASION, REGISTER, ROOMS, Clone, with_area

MEETING = dt.date(2018, 1, 24)


@pytest.fixture
def shared(tmp_path):
    """Two clones of one place."""
    first = Clone.new(tmp_path / "första", "Anna")
    first.git("clone", "--quiet", "--bare", first.folder, tmp_path / "plats.git")
    place = Clone(tmp_path / "plats.git")
    return tuple(place.clone(tmp_path / name.lower(), name) for name in ("Anna", "Bo"))


WITH = pytest.mark.parametrize("told", [False, True], ids=["by lines and healed", "by the driver"])


def settings(told):
    return drivers.settings(installed_command()) if told else None


@WITH
def test_what_both_wrote_reaches_both(shared, told):
    anna, bo = shared
    anna.write(with_area(ECONOMY, order=15))
    bo.write(with_area(ECONOMY, title="Stöd"))
    assert (sync(anna.path, drivers=settings(told)).state, sync(anna.path).sent) == (SyncState.DONE, 0)
    result = sync(bo.path, drivers=settings(told))
    assert (result.state, result.sent) == (SyncState.DONE, 2)
    assert [change.field for change in result.received] == [("ordning",)]
    sync(anna.path, drivers=settings(told))
    assert anna.content() == bo.content() == with_area(ECONOMY, order=15, title="Stöd")
    assert anna.git("status", "--porcelain", "--untracked-files=no") == ""


@WITH
def test_a_contradiction_waits_for_an_answer_and_is_then_shared(shared, told):
    anna, bo = shared
    anna.write(with_area(ECONOMY, responsible="Annas"))
    bo.write(with_area(ECONOMY, responsible="Bos"))
    sync(anna.path)
    result = sync(bo.path, drivers=settings(told))
    assert (result.state, result.questions) == (SyncState.QUESTIONS, 1)
    with pytest.raises(UnsettledError):
        sync(bo.path)
    (key,) = bo.content().conflicts
    assert (bo.content().conflicts[key].ours_by, bo.content().conflicts[key].theirs_by) == ("Bo", "Anna")
    bo.write(answered(bo.content(), {key: "Annas"}, OCCASION))
    declare_settled(bo.path)
    assert sync(bo.path).state is SyncState.DONE
    sync(anna.path)
    assert anna.content() == bo.content() == with_area(ECONOMY, responsible="Annas")


def test_when_somebody_was_faster_it_is_tried_again(shared, monkeypatch):
    anna, bo = shared
    bo.write(with_area(ROOMS, group="B"))
    reach = Repository.reach
    raced = []

    def slower(self, *words):
        if words[0] == "push" and not raced and self.top == bo.folder.resolve():
            raced.append(True)
            anna.commit(with_area(ECONOMY, group="A"))
            anna.git("push", "--quiet")
        return reach(self, *words)

    monkeypatch.setattr(Repository, "reach", slower)
    told = []
    assert sync(bo.path, told.append).state is SyncState.DONE
    assert raced
    assert any("hann före" in line for line in told)
    sync(anna.path)
    assert anna.content() == bo.content() == with_area(ROOMS, with_area(ECONOMY, group="A"), group="B")


NOBODY = "git://127.0.0.1:9/nobody"
"""A server that does not answer."""


def test_offline_everything_is_saved_here_and_comes_across_later(shared, tmp_path):
    anna, bo = shared
    anna.git("remote", "set-url", "origin", NOBODY)
    anna.write(with_area(ECONOMY, group="A"))
    result = sync(anna.path)
    assert result.state is SyncState.OFFLINE
    assert "Allt är sparat här" in result.sentence
    assert anna.git("log", "-1", "--format=%s").strip() == "Stöd i ekonomi: Grupp: ”A”"
    anna.git("remote", "set-url", "origin", tmp_path / "plats.git")
    assert sync(anna.path).sent == 1
    sync(bo.path)
    assert bo.content() == with_area(ECONOMY, group="A")


def test_a_place_that_is_gone_is_an_error_and_everything_is_saved_here(shared, tmp_path):
    anna, _ = shared
    (tmp_path / "plats.git").rename(tmp_path / "borta.git")
    anna.write(with_area(ECONOMY, group="A"))
    with pytest.raises(GitError, match=r"finns inte där det brukar.*allt är sparat här") as said:
        sync(anna.path)
    assert not isinstance(said.value, OfflineError)
    assert not has_unsaved(anna.path)


def test_frozen_meetings_are_shared_also_when_there_is_no_version_to_send(shared):
    anna, bo = shared
    anna.write(with_area(ECONOMY, group="A"))
    save_version(anna.path, MEETING)
    assert sync(anna.path).meetings == (str(MEETING),)
    save_version(anna.path, MEETING + dt.timedelta(days=28))
    result = sync(anna.path)
    assert (result.sent, result.meetings) == (0, ("2018-02-21",))
    assert sync(anna.path).meetings == ()
    sync(bo.path)
    assert bo.git("tag").split() == ["namndkoll/2018-01-24", "namndkoll/2018-02-21"]


def test_a_meeting_frozen_in_two_ways_is_said_and_neither_is_changed(shared):
    anna, bo = shared
    for clone, group in ((anna, "A"), (bo, "B")):
        clone.write(with_area(ECONOMY if group == "A" else ROOMS, group=group))
        save_version(clone.path, MEETING)
    sync(anna.path)
    tag = bo.git("rev-parse", f"namndkoll/{MEETING}")
    assert sync(bo.path).frozen_twice == (str(MEETING),)
    assert bo.git("rev-parse", f"namndkoll/{MEETING}") == tag
    bo.git("tag", "--delete", f"namndkoll/{MEETING}")
    assert sync(bo.path).frozen_twice == ()


def test_somebody_who_may_only_read_can_fetch_what_others_froze(shared, tmp_path):
    anna, bo = shared
    anna.write(with_area(ECONOMY, group="A"))
    save_version(anna.path, MEETING)
    sync(anna.path)
    hook = tmp_path / "plats.git/hooks/pre-receive"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\nexit 1\n")
    hook.chmod(0o755)
    assert sync(bo.path).state is SyncState.DONE
    assert bo.content() == with_area(ECONOMY, group="A")


def test_an_unfinished_merge_by_lines_is_healed_on_the_way(shared):
    anna, bo = shared
    anna.commit(with_area(ECONOMY, order=15))
    anna.git("push", "--quiet")
    bo.commit(with_area(ECONOMY, title="Stöd"))
    bo.git("pull", "--quiet", "--no-rebase", check=False)
    assert b"<<<<<<<" in bo.path.read_bytes()
    assert sync(bo.path).state is SyncState.DONE
    assert bo.content() == with_area(ECONOMY, order=15, title="Stöd")


def test_other_files_in_contradiction_are_left_to_git_and_nothing_is_touched(shared):
    anna, bo = shared
    for clone, text in ((anna, "A"), (bo, "B")):
        (clone.folder / "annat.txt").write_text(text)
        clone.commit(with_area(ECONOMY, group=text), "Annat")
    anna.git("push", "--quiet")
    with pytest.raises(GitError, match=r"annat\.txt"):
        sync(bo.path)
    assert bo.content() == with_area(ECONOMY, group="B")
    assert bo.git("status", "--porcelain", "--untracked-files=no") == ""


def test_a_detached_head_and_nowhere_to_share_are_said(anna):
    with pytest.raises(GitError, match="git remote add"):
        sync(anna.path)
    anna.git("checkout", "--quiet", "--detach")
    with pytest.raises(GitError, match="Ingen gren"):
        sync(anna.path)


def test_an_empty_place_gets_its_first_versions(anna, tmp_path):
    (tmp_path / "tom.git").mkdir()
    anna.git("init", "--quiet", "--bare", tmp_path / "tom.git")
    anna.git("remote", "add", "origin", tmp_path / "tom.git")
    assert sync(anna.path).sent == 1
    assert sync(anna.path).sent == 0


def test_a_place_that_refuses_is_said(shared, tmp_path):
    anna, _ = shared
    hook = tmp_path / "plats.git/hooks/pre-receive"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\necho skyddad >&2\nexit 1\n")
    hook.chmod(0o755)
    anna.write(with_area(LEADERS, group="A"))
    with pytest.raises(GitError, match="tog inte emot"):
        sync(anna.path)
    assert anna.content() == with_area(LEADERS, group="A")


def test_edits_around_pulls_are_never_lost(shared):
    """An open register saves, somebody else's version comes in under it, and it saves again; many times."""
    from store.register import Register

    anna, bo = shared
    register = Register.open(anna.path)
    for number in range(6):
        bo.write(with_area(ROOMS, bo.content(), responsible=f"Bo {number}"))
        sync(bo.path)
        register.refresh()
        area = register.content.areas[ECONOMY]
        register.save(register.content.with_area(ECONOMY, area.replace(group=f"Anna {number}")), "rubrik")
        sync(anna.path)
        area = register.content.areas[LEADERS]
        register.save(register.content.with_area(LEADERS, area.replace(group=f"Anna {number}")), "rubrik")
        sync(anna.path)
        sync(bo.path)
    for clone in (anna, bo):
        areas = clone.content().areas
        assert (areas[ROOMS].responsible, areas[ECONOMY].group, areas[LEADERS].group) == ("Bo 5", "Anna 5", "Anna 5")
    assert REGISTER.areas.keys() == areas.keys()


@WITH
@pytest.mark.parametrize("broken", [b'{\n  "register": {\n', b"", b"<<<<<<< HEAD\n=======\n>>>>>>> x\n"])
def test_a_broken_version_of_somebody_else_leaves_the_register_as_it_was(shared, told, broken):
    anna, bo = shared
    bo.commit(broken)
    bo.git("push", "--quiet")
    mine = with_area(ECONOMY, group="A")
    anna.write(mine)
    for _ in range(2):
        with pytest.raises(GitError, match=r"någon annan \(Bo, .*inget helt register"):
            sync(anna.path, drivers=settings(told))
        assert anna.content() == mine
        assert anna.git("status", "--porcelain", "--untracked-files=no") == ""
    bo.commit(with_area(ROOMS, group="B"))
    bo.git("push", "--quiet")
    assert sync(anna.path, drivers=settings(told)).state is SyncState.DONE
    assert anna.content() == with_area(ROOMS, mine, group="B")


@WITH
def test_a_register_taken_away_there_and_edited_here_stays_and_is_asked_about(shared, told):
    anna, bo = shared
    bo.git("rm", "--quiet", bo.path.name)
    bo.commit(None, "Borta")
    bo.git("push", "--quiet")
    mine = with_area(ECONOMY, group="A")
    anna.write(mine)
    result = sync(anna.path, drivers=settings(told))
    assert (result.state, result.sent) == (SyncState.QUESTIONS, 0)
    assert result.sentence.startswith("Registret är borttaget i det någon annan (Bo, ")
    assert anna.content() == mine
    assert sync(anna.path, drivers=settings(told)).state is SyncState.DONE
    bo.git("pull", "--quiet")
    assert bo.content() == mine


def test_a_register_taken_away_there_and_untouched_here_is_not_taken_away_here(shared):
    anna, bo = shared
    bo.git("rm", "--quiet", bo.path.name)
    bo.commit(None, "Borta")
    bo.git("push", "--quiet")
    with pytest.raises(GitError, match=r"borttaget.*Bo, .*står kvar här"):
        sync(anna.path)
    assert anna.content() == REGISTER


@WITH
def test_a_newer_format_is_fetched_but_never_merged(shared, told):
    anna, bo = shared
    newer = REGISTER.replace(heading=REGISTER.heading.replace(format=FORMAT + 1))
    bo.commit(newer)
    bo.git("push", "--quiet")
    mine = with_area(ECONOMY, group="A")
    anna.write(mine)
    with pytest.raises(ReadOnlyError, match="nyare Nämndkoll"):
        sync(anna.path, drivers=settings(told))
    assert anna.content() == mine
    anna.git("reset", "--quiet", "--hard", "origin/main")
    assert sync(anna.path).state is SyncState.DONE
    assert anna.content() == newer


@WITH
def test_settings_changed_on_both_sides_are_put_together_and_what_contradicts_itself_is_told(shared, told):
    anna, bo = shared
    for clone, days, more in ((bo, 10, 'arsbokslut = "03-31"\n'), (anna, 20, "")):
        (clone.folder / "namndkoll.toml").write_text(f"varningsdagar = {days}\n{more}")
        clone.write(with_area(ECONOMY if more else ROOMS, group="A"))
    sync(bo.path)
    said = []
    assert sync(anna.path, said.append, drivers=settings(told)).state is SyncState.DONE
    assert any("varningsdagar = 20 (hos de andra 10)" in sentence for sentence in said)
    assert (anna.folder / "namndkoll.toml").read_text() == 'varningsdagar = 20\narsbokslut = "03-31"\n'
    assert anna.content() == with_area(ROOMS, with_area(ECONOMY, group="A"), group="A")
    sync(bo.path)
    assert (bo.folder / "namndkoll.toml").read_bytes() == (anna.folder / "namndkoll.toml").read_bytes()


@pytest.mark.parametrize("here", ["varningsdagar = 20\n", None], ids=["changed here too", "none here"])
def test_settings_that_cannot_be_read_leave_everything_as_it_was(shared, here):
    anna, bo = shared
    for clone, text in ((bo, "varningsdagar = \n"), (anna, here)):
        if text is not None:
            (clone.folder / "namndkoll.toml").write_text(text)
        clone.commit(with_area(ECONOMY if clone is bo else ROOMS, group="A"))
    bo.git("push", "--quiet")
    with pytest.raises(GitError, match=r"någon annan \(Bo, .*namndkoll\.toml"):
        sync(anna.path)
    settings_here = anna.folder / "namndkoll.toml"
    assert (settings_here.read_text() if settings_here.exists() else None) == here
    assert anna.content() == with_area(ROOMS, group="A")
    assert anna.git("status", "--porcelain", "--untracked-files=no") == ""

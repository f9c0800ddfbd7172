"""The commands that read or write git's history, in every kind of repository people end up in: an answer, or one
sentence that says what to do; never a traceback, never something saved that nobody asked for."""

from __future__ import annotations

import os

import pytest

from tests.git.repositories import ECONOMY, NAME, REGISTER, ROOMS, Clone, with_area
from tui.cli.exit_codes import ExitCode

DAY = ("--idag", "2018-03-01")
JANUARY, FEBRUARY = "2018-01-10T08:00:00+01:00", "2018-02-21T12:00:00+01:00"


def plain(folder):
    """Two versions, and a change that is not saved."""
    clone = Clone.new(folder / "r", "Anna", register=None)
    clone.commit(REGISTER, "Första", JANUARY)
    clone.commit(with_area(ECONOMY, group="A"), "Andra", FEBRUARY)
    clone.write(with_area(ECONOMY, group="B"))
    return clone


def shared(folder):
    """The same with a place to share it in."""
    clone = plain(folder)
    clone.git("clone", "--quiet", "--bare", clone.folder, folder / "plats.git")
    clone.git("remote", "add", "origin", folder / "plats.git")
    return clone


def renamed(folder):
    clone = shared(folder)
    clone.commit(None, "Tredje")
    clone.git("mv", NAME, "plan.json")
    clone.git("commit", "--quiet", "-m", "Nytt namn")
    clone.path = clone.folder / "plan.json"
    clone.write(with_area(ECONOMY, group="C"))
    return clone


def broken(folder):
    clone = shared(folder)
    clone.commit(clone.path.read_bytes()[:-60], "Trasig", FEBRUARY)
    clone.write(with_area(ECONOMY, group="B"))
    return clone


def broken_last(folder):
    """The very last version in git is no register, and what stands in the folder is."""
    clone = shared(folder)
    data = clone.path.read_bytes()
    clone.commit(b"<<<<<<< HEAD\n" + data, "Markörer")
    clone.path.write_bytes(data)
    return clone


def merged(folder):
    clone = shared(folder)
    clone.commit(None, "Tredje")
    bo = clone.clone(folder / "bo", "Bo")
    bo.commit(with_area(ROOMS, bo.content(), group="Bo"), "Bos")
    clone.commit(with_area(ECONOMY, group="C"), "Annas")
    clone.git("pull", "--quiet", "--no-rebase", "--no-edit", bo.folder, "main")
    clone.write(with_area(ROOMS, clone.content(), group="D"))
    return clone


def shallow(folder):
    clone = plain(folder)
    clone.commit(None, "Tredje")
    clone.git("clone", "--quiet", "--bare", clone.folder, folder / "plats.git")
    Clone(folder / "plats.git").git("clone", "--quiet", "--depth=1", f"file://{folder / 'plats.git'}", folder / "grund")
    part = Clone(folder / "grund", "Anna")
    part.introduce()
    part.write(with_area(ECONOMY, group="C"))
    return part


def detached(folder):
    clone = shared(folder)
    clone.git("checkout", "--quiet", "--detach")
    return clone


def submodule(folder):
    inner = shared(folder)
    inner.commit(None, "Tredje")
    inner.git("push", "--quiet", "origin", "main")
    outer = Clone.new(folder / "yttre", "Anna", register=None)
    outer.git("submodule", "--quiet", "add", folder / "plats.git", "inre")
    clone = Clone(outer.folder / "inre", "Anna")
    clone.introduce()
    clone.write(with_area(ECONOMY, group="C"))
    return clone


def worktree(folder):
    clone = shared(folder)
    clone.git("worktree", "add", "--quiet", "-b", "gren", folder / "träd")
    tree = Clone(folder / "träd", "Anna")
    tree.write(with_area(ECONOMY, group="C"))
    return tree


def no_commits(folder):
    clone = Clone.new(folder / "ny", "Anna", register=None)
    clone.write(REGISTER)
    return clone


def not_in_git_yet(folder):
    """The repository has versions, only not of the register."""
    clone = Clone.new(folder / "r", "Anna", register=None)
    (clone.folder / "annat.txt").write_text("x")
    clone.commit(None, "Annat", JANUARY)
    clone.write(REGISTER)
    return clone


def no_repository(folder):
    clone = Clone(folder / "lös")
    clone.folder.mkdir()
    clone.write(REGISTER)
    return clone


def in_a_rebase(folder):
    """A rebase has stopped at a contradiction."""
    clone = shared(folder)
    clone.commit(None, "Tredje")
    clone.git("switch", "--quiet", "-c", "gren", "HEAD~1")
    clone.commit(with_area(ECONOMY, group="C"), "Grenens")
    clone.git("rebase", "main", check=False)
    return clone


def two_places(folder):
    """Two places to share in, one of them called as git calls the first."""
    clone = shared(folder)
    clone.git("remote", "add", "annan", folder / "annan.git")
    return clone


def two_other_places(folder):
    clone = two_places(folder)
    clone.git("remote", "rename", "origin", "kommunen")
    return clone


PAST, SAVED, SHARED = "Stöd i ekonomi", "Sparat som version", "Synkat: "
OUTSIDE, ALONE = "ligger inte i något git-förråd", "git remote add origin"

ODD = {
    # repository: andringar, lista --per 2018-01-24, spara, synka; of each the exit code and words of the answer
    renamed: ((0, "Nytt namn\n  Bara filens form"), (0, PAST), (0, SAVED), (0, SHARED)),
    broken: ((0, "Den här versionen går inte att läsa: filen är avklippt"), (0, PAST), (0, SAVED), (0, SHARED)),
    broken_last: ((0, "Den här versionen går inte att läsa: en konfliktmarkör"), (0, PAST), (0, SAVED), (0, SHARED)),
    merged: ((0, "Två sidors ändringar sammanlagda"), (0, PAST), (0, SAVED), (0, SHARED)),
    shallow: ((0, "Här börjar historiken"), (1, "Historiken börjar efter"), (0, SAVED), (0, SHARED)),
    detached: ((0, "Grupp: ”A”"), (0, PAST), (0, "Ingen gren är vald"), (1, "git switch")),
    submodule: ((0, "Grupp: ”A”"), (0, PAST), (0, SAVED), (0, SHARED)),
    worktree: ((0, "Grupp: ”A”"), (0, PAST), (0, SAVED), (0, SHARED)),
    no_commits: ((0, "nytt område"), (1, "inga versioner alls än"), (0, SAVED), (1, ALONE)),
    not_in_git_yet: ((0, "nytt område"), (1, "fanns inte i git då"), (0, SAVED), (1, ALONE)),
    no_repository: ((1, OUTSIDE), (1, OUTSIDE), (1, OUTSIDE), (1, OUTSIDE)),
    in_a_rebase: ((0, "Grupp: ”A”"), (0, PAST), (3, "konfliktmarkörer"), (1, "git rebase --continue")),
    two_places: ((0, "Grupp: ”A”"), (0, PAST), (0, SAVED), (0, SHARED)),
    two_other_places: ((0, "Grupp: ”A”"), (0, PAST), (0, SAVED), (1, "git push -u annan main")),
}


@pytest.mark.parametrize("make", ODD, ids=lambda make: make.__name__)
def test_every_command_answers_in_an_odd_repository(run, tmp_path, make):
    clone = make(tmp_path)
    stands = clone.path.read_bytes()
    lines = (
        ("andringar", clone.path, *DAY),
        ("lista", clone.path, "--per", "2018-01-24"),
        ("spara", clone.path),
        ("synka", clone.path),
    )
    for line, (code, words) in zip(lines, ODD[make], strict=True):
        answer = run(*line)
        assert (answer.code, words in answer.out + answer.err) == (code, True), (line, answer)
        assert not code or not answer.out
    assert clone.path.read_bytes() == stands


def test_a_rename_changes_nothing_and_what_was_before_it_is_told(run, tmp_path):
    answer = run("andringar", renamed(tmp_path).path, "--till", "HEAD", *DAY)
    assert answer.out.count("nytt område") == 3
    assert answer.out.count("Grupp: ”A” → ”B”") == 1
    assert answer.err == "4 versioner.\n"


def test_a_stopped_rebase_is_mended_answered_and_gone_on_with(run, tmp_path):
    clone = in_a_rebase(tmp_path)
    assert "1 fråga är kvar" in run("doktor", clone.path, "--laga").out
    assert run("konflikter", clone.path, "--valj", "alla=deras").code == ExitCode.FINE
    clone.git("rebase", "--continue")
    assert clone.git("branch", "--show-current").strip() == "gren"
    assert clone.content() == with_area(ECONOMY, group="C")


def test_saving_while_a_rebase_has_stopped_keeps_what_was_answered(run, tmp_path):
    clone = in_a_rebase(tmp_path)
    run("doktor", clone.path, "--laga")
    run("konflikter", clone.path, "--valj", "alla=deras")
    answer = run("spara", clone.path)
    assert (answer.code, "Ingen gren" in answer.err) == (ExitCode.FINE, False)
    clone.git("rebase", "--continue")
    assert clone.content() == with_area(ECONOMY, group="C")
    assert run("spara", clone.path).err.startswith("Inget är ändrat")


@pytest.mark.parametrize("command", ["andringar", "spara", "synka"])
def test_without_git_on_the_machine_it_is_one_sentence(run, tmp_path, monkeypatch, command):
    clone = plain(tmp_path)
    monkeypatch.setenv("PATH", os.devnull)
    answer = run(command, clone.path)
    assert (answer.code, answer.out) == (ExitCode.ERROR, "")
    assert "git är inte installerat" in answer.err
    past = run("lista", clone.path, "--per", "2018-01-24")
    assert (past.code, past.out) == (ExitCode.ERROR, "")
    assert run("lista", clone.path).code == ExitCode.FINE

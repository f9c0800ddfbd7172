"""The door to git: which repository a file is in, what git's answers become, what a call is told of the world."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from store import git
from store.errors import GitError, NoGitError, NoVersionError, OfflineError, RejectedError
from store.git import Repository
from store.git_answers import refusal
from store.git_environment import environment, program
from tests.git.repositories import NAME, Clone


def test_a_file_outside_every_repository_has_none(tmp_path):
    assert Repository.of(tmp_path / NAME) is None


def test_a_link_to_a_register_elsewhere_belongs_where_the_register_is(anna, tmp_path):
    other = Clone.new(tmp_path / "annat", register=None)
    (other.folder / NAME).symlink_to(anna.path)
    (tmp_path / "lös.json").write_text("{}")
    (other.folder / "ut.json").symlink_to(tmp_path / "lös.json")
    assert Repository.of(other.folder / NAME) == Repository.of(anna.path)
    assert Repository.of(other.folder / "ut.json") is None


def test_a_worktree_and_a_submodule_are_repositories_of_their_own(anna, tmp_path):
    anna.git("worktree", "add", "--quiet", tmp_path / "träd")
    assert Repository.of(tmp_path / "träd" / NAME).top == (tmp_path / "träd").resolve()
    outer = Clone.new(tmp_path / "yttre", register=None)
    outer.git("submodule", "--quiet", "add", anna.folder, "inre")
    assert Repository.of(outer.folder / "inre" / NAME).top == (outer.folder / "inre").resolve()


def test_a_folder_in_a_repository_gives_the_path_in_the_tree(anna):
    folder = anna.folder / "nämnd å"
    folder.mkdir()
    repository = Repository.of(folder / NAME)
    assert repository.name_of(folder / NAME) == f"nämnd å/{NAME}"


def test_without_git_it_is_one_sentence(anna, monkeypatch):
    monkeypatch.setenv("PATH", "")
    assert program() is None
    with pytest.raises(NoGitError, match=r"git är inte installerat"):
        Repository.of(anna.path)


def test_a_git_in_the_folder_itself_is_never_run(anna, monkeypatch):
    bad = anna.folder / "git"
    bad.write_text("#!/bin/sh\ntouch PWNED\n")
    bad.chmod(0o755)
    monkeypatch.chdir(anna.folder)
    monkeypatch.setenv("PATH", f".{os.pathsep}{os.pathsep}{os.path.dirname(shutil.which('git'))}")  # noqa: PTH120
    assert Repository.of(anna.path) is not None
    assert not (anna.folder / "PWNED").exists()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give a folder away")
def test_a_repository_of_somebody_else_is_explained_and_not_read(anna):
    for path in (anna.folder, anna.folder / ".git"):
        os.chown(path, 12345, 12345)
    with pytest.raises(GitError, match=r"ägs av en annan användare.*safe\.directory"):
        Repository.of(anna.path)


def test_nothing_that_names_another_repository_is_passed_on():
    given = {
        "PATH": "/usr/bin",
        "HOME": "/hem",
        "GIT_DIR": "/annat/.git",
        "GIT_INDEX_FILE": "x",
        "GIT_WORK_TREE": "y",
        "GIT_EXTERNAL_DIFF": "evil",
        "GIT_CONFIG_COUNT": "1",
        "GIT_SSH_COMMAND": "ssh -4",
        "GIT_AUTHOR_NAME": "Anna",
    }
    made = environment(reading=True, given=given)
    assert made.items() >= {"HOME": "/hem", "GIT_SSH_COMMAND": "ssh -4", "GIT_AUTHOR_NAME": "Anna"}.items()
    assert not {"GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE", "GIT_EXTERNAL_DIFF", "GIT_CONFIG_COUNT"} & made.keys()
    assert made["GIT_ALLOW_PROTOCOL"] == "none"
    assert "GIT_ALLOW_PROTOCOL" not in environment(reading=False, given=given)


@pytest.mark.parametrize(
    ("said", "kind", "words"),
    [
        ("fatal: detected dubious ownership in repository at '/x'", GitError, "annan användare"),
        ("fatal: Unable to create '/x/.git/index.lock': File exists.", GitError, "arbetar i förrådet"),
        (" ! [rejected] main -> main (fetch first)", RejectedError, "hunnit dela"),
        (" ! [rejected] main -> main (non-fast-forward)", RejectedError, "hunnit dela"),
        (" ! [remote rejected] main -> main (protected branch hook declined)", GitError, "skyddad"),
        ("fatal: unable to access 'https://x/': Could not resolve host: x", OfflineError, "inte att nå"),
        ("ssh: connect to host x port 22: Connection timed out", OfflineError, "inte att nå"),
        ("fatal: Authentication failed for 'https://x/'", GitError, "släppte inte in"),
        ("git@x: Permission denied (publickey).", GitError, "släppte inte in"),
        ("fatal: could not read Username for 'https://x': terminal prompts disabled", GitError, "släppte inte in"),
        ("fatal: '/x' does not appear to be a git repository", GitError, "finns inte där"),
        ("Author identity unknown\n\n*** Please tell me who you are.", GitError, "vem du är"),
        ("error: gpg failed to sign the data", GitError, "signeras"),
        ("fatal: your current branch 'main' does not have any commits yet", NoVersionError, "inga versioner"),
        ("fatal: refusing to merge unrelated histories", GitError, "gemensam början"),
        ("error: Your local changes to the following files would be overwritten by merge:", GitError, "Andra filer"),
        ("error: unable to write file: No space left on device", GitError, "full"),
        ("fatal: cannot do a partial commit during a merge.", GitError, "inte avslutad"),
        ("hint: x\nfatal: something new entirely.", GitError, "”something new entirely”"),
        ("", GitError, "inget"),
    ],
)
def test_what_git_says_becomes_one_swedish_sentence(said, kind, words):
    error = refusal(said.encode())
    assert type(error) is kind
    assert words in str(error)
    assert str(error).endswith(".")
    assert "\n" not in str(error)


@pytest.mark.parametrize(
    "call",
    [
        lambda repository: repository.read("status"),
        lambda repository: list(repository.stream("log", separator=b"\n")),
        lambda repository: repository.blobs(),
    ],
    ids=["one call", "stream", "blobs"],
)
def test_a_folder_that_is_gone_is_said_in_one_sentence(anna, call):
    repository = Repository.of(anna.path)
    shutil.rmtree(anna.folder)
    with pytest.raises(GitError, match=r"Git kunde inte startas här .* registret är som det var\."):
        call(repository)


def test_a_call_that_hangs_is_ended_with_all_it_started(anna, monkeypatch):
    hook = anna.folder / ".git/hooks/pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\necho $$ > .git/hook-pid\nsleep 600\n")
    hook.chmod(0o755)
    run = git._run
    monkeypatch.setattr(git, "_run", lambda *given, **named: run(*given, **{**named, "patience": 2}))
    with pytest.raises(GitError, match="inte klart i tid"):
        Repository.of(anna.path).act("commit", "--quiet", "--allow-empty", "-m", "x")
    pid = int((anna.folder / ".git/hook-pid").read_text())
    deadline = time.monotonic() + 10
    while is_running(pid) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not is_running(pid)


def is_running(pid):
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def test_opening_a_register_loads_nothing_that_could_run_git():
    program = "import sys, store.register, store.merge, store.settings; sys.exit('subprocess' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_a_content_that_is_not_there_is_said(anna):
    with Repository.of(anna.path).blobs() as blobs, pytest.raises(GitError, match="skadat"):
        blobs.get("0" * 40)


def test_contents_come_in_the_order_they_are_asked_for_whatever_is_expected(anna):
    repository = Repository.of(anna.path)
    one, two = repository.blob_at("HEAD", NAME), repository.blob_at("HEAD", ".gitattributes")
    with repository.blobs() as blobs:
        blobs.expect(one, two, one)
        assert blobs.get(two) == (anna.folder / ".gitattributes").read_bytes()
        assert blobs.get(one) == blobs.get(one) == anna.path.read_bytes()

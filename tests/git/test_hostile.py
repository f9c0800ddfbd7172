"""Opening and reading a folder somebody sent runs none of its code (P17), and names are only names (P18).

Each trap leaves a file when its program runs; each is shown to bite with plain git first, where plain git falls for it.
"""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys

import pytest

from store.git_lines import ATTRIBUTES
from store.healing import is_unmerged, needs_healing
from store.history import history
from store.jsonfile import IGNORED_BY_GIT
from store.saving_version import has_unsaved, unsaved
from store.versions import version_at
from tests.git.repositories import ECONOMY, NAME, Clone, with_area
from tui.cli import main
from tui.cli.catalogue import COMMANDS

TODAY = dt.date(2018, 2, 1)


@pytest.fixture
def trapped(anna, tmp_path):
    """A repository with some history, and a program that leaves a trace when it runs."""
    anna.commit(with_area(ECONOMY, responsible="Chef"), "Andra")
    anna.git("tag", "-a", "-m", "x", "namndkoll/2018-01-24", "HEAD~1")
    anna.write(with_area(ECONOMY, responsible="Osparad"))
    return anna


class Trap:
    def __init__(self, clone):
        self.trace = clone.folder.parent / "PWNED"
        self.program = clone.folder / "ond.sh"
        self.program.write_text(f"#!/bin/sh\ntouch '{self.trace}'\ncat \"$@\" 2>/dev/null\n")
        self.program.chmod(0o755)

    @property
    def sprung(self):
        was = self.trace.exists()
        self.trace.unlink(missing_ok=True)
        return was


SETTINGS = {
    "a file system monitor": ("core.fsmonitor", ["status"]),
    "a pager": ("core.pager", None),
    "a pager for one command": ("pager.log", None),
    "an external diff": ("diff.external", ["diff"]),
    "a diff driver's command": ("diff.namndkoll.command", ["diff"]),
    "a textconv": ("diff.namndkoll.textconv", ["diff"]),
    "a clean filter": ("filter.ond.clean", ["add", NAME]),
    "a smudge filter": ("filter.ond.smudge", None),
    "a filter process": ("filter.ond.process", None),
    "a merge driver": ("merge.namndkoll.driver", None),
    "an ssh command": ("core.sshCommand", None),
    "an editor": ("core.editor", None),
    "a program that asks for passwords": ("core.askPass", None),
    "a credential helper": ("credential.helper", None),
    "a signature program": ("gpg.program", None),
    "an alias in the place of a command": ("alias.log", None),
    "an upload pack": ("remote.origin.uploadpack", None),
    "a diff tool": ("diff.tool", None),
    "a filter of shown differences": ("interactive.diffFilter", None),
    "a signature program of another make": ("gpg.ssh.program", None),
    "a list of refs in other repositories": ("core.alternateRefsCommand", None),
    "a proxy": ("core.gitProxy", None),
    "an editor of sequences": ("sequence.editor", None),
    "a hook that packs objects": ("uploadpack.packObjectsHook", None),
    "a helper for a remote": ("remote.origin.vcs", None),
}


WRITING = {"app", "demo", "ny", "importera", "spara", "synka", "git-sammanfoga", "webb"}
"""Commands that are asked to change something, or open the app; all others only read."""


def read_everything(path):
    """Every reading door there is."""
    list(history(path))
    unsaved(path)
    has_unsaved(path)
    version_at(path, "2018-01-24", TODAY)
    version_at(path, "HEAD~1", TODAY)
    version_at(path, "förra", TODAY)
    needs_healing(path)
    is_unmerged(path)
    for line in reading_lines(path):
        main([str(word) for word in line])


def reading_lines(path):
    """Every reading command, those that can look back in history both ways."""
    return (
        *(("lista", path), ("lista", path, "--per", "2018-01-24"), ("lista", path, "--per", "forra", "--json")),
        *(("visa", path, ECONOMY), ("visa", path, ECONOMY, "--per", "HEAD")),
        *(("sammantraden", path), ("tidslinje", path, "--per", "HEAD"), ("arshjul", path, "--per", "HEAD")),
        *(("kontrollera", path), ("kontrollera", path, "--per", "HEAD")),
        *(("exportera", path, path.parent / "ut.md"), ("exportera", path, path.parent / "ut.csv", "--per", "HEAD")),
        *(("andringar", path), ("andringar", path, "--sedan", "forra", "--json")),
        ("andringar", path, "--samlat", "--omrade", ECONOMY),
        *(("konflikter", path), ("konflikter", path, "--json")),
        *(("portfolj", path.parent), ("portfolj", path.parent, "--forsenade", "--json"), ("nulage", path)),
        *(("doktor", path), ("tolka", "Klart till mars 2018."), ("git-text", path), ("komplettera", "bash")),
    )


def test_every_command_that_only_reads_is_tried(tmp_path):
    """A new command must be put among those that read, or among those that are asked to change something."""
    tried = {line[0] for line in reading_lines(tmp_path / NAME)}
    assert set(COMMANDS) - WRITING == tried


@pytest.mark.sample(9)
@pytest.mark.parametrize("name", SETTINGS)
def test_no_program_a_repository_names_is_run(trapped, name, capfd):
    trap = Trap(trapped)
    key, biting = SETTINGS[name]
    (trapped.folder / ".gitattributes").write_text(f"{NAME} {ATTRIBUTES}\n* filter=ond\n")
    # New lines of ours, which make the reader ask git whether the file is ignored.
    (trapped.folder / ".gitignore").write_text("".join(f"{line}\n" for line in IGNORED_BY_GIT))
    trapped.git("config", key, trap.program)
    trapped.git("config", "log.showSignature", "true")
    if biting:
        trapped.git(*biting, check=False)
        assert trap.sprung, "the trap must bite where it is walked into"
        trapped.git("reset", "--quiet", check=False)
        _ = trap.sprung
    read_everything(trapped.path)
    assert not trap.sprung


def test_settings_from_another_file_are_no_way_in(trapped, tmp_path, capfd):
    """A repository may take its settings from elsewhere, and be elsewhere itself."""
    trap = Trap(trapped)
    (tmp_path / "mer").write_text(f"[core]\n\tfsmonitor = {trap.program}\n\tpager = {trap.program}\n")
    trapped.git("config", "include.path", tmp_path / "mer")
    trapped.git("status")
    assert trap.sprung
    (trapped.folder / ".git").rename(tmp_path / "förrådet")
    (trapped.folder / ".git").write_text(f"gitdir: {tmp_path / 'förrådet'}\n")
    read_everything(trapped.path)
    assert not trap.sprung


@pytest.mark.parametrize("tree", ["/", "..", "finns-inte"])
def test_a_working_tree_that_is_said_to_be_elsewhere_ends_in_a_sentence(trapped, tree, capfd):
    trapped.git("config", "core.worktree", tree)
    for line in reading_lines(trapped.path):
        assert main([str(word) for word in line]) in {0, 1, 10, 11}
    assert "Traceback" not in capfd.readouterr().err


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are none there")
@pytest.mark.parametrize("name", [".gitattributes", ".gitignore", "namndkoll.toml"])
def test_a_file_that_never_ends_beside_the_register_holds_nothing_up(trapped, name):
    (trapped.folder / name).unlink(missing_ok=True)
    os.mkfifo(trapped.folder / name)
    program = "import sys; from tui.cli import main; sys.exit(main(sys.argv[1:]))"
    for line in (["doktor", NAME], ["lista", NAME], ["andringar", NAME]):
        done = subprocess.run(
            [sys.executable, "-c", program, *line], cwd=trapped.folder, capture_output=True, timeout=20, check=False
        )
        assert b"Traceback" not in done.stderr


def test_no_hook_is_run_by_reading(trapped, capfd):
    trap = Trap(trapped)
    for name in ("post-checkout", "post-index-change", "reference-transaction", "pre-auto-gc", "fsmonitor-watchman"):
        hook = trapped.folder / ".git/hooks" / name
        hook.parent.mkdir(exist_ok=True)
        hook.write_text(trap.program.read_text())
        hook.chmod(0o755)
    trapped.git("config", "core.hooksPath", trapped.folder / ".git/hooks")
    read_everything(trapped.path)
    assert not trap.sprung


def test_a_missing_content_is_fetched_by_no_program(trapped, capfd):
    """A partial clone fetches what is missing by itself, through whatever the repository says."""
    trap = Trap(trapped)
    blob = trapped.git("rev-parse", f"HEAD~1:{NAME}").strip()
    trapped.git("config", "core.repositoryformatversion", "1")
    trapped.git("config", "extensions.partialClone", "origin")
    trapped.git("config", "remote.origin.url", trapped.folder)
    trapped.git("config", "remote.origin.promisor", "true")
    trapped.git("config", "remote.origin.uploadpack", trap.program)
    (trapped.folder / ".git/objects" / blob[:2] / blob[2:]).unlink()
    trapped.git("cat-file", "blob", blob, check=False)
    assert trap.sprung
    main(["andringar", str(trapped.path)])
    main(["lista", str(trapped.path), "--per", "HEAD~1"])
    assert not trap.sprung


def test_a_module_beside_the_register_is_not_imported(trapped, tmp_path):
    trap = Trap(trapped)
    for name in ("json", "msgspec", "subprocess", "store", "tui", "sitecustomize", "re"):
        (trapped.folder / f"{name}.py").write_text(f"open({str(trap.trace)!r}, 'w')\n")
    from store.drivers import installed_command

    command = installed_command()
    for words in (["lista", NAME], ["git-text", NAME], ["andringar", NAME]):
        subprocess.run([command, *words], cwd=trapped.folder, capture_output=True, check=True)
    assert not trap.sprung


def test_a_register_linked_out_of_the_tree_is_read_without_its_repository(trapped, tmp_path, capfd):
    trap = Trap(trapped)
    trapped.git("config", "core.fsmonitor", trap.program)
    outside = tmp_path / "ute.json"
    trapped.path.rename(outside)
    trapped.path.symlink_to(outside)
    assert main(["lista", str(trapped.path)]) == 0
    assert main(["andringar", str(trapped.path)]) == 1
    assert not trap.sprung


NAMES = [
    "-x.json",
    "--upload-pack=touch PWNED.json",
    "$(touch PWNED).json",
    "`touch PWNED`.json",
    "; touch PWNED.json",
    "| touch PWNED.json",
    "a\nb.json",
    "a b.json",
    "å ä ö.json",
    "'.json",
    '".json',
    "*.json",
    ":(top)x.json",
    ":!x.json",
    "HEAD.json",
    "@{0}.json",
    "%P %A.json",
]


@pytest.mark.skipif(sys.platform == "win32", reason="such names cannot be made there")
@pytest.mark.parametrize("name", NAMES)
def test_a_register_s_name_is_only_a_name_to_git(tmp_path, name, monkeypatch, capfd):
    clone = Clone.new(tmp_path / "r", register=None)
    (clone.folder / "andra.txt").write_text("orörd")
    clone.path = clone.folder / name
    clone.write(with_area(ECONOMY, responsible="A"))
    monkeypatch.chdir(clone.folder)
    assert main(["spara", "--", f"./{name}"]) == 0
    clone.write(with_area(ECONOMY, responsible="B"))
    assert main(["spara", "--sammantrade", "2018-01-24", "--", f"./{name}"]) == 0
    assert main(["andringar", "--sedan", "HEAD~1", "--", f"./{name}"]) == 0
    assert "Ansvarig: ”A” → ”B”" in capfd.readouterr().out
    assert main(["lista", "--per", "2018-01-24", "--", f"./{name}"]) == 0
    assert clone.git("ls-files", "-z").split("\0")[:-1] == [name]
    assert sorted(path.name for path in clone.folder.iterdir() if not path.name.endswith(".lock")) == sorted(
        [".git", "andra.txt", name]
    )


@pytest.mark.parametrize("word", ["--output=PWNED", "-x", "$(touch PWNED)", "HEAD\n", "--all", ":/x", "^HEAD", ""])
def test_a_version_s_name_is_only_a_name_to_git(trapped, word, monkeypatch, capfd):
    monkeypatch.chdir(trapped.folder)
    for option in ("--sedan", "--till"):
        assert main(["andringar", f"{option}={word}", NAME]) in {0, 1}
    assert main(["lista", f"--per={word}", NAME]) in {0, 1}
    assert not (trapped.folder / "PWNED").exists()
    assert "Traceback" not in capfd.readouterr().err

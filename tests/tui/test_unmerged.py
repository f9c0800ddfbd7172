"""A merge git could not finish, mended in the app: markers are healed by fields, questions are asked, git is told."""

from __future__ import annotations

import subprocess
import sys

from store.codec import encode
from store.register import Register
from tests.terminal import Terminal
from tests.tui.story import content, written


def test_conflict_markers_become_questions_and_the_answers_settle_the_merge(tmp_path):
    path = written(tmp_path)

    def git(*words: str, check: bool = True) -> str:
        command = ["git", "-c", "user.name=T", "-c", "user.email=t@example.org", *words]
        return subprocess.run(command, cwd=tmp_path, check=check, capture_output=True, encoding="utf-8").stdout

    def write(progress: str) -> None:
        base = content()
        area = base.areas["lokaler-e5f6"]
        path.write_bytes(encode(base.with_area("lokaler-e5f6", area.replace(progress=(progress,)))))

    git("init", "--quiet", "--initial-branch=main")
    git("add", "--", path.name)
    git("commit", "--quiet", "--message", "Före")
    git("switch", "--quiet", "--create", "annan")
    write("Deras ord.")
    git("commit", "--quiet", "--all", "--message", "Deras")
    git("switch", "--quiet", "main")
    write("Mina ord.")
    git("commit", "--quiet", "--all", "--message", "Mina")
    git("merge", "annan", check=False)
    assert b"<<<<<<<" in path.read_bytes()

    with Terminal([sys.executable, "-m", "tui", str(path), "--idag", "2018-02-01"], cwd=tmp_path) as terminal:
        terminal.wait_for("Lägg ihop båda sidors ändringar")
        terminal.press("enter")
        terminal.wait_for("Någon annan har ändrat samma sak")
        terminal.wait_for("Deras ord.")
        terminal.press("down", "space", "tab", "enter")
        terminal.wait_until_gone("Någon annan har ändrat samma sak")
        terminal.settle()
        terminal.press("q")
        assert terminal.exit_code() == 0
    settled = Register.open(path).content
    assert settled.areas["lokaler-e5f6"].progress == ("Deras ord.",)
    assert not settled.conflicts
    assert "UU" not in git("status", "--porcelain")

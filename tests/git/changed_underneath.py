"""A register is open while its file changes underneath: pull, checkout, stash, a sync folder, an editor (P6).

``python -m tests.git.changed_underneath --edits 200 [--seed N]`` runs it at length; the suite makes some edits. Before
every save something else gets into the file, often in the very field that is being written. What was open, what is
saved and what came underneath are held against the oracle of `tests.git.random_work`: both survive, or the question
shows both.
"""

from __future__ import annotations

import argparse
import collections
import os
import random
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from store import codec
from store.errors import DamagedError, UnmergedError
from store.healing import declare_settled, heal
from store.open_conflicts import answered, with_questions
from store.register import Register
from store.saving_version import save_version
from store.settling import settle
from store.storage import FieldConflictError
from tests.git.random_work import Work, judge
from tests.git.repositories import OCCASION, Clone

if TYPE_CHECKING:
    from store.model import Content


class Underneath:
    """Anna has the register open; Bo's work arrives in her file by one way or another."""

    def __init__(self, folder: Path, seed: int) -> None:
        self._draw = random.Random(seed)
        place = Clone(folder / "plats.git")
        first = Clone.new(folder / "första", "Första")
        first.git("clone", "--quiet", "--bare", first.folder, place.folder)
        self.anna, self.bo = (place.clone(folder / name.lower(), name) for name in ("Anna", "Bo"))
        self.bo.register_drivers()
        self.register = Register.open(self.anna.path)
        self.counts: collections.Counter[str] = collections.Counter()

    def edit(self) -> None:
        """Something gets into the file, and then Anna saves what she made of the register as she last saw it."""
        seen = self.register.content
        way = self._draw.choice(_WAYS)
        way(self)
        self.counts["edits"] += 1
        self.counts[way.__name__] += 1
        wanted = self._work(seen, "Anna")
        try:
            theirs = self.anna.content()
        except DamagedError as damage:
            theirs = self._mended(damage, wanted)
        try:
            self.register.save(wanted, "ändring")
        except FieldConflictError as conflict:
            self._choose(conflict, seen, wanted, theirs)
        else:
            judge(seen, wanted, theirs, self.anna.content())
        assert self.anna.content() == self.register.content, "what is saved is what is shown"
        self._answer()

    def _mended(self, damage: DamagedError, wanted: Content) -> Content:
        """The file cannot be read: nothing is saved over it, and it is mended first."""
        self.counts["damaged"] += 1
        before = self.anna.path.read_bytes()
        try:
            self.register.save(wanted, "ändring")
        except DamagedError:
            assert self.anna.path.read_bytes() == before, "a file that cannot be read is not touched"
        else:
            raise AssertionError("a file that cannot be read was written over")
        if isinstance(damage, UnmergedError):
            self.counts["markers"] += 1
            return heal(self.anna.path).content
        self.anna.path.write_bytes(self._rest)
        return self.anna.content()

    def _choose(self, conflict: FieldConflictError, seen: Content, wanted: Content, theirs: Content) -> None:
        """The question shows what both wrote; either is chosen and saved."""
        self.counts["questions"] += len(conflict.merged.conflicts)
        judge(seen, wanted, theirs, with_questions(conflict.merged))
        assert self.anna.content() == theirs, "nothing is written before the answer"
        self.register.refresh()
        sides = [self._draw.choice((one.ours, one.theirs)) for one in conflict.merged.conflicts]
        settled = settle(conflict.merged, zip(conflict.merged.conflicts, sides, strict=True))
        self.register.save(settled, "val", base=self.register.content)

    def _answer(self) -> None:
        """Questions that git's merges left in the file are answered in the end."""
        content = self.register.content
        if content.conflicts:
            self.counts["questions"] += len(content.conflicts)
            answers = {key: self._draw.choice((one.ours, one.theirs)) for key, one in content.conflicts.items()}
            self.register.save(answered(content, answers, OCCASION), "svar")
            declare_settled(self.anna.path)
        if self._draw.random() < 0.5:
            self.share()

    def _work(self, content: Content, who: str) -> Content:
        # One område, so that the same field is written on both sides as often as not.
        work = Work(content, self._draw, f"{who} {self.counts['edits']}", sorted(content.areas)[:1])
        work.do(self._draw.randrange(1, 3))
        return work.content

    # -- Ways into the file --------------------------------------------------------------------------------------------

    def nothing(self) -> None:
        """Nobody else writes."""

    def pull(self) -> None:
        """Bo's version is fetched and merged by the driver."""
        self.anna.register_drivers()
        self._pull()

    def pull_by_lines(self) -> None:
        """The same where git knows no driver: it may leave its markers."""
        self.anna.git("config", "--remove-section", "merge.namndkoll", check=False)
        self._pull()

    def _pull(self) -> None:
        self._from_bo()
        save_version(self.anna.path)
        self.anna.git("pull", "--quiet", "--no-rebase", "--no-edit", check=False)

    def checkout(self) -> None:
        """An older version is looked at, or a branch that went another way."""
        save_version(self.anna.path)
        older = self.anna.git("rev-list", "--max-count=3", "HEAD").split()[-1]
        self.anna.git("checkout", "--quiet", older, "--", self.anna.path.name)

    def stash(self) -> None:
        """What is not saved is put away, Bo's version comes in, and it is taken out again."""
        self.anna.register_drivers()
        save_version(self.anna.path)
        self.anna.write(self._work(self.anna.content(), "Undanlagt"))
        self.anna.git("stash", "push", "--quiet", check=False)
        self._from_bo()
        self.anna.git("pull", "--quiet", "--no-rebase", "--no-edit", check=False)
        if self.anna.git("stash", "list") and not self.anna.git("ls-files", "--unmerged"):
            self.anna.git("stash", "pop", check=False)
        self.anna.git("stash", "clear")

    def sync_folder(self) -> None:
        """A program that keeps folders alike puts another file in its place."""
        temporary = self.anna.folder / "tillfällig"
        temporary.write_bytes(codec.encode(self._work(self.anna.content(), "Mapp")))
        os.replace(temporary, self.anna.path)  # noqa: PTH105 (what such a program does)

    def editor(self) -> None:
        """Somebody writes in the file by hand: another indent, in the same file."""
        data = codec.encode(self._work(self.anna.content(), "Hand"))
        with self.anna.path.open("r+b") as file:
            file.write(data.replace(b"  ", b"\t"))
            file.truncate()

    def half_written(self) -> None:
        """An editor has come half way."""
        self._rest = codec.encode(self._work(self.anna.content(), "Halvt"))
        self.anna.path.write_bytes(self._rest[: len(self._rest) // 2])

    def _from_bo(self) -> None:
        self.bo.git("pull", "--quiet", "--no-rebase", "--no-edit")
        self.bo.commit(self._work(self.bo.content(), "Bo"))
        self.bo.git("push", "--quiet")

    def share(self) -> None:
        """Anna's versions reach Bo, so that the next thing he writes is beside what she has written."""
        save_version(self.anna.path)
        self.anna.git("push", "--quiet", check=False)


_WAYS: tuple[Callable[[Underneath], None], ...] = (
    *(Underneath.nothing, Underneath.pull, Underneath.pull_by_lines, Underneath.checkout, Underneath.stash),
    *(Underneath.sync_folder, Underneath.editor, Underneath.half_written),
)


def main(words: list[str]) -> int:
    """Run at length and say what it came to."""
    parser = argparse.ArgumentParser(prog="python -m tests.git.changed_underneath", description=__doc__)
    parser.add_argument("--edits", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args(words)
    with tempfile.TemporaryDirectory(prefix="namndkoll-underneath-") as folder:
        run = Underneath(Path(folder), chosen.seed)
        for _ in range(chosen.edits):
            run.edit()
    told = ", ".join(f"{name} {count}" for name, count in sorted(run.counts.items()))
    print(f"{told}: 0 lost on either side, 0 files written over unread")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

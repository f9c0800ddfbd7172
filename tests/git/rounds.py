"""Two secretaries in two clones: random work on both sides, merged by real git through the driver, judged by an oracle.

``python -m tests.git.rounds --rounds 500 [--seed N]`` runs it at length; the suite runs a few rounds, and
``python -m tests.bench --only rounds`` puts it beside what others do. The work and the oracle are
`tests.git.random_work`.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from store.open_conflicts import answered
from tests.git.random_work import Work, judge
from tests.git.repositories import OCCASION, REGISTER, Clone

if TYPE_CHECKING:
    from store.model import Content


class Tally(msgspec.Struct):
    """What a run came to."""

    rounds: int = 0
    stopped: int = 0
    """Rounds with a question."""
    conflicts: int = 0
    edits: int = 0


class Rounds:
    """Two clones and the work in them."""

    def __init__(self, folder: Path, seed: int) -> None:
        self._draw = random.Random(seed)
        self.anna = Clone.new(folder / "anna", "Anna")
        self.bo = self.anna.clone(folder / "bo", "Bo")
        for clone in (self.anna, self.bo):
            clone.register_drivers()
        self.tally = Tally()

    def round(self) -> None:
        """Work on both sides, merge in both directions, judge, answer the questions, go on from there."""
        base = self.anna.content()
        # Both look at the same few områden, as people do before a meeting; else they would seldom meet.
        focus = self._draw.sample(list(base.areas), 2)
        names = f"Anna {self.tally.rounds}", f"Bo {self.tally.rounds}"
        anna, bo = (Work(base, self._draw, name, focus) for name in names)
        for work in (anna, bo):
            work.do(self._draw.randrange(1, 4))
        ends = self.anna.commit(anna.content), self.bo.commit(bo.content)
        self.anna.git("fetch", "--quiet", self.bo.folder, ends[1])
        self.bo.git("fetch", "--quiet", self.anna.folder, ends[0])
        self.anna.git("merge", "--quiet", "--no-edit", ends[1], check=False)
        self.bo.git("merge", "--quiet", "--no-edit", ends[0], check=False)
        there, back = self.anna.content(), self.bo.content()
        judge(base, anna.content, bo.content, there)
        assert bool(there.conflicts) == bool(self.anna.git("ls-files", "--unmerged")), "git knows of the questions"
        self._compare(there, back)
        self.tally.rounds += 1
        self.tally.stopped += bool(there.conflicts)
        self.tally.conflicts += len(there.conflicts)
        self.tally.edits += len(anna.written) + len(bo.written)
        sides = ("ours", "theirs", "base")
        answers = {key: getattr(asked, self._draw.choice(sides)) for key, asked in there.conflicts.items()}
        settled = answered(there, answers, OCCASION)
        if len(settled.areas) < 3:
            settled = settled.replace(areas={**REGISTER.areas, **settled.areas})
        self.bo.git("merge", "--abort", check=False)
        end = self.anna.commit(settled, "Sammanlagt")
        self.bo.git("fetch", "--quiet", self.anna.folder, end)
        self.bo.git("reset", "--quiet", "--hard", end)

    def _compare(self, there: Content, back: Content) -> None:
        assert {key: {str(one.ours), str(one.theirs)} for key, one in there.conflicts.items()} == {
            key: {str(one.ours), str(one.theirs)} for key, one in back.conflicts.items()
        }, "the same questions in either direction"
        for one in there.conflicts.values():
            assert (one.ours_by, one.theirs_by) == ("Anna", "Bo")
        if not there.conflicts:
            assert there == back, "the same register in either direction"


def main(words: list[str]) -> int:
    """Run at length and say what it came to."""
    parser = argparse.ArgumentParser(prog="python -m tests.git.rounds", description=__doc__)
    parser.add_argument("--rounds", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args(words)
    with tempfile.TemporaryDirectory(prefix="namndkoll-rounds-") as folder:
        run = Rounds(Path(folder), chosen.seed)
        for _ in range(chosen.rounds):
            run.round()
    print(
        f"{run.tally.rounds} rounds, {run.tally.edits} edits, {run.tally.conflicts} questions: "
        "0 lost, 0 needless questions, 0 contradictions unasked"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

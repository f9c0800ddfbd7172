"""Three people, each with a clone, working and sharing in any order: no word lost, no question in vain (P9).

``python -m tests.git.three_clones --runs 10000`` merges by the pure merge alone; ``--git`` by real clones around one
shared place, real commits, fetches and the driver. Each run begins anew, ends when all three hold the same, and every
merge on the way is held against the oracle of `tests.git.random_work`. The suite does a few runs of both.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from store import codec
from store.merge import merge
from store.open_conflicts import answered, with_questions
from tests.git.random_work import Work, judge
from tests.git.repositories import OCCASION, REGISTER, Clone

if TYPE_CHECKING:
    from store.model import Content

WHO = ("Anna", "Bo", "Cia")


class Meeting(NamedTuple):
    """Two versions brought together."""

    base: Content
    ours: Content
    theirs: Content
    merged: Content
    """With its questions in it."""


class PureClones:
    """Contents in place of clones, the shared place among them."""

    def __init__(self) -> None:
        self._shared = REGISTER
        self._fetched = dict.fromkeys(WHO, REGISTER)
        self._own = dict.fromkeys(WHO, REGISTER)

    def content(self, who: str) -> Content:
        """What somebody has."""
        return self._own[who]

    def write(self, who: str, content: Content) -> None:
        """Somebody saves."""
        self._own[who] = content

    def bring_in(self, who: str) -> Meeting:
        """Somebody merges what is shared into their own."""
        base, ours, theirs = self._fetched[who], self._own[who], self._shared
        self._fetched[who] = theirs
        return Meeting(base, ours, theirs, with_questions(merge(base, ours, theirs)))

    def share(self, who: str, content: Content) -> None:
        """Somebody shares what has been settled."""
        self._shared = self._fetched[who] = self._own[who] = content


class GitClones:
    """Real clones around a bare repository, in which the driver is registered."""

    def __init__(self, folder: Path) -> None:
        place = Clone(folder / "plats.git")
        first = Clone.new(folder / "första", "Första")
        first.git("clone", "--quiet", "--bare", first.folder, place.folder)
        self._clones = {who: place.clone(folder / who.lower(), who) for who in WHO}
        for clone in self._clones.values():
            clone.register_drivers()

    def content(self, who: str) -> Content:
        """What somebody has."""
        return self._clones[who].content()

    def write(self, who: str, content: Content) -> None:
        """Somebody saves a version."""
        self._clones[who].commit(content)

    def bring_in(self, who: str) -> Meeting:
        """Somebody fetches and merges what is shared into their own."""
        clone = self._clones[who]
        clone.git("fetch", "--quiet")
        base, ours, theirs = (self._at(who, revision) for revision in ("base", "HEAD", "origin/main"))
        clone.git("merge", "--quiet", "--no-edit", "origin/main", check=False)
        merged = clone.content()
        assert bool(merged.conflicts) == bool(clone.git("ls-files", "--unmerged")), "git knows of the questions"
        return Meeting(base, ours, theirs, merged)

    def _at(self, who: str, revision: str) -> Content:
        from store.loading import load

        clone = self._clones[who]
        if revision == "base":
            revision = clone.git("merge-base", "HEAD", "origin/main").strip()
        return load(clone.path, clone.git("show", "--no-textconv", f"{revision}:{clone.path.name}").encode())

    def share(self, who: str, content: Content) -> None:
        """Somebody shares what has been settled."""
        clone = self._clones[who]
        clone.commit(content, "Sammanlagt")
        clone.git("push", "--quiet", "origin", "HEAD:main")


class Tally(msgspec.Struct):
    """What the runs came to."""

    runs: int = 0
    edits: int = 0
    merges: int = 0
    """Those in which both sides had written."""
    questions: int = 0


def once(draw: random.Random, tally: Tally, *, real: bool) -> None:
    """One run from the beginning."""
    if not real:
        run(PureClones(), draw, tally)
        return
    with tempfile.TemporaryDirectory(prefix="namndkoll-three-") as folder:
        run(GitClones(Path(folder)), draw, tally)


def run(clones: PureClones | GitClones, draw: random.Random, tally: Tally) -> None:
    """Some steps in which somebody works or shares, and then sharing until all are agreed."""
    for number in range(draw.randrange(4, 12)):
        who = draw.choice(WHO)
        if draw.random() < 0.6:
            own = clones.content(who)
            work = Work(own, draw, f"{who} {number}", list(REGISTER.areas)[:2])
            work.do(draw.randrange(1, 3))
            tally.edits += len(work.written)
            clones.write(who, work.content)
        else:
            _share(clones, who, draw, tally)
    for who in (*WHO, *WHO[:-1]):
        _share(clones, who, draw, tally)
    assert len({codec.encode(clones.content(who)) for who in WHO}) == 1, "in the end all hold the same"
    tally.runs += 1


def _share(clones: PureClones | GitClones, who: str, draw: random.Random, tally: Tally) -> None:
    met = clones.bring_in(who)
    judge(*met)
    tally.merges += met.base not in (met.ours, met.theirs)
    tally.questions += len(met.merged.conflicts)
    answers = {key: getattr(one, draw.choice(("ours", "theirs", "base"))) for key, one in met.merged.conflicts.items()}
    settled = answered(met.merged, answers, OCCASION)
    assert not settled.conflicts
    clones.share(who, settled)


def main(words: list[str]) -> int:
    """Run at length and say what it came to."""
    parser = argparse.ArgumentParser(prog="python -m tests.git.three_clones", description=__doc__)
    parser.add_argument("--runs", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--git", action="store_true", help="real clones; about two seconds a run")
    chosen = parser.parse_args(words)
    tally, begun = Tally(), time.monotonic()
    for number in range(chosen.runs):
        draw = random.Random(f"{chosen.seed} {number}")
        try:
            once(draw, tally, real=chosen.git)
        except AssertionError as error:
            raise AssertionError(f"seed {chosen.seed}, run {number}: {error}") from error
    print(
        f"{tally.runs} runs with {'real git' if chosen.git else 'the pure merge'}, {tally.edits} edits, {tally.merges} "
        f"merges, {tally.questions} questions in {time.monotonic() - begun:.0f} s: 0 lost, 0 needless questions, "
        "0 contradictions unasked"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

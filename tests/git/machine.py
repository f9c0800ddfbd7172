"""Random use of three clones of one register: whatever order people do things in, nothing is lost (P22).

A hypothesis state machine: work and saves, undo and redo, versions, pulls with the driver and without, sharing, answers
and programs killed while they save. ``python -m tests.git.machine --examples 200`` runs it at length; the suite does a
few. Import, export, a full disk and a swapped file have tests of their own.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import random
import signal
import sys
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from store import codec, drivers
from store.drivers import installed_command
from store.errors import ConflictError
from store.healing import declare_settled, heal, needs_healing
from store.loading import load
from store.open_conflicts import answered
from store.register import Register
from store.saving_version import save_version
from store.syncing import SyncState, sync
from tests.git.random_work import Work, judge
from tests.git.repositories import OCCASION, Clone

if TYPE_CHECKING:
    from multiprocessing.context import ForkServerContext

    from store.model import Content

WHO = ("Anna", "Bo", "Cia")
_PEOPLE = st.sampled_from(WHO)
_SEEDS = st.integers(0, 10**6)


class Clones(RuleBasedStateMachine):
    """Three people who each have the register open, and one place to share it in."""

    @initialize()
    def begin(self) -> None:
        """Three clones, of which Cia's git knows no driver."""
        self._temporary = tempfile.TemporaryDirectory(prefix="namndkoll-machine-")
        folder = Path(self._temporary.name)
        os.environ["XDG_STATE_HOME"] = str(folder / "state")
        place = Clone(folder / "plats.git")
        first = Clone.new(folder / "första", "Första")
        first.git("clone", "--quiet", "--bare", first.folder, place.folder)
        self.clones = {who: place.clone(folder / who.lower(), who) for who in WHO}
        for who in WHO[:2]:
            self.clones[who].register_drivers()
        self.open = {who: Register.open(clone.path) for who, clone in self.clones.items()}
        self.number = 0

    def teardown(self) -> None:
        """Share until all hold the same, which must then be so."""
        if not hasattr(self, "clones"):
            return
        try:
            for who in (*WHO, *WHO[:-1]):
                self.share(who, 0)
            assert len({clone.path.read_bytes() for clone in self.clones.values()}) == 1, "in the end all hold the same"
        finally:
            self._temporary.cleanup()

    @rule(who=_PEOPLE, seed=_SEEDS)
    def work(self, who: str, seed: int) -> None:
        """Somebody writes and saves; it is in the file at once."""
        wanted = self._worked(who, seed)
        self.open[who].save(wanted, "ändring")
        assert self.clones[who].content() == wanted

    @rule(who=_PEOPLE, seed=_SEEDS, call=st.integers(0, 12))
    def killed_while_saving(self, who: str, seed: int, call: int) -> None:
        """A program is killed at one of its calls: the file is what it was before or what it was to be."""
        before, wanted = self.clones[who].content(), self._worked(who, seed)
        given = self.clones[who].path, codec.encode(wanted), call, os.environ["XDG_STATE_HOME"]
        child = _processes().Process(target=_save_and_die, args=given)
        child.start()
        child.join()
        assert child.exitcode in {0, -signal.SIGKILL}
        child.close()
        self.open[who] = Register.open(self.clones[who].path)
        assert self.open[who].content in (before, wanted)

    @rule(who=_PEOPLE, redo=st.booleans())
    def take_back(self, who: str, redo: bool) -> None:
        """Undo, and sometimes redo: then all is as it was."""
        register = self.open[who]
        before = register.content
        try:
            step = register.next_undo()
        except ConflictError:
            return
        if step is None:
            return
        register.take_back(step)
        assert self.clones[who].content() == step.content
        if redo and not step.remark:
            again = register.next_redo()
            assert again is not None
            register.do_again(again)
            assert self.clones[who].content() == before

    @rule(who=_PEOPLE)
    def version(self, who: str) -> None:
        """A version is saved; there is nothing left to save."""
        save_version(self.clones[who].path)
        assert save_version(self.clones[who].path).commit == ""

    @rule(who=_PEOPLE, seed=_SEEDS)
    def pull(self, who: str, seed: int) -> None:
        """Plain git brings in what is shared, under the open program."""
        save_version(self.clones[who].path)
        met = self._about_to_meet(who)
        self.clones[who].git("merge", "--no-edit", "origin/main", check=False)
        if needs_healing(self.clones[who].path):
            heal(self.clones[who].path)
        self._met(who, met, seed)

    @rule(who=_PEOPLE, seed=_SEEDS)
    def share(self, who: str, seed: int) -> None:
        """Fetch, merge, push; questions are answered and it is shared again."""
        path = self.clones[who].path
        save_version(path)
        met = self._about_to_meet(who)
        command = installed_command()
        assert command is not None
        # Cia's program knows of the driver only what git tells it.
        told = drivers.settings(command) if who != "Cia" else None
        result = sync(path, drivers=told)
        self._met(who, met, seed)
        if result.state is SyncState.QUESTIONS:
            assert sync(path, drivers=told).state is SyncState.DONE

    @invariant()
    def every_file_is_a_whole_register(self) -> None:
        """In its own form, and nothing left beside it."""
        for clone in getattr(self, "clones", {}).values():
            data = clone.path.read_bytes()
            assert codec.encode(codec.decode(data)) == data
            assert not clone.content().conflicts
            assert not list(clone.folder.glob(".*.tmp"))

    def _worked(self, who: str, seed: int) -> Content:
        register = self.open[who]
        register.refresh()
        self.number += 1
        focus = sorted(register.content.areas)[:2]
        work = Work(register.content, random.Random(seed), f"{who} {self.number}", focus)
        work.do(1 + seed % 2)
        return work.content

    def _about_to_meet(self, who: str) -> tuple[Content, Content, Content]:
        """Base, ours and theirs of the merge that is coming."""
        clone = self.clones[who]
        clone.git("fetch", "--quiet")
        base = clone.git("merge-base", "HEAD", "origin/main").strip()
        texts = (
            clone.git("show", "--no-textconv", f"{place}:{clone.path.name}") for place in (base, "HEAD", "origin/main")
        )
        one, ours, theirs = (load(clone.path, text.encode()) for text in texts)
        return one, ours, theirs

    def _met(self, who: str, met: tuple[Content, Content, Content], seed: int) -> None:
        """What came of it: held against the oracle, and its questions answered."""
        clone, register = self.clones[who], self.open[who]
        judge(*met, clone.content())
        register.refresh()
        questions, draw = register.content.conflicts, random.Random(seed)
        if questions:
            answers = {key: getattr(one, draw.choice(("ours", "theirs", "base"))) for key, one in questions.items()}
            register.save(answered(register.content, answers, OCCASION), "svar")
        if questions or clone.git("ls-files", "--unmerged"):
            declare_settled(clone.path)
            save_version(clone.path)


@cache
def _processes() -> ForkServerContext:
    """Where children come from that have loaded the program already, and share no lock with this one."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.git.machine", "filelock", "tinydb", "store.storage", "store.journal"])
    return context


def _save_and_die(path: Path, wanted: bytes, call: int, state_home: str) -> None:
    """Save a register, and be killed at one of the calls that make a save; with a high number of none."""
    os.environ["XDG_STATE_HOME"] = state_home
    register = Register.open(path)
    left = [call]

    def dying(work: Callable[..., object]) -> Callable[..., object]:
        def counted(*given: object, **named: object) -> object:
            if not left[0]:
                os.kill(os.getpid(), signal.SIGKILL)
            left[0] -= 1
            return work(*given, **named)

        return counted

    for name in ("open", "write", "fsync", "replace"):
        setattr(os, name, dying(getattr(os, name)))
    register.save(load(path, wanted), "ändring")


def main(words: list[str]) -> int:
    """Run at length."""
    parser = argparse.ArgumentParser(prog="python -m tests.git.machine", description=__doc__)
    parser.add_argument("--examples", type=int, default=100)
    parser.add_argument("--steps", type=int, default=25)
    chosen = parser.parse_args(words)
    at_length(chosen.examples, chosen.steps)
    print(f"{chosen.examples} examples of up to {chosen.steps} steps: nothing lost, every file whole")
    return 0


def at_length(examples: int, steps: int, *, briefly: bool = False) -> None:
    """Run the machine so often and so far; briefly: the same every time, and a failure is not made smaller."""
    run_state_machine_as_test(
        Clones,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            database=None,
            derandomize=briefly,
            phases=(Phase.generate,) if briefly else tuple(Phase),
            suppress_health_check=list(HealthCheck),
        ),
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Two secretaries in two clones: random work on both sides, merged by real git through the driver, judged by an oracle.

``python -m tests.git.rounds --rounds 500 [--seed N]`` runs it at length; the suite runs a few rounds. The oracle knows
only what was done, not how merging works: a contradiction is one field written two ways, an område taken away on one
side and written in on the other, or one finished on one side while the other moved its date.
"""

from __future__ import annotations

import argparse
import datetime as dt
import random
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import msgspec

from store import codec
from store.model import Area, ClosingReason, Content, Milestone, Status
from store.open_conflicts import answered
from store.promises import move
from tests.git.repositories import OCCASION, REGISTER, Clone, leaves

Place = tuple[str, str]
"""An område's id and what in it was written: a field, or ``""`` for the whole."""


class Work:
    """One side's edits in a round, and what they touched."""

    def __init__(self, content: Content, draw: random.Random, tag: str, focus: list[str]) -> None:
        self.content, self._draw, self._tag, self._focus = content, draw, tag, focus
        self.written: dict[Place, str] = {}
        self._number = 0

    def do(self, times: int) -> None:
        """Some random edits."""
        for _ in range(times):
            self._draw.choice(_EDITS)(self)

    def word(self) -> str:
        """A text nobody else writes."""
        self._number += 1
        return f"{self._tag} {self._number}"

    def area(self) -> str | None:
        """An område to work in."""
        present = [key for key in self._focus if key in self.content.areas]
        return self._draw.choice(present) if present else None

    def edit(self, field: str, change: Callable[[Area], Area], value: str) -> None:
        """Write in one field of some område."""
        key = self.area()
        if key is None:
            return
        self.content = self.content.with_area(key, change(self.content.areas[key]))
        self.written[key, field] = value

    def responsible(self) -> None:
        word = self.word()
        self.edit("ansvarig", lambda area: area.replace(responsible=word), word)

    def group(self) -> None:
        word = self.word()
        self.edit("grupp", lambda area: area.replace(group=word), word)

    def paragraph(self) -> None:
        # Neighbouring paragraphs count as one place, these two do not touch.
        word, place = self.word(), self._draw.choice((0, 2))
        self.edit(
            f"åtgärd {place}",
            lambda area: area.replace(measures=(*area.measures[:place], word, *area.measures[place + 1 :])),
            word,
        )

    def postpone(self) -> None:
        days = self._draw.randrange(1, 400)

        def later(area: Area) -> Area:
            stone = area.milestones["klart"]
            due = (stone.due or dt.date(2018, 3, 31)) + dt.timedelta(days=days)
            return area.replace(
                milestones={**area.milestones, "klart": move(stone, due, dt.date(2018, 2, 1), self.word())}
            )

        self.edit("senast", later, f"{days} dagar {self.word()}")

    def tick(self) -> None:
        day = dt.date(2018, 1, 1) + dt.timedelta(days=self._draw.randrange(300))
        self.edit(
            "återrapport",
            lambda area: area.replace(milestones={**area.milestones, "återrapport": Milestone(due=day, met=day)}),
            str(day),
        )

    def finish(self) -> None:
        status = self._draw.choice((Status.DONE, Status.DELAYED, Status.PAUSED))
        self.edit("status", lambda area: area.replace(status=status), status)

    def close(self) -> None:
        from store.editing import close

        word = self.word()
        self.edit(
            "avslut",
            lambda area: close(area, ClosingReason.COMPLETED, dt.date(2018, 2, 1), note=word),
            word,
        )

    def add(self) -> None:
        key = f"ny-{self._tag.lower().replace(' ', '-')}-{self._number:02}-{self._draw.randrange(10**6):06}"
        title = self.word()
        area = Area(
            title=title, measures=("ett", "två", "tre"), milestones={"klart": Milestone(due=dt.date(2018, 6, 30))}
        )
        self.content = self.content.with_area(key, area)
        self.written[key, "nytt"] = title

    def remove(self) -> None:
        key = self.area()
        if key is None or any(place[0] == key for place in self.written):
            return
        areas = {other: area for other, area in self.content.areas.items() if other != key}
        self.content = self.content.replace(areas=areas)
        self.written[key, ""] = "borta"


_EDITS = (
    *(Work.responsible, Work.group, Work.paragraph, Work.paragraph, Work.postpone, Work.postpone),
    *(Work.tick, Work.finish, Work.close, Work.add, Work.remove),
)


def contradictions(base: Content, one: Work, other: Work) -> set[Place]:
    """Places that must be asked about."""
    found = set()
    for mine, yours in ((one, other), (other, one)):
        for key, field in mine.written:
            before, now, then = base.areas.get(key), mine.content.areas.get(key), yours.content.areas.get(key)
            if field == "" and then is not None and then != before:
                found.add((key, ""))
            if before is None or now is None or then is None:
                continue
            if value(field, now) != value(field, then) and value(field, before) not in (
                value(field, now),
                value(field, then),
            ):
                found.add((key, field))
            if field in {"status", "avslut"} and "status" not in {f for k, f in found if k == key}:
                clash = {now.status, then.status, before.status}
                if len(clash) == 3:
                    found.add((key, "status"))
            ended = now.status in _ENDED and before.status not in _ENDED and then.status != now.status
            if ended and moves(then) > moves(before):
                found.add((key, "status"))
    return {(key, _ASKED.get(field, field)) for key, field in found}


_ENDED = {Status.DONE, Status.CLOSED, Status.CANCELLED}
_ASKED = {"åtgärd 0": "åtgärd", "åtgärd 2": "åtgärd", "senast": "milstolpar", "återrapport": "milstolpar"}


def value(field: str, area: Area) -> object:
    """What stands in a place of an område."""
    if field.startswith("åtgärd "):
        return area.measures[int(field[-1])]
    if field == "senast":
        return area.milestones["klart"].due
    if field == "återrapport":
        return area.milestones.get("återrapport")
    return {"ansvarig": area.responsible, "grupp": area.group, "status": area.status, "avslut": area.closing}.get(field)


def moves(area: Area) -> int:
    return sum(len(stone.moves) for stone in area.milestones.values())


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
        self._judge(base, (anna, bo), there)
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

    def _judge(self, base: Content, works: tuple[Work, Work], merged: Content) -> None:
        data = self.anna.path.read_bytes()
        assert codec.encode(codec.decode(data)) == data, "the file is a whole register in its own form"
        assert bool(merged.conflicts) == bool(self.anna.git("ls-files", "--unmerged")), "git knows of the questions"
        asked = {(one.record, one.field[0] if one.field else "") for one in merged.conflicts.values()}
        assert asked == contradictions(base, *works), "what is asked are the contradictions, no more and no less"
        kept = leaves(plain(merged))
        for work in works:
            assert leaves(plain(work.content)) - leaves(plain(base)) <= kept, "nothing written is lost"

    def _compare(self, there: Content, back: Content) -> None:
        assert {key: {str(one.ours), str(one.theirs)} for key, one in there.conflicts.items()} == {
            key: {str(one.ours), str(one.theirs)} for key, one in back.conflicts.items()
        }, "the same questions in either direction"
        for one in there.conflicts.values():
            assert (one.ours_by, one.theirs_by) == ("Anna", "Bo")
        if not there.conflicts:
            assert there == back, "the same register in either direction"


def plain(content: Content) -> object:
    return msgspec.json.decode(codec.encode(content))


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

"""Random work in a register, and an oracle that knows what must be asked when two have worked at once.

The oracle knows only what stands on each side, not how merging works: a contradiction is one field written two ways, an
område taken away on one side and written in on the other, or one finished on one side while the other moved its date.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable

import msgspec

from store import codec
from store.editing import Words, close, rewrite
from store.model import Area, ClosingReason, Content, Milestone, Status
from store.rereading import move
from tests.git.repositories import OCCASION, leaves

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
        # Neighbours, each a place of its own.
        word, place = self.word(), self._draw.choice((0, 1, 2))
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

    def correct(self) -> None:
        """A date read wrong is written right: no move is remembered."""
        days = self._draw.randrange(1, 400)

        def nearer(area: Area) -> Area:
            stone = area.milestones["klart"]
            due = (stone.due or dt.date(2018, 3, 31)) - dt.timedelta(days=days)
            return area.replace(milestones={**area.milestones, "klart": move(stone, due, dt.date(2018, 2, 1))})

        self.edit("senast", nearer, f"{days} dagar närmare {self.word()}")

    def reword(self) -> None:
        """Another tidsplan, and with it another date."""
        month, word = self._draw.choice(("mars", "juni", "oktober")), self.word()
        schedule = (f"Klart {month} {self._draw.randrange(2018, 2022)} ({word}).",)

        def other_words(area: Area) -> Area:
            return rewrite(area, Words.of(area).replace(schedule=schedule), OCCASION)[0]

        self.edit("tidsplan", other_words, word)

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
        word = self.word()
        self.edit(
            "avslut",
            lambda area: close(area, ClosingReason.COMPLETED, dt.date(2018, 2, 1), note=word),
            word,
        )

    def add(self) -> None:
        key = f"ny-{self._tag.lower().replace(' ', '-')}-{self._number:02}-{self._draw.randrange(10**6):06}"
        title = self.word()
        words = "Klart juni 2018."
        stone = Milestone(due=dt.date(2018, 6, 30), words=words)
        area = Area(title=title, measures=("ett", "två", "tre"), schedule=(words,), milestones={"klart": stone})
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
    *(Work.responsible, Work.group, Work.paragraph, Work.paragraph, Work.postpone, Work.postpone, Work.correct),
    *(Work.reword, Work.tick, Work.finish, Work.close, Work.add, Work.remove),
)


def contradictions(base: Content, one: Content, other: Content) -> set[Place]:
    """Places that must be asked about."""
    found = set()
    for key in base.areas.keys() | one.areas.keys() | other.areas.keys():
        before, *sides = (side.areas.get(key) for side in (base, one, other))
        if None in sides:
            kept = [side for side in sides if side is not None]
            if before is not None and any(side != before for side in kept):
                found.add((key, ""))
            continue
        mine, yours = sides
        if before is not None:
            found |= {(key, _ASKED.get(field, field)) for field in _FIELDS if _differ(field, before, mine, yours)}
            if _ended_while_moved(before, mine, yours) or _ended_while_moved(before, yours, mine):
                found.add((key, "status"))
    return found


def _differ(field: str, before: Area, mine: Area, yours: Area) -> bool:
    values = [value(field, area) for area in (before, mine, yours)]
    return values[1] != values[2] and values[0] not in values[1:]


def _ended_while_moved(before: Area, mine: Area, yours: Area) -> bool:
    ended = mine.status in _ENDED and before.status not in _ENDED and yours.status != mine.status
    return ended and any(
        _has_moved(before.milestones.get(key), mine.milestones.get(key), stone)
        for key, stone in yours.milestones.items()
    )


def _has_moved(before: Milestone | None, mine: Milestone | None, yours: Milestone) -> bool:
    known = [move for stone in (before, mine) if stone for move in stone.moves]
    if any(move not in known for move in yours.moves):
        return True
    days = [stone and stone.due for stone in (before, mine)]
    return days[0] is not None and yours.due not in days


def judge(base: Content, ours: Content, theirs: Content, merged: Content) -> None:
    """Hold a merge, with its questions in it, against what either side had written."""
    data = codec.encode(merged)
    assert codec.encode(codec.decode(data)) == data, "the file is a whole register in its own form"
    new = {key: one for key, one in merged.conflicts.items() if key not in {*ours.conflicts, *theirs.conflicts}}
    asked = {(one.record, one.field[0] if one.field else "") for one in new.values()}
    assert asked == contradictions(base, ours, theirs), "what is asked are the contradictions, no more and no less"
    kept = leaves(plain(merged))
    for side in (ours, theirs):
        assert leaves(plain(side)) - leaves(plain(base)) <= kept, "nothing written is lost"


def plain(content: Content) -> object:
    """A register as JSON values."""
    return msgspec.json.decode(codec.encode(content))


_FIELDS = (
    *(
        "ansvarig",
        "grupp",
        "åtgärd 0",
        "åtgärd 1",
        "åtgärd 2",
        "tidsplan",
        "senast",
        "ur",
        "ursprungligen",
        "återrapport",
        "status",
        "avslut",
        "före",
    ),
)
_ENDED = {Status.DONE, Status.CLOSED, Status.CANCELLED}
_ASKED = (
    dict.fromkeys(("senast", "ur", "ursprungligen", "återrapport"), "milstolpar")
    | dict.fromkeys(("åtgärd 0", "åtgärd 1", "åtgärd 2"), "åtgärd")
    | {"före": "avslut"}
)


def value(field: str, area: Area) -> object:
    """What stands in a place of an område."""
    if field.startswith("åtgärd "):
        return area.measures[int(field[-1])]
    promised = area.milestones.get("klart")
    return {
        "ansvarig": area.responsible,
        "grupp": area.group,
        "tidsplan": area.schedule,
        "senast": promised and promised.due,
        "ur": promised and promised.words,
        # A date brought nearer before it slips is another first promise.
        "ursprungligen": promised and promised.originally,
        "återrapport": area.milestones.get("återrapport"),
        "status": area.status,
        # What is not written in a closing is not another answer than what is.
        "avslut": area.closing.note if area.closing else "",
        "före": area.closing.status_before if area.closing else Status.UNKNOWN,
    }[field]

"""Rounds of the same kind on TinyDB's own storage and git's merge by lines: what ours is compared with.

TinyDB writes one single line unless it is told to indent, and then every round in which both sides wrote is a conflict;
indented, git merges what stands on lines of its own. ``python -m tests.bench --only rounds`` shows both beside ours.
"""

from __future__ import annotations

import json
import random
from pathlib import Path

import msgspec
from tinydb import TinyDB

from store.codec import fields_of
from store.model import Content
from tests.git.random_work import Work, contradictions
from tests.git.repositories import REGISTER, Clone, leaves


class Outcome(msgspec.Struct):
    """Rounds by how they ended."""

    rounds: int = 0
    conflicts: int = 0
    """Git stopped, with its markers in the file."""
    needless: int = 0
    """Of those: nothing contradicted anything."""
    broken: int = 0
    """Git was content, and the file is no JSON any more."""
    lost: int = 0
    """Git was content, and something one side wrote is gone without a sign."""


class PlainRounds:
    """Two clones of a TinyDB file that know nothing of each other's ids."""

    def __init__(self, folder: Path, seed: int, *, indented: bool) -> None:
        self._layout = {"indent": 2, "ensure_ascii": False} if indented else {}
        self._draw = random.Random(seed)
        self.anna = Clone.new(folder / "anna", "Anna", register=None)
        self.content = REGISTER
        self.ids = self._store(self.anna.path, Content(heading=REGISTER.heading), REGISTER, {})
        self.anna.commit(None, "Första")
        self.bo = self.anna.clone(folder / "bo", "Bo")
        self.outcome = Outcome()

    def _store(self, path: Path, before: Content, after: Content, ids: dict[str, int]) -> dict[str, int]:
        """Write what differs through TinyDB, as a program built on it would; the ids it gave."""
        known = dict(ids)
        with TinyDB(path, encoding="utf-8", **self._layout) as database:
            for key, area in after.areas.items():
                if key not in before.areas:
                    known[key] = database.insert(fields_of(area))
                elif before.areas[key] != area:
                    database.update(fields_of(area), doc_ids=[known[key]])
            gone = [known.pop(key) for key in before.areas if key not in after.areas]
            if gone:
                database.remove(doc_ids=gone)
        return known

    def round(self) -> None:
        """Work on both sides, merge by lines, see what became of it, go on from one side."""
        base = self.content
        focus = self._draw.sample(list(base.areas), 2)
        works = [Work(base, self._draw, f"{name} {self.outcome.rounds}", focus) for name in ("Anna", "Bo")]
        ids = []
        for work, clone in zip(works, (self.anna, self.bo), strict=True):
            work.do(self._draw.randrange(1, 4))
            ids.append(self._store(clone.path, base, work.content, self.ids))
            clone.commit(None)
        end = self.bo.git("rev-parse", "HEAD").strip()
        self.anna.git("fetch", "--quiet", self.bo.folder, end)
        self.anna.git("merge", "--quiet", "--no-edit", end, check=False)
        self._judge(base, works)
        if len(works[1].content.areas) < 3:
            extra = works[1].content.replace(areas={**REGISTER.areas, **works[1].content.areas})
            ids[1] = self._store(self.bo.path, works[1].content, extra, ids[1])
            works[1].content = extra
        self.content, self.ids = works[1].content, ids[1]
        end = self.bo.commit(None)
        self.anna.git("merge", "--abort", check=False)
        self.anna.git("fetch", "--quiet", self.bo.folder, end)
        self.anna.git("reset", "--quiet", "--hard", end)

    def _judge(self, base: Content, works: list[Work]) -> None:
        outcome = self.outcome
        outcome.rounds += 1
        if self.anna.git("ls-files", "--unmerged"):
            outcome.conflicts += 1
            outcome.needless += not contradictions(base, works[0].content, works[1].content)
            return
        try:
            kept = leaves(json.loads(self.anna.path.read_text(encoding="utf-8")))
        except ValueError:
            outcome.broken += 1
            return
        wanted = set[str]()
        for work in works:
            written = leaves([fields_of(area) for area in work.content.areas.values()])
            wanted |= written - leaves([fields_of(area) for area in base.areas.values()])
        outcome.lost += not wanted <= kept

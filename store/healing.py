"""A register mended: what git has merged by lines put together by fields, and sound bytes put in their one form.

Git merges by lines where no driver is registered: a fresh clone, a web page, a colleague's machine. It then leaves its
markers in the file, or in the worst case only one of the sides. The three versions stand in git's index until the
conflict is declared settled; when they do not any more, the two sides are read out of the markers themselves.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from store import codec
from store.authorship import OURS, THEIRS, author_of
from store.errors import DamagedError, NoGitError, UnmergedError
from store.git import Repository
from store.jsonfile import JsonFile
from store.loading import load
from store.merge import Merged, merge
from store.merge_files import merged_bytes, nothing_but
from store.open_conflicts import UNKNOWN, Author, with_questions
from store.rescue import keep_copy, keep_unhealed
from store.tables import TABLES

if TYPE_CHECKING:
    from store.model import Content

_MARKER = re.compile(rb"(<{7,}|\|{7,}|={7,}|>{7,})(?: [^\n]*)?\r?\n?\Z")
_PARTS = {b"<": ("ours",), b"|": ("base",), b"=": ("theirs",), b">": ("ours", "base", "theirs")}


def needs_healing(path: Path) -> bool:
    """Whether `heal` has something to do: markers in the file, or only one side of an unfinished merge."""
    data = JsonFile(path).read()
    if _has_markers(path, data):
        return True
    repository = _repository(path)
    return repository is not None and data in _sides(unmerged_stages(repository, repository.name_of(path)), repository)


def heal(path: Path) -> Merged:
    """Merge an unmerged register by fields and write it; what cannot be decided becomes questions in it.

    Without questions git is told that the register is settled; nothing is committed. A register that needs no healing
    is left as it is.

    Returns:
        The content as it stands in the file now, and the conflicts that became questions.

    Raises:
        DamagedError: a side is missing or is no whole register; the file is as it was.
        FileError: the disk said no; the same.
    """
    repository = _repository(path)
    name = repository.name_of(path) if repository is not None else ""
    stages = unmerged_stages(repository, name) if repository is not None else {}
    with JsonFile(path).locked() as held:
        data = held.read() or b""
        sides = _sides(stages, repository)
        marked = _has_markers(path, data)
        if not marked and data not in sides:
            return Merged(content=load(path, data))
        authors = (UNKNOWN, UNKNOWN)
        if repository is not None and len(sides) == 2:
            base = repository.read("cat-file", "blob", stages[1]) if 1 in stages else b""
            merged = merged_bytes(path, base, *sides)
            if merged.conflicts:
                authors = _authors(repository, name, sides)
        else:
            merged = _from_markers(path, data)
        healed = with_questions(merged, *authors)
        (keep_unhealed if marked else keep_copy)(path, data)
        good = codec.encode(healed)
        held.replace(good)
        keep_copy(path, good)
    if repository is not None and stages and not healed.conflicts:
        declare_settled(path)
    return Merged(content=healed, conflicts=merged.conflicts)


def make_canonical(path: Path) -> None:
    """Write what a sound register says in the form every save gives it, merged with nothing: read anew under the lock.

    Raises:
        DamagedError: it is no whole register any more; the file is as it was.
        FileError: the disk said no; the same.
    """
    with JsonFile(path).locked() as held:
        data = held.read()
        if data is not None:
            good = codec.encode(load(path, data))
            keep_copy(path, data)
            held.replace(good)


def declare_settled(path: Path) -> None:
    """Tell git that a register it holds for unmerged is settled now; nothing where it is not unmerged."""
    repository = Repository.of(path)
    if repository is not None and unmerged_stages(repository, repository.name_of(path)):
        repository.act("add", "--", repository.name_of(path))


def is_unmerged(path: Path) -> bool:
    """Whether git holds a register for unmerged."""
    repository = Repository.of(path)
    return repository is not None and bool(unmerged_stages(repository, repository.name_of(path)))


def _repository(path: Path) -> Repository | None:
    """The repository a register lies in; without git the markers alone tell of a merge."""
    try:
        return Repository.of(path)
    except NoGitError:
        return None


def unmerged_stages(repository: Repository, name: str) -> dict[int, str]:
    """The contents of an unmerged file: 1 the base, 2 ours, 3 theirs."""
    told = repository.read("ls-files", "--unmerged", "-z", "--full-name", "--", name)
    stages = {}
    for line in told.split(b"\0"):
        state, _, _ = line.partition(b"\t")
        if state:
            _, blob, stage = state.decode().split()
            stages[int(stage)] = blob
    return stages


def _sides(stages: dict[int, str], repository: Repository | None) -> tuple[bytes, ...]:
    """Ours and theirs, when git has both."""
    if repository is None or not {2, 3} <= stages.keys():
        return ()
    return tuple(repository.read("cat-file", "blob", stages[stage]) for stage in (2, 3))


def _authors(repository: Repository, name: str, sides: tuple[bytes, ...]) -> tuple[Author, Author]:
    return author_of(repository, name, sides[0], OURS), author_of(repository, name, sides[1], THEIRS)


def _has_markers(path: Path, data: bytes) -> bool:
    try:
        load(path, data)
    except UnmergedError:
        return True
    except DamagedError:
        # Whatever else is wrong is for whoever opens it to say.
        return False
    return False


def _from_markers(path: Path, data: bytes) -> Merged:
    """The two sides as the markers have them, merged against what they have in common."""
    sides: dict[str, list[bytes]] = {"ours": [], "base": [], "theirs": []}
    here: tuple[str, ...] = ("ours", "base", "theirs")
    has_base, inside = False, False
    for line in data.splitlines(keepends=True):
        marker = _MARKER.match(line)
        if marker is None or (line[:1] in b"|=>" and not inside):
            for side in here:
                sides[side].append(line)
            continue
        here = _PARTS[line[:1]]
        inside = line[:1] != b">"
        has_base = has_base or line[:1] == b"|"
    ours, theirs = (load(path, b"".join(sides[side])) for side in ("ours", "theirs"))
    return merge(_base(path, b"".join(sides["base"]) if has_base else b"", ours, theirs), ours, theirs)


def _base(path: Path, data: bytes, ours: Content, theirs: Content) -> Content:
    """What stood before, where the markers tell; else what is alike on both sides, so that the rest is asked about."""
    if data:
        try:
            return load(path, data)
        except DamagedError:
            pass
    alike = {
        table.attribute: {key: record for key, record in table.of(ours).items() if table.of(theirs).get(key) == record}
        for table in TABLES
    }
    return nothing_but(ours.heading).replace(**alike)

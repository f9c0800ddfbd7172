"""Sharing a register through git: fetch, merge by field, save, push; again when somebody else was faster.

Being offline is a normal state: everything is saved here, and the next time brings it across.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path

import msgspec

from store import incoming
from store.changes import Change, changes
from store.errors import GitError, OfflineError, RejectedError, UnsettledError
from store.git import Repository
from store.healing import heal, is_unmerged, needs_healing, unmerged_stages
from store.jsonfile import JsonFile
from store.loading import load
from store.saving_version import has_unsaved, save_version
from store.settings import settings_path
from store.settings_merge import merge_settings
from store.versions import TAG
from store.whole_file import write_whole

_ATTEMPTS = 5
_MERGED = "De andras ändringar sammanlagda med våra"
"""The message of a version that only brings two together; it is read in the change log."""


class SyncState(StrEnum):
    """How it ended."""

    DONE = "synkat"
    OFFLINE = "ingen kontakt"
    QUESTIONS = "frågor att svara på"


class Synced(msgspec.Struct, frozen=True, kw_only=True):
    """What came of it."""

    state: SyncState
    received: tuple[Change, ...] = ()
    """What the others' versions changed here."""
    sent: int = 0
    """How many versions were pushed."""
    meetings: tuple[str, ...] = ()
    """Days of frozen sammanträden that were pushed."""
    frozen_twice: tuple[str, ...] = ()
    """Days of sammanträden that are frozen otherwise there than here; neither is changed."""
    questions: int = 0
    """Open questions in the register, with which nothing is pushed."""
    sentence: str = ""
    """Why nobody was reached, or what somebody has to decide who is no question in the register."""


class _Upstream(msgspec.Struct, frozen=True):
    """Where a branch is shared."""

    remote: str
    ref: str
    """The branch there, ``refs/heads/main``."""
    here: str
    """What of it was fetched last, ``refs/remotes/origin/main``."""


def sync(path: Path, tell: Callable[[str], None] = lambda _: None, drivers: Mapping[str, str] | None = None) -> Synced:
    """Bring a register together with what the others have.

    Args:
        path: the register.
        tell: is told each step as a Swedish sentence.
        drivers: git's settings for our merge driver (`store.drivers.settings`); without them git merges by lines and
            the register is healed afterwards.

    Raises:
        UnsettledError: questions of an earlier merge are open.
        GitError: there is no repository or nowhere to share, git said no, or what the others share is no register.
        ReadOnlyError: it is of a newer format.
    """
    repository = Repository.holding(path)
    upstream = _upstream(repository)
    before = load(path, JsonFile(path).read()) if not needs_healing(path) else heal(path).content
    if before.conflicts:
        raise UnsettledError(path, len(before.conflicts))
    if has_unsaved(path) or is_unmerged(path) or repository.commit_of("MERGE_HEAD"):
        tell("Sparar det som är ändrat här …")
        save_version(path)
    try:
        for _ in range(_ATTEMPTS):
            tell("Hämtar de andras ändringar …")
            repository.reach("fetch", "--quiet", "--end-of-options", upstream.remote)
            theirs = _news(repository, upstream)
            taken_away = theirs is not None and incoming.is_taken_away(repository, path, theirs)
            if theirs is not None:
                incoming.refuse_broken_settings(repository, path, theirs)
            questions = _bring_in(repository, path, theirs, drivers or {}, tell) if theirs is not None else 0
            received = changes(before, load(path, JsonFile(path).read()))
            if theirs is not None and taken_away:
                sentence = incoming.kept(repository, path, theirs)
                return Synced(state=SyncState.QUESTIONS, received=received, sentence=sentence)
            if questions:
                return Synced(state=SyncState.QUESTIONS, received=received, questions=questions)
            sent = _ahead(repository, upstream)
            meetings, twice = _frozen(repository, upstream)
            if not sent and not meetings:
                return Synced(state=SyncState.DONE, received=received, frozen_twice=twice)
            tell("Delar det som är ändrat här …")
            try:
                repository.reach(
                    "push", "--quiet", "--follow-tags", "--end-of-options", upstream.remote, f"HEAD:{upstream.ref}"
                )
            except RejectedError:
                tell("Någon annan hann före; försöker igen …")
                continue
            return Synced(state=SyncState.DONE, received=received, sent=sent, meetings=meetings, frozen_twice=twice)
    except OfflineError as error:
        return Synced(state=SyncState.OFFLINE, sentence=str(error))
    raise RejectedError("Andra delar nytt hela tiden, så det gick inte att komma emellan. Kör ”namndkoll synka” igen.")


def _news(repository: Repository, upstream: _Upstream) -> str | None:
    """The commit that was fetched, when it holds what is not here."""
    theirs = repository.commit_of(upstream.here)
    known = theirs is None or repository.asks("merge-base", "--is-ancestor", theirs, "HEAD") is not None
    return None if known else theirs


def _bring_in(
    repository: Repository, path: Path, theirs: str, drivers: Mapping[str, str], tell: Callable[[str], None]
) -> int:
    """Merge what was fetched; how many questions that left open."""
    told = [word for key, value in drivers.items() for word in ("-c", f"{key}={value}")]
    file = JsonFile(path)
    try:
        with file.locked():
            # Nobody saves while git exchanges the file; what was saved before is in a commit.
            repository.act(*told, "merge", "--quiet", "-m", _MERGED, "--end-of-options", theirs)
    except GitError:
        if not _unmerged(repository):
            raise
        return _finish(repository, path, tell)
    # Git may have merged by lines without a mark and still have made something that is no register.
    return len(load(path, file.read()).conflicts)


def _finish(repository: Repository, path: Path, tell: Callable[[str], None]) -> int:
    """Conclude a merge git could not, by fields, if the register and its settings are all that is in its way."""
    settings = settings_path(path)
    unmerged = _unmerged(repository)
    others = [name for name in unmerged if name not in {repository.name_of(path), repository.name_of(settings)}]
    if others:
        raise _given_up(repository, others)
    if repository.name_of(settings) in unmerged:
        for key in _settle_settings(repository, settings):
            tell(f"Inställningen är ändrad på två sätt, och det som stod här gäller: {key}. Ändra i {settings.name}.")
    healed = heal(path)
    if healed.content.conflicts:
        return len(healed.content.conflicts)
    repository.act("add", "--", repository.name_of(path))
    repository.act("commit", "--quiet", "--no-edit")
    return 0


def _settle_settings(repository: Repository, settings: Path) -> tuple[str, ...]:
    """Put both sides' settings together; the keys that were changed on both."""
    name = repository.name_of(settings)
    stages = unmerged_stages(repository, name)
    sides = (repository.read("cat-file", "blob", stages[n]) if n in stages else b"" for n in (1, 2, 3))
    try:
        merged = merge_settings(*sides)
    except ValueError as error:
        raise _given_up(repository, [name]) from error
    write_whole(settings, merged.data)
    repository.act("add", "--", name)
    return merged.kept


def _given_up(repository: Repository, names: Sequence[str]) -> GitError:
    """Everything as it was before the merge, and what was in its way."""
    repository.act("merge", "--abort")
    return GitError(
        f"Andra filer i förrådet är ändrade på två sätt ({', '.join(names[:3])}). Lägg ihop dem med git först; "
        "registret är som det var."
    )


def _unmerged(repository: Repository) -> list[str]:
    told = repository.read("ls-files", "--unmerged", "-z", "--full-name")
    names = (line.partition(b"\t")[2].decode("utf-8", "surrogateescape") for line in told.split(b"\0") if line)
    return sorted(set(names))


def _ahead(repository: Repository, upstream: _Upstream) -> int:
    """How many versions are here that are not there."""
    if repository.commit_of(upstream.here) is None:
        return int(repository.read("rev-list", "--count", "HEAD", "--"))
    return int(repository.read("rev-list", "--count", "--end-of-options", f"{upstream.here}..HEAD", "--"))


def _frozen(repository: Repository, upstream: _Upstream) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Sammanträden frozen in what is shared from here: those not there yet, and those that are another version there.

    Git itself tells neither: a tag alone is nothing to push, and one that is there already is left as it is.
    """
    pattern = f"refs/tags/{TAG}"
    told = repository.read("for-each-ref", "--merged=HEAD", "--format=%(objectname) %(refname)", pattern)
    here = _tags(told)
    if not here:
        return (), ()
    there = _tags(repository.reach("ls-remote", "--tags", "--refs", "--end-of-options", upstream.remote, f"{pattern}*"))
    return (
        tuple(day for day in here if day not in there),
        tuple(day for day, tag in here.items() if there.get(day, tag) != tag),
    )


def _tags(told: bytes) -> dict[str, str]:
    """Day → name of the tag, of lines with the tag's name before its ref."""
    lines = (line.split() for line in told.decode("utf-8", "surrogateescape").splitlines())
    return {ref.removeprefix(f"refs/tags/{TAG}"): tag for tag, ref in lines}


def _upstream(repository: Repository) -> _Upstream:
    """Where this branch is shared: as git is told, else the only place there is.

    Raises:
        GitError: no branch is checked out, or there is nowhere to share, or several places and none chosen.
    """
    branch = repository.branch()
    if branch is None and repository.commit_of("REBASE_HEAD") is not None:
        raise GitError(
            "En rebase är inte avslutad i git-förrådet. Gör klart den med ”git rebase --continue” eller ångra den med "
            "”git rebase --abort”, och synka."
        )
    if branch is None:
        raise GitError(
            "Ingen gren är vald i git-förrådet, så det går inte att dela. Välj grenen med ”git switch main”, och synka."
        )
    remote = repository.setting(f"branch.{branch}.remote")
    ref = repository.setting(f"branch.{branch}.merge") or f"refs/heads/{branch}"
    if remote in {None, "."}:
        remote = _only_remote(repository, branch)
    return _Upstream(str(remote), ref, f"refs/remotes/{remote}/{ref.removeprefix('refs/heads/')}")


def _only_remote(repository: Repository, branch: str) -> str:
    """Where a branch goes that was never told where: to the only place, or to the one git itself would take."""
    remotes = repository.read("remote").decode("utf-8", "surrogateescape").split()
    if not remotes:
        raise GitError(
            "Förrådet delas inte med någon än. Lägg till platsen med ”git remote add origin ADRESSEN”, och synka."
        )
    if len(remotes) == 1 or "origin" in remotes:
        return "origin" if "origin" in remotes else remotes[0]
    raise GitError(
        f"Förrådet delas på flera ställen ({', '.join(remotes)}). Välj ett med ”git push -u {remotes[0]} {branch}”, "
        "och synka."
    )

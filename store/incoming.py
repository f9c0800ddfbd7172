"""What the others have shared, looked at before it is merged: git would bring in anything.

A version that is no register, merged with one that is, leaves neither; and a register that is gone there is no conflict
git could show in it. So the register here stays as it is until the others' is known to be one.
"""

from __future__ import annotations

from pathlib import Path

from store.errors import DamagedError, GitError, ReadOnlyError, SettingsError
from store.git import NO_PROGRAMS, Repository
from store.loading import load
from store.settings import settings_of, settings_path


def is_taken_away(repository: Repository, path: Path, theirs: str) -> bool:
    """Whether the others have taken away a register that has been changed here since: merging keeps it, and asks.

    Args:
        repository: where the register lies.
        path: the register.
        theirs: the commit they share.

    Raises:
        GitError: their version is no whole register, or it is gone there while nothing has changed here.
        ReadOnlyError: it is of a newer format, and there is something here to merge with it.
    """
    name = repository.name_of(path)
    data = repository.file_at(theirs, name)
    if data is None:
        return _is_changed_here(repository, name, theirs)
    try:
        content = load(path, data)
    except DamagedError as damage:
        raise GitError(
            f"Det {_author(repository, name, theirs)} har delat är inget helt register ({damage.what}). Registret här "
            "är som det var, och inget är hämtat eller skickat. Be den som delade det att köra ”namndkoll doktor "
            f"--laga {path.name}” och ”namndkoll synka”."
        ) from damage
    here_only = repository.asks("merge-base", "--is-ancestor", "HEAD", theirs) is None
    if not content.writable and here_only:
        raise ReadOnlyError(
            f"De andra har skrivit {path.name} med en nyare Nämndkoll (format {content.heading.format}), och den här "
            "kan inte lägga ihop det med det som är ändrat här. Uppdatera programmet och synka; inget är ändrat."
        )
    return False


def refuse_broken_settings(repository: Repository, path: Path, theirs: str) -> None:
    """Refuse a commit whose settings cannot be read: with them no register beside them opens.

    Raises:
        GitError: says whose they are.
    """
    settings = settings_path(path)
    name = repository.name_of(settings)
    data = repository.file_at(theirs, name)
    if data is None:
        return
    try:
        settings_of(data, settings)
    except SettingsError as error:
        raise GitError(
            f"Inställningarna som {_author(repository, name, theirs)} har delat går inte att läsa, så inget är hämtat: "
            f"{error}"
        ) from error


def _is_changed_here(repository: Repository, name: str, theirs: str) -> bool:
    ours = repository.blob_at("HEAD", name)
    base = repository.asks("merge-base", "--end-of-options", "HEAD", theirs)
    before = repository.blob_at(base.decode().strip(), name) if base else None
    if before is None:
        # It was never there: the others share something else in the same repository.
        return False
    if ours != before:
        return True
    raise GitError(
        f"Registret är borttaget, eller har fått ett annat namn, i det {_author(repository, name, theirs)} har delat. "
        "Inget är hämtat, och det står kvar här. Ska det bort också här, kör ”git merge”; annars be den som tog bort "
        "det att lägga tillbaka det."
    )


def kept(repository: Repository, path: Path, theirs: str) -> str:
    """The sentence for a register that was kept here though the others have taken it away."""
    who = _author(repository, repository.name_of(path), theirs)
    return (
        f"Registret är borttaget i det {who} har delat, men här är det ändrat sedan dess. Det står kvar, och inget är "
        f"skickat än: synka igen för att dela det ändå, eller ta bort det med ”git rm {path.name}” och ”git commit”."
    )


def _author(repository: Repository, name: str, theirs: str) -> str:
    """Who changed the register last on their side, and when."""
    told = repository.read(
        "log", "-1", "--format=%an, %as", "--encoding=UTF-8", *NO_PROGRAMS, "--end-of-options", theirs, "--", name
    )
    who = told.decode("utf-8", "replace").strip()
    return f"någon annan ({who})" if who else "någon annan"

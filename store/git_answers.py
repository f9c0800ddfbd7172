"""What git says when it says no, in Swedish: one sentence with what happened and what to do."""

from __future__ import annotations

import re
from typing import NamedTuple

from store.errors import GitError, NoVersionError, OfflineError, RejectedError


class _Answer(NamedTuple):
    """What git may say, as patterns in English (the environment of every call makes sure of the language)."""

    kind: type[GitError]
    sentence: str
    patterns: tuple[str, ...]


def _answer(kind: type[GitError], sentence: str, *patterns: str) -> _Answer:
    return _Answer(kind, sentence, patterns)


NO_VERSIONS = "Git-förrådet har ingen sådan version, eller inga versioner alls än. ”namndkoll spara” gör den första."

_ANSWERS = (
    _answer(
        GitError,
        "Git-förrådet ägs av en annan användare, och då läser git det inte: den kan ha lagt in egna kommandon. "
        "Litar du på ägaren, kör ”git config --global --add safe.directory MAPPEN”, annars kopiera registret till "
        "en egen mapp.",
        r"detected dubious ownership",
        r"unsafe repository",
    ),
    _answer(
        GitError,
        "Ett annat git-kommando arbetar i förrådet. Försök igen om en stund; finns inget sådant, ta bort filen "
        "index.lock i mappen .git.",
        r"\.lock': File exists",
        r"Another git process",
    ),
    _answer(
        RejectedError,
        "Någon annan har hunnit dela nytt. Kör ”namndkoll synka” igen.",
        r"stale info",
        r"non-fast-forward",
        r"fetch first",
        r"cannot lock ref",
        r"failed to update ref",
        r"incorrect old value",
    ),
    _answer(
        GitError,
        "Servern tog inte emot ändringen: grenen är skyddad eller en regel där sa nej. Fråga den som sköter förrådet.",
        r"\[remote rejected\]",
        r"pre-receive hook declined",
        r"protected branch",
    ),
    _answer(
        GitError,
        "Servern släppte inte in dig. Logga in en gång med git i en terminal (”git fetch”), eller be om behörighet.",
        r"Authentication failed",
        r"could not read (?:Username|Password)",
        r"terminal prompts disabled",
        r"Permission denied \(",
        r"Host key verification failed",
        r"returned error: 40[13]",
        r"Invalid username or",
        r"Permission to .* denied",
    ),
    _answer(
        OfflineError,
        "Servern går inte att nå just nu. Allt är sparat här; synka när nätet är tillbaka.",
        r"Could not resolve host",
        r"Connection (?:refused|timed out|reset)",
        r"Network is unreachable",
        r"No route to host",
        r"Operation timed out",
        r"Failed to connect",
        r"unable to access",
        r"Name or service not known",
    ),
    _answer(
        # No server that will be back: a script has to hear that nothing is shared.
        GitError,
        "Förrådet som delas finns inte där det brukar, så inget är delat. Kontrollera adressen med ”git remote -v”; "
        "allt är sparat här.",
        r"does not appear to be a git repository",
        r"Could not read from remote repository",
        r"repository '.*' not found",
        r"Repository not found",
    ),
    _answer(
        GitError,
        "Git vet inte vem du är. Skriv ”git config --global user.name 'Ditt Namn'” och ”git config --global "
        "user.email du@kommun.se”, och spara igen.",
        r"Please tell me who you are",
        r"empty ident name",
        r"unable to auto-detect email",
        r"no email was given",
        r"no name was given",
    ),
    _answer(
        GitError,
        "Versionen kunde inte signeras. Kontrollera din signeringsnyckel; registret är sparat men inte versionen.",
        r"gpg failed to sign",
        r"failed to write commit object",
        r"error: Load key",
    ),
    _answer(
        NoVersionError,
        NO_VERSIONS,
        r"does not have any commits yet",
        r"Needed a single revision",
        r"unknown revision",
        r"bad revision",
        r"ambiguous argument 'HEAD'",
    ),
    _answer(
        GitError,
        "Andra filer i förrådet har ändringar som inte är sparade i git. Spara eller ångra dem först.",
        r"would be overwritten by merge",
        r"commit your changes or stash",
    ),
    _answer(
        GitError,
        "De två förråden har ingen gemensam början och läggs inte ihop. Kontrollera att det är samma register.",
        r"refusing to merge unrelated histories",
    ),
    _answer(
        GitError,
        "En sammanslagning är inte avslutad. Kör ”namndkoll synka”, eller avsluta den med git.",
        r"in the middle of a merge",
        r"MERGE_HEAD exists",
        r"cannot do a partial commit during a",
        r"you need to resolve",
    ),
    _answer(
        GitError,
        "Det sammanträdet är redan fryst; en frysning ändras aldrig. Ta bort taggen med git om den blev fel.",
        r"tag '.*' already exists",
    ),
    _answer(
        GitError,
        "Disken är full. Frigör plats och försök igen; registret är som det var.",
        r"No space left on device",
    ),
    _answer(
        GitError,
        "Du har inte rätt att skriva i git-förrådet. Be den som äger mappen om rätt att läsa och skriva.",
        r"Permission denied",
        r"Read-only file system",
        r"insufficient permission",
    ),
    _answer(
        GitError,
        "Git-förrådet är skadat eller har inte hela historiken. Klona det på nytt; registret självt är helt.",
        r"object file .* is empty",
        r"bad object",
        r"loose object .* is corrupt",
        r"pack .* corrupt",
        r"unable to read tree",
        r"missing blob",
    ),
    _answer(
        GitError,
        "Registret är undantaget i .gitignore, så git tar inte emot det. Ta bort raden.",
        r"ignored by one of your \.gitignore",
    ),
)
"""Most telling first."""


def refusal(stderr: bytes, stdout: bytes = b"") -> GitError:
    """The error for what git said when it failed."""
    said = (stderr + b"\n" + stdout).decode("utf-8", "replace")
    for answer in _ANSWERS:
        if any(re.search(pattern, said) for pattern in answer.patterns):
            return answer.kind(answer.sentence)
    lines = [line.strip() for line in said.splitlines() if line.strip() and not line.startswith("hint:")]
    last = next((line for line in lines if line.startswith(("fatal:", "error:"))), lines[-1] if lines else "")
    reason = last.removeprefix("fatal: ").removeprefix("error: ").rstrip(".")
    return GitError(f"Git svarar: ”{reason or 'inget'}”. Rätta det och försök igen; registret är som det var.")


TOO_SLOW = "Git blev inte klart i tid och har avbrutits. Försök igen; registret är som det var."
TOO_FAR = "Servern svarar inte i tid. Allt är sparat här; synka när nätet är tillbaka."

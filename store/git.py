"""The git the user has: the only module that runs it.

Opening a folder that somebody sent must run none of its code, and a repository's own configuration can name programs
for almost everything git does. So every call that only reads is made with those settings overridden and every
transport forbidden (a partial clone fetches missing objects by a command of its own choice), and none that reads looks
at the working tree, whose filters are programs too. Calls that act (commit, fetch, push) are what the user asked for,
with their own hooks, signing and credentials. The environment is made anew: a hook that starts us would otherwise
point our calls at its own index.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from store.errors import GitError, NoGitError, NoRepositoryError, OfflineError
from store.git_answers import TOO_FAR, TOO_SLOW, refusal
from store.git_environment import environment, program

_HARMLESS = (
    *("-c", "core.fsmonitor=false"),
    *("-c", f"core.hooksPath={os.devnull}"),
    *("-c", "log.showSignature=false"),
    *("-c", "core.pager=cat"),
    *("-c", "diff.external="),
    *("-c", "protocol.ext.allow=never"),
    *("-c", "submodule.recurse=false"),
    "--no-pager",
    "--literal-pathspecs",
)
"""Flags of every reading call: none of the repository's programs runs."""

_ACTING = ("-c", "core.fsync=added,reference", "--no-pager", "--literal-pathspecs")

NO_PROGRAMS = ("--no-ext-diff", "--no-textconv")
"""For ``log`` and other reading commands that can show differences."""

_PATIENCE = 60.0
"""Seconds for a call on this machine; hooks and signing are part of it."""
_FAR = 120.0
"""Seconds for a call over the network."""


class Repository(msgspec.Struct, frozen=True):
    """A repository's working tree; every path given to its methods lies in it."""

    top: Path

    @classmethod
    def of(cls, path: Path) -> Self | None:
        """The repository a file really lies in, behind any symlinks; None when it lies in none.

        Raises:
            NoGitError: git is not installed.
            GitError: git will not read it: somebody else owns it.
        """
        real = Path(os.path.realpath(path))
        done = _run(real.parent, (*_HARMLESS, "rev-parse", "--show-toplevel"), environment(reading=True))
        if done.returncode:
            if b"not a git repository" in done.stderr or b"must be run in a work tree" in done.stderr:
                return None
            raise refusal(done.stderr)
        top = Path(os.path.realpath(_text(done.stdout).removesuffix("\n")))
        return cls(top) if real.is_relative_to(top) else None

    @classmethod
    def holding(cls, path: Path) -> Self:
        """The repository a file lies in.

        Raises:
            NoRepositoryError: it lies in none.
            GitError: as `of`.
        """
        found = cls.of(path)
        if found is None:
            raise NoRepositoryError(path)
        return found

    def name_of(self, path: Path) -> str:
        """A file's path in the tree, with slashes."""
        return Path(os.path.realpath(path)).relative_to(self.top).as_posix()

    def read(self, *words: str) -> bytes:
        """What a reading call answers; `GitError` when it fails."""
        done = _run(self.top, (*_HARMLESS, *words), environment(reading=True))
        if done.returncode:
            raise refusal(done.stderr)
        return done.stdout

    def asks(self, *words: str) -> bytes | None:
        """What a reading call answers, None when its answer is no."""
        done = _run(self.top, (*_HARMLESS, *words), environment(reading=True))
        return None if done.returncode else done.stdout

    def act(self, *words: str, data: bytes = b"") -> bytes:
        """What a call answers that changes the repository, with the user's hooks; `GitError` when it fails.

        Args:
            words: the command and its arguments.
            data: its standard input.
        """
        done = _run(self.top, (*_ACTING, *words), environment(reading=False), data=data)
        if done.returncode:
            raise refusal(done.stderr, done.stdout)
        return done.stdout

    def reach(self, *words: str) -> bytes:
        """What a call over the network answers; `OfflineError` when nobody does."""
        try:
            done = _run(self.top, (*_ACTING, *words), environment(reading=False), patience=_FAR)
        except _SlowError as error:
            raise OfflineError(TOO_FAR) from error
        if done.returncode:
            raise refusal(done.stderr, done.stdout)
        return done.stdout

    def stream(self, *words: str, separator: bytes) -> Iterator[bytes]:
        """The parts of a reading call's answer as they come; the call is ended when nobody asks for more."""
        with _started(self.top, (*_HARMLESS, *words)) as process:
            answered, rest = process.stdout.fileno() if process.stdout else -1, b""
            try:
                while chunk := os.read(answered, 1 << 16):
                    *parts, rest = (rest + chunk).split(separator)
                    yield from parts
                if rest:
                    yield rest
                stderr = process.stderr.read() if process.stderr else b""
                if process.wait():
                    raise refusal(stderr)
            finally:
                process.kill()

    def commit_of(self, revision: str) -> str | None:
        """The full name of the commit a revision means, or None."""
        found = self.asks("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        return _text(found).strip() if found else None

    def blob_at(self, revision: str, name: str) -> str | None:
        """The name of a file's content in a revision, or None when it is not there."""
        found = self.asks("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}:{name}")
        return _text(found).strip() if found else None

    def file_at(self, revision: str, name: str) -> bytes | None:
        """A file's bytes in a revision, or None when it is not there."""
        return self.asks("cat-file", "blob", "--end-of-options", f"{revision}:{name}")

    def branch(self) -> str | None:
        """The branch that is checked out; None on a detached head."""
        found = self.asks("symbolic-ref", "--quiet", "--short", "HEAD")
        return _text(found).strip() if found else None

    def setting(self, key: str) -> str | None:
        """A value of the repository's configuration, or None."""
        found = self.asks("config", "--get", "--end-of-options", key)
        return _text(found).removesuffix("\n") if found is not None else None

    def blobs(self) -> Blobs:
        """One running call that gives contents by name, for reading many; to be closed."""
        return Blobs(self.top)


class Blobs:
    """Contents by their names, out of one ``git cat-file --batch``."""

    def __init__(self, top: Path) -> None:
        self._process = _started(top, (*_HARMLESS, "cat-file", "--batch"), asked=True)
        self._asked: deque[str] = deque()
        self._read: dict[str, bytes | None] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def expect(self, *blobs: str) -> None:
        """Ask for contents that will be wanted soon, so that git reads them meanwhile."""
        for blob in blobs:
            if blob not in self._asked and blob not in self._read and self._process.stdin is not None:
                self._asked.append(blob)
                with suppress(OSError):
                    self._process.stdin.write(f"{blob}\n".encode())
                    self._process.stdin.flush()

    def get(self, blob: str) -> bytes:
        """The bytes of a content; `GitError` when the repository does not have it (a shallow or broken clone)."""
        self.expect(blob)
        while blob in self._asked:
            self._read[self._asked.popleft()] = self._next()
        found = self._read.pop(blob)
        if found is None:
            raise refusal(b"bad object")
        return found

    def _next(self) -> bytes | None:
        answered = self._process.stdout
        head = answered.readline().split() if answered else []
        if answered is None or len(head) != 3 or not head[2].isdigit():
            return None
        size = int(head[2])
        return answered.read(size + 1)[:size]

    def close(self) -> None:
        """End the call."""
        for pipe in (self._process.stdin, self._process.stdout, self._process.stderr):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()
        self._process.kill()
        self._process.wait()


class _SlowError(GitError):
    """The call was ended because it took too long."""


def _run(
    folder: Path, words: Sequence[str], made: Mapping[str, str], *, data: bytes = b"", patience: float = _PATIENCE
) -> subprocess.CompletedProcess[bytes]:
    process = _begun(folder, words, made, subprocess.PIPE, subprocess.PIPE)
    with process:
        try:
            # A closed standard input ends what would ask; a commit's message is the one thing that is given there.
            stdout, stderr = process.communicate(data, timeout=patience)
        except BaseException as error:
            _end(process)
            if isinstance(error, subprocess.TimeoutExpired):
                raise _SlowError(TOO_SLOW) from error
            raise
    return subprocess.CompletedProcess(process.args, process.returncode, stdout, stderr)


def _begun(
    folder: Path, words: Sequence[str], made: Mapping[str, str], stdin: int, stderr: int
) -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(  # noqa: S603 (a list of words, no shell)
            [_program(), *words],
            cwd=folder,
            env=made,
            stdin=stdin,
            stdout=subprocess.PIPE,
            stderr=stderr,
            # Without a terminal of its own ssh cannot wait for a passphrase nobody sees it ask for.
            start_new_session=True,
        )
    except (OSError, ValueError) as error:
        raise GitError(
            f"Git kunde inte startas här ({error}). Kontrollera mappen; registret är som det var."
        ) from error


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a call with all it has started: a hook or an ssh that hangs would live on."""
    with suppress(OSError):
        if sys.platform == "win32":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)


def _started(folder: Path, words: Sequence[str], *, asked: bool = False) -> subprocess.Popen[bytes]:
    stdin, stderr = (subprocess.PIPE, subprocess.DEVNULL) if asked else (subprocess.DEVNULL, subprocess.PIPE)
    process = _begun(folder, words, environment(reading=True), stdin, stderr)
    if process.stdout is not None:
        _widen(process.stdout.fileno())
    return process


def _widen(pipe: int) -> None:
    """Room for a whole version in a pipe, where the system can: waiting for each other costs more than copying."""
    with suppress(ImportError, AttributeError, OSError):
        import fcntl  # noqa: PLC0415 (does not exist on Windows)

        fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, 1 << 20)


def _program() -> str:
    found = program()
    if found is None:
        raise NoGitError
    return found


def _text(said: bytes) -> str:
    """What git said, with bytes that are no text kept as they are."""
    return said.decode("utf-8", "surrogateescape")

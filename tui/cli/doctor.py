"""``doktor``: what is installed, what surrounds the register and what is wrong with it; ``--laga`` mends it.

Only that is mended by which nothing can be lost: bytes that say the same in another form, leftovers of killed
programs, files that belong beside the register, git's drivers, and a merge git made by lines, which is made anew by
fields. Other damage is explained, with the ways out, and left alone.
"""

from __future__ import annotations

import platform
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from store import codec, companion_files, drivers, git_lines
from store.errors import DamagedError, GitError, SettingsError, UnsettledError
from store.git import Repository
from store.git_environment import program
from store.healing import heal, make_canonical, needs_healing
from store.jsonfile import JsonFile
from store.loading import load_file
from store.rescue import kept_copies, sibling_copies
from store.settings import read_settings, settings_path
from store.whole_file import leftovers
from tui.cli.choices import unknown_settings
from tui.cli.exit_codes import ExitCode
from tui.cli.output import Output, Part, Style, Styled
from tui.cli.places import named_register, nearest_register
from tui.cli.version import version_line
from tui.text import cli_doctor as told
from tui.text import cli_files as filed
from tui.text import cli_git as git_words

if TYPE_CHECKING:
    from tui.cli.grammar import Given

_EXTRAS = (
    "textual",
    "tinydb",
    "selectolax",
    "rapidfuzz",
    "docx",
    "openpyxl",
    "xlsxwriter",
    "icalendar",
    "phonenumbers",
)
"""Libraries whose absence takes a part of the program with it."""

_OK = Styled("ok  ", Style.CLOSED)
_FAULT = Styled("!   ", Style.LATE)


def run(given: Given, output: Output) -> ExitCode:
    """Examine, and mend if asked; 3 when the register is damaged, 1 when something else is left to do."""
    output.lines(_installed())
    path = named_register(given.words[0]) if given.words else nearest_register()
    if path is None:
        output.line(told.NO_REGISTER_HERE)
        return ExitCode.FINE
    examination = Examination(path, mend=given.flag("--laga"))
    output.lines(examination.lines())
    return examination.code


def _installed() -> Iterator[list[Part]]:
    yield [_OK, f"{version_line()}, Python {platform.python_version()}"]
    lacking = [name for name in _EXTRAS if find_spec(name) is None]
    yield [_FAULT if lacking else _OK, told.libraries(lacking)]
    git = program() is not None
    yield [_OK if git else _FAULT, told.GIT_INSTALLED if git else told.GIT_MISSING]


class Examination:
    """One register looked at from every side; `code` is right once `lines` has been read to its end."""

    def __init__(self, path: Path, *, mend: bool) -> None:
        self.code = ExitCode.FINE
        self._path = path
        self._mend = mend
        self._in_git = companion_files.repository_of(path) is not None and program() is not None

    def lines(self) -> Iterator[list[Part]]:
        """What was found, one line a thing."""
        yield from self._register()
        yield from self._settings()
        yield from self._beside()
        yield from self._git()

    def _register(self) -> Iterator[list[Part]]:
        file = JsonFile(self._path)
        if self._mend and self._in_git and needs_healing(self._path):
            healed = heal(self._path)
            yield [_OK, told.healed(len(healed.conflicts))]
        data = file.read()
        try:
            content = load_file(self._path, data).content
        except DamagedError as damage:
            self.code = ExitCode.DAMAGED
            yield [_FAULT, str(damage)]
            yield from self._ways_out()
            return
        yield [_OK, told.sound(self._path.name, len(content.areas), len(content.plans))]
        if content.conflicts:
            self.code = ExitCode.DAMAGED
            yield [_FAULT, str(UnsettledError(self._path, len(content.conflicts)))]
        elif self._in_git and needs_healing(self._path):
            self.code = ExitCode.DAMAGED
            yield [_FAULT, told.ONE_SIDED]
        if not content.writable:
            yield self._left(told.newer_format(content.heading.format))
        elif codec.encode(content) != data:
            yield self._judged(told.NOT_CANONICAL, told.MADE_CANONICAL, lambda: make_canonical(self._path))

    def _ways_out(self) -> Iterator[list[Part]]:
        copies = kept_copies(self._path)
        for copy in copies:
            yield ["  ", told.kept_copy(copy.path, copy.saved)]
        if companion_files.repository_of(self._path) is not None:
            yield ["  ", told.committed_copy(self._path.name)]
        elif not copies:
            yield ["  ", told.NO_COPY]

    def _settings(self) -> Iterator[list[Part]]:
        path = settings_path(self._path)
        try:
            settings = read_settings(path)
        except SettingsError as error:
            yield self._left(str(error))
            return
        if path.exists():
            yield [_OK, told.settings(len(settings.calendar.meetings), settings.warning_days)]
        for sentence in unknown_settings(self._path, settings):
            yield self._left(sentence)

    def _beside(self) -> Iterator[list[Part]]:
        file = JsonFile(self._path)
        orphans = leftovers(file.real_path)
        if orphans:
            yield self._judged(told.leftovers(len(orphans)), told.LEFTOVERS_GONE, file.sweep)
        for path in companion_files.missing(self._path):
            yield self._judged(
                told.lacking_file(path.name), filed.made_file(path), lambda: companion_files.prepare(self._path)
            )
        for sibling in sibling_copies(self._path):
            yield self._left(told.sibling_copy(sibling))

    def _git(self) -> Iterator[list[Part]]:
        top = companion_files.repository_of(self._path)
        yield [_OK, told.repository(top)]
        if top is None or not self._in_git:
            return
        try:
            repository = Repository.of(self._path)
        except GitError as error:
            yield self._left(str(error))
            return
        command = drivers.installed_command()
        if repository is None:
            return
        if command is None:
            yield [_OK, told.NOT_INSTALLED]
        elif drivers.missing(repository, command):
            yield self._judged(
                told.DRIVERS_MISSING, filed.DRIVERS_REGISTERED, lambda: drivers.register(repository, command)
            )
        else:
            yield [_OK, told.DRIVERS_THERE]
        yield from self._for_the_others(repository)

    def _for_the_others(self, repository: Repository) -> Iterator[list[Part]]:
        """What git is told here and the other clones do not hear of, once the register itself has reached them."""
        if repository.blob_at("HEAD", repository.name_of(self._path)) is None:
            return
        ours, mixed = git_lines.unsaved(repository, self._path)
        if ours:
            yield self._left(told.not_shared([path.name for path in ours]))
        for path in mixed:
            yield self._left(git_words.left_out(path.name))

    def _judged(self, problem: str, mended: str, mend: Callable[[], object]) -> list[Part]:
        """A line for something that can be mended: what is wrong, or that it is mended now."""
        if not self._mend:
            return self._left(f"{problem} {told.CAN_BE_MENDED}")
        mend()
        return [_OK, mended]

    def _left(self, sentence: str) -> list[Part]:
        """A line for something that is not as it should be and stays so."""
        if self.code is ExitCode.FINE:
            self.code = ExitCode.ERROR
        return [_FAULT, sentence]

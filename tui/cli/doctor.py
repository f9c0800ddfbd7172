"""``doktor``: what is installed, what surrounds the register and what is wrong with it; ``--laga`` mends it.

Only that is mended by which nothing can be lost: bytes that say the same in another form, leftovers of killed
programs, files that belong beside the register, git's drivers, a merge git made by lines, which is made anew by fields,
and a damaged register, which gives its place to the newest whole version and lies beside it afterwards.
"""

from __future__ import annotations

import platform
from collections.abc import Callable, Iterator, Sequence
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from store import codec, companion_files, drivers, git_lines
from store.errors import DamagedError, FileError, GitError, SettingsError, UnsettledError
from store.git import Repository
from store.git_environment import program
from store.healing import heal, make_canonical, needs_healing
from store.jsonfile import JsonFile
from store.loading import load_file
from store.oddities import on_content
from store.raw_text import last_version
from store.rescue import COPIES, sibling_copies
from store.restoring import GoodVersion, good_versions, restore
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
    path = named_register(given.words[0]) if given.words else nearest_register()
    if path is None:
        output.lines((*_installed(), [told.NO_REGISTER_HERE]))
        return ExitCode.FINE
    examination = Examination(path, mend=given.flag("--laga"))
    # In one piece: where something says no on the way, nothing is printed but that.
    output.lines([*_installed(), *examination.lines()])
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
        self._broken_side = False
        self._in_git = companion_files.repository_of(path) is not None and program() is not None

    def lines(self) -> Iterator[list[Part]]:
        """What was found, one line a thing."""
        yield from self._register()
        yield from self._settings()
        yield from self._beside()
        yield from self._git()

    def _register(self) -> Iterator[list[Part]]:
        if self._mend:
            try:
                yield from self._mended()
            except FileError as error:
                yield self._left(str(error))
        data = JsonFile(self._path).read()
        try:
            content = load_file(self._path, data).content
        except DamagedError as damage:
            self.code = ExitCode.DAMAGED
            found = list(islice(good_versions(self._path), COPIES))
            # With nothing to put back, whoever is advised to have it put back is led in a circle.
            hopeless = not found and damage.advice == last_version(self._path)
            yield [_FAULT, damage.fault if hopeless else str(damage)]
            yield from self._ways_out(found)
            return
        yield [_OK, told.sound(self._path.name, len(content.areas), len(content.plans))]
        if content.conflicts:
            self.code = ExitCode.DAMAGED
            yield [_FAULT, str(UnsettledError(self._path, len(content.conflicts)))]
        elif needs_healing(self._path):
            self.code = ExitCode.DAMAGED
            yield [_FAULT, told.BROKEN_SIDE if self._broken_side else told.ONE_SIDED]
        for sentence in told.odd(list(on_content(content))):
            yield self._left(sentence)
        if not content.writable:
            yield self._left(told.newer_format(content.heading.format))
        elif codec.encode(content) != data:
            yield self._judged(told.NOT_CANONICAL, told.MADE_CANONICAL, lambda: make_canonical(self._path))

    def _mended(self) -> Iterator[list[Part]]:
        """A merge made by lines made anew, and a damaged register put aside for a whole version of it."""
        try:
            if needs_healing(self._path):
                yield [_OK, told.healed(len(heal(self._path).conflicts))]
                return
        except DamagedError:
            self._broken_side = True
        restored = restore(self._path)
        if restored is None:
            return
        version, beside = restored.version, restored.kept_as.name
        yield [_OK, told.recoded(beside) if version is None else told.restored(version, beside)]
        for line in told.lost(restored.lost, beside):
            yield ["    ", line]

    def _ways_out(self, found: Sequence[GoodVersion]) -> Iterator[list[Part]]:
        for version in found:
            yield ["  ", told.good_version(version, self._path.name)]
        yield ["  ", told.WAY_OUT if found else told.NO_COPY]

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
        try:
            mend()
        except FileError as error:
            return self._left(f"{problem} {error}")
        return [_OK, mended]

    def _left(self, sentence: str) -> list[Part]:
        """A line for something that is not as it should be and stays so."""
        if self.code is ExitCode.FINE:
            self.code = ExitCode.ERROR
        return [_FAULT, sentence]

"""Real repositories to try things in: clones with an identity of their own, and a register with plain content."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
from pathlib import Path

from store import codec, drivers
from store.drivers import installed_command
from store.editing import Occasion
from store.git import Repository
from store.loading import load
from store.model import FORMAT, Area, Content, Heading, Milestone, Plan, Status

NAME = "namndkoll.json"
MARCH, APRIL, MAY = dt.date(2018, 3, 31), dt.date(2018, 4, 30), dt.date(2018, 5, 31)
OCCASION = Occasion(dt.date(2018, 2, 1))
ECONOMY, LEADERS, ROOMS = "stod-i-ekonomi-m9tx", "ledarskap-4k2p", "lokaler-7w3z"

REGISTER = Content(
    heading=Heading(format=FORMAT, board="Barn- och utbildningsnämnden"),
    plans={"granskning-ledning-7k3q": Plan(name="Åtgärdsplan ledningsfunktion", dated=dt.date(2018, 1, 10))},
    areas={
        key: Area(
            plan="granskning-ledning-7k3q",
            order=order,
            title=title,
            measures=("Stödet beskrivs.", "Det prövas på två skolor.", f"{title} följs upp."),
            responsible="Rektor",
            schedule=("Klart till mars 2018.",),
            status=Status.ONGOING,
            progress=("Arbetet pågår.",),
            reported=dt.date(2018, 1, 10),
            milestones={"klart": Milestone(due=MARCH, words="Klart till mars 2018.")},
        )
        for order, key, title in ((30, ROOMS, "Lokaler"), (20, LEADERS, "Ledarskap"), (10, ECONOMY, "Stöd i ekonomi"))
    },
)
REGISTER = REGISTER.replace(areas=dict(sorted(REGISTER.areas.items())))


def with_area(key: str, content: Content = REGISTER, **fields: object) -> Content:
    """A register in which one område has other fields."""
    return content.with_area(key, content.areas[key].replace(**fields))


class Clone:
    """A working tree and its git."""

    def __init__(self, folder: Path, who: str = "Nämndsekreteraren") -> None:
        self.folder = folder
        self.path = folder / NAME
        self.who = who

    @classmethod
    def new(cls, folder: Path, who: str = "Nämndsekreteraren", *, register: Content | None = REGISTER) -> Clone:
        """A repository, with a register saved in it if one is given."""
        folder.mkdir(parents=True)
        clone = cls(folder, who)
        clone.git("init", "--quiet", "--initial-branch=main")
        clone.introduce()
        if register is not None:
            (folder / ".gitattributes").write_text(f"{NAME} diff=namndkoll merge=namndkoll text eol=lf\n")
            clone.commit(register, "Första versionen")
        return clone

    def clone(self, folder: Path, who: str, *options: str) -> Clone:
        """A clone of this one."""
        self.git("clone", "--quiet", *options, "--", self.folder, folder)
        other = Clone(folder, who)
        other.introduce()
        return other

    def introduce(self) -> None:
        """Tell git who works here."""
        self.git("config", "user.name", self.who)
        self.git("config", "user.email", "namnd@example.se")

    def git(self, *words: object, check: bool = True, moment: str = "") -> str:
        """What a git command says."""
        made = {**os.environ, "LC_ALL": "C.UTF-8", "GIT_EDITOR": "true", "GIT_TERMINAL_PROMPT": "0"}
        if moment:
            made |= {"GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment}
        done = subprocess.run(
            ["git", "-c", "protocol.file.allow=always", *map(str, words)],
            cwd=self.folder,
            env=made,
            capture_output=True,
            check=False,
        )
        said = done.stdout.decode("utf-8", "replace")
        if check and done.returncode:
            raise AssertionError(f"git {words}: {said}{done.stderr.decode()}")
        return said

    def write(self, content: Content) -> None:
        """The register as it is to stand."""
        self.path.write_bytes(codec.encode(content))

    def commit(self, content: Content | bytes | None, subject: str = "Ändring", moment: str = "") -> str:
        """Write a register and save everything, by plain git; the commit's name."""
        if isinstance(content, bytes):
            self.path.write_bytes(content)
        elif content is not None:
            self.write(content)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "-m", subject, moment=moment)
        return self.git("rev-parse", "HEAD").strip()

    def content(self) -> Content:
        """The register as it stands."""
        return load(self.path, self.path.read_bytes())

    def register_drivers(self, command: Path | None = None) -> None:
        """As `doktor --laga` does."""
        repository = Repository.of(self.path)
        command = command or installed_command()
        assert repository is not None
        assert command is not None, "the program must be installed for git to call it"
        drivers.register(repository, command)


def leaves(value: object) -> set[str]:
    """Every single value in JSON values, as text."""
    if isinstance(value, dict):
        return {leaf for part in value.values() for leaf in leaves(part)}
    if isinstance(value, list):
        return {leaf for part in value for leaf in leaves(part)}
    return {str(value)}

"""The words of ``doktor``."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


NO_REGISTER_HERE = "    Inget register här: ge filens namn för att undersöka ett."
GIT_INSTALLED = "git finns."
GIT_MISSING = "git finns inte. Registret fungerar ändå, men utan ändringslogg och delning."
CAN_BE_MENDED = "”--laga” lagar det."
NOT_CANONICAL = (
    "Filen är hel men inte skriven som programmet skriver den; nästa sparning ändrar fler rader än den behöver."
)
MADE_CANONICAL = "Filen är omskriven i programmets form; innehållet är detsamma."
LEFTOVERS_GONE = "Rester efter avbrutna sparningar är borttagna."
ONE_SIDED = (
    "En sammanslagning i git är inte avslutad och filen har bara den ena sidan. ”--laga” lägger ihop dem fält för fält."
)
DRIVERS_MISSING = "Git i den här klonen vet inte hur registret visas och läggs ihop; det följer inte med en klon."
DRIVERS_THERE = "Git visar och lägger ihop registret fält för fält."
NOT_INSTALLED = "Programmet körs utan att vara installerat, så git kan inte kalla på det; git går rad för rad."
NO_COPY = "Det finns ingen sparad kopia i din egen mapp."


def libraries(lacking: Sequence[str]) -> str:
    """Libraries that are there or not."""
    if not lacking:
        return "Alla bibliotek finns."
    return f"Bibliotek saknas: {', '.join(lacking)}. Installera programmet på nytt."


def healed(questions: int) -> str:
    """After both sides of a merge were put together by fields."""
    if not questions:
        return "Båda sidorna är ihoplagda fält för fält; inget gick förlorat. ”namndkoll spara” avslutar i git."
    asked = "1 fråga" if questions == 1 else f"{questions} frågor"
    return f"Båda sidorna är ihoplagda fält för fält; {asked} är kvar att svara på."


def sound(name: str, areas: int, plans: int) -> str:
    """A register that could be read."""
    count = "1 område" if areas == 1 else f"{areas} områden"
    return f"{name} är hel: {count} i {'1 plan' if plans == 1 else f'{plans} planer'}."


def newer_format(number: int) -> str:
    """A register of a newer version."""
    return (
        f"Filen är skriven av en nyare version (format {number}) och är bara öppen för läsning. Uppdatera programmet."
    )


def kept_copy(path: Path, saved: dt.datetime) -> str:
    """A good version in the user's own folder."""
    return f"Hel kopia från {saved:%Y-%m-%d %H:%M}: {path}"


def sibling_copy(path: Path) -> str:
    """A second copy beside the register."""
    return (
        f"Bredvid ligger ”{path.name}”, som ser ut som en kopia från ett synkprogram. Jämför dem och ta bort den ena."
    )


def committed_copy(name: str) -> str:
    """The last committed version as a way out."""
    return f"Senast sparade version i git: ”git show HEAD:./{name}” visar den."


def settings(meetings: int, warning_days: int) -> str:
    """Settings that could be read."""
    count = "1 sammanträde" if meetings == 1 else f"{meetings} sammanträden"
    return f"Inställningarna är hela: {count}, varning {warning_days} dagar före."


def leftovers(count: int) -> str:
    """Temporary files of killed programs."""
    return f"{'1 fil' if count == 1 else f'{count} filer'} ligger kvar efter en avbruten sparning."


def lacking_file(name: str) -> str:
    """A file beside the register that is missing or incomplete."""
    return f"{name} saknas eller saknar rader för registret."


def repository(top: Path | None) -> str:
    """Whether the register lies in a git repository."""
    if top is None:
        return "Registret ligger inte i något git-förråd; det går bra, men då finns ingen ändringslogg."
    return f"Registret ligger i git-förrådet {top}."


def not_shared(names: Sequence[str]) -> str:
    """Git's own files that hold what only this clone knows."""
    new = "är ny" if len(names) == 1 else "är nya"
    return f"{' och '.join(names)} {new} och finns bara här: ”namndkoll spara” tar med det till de andra."

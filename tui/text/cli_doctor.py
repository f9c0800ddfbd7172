"""The words of ``doktor``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.text.states import areas as counted_areas
from tui.text.states import days, together

if TYPE_CHECKING:
    from pathlib import Path

    from store.restoring import GoodVersion

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
BROKEN_SIDE = (
    "En sammanslagning i git är inte avslutad, och den andra sidan är inget helt register. Ångra den med ”git merge "
    "--abort” och be den som sparade den sidan att köra ”namndkoll doktor --laga” och spara på nytt."
)
NO_COPY = (
    "Det finns ingen hel version att ta fram, varken i git eller i din egen mapp. Lägg tillbaka en säkerhetskopia eller"
    " en kollegas fil, eller rätta filen i en textredigerare; den är inte ändrad."
)
WAY_OUT = "”--laga” lägger tillbaka den nyaste av dem och sparar den skadade filen bredvid."


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
    return f"{name} är hel: {counted_areas(areas)} i {'1 plan' if plans == 1 else f'{plans} planer'}."


def odd(sentences: Sequence[str]) -> list[str]:
    """What cannot be right, but is no damage."""
    shown = [f"{sentence}." for sentence in sentences[:_ODD_SHOWN]]
    more = len(sentences) - len(shown)
    return [*shown, f"… och {more} till som inte kan stämma."] if more else shown


_ODD_SHOWN = 10


def newer_format(number: int) -> str:
    """A register of a newer version."""
    return (
        f"Filen är skriven av en nyare version (format {number}) och är bara öppen för läsning. Uppdatera programmet."
    )


def good_version(version: GoodVersion, name: str) -> str:
    """A whole version, and where it is."""
    where = f"”git show {version.commit[:10]}:./{name}”" if version.commit else str(version.copy)
    return f"Hel {_kind(version)} från {version.written:%Y-%m-%d %H:%M}: {where}"


def restored(version: GoodVersion, beside: str) -> str:
    """After a version has been put in place of a damaged register."""
    areas = counted_areas(len(version.content.areas))
    return (
        f"Filen var skadad. {_kind(version).capitalize()} från {version.written:%Y-%m-%d %H:%M} är återlagd ({areas}); "
        f"det som skrevs senare finns inte i den. Den skadade filen ligger kvar som {beside}."
    )


def recoded(beside: str) -> str:
    """After a file in another encoding has been read as what it is."""
    return f"Filen var sparad med en annan teckenkodning och är omskriven; allt är kvar. Den gamla heter {beside}."


def lost(lines: Sequence[str], beside: str) -> list[str]:
    """What only the damaged file said."""
    if not lines:
        return ["Inget läsbart i den skadade filen saknas i den återlagda."]
    shown = [f"  {line}" for line in lines[:_LOST_SHOWN]]
    more = len(lines) - len(shown)
    rest = [f"  … och {more} {'rad' if more == 1 else 'rader'} till, se {beside}"] if more else []
    return ["Det här stod bara i den skadade filen:", *shown, *rest]


_LOST_SHOWN = 5
"""Lines that are told; all of them are in the file beside."""


def _kind(version: GoodVersion) -> str:
    return "version i git" if version.commit else "kopia"


def sibling_copy(path: Path) -> str:
    """A second copy beside the register."""
    return (
        f"Bredvid ligger ”{path.name}”, som ser ut som en kopia från ett synkprogram. Jämför dem och ta bort den ena."
    )


def settings(meetings: int, warning_days: int) -> str:
    """Settings that could be read."""
    count = "1 sammanträde" if meetings == 1 else f"{meetings} sammanträden"
    return f"Inställningarna är hela: {count}, varning {days(warning_days)} före."


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
    new, them = ("är ny", "den") if len(names) == 1 else ("är nya", "dem")
    return f"{together(names)} {new} och finns bara här: ”namndkoll spara” tar med {them} till de andra."

"""The words of the command line that are not a command's own (those stand in `tui.cli.catalogue`)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


EXAMPLES = "Exempel:"
USAGE = "Skrivs:"
COMMANDS = "Kommandon:"
ARGUMENTS = "Ord:"
OPTIONS = "Val:"
COMMON_OPTIONS = "Val som alla kommandon har, före eller efter kommandot:"
OPTION_WORD = "val"
HELP_TODAY = "räkna som om det vore den dagen, till exempel 2018-02-01"
HELP_PER = "registret som det stod då; räknat från den dagen"
HELP_COLOUR = "färger: när det är en terminal (auto), alltid eller aldrig; NO_COLOR gäller också"
HELP_VERSION = "visa programmets version"
HELP_HELP = "visa den här hjälpen (också -h)"


def version(number: str) -> str:
    """The program's name and version."""
    return f"namndkoll {number}"


def unknown_command(word: str, suggestion: str) -> str:
    """A first word that is no command and no file."""
    return f"”{word}” är varken ett kommando eller en fil. {_instead(suggestion)}"


def unknown_option(word: str, command: str, suggestion: str) -> str:
    """An option the command does not have."""
    where = f"namndkoll {command}".strip()
    dashes = "" if suggestion else " Ord som börjar med bindestreck skrivs efter ”--”."
    return f"”{where}” har inget val ”{word}”. {_instead(suggestion, command)}{dashes}"


def only_now(command: str) -> str:
    """``--per`` for a command that is about the register of today."""
    return f"”namndkoll {command}” gäller registret som det är nu; --per går med lista, visa och andra som bara visar."


def only_for_registers(option: str) -> str:
    """An option of the list where a folder of registers was named."""
    return f"{option} går med ett register, inte med en mapp av dem. Ge registrets fil, eller kör ”namndkoll portfolj”."


def needs_value(option: str, value: str) -> str:
    """An option without its value."""
    return f"{option} behöver ett värde: skriv ”{option} {value}”."


def takes_no_value(option: str) -> str:
    """A flag that was given a value."""
    return f"{option} tar inget värde: skriv bara ”{option}”."


def unknown_value(option: str, word: str, known: Sequence[str]) -> str:
    """An option's value that is none of those it can have."""
    return f"{option}: ”{word}” går inte att välja. Välj {listed(known)}."


def missing_argument(name: str, command: str) -> str:
    """Too few words."""
    return f"{name} saknas. ”namndkoll {command} --help” visar hur det skrivs."


def missing_after(name: str, command: str, register: str) -> str:
    """A register, and nothing after it where something is needed."""
    return f"{name} saknas: skriv ”namndkoll {command} {register} {name}”. ”namndkoll {command} --help” visar exempel."


def swapped(command: str, register: str, others: Sequence[str]) -> str:
    """A register last on the line, where it is to stand first."""
    line = f"namndkoll {command} {register} {' '.join(others)}"
    return f"{register} är registret och skrivs först. Bytt ordning? Skriv ”{line}”."


def no_register_but_document(name: str, *, readable: bool) -> str:
    """A document where a register was meant."""
    if readable:
        line = f"namndkoll importera namndkoll.json {name}"
        return f"{name} är inget register utan ett dokument. ”{line}” läser in planen i det."
    return f"{name} är inget register. Ett register slutar på .json; ”namndkoll --help” visar hur ett skapas."


def unknown_setting(file: str, key: str, suggestion: str) -> str:
    """A key of the settings file that means nothing to this version."""
    return f"{file}: okänd inställning ”{key}”{f'; menade du ”{suggestion}”?' if suggestion else ', den används inte.'}"


def one_word_too_many(word: str, command: str) -> str:
    """Too many words."""
    where = f"namndkoll {command}".strip()
    return f"”{word}” är ett ord för mycket. ”{where} --help” visar hur det skrivs; text med mellanslag sätts inom ”…”."


def bad_date(option: str, word: str) -> str:
    """An option's value, or a line's, that is no day."""
    return f"{option}: ”{word}” är inget datum. Skriv år-månad-dag, till exempel 2018-02-01."


def bad_line_date(number: int, word: str) -> str:
    """A line of standard input whose second part is no day."""
    return f"Rad {number}: ”{word}” är inget datum. Skriv frasen, en tabb och dagen som 2018-01-10."


def phrase_too_long(most: int, line: int | None = None) -> str:
    """Words that are no phrase but a document; the line when they stand in standard input."""
    where = "orden" if line is None else f"rad {line}"
    return (
        f"{where.capitalize()} är längre än {most} tecken. Dela upp texten i meningar, eller läs in hela dokumentet "
        "med ”namndkoll importera”."
    )


NO_INPUT = "Det finns inget att läsa: standard in är stängd. Skicka in raderna, eller skriv orden efter ”tolka”."
INPUT_TOO_LARGE = "Standard in är större än 20 MB. Dela upp raderna i flera omgångar."


def listed(words: Iterable[str]) -> str:
    """Words as a choice: ``a, b eller c``."""
    *first, last = words
    return f"{', '.join(first)} eller {last}" if first else last


def _instead(suggestion: str, command: str = "") -> str:
    if suggestion:
        return f"Menade du ”{suggestion}”?"
    where = f"namndkoll {command}".strip()
    return f"”{where} --help” visar vad som finns."


def crashed(error: str, log: Path | None) -> str:
    """A fault of the program itself."""
    kept = f"Beskrivningen ligger i {log}; skicka den till den som sköter programmet." if log else ""
    return f"Något gick fel i programmet ({error}); registret är som det senast sparades. {kept}".rstrip()


NO_REGISTER = (
    "Här finns inget register. Börja med ett nytt, ”namndkoll ny namndkoll.json”, eller med en plan som redan finns, "
    "”namndkoll importera namndkoll.json PLANEN”. ”namndkoll demo” visar hur det kan se ut."
)


def cannot_print(reason: str) -> str:
    """An output that is directed to something full or broken."""
    return f"Det går inte att skriva ut ({reason}). Kontrollera vart utskriften är riktad, eller frigör plats."


NUL_IN_WORD = "Ett av orden innehåller tecknet NUL, som inget filnamn och ingen text kan ha. Ta bort det."


def no_such_plan(word: str, names: Sequence[str]) -> str:
    """``--plan`` that means no plan, or several."""
    if not names:
        return f"--plan: ”{word}” finns inte; registret har inga planer."
    return f"--plan: ”{word}” pekar inte ut en plan. Skriv {listed([f'”{name}”' for name in names])}."


def no_last_meeting(day: object) -> str:
    """``--orapporterade`` where no meeting has been held."""
    return f"--orapporterade: inget sammanträde före {day} är känt. ”namndkoll sammantraden” lägger till det."


def one_form_at_a_time(forms: Sequence[str]) -> str:
    """Several of ``--json``, ``--csv`` and ``--md`` at once."""
    return f"{' och '.join(forms)} går inte att ha samtidigt. Välj en av dem."

"""The words of the command line that are not a command's own (those stand in `tui.cli.catalogue`)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from store.model import Closing, Milestone, Move
    from store.reading import Promise

EXAMPLES = "Exempel:"
USAGE = "Skrivs:"
COMMANDS = "Kommandon:"
ARGUMENTS = "Ord:"
OPTIONS = "Val:"
COMMON_OPTIONS = "Val som alla kommandon har, före eller efter kommandot:"
OPTION_WORD = "val"

HELP_TODAY = "räkna som om det vore den dagen, till exempel 2018-02-01"
HELP_COLOUR = "färger: när det är en terminal (auto), alltid eller aldrig; NO_COLOR gäller också"
HELP_VERSION = "visa programmets version"
HELP_HELP = "visa den här hjälpen (också -h)"

NOT_INSTALLED = "(inte installerad)"


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

NUL_IN_WORD = "Ett av orden innehåller tecknet NUL, som inget filnamn och ingen text kan ha. Ta bort det."

NOTHING_SELECTED = "Inget område passar urvalet."
EMPTY_REGISTER = (
    "Registret har inga områden än. ”namndkoll importera” läser in en plan, och i programmet skrivs nya med n."
)


def judged_on(day: dt.date) -> str:
    """The day a list is judged against."""
    return f"per {day}"


COLUMN_STANDING = "läge"
COLUMN_DAYS = "dagar"
COLUMN_NEXT = "nästa"
COLUMN_STATUS = "status"
COLUMN_RESPONSIBLE = "ansvarig"
COLUMN_TITLE = "utvecklingsområde"
COLUMN_ID = "id"


def no_such_plan(word: str, names: Sequence[str]) -> str:
    """``--plan`` that means no plan, or several."""
    if not names:
        return f"--plan: ”{word}” finns inte; registret har inga planer."
    return f"--plan: ”{word}” pekar inte ut en plan. Skriv {listed([f'”{name}”' for name in names])}."


def one_form_at_a_time(forms: Sequence[str]) -> str:
    """Several of ``--json``, ``--csv`` and ``--md`` at once."""
    return f"{' och '.join(forms)} går inte att ha samtidigt. Välj en av dem."


def list_title(board: str, day: dt.date) -> str:
    """The heading of a list."""
    return f"{board or 'Utvecklingsområden'} {day}"


def list_summary(counts: str, day: dt.date) -> str:
    """The line under a list."""
    return f"{counts}. Räknat {day}."


def changed_in_export(guarded: int, replaced: int) -> list[str]:
    """What an export had to change so that it only shows words."""
    sentences = []
    if guarded:
        cells = "1 cell" if guarded == 1 else f"{guarded} celler"
        sentences.append(f"{cells} börjar som en formel och har fått en apostrof framför, så att Excel visar texten.")
    if replaced:
        signs = "1 osynligt tecken" if replaced == 1 else f"{replaced} osynliga tecken"
        sentences.append(f"{signs} som styr program har ersatts med \N{REPLACEMENT CHARACTER}.")
    return sentences


READING_COLUMNS = ("vad", "när", "säkerhet", "ur orden", "därför att")
NOTHING_READ = "Orden säger ingen tid."
NO_DATE = "inget datum"


def written_on(day: dt.date, status: str) -> str:
    """Under a text that has been read: the day it is read from, and the status its words tell."""
    told = "" if status == "okänt" else f" · status i orden: {status}"
    return f"läst som skriven {day}{told}"


def interval(first_day: dt.date | None, due: dt.date | None) -> str:
    """First and last day as they are: both, one, or none."""
    if first_day is not None and due is not None:
        return f"{first_day}" if first_day == due else f"{first_day} – {due}"
    if due is not None:
        return f"senast {due}"
    return f"från {first_day}" if first_day is not None else NO_DATE


def why(promise: Promise) -> list[str]:
    """The rule by which words became dates, and all that is special about the promise."""
    parts = [promise.rule] if promise.rule else []
    if promise.condition:
        parts.append(f"villkor: ”{promise.condition}”")
    if promise.goal:
        parts.append("1 gång" if promise.goal == 1 else f"{promise.goal} gånger")
    if promise.repeats:
        parts.append(f"upprepas {promise.repeats}")
    if promise.originally is not None:
        parts.append(f"flyttat från {promise.originally}")
    if promise.past:
        parts.append("dåtid, inget att vänta på")
    if promise.forecast:
        parts.append("en förväntan, inget löfte")
    return parts


MILESTONES = "Milstolpar"
FINDINGS = "Att se över"
FIELD_ID = "Id"
FIELD_PLAN = "Plan"
FIELD_GROUP = "Rubrik"
FIELD_RESPONSIBLE = "Ansvarig"
FIELD_STATUS = "Status"
FIELD_PRIORITY = "Prioritet"
FIELD_CLOSING = "Avslut"
FIELD_PURPOSE = "Syfte"
FIELD_GOALS = "Mål"
FIELD_MEASURES = "Åtgärd"
FIELD_SCHEDULE = "Tidsplan"
FIELD_PROGRESS = "Processläge"
FIELD_ANALYSIS = "Analys"
FIELD_NOTES = "Anteckningar"


def no_such_area(wanted: str, found: Sequence[str]) -> str:
    """An ID that means no område, or several."""
    if not found:
        return f"Inget område har id eller rubrik ”{wanted}”. ”namndkoll lista” visar alla."
    names = [f"”{key}”" for key in found[:5]]
    some = f"{', '.join(names)} och {len(found) - 5} till" if len(found) > 5 else listed(names)
    return f"”{wanted}” passar på flera områden: {some}. Skriv mer av det du menar."


def status_told(status: str, reported: dt.date | None) -> str:
    """A status with the day it was told."""
    return f"{status}, rapporterad {reported}" if reported is not None else status


def closed(closing: Closing) -> str:
    """How and when an område was closed."""
    decision = f", {closing.decision}" if closing.decision else ""
    return f"{closing.reason} {closing.day}{decision}{f'. {closing.note}' if closing.note else ''}"


def proof(milestone: Milestone, rule: str | None, days_left: int | None) -> str:
    """How a date came to be: words → date (rule) → days.

    Args:
        milestone: the stored milstolpe.
        rule: None when its words do not give its date.
        days_left: None when it is not waited for.
    """
    words = f"”{milestone.words}”" if milestone.words else "utan ord"
    date = f"{interval(milestone.first_day, milestone.due)} ({'satt för hand' if rule is None else rule})"
    left = "" if days_left is None else f" → {_distance(days_left)}"
    return f"{words} → {date}{left}"


def moved(move: Move) -> str:
    """One time a date was moved."""
    reason = f": {move.reason}" if move.reason else " utan angiven orsak"
    return f"flyttat {move.day} från {move.before} till {move.after}{reason}"


def _distance(days_left: int) -> str:
    count = f"{abs(days_left)} {'dag' if abs(days_left) == 1 else 'dagar'}"
    if days_left == 0:
        return "i dag är sista dagen"
    return f"{count} försenad" if days_left < 0 else f"{count} kvar"


def made_register(name: str) -> str:
    """After ``ny``."""
    return f"{name} är klar. ”namndkoll importera {name} PLANEN” läser in en plan, ”namndkoll {name}” öppnar registret."


def made_register_for(name: str, board: str) -> str:
    """An import that made the register first."""
    return f"{name} fanns inte och har skapats{f' för {board}' if board else ' utan nämndens namn'}."


def made_file(path: Path) -> str:
    """A file beside the register that was made or got its lines."""
    return f"{path.name}: på plats."


def must_end_in_json(name: str) -> str:
    """A new register with another suffix."""
    return f"”{name}”: registrets fil ska sluta på .json, till exempel namndkoll.json."


def cannot_export(name: str, suffixes: Sequence[str]) -> str:
    """A suffix nothing is exported as."""
    return f"”{name}”: det går att exportera till {listed(suffixes)}. Byt filens ändelse."


def exported(count: int, name: str) -> str:
    """After an export."""
    return f"{'1 område' if count == 1 else f'{count} områden'} skrivna till {name}."


def target_is_register(name: str) -> str:
    """An export onto the register."""
    return f"{name} är registret självt. Välj ett annat namn; inget är skrivet."


def target_exists(name: str) -> str:
    """An export onto a file that exists."""
    return (
        f"{name} finns redan. Lägg till --ersatt för att skriva över den, eller välj ett annat namn; inget är skrivet."
    )


def read_otherwise(words: str, stored: str, today: str) -> str:
    """A milstolpe whose words are read otherwise today."""
    return f"”{words}” är lagrat som {stored} men läses i dag som {today}"


def checked(counts: str, noted: int, day: dt.date) -> str:
    """The line under a check."""
    if not noted:
        return f"{counts}. Inget att se över {day}."
    return f"{counts}. {noted} att se över {day}."


NO_REGISTER_HERE = "    Inget register här: ge filens namn för att undersöka ett."
GIT_INSTALLED = "git finns."
GIT_MISSING = "git finns inte. Registret fungerar ändå, men utan ändringslogg och delning."
CAN_BE_MENDED = "”--laga” lagar det."
NOT_CANONICAL = (
    "Filen är hel men inte skriven som programmet skriver den; nästa sparning ändrar fler rader än den behöver."
)
MADE_CANONICAL = "Filen är omskriven i programmets form; innehållet är detsamma."
LEFTOVERS_GONE = "Rester efter avbrutna sparningar är borttagna."
NO_COPY = "Det finns ingen sparad kopia i din egen mapp."


def libraries(lacking: Sequence[str]) -> str:
    """Libraries that are there or not."""
    if not lacking:
        return "Alla bibliotek finns."
    return f"Bibliotek saknas: {', '.join(lacking)}. Installera programmet på nytt."


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


LEFT_OUT = "Utelämnat, blev inget område:"
DRY_RUN = "Torrkörning: inget är skrivet."
NO_NEWS = "Dokumentet säger inget nytt; registret är som det var."


def nothing_found(name: str) -> str:
    """A document in which there is no plan."""
    return f"{name}: inga områden hittades, så inget är importerat. ”--torrkor” visar vad som lästes."


def import_label(names: Sequence[str]) -> str:
    """What the undo list calls an import."""
    return f"importera {', '.join(names)}"


def document_as_plan(source: str, plan: str, *, new: bool) -> str:
    """The heading of one imported document."""
    return f"{source} → {'ny plan' if new else 'planen'} ”{plan}”"


def dated(day: dt.date | None, certainty: str) -> str:
    """The day a document was written, and how sure that is."""
    return f"daterad {day} ({certainty})" if day is not None else "utan datum"


def status_line(status: str) -> str:
    """The status of an imported område."""
    return f"status {status}"


def field_change(field: str, before: object, after: object) -> str:
    """One field that a second import changes."""
    return f"{field}: {_value(before)} → {_value(after)}"


def absent(count: int) -> str:
    """Områden of the plan that the document no longer has."""
    which = "Ett område i planen finns" if count == 1 else f"{count} områden i planen finns"
    return f"{which} inte i dokumentet och är kvar som de är:"


def import_summary(areas: str, new: int, changed: int, same: int, left_out: int) -> str:
    """The line under an import."""
    parts = [
        f"{count} {word}"
        for count, word in (
            (new, "nya"),
            (changed, "ändrade"),
            (same, "oförändrade"),
            (left_out, "textstycken utelämnade"),
        )
        if count
    ]
    return f"{areas}: {', '.join(parts)}." if parts else f"{areas}."


def saved_in(name: str) -> str:
    """After an import."""
    return f"Sparat i {name}."


def _value(value: object) -> str:
    """A field's value in a sentence."""
    if value is None or value in ("", (), {}):
        return "tomt"
    if isinstance(value, tuple):
        return f"”{' / '.join(str(part) for part in value)}”"
    if isinstance(value, dict):
        return ", ".join(f"{key} {interval(stone.first_day, stone.due)}" for key, stone in value.items())
    return f"”{value}”" if isinstance(value, str) and not hasattr(value, "value") else str(value)

"""The words of the plain mode about the register: what has changed, meetings, versions, documents, conflicts."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from tui.text.meetings import walked
from tui.text.portfolio import UNREADABLE, counts_words
from tui.text.states import areas

if TYPE_CHECKING:
    from store.portfolio import Counts

MORE_VERSIONS = "Höra äldre versioner?"
NO_HISTORY = "Inga versioner i git än. Spara version sparar den första."
END_OF_HISTORY = "Det var alla versioner."
NO_FROZEN_MEETING = "Inget sammanträde är fryst än, så ändringarna sägs version för version."
NOT_HELD_YET = "Sammanträdet {} är fryst men inte hållet än. Till dess sägs ändringarna version för version."
STEP_EARLIER = "Perioden före"
STEP_LATER = "Perioden efter"
BY_VERSION = "Version för version"
LOOK_OVER_HELP = "Numret öppnar området, så att det går att rätta. fler: de följande."


def step_words(title: str, label: str, description: str, remark: str) -> list[str]:
    """A step, what it concerns, and what somebody else has changed since."""
    return [each for each in (f"{title}: {label}.", description, remark) if each]


def look_over_question(*, more: bool) -> str:
    """What can be answered to what is to be looked over."""
    return f"Områdets nummer{', eller fler' if more else ''}. Tom rad: tillbaka. ? ger hjälp."


def register_then(day: str) -> str:
    """The way to the register as it stood."""
    return f"Registret som det stod {day}"


# -- Inför och efter nämnd ---------------------------------------------------------------------------------------------

NO_LAST_MEETING = "Det förra sammanträdet är inte känt. Sammanträden i huvudmenyn lägger till det."
NO_NEXT_MEETING = "Nästa sammanträde är inte känt. Sammanträden i huvudmenyn lägger till det."
NO_COMING_MEETING = "Inget kommande sammanträde är känt. Skriv dagen, så läggs den i registret."
MEETINGS_GO = "Gå till ett sammanträde"
MEETINGS_ADD = "Lägg till dagar"
MEETINGS_READ = "Läs in en årsplan"
MEETINGS_WHICH = "Vilket sammanträde? Tom rad: tillbaka. ? ger hjälp."
DAYS_QUESTION = "Vilka dagar? Till exempel 2018-03-21, eller 21 mars, 18 april. Tom rad: tillbaka. ? ger hjälp."
DAYS_HELP = "Skriv en eller flera dagar på en rad. En dag utan år är den första från i dag."
CALENDAR_QUESTION = "Sökväg till dokumentet med dagarna. Tom rad: tillbaka. ? ger hjälp."
MEETING_WALK = "Gå igenom det som återstår"
MEETING_LIST = "Hör listan igen"
MEETING_OPEN = "Öppna ett område"
MEETING_FREEZE = "Spara, frys och skriv dokumentet"
MEETING_AFTER = "Beslut och uppdrag från sammanträdet"
WALK_STOPPED = "Genomgången är avbruten; nästa gång fortsätter den här."
WALK_DONE = "Allt är genomgånget."
WALK_SKIPPED = "Resten hoppades över och återstår."
STOP_TELL = "Skriv nytt processläge"
STOP_STANDS = "Stämmer som det står"
STOP_SKIP = "Hoppa över"
STOP_SHOW = "Hör hela området"
STOP_QUESTION = "Vad gäller? Tom rad: avbryt genomgången. ? ger hjälp."
STOP_HELP = "Det som hoppas över återstår. Det går att sluta när som helst; nästa gång fortsätter det här."
ALREADY_FROZEN = "Sammanträdet är redan fryst, och det nämnden såg ändras aldrig. Det som kommit efteråt är en version."
FROZEN_DOCUMENT = "Skriva det frysta som Word-fil?"
FREEZE_QUESTION = "Spara och frys? Tom rad: tillbaka. ? ger hjälp."
FREEZE_HELP = "Versionen sparas i git som nämnden såg den och ändras aldrig. Word-filen läggs bredvid registret."
NOT_FROZEN = "Inget är fryst. Det som är genomgånget står kvar."
ONLY_DOCUMENT = "Skriva återrapporten som Word-fil ändå?"
WHICH_MEETING = "Vilket sammanträde? ÅÅÅÅ-MM-DD. Tom rad: tillbaka. ? ger hjälp."
AFTER_DECISION = "Paragraf och beslut"
AFTER_AREA = "Beslut om ett område"
AFTER_COMMISSION = "Nytt uppdrag"
AFTER_OTHER = "Ett annat sammanträde"
NOTHING_TOLD = "Inget är återrapporterat till det sammanträdet; beslutet skrivs på sammanträdet självt."
APPROVES = "Godkänns och avslutas"


def meeting_title(heading: str, done: int, count: int) -> str:
    """Which meeting, and how far the walk has come."""
    return f"{heading}. {walked(done, count)}."


def earlier_meeting(day: dt.date) -> str:
    """The meeting before."""
    return f"Förra sammanträdet, {day}"


def later_meeting(day: dt.date) -> str:
    """The meeting after."""
    return f"Nästa sammanträde, {day}"


def stop_title(place: int, count: int, title: str) -> str:
    """Where on the walk one is."""
    return f"{place} av {count}: {title}"


def after_title(day: dt.date) -> str:
    """Which meeting is written about."""
    return f"Efter nämnd {day}"


def decides(paragraph: str, concerned: int, approved: int) -> str:
    """What a decision will do."""
    closed = f", {areas(approved)} godkänns och avslutas" if approved else ""
    return f"{paragraph or '(utan paragraf)'} gäller {areas(concerned)}{closed}."


# -- Versions, import, export, conflicts -------------------------------------------------------------------------------

VERSION_QUESTION = "Vad ska sparas? Tom rad: tillbaka. ? ger hjälp."
VERSION_HELP = (
    "En version sparas i git med meddelandet ovan. En frysning är registret som nämnden såg det; den ändras aldrig."
)
VERSION_DAY = "Vilken dag? ÅÅÅÅ-MM-DD. Tom rad: tillbaka. ? ger hjälp."
IMPORT_QUESTION = "Sökväg till dokumentet. Tom rad: tillbaka. ? ger hjälp."
IMPORT_DATED = "Dagen då dokumentet skrevs, ÅÅÅÅ-MM-DD. Tom rad: som dokumentet säger. ? ger hjälp."
IMPORT_DATED_HELP = "Tider utan år räknas från den dagen."
READ_IN = "Läsa in det?"
NOTHING_READ_IN = "Inget är inläst."
EXPORT_FORMAT = "Vilket format? Tom rad: tillbaka. ? ger hjälp."
EXPORT_REPORT = "Vilken rapport? Tom rad: tillbaka. ? ger hjälp."
EXPORT_SINCE = "Sedan vilken dag, vilket sammanträde? Tom rad: det förra. ? ger hjälp."
EXPORT_AREAS = "Vilka områden? Tom rad: de som visas i listan. ? ger hjälp."
EXPORT_FILE_HELP = "Filen läggs bredvid registret om ingen mapp är skriven."
EXPORT_PREVIEW = "Höra allt som står i den?"
NOT_WRITTEN = "Inget är skrivet."
CONFLICT_QUESTION = "Vad ska gälla? Tom rad: tillbaka, inget är avgjort. ? ger hjälp."
CONFLICT_HELP = "Före är det som stod innan någon av er skrev. Det som är ändrat står inom hakparentes."
DATES_QUESTION = "Vilket? Tom rad: tillbaka. ? ger hjälp."
TIMELINE = "Tidslinje: alla datum i ordning, för det som listan visar"
YEAR_WHEEL = "Årshjul: ett år, månad för månad"
YEAR = "År"
YEAR_HELP = "Med fyra siffror, till exempel 2018."
BAD_YEAR = "Det är inget år. Skriv det med fyra siffror."
RESCUE_QUESTION = "Vad vill du göra? Tom rad: stäng och låt filen vara som den är. ? ger hjälp."
WHICH_BOARD = "Vilken nämnd? Tom rad: avsluta. ? ger hjälp."


def write_it(name: str) -> str:
    """Before a file is written."""
    return f"Skriva {name}?"


def board_words(board: str, counts: Counts, fault: str) -> str:
    """A register of a folder and how it stands."""
    return f"{board}: {UNREADABLE}, {fault}" if fault else f"{board}: {counts_words(counts) or areas(0)}"

"""The words of the full-screen app that are not a command's own (those stand in `tui.commands`)."""

from __future__ import annotations

from store.model import Status

APP_NAME = "Nämndkoll"

COLUMN_STANDING = "Läge"
COLUMN_TITLE = "Utvecklingsområde"
COLUMN_MEASURES = "Åtgärd"
COLUMN_SCHEDULE = "Tidsplan"
COLUMN_PROGRESS = "Processläge"
COLUMN_RESPONSIBLE_FIRST = "Ansvarig: processläge"
NOBODY = "–"
LACKS_DATE = "saknar datum"
NO_SCHEDULE = "saknar tidsplan"
NO_STATUS = "okänt"
SHORT_STATUS = {Status.ON_SCHEDULE: "enligt tidsplan"}
"""Statuses that are said shorter in a narrow column."""
TIGHT_STATUS = {Status.ON_SCHEDULE: "enl. tidsplan"}
"""And in the narrowest."""

FIELD_GROUP = "Grupp"
FIELD_PLAN = "Plan"
FIELD_RESPONSIBLE = "Ansvarig"
FIELD_STATUS = "Status"
FIELD_PRIORITY = "Prioritet"
FIELD_PURPOSE = "Syfte"
FIELD_GOALS = "Mål"
FIELD_ANALYSIS = "Analys"
FIELD_NOTES = "Anteckningar"
FIELD_REPORTED = "Rapporterad"
FIELD_ADDED = "Tillagd"
FIELD_REPORTS = "Rapporterat"
FIELD_MILESTONES = "Milstolpar"
FIELD_FINDINGS = "Att se över"
FIELD_CLOSING = "Avslut"

FIELD_EMPTY = "(tomt)"
MET = "avklarad"
MOVED = "flyttad"
NO_DATE = "utan datum"
FROM_DAY = "från"
LAST_DAY = "senast"
FIRST_PROMISE = "först lovat till"

EMPTY_REGISTER = "Registret är tomt.\n\nTryck n för att skriva ett nytt område eller i för att importera en plan."
NOTHING_SELECTED = "Inget område passar urvalet.\n\nTryck Esc eller 1 för att se alla."

SAVED = "sparat"
SAVED_NOT_AS_VERSION = "sparat, ingen version än (w)"
NOT_AS_VERSION = "sparat, ej version (w)"
READ_ONLY = "skrivskyddat"
TODAY = "i dag"
ON_DAY = "per"
NEXT_MEETING = "nästa nämnd"
NOT_KNOWN = "okänd"

SEARCH_PLACEHOLDER = "Sök ord, t.ex. skola …  ↵ klar  Esc visa alla"
SORTED_BY = "ordnat efter"
SORTED_BY_SHORT = "efter"
SEARCHED = "sökt"
SEARCH = "sökning"
NO_SUCH_PLAN = "en plan som inte finns här"
WITH_QUESTIONS = "med obesvarade frågor"

NOTHING_TO_UNDO = "Det finns inget att ångra."
NOTHING_TO_REDO = "Det finns inget att göra om."
UNDONE = "Ångrat"
REDONE = "Gjort om"
RELOADED = "Registret har ändrats av någon annan och är inläst på nytt."

UNSAVED_TITLE = "Ändringarna är inte sparade"
UNSAVED_QUESTION = "Vill du spara det du har skrivit?"
SAVE = "Spara"
DISCARD = "Släng"
BACK = "Tillbaka"
CANCEL = "Avbryt"
OK = "OK"

SHOWING = "Visar"
NO_NEXT_MEETING = "Nästa sammanträde är inte känt. M lägger till ett i registret."
NO_LAST_MEETING = "Det förra sammanträdet är inte känt. M lägger till det i registret."
NO_AREA_AT_HAND = "Inget område är markerat. Tryck Esc eller 1 för att se alla."
NO_AREA_YET = "Registret har inget område än. n skriver ett nytt, i läser in en plan."
COPIED = "Området är kopierat till urklipp."
AREA_GONE = "Området finns inte längre i registret; någon annan har tagit bort det."

UNDO_TITLE = "Ångra"
REDO_TITLE = "Gör om"

READ_AS = "läses"
READ_NOTHING = "ingen tid nämns"
READ_PAST = "har redan hänt"
READ_NO_DATE = "ger inget datum"
READ_TIMES = "gånger"
BECAUSE = "–"
READ_STATUS = "status"
READ_AGAINST = "säger emot status"
READ_OUT_OF = "ur"
READ_ALSO = "där står också"
READ_INFERRED = "tolkat"

EDIT_TITLE = "Redigera"
NEW_TITLE = "Nytt område"
REPORT_TITLE = "Återrapportera"
SAVED_TOAST = "Sparat"
NOTHING_CHANGED = "Inget är ändrat."

OLD_PROGRESS = "Nu står det"
NEW_PROGRESS = "Nytt processläge"
NEXT_REPORT = "Ny återrapport"
NEXT_REPORT_PLACEHOLDER = "t.ex. i juni (lämna tomt om texten redan säger det)"
MET_BY_REPORT = "Uppfyllt nu"
PHRASES_TITLE = "Fraser"
PHRASES = (
    "Ej påbörjat.",
    "Pågår enligt tidsplan.",
    "Arbetet är påbörjat men ännu inte slutfört.",
    "Arbetet har dragit ut på tiden på grund av ",
    "Klart.",
    "Klart. Åtgärden har övergått i ordinarie verksamhet.",
    "Inväntar beslut om ",
    "Underlag tas fram till nämndens sammanträde i ",
    "Ny återrapport ",
)

CLOSE_TITLE = "Avsluta området"
CLOSE_WHY = "Varför?"
CLOSE_DECISION = "Beslut (§)"
CLOSE_DECISION_PLACEHOLDER = "t.ex. BUN 2018-01-24 § 7"
CLOSE_NOTE = "Kommentar"
CLOSE_BUTTON = "Avsluta"
REOPEN_TITLE = "Ta upp området igen"
REOPEN_TEXT = (
    "Området är avslutat. Det tas upp igen med den status det hade. Avslutets skäl och paragraf står kvar som historik."
)
REOPEN_BUTTON = "Ta upp igen"

MILESTONES_TITLE = "Milstolpar"
MILESTONES_HELP = "Blanksteg bockar av eller öppnar igen. Dagarna nedanför gäller den markerade."
MILESTONES_NONE = "Området har inga milstolpar. Skriv en tid i tidsplanen (e), t.ex. ”Klart i juni.”"
MILESTONES_GONE = "Ta bort, orden står inte längre i texten"
MILESTONE_DATE = "Senast"
MILESTONE_DATE_PLACEHOLDER = "ÅÅÅÅ-MM-DD"
MILESTONE_DONE = "Gjort den"
MILESTONE_FUTURE = "Den dagen har inte varit än. Skriv dagen då det blev gjort, eller låt det stå öppet."
BAD_DATE = "Skriv datumet som ÅÅÅÅ-MM-DD, till exempel 2018-03-31."


def bad_date(typed: str) -> str:
    """Why a typed day is none: it is written another way, or written right and not in the calendar."""
    is_written_so = len(typed) == 10 and all(part.isdecimal() for part in typed.split("-")) and typed.count("-") == 2
    return f"{typed} finns inte i kalendern." if is_written_so else BAD_DATE


EDITOR_WHERE = "Ställ markören i en textruta först; egen redigerare gäller den."
EDITOR_HELP = "Ändra texten under rubrikerna, spara och stäng. Du ser hur den läses innan något sparas."
EDITOR_UNKNOWN_STATUS = "Statusen känns inte igen och är som den var. Välj den i listan:"
EDITOR_END_STATUS = "Ett område avslutas med d, som frågar efter skälet. Statusen är som den var, inte"
EDITOR_FAILED = (
    "Ingen textredigerare kunde startas. Sätt $EDITOR till den du vill använda, eller skriv i formuläret med e; texten"
    " är som den var."
)
PLAN_PLACEHOLDER = "planens namn, t.ex. Åtgärdsplan skola"
FIRST_PLAN = "Plan"

CLOSE = "stäng"
PICK = "välj"
PALETTE_DO = "gör"
PALETTE_TITLE = "Allt som går att göra"
PALETTE_PLACEHOLDER = "Skriv vad du vill göra, eller ord ur ett område"
PALETTE_NONE = "Inget passar. Prova ett annat ord."
PALETTE_THEME = "Färger"

SELECTION_TITLE = "Urval"
ANY = "alla"
SHOW = "Visa"
SHOW_ALL = "Visa alla"
SAVE_AS = "Spara som"
SAVE_AS_PLACEHOLDER = "ett namn, så finns urvalet på 7–9 och i Ctrl+P"
SAVED_SELECTIONS = "Sparade"
FORGET = "Glöm"
CHOSEN_NONE = "inget"
NO_SAVED_SELECTION = "Så många urval är inte sparade. Tryck f, välj och ge urvalet ett namn."

IMPORT_TITLE = "Importera"
IMPORT_READING = "Läser dokumentet …"
IMPORT_DOCUMENT = "Dokument"
IMPORT_PLACEHOLDER = "skriv eller välj nedanför; Tab fyller i, ↵ visar"
IMPORT_HELP = (
    "Du ser vad som hittas innan något skrivs i registret.",
    "Ett dokument som redan är inläst uppdaterar sina områden i stället för att fördubbla dem.",
    "",
)
IMPORT_KINDS = "Kan läsas"
IMPORT_FIRST = "Skriv var dokumentet finns och tryck Enter först."
IMPORT_NEW_PLAN = "Ny plan"
IMPORT_KNOWN_PLAN = "Plan som finns"
IMPORT_LEFT_OUT_TITLE = "Utelämnat: blev inget område"
IMPORT_NO_DATES = "inget datum"

FINDINGS_TITLE = "Att se över"
FINDINGS_NONE = "Inget att se över: inga motsägelser, luckor eller oläsliga tidsplaner."
FINDINGS_READING = "läser …"

RESCUE_TITLE = "Registret är skadat"
RESCUE_COPY = "Återställ kopian från"
RESCUE_VERSION = "Återställ versionen i git från"
RESCUE_LEAVE = "Stäng och låt filen vara som den är"
RESCUE_NONE = "Det finns ingen hel version på den här datorn, varken i git eller bland kopiorna. Hämta säkerhetskopian."

READ_IN = "läs in"
LEAVE = "stäng"
HOW_TO_LEAVE = "Ctrl+Q stänger Nämndkoll. I en textruta kopierar Ctrl+C det som är markerat."
GLANCE_MORE = "… ↵ visar resten"
LATE_BY = "sen"
LEFT = "kvar"

MET_BY_STATUS = "uppfylld, status"
NOT_TICKED = "inte avbockad"
REOPENED = "återupptaget"
SEARCH_DONE = "klar"
SEARCH_ALL = "visa alla"

RESCUE_HEAL = "Lägg ihop båda sidors ändringar, fält för fält"
IMPORT_DATED = "Daterat"
IMPORT_DATED_PLACEHOLDER = "ÅÅÅÅ-MM-DD, tomt om dokumentet själv säger det"
IMPORT_NO_AREAS = "Inga områden hittades i dokumentet, så det finns inget att läsa in."
IMPORT_NOTHING_NEW = "klar, inget ändras"

EXPORT_TITLE = "Exportera"
EXPORT_REPORT = "Rapport"
EXPORT_FORMAT = "Format"
EXPORT_AREAS = "Områden"
EXPORT_FILE = "Fil"
EXPORT_SINCE = "Sedan"
EXPORT_SINCE_PLACEHOLDER = "datum eller sammanträde; lämna tomt för det förra"
EXPORT_EVERYTHING = "alla"
EXPORT_SELECTED = "de som visas nu"
EXPORT_WRITE = "skriv filen"
EXPORT_REPLACE_TITLE = "Filen finns redan"
EXPORT_REPLACE = "Skriv över"
EXPORT_INSTEAD = "Kalla den nya"
EXPORT_FORMATS = {
    ".docx": "Word (.docx), kan ändras och läsas in igen",
    ".xlsx": "Excel (.xlsx), med riktiga datum",
    ".pdf": "PDF (.pdf), tillgänglig",
    ".html": "Webbsida (.html), tillgänglig",
    ".csv": "Tabell (.csv)",
    ".md": "Markdown (.md)",
    ".ics": "Kalender (.ics), alla datum",
    ".json": "För andra program (.json)",
}
TO_PORTFOLIO = "portföljen"

THEME_DARK = "Mörkt"
THEME_LIGHT = "Ljust"
THEME_CONTRAST_DARK = "Hög kontrast, mörkt"
THEME_CONTRAST_LIGHT = "Hög kontrast, ljust"
THEME_TERMINAL_DARK = "Terminalens egna färger, mörkt"
THEME_TERMINAL_LIGHT = "Terminalens egna färger, ljust"

MOVE_UP = "Upp"
MOVE_DOWN = "Ned"
MOVE_PAGE_UP = "Sida upp"
MOVE_PAGE_DOWN = "Sida ned"
MOVE_FIRST = "Först"
MOVE_LAST = "Sist"
MOVE_SHOW = "Visa"

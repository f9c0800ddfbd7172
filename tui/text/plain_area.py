"""The words of the plain mode about one område: what can be done to it, its forms, its milstolpar."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from tui.text import app as words

AREA_REPORT = "Återrapportera"
AREA_EDIT = "Redigera"
AREA_MILESTONES = "Milstolpar: bocka av, rätta datum"
AREA_REVIEW = "Granska: godkänn eller fråga"
AREA_ANSWER = "Besvara frågan"
AREA_CLOSE = "Avsluta området"
AREA_REOPEN = "Ta upp området igen"
AREA_TELL = "Hör hela området igen"
AREA_HISTORY = "Områdets historia"
AREA_NEXT = "Nästa område"
AREA_PREVIOUS = "Förra området"
CLOSE_QUESTION = "Varför avslutas det? Tom rad: tillbaka. ? ger hjälp."
CLOSE_HELP = "Inget tas bort: området står kvar med sitt skäl, och kan tas upp igen."
REVIEW_QUESTION = "Vad vill du göra? Tom rad: tillbaka. ? ger hjälp."
REVIEW_HELP = "Att godkänna är att stå för texten som den är nu. En fråga ser nämndsekreteraren först i listan."
WHAT_TO_ASK = "Vad vill du veta? Tom rad: tillbaka. ? ger hjälp."
WHAT_TO_ASK_HELP = "Skriv frågan på en rad. Den besvaras för sig eller i det nya processläget."
ROLE_HELP = "Rollen, till exempel förvaltningschef: den står kvar när personen har bytts ut."
ANSWER_QUESTION = "Svaret. Tom rad: det nya processläget är svaret. ? ger hjälp."
ANSWER_HELP = "Svaret står med frågan på området."
ANSWERED_BY_PROGRESS = "Är processläget svaret?"


def area_title(title: str) -> str:
    """The heading of what can be done to an område."""
    return f"Område: {title}"


def close_it(title: str, reason: str) -> str:
    """Before an område is closed."""
    return f"Avsluta ”{title}”, {reason}?"


# -- Forms -------------------------------------------------------------------------------------------------------------

FIELDS = {
    "title": words.COLUMN_TITLE,
    "plan": words.FIELD_PLAN,
    "group": words.FIELD_GROUP,
    "responsible": words.FIELD_RESPONSIBLE,
    "measures": words.COLUMN_MEASURES,
    "schedule": words.COLUMN_SCHEDULE,
    "status": words.FIELD_STATUS,
    "progress": words.COLUMN_PROGRESS,
    "next": words.NEXT_REPORT,
}
"""The fields of every form, by the names its draft knows them by."""
FIELD_HELPS = {
    "title": "Vad som ska bli bättre, i några ord.",
    "group": "Rubriken området står under i planen.",
    "responsible": "Rollen som ansvarar, till exempel Ekonomichef.",
}
WHICH_FIELD = "Vilket fält? Tom rad: tillbaka. ? ger hjälp."
ANOTHER_FIELD = "Ett fält till? Tom rad: inga fler. ? ger hjälp."
WHICH_FIELD_HELP = "Ett fält i taget, i vilken ordning som helst; inget sparas förrän du svarar ja på frågan om det."
WHICH_PLAN = "Vilken plan ska området in i? Tom rad: den första. ? ger hjälp."
NEEDS_NAME = "Ett område måste ha ett namn."
STATUS_HELP = (
    "Processläget som ett ord. En tom rad behåller det som står, också när texten säger något annat."
    " Avslutar gör man för sig, med sitt skäl."
)
NEXT_REPORT_HELP = "Till exempel juni 2018. Säger texten det redan, lämna det tomt."
MET_HELP = "Det som rapporten uppfyller bockas av: milstolpar, och frågor som det nya processläget besvarar."
SAVE_QUESTION = "Spara?"
SAVE_HELP = "ja sparar. nej slänger det du har skrivit. En tom rad går tillbaka och behåller orden som utkast."
SAVE_IT = "Spara?"
NOT_SAVED = "Inget är sparat; det du skrev finns kvar."
THROWN_AWAY = "Det du skrev är slängt; inget är ändrat."
DRAFT_KEPT = "Inget är sparat; orden finns kvar som utkast till nästa gång."
DRAFT_FOUND = "Här finns text från förra gången som inte är sparad:"
DRAFT_QUESTION = "Ta fram den?"
DRAFT_HELP = "ja eller en tom rad fortsätter med den. nej slänger den."


def field_now(field: str, now: str) -> str:
    """A field that can be chosen, and how it begins."""
    first, *more = now.splitlines() or [words.FIELD_EMPTY]
    return f"{FIELDS[field]}: {first}{' …' if more else ''}"


def changes(names: Sequence[str]) -> str:
    """Which fields hold other words."""
    return f"Ändras: {', '.join(names)}."


def status_question(now: str) -> str:
    """The status."""
    return f"Status, nu {now}. Tom rad behåller det. ? ger hjälp."


def milestone_new(kind: str, due: dt.date | None) -> str:
    """A milstolpe that new words give."""
    return f"Ny milstolpe: {kind}{f' senast {due}' if due else ''}."


def milestone_gone(kind: str, due: dt.date | None) -> str:
    """A milstolpe whose words are gone."""
    return f"Milstolpen {kind}{f' senast {due}' if due else ''} tas bort: orden den lästes ur står inte kvar."


# -- Milstolpar --------------------------------------------------------------------------------------------------------

NO_MILESTONES = "Området har inga milstolpar. Skriv en tid i tidsplanen, till exempel: Klart juni 2018."
WHICH_MILESTONE = "Vilken milstolpe? Tom rad: tillbaka. ? ger hjälp."
MILESTONE_QUESTION = "Vad vill du göra? Tom rad: tillbaka. ? ger hjälp."
TICK_OFF = "Bocka av"
OPEN_AGAIN = "Öppna igen"
CORRECT_DATE = "Rätta sista dagen"
DONE_HELP = "Dagen då det blev gjort."
DATE_HELP = "Orden i tidsplanen står kvar; bara läsningen av dem rättas."


def ticked(said: str, done: dt.date | None) -> str:
    """A milstolpe in the list, and whether it is done."""
    return f"{' '.join(said.split())}{f', avbockad {done}' if done else ', öppen'}"


def done_question(today: dt.date) -> str:
    """On which day it was done."""
    return f"Vilken dag blev det gjort? Tom rad: i dag, {today}. ? ger hjälp."


def date_question(old: dt.date | None) -> str:
    """Another last day."""
    return f"Ny sista dag, nu {old or 'ingen'}. Tom rad behåller det. ? ger hjälp."

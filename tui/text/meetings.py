"""The words about meetings, in the app and on the command line.

A meeting is a *sammanträde*, except where there is no room for the word: a key's label in the footer says *möte*, and
the line of the day at the top says *nästa nämnd*. *Inför nämnd* and *Efter nämnd* name the work before and after it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.text.states import areas, out_of, short_date

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

_MOST_DAYS = 6
"""Days named in a sentence; a year's meetings are more than a line holds."""

MEETINGS_TITLE = "Sammanträden"
MEETINGS_KNOWN = "Alla dagarna fanns redan i registret. Inget är ändrat."
NO_MEETINGS = (
    "Inga sammanträden är kända. ”namndkoll sammantraden FIL 2018-01-24” lägger till ett, en fil med dagar flera."
)
WHICH_MEETING = "Vilket sammanträde gäller det? Skriv --mote med dess dag, till exempel --mote 2018-01-24."
MEETING_DAY = "Datum"
MEETING_PARAGRAPH = "Paragraf"
MEETING_REGISTRY = "Diarienummer"
MEETING_TOLD = "Återrapporterat"
MEETING_DECISION = "Beslut"
MEETING_NEXT = "nästa"
MEETING_HELD = "hållet"


def meetings_saved(new: int) -> str:
    """After meetings were added, taken away or written on."""
    if not new:
        return "Sammanträdena är sparade."
    return "1 nytt sammanträde är sparat." if new == 1 else f"{new} nya sammanträden är sparade."


def no_days(name: str) -> str:
    """A document without any day of a meeting."""
    return (
        f"{name}: inga sammanträdesdagar hittades. Skriv en dag per rad, till exempel ”24 januari 2018”, "
        "eller en tabell med kolumnen Sammanträde."
    )


FIELD_SLIP = "Framflyttad"
FIRST_PROMISED = "först lovat till"
FIELD_APPROVED = "Granskad"
APPROVAL_IS_OLD = "(texten är ändrad sedan dess)"
FIELD_TOLD = "Nämnden"
FIELD_ANSWERED = "Frågor"
ANSWERED_BY_PROGRESS = "besvarad i processläget"


def question(role: str, day: object, text: str) -> str:
    """An open question."""
    return f"? {role} frågar {day}: ”{text}”"


REVIEW_TITLE = "Granska"
REVIEW_APPROVE = "Godkänn texten"
REVIEW_ASK = "Ställ frågan"
REVIEW_HELP = "Enter godkänner det som står. Skriv en fråga för att ställa den i stället."
REVIEW_ASKS = "Enter ställer frågan, inget godkänns. Töm raden för att godkänna texten."
REVIEW_ROLE = "Din roll"
REVIEW_QUESTION = "Fråga"
REVIEW_QUESTION_PLACEHOLDER = "lämna tomt för att godkänna"
REVIEW_APPROVED = "Granskat och godkänt"
REVIEW_ASKED = "Frågan är ställd; nämndsekreteraren ser den först i listan."
REVIEW_UNANSWERED = "Frågan är inte besvarad. Godkänn en gång till för att godkänna ändå; frågan står kvar."
REVIEW_APPROVED_BEFORE = "Den här texten är redan granskad"
USUAL_ROLE = "förvaltningschef"

ANSWER_TITLE = "Frågor"
ANSWER_NONE = "Det finns ingen obesvarad fråga här. g granskar: där ställs frågor."
ANSWER_PLACEHOLDER = "svaret, eller tomt om det nya processläget är svaret"
ANSWER_BUTTON = "Besvara"
ANSWER_SAVED = "Besvarad"


def unanswered(count: int) -> str:
    """How many questions wait for an answer."""
    return f"{count} {'fråga' if count == 1 else 'frågor'}"


def answers_question(role: str) -> str:
    """Beside a tick: this report is the answer."""
    return f"frågan från {role}: det nya processläget är svaret"


BEFORE_MEETING = "Inför nämnd"
DATES_BEFORE_MEETING = "datum inför nämnd"
AFTER_MEETING = "Efter nämnd"
TODAY = "i dag"
AGENDA_AREA = "Att berätta"
AGENDA_WHY = "Varför"
AGENDA_DONE = "genomgången"
AGENDA_DONE_SHORT = "gått"
AGENDA_LEFT = "återstår"
AGENDA_TOLD = "återrapporterad"
AGENDA_EMPTY = "Inget behöver berättas för det här sammanträdet.\n\n→ visar nästa sammanträde, Esc går tillbaka."
AGENDA_NO_COMING = "nästa nämnd okänd (M)"
AGENDA_MORE = "… l visar hela området"
AGENDA_ALL_TOLD = "Allt är genomgånget. w sparar och fryser versionen, p skriver in nämndens beslut."
AGENDA_SKIPPED = "Resten hoppades över. Enter går igenom dem igen."
AGENDA_AS_IT_STANDS = "Återrapporteras som det står"
AGENDA_ASKED = "Området har en obesvarad fråga. Enter skriver svaret i processläget, a svarar för sig."
AGENDA_EMPTY_TEXT = "Processläget är tomt, så det finns ingen text som kan stämma. r skriver den."
EMPTY_TEXT = "Processläget är tomt, så det finns ingen text att bekräfta. Skriv den, eller hoppa över med Ctrl+N."
AGENDA_NO_EARLIER = "Det finns inget tidigare sammanträde i registret."
AGENDA_NO_LATER = "Det finns inget senare sammanträde i registret. M lägger till ett."

WHEN_TITLE = "När är nästa sammanträde?"
WHEN_TEXT = "Inget sammanträde är känt. Skriv dagen, eller var årsplanen finns, så läggs det i registret."
NEW_DAYS = "Nya dagar"
NEW_DAYS_PLACEHOLDER = "ÅÅÅÅ-MM-DD, eller i ord: 21 mars, 18 april"
CALENDAR_FILE = "Årsplan"
CALENDAR_PLACEHOLDER = "en fil med årets dagar   Tab fyller i, ↵ läser"
WHEN_BUTTON = "Lägg till"


def days_listed(days: Sequence[dt.date]) -> str:
    """Some days in a line: the first few, and how many more."""
    shown = ", ".join(short_date(day) for day in days[:_MOST_DAYS])
    more = len(days) - _MOST_DAYS
    return f"{shown} och {more} till" if more > 0 else shown


def days_read(days: Sequence[dt.date], new: Sequence[dt.date]) -> str:
    """How typed or read days are understood, before they are added."""
    known = len(days) - len(new)
    if not new:
        return "läses: finns redan"
    return f"läses: {days_listed(new)}{f'; {known} finns redan' if known else ''}"


def days_added(new: Sequence[dt.date]) -> str:
    """After meetings were added."""
    return f"{'Nytt sammanträde' if len(new) == 1 else f'{len(new)} nya sammanträden'}: {days_listed(new)}."


AS_IT_STANDS_TITLE = "Återrapportera som det står?"
AS_IT_STANDS_TEXT = "Inget nytt är skrivet. Det som står berättas för nämnden som det är."
AS_IT_STANDS_ANSWERS = "Frågan som är ställd räknas då som besvarad av det."
AS_IT_STANDS_YES = "Ja, det stämmer"

FINISH_TITLE = "Spara och frys för sammanträdet"
FINISH_BUTTON = "Frys och skriv Word-fil"
FINISH_FREEZE = "Bara frys"
FINISH_DOCUMENT = "Bara Word-fil"
FINISH_NOT_YET = "Frys inte"
FINISH_FINAL = "En frysning är slutgiltig: den kan inte ändras eller göras om efteråt."
FINISH_EARLY = "Sammanträdet är inte hållet än; det som ändras innan dess kommer inte med i frysningen."
FROZEN_TITLE = "Fryst för sammanträdet"
FROZEN_TEXT = (
    "Det nämnden såg är fryst och ändras aldrig. Word-filen skrivs så som det står i frysningen. "
    "Det som har kommit efteråt sparas som en vanlig version."
)
FROZEN_DOCUMENT = "Skriv Word-fil"
FROZEN_VERSION = "Spara en version"
FROZEN_KEY = "Word-fil"
FINISH_LEFT = "återstår att gå igenom; det som står nu fryses."
FINISH_SINCE = "Ändrat sedan den senaste versionen"
FINISH_NOTHING = "Inget är ändrat sedan den senaste versionen; den fryses som den är."
FINISH_DONE = "Versionen är sparad och fryst för sammanträdet"
FINISH_MORE = "… och mer; h visar allt"

DECIDE_TITLE = "Nämndens beslut"
DECIDE_PARAGRAPH = "Paragraf"
DECIDE_PARAGRAPH_PLACEHOLDER = "t.ex. BUN 2018-01-24 § 7"
DECIDE_REGISTRY = "Diarienummer"
DECIDE_DECISION = "Beslut"
DECIDE_DECISION_PLACEHOLDER = "t.ex. Nämnden godkänner återrapporten"
DECIDE_CONCERNS = "Gäller"
DECIDE_APPROVED = "godkänns och avslutas"
IN_PASSING = " (klart sägs bara i förbigående)"
DECIDE_SAVED = "Beslutet är inskrivet"
DECIDE_NOTHING = "Inget är återrapporterat till det sammanträdet. Enter går igenom det som ska berättas."
DECIDE_NEEDS_PARAGRAPH = "Skriv paragrafen, så att beslutet går att hitta i protokollet."

AREA_DECISION_TITLE = "Beslut om området"
AREA_NEXT_REPORT = "Ny återrapport"
AREA_NEXT_PLACEHOLDER = "t.ex. i juni"
AREA_CLOSE = "Klart → godkänt, området avslutas"
AREA_NOT_DONE = "Området är inte klart, så det kan inte godkännas än."


def closed_already(day: object, reason: str, paragraph: str) -> str:
    """Why there is nothing to approve: ``Området är redan avslutat 2018-01-24, § 7: genomförd``."""
    return f"Området är redan avslutat {day}{f', {paragraph}' if paragraph else ''}: {reason}."


def approved_and_closed(paragraph: str) -> str:
    """What became of an område that a meeting was told: ``godkänt och avslutat, § 7``."""
    return f"godkänt och avslutat, {paragraph}"


COMMISSION_TITLE = "Nytt uppdrag från nämnden"
COMMISSION_WHAT = "Uppdrag"
COMMISSION_WHEN = "Tidsplan"
COMMISSION_WHEN_PLACEHOLDER = "t.ex. Klart i maj"
COMMISSION_SAVED = "Uppdraget är inskrivet"


def after_key(meeting: dt.date) -> str:
    """What the key to a meeting that was just held is called: ``efter nämnd 21 feb``."""
    return f"efter nämnd {short_date(meeting, year=False)}"


def place_of(place: int, count: int) -> str:
    """Which of how many is shown."""
    return out_of(place, count)


def document_written(name: str, doubtful: Sequence[str] = ()) -> str:
    """After the walk's document was made: where it is, and what in it is to be looked over, each with its place."""
    told = f"{name} ligger bredvid registret."
    if not doubtful:
        return told
    shown, more = doubtful[:_DOUBTFUL], len(doubtful) - _DOUBTFUL
    rest = f" … och {more} till" if more > 0 else ""
    return f"{told} Se över i den innan den publiceras: {'; '.join(shown)}{rest}."


_DOUBTFUL = 3


def unreported_since(day: object) -> str:
    """A selection of what nobody has reported on after a meeting."""
    return f"inget rapporterat sedan sammanträdet {day}"


def nothing_since(day: object) -> str:
    """The same as a choice beside the field it is about."""
    return f"inget sedan sammanträdet {day}"


def walked(done: int, count: int) -> str:
    """How far a walk has come: ``2 av 4 genomgångna``; *klara* would be said of the områden themselves."""
    return f"{out_of(done, count)} {'genomgånget' if count == 1 else 'genomgångna'}"


def in_register(count: int) -> str:
    """How many områden there are: ``9 områden i registret``."""
    return f"{areas(count)} i registret"


def source_meeting(day: object) -> str:
    """The source of an uppdrag whose decision has no paragraph yet."""
    return f"sammanträdet {day}"


def told_so_far(day: object, done: int, count: int) -> str:
    """The heading of what a meeting is to be told."""
    if not count:
        return f"Sammanträdet {day}: inget behöver berättas."
    return f"Sammanträdet {day}: {walked(done, count)}."

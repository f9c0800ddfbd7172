"""The words about meetings, in the app and on the command line."""

from __future__ import annotations

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
REVIEW_ROLE = "Din roll"
REVIEW_QUESTION = "Fråga"
REVIEW_QUESTION_PLACEHOLDER = "lämna tomt för att godkänna"
REVIEW_APPROVED = "Granskat och godkänt"
REVIEW_ASKED = "Frågan är ställd; nämndsekreteraren ser den först i listan."
REVIEW_APPROVED_BEFORE = "Den här texten är redan granskad"
USUAL_ROLE = "förvaltningschef"

ANSWER_TITLE = "Frågor"
ANSWER_NONE = "Det finns ingen obesvarad fråga här. g granskar: där ställs frågor."
ANSWER_PLACEHOLDER = "svaret, eller tomt om det nya processläget är svaret"
ANSWER_BUTTON = "Besvara"
ANSWER_SAVED = "Besvarad"


def unanswered(count: int) -> str:
    """How many områden wait for an answer."""
    return f"{count} {'fråga' if count == 1 else 'frågor'}"


def answers_question(role: str) -> str:
    """Beside a tick: this report is the answer."""
    return f"frågan från {role}: det nya processläget är svaret"

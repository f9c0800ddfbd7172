"""The words of the plain mode (``--enkel``) that it does not share with the full screen."""

from __future__ import annotations

from collections.abc import Sequence

from tui.text import app as words
from tui.text.cli import listed
from tui.text.states import areas

EXPLAIN = "?"
"""The answer that asks for the help of a question."""
LEAVE = "avbryt"
"""The answer that leaves what one is in the middle of, without diacritics."""
NOTHING = frozenset({"-", "–", "—"})
"""Answers that empty a field."""
ADD = "+"
"""The first line of a text that is to be added to the old one."""

EVERYWHERE = "Överallt: en tom rad går tillbaka eller behåller det som står, avbryt lämnar frågan utan att spara."
HELP = (
    "Allt sker med frågor och svar, en rad i taget. Ett val görs med sitt nummer eller början av sitt ord.",
    "En tom rad går tillbaka, eller behåller det som står. ? förklarar frågan. avbryt lämnar det du håller på med.",
    (
        "Läget sägs med tecken och ord: ! försenad, ~ snart, ? utan datum, · i fas, ✓ avslutad; "
        "≠ när två saker som står skrivna inte kan stämma båda, □ när något som återkommer är missat."
    ),
    "När programmet har sagt Sparat är det sparat, hur det än slutar. Ångra tar tillbaka det, också en annan dag.",
    "Ord i ett formulär som inte är sparade finns kvar som utkast, här och i fullskärmsläget.",
    "Ctrl+C eller Ctrl+D avslutar genast; inget som är sparat går förlorat.",
    "Nuläge, synkning, doktor och resten finns som kommandon: namndkoll --help.",
)

# -- Every question ----------------------------------------------------------------------------------------------------

MENU_FIRST = "Skriv ett nummer eller början av ordet. Tom rad: hör valen. ? ger hjälp."
MENU = "Skriv ett nummer eller början av ordet. Tom rad: tillbaka. ? ger hjälp."
MENU_HELP = "Varje val har ett nummer. Skriv numret, eller så mycket av ordet att det bara kan vara ett."
CHOICE_HELP = "Välj med numret, eller med så mycket av ordet att det bara kan vara ett."
SEVERAL_HELP = "Skriv numren med komma emellan, till exempel 1, 3. 0 är inget av dem. En tom rad tar de föreslagna."
YES, NO = "ja", "nej"
YES_HELP = "Svara ja eller nej."
FIELD_HELP = "En tom rad behåller det som står. Ett ensamt minus tömmer fältet."
PARAGRAPHS_HELP = (
    "Skriv ett stycke per rad och avsluta med en tom rad. En tom rad genast behåller den gamla texten. "
    "Ett ensamt plus först behåller den och lägger till det du skriver; ett ensamt minus tömmer fältet."
)
PHRASES_TITLE = ("Vanliga fraser:",)
ADDING = "Det gamla står kvar; skriv det som ska läggas till, och en tom rad sist."
WENT_BACK = "Avbrutet."
UNREADABLE_LINE = "Raden går inte att läsa som text och är inte mottagen. Skriv den igen."
KEYS_TAKEN_OUT = "Piltangenter och andra styrtecken i raden är borttagna."
MAY_BE_CUT = (
    "Raden är så lång att terminalen kan ha klippt slutet. Kontrollera den, och skriv resten som ett stycke till."
)
INPUT_ENDED = "Indata tog slut, så Nämndkoll avslutas. Allt som har sagts vara sparat är sparat."
BROKEN_OFF = "Nämndkoll är avbrutet. Allt som har sagts vara sparat är sparat."
GOODBYE = "Nämndkoll är avslutat. Allt är sparat."


def numbered(said: Sequence[str]) -> list[str]:
    """Choices with their numbers."""
    return [f"{number}. {each}" for number, each in enumerate(said, 1)]


def not_one_of(answer: str, like: Sequence[str], count: int) -> str:
    """An answer that is none of the choices, or may be several of them."""
    if like:
        return f"”{answer}” kan vara {' eller '.join(like)}. Skriv mer av ordet."
    return f"”{answer}” är inget av valen. Skriv ett nummer från 1 till {count}, eller ? för hjälp."


def not_numbers(answer: str, count: int) -> str:
    """An answer that is no list of numbers."""
    return f"”{answer}” är inga nummer från 1 till {count}. Skriv dem med komma emellan, eller 0 för inget."


def field_question(name: str, old: str) -> str:
    """A field of one line."""
    stands_now = f"nu {old}. Tom rad behåller det" if old else "nu tomt. Tom rad lämnar det så"
    return f"{name}, {stands_now}. ? ger hjälp."


def paragraphs_question(name: str, *, old: bool) -> str:
    """A field of paragraphs."""
    at_once = "tom rad genast: det gamla står kvar" if old else "tom rad genast: fältet lämnas tomt"
    return f"{name}, ett stycke per rad. En tom rad avslutar; {at_once}. ? ger hjälp."


def several_question(question: str, usual: Sequence[int]) -> str:
    """A question with several answers, and those an empty line takes."""
    proposed = ", ".join(map(str, usual)) or "inget av dem"
    return f"{question}? Nummer med komma emellan. Tom rad: {proposed}. ? ger hjälp."


def yes_question(question: str) -> str:
    """A question of yes or no."""
    return f"{question} 1 ja, 2 nej. Tom rad: tillbaka. ? ger hjälp."


def stands(name: str, paragraphs: Sequence[str]) -> list[str]:
    """A field as it stands, its paragraphs under its name."""
    return [f"{name}:", *(f"- {paragraph}" for paragraph in paragraphs or (words.FIELD_EMPTY,))]


# -- The main menu -----------------------------------------------------------------------------------------------------

MAIN_MENU = "Huvudmeny"
MENU_LIST = "Lista områden"
MENU_OPEN = "Sök upp ett område"
MENU_NEW = "Nytt område"
MENU_LOOK_OVER = "Att se över"
MENU_BEFORE = "Inför nämnd"
MENU_AFTER = "Efter nämnd"
MENU_MEETINGS = "Sammanträden"
MENU_CHANGES = "Ändringar sedan förra sammanträdet"
MENU_DATES = "Tidslinje och årshjul"
MENU_UNDO = "Ångra"
MENU_REDO = "Gör om"
MENU_VERSION = "Spara version"
MENU_IMPORT = "Importera"
MENU_EXPORT = "Exportera"
MENU_PLANS = "Byt namn på en plan"
MENU_CONFLICTS = "Konflikter"
MENU_EXPLAIN = "Hjälp"
MENU_LEAVE = "Avsluta programmet"
EMPTY_REGISTER = "Registret är tomt. Nytt område skriver ett, Importera läser in en plan."
DRAFTS_WHERE = "Redigera eller återrapportera området igen, så kommer den fram."
DRAFTS_WHERE_BOX = "Nytt område tar fram det som hör dit; det andra kommer fram i fullskärmsläget."
NO_CONFLICTS = "Inga frågor är öppna."
FIND_QUESTION = "Ord ur området. Tom rad: tillbaka. ? ger hjälp."
FIND_HELP = "Skriv några ord ur områdets namn eller text; böjning, å, ä och ö spelar mindre roll."
WHICH_AREA = "Vilket område? Tom rad: tillbaka. ? ger hjälp."


def greeting(board: str) -> str:
    """The first line of a sitting."""
    return f"{words.APP_NAME}, enkelt läge{f': {board}' if board else ''}."


def day_said(words_of_day: str) -> str:
    """Which day it is, as a sentence."""
    return f"{words_of_day[:1].upper()}{words_of_day[1:]}."


def conflicts_open(count: int) -> str:
    """Fields that wait for a choice."""
    fields = "1 fält har" if count == 1 else f"{count} fält har"
    return f"{fields} två svar sedan två har skrivit samtidigt. Välj Konflikter för att avgöra vad som gäller."


def nothing_found(wanted: str) -> str:
    """A search that finds nothing."""
    return f"Inget område innehåller ”{wanted}”."


def found_words(count: int, most: int) -> list[str]:
    """How much a search found."""
    if count <= most:
        return [f"{areas(count)} passar."]
    return [f"{areas(count)} passar; de {most} första sägs här, listans sök visar alla."]


# -- The list ----------------------------------------------------------------------------------------------------------

LIST_SELECTION, LIST_SEARCH, LIST_ORDER, LIST_FILTER = "urval", "sök", "ordning", "filter"
LIST_MORE, LIST_AGAIN = "fler", "början"
LIST_HELP = (
    "Numret öppnar området. urval: alla, försenade, snart, datum inför nämnd, utan datum, avslutade, "
    "orapporterade (öppna områden som ingen har rapporterat om sedan förra sammanträdet) eller ett sparat. "
    "sök: bara områden med vissa ord. ordning: plan, angelägenhet, datum eller ansvarig. "
    "filter: en plan, en ansvarig, en status. fler: de följande. början: från början igen."
)
EVERYTHING = "alla"
NOTHING_SELECTED = "Inget område passar. Skriv urval och välj alla."
NO_MORE = "Det finns inga fler."
READY_SELECTIONS = {
    "all": "alla",
    "late": "försenade",
    "soon": "snart",
    "meeting": "datum inför nämnd",
    "undated": "utan datum",
    "closed": "avslutade",
    "unreported": "orapporterade sedan förra sammanträdet",
}
SELECTION_QUESTION = "Vilket urval? Tom rad: som förut. ? ger hjälp."
FORGET_SELECTION = "glöm ett sparat urval"
FORGET_QUESTION = "Vilket ska glömmas? Tom rad: inget. ? ger hjälp."
SEARCH_QUESTION = "Sök efter. Tom rad: sluta söka. ? ger hjälp."
SEARCH_HELP = "Bara områden där orden finns visas. Små skrivfel hittas också."
KEEP_SELECTION_QUESTION = "Spara urvalet under ett namn? Tom rad: nej. ? ger hjälp."
KEEP_SELECTION_HELP = "Med ett namn finns det sedan under urval, också i fullskärmsläget."
HAS_QUESTION = "har en obesvarad fråga"
CONTRADICTS = "något som står skrivet motsäger något annat"


def list_title(shown: str, count: str, order: str) -> str:
    """The heading of the list."""
    return f"{count}: {shown}, ordnade efter {order}."


def no_answer_to_list(answer: str, asked: Sequence[str]) -> str:
    """An answer to the list that is neither a number nor one of the words."""
    return f"”{answer}” går inte att svara här. Skriv ett områdes nummer, eller {listed(asked)}."


def list_question(*, more: bool) -> str:
    """What can be answered to the list."""
    following = "fler, " if more else ""
    return f"Områdets nummer, eller {following}urval, sök, ordning, filter. Tom rad: tillbaka. ? ger hjälp."


def page_words(first: int, last: int, count: int) -> str:
    """Which of a long list are told."""
    return f"{first} till {last} av {count}."


def order_question(now: str) -> str:
    """The order of the list."""
    return f"Vilken ordning? Nu {now}. Tom rad: som förut. ? ger hjälp."


def filter_question(name: str) -> str:
    """A field that can be left open."""
    return f"{name}? Tom rad: alla. ? ger hjälp."

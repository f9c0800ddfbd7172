"""The words and figures of a nulägesanalys, shared by both front ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from store.reflections.answers import Feeling, Figures, percent, tenths

if TYPE_CHECKING:
    from store.reflections.file import Taken

TITLE = "Nuläge"
COLUMN_TAG = "tagg"
COLUMN_TASK = "uppdrag"
COLUMN_ALL = "alla"
COLUMN_TOTAL = "tot"
"""All together, in a column of five cells."""
COLUMN_SPREAD = "skillnad"
ALL_TASKS = "alla uppdrag"
REFLECTIONS = "reflektioner"
TAGS_EACH = "taggar per reflektion"
MEAN_FEELING = "känsla, medel"
HIDDEN = "–"
"""Stands for a group that is too small to be shown."""
MARK = "*"
"""Beside a share among the highest fifth; a sign as well as a colour."""

TABLE_TASKS = "taggar mot uppdrag"
TABLE_GROUPS = "taggar mot verksamhet"
TABLE_FEELINGS = "känsla i varje verksamhet"

EMPTY = "Registret har inga reflektioner än. Läs in dem med ”namndkoll nulage REGISTRET SVAREN.csv”."
NO_SUCH_TAG = "Ingen reflektion har den taggen i det urvalet."

_NUMBER = re.compile(r"\s*(\d{1,2}\s?[a-zåäö]?)\b[.):\s]", re.IGNORECASE)


def short_names(tasks: Sequence[str]) -> list[str]:
    """The uppdrag's own numbers (``05b``) where all have one that is theirs alone, else 1, 2, 3."""
    found = [match[1] if (match := _NUMBER.match(task)) else "" for task in tasks]
    if all(found) and len(set(found)) == len(found):
        return found
    return [str(place) for place, _ in enumerate(tasks, 1)]


def legend(tasks: Sequence[str]) -> list[str]:
    """What the short names stand for; an uppdrag that begins with its own number says it already."""
    named = zip(short_names(tasks), tasks, strict=True)
    return [task if task.lstrip().startswith(short) else f"{short}. {task}" for short, task in named]


def decimal(number: Fraction | None) -> str:
    """A number with one decimal, as it is written in Swedish."""
    return HIDDEN if number is None else tenths_words(tenths(number))


def tenths_words(shown: int) -> str:
    """A number of tenths: ``-0,4``."""
    return f"{'-' if shown < 0 else ''}{abs(shown) // 10},{abs(shown) % 10}"


def share_words(share: Fraction | None, *, marked: bool) -> str:
    """A share in percent with its mark; the place of the mark is kept, so that columns stay aligned."""
    shown = HIDDEN if share is None else str(percent(share))
    return f"{shown}{MARK if marked else ' '}"


def figures_words(figures: Figures | None) -> tuple[str, str, str]:
    """Reflections, tags per reflection and mean feeling."""
    if figures is None:
        return HIDDEN, HIDDEN, HIDDEN
    return str(figures.reflections), decimal(figures.tags_each), decimal(figures.mean_feeling)


def feeling_words(feeling: int | None) -> str:
    """One person's feeling: ``+1``, ``0``, ``-2``, or a space where none was chosen."""
    return " " if feeling is None else f"{feeling:+}" if feeling else "0"


def spread_words(spread: Feeling | None) -> str:
    """How far apart the groups feel, and which: ``1,0: Gymnasium -0,4 … Grundskola 0,6``."""
    if spread is None:
        return HIDDEN
    low = f"{' + '.join(spread.lowest_groups)} {decimal(spread.lowest)}"
    high = f"{' + '.join(spread.highest_groups)} {decimal(spread.highest)}"
    return f"{tenths_words(spread.difference)}: {low} … {high}"


def reflections(count: int) -> str:
    """A number of reflections."""
    return f"{count} {'reflektion' if count == 1 else 'reflektioner'}"


def summary(count: int, tasks: int, least: int) -> str:
    """The line under the tables."""
    asked = f"{tasks} uppdrag"
    small = f" Grupper med färre än {least} visas som {HIDDEN}." if least > 1 else ""
    return f"{reflections(count)}, {asked}. Andelar i procent; {MARK} är bland de högsta 20 procenten.{small}"


def taken_words(name: str, taken: Taken) -> str:
    """After reading a document in."""
    said = f"{name}: {reflections(taken.new)} lästes in"
    if taken.same:
        said += f", {taken.same} fanns redan"
    if taken.gone:
        said += f", {taken.gone} fanns bara i en äldre version och är borta"
    return f"{said}."


def would_take_words(name: str, taken: Taken) -> str:
    """What reading a document in would do."""
    said = f"{name}: {reflections(taken.new + taken.same)}"
    said += f", {taken.same} finns redan" if taken.same else ""
    return f"{said}{f', {taken.gone} ur en äldre version försvinner' if taken.gone else ''}"


def spread_of(tasks: int, units: int, tags: int) -> str:
    """How many different uppdrag, verksamheter and tags there are in some answers."""
    groups = f"{units} {'verksamhet' if units == 1 else 'verksamheter'}"
    return f"{tasks} uppdrag · {groups} · {tags} {'tagg' if tags == 1 else 'taggar'}"


FIRST_ANSWER = "Första svaret"


def pattern_words(tag: str, task: str, part: int, of: int) -> str:
    """A pattern with its count: ``Tid · 05b. Analys: 7 av 29 reflektioner``."""
    return f"{tag} · {task or ALL_TASKS}: {part} av {reflections(of)}"


def bad_least(word: str) -> str:
    """``--minst`` with something that is no limit."""
    return f"--minst: ”{word}” är inget antal. Skriv ett heltal från 1, till exempel 5."


def bad_together(word: str) -> str:
    """``--slaihop`` that does not say what is put together."""
    return f"--slaihop: ”{word}” går inte att läsa. Skriv till exempel ”Gymnasium + sär=Gymnasium,Särskola”."


LOWEST, HIGHEST = "v", "^"
"""Beside the lowest and the highest feeling of an uppdrag."""
LOWEST_WORDS = "v lägst av verksamheterna"
HIGHEST_WORDS = "^ högst av verksamheterna"
AMONG_HIGHEST = "* bland de högsta 20 procenten"
TOO_FEW = "för få svar för att visas, så att ingen pekas ut"
EMPTY_SCREEN = "Registret har inga reflektioner än.\n\nTryck i för att läsa in dem ur en tabell (.csv eller .xlsx)."
QUOTES_TITLE = "Svaren"
READ_IN_TITLE = "Läs in reflektioner"
READ_IN_HELP = "En rad för varje svar, med kolumnerna Uppdrag, Verksamhetsområde, Taggar, Känsla (−2 till +2) och Text."
READ_IN_PLACEHOLDER = "skriv eller välj nedanför; Tab fyller i, ↵ visar"
READ_IN_BUTTON = "Läs in"
MADE_AREA = "Området finns nu i planen Nulägesanalys, med siffror och citat. Skriv åtgärd och tidsplan med e."
NO_PATTERN = "Välj en tagg i ett uppdrag som har svar; av det görs ett område."
NO_PATTERN_HERE = "Ett område görs av en tagg i ett uppdrag, inte av en verksamhet. s byter till den tabellen."
NO_QUOTES = "Så få har svarat att svaren inte visas; ingen ska kunna pekas ut."


def cell_words(row: str, column: str, shown: str, part: int, of: int, tag: str) -> str:  # noqa: PLR0913, PLR0917 (a sentence of six facts)
    """A cell as a sentence: ``Tid · 05b. Analys: 24 %, 7 av 29 reflektioner``."""
    if tag:
        return f"{row} · {column}: {shown} %, {part} av {reflections(of)}"
    return f"{row} · {column}: känsla {shown} i medel, {reflections(of)}"


def screen_title(kind: str, count: int) -> str:
    """The top of the screen."""
    return f"{TITLE} · {kind} · {reflections(count)}" if count else TITLE

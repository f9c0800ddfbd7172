"""The words of the full-screen app that are not a command's own (those stand in `tui.commands`)."""

from __future__ import annotations

from store.model import Status

APP_NAME = "Nämndkoll"

COLUMN_STANDING = "Läge"
COLUMN_TITLE = "Utvecklingsområde"
COLUMN_MEASURES = "Åtgärd"
COLUMN_SCHEDULE = "Tidsplan"
COLUMN_PROGRESS = "Processläge"
NO_SCHEDULE = "saknar tidsplan"
NO_STATUS = "okänt"
SHORT_STATUS = {Status.ON_SCHEDULE: "enligt tidsplan"}
"""Statuses that are said shorter in a narrow column."""

FIELD_GROUP = "Rubrik"
FIELD_PLAN = "Plan"
FIELD_RESPONSIBLE = "Ansvarig"
FIELD_STATUS = "Status"
FIELD_PRIORITY = "Prioritet"
FIELD_PURPOSE = "Syfte"
FIELD_GOALS = "Mål"
FIELD_ANALYSIS = "Analys"
FIELD_NOTES = "Anteckningar"
FIELD_REPORTED = "Rapporterad"
FIELD_MILESTONES = "Milstolpar"
FIELD_FINDINGS = "Att se över"
FIELD_CLOSING = "Avslut"

MET = "avklarad"
MOVED = "flyttad"
NO_DATE = "utan datum"
FROM_DAY = "från"
LAST_DAY = "senast"
FIRST_PROMISE = "först lovat till"

EMPTY_REGISTER = "Registret är tomt.\n\nTryck n för att skriva ett nytt område eller i för att importera en plan."
NOTHING_SELECTED = "Inget område passar urvalet.\n\nTryck Esc eller 1 för att se alla."

SAVED = "sparat"
READ_ONLY = "endast läsning"
TODAY = "idag"
ON_DAY = "per"
NEXT_MEETING = "nästa nämnd"

SEARCH_PLACEHOLDER = "Sök ord, t.ex. skola …  ↵ klar  Esc visa alla"
SORTED_BY = "ordnat efter"
SEARCHED = "sökt"

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
YES = "Ja"
NO = "Nej"

SHOWING = "Visar"
NO_NEXT_MEETING = "Nästa sammanträde är inte känt. Skriv sammanträdenas datum i namndkoll.toml, under sammantraden."
COPIED = "Området är kopierat till urklipp."
AREA_GONE = "Området finns inte längre i registret; någon annan har tagit bort det."

UNDO_TITLE = "Ångra"
REDO_TITLE = "Gör om"

"""Phrases by somebody who had not seen the reader: right but for the named rows, and no deadline out of nothing.

`fixtures/phrases/unseen/README.md` tells how many were right at first, before anything was mended.
"""

from __future__ import annotations

import pytest

from store.status import read_status
from tests.store.unseen import rows, statuses

SETS = range(1, 24)
STATUS_SETS = range(1, 23)
OTHERWISE = {
    "Halvårsvis med start våren 2024": "the start is the first day of what comes back",
    "Vartannat år, med start 2023": "the start is the first day of what comes back",
    "varje kvartal, första gången Q3 2024": "the start is the first day of what comes back",
    "under senare delen av februari": "the later part begins in the middle of the month",
    "till nämndens möte i september": "what is for the board is a återrapport, as in the sources",
    "Hösten 2021: workshops i alla arbetslag.": "told in a processläge; in a tidsplan, as here, it is a promise",
    "Hösten 2022. Workshop med verksamheterna.": "told in a processläge; in a tidsplan, as here, it is a promise",
    "Januari–mars 2023: inventering av pumpstationer.": "told in a processläge; in a tidsplan it is a promise",
    "Mars 2021: dialogmöte med rektorerna.": "told in a processläge; in a tidsplan, as here, it is a promise",
    "Uppdraget gavs av kommunfullmäktige 2019-06-17, § 88.": "told as something that has been",
    "Verksamhetsplan 2022–2024": "a plan's name alone with its years is its period, as in the sources",
    "Möte med fackliga parter 12 mars.": "told in a processläge; in a tidsplan, as here, it is a promise",
    "Översynen påbörjas i januari 2019 och beräknas pågå hela året.": "hela året is löpande, with no day",
    "Beräknas starta efter semestrarna, troligen under senare halvan av augusti.": "two times, of which both are kept",
    "Införandet sker etappvis med start i januari 2021 och slutförs under 2023.": "med start has a first day, no last",
    "2023-04-18 Information till samtliga enhetschefer.": "told in a processläge; in a tidsplan it is a promise",
    "Entreprenadstart blir efter sommaren, preliminärt mellan augusti och oktober 2023.": "two times, both are kept",
    "Våren 2021: inventering. Hösten 2021: analys.": "told in a processläge; in a tidsplan it is a promise",
    "Dialogmöte med föreningarna 12 mars.": "told in a processläge; in a tidsplan it is a promise",
    "Kartläggning hösten 2022, analys våren 2023.": "told in a processläge; in a tidsplan it is a promise",
    "Ansökan inskickad, beslut av KS i maj 2018. Öppnar augusti 2018.": "to open is what was to be done",
    "Nuvarande skolskjutsavtal löper till 2024-06-14 med möjlighet till förlängning ett år.": "an agreement's time",
    "Workshop med länets kommuner 2024-04-18.": "told in a processläge; in a tidsplan it is a promise",
}
"""Rows read otherwise than their writer did, and why."""
TOLD_OTHERWISE = {
    "Uppdraget har överlämnats till kommunstyrelsen.": "handed over is done, as a report is",
    "Lagt in i årshjulet och följs upp varje höst.": "no word of it says that this was what was to be done",
    "Löpande": "a time, and no state",
    "Klart dec 2023": "a promise, where nobody knows when it was written",
    "Projektet följer beslutad tid- och kostnadsplan.": "the plan's name is cut in two",
    "Enkäten gick ut i vecka 6, svarsfrekvensen är just nu 71 procent.": "a figure, and no state",
    "Avvikelser tas numera upp som stående punkt på APT.": "what goes on, and no word that it was to be done",
    "Elevhälsan har anställt en skolpsykolog, tjänsten som specialpedagog är fortfarande vakant.": "what is vacant",
}
"""Statuses told otherwise, and why."""


@pytest.mark.parametrize("number", SETS)
def test_reads_as_the_writer_did(number: int):
    """Kinds, first and last days and tense, for every row but those named with a reason."""
    wrong = {row.phrase: row.faults for row in rows(number) if row.faults and row.phrase not in OTHERWISE}
    assert wrong == {}


def test_every_named_row_is_read_otherwise():
    """The list of exceptions has none that is not needed."""
    assert {row.phrase for number in SETS for row in rows(number) if row.faults} == set(OTHERWISE)


@pytest.mark.parametrize("number", SETS)
def test_no_deadline_is_invented(number: int):
    """A row without a last day, or one that tells of the past, leaves none."""
    found = rows(number)
    assert len(found) == 150
    assert [row.phrase for row in found if row.invents and row.phrase not in OTHERWISE] == []


@pytest.mark.parametrize("number", STATUS_SETS)
def test_statuses_are_those_of_the_writer(number: int):
    """Every text tells a status its writer holds for right."""
    told = statuses(number)
    assert len(told) >= 60
    wrong = {text: read_status(text) for text, right in told if read_status(text) not in right}
    assert {text: status for text, status in wrong.items() if text not in TOLD_OTHERWISE} == {}

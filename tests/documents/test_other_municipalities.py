"""Plans in the manner of many municipalities, with what a careful secretary would have typed in from each.

The expectations were written before the documents had been read by the program.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from store.board_calendar import BoardCalendar
from store.documents import interpret, read_document
from store.documents.accounting import unaccounted
from store.model import Status
from tests.documents.eighth_expectations import EIGHTH
from tests.documents.eleventh_expectations import ELEVENTH
from tests.documents.fifth_expectations import FIFTH
from tests.documents.fourth_expectations import FOURTH
from tests.documents.ninth_expectations import NINTH
from tests.documents.second_expectations import SECOND
from tests.documents.seventh_expectations import SEVENTH
from tests.documents.sixth_expectations import SIXTH
from tests.documents.tenth_expectations import TENTH
from tests.documents.third_expectations import THIRD

if TYPE_CHECKING:
    from store.documents.draft import Draft

SOURCES = Path(__file__).parents[2] / "fixtures" / "sources"
TODAY = dt.date(2026, 1, 15)

EXPECTED: dict[str, dict[str, Any]] = {
    "elevhalsa.txt": {
        "plan": ("Åtgärdsplan för stärkt styrning av elevhälsan", dt.date(2019, 3, 20)),
        "areas": [
            {
                "title": "Se till att skolläkartid finns på alla enheter",
                "measures": ("Ett nytt avtal tas fram tillsammans med regionen.",),
                "schedule": ("Klart till maj 2019.", "Utvärderas november 2019."),
                "progress": (
                    "Pågår enligt tidsplan.",
                    "Avtalet & bilagorna är ute på remiss.",
                    "Ny återrapport september 2019.",
                ),
                "group": "",
            },
            {
                "title": "Samla rutinerna för extra anpassningar så att de blir lika på alla skolor.",
                "measures": (
                    "Ny handbok för (Ljusa Rum) arbetas in i skolornas årshjul.",
                    "Stödmallarna görs om.",
                    "Handledning erbjuds.",
                ),
                "schedule": ("Handboken publiceras hösten 2019.", "Utvärderas mars 2020."),
                "progress": (
                    "Pågår.",
                    "Arbetsgruppen räknar med att kunna visa ett utkast för rektorerna i april.",
                    "Ny återrapport september 2019.",
                ),
            },
            {
                "title": "Tydligare uppdrag för kuratorerna",
                "group": "Övriga iakttagelser:",
                "measures": ("Uppdragsbeskrivningen skrivs om.", "Facken hörs."),
            },
            {
                "title": "Nätverk för specialpedagoger",
                "group": "Övriga iakttagelser:",
                "schedule": ("Pågår läsåret 2019/2020.",),
            },
        ],
    },
    "jamstalld-skola.txt": {
        "plan": ("Handlingsplan jämställd skola 2024", None),
        "areas": [
            {
                "title": "Kartlägg hur flickor och pojkar bedöms i matematik",
                "measures": ("En gemensam mall tas i bruk",),
                "responsible": "Kvalitetschef",
                "schedule": ("2024-03-31",),
                "status": Status.DONE,
                "progress": ("✅", "Mallen används på alla skolor"),
                "priority": "Hög",
                "notes": ("Nr: 1",),
            },
            {
                "title": "Följ upp frånvaron oftare",
                "status": Status.ONGOING,
                "progress": ("Pågår",),
                "responsible": "Rektor",
            },
            {"title": "Se över skolgårdarna", "status": Status.NOT_STARTED, "priority": "Låg"},
            {
                "title": "Utbilda ny personal",
                "schedule": ("löpande",),
                "progress": ("🟡", "Två tillfällen hållna"),
                "doubtful": True,
            },
        ],
    },
    "tillsyn.csv": {
        "plan": ("Åtgärdslista efter tillsyn", dt.date(2023, 9, 14)),
        "areas": [
            {
                "title": "Genomförandeplaner saknas för var femte brukare",
                "measures": ("Planer skrivs ikapp.", "Stickprov varje kvartal."),
                "responsible": "Enhetschef",
                "schedule": ("2023-12-31",),
                "status": Status.ONGOING,
                "notes": ('Övrigt: Gäller hemtjänst "norr"',),
            },
            {
                "title": "Delegeringar följs inte upp",
                "schedule": ("Q1 2024",),
                "status": Status.DONE,
                "responsible": "MAS",
            },
            {"title": "Larm besvaras för sent", "status": Status.DELAYED, "notes": ("Övrigt: Dyrt – se protokoll",)},
        ],
    },
    "miljoplan.md": {
        "plan": ("Miljö- och klimatplan, uppföljning", dt.date(2022, 5, 11)),
        "areas": [
            {
                "title": "Byt belysning i idrottshallar",
                "goals": ("Halverad elförbrukning till 2030",),
                "responsible": "Fastighet",
                "schedule": ("2022–2024",),
                "progress": ("Fem hallar klara, tre återstår",),
                "notes": ("Uppföljning 2022: Två hallar klara",),
                "group": "Energi",
            },
            {
                "title": "Solceller på nya tak",
                "schedule": ("Löpande",),
                "progress": ("Upphandlat, se avtalet (https://sunnvik.example/avtal)",),
                "group": "Energi",
            },
            {
                "title": "Elbilar köps in",
                "measures": ("Laddplatser byggs vid hemtjänsten",),
                "goals": ("Fossilfri fordonspark",),
                "progress": ("45 %",),
                "group": "Transporter",
            },
        ],
    },
    "arkiv.html": {
        "plan": ("Åtgärdsplan efter granskning av arkivvården", dt.date(2021, 2, 4)),
        "areas": [
            {
                "title": "Besluta om en arkivbeskrivning",
                "measures": ("Beskrivningen tas fram.", "Delar per förvaltning", "Samlad bilaga"),
                "responsible": "Arkivarie",
                "schedule": ("juni 2021",),
                "group": "Styrning",
            },
            {
                "title": "Utse arkivombud",
                "measures": ("Ombud utses", "Ombuden utbildas"),
                "responsible": "Förvaltningschef, Arkivarie",
                "schedule": ("april 2021", "oktober 2021"),
                "group": "Styrning",
            },
            {
                "title": "Klimatmät arkivlokalen",
                "measures": ("Mätare sätts upp & avläses",),
                "schedule": ("Klart",),
                "group": "Lokaler",
            },
        ],
    },
    "raddning.txt": {
        "plan": ("Uppföljning av internkontrollplan 2025", dt.date(2025, 2, 18)),
        "areas": [
            {
                "title": "Rökdykare saknar årlig övning",
                "measures": ("Övningsdagar läggs in i schemat för varje lag.",),
                "responsible": "Brandingenjör",
                "schedule": ("Kvartal 2 2025",),
                "status": Status.ONGOING,
            },
            {
                "title": "Brister i larmdokumentation",
                "measures": ("Rutinen skrivs om och testas i två skift.", "Därefter utbildas alla lag."),
                "status": Status.NOT_STARTED,
            },
            {
                "title": "Föråldrade grannavtal",
                "measures": ("Nya avtal med grannkommunerna tecknas.",),
                "schedule": ("senast maj 2025",),
                "status": Status.DONE,
            },
        ],
    },
    "vatten.txt": {
        "plan": ("Åtgärder för säkrare vatten", None),
        "areas": [
            {
                "title": "Provtagning vid skyfall",
                "measures": ("Extra prover tas efter kraftigt regn.",),
                "schedule": ("2024-05-31",),
            },
            {
                "title": "Reservvatten för södra delen",
                "measures": ("Två borrhål undersöks.",),
                "schedule": ("Hösten 2024",),
            },
            {"title": "Läcksökning", "schedule": ("Löpande",)},
        ],
    },
    "bibliotek.txt": {
        "plan": ("Åtgärdsplan biblioteken", None),
        "areas": [
            {
                "title": "Meröppet",
                "measures": ("Införs på två filialer",),
                "responsible": "Bibliotekschef",
                "progress": ("Infört på en filial",),
            },
            {
                "title": "Bokbussen",
                "measures": ("Ny turlista tas fram efter att skolorna och byarna har svarat.",),
                "schedule": ("Augusti 2023",),
                "progress": ("Enkät gjord i maj.",),
            },
            {"title": "Läsfrämjande", "schedule": ("Juni 2023",), "progress": ("Klart.",)},
            {"title": "Digital delaktighet", "schedule": ("Löpande",)},
        ],
    },
    "verksamhetsplan.txt": {
        "plan": ("Verksamhetsplan, uppföljning per april", None),
        "areas": [
            {
                "title": "Månadsuppföljning i alla enheter",
                "group": "1 Ekonomi i balans",
                "measures": ("Mall och utbildning",),
                "responsible": "Ekonomichef",
                "progress": ("Genomfört",),
                "notes": ("Nr: 1.1",),
            },
            {"title": "Minska inhyrd personal", "group": "1 Ekonomi i balans", "doubtful": True},
            {"title": "Heltid som norm", "group": "2 Attraktiv arbetsgivare", "schedule": ()},
            {"title": "Sänkt sjukfrånvaro", "group": "2 Attraktiv arbetsgivare", "schedule": ("vt 2024",)},
        ],
    },
    "upphandling.txt": {
        "plan": ("Yttrande över granskning av upphandling", None),
        "areas": [
            {
                "title": "Inför kontroll av direktupphandlingar",
                "measures": ("En stickprovskontroll görs varje tertial.",),
                "responsible": "Upphandlingschef",
                "schedule": ("Klart senast 31 mars 2024",),
            },
            {
                "title": "Samla avtalen i ett register",
                "measures": ("Avtalsdatabasen byts ut.",),
                "schedule": ("Hösten 2024",),
            },
        ],
    },
    "mail.txt": {
        "plan": ("mail", None),
        "areas": [
            {
                "title": "Kortare handläggningstider i bygglov",
                "measures": ("Digital ansökan och en drop-in varje onsdag",),
                "responsible": "Bygglovschefen",
                "schedule": ("Klart till oktober 2022. Utvärderas mars 2023.",),
                "progress": ("Pågår enligt tidsplan",),
            },
            {
                "title": "Tillsyn av strandskydd",
                "measures": ("Inventering från båt", "Brev till markägare"),
                "schedule": ("Sommaren 2022",),
                "progress": ("Ej påbörjat, väntar på sommarvikarie",),
            },
        ],
    },
    "trafik.csv": {
        "plan": ("trafik", None),
        "areas": [
            {
                "title": "Farthinder vid skolan",
                "group": "Trygg skolväg",
                "goals": ("Färre olyckor, fler cyklar",),
                "responsible": "Trafikingenjör",
                "schedule": ("2021-08-15",),
                "progress": ("Beställt, byggs i juli",),
            },
            {"title": "Lampor byts", "group": "Trygg skolväg", "responsible": "Gatuchef"},
            {"title": "Besiktning, sedan lagning", "group": "Lekplatser", "schedule": ("maj eller juni 2021",)},
        ],
    },
    "brandskydd.md": {
        "plan": ("Brandskyddsrond, äldreboendet Linden", dt.date(2024, 11, 5)),
        "areas": [
            {
                "title": "Utrymningsskylt i östra trapphuset byts",
                "responsible": "Vaktmästare",
                "status": Status.DONE,
                "schedule": ("2024-11-30",),
            },
            {"title": "Brandfilt i köket", "progress": ("Nej",)},
            {"title": "Utrymningsövning med nattpersonal", "schedule": ("v. 4 2025",)},
        ],
    },
    "svar.md": {
        "plan": ("Svar på granskning av hemsjukvården", None),
        "areas": [
            {"title": "Säkerställ att läkemedelsgenomgångar görs årligen."},
            {
                "title": "Förtydliga ansvaret mellan kommun och region.",
                "measures": ("En samverkansgrupp är tillsatt:", "två från kommunen", "två från regionen"),
            },
            {"title": "Mät väntetiden till arbetsterapeut.", "schedule": ("Någon tidsplan finns inte ännu.",)},
        ],
    },
    "digital.txt": {
        "plan": ("Plan för digital utveckling", None),
        "areas": [
            {
                "title": "Tio tjänster byggs",
                "goals": ("E-tjänster för alla ansökningar",),
                "schedule": ("Start: jan 2024", "Klart: dec 2024"),
                "progress": ("Pågår enligt plan", "Fyra klara"),
                "status": Status.ON_SCHEDULE,
            },
            {"title": "Kundtjänst tar första samtalet", "status": Status.DELAYED},
        ],
    },
}


def draft_of(name: str) -> Draft:
    return interpret(read_document(SOURCES / name), written=None, today=TODAY, calendar=BoardCalendar())


ALL = {**EXPECTED, **SECOND, **THIRD, **FOURTH, **FIFTH, **SIXTH, **SEVENTH, **EIGHTH, **NINTH, **TENTH, **ELEVENTH}


@pytest.mark.parametrize("name", ALL)
def test_the_plan_is_found_as_a_secretary_would_type_it(name: str) -> None:
    """Titles, order, groups and every field that was written down beforehand come out of the document."""
    draft = draft_of(name)
    wanted = ALL[name]
    name, dated = wanted["plan"]
    assert (draft.plan.name if name else None, draft.plan.dated) == (name, dated)
    assert [found.area.title for found in draft.areas] == [area["title"] for area in wanted["areas"]]
    for found, area in zip(draft.areas, wanted["areas"], strict=True):
        for field, value in area.items():
            if field == "doubtful":
                assert found.doubtful
            elif field == "due":
                assert {stone.due for stone in found.area.milestones.values() if stone.due} == value
            else:
                assert (field, getattr(found.area, field)) == (field, value)


@pytest.mark.parametrize("path", sorted(SOURCES.iterdir()), ids=lambda path: path.name)
def test_every_line_is_accounted_for(path: Path) -> None:
    """Each line of each document is in an område, in a heading or left out."""
    source = read_document(path)
    assert unaccounted(source, draft_of(path.name)) == []

"""What a careful secretary would have typed in from the sixth set of plans, written before they were read."""

from __future__ import annotations

import datetime as dt
from typing import Any

from store.model import Status

SIXTH: dict[str, dict[str, Any]] = {
    "granskningssvar-lss.txt": {
        "plan": ("Svar på granskning av bostäder med särskild service", dt.date(2023, 5, 16)),
        "areas": [
            {
                "title": "Att nämnden säkerställer att genomförandeplanerna är aktuella.",
                "measures": (
                    (
                        "En ny mall har tagits fram och provas i två gruppbostäder. Samtliga planer ska "
                        "vara genomgångna senast den 31 december 2023."
                    ),
                ),
                "responsible": "Verksamhetschef LSS",
                "due": {dt.date(2023, 12, 31)},
            },
            {"title": "Att nämnden stärker uppföljningen av hur ofta personalen byts ut.", "responsible": "HR-partner"},
            {
                "title": "Att nämnden ser över avtalet med den externa utföraren.",
                "measures": (
                    (
                        "Nämnden delar inte revisorernas bild. Avtalet sågs över i februari 2023 och "
                        "någon ytterligare åtgärd planeras inte."
                    ),
                ),
                "responsible": "Avtalscontroller",
                "due": set(),
            },
        ],
    },
    "internkontroll-social.txt": {
        "plan": ("Internkontrollplan 2024 – socialnämnden", dt.date(2024, 8, 31)),
        "areas": [
            {
                "title": "Att beslut om ekonomiskt bistånd saknar motivering",
                "measures": ("Mallen för beslut görs om. Klart oktober 2024.",),
                "responsible": "Enhetschef vuxen",
                "progress": ("Tre av trettio beslut saknade motivering",),
            },
            {
                "title": "Att orosanmälningar inte bedöms inom ett dygn",
                "measures": ("Ingen åtgärd krävs.",),
                "responsible": "Enhetschef mottag",
                "progress": ("Inga avvikelser",),
            },
            {
                "title": "Att fakturor från konsulenter betalas utan avtal",
                "responsible": "Ekonom",
                "progress": ("Kontrollen är inte genomförd",),
                "measures": ("Kontrollen görs i december 2024.",),
            },
            {
                "title": "Att behörigheter ligger kvar när någon slutar",
                "responsible": "Systemförvaltare",
                "measures": ("Rutin för avslut av konton tas fram. Klart 2024-11-30.",),
            },
        ],
    },
    "atgardsplan-hem.md": {
        "plan": ("Handlingsplan för färre oplanerade återinskrivningar", dt.date(2024, 2, 12)),
        "areas": [
            {
                "title": "Bättre överlämning från sjukhuset",
                "group": "Utskrivning",
                "measures": ("Checklista tas fram tillsammans med regionen.",),
                "responsible": "MAS och biståndschef",
                "schedule": ("30 april 2024",),
                "status": Status.ONGOING,
                "due": {dt.date(2024, 4, 30)},
            },
            {
                "title": "Hembesök inom tre dygn",
                "group": "Utskrivning",
                "measures": ("Varje utskriven får besök av sjuksköterska.", "Besöket skrivs in i planeringssystemet."),
                "responsible": "Enhetschef hälso- och sjukvård",
                "schedule": ("hösten 2024",),
                "status": Status.NOT_STARTED,
            },
            {
                "title": "Läkemedelsgenomgångar",
                "group": "Läkemedel",
                "schedule": ("löpande",),
                "status": Status.DONE,
                "due": set(),
            },
        ],
    },
    "uppdragslista-tn.csv": {
        "plan": ("Uppdragslista tekniska nämnden", dt.date(2025, 3, 3)),
        "areas": [
            {
                "title": "Utred parkeringsavgifter i centrum",
                "responsible": "Trafikchef",
                "status": Status.ONGOING,
                "due": {dt.date(2025, 5, 13)},
                "progress": ("Pågår", "Remiss ute hos handlarna"),
            },
            {
                "title": "Plan för underhåll av broar",
                "responsible": "Gatuchef",
                "status": Status.DELAYED,
                "due": {dt.date(2025, 6, 10)},
            },
            {"title": "Ny taxa för återvinning", "status": Status.DONE, "due": set()},
            {"title": "Cykelväg till Norrby skola", "status": Status.NOT_STARTED, "due": {dt.date(2025, 10, 14)}},
        ],
    },
    "balanslista.html": {
        "plan": ("Balanslista över ej avslutade ärenden", dt.date(2024, 9, 2)),
        "areas": [
            {
                "title": "Utreda öppettider på filialerna",
                "responsible": "Bibliotekschef",
                "status": Status.ONGOING,
                "due": {dt.date(2024, 11, 30)},
            },
            {
                "title": "Ta fram bidragsregler för nya föreningar",
                "responsible": "Föreningskonsulent",
                "status": Status.ONGOING,
                "due": {dt.date(2024, 12, 31)},
            },
            {
                "title": "Se över avgiften till kulturskolan",
                "responsible": "Kulturskolechef",
                "status": Status.CLOSED,
                "due": set(),
            },
        ],
    },
    "kvalitet-forskola.txt": {
        "plan": ("Kvalitetsrapport förskolan Lingonet läsåret 2022/2023", None),
        "areas": [
            {
                "title": "Språkmiljö",
                "progress": (
                    ("Arbetslagen läser högt varje dag. Barn med annat modersmål får mindre tid än de andra."),
                ),
                "analysis": ("Rutinen för högläsning gynnar barn som redan kan sitta still.",),
                "goals": ("Alla barn deltar i högläsning minst fyra dagar i veckan.",),
                "measures": (
                    "Dela barnen i mindre grupper.",
                    "Beställ böcker på barnens språk. Klart senast oktober 2023.",
                ),
                "responsible": "Biträdande rektor",
            },
            {
                "title": "Utemiljö",
                "measures": ("Ta fram en skiss tillsammans med fastighetsavdelningen under våren 2024.",),
                "responsible": "Rektor",
                "goals": ("En gård som går att använda året om.",),
            },
        ],
    },
    "protokoll.txt": {"plan": (None, dt.date(2024, 4, 23)), "areas": []},
    "mejl-rond.txt": {
        "plan": (None, dt.date(2023, 11, 14)),
        "areas": [
            {
                "title": "Dålig belysning i förrådet",
                "measures": ("Byt armaturer",),
                "responsible": "Vaktmästare",
                "schedule": ("v. 48",),
                "due": {dt.date(2023, 12, 3)},
            },
            {
                "title": "Högt ljud i matsalen",
                "measures": ("Ljudabsorbenter köps in",),
                "responsible": "Rektor och fastighetsskötare",
                "schedule": ("innan jul",),
            },
            {
                "title": "Oklar utrymningsväg plan 2",
                "measures": ("Nya skyltar, övning med alla klasser",),
                "schedule": ("15 december",),
                "due": {dt.date(2023, 12, 15)},
            },
            {"title": "Trasig hiss", "schedule": ("så snart delen kommit",), "due": set(), "responsible": "Fastighet"},
        ],
    },
    "handlingsplan-upphandling.txt": {
        "plan": ("Handlingsplan efter revisionens granskning av upphandling", dt.date(2024, 1, 31)),
        "areas": [
            {
                "title": "Stärk kontrollen av avtalstrohet",
                "measures": ("Månatlig rapport till cheferna",),
                "responsible": "Upphandlingschef",
                "due": {dt.date(2024, 6, 30)},
                "status": Status.ONGOING,
            },
            {
                "title": "Inför enhetlig dokumentation",
                "responsible": "Upphandlingschef, IT-chef",
                "status": Status.DELAYED,
                "due": {dt.date(2024, 3, 31)},
            },
            {
                "title": "Ta fram rutin",
                "status": Status.DONE,
                "due": {dt.date(2023, 12, 31)},
                "responsible": "Kommunjurist",
            },
            {
                "title": "Utbilda beställare",
                "status": Status.NOT_STARTED,
                "schedule": ("hösten 2024",),
                "due": {dt.date(2024, 12, 31)},
            },
        ],
    },
    "samplan.csv": {
        "plan": ("Systematiskt arbetsmiljöarbete – åtgärdslista", None),
        "areas": [
            {
                "title": "Tunga lyft i badrum",
                "group": "FYSISK ARBETSMILJÖ",
                "measures": ("Taklift beställs", "Utbildning i förflyttning"),
                "responsible": "Enhetschef",
                "schedule": ("2024-05-31",),
            },
            {
                "title": "Hala trappor",
                "group": "FYSISK ARBETSMILJÖ",
                "measures": ("Halkskydd delas ut",),
                "schedule": ("2024-11-01",),
            },
            {
                "title": "Ofta delade turer",
                "group": "ORGANISATORISK ARBETSMILJÖ",
                "responsible": "Enhetschef; schemaläggare",
                "due": {dt.date(2024, 9, 30)},
            },
            {
                "title": "Hot via telefon",
                "group": "ORGANISATORISK ARBETSMILJÖ",
                "schedule": ("omgående",),
                "due": set(),
            },
        ],
    },
    "utan-huvud.txt": {
        "plan": ("Åtgärder beslutade på ledningsdagen", None),
        "areas": [
            {
                "title": "Snabbare svar till föräldrar",
                "measures": ("Gemensam brevlåda för alla enheter",),
                "responsible": "Kanslichef",
                "schedule": ("2024-10-31",),
                "status": Status.ONGOING,
            },
            {
                "title": "Färre vikarier utan utbildning",
                "measures": ("Timpool tillsammans med grannkommunen",),
                "responsible": "HR-chef",
                "status": Status.NOT_STARTED,
                "due": {dt.date(2025, 3, 31)},
            },
            {"title": "Tydligare information om köregler", "status": Status.DONE, "responsible": "Kommunikatör"},
        ],
    },
    "landsbygd.html": {
        "plan": ("Landsbygdsprogram – uppföljning 2024", dt.date(2024, 11, 12)),
        "areas": [
            {
                "title": "Service i hela kommunen",
                "goals": ("Ingen ska ha mer än tre mil till närmaste servicepunkt.",),
                "measures": ("Två nya servicepunkter öppnas i Sandvik och Mo.",),
                "schedule": ("Senast 30 juni 2025",),
                "responsible": "Näringslivschef",
                "progress": ("Pågår. Lokal i Mo är klar, Sandvik saknar hyresvärd.",),
                "status": Status.ONGOING,
            },
            {
                "title": "Bredband",
                "measures": ("Samråd med byalagen", "Ansökan om statligt stöd"),
                "schedule": ("2025–2027",),
                "responsible": "IT-strateg",
                "status": Status.NOT_STARTED,
                "due": {dt.date(2025, 3, 31), dt.date(2027, 12, 31)},
            },
            {"title": "Kollektivtrafik", "measures": ("Informationskampanj",), "status": Status.DONE, "due": set()},
        ],
    },
}

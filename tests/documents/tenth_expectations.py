"""What a careful secretary would have typed in from the tenth set of plans, written before they were read."""

from __future__ import annotations

import datetime as dt
from typing import Any

from store.model import Status

TENTH: dict[str, dict[str, Any]] = {
    "uppfoljande-granskning.txt": {
        "plan": ("Uppföljande granskning av exploateringsverksamheten", dt.date(2020, 11, 17)),
        "areas": [
            {"title": "Inför en modell för kalkyler", "status": Status.ONGOING},
            {"title": "Stärk uppföljningen av pågående projekt", "status": Status.DONE},
            {"title": "Tydliggör ansvaret mellan mark- och planenheten", "status": Status.NOT_STARTED},
        ],
    },
    "delade-huvuden.txt": {
        "plan": ("Handlingsplan för bredband, reviderad 2021-02-10", dt.date(2021, 2, 10)),
        "areas": [
            {
                "title": "Kartlägg byar utan fiber",
                "goals": ("Fiber till alla skolor",),
                "responsible": "Kommunstyrelsen",
                "schedule": ("2021-06-30",),
                "status": Status.DONE,
            },
            {
                "title": "Reservel till noder",
                "responsible": "Tekniska nämnden",
                "schedule": ("2022-12-31",),
                "status": Status.ONGOING,
            },
            {
                "title": "Kurser på biblioteken",
                "responsible": "Kulturnämnden",
                "schedule": ("Löpande",),
                "status": Status.ONGOING,
                "due": set(),
            },
        ],
    },
    "ascii.txt": {
        "plan": ("Åtgärdsplan taxor", None),
        "areas": [
            {
                "title": "Ny taxa för bygglov",
                "responsible": "Bygglovschef",
                "schedule": ("2024-11-30",),
                "status": Status.ONGOING,
            },
            {"title": "Timavgift för tillsyn", "responsible": "Miljöchef", "status": Status.DONE},
            {"title": "Avgift för torghandel", "schedule": ("2025-03-31",), "status": Status.NOT_STARTED},
        ],
    },
    "nedfylld.csv": {
        "plan": ("nedfylld", None),
        "areas": [
            {
                "title": "Utbildning i lågaffektivt bemötande",
                "group": "Bemötande",
                "responsible": "Enhetschef",
                "due": {dt.date(2025, 3, 31)},
            },
            {
                "title": "Handledning för nattpersonal",
                "group": "Bemötande",
                "responsible": "Verksamhetschef",
                "progress": ("Upphandlas",),
            },
            {"title": "Rutin för nya vikarier", "group": "Bemötande"},
            {"title": "Gemensamma ytor målas", "group": "Boendemiljö", "due": {dt.date(2025, 9, 30)}},
            {"title": "Nya möbler", "group": "Boendemiljö", "progress": ("Beror på budget",)},
        ],
    },
    "gantt.csv": {
        "plan": ("gantt", None),
        "areas": [
            {"title": "Nulägesanalys", "responsible": "Projektledare", "due": {dt.date(2024, 3, 31)}},
            {"title": "Intervjuer med personal", "due": {dt.date(2024, 3, 31), dt.date(2024, 6, 30)}},
            {"title": "Förslag till organisation", "responsible": "Förvaltningschef", "due": {dt.date(2024, 9, 30)}},
            {"title": "Beslut i nämnden", "due": {dt.date(2024, 12, 31)}},
        ],
    },
    "pipelos.md": {
        "plan": ("Insatser för simkunnighet", None),
        "areas": [
            {
                "title": "Extra simtider på lov",
                "responsible": "Fritidschef",
                "schedule": ("Sportlov 2025",),
                "status": Status.DONE,
            },
            {
                "title": "Simlärare till särskolan",
                "responsible": "Rektor",
                "schedule": ("ht 2025",),
                "status": Status.NOT_STARTED,
            },
            {"title": "Test i årskurs 3", "schedule": ("maj varje år",), "status": Status.ONGOING},
        ],
    },
    "protokoll-uppdrag.txt": {
        "plan": (None, dt.date(2023, 2, 21)),
        "areas": [
            {
                "title": "ta fram en plan för läsfrämjande insatser, som redovisas i maj 2023",
                "due": {dt.date(2023, 5, 31)},
            },
            {"title": "se över elevhälsans bemanning", "due": set()},
            {
                "title": "återkomma till nämnden i september 2023 med en uppföljning av resultaten",
                "due": {dt.date(2023, 9, 30)},
            },
        ],
    },
    "fotnoter.txt": {
        "plan": ("Plan för intern kontroll 2025", None),
        "areas": [
            {
                "title": "Attest av fakturor1",
                "priority": "12",
                "responsible": "Ekonomichef",
                "due": {dt.date(2025, 6, 30)},
            },
            {"title": "Lönerapportering", "priority": "8", "responsible": "HR-chef", "due": {dt.date(2025, 12, 31)}},
            {"title": "Sekretess", "priority": "15", "responsible": "Systemägare", "due": set()},
        ],
    },
    "svar-stycken.txt": {
        "plan": ("Svar på frågor från Skolinspektionen", None),
        "areas": [
            {
                "title": "Hur följer huvudmannen upp studiero?",
                "measures": (
                    ("Studiero följs upp genom enkäter i november och april. Resultatet redovisas för nämnden i juni."),
                ),
            },
            {
                "title": "Vilka åtgärder har vidtagits vid skolan?",
                "measures": (
                    ("Två resurspersoner har anställts. En ny ordningsplan börjar gälla den 1 november 2021."),
                ),
            },
        ],
    },
    "rubrikpunkter.txt": {
        "plan": ("Kvalitetsrapport fritidshem 2024", None),
        "areas": [
            {"title": "Tillgängliga lärmiljöer utomhus", "group": "Identifierade utvecklingsområden"},
            {"title": "Barns inflytande över aktiviteter"},
            {"title": "Samverkan med skolan om läxhjälp"},
            {"title": "Ny lekutrustning köps in under hösten 2024", "group": "Planerade åtgärder läsåret 2024/2025"},
            {"title": "Fritidsråd införs på alla enheter senast i oktober 2024", "due": {dt.date(2024, 10, 31)}},
            {"title": "Samverkansmöte hålls en gång i månaden", "due": set()},
        ],
    },
    "ks-tabell.html": {
        "plan": ("Kommunstyrelsens uppdrag 2024", dt.date(2024, 6, 4)),
        "areas": [
            {
                "title": "Effektiv lokalanvändning",
                "responsible": "Fastighetschef",
                "status": Status.ONGOING,
                "due": {dt.date(2024, 10, 1)},
            },
            {
                "title": "Språkplan för nyanlända",
                "responsible": "Arbetsmarknadschef, skolchef",
                "status": Status.DELAYED,
            },
        ],
    },
    "blandat.txt": {
        "plan": ("Årsrapport kvalitet, socialförvaltningen", dt.date(2025, 2, 14)),
        "areas": [
            {"title": "Ny planering av turer", "responsible": "Planeringschef", "schedule": ("Mars 2025",)},
            {"title": "Signeringslistor blir digitala", "responsible": "MAS", "schedule": ("2025-06-30",)},
            {"title": "Introduktionen görs om", "responsible": "HR", "due": {dt.date(2025, 12, 31)}},
        ],
    },
}

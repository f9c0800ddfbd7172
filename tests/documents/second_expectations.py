"""A second set of documents, written after the reader had been mended on the first, with what each should give."""

from __future__ import annotations

import datetime as dt
from typing import Any

from store.model import Status

SECOND: dict[str, dict[str, Any]] = {
    "internkontroll.md": {
        "plan": ("Uppföljning av intern kontroll", None),
        "areas": [
            {
                "title": "Felaktiga fakturor",
                "group": "Ekonomi",
                "responsible": "Controller",
                "schedule": ("Tertial 1",),
                "progress": ("Två fel funna",),
                "measures": ("Utbildning i maj",),
                "notes": ("Kontrollmoment: Stickprov 30 st",),
            },
            {"title": "Dubbla utbetalningar", "group": "Ekonomi", "progress": ("Ej genomfört",)},
            {"title": "Bristande introduktion", "group": "Personal", "schedule": ("Hösten",)},
        ],
    },
    "lakemedel.txt": {
        "plan": ("Åtgärdsplan – läkemedelshantering", None),
        "areas": [
            {
                "title": "Delegering",
                "measures": ("Delegeringarna ses över.", "Nya prov införs."),
                "responsible": "Sjuksköterska",
                "schedule": ("Klart 30 september 2023",),
                "progress": ("Pågår",),
            },
            {"title": "Förvaring", "responsible": "Enhetschef", "schedule": ("2023-12-31",), "progress": ("Klart",)},
        ],
    },
    "skolmat.html": {
        "plan": ("Handlingsplan för skolmåltider", None),
        "areas": [
            {
                "title": "Mindre matsvinn",
                "group": "Köket i Norrby",
                "measures": ("Vägning varje dag", "Elevråd om portioner"),
                "responsible": "Kökschef",
                "schedule": ("Start: februari 2024", "Klart: juni 2024"),
                "progress": ("Pågår", "Svinnet är halverat."),
            },
            {"title": "Fler gröna rätter", "group": "Köket i Söderby", "status": Status.NOT_STARTED},
            {"title": "Allergisäker servering", "group": "Köket i Söderby", "status": Status.CANCELLED},
        ],
    },
    "revisionsatgarder.csv": {
        "plan": ("revisionsatgarder", None),
        "areas": [
            {
                "title": "Avtalskatalog införs",
                "responsible": "Inköpschef",
                "schedule": ("2022-12-31",),
                "progress": ("Införd i två förvaltningar", "Delvis klar"),
                "status": Status.ONGOING,
                "notes": ("Åtgärd nr: 1", "Granskning: Avtalstrohet", "Beslutsdatum: 2022-03-01", "Ansvarig nämnd: KS"),
            },
            {"title": "Attestregler stramas åt", "status": Status.DONE, "schedule": ("2022-06-30",)},
            {"title": "Årlig fråga i medarbetarsamtal", "schedule": ("årligen",), "status": Status.NOT_STARTED},
        ],
    },
    "fullmaktige.txt": {
        "plan": ("Redovisning av uppdrag från fullmäktige", None),
        "areas": [
            {
                "title": "Utred en ny simhall",
                "responsible": "Kultur- och fritidschef",
                "progress": ("Utredningen är beställd. En förstudie väntas i höst.",),
                "notes": ("Beslut: KF 2021-06-14 § 88", "Beslut: BUN yttrar sig"),
            },
            {
                "title": "Se över taxan för bygglov",
                "responsible": "Ekonomichef",
                "progress": ("Klart", "Taxan antogs i november."),
            },
            {"title": "Inför cykelbibliotek", "responsible": "Miljöstrateg"},
        ],
    },
    "arbetsmiljo.txt": {
        "plan": ("Handlingsplan arbetsmiljö, Granens förskola", dt.date(2023, 2, 6)),
        "areas": [
            {
                "title": "Buller i matsalen",
                "measures": ("Ljudabsorbenter sätts upp.",),
                "responsible": "Rektor",
                "schedule": ("2023-04-30",),
                "progress": ("Mätning i maj.",),
                "notes": ("Nr: 1",),
            },
            {
                "title": "Tunga lyft vid skötbord",
                "measures": ("Höj- och sänkbara bord köps in.", "Personalen får genomgång i lyftteknik."),
                "schedule": ("v. 20",),
                "progress": (),
            },
            {"title": "Stress vid lämning", "measures": ("Schemat ses över.",), "schedule": ("löpande",)},
        ],
    },
    "lokaler.txt": {
        "plan": ("Åtgärdsplan förskolans lokaler", None),
        "areas": [
            {
                "title": "Fukt i tak",
                "measures": ("Taket läggs om",),
                "responsible": "Fastighet",
                "schedule": ("Före sommaren 2022",),
                "progress": ("Upphandling pågår",),
                "notes": ("Lokal/enhet: Björken",),
            },
            {
                "title": "För lite gård",
                "measures": ("Staket flyttas.", "Buskar planteras."),
                "schedule": ("Senast 1 juni 2022",),
                "progress": ("Klart!",),
            },
        ],
    },
}

"""A fourth set of documents, written after the reader had been mended on the first three, with what each gives."""

from __future__ import annotations

import datetime as dt
from typing import Any

from store.model import Status

FOURTH: dict[str, dict[str, Any]] = {
    "byggprojekt.txt": {
        "plan": ("byggprojekt", None),
        "areas": [
            {
                "title": "Fuktskada i gymnastiksal",
                "measures": ("Sanering och ny matta",),
                "responsible": "Projektled.",
                "schedule": ("2021-06-18",),
            },
            {"title": "Ventilation i kök", "measures": ("Injustering",), "schedule": ("v. 33",)},
        ],
    },
    "jamlikhet.md": {
        "plan": ("Handlingsplan för jämlik hälsa", dt.date(2023, 3, 8)),
        "areas": [
            {
                "title": "Gratis simskola",
                "group": "Fysisk aktivitet",
                "measures": ("Alla i årskurs 2 erbjuds tio tillfällen. Skolan bokar buss.",),
                "responsible": "Fritidschef",
                "schedule": ("2023-12-15",),
                "status": Status.ONGOING,
            },
            {"title": "Utegym", "group": "Fysisk aktivitet", "status": Status.NOT_STARTED},
            {"title": "Frukost på fritids", "group": "Mat", "status": Status.DONE},
        ],
    },
    "forskola.txt": {
        "plan": ("forskola", None),
        "areas": [
            {
                "title": "Barnens utemiljö",
                "measures": ("1. Gården mäts upp", "2. Skugga planteras"),
                "responsible": "Park",
                "schedule": ("Maj 2023",),
                "progress": ("Mätning klar.", "Plantering i höst."),
            },
            {"title": "Buller", "schedule": ("2023-10-01",)},
        ],
    },
    "museum.html": {
        "plan": ("museum", None),
        "areas": [
            {
                "title": "Märkning saknas på skåp",
                "measures": ("Skyltar beställs",),
                "responsible": "Intendent",
                "schedule": ("Omgående, senast 5 maj 2021",),
            },
            {"title": "Nödutgång blockerad", "schedule": ("Klart",)},
        ],
    },
    "uppdragslista.tsv": {
        "plan": ("uppdragslista", None),
        "areas": [
            {
                "title": "Ta fram en lokalförsörjningsplan",
                "notes": ("Ärende: BUN § 14", "Beslut: 2022-02-16", "Till: Skolchef"),
                "schedule": ("Återrapporteras: 2022-09-21",),
                "progress": ("Utkast finns",),
            },
            {"title": "Redovisa frånvaron per skola", "schedule": ("Återrapporteras: varje termin",)},
        ],
    },
}

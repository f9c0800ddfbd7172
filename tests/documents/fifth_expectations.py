"""A fifth set of documents, written after the reader had been mended on the first four, with what each gives."""

from __future__ import annotations

import datetime as dt
from typing import Any

from store.model import Status

FIFTH: dict[str, dict[str, Any]] = {
    "kulturskola.txt": {
        "plan": ("Uppföljning av kvalitetsrapportens åtgärder", None),
        "areas": [
            {
                "title": "Köfri start",
                "purpose": ("Fler barn ska få plats",),
                "responsible": "Samordnare",
                "schedule": ("HT 2023 – VT 2024",),
                "goals": ("Kön halverad",),
                "progress": ("Delvis, kön är kortare",),
            },
            {
                "title": "Instrumentbank",
                "schedule": ("Klar aug 2023",),
                "progress": ("Banken är i gång sedan september.",),
            },
        ],
    },
    "integration.md": {
        "plan": ("Granskning av mottagande – uppföljning av rekommendationer", None),
        "areas": [
            {
                "title": "Säkerställ tolk vid alla möten",
                "measures": ("Ramavtal tecknas senast 2021-12-31",),
                "progress": ("Avtalet gäller sedan januari.",),
                "analysis": ("Genomförd",),
                "notes": ("#: 1",),
            },
            {"title": "Skapa en gemensam mottagningsplan", "measures": ("Planen tas fram under 2022",)},
        ],
    },
    "riskanalys.csv": {
        "plan": ("riskanalys", None),
        "areas": [
            {
                "title": "Otillräcklig bemanning",
                "priority": "12",
                "measures": ("Bemanningsplan uppdateras",),
                "responsible": "Enhetschef Norr",
                "schedule": ("2024-04-30",),
                "notes": ("Nr: 1", "Sannolikhet: 3", "Konsekvens: 4"),
            },
            {"title": "Felaktig utbetalning", "progress": ("Infört",), "priority": "6"},
        ],
    },
    "vagar.txt": {
        "plan": ("Beslutsuppföljning, läge per 2021-11-30", dt.date(2021, 11, 30)),
        "areas": [
            {
                "title": "Sänkt hastighet på Storgatan",
                "responsible": "Trafik",
                "schedule": ("2021-08-31",),
                "progress": ("Klart",),
                "status": Status.DONE,
            },
            {
                "title": "Gång- och cykelväg längs ån, etapp 2",
                "responsible": "Gata",
                "schedule": ("2022-06-30",),
                "progress": ("Pågår. Markägare har överklagat.",),
                "status": Status.ONGOING,
            },
        ],
    },
    "elevenkat.html": {
        "plan": ("Analys och åtgärder efter elevenkäten", dt.date(2024, 3, 15)),
        "areas": [
            {
                "title": "Trygghet",
                "goals": ("Alla elever ska känna sig trygga.",),
                "analysis": ("Toaletter och omklädningsrum är otrygga.",),
                "measures": ("Vuxna i omklädningsrum", "Dörrar byts"),
                "responsible": "Rektor",
                "schedule": ("Klart till augusti 2024",),
            },
            {
                "title": "Studiero",
                "goals": ("Fler ska ha arbetsro.",),
                "measures": ("Mobilfria lektioner.",),
                "responsible": "Lärarlagen",
                "schedule": ("ht 2024",),
            },
        ],
    },
}

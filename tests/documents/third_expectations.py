"""A third set of documents, written after the reader had been mended on the first two, with what each should give."""

from __future__ import annotations

import datetime as dt
from typing import Any

from store.model import Status

THIRD: dict[str, dict[str, Any]] = {
    "vald.txt": {
        "plan": ("Handlingsplan mot våld i nära relationer 2025–2027", dt.date(2025, 1, 28)),
        "areas": [
            {
                "title": "Standardfråga ställs i alla utredningar",
                "group": "Delmål 1: Tidig upptäckt",
                "responsible": "Enhetschef myndighet",
                "schedule": ("Från och med mars 2025",),
                "notes": ("Indikator: Andel utredningar med svar",),
                "progress": ("Pågår",),
            },
            {
                "title": "Utbildning för nyanställda",
                "group": "Delmål 1: Tidig upptäckt",
                "progress": ("Genomförd i februari",),
            },
            {
                "title": "Avtal om skyddat boende",
                "group": "Delmål 2: Stöd och skydd",
                "schedule": ("Senast 30 juni 2025",),
            },
        ],
    },
    "rast.md": {
        "plan": ("Åtgärdslista", None),
        "areas": [
            {
                "title": "Låsbara skåp på skolorna",
                "measures": ("Inventering, sedan inköp",),
                "responsible": "Skolvärd",
                "schedule": ("höstlovet 2023",),
                "progress": ("nej",),
                "notes": ("Nr: 1",),
            },
            {"title": "Fler rastvakter", "schedule": ("genast",), "status": Status.DONE},
        ],
    },
    "medborgar.csv": {
        "plan": ("medborgar", None),
        "areas": [
            {
                "title": "Hundrastgård i Västra parken",
                "measures": ("Plats utreds",),
                "responsible": "Park",
                "schedule": ("2020-09-30",),
                "progress": ("Två platser jämförs, se kartan",),
            },
            {"title": "Bänkar längs ån", "progress": ("Klart 2020-05-12",)},
        ],
    },
    "personal.txt": {
        "plan": ("ÅTGÄRDSPLAN EFTER MEDARBETARENKÄT", dt.date(2022, 2, 3)),
        "areas": [
            {
                "title": "Återkoppling från chef",
                "measures": ("Chefen har samtal med alla varje kvartal",),
                "responsible": "Gruppchef",
                "schedule": ("Mars 2022",),
                "progress": ("Samtal hållna i alla grupper",),
            },
            {
                "title": "Arbetskläder",
                "measures": ("Ny leverantör", "provning i maj", "beställning i juni"),
                "schedule": ("Juni 2022",),
            },
        ],
    },
    "tillganglighet.html": {
        "plan": ("Uppföljning av tillgänglighetsplan", None),
        "areas": [
            {
                "title": "Stadshuset",
                "group": "Entréer",
                "measures": ("Automatisk dörröppnare",),
                "schedule": ("2019",),
                "progress": ("Klar",),
            },
            {
                "title": "Biblioteket",
                "group": "Entréer",
                "measures": ("Ramp byggs om", "Ledstång sätts upp"),
                "schedule": ("våren 2020",),
            },
            {"title": "E-tjänster", "group": "Webb", "schedule": ("löpande",), "progress": ()},
        ],
    },
    "tillsynsbeslut.txt": {
        "plan": ("Svar på föreläggande", None),
        "areas": [
            {
                "title": "Skolan saknar en plan mot kränkande behandling.",
                "measures": ("En plan har tagits fram av personal och elever.",),
                "schedule": ("Planen beslutas i augusti 2020 och utvärderas i juni 2021.",),
            },
            {
                "title": "Studiehandledning på modersmål ges inte i tillräcklig omfattning.",
                "measures": ("Två studiehandledare anställs.", "Behovet kartläggs varje termin."),
                "schedule": ("Senast 2020-10-01.",),
            },
        ],
    },
}

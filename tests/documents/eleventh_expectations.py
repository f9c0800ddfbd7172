"""What a careful secretary would have typed in from the eleventh set of plans, written before they were read."""

from __future__ import annotations

import datetime as dt
from typing import Any

from store.model import Status

ELEVENTH: dict[str, dict[str, Any]] = {
    "bemanning.txt": {
        "plan": ("Uppföljning av åtgärdsplan för förskolans bemanning", dt.date(2019, 8, 27)),
        "areas": [
            {
                "title": "Vikarier saknas vid kort varsel",
                "measures": ("En gemensam bemanningspool startas",),
                "schedule": ("2019-05-01",),
                "responsible": "Bemanningschef",
                "progress": ("Poolen startade i maj. Elva personer är anställda.",),
            },
            {
                "title": "Hög sjukfrånvaro",
                "schedule": ("Löpande",),
                "responsible": "Rektorer",
                "status": Status.ONGOING,
                "due": {dt.date(2019, 12, 31)},
            },
            {
                "title": "Få utbildade förskollärare",
                "measures": ("Samarbete med högskolan om verksamhetsförlagd utbildning",),
                "responsible": "Verksamhetschef",
                "status": Status.NOT_STARTED,
            },
        ],
    },
    "revision-hemtjanst.txt": {
        "plan": ("Svar på revisionsrapport om hemtjänstens kontinuitet", None),
        "areas": [
            {
                "title": "Nämnden bör fastställa ett mål för personalkontinuitet.",
                "measures": (
                    ("Ett mål om högst tolv personer per brukare och fjorton dagar föreslås i budget 2022."),
                    "Målet tas in i internbudgeten.",
                ),
                "schedule": ("December 2021",),
                "responsible": "Socialchef",
                "due": {dt.date(2021, 12, 31)},
            },
            {
                "title": "Nämnden bör följa upp kontinuiteten oftare än en gång per år.",
                "schedule": ("Från och med februari 2022",),
                "responsible": "Controller",
            },
            {
                "title": "Nämnden bör säkerställa att planeringsverktyget används fullt ut.",
                "schedule": ("Klart senast 30 juni 2022. Återrapport till nämnden september 2022.",),
                "due": {dt.date(2022, 6, 30), dt.date(2022, 9, 30)},
            },
        ],
    },
    "trygghet.md": {
        "plan": ("Trygghetsplan för centrum", dt.date(2023, 5, 9)),
        "areas": [
            {
                "title": "Byta armaturer i parken",
                "group": "Insatsområde 1: Belysning",
                "responsible": "Gatuenheten",
                "schedule": ("2023-11-30",),
                "status": Status.DONE,
            },
            {"title": "Belysa gångtunneln", "group": "Insatsområde 1: Belysning", "schedule": ("2024",)},
            {
                "title": "Fältgrupp fredagar och lördagar",
                "group": "Insatsområde 2: Närvaro",
                "status": Status.ONGOING,
                "schedule": ("Löpande",),
            },
            {
                "title": "Ordningsvakter prövas",
                "group": "Insatsområde 2: Närvaro",
                "status": Status.DELAYED,
                "due": {dt.date(2023, 12, 31)},
            },
        ],
    },
    "internkontroll.csv": {
        "plan": (None, None),
        "areas": [
            {
                "title": "Felaktiga löner betalas ut",
                "group": "Personal",
                "measures": ("Stickprov av 25 löner",),
                "responsible": "HR-specialist",
                "schedule": ("April och oktober 2024",),
                "progress": ("Ett fel av 25",),
            },
            {
                "title": "Fakturor betalas för sent",
                "group": "Ekonomi",
                "schedule": ("Varje kvartal 2024",),
                "progress": ("Inga avvikelser",),
            },
            {
                "title": "Behörigheter tas inte bort",
                "group": "IT",
                "responsible": "IT-samordnare",
                "due": {dt.date(2024, 11, 30)},
                "progress": ("Ej genomförd",),
            },
        ],
    },
    "arbetsplan.html": {
        "plan": ("Arbetsplan för kulturmiljö 2022–2025", dt.date(2021, 12, 14)),
        "areas": [
            {
                "title": "Inventera moderna kulturmiljöer",
                "goals": ("Alla områden från 1950–1980 är beskrivna.",),
                "measures": ("Inventering i tre etapper.",),
                "responsible": "Kommunantikvarie",
                "due": {dt.date(2022, 12, 31), dt.date(2023, 12, 31)},
            },
            {
                "title": "Skyltar vid fornlämningar",
                "measures": ("Tjugo skyltar tas fram.",),
                "responsible": "Museet",
                "schedule": ("Juni 2023",),
            },
        ],
    },
    "elevhalsa-rapport.txt": {
        "plan": ("Elevhälsans kvalitetsrapport läsåret 2023/24", None),
        "areas": [
            {
                "title": "Tidiga insatser vid frånvaro",
                "goals": ("Frånvaron ska minska i årskurs 7.",),
                "measures": (
                    "Kartläggning inom två veckor. Kurator ringer hem.",
                    "Rutinen införs även i årskurs 6 från hösten 2024.",
                ),
                "progress": ("Frånvaron har minskat från 12 till 9 procent.",),
                "analysis": ("Samtalen hem tidigt verkar ha störst betydelse.",),
            },
            {
                "title": "Likvärdig tillgång till skolpsykolog",
                "goals": ("Alla skolor har psykolog minst en dag i veckan.",),
                "progress": ("Två skolor saknar fortfarande psykolog.",),
            },
        ],
    },
    "snabblista.txt": {
        "plan": (None, None),
        "areas": [
            {"title": "Ventilationen i hus B - Fastighet kontrollerar filtren - klart v. 43"},
            {"title": "Skyltar till receptionen - Kansliet beställer - klart 15 november"},
            {"title": "Krisplan - Rektor uppdaterar telefonlistor - klart före jul"},
        ],
    },
    "kf-uppdrag.txt": {
        "plan": ("Nämndens uppföljning av kommunfullmäktiges uppdrag", None),
        "areas": [
            {
                "title": "Utveckla samverkan med föreningslivet",
                "status": Status.ONGOING,
                "progress": ("Pågår", "Två överenskommelser har tecknats, en tredje väntas bli klar i november 2023."),
            },
            {"title": "Ta fram en friluftsplan", "status": Status.DONE},
            {"title": "Utreda ny sporthall i Östby", "status": Status.NOT_STARTED},
        ],
    },
    "miljotillsyn.csv": {
        "plan": ("Handlingsplan efter Länsstyrelsens revision av livsmedelskontrollen", dt.date(2022, 3, 1)),
        "areas": [
            {
                "title": "Kontrollplan saknar mål",
                "analysis": ("Mallen är gammal",),
                "measures": ("Ny kontrollplan beslutas av nämnden",),
                "responsible": "Miljöchef",
            },
            {
                "title": "Handläggningstider följs inte upp",
                "responsible": "Systemförvaltare",
                "due": {dt.date(2022, 10, 1)},
                "progress": ("Leverantören sen",),
            },
            {"title": "Inspektörer har olika bedömningar", "measures": ("Samsyn varje månad",), "due": set()},
        ],
    },
    "pedagogisk-artikel.txt": {"plan": (None, None), "areas": []},
    "prislista.html": {"plan": (None, None), "areas": []},
    "jamstalldhet.txt": {
        "plan": ("Handlingsplan för jämställdhet 2021–2024", dt.date(2021, 3, 2)),
        "areas": [
            {
                "title": "Könsuppdelad statistik i medborgarundersökningen",
                "group": "Mål 1. Jämställt bemötande i all service",
                "responsible": "Kommunikationschef",
                "due": {dt.date(2021, 12, 31)},
            },
            {
                "title": "Utbildning för kontaktcenter",
                "responsible": "Kontaktcenterchef",
                "due": {dt.date(2022, 6, 30)},
            },
            {
                "title": "Feriejobb fördelas lika",
                "group": "Mål 2. Lika möjligheter till arbete",
                "responsible": "Arbetsmarknadschef",
                "due": set(),
            },
            {"title": "Heltid som norm i omsorgen", "responsible": "HR-chef", "due": {dt.date(2024, 12, 31)}},
        ],
    },
}

"""What a careful secretary would have typed in from the seventh set of plans, written before they were read."""

from __future__ import annotations

import datetime as dt
from typing import Any

from store.model import Status

SEVENTH: dict[str, dict[str, Any]] = {
    "yttrande-ks.txt": {
        "plan": ("Yttrande över granskning av kommunens krisberedskap", dt.date(2022, 10, 4)),
        "areas": [
            {
                "title": "Uppdatera risk- och sårbarhetsanalysen.",
                "measures": ("Analysen görs om under våren 2023. Kommunstyrelsen beslutar om den i juni 2023.",),
                "responsible": "Säkerhetschef",
            },
            {
                "title": "Öva krisledningsnämnden minst en gång per mandatperiod.",
                "responsible": "Säkerhetschef och kanslichef",
            },
            {
                "title": "Säkerställ reservkraft på vård- och omsorgsboenden.",
                "measures": (
                    (
                        "Två av fem boenden har reservkraft. För övriga tas en investeringskalkyl fram "
                        "inför budget 2024."
                    ),
                ),
                "responsible": "Fastighetschef",
            },
        ],
    },
    "malplan-pdf.txt": {
        "plan": ("Handlingsplan klimat 2023–2026", None),
        "areas": [
            {
                "title": "Byte av oljepannor i kommunens skolor",
                "responsible": "Fastighetsavdelningen",
                "schedule": ("2023–2024",),
                "status": Status.ONGOING,
                "progress": ("Pågår", "Fem av åtta är bytta"),
            },
            {
                "title": "Bilpool för hemtjänsten",
                "responsible": "Omsorgsförvaltningen",
                "schedule": ("2024-06-30",),
                "status": Status.DONE,
            },
            {
                "title": "Matsvinn mäts i alla kök",
                "responsible": "Måltidschef",
                "schedule": ("Löpande, två gånger per år",),
                "status": Status.ONGOING,
                "progress": ("Pågår", "Mäts vecka 10 och vecka 40"),
            },
            {
                "title": "Solceller på ishallen",
                "responsible": "Fastighetsavdelningen",
                "schedule": ("Q3 2025",),
                "status": Status.NOT_STARTED,
            },
            {
                "title": "Klimatkrav i upphandling av transporter",
                "responsible": "Upphandlingschef",
                "schedule": ("December 2023",),
                "status": Status.DELAYED,
            },
        ],
    },
    "likabehandling.md": {
        "plan": ("Plan mot diskriminering och kränkande behandling 2024/2025", dt.date(2024, 9, 16)),
        "areas": [
            {
                "title": "Raster",
                "goals": ("Alla ska känna sig trygga",),
                "measures": ("Fler rastvärdar", "Rastaktiviteter leds av fritids"),
                "responsible": "Bitr. rektor",
                "due": {dt.date(2024, 12, 31), dt.date(2025, 4, 30)},
            },
            {
                "title": "Omklädningsrum",
                "goals": ("Mobilfri zon",),
                "responsible": "Idrottslärare",
                "due": {dt.date(2024, 10, 1), dt.date(2025, 3, 31)},
            },
            {"title": "Språkbruk", "measures": ("Temavecka",), "due": {dt.date(2024, 11, 10)}},
        ],
    },
    "handlingsplan-it.csv": {
        "plan": ("handlingsplan-it", None),
        "areas": [
            {
                "title": "Flytta e-post till ny plattform",
                "priority": "1",
                "responsible": "IT-drift",
                "status": Status.DONE,
            },
            {
                "title": "Tvåfaktorsinloggning för alla",
                "priority": "1",
                "status": Status.ONGOING,
                "due": {dt.date(2024, 2, 1), dt.date(2024, 12, 31)},
            },
            {"title": "Nycklar till elever utan mobil", "priority": "2", "status": Status.NOT_STARTED},
            {
                "title": "Avveckla gamla filservern",
                "priority": "3",
                "status": Status.ONGOING,
                "due": {dt.date(2024, 9, 1), dt.date(2025, 3, 31)},
            },
        ],
    },
    "wordtabell.html": {
        "plan": ("Handlingsplan för närvarande elever", dt.date(2023, 8, 21)),
        "areas": [
            {
                "title": "Rutin vid ogiltig frånvaro",
                "group": "Grundskolan",
                "measures": ("Samtal hem samma dag", "Möte efter tre tillfällen"),
                "responsible": "Mentor",
                "schedule": ("Fr.o.m. 1 september 2023",),
                "status": Status.ONGOING,
            },
            {
                "title": "Frånvaroteam",
                "group": "Grundskolan",
                "responsible": "Rektor",
                "schedule": ("Varannan vecka",),
                "due": set(),
            },
            {
                "title": "Studiecoach",
                "group": "Gymnasiet",
                "measures": ("Tjänst på halvtid",),
                "responsible": "Gymnasiechef",
                "status": Status.NOT_STARTED,
                "due": {dt.date(2024, 1, 31)},
            },
        ],
    },
    "klagomal.txt": {
        "plan": ("Åtgärder efter klagomål och synpunkter, tertial 1 2024", None),
        "areas": [
            {
                "title": "Långa köer till bygglov",
                "measures": ("Två handläggare anställs",),
                "responsible": "Bygglovschef",
                "schedule": ("2024-08-31",),
                "status": Status.ONGOING,
            },
            {
                "title": "Svårt att nå handläggare per telefon",
                "measures": ("Telefontid varje förmiddag",),
                "schedule": ("2024-05-01",),
                "status": Status.DONE,
            },
            {"title": "Snöröjning vid trygghetsboenden", "responsible": "Driftchef", "status": Status.NOT_STARTED},
            {
                "title": "Mörk gångväg vid stationen",
                "measures": ("Fem stolpar byts ut",),
                "responsible": "Belysningsansvarig",
                "schedule": ("hösten 2024",),
                "status": Status.ONGOING,
            },
        ],
    },
    "motesanteckning.txt": {
        "plan": ("Minnesanteckningar ledningsgrupp omsorg 2024-02-19", dt.date(2024, 2, 19)),
        "areas": [
            {
                "title": "Ta fram förslag till nytt nattschema (verksamhetschef natt, klart 15 mars)",
                "group": "Åtgärdslista",
                "due": {dt.date(2024, 3, 15)},
            },
            {
                "title": "Boka rehabmöten med de tio som varit borta längst – HR, senast vecka 12",
                "group": "Åtgärdslista",
                "due": {dt.date(2024, 3, 24)},
            },
            {
                "title": "Se över inköp av förbrukningsmaterial. Ansvarig ekonom. Redovisas 29 april.",
                "group": "Åtgärdslista",
                "due": {dt.date(2024, 4, 29)},
            },
        ],
    },
    "granskningsrapport.txt": {
        "plan": ("Granskning av systematiskt brandskyddsarbete", None),
        "areas": [
            {"title": "Besluta om en gemensam rutin för egenkontroller."},
            {"title": "Se till att varje byggnad har en utsedd brandskyddskontrollant."},
            {"title": "Följa upp att utbildningen genomförs."},
            {"title": "Årligen återrapportera brandskyddsarbetet till kommunstyrelsen.", "due": set()},
        ],
    },
    "tva-tabeller.txt": {
        "plan": ("Verksamhetsplan fritid – åtgärder och uppdrag 2025", None),
        "areas": [
            {
                "title": "Fler flickor på fritidsgården",
                "group": "Egna åtgärder",
                "measures": ("Tjejkvällar varje torsdag",),
                "status": Status.ONGOING,
            },
            {
                "title": "Sommarjobb till unga",
                "group": "Egna åtgärder",
                "schedule": ("Ansökan öppnar 1 mars 2025. Utvärderas september 2025.",),
                "status": Status.NOT_STARTED,
            },
            {
                "title": "Utred ny simhall",
                "group": "Uppdrag från kommunfullmäktige",
                "responsible": "Fritidschef",
                "status": Status.ONGOING,
                "due": {dt.date(2025, 5, 31)},
            },
            {
                "title": "Se över hyror för föreningar",
                "group": "Uppdrag från kommunfullmäktige",
                "status": Status.NOT_STARTED,
                "due": {dt.date(2025, 10, 31)},
            },
        ],
    },
    "oppettider.txt": {"plan": (None, None), "areas": []},
    "skolbeslut.txt": {
        "plan": ("Redovisning av åtgärder med anledning av beslut efter tillsyn", dt.date(2020, 9, 30)),
        "areas": [
            {
                "title": "Undervisningen i modersmål når inte alla elever som har rätt till den.",
                "progress": ("Fjärrundervisning har startats i tre språk.",),
                "measures": (
                    ("Två modersmålslärare rekryteras. En gemensam antagning införs till höstterminen 2021."),
                ),
                "due": {dt.date(2021, 1, 15)},
            },
            {
                "title": "Studiehandledningen utreds inte för varje elev.",
                "measures": ("Stickprov görs varje termin.",),
                "progress": ("En mall för utredning har tagits fram och används på alla skolor.",),
                "due": {dt.date(2021, 1, 15)},
            },
        ],
    },
    "vardplan.txt": {
        "plan": ("Patientsäkerhetsberättelse 2023 – strategier och åtgärder för kommande år", None),
        "areas": [
            {
                "title": "Fallprevention",
                "responsible": "MAS, enhetschefer",
                "schedule": ("Under 2024",),
                "measures": ("1. Alla boende riskbedöms vid inflyttning", "2. Fallteam på varje boende"),
                "progress": ("Antal fall per månad. Redovisas i delårsrapporten 2024.",),
            },
            {
                "title": "Vårdhygien",
                "responsible": "Hygienombud",
                "schedule": ("Klart senast sista februari 2024",),
                "measures": ("1. Självskattning på varje enhet", "2. Utbildning av nya medarbetare"),
            },
            {
                "title": "Trycksår",
                "schedule": ("Löpande",),
                "measures": ("1. Punktprevalensmätning vecka 11 och vecka 40",),
                "progress": (),
            },
        ],
    },
}

"""What a careful secretary would have typed in from the ninth set of plans, written before they were read."""

from __future__ import annotations

import datetime as dt
from typing import Any

from store.model import Status

NINTH: dict[str, dict[str, Any]] = {
    "stratsys.txt": {
        "plan": ("Verksamhetsplan 2024 – uppföljning augusti", None),
        "areas": [
            {
                "title": "Utöka dagverksamheten för personer med demenssjukdom",
                "responsible": "Verksamhetschef äldre",
                "status": Status.ONGOING,
                "due": {dt.date(2024, 2, 1), dt.date(2024, 12, 31)},
            },
            {"title": "Inför digital nattillsyn", "responsible": "IT-samordnare", "status": Status.CLOSED},
            {
                "title": "Se över måltiderna",
                "responsible": "Måltidschef",
                "status": Status.NOT_STARTED,
                "due": {dt.date(2024, 9, 1), dt.date(2025, 3, 31)},
            },
        ],
    },
    "protokollsutdrag.txt": {
        "plan": (None, dt.date(2021, 10, 19)),
        "areas": [
            {
                "title": "Rutin för hot och våld",
                "measures": ("Rutin tas fram och görs känd",),
                "responsible": "Rektor",
                "schedule": ("2021-12-15",),
            },
            {
                "title": "Riskbedömning av buller",
                "measures": ("Mätning i slöjdsalarna",),
                "responsible": "Rektor, företagshälsovård",
                "schedule": ("2022-01-31",),
            },
            {"title": "Uppgiftsfördelning saknas", "responsible": "Skolchef", "schedule": ("Omgående",), "due": set()},
        ],
    },
    "vadhur.md": {
        "plan": ("Handlingsplan ungas psykiska hälsa (2023–2025)", None),
        "areas": [
            {
                "title": "Fler unga söker stöd i tid",
                "measures": ("Drop-in på ungdomsmottagningen",),
                "responsible": "Samordnare barn och unga",
                "due": {dt.date(2023, 9, 1)},
            },
            {
                "title": "Skolpersonal känner igen tecken",
                "measures": ("Utbildning i första hjälpen",),
                "responsible": "Elevhälsochef",
                "due": {dt.date(2024, 6, 30)},
            },
            {
                "title": "Föräldrar får kunskap",
                "measures": ("Föräldrakvällar i alla skolor",),
                "responsible": "Fältgruppen",
                "due": set(),
            },
        ],
    },
    "jaenej.csv": {
        "plan": ("Checklista efter riskbedömning omorganisation", None),
        "areas": [
            {
                "title": "Otydliga roller",
                "measures": ("Uppdragsbeskrivningar skrivs",),
                "responsible": "Avdelningschef",
                "status": Status.DONE,
                "schedule": ("2024-02-28",),
            },
            {"title": "Ökad belastning hos assistenter", "status": Status.ONGOING, "schedule": ("2024-05-31",)},
            {"title": "Lokaler räcker inte", "responsible": "Lokalsamordnare", "schedule": ("2024-09-30",)},
            {"title": "Oro hos personalen", "status": Status.DONE, "schedule": ("löpande",), "due": set()},
        ],
    },
    "lista.html": {
        "plan": ("Åtgärder inom kollektivtrafiken", dt.date(2024, 4, 15)),
        "areas": [
            {
                "title": "Hållplats vid sjukhuset",
                "measures": ("Ny hållplats med väntkur",),
                "responsible": "Trafikingenjör",
                "schedule": ("augusti 2024",),
            },
            {
                "title": "Kvällsturer till Mo",
                "measures": ("Prövas under ett år",),
                "responsible": "Kollektivtrafikstrateg",
                "schedule": ("juni 2025",),
            },
        ],
    },
    "versaler.txt": {
        "plan": ("PLAN FÖR LOKALT FOLKHÄLSOARBETE", None),
        "areas": [
            {
                "title": "Fysisk aktivitet",
                "goals": ("Fler äldre rör sig varje dag",),
                "measures": ("Promenadgrupper i varje kommundel",),
                "responsible": "Folkhälsostrateg",
                "schedule": ("Start april 2024, utvärdering december 2024",),
            },
            {
                "title": "Tobak",
                "goals": ("Inga unga ska börja röka",),
                "measures": ("Tillsyn av butiker. Tobaksfri duo i årskurs 7.",),
                "responsible": "Miljöinspektör",
                "schedule": ("Två gånger per år",),
                "due": set(),
            },
        ],
    },
    "trang-pdf.txt": {
        "plan": ("Åtgärdsplan vattenförsörjning", None),
        "areas": [
            {
                "title": "Läckor i ledningsnätet",
                "measures": ("Byte av gjutjärnsrör i centrala delarna",),
                "responsible": "VA-chef",
                "schedule": ("2024–2028",),
            },
            {
                "title": "Reservvatten saknas för norra tätorten",
                "measures": ("Avtal med grannkommunen om överföring",),
                "responsible": "VA-chef och säkerhetschef",
                "schedule": ("Klart mars 2025",),
            },
            {
                "title": "Skyddsområden är inaktuella",
                "measures": ("Nya föreskrifter tas fram för tre täkter",),
                "responsible": "Miljöchef",
                "schedule": ("Klart december 2024",),
            },
        ],
    },
    "malnummer.txt": {
        "plan": ("Plan mot kränkande behandling 2023/2024", None),
        "areas": [
            {
                "title": "Alla barn ska ha någon att leka med",
                "measures": ("Pedagogerna delar in barnen i lekgrupper",),
                "responsible": "Arbetslagsledare",
                "schedule": ("September 2023",),
                "progress": ("Vid varje arbetslagsmöte",),
            },
            {
                "title": "Barnen ska känna till sina rättigheter",
                "responsible": "Alla pedagoger",
                "schedule": ("20 november 2023",),
            },
            {
                "title": "Vårdnadshavare är delaktiga",
                "measures": ("Enkät och föräldramöte",),
                "schedule": ("Vt 2024",),
                "due": {dt.date(2024, 6, 30)},
            },
        ],
    },
    "svarstabell.txt": {
        "plan": ("Nämndens svar på revisorernas granskning av elevfrånvaro 2024-03-19", dt.date(2024, 3, 19)),
        "areas": [
            {
                "title": "Att nämnden tar del av statistik",
                "measures": ("Nämnden får statistik varje termin.", "Första redovisningen görs i juni 2024."),
                "responsible": "Skolchef",
                "schedule": ("Juni 2024",),
            },
            {
                "title": "Att rutinerna följs lika på alla skolor",
                "measures": ("En gemensam rutin beslutades i januari.",),
                "responsible": "Verksamhetschef",
            },
            {
                "title": "Att orsaker till frånvaro analyseras",
                "measures": ("Analysen görs av elevhälsan.", "Vid behov tas hjälp av regionen."),
                "schedule": ("Hösten 2024",),
            },
        ],
    },
    "uppgifter.md": {
        "plan": ("Uppgifter efter ledningsdagarna", dt.date(2024, 1, 22)),
        "areas": [
            {
                "title": "Ny mall för tjänsteskrivelser, klart 2024-01-31 (kansli)",
                "group": "Att göra",
                "status": Status.DONE,
            },
            {
                "title": "Utbilda nya nämndledamöter senast 15 mars 2024 (kansli)",
                "due": {dt.date(2024, 3, 15)},
                "status": Status.UNKNOWN,
            },
            {"title": "Förslag till nytt reglemente, redovisas för nämnden i maj 2024", "due": {dt.date(2024, 5, 31)}},
        ],
    },
    "mejl-punkter.txt": {
        "plan": (None, dt.date(2024, 2, 5)),
        "areas": [
            {
                "title": "Kökschefen tar fram ett förslag på ny kösystem, klart senast den 1 mars.",
                "due": {dt.date(2024, 3, 1)},
            },
            {"title": "Rektor informerar eleverna vid samlingen vecka 8."},
            {
                "title": "Fastighet mäter ljudnivån och återrapporterar till rektor i april.",
                "due": {dt.date(2024, 4, 30)},
            },
        ],
    },
    "besparing.txt": {
        "plan": ("Uppföljning av internbudget – åtgärder för budget i balans", dt.date(2023, 4, 25)),
        "areas": [
            {
                "title": "Sammanslagning av två klasser",
                "group": "A. Skola",
                "responsible": "Rektor",
                "schedule": ("Ht 2023",),
            },
            {
                "title": "Minskade vikariekostnader",
                "group": "A. Skola",
                "status": Status.ONGOING,
                "schedule": ("Löpande",),
            },
            {
                "title": "En lokal lämnas",
                "group": "B. Gemensamt",
                "responsible": "Lokalstrateg",
                "status": Status.ONGOING,
            },
            {"title": "Färre licenser", "group": "B. Gemensamt", "status": Status.DONE, "schedule": ("2023-09-30",)},
        ],
    },
}

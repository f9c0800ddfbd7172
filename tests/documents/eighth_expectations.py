"""What a careful secretary would have typed in from the eighth set of plans, written before they were read."""

from __future__ import annotations

import datetime as dt
from typing import Any

from store.model import Status

EIGHTH: dict[str, dict[str, Any]] = {
    "malstyrning.txt": {
        "plan": ("Uppföljning av utbildningsnämndens mål, tertial 2 2024", dt.date(2024, 9, 5)),
        "areas": [
            {
                "title": "Matteverkstad på alla högstadier",
                "responsible": "Skolområdeschef",
                "status": Status.ON_SCHEDULE,
                "due": {dt.date(2024, 12, 31)},
                "group": "Nämndmål: Alla elever ska nå gymnasiebehörighet",
            },
            {"title": "Lovskola i årskurs 8", "responsible": "Rektor Ekskolan", "status": Status.CLOSED},
            {
                "title": "Studiehandledning på distans",
                "responsible": "Enhetschef",
                "status": Status.NOT_STARTED,
                "due": {dt.date(2025, 6, 30)},
            },
            {
                "title": "Trygghetsteam utbildas",
                "responsible": "Elevhälsochef",
                "status": Status.DELAYED,
                "group": "Nämndmål: Trygga skolor",
                "schedule": ("2024-10-31",),
            },
        ],
    },
    "aterrapport-ks.txt": {
        "plan": ("Återrapportering av kommunfullmäktiges uppdrag till tekniska nämnden", dt.date(2024, 11, 18)),
        "areas": [
            {
                "title": "Pröva om skötseln av parker kan samordnas med kyrkogårdsförvaltningen",
                "progress": ("Pågår", "Samtal har förts under våren. Ett avtal beräknas vara klart i mars 2025."),
                "status": Status.ONGOING,
            },
            {"title": "Minska energianvändningen i gatubelysningen", "status": Status.DONE},
            {"title": "Ta fram en plan för dagvatten", "status": Status.NOT_STARTED},
        ],
    },
    "cell-per-rad.txt": {
        "plan": ("Åtgärdslista efter brandtillsyn", None),
        "areas": [
            {
                "title": "Utrymningsvägen i källaren är blockerad",
                "measures": ("Förråd flyttas till garaget",),
                "responsible": "Vaktmästare",
                "schedule": ("2024-03-01",),
            },
            {
                "title": "Larmet provas inte varje månad",
                "measures": ("Rutin med kvittens i pärm",),
                "responsible": "Brandskyddsansvarig",
                "schedule": ("2024-02-15",),
            },
            {
                "title": "Personalen har inte övat",
                "measures": ("Övning på varje avdelning",),
                "responsible": "Rektor",
                "schedule": ("våren 2024",),
            },
        ],
    },
    "medarbetarenkat.md": {
        "plan": ("Åtgärder efter medarbetarenkäten 2023", dt.date(2023, 12, 4)),
        "areas": [
            {
                "title": "Återkoppling från chef",
                "measures": ("Avstämning var fjärde vecka",),
                "responsible": "Samtliga enhetschefer",
                "schedule": ("mars 2024",),
            },
            {
                "title": "Delaktighet",
                "measures": ("Arbetsplatsträffar görs om",),
                "responsible": "Verksamhetschef",
                "schedule": ("1 februari 2024",),
            },
            {
                "title": "Återhämtning",
                "measures": ("Prova fasta raster",),
                "responsible": "Skyddsombud och chef",
                "schedule": ("våren 2024",),
            },
        ],
    },
    "avvikelser.csv": {
        "plan": (None, dt.date(2024, 6, 14)),
        "areas": [
            {
                "title": "Fel dos gavs",
                "measures": ("Ny mall", "Dubbelkontroll vid utdelning"),
                "responsible": "SSK",
                "schedule": ("2024-04-30",),
                "analysis": ("Otydlig ordination",),
            },
            {
                "title": "Larm gick inte fram",
                "measures": ("Batterier byts varje kvartal",),
                "responsible": "Teknikansvarig",
                "schedule": ("2024-05-15",),
            },
            {
                "title": "Fall i badrum",
                "measures": ("Nytt golv beställt",),
                "responsible": "Enhetschef",
                "schedule": (),
            },
        ],
    },
    "tillganglighet-form.html": {
        "plan": ("Tillgänglighetsplan för kommunens badplatser", dt.date(2022, 5, 3)),
        "areas": [
            {
                "title": "Ingen ramp till vattnet",
                "group": "Sandviksbadet",
                "measures": ("Flytande ramp köps in",),
                "responsible": "Fritidskontoret",
                "schedule": ("Före sommaren 2023",),
                "status": Status.ONGOING,
            },
            {
                "title": "Toaletten saknar stödhandtag",
                "group": "Norra badet",
                "measures": ("Handtag monteras", "Golvet jämnas till"),
                "schedule": ("Maj 2022",),
                "status": Status.DONE,
            },
        ],
    },
    "insatser.txt": {
        "plan": ("Överenskommelse om insatser 2022–2024", None),
        "areas": [
            {
                "title": "Lärares kollegiala lärande",
                "purpose": ("Att undervisningen ska utvecklas genom att lärare lär av varandra.",),
                "measures": ("Ämnesgrupper träffas varannan vecka", "Processledare utbildas"),
                "schedule": ("Hösten 2022 – våren 2024",),
                "goals": ("Fler lärare uppger att de får stöd av kollegor.",),
            },
            {
                "title": "Huvudmannens analys",
                "purpose": ("Att nämnden får bättre underlag.",),
                "measures": ("Kvalitetsdialoger införs", "Ny struktur för kvalitetsrapporten tas fram"),
                "schedule": ("Klart december 2022. Utvärderas juni 2023.",),
            },
        ],
    },
    "tatt-tabell.txt": {
        "plan": ("Uppdrag till förvaltningen, socialnämnden", dt.date(2023, 3, 31)),
        "areas": [
            {
                "title": "Utred eget korttidsboende",
                "responsible": "Verksamhetschef",
                "schedule": ("2023-05-31",),
                "status": Status.ONGOING,
            },
            {
                "title": "Ny riktlinje för försörjningsstöd",
                "responsible": "Enhetschef",
                "schedule": ("2023-03-31",),
                "status": Status.DONE,
            },
            {"title": "Rapport om köer till familjerätten", "schedule": ("2023-02-28",), "status": Status.DELAYED},
            {
                "title": "Avtal om jourhem",
                "responsible": "Avtalshandläggare",
                "schedule": ("hösten 2023",),
                "status": Status.NOT_STARTED,
            },
        ],
    },
    "parker.txt": {
        "plan": ("Plan för kommunens parker", None),
        "areas": [
            {
                "title": "Lekparker",
                "measures": ("Två lekplatser rustas varje år.",),
                "responsible": "Parkchef",
                "schedule": ("2024–2027.",),
            },
            {
                "title": "Stadsträd",
                "measures": ("Inventering av alla träd i centrum.",),
                "responsible": "Landskapsarkitekt",
                "schedule": ("Klart oktober 2024.",),
            },
            {
                "title": "Belysning",
                "measures": ("Gångstråk vid ån får ny belysning.",),
                "responsible": "Gatuchef",
                "schedule": ("Senast 31 mars 2025.",),
            },
        ],
    },
    "brev.txt": {"plan": (None, None), "areas": []},
    "budgetuppdrag.txt": {
        "plan": ("Uppdrag i budget 2025 – lägesrapport till nämnden den 20 maj 2025", dt.date(2025, 5, 20)),
        "areas": [
            {"title": "Minska kostnaden för vikarier med tio procent", "due": {dt.date(2025, 9, 30)}},
            {"title": "Utreda en gemensam växel med grannkommunerna"},
            {"title": "Se över samtliga hyresavtal", "due": set()},
        ],
    },
    "arshjul.csv": {
        "plan": ("arshjul", None),
        "areas": [
            {"title": "Bokslut och verksamhetsberättelse", "responsible": "Ekonom", "schedule": ("Januari 2025",)},
            {"title": "Kvalitetsdialog med rektorer", "responsible": "Skolchef", "schedule": ("Mars 2025",)},
            {"title": "Betygsresultat sammanställs", "schedule": ("Juni 2025",)},
            {"title": "Delårsrapport till nämnden", "schedule": ("September 2025",), "due": {dt.date(2025, 9, 30)}},
        ],
    },
}

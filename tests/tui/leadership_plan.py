"""An invented plan of nine områden, as a nämndsekreterare has it from the förvaltning: four columns, tabs between."""

from __future__ import annotations

TITLE = "Åtgärdsplan för ledning och styrning"
ROWS = (
    ("Utvecklingsområde", "Åtgärd", "Tidsplan", "Processläge"),
    (
        "Stöd till rektor i ekonomifrågor",
        "Ekonomerna besöker varje skola en gång i månaden.",
        "Klart till mars 2018. Utvärderas oktober 2018.",
        "Pågår enligt tidsplan. Två skolor provar. Ny återrapport juni 2018.",
    ),
    (
        "Stöd till rektor i personalfrågor",
        "En handbok för chefer tas fram.",
        "Klart augusti 2018.",
        "Pågår. Första kapitlet är skrivet. Ny återrapport februari 2018.",
    ),
    (
        "Ansvar för lokaler",
        "Ansvaret mellan skola och fastighetsbolag skrivs ned.",
        "Klart december 2017.",
        "Ej påbörjat.",
    ),
    (
        "Introduktion av nya chefer",
        "Ett program på tre dagar tas fram.",
        "Klart maj 2018.",
        "Pågår enligt tidsplan.",
    ),
    (
        "Gemensamma rutiner för klagomål",
        "En rutin för hela förvaltningen skrivs.",
        "Klart januari 2018.",
        "Klart. Rutinen används på alla skolor.",
    ),
    (
        "Elevhälsans uppdrag",
        "Uppdraget skrivs om och förankras.",
        "Klart september 2018. Utvärderas mars 2019.",
        "Pågår enligt tidsplan.",
    ),
    (
        "Rapporter till nämnden",
        "En mall för återrapporter tas fram.",
        "Klart juni 2018.",
        "Pågår enligt tidsplan.",
    ),
    (
        "System för frånvaro",
        "Upphandling av ett nytt system.",
        "Klart november 2018.",
        "Pågår. Underlaget är ute på remiss. Ny återrapport februari 2018.",
    ),
    (
        "Samverkan med socialtjänsten",
        "Gemensamma möten varje termin.",
        "Klart juni 2018.",
        "Pågår enligt tidsplan.",
    ),
)


def text() -> str:
    """The plan as it is pasted out of a mail."""
    return f"{TITLE}\n2018-01-10\n\n" + "\n".join("\t".join(row) for row in ROWS) + "\n"

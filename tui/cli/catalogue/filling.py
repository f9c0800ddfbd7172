"""The commands that make a register, fill it, and hand it on in other forms."""

from __future__ import annotations

from tui.cli.catalogue.options import FILE, JSON, PER, PLAIN, PLAN, REPORTS, STATES, WHEN
from tui.cli.grammar import Argument, Command, Option

NEW = Command(
    name="ny",
    module="new_register",
    summary="Gör ett nytt, tomt register med inställningar och förberett för git.",
    examples=(("ny namndkoll.json --namnd Socialnämnden", "ett register för Socialnämnden"),),
    arguments=(Argument("FIL", "det nya registret; en fil som finns skrivs aldrig över"),),
    options=(Option("--namnd", "nämndens namn", "NAMN"),),
)

DEMO = Command(
    name="demo",
    module="demo",
    summary="Öppnar en kopia av ett påhittat register, på den dag det är gjort för.",
    examples=(("demo", "titta och prova; inget sparas"), ("demo --idag 2025-06-01", "samma register en annan dag")),
    options=(PLAIN,),
)

IMPORT = Command(
    name="importera",
    module="import_documents",
    summary="Läser in planer ur dokument; ett dokument som läses igen uppdaterar sina områden och dubblar inget.",
    examples=(
        ("importera namndkoll.json plan.txt --torrkor", "visa vad som hittas, skriv inget"),
        ("importera namndkoll.json plan.txt --daterad 2018-01-10", "läs in; tider utan år räknas från den dagen"),
        ("importera namndkoll.json aterrapport.docx", "det som ändrats i en rapport som exporterats"),
    ),
    arguments=(
        Argument("FIL", "registret; finns det inte så skapas det", optional=True),
        Argument("KALLA", "dokument med en plan", many=True),
    ),
    options=(
        Option("--plan", "planens namn; annars dokumentets rubrik", "NAMN"),
        Option("--daterad", "dagen då dokumentet skrevs", "DATUM"),
        Option("--namnd", "nämndens namn, om registret skapas", "NAMN"),
        Option("--torrkor", "visa vad som skulle hända, skriv ingenting"),
        JSON,
    ),
)

EXPORT = Command(
    name="exportera",
    module="export_register",
    summary="Skriver en rapport till en fil; ändelsen avgör vad det blir: Word, Excel, PDF, webbsida, kalender.",
    examples=(
        (
            "exportera namndkoll.json aterrapport.docx",
            "nämndens fyra kolumner i Word; kan ändras och läsas in igen",
        ),
        ("exportera namndkoll.json andringar.docx --rapport andringar", "vad som hänt sedan förra sammanträdet"),
        ("exportera namndkoll.json balans.pdf --rapport balanslista", "det som inte är slutredovisat"),
        ("exportera namndkoll.json lista.xlsx --lage forsenad", "allt om det försenade i Excel"),
        ("exportera namndkoll.json datum.ics", "alla datum till kalendern"),
    ),
    arguments=(FILE, Argument("UT", "filen som skrivs: .docx, .xlsx, .csv, .md, .html, .ics, .pdf eller .json")),
    options=(
        Option("--rapport", "vilken rapport; annars återrapport, i tabeller och kalender allt", REPORTS),
        STATES,
        PLAN,
        Option("--sedan", "ändringar sedan den dagen, det sammanträdet (också ”forra”) eller versionen", WHEN),
        Option("--mall", "Worddokument vars utseende ska användas; annars mall i namndkoll.toml", "FIL"),
        Option("--ersatt", "skriv över filen om den finns"),
        PER,
    ),
    more="Personnummer, telefonnummer, e-postadresser och namn som står i texten nämns, men stoppar inget.",
)

BROWSER = Command(
    name="webb",
    module="show_in_browser",
    summary="Visar programmet i webbläsaren, bara på den här datorn.",
    examples=(
        ("webb namndkoll.json", "adressen skrivs ut; Ctrl+C avslutar"),
        ("webb namndkoll.json --port 8001", "när en annan använder porten 8000"),
    ),
    arguments=(FILE,),
    options=(Option("--port", "port på den här datorn; annars 8000", "PORT"), PER),
    more="Kräver tillägget webb: pip install 'namndkoll[webb]'.",
)

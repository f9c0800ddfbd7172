"""The commands for the board's year: its meetings, its dates, several boards at once, and what people have told."""

from __future__ import annotations

from tui.cli.catalogue.options import DRAWN, FILE, JSON, PER, PLAN
from tui.cli.grammar import Argument, Command, Option

MEETINGS = Command(
    name="sammantraden",
    module="meetings",
    summary="Listar nämndens sammanträden, läser in nya ur en kalender och skriver paragraf och beslut på dem.",
    examples=(
        ("sammantraden namndkoll.json", "alla sammanträden; det nästa är märkt"),
        ("sammantraden namndkoll.json arsplan.txt", "läs in dagarna ur en sammanträdesplan"),
        ("sammantraden namndkoll.json 2018-05-23", "lägg till ett sammanträde"),
        ("sammantraden --mote 2018-02-21", "vad det sammanträdet ska få veta, och varför"),
        ('sammantraden --mote 2018-01-24 --paragraf "§ 7"', "skriv paragrafen"),
    ),
    arguments=(
        Argument("FIL", "registret; utan FIL namndkoll.json i mappen eller en mapp ovanför", optional=True),
        Argument("KALLA", "dagar, eller dokument med dagar (.txt, .csv, .md, .html)", optional=True, many=True),
    ),
    options=(
        Option(
            "--mote",
            "ensamt: vad det sammanträdet ska få veta; annars det som skrivs på (det senast hållna)",
            "DATUM",
        ),
        Option("--paragraf", "paragrafen i protokollet", "TEXT"),
        Option("--diarienummer", "ärendets diarienummer", "TEXT"),
        Option("--beslut", "vad nämnden beslutade", "TEXT"),
        Option("--justerat", "dagen då protokollet justerades", "DATUM"),
        Option("--ta-bort", "ta bort ett sammanträde som inte blir av", "DATUM"),
        Option("--daterad", "dagen då sammanträdesplanen skrevs; dagar utan år räknas därifrån", "DATUM"),
        JSON,
        PER,
    ),
)

TIMELINE = Command(
    name="tidslinje",
    module="timeline",
    summary="Skriver alla datum i tidsordning: vad som ska ske, vad som är sent och vad som har flyttats.",
    examples=(
        ("tidslinje namndkoll.json", "månad för månad i ord"),
        ("tidslinje --ritad", "ritad, en rad per område"),
    ),
    arguments=(FILE,),
    options=(PLAN, DRAWN, PER),
)

YEAR_WHEEL = Command(
    name="arshjul",
    module="timeline",
    summary="Skriver ett års sammanträden, milstolpar och återkommande uppföljningar, och hur många som är gjorda.",
    examples=(
        ("arshjul namndkoll.json", "året månad för månad i ord"),
        ("arshjul --ar 2018 --ritad", "ett annat år, ritat med tolv kolumner"),
    ),
    arguments=(FILE,),
    options=(Option("--ar", "vilket år; annars det här", "AR"), DRAWN, PER),
)

PORTFOLIO = Command(
    name="portfolj",
    module="portfolio",
    summary="Räknar alla register under en mapp: vad som är försenat, snart och utan datum, nämnd för nämnd.",
    examples=(
        ("portfolj kommunerna", "alla register under mappen, de som brådskar mest först"),
        ("portfolj kommunerna --forsenade", "allt som är försenat i något av dem, det äldsta först"),
    ),
    arguments=(Argument("MAPP", "mappen; dolda och länkade mappar i den gås förbi"),),
    options=(Option("--forsenade", "försenade områden i stället för nämnder"), JSON),
    more="”namndkoll MAPP” öppnar samma sak som program. Slutar med 3 om något register inte kan läsas.",
)

REFLECTIONS = Command(
    name="nulage",
    module="nulage",
    summary="Läser in reflektioner och visar mönstren i dem: taggar, känsla och skillnader mellan verksamheter.",
    examples=(
        ("nulage namndkoll.json svar.csv", "läs in svaren och visa taggar mot uppdrag"),
        ('nulage --tagg analysförmågan --uppdrag "05b"', "svaren bakom en siffra, i sina egna ord"),
        ('nulage --tabell kansla --slaihop "Gy + sär=Gymnasium,Särskola"', "känslan i varje verksamhet"),
    ),
    arguments=(
        FILE,
        Argument("KALLA", "reflektioner: uppdrag, verksamhetsområde, taggar, känsla, text", optional=True, many=True),
    ),
    options=(
        Option("--tabell", "vad taggarna ställs mot, eller bara känslan", "uppdrag|verksamhet|kansla"),
        Option("--tagg", "svaren som har en tagg, de starkaste känslorna först", "TAGG"),
        Option("--uppdrag", "bara svaren på ett uppdrag, med --tagg", "UPPDRAG"),
        Option("--slaihop", "verksamheter som räknas ihop under ett namn", "NAMN=EN,EN-TILL"),
        Option("--minst", "grupper med färre svar visas inte; annars 5", "ANTAL"),
        JSON,
    ),
    more="Svaren ligger i en egen fil bredvid registret, som kan tas bort för sig. Ingen rad säger vem som svarat.",
)

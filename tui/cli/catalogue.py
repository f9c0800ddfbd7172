"""Every command, declared once: words, options, examples. The parsing and the help are drawn from here."""

from __future__ import annotations

from tui.cli.catalogue_board import BOARD_COMMANDS
from tui.cli.catalogue_git import GIT_COMMANDS
from tui.cli.grammar import Argument, Command, Option
from tui.cli.shared_options import FILE, JSON, PER, PLAN, REPORTS, STATES, WHEN

OPEN = Command(
    name="",
    module="open_register",
    summary="Nämndkoll håller koll på det som har lovats nämnden: vad som är sent, vad som kommer och vad som saknas.",
    examples=(
        ("", "öppna registret i mappen"),
        ("demo", "titta på ett påhittat register"),
        ("importera namndkoll.json plan.txt", "läs in en plan som redan finns"),
        ("lista namndkoll.json --lage forsenad", "allt som är försenat"),
        ("kontrollera namndkoll.json", "vad som behöver ses över"),
        ("namndkoll.json --per forra", "som nämnden senast såg det"),
    ),
    arguments=(
        Argument(
            "FIL",
            "registret; annars namndkoll.json i mappen eller ovanför, annars det som senast var öppet",
            optional=True,
        ),
    ),
    options=(PER,),
    more="”namndkoll KOMMANDO --help” visar mer om ett kommando. En mapp med flera register öppnas som portfölj. "
    "Utan terminal skrivs listan i stället.",
)

_ALL = (
    Command(
        name="demo",
        module="demo",
        summary="Öppnar en kopia av ett påhittat register, på den dag det är gjort för.",
        examples=(("demo", "titta och prova; inget sparas"), ("demo --idag 2025-06-01", "samma register en annan dag")),
    ),
    Command(
        name="ny",
        module="new_register",
        summary="Gör ett nytt, tomt register med inställningar och förberett för git.",
        examples=(("ny namndkoll.json --namnd Socialnämnden", "ett register för Socialnämnden"),),
        arguments=(Argument("FIL", "det nya registret; en fil som finns skrivs aldrig över"),),
        options=(Option("--namnd", "nämndens namn", "NAMN"),),
    ),
    Command(
        name="lista",
        module="list_areas",
        summary="Listar områdena med läge, dagar kvar och nästa milstolpe.",
        examples=(
            ("lista namndkoll.json", "alla områden i planens ordning"),
            ("lista --lage forsenad,snart --sortera datum", "det som brådskar, närmaste datum först"),
            ("lista --ansvarig rektor --sok matematik", "en ansvarig, områden där ordet finns"),
            ("lista namndkoll.json --json", "allt, för andra program"),
            ("lista --per 2018-01-24", "som det stod på sammanträdet den dagen, ur git"),
        ),
        arguments=(FILE,),
        options=(
            STATES,
            PLAN,
            Option("--ansvarig", "bara områden vars ansvarig innehåller orden", "ORD"),
            Option("--sok", "bara områden som innehåller orden", "ORD"),
            Option("--sortera", "ordning; annars planens egen", "angelagenhet|plan|datum|ansvarig"),
            Option("--csv", "tabell för Excel"),
            Option("--md", "tabell i Markdown"),
            JSON,
            PER,
        ),
    ),
    Command(
        name="visa",
        module="show_area",
        summary="Visar ett område i sin helhet, med bevis för varje datum: ord, datum, regel och dagar.",
        examples=(
            ("visa namndkoll.json lasutveckling-4k2p", "området med det id:t"),
            ("visa läsutveckling", "området vars namn innehåller ordet"),
        ),
        arguments=(FILE, Argument("ID", "områdets id, början av det, eller ord ur namnet", many=True)),
        options=(JSON, PER),
    ),
    Command(
        name="tolka",
        module="read_words",
        summary="Visar hur en tidsplan läses: vilka ord, vilken regel, vilka datum och hur säkert.",
        examples=(
            ('tolka "Klart till mars 2018. Utvärderas i oktober."', "två milstolpar"),
            ('tolka "Klart till mars" --skriven 2018-01-10', "som orden lästes när de skrevs"),
            ("tolka - --json", "rader ”fras<tabb>skriven dag” från standard in"),
        ),
        arguments=(Argument("TEXT", "tidsplanens ord; - läser rader från standard in", many=True),),
        options=(Option("--skriven", "dagen då orden skrevs; annars i dag", "DATUM"), JSON),
    ),
    Command(
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
    ),
    Command(
        name="exportera",
        module="export_register",
        summary="Skriver en rapport till en fil; ändelsen avgör vad det blir: Word, Excel, PDF, webbsida, kalender.",
        examples=(
            (
                "exportera namndkoll.json aterrapport.docx",
                "nämndens fyra kolumner i Word; kan ändras och läsas in igen",
            ),
            ("exportera namndkoll.json andringar.docx --rapport andringar", "vad som hänt sedan förra nämnden"),
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
    ),
    Command(
        name="kontrollera",
        module="check",
        summary="Säger vad som är försenat, vad som inte går ihop och vad som saknas; också för cron och git.",
        examples=(
            ("kontrollera namndkoll.json", "allt som behöver ses över i dag"),
            ("kontrollera --idag 2018-02-21", "som det ser ut på nästa sammanträde"),
        ),
        arguments=(FILE,),
        options=(PLAN, JSON, PER),
        more="Slutar med 10 om något är försenat, 11 om något annat behöver ses över, annars 0.",
    ),
    Command(
        name="andringar",
        module="change_log",
        summary="Ändringsloggen ur git på svenska, det senaste först: vad som blev klart, flyttat, nytt och omskrivet.",
        examples=(
            ("andringar namndkoll.json --sedan forra", "sedan det senast frysta sammanträdet"),
            ("andringar --sedan 2018-01-24 --till 2018-02-21", "mellan två dagar eller sammanträden"),
            ("andringar --omrade läsutveckling", "ett områdes historia"),
            ("andringar --sedan forra --samlat", "bara vad det sammanlagt blev, område för område"),
        ),
        arguments=(FILE,),
        options=(
            Option("--sedan", "det som hänt efter den dagen, det sammanträdet (också ”forra”) eller versionen", WHEN),
            Option("--till", "inget efter den dagen, det sammanträdet eller versionen", WHEN),
            Option("--omrade", "bara ett område: dess id eller ord ur namnet", "ID"),
            Option("--samlat", "skillnaden mellan början och slut, inte varje version för sig"),
            JSON,
        ),
    ),
    Command(
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
    ),
    *BOARD_COMMANDS,
    *GIT_COMMANDS,
    Command(
        name="doktor",
        module="doctor",
        summary="Undersöker registret, dess inställningar och vad som är installerat, och säger vad som är fel.",
        examples=(
            ("doktor namndkoll.json", "undersök; inget ändras"),
            ("doktor namndkoll.json --laga", "laga det som går att laga utan att fråga"),
        ),
        arguments=(FILE,),
        options=(Option("--laga", "laga det som går att laga utan att något kan gå förlorat"),),
    ),
)

COMMANDS = {command.name: command for command in _ALL}
"""Every command by its name, in the order of the help."""

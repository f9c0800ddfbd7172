"""The commands that share a register through git and tell its history, and those that git itself calls."""

from __future__ import annotations

from tui.cli.catalogue.options import FILE, JSON, PER, WHEN
from tui.cli.grammar import Argument, Command, Option

CHANGE_LOG = Command(
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
        PER,
    ),
)

SAVE = Command(
    name="spara",
    module="save_version",
    summary="Sparar en version i git: registret och dess inställningar, med ett meddelande skrivet av ändringarna.",
    examples=(
        ("spara namndkoll.json", "spara det som är ändrat sedan sist"),
        ("spara --sammantrade 2018-01-24", "spara, och frys som nämnden såg det den dagen"),
    ),
    arguments=(FILE,),
    options=(Option("--sammantrade", "frys versionen som det sammanträdets", "DATUM"),),
)

SYNC = Command(
    name="synka",
    module="sync_register",
    summary="Delar registret genom git: hämtar de andras ändringar, lägger ihop fält för fält och skickar egna.",
    examples=(("synka namndkoll.json", "hämta och dela; utan nät sker det nästa gång"),),
    arguments=(FILE,),
)

CONFLICTS = Command(
    name="konflikter",
    module="settle_conflicts",
    summary="Visar var två personer har skrivit olika i samma fält, och väljer vad som ska gälla.",
    examples=(
        ("konflikter namndkoll.json", "alla frågor, med nummer"),
        ("konflikter --valj 1=deras --valj 2=din", "svara på de två första"),
        ('konflikter --valj "3=eget:Klart till maj 2018."', "skriv ett eget svar"),
        ("konflikter --valj alla=din", "ta din sida i allt som återstår"),
    ),
    arguments=(FILE,),
    options=(Option("--valj", "svar på en fråga: fore, din, deras eller eget:TEXT", "NUMMER=SVAR"), JSON),
    more="Datum följer orden som väljs. Slutar med 3 så länge någon fråga är öppen. "
    "I en rebase byter git sida: se på namn och dag.",
)

GIT_TEXT = Command(
    name="git-text",
    module="git_text",
    summary="Skriver ett register som läsbar text, en rad för varje stycke; git kallar på det för sina diffar.",
    examples=(("git-text namndkoll.json", "så som ”git diff” läser registret"),),
    arguments=(Argument("FIL", "registret, i vilken version som helst"),),
)

GIT_MERGE = Command(
    name="git-sammanfoga",
    module="git_merge",
    summary="Lägger ihop tre versioner fält för fält, det git kallar på när två har ändrat samma register.",
    examples=(("git-sammanfoga %O %A %B %P", "så som git kallar på det; svaret skrivs i %A"),),
    arguments=(
        Argument("GRUND", "versionen som båda kommer ur"),
        Argument("VAR", "vår sida; här skrivs resultatet"),
        Argument("DERAS", "deras sida"),
        Argument("NAMN", "registrets namn i förrådet", optional=True),
    ),
    more="Slutar med 0 när allt gick ihop och med 1 när frågor är kvar; de står då i registret, som är helt.",
)

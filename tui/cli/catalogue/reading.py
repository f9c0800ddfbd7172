"""The commands that show what stands in a register, or read words, and change nothing unless asked to mend."""

from __future__ import annotations

from tui.cli.catalogue.options import FILE, JSON, PER, PLAN, SHELLS, STATES
from tui.cli.grammar import Argument, Command, Option

LIST = Command(
    name="lista",
    module="list_areas",
    summary="Listar områdena med läge, dagar kvar och nästa milstolpe.",
    examples=(
        ("lista namndkoll.json", "alla områden i planens ordning"),
        ("lista --lage forsenad,snart --sortera datum", "det som brådskar, närmaste datum först"),
        ("lista --ansvarig rektor --sok matematik", "en ansvarig, områden där ordet finns"),
        ("lista --orapporterade --sortera ansvarig", "det som återstår att rapportera om inför nästa sammanträde"),
        ("lista namndkoll.json --json", "allt, för andra program"),
        ("lista --per 2018-01-24", "som det stod på sammanträdet den dagen, ur git"),
    ),
    arguments=(FILE,),
    options=(
        STATES,
        PLAN,
        Option("--ansvarig", "bara områden vars ansvarig innehåller orden", "ORD"),
        Option("--sok", "bara områden som innehåller orden", "ORD"),
        Option("--orapporterade", "bara öppna områden som ingen har rapporterat om sedan förra sammanträdet"),
        Option("--sortera", "ordning; annars planens egen", "angelagenhet|plan|datum|ansvarig"),
        Option("--csv", "tabell för Excel"),
        Option("--md", "tabell i Markdown"),
        JSON,
        PER,
    ),
)

SHOW = Command(
    name="visa",
    module="show_area",
    summary="Visar ett område i sin helhet, med bevis för varje datum: ord, datum, regel och dagar.",
    examples=(
        ("visa namndkoll.json lasutveckling-4k2p", "området med det id:t"),
        ("visa läsutveckling", "området vars namn innehåller ordet"),
    ),
    arguments=(FILE, Argument("ID", "områdets id, början av det, eller ord ur namnet", many=True)),
    options=(JSON, PER),
)

READ_WORDS = Command(
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
)

CHECK = Command(
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
)

DOCTOR = Command(
    name="doktor",
    module="doctor",
    summary="Undersöker registret, dess inställningar och vad som är installerat, och säger vad som är fel.",
    examples=(
        ("doktor namndkoll.json", "undersök; inget ändras"),
        ("doktor namndkoll.json --laga", "laga det som går att laga utan att fråga"),
    ),
    arguments=(FILE,),
    options=(Option("--laga", "laga det som går att laga utan att något kan gå förlorat"),),
)

COMPLETE = Command(
    name="komplettera",
    module="print_completion",
    summary="Skriver det som låter skalet fylla i kommandon, val, värden och filnamn när man trycker Tab.",
    examples=(
        ("komplettera bash", 'skriv eval "$(namndkoll komplettera bash)" sist i ~/.bashrc'),
        ("komplettera zsh", 'skriv eval "$(namndkoll komplettera zsh)" i ~/.zshrc, efter compinit'),
        ("komplettera fish", "spara som ~/.config/fish/completions/namndkoll.fish"),
    ),
    # A command and no option: it has words and examples of its own, and an option would stand in the help of every
    # other command.
    arguments=(Argument(SHELLS, "skalet"),),
)

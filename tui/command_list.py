"""The commands themselves, in the order help and palette show them.

A row is id, keys, action, place in the footer (0: not there), label, tooltip, English words it is found by.
"""

from __future__ import annotations

from tui.command import Command, Row, Scope
from tui.screen_commands import SCREEN_ROWS

_ROWS: dict[Scope, tuple[Row, ...]] = {
    Scope.AREA: (
        (
            "omrade.visa",
            "enter",
            "show_area",
            1,
            "visa",
            "Visa hela området: all text, milstolpar och varför läget är som det är",
            "show open detail",
        ),
        (
            "omrade.aterrapportera",
            "r",
            "report",
            2,
            "återrapportera",
            "Skriv nytt processläge för området, med det gamla bredvid",
            "report progress update",
        ),
        (
            "omrade.redigera",
            "e",
            "edit",
            3,
            "redigera",
            "Ändra områdets texter, tidsplan, status och ansvarig",
            "edit change",
        ),
        (
            "omrade.redigerare",
            "E",
            "edit_outside",
            0,
            "egen redigerare",
            "Ändra hela området i din egen textredigerare ($EDITOR); du ser hur det läses innan det sparas",
            "external editor vim nano",
        ),
        ("omrade.nytt", "n", "new", 8, "nytt", "Skriv ett nytt område i samma plan", "new add create"),
        (
            "omrade.avsluta",
            "d",
            "close_area",
            9,
            "avsluta område",
            "Avsluta området med ett skäl, eller ta upp ett avslutat igen; inget tas bort",
            "close done delete remove reopen",
        ),
        (
            "omrade.bocka",
            "b",
            "tick",
            7,
            "bocka av",
            "Bocka av en milstolpe, eller rätta dess datum",
            "tick check milestone date",
        ),
        ("omrade.kopiera", "y", "copy", 0, "kopiera", "Kopiera området som text till urklipp", "copy yank clipboard"),
    ),
    Scope.DETAIL: (
        ("omrade.nasta", "right", "step(1)", 5, "nästa", "Nästa område i urvalet", "next"),
        ("omrade.forra", "left", "step(-1)", 4, "förra", "Föregående område i urvalet", "previous"),
    ),
    Scope.LIST: (
        ("lista.sok", "slash", "search", 4, "sök", "Visa bara områden som innehåller orden", "search find filter"),
        ("lista.alla", "1", "quick('all')", 0, "alla", "Visa alla områden", "all"),
        ("lista.forsenade", "2", "quick('late')", 0, "försenade", "Visa bara försenade områden", "late overdue"),
        ("lista.snart", "3", "quick('soon')", 0, "snart", "Visa områden vars datum snart är inne", "soon due"),
        (
            "lista.infor-namnd",
            "4",
            "quick('meeting')",
            0,
            "inför nämnd",
            "Visa områden som har ett datum senast vid nästa sammanträde",
            "meeting board",
        ),
        ("lista.utan-datum", "5", "quick('undated')", 0, "utan datum", "Visa områden utan datum", "undated no date"),
        ("lista.avslutade", "6", "quick('closed')", 0, "avslutade", "Visa avslutade områden", "closed done"),
        (
            "lista.urval",
            "f",
            "filter",
            0,
            "urval",
            "Visa bara en plan, en ansvarig eller en status; spara urvalet under ett namn",
            "filter plan responsible status save named",
        ),
        *(
            (
                f"lista.sparat-{key - 6}",
                str(key),
                f"saved({key - 7})",
                0,
                f"sparat {key - 6}",
                f"Visa det {word} av dina sparade urval",
                "saved filter",
            )
            for key, word in ((7, "första"), (8, "andra"), (9, "tredje"))
        ),
        ("lista.ordning", "s", "sort", 0, "ordning", "Byt ordning: plan, angelägenhet, datum, ansvarig", "sort order"),
        (
            "lista.tathet",
            "t",
            "density",
            0,
            "täthet",
            "Byt täthet: en rad, tre rader, hela texten",
            "density rows view",
        ),
    ),
    Scope.REGISTER: (
        ("register.angra", "u", "undo", 6, "ångra", "Ångra den senaste ändringen; visar först vad som ändras", "undo"),
        ("register.gor-om", "ctrl+r", "redo", 0, "gör om", "Gör om det som senast ångrades", "redo"),
        (
            "register.andringar",
            "h",
            "change_log",
            11,
            "ändringar",
            "Visa vad som har ändrats, version för version; i ett område bara dess egna ändringar",
            "history changes log git",
        ),
        (
            "register.version",
            "w",
            "save_version",
            12,
            "spara version",
            "Spara en version i git, med ett meddelande skrivet av ändringarna; frys den för ett sammanträde",
            "commit save version git write freeze tag meeting",
        ),
        (
            "register.importera",
            "i",
            "import",
            10,
            "importera",
            "Läs in en plan ur ett dokument; du ser vad som hittas innan något skrivs",
            "import open document",
        ),
        (
            "register.exportera",
            "x",
            "export",
            13,
            "exportera",
            "Skriv en rapport på det som visas: Word, Excel, PDF, webbsida, kalender; du ser den innan den skrivs",
            "export report save word excel pdf html calendar document",
        ),
        (
            "register.nulage",
            "o",
            "reflections",
            14,
            "nuläge",
            "Visa mönstren i inlästa reflektioner: taggar, känsla och skillnader mellan verksamheter",
            "reflections survey patterns tags feelings",
        ),
        (
            "register.fynd",
            "v",
            "findings",
            5,
            "att se över",
            "Visa allt som behöver ses över: motsägelser, luckor och oläsliga tidsplaner",
            "findings problems warnings check",
        ),
    ),
    Scope.PROGRAM: (
        ("program.hjalp", "question_mark,f1", "help", 98, "hjälp", "Visa alla tangenter", "help keys"),
        ("program.palett", "ctrl+p", "palette", 97, "allt", "Sök bland allt som går att göra", "palette command"),
        (
            "program.tema",
            "f2",
            "theme",
            0,
            "färger",
            "Byt färger: mörkt, ljust, hög kontrast, terminalens egna",
            "theme colours",
        ),
        (
            "program.tillbaka",
            "escape",
            "back",
            96,
            "tillbaka",
            "Ett steg tillbaka; i listan visas alla områden igen",
            "back escape",
        ),
        ("program.avsluta", "q", "leave", 99, "stäng", "Stäng Nämndkoll; allt är redan sparat", "quit exit"),
    ),
    Scope.LOG: (
        (
            "andringar.tidigare",
            "left",
            "earlier",
            2,
            "tidigare",
            "Ett sammanträde, eller en version, bakåt i tiden",
            "earlier back previous",
        ),
        (
            "andringar.senare",
            "right",
            "later",
            3,
            "senare",
            "Ett sammanträde, eller en version, framåt i tiden",
            "later forward next",
        ),
        (
            "andringar.da",
            "enter",
            "see_then",
            1,
            "registret då",
            "Se hela registret som det stod då; det går bara att läsa",
            "time travel past version then",
        ),
        (
            "andringar.vaxla",
            "s",
            "switch",
            4,
            "växla",
            "Växla mellan ändringar från möte till möte och version för version",
            "switch meetings versions",
        ),
    ),
    Scope.FORM: (
        ("formular.spara", "ctrl+s,f10", "save", 1, "spara", "Spara det som står i formuläret", "save"),
        ("formular.fraser", "f4", "phrases", 3, "fraser", "Sätt in en färdig fras där markören står", "phrases insert"),
        (
            "formular.redigerare",
            "ctrl+e",
            "external_editor",
            4,
            "egen redigerare",
            "Skriv fältets text i din egen textredigerare ($EDITOR)",
            "external editor",
        ),
        (
            "formular.forklara",
            "f3",
            "explain",
            2,
            "förklara",
            "Visa hur orden i tidsplan och processläge läses: ord, regel, dagar och hur säkert",
            "explain reading why date",
        ),
    ),
}

_FIRST = frozenset({"lista.sok"})
"""Carried out before the keys typed right after them are looked at."""

COMMANDS: tuple[Command, ...] = tuple(
    Command(
        id=name,
        keys=keys,
        action=action,
        footer=footer,
        label=label,
        tooltip=tooltip,
        english=english,
        scope=scope,
        first=name in _FIRST,
    )
    for scope, rows in {**_ROWS, **SCREEN_ROWS}.items()
    for name, keys, action, footer, label, tooltip, english in rows
)

"""The commands of the meeting's own screens: what changed from one to the next, the walk before one, the timeline.

Rows as in `tui.command_list`.
"""

from __future__ import annotations

from tui.command import Row, Scope

MEETING_ROWS: dict[Scope, tuple[Row, ...]] = {
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
    Scope.MEETING: (
        (
            "namnd.ga-igenom",
            "enter",
            "walk",
            1,
            "gå igenom",
            "Gå igenom det som återstår, ett område i taget",
            "walk go through start",
        ),
        (
            "namnd.stammer",
            "space",
            "as_it_stands",
            2,
            "stämmer",
            "Återrapportera området som det står, utan nya ord",
            "unchanged confirm as is",
        ),
        (
            "namnd.frys",
            "w",
            "finish",
            3,
            "frys",
            "Spara versionen i git och frys den som nämnden såg den",
            "finish save freeze",
        ),
        (
            "namnd.beslut",
            "p",
            "decide",
            4,
            "beslut",
            "Skriv in sammanträdets paragraf och beslut på de områden det gäller, och godkänn det som är klart",
            "decision paragraph protocol approve",
        ),
        (
            "namnd.beslut-omrade",
            "d",
            "decide_area",
            5,
            "beslut om området",
            "Skriv in ett eget beslut om området: paragraf, ny återrapport, godkänt",
            "decision area approve close",
        ),
        (
            "namnd.uppdrag",
            "n",
            "commission",
            6,
            "nytt uppdrag",
            "Skriv in ett nytt uppdrag ur ett beslut",
            "new commission task decision",
        ),
        ("namnd.tidigare", "left", "meeting_step(-1)", 0, "förra mötet", "Sammanträdet före", "previous meeting"),
        ("namnd.senare", "right", "meeting_step(1)", 0, "nästa möte", "Sammanträdet efter", "next meeting"),
    ),
    Scope.WALK: (
        (
            "genomgang.hoppa",
            "ctrl+n",
            "skip",
            2,
            "hoppa över",
            "Hoppa över området; det står kvar bland det som återstår",
            "skip later next",
        ),
    ),
    Scope.TIMELINE: (
        (
            "tidslinje.arshjul",
            "å,f7",
            "turn",
            1,
            "tidslinje/årshjul",
            "Byt mellan tidslinjen och årshjulet",
            "turn switch year wheel timeline",
        ),
        ("tidslinje.ord", "t", "words", 2, "i ord", "Visa samma sak i ord i stället för ritat", "text words list"),
        ("tidslinje.aret-fore", "left", "year(-1)", 3, "året före", "Årshjulet för året före", "previous year"),
        ("tidslinje.aret-efter", "right", "year(1)", 4, "året efter", "Årshjulet för året efter", "next year"),
    ),
    Scope.SHOW: (
        ("motesvy.nasta", "right,space,pagedown", "turn_page(1)", 1, "nästa", "Nästa område", "next"),
        ("motesvy.forra", "left,pageup", "turn_page(-1)", 2, "förra", "Föregående område", "previous"),
    ),
}

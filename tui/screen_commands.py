"""The commands of screens with keys of their own, declared as in `tui.command_list`."""

from __future__ import annotations

from tui.command import Row, Scope

SCREEN_ROWS: dict[Scope, tuple[Row, ...]] = {
    Scope.REFLECTIONS: (
        ("nulage.svaren", "enter", "show_quotes", 1, "svaren", "Visa svaren bakom siffran, i sina egna ord", "quotes"),
        (
            "nulage.tabell",
            "s",
            "next_table",
            2,
            "nästa tabell",
            "Byt tabell: taggar mot uppdrag, taggar mot verksamhet, känsla i varje verksamhet",
            "table next groups feelings",
        ),
        (
            "nulage.nytt-omrade",
            "n",
            "new_from_pattern",
            3,
            "gör område",
            "Gör ett utvecklingsområde av mönstret, med siffror och citat som underlag",
            "new area pattern",
        ),
        ("nulage.las-in", "i", "read_in", 4, "läs in", "Läs in reflektioner ur ett dokument", "import read"),
        ("nulage.vanster", "left,h", "column(-1)", 0, "vänster", "Kolumnen till vänster", "left"),
        ("nulage.hoger", "right,l", "column(1)", 0, "höger", "Kolumnen till höger", "right"),
    ),
    Scope.PORTFOLIO: (
        ("portfolj.oppna", "enter", "open_member", 1, "öppna", "Öppna nämndens register; Esc leder tillbaka", "open"),
        ("portfolj.namnder", "1", "show_members", 2, "nämnder", "Visa nämnderna, de som brådskar mest först", "boards"),
        ("portfolj.forsenade", "2", "show_late", 3, "försenade", "Visa allt som är försenat i någon nämnd", "late all"),
        ("portfolj.sok", "slash", "search_members", 4, "sök", "Visa bara det som innehåller orden", "search find"),
    ),
}

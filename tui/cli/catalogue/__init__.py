"""Every command, declared once: words, options, examples. The parsing and the help are drawn from here."""

from __future__ import annotations

from tui.cli.catalogue.board import MEETINGS, PORTFOLIO, REFLECTIONS, TIMELINE, YEAR_WHEEL
from tui.cli.catalogue.filling import BROWSER, DEMO, EXPORT, IMPORT, NEW
from tui.cli.catalogue.options import PLAIN
from tui.cli.catalogue.reading import CHECK, COMPLETE, DOCTOR, LIST, READ_WORDS, SHOW
from tui.cli.catalogue.sharing import CHANGE_LOG, CONFLICTS, GIT_MERGE, GIT_TEXT, SAVE, SYNC
from tui.cli.grammar import Argument, Command

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
        ("namndkoll.json --enkel", "utan fullskärm, en rad i taget"),
    ),
    arguments=(
        Argument(
            "FIL",
            "registret; annars namndkoll.json i mappen eller ovanför, annars det som senast var öppet",
            optional=True,
        ),
    ),
    options=(PLAIN, *LIST.options),
    more="”namndkoll KOMMANDO --help” visar mer om ett kommando. En mapp med flera register öppnas som portfölj. "
    "Utan terminal, eller med val för listan, skrivs den i stället.",
)

_ALL = (
    DEMO,
    NEW,
    LIST,
    SHOW,
    READ_WORDS,
    IMPORT,
    EXPORT,
    CHECK,
    CHANGE_LOG,
    BROWSER,
    MEETINGS,
    TIMELINE,
    YEAR_WHEEL,
    PORTFOLIO,
    REFLECTIONS,
    SAVE,
    SYNC,
    CONFLICTS,
    GIT_TEXT,
    GIT_MERGE,
    DOCTOR,
    COMPLETE,
)
COMMANDS = {command.name: command for command in _ALL}
"""Every command by its name, in the order of the help."""

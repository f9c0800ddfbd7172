"""What can be done where something is drawn: the timeline, the årshjul, the view on the wall."""

from __future__ import annotations

from tui.commands.command import Command, Scope

VIEW_COMMANDS = (
    Command(
        id="tidslinje.arshjul",
        keys="å,f7",
        action="turn",
        label="tidslinje/årshjul",
        tooltip="Byt mellan tidslinjen och årshjulet",
        english="turn switch year wheel timeline",
        scope=Scope.TIMELINE,
        footer=1,
    ),
    Command(
        id="tidslinje.ord",
        keys="t",
        action="words",
        label="i ord",
        tooltip="Visa samma sak i ord i stället för ritat",
        english="text words list",
        scope=Scope.TIMELINE,
        footer=2,
    ),
    Command(
        id="tidslinje.aret-fore",
        keys="left",
        action="year(-1)",
        label="året före",
        tooltip="Årshjulet, eller en tidslinje som inte ryms, för året före",
        english="previous year",
        scope=Scope.TIMELINE,
        footer=3,
    ),
    Command(
        id="tidslinje.aret-efter",
        keys="right",
        action="year(1)",
        label="året efter",
        tooltip="Årshjulet, eller en tidslinje som inte ryms, för året efter",
        english="next year",
        scope=Scope.TIMELINE,
        footer=4,
    ),
    Command(
        id="motesvy.nasta",
        keys="right,space,pagedown",
        action="turn_page(1)",
        label="nästa",
        tooltip="Nästa område",
        english="next",
        scope=Scope.SHOW,
        footer=1,
    ),
    Command(
        id="motesvy.forra",
        keys="left,pageup",
        action="turn_page(-1)",
        label="förra",
        tooltip="Föregående område",
        english="previous",
        scope=Scope.SHOW,
        footer=2,
    ),
)

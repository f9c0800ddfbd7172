"""The themes as a terminal of few colours can show them: sixteen, 256, or the ones it has chosen itself.

Such a terminal draws the nearest colour it has, and a theme made for millions loses its contrast there: header and
highlight become the same grey, dark yellow stands on white. These are made of colours the terminal has. Which red the
first of sixteen is differs from one terminal to the next; a test judges every screen by xterm's and by VGA's. On black
that leaves the bright ones, on white red, blue and magenta.
"""

from __future__ import annotations

from typing import NamedTuple

from textual.theme import Theme

from tui.theme import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, TERMINAL_DARK, TERMINAL_LIGHT, THEMES


class Inks(NamedTuple):
    """The colours of one theme: a ground, what is written on it, and the two of a highlighted row."""

    ground: str
    plain: str
    muted: str
    accent: str
    edge: str
    late: str
    soon: str
    undated: str
    on_track: str
    highlight: tuple[str, str]
    """Ground and ink where the keyboard is."""
    elsewhere: tuple[str, str]
    """Ground and ink of a highlight where the keyboard is not; the ground also of the field where it is."""
    bars: str = ""
    """The ground of header, footer and fields where it is another."""


_BLACK, _WHITE = "#000000", "#ffffff"
_RED, _BLUE, _MAGENTA, _CYAN, _GREY = "#aa0000", "#0000aa", "#aa00aa", "#00aaaa", "#aaaaaa"
_BRIGHT_RED, _BRIGHT_GREEN, _BRIGHT_YELLOW = "#ff5555", "#55ff55", "#ffff55"
_BRIGHT_MAGENTA, _BRIGHT_CYAN = "#ff55ff", "#55ffff"

_SIXTEEN = {
    DARK: Inks(
        ground=_BLACK,
        plain=_WHITE,
        muted=_GREY,
        accent=_BRIGHT_CYAN,
        edge=_CYAN,
        late=_BRIGHT_RED,
        soon=_BRIGHT_YELLOW,
        undated=_BRIGHT_MAGENTA,
        on_track=_BRIGHT_GREEN,
        highlight=(_GREY, _BLACK),
        elsewhere=(_BLUE, _WHITE),
    ),
    LIGHT: Inks(
        ground=_WHITE,
        plain=_BLACK,
        muted=_BLACK,
        accent=_BLUE,
        edge=_BLUE,
        late=_RED,
        soon=_MAGENTA,
        undated=_BLUE,
        on_track=_BLACK,
        highlight=(_BLUE, _WHITE),
        elsewhere=(_GREY, _BLACK),
    ),
    # Red, blue and magenta stay below 7:1 in one palette or the other.
    CONTRAST_DARK: Inks(
        ground=_BLACK,
        plain=_WHITE,
        muted=_WHITE,
        accent=_BRIGHT_CYAN,
        edge=_WHITE,
        late=_BRIGHT_YELLOW,
        soon=_BRIGHT_YELLOW,
        undated=_BRIGHT_CYAN,
        on_track=_BRIGHT_GREEN,
        highlight=(_WHITE, _BLACK),
        elsewhere=(_BLUE, _WHITE),
    ),
    CONTRAST_LIGHT: Inks(
        ground=_WHITE,
        plain=_BLACK,
        muted=_BLACK,
        accent=_BLUE,
        edge=_BLACK,
        late=_BLACK,
        soon=_BLUE,
        undated=_BLUE,
        on_track=_BLACK,
        highlight=(_BLACK, _WHITE),
        elsewhere=(_GREY, _BLACK),
    ),
}

_OF_256 = {
    DARK: Inks(
        ground="#121212",
        plain="#e4e4e4",
        muted="#b2b2b2",
        accent="#87d7ff",
        edge="#5fafd7",
        late="#ff8787",
        soon="#ffd75f",
        undated="#d7afff",
        on_track="#87d787",
        highlight=("#005f87", _WHITE),
        elsewhere=("#3a3a3a", "#e4e4e4"),
        bars="#262626",
    ),
    LIGHT: Inks(
        ground=_WHITE,
        plain="#1c1c1c",
        muted="#585858",
        accent="#005f87",
        edge="#005f87",
        late="#af0000",
        soon="#875f00",
        undated="#5f00af",
        on_track="#005f00",
        highlight=("#afd7ff", _BLACK),
        elsewhere=("#dadada", _BLACK),
        bars="#eeeeee",
    ),
    CONTRAST_LIGHT: Inks(
        ground=_WHITE,
        plain=_BLACK,
        muted="#303030",
        accent="#00005f",
        edge=_BLACK,
        late="#5f0000",
        soon="#5f0000",
        undated="#00005f",
        on_track=_BLACK,
        highlight=(_BLACK, _WHITE),
        elsewhere=("#d0d0d0", _BLACK),
        bars="#eeeeee",
    ),
}
"""High contrast on black is made of colours that are among the 256."""

_TERMINAL = {
    TERMINAL_DARK: Inks(
        ground="ansi_default",
        plain="ansi_default",
        muted="ansi_default",
        accent="ansi_bright_cyan",
        edge="ansi_cyan",
        late="ansi_bright_red",
        soon="ansi_bright_yellow",
        undated="ansi_bright_magenta",
        on_track="ansi_bright_green",
        highlight=("ansi_white", "ansi_black"),
        elsewhere=("ansi_blue", "ansi_bright_white"),
    ),
    TERMINAL_LIGHT: Inks(
        ground="ansi_default",
        plain="ansi_default",
        muted="ansi_default",
        accent="ansi_blue",
        edge="ansi_blue",
        late="ansi_red",
        soon="ansi_magenta",
        undated="ansi_blue",
        on_track="ansi_default",
        highlight=("ansi_blue", "ansi_bright_white"),
        elsewhere=("ansi_white", "ansi_black"),
    ),
}


def themes_for(colours: str | None) -> tuple[Theme, ...]:
    """Every theme, for what a terminal can show.

    Args:
        colours: Rich's name of it: ``truecolor``, ``256``, ``standard`` (sixteen), ``windows``; None where it said
            nothing of colours, which is taken for sixteen.
    """
    own = tuple(_theme(name, inks) for name, inks in _TERMINAL.items())
    if colours == "truecolor":
        return (*THEMES, *own)
    if colours == "256":
        of_256 = (_theme(each.name, _OF_256[each.name]) if each.name in _OF_256 else each for each in THEMES)
        return (*of_256, *own)
    return (*(_theme(name, inks) for name, inks in _SIXTEEN.items()), *own)


def _theme(name: str, inks: Inks) -> Theme:
    kinds = {
        "primary": inks.accent,
        "secondary": inks.undated,
        "accent": inks.accent,
        "warning": inks.soon,
        "error": inks.late,
        "success": inks.on_track,
    }
    is_terminal = name in _TERMINAL
    is_dark = name in {DARK, CONTRAST_DARK, TERMINAL_DARK}
    return Theme(
        name=name,
        dark=is_dark,
        ansi=is_terminal,
        foreground=inks.plain,
        background=inks.ground,
        surface=inks.ground,
        panel=inks.bars or inks.ground,
        boost=inks.ground,
        **{**kinds, "primary": inks.edge},  # type: ignore[arg-type]  # every one of them is a colour
        variables={
            **{f"text-{kind}": ink for kind, ink in kinds.items()},
            "text-muted": inks.muted,
            "text-disabled": inks.muted,
            "faded": inks.muted,
            "border": inks.edge,
            "border-blurred": inks.edge,
            "rule": inks.edge,
            "scrollbar": inks.edge,
            "scrollbar-hover": inks.edge,
            "scrollbar-active": inks.edge,
            "scrollbar-background": inks.ground,
            "scrollbar-background-hover": inks.ground,
            "scrollbar-background-active": inks.ground,
            "scrollbar-corner-color": inks.ground,
            "input-cursor-background": inks.plain,
            "input-cursor-foreground": inks.ground,
            "input-cursor-text-style": "reverse" if is_terminal else "none",
            "ansi-background": "ansi_black" if is_dark else "ansi_white",
            "ansi-foreground": "ansi_white" if is_dark else "ansi_black",
            "block-cursor-background": inks.highlight[0],
            "block-cursor-foreground": inks.highlight[1],
            "block-cursor-text-style": "bold",
            "block-cursor-blurred-background": inks.elsewhere[0],
            "block-cursor-blurred-foreground": inks.elsewhere[1],
        },
    )

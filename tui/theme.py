"""The app's own themes: dark, light and two of high contrast; as fewer colours than millions, see `few_colours`.

Contrast is held by a test of every screen (WCAG 2.1: 4.5:1, in high contrast 7:1). Beside Textual's own a theme has the
colours ``faded`` (a command that cannot be used now) and ``rule`` (the line between two panes).
"""

from __future__ import annotations

from textual.theme import Theme

from tui.presentation.rows import Tone
from tui.text import app as words

DARK = "mörkt"
LIGHT = "ljust"
CONTRAST_DARK = "hög kontrast mörkt"
CONTRAST_LIGHT = "hög kontrast ljust"
TERMINAL_DARK = "ansi-dark"
TERMINAL_LIGHT = "ansi-light"

THEME_WORDS = {
    DARK: words.THEME_DARK,
    LIGHT: words.THEME_LIGHT,
    CONTRAST_DARK: words.THEME_CONTRAST_DARK,
    CONTRAST_LIGHT: words.THEME_CONTRAST_LIGHT,
    TERMINAL_DARK: words.THEME_TERMINAL_DARK,
    TERMINAL_LIGHT: words.THEME_TERMINAL_LIGHT,
}
"""Every theme that can be chosen, in the order they are offered, and what it is called."""

THEMES = (
    Theme(
        name=DARK,
        dark=True,
        primary="#6cb6d9",
        secondary="#b9a3e3",
        accent="#8fc7e8",
        warning="#e6b450",
        error="#ff7a76",
        success="#7fd18b",
        foreground="#e3e7ec",
        background="#12161b",
        surface="#171c22",
        panel="#222a33",
        variables={
            "block-cursor-background": "#2f5d7c",
            "block-cursor-foreground": "#ffffff",
            "block-cursor-text-style": "none",
            "block-cursor-blurred-background": "#2a333d",
            "block-cursor-blurred-foreground": "#e3e7ec",
            "text-muted": "#a3afbb",
            "text-error": "#ff8f8b",
            "text-warning": "#ecc06a",
            "text-success": "#8fdb9a",
            "text-secondary": "#c6b4ec",
            "text-accent": "#9ed2ef",
            "text-primary": "#8ccbe9",
            "faded": "#a3afbb 60%",
            "rule": "#6cb6d9 40%",
        },
    ),
    Theme(
        name=LIGHT,
        dark=False,
        primary="#1f6f9a",
        secondary="#6a4aa3",
        accent="#17597d",
        warning="#8a5a00",
        error="#b3201f",
        success="#1d6b31",
        foreground="#1b2026",
        background="#f4f6f8",
        surface="#ffffff",
        panel="#e4e9ee",
        variables={
            "block-cursor-background": "#c9e2f2",
            "block-cursor-foreground": "#0d1216",
            "block-cursor-text-style": "none",
            "block-cursor-blurred-background": "#e0e7ed",
            "block-cursor-blurred-foreground": "#1b2026",
            "text-muted": "#50606e",
            "text-error": "#a31716",
            "text-warning": "#7a4f00",
            "text-success": "#175c29",
            "text-secondary": "#5c3d94",
            "text-accent": "#17597d",
            "text-primary": "#185b80",
            "faded": "#50606e 60%",
            "rule": "#1f6f9a 40%",
        },
    ),
    Theme(
        name=CONTRAST_DARK,
        dark=True,
        primary="#ffffff",
        secondary="#ffd7ff",
        accent="#87ffff",
        warning="#ffff5f",
        error="#ffafaf",
        success="#afffaf",
        foreground="#ffffff",
        background="#000000",
        surface="#000000",
        panel="#1c1c1c",
        variables={
            "block-cursor-background": "#ffffff",
            "block-cursor-foreground": "#000000",
            "block-cursor-text-style": "bold",
            "block-cursor-blurred-background": "#3a3a3a",
            "block-cursor-blurred-foreground": "#ffffff",
            "text-muted": "#d7d7d7",
            "text-error": "#ffafaf",
            "text-warning": "#ffff5f",
            "text-success": "#afffaf",
            "text-secondary": "#ffd7ff",
            "text-accent": "#87ffff",
            "text-primary": "#ffffff",
            "faded": "#d7d7d7 60%",
            "rule": "#ffffff 40%",
            "border": "#ffffff",
        },
    ),
    Theme(
        name=CONTRAST_LIGHT,
        dark=False,
        primary="#000000",
        secondary="#3f007f",
        accent="#003a5d",
        warning="#5a3a00",
        error="#7a0000",
        success="#004b12",
        foreground="#000000",
        background="#ffffff",
        surface="#ffffff",
        panel="#e8e8e8",
        variables={
            "block-cursor-background": "#000000",
            "block-cursor-foreground": "#ffffff",
            "block-cursor-text-style": "bold",
            "block-cursor-blurred-background": "#d0d0d0",
            "block-cursor-blurred-foreground": "#000000",
            "text-muted": "#303030",
            "text-error": "#7a0000",
            "text-warning": "#5a3a00",
            "text-success": "#004b12",
            "text-secondary": "#3f007f",
            "text-accent": "#003a5d",
            "text-primary": "#000000",
            "faded": "#303030 60%",
            "rule": "#000000 40%",
            "border": "#000000",
        },
    ),
)

TONE_STYLES: dict[Tone, str] = {
    Tone.PLAIN: "$foreground",
    Tone.TITLE: "bold $foreground",
    Tone.MUTED: "$text-muted",
    Tone.HEADER: "bold $text-muted",
    Tone.HEADING: "bold $text-accent",
    Tone.LATE: "bold $text-error",
    Tone.SOON: "$text-warning",
    Tone.UNDATED: "$text-secondary",
    Tone.ON_TRACK: "$text-success",
    Tone.CLOSED: "$text-muted",
    Tone.FINDING: "bold $text-warning",
    Tone.MATCH: "underline",
    Tone.GONE: "$text-error strike",
    Tone.NEW: "$text-success bold",
}
"""How each tone looks outside the list."""


def chosen() -> str:
    """The colours used last time, or dark ones."""
    from store.preferences import read_preference  # noqa: PLC0415 (start-up)

    name = read_preference("tema")
    return name if name in THEME_WORDS else DARK


def remember(name: str) -> None:
    """Use these colours next time too."""
    from store.preferences import write_preference  # noqa: PLC0415 (start-up)

    write_preference("tema", name)

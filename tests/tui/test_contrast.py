"""What reaches the terminal can be read: every screen in every theme, as a terminal of few colours is told to draw it.

A theme's colours are wishes. A terminal of sixteen colours draws the nearest it has, and which ones those are is up to
it: what is drawn is judged by xterm's palette and by VGA's, which are the two extremes in use.
"""

from __future__ import annotations

import pytest
from rich._palettes import EIGHT_BIT_PALETTE
from rich.color import ColorSystem, ColorType
from textual import constants

from store.reflections.file import take_in
from store.reflections.importing import read_reflections
from tests.picture import ROOT
from tests.tui.story import Story, written
from tui import theme
from tui.widgets.choices import Options

XTERM = (
    *("#000000", "#cd0000", "#00cd00", "#cdcd00", "#0000ee", "#cd00cd", "#00cdcd", "#e5e5e5"),
    *("#7f7f7f", "#ff0000", "#00ff00", "#ffff00", "#5c5cff", "#ff00ff", "#00ffff", "#ffffff"),
)
VGA = (
    *("#000000", "#aa0000", "#00aa00", "#aa5500", "#0000aa", "#aa00aa", "#00aaaa", "#aaaaaa"),
    *("#555555", "#ff5555", "#55ff55", "#ffff55", "#5555ff", "#ff55ff", "#55ffff", "#ffffff"),
)
SYSTEMS = {"standard": ColorSystem.STANDARD, "256": ColorSystem.EIGHT_BIT, "truecolor": ColorSystem.TRUECOLOR}

WAYS = (
    ("slash", "s"),
    ("ctrl+p",),
    ("e",),
    ("r",),
    ("d",),
    ("f",),
    ("g",),
    ("v",),
    ("m",),
    ("x",),
    ("i",),
    ("o", "down"),
    ("enter",),
    ("f7",),
    ("question_mark",),
)
"""The keys that lead to each screen from the first one."""


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """WCAG 2.1's contrast ratio of two colours."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_ratio_is_that_of_the_standard():
    assert contrast("#000000", "#ffffff") == 21
    assert round(contrast("#777777", "#ffffff"), 2) == 4.48


@pytest.mark.parametrize("own", theme.THEMES, ids=lambda own: own.name)
def test_every_text_colour_has_the_contrast_wcag_asks_for(own):
    least = 7.0 if "kontrast" in own.name else 4.5
    texts = [own.foreground, *(value for name, value in own.variables.items() if name.startswith("text-"))]
    for background in (own.surface, own.panel, own.background):
        for text in texts:
            assert contrast(text, background) >= least, (own.name, text, background)
    for kind in ("block-cursor", "block-cursor-blurred"):
        text, background = own.variables[f"{kind}-foreground"], own.variables[f"{kind}-background"]
        assert contrast(text, background) >= least, (own.name, kind)


def drawn_colour(colour, system, palette, default) -> str:
    """A colour as a terminal of this kind shows it."""
    lesser = None if colour is None else colour.downgrade(system)
    if lesser is None or lesser.type is ColorType.DEFAULT:
        return default
    if lesser.number is None:
        return lesser.triplet.hex
    return palette[lesser.number] if lesser.number < 16 else EIGHT_BIT_PALETTE[lesser.number].hex


def is_drawing(character: str) -> bool:
    """Lines, edges and blocks: they are seen at a lower contrast than letters."""
    return "─" <= character <= "▟"


def unreadable(app, system, palette) -> set[tuple[str, str, str]]:
    """Words, ink and ground that are too alike, in what the app draws now."""
    dark = app.current_theme.dark
    ground, ink = ("#000000", palette[7]) if dark else ("#ffffff", "#000000")
    least = 7.0 if "kontrast" in app.theme else 4.5
    box = app.screen.query(".box, .palette-box, .help-box")
    region = box.first().region if box else app.screen.region
    found = set()
    for y, strip in enumerate(app.screen._compositor.render_strips()):
        if not region.y <= y < region.bottom:
            continue
        for segment in strip.crop(region.x, region.right):
            text, style = segment.text.strip(), segment.style
            if not text:
                continue
            fore = drawn_colour(style.color, system, palette, ink)
            back = drawn_colour(style.bgcolor, system, palette, ground)
            needed = 1.4 if all(is_drawing(each) for each in text) else least
            if contrast(fore, back) < needed:
                found.add((text, fore, back))
    return found


async def see_every_screen(colours, name, monkeypatch, folder):
    """Look at all that is drawn on a terminal of so many colours in one theme."""
    monkeypatch.setattr(constants, "COLOR_SYSTEM", colours)
    path = written(folder)
    take_in(path, read_reflections(ROOT / "fixtures" / "reflektioner" / "reflektioner.csv"))
    async with Story(path, size=(100, 32)) as user:
        user.app.theme = name
        for keys in WAYS:
            await user.press(*keys)
            for palette in (XTERM, VGA):
                found = unreadable(user.app, SYSTEMS[colours], palette)
                assert not found, (keys, "xterm" if palette is XTERM else "vga", found)
            while len(user.app.screen_stack) > 1:
                user.app.pop_screen()
            await user.press("escape")


@pytest.mark.sample(2)
@pytest.mark.parametrize("name", theme.THEME_WORDS)
async def test_every_word_on_every_screen_can_be_read_in_sixteen_colours(name, monkeypatch, tmp_path):
    await see_every_screen("standard", name, monkeypatch, tmp_path)


@pytest.mark.sample(1)
@pytest.mark.parametrize("colours", ["256", "truecolor"])
@pytest.mark.parametrize("name", theme.THEME_WORDS)
async def test_every_word_on_every_screen_can_be_read_in_more_colours(name, colours, monkeypatch, tmp_path):
    await see_every_screen(colours, name, monkeypatch, tmp_path)


@pytest.mark.parametrize("keys", ["v", "ctrl+p"])
async def test_a_list_is_drawn_anew_in_other_colours(keys, monkeypatch, tmp_path):
    monkeypatch.setattr(constants, "COLOR_SYSTEM", "standard")
    async with Story(written(tmp_path)) as user:
        user.app.theme = theme.LIGHT
        await user.press(keys)
        user.app.theme = theme.DARK
        await user.pilot.pause()
        assert not unreadable(user.app, ColorSystem.STANDARD, XTERM)


@pytest.mark.parametrize("keys", ["v", "ctrl+p", "d", "b"])
async def test_what_is_chosen_is_marked_by_a_sign_and_not_by_colour_alone(keys, tmp_path):
    for ascii_signs, sign in ((False, "▌"), (True, ">")):
        async with Story(written(tmp_path), ascii_signs=ascii_signs) as user:
            await user.press(keys)
            options = user.app.screen.query_one(Options)
            x, y = options.content_region.offset
            strips = user.app.screen._compositor.render_strips()
            marked = [strip.text[x] == sign for strip in strips[y : y + options.content_region.height]]
            rows = [place for place, _ in options._lines][: len(marked)]
            assert rows
            assert marked[: len(rows)] == [place == 0 for place in rows]


@pytest.mark.parametrize("surroundings", ["standard", "NO_COLOR", theme.CONTRAST_DARK, theme.TERMINAL_LIGHT])
async def test_fields_and_buttons_have_edges_where_their_ground_says_nothing(surroundings, monkeypatch, tmp_path):
    monkeypatch.setattr(constants, "COLOR_SYSTEM", "standard" if surroundings == "standard" else "truecolor")
    if surroundings == "NO_COLOR":
        monkeypatch.setenv("NO_COLOR", "1")
    for ascii_signs, edges in ((False, ("▏", "▕")), (True, ("|", "|"))):
        async with Story(written(tmp_path), ascii_signs=ascii_signs) as user:
            if surroundings in theme.THEME_WORDS:
                user.app.theme = surroundings
            await user.press("d")
            strips = user.app.screen._compositor.render_strips()
            for part in ("#note", "#ok", "#cancel"):
                region = user.app.screen.query_one(part).region
                line = strips[region.y].text
                assert (line[region.x], line[region.right - 1]) == edges, part


async def test_without_colour_no_colour_is_sent(monkeypatch, tmp_path):
    monkeypatch.setenv("NO_COLOR", "1")
    async with Story(written(tmp_path)) as user:
        for name in theme.THEME_WORDS:
            user.app.theme = name
            await user.press("down")
            for strip in user.app.screen._compositor.render_strips():
                for _, style, _ in strip:
                    assert style.color is None or style.color.is_default, name
                    assert style.bgcolor is None or style.bgcolor.is_default, name

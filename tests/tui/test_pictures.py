"""Every screen as a picture, the README's among them, and the contrast of every colour."""

from __future__ import annotations

import pytest

from tests import picture
from tui import theme


@pytest.mark.parametrize("name", picture.SCREENS)
async def test_a_screen_looks_as_it_was_last_approved(name, tmp_path):
    approved = (picture.GOLDEN / f"{name}.svg").read_text(encoding="utf-8")
    assert await picture.screen(name, tmp_path) == approved, "look at it, then: python -m tests.picture"


async def test_the_picture_in_the_readme_is_what_the_app_draws_today(tmp_path):
    drawn = await picture.readme_picture(tmp_path)
    assert drawn == picture.README_PICTURE.read_text(encoding="utf-8"), "look at it, then: python -m tests.picture"


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """WCAG 2.1's contrast ratio of two colours."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


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

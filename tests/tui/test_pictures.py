"""Every screen as a picture, the README's among them."""

from __future__ import annotations

import pytest

from tests import picture


@pytest.mark.parametrize("name", picture.SCREENS)
async def test_a_screen_looks_as_it_was_last_approved(name, tmp_path):
    approved = (picture.GOLDEN / f"{name}.svg").read_text(encoding="utf-8")
    assert await picture.screen(name, tmp_path) == approved, "look at it, then: python -m tests.picture"


async def test_the_picture_in_the_readme_is_what_the_app_draws_today(tmp_path):
    drawn = await picture.readme_picture(tmp_path)
    assert drawn == picture.README_PICTURE.read_text(encoding="utf-8"), "look at it, then: python -m tests.picture"

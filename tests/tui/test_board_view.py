"""Vy för sammanträdet: one område at a time on the wall."""

from __future__ import annotations

import pytest

from tests.tui.story import Story, written


@pytest.mark.parametrize("size", [(80, 24), (140, 45)])
async def test_the_selected_areas_are_shown_one_by_one_from_the_highlighted(tmp_path, size):
    async with Story(written(tmp_path), size=size) as user:
        await user.press("down", "down", "f5")
        user.sees("3 av 6", "ANSVAR I LOKALFRÅGOR", "! FÖRSENAD 32 dagar", "Processläge", "Ej påbörjat.")
        await user.press("left")
        user.sees("2 av 6", "RUTINER FÖR KVALITETSARBETET")
        await user.press("space", "right", "right", "right", "right", "right")
        user.sees("6 av 6", "STÖD I ADMINISTRATIVA SYSTEM")
        await user.press("escape")
        user.sees("Nämndkoll")


async def test_for_a_meeting_only_what_it_is_told_is_shown(tmp_path):
    async with Story(written(tmp_path)) as user:
        await user.press("m", "f5")
        user.sees("1 av 1", "ANSVAR I LOKALFRÅGOR")


async def test_nothing_to_show_opens_nothing(tmp_path):
    async with Story(written(tmp_path)) as user:
        await user.press("slash")
        await user.type("xyzzy")
        await user.press("enter", "f5")
        user.sees("Inget område passar urvalet")

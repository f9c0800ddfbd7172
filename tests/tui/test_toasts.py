"""Messages at the edge of the screen: said once, and gone with the screen they belong to."""

from __future__ import annotations

import pytest

from tests.tui.story import Story, written


@pytest.fixture
def register(tmp_path):
    return written(tmp_path)


def toasts(user: Story) -> list[str]:
    return [shown.message for shown in user.app._notifications]


async def test_the_same_thing_is_said_once_however_often_it_is_asked_for(register):
    async with Story(register) as user:
        await user.press("u", "u", "u", "u", "u")
        assert toasts(user) == ["Det finns inget att ångra."]


async def test_a_message_does_not_follow_into_the_next_screen_but_the_one_that_opens_it_does(register):
    async with Story(register) as user:
        await user.press("u", "enter")
        user.sees("Milstolpar")
        user.sees_not("inget att ångra")
        await user.press("r")
        await user.type("Mer.")
        await user.press("ctrl+s")
        assert toasts(user) == ["Sparat"]
        await user.press("escape")
        assert toasts(user) == []


async def test_a_long_message_is_read_whole_where_the_screen_is_narrow(register):
    message = "Här står en lång mening om något som inte gick, och den slutar med ett ord som är sist."
    async with Story(register, size=(60, 20)) as user:
        user.app.notify(message, markup=False)
        await user.pilot.pause(0.3)
        user.sees("Här står en lång mening om något", "sist.")
        assert all(word in user.screen for word in message.split())

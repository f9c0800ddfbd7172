"""A plan that got the name of its file is given another, with keys or in words."""

from __future__ import annotations

from tests.tui.story import Story, content, written

LEADING = "ledning-7k3q"


async def test_a_plan_is_given_another_name_and_u_takes_it_back(tmp_path):
    path = written(tmp_path)
    async with Story(path) as user:
        await user.press("P")
        user.sees("Planens namn", "6 områden, daterad 2018-01-10.", "Åtgärdsplan ledningsfunktion")
        await user.press("ctrl+u")
        await user.type("Skolans ledning\n")
        user.sees("Sparat. Planen heter nu ”Skolans ledning”.")
        before = content().plans[LEADING]
        assert user.saved.plans[LEADING] == before.replace(name="Skolans ledning", former_names=(before.name,))
        assert user.saved.areas == content().areas
        await user.press("u", "enter")
    assert user.saved == content()


async def test_without_a_change_it_says_so_and_an_empty_name_keeps_the_box(tmp_path):
    path = written(tmp_path)
    before = path.read_bytes()
    async with Story(path) as user:
        await user.press("P", "enter")
        user.sees("Inget är ändrat.")
        await user.press("P", "ctrl+u", "enter")
        user.sees("Planen måste ha ett namn", "Planens namn")
    assert path.read_bytes() == before


async def test_it_is_found_in_the_palette_by_what_it_is_called(tmp_path):
    async with Story(written(tmp_path)) as user:
        await user.press("ctrl+p")
        await user.type("byt namn")
        await user.press("enter")
        user.sees("Planens namn", "Namn")

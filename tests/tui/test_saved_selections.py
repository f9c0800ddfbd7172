"""Selections under names of one's own: saved, used by key and by name, and forgotten."""

from __future__ import annotations

import datetime as dt

import pytest

from store.deadline import State
from store.model import Status
from store.preferences import preferences_path
from store.saved_selections import MOST, SavedSelection, forget_selection, offered, save_selection, saved_selections
from store.selection import Order, Selection
from tests.tui.story import Story, content, written


async def save_late(user: Story, name: str) -> None:
    await user.press("2", "f", "tab", "tab", "tab", "tab")
    await user.type(name)
    await user.press("enter")


async def test_a_selection_gets_a_name_and_comes_back_on_a_key_and_by_its_name_in_the_next_run(tmp_path):
    path = written(tmp_path)
    async with Story(path, size=(100, 24)) as user:
        await save_late(user, "Mina sena")
        user.sees("Visar: försenade", "1 av 6 områden")
    async with Story(path) as user:
        user.sees("6 områden · sparat")
        await user.press("7")
        user.sees("Visar: försenade", "1 av 6 områden")
        await user.press("1", "ctrl+p")
        await user.type("mina sena")
        user.sees("Urval: Mina sena")
        await user.press("enter")
        user.sees("Visar: försenade")


async def test_the_words_searched_for_are_saved_too(tmp_path):
    async with Story(written(tmp_path), size=(100, 24)) as user:
        await user.press("slash")
        await user.type("lokal")
        await user.press("enter", "f", "tab", "tab", "tab", "tab")
        await user.type("Lokaler")
        await user.press("enter", "escape")
        user.sees("6 områden · sparat")
        await user.press("7")
        user.sees("Visar: sökning ”lokal”", "1 av 6 områden")
        await user.press("1")
        user.sees("6 områden · sparat")


async def test_a_selection_that_names_a_plan_or_a_person_of_another_register_is_not_offered(tmp_path):
    here = content()
    (plan,) = here.plans
    save_selection("Annan plan", Selection(plan="en-annan-plan-a1b2"))
    save_selection("Någon annan", Selection(responsible="Någon annan"))
    save_selection("Planen här", Selection(plan=plan))
    assert [one.name for one in offered(here)] == ["Planen här"]
    async with Story(written(tmp_path), size=(100, 24)) as user:
        await user.press("7")
        user.sees(f"Visar: plan {here.plans[plan].name}")
        await user.press("1", "8")
        user.sees("6 områden · sparat")
        await user.press("ctrl+p")
        await user.type("urval annan")
        user.sees_not("Urval: Annan plan", "Urval: Någon annan")


async def test_by_the_next_meeting_is_kept_as_the_next_meeting_and_not_as_a_day(tmp_path):
    path = written(tmp_path)
    async with Story(path) as user:
        await user.press("4", "f", "tab", "tab", "tab", "tab")
        await user.type("Inför")
        await user.press("enter")
        user.sees("datum inför nämnd 21 feb")
    async with Story(path, today=dt.date(2018, 3, 1)) as user:
        await user.press("7")
        user.sees("datum inför nämnd 21 mar")


async def test_what_is_unreported_is_chosen_in_the_dialog_and_kept_as_the_last_meeting_and_not_as_a_day(tmp_path):
    path = written(tmp_path)
    async with Story(path) as user:
        await user.press("f", "tab", "tab", "tab", "enter", "down", "enter", "tab")
        await user.type("Tysta")
        await user.press("enter")
        user.sees("inget rapporterat sedan sammanträdet 2018-01-24", "5 av 6 områden")
        await user.press("f")
        user.sees("Rapporterat   inget sedan sammanträdet 2018-01-24")
    async with Story(path, today=dt.date(2018, 3, 1)) as user:
        await user.press("7")
        user.sees("inget rapporterat sedan sammanträdet 2018-02-21")


async def test_a_key_without_a_saved_selection_says_how_to_save_one(tmp_path):
    async with Story(written(tmp_path)) as user:
        await user.press("9")
        user.sees("Tryck f, välj och ge urvalet ett namn.")


async def test_a_saved_selection_is_chosen_and_forgotten_in_the_dialog(tmp_path):
    async with Story(written(tmp_path)) as user:
        await save_late(user, "Det [b]sena[/b]")
        await user.press("1", "f", "tab", "tab", "tab", "tab", "tab", "enter", "down", "enter")
        user.sees("Sparade       Det [b]sena[/b]")
        await user.press("tab", "enter")
        user.sees("Visar: försenade")
        await user.press(
            "1", "f", "tab", "tab", "tab", "tab", "tab", "enter", "down", "enter", "tab", "tab", "tab", "enter"
        )
        assert saved_selections() == ()


@pytest.mark.parametrize(
    "selection",
    [
        Selection(),
        Selection(states=frozenset({State.LATE, State.SOON}), text="skola å"),
        Selection(plan="p-0001", responsible="Rektor", status=Status.ONGOING),
    ],
)
def test_what_is_saved_is_read_back(selection):
    save_selection("Namn", selection)
    assert saved_selections() == (SavedSelection("Namn", selection),)
    forget_selection("Namn")
    assert saved_selections() == ()


def test_a_name_is_kept_once_and_no_more_than_so_many():
    save_selection("Ett", Selection(text="a"))
    save_selection("Ett", Selection(text="b"))
    assert [one.selection.text for one in saved_selections()] == ["b"]
    for number in range(MOST + 3):
        save_selection(f"Nr {number}", Selection())
    assert len(saved_selections()) == MOST
    assert saved_selections()[-1].name == f"Nr {MOST + 2}"


@pytest.mark.parametrize(
    "entry",
    [
        "urval = 7",
        "urval = [1]",
        '[[urval]]\nnamn = ""',
        '[[urval]]\nnamn = "A"\n"lägen" = ["okänt läge"]',
        '[[urval]]\nnamn = "A"\nplan = 3',
        '[[urval]]\nnamn = "A"\nstatus = "x"',
        '[[urval]]\nnamn = "A"\n"lägen" = [[]]',
    ],
)
def test_a_choice_that_cannot_be_read_is_passed_over(entry):
    path = preferences_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(entry, encoding="utf-8")
    assert saved_selections() == ()


def test_the_meeting_is_filled_in_and_the_order_is_left_to_the_list():
    one = SavedSelection("A", Selection(order=Order.DATE), by_next_meeting=True)
    assert one.on(dt.date(2018, 2, 21), None).due_by == dt.date(2018, 2, 21)
    assert one.on(None, None).due_by is None


async def test_the_names_of_plans_and_people_are_only_words_in_the_dialog(tmp_path):
    base = content()
    plans = {"ledning-7k3q": base.plans["ledning-7k3q"].replace(name="[b]Plan[/b]")}
    path = written(tmp_path, base.replace(plans=plans))
    async with Story(path) as user:
        await user.press("f", "enter")
        user.sees("[b]Plan[/b]")
        await user.press("down", "enter")
        user.sees("Plan          [b]Plan[/b]")

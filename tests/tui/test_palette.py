"""The palette: what is meant comes first, is named in short and told in full."""

from __future__ import annotations

import pytest
from textual.widgets import OptionList

from tests.tui.story import Story, written
from tui.actions.finding_commands import ranked
from tui.commands import COMMANDS


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("spara", "register.version"),
        ("ångra", "register.angra"),
        ("print", "register.exportera"),
        ("redigera", "omrade.redigera"),
        ("sök", "lista.sok"),
    ],
)
def test_what_the_words_name_comes_before_what_only_mentions_them(words, first):
    from store.searching import folded

    assert ranked(COMMANDS, folded(words).split())[0].id == first


def test_without_words_the_commands_stand_as_they_are_declared_and_unknown_words_give_none():
    assert ranked(COMMANDS, []) == list(COMMANDS)
    assert ranked(COMMANDS, ["xyzzy"]) == []


@pytest.mark.parametrize("size", [(80, 24), (140, 45)])
async def test_a_command_is_named_and_the_chosen_one_is_told_in_full(size, tmp_path):
    async with Story(written(tmp_path), size=size) as user:
        await user.press("ctrl+p")
        await user.type("egen")
        user.sees("E       egen redigerare", "du ser hur det", "sparas")
        shown = user.app.screen.query_one(OptionList).get_option_at_index(0).prompt
        assert [shown.plain[span.start : span.end] for span in shown.spans if span.style == "underline"] == ["egen"]

"""What a command line may say, and the sentence for what it may not."""

from __future__ import annotations

import pytest

from store.errors import UsageError
from tui.cli.catalogue import COMMANDS, OPEN
from tui.cli.grammar import COMMON, nearest, parse, split_command

LISTA = COMMANDS["lista"]


def test_options_stand_anywhere_and_take_their_value_both_ways():
    given = parse(LISTA, ["--json", "a.json", "--plan", "Ledning", "--idag=2018-02-01"])
    assert given.words == ("a.json",)
    assert given.flag("--json")
    assert (given.value("--plan"), given.value("--idag"), given.value("--sok")) == ("Ledning", "2018-02-01", "")


def test_a_repeated_option_keeps_every_value():
    given = parse(LISTA, ["--lage", "snart", "--lage=forsenad"])
    assert given.values("--lage") == ("snart", "forsenad")


@pytest.mark.parametrize("value", ["-x", "$(id)", "--upload-pack=touch x", "a\nb", "", "-"])
def test_a_value_is_only_a_value(value):
    assert parse(LISTA, ["--sok", value]).value("--sok") == value


@pytest.mark.parametrize("word", ["-x", "--upload-pack=x", "--json", "--"])
def test_after_two_dashes_every_word_is_a_word(word):
    assert parse(LISTA, ["--", word]).words == (word,)


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (["--jsn"], "Menade du ”--json”?"),
        (["--qqqqqq"], "”namndkoll lista --help” visar vad som finns."),
        (["-x"], "skrivs efter ”--”"),
        (["--plan"], "--plan behöver ett värde"),
        (["--plan", "--json"], "--plan behöver ett värde"),
        (["--json=ja"], "--json tar inget värde"),
        (["a.json", "b.json"], "”b.json” är ett ord för mycket"),
    ],
)
def test_what_cannot_be_understood_is_told_in_swedish(line, sentence):
    with pytest.raises(UsageError, match=sentence.replace("?", r"\?").replace("(", r"\(")):
        parse(LISTA, line)


@pytest.mark.parametrize(
    ("command", "words", "missing"),
    [("ny", [], "FIL"), ("visa", [], "ID"), ("tolka", [], "TEXT"), ("exportera", [], "UT")],
)
def test_a_missing_word_is_named(command, words, missing):
    with pytest.raises(UsageError, match=f"{missing} saknas"):
        parse(COMMANDS[command], words)


@pytest.mark.parametrize(
    ("line", "word", "rest"),
    [
        (["lista", "a.json"], "lista", ["a.json"]),
        (["--idag", "2018-02-01", "lista", "a.json"], "lista", ["--idag", "2018-02-01", "a.json"]),
        (["--idag=2018-02-01", "lista"], "lista", ["--idag=2018-02-01"]),
        (["--version"], None, ["--version"]),
        (["--", "lista"], None, ["--", "lista"]),
        ([], None, []),
    ],
)
def test_the_command_is_the_first_word_that_is_no_option(line, word, rest):
    assert split_command(line) == (word, rest)


def test_a_misspelt_word_finds_its_nearest_and_a_strange_one_none():
    assert nearest("list", COMMANDS) == "lista"
    assert nearest("Kontrolera", COMMANDS) == "kontrollera"
    assert nearest("xyzzy", COMMANDS) == ""


def test_names_are_ascii_and_no_command_declares_a_common_option_again():
    common = {option.name for option in COMMON}
    for command in (OPEN, *COMMANDS.values()):
        names = [option.name for option in command.options]
        assert command.name.isascii()
        assert all(name.isascii() and name.startswith("--") for name in names)
        assert len(set(names)) == len(names)
        assert not common & set(names)
        assert command.examples

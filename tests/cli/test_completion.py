"""Completion in the shells: what Tab offers, in a real bash, zsh and fish, for every command there is."""

from __future__ import annotations

import shlex
import shutil
import subprocess

import pytest

from tests.terminal import Terminal
from tui.cli.catalogue import COMMANDS, OPEN
from tui.cli.completion import bash, fish, zsh
from tui.cli.completion.offers import Kind, Offer, argument_offer, offer_for, options_of
from tui.cli.exit_codes import ExitCode

SCRIPTS = {"bash": bash.script, "zsh": zsh.script, "fish": fish.script}
SHELLS = [
    pytest.param(shell, marks=pytest.mark.skipif(shutil.which(shell) is None, reason=f"{shell} is not installed"))
    for shell in SCRIPTS
]
needs_bash = pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
needs_fish = pytest.mark.skipif(shutil.which("fish") is None, reason="fish is not installed")
needs_zsh = pytest.mark.skipif(shutil.which("zsh") is None, reason="zsh is not installed")


@pytest.fixture
def folder(here):
    for name in ("namndkoll.json", "min plan.docx", "a*b.txt"):
        (here / name).touch()
    (here / "kommunerna").mkdir()
    return here


def in_bash(folder, *words):
    """What bash would offer for the last of the words, taken apart as bash does it at ``=``."""
    apart = [part for word in words for part in ([word] if "=" not in word else [*word.partition("=")])]
    apart = [part for place, part in enumerate(apart) if part or place == len(apart) - 1]
    if apart[-1] == "" and apart[-2] == "=":
        del apart[-1]
    line = " ".join(map(shlex.quote, apart))
    program = (
        f"source ./script\nCOMP_WORDS=({line}) COMP_CWORD={len(apart) - 1}\n_namndkoll\n"
        'for each in "${COMPREPLY[@]}"; do printf "%s\\n" "$each"; done'
    )
    (folder / "script").write_text(bash.script(), encoding="utf-8")
    done = subprocess.run(
        ["bash", "--norc", "-c", program], cwd=folder, capture_output=True, encoding="utf-8", check=True
    )
    assert done.stderr == ""
    return set(done.stdout.splitlines())


def in_fish(folder, *words):
    (folder / "script").write_text(fish.script(), encoding="utf-8")
    line = f"source ./script; complete -C {shlex.quote(' '.join(words))}"
    done = subprocess.run(
        ["fish", "--no-config", "-c", line], cwd=folder, capture_output=True, encoding="utf-8", check=True
    )
    assert done.stderr == ""
    return {each.split("\t")[0] for each in done.stdout.splitlines()}


@pytest.mark.parametrize("shell", SHELLS)
def test_the_shell_finds_no_fault_in_its_script(tmp_path, shell):
    script = tmp_path / "script"
    script.write_text(SCRIPTS[shell](), encoding="utf-8")
    done = subprocess.run([shell, "-n", script], capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("shell", SCRIPTS)
def test_every_command_and_option_is_in_the_script(shell):
    script = SCRIPTS[shell]()
    for command in (*COMMANDS.values(), OPEN):
        assert command.name in script
        for option in options_of(command):
            assert (f"-l {option.name[2:]} " if shell == "fish" else option.name) in script


@needs_bash
@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_offers_its_own_options(folder, name):
    assert in_bash(folder, "namndkoll", name, "--") == {option.name for option in options_of(COMMANDS[name])}


CASES = (
    (("",), {*COMMANDS, "namndkoll.json", "min plan.docx", "a*b.txt", "kommunerna"}),
    (("li",), {"lista"}),
    (("nam",), {"namndkoll.json"}),
    (("--en",), {"--enkel"}),
    (("namndkoll.json", "--pe"), {"--per"}),
    (("--idag", "2018-02-01", "kontr"), {"kontrollera"}),
    (("--idag=2018-02-01", "kontr"), {"kontrollera"}),
    (("--idag", ""), set()),
    (("--farg", "a"), {"auto", "alltid", "aldrig"}),
    (("--farg", "au"), {"auto"}),
    (("lista", "--sortera", "d"), {"datum"}),
    (("lista", "--lage", "s"), {"snart"}),
    (("lista", "--lage", "forsenad,u"), {"forsenad,utan-datum"}),
    (("lista", "--plan", ""), set()),
    (("lista", "--json", "nam"), {"namndkoll.json"}),
    (("exportera", "--rapport", "b"), {"balanslista"}),
    (("exportera", "namndkoll.json", "--mall", "min"), {"min plan.docx"}),
    (("importera", "namndkoll.json", "a"), {"a*b.txt"}),
    (("portfolj", ""), {"kommunerna"}),
    (("komplettera", ""), {"bash", "zsh", "fish"}),
    (("tolka", ""), set()),
)


@needs_bash
@pytest.mark.parametrize(("words", "offered"), CASES, ids=[" ".join(words) for words, _ in CASES])
def test_bash_offers_what_fits_there(folder, words, offered):
    assert in_bash(folder, "namndkoll", *words) - {"script"} == offered


@needs_bash
def test_bash_offers_a_value_after_the_sign(folder):
    assert in_bash(folder, "namndkoll", "exportera", "--rapport=ba") == {"balanslista"}
    assert in_bash(folder, "namndkoll", "--farg=") == {"auto", "alltid", "aldrig"}


@needs_fish
@pytest.mark.parametrize(("words", "offered"), CASES[1:], ids=[" ".join(words) for words, _ in CASES[1:]])
def test_fish_offers_what_fits_there(folder, words, offered):
    found = {each.rstrip("/") for each in in_fish(folder, "namndkoll", *words)}
    assert offered <= found
    # fish also offers what only holds the letters; it never offers what cannot stand there.
    assert not found & {*COMMANDS} - offered or words[0] not in COMMANDS


def typed(command, prepared, keys, expected):
    """A shell at a real terminal, told what to read in, in which somebody types and presses Tab."""
    with Terminal(command, columns=120, lines=40, env={"PS1": "> ", "TERM": "xterm"}) as terminal:
        terminal.press(prepared, "enter")
        terminal.wait_for("redo")
        terminal.press(*keys, "tab")
        terminal.wait_for(expected)


@needs_bash
def test_tab_completes_at_a_terminal_with_bash(folder):
    (folder / "script").write_text(bash.script(), encoding="utf-8")
    ready = f"cd {folder}; source ./script; printf 're%s\\n' do"
    typed(["bash", "--norc", "-i"], ready, ["namndkoll kontrol"], "namndkoll kontrollera ")
    typed(["bash", "--norc", "-i"], ready, ["namndkoll importera min"], r"namndkoll importera min\ plan.docx")
    typed(["bash", "--norc", "-i"], ready, ["namndkoll lista --lage forsenad,sn"], "--lage forsenad,snart")


@needs_zsh
def test_tab_completes_at_a_terminal_with_zsh(folder):
    (folder / "script").write_text(zsh.script(), encoding="utf-8")
    ready = f"cd {folder}; autoload -U compinit; compinit -u -D; source ./script; printf 're%s\\n' do"
    for keys, expected in (
        ("namndkoll kontrol", "namndkoll kontrollera"),
        ("namndkoll lista --sor", "namndkoll lista --sortera="),
        ("namndkoll lista --sortera=dat", "namndkoll lista --sortera=datum"),
        ("namndkoll lista --lage forsenad,sn", "--lage forsenad,snart"),
        ("namndkoll --farg au", "namndkoll --farg auto"),
        ("namndkoll importera min", r"namndkoll importera min\ plan.docx"),
        ("namndkoll portfolj kom", "namndkoll portfolj kommunerna/"),
        ("namndkoll namndkoll.json --enk", "namndkoll namndkoll.json --enkel"),
    ):
        typed(["zsh", "-f", "-i"], ready, [keys], expected)


def test_the_command_prints_the_script_and_knows_which_shells_there_are(run, here):
    answer = run("komplettera", "bash")
    assert (answer.code, answer.out, answer.err) == (ExitCode.FINE, bash.script(), "")
    refused = run("komplettera", "csh")
    assert refused.code == ExitCode.WRONG_USE
    assert "bash, zsh eller fish" in refused.err


@pytest.mark.parametrize(
    ("written", "offer"),
    [
        ("auto|alltid", Offer(Kind.ONE_OF, ("auto", "alltid"))),
        ("a,b-c", Offer(Kind.SEVERAL_OF, ("a", "b-c"))),
        ("FIL", Offer(Kind.FILES)),
        ("MAPP", Offer(Kind.FOLDERS)),
        ("DATUM", Offer(Kind.NOTHING)),
        ("DATUM|SAMMANTRADE|REV", Offer(Kind.NOTHING)),
        ("NAMN=EN,EN-TILL", Offer(Kind.NOTHING)),
    ],
)
def test_how_a_value_is_written_tells_what_is_offered(written, offer):
    assert offer_for(written) == offer


def test_every_argument_that_is_a_file_is_known_to_be_one():
    """A new kind of argument in the catalogue is to be thought of here."""
    nothing = {command.name for command in COMMANDS.values() if argument_offer(command).kind is Kind.NOTHING}
    assert nothing == {"demo", "tolka"}

"""The program as a process: what it loads, how it ends, and that it never ends in a traceback."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import tui
from tests.cli.conftest import DEMO_DAY
from tui.cli import main
from tui.cli.exit_codes import ExitCode

ROOT = Path(tui.__file__).parent.parent
DEMO = ROOT / "fixtures" / "demo" / "namndkoll.json"


def start(*line, code="", **kwargs):
    program = ["-c", code] if code else ["-m", "tui"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **kwargs.pop("env", {})}
    return subprocess.Popen(
        [sys.executable, *program, *line], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **kwargs
    )


def finished(*line, **kwargs):
    process = start(*line, **kwargs)
    out, err = process.communicate(timeout=30)
    return process.returncode, out.decode(), err.decode()


LOADED = """
import sys
from tui.cli import main
code = main(sys.argv[1:])
print(sorted({name.partition(".")[0] for name in sys.modules}), file=sys.stderr)
print(code, file=sys.stderr)
"""
WRITERS = {"docx", "lxml", "xlsxwriter", "icalendar", "typst", "phonenumbers", "stdnum"}
READERS = {"openpyxl", "pdfplumber", "defusedxml"}
HEAVY = {"textual", "rich", "tinydb", "dateutil", "holidays", "selectolax", "markdown_it", "platformdirs", "filelock"}


@pytest.mark.parametrize(
    ("line", "more"),
    [
        (("--version",), {"msgspec", "json", "difflib"}),
        (("--help",), {"msgspec", "json", "difflib"}),
        (("tolka", "Klart till mars 2018", "--json"), {"json", "difflib", "rapidfuzz"}),
        (("lista", str(DEMO)), {"json", "difflib", "rapidfuzz", "csv"}),
        (("lista", str(DEMO), "--json"), {"difflib", "rapidfuzz", "csv"}),
        (("visa", str(DEMO), "mate"), {"difflib", "rapidfuzz"}),
        (("kontrollera", str(DEMO)), {"difflib", "rapidfuzz"}),
        (("exportera", str(DEMO), "ut.md"), WRITERS | READERS),
        (("exportera", str(DEMO), "ut.html"), WRITERS | READERS),
        (("exportera", str(DEMO), "ut.csv"), WRITERS | READERS),
        (("exportera", str(DEMO), "ut.docx"), (WRITERS - {"docx", "lxml"}) | READERS),
        (("exportera", str(DEMO), "ut.xlsx"), (WRITERS - {"xlsxwriter"}) | READERS),
        (("exportera", str(DEMO), "ut.pdf"), (WRITERS - {"typst"}) | READERS),
    ],
)
def test_a_command_loads_nothing_it_does_not_need(line, more, tmp_path):
    plain = [str(without_what_comes_back(tmp_path)) if word == str(DEMO) else word for word in line]
    assert loaded_by(*plain, cwd=tmp_path) & (HEAVY | more) == set()


@pytest.mark.parametrize(
    ("line", "needed"),
    [(("lista",), set()), (("lista", "--json"), {"dateutil"}), (("kontrollera",), {"dateutil"})],
)
def test_rules_are_made_into_days_only_for_who_is_told_what_was_missed(line, needed):
    command, *more = line
    assert loaded_by(command, str(DEMO), *more, "--idag", DEMO_DAY) & HEAVY == needed


def loaded_by(*line, **kwargs):
    _, _, err = finished(*line, code=LOADED, **kwargs)
    return set(eval(err.splitlines()[-2]))


def without_what_comes_back(folder):
    """The demo register with nothing in it that comes back: what does needs its rule made into days."""
    register = folder / "namndkoll.json"
    shutil.copyfile(DEMO.with_name("namndkoll.toml"), folder / "namndkoll.toml")
    register.write_text(re.sub(r',\n *"upprepas": "[^"]*"', "", DEMO.read_text(encoding="utf-8")), encoding="utf-8")
    return register


def test_the_entry_point_is_the_same_as_the_module():
    assert finished("lista", str(DEMO), "--idag", DEMO_DAY)[0] == ExitCode.FINE
    assert "tui.cli:main" in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


def test_a_reader_that_goes_away_is_no_error(tmp_path):
    lines = tmp_path / "lines"
    lines.write_bytes(b"klart mars 2018\t2018-01-10\n" * 20_000)
    with lines.open("rb") as source:
        process = start("tolka", "-", "--json", stdin=source)
        process.stdout.readline()
        process.stdout.close()
        err = process.stderr.read()
        process.stderr.close()
        assert (process.wait(timeout=30), err) == (ExitCode.BROKEN_PIPE, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
@pytest.mark.parametrize("line", [("lista", str(DEMO)), ("lista", str(DEMO), "--json"), ("--help",)])
def test_an_output_that_is_full_is_one_sentence(line):
    with Path("/dev/full").open("wb") as full:
        process = subprocess.run(
            [sys.executable, "-m", "tui", *line], stdout=full, stderr=subprocess.PIPE, cwd=ROOT, check=False, timeout=30
        )
    assert process.returncode == ExitCode.ERROR
    assert process.stderr.decode().startswith("Det går inte att skriva ut (disken är full).")
    assert process.stderr.count(b"\n") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="closing a stream is a shell's doing")
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "<&-"])
def test_streams_that_were_closed_are_no_fault(closed):
    command = f'"{sys.executable}" -m tui lista "{DEMO}" {closed}'
    process = subprocess.run(["/bin/sh", "-c", command], capture_output=True, cwd=ROOT, check=False, timeout=30)
    assert process.returncode == ExitCode.FINE
    assert b"Traceback" not in process.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="closing a stream is a shell's doing")
def test_nothing_to_read_from_is_one_sentence():
    command = f'"{sys.executable}" -m tui tolka - <&-'
    process = subprocess.run(["/bin/sh", "-c", command], capture_output=True, cwd=ROOT, check=False, timeout=30)
    assert process.returncode == ExitCode.WRONG_USE
    assert process.stderr.decode().startswith("Det finns inget att läsa")


WAITING = """
import sys, time
from tui.cli import main, read_words
def wait(default):
    print("redo", file=sys.stderr, flush=True)
    time.sleep(60)
read_words._phrases_of_input = wait
sys.exit(main(["tolka", "-"]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for one process")
def test_ctrl_c_is_silent():
    process = start(code=WAITING)
    assert process.stderr.readline() == b"redo\n"
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=30)
    assert (process.returncode, out, err) == (ExitCode.INTERRUPTED, b"", b"")


def test_ctrl_c_inside_a_command_ends_with_130(run, demo, monkeypatch):
    monkeypatch.setattr("tui.cli.list_areas.run", interrupted)
    assert run("lista", demo) == (ExitCode.INTERRUPTED, "", "")


EARLY = """
import builtins, sys
from tui.cli import main
real = builtins.__import__
def broken_off(name, *rest):
    if name == "tui.cli.command_line":
        raise KeyboardInterrupt
    return real(name, *rest)
builtins.__import__ = broken_off
sys.exit(main(["--version"]))
"""


def test_ctrl_c_while_the_program_is_loaded_is_silent():
    assert finished(code=EARLY) == (ExitCode.INTERRUPTED, "", "")


def test_the_door_is_open_before_anything_of_ours_is_loaded():
    """Whatever is loaded before `main` runs is loaded where Ctrl+C gives a traceback."""
    code = (
        "import sys, tui.cli; print(sorted(n for n in sys.modules if n.split('.')[0] in ('tui', 'store', 'msgspec')))"
    )
    assert finished(code=code)[1].strip() == "['tui', 'tui.cli']"


def interrupted(given, output):
    raise KeyboardInterrupt


def test_a_fault_of_ours_is_one_sentence_and_a_log(run, demo, monkeypatch, state_home):
    monkeypatch.setattr("tui.cli.list_areas.run", faulty)
    answer = run("lista", demo)
    assert (answer.code, answer.out) == (ExitCode.ERROR, "")
    assert answer.err.count("\n") == 1
    (log,) = (state_home / "namndkoll" / "krascher").iterdir()
    assert str(log) in answer.err
    story = log.read_text(encoding="utf-8")
    assert "ZeroDivisionError" in story
    assert "faulty" in story


def test_a_fault_whose_log_cannot_be_written_is_still_one_sentence(run, demo, monkeypatch, state_home):
    (state_home / "namndkoll").write_text("in the way")
    monkeypatch.setattr("tui.cli.list_areas.run", faulty)
    answer = run("lista", demo)
    assert (answer.code, answer.err.count("\n")) == (ExitCode.ERROR, 1)


def faulty(given, output):
    return 1 / 0


def test_an_output_that_cannot_take_our_signs_gets_their_twins():
    code, out, _ = finished("lista", str(DEMO), "--idag", DEMO_DAY, env={"PYTHONIOENCODING": "ascii"})
    assert code == ExitCode.FINE
    assert out.isascii()
    assert "v avslutad" in out
    assert ". i fas" in out
    code, out, _ = finished("lista", str(DEMO), "--json", env={"PYTHONIOENCODING": "ascii"})
    assert "försenad" in out


def test_no_colour_in_a_pipe_and_colour_when_asked():
    plain = finished("lista", str(DEMO), "--idag", DEMO_DAY)[1]
    coloured = finished("lista", str(DEMO), "--idag", DEMO_DAY, "--farg", "alltid")[1]
    assert "\x1b" not in plain
    assert "\x1b[1;31m! försenad\x1b[0m" in coloured


def test_main_reads_the_programs_own_words_without_an_argument(monkeypatch, capfd):
    monkeypatch.setattr(sys, "argv", ["namndkoll", "--version"])
    assert main() == ExitCode.FINE
    assert capfd.readouterr().out.startswith("namndkoll ")

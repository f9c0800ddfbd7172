"""The code keeps to its layout: who touches files, programs and the clock, how errors are caught, how text is shown."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import pytest

from tests.architecture import rules
from tests.architecture.markup_rule import content_makers, reads_markup

ROOT = Path(__file__).resolve().parents[2]

MAY_OPEN_FILES = {
    "store/jsonfile.py": "the register's file",
    "store/whole_file.py": "reads and replaces a file as a whole: what jsonfile stands on",
    "store/preferences.py": "reads the user's own settings, beside no register",
    "store/rescue.py: oldest.unlink": "drops the oldest of the kept copies in the state folder",
    "store/drafts.py": "drops a draft of an open form in the state folder",
    "store/reflections/file.py: held.replace": "new bytes for the reflections' file, by the register's door",
    "store/journal.py": "appends a line to the journal in the state folder",
    "store/documents/files/opening.py": "reads documents from outside, within its limits",
    "store/documents/files/zipped.py: archive.open": "a member of a zip that is in memory already",
    "store/documents/files/pdf_file.py: pdfplumber.open": "a document that is in memory already",
    "store/register.py: held.replace": "the register, through the lock jsonfile holds",
    "store/storage.py: held.replace": "the same",
    "store/healing.py: held.replace": "the same",
    "store/restoring.py: held.replace": "the same",
    "tui/cli/output.py: os.open": "hands a closed pipe to the null device",
    "tui/cli/demo.py": "copies the demo register to a folder of its own",
    "tui/screens/editor.py": "hands one text to the user's editor and back, in a folder of its own",
}
"""Modules, or single calls in them, and why; every other module reaches files through these."""

MAY_START_PROGRAMS = {
    "store/git.py": "runs git",
    "store/documents/files/apart.py": "opens documents from outside in a Python of its own, which may be ended",
    "tui/screens/editor.py": "runs the user's own editor",
    "tui/web/local_server.py": "quotes a command line for the server of the extra webb, which runs it for each visit",
}

MAY_READ_THE_CLOCK = {"tui/cli/clock.py": "the edge that knows today"}

MAY_CATCH_EVERYTHING = {"tui/cli/__init__.py": "the outermost door of the command line"}

ALLOWED = {
    rules.opens_files: MAY_OPEN_FILES,
    rules.starts_programs: MAY_START_PROGRAMS,
    rules.reads_clock: MAY_READ_THE_CLOCK,
    rules.catches_everything: MAY_CATCH_EVERYTHING,
}
"""Each rule with the modules it does not hold for, and why."""


def modules() -> list[str]:
    return sorted(
        path.relative_to(ROOT).as_posix() for package in ("store", "tui") for path in (ROOT / package).rglob("*.py")
    )


@cache
def parsed(module: str) -> ast.Module:
    return ast.parse((ROOT / module).read_text(encoding="utf-8"))


@cache
def breaches(rule: rules.Rule) -> list[tuple[str, rules.Breach]]:
    return [(module, breach) for module in modules() for breach in rule(parsed(module))]


@pytest.mark.parametrize("rule", ALLOWED)
def test_only_what_has_a_reason_is_outside_a_rule(rule):
    unexplained = [
        f"{module}:{breach.line}: {breach.what}"
        for module, breach in breaches(rule)
        if not {module, f"{module}: {breach.what}"} & set(ALLOWED[rule])
    ]
    assert unexplained == []


@pytest.mark.parametrize("rule", ALLOWED)
def test_no_reason_outlives_what_it_explained(rule):
    needed = {name for module, breach in breaches(rule) for name in (module, f"{module}: {breach.what}")}
    written = {entry for entry in ALLOWED[rule] if (ROOT / entry.partition(":")[0]).exists()}
    assert written - needed == set()


def test_no_text_from_a_file_is_given_to_a_widget_as_markup():
    shown = [module for module in modules() if module.startswith("tui/")]
    makers = content_makers(parsed(module) for module in shown)
    found = [
        f"{module}:{breach.line}: {breach.what}" for module in shown for breach in reads_markup(parsed(module), makers)
    ]
    assert found == []


def test_every_module_is_one_idea_long():
    assert [module for module in modules() if rules.is_too_long((ROOT / module).read_text(encoding="utf-8"))] == []


def test_every_module_is_named_for_what_it_is():
    parts = {part for module in modules() for part in Path(module).with_suffix("").parts}
    assert [part for part in sorted(parts) if rules.says_nothing(part)] == []


def test_every_package_and_module_says_what_it_is():
    assert [module for module in modules() if not ast.get_docstring(parsed(module))] == []


# -- The rules bite ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rule", "bad"),
    [
        (rules.opens_files, "open('namndkoll.json', 'w')"),
        (rules.opens_files, "path.open('rb')"),
        (rules.opens_files, "Path.open(path)"),
        (rules.opens_files, "path.write_text(text)"),
        (rules.opens_files, "path.read_bytes()"),
        (rules.opens_files, "os.replace(temp, path)"),
        (rules.opens_files, "temp.replace(path)"),
        (rules.opens_files, "shutil.copy(a, b)"),
        (rules.opens_files, "from os import replace"),
        (rules.opens_files, "from shutil import copyfile"),
        (rules.starts_programs, "import subprocess"),
        (rules.starts_programs, "from subprocess import run"),
        (rules.starts_programs, "os.system('ls')"),
        (rules.starts_programs, "os.execvp('ls', [])"),
        (rules.starts_programs, "await_(asyncio.create_subprocess_exec('ls'))"),
        (rules.reads_clock, "dt.date.today()"),
        (rules.reads_clock, "datetime.now(UTC)"),
        (rules.reads_clock, "time.time()"),
        (rules.reads_clock, "from time import localtime"),
        (rules.catches_everything, "try: a()\nexcept: pass"),
        (rules.catches_everything, "try: a()\nexcept Exception: pass"),
        (rules.catches_everything, "try: a()\nexcept (OSError, Exception): pass"),
        (rules.catches_everything, "try: a()\nexcept BaseException as error: raise Other from error"),
        (rules.catches_everything, "with suppress(Exception): a()"),
    ],
)
def test_the_rule_finds_its_bad_example(rule, bad):
    assert list(rule(ast.parse(bad)))


@pytest.mark.parametrize(
    ("rule", "good"),
    [
        (
            rules.opens_files,
            "Register.open(path)\nstr.replace(a, b)\narea.replace(status=klart)\nwrite_whole(path, data)",
        ),
        (rules.starts_programs, "os.environ.get('PATH')\nfrom store.git import run"),
        (
            rules.reads_clock,
            "time.monotonic()\ntime.perf_counter()\nassess(area, today)\ndate.fromisoformat('2018-01-10')",
        ),
        (rules.catches_everything, "try: a()\nexcept OSError: pass\nexcept BaseException:\n    tidy()\n    raise"),
    ],
)
def test_the_rule_leaves_good_code_alone(rule, good):
    assert list(rule(ast.parse(good))) == []


@pytest.mark.parametrize(
    "bad",
    [
        "Static(area.title)",
        "Label(f'{area.title} är försenad')",
        "Static('Se [b]här[/b]')",
        "Button(name)",
        "self.notify(str(error))",
        "self.notify(message=text)",
        "widget.border_title = area.title",
        "widget.tooltip = f'{words}'",
        "Option(title, id=key)",
        "Static(content, markup=True)",
        "Content.from_markup(area.title)",
        "Content.from_markup(f'[b]{title}[/b]')",
        "shown = Content(a)\nshown = area.title\nStatic(shown)",
        "Label(Content(a) if a else b)",
    ],
)
def test_text_that_could_be_markup_is_found(bad):
    assert list(reads_markup(ast.parse(f"from textual.content import Content\n{bad}"), set()))


@pytest.mark.parametrize(
    "good",
    [
        "Static()",
        "Static('Inga områden ännu.')",
        "Static(Content(area.title), id='titel')",
        "Label(area.title, markup=False)",
        "self.notify(str(error), markup=False)",
        "Content.from_markup('[b]$t[/b]', t=area.title)",
        "widget.border_title = Content(area.title)",
        "shown = Content.assemble(a, b)\nStatic(shown)",
        "def show(text: Content): Static(text)",
        "Static(summary(area))",
        "class Option: ...\nOption('--idag', text.HELP_TODAY)",
        "from tui.cli.grammar import Option\nOption('--idag', text.HELP_TODAY)",
        "Label(Content(a) if a else 'Inget')",
        "Option(summary(area), area_id)",
        "class Entry:\n    words: Content\nOption(entry.words)",
    ],
)
def test_text_that_is_visibly_content_is_left_alone(good):
    assert list(reads_markup(ast.parse(f"from textual.content import Content\n{good}"), {"summary"})) == []


def test_the_register_s_own_content_is_no_text_to_show():
    assert list(reads_markup(ast.parse("from store.model import Content\nStatic(Content(area.title))"), set()))
    other_name = (
        "from store.model import Content\nfrom textual.content import Content as Said\nStatic(Said(area.title))"
    )
    assert list(reads_markup(ast.parse(other_name), set())) == []


def test_a_function_is_known_to_give_content_by_its_annotation():
    tree = ast.parse("def summary(area) -> Content: ...\ndef title(area) -> str: ...")
    assert content_makers(iter([tree])) == {"summary"}


def test_a_long_file_and_an_empty_name_are_found():
    assert rules.is_too_long("x = 1\n" * 301)
    assert not rules.is_too_long("x = 1\n" * 300)
    assert rules.says_nothing("date_utils")
    assert rules.says_nothing("common")
    assert not rules.says_nothing("line_map")

"""The arrow tui → store → libraries holds, as written and as run, and no command carries more than it needs."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.circles import circles
from tests.bench.registers import write_register

ROOT = Path(__file__).resolve().parents[2]

LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"

NO_SCREEN = ("tui.presentation", "tui.actions", "tui.plain", "tui.text", "tui.visible", "tui.session")
"""Modules of the front end that are pure: words and lines, to be used and tested without a terminal.

They may measure text with `rich.cells`, which is a table of widths; the screen itself is `textual` and `rich.console`.
"""


def run(program: str, *words: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program, *words], cwd=cwd, capture_output=True, encoding="utf-8", check=False
    )


def files_under(package: str) -> dict[str, Path]:
    """Every module of a package, or the module itself, with its file."""
    path = ROOT / package.replace(".", "/")
    files = sorted(path.rglob("*.py")) if path.is_dir() else [path.with_suffix(".py")]
    return {
        file.relative_to(ROOT).with_suffix("").as_posix().replace("/", ".").removesuffix(".__init__"): file
        for file in files
        if file.exists()
    }


def modules_under(package: str) -> list[str]:
    """The names of a package's modules."""
    return list(files_under(package))


def run_and_see(program: str, *words: str, cwd: Path = ROOT) -> tuple[set[str], int]:
    """The modules a program has loaded when it ends, and its exit code."""
    ending = (
        f"import atexit, json, os, sys\nsys.path.insert(0, {str(ROOT)!r})\n"
        "atexit.register(lambda: os.write(2, ('\\nLOADED' + json.dumps(sorted(sys.modules))).encode()))\n"
    )
    done = run(ending + program, *words, cwd=cwd)
    return set(json.loads(done.stderr.rpartition("\nLOADED")[2])), done.returncode


def loaded_by(program: str) -> set[str]:
    """The modules a program loads that ends well."""
    loaded, code = run_and_see(program)
    assert code == 0
    return loaded


def test_no_module_of_the_store_loads_a_screen():
    names = modules_under("store")
    assert names
    loaded = loaded_by("\n".join(f"import {name}" for name in names))
    assert sorted(loaded & {"textual", "rich", "tui"}) == []


@pytest.mark.parametrize("package", NO_SCREEN)
def test_the_pure_part_of_the_front_end_loads_no_screen(package):
    names = modules_under(package)
    assert names
    loaded = loaded_by("\n".join(f"import {name}" for name in names))
    assert sorted(loaded & {"textual", "rich.console"}) == []


def test_every_module_can_be_imported_first():
    """A circle of imports shows only when it is entered from the wrong end, so each that can be in one is tried."""
    names = circles(files_under("store") | files_under("tui"))
    assert "store.schedule" in names
    program = (
        "import importlib, sys\n"
        "for name in sys.argv[1:]:\n"
        "    for ours in [key for key in sys.modules if key.split('.')[0] in ('store', 'tui')]:\n"
        "        del sys.modules[ours]\n"
        "    importlib.import_module(name)"
    )
    done = run(program, *names)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("module", "source", "contract"),
    [
        ("store/schedule.py", "import rich", "store knows no screen"),
        ("store/schedule.py", "def late():\n    import textual.widgets", "store knows no screen"),
        ("store/schedule.py", "import tui.text", "tui knows store, never the other way"),
    ],
)
def test_the_import_contracts_bite(tmp_path, module, source, contract):
    for package in ("store", "tui"):
        (tmp_path / package).mkdir()
        (tmp_path / package / "__init__.py").touch()
    (tmp_path / "tui/text.py").touch()
    (tmp_path / "pyproject.toml").write_text((ROOT / "pyproject.toml").read_text(encoding="utf-8"), encoding="utf-8")
    assert run(LINT_IMPORTS, cwd=tmp_path).returncode == 0
    (tmp_path / module).write_text(source)
    done = run(LINT_IMPORTS, cwd=tmp_path)
    assert done.returncode != 0
    assert f"{contract} BROKEN" in done.stdout


# -- What a command loads ----------------------------------------------------------------------------------------------

COMMAND = "import sys; from tui.cli import main; sys.exit(main())"

SCREEN = {"textual", "rich"}
DOCUMENTS = {"selectolax", "markdown_it", "zipfile", "xml.etree.ElementTree", "csv"}
SLOW = {
    "holidays",
    "pyphen",
    "rapidfuzz",
    "platformdirs",
    "subprocess",
    "asyncio",
    "multiprocessing",
    "unittest",
    "http",
}

TOO_HEAVY = {
    ("--version",): SCREEN | SLOW | {"tinydb", "dateutil", "msgspec", "tomllib", "filelock", "hashlib"},
    ("--help",): SCREEN | DOCUMENTS | SLOW | {"tinydb", "dateutil", "tomllib", "filelock"},
    ("tolka", "Klart till mars 2018."): SCREEN | DOCUMENTS | SLOW | {"tinydb", "filelock"},
    ("lista", "namndkoll.json"): SCREEN | DOCUMENTS | SLOW,
    ("finns-inte",): SCREEN | DOCUMENTS | SLOW | {"tinydb", "dateutil", "tomllib", "filelock"},
}
"""Words of a command, and modules it must do without: what is loaded is what a start costs, on any machine."""

EXIT_CODES = {("finns-inte",): 2}
"""Codes of the commands above that are not fine: one that failed on the way would have loaded too little."""


@pytest.mark.parametrize("words", TOO_HEAVY, ids=" ".join)
def test_a_command_loads_only_what_it_needs(words, tmp_path):
    write_register(tmp_path, 3)
    loaded, code = run_and_see(COMMAND, *words, cwd=tmp_path)
    assert code == EXIT_CODES.get(words, 0)
    assert sorted(loaded & TOO_HEAVY[words]) == []


def test_what_a_program_loads_is_seen():
    """The same question about a program that does load a screen."""
    assert {"rich.segment", "tinydb"} <= loaded_by("import rich.segment, tinydb")


def test_what_can_be_in_a_circle_is_found_and_what_cannot_is_left_out(tmp_path):
    sources = {
        "store": "",
        "store.one": "from store.two import x",
        "store.two": "import store.three",
        "store.three": "try:\n    from store import one\nexcept ImportError:\n    raise",
        "store.late": "def f():\n    from store.one import x",
        "store.typed": "if TYPE_CHECKING:\n    from store.late import f\nfrom store.one import x",
    }
    files = {name: tmp_path / f"{name}.py" for name in sources}
    for name, source in sources.items():
        files[name].write_text(source, encoding="utf-8")
    assert circles(files) == ["store.one", "store.three", "store.two"]

"""The one command that says yes or no: format, lint, types, imports, tests.

``python -m tests`` runs every check in that order and stops at the first that fails, with its exit code. Words after it
go to pytest (``python -m tests -k schedule``). It stands on the tools of the interpreter it is run with, so it needs no
activated environment.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

CHECKS: tuple[tuple[str, list[str]], ...] = (
    ("format", ["-m", "ruff", "format", "--check", "--output-format", "concise", "."]),
    ("lint", ["-m", "ruff", "check", "--output-format", "concise", "."]),
    ("types", ["-m", "mypy"]),
    ("imports", ["-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"]),
    ("tests", ["-m", "pytest", "-n", str((os.cpu_count() or 1) + 1), "--dist", "worksteal"]),
)
"""Each step with what the interpreter is given; pytest is last because its closing line is the verdict people read.

It gets a process more than there are cores: stories at the app spend a third of their time waiting for a screen.
"""


def main(extra: list[str]) -> int:
    """Run every check.

    Args:
        extra: more words for pytest.

    Returns:
        0 when all passed, else the exit code of the first that did not.
    """
    # A mark in the shell of whoever runs this (colours, options, another import path) must not change the verdict.
    environment = {name: value for name, value in os.environ.items() if name not in {"PYTEST_ADDOPTS", "PYTHONPATH"}}
    for name, words in CHECKS:
        print(f"== {name}", flush=True)
        command = [sys.executable, *words, *(extra if name == "tests" else [])]
        code = subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
        if code:
            print(f"== {name}: failed ({code})", file=sys.stderr, flush=True)
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""``git-text``: a register as readable text, for git's diffs.

Git asks for any version, also broken ones, and shows nothing at all when the answer is an error; so a file that is no
register is shown as it is.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from store.errors import DamagedError
from store.loading import load
from store.readable_text import readable
from store.whole_file import read_whole
from tui.cli.exit_codes import ExitCode
from tui.visible import visible

if TYPE_CHECKING:
    from tui.cli.grammar import Given
    from tui.cli.output import Output


def run(given: Given, output: Output) -> ExitCode:
    """Print the text, in UTF-8 whatever the terminal says."""
    path = Path(given.words[0])
    data = read_whole(path)
    try:
        lines = list(readable(load(path, data)))
    except DamagedError:
        lines = data.decode("utf-8", "replace").split("\n")
    output.document("".join(f"{visible(line)}\n" for line in lines))
    return ExitCode.FINE

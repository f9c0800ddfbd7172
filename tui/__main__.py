"""``python -m tui``: the same as the installed command."""

from __future__ import annotations

import sys

from tui import INTERRUPTED

if __name__ == "__main__":
    try:
        from tui.cli import main

        code = main()
    except KeyboardInterrupt:  # before `main` could catch it
        code = INTERRUPTED
    sys.exit(code)

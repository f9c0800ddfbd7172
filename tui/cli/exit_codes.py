"""What the program answers with: the contract with scripts, cron and hooks."""

from __future__ import annotations

from enum import IntEnum

from tui import INTERRUPTED


class ExitCode(IntEnum):
    """Exit codes, one per kind of answer."""

    FINE = 0
    """Everything went as asked."""
    ERROR = 1
    """Something the user can mend: a missing file, a full disk, a document that is no plan."""
    WRONG_USE = 2
    """The words of the command line cannot be understood."""
    DAMAGED = 3
    """The register is damaged or unmerged and was left as it is."""
    LATE = 10
    """`kontrollera`: at least one område is late."""
    FINDINGS = 11
    """`kontrollera`: nothing is late, but something has to be looked at."""
    INTERRUPTED = INTERRUPTED
    """Somebody broke it off."""
    BROKEN_PIPE = 141
    """Whoever read the output has gone (``| head``), as a shell counts it: 128 + SIGPIPE."""

"""``webb``: the app in a browser on this machine, until Ctrl+C."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

from store.drivers import installed_command
from store.errors import FileError, NamndkollError, UsageError, refusal
from store.register import Register
from tui.cli.exit_codes import ExitCode
from tui.cli.places import found_register, named_register
from tui.text import browser as text

if TYPE_CHECKING:
    from tui.cli.grammar import Given
    from tui.cli.output import Output

_PORT = 8000
_PORTS = range(1024, 65536)
"""Ports that no administrator's right is needed for."""
_HANDED_ON = ("--idag", "--per")


def run(given: Given, output: Output) -> ExitCode:
    """Serve the app on one register; each visit is a run of the program of its own."""
    try:
        from tui.web.local_server import LocalServer  # noqa: PLC0415 (the optional extra)
    except ModuleNotFoundError:
        raise NamndkollError(text.EXTRA_MISSING) from None
    port = _port(given.value("--port"))
    path = named_register(given.words[0]) if given.words else found_register()
    # A damaged register is told of here, where there are words for it, and not in a page that closes.
    Register.open(path)
    program = installed_command()
    if program is None:
        raise NamndkollError(text.NOT_INSTALLED)
    handed_on = [f"{name}={given.value(name)}" for name in _HANDED_ON if given.flag(name)]
    command = [str(program), *handed_on, "--", str(path.resolve())]
    server = LocalServer(command, port, text.TITLE, lambda address: output.words(text.ready(address)))
    try:
        server.run()
    except OSError as error:
        taken = error.errno == errno.EADDRINUSE
        raise FileError(text.port_refused(port, text.PORT_TAKEN if taken else refusal(error)[0])) from error
    return ExitCode.FINE


def _port(word: str) -> int:
    if not word:
        return _PORT
    if not word.isascii() or not word.isdigit() or int(word) not in _PORTS:
        raise UsageError(text.no_port(word, _PORTS.start, _PORTS.stop - 1))
    return int(word)

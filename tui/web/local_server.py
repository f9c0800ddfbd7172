"""`textual-serve` for one person on one machine.

A web page anywhere can ask the browser of whoever visits it to open ``ws://127.0.0.1``, and a name on the net can be
made to point there. So everything that does not say, as a browser does for our own page, that it was asked for at this
address, is refused: nobody else's page drives the register.
"""

from __future__ import annotations

import asyncio
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from shlex import join
from typing import TYPE_CHECKING

from aiohttp import web
from textual_serve.server import Server

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

HOST = "127.0.0.1"
"""No other machine can reach it."""

_PAGE_FOLDER = Path(__file__).parent
"""Where our own page stands: Swedish words, and no typeface fetched from the net."""

_SOCKET = "/ws"
"""Where `Server` lets a page in to the app."""

_SECONDS_TO_CLOSE = 2.0
"""How long a visit may take to end; the app keeps what is written in its forms within that."""


class LocalServer(Server):
    """Serves one command, to pages that were opened at its own address."""

    def __init__(self, command: Sequence[str], port: int, title: str, when_ready: Callable[[str], None]) -> None:
        """Make a server that is not started yet.

        Args:
            command: the program each visit runs, and its words.
            port: on this machine.
            title: the page's title.
            when_ready: told the address once it answers.
        """
        shell_line = subprocess.list2cmdline(command) if sys.platform == "win32" else join(command)
        super().__init__(shell_line, host=HOST, port=port, title=title, templates_path=_PAGE_FOLDER)
        self._when_ready = when_ready

    def run(self) -> None:
        """Answer until Ctrl+C.

        `Server.serve` would log in English, and say where it is before anybody can come there.

        Raises:
            OSError: something else has the port, or the system says no.
        """
        with suppress(KeyboardInterrupt):
            asyncio.run(self._answer())

    async def _answer(self) -> None:
        runner = web.AppRunner(await self._make_app(), shutdown_timeout=_SECONDS_TO_CLOSE)
        await runner.setup()
        try:
            await web.TCPSite(runner, self.host, self.port).start()
            self._when_ready(self.public_url)
            await asyncio.Event().wait()
        finally:
            await runner.cleanup()

    async def on_startup(self, app: web.Application) -> None:
        """Say nothing: `Server` would put its own name on the terminal."""

    async def _make_app(self) -> web.Application:
        app = await super()._make_app()
        app.middlewares.append(self._only_our_own_page)
        return app

    @web.middleware
    async def _only_our_own_page(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        asked_at = request.headers.get("Host", "")
        comes_from = request.headers.get("Origin", self.public_url)
        if asked_at != f"{self.host}:{self.port}" or comes_from != self.public_url:
            raise web.HTTPForbidden
        if request.path == _SOCKET and not web.WebSocketResponse().can_prepare(request):
            # `Server` would put what is wrong with it on the terminal, as a fault of the program.
            raise web.HTTPBadRequest
        return await handler(request)

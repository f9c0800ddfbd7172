"""``webb``: the app in a browser on this machine, and nobody else's page."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import subprocess
import sys
import sysconfig
import time
from pathlib import Path

import aiohttp
import pytest

from tests.cli.conftest import DEMO_DAY
from tui.cli.exit_codes import ExitCode

PROGRAM = Path(sysconfig.get_path("scripts")) / "namndkoll"


@pytest.fixture
def port():
    """A port nobody listens at."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


@pytest.fixture
def served(demo, port, tmp_path):
    """The demo register in a running server, and the address it says it has."""
    environment = {**os.environ, "XDG_STATE_HOME": str(tmp_path / "state")}
    command = [str(PROGRAM), "webb", str(demo), "--port", str(port), "--idag", DEMO_DAY]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment) as server:
        said = server.stderr.readline()
        try:
            yield f"http://127.0.0.1:{port}", said
        finally:
            server.send_signal(signal.SIGINT)
            try:
                assert server.wait(10) == 0
            finally:
                # A suite that is started in the background has Ctrl+C taken away: it fails then, and does not wait.
                server.kill()
            assert "Traceback" not in server.stderr.read()


pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C is sent in another way there")


async def test_the_app_is_drawn_in_the_page(served):
    """The page is ours and in Swedish, and what the app draws reaches it."""
    address, said = served
    assert address in said
    async with aiohttp.ClientSession() as session:
        async with session.get(f"{address}/") as page:
            words = await page.text()
        assert "Nämndkoll öppnas" in words
        assert "https://" not in words
        drawn = b""
        begun = time.monotonic()
        async with session.ws_connect(f"{address}/ws?width=100&height=30", origin=address) as socket_:
            while "Rektor får".encode() not in drawn and time.monotonic() - begun < 20:
                message = await asyncio.wait_for(socket_.receive(), 20)
                drawn += message.data if isinstance(message.data, bytes) else str(message.data).encode()
    assert "Rektor får".encode() in drawn


@pytest.mark.parametrize(
    "headers",
    [{"Origin": "https://annan.example"}, {"Host": "annan.example:8000"}, {"Origin": "null"}],
    ids=["another page", "another name", "a page without an address"],
)
async def test_nobody_elses_page_is_answered(served, headers):
    """A page on the net may ask the browser for this address; it gets nothing, and no program is run for it."""
    address, _ = served
    async with aiohttp.ClientSession() as session:
        for path in ("/", "/ws"):
            async with session.get(f"{address}{path}", headers=headers) as answer:
                assert answer.status == 403


@pytest.mark.parametrize(
    "handshake",
    [
        {},
        {"Upgrade": "websocket", "Connection": "Upgrade", "Sec-WebSocket-Version": "13", "Sec-WebSocket-Key": "kort"},
        {"Upgrade": "websocket", "Connection": "Upgrade", "Sec-WebSocket-Version": "1", "Sec-WebSocket-Key": "a" * 24},
    ],
    ids=["none", "a key of another length", "an old version"],
)
async def test_a_handshake_that_is_none_is_refused_without_a_word_on_the_terminal(served, handshake):
    """The fixture looks at what was said there."""
    address, _ = served
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"{address}/ws", headers={"Origin": address, **handshake}) as answer,
    ):
        assert answer.status == 400


def test_a_taken_port_is_said_in_a_sentence(run, demo, port):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", port))
        taken.listen()
        answer = run("webb", demo, "--port", port)
    assert (answer.code, answer.out) == (ExitCode.ERROR, "")
    assert f"Porten {port} går inte att använda" in answer.err
    assert answer.err.count("\n") == 1


@pytest.mark.parametrize("word", ["80", "0", "x", "65536", "-1", "８０００"])
def test_a_port_that_is_none_is_wrong_use(run, demo, word):
    answer = run("webb", demo, "--port", word)
    assert (answer.code, answer.out) == (ExitCode.WRONG_USE, "")
    assert "från 1024 till 65535" in answer.err


def test_a_damaged_register_is_told_of_before_anything_is_served(run, here):
    (here / "namndkoll.json").write_text("{", encoding="utf-8")
    answer = run("webb", "namndkoll.json")
    assert (answer.code, answer.out) == (ExitCode.DAMAGED, "")


def test_without_the_extra_it_says_what_to_install(run, demo, monkeypatch):
    monkeypatch.setitem(sys.modules, "textual_serve", None)
    monkeypatch.delitem(sys.modules, "tui.web.local_server", raising=False)
    monkeypatch.setitem(sys.modules, "textual_serve.server", None)
    answer = run("webb", demo)
    assert (answer.code, answer.out) == (ExitCode.ERROR, "")
    assert "namndkoll[webb]" in answer.err

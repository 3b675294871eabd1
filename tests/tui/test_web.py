"""`lutrin serve --web`: on this machine alone; and once in a real browser, where textual-serve and Chromium are."""

import asyncio
import base64
import contextlib
import json
import shutil
import socket
import subprocess
import sys

import pytest

from content.labels import Labels
from tui.__main__ import main
from tui.cli import parse
from tui.web import is_loopback

BRIEF = "Le maire, Anna Krūmiņa, a déclaré : « Le port reste ouvert. »\n"
WAIT = 40  # seconds at most, for anything
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


def test_what_is_this_machine_alone():
    assert [is_loopback(host) for host in ("127.0.0.1", "127.9.9.9", "::1", "localhost")] == [True] * 4
    assert [is_loopback(host) for host in ("0.0.0.0", "::", "192.0.2.1", "example.org", "")] == [False] * 5


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "example.org"])
def test_another_address_is_asked_for_twice(host, capsys):
    with pytest.raises(SystemExit, match="2"):
        parse(["serve", "--web", "--host", host], Labels("en"))
    assert "--anyone" in capsys.readouterr().err
    assert parse(["serve", "--web", "--host", host, "--anyone"], Labels("en")).host == host


@pytest.mark.parametrize("words", [[], ["--web", "--port", "0"], ["--web", "--port", "x"], ["--web", "-"]])
def test_wrong_usage(words):
    with pytest.raises(SystemExit, match="2"):
        parse(["serve", *words], Labels("en"))


def test_a_library_that_is_missing_is_named_with_the_command_that_installs_it(monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "textual_serve", None)
    monkeypatch.setitem(sys.modules, "textual_serve.server", None)
    assert main(["--lang", "fr", "serve", "--web"]) == 2
    assert "pip install 'lutrin[web]'" in capsys.readouterr().err


# ---------------------------------------------------------------- in a browser
def free_port():
    with socket.create_server(("127.0.0.1", 0)) as free:
        return free.getsockname()[1]


@contextlib.contextmanager
def running(*argv):
    with subprocess.Popen(argv, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as process:
        try:
            yield process
        finally:
            process.terminate()
            process.wait(10)


class Page:
    """A page of a browser, over its debugging protocol: `seen` is what the terminal in it was sent."""

    def __init__(self, socket) -> None:
        self.socket = socket
        self.seen = ""
        self.number = 0

    async def tell(self, method: str, **params) -> None:
        self.number += 1
        await self.socket.send_json({"id": self.number, "method": method, "params": params})

    async def shows(self, words: str) -> None:
        while words not in self.seen:
            said = json.loads((await self.socket.receive()).data)
            if said.get("method") == "Network.webSocketFrameReceived":
                response = said["params"]["response"]
                data = response["payloadData"]
                self.seen += base64.b64decode(data).decode("utf-8", "replace") if response["opcode"] == 2 else data


async def page_of(session, debugging):
    """The address of the only page's debugger."""
    while True:
        try:
            async with session.get(f"http://127.0.0.1:{debugging}/json") as answer:
                pages = [page for page in await answer.json() if page["type"] == "page"]
                if pages:
                    return pages[0]["webSocketDebuggerUrl"]
        except OSError:
            pass
        await asyncio.sleep(0.1)


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here")
async def test_a_brief_is_read_in_a_browser(tmp_path):
    pytest.importorskip("textual_serve", reason="textual-serve is not installed; pip install 'lutrin[web]'")
    aiohttp = pytest.importorskip("aiohttp")
    brief = tmp_path / "une note d'essai.txt"
    brief.write_text(BRIEF, encoding="utf-8")
    port, debugging = free_port(), free_port()
    browser = (
        CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", f"--user-data-dir={tmp_path / 'profile'}",
        f"--remote-debugging-port={debugging}", "about:blank",
    )  # fmt: skip
    with running(sys.executable, "-m", "tui", "--lang", "fr", "serve", "--web", "--port", str(port), str(brief)) as server:
        assert f"http://127.0.0.1:{port}" in await asyncio.to_thread(server.stderr.readline)
        with running(*browser):
            async with asyncio.timeout(WAIT), aiohttp.ClientSession() as session:
                async with session.ws_connect(await page_of(session, debugging), max_msg_size=0) as debugger:
                    page = Page(debugger)
                    await page.tell("Network.enable")
                    await page.tell("Page.navigate", url=f"http://127.0.0.1:{port}/")
                    await page.shows("Anna Krūmiņa")
                    await page.shows("Citations")
                    for kind in ("mousePressed", "mouseReleased"):  # the terminal has the keys
                        await page.tell("Input.dispatchMouseEvent", type=kind, x=200, y=200, button="left", clickCount=1)
                    await page.tell("Input.insertText", text="l")
                    await page.shows("Quotes")
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == [brief.name]

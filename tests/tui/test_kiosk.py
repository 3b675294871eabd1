"""A session of a reader who logged in: nothing runs that is not allowed, nothing outside the folder is opened."""

import base64
import os
import subprocess
import sys

import pytest

from bench.tty import Program
from content import door, embargo
from content.errors import Unreadable
from content.labels import Labels
from content.library.shelf import Volume
from content.load import load
from screens.commands import live_commands
from tui.app import LutrinApp
from tui.cli import parse
from tui.keys import GROUPS
from tui.kiosk import Kiosk, clean, shelf

BRIEF = "The mayor, Anna Krūmiņa, said: “The port stays open.”[1]\n\nSources\n[1] Port Authority, https://port.example/a.\n"
WRITES = {"edit", "copy"}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(door, "_confines", [])
    monkeypatch.setattr(embargo, "_rules", {"all": False, "never": False})
    monkeypatch.chdir(tmp_path)  # what shelf changes is put back
    inside = tmp_path / "briefs"
    inside.mkdir()
    (inside / "riga.txt").write_text(BRIEF, encoding="utf-8")
    (tmp_path / "secret.txt").write_text("A secret of the house.\n")
    return inside


def app_of(folder, kiosk):
    return LutrinApp([Volume(folder / "riga.txt")], Labels("en"), kiosk=kiosk)


# ---------------------------------------------------------------- actions
def offered_on(screen):
    return {command.action.rpartition(".")[2].partition("(")[0] for command in live_commands(screen)}


@pytest.mark.parametrize("copy", [False, True])
async def test_what_writes_is_offered_nowhere(folder, copy):
    app = app_of(folder, Kiosk(copy=copy))
    async with app.run_test() as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        offered = offered_on(app.screen)
        await pilot.press("p")
        await pilot.pause()
        offered |= offered_on(app.screen)
        await pilot.press("escape", "c")
        await pilot.pause()
        offered |= offered_on(app.screen)
        everything = {action.rpartition(".")[2].partition("(")[0] for rows in GROUPS.values() for _, action, _ in rows}
        assert everything - offered - {"restart_clock"} == (WRITES - {"copy"} if copy else WRITES)  # that is a speaker's


async def test_keys_that_write_do_nothing(folder, monkeypatch):
    app = app_of(folder, Kiosk())
    copied = []
    async with app.run_test() as pilot:
        monkeypatch.setattr(app._driver, "write", copied.append)
        await app.workers.wait_for_complete()
        await pilot.press("3", "y", "e")
        await pilot.pause()
        assert not copied and len(app.screen_stack) == 1 and not app.screen.notice
        app.copy_to_clipboard("x")
        assert not copied
    assert sorted(path.name for path in folder.iterdir()) == ["riga.txt"]


@pytest.mark.parametrize(
    "action",
    ["app.suspend_process", "app.screenshot", "app.save_screenshot", "app.simulate_key('q')", "app.push_screen('x')", "app.quit",
     "app.command_palette", "app.change_theme", "app.copy", "screen.copy_text", "screen.edit", "app.focus('x')", "screen.maximize"],
)  # fmt: skip
async def test_actions_of_textual_itself_do_not_run(action, folder):
    app = app_of(folder, Kiosk())
    async with app.run_test() as pilot:
        await app.workers.wait_for_complete()
        assert not await app.run_action(action, default_namespace=app.screen)
        assert await app.run_action("screen.page(1)", default_namespace=app.screen)
        await pilot.pause()


async def test_without_a_kiosk_everything_runs(folder):
    app = app_of(folder, None)
    assert app.allows("edit") and app.allows("anything")


def test_quotes_are_copied_where_that_was_asked_for(folder):
    with reader(folder, "--copy") as program:
        program.wait_for("3 Quotes 1")
        program.send(b"3y")
        program.wait_for("Sent to the terminal")
        assert "“The port stays open.”" in base64.b64decode(program.raw.partition(b"\x1b]52;c;")[2].partition(b"\x07")[0]).decode()


# ---------------------------------------------------------------- files
def test_no_link_leads_out_of_the_folder(folder, tmp_path):
    (folder / "out.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "in.txt").symlink_to(folder / "riga.txt")
    (folder / "loop.txt").symlink_to(folder / "loop.txt")
    (folder / "up").symlink_to(tmp_path)
    assert [str(volume.path) for volume in shelf(str(folder))] == ["in.txt", "riga.txt"]
    assert load("in.txt").text.startswith("The mayor")
    for path in ("out.txt", "../secret.txt", str(tmp_path / "secret.txt"), "up/secret.txt", "loop.txt", "/etc/passwd"):
        with pytest.raises(Unreadable, match="denied"):
            door.read(path)


def test_a_link_that_is_made_later_leads_nowhere_either(folder, tmp_path):
    (volume,) = shelf(str(folder))
    (folder / "riga.txt").unlink()
    (folder / "riga.txt").symlink_to(tmp_path / "secret.txt")
    with pytest.raises(Unreadable, match="denied"):
        volume.read()


def test_a_link_that_changes_while_it_is_opened_is_seen(folder, tmp_path, monkeypatch):
    shelf(str(folder))
    really = os.open

    def swapped(path, flags, *more):
        return really(tmp_path / "secret.txt", flags, *more)

    monkeypatch.setattr(door.os, "open", swapped)
    with pytest.raises(Unreadable, match="denied"):
        door.read("riga.txt")


@pytest.mark.parametrize(("name", "kind"), [("missing", "missing"), ("secret.txt", "no_briefs"), ("empty", "no_briefs")])
def test_a_folder_without_briefs_is_told(name, kind, folder, tmp_path):
    (tmp_path / "empty").mkdir()
    with pytest.raises(Unreadable, match=kind):
        shelf(str(tmp_path / name))


# ---------------------------------------------------------------- the environment
def test_only_words_about_terminal_and_language_are_kept():
    environ = {
        "TERM": "xterm", "LANG": "fr_FR.UTF-8", "LC_ALL": "../../tmp/x", "PYTHONPATH": "/tmp", "PYTHONSTARTUP": "x", "LD_PRELOAD": "x",
        "TEXTUAL_DRIVER": "evil:Driver", "TEXTUAL_LOG": "/tmp/log", "LUTRIN_TRACE": "1", "LUTRIN_LANG": "fr", "HOME": "/", "PATH": "/tmp",
        "COLORTERM": "a" * 100, "SSH_CONNECTION": "::1 1 ::1 22",
    }  # fmt: skip
    assert clean(environ) == {"TERM": "xterm", "LANG": "fr_FR.UTF-8", "LUTRIN_LANG": "fr", "SSH_CONNECTION": "::1 1 ::1 22"}


class Reader(Program):
    """A session of a kiosk in a pseudo-terminal."""

    def __init__(self, words, env):
        self.raw = b""
        super().__init__([sys.executable, "-m", "tui", "--lang", "en", *words], 80, 24, env)

    def _answer(self, data):
        self.raw += data

    def ends(self):
        self.status = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
        self._ended.wait(10)
        return self.status


def reader(folder, *words, **env):
    return Reader(["--kiosk", str(folder), *words], env)


def test_the_program_begins_again_without_what_loads_code(folder):
    with reader(folder, TEXTUAL_DRIVER="evil:Driver", TEXTUAL_LOG=str(folder / "log"), LUTRIN_DISPLAY="textual") as program:
        program.wait_for("3 Quotes 1")
        environ = open(f"/proc/{program.pid}/environ").read().split("\0")
        command = open(f"/proc/{program.pid}/cmdline").read().split("\0")
        assert {name.partition("=")[0] for name in environ if name} <= {"TERM", "COLORTERM", "LC_ALL", "LANG", "LC_CTYPE", "NO_COLOR"}
        assert command[1] == "-I"
        program.send(b"q")
        assert program.ends() == 0
    assert sorted(path.name for path in folder.iterdir()) == ["riga.txt"]


# ---------------------------------------------------------------- sessions
def test_a_session_ends_when_nothing_is_typed(folder):
    with reader(folder, "--idle", "1s") as program:
        program.wait_for("3 Quotes 1")
        assert program.ends() == 0
        assert "Nothing was typed for a while" in program.raw.rpartition(b"\x1b[?1049l")[2].decode()


def test_so_does_a_plain_one(folder):
    with reader(folder, "--idle", "1s", "--plain") as program:
        assert program.ends() == 0
        assert b"Nothing was typed for a while" in program.raw


def test_a_dumb_terminal_gets_the_linear_mode(folder):
    with reader(folder, TERM="dumb") as program:
        program.wait_for("100%>")
        program.send(b"3\nq\nq\n")
        assert program.ends() == 0
        assert "#1 Anna Krūmiņa" in program.raw.decode() and b"\x1b" not in program.raw


def without_terminal(folder, *words, **env):
    return subprocess.run(
        [sys.executable, "-m", "tui", "--lang", "en", "--kiosk", str(folder), *words], input="q\n", capture_output=True, text=True,
        env={"LC_ALL": "C.UTF-8", "TERM": "xterm", **env},
    )  # fmt: skip


def test_nothing_is_printed_where_there_is_no_terminal(folder):
    done = without_terminal(folder)
    assert (done.returncode, done.stdout) == (1, "")
    assert "log in with one" in done.stderr


def test_no_command_is_run(folder):
    done = without_terminal(folder, "--plain", SSH_ORIGINAL_COMMAND="cat /etc/passwd")
    assert (done.returncode, done.stdout) == (2, "")
    assert "runs no commands" in done.stderr


def test_a_session_is_one_line_of_log(folder):
    done = without_terminal(folder, "--plain", SSH_CONNECTION="2001:db8::7 50000 2001:db8::1 22")
    assert done.returncode == 0
    assert done.stderr == f"lutrin: session from=2001:db8::7 user={os.getuid()} briefs=1\n"
    assert "from=- " in without_terminal(folder, "--plain", SSH_CONNECTION="x\ny 1").stderr


@pytest.mark.parametrize(
    "words", [["--kiosk", "a", "b.txt"], ["--idle", "5m"], ["--copy"], ["--kiosk", "a", "--idle", "0"], ["--kiosk", "a", "--idle", "1d"]]
)
def test_wrong_usage(words):
    with pytest.raises(SystemExit, match="2"):
        parse(words, Labels("en"))


@pytest.mark.parametrize(("said", "seconds"), [("90s", 90), ("15m", 900), ("2h", 7200), ("30", 30)])
def test_times(said, seconds):
    assert parse(["--kiosk", "a", "--idle", said], Labels("en")).idle == seconds

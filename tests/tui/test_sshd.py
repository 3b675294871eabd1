"""Readers who log in over a real sshd on the loopback, set up as `lutrin kiosk-config` says."""

import os
import shutil
import signal
import subprocess
from contextlib import ExitStack

import pytest

from bench.sshd import SBIN, Missing, Sshd

BRIEF = "Le maire, Anna Krūmiņa, a déclaré : « Le port reste ouvert. »\n"


@pytest.fixture(scope="module")
def sshd(tmp_path_factory):
    home = tmp_path_factory.mktemp("sshd")
    briefs = tmp_path_factory.mktemp("briefs of readers")  # a name with blanks goes through shells
    (briefs / "riga.txt").write_text(BRIEF, encoding="utf-8")
    try:
        server = Sshd(home, briefs, patience=2)
    except Missing as reason:
        pytest.skip(str(reason))
    with server:
        yield server


def ended(program):
    """The exit status of what ends by itself."""
    program.status = os.waitstatus_to_exitcode(os.waitpid(program.pid, 0)[1])
    program._ended.wait(10)
    return program.status


def test_log_in_with_a_clean_environment_read_switch_the_language_quit(sshd):
    with sshd.client("-o", "SetEnv=PYTHONPATH=/tmp TEXTUAL_LOG=/tmp/log LC_EVIL=1", LANG="fr_FR.UTF-8") as reader:
        reader.wait_for("3 Citations 1")
        (pid,) = sshd.readers()
        with open(f"/proc/{pid}/environ") as file:
            names = {line.partition("=")[0] for line in file.read().split("\0") if line}
        assert names <= {"TERM", "COLORTERM", "LANG", "LC_ALL", "LC_CTYPE", "LC_MESSAGES", "SSH_CONNECTION", "SSH_ORIGINAL_COMMAND"}
        with open(f"/proc/{pid}/limits") as file:
            limits = {line[:26].strip(): line[26:].split()[0] for line in file}
        assert (limits["Max file size"], limits["Max core file size"], limits["Max open files"]) == ("0", "0", "64")
        reader.send(b"3")
        reader.wait_for("─── Citations ─")
        reader.send(b"l")
        reader.wait_for("─── Quotes ─")
        reader.send(b"qq")
        assert ended(reader) == 0
    assert not sshd.left()


def test_an_sshd_for_each_connection_takes_the_block_alone(sshd, tmp_path):
    try:
        server = Sshd(tmp_path, sshd.briefs, activated=True)
    except Missing as reason:
        pytest.skip(str(reason))
    with server:
        with server.client() as reader:
            reader.wait_for("3 Quotes 1")
            reader.send(b"q")
            assert ended(reader) == 0
        assert "runs no commands" in server.run(server.account, "id").stderr
    assert not server.left()


# ---------------------------------------------------------------- refused
@pytest.mark.parametrize("words", [["cat", "/etc/passwd"], ["-tt", "sh", "-c", "id"], ["-s", "sftp"]])
def test_commands_and_subsystems_are_refused(words, sshd):
    at = 1 if words[0].startswith("-") else 0
    done = sshd.run(*words[:at], sshd.account, *words[at:], stdin=subprocess.DEVNULL)
    assert done.returncode == 2
    if words[0] == "-s":  # what a subsystem writes beside its output is not sent
        assert done.stdout == ""
    else:
        assert "runs no commands" in done.stdout + done.stderr and "root:" not in done.stdout and "uid=" not in done.stdout
    assert not sshd.left()


@pytest.mark.parametrize("program", ["sftp", "scp"])
def test_files_are_not_moved(program, sshd, tmp_path):
    tool = shutil.which(program, path=SBIN)
    if tool is None:
        pytest.skip(f"no {program} here")
    argv = [tool, *sshd.options()]
    argv += ["-b", "-", sshd.account] if program == "sftp" else [f"{sshd.account}:/etc/passwd", str(tmp_path / "got")]
    done = subprocess.run(argv, input="get /etc/passwd\n", capture_output=True, text=True, timeout=20, cwd=tmp_path)
    assert done.returncode != 0
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_forwarded(sshd):
    tunnel = sshd.run("-W", f"127.0.0.1:{sshd.port}", sshd.account, stdin=subprocess.DEVNULL)
    assert tunnel.returncode != 0 and "SSH-2.0" not in tunnel.stdout
    back = sshd.run("-N", "-o", "ExitOnForwardFailure=yes", "-R", "0:127.0.0.1:1", sshd.account)
    assert back.returncode != 0 and "forwarding failed" in back.stderr


def test_only_the_key_opens(sshd):
    password = sshd.run("-o", "PreferredAuthentications=password,keyboard-interactive", sshd.account)
    assert password.returncode == 255 and "(publickey)" in password.stderr
    stranger = subprocess.run([sshd.ssh, *sshd.options(sshd._new_key("stranger")), sshd.account], capture_output=True, text=True)
    assert stranger.returncode == 255 and "Permission denied" in stranger.stderr


def test_without_a_terminal_nothing_is_printed(sshd):
    done = sshd.run("-T", sshd.account, stdin=subprocess.DEVNULL)
    assert (done.returncode, done.stdout) == (1, "")
    assert "log in with one" in done.stderr


# ---------------------------------------------------------------- clients that go
def test_clients_that_are_killed_or_frozen_leave_no_process(sshd):
    with sshd.client() as killed, sshd.client() as frozen:
        for reader in (killed, frozen):
            reader.wait_for("3 Quotes 1")
        assert len(sshd.readers()) == 2
        os.kill(killed.pid, signal.SIGKILL)
        os.kill(frozen.pid, signal.SIGSTOP)
        assert not sshd.left()


def test_readers_at_once_do_not_meet(sshd):
    with ExitStack() as stack:
        readers = [stack.enter_context(sshd.client()) for _ in range(3)]
        for reader in readers:
            reader.wait_for("3 Quotes 1")
        readers[0].send(b"l")
        readers[0].wait_for("3 Citations 1")
        assert len(sshd.readers()) == 3
        readers[1].send(b"3")
        readers[1].wait_for("─── Quotes ─")  # the language of the first is not that of the second
        for reader in readers:
            reader.send(b"\x11")
            assert ended(reader) == 0
    assert not sshd.left()

"""`lutrin kiosk-config`: what an administrator puts where, so that readers log in to read; each line says what it closes.

Sources: sshd_config(5), sshd(8) « AUTHORIZED_KEYS FILE FORMAT » of OpenSSH 9.2, systemd.exec(5), systemd.socket(5).
"""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from typing import NamedTuple

from content.labels import Labels, N_
from content.typeset import wrap

from .cli_serving import CONFIGURED

WRAPPER = "/usr/local/bin/lutrin-reader"
KEYS = "/etc/ssh/lutrin_keys"
SSHD = "/etc/ssh/sshd_config.d/50-lutrin.conf"
UNITS = "/etc/systemd/system"
_COLUMNS = 100

Line = tuple[str, str]  # what stands there, and what it closes, as a message id; "": nothing to say


class Part(NamedTuple):
    """A file to write: its path, and what is to be known before its lines."""

    path: str
    about: str
    lines: list[Line]
    first: str = ""  # a line that nothing may stand before



def printed(folder: str, user: str, python: str, idle: str, only: str | None, labels: Labels) -> Iterator[str]:
    """The lines of the files for readers of `folder`, who log in as `user`; with `only` (of CONFIGURED), of that part alone.

    `python` runs Lutrin; `idle` is a time as --idle takes it.
    """
    parts = {"sshd": [_sshd(user)], "keys": [_keys(user)], "wrapper": [_wrapper(folder, python, idle)], "units": [_socket(), _service(user)]}
    for name in CONFIGURED if only is None else (only,):
        for part in parts[name]:
            if part.first:
                yield part.first
            yield from _comment(f"{part.path} – {labels._(part.about)}", "")
            for line, closes in part.lines:
                indent = line[: len(line) - len(line.lstrip())]
                if closes:
                    yield from _comment(labels._(closes), indent)
                yield line
            yield ""


def _comment(words: str, indent: str) -> Iterator[str]:
    for start, end in wrap(words, _COLUMNS - len(indent)):
        yield f"{indent}# {words[start:end]}"


def _sshd(user: str) -> Part:
    return Part(
        SSHD,
        N_("for OpenSSH 9.2 or later; make the account (useradd --system --shell /bin/sh --home-dir /nonexistent --password '*' NAME), "
           "check with “sshd -t”, then reload sshd"),
        [
            ("MaxStartups 10:30:60", N_("strangers who do not log in cannot fill the door: from 10 on some are dropped, from 60 on all")),
            ("LoginGraceTime 20", N_("who has not logged in after 20 seconds is dropped")),
            (f"Match User {user}", N_("what follows holds for readers alone")),
            (f"    ForceCommand {WRAPPER}", N_("no shell, no command of their own, no sftp and no scp: only this runs")),
            ("    AuthenticationMethods publickey", N_("no password to guess")),
            ("    PasswordAuthentication no", ""),
            ("    KbdInteractiveAuthentication no", ""),
            (f"    AuthorizedKeysFile {KEYS}/%u", N_("no key that a reader could add: keys stand where root alone writes")),
            ("    DisableForwarding yes", N_("no tunnel into the network behind, no agent, no X11, no sockets")),
            ("    PermitTunnel no", ""),
            ("    GatewayPorts no", ""),
            ("    PermitUserRC no", N_("no ~/.ssh/rc that would run at login")),
            ("    PermitTTY yes", N_("a terminal is what they come for")),
            ("    MaxSessions 1", N_("one session a connection: no others beside it over the same one")),
            ("    AcceptEnv LANG LC_* COLORTERM", N_("of their environment only language and colours; TERM comes with the terminal")),
            ("    ClientAliveInterval 10", N_("a client that is frozen or gone is dropped after 20 seconds, and its reader ends")),
            ("    ClientAliveCountMax 2", ""),
            ("    UnusedConnectionTimeout 30s", N_("a connection in which nothing runs is closed")),
            ("Match all", N_("what follows in other files holds for everybody again")),
        ],
    )  # fmt: skip


def _keys(user: str) -> Part:
    return Part(
        f"{KEYS}/{user}",
        N_("owned by root, mode 644, in a folder of mode 755; one line for each reader’s key"),
        [
            (
                f'restrict,pty,command="{WRAPPER}" ssh-ed25519 AAAA… reader@example.org',
                N_("restrict closes all that sshd can forward, now and in later versions; pty gives the terminal back; command is once more "
                   "the only one that runs, should the block above be lost"),
            ),
        ],
    )  # fmt: skip


def _wrapper(folder: str, python: str, idle: str) -> Part:
    kept = ("TERM", "COLORTERM", "LANG", "LC_ALL", "LC_MESSAGES", "LC_CTYPE", "SSH_CONNECTION", "SSH_ORIGINAL_COMMAND")
    lines: list[Line] = [
        ("umask 077", N_("nothing that is written by mistake can be read by others")),
        ("ulimit -c 0", N_("no memory left in a core file")),
        ("ulimit -f 0", N_("no file grows: nothing can be written")),
        ("ulimit -n 64", N_("no more than 64 files and connections open")),
        ("ulimit -t 900", N_("no session takes the processor for more than 15 minutes in all")),
        ("ulimit -v 2097152", N_("no session takes more than 2 GiB of addresses")),
        ("cd /", N_("nothing in the folder one comes from counts")),
        ("exec /usr/bin/env -i \\", N_("nothing of the environment but what is named: no PYTHON*, no TEXTUAL_*, no LD_*, no PATH")),
    ]
    lines += [(f'    {name}="${{{name}-{"C.UTF-8" if name == "LANG" else ""}}}" \\', "") for name in kept]
    command = f"    {shlex.quote(python)} -I -m tui --kiosk {shlex.quote(folder)} --idle {shlex.quote(idle)}"
    return Part(
        WRAPPER,
        N_("owned by root, mode 755; -I: Python takes nothing from its environment nor from the folder it is in"),
        [*lines, (command, "")],
        first="#!/bin/sh",
    )


def _socket() -> Part:
    return Part(
        f"{UNITS}/lutrin-ssh.socket",
        N_("instead of the sshd that runs already: one for readers alone, started for each connection (port 2222)"),
        [
            ("[Socket]", ""),
            ("ListenStream=2222", ""),
            ("Accept=yes", N_("a process of its own for each connection: one that fails harms no other")),
            ("MaxConnections=60", N_("MaxStartups does not count here: no more than 60 connections in all")),
            ("MaxConnectionsPerSource=4", N_("and 4 from one address")),
            ("[Install]", ""),
            ("WantedBy=sockets.target", ""),
        ],
    )


def _service(user: str) -> Part:
    return Part(
        f"{UNITS}/lutrin-ssh@.service",
        N_("then: systemctl enable --now lutrin-ssh.socket"),
        [
            ("[Unit]", ""),
            ("CollectMode=inactive-or-failed", N_("connections that failed leave nothing behind")),
            ("[Service]", ""),
            (
                f"ExecStart=-/usr/sbin/sshd -i -f {SSHD} -o AllowUsers={user} -o PermitRootLogin=no",
                N_("this file alone, and readers alone: nothing and nobody that the main configuration allows"),
            ),
            ("StandardInput=socket", ""),
            ("RuntimeDirectory=sshd", ""),
            ("RuntimeDirectoryPreserve=yes", ""),
            ("StandardError=journal", N_("messages are in the journal")),
            ("KillMode=control-group", N_("when the connection ends, all that it started ends")),
            ("TimeoutStopSec=5", ""),
            ("MemoryMax=256M", N_("no session takes the memory of the others")),
            ("TasksMax=32", N_("no session fills the table of processes")),
            ("CPUWeight=20", N_("readers give way to what else the machine does")),
            ("NoNewPrivileges=yes", N_("no program with the rights of another (setuid)")),
            ("ProtectSystem=strict", N_("the whole system can only be read")),
            ("ProtectHome=read-only", ""),
            ("PrivateTmp=yes", N_("no files of others in /tmp")),
            ("ProtectKernelTunables=yes", N_("nothing of the kernel can be set or loaded")),
            ("ProtectKernelModules=yes", ""),
            ("ProtectControlGroups=yes", ""),
            ("RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6", N_("no other kinds of network")),
            ("SystemCallArchitectures=native", N_("no system calls of foreign architectures")),
        ],
    )

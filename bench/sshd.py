"""A real sshd on the loopback, with keys and a folder of its own, set up as `lutrin kiosk-config` says."""

from __future__ import annotations

import getpass
import os
import shlex
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path

from content.labels import Labels
from tui.kiosk_config import KEYS, SSHD, WRAPPER, printed

from .tty import Program

SBIN = f"{os.environ.get('PATH', os.defpath)}:/usr/sbin:/usr/local/sbin"
WAIT = 20.0  # seconds after which what does not happen is taken never to


class Missing(Exception):
    """Why no sshd can be run here."""


class Sshd:
    """Serves `briefs` to whoever has `key`, in a folder `home` of its own; use it in a `with` block. Raises Missing.

    A client that is silent is dropped after `patience` seconds (20 as configured). `idle` is a time as --idle takes it.
    `activated`: not one sshd that listens, but one for each connection, started by systemd-socket-activate as the units say.
    """

    def __init__(self, home: Path, briefs: Path, patience: int = 20, idle: str = "15m", activated: bool = False) -> None:
        self.activated = activated
        wanted = ("sshd", "ssh", "ssh-keygen", *(["systemd-socket-activate"] if activated else []))
        found = {name: shutil.which(name, path=SBIN) for name in wanted}
        if missing := [name for name, path in found.items() if path is None]:
            raise Missing(f"no {', '.join(missing)} here; apt-get install openssh-server openssh-client systemd")
        self.sshd, self.ssh, self.keygen, *self._activate = (str(path) for path in found.values())
        self.home, self.briefs, self.user = home, briefs, getpass.getuser()
        self.key = self._new_key("reader")
        self._write(patience, idle)
        if os.getuid() == 0:  # where sshd, run by root, separates its privileges
            os.makedirs("/run/sshd", mode=0o755, exist_ok=True)
        checked = subprocess.run([self.sshd, "-t", "-f", str(home / "sshd_config")], capture_output=True, text=True)
        if checked.returncode:
            raise Missing(f"this sshd does not take what kiosk-config prints: {checked.stderr.strip()}")

    def _new_key(self, name: str) -> Path:
        subprocess.run([self.keygen, "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", str(self.home / name)], check=True)
        return self.home / name

    def _part(self, name: str, idle: str = "15m") -> str:
        lines = printed(str(self.briefs), self.user, sys.executable, idle, name, Labels("en"))
        return "\n".join(lines).replace(WRAPPER, str(self.home / "wrapper")).replace(KEYS, str(self.home / "keys"))

    def _write(self, patience: int, idle: str) -> None:
        host = self._new_key("host")
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        (self.home / "keys").mkdir()
        key = self.key.with_suffix(".pub").read_text().strip()
        (self.home / "keys" / self.user).write_text(self._part("keys").replace("ssh-ed25519 AAAA… reader@example.org", key) + "\n")
        wrapper = self.home / "wrapper"
        wrapper.write_text(self._part("wrapper", idle))
        wrapper.chmod(0o755)
        block = self._part("sshd").replace("ClientAliveInterval 10", f"ClientAliveInterval {patience // 2}")
        own = (
            f"Port {self.port}", "ListenAddress 127.0.0.1", f"HostKey {host}", "PidFile none", "UsePAM no", "StrictModes no",
            "PermitRootLogin prohibit-password", "Subsystem sftp internal-sftp", "PermitUserEnvironment no",
        )  # fmt: skip
        (self.home / "sshd_config").write_text("\n".join(own) + "\n" + block + "\n")
        (self.home / "block").write_text(block + "\n")
        (self.home / "known_hosts").write_text(f"[127.0.0.1]:{self.port} {host.with_suffix('.pub').read_text()}")

    def __enter__(self) -> Sshd:
        with open(self.home / "log", "wb") as log:
            self._server = subprocess.Popen(self._command(), stderr=log, stdin=subprocess.DEVNULL)
        until = time.monotonic() + WAIT
        while time.monotonic() < until:
            try:
                socket.create_connection(("127.0.0.1", self.port)).close()
                return self
            except ConnectionRefusedError:
                time.sleep(0.02)
        self.__exit__()
        raise Missing(f"sshd does not answer: {(self.home / 'log').read_text()}")

    def _command(self) -> list[str]:
        if not self.activated:
            return [self.sshd, "-D", "-e", "-f", str(self.home / "sshd_config")]
        start = next(line for line in self._part("units").splitlines() if line.startswith("ExecStart="))
        words = shlex.split(start.partition("=")[2].removeprefix("-").replace(SSHD, str(self.home / "block")))[1:]
        own = (f"HostKey={self.home / 'host'}", "StrictModes=no", "PermitRootLogin=prohibit-password")  # of two, the first counts
        mine = [word for setting in own for word in ("-o", setting)]
        return [*self._activate, "-l", f"127.0.0.1:{self.port}", "--inetd", "-a", self.sshd, "-e", *mine, *words]

    def __exit__(self, *_) -> None:
        self._server.terminate()
        self._server.wait()

    def options(self, key: Path | None = None) -> list[str]:
        """What makes ssh, sftp or scp a client of this server and of nothing else."""
        settings = (
            f"Port={self.port}", f"IdentityFile={key or self.key}", "IdentitiesOnly=yes", "IdentityAgent=none", "BatchMode=yes",
            f"UserKnownHostsFile={self.home / 'known_hosts'}", "GlobalKnownHostsFile=/dev/null", "StrictHostKeyChecking=yes", "LogLevel=ERROR",
        )  # fmt: skip
        return ["-F", "/dev/null", *(word for setting in settings for word in ("-o", setting))]

    @property
    def account(self) -> str:
        """Who logs in where."""
        return f"{self.user}@127.0.0.1"

    def client(self, *words: str, columns: int = 80, rows: int = 24, **env: str) -> Program:
        """A reader at a terminal, who sends LANG and COLORTERM. Use it in a `with` block."""
        argv = [self.ssh, *self.options(), "-o", "SendEnv=LANG COLORTERM", "-tt", *words, self.account]
        return Program(argv, columns, rows, env)

    def run(self, *words: str, **settings) -> subprocess.CompletedProcess[str]:
        """`ssh words…`, without a terminal."""
        return subprocess.run([self.ssh, *self.options(), *words], capture_output=True, text=True, timeout=WAIT, **settings)

    def readers(self) -> list[int]:
        """The processes of Lutrin that serve its briefs."""
        found = []
        for entry in os.listdir("/proc"):
            if entry.isdecimal():
                try:
                    command = Path("/proc", entry, "cmdline").read_bytes().split(b"\0")
                except OSError:
                    continue
                if b"--kiosk" in command and str(self.briefs).encode() in command and b"tui" in command:
                    found.append(int(entry))
        return found

    def left(self, most: float = WAIT) -> list[int]:
        """The processes that are still there when all should have ended."""
        until = time.monotonic() + most
        while time.monotonic() < until and self.readers():
            time.sleep(0.05)
        return self.readers()

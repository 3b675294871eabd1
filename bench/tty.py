"""A program on a pseudo-terminal, as a person's terminal sees it: what it sends and when. Linux; needs pyte.

Every chunk that the program sends is stamped when it comes, and replayed into a screen only while nothing is timed, so
that emulation never slows what is measured. Times are in seconds, since the program was started.
"""

from __future__ import annotations

import codecs
import fcntl
import os
import pty
import re
import signal
import struct
import termios
import threading
import time
from collections import deque
from collections.abc import Callable, Mapping, Sequence

import pyte

KEYS = {
    "enter": b"\r", "esc": b"\x1b", "tab": b"\t", "space": b" ", "backspace": b"\x7f",
    "up": b"\x1b[A", "down": b"\x1b[B", "pageup": b"\x1b[5~", "pagedown": b"\x1b[6~", "home": b"\x1b[H", "end": b"\x1b[F",
}  # fmt: skip
TICK = os.sysconf("SC_CLK_TCK")

# What a terminal is asked, and what xterm would say; synchronised output (2026) is said to be there.
_ANSWERS = (
    (re.compile(rb"\x1b\[0?c"), b"\x1b[?62;22c"),
    (re.compile(rb"\x1b\[>0?c"), b"\x1b[>41;380;0c"),
    (re.compile(rb"\x1b\[5n"), b"\x1b[0n"),
    (re.compile(rb"\x1b\[6n"), b"\x1b[1;1R"),
    (re.compile(rb"\x1b\[\?2026\$p"), b"\x1b[?2026;2$y"),
    (re.compile(rb"\x1b\]11;\?(?:\x07|\x1b\\)"), b"\x1b]11;rgb:0000/0000/0000\x1b\\"),
)
# Sequences that pyte does not know and would draw, and a sequence or letter whose end has not come yet.
_UNKNOWN = re.compile(rb"\x1b\[[<=>][0-9;:]*[ -/]*[@-~]|\x1b\[\??[0-9;]*[$ \"'][@-~]|\x1b\[\?[0-9;]*[a-gi-km-zA-IM-Z]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)")
_CUT = re.compile(rb"\x1b(?:\[[0-9;:<=>?!$ \"']*|\][^\x07\x1b]*\x1b?)?$")


class Screen(pyte.Screen):
    """pyte's screen, with the two ways of scrolling that it lacks."""

    def scroll_up(self, count: int = 1, **_) -> None:
        self._scroll(count, self.delete_lines)

    def scroll_down(self, count: int = 1, **_) -> None:
        self._scroll(count, self.insert_lines)

    def _scroll(self, count: int, change: Callable[[int], None]) -> None:
        top, bottom = self.margins or (0, self.lines - 1)
        saved, self.cursor.y = self.cursor.y, top
        change(min(count or 1, bottom - top + 1))
        self.cursor.y = saved


class _Stream(pyte.Stream):
    csi = {**pyte.Stream.csi, "S": "scroll_up", "T": "scroll_down"}
    events = frozenset(pyte.Stream.events | {"scroll_up", "scroll_down"})


class Glass:
    """What bytes leave on a screen of `columns` x `rows`."""

    def __init__(self, columns: int, rows: int) -> None:
        self.screen = Screen(columns, rows)
        self._stream = _Stream(self.screen)
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        self._rest = b""

    def feed(self, data: bytes) -> None:
        """Draw `data`; a sequence cut at its end waits for the rest."""
        data = self._rest + data
        cut = _CUT.search(data)
        end = cut.start() if cut else len(data)
        data, self._rest = data[:end], data[end:]
        self._stream.feed(self._decode(_UNKNOWN.sub(b"", data)))

    def text(self) -> str:
        """The lines of the screen, without blanks at their ends."""
        return "\n".join(line.rstrip() for line in self.screen.display)


class Program:
    """`argv` on a terminal of `columns` x `rows`. `link`, if given, is called with each chunk's length before it is taken.

    The key `eager` is typed as soon as anything comes from the program.

    Use it in a `with` block: what still runs at its end is killed.
    """

    def __init__(
        self,
        argv: Sequence[str],
        columns: int = 100,
        rows: int = 30,
        env: Mapping[str, str] | None = None,
        cwd: str | None = None,
        chunk: int = 65536,
        link: Callable[[int], None] | None = None,
        eager: str = "",
    ) -> None:
        self.argv = list(argv)
        self.size = (columns, rows)
        self.glass = Glass(columns, rows)
        self.total = 0  # bytes that came
        self.status: int | None = None
        self._chunks: deque[tuple[float, bytes]] = deque()
        self.last = 0.0
        self._chunk, self._link, self._eager = chunk, link, eager
        self._asked = b""
        self._ended = threading.Event()
        self._start({**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8", **(env or {})}, cwd)

    def _start(self, env: dict[str, str], cwd: str | None) -> None:
        for name in ("COLUMNS", "LINES", "TMUX", "STY"):
            env.pop(name, None)
        self.master, slave = pty.openpty()
        columns, rows = self.size
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        stamp, stamped = os.pipe()
        self.pid = os.fork()
        if not self.pid:
            try:
                for told in (signal.SIGHUP, signal.SIGINT, signal.SIGTERM):  # one ignored here, as by nohup, would stay so
                    signal.signal(told, signal.SIG_DFL)
                os.close(self.master)
                os.login_tty(slave)
                if cwd:
                    os.chdir(cwd)
                os.write(stamped, struct.pack("d", time.monotonic()))
                os.execvpe(self.argv[0], self.argv, env)
            finally:
                os._exit(127)
        os.close(slave)
        os.close(stamped)
        (self.started,) = struct.unpack("d", os.read(stamp, 8))
        os.read(stamp, 1)  # ends when the program stands in the place of the fork
        os.close(stamp)
        threading.Thread(target=self._take, daemon=True).start()

    def _take(self) -> None:
        while True:
            try:
                data = os.read(self.master, self._chunk)
            except OSError:
                data = b""
            if not data:
                self._ended.set()
                return
            if self._link:
                self._link(len(data))
            self.last = self.now()
            self._chunks.append((self.last, data))
            self.total += len(data)
            if self._eager:
                self.send(KEYS.get(self._eager, self._eager.encode()))
                self._eager = ""
            self._answer(data)

    def _answer(self, data: bytes) -> None:
        if b"\x1b" not in data and not self._asked:
            return
        asked = self._asked + data
        end = 0
        for question, answer in _ANSWERS:
            for found in question.finditer(asked):
                self.send(answer)
                end = max(end, found.end())
        cut = _CUT.search(asked, end)
        self._asked = asked[cut.start() :][-64:] if cut else b""

    # ------------------------------------------------------------ looking
    def now(self) -> float:
        """Seconds since the program was started."""
        return time.monotonic() - self.started

    def look(self, wanted: Callable[[str], bool] | None = None) -> float | None:
        """Draw what has come; with `wanted`, only until the screen's text is so: then the time at which that chunk came."""
        while self._chunks:
            at, data = self._chunks.popleft()
            self.glass.feed(data)
            if wanted and wanted(self.glass.text()):
                return at
        return None

    def settle(self, silence: float = 0.15, most: float = 20.0) -> None:
        """Wait until nothing has come for `silence` seconds and the program does not compute."""
        end = self.now() + most
        while self.now() < end and not self._ended.is_set():
            cpu, at = self.cpu(), self.now()
            time.sleep(0.03)
            busy = self.cpu() - cpu > 0.3 * (self.now() - at)
            if not busy and self.now() - max(self.last, at - silence) >= silence:
                return

    def wait_for(self, text: str, gone: bool = False, most: float = 60.0) -> float:
        """When `text` was first on the screen (or, `gone`, first was not); line ends count as blanks. Else TimeoutError."""
        words = " ".join(text.split())
        end = self.now() + most
        while self.now() < end:
            # In a pause, so that reading is never behind while the program draws.
            if self._chunks and (self.now() - self.last > 0.05 or self._ended.is_set()):
                when = self.look(lambda shown: (words in " ".join(shown.split())) is not gone)
                if when is not None:
                    return when
            elif self._ended.is_set():
                break
            time.sleep(0.003)
        raise TimeoutError(f"{text!r} did not {'go' if gone else 'come'}; the screen shows:\n{self.glass.text()}")

    # ------------------------------------------------------------ typing
    def send(self, data: bytes) -> None:
        """Type these bytes; a program that has ended hears nothing."""
        try:
            os.write(self.master, data)
        except OSError:
            pass

    def press(self, key: str, quiet: float = 0.06, most: float = 1.0) -> tuple[float | None, float | None, int]:
        """Type `key` and wait: seconds until the first and the last byte of the answer (None if none came), and its bytes."""
        self.look()
        total, at = self.total, self.now()
        self.send(KEYS.get(key, key.encode()))
        while self.now() - at < most or self.total > total:
            if self.total > total and self.now() - self.last > quiet:
                break
            time.sleep(0.001)
        if self.total == total:
            return None, None, 0
        return self._chunks[0][0] - at, self.last - at, self.total - total

    def quit(self, key: str = "q", most: float = 5.0) -> float | None:
        """Type `key`; seconds until the process has ended, None if it had to be killed."""
        at = self.now()
        self.send(KEYS.get(key, key.encode()))
        while self.now() - at < most:
            if not self.alive():
                return self.now() - at
            time.sleep(0.0003)
        return None

    # ------------------------------------------------------------ the process
    def alive(self) -> bool:
        """Whether the process still runs; `status` is its exit status when it does not."""
        if self.status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = os.waitstatus_to_exitcode(status)
        return self.status is None

    def cpu(self) -> float:
        """Seconds of processor time that the process has used; finer than the clock ticks of /proc/PID/stat."""
        used = 0.0
        try:
            for task in os.listdir(f"/proc/{self.pid}/task"):
                with open(f"/proc/{self.pid}/task/{task}/schedstat") as file:
                    used += int(file.read().split()[0]) / 1e9
        except (OSError, IndexError):
            pass
        return used

    def memory(self) -> float:
        """The most MiB of memory that the process has held."""
        try:
            with open(f"/proc/{self.pid}/status") as file:
                return int(re.search(r"VmHWM:\s+(\d+)", file.read())[1]) / 1024  # type: ignore[index]
        except (OSError, TypeError):
            return 0.0

    def together(self) -> float:
        """MiB that the process and those that it started hold now, what they share counted once (PSS)."""
        return _held(self.pid)

    def __enter__(self) -> Program:
        return self

    def __exit__(self, *_) -> None:
        if self.alive():
            os.kill(self.pid, 9)
            os.waitpid(self.pid, 0)
        self._ended.wait(1)
        os.close(self.master)


def _held(pid: int) -> float:
    try:
        with open(f"/proc/{pid}/smaps_rollup") as file:
            held = int(re.search(r"^Pss:\s+(\d+)", file.read(), re.M)[1]) / 1024  # type: ignore[index]
        for task in os.listdir(f"/proc/{pid}/task"):
            with open(f"/proc/{pid}/task/{task}/children") as file:
                held += sum(_held(int(child)) for child in file.read().split())
    except (OSError, TypeError):  # it has ended meanwhile
        return 0.0
    return held


class Neighbours:
    """How many cores' worth of the machine others used meanwhile: above 0.3, distrust what was measured."""

    def __init__(self) -> None:
        self._began = self._now()

    @staticmethod
    def _now() -> tuple[float, float]:
        with open("/proc/stat") as file:
            fields = [int(field) for field in file.readline().split()[1:9]]
        return time.monotonic(), (sum(fields) - fields[3] - fields[4]) / TICK - sum(os.times()[:4])

    def share(self) -> float:
        """Cores used by others since this was made, on average. Children count as others until they are waited for."""
        wall, busy = self._now()
        return max(0.0, busy - self._began[1]) / max(0.01, wall - self._began[0])

"""The terminal is taken once, and given back whatever happens. Imports nothing heavy: it comes before the first page.

Taken: keys come one by one and are not echoed, the alternate screen is on and blank, lines do not wrap, the cursor is
hidden. All ways out lead through `Terminal.give_back`: leaving, an error, and the signals that end a program.
"""

from __future__ import annotations

import os
import signal
import termios
import time

from .charset import Charset

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .background import Answer
    from .sizing import Sizing

# In this order: alternate screen (1049), hidden cursor (25), no wrapping (7), pastes in brackets (2004), and of the Kitty
# keyboard protocol that Esc be told from the beginning of a sequence (flag 1; terminals without it ignore it).
TAKE = "\x1b[?1049h\x1b[?25l\x1b[H\x1b[2J\x1b[?7l\x1b[?2004h\x1b[>1u"
GIVE_BACK = "\x1b[m\x1b[r\x1b[<u\x1b[?2004l\x1b[?7h\x1b[?1049l\x1b[?25h"
# Clicks and the wheel (1000) with places beyond column 223 (1006); not every movement (1003), which over a slow line is a flood.
MOUSE, NO_MOUSE = "\x1b[?1000h\x1b[?1006h", "\x1b[?1006l\x1b[?1000l"
CANCEL = "\x18"  # ends a sequence that was cut
PATIENCE = 2.0  # seconds without progress after which a terminal that takes nothing is left alone

# As termios.tcgetattr orders what it gives.
_INPUT, _LOCAL, _SPECIAL = 0, 3, 6


class Terminal:
    """The terminal that keys come from (descriptor 0) and that the screen is (descriptor 1); with `mouse`, clicks come too."""

    def __init__(self, mouse: bool = False) -> None:
        self.mouse = mouse
        self.taken = False
        self.hung_up = False
        self.cut = False  # whether the last thing written was not written whole
        self._attributes: list | None = None
        self._signals: dict[int, object] = {}
        self.output = self._own_output()
        self.charset = Charset.of(os.environ)
        self.answer: Answer | None = None  # to a question that was asked
        self.sizing: Sizing | None = None  # the same, of larger text

    @staticmethod
    def _own_output() -> int:
        """A descriptor of the terminal that never waits, and shares that with nobody (the shell has descriptor 1 too)."""
        flags = os.O_WRONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC
        for name in (lambda: os.ttyname(1), lambda: "/dev/tty"):
            try:
                return os.open(name(), flags)
            except OSError:  # no name in this container; another user's terminal, after su
                continue
        return os.dup(1)

    @property
    def size(self) -> tuple[int, int]:
        """(columns, rows)."""
        try:
            columns, rows = os.get_terminal_size(1)
        except OSError:
            columns = rows = 0
        return columns or 80, rows or 24

    def take(self) -> None:
        """Take the terminal, or take it again from a shell that had it meanwhile; its screen is blank then.

        What it showed before comes back with `give_back`.
        """
        try:
            attributes, before = termios.tcgetattr(0), termios.tcgetattr(0)
        except termios.error:  # the line is lost; who reads the keys will see
            self.hung_up = True
            return
        if not self.taken:
            self._attributes = before
            for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
                if signal.getsignal(number) is not signal.SIG_IGN:  # of nohup, say
                    self._signals[number] = signal.signal(number, self._end)
            self.taken = True
        attributes[_LOCAL] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG)
        attributes[_INPUT] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
        attributes[_SPECIAL][termios.VMIN] = 1
        attributes[_SPECIAL][termios.VTIME] = 0
        termios.tcsetattr(0, termios.TCSANOW, attributes)  # what was typed before stays to be read
        self.write(TAKE + (MOUSE if self.mouse else ""))

    def give_back(self) -> None:
        """Leave the terminal as it was. Can be called at any time, any number of times."""
        if not self.taken:
            return
        self.taken = False
        self.write((CANCEL if self.cut else "") + (NO_MOUSE if self.mouse else "") + GIVE_BACK)
        try:
            termios.tcsetattr(0, termios.TCSANOW, self._attributes or termios.tcgetattr(0))
            termios.tcflush(0, termios.TCIFLUSH)  # answers that come late are not typed into the shell
        except termios.error:
            pass
        for number, handler in self._signals.items():
            signal.signal(number, handler)  # type: ignore[arg-type]
        self._signals.clear()

    def _end(self, number: int, frame: object) -> None:
        """Give the terminal back, and die of the signal, so that whoever sent it or waits for us can tell."""
        self.hung_up = self.hung_up or number == signal.SIGHUP
        self.give_back()
        signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)

    # ------------------------------------------------------------ writing
    def ask(self) -> None:
        """Ask what its background is."""
        from .background import QUESTION, Answer

        self.answer = Answer()
        self.write(QUESTION)

    def write_some(self, data: bytes) -> int:
        """Write what the terminal takes now; how many bytes that was. After it has hung up everything is taken, to nowhere."""
        if self.hung_up:
            return len(data)
        try:
            written = os.write(self.output, data)
        except BlockingIOError:
            return 0
        except OSError:
            self.hung_up = True
            return len(data)
        self.cut = written < len(data)
        return written

    def write(self, text: str) -> None:
        """Write all of `text`, waiting for the terminal; one that takes nothing for PATIENCE seconds is given up."""
        data = self.charset.encode(text)
        until = time.monotonic() + PATIENCE
        while data and time.monotonic() < until:
            written = self.write_some(data)
            if written:
                data, until = data[written:], time.monotonic() + PATIENCE
            else:
                import select  # late: few terminals keep us waiting

                select.select([], [self.output], [], PATIENCE)

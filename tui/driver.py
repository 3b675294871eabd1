"""What stands between Textual and the terminal: keys come in and frames go out on the event loop itself.

Textual's own driver has a thread that looks for keys ten times a second and one that writes. Without them nothing is
polled, a key is answered while other threads compute, and leaving waits for nobody. Frames that a slow line has not taken
yet are not queued: what is sent next is the difference to what stands there by then.
"""

from __future__ import annotations

import asyncio
import os
import signal
from codecs import getincrementaldecoder
from typing import TYPE_CHECKING

from textual import constants, events
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.geometry import Size
from textual.message import Message

from .background import answers
from .sizing import QUESTION, Sizing

if TYPE_CHECKING:
    from .display import WiredApp

HANGUP = 129  # exit status: the terminal has gone, as of SIGHUP
# Seconds after which an Esc that nothing followed is the key, on a terminal without Kitty's keys; Textual waits twice as long.
# A terminal writes the sequence of a key at once, and ssh sends that as one packet: what parts it is a line that takes long for
# three bytes (at 1,200 baud, 25 ms). Half of it is left to be safe. Whose line is worse sets ESCDELAY, in milliseconds.
ESCAPE = 0.05
if "ESCDELAY" not in os.environ:
    constants.ESCAPE_DELAY = ESCAPE  # type: ignore[misc]  # the parser reads it anew for each Esc
SYNCHRONISED_FROM = 2000  # characters of a frame that is worth asking the terminal to show at once (mode 2026)


class WireDriver(LinuxDriver):
    """Drives the `Terminal` and the `Glass` of a WiredApp."""

    _app: WiredApp

    def __init__(self, app: WiredApp, **options) -> None:
        super().__init__(app, **options)
        assert app.terminal is not None
        self._terminal = app.terminal
        self._size = app.terminal.size  # else Textual asks for itself, and where there is no size to tell the two differ for ever
        self._parser = XTermParser()
        self._decode = getincrementaldecoder(self._terminal.charset.encoding)("replace").decode
        self._unsent = b""
        self._stale = False  # the glass has more to show than was sent
        self._running = False
        self.listening = False  # whether keys are taken; from then on frames are sent

    # ------------------------------------------------------------ coming and going
    def start_application_mode(self) -> None:
        if self._running or not self._terminal.taken:  # it went on after a stop, or nothing was drawn before
            self._terminal.take()
            if self._app.glass is not None:
                self._app.glass.forget()
        resumed, self._running = self._running or self._must_signal_resume, True
        self._loop.add_signal_handler(signal.SIGWINCH, self.resized)
        self.resized()
        self._request_terminal_sync_mode_support()
        if resumed:
            self._must_signal_resume = False
            self.send_message(self.SignalResume())
            self.listen()
            self._app.refresh()

    def listen(self) -> None:
        """Take keys from now on. What was typed before waits until here, so that it meets a screen that answers."""
        if not self.listening:
            self.listening = True
            self._loop.add_reader(self.fileno, self._read)

    def disable_input(self) -> None:
        if self.listening:
            self.listening = False
            self._loop.remove_reader(self.fileno)
        self._loop.remove_signal_handler(signal.SIGWINCH)

    def stop_application_mode(self) -> None:
        self.disable_input()
        self._loop.remove_writer(self._terminal.output)
        self._unsent = b""
        self._running = False
        self._terminal.give_back()

    def close(self) -> None:
        pass

    def resized(self) -> None:
        """Tell the app the size of its terminal."""
        size = Size(*self._terminal.size)
        self.send_message(events.Resize(size, size))

    # ------------------------------------------------------------ keys
    def _read(self) -> None:
        try:
            data = os.read(self.fileno, 4096)
        except InterruptedError:
            return
        except OSError:
            data = b""
        if not data:
            self._hang_up()
            return
        answer = self._terminal.answer
        if answer is not None:
            data = answer.take(data)
            if answer.dark is not None:
                self._terminal.answer = None
                self._app.call_later(self._app.background_is, answer.dark)
        sizing = self._terminal.sizing
        if sizing is not None:
            data = sizing.take(data)
            if sizing.can is not None:
                self._terminal.sizing = None
                self._app.call_later(self._app.can_enlarge, sizing.can)
        keys = self._decode(data)
        if not keys:  # to the parser, nothing is the end of all keys
            return
        for message in self._parser.feed(keys):
            self.process_message(message)
        self._loop.call_later(constants.ESCAPE_DELAY, self._tick)  # a lone Esc is known by what does not follow it

    def _tick(self) -> None:
        for message in self._parser.tick():
            self.process_message(message)

    def send_message(self, message: Message) -> None:
        self._app.post_message(message)

    def _hang_up(self) -> None:
        self._terminal.hung_up = True
        self.disable_input()
        self._app.exit(HANGUP)

    def ask_of_sizes(self) -> None:
        """Ask whether the terminal draws larger text. That leaves blanks in a corner: the next frame draws everything anew."""
        if self._app.glass is not None and answers(os.environ):
            self._terminal.sizing = Sizing()
            self.write(QUESTION)
            self._app.glass.forget()

    # ------------------------------------------------------------ frames
    def write(self, data: str) -> None:
        self._unsent += self._terminal.charset.encode(data)
        self._send()

    def show(self) -> None:
        """Send what the glass wants, or let it wait until the terminal has taken what was sent before."""
        glass = self._app.glass
        if glass is None or not self._running:
            return
        self._stale = bool(self._unsent)
        if self._stale:
            return
        frame = glass.frame()
        if len(frame) >= SYNCHRONISED_FROM and self._app._sync_available:
            frame = f"\x1b[?2026h{frame}\x1b[?2026l"
        if frame:
            self.write(frame)

    def _send(self) -> None:
        if self._unsent:
            self._unsent = self._unsent[self._terminal.write_some(self._unsent) :]
            if self._terminal.hung_up:
                self._loop.call_soon(self._hang_up)
            elif self._unsent:
                self._loop.add_writer(self._terminal.output, self._send)
                return
        self._loop.remove_writer(self._terminal.output)
        if self._stale:
            self.show()


def event_loop() -> asyncio.AbstractEventLoop:
    """A loop for one run, which nobody waits for when it ends: threads that still search a long text do not matter then."""
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    return loop

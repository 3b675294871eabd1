"""The line between a wall and its speakers. Neither waits for the other: who does not read, or says what it should not, is let go."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

from . import meeting_place
from .score import LONGEST, Malformed, Place, line, read

SPEAKERS = 8  # at one wall
_WAITING = 1 << 16  # bytes that a peer may leave unread
_FARTHEST = 1 << 20  # moves that nobody makes while a wall is away
_AGAIN = 1.0  # seconds until a speaker looks for its wall again


class _Peer(asyncio.Protocol):
    """One end of a connection: whole lines in, of which the last one counts; lines out, never waited for."""

    def __init__(self, link: Link) -> None:
        self._link = link
        self._unread = b""
        self.transport: asyncio.Transport | None = None

    def connection_made(self, transport) -> None:
        self.transport = transport
        peer = transport.get_extra_info("socket")
        if len(self._link.peers) >= SPEAKERS or not meeting_place.is_of_this_user(peer):
            transport.abort()
            return
        self._link.peers.append(self)
        self._link.met(self)

    def data_received(self, data: bytes) -> None:
        *lines, self._unread = (self._unread + data).split(b"\n")
        try:
            if len(self._unread) > LONGEST:
                raise Malformed
            places = [read(each) for each in lines]
        except Malformed:
            self.leave()
            return
        if places and self in self._link.peers:
            self._link.heard(max(places, key=lambda place: place.turn), self)

    def connection_lost(self, error: Exception | None) -> None:
        if self in self._link.peers:
            self._link.peers.remove(self)
            self._link.lost()

    def tell(self, place: Place) -> None:
        """Send `place`; a peer that reads nothing is let go instead."""
        if self.transport is None or self.transport.is_closing():
            return
        if self.transport.get_write_buffer_size() > _WAITING:
            self.leave()
        else:
            self.transport.write(line(place))

    def leave(self) -> None:
        """End the connection now."""
        if self.transport is not None:
            self.transport.abort()


class Link:
    """One side's end of it. `place` is where the presentation is; `show` is called with a place that the other side moved to,
    `changed` when somebody came or went."""

    def __init__(self, show: Callable[[Place], None], changed: Callable[[], None]) -> None:
        self.place: Place | None = None
        self.peers: list[_Peer] = []
        self._show = show
        self.changed = changed

    def tell(self, place: Place) -> None:
        """The presentation is at `place` from now on, by this side's doing."""
        self.place = place
        for peer in list(self.peers):
            peer.tell(place)

    def heard(self, place: Place, peer: _Peer) -> None:
        """A peer says `place`."""
        raise NotImplementedError

    def met(self, peer: _Peer) -> None:
        """A peer came: it is told where the presentation is."""
        if self.place is not None:
            peer.tell(self.place)
        self.changed()

    def lost(self) -> None:
        """A peer went."""
        self.changed()

    def end(self) -> None:
        """No more of it, and nobody is told."""
        self.changed = _nothing
        for peer in list(self.peers):
            peer.leave()


def _nothing() -> None:
    """What is called when nobody listens."""


class WallLink(Link):
    """The wall's end: speakers come to it."""

    _held: meeting_place.Held | None = None
    _server: asyncio.AbstractServer | None = None

    async def listen(self, path: Path) -> bool:
        """Let speakers come; False if another wall of this file does already. Raises OSError."""
        self._held = meeting_place.hold(path)
        if self._held is None:
            return False
        loop = asyncio.get_running_loop()
        self._server = await loop.create_unix_server(lambda: _Peer(self), sock=self._held.listening)
        return True

    def heard(self, place: Place, peer: _Peer) -> None:
        if self.place is not None and place.turn <= self.place.turn:
            peer.tell(self.place)  # two moves at once: the wall's holds
            return
        if place.turn - (self.place.turn if self.place else 0) > _FARTHEST:
            peer.leave()
            return
        place = place._replace(room=self.place.room if self.place else None)
        self.tell(place)
        self._show(place)

    def end(self) -> None:
        super().end()
        if self._server is not None:
            self._server.close()
        if self._held is not None:
            self._held.release()
            self._held = None


class SpeakerLink(Link):
    """The speaker's end: it looks for its wall until it ends."""

    _ended = False
    _path: Path | None = None

    def seek(self, path: Path) -> None:
        """Go to the wall at `path`, now and whenever it is lost."""
        self._path = path
        self._task = asyncio.get_running_loop().create_task(self._go())

    async def _go(self) -> None:
        loop = asyncio.get_running_loop()
        try:
            await loop.create_unix_connection(lambda: _Peer(self), str(self._path))
        except OSError:  # no wall yet
            self._later()

    def _later(self) -> None:
        if not self._ended and self._path is not None:
            asyncio.get_running_loop().call_later(_AGAIN, lambda: self._ended or self.seek(self._path))

    def heard(self, place: Place, peer: _Peer) -> None:
        if self.place is not None and place.turn < self.place.turn:
            return  # it has been told of a later one
        self.place = place
        self._show(place)

    def lost(self) -> None:
        super().lost()
        self._later()

    def end(self) -> None:
        self._ended = True
        super().end()

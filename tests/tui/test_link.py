"""The line between a wall and its speakers: where they meet, who is let in, and that nobody waits for anybody."""

import asyncio
import os
import socket
import stat

import pytest

from content.deck import Spot
from tests.sides import Side
from tui import link, meeting_place
from tui.link import SPEAKERS, SpeakerLink, WallLink
from tui.score import LONGEST, Place, line

TITLE, LEAD, POINT = Spot("title"), Spot("lead"), Spot("point 1")


@pytest.fixture
def tmp_path(tmp_path_factory):
    """A short path: the names of sockets are bounded."""
    return tmp_path_factory.mktemp("l")


@pytest.fixture
def runtime(tmp_path, monkeypatch):
    folder = tmp_path / "run"
    folder.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr(link, "_AGAIN", 0.01)
    return folder


async def wall_at(path, place=None):
    wall = Side(WallLink)
    assert await wall.link.listen(path)
    if place:
        wall.link.tell(place)
    return wall


async def speaker_at(path, place=None):
    speaker = Side(SpeakerLink)
    speaker.link.place = place
    speaker.link.seek(path)
    await speaker.until(lambda: speaker.link.peers)
    return speaker


def raw(path):
    peer = socket.socket(socket.AF_UNIX)
    peer.settimeout(10)
    peer.connect(str(path))
    return peer


async def closed(peer):
    """Wait until the other side has let `peer` go."""
    loop = asyncio.get_running_loop()
    peer.setblocking(False)
    async with asyncio.timeout(10):
        try:
            while await loop.sock_recv(peer, 65536):
                pass
        except ConnectionError:
            pass
    peer.close()


# ---------------------------------------------------------------- the place to meet
def test_the_socket_is_the_users_own_in_a_closed_folder(runtime, tmp_path):
    path = meeting_place.address(tmp_path / "a.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    assert path.parent == runtime / "lutrin" and stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert path == meeting_place.address(tmp_path / "b.txt") != meeting_place.address(tmp_path / "c.txt")
    held = meeting_place.hold(path)
    assert stat.S_IMODE(path.stat().st_mode) == stat.S_IMODE(path.with_suffix(".lock").stat().st_mode) == 0o600
    held.release()
    assert not path.exists()


@pytest.mark.parametrize("wrong", ["open", "none", "relative", "long", "file"])
def test_without_a_safe_runtime_folder_another_is_made(runtime, tmp_path, monkeypatch, wrong):
    if wrong == "open":
        runtime.chmod(0o755)
    elif wrong == "none":
        monkeypatch.delenv("XDG_RUNTIME_DIR")
    else:
        monkeypatch.setenv("XDG_RUNTIME_DIR", {"relative": "run", "long": "/" + "x" * 100, "file": __file__}[wrong])
    folder = meeting_place.address(tmp_path / "a.txt").parent
    assert folder == tmp_path / f"lutrin-{os.getuid()}" and stat.S_IMODE(folder.stat().st_mode) == 0o700


@pytest.mark.parametrize("wrong", ["open", "link", "file"])
def test_a_folder_that_others_could_have_laid_there_is_refused(runtime, tmp_path, wrong):
    place = runtime / "lutrin"
    if wrong == "open":
        place.mkdir()
        place.chmod(0o770)
    elif wrong == "link":
        (tmp_path / "theirs").mkdir(mode=0o700)
        place.symlink_to(tmp_path / "theirs")
    else:
        place.touch()
    assert meeting_place.unsafe_folder(tmp_path / "a.txt") == place


def test_what_a_wall_that_died_left_is_taken_away_and_a_living_one_is_left_alone(runtime, tmp_path):
    path = meeting_place.address(tmp_path / "a.txt")
    dead = socket.socket(socket.AF_UNIX)
    dead.bind(str(path))
    dead.close()
    first = meeting_place.hold(path)
    assert first and meeting_place.hold(path) is None
    raw(path).close()
    first.release()


# ---------------------------------------------------------------- both drive, and nothing is lost
async def test_either_side_drives(runtime, tmp_path):
    path = meeting_place.address(tmp_path / "a.txt")
    wall = await wall_at(path, Place(0, TITLE, room=(80, 22)))
    one, two = await speaker_at(path), await speaker_at(path)
    await one.until(lambda: one.shown)
    assert one.link.place.room == (80, 22)
    one.link.tell(one.link.place.moved(LEAD, 5))
    await wall.until(lambda: wall.shown)
    await two.until(lambda: two.link.place and two.link.place.spot == LEAD)
    wall.link.tell(wall.link.place.moved(POINT, 9))
    await one.until(lambda: one.link.place.spot == POINT)
    assert wall.shown == [Place(1, LEAD, 5, 5, (80, 22))] and two.link.place.began == 5
    for side in (one, two, wall):
        side.link.end()


async def test_of_two_moves_at_once_the_walls_holds(runtime, tmp_path):
    path = meeting_place.address(tmp_path / "a.txt")
    wall = await wall_at(path, Place(0, TITLE))
    one = await speaker_at(path)
    await one.until(lambda: one.shown)
    wall.link.tell(wall.link.place.moved(LEAD, 5))
    one.link.tell(one.link.place.moved(POINT, 5))
    await one.until(lambda: one.link.place.spot == LEAD)
    assert wall.link.place.spot == LEAD and not wall.shown
    one.link.end()
    wall.link.end()


async def test_who_comes_back_takes_up_the_place(runtime, tmp_path):
    path = meeting_place.address(tmp_path / "a.txt")
    wall = await wall_at(path, Place(4, LEAD, 100, 120))
    one = await speaker_at(path)
    await one.until(lambda: one.shown)
    wall.link.end()
    await one.until(lambda: not one.link.peers)
    one.link.tell(one.link.place.moved(POINT, 150))  # it goes on alone
    wall = await wall_at(path, Place(0, TITLE, room=(90, 20)))
    await wall.until(lambda: wall.shown)
    assert wall.link.place == Place(5, POINT, 100, 150, (90, 20))
    one.link.end()
    again = await speaker_at(path)
    await again.until(lambda: again.shown)
    assert again.shown == [wall.link.place]
    again.link.end()
    wall.link.end()


# ---------------------------------------------------------------- peers that are not what they should be
@pytest.mark.parametrize("said", [b"hello\n", b"x" * (LONGEST + 1), b"{}\n", b"\xff\n", b"[" * 400 + b"\n", b"\n", line(Place(1 << 30, LEAD))])
async def test_who_says_no_place_is_let_go_and_nobody_else_hears_of_it(runtime, tmp_path, said):
    path = meeting_place.address(tmp_path / "a.txt")
    wall = await wall_at(path, Place(0, TITLE))
    one = await speaker_at(path)
    hostile = raw(path)
    hostile.sendall(said)
    await closed(hostile)
    assert not wall.shown and wall.link.place == Place(0, TITLE)
    one.link.tell(Place(1, LEAD))
    await wall.until(lambda: wall.shown)
    one.link.end()
    wall.link.end()


async def test_a_line_may_come_in_pieces_and_of_many_the_last_turn_counts(runtime, tmp_path):
    path = meeting_place.address(tmp_path / "a.txt")
    wall = await wall_at(path, Place(0, TITLE))
    peer = raw(path)
    sent = line(Place(2, POINT)) + line(Place(1, LEAD))
    peer.sendall(sent[:20])
    await wall.until(lambda: wall.link.peers)
    peer.sendall(sent[20:])
    await wall.until(lambda: wall.shown)
    assert wall.shown[-1].spot == POINT
    peer.close()
    wall.link.end()


async def test_who_does_not_read_never_holds_up_the_wall(runtime, tmp_path):
    path = meeting_place.address(tmp_path / "a.txt")
    wall = await wall_at(path, Place(0, TITLE))
    deaf = raw(path)
    await wall.until(lambda: wall.link.peers)
    turns = 0
    while wall.link.peers and turns < 100_000:
        turns += 1
        wall.link.tell(Place(turns, LEAD))
        await asyncio.sleep(0)
    assert not wall.link.peers and wall.link.place.turn == turns
    deaf.close()
    wall.link.end()


async def test_so_many_speakers_and_no_more(runtime, tmp_path):
    path = meeting_place.address(tmp_path / "a.txt")
    wall = await wall_at(path, Place(0, TITLE))
    peers = [raw(path) for _ in range(SPEAKERS)]
    await wall.until(lambda: len(wall.link.peers) == SPEAKERS)
    await closed(raw(path))
    assert len(wall.link.peers) == SPEAKERS
    for peer in peers:
        peer.close()
    wall.link.end()

"""The door: what is opened, how much of it is read, and how it says no."""

import io
import os
import socket

import pytest

from content import door
from content.errors import Unreadable


def refusal(path, **bounds) -> str:
    with pytest.raises(Unreadable) as caught:
        door.read(path, **bounds)
    return caught.value.kind


def test_a_file_is_read_whole_or_only_its_beginning(tmp_path):
    file = tmp_path / "a.txt"
    file.write_bytes(b"0123456789")
    assert door.read(file) == (b"0123456789", True)
    assert door.read(file, first=10) == (b"0123456789", True)
    assert door.read(file, first=9) == (b"012345678", False)


def test_more_than_the_limit_is_not_read(tmp_path):
    file = tmp_path / "a.txt"
    file.write_bytes(b"0123456789")
    assert door.read(file, limit=10)[0]
    assert refusal(file, limit=9) == "too_large"


def test_a_sparse_giant_is_refused_by_its_size(tmp_path):
    file = tmp_path / "a.txt"
    with file.open("wb") as out:
        out.truncate(100 << 30)
    assert refusal(file) == "too_large"


def test_what_is_no_regular_file_is_never_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind(str(tmp_path / "socket"))
    (tmp_path / "zero").symlink_to("/dev/zero")
    assert [refusal(tmp_path / name) for name in ("pipe", "socket", "zero")] == ["special"] * 3
    assert refusal(tmp_path) == "directory"


def test_what_is_not_there_is_missing(tmp_path):
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    (tmp_path / "dangling").symlink_to(tmp_path / "nothing")
    names = ("nothing", "loop", "dangling", "a\0b", "x" * 300)
    assert {refusal(tmp_path / name) for name in names} == {"missing"}


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_denied(tmp_path):
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "a.txt").chmod(0)
    assert refusal(tmp_path / "a.txt") == "denied"


def test_a_stream_has_the_same_limit():
    assert door.take(io.BytesIO(b"abc"), "-", limit=3) == b"abc"
    with pytest.raises(Unreadable):
        door.take(io.BytesIO(b"abcd"), "-", limit=3)

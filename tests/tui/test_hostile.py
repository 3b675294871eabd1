"""The whole program on every hostile file: nothing in them acts, and what cannot be read is told in one line."""

import base64
import os
import re
import subprocess
import sys

import pytest

from content.labels import Labels
from content.library.shelf import in_folder
from tests.hostile import ATTACKS, HARM, write
from tests.terminal import CLIPBOARD, Watched, foreign
from tui.__main__ import main
from tui.cli import FORMATS
from tui.messages import SENTENCES
from tui.sizing import QUESTION


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile")
    return folder, write(folder, size=10_000)


@pytest.mark.parametrize("words", [*(["show", "--format", name] for name in FORMATS), ["check"]], ids=" ".join)
def test_nothing_printed_acts(words, folder, capsys):
    place, expected = folder
    assert main([*words, str(place)]) == 1
    printed = capsys.readouterr()
    assert not HARM.search(printed.out) and not HARM.search(printed.err)
    assert len(printed.err.splitlines()) == sum(kind != "brief" for kind in expected.values())
    if words[-1] in ("text", "markdown"):
        assert "captured␇" in printed.out


def test_every_file_without_a_screen(folder):
    place, expected = folder
    words = "1\n" + "\n2\n3\n4\n5\n1\n/qz\nn\n]\n" * len(expected) + "q\nq\n"
    argv = [sys.executable, "-m", "tui", "--plain", "--lang", "en", str(place)]
    done = subprocess.run(argv, input=words.encode(), capture_output=True)
    assert done.returncode == 0 and done.stderr == b""
    assert not HARM.search(done.stdout.decode())
    assert "captured␇" in done.stdout.decode() and "This is the last brief." in done.stdout.decode()


def test_every_file_in_the_reader(folder):
    place, expected = folder
    files = in_folder(place)
    assert len(files) == len(expected)
    english = Labels("en")
    with Watched(str(place), "--lang", "en", columns=80, rows=24) as lutrin:
        lutrin.until(lambda rows: "Contents" in rows[0])
        lutrin.send(b"Gg\r")
        for number, file in enumerate(files, 1):
            kind = expected[os.path.basename(file)]
            here = re.compile(rf" {number}/{len(files)}$")
            lutrin.until(lambda rows: here.search(rows[0]))
            if kind != "brief":
                said = english._(SENTENCES[kind], detail="%").partition("%")[0]
                lutrin.until(lambda rows: said in " ".join(" ".join(rows).split()))
            # The text, a passage, every pane, the source of a note, a search, the keys, another theme and language, and on.
            lutrin.send(b" \r12jn3j\r14jo\r15j1/qz\r")
            lutrin.until(lambda rows: "“qz” is not in the text." in rows[-1] or rows[-1].startswith(" qz · "))
            lutrin.send(b"p  .2\r.G.kkbb/qz\rq")  # and on the wall: steps, a number, the light, the end, dark, words
            lutrin.send(b"nGuN>" if number > 1 else b"nGuN?qtttll>")
            lutrin.until(lambda rows: "Column of" in rows[-1])
            lutrin.send(b"]")
        lutrin.send(b":quit")
        lutrin.until(lambda rows: any("╭" in row for row in rows))
        assert not CLIPBOARD.search(lutrin.raw)
        lutrin.send(b"\x11")
        assert lutrin.end() == 0
    assert foreign(lutrin.raw) == []
    raw = lutrin.raw.replace(QUESTION.encode(), b"", 1)  # the one question that is Lutrin's own
    assert not [name for name, attack in ATTACKS.items() if attack.encode() in raw]


def test_a_copy_is_all_that_reaches_the_clipboard(folder):
    place, _ = folder
    with Watched(str(place / "attacks.json"), "--lang", "en") as lutrin:
        lutrin.until(lambda rows: re.search(r"Quotes [1-9]", rows[-1]))
        lutrin.send(b"3Gy")
        lutrin.until(lambda rows: "clipboard" in rows[-1])
        lutrin.send(b"\x11")
        assert lutrin.end() == 0
    (copied,) = CLIPBOARD.findall(lutrin.raw)
    assert not HARM.search(base64.b64decode(copied).decode())
    assert foreign(CLIPBOARD.sub(b"", lutrin.raw)) == []

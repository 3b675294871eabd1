"""The wall and the speaker's view, each in a pseudo-terminal of its own."""

import os
import signal
from contextlib import ExitStack

import pytest

from tests.terminal import Watched

BRIEF = """---
title: Riga, a port reopens
notes: {lead: Wait for the minister.}
---
The port of Riga reopened on Friday. Anna Krūmiņa, mayor of Riga, said: “We stay open.”

- Customs officers came back on Thursday.
- The ministers of four countries meet in Tallinn.
"""


@pytest.fixture
def stage(tmp_path_factory):
    """`stage(words…)`: `lutrin present` on one brief, in another terminal each time."""
    folder = tmp_path_factory.mktemp("t")
    folder.chmod(0o700)
    (folder / "riga.md").write_text(BRIEF, encoding="utf-8")
    env = {"XDG_RUNTIME_DIR": str(folder), "LUTRIN_LANG": "en"}
    with ExitStack() as programs:

        def start(*words):
            program = Watched("present", str(folder / "riga.md"), *words, columns=80, rows=24, env=env)
            return programs.enter_context(program)

        start.folder = folder
        yield start


def shows(*words):
    return lambda rows: all(any(word in row for row in rows) for word in words)


def test_either_drives_and_losing_one_loses_nothing(stage):
    wall, speaker = stage(), stage("--speaker", "--for", "15m")
    wall.until(shows("1/6"))
    speaker.until(lambda rows: shows("clock begins", " wall ", "1/6")(rows) and "no wall yet" not in rows[-1])
    speaker.send(b" ")
    wall.until(shows("The port of Riga reopened on Friday.", "2/6"))
    speaker.until(shows("Wait for the minister.", "of 15:00", "2/6"))
    wall.send(b"3\r")
    speaker.until(shows("Customs officers came back", "3/6"))
    os.kill(wall.pid, signal.SIGKILL)
    speaker.until(shows("no wall yet"))
    speaker.send(b" ")
    speaker.until(shows("Point 2", "4/6"))
    wall = stage()
    wall.until(shows("meet in Tallinn", "4/6"))
    speaker.send(b"q")
    assert speaker.end() == 0
    wall.send(b"k")
    wall.until(shows("3/6"))
    speaker = stage("--speaker")
    speaker.until(shows("Point 1", "3/6", "this slide"))
    wall.send(b"q")
    assert wall.end() == 0
    assert [name for name in os.listdir(stage.folder / "lutrin") if name.endswith(".sock")] == []


def test_a_folder_that_is_open_to_others_has_no_speakers_view(stage):
    (stage.folder / "lutrin").mkdir()
    (stage.folder / "lutrin").chmod(0o777)
    speaker = stage("--speaker")
    assert speaker.end() == 1 and "not yours alone" in "".join(speaker.rows())
    stage().until(shows("no safe folder"))

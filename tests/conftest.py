"""What every test stands on: label catalogues compiled from the .po files of this tree, not from an older install."""

import compileall
import datetime
import time

import pytest
from hypothesis import settings
from textual import constants

from build_catalogues import ROOT, compile_catalogues
from content import embargo
from tests import idle

settings.register_profile("untimed", deadline=None)  # a busy machine fails no test
settings.load_profile("untimed")
idle.install()
constants.COLOR_SYSTEM = "truecolor"  # one for all tests: a style of Rich keeps how it was rendered first


def pytest_configure(config):
    if not hasattr(config, "workerinput"):  # once, before the workers start
        compile_catalogues(ROOT)
        for storey in ("content", "screens", "tui"):  # or every program that a test starts compiles them for itself, where
            compileall.compile_dir(ROOT / storey, quiet=1)  # the environment forbids Python to write what it compiled


@pytest.fixture
def at_time(monkeypatch):
    """`at_time(iso)`: the clock of embargoes stands there, in Paris, in a session in which nobody has confirmed anything."""
    monkeypatch.setenv("TZ", "Europe/Paris")
    time.tzset()
    monkeypatch.setattr(embargo, "_confirmed", set())
    monkeypatch.setattr(embargo, "_rules", {"all": False, "never": False})

    def stand(iso: str) -> None:
        monkeypatch.setattr(embargo, "clock", lambda: datetime.datetime.fromisoformat(iso))

    yield stand
    monkeypatch.undo()
    time.tzset()

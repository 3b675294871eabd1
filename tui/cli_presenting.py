"""The command line of `lutrin present`. How parsers are made is in cli.py."""

from __future__ import annotations

import argparse
from collections import namedtuple

from content.door import STANDARD_INPUT
from content.labels import Labels

from .cli_serving import seconds


class Show(namedtuple("Show", "speaker length every loops", defaults=(False, None, None, False))):
    """How a brief is presented: in the `speaker`'s view of it, which may take `length` seconds; or on the wall, which steps by
    itself `every` so many seconds, and begins again after the end if it `loops`."""

    __slots__ = ()
    speaker: bool
    length: float | None
    every: float | None
    loops: bool


def fill_presenter(parser: argparse.ArgumentParser, labels: Labels) -> None:
    """The options of present."""
    time = labels._("TIME")
    speaker = labels._("the speaker’s view, in a second terminal: what is on the wall, what comes next, notes, the clock")
    parser.add_argument("--speaker", action="store_true", help=speaker)
    parser.add_argument("--for", dest="length", metavar=time, help=labels._("with --speaker: the time there is, such as 15m"))
    parser.add_argument("--every", metavar=time, help=labels._("step by itself, every 20s; a changed file is taken up"))
    parser.add_argument("--loop", action="store_true", help=labels._("begin again after the last slide"))


def settle_present(asked: argparse.Namespace, labels: Labels) -> str:
    """One brief, and options of one side only; times become seconds. A sentence if that is not so."""
    if len(asked.paths) > 1:
        return labels._("one brief at a time is presented")
    if asked.speaker and (asked.every is not None or asked.loop):
        return labels._("--every and --loop are the wall’s, not the speaker’s")
    if asked.length is not None and not asked.speaker:
        return labels._("--for belongs to --speaker")
    if asked.speaker and STANDARD_INPUT in asked.paths:
        return labels._("a speaker’s view needs a file: standard input is read by one of the two alone")
    for name, option in (("length", "--for"), ("every", "--every")):
        if (said := getattr(asked, name)) is not None:
            setattr(asked, name, seconds(said))
            if not getattr(asked, name):
                return labels._("%(option)s takes a time such as 90s, 15m or 2h", option=option)
    return ""

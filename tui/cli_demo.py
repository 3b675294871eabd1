"""The command line of `lutrin demo`. How parsers are made is in cli.py."""

from __future__ import annotations

import argparse
import re

from content.labels import Labels

from .theme_names import AUTO, NAMES

PACES = 0.25, 4.0  # the slowest and the quickest
SIZES = (60, 19), (500, 200)  # columns and rows of what is written, at the least and at the most
_SIZE = re.compile(r"([0-9]{1,3})x([0-9]{1,3})")


def fill_demo(parser: argparse.ArgumentParser, labels: Labels) -> None:
    """The options of demo."""
    parser.add_argument("--pace", default="1", metavar=labels._("NUMBER"), help=labels._("2 is twice as fast, 0.5 half as fast"))
    written = parser.add_mutually_exclusive_group()
    recording = labels._("write a recording to this new file instead (asciicast, version 2)")
    pictures = labels._("write a picture of each scene into this folder instead")
    written.add_argument("--cast", metavar=labels._("PATH"), help=recording)
    written.add_argument("--svg", metavar=labels._("FOLDER"), help=pictures)
    parser.add_argument("--size", metavar=labels._("COLUMNSxROWS"), help=labels._("size of what is written (100x30 unless told)"))
    parser.add_argument("--theme", choices=(*NAMES, AUTO), help=labels._("colours of the screen (%s unless told)") % NAMES[0])


def settle_demo(asked: argparse.Namespace, labels: Labels) -> str:
    """`pace` becomes a number, `size` (columns, rows)."""
    try:
        asked.pace = float(asked.pace)
    except ValueError:
        asked.pace = 0.0
    if not PACES[0] <= asked.pace <= PACES[1]:
        return labels._("--pace takes a number from %(slow)s to %(fast)s", slow=PACES[0], fast=PACES[1])
    if asked.cast is None and asked.svg is None:
        return labels._("--size belongs to --cast and --svg") if asked.size else ""
    if asked.theme == AUTO:
        return labels._("a file has no terminal to ask; --theme takes %(names)s there", names=", ".join(NAMES))
    found = _SIZE.fullmatch(asked.size or "100x30")
    asked.size = (int(found[1]), int(found[2])) if found else (0, 0)
    if not all(least <= given <= most for least, given, most in zip(SIZES[0], asked.size, SIZES[1])):
        return labels._("--size takes a size from 60x19 to 500x200")
    return ""

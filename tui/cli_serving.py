"""The command line of what serves readers: --kiosk, kiosk-config and serve. How parsers are made is in cli.py."""

from __future__ import annotations

import argparse
import re

from content.door import STANDARD_INPUT
from content.labels import Labels

from .theme_names import NAMES

CONFIGURED = ("sshd", "keys", "wrapper", "units")  # the parts of kiosk-config
_USER = re.compile(r"[a-z_][a-z0-9_-]{0,31}")
_SPAN = re.compile(r"([0-9]{1,5})([smh]?)")


def add_kiosk(parser: argparse.ArgumentParser, labels: Labels) -> None:
    """The options of a session of a reader who logged in."""
    told = labels._("end when nothing was typed for so long: 90s, 15m, 2h (15m unless told)")
    kiosk = parser.add_argument_group(labels._("for readers who log in to read (see lutrin kiosk-config)"))
    kiosk.add_argument("--kiosk", metavar=labels._("FOLDER"), help=labels._("read the briefs of this folder, and nothing else"))
    kiosk.add_argument("--idle", metavar=labels._("TIME"), help=told)
    kiosk.add_argument("--copy", action="store_true", help=labels._("let quotes and sources be copied through the terminal"))


def fill_configurer(parser: argparse.ArgumentParser, labels: Labels) -> None:
    """The options of kiosk-config."""
    told = labels._("end when nothing was typed for so long: 90s, 15m, 2h (15m unless told)")
    account = labels._("the account that they log in with (reader unless told)")
    parser.add_argument("--user", default="reader", metavar=labels._("NAME"), help=account)
    parser.add_argument("--idle", default="15m", metavar=labels._("TIME"), help=told)
    parser.add_argument("--part", choices=CONFIGURED, help=labels._("print only this part"))
    parser.add_argument("paths", nargs="*", metavar=labels._("FOLDER"), help=labels._("the briefs that they read"))


def fill_server(parser: argparse.ArgumentParser, labels: Labels) -> None:
    """The options of serve."""
    parser.add_argument("--web", action="store_true", help=labels._("as a web page (the one way there is)"))
    parser.add_argument("--host", default="127.0.0.1", metavar=labels._("ADDRESS"), help=labels._("address to listen at (127.0.0.1 unless told)"))
    parser.add_argument("--port", default="8000", metavar=labels._("NUMBER"), help=labels._("port to listen at (8000 unless told)"))
    parser.add_argument("--anyone", action="store_true", help=labels._("also at an address that others reach"))
    parser.add_argument("--theme", choices=NAMES, help=labels._("colours of the screen (%s unless told)") % "dark")
    parser.set_defaults(theme="dark")


def settle_kiosk(asked: argparse.Namespace, labels: Labels) -> str:
    """What belongs to --kiosk stands with it, and no other file; `idle` becomes seconds."""
    if asked.kiosk is None and (asked.idle is not None or asked.copy):
        return labels._("--idle and --copy belong to --kiosk")
    if asked.kiosk is not None and asked.embargo_ok:
        return labels._("--embargo-ok is not for readers who log in")
    if asked.kiosk is not None and asked.paths:
        return labels._("--kiosk reads its folder, and no other file")
    if asked.idle is not None:
        asked.idle = seconds(asked.idle)
        if not asked.idle:
            return labels._("--idle takes a time such as 90s, 15m or 2h")
    return ""


def seconds(span: str) -> float:
    """Seconds that `90s`, `15m` or `2h` are; 0 if it is no time."""
    found = _SPAN.fullmatch(span)
    return int(found[1]) * {"": 1.0, "s": 1.0, "m": 60.0, "h": 3600.0}[found[2]] if found else 0.0


def settle_config(asked: argparse.Namespace, labels: Labels) -> str:
    """Nothing that is typed adds a line to what is printed."""
    if len(asked.paths) > 1 or not _USER.fullmatch(asked.user) or not seconds(asked.idle):
        return labels._("kiosk-config takes one folder, a user’s name and a time such as 15m")
    return ""


def settle_web(asked: argparse.Namespace, labels: Labels) -> str:
    """An address that others reach is asked for twice."""
    from .web import is_loopback

    if not asked.web:
        return labels._("the following arguments are required: %s") % "--web"
    if STANDARD_INPUT in asked.paths:
        return labels._("standard input cannot be served: each page reads the files anew")
    if not asked.port.isascii() or not asked.port.isdecimal() or not 0 < int(asked.port) < 65536:
        return labels._("--port takes a number from 1 to 65535")
    asked.port = int(asked.port)
    if not is_loopback(asked.host) and not asked.anyone:
        return labels._(
            "%(host)s is not this machine alone, and a page asks for no password: whoever reaches it reads. "
            "If that is meant, say so again with --anyone",
            host=asked.host,
        )
    return ""

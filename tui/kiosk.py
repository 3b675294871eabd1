"""Readers who log in to read, and can do nothing else: what is allowed, where they come from, what is left of their environment.

Three walls, each whole without the others: sshd starts nothing but Lutrin (`lutrin kiosk-config`); Lutrin runs no action that
is not on a list (confined.py); and it opens no file outside its folder (content/door.py).
"""

from __future__ import annotations

import os
import re
import sys
from collections import namedtuple
from collections.abc import Mapping, Sequence

from content import door, embargo
from content.errors import Unreadable
from content.library.shelf import Volume, in_folder

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn

IDLE = 15 * 60.0  # seconds without a key after which a session ends, unless told

_READING = (
    "line", "page", "half", "edge", "column", "pane", "cycle", "search", "passage", "enter", "back", "forward", "address",
    "present", "advance", "digit", "open_slide", "light", "black",
    "contents", "sift", "brief", "undo", "leave", "next_language", "next_theme", "redraw", "help", "palette", "leave_now",
)  # fmt: skip
_TYPING = (  # in the line where a search is typed, and in the palette
    "cancel", "step", "submit", "cursor_left", "cursor_left_word", "cursor_right", "cursor_right_word", "home", "end", "select_all",
    "delete_left", "delete_left_word", "delete_left_all", "delete_right", "delete_right_word", "delete_right_all",
)  # fmt: skip
_ALLOWED = frozenset((*_READING, *_TYPING))

# What a reader may say of the terminal and the language. Nothing else is kept: no PYTHON*, no TEXTUAL*, no LUTRIN_TRACE.
_KEPT = ("TERM", "COLORTERM", "COLORFGBG", "NO_COLOR", "LANG", "LC_ALL", "LC_CTYPE", "LC_MESSAGES", "LUTRIN_LANG")
_SESSION = ("SSH_CONNECTION", "SSH_ORIGINAL_COMMAND")
_PLAIN_VALUE = re.compile(r"[A-Za-z0-9_.@:;+-]{0,64}")
_ADDRESS = re.compile(r"[0-9A-Fa-f.:%a-z]{1,64}")


class Kiosk(namedtuple("Kiosk", "idle copy", defaults=(IDLE, False))):
    """What holds in a session: seconds without a key after which it ends, and whether quotes may be copied (OSC 52)."""

    __slots__ = ()
    idle: float
    copy: bool

    def allows(self, action: str) -> bool:
        """Whether the action of this name may run."""
        return action in _ALLOWED or self.copy and action == "copy"


def clean(environ: Mapping[str, str]) -> dict[str, str]:
    """What of `environ` a session keeps."""
    kept = {name: environ[name] for name in _KEPT if name in environ and _PLAIN_VALUE.fullmatch(environ[name])}
    return kept | {name: environ[name] for name in _SESSION if name in environ}


def is_enclosed(environ: Mapping[str, str]) -> bool:
    """Whether this process began without anything of an environment that loads code or changes what it does."""
    return bool(sys.flags.isolated) and dict(environ) == clean(environ)


def enclose(words: Sequence[str]) -> NoReturn:
    """Begin again, isolated (python -I) and with a clean environment."""
    os.execve(sys.executable, [sys.executable, "-I", "-m", "tui", *words], clean(os.environ))


def shelf(folder: str) -> list[Volume]:
    """The briefs of `folder`, which is the working folder from now on, and beyond which nothing is read. Raises Unreadable."""
    try:
        os.chdir(folder)
    except NotADirectoryError as error:
        raise Unreadable("no_briefs", folder) from error
    except PermissionError as error:
        raise Unreadable("denied", folder) from error
    except (OSError, ValueError) as error:
        raise Unreadable("missing", folder) from error
    door.confine(os.curdir)
    embargo.never_confirm()
    volumes = [Volume(name) for name in in_folder(os.curdir) if door.is_inside(name)]
    if not volumes:
        raise Unreadable("no_briefs", folder)
    return volumes


def log(environ: Mapping[str, str], briefs: int) -> None:
    """One line for the session: on standard error, or to syslog where that is the reader's terminal. sshd logs its end."""
    address = environ.get("SSH_CONNECTION", "").partition(" ")[0]
    line = f"session from={address if _ADDRESS.fullmatch(address) else '-'} user={os.getuid()} briefs={briefs}"
    if sys.stderr.isatty():
        import syslog

        syslog.openlog("lutrin", syslog.LOG_PID, syslog.LOG_USER)
        syslog.syslog(syslog.LOG_INFO, line)
    else:
        print(f"lutrin: {line}", file=sys.stderr)

"""What is copied (OSC 52), as a multiplexer around Lutrin lets it through to the terminal that it runs on.

tmux(1): `set-clipboard on` takes OSC 52 itself, its default does not; `allow-passthrough on` hands on what stands in a DCS that
begins with “tmux;”, each ESC doubled. screen(1), “Virtual Terminal”: a DCS is handed on without looking at it, a short one.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping

_PIECE = 250  # bytes of a DCS that every screen takes


def relay(environ: Mapping[str, str]) -> str:
    """What stands between Lutrin and the terminal: tmux, screen (or tmux from afar, which leaves the same TERM), or ""."""
    name = environ.get("TERM", "")
    if "TMUX" in environ or name.startswith("tmux"):
        return "tmux"
    return "screen" if name.startswith("screen") else ""


def handed_on(text: str, environ: Mapping[str, str]) -> str:
    """What is to be sent besides the OSC 52 itself, so that `text` comes through; "" where nothing stands in between."""
    copied = f"\x1b]52;c;{b64encode(text.encode('utf-8', 'replace')).decode()}\a"
    between = relay(environ)
    if between == "tmux":
        return "\x1bPtmux;" + copied.replace("\x1b", "\x1b\x1b") + "\x1b\\"
    if between == "screen":
        return "".join(f"\x1bP{copied[at : at + _PIECE]}\x1b\\" for at in range(0, len(copied), _PIECE))
    return ""

"""`lutrin serve --web`: Lutrin in a browser, through textual-serve, for a demonstration on this machine alone.

textual-serve has no authentication, and does not look at where a request comes from: whoever reaches the address reads.
Its library is imported when it is used. Each page starts this module as a program, which is a session as of --kiosk.
"""

from __future__ import annotations

import argparse
import ipaddress
import shlex
import sys
from collections.abc import Sequence

from content.labels import Labels


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches `host`."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def serve(paths: Sequence[str], host: str, port: int, theme: str, labels: Labels) -> None:
    """Serve the briefs at `paths` until interrupted. Raises ModuleNotFoundError where textual-serve is not installed."""
    from textual_serve.server import Server

    class Service(Server):
        async def on_startup(self, app) -> None:
            told = labels._(
                "Lutrin is on %(address)s until Ctrl+C. It asks for no password and does not check which page a request comes from: "
                "for a demonstration, not for readers (see lutrin kiosk-config).",
                address=self.public_url,
            )
            print(told, file=sys.stderr, flush=True)

        def initialize_logging(self) -> None:
            """Nothing: what goes wrong in a session is told in its page."""

    words = [sys.executable, "-m", "tui.web", "--lang", labels.language, "--theme", theme, "--", *paths]
    name = f"[{host}]" if ":" in host else host
    Service(shlex.join(words), host=host, port=port, title="Lutrin", public_url=f"http://{name}:{port}").serve()


def main() -> int:
    """A session, in a process of its own: textual-serve says by the environment how frames and keys travel."""
    from .app import LutrinApp
    from content.embargo import never_confirm

    from .kiosk import Kiosk
    from .sources import Sources

    parser = argparse.ArgumentParser()
    parser.add_argument("--lang")
    parser.add_argument("--theme")
    parser.add_argument("paths", nargs="*")
    asked = parser.parse_args()
    labels = Labels(asked.lang)
    never_confirm()
    sources = Sources(asked.paths, labels)
    volumes = list(sources.volumes())
    if not volumes:
        return 1
    return LutrinApp(volumes, labels, asked.theme, sources.folder, kiosk=Kiosk()).run(mouse=False) or 0


if __name__ == "__main__":
    sys.exit(main())

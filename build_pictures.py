"""Makes the README's picture from the program itself: `python build_pictures.py`. A test tells when it is out of date."""

from __future__ import annotations

import os
from pathlib import Path

from content.labels import Labels
from content.writing import write
from tui.terminal import forget_terminal

ROOT = Path(__file__).parent
PICTURE = ROOT / "pictures" / "quotes.svg"


def quotes() -> str:
    """A brief, its quotes, and a speaker who was inferred."""
    from tui.recording import picture

    return picture("inferred", Labels("en"), "dark", (130, 32))


if __name__ == "__main__":
    forget_terminal(os.environ)
    PICTURE.parent.mkdir(exist_ok=True)
    write(PICTURE, [quotes()])

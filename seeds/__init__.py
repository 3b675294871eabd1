"""Sample briefs that come with the program."""

from pathlib import Path


def folder() -> Path:
    """The folder that holds the sample briefs."""
    return Path(__file__).parent

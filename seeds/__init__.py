"""Sample briefs that come with the program."""

from importlib.resources import files
from pathlib import Path


def folder() -> Path:
    """The folder that holds the sample briefs."""
    return Path(str(files(__name__)))

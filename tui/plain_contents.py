"""The list of briefs as the linear mode tells it: all of them, or those that have the words looked for."""

from __future__ import annotations

from content import marks
from content.errors import Unreadable
from content.labels import Labels
from content.library.shelf import Volume, name_of, title_of
from content.search import pattern_of
from content.typeset import shorten

from .messages import sentence
from .plain_lists import Entry

_TITLE = 200  # characters of a title


def shelf(volumes: list[Volume], labels: Labels, sought: str = "") -> list[Entry]:
    """The briefs, by title, what cannot be read says why; or, with `sought`, those that have these words."""
    lines = []
    pattern = pattern_of(sought)
    for index, volume in enumerate(volumes):
        try:
            hits = volume.count_of(pattern) if pattern else 0
            if pattern and not hits:
                continue
            title = shorten(title_of(volume.beginning())[0], _TITLE) or name_of(volume, labels)
            mark = marks.short(volume.marking, labels) if volume.marking else ""
            title = f"{title} ({mark})" if mark else title
            if hits:
                title += " · " + labels.n_("%(count)s hit", "%(count)s hits", hits)
        except Unreadable as error:
            if pattern:
                continue
            title = sentence(error, labels)
        lines.append(Entry(title, index, str(index + 1)))
    return lines

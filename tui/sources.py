"""The briefs that the command line names: files, folders, standard input, or the samples when it names none."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator, Sequence

from content import door
from content.clean import display_name, one_line
from content.errors import Unreadable
from content.labels import Labels
from content.library.shelf import SIDECAR, Volume, in_folder, title_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from content.model import Brief


class Sources:
    """The briefs at `paths`, in order. One that cannot be read is told on standard error, and then `failed` is true; one that
    must not be read yet likewise, and then `closed` is.

    `several` says whether more than one brief may come: there is a folder, or more than one path. `folder` says whether
    a folder is all that was named.
    """

    def __init__(self, paths: Sequence[str], labels: Labels):
        # `lutrin *` names the corrections too, which are read with the briefs that they stand beside.
        briefs = [path for path in paths if not path.endswith(SIDECAR)] or paths
        self.paths = list(dict.fromkeys(briefs)) or [_samples()]
        self.labels = labels
        self.failed = False
        self.closed = False
        self.several = len(self.paths) > 1 or os.path.isdir(self.paths[0])
        self.folder = len(paths) == 1 and self.several

    def volumes(self, begun: bool = False) -> Iterator[Volume]:
        """The briefs, not read yet but for standard input; `begun`: only those whose beginning can be read."""
        for name in self.paths:
            try:
                for volume in _volumes(name):
                    if begun:
                        volume.beginning()
                    yield volume
            except Unreadable as error:
                self._tell(error)

    def briefs(self) -> Iterator[tuple[str, Brief]]:
        """The name and the brief of each that can be read, and may be."""
        for volume in self.analysed():
            yield display_name(volume.path), volume.analyse()

    def analysed(self) -> Iterator[Volume]:
        """The volume of each brief that can be read, and may be; it is forgotten when the next one comes."""
        for volume in self.volumes():
            try:
                brief = volume.analyse()
            except Unreadable as error:
                self._tell(error)
            else:
                if brief.closed:
                    self._tell_closed(brief, display_name(volume.path))
                else:
                    yield volume
                volume.brief = volume.found = volume.document = None  # what is printed need not be kept

    def _tell_closed(self, brief: Brief, name: str) -> None:
        from content.marks import why_closed

        self.closed = True
        assert brief.marking
        why = why_closed(brief.marking, self.labels)
        title = title_of(brief)[0]
        said = self.labels._("“%(title)s”. %(why)s", title=title, why=why) if title else why
        told = self.labels._("%(problem)s --embargo-ok reads it now.", problem=said)
        tell(self.labels._("%(file)s: %(problem)s", file=name, problem=told), self.labels)

    def _tell(self, error: Unreadable) -> None:
        from .messages import sentence

        self.failed = True
        tell(sentence(error, self.labels), self.labels)


def tell(message: str, labels: Labels) -> None:
    """One line on standard error, in the program's name."""
    print(labels._("lutrin: %(message)s", message=one_line(message)), file=sys.stderr)


def _samples() -> str:
    import seeds  # late: only where nothing was named

    return str(seeds.folder())


def _volumes(name: str) -> list[Volume]:
    if name == door.STANDARD_INPUT:
        return [Volume(name, data=door.read(name)[0])]
    try:
        if not stat.S_ISDIR(os.stat(name).st_mode):
            return [Volume(name)]
        found = in_folder(name)
    except PermissionError as error:
        raise Unreadable("denied", name) from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise Unreadable("missing", name) from error
    if not found:
        raise Unreadable("no_briefs", name)
    return [Volume(each) for each in found]

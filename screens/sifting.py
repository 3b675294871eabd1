"""Which briefs hold the words looked for: the prompt under the list of briefs, which then shows those alone."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from textual.worker import get_current_worker

from content.errors import Unreadable
from content.search import pattern_of

from .asking import Asking

if TYPE_CHECKING:
    import re

    from .contents import Contents

_PAUSE = 0.25  # seconds after which what was found so far is shown, when there is much to search


class Sifting(Asking):
    """One search at a time. What was found comes in while one types."""

    def __init__(self, contents: Contents) -> None:
        super().__init__(contents, contents.status, contents.shelf)
        self.contents = contents
        self.query = ""

    async def submit(self) -> None:
        """Keep what was found, and give the keys back to the list."""
        assert self._prompt is not None
        typed = await self._prompt.typed()
        if typed.strip() != self.query:
            self.change(typed)
        self.close()

    def stop(self) -> bool:
        """All briefs again; True if there was a search."""
        was = bool(self.query)
        self.change("")
        return was

    def change(self, query: str) -> None:
        """Look for `query` from now on."""
        self.query = query.strip()
        pattern = pattern_of(query)
        if pattern is None:
            self._show(self.query, None)
        else:
            sought = self.query
            self.contents.run_worker(lambda: self._look(sought, pattern), thread=True, group="sift", exclusive=True)

    def step(self, by: int) -> None:
        """To the next or previous brief of the list."""
        self.contents.action_line(by)

    def _look(self, query: str, pattern: re.Pattern[str]) -> None:
        """In a thread: count the hits in every brief, until others are looked for or the list is left."""
        app, worker = self.contents.app, get_current_worker()
        found: dict[int, int] = {}
        told = time.monotonic()
        for index, volume in enumerate(self.contents.volumes):
            if query != self.query or worker.is_cancelled:
                return
            try:
                count = volume.count_of(pattern)
            except Unreadable:  # its row says so
                continue
            if count:
                found[index] = count
            if time.monotonic() > told + _PAUSE and found:
                app.call_from_thread(self._show, query, dict(found))
                told = time.monotonic()
        app.call_from_thread(self._show, query, found)

    def _show(self, query: str, found: dict[int, int] | None) -> None:
        """List the briefs `found`, each with its number of hits; all of them when it is None."""
        if query != self.query or not self.contents.is_running:  # from a thread: it can come too late
            return
        self.contents.shelf.keep(found)
        self.contents.head()
        if self._prompt is not None:
            labels = self.contents.labels
            if found is None:
                self._prompt.tell("")
            elif not found:
                self._prompt.tell(labels._("not found"))
            else:
                self._prompt.tell(labels.n_("%(count)s brief", "%(count)s briefs", len(found)))

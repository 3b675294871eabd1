"""Search in the text: the prompt on the bottom line, the hits, and walking over them."""

from __future__ import annotations

import asyncio
from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from content.packing import field
from content.search import find, pattern_of
from content.span import Span

from .asking import Asking
from .history import Place

if TYPE_CHECKING:
    from .reader import Reader


class Finding(Asking):
    """One search at a time. Hits come in while one types; the nearest after the place one started from is shown."""

    def __init__(self, reader: Reader) -> None:
        super().__init__(reader, reader.status, reader.text)
        self.reader = reader
        self.query = ""
        self.index: int | None = None
        self._start: Place | None = None
        self._task: asyncio.Task | None = None

    @property
    def hits(self) -> Sequence[Span]:
        """Those known so far, in the order of the text."""
        return self.reader.text.hits

    # ------------------------------------------------------------ the prompt
    async def open(self) -> None:
        if not self.prompting:
            self._start = self.reader.jumping.here()
        await super().open()

    def close(self) -> None:
        """Put the prompt away; the hits stay."""
        if self.prompting:
            super().close()
            self.reader.sheets.arrange()

    async def submit(self) -> None:
        """Keep the hits, and give the keys back to the text: n and N walk over them."""
        start = self._start
        if self._prompt is not None:
            typed = await self._prompt.typed()
            if typed.strip() != self.query:
                self.change(typed)
        self.close()
        self._conclude(start)

    async def done(self) -> None:
        """Wait until all hits are known."""
        if self._task is not None and not self._task.done():
            await asyncio.wait([self._task])

    def _conclude(self, start: Place | None) -> None:
        if not self.query:
            self.stop()
        elif self.hits and start is not None:
            self.reader.jumping.leave(start)
            self.tell()
        elif not self.hits and (start is None or self._task is None or self._task.done()):
            self.reader.say(self.reader.labels._("“%(query)s” is not in the text.", query=self.query))
            self.query = ""

    def cancel(self) -> None:
        """Give up: back to where the search began."""
        start = self._start
        self.close()
        self.stop()
        if start is not None:
            self.reader.jumping.return_to(start)

    def stop(self) -> bool:
        """Forget the search; True if there was one."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        was = bool(self.query)
        self.query, self.index = "", None
        if was:
            self.reader.text.current_hit = None
            self.reader.text.set_hits([])
            self.reader.refresh_lines()
        return was

    # ------------------------------------------------------------ the hits
    def change(self, query: str) -> None:
        """Look for `query` from now on."""
        if self._task is not None:
            self._task.cancel()
        self.query, self.index = query.strip(), None
        self.reader.text.current_hit = None
        self.reader.text.set_hits([])
        pattern = pattern_of(query)
        if pattern is None:
            self.tell()
            return
        self._task = asyncio.create_task(self._look(pattern))

    async def _look(self, pattern) -> None:
        document = self.reader.text.document
        for hits in find(document.text, pattern, list(zip(field(document.blocks, "start"), field(document.blocks, "end")))):
            if hits:
                self.reader.text.add_hits(hits)
                if self.index is None:
                    self._show_nearest()
            await asyncio.sleep(0)  # a key typed meanwhile is answered first
        if self.index is None and self.hits:
            self._show(0)
        self.tell()
        if not self.hits and self._prompt is None:
            self._conclude(None)

    def _show_nearest(self) -> None:
        """Show the first hit after the place where the search began, once it is known."""
        start = self.reader.text.offset_at_top()
        index = bisect_left(self.reader.text.hit_starts, start)
        if index < len(self.hits):
            self._show(index)

    def _show(self, index: int) -> None:
        self.index = index
        hit = self.hits[index]
        text = self.reader.text
        text.current_hit = hit
        text.show_span(hit)
        text.redraw()
        self.tell()

    def step(self, by: int) -> None:
        """To the next or previous hit, round the ends."""
        if not self.hits:
            return
        place = self.reader.jumping.here()
        index = ((self.index if self.index is not None else -1) + by) % len(self.hits)
        self._show(index)
        self.reader.jumping.leave(place, run="hit")

    def tell(self) -> None:
        """Say how many hits there are and which one is shown."""
        labels = self.reader.labels
        if not self.query:
            count = ""
        elif not self.hits:
            count = labels._("not found")
        else:
            count = labels.n_("%(count)s hit", "%(count)s hits", len(self.hits))
            if self.index is not None and len(self.hits) > 1:
                count = labels._("%(number)s of %(count)s", number=labels.number(self.index + 1), count=count)
        if self._prompt is not None:
            self._prompt.tell(count)
        elif self.query:
            self.reader.say(f"{self.query} · {count}")

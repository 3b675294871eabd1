"""Opening a brief: its first page at once, the rest and what is found in it as they come."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from content.column import Cut, cut
from content.document import Document
from content.errors import Unreadable
from content.library.shelf import name_of, title_of
from content.load import LONG
from content.marks import closed_notice

from .passages import Passages, passages_of
from .stage import Stage

if TYPE_CHECKING:
    from .reader import Reader


class Loader:
    """Reads and searches the reader's briefs, in a thread, and hands over what comes of it."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader

    def show(self, index: int) -> None:
        """Show the brief `index`."""
        reader = self.reader
        if index != reader.index:
            reader.presenting.forget()
        reader.index = index
        reader.notes.close()
        reader.finding.stop()
        volume = reader.volume
        volume.open()
        try:
            document = volume.beginning()
        except Unreadable:
            document = Document("")
        reader.text.set_document(document)
        if document.partial or len(document.text) > LONG:
            reader.call_after_refresh(_collect)
        self.explain()
        reader.set_brief(volume.brief)
        if volume.error is None and volume.brief is None:
            reader.app.run_worker(lambda: self._complete(index), thread=True, group="load", exclusive=True)
        reader.refresh_lines()

    def explain(self) -> None:
        """Say why there is no text to read, if there is none."""
        reader, text = self.reader, self.reader.text
        volume = reader.volume
        text.heading, text.instead = "", ""
        if volume.error:
            text.instead = reader.app.explain(volume.error)
        elif volume.closed and volume.marking:
            text.heading = title_of(text.document)[0] or name_of(volume, reader.labels)
            text.instead = closed_notice(volume.marking, reader.labels)
        text.relayout()
        for screen in reader.app.screen_stack:  # what stands over the reader bears its marks
            if isinstance(screen, Stage):
                screen.show_marks()

    def _complete(self, index: int) -> None:
        """In a thread: read the rest of the file, search it, and hand both over."""
        app = self.reader.app
        volume = self.reader.volumes[index]
        try:
            if volume.document is None:
                volume.document = volume.read()
                app.call_from_thread(self._read, index, volume.document, cut(volume.document))
            brief = volume.analyse()
            app.call_from_thread(self._searched, index, passages_of(brief))
        except Unreadable as error:
            app.call_from_thread(self._refused, index, error)
        except Exception as error:  # a fault in a finder must not take the text away from its reader
            app.call_from_thread(self._failed, error)

    def _read(self, index: int, document: Document, ready: Cut) -> None:
        text = self.reader.text
        if index == self.reader.index and (document.text != text.document.text or document.closed):
            text.set_document(document, keep_place=True, ready=ready)
            self.explain()
            self.reader.refresh_lines()

    def _searched(self, index: int, passages: Passages) -> None:
        if index == self.reader.index:
            self.reader.set_brief(self.reader.brief, passages)

    def _refused(self, index: int, error: Unreadable) -> None:
        """The head could be read, the whole cannot."""
        reader = self.reader
        if index == reader.index:
            reader.set_brief(None)
            if reader.text.document.text:
                reader.say(reader.app.explain(error))
            else:  # of a slow format, nothing is shown before
                reader.text.set_document(Document(""))
                self.explain()
                reader.refresh_lines()

    def _failed(self, error: Exception) -> None:
        sentence = self.reader.labels._(
            "Nothing could be searched in this brief (%(error)s); its text is whole.", error=type(error).__name__
        )
        self.reader.say(sentence)


def _collect() -> None:
    """What was off for the start is on again, since the rest will take long: what keys leave behind meanwhile is taken away."""
    gc.freeze()
    gc.enable()

"""Notes over the text: a call's source, its address, and what is copied to be cited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from content.cite import citation
from content.library.shelf import name_of
from content.span import Span

from .panes.sources import spans_of

if TYPE_CHECKING:
    from content.model import Note, Quote

    from .reader import Reader


# Bytes that are sent to be copied: in base64 and with what is around them, the 100,000 of a sequence that terminals commonly
# take. xterm, tmux and kitty take more, others less; none says so when it drops one.
_COPIED = 74_994


class Notes:
    """Opens the popup, and knows which note or quote a key means."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self._item: int | None = None  # the note in the popup

    def open(self, item: int) -> None:
        """Show a note's source over the text."""
        reader, labels = self.reader, self.reader.labels
        assert reader.brief is not None
        note = reader.brief.notes[item]
        keys = [labels.n_("called once", "called %(count)s times", len(note.calls))]
        if note.source:
            words = reader.brief.text[note.source.start : note.source.end]
            if note.source.address:
                keys.append(labels._("o address"))
            if reader.app.allows("copy"):
                keys.append(labels._("y copy"))
            keys.append(labels._("Enter go to the source"))
        else:
            words = labels._("This note has no source in the text.")
        self._item = item
        self._popup(str(note.number), words, " · ".join(keys))

    def _popup(self, heading: str, words: str, keys: str) -> None:
        text = self.reader.text
        line = text.line_of(text.lit.start) if text.lit else None
        region = text.region
        left = region.x + max(0, text.margin - 2)
        width = min(region.width, text.column + 4)  # wider than the column, so that no letter of it peeps out
        self.reader.popup.open(heading, words, keys, left, width, region.y + (line or 0), region.y + region.height)

    def follow(self) -> None:
        """The text has another size: what is in the popup stands at its line again."""
        popup, text = self.reader.popup, self.reader.text
        if popup.display:
            if text.lit:
                text.show_span(text.lit)
            self._popup(popup.heading, popup.words, popup.keys)

    def close(self) -> bool:
        """Put the popup away; True if there was one."""
        self._item = None
        was = bool(self.reader.popup.display)
        self.reader.popup.display = False
        return was

    def follow_source(self) -> None:
        """From the popup to the source of its note."""
        note = self.meant()
        self.close()
        if note and note.source:
            self.reader.jumping.to(Span(note.source.start, note.source.end))

    def relabel(self) -> None:
        """The label language changed."""
        if self._item is not None and self.reader.popup.display:
            self.open(self._item)

    def meant(self) -> Note | None:
        """The note that is being looked at: in the popup, chosen in its pane, or lit in the text."""
        reader = self.reader
        if reader.brief is None:
            return None
        item = self._item
        sources = reader.lists[2]
        if item is None and reader.active is sources and sources.entry:
            item = sources.entry.item
        if item is None and reader.text.lit:
            item = next((i for i, note in enumerate(reader.brief.notes) if reader.text.lit in spans_of(note)), None)
        return None if item is None else reader.brief.notes[item]

    def quote_meant(self) -> Quote | None:
        """The quote that is chosen in its pane, or lit in the text."""
        reader = self.reader
        if reader.brief is None:
            return None
        quotes = reader.lists[1]
        if reader.active is quotes and quotes.entry and quotes.entry.item is not None:
            return reader.brief.quotes[quotes.entry.item]
        passage = reader.text.lit_passage()
        return reader.brief.quotes[passage.item] if passage and passage.kind in ("speech", "term") else None

    def show_address(self) -> None:
        """Show the address of the note meant."""
        reader, labels = self.reader, self.reader.labels
        note = self.meant()
        if note is None:
            reader.say(labels._("Choose a note first (4, or Enter on its call)."))
        elif note.source is None or note.source.address is None:
            reader.say(labels._("Note %(number)s gives no address.", number=note.number))
        else:
            heading = labels._("Address of note %(number)s", number=note.number)
            keys = labels._("y copy · Esc close") if reader.app.allows("copy") else labels._("Esc close")
            self._popup(heading, note.source.address, keys)

    def copy(self) -> None:
        """Copy what is in the popup, or else the quote or source that is meant."""
        reader, labels = self.reader, self.reader.labels
        note, quote = self.meant(), self.quote_meant()
        if reader.popup.display and note and note.source:
            words = reader.popup.words
        elif quote is not None and reader.brief is not None:
            words = citation(reader.brief, quote, name_of(reader.volume, labels), labels)
        elif note is not None and note.source and reader.brief is not None:
            words = reader.brief.text[note.source.start : note.source.end]
        else:
            reader.say(labels._("Choose a quote or a source first."))
            return
        if len(words.encode("utf-8", "replace")) > _COPIED:
            reader.say(labels._("Too long for a terminal’s clipboard; lutrin export writes it to a file."))
            return
        reader.app.copy_to_clipboard(words)
        if relay := reader.app.relay:
            reader.say(labels._("Sent through %(relay)s, which may not pass it on: %(words)s", relay=relay, words=words))
        else:
            reader.say(labels._("Sent to the terminal’s clipboard: %(words)s", words=words))

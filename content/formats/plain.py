"""Plain text, as pasted: paragraphs, points, headings, the title and its lines, the sources, what the page left around."""

from __future__ import annotations

from itertools import islice, takewhile

from .. import dateline
from ..document import Document
from ..late import Late
from ..span import Block, Span
from . import entries, glue, sections
from .lines import WIDEST, Line, Wrapping, bullet, final, lines
from .text import text_of

_BEGINNING = 20_000  # characters of a longer text that are shown until the whole is read: the largest window shows fewer
_SEQUENCE = 80  # characters: what is cleaned as one thing is shorter
_RUN = 100  # lines: a longer run without a blank line is looked at in parts
_TITLE = 200  # characters of the longest title
_FOOT = 3  # lines looked at for a date below the text
_SOURCES = 400  # lines of the sources at most that are passed on the way there
_HEAD = 6  # lines of date and author looked for below the title
_LINE = 60  # characters of a line of the head that is neither title nor date
_SHORT = 160  # characters: a longer block is text, whatever stands around it
# The end of a sentence that a closing mark or the calls of notes hide: « … ouvert. »[1]
_SENTENCE = Late(r"(?<!\.)\.\s?[»”\"’]*(?:\s?\[\d{1,3}\]|[¹²³⁴⁵⁶⁷⁸⁹⁰])*$")
_HIDDEN = 24  # characters that these take at most
_ENDS = (".", ",", ";", ":", "!", "…", "»", "”", '"')  # no heading ends so
_WORDS = 11  # blanks in the longest


class _Draft:
    """A block whose kind is still open. `alone`: one line by itself; `gap`: a blank line stands before it."""

    __slots__ = ("start", "end", "gap", "alone", "indent", "marker", "kind", "level", "section")

    def __init__(self, start: int, end: int, gap: bool, alone: bool, indent: int = 0, marker: Span | None = None) -> None:
        self.start, self.end = start, end
        self.gap, self.alone = gap, alone
        self.indent, self.marker = indent, marker
        self.kind, self.level = "paragraph", 0
        self.section: str | None = None  # what its words are known to head


def read(data: bytes, whole: bool = True) -> Document:
    """The document in the bytes of a plain text, or of its beginning."""
    text, encoding, removed = text_of(data, whole)
    if not whole:  # up to a blank, beyond which nothing that is cleaned goes on
        text = text[:_BEGINNING]
        text = text[: _whole_words(text)]
    document = parse(text.replace("\t", " "), whole)
    document.encoding, document.removed = encoding, removed
    return document


def _whole_words(text: str) -> int:
    """Where the last blank stands; in an endless word, a place that no sequence reaches from the end."""
    at = max(text.rfind("\n"), text.rfind(" "))
    return at if at > 0 else max(0, len(text) - _SEQUENCE)


def parse(text: str, whole: bool = True, joined: bool = True) -> Document:
    """The document that a clean plain text is. Hard-wrapped lines are joined: one space stands for one line break.

    With `whole` false, `text` is the beginning of a longer one, and the document ends where it is sure of its blocks.
    With `joined` false, the text stays as it is, because places in it are given: wrapped lines share a block.
    """
    text, drafts = _paragraphs(text, whole, joined)
    _page(text, drafts)
    title, date = _head(text, drafts)
    _headings(text, drafts)
    _levels(drafts)
    blocks = [Block(d.kind, d.start, d.end, d.level, d.marker) for d in drafts]
    entries.mark(text, blocks)
    return Document(text, blocks, title=title, date=date, partial=not whole)


def _paragraphs(text: str, whole: bool, unbroken: bool) -> tuple[str, list[_Draft]]:
    """`text` with its wrapped lines joined, and its blocks as paragraphs and items."""
    wrapping = Wrapping(text)
    drafts: list[_Draft] = []
    breaks: list[Span] = []  # what becomes one space: a line break and the blanks around it
    run: list[Line] = []
    head = _HEAD

    def close() -> None:
        nonlocal head
        kept = 0
        if head and len(run) > 1:  # lines of date and author are not one paragraph, whatever their lengths
            for line in islice(run, head):
                kept += dateline.is_byline(text[line.words : line.end])
        joined = [False] * len(run) if kept else wrapping.joined(run)
        head = max(0, head - len(run))
        glued = glue.has_candidates(text, run[0].words, run[-1].end)
        for line, continues in zip(run, joined):
            if continues:
                breaks.append(Span(drafts[-1].end, line.start))
                drafts[-1].end = line.end
                drafts[-1].alone = False
                continue
            alone = line.width <= _TITLE
            begin = line.words
            for seam in glue.seams(text, line.words, line.end) if glued else ():
                _add(text, drafts, line, begin, seam, True)
                begin = seam
            _add(text, drafts, line, begin, line.end, alone or begin > line.words)

    for line in lines(text):
        if run and (line.gap or len(run) == _RUN):
            close()
            run = []
        run.append(line)
    if not whole:
        run = _sure(run, first=not drafts)
    if run:
        close()
    if not whole:
        text = text[: drafts[-1].end] if drafts else ""
    return (_unbroken(text, breaks, drafts) if unbroken else text), drafts


def _sure(run: list[Line], first: bool) -> list[Line]:
    """The lines of an unfinished run that will read the same when it is whole: none, unless it is too wide to be wrapped.

    Something is always shown: the `first` run of a text gives at least the beginning of its first line.
    """
    wide = len(run) > 1 and max(line.width for line in run[:-1]) > WIDEST
    return run[:-1] if wide else run[:1] if first else []


def _add(text: str, drafts: list[_Draft], line: Line, start: int, end: int, alone: bool) -> None:
    """One more block; the bullet of `line` belongs to its first."""
    while text[end - 1].isspace():
        end -= 1
    if start > line.words:
        drafts.append(_Draft(start, end, False, alone))
        if text[start] in glue.BULLETS and (found := bullet(text, start, end)):
            drafts[-1].kind, drafts[-1].marker, drafts[-1].start = "item", *found
        return
    draft = _Draft(start, end, line.gap, alone, line.indent, line.marker)
    if line.marker:
        draft.kind = "item"
    elif line.quoted:
        draft.kind, draft.marker = "quotation", line.quoted
    drafts.append(draft)


def _unbroken(text: str, breaks: list[Span], drafts: list[_Draft]) -> str:
    """`text` with one space for each of `breaks`; the blocks follow it."""
    if not breaks:
        return text
    pieces = []
    done = 0
    for start, end in breaks:
        pieces.append(text[done:start])
        done = end
    pieces.append(text[done:])
    places = iter((*breaks, Span(len(text) + 1, len(text) + 1)))
    ahead = next(places)
    lost = 0  # characters fewer before here
    for draft in drafts:
        draft.start -= lost
        if draft.marker:
            draft.marker = Span(draft.marker.start - lost, draft.marker.end - lost)
        while ahead.end <= draft.end:
            lost += ahead.end - ahead.start - 1
            ahead = next(places)
        draft.end -= lost
    return " ".join(pieces)


def _page(text: str, drafts: list[_Draft]) -> None:
    """Marks what the page left: its own lines, rules, the links after "Lire aussi", the short lines that end it."""
    zone = headed = False  # below such a line, where short lines are links and buttons; right below one that heads links
    for draft in drafts:
        size = draft.end - draft.start
        words = text[draft.start : draft.end] if size <= _SHORT else ""
        draft.section = section = sections.kind(words) if words else None
        whole = text[draft.marker.start : draft.end] if words and draft.marker else words
        if words and (section == "related" or sections.is_chrome(whole)):
            draft.kind = "chrome"
            zone, headed = True, section == "related"
            continue
        if words and not any(map(str.isalnum, whole)):
            draft.kind = "chrome"
        elif not zone:
            continue
        elif words and not (section or final(text, draft.start, draft.end) or entries.is_numbered(text, draft.marker)):
            draft.kind = "chrome" if headed and draft.alone else "chrome?"
        else:
            zone = False
        headed = False
    zone = True  # from the end, short lines after the page's own are the page's too
    for draft in reversed(drafts):
        zone = zone and draft.kind.startswith("chrome")
        if draft.kind == "chrome?":
            draft.kind = "chrome" if zone else ("item" if draft.marker else "paragraph")
    if all(draft.kind == "chrome" for draft in drafts):  # a page is around something: "x" alone is the text
        for draft in drafts:
            if any(map(str.isalnum, text[draft.start : draft.end])):
                draft.kind = "item" if draft.marker else "paragraph"


def _head(text: str, drafts: list[_Draft]) -> tuple[Span | None, str | None]:
    """Title and date of the brief, where its first lines state them; these lines become `title` and `byline`."""
    title: Span | None = None
    date: str | None = None
    top = [d for d in islice(drafts, 2 * _HEAD) if d.kind != "chrome"]
    if memo := _memo(text, top):
        return memo
    for i, draft in enumerate(top[:_HEAD]):
        words = text[draft.start : min(draft.end, draft.start + _TITLE + 1)]
        if draft.kind != "paragraph" or len(words) > _TITLE:
            break
        signed = dateline.is_byline(words) and not (i == 0 and _dates_title(text, top))
        if signed or i and title and dateline.is_names(words) and not _before_list(top, i):
            draft.kind = "byline"
            date = date or dateline.day(words)
        elif title and not date and draft.alone and (found := dateline.stated(words)):
            draft.kind, date = "byline", found
        elif title is None and i < 3 and i + 1 < len(top) and _is_title(text, draft):
            if " " not in words and i + 2 < len(top) and _is_title(text, top[i + 1]) and _is_byline(text, top[i + 2]):
                draft.kind = "byline"  # the name of a section
                continue
            draft.kind = "title"
            draft.level = 1
            title = Span(draft.start, draft.end)
        elif not (title and _dates_below(text, top[i : _HEAD + 1])):  # else a line between the title and the date
            break
    if date is None and title:
        date = dateline.stated(title.of(text))
    if date is None:
        leads = islice((d for d in top if d.kind == "paragraph"), 3)
        date = next(filter(None, (dateline.opening(text[d.start : min(d.end, d.start + _TITLE)]) for d in leads)), None)
    return title, date or _foot(text, drafts)


def _memo(text: str, top: list[_Draft]) -> tuple[Span, str | None] | None:
    """Title and date of a memo or a cable, whose head is lines of labels: "From: …", "Subject: …"."""
    for i, draft in enumerate(top):
        words = text[draft.start : min(draft.end, draft.start + _TITLE + 1)]
        if len(words) > _TITLE or draft.marker:
            return None
        if begin := dateline.subject(words):
            draft.marker = Span(draft.start, draft.start + words.index(":") + 1)
            draft.start += begin
            draft.kind, draft.level = "title", 1
            below = takewhile(lambda d: d.alone and not d.gap and ":" in text[d.start : d.start + _LINE], top[i + 1 :])
            date = None
            for line in (*top[:i], *below):
                line.kind = "byline"
                date = date or dateline.day(text[line.start : line.end])
            return Span(draft.start, draft.end), date
    return None


def _foot(text: str, drafts: list[_Draft]) -> str | None:
    """The date of the brief where one of the lines that end it, above the sources, states it: « Genève, le 12 mars 2026 »."""
    last = len(drafts)
    for i in range(len(drafts) - 1, max(len(drafts) - _SOURCES, 0), -1):
        if drafts[i].section == "notes":
            last = i
            break
    for draft in islice((d for d in reversed(drafts[1:last]) if d.kind != "chrome"), _FOOT):
        words = text[draft.start : draft.end] if draft.kind == "paragraph" and draft.end - draft.start <= _TITLE else ""
        if words and dateline.is_byline(words.strip("[]()*_ ")) and (found := dateline.day(words)):
            draft.kind = "byline"
            return found
    return None


def _dates_below(text: str, lines: list[_Draft]) -> bool:
    """Whether the first of `lines` is of the head because a line of date follows it: at once, or after short lines only."""
    for line, below in zip(lines, lines[1:]):
        if _is_byline(text, below):
            return True
        if not line.alone or line.end - line.start > _LINE or final(text, line.start, line.end):
            return False
    return False


def _is_byline(text: str, draft: _Draft) -> bool:
    words = text[draft.start : draft.end] if draft.end - draft.start <= _TITLE else ""
    return bool(words) and (dateline.is_byline(words) or dateline.stated(words) is not None)


def _dates_title(text: str, top: list[_Draft]) -> bool:
    """Whether the first line is a title that bears its date, not a line of date: "Daily Assessment, March 26, 2025".

    A line with more than a date and one place is a title, if the line below it is not a better one.
    """
    first = text[top[0].start : top[0].end]
    place = 1 if "," in first else 0
    if dateline.is_date(first, places=place) or dateline.is_signed(first):
        return False
    below = text[top[1].start : min(top[1].end, top[1].start + _TITLE + 1)] if len(top) > 1 else ""
    return len(below) > _TITLE or final(below, 0, len(below)) or dateline.is_byline(below) or dateline.is_names(below)


def _before_list(top: list[_Draft], i: int) -> bool:
    """Whether the line `i` heads a list or a paragraph set right below it, as a heading does and authors do not."""
    return i + 1 < len(top) and (top[i + 1].kind == "item" or (not top[i + 1].gap and top[i + 1].end - top[i + 1].start > _SHORT))


def _is_title(text: str, draft: _Draft) -> bool:
    words = text[draft.start : draft.end]
    if len(words) > _TITLE or draft.section or words.endswith((".", ":", ";", ",")) and not words.endswith("..."):
        return False
    if _is_sentence(words):
        return False
    return any(c.isalpha() for c in words[:40])


def _is_sentence(words: str) -> bool:
    """Whether `words` end as a sentence does, its full stop hidden or not."""
    return "." in (end := words[-_HIDDEN:]) and bool(_SENTENCE.search(end))


def _headings(text: str, drafts: list[_Draft]) -> None:
    """Marks the headings: short lines without a full stop that stand before what they head."""
    below: list[_Draft] = []  # the next block, and the one after it
    rows = [d for d in drafts if d.kind != "chrome"]
    for i in range(len(rows) - 1, -1, -1):
        draft = rows[i]
        words = text[draft.start : draft.end] if draft.alone and draft.end - draft.start <= sections.LONGEST else ""
        if words and below and (draft.kind == "paragraph" or (draft.gap and entries.is_numbered(text, draft.marker))):
            above = rows[i - 1] if i and not draft.gap else None
            alone = draft.marker is None or (below[0].gap and below[0].kind in ("paragraph", "heading"))
            if draft.section or (alone and _can_head(words, text, above) and _is_headed(text, draft, below)):
                draft.kind, draft.level = "heading", 2
        below = [draft, *below[:1]]


def _can_head(words: str, text: str, above: _Draft | None) -> bool:
    """Whether `words` have the looks of a heading; `above` is the block that stands right above them, without a gap."""
    if not (words[0].isupper() or words[0].isdigit() or words[0] in "«“\"'‘"):
        return False
    if _is_sentence(words) or words.endswith(_ENDS) and not (words.endswith(":") and words.isupper()) or words.count(" ") > _WORDS:
        return False
    return not (above and above.kind == "paragraph" and not final(text, above.start, above.end))


def _is_headed(text: str, draft: _Draft, below: list[_Draft]) -> bool:
    """Whether the block below is what a heading can stand before: text or points, not one more line of an address."""
    first = below[0]
    if first.kind == "heading":
        return first.gap and not (len(below) > 1 and below[1].kind == "heading")
    if first.kind in ("item", "quotation"):
        return True
    size = first.end - first.start
    return size > _SHORT or (size > draft.end - draft.start and final(text, first.start, first.end))


def _levels(drafts: list[_Draft]) -> None:
    """Gives each item its depth, from how far it stands in."""
    stack: list[int] = []
    for draft in drafts:
        if draft.kind != "item":
            if not (draft.marker is None and stack and draft.kind == "paragraph" and draft.indent > stack[0]):
                stack.clear()
            continue
        while stack and stack[-1] > draft.indent:
            stack.pop()
        if not stack or draft.indent > stack[-1]:
            stack.append(draft.indent)
        draft.level = len(stack)

"""Plain text, as pasted: paragraphs, points, headings, the title and its lines, the sources, what the page left around."""

from __future__ import annotations

from itertools import islice

from .. import dateline
from ..document import Document
from ..span import Block, Span
from . import entries, glue, sections
from .heads import HEAD, SHORT, TITLE, Draft, head, is_sentence
from .lines import WIDEST, Line, Wrapping, bullet, final, lines
from .text import text_of

_BEGINNING = 20_000  # characters of a longer text that are shown until the whole is read: the largest window shows fewer
_SEQUENCE = 80  # characters: what is cleaned as one thing is shorter
_RUN = 100  # lines: a longer run without a blank line is looked at in parts
_ENDS = (".", ",", ";", ":", "!", "…", "»", "”", '"')  # no heading ends so
_ASKED = ("Q. ", "Q: ", "Q – ", "Q — ")  # a question of an interview
_WORDS = 11  # blanks in the longest


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
    title, date = head(text, drafts)
    _headings(text, drafts)
    _levels(drafts)
    blocks = [Block(d.kind, d.start, d.end, d.level, d.marker) for d in drafts]
    entries.mark(text, blocks)
    return Document(text, blocks, title=title, date=date, partial=not whole)


def _paragraphs(text: str, whole: bool, unbroken: bool) -> tuple[str, list[Draft]]:
    """`text` with its wrapped lines joined, and its blocks as paragraphs and items."""
    wrapping = Wrapping(text)
    drafts: list[Draft] = []
    breaks: list[Span] = []  # what becomes one space: a line break and the blanks around it
    run: list[Line] = []
    heading = HEAD

    def close() -> None:
        nonlocal heading
        kept = 0
        if heading and len(run) > 1:  # lines of date and author are not one paragraph, whatever their lengths
            for line in islice(run, heading):
                kept += dateline.is_byline(text[line.words : line.end])
        joined = [False] * len(run) if kept else wrapping.joined(run)
        heading = max(0, heading - len(run))
        glued = glue.has_candidates(text, run[0].words, run[-1].end)
        for line, continues in zip(run, joined):
            if continues:
                breaks.append(Span(drafts[-1].end, line.start))
                drafts[-1].end = line.end
                drafts[-1].alone = False
                continue
            alone = line.width <= TITLE
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


def _add(text: str, drafts: list[Draft], line: Line, start: int, end: int, alone: bool) -> None:
    """One more block; the bullet of `line` belongs to its first."""
    while text[end - 1].isspace():
        end -= 1
    if start > line.words:
        drafts.append(Draft(start, end, False, alone))
        if text[start] in glue.BULLETS and (found := bullet(text, start, end)):
            drafts[-1].kind, drafts[-1].marker, drafts[-1].start = "item", *found
        return
    draft = Draft(start, end, line.gap, alone, line.indent, line.marker)
    if line.marker:
        draft.kind = "item"
    elif line.quoted:
        draft.kind, draft.marker = "quotation", line.quoted
    drafts.append(draft)


def _unbroken(text: str, breaks: list[Span], drafts: list[Draft]) -> str:
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


def _page(text: str, drafts: list[Draft]) -> None:
    """Marks what the page left: its own lines, rules, the links after "Lire aussi", the short lines that end it."""
    zone = headed = False  # below such a line, where short lines are links and buttons; right below one that heads links
    for draft in drafts:
        size = draft.end - draft.start
        words = text[draft.start : draft.end] if size <= SHORT else ""
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


def _headings(text: str, drafts: list[Draft]) -> None:
    """Marks the headings: short lines without a full stop that stand before what they head."""
    below: list[Draft] = []  # the next block, and the one after it
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


def _can_head(words: str, text: str, above: Draft | None) -> bool:
    """Whether `words` have the looks of a heading; `above` is the block that stands right above them, without a gap."""
    if not (words[0].isupper() or words[0].isdigit() or words[0] in "«“\"'‘"):
        return False
    if words.startswith(_ASKED) and words.endswith("?"):
        return False
    if is_sentence(words) or words.endswith(_ENDS) and not (words.endswith(":") and words.isupper()) or words.count(" ") > _WORDS:
        return False
    return not (above and above.kind == "paragraph" and not final(text, above.start, above.end))


def _is_headed(text: str, draft: Draft, below: list[Draft]) -> bool:
    """Whether the block below is what a heading can stand before: text or points, not one more line of an address."""
    first = below[0]
    if first.kind == "heading":
        return first.gap and not (len(below) > 1 and below[1].kind == "heading")
    if first.kind in ("item", "quotation"):
        return True
    size = first.end - first.start
    return size > SHORT or (size > draft.end - draft.start and final(text, first.start, first.end))


def _levels(drafts: list[Draft]) -> None:
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

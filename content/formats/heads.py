"""The head and the foot of a plain text: its title, its lines of date and author, and what stands above them."""

from __future__ import annotations

from itertools import islice, takewhile

from .. import dateline
from ..late import Late
from ..span import Span
from . import masthead
from .lines import final

TITLE = 200  # characters of the longest title
HEAD = 6  # lines of date and author looked for below the title
SHORT = 160  # characters: a longer block is text, whatever stands around it
_FOOT = 3  # lines looked at for a date below the text
_SOURCES = 400  # lines of the sources at most that are passed on the way there
_LINE = 60  # characters of a line of the head that is neither title nor date
_CALLS = Late(r"(?:\[\d{1,3}\]|[¹²³⁴⁵⁶⁷⁸⁹⁰])$")  # a note at its end, which a headline seldom has
_HEADLINE = 4  # blanks in the shortest title below a line that may be one itself
_TOLD = 3  # blanks in the shortest title that stands below another line
# The end of a sentence that a closing mark or the calls of notes hide: « … ouvert. »[1]
_SENTENCE = Late(r"(?<!\.)\.\s?[»”\"’]*(?:\s?\[\d{1,3}\]|[¹²³⁴⁵⁶⁷⁸⁹⁰])*$")
_HIDDEN = 24  # characters that these take at most


class Draft:
    """A block whose kind is still open. `alone`: one line by itself; `gap`: a blank line stands before it."""

    __slots__ = ("start", "end", "gap", "alone", "indent", "marker", "kind", "level", "section")

    def __init__(self, start: int, end: int, gap: bool, alone: bool, indent: int = 0, marker: Span | None = None) -> None:
        self.start, self.end = start, end
        self.gap, self.alone = gap, alone
        self.indent, self.marker = indent, marker
        self.kind, self.level = "paragraph", 0
        self.section: str | None = None  # what its words are known to head


def head(text: str, drafts: list[Draft]) -> tuple[Span | None, str | None]:
    """Title and date of the brief, where its first lines state them; these lines become `title` and `byline`."""
    title: Span | None = None
    date: str | None = None
    top = [d for d in islice(drafts, 2 * HEAD) if d.kind != "chrome"]
    if memo := _memo(text, top):
        return memo
    passed = 0  # lines above the title
    for i, draft in enumerate(top[:HEAD]):
        words = text[draft.start : min(draft.end, draft.start + TITLE + 1)]
        if draft.kind != "paragraph" or len(words) > TITLE:
            break
        signed = dateline.is_byline(words) and not (i == 0 and _dates_title(text, top))
        authors = dateline.is_names(words) if i and title else passed and _are_authors(text, top[i : i + 3])
        if signed or authors and not _before_list(top, i):
            draft.kind = "byline"
            date = date or dateline.day(words)
            passed += title is None and masthead.is_kind(words)
        elif title and not date and draft.alone and (found := dateline.stated(words)):
            draft.kind, date = "byline", found
        elif i == 0 and draft.alone and words[-1] == "." and len(top) > 1 and _is_title(text, top[1]) and dateline.stated(words):
            draft.kind, date, passed = "byline", dateline.stated(words), 1  # "Press section, 11 March 2026. Our translations."
        elif title is None and i - passed < 3 and i + 1 < len(top) and _is_title(text, draft):
            below = top[i + 1 : HEAD + 2]
            section = " " not in words and _is_title(text, below[0]) and any(_is_byline(text, d) for d in below[1:3])
            if section or _heads_title(text, words, below, passed):
                draft.kind = "byline"
                date = date or dateline.stated(words)
                passed += 1
                continue
            draft.kind = "title"
            draft.level = 1
            title = Span(draft.start, draft.end)
        elif not (title and _dates_below(text, top[i : HEAD + 1])):  # else a line between the title and the date
            break
    if date is None and title:
        date = dateline.stated(title.of(text))
    if date is None:
        leads = islice((d for d in top if d.kind == "paragraph"), 3)
        date = next(filter(None, (dateline.opening(text[d.start : min(d.end, d.start + TITLE)]) for d in leads)), None)
    return title, date or _foot(text, drafts)


def _memo(text: str, top: list[Draft]) -> tuple[Span, str | None] | None:
    """Title and date of a memo or a cable, whose head is lines of labels: "From: …", "Subject: …"."""
    for i, draft in enumerate(top):
        words = text[draft.start : min(draft.end, draft.start + TITLE + 1)]
        if len(words) > TITLE or draft.marker:
            return None
        if begin := dateline.subject(words):
            draft.marker = Span(draft.start, draft.start + words.index(":") + 1)
            draft.start += begin
            draft.kind, draft.level = "title", 1
            labels = takewhile(lambda d: d.alone and not d.gap, top[i + 1 :])
            below = takewhile(lambda d: ":" in text[d.start : d.start + _LINE] or _is_byline(text, d), labels)
            date = None
            for line in (*top[:i], *below):
                line.kind = "byline"
                date = date or dateline.day(text[line.start : line.end])
            return Span(draft.start, draft.end), date
    return None


def _foot(text: str, drafts: list[Draft]) -> str | None:
    """The date of the brief where one of the lines that end it, above the sources, states it: « Genève, le 12 mars 2026 »."""
    last = len(drafts)
    for i in range(len(drafts) - 1, max(len(drafts) - _SOURCES, 0), -1):
        if drafts[i].section == "notes":
            last = i
            break
    for draft in islice((d for d in reversed(drafts[1:last]) if d.kind != "chrome"), _FOOT):
        words = text[draft.start : draft.end] if draft.kind == "paragraph" and draft.end - draft.start <= TITLE else ""
        bare = words.strip("[]()*_ ")
        apart = words and words[0] in "([" and words[-1] in ")]" and dateline.stated(bare)
        if words and (apart or dateline.is_byline(bare)) and (found := dateline.day(words)):
            draft.kind = "byline"
            return found
    return None


def _dates_below(text: str, lines: list[Draft]) -> bool:
    """Whether the first of `lines` is of the head because a line of date follows it: at once, or after short lines only."""
    for line, below in zip(lines, lines[1:]):
        if _is_byline(text, below):
            return True
        if not line.alone or line.end - line.start > _LINE or final(text, line.start, line.end):
            return False
    return False


def _is_byline(text: str, draft: Draft) -> bool:
    words = text[draft.start : draft.end] if draft.end - draft.start <= TITLE else ""
    return bool(words) and (dateline.is_byline(words) or dateline.stated(words) is not None)


def _dates_title(text: str, top: list[Draft]) -> bool:
    """Whether the first line is a title that bears its date, not a line of date: "Daily Assessment, March 26, 2025".

    A line with more than a date and one place is a title, if the line below it is not a better one.
    """
    first = text[top[0].start : top[0].end]
    place = 1 if "," in first else 0
    if dateline.is_date(first, places=place) or dateline.is_signed(first):
        return False
    below = text[top[1].start : min(top[1].end, top[1].start + TITLE + 1)] if len(top) > 1 else ""
    return len(below) > TITLE or final(below, 0, len(below)) or dateline.is_byline(below) or (
        dateline.is_names(below) or masthead.is_masthead(below)
    )


def _heads_title(text: str, words: str, below: list[Draft], passed: int) -> bool:
    """Whether `words` are a line above the title, which stands `below`: who publishes, the series, the kind of text.

    Below a line of date, a line can head a section too: it is the title only where what stands above is surely none.
    """
    if not passed and dateline.stated(words) and _is_headline(text, below):
        return True  # "Press release 26/114, Brussels, 3 February 2026", and a headline below it
    dated, sure = False, passed or words.isupper() or masthead.is_numbered(words)
    for i, draft in enumerate(below):
        line = text[draft.start : draft.end]
        if draft.kind != "paragraph" or not draft.alone:
            return False
        if _is_byline(text, draft) or _are_authors(text, below[i : i + 3]):
            dated, sure = True, sure or masthead.is_numbered(line)
        elif not _is_title(text, draft):
            return False
        elif masthead.is_masthead(line):
            sure = True
        elif line.count(" ") < (_TOLD if dated or ":" not in line else 1) or dateline.day(line):
            return False
        else:
            return masthead.is_masthead(words) and (sure or not dated or masthead.is_kind(words))
    return False


def _is_headline(text: str, below: list[Draft]) -> bool:
    """Whether the first of the lines `below` a line with a date is the title: long, without a date or a note, right above the
    text, and not one of several headings."""
    line = text[below[0].start : below[0].end]
    if _CALLS.search(line):
        return False
    if len(below) < 2 or not below[0].alone or not _is_title(text, below[0]) or dateline.day(line) or line.count(" ") < _HEADLINE:
        return False
    short = [d for d in below[1:] if d.kind == "paragraph" and d.alone and _is_title(text, d)]
    return below[1].kind == "paragraph" and below[1].gap and not short


def _are_authors(text: str, lines: list[Draft]) -> bool:
    """Whether the first of `lines` names the authors above the title: a line of date parts it from what follows."""
    if len(lines) < 3 or not dateline.is_names(text[lines[0].start : lines[0].end]):
        return False
    return _is_byline(text, lines[1]) and _is_title(text, lines[2])


def _before_list(top: list[Draft], i: int) -> bool:
    """Whether the line `i` heads a list or a paragraph set right below it, as a heading does and authors do not."""
    return i + 1 < len(top) and (top[i + 1].kind == "item" or (not top[i + 1].gap and top[i + 1].end - top[i + 1].start > SHORT))


def _is_title(text: str, draft: Draft) -> bool:
    words = text[draft.start : draft.end]
    if len(words) > TITLE or draft.section or words.endswith((".", ":", ";", ",")) and not words.endswith("..."):
        return False
    if is_sentence(words):
        return False
    return any(c.isalpha() for c in words[:40])


def is_sentence(words: str) -> bool:
    """Whether `words` end as a sentence does, its full stop hidden or not."""
    return "." in (end := words[-_HIDDEN:]) and bool(_SENTENCE.search(end))

"""Where the sources of a brief stand: entries with their numbers, as the format marks them or as the text lists them."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..document import Document
from ..formats import sections
from ..late import Late
from ..span import HEADINGS, Block

SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
LOWERED = str.maketrans(SUPERSCRIPTS, "0123456789")

_LABEL = re.compile(
    r"\\?\[\^?(?P<bracket>[^\W_]{1,12})\\?\]\s{0,3}[:.]?"
    r"|\((?P<paren>\d{1,3}|[a-z]|[ivx]{1,4})\)"
    rf"|\(?(?P<raised>[{SUPERSCRIPTS}]{{1,3}})[.):]?"
    r"|\^(?P<caret>\d{1,3})[.):]?"
    r"|(?P<sign>\*{1,3}|†{1,3}|‡{1,3})(?![*†‡])"
    r"|[Nn]ote\s(?P<note>\d{1,3})\s?[.:—–-]"
    r"|(?P<figure>\d{1,3})(?:[.)][.:-]?|\s?[-–—:])(?!\d)"
    r"|(?P<letter>[a-z]|[ivx]{1,4})[.)](?=\s)"
    r"|(?P<bare>\d{1,3})(?=[\s\t])"
)
_MARKER = re.compile(rf"\W{{0,2}}(\d{{1,3}}|[a-z]|[ivx]{{1,4}}|[{SUPERSCRIPTS}]{{1,3}}|\*{{1,3}}|†{{1,3}}|‡{{1,3}})\W{{0,2}}")
_BACK = " \t\n\u00a0\u202f\ufe0e\ufe0f↩⤴⬆↑"
# An address, a page, Ibid., a title in marks, a year after a comma.
_LIKE_SOURCE = re.compile(
    r"https?:|www\.|\bdot (?:com|org|gov|net)\b|\bp{1,2}\.\s?\d|\b[Ii]bid|\b[Ii]dem\b|\b[Oo]p\. ?cit"
    r"|^[^,]{2,60}, [«“\"‘]|,[^,]{0,40}\b(?:19|20)\d\d\b"
)
_HEAD = 400  # characters looked at, to tell what an entry is
_STRONG = frozenset(("bracket", "raised", "caret", "sign", "note"))


class Entry(NamedTuple):
    """A source of the brief: `label` is its number, letter or sign (superscripts lowered), `start`:`end` its words.

    `counted`: the text gives no number, this is its place in the list.
    """

    label: str
    start: int
    end: int
    counted: bool = False


class Entries(NamedTuple):
    """The sources, in order. `tentative`: they look like a list that ends the brief; only calls prove them. `blocks`: theirs."""

    entries: list[Entry]
    blocks: frozenset[int]
    tentative: bool = False


class _Labelled(NamedTuple):
    label: str
    form: str
    start: int  # where the words after the label begin


def find_entries(document: Document) -> Entries:
    """The sources of the document: what the format marks, else what follows a heading for sources, else a list at the end."""
    text = document.text
    if document.entries:
        return _marked(document)
    found: list[Entry] = []
    blocks: set[int] = set()
    inside = headed = False
    for number, block in enumerate(document.blocks):
        if block.kind == "chrome":
            continue
        heading = block.kind in HEADINGS
        if heading or block.kind == "paragraph" and not block.marker:
            heads = block.end - block.start <= sections.LONGEST and sections.kind(text[block.start : block.end]) == "notes"
            if heads or heading:
                inside = heads
                headed = headed or heads
                continue
        if block.kind == "note" or inside and block.kind in ("paragraph", "item", "quotation"):
            _add(text, block, found)
            blocks.add(number)
        elif block.kind in ("paragraph", "item") and (start := _after_lead(text, block)):
            before = len(found)
            _add(text, block._replace(start=start, marker=None), found, labelled=True)
            if len(found) > before:
                blocks.add(number)
                headed = True
    if found:
        proven = headed or any(_strong(text, document.blocks[number]) for number in blocks) or _likely(text, found)
        return Entries(_unique(found), frozenset(blocks), tentative=not proven)
    return _at_the_end(document)


def _marked(document: Document) -> Entries:
    text = document.text
    entries = [_trimmed(text, Entry(lowered(e.label), e.start, e.end)) for e in document.entries]
    spans = iter(sorted((e.start, e.end) for e in document.entries))
    ahead = next(spans, None)
    blocks = set()
    for number, block in enumerate(document.blocks):
        while ahead and ahead[1] <= block.start:
            ahead = next(spans, None)
        if block.kind == "note" or ahead and ahead[0] < block.end:
            blocks.add(number)
    return Entries(_unique(entries), frozenset(blocks))


def lowered(label: str) -> str:
    """A label as it is compared: superscripts as figures, no zeros before."""
    label = label.translate(LOWERED).lstrip("^")
    return str(int(label)) if label.isdecimal() else label


def _label(text: str, block: Block) -> _Labelled | None:
    """The number at the start of a block, or in its marker."""
    if block.marker and (match := _MARKER.fullmatch(block.marker.of(text))):
        marker = block.marker.of(text)
        raised_or_sign = "raised" if marker[0] in SUPERSCRIPTS else "sign" if marker[0] in "*†‡" else "figure"
        return _Labelled(lowered(match[1]), "bracket" if "[" in marker else raised_or_sign, block.start)
    match = _LABEL.match(text, block.start, min(block.end, block.start + 40))
    if not match:
        return None
    return _Labelled(lowered(match[match.lastgroup]), match.lastgroup, match.end())


def _strong(text: str, block: Block) -> bool:
    """Whether the block begins with a number that only a source bears: [1], ¹."""
    label = _label(text, block)
    return bool(label) and label.form in _STRONG


def _add(text: str, block: Block, found: list[Entry], labelled: bool = False) -> None:
    """The entry or entries that a block of the sources holds."""
    label = _label(text, block)
    if label and label.form == "sign" and block.marker:
        label = None  # a bullet
    if not label:
        if labelled:
            return
        if found and not found[-1].counted and text[found[-1].end - 1] not in ".!?…)»”↩":
            found[-1] = _trimmed(text, found[-1]._replace(end=block.end))  # the rest of an entry that was broken
        elif not found or found[-1].counted:
            found.append(_trimmed(text, Entry(str(len(found) + 1), block.start, block.end, True)))
        return
    while label.label.isdecimal():  # several entries in one block
        following = _next(text, label, block.end)
        if not following:
            break
        at, label_after = following
        found.append(_trimmed(text, Entry(label.label, label.start, at)))
        label = label_after
    found.append(_trimmed(text, Entry(label.label, label.start, block.end)))


_NEXT = {  # where a label stands within a block, by its form
    "bracket": Late(r"(?<=\s)\\?\[\^?(\d{1,3})\\?\]:?\s"),
    "paren": Late(r"(?<=\s)\((\d{1,3})\)\s"),
    "raised": Late(rf"(?<=\s)\(?([{SUPERSCRIPTS}]{{1,3}})\)?\s?(?=[^\W\d])"),
    "figure": Late(r"(?:(?<=[.!?…»”;)]\s)|(?<=\n))(\d{1,3})[.)]\s"),
}


def _next(text: str, label: _Labelled, end: int) -> tuple[int, _Labelled] | None:
    """Where the entry after `label` begins in the same block, if it has one."""
    form = _NEXT.get(label.form)
    if not form:
        return None
    number = str(int(label.label) + 1)
    written = number.translate(str.maketrans("0123456789", SUPERSCRIPTS)) if label.form == "raised" else number
    end = min(end, label.start + 4000)
    if text.find(written, label.start, end) < 0:
        return None
    match = next((m for m in form.finditer(text, label.start, end) if m[1] == written), None)
    return (match.start(), _Labelled(number, label.form, match.end())) if match else None


def _after_lead(text: str, block: Block) -> int | None:
    """Where the words after « Sources : » begin, if the block opens so and numbers follow."""
    colon = text.find(":", block.start, block.start + 40)
    if colon < 0 or sections.kind(text[block.start : colon]) != "notes":
        return None
    start = colon + 1
    while start < block.end and text[start].isspace():
        start += 1
    return start if start < block.end else None


def _trimmed(text: str, entry: Entry) -> Entry:
    """The entry without blanks and arrows back around it."""
    start, end = entry.start, entry.end
    while end > start and text[end - 1] in _BACK:
        end -= 1
    while start < end and text[start] in _BACK:
        start += 1
    return entry._replace(start=start, end=end)


def _unique(entries: list[Entry]) -> list[Entry]:
    """Entries with words, the first of each label."""
    seen: dict[str, Entry] = {}
    for entry in entries:
        if entry.start < entry.end:
            seen.setdefault(entry.label, entry)
    return list(seen.values())


def _at_the_end(document: Document) -> Entries:
    """A numbered list that ends the brief without a heading, from 1 on, or a line that begins with a sign."""
    text = document.text
    tail: list[tuple[int, _Labelled, Block]] = []
    for number in range(len(document.blocks) - 1, -1, -1):
        block = document.blocks[number]
        if block.kind == "chrome":
            continue
        listed = block.kind in ("item", "paragraph") or block.kind == "byline" and number > 1  # « 1 Le Temps, 2 mars 2026 »
        label = _label(text, block) if listed else None
        if not label and block.kind == "byline" and not tail:
            continue
        if not label or label.form == "letter" or tail and not _goes_before(label, tail[-1][1]):
            break
        tail.append((number, label, block))
        if label.label == "1":
            break
    tail.reverse()
    if not tail or tail[0][1].form != "sign" and tail[0][1].label not in ("1", "i", "a") or len(tail) == len(document.blocks):
        return Entries([], frozenset())
    form = tail[0][1].form
    entries: list[Entry] = []
    for _, label, block in tail:
        if form == "sign":
            entries.append(_trimmed(text, Entry(label.label, label.start, block.end)))
        else:
            _add(text, block, entries)
    if form == "bare" and not all(_opens_entry(text, entry) for entry in entries):
        return Entries([], frozenset())
    proven = form not in ("sign", "bare") and (form in _STRONG or _likely(text, entries))
    return Entries(_unique(entries), frozenset(number for number, _, _ in tail), tentative=not proven)


def _opens_entry(text: str, entry: Entry) -> bool:
    """Whether the words of an entry begin as a line of its own does."""
    return text[entry.start].isupper() or text[entry.start] in "«“\"‘'"


def _likely(text: str, entries: list[Entry]) -> bool:
    """Whether most of the entries read as sources do."""
    return 2 * sum(bool(_LIKE_SOURCE.search(text[e.start : min(e.end, e.start + _HEAD)])) for e in entries) > len(entries)


def _goes_before(label: _Labelled, after: _Labelled) -> bool:
    if label.form != after.form:
        return False
    if label.label.isdecimal() and after.label.isdecimal():
        return int(label.label) < int(after.label)
    return not label.label.isdecimal() and not after.label.isdecimal()

"""Quotation marks: which stretches of a document stand between them.

Two readings of a block, each one pass: double marks (« », “ ”, „ “, ‹ ›, " ") pair up on a stack, then single marks
(‘ ’, ' ', ’ ’) are told from apostrophes in what the double ones leave over. Speech without marks (the dashes of a
dialogue, the labels of a transcript) is found by its layout.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache
from operator import attrgetter

from ..document import Document
from ..span import Block
from . import twins
from .record import Record


class Marked(Record):
    """An outermost marked stretch: `start`:`end` the words, `outer_start`:`outer_end` with the marks.

    `closed` is False where the closing mark is missing (the stretch then ends with its sentence or its block). `label` is
    where the speaker of a transcript's turn is named; turns and dialogue have no marks, so there both spans are the same.
    A turn that has marked words in it is not marked itself: they are, and `turn` is its label.
    """

    __slots__ = ("outer_start", "outer_end", "start", "end", "closed", "label", "turn")

    def __init__(
        self, outer_start: int, outer_end: int, start: int, end: int, closed: bool = True,
        label: tuple[int, int] | None = None, turn: tuple[int, int] | None = None,
    ):  # fmt: skip
        self.outer_start, self.outer_end = outer_start, outer_end
        self.start, self.end, self.closed = start, end, closed
        self.label, self.turn = label, turn


_PLACE = attrgetter("outer_start", "outer_end")
_DOUBLES = "«»“”„‟‹›\""
_WORDLY = re.compile(r"[^\W_]")
_OPENING = "«“„‟‹"
_OPENED, _ENDED = "\"“", "\"”"
_CLOSING = {"«": "»", "“": "”\"", "„": "“”\"", "‟": "”“\"", "‹": "›", '"': '"”', "»": "»", "”": "”"}
_SINGLES = "'‘’‚"
_NO_APOSTROPHE = r"(?:(?<![^\W_].)|(?![^\W_]))"  # after a single mark: it does not stand within a word
# Words that begin with an apostrophe of their own: '90s, 'em, 'tis, 'n'.
_CLIPPED = re.compile(r"['’‘](?:\d|(?:em|tis|twas|til|cause|bout|round|n|er|im)\b)", re.I)
_SENTENCE_END = re.compile(r"[.!?…](?=\s+[^\W\d_a-zà-ÿ])")
_LONGEST_SINGLE = 1500  # characters a single-quoted stretch may hold; beyond it the mark is an apostrophe
_REOPENED = 40  # paragraphs that one quotation may run through

_UPPER = "A-ZÀ-ÖØ-ÞŒŠŽ"
_LABEL = re.compile(
    rf"(?P<name>[QRA](?= ?:)|(?:(?:M|Mme|Mlle|MM|Mr|Mrs|Ms|Dr|Le|La|The)\.? )?"
    rf"[{_UPPER}][{_UPPER}.'’-]+(?: [{_UPPER}][{_UPPER}.'’-]*){{0,5}}"
    r"(?: \([^()\n]{1,60}\))?)(?: ?:|\. ?[–—-]|(?<=\.) ?[–—-])\s+(?=\S)"
)
_TITLED = re.compile(r"(?:M|MM|Mme|Mlle|Mr|Mrs|Ms|Dr|MR|MRS|MS|DR|MME|LE|LA|THE)\.? ", re.I)
_INCISE = re.compile(r"[,?!…] (?:[^\W_]+-)?[^\W_]+-(?:il|elle|on|ils|elles|je)\b[^.,;:!?…–—]{0,60}[.,;:!?…]? ?", re.I)
_DASHES = "–—―"


def find_marks(document: Document) -> list[Marked]:
    """Outermost marked stretches of the document, in order, without overlap. Linear in its length."""
    text = twins.read_as_one(document.text)
    found = _find(text, document)
    return found if text is document.text else [mark._replace(**twins.halves(text, mark)) for mark in found]


def _find(text: str, document: Document) -> list[Marked]:
    blocks = [b for b in document.blocks if b.kind not in ("chrome", "code") and b.end > b.start]
    if not blocks:
        return []
    labels = _labels(text, blocks)
    places = _Places(text, blocks[0].start, blocks[-1].end)
    found: list[Marked] = []
    skip = 0  # blocks that a stretch reopened at each paragraph has already taken
    for number, block in enumerate(blocks):
        if skip:
            skip -= 1
            continue
        if number in labels:
            found.extend(_turn(text, blocks, number, labels, places))
            skip = labels[number][1]
            continue
        if _is_dialogue(text, block):
            found.extend(_dialogue(text, block))
            continue
        here = _in_block(text, block, places)
        if not (here and here[0].outer_start == block.start) and _is_reopened(text, blocks, number):
            here = [_marked(text, block.start, block.end, closed=False)]
        if here and not here[-1].closed and here[-1].outer_end == block.end:
            here[-1], skip = _reopened(text, blocks, number, here[-1], places, labels)
            tail = here[-1].outer_end
            if skip and tail < blocks[number + skip].end:
                last = blocks[number + skip]
                here.extend(_in_block(text, last._replace(start=tail), places))
        found.extend(here)
    return found


def is_inside(opens: list[int], closes: list[int], place: int) -> bool:
    """Whether a place stands inside a marked stretch, of which these are the starts and the ends."""
    i = bisect_right(opens, place) - 1
    return i >= 0 and place < closes[i]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _marked(text: str, outer_start: int, outer_end: int, closed: bool = True) -> Marked:
    start, end = _trimmed(text, outer_start + 1, outer_end - 1 if closed else outer_end)
    return Marked(outer_start, outer_end, start, end, closed)


@cache
def _sign(mark: str) -> re.Pattern:
    return re.compile(mark if mark in _DOUBLES else mark + _NO_APOSTROPHE)


class _Places:
    """Where the marks of a text stand between `start` and `end`, in order. Each kind is looked for by itself: what begins with
    one character is found in a tenth of the time of what begins with one of many."""

    __slots__ = ("doubles", "singles")

    def __init__(self, text: str, start: int, end: int):
        self.doubles, self.singles = (
            sorted([m.start() for mark in kinds if mark in text for m in _sign(mark).finditer(text, start, end)])
            for kinds in (_DOUBLES, _SINGLES)
        )


def _within(places: list[int], block: Block) -> list[int]:
    """Those of some places that a block has."""
    if not places:
        return places
    first = bisect_left(places, block.start)
    return places[first : bisect_left(places, block.end, first)]


def _in_block(text: str, block: Block, places: _Places) -> list[Marked]:
    doubles, singles = _within(places.doubles, block), _within(places.singles, block)
    if not doubles and not singles:
        return []
    found = _doubles(text, doubles, block)
    if singles:
        found = _with_singles(text, singles, found, block)
    return [m for m in found if _WORDLY.search(text, m.start, min(m.end, m.start + 200))]


def _role(text: str, place: int, block: Block) -> str:
    """What a straight mark can be by its neighbours: "open", "close" or "either"."""
    before = text[place - 1] if place > block.start else " "
    after = text[place + 1] if place + 1 < block.end else " "
    opens = (before.isspace() or before in "([{—–-/'’«“‘") and not after.isspace()
    closes = not before.isspace() and (not after.isalnum())
    return "either" if opens == closes else "open" if opens else "close"


def _doubles(text: str, places: list[int], block: Block) -> list[Marked]:
    """Outermost stretches between double marks; a mark that never closes ends with its sentence, or before the next."""
    pairs, unmatched = _paired(text, places, block)
    if unmatched and any(text[p] == '"' for p in unmatched) and sum(text[p] == '"' for p in places) % 2 == 0:
        pairs, unmatched = _paired(text, places, block, alternate=True)
    openers = sorted([*pairs, *unmatched])
    found: list[Marked] = []
    for number, start in enumerate(openers):
        if found and start < found[-1].outer_end:
            continue
        if start in pairs:
            found.append(_marked(text, start, pairs[start] + 1))
            continue
        limit = openers[number + 1] if number + 1 < len(openers) else block.end
        introduced = text[max(block.start, start - 4) : start].strip()
        end = limit
        if limit < block.end or introduced and not introduced.endswith((":", "»", "”", ",")):
            m = _SENTENCE_END.search(text, start + 1, limit)
            end = m.end() if m else limit
        end = _trimmed(text, start, end)[1]
        found.append(_marked(text, start, end, closed=False))
    return found


def _paired(text: str, places: list[int], block: Block, alternate: bool = False) -> tuple[dict[int, int], list[int]]:
    """({opening: closing}, openings that nothing closes). `alternate`: straight marks open and close in turn."""
    pairs: dict[int, int] = {}
    stack: list[int] = []
    for place in places:
        mark = text[place]
        top = text[stack[-1]] if stack else ""
        if mark == '"':
            if place > block.start and text[place - 1].isdigit() and not (stack and '"' in _CLOSING.get(top, "")):
                continue  # inches, seconds of arc
            role = "either" if alternate else _role(text, place, block)
            closes = '"' in _CLOSING.get(top, "") and role != "open"
            if not closes and role == "close" and not alternate:
                continue  # closed twice
        else:
            closes = bool(top) and mark in _CLOSING[top]
            if not closes and top == mark == "“":
                closes = not text[place - 1].isspace() and not text[place + 1 : place + 2].isalnum()
            if not closes and mark not in _OPENING:
                before = text[place - 1] if place > block.start else " "
                after = text[place + 1] if place + 1 < block.end else " "
                first = place == block.start and not stack  # ”… and so it is,” she said
                wrong_way = mark == "”" and (first or (before.isspace() or before in "('’") and not after.isspace())
                if not wrong_way:
                    # A closing mark of an outer pair leaves what was opened inside it unclosed: look a few marks down.
                    depth = next((d for d in range(2, min(5, len(stack) + 1)) if mark in _CLOSING[text[stack[-d]]]), 0)
                    if depth:
                        del stack[-depth + 1 :]
                        pairs[stack.pop()] = place
                    continue
        if closes:
            pairs[stack.pop()] = place
        elif place == block.start or len(stack) < 8 or text[stack[-1]] != mark:
            stack.append(place)
        else:
            stack = [place]  # marks that only open: the older ones are taken for strays
    return pairs, stack


def _with_singles(text: str, places: list[int], doubles: list[Marked], block: Block) -> list[Marked]:
    """`doubles` and the single-quoted stretches outside them, outermost only."""
    found: list[Marked] = []
    inside = 0
    free = []
    for place in places:
        while inside < len(doubles) and doubles[inside].outer_end <= place:
            inside += 1
        if not (inside < len(doubles) and doubles[inside].outer_start < place):
            free.append(place)
    opens = [_opens(text, p, block) for p in free]
    i = 0
    while i < len(free):
        if not opens[i] or _CLIPPED.match(text, free[i]):
            i += 1
            continue
        close = _closing(text, free, opens, i)
        if close is None:
            i += 1
            continue
        found.append(_marked(text, free[i], free[close] + 1))
        i = close + 1
    if not found:
        return doubles
    merged: list[Marked] = []
    for mark in sorted([*found, *doubles], key=_PLACE):
        if merged and mark.outer_start < merged[-1].outer_end:
            continue
        merged.append(mark)
    return merged


def _opens(text: str, place: int, block: Block) -> bool:
    before = text[place - 1] if place > block.start else " "
    after = text[place + 1] if place + 1 < block.end else " "
    return (before.isspace() or before in "([—–:“«\"") and (after.isalnum() or after in "[(…“«\"")


def _closing(text: str, places: list[int], opens: list[bool], opening: int) -> int | None:
    """Index in `places` of the mark that closes the single one at `opening`: the first that no plural could have left
    (“the ministers’ view”), else the first; None where a new stretch opens before."""
    weak = None
    for i in range(opening + 1, len(places)):
        place = places[i]
        if place - places[opening] > _LONGEST_SINGLE:
            break
        if text[place + 1 : place + 2].isalnum() and not opens[i]:
            continue  # an elision before a mark
        if text[place - 1].isspace() and not opens[i]:
            continue  # stands alone
        if opens[i]:
            if text[places[i]] != "‘" or text[places[opening]] == "‘":
                break
            continue
        possessive = text[place - 1] in "sS" and text[place + 1 : place + 2] == " " and text[place + 2 : place + 3].islower()
        if not possessive:
            return i
        weak = i if weak is None else weak
    if weak is not None and text[places[opening]] == "’":
        return None
    return weak


def _is_reopened(text: str, blocks: list[Block], number: int) -> bool:
    """Whether the block begins with a single mark that the next one begins with as well."""
    start = blocks[number].start
    if text[start] not in "'‘" or number + 1 >= len(blocks) or text[blocks[number + 1].start] != text[start]:
        return False
    return text[start + 1 : start + 2].isalnum() and not _CLIPPED.match(text, start)


def _reopened(text: str, blocks: list[Block], number: int, mark: Marked, places: _Places, labels: dict) -> tuple[Marked, int]:
    """A quotation reopened at each paragraph is one: `mark` prolonged, and how many blocks it took after its own."""
    opening = text[mark.outer_start]
    end, taken, closed = mark.outer_end, 0, False
    for following in blocks[number + 1 : number + 1 + _REOPENED]:
        first = text[following.start]
        if number + taken + 1 in labels or first != opening and not (opening == "«" and first == "»"):
            break
        # A paragraph that begins with the mark belongs to the quotation, up to the mark that closes it, if one does.
        inner = following._replace(start=following.start + 1) if first == "»" else following
        inside = _in_block(text, inner, places)
        if first != "»" and not (inside and inside[0].outer_start == following.start):
            if not _is_reopened(text, blocks, number + taken + 1):
                break
            taken, end = taken + 1, following.end
            continue
        taken += 1
        if first == "»":
            close = text.find("»", following.start + 1, following.end)
            end, closed = (close + 1, True) if close > 0 else (following.end, False)
        else:
            end, closed = inside[0].outer_end, inside[0].closed
        if closed or end < following.end:
            break
    if not taken:
        return mark, 0
    start, stop = _trimmed(text, mark.outer_start + 1, end - 1 if closed else end)
    return Marked(mark.outer_start, end, start, stop, closed), taken


def _labels(text: str, blocks: list[Block]) -> dict[int, list]:
    """Blocks that begin with a speaker's label in a transcript: {number: [match, blocks that go on with the turn]}."""
    found: dict[int, list] = {}
    for number, block in enumerate(blocks):
        if block.kind not in ("paragraph", "item", "quotation"):
            continue
        led = text[block.start] in _OPENED  # "“SMITH: …": a transcript whose paragraphs are all opened anew
        m = _LABEL.match(text, block.start + led, min(block.end, block.start + 140))
        if m and m.end() < block.end and _is_speaker(m["name"]):
            found[number] = [m, 0]
    # A label that stands once is a heading (BUDGET: …); in a transcript somebody speaks twice, or all have their title.
    names = [entry[0]["name"].rstrip(". ") for entry in found.values()]
    if len(found) < 2 or len(set(names)) == len(names) and not all(_TITLED.match(name) for name in names):
        return {}
    numbers = sorted(found)
    if len(numbers) * 3 < numbers[-1] - numbers[0]:
        return {}
    for here, following in zip(numbers, numbers[1:] + [numbers[-1] + 1]):
        gap = [b for b in blocks[here + 1 : following] if b.kind == "paragraph"]
        found[here][1] = len(gap) if following - here - 1 == len(gap) and len(gap) <= 6 else 0
    return found


def _is_speaker(name: str) -> bool:
    bare = name.partition(" (")[0]
    return (len(bare) > 2 or bare in ("Q", "R", "A")) and not bare.endswith("-")


def _turn(text: str, blocks: list[Block], number: int, labels: dict[int, list], places: _Places) -> list[Marked]:
    m, more = labels[number]
    name = (m.start("name"), m.start("name") + len(m["name"].rstrip(". ")))
    start, end = _trimmed(text, m.end(), blocks[number + more].end)
    if text[blocks[number].start] in _OPENED:
        end = _trimmed(text, start, end - (text[end - 1] in _ENDED))[1]
        return [Marked(start, end, start, end, label=name)]
    inner = _in_block(text, blocks[number]._replace(start=start), places)
    for block in blocks[number + 1 : number + more + 1]:
        inner += _in_block(text, block, places)
    if len(inner) == 1 and inner[0].outer_start == start and not any(c.isalnum() for c in text[inner[0].outer_end : end]):
        return [inner[0]._replace(label=name)]
    if text[start] in _OPENING and inner and not inner[0].closed:
        return [_marked(text, start, end, closed=False)._replace(label=name)]
    return [m._replace(turn=name) for m in inner] or [Marked(start, end, start, end, label=name)]


def _is_dialogue(text: str, block: Block) -> bool:
    """Whether the block is a line of dialogue: a long dash, then words broken or followed by « dit-il »."""
    marker = text[block.marker.start] if block.marker else text[block.start]
    if marker not in _DASHES:
        return False
    end = min(block.end, block.start + 600)
    incise = _INCISE.search(text, block.start, end)
    if incise is None or text[incise.start() - 1] in "»”":  # a point whose words stand between marks
        return False
    if text.find("«", incise.end(), end) >= 0 and text.find("«", block.start, incise.start()) >= 0:
        return False  # a point that has its speech between marks on both sides
    return text[incise.end() : end].lstrip(" ,:\u00a0\u202f")[:1] not in ("«", "“", '"')


def _dialogue(text: str, block: Block) -> list[Marked]:
    start = block.start if block.marker else block.start + 1
    found = []
    for m in _INCISE.finditer(text, start, block.end):
        a, b = _trimmed(text, start, m.start() + (text[m.start()] != ","))
        if b > a:
            found.append(Marked(a, b, a, b))
        start = m.end()
    a, b = _trimmed(text, start, block.end)
    if b > a:
        found.append(Marked(a, b, a, b))
    return found

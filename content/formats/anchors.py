"""The notes of a web page: which elements they are, which links call them, and which lead back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

# Elements that stand on lines of their own.
BLOCKS = frozenset(
    "address article blockquote center dd details div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 header hgroup hr li "
    "main ol p pre section summary table tbody td tfoot th thead tr ul".split()
)
_LABEL = re.compile(r"\s*[\[(]?(\d{1,3}|[a-z]|[ivx]{1,5}|[*†‡§]{1,3})[\])]?\s*")
_BACK = re.compile(r"[\s↩↑⏎^⤴\ufe0e⇧\[\]()]*|(?:retour|back)\b.{0,30}", re.I)
# How the anchors of notes are called: fn1, footnote-1, _ftn1, cite_note-3, note2, n1, ref-4.
_ANCHOR = re.compile(r"_?(?:fn|ftn|edn|en|n|note|footnote|endnote|cite|ref|source|src)s?(?:[_:.-]?(?:note|fn|ref))?[_:.-]?.{0,20}?\d+", re.I)


class Anchors:
    """The notes among the elements of an article, with the label that the text calls each by."""

    def __init__(self, root: Element):
        self.notes: dict[Element, str] = {}
        self.calls: dict[Element, str] = {}  # label by the link that calls it
        self._sources: set[str] = set()  # ids of the places that call a note
        targets: dict[str, Element] = {}
        order: dict[Element, int] = {}
        links: list[Element] = []
        for i, element in enumerate(root.iter()):
            order[element] = i
            for name in (element.get("id"), element.get("name")):
                if name:
                    targets.setdefault(name, element)
            if element.tag == "a" and "#" in (element.get("href") or ""):
                links.append(element)
        for link in links:
            name = link.get("href").rpartition("#")[2]
            note = targets.get(name)
            if note is None or order[note] < order[link]:
                continue
            match = _LABEL.fullmatch(_beginning(link, 20))
            if match and (link.get("role") == "doc-noteref" or _is_raised(link) or _ANCHOR.fullmatch(name)):
                self.calls[link] = self.notes.setdefault(_block(note, root), match[1])
                parent = link.getparent()
                self._sources |= {e.get(key) for e in (link, parent) if e is not None for key in ("id", "name") if e.get(key)}

    def leads_back(self, element: Element) -> bool:
        """Whether an element is the way back from a note to where it is called."""
        if element.tag != "a" or "#" not in (element.get("href") or ""):
            return False
        if element.get("href").rpartition("#")[2] in self._sources:
            return True
        return bool(self.notes) and element not in self.calls and bool(_BACK.fullmatch(_beginning(element, 40)))


def with_notes(part: Element, body: Element) -> Element:
    """`part` of a page, or the smallest element around it in which the notes that it calls stand too."""
    wanted = set()
    for link in part.iter("a"):
        _, mark, name = (link.get("href") or "").rpartition("#")
        if mark and _ANCHOR.fullmatch(name) and _LABEL.fullmatch(_beginning(link, 20)):
            wanted.add(name)
    for element in part.iter():
        wanted -= {element.get("id"), element.get("name")}
    if not wanted:
        return part
    around = [part, *part.iterancestors()]
    heights = {element: height for height, element in enumerate(around)}
    height = 0
    for element in body.iter():
        if element.get("id") in wanted or element.get("name") in wanted:
            height = max(height, next((heights[one] for one in element.iterancestors() if one in heights), 0))
    return around[height]


def _beginning(element: Element, count: int) -> str:
    """The first characters of the words in an element; a link can hold a whole page."""
    words = ""
    for piece in element.itertext():
        words += piece[:count]
        if len(words) >= count:
            break
    return words[:count]


def _is_raised(link: Element) -> bool:
    parent = link.getparent()
    return (parent is not None and parent.tag == "sup") or any(child.tag == "sup" for child in link)


def _block(element: Element, root: Element) -> Element:
    """The block that an anchor marks: itself, or the one that it stands in."""
    while element.tag not in BLOCKS and element is not root and element.getparent() is not None:
        element = element.getparent()
    return element

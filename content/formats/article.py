"""Where the article is in a web page, and what around it and inside it is not the article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

# Elements that never hold words of the article.
DROPPED = frozenset(
    "script style noscript template svg math iframe object embed canvas audio video map nav aside footer button select textarea "
    "input label dialog menu head title".split()
)
_ROLES = frozenset(("navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog", "menu", "toolbar"))
# Parts of the names that web pages give, in English whatever their language, to what stands around an article.
_NAMES = frozenset(
    "cookie cookies consent gdpr share sharing social newsletter subscribe subscription signup related recommended recirculation "
    "breadcrumb breadcrumbs sidebar comments comment promo advert advertisement ads banner paywall nav navbar navigation menu "
    "footer skip pagination toolbar popup modal outbrain taboola preheader unsubscribe".split()
)
_WORD = re.compile(r"[a-z]+")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_TEXT = frozenset("p li blockquote pre h1 h2 h3 h4 h5 h6 td dd figcaption".split())
_SMALL = 0.3  # of the page's text: what is larger is not what stands around an article, whatever its name
_MOST = 0.75  # of the page's text: a part that holds so much holds the article


class Page:
    """The text of each element of a page, counted once."""

    def __init__(self, body: Element):
        from lxml import etree  # here, so that nothing but web pages loads it

        self.dropped: set[Element] = set()
        self._sizes: dict[Element, int] = {}
        self._prose: dict[Element, int] = {}
        total = max(1, self._count(etree, body, everything=True))
        for element in body.iter(etree.Element):
            if self._is_around(element, total):
                self.dropped.add(element)
        self._count(etree, body, everything=False)
        self.article = self._article(body)

    def _count(self, etree, body: Element, *, everything: bool) -> int:
        """Sums letters of each element and of its prose (what is no link), from the leaves up."""
        sizes, prose = self._sizes, self._prose
        sizes.clear()
        prose.clear()
        walk = etree.iterwalk(body, events=("start", "end"), tag=None)
        for event, element in walk:
            if not isinstance(element.tag, str):
                continue
            if event == "start":
                if element in self.dropped or element.tag in DROPPED:
                    walk.skip_subtree()
                    sizes[element] = prose[element] = 0
                else:
                    sizes[element] = len((element.text or "").strip())
                    prose[element] = sizes[element] if everything or element.tag in _TEXT or element.tag in ("div", "span") else 0
            else:
                if element.tag == "a":
                    prose[element] = 0
                parent = element.getparent()
                if parent is not None and element is not body and parent in sizes:
                    tail = len((element.tail or "").strip())
                    sizes[parent] += sizes[element] + tail
                    prose[parent] += prose[element] + tail
        return sizes.get(body, 0)

    def _is_around(self, element: Element, total: int) -> bool:
        """Whether an element says that it is not the article, and is small enough to be believed."""
        get = element.get
        if get("hidden") is not None or get("aria-hidden") == "true" or _HIDDEN.search(get("style") or ""):
            return True
        names = f"{get('class') or ''} {get('id') or ''}"[:300].lower()
        named = get("role") in _ROLES or element.tag == "form" or (names != " " and not _NAMES.isdisjoint(_WORD.findall(names)))
        if not named and element.tag == "header":
            named = not any(a.tag in ("article", "main") for a in element.iterancestors())
        return named and element.tag not in ("body", "article", "main", "h1") and self._sizes.get(element, 0) < _SMALL * total

    def _article(self, body: Element) -> Element:
        """The article: the one that is called so if it holds most of the prose, else the innermost part that does."""
        prose = self._prose
        total = prose.get(body, 0)
        part = body
        while True:
            largest = max((child for child in part if child in prose), key=prose.__getitem__, default=None)
            if largest is None or prose[largest] < _MOST * total or largest.tag in _TEXT:
                break
            part = largest
            if part.tag == "article":
                break
        if part.tag != "article":
            inner = max((a for a in part.iter("article") if a in prose), key=prose.__getitem__, default=None)
            if inner is not None and 2 * prose[inner] > total:
                return inner
        return part

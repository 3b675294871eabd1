"""HTML: the article of a saved page or of a newsletter, as text; its links to notes as calls."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from .. import dateline
from ..clean import clean
from ..decode import decode, is_binary
from ..document import Document
from ..errors import Unreadable

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from .article import Page

_BEGINS = re.compile(rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.I)
_PUBLISHED = re.compile(r"\"datePublished\"\s{0,9}:\s{0,9}\"((?:19|20)\d\d-\d\d-\d\d)")
_NOTED = re.compile(r"<!--\s{0,20}notes?\s{0,5}:", re.I)
_METADATA = ("article:published_time", "datepublished", "date", "dc.date", "dcterms.date", "dc.date.issued", "parsely-pub-date")


def claims(data: bytes) -> bool:
    """Whether the first bytes are those of a web page."""
    return bool(_BEGINS.match(data.removeprefix(codecs.BOM_UTF8)[:4096]))


def read(data: bytes, whole: bool = True) -> Document | None:
    """The document in the bytes of a page. Where the article is can only be told from the whole page."""
    if not whole:
        return None
    if is_binary(data):
        raise Unreadable("binary")
    text, encoding = _decoded(data)
    document = parse(text)
    document.encoding = encoding
    return document


def parse(text: str) -> Document:
    """The document that the article of a page is."""
    from lxml import etree  # this and what writes the article are loaded only when a page is read

    from .anchors import with_notes
    from .article import Page
    from .elements import Writer, keep_notes

    text, removed = clean(text)
    noted = _NOTED.search(text) is not None
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=not noted, remove_pis=True, huge_tree=False)
    root = etree.fromstring(text.encode("utf-8", "replace"), parser) if text.strip() else None
    body = root.find("body") if root is not None else None
    if body is None:
        return Document("", format="html", removed=removed)
    if noted:
        keep_notes(root)
    page = Page(body)
    article = with_notes(page.article, body)
    writer = Writer(article, page.dropped)
    title = _title(body, page)
    if title is not None:
        writer.heading(title)
    writer.walk(article)
    document = writer.builder.document("html")
    document.removed += removed
    document.language = page.article.get("lang") or root.get("lang") or body.get("lang")
    document.date = writer.date or document.date or _published(root)
    if document.title is None:
        document.title = _stated_title(root)
    return document


def _decoded(data: bytes) -> tuple[str, str]:
    """As decode does, but what is not UTF-8 is read as the page says it is written."""
    text, encoding = decode(data)
    if encoding != "cp1252" or not (said := _CHARSET.search(data[:4096])):
        return text, encoding
    try:
        found = codecs.lookup(said[1].decode("ascii")).name
        if found in ("iso8859-1", "ascii", "utf-8") or found.startswith("utf-"):
            return text, encoding
        return data.decode(found, "replace"), found
    except (LookupError, UnicodeError, TypeError):
        return text, encoding


def _title(body: Element, page: Page) -> Element | None:
    """The first-level heading of the page, if the article itself has none."""
    if any(True for _ in page.article.iter("h1")):
        return None
    found = [h for h in body.iter("h1") if "".join(h.itertext()).strip()]
    return found[0] if len(found) == 1 else None


def _stated_title(root: Element) -> str | None:
    for element in root.iter("meta"):
        if element.get("property") == "og:title" and (element.get("content") or "").strip():
            return " ".join(clean(element.get("content")).text.split())
    title = root.find("head/title")
    return (" ".join(clean(title.text).text.split()) or None) if title is not None and title.text else None


def _published(root: Element) -> str | None:
    """The date that the page's own data give."""
    for element in root.iter("meta"):
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").lower()
        if name in _METADATA and (found := dateline.iso_day(element.get("content"))):
            return found
    for script in root.iter("script"):
        if script.get("type") == "application/ld+json" and (match := _PUBLISHED.search((script.text or "")[:200_000])):
            return dateline.iso_day(match[1])
    return None

"""EPUB: the pages of the spine, in their order, as one document; its notes tied to their calls across pages."""

from __future__ import annotations

import posixpath
import re
from html.entities import html5
from typing import TYPE_CHECKING
from urllib.parse import unquote

from .. import dateline
from ..clean import clean
from ..decode import decode
from ..document import Document
from ..errors import Unreadable

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from .archive import Archive

_MAGIC = b"mimetypeapplication/epub+zip"  # the first file of the archive (EPUB Open Container Format 3.3, 4.2.6.2)
_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_EVENT = "{http://www.idpf.org/2007/opf}event"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_PAGES = 2000  # pages of the spine
_TYPE = "{http://www.idpf.org/2007/ops}type"
_MADE = frozenset(("cover", "toc", "landmarks", "page-list", "loi", "lot"))  # pages that are made of the others
_ENTITY = re.compile(r"&(?!#|(?:amp|lt|gt|quot|apos);)(\w{1,40};)?")
_PROLOGUE = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*){0,20}(?:<!DOCTYPE[^<>\[]{0,1000}(?:\[.{0,100000}?\]\s{0,100})?>)?",
    re.I | re.S,
)
_ABSOLUTE = re.compile(r"[a-zA-Z][\w+.-]{0,20}:")
_STATED = {"creator": "author", "publisher": "publisher", "subject": "tags", "rights": "rights", "identifier": "identifier"}


def claims(data: bytes) -> bool:
    """Whether the bytes are an archive whose first file says that it is an EPUB."""
    return data.startswith(b"PK\x03\x04") and data[30 : 30 + len(_MAGIC)] == _MAGIC


def read(data: bytes, whole: bool = True) -> Document | None:
    """The document in the bytes of an EPUB. An archive's table of contents stands at its end, so the whole is needed."""
    if not whole:
        return None
    from .archive import Archive  # this and what it needs are loaded only when an EPUB is read

    return _Book(Archive(data, "EPUB")).document()


class _Book:
    """The package that tells what an EPUB is made of, and its pages."""

    def __init__(self, archive: Archive):
        self._archive = archive
        container = archive.tree(_CONTAINER)
        package = next((e.get("full-path") for e in container.iter("{*}rootfile") if e.get("full-path")), None)
        if package is None:
            raise Unreadable("malformed", detail="EPUB")
        self._package = archive.tree(package)
        self._pages = {name: number for number, name in enumerate(self._spine(package))}
        self._removed = 0

    def document(self) -> Document:
        """The whole book."""
        from lxml import etree

        from .elements import Writer

        body = etree.Element("body")
        language = None
        for name in self._pages:
            if (page := self._page(name)) is not None:
                language = language or page.get("lang")
                body.append(page)
        writer = Writer(body)
        writer.walk(body)
        document = writer.builder.document("epub")
        document.removed += self._removed
        document.language = language
        self._describe(document)
        return document

    def _spine(self, package: str) -> list[str]:
        """The names of the pages, in their order; those that stand apart (notes, often) at the end."""
        items = {e.get("id"): e for e in self._package.iterfind("{*}manifest/{*}item")}
        linear: list[str] = []
        apart: list[str] = []
        for reference in self._package.iterfind("{*}spine/{*}itemref"):
            item = items.get(reference.get("idref"))
            if item is None or "nav" in (item.get("properties") or "").split() or not item.get("href"):
                continue
            if item.get("media-type") in ("application/xhtml+xml", "text/html"):
                (apart if reference.get("linear") == "no" else linear).append(_place(package, item.get("href")))
        names = list(dict.fromkeys([*linear, *apart]))
        if len(names) > _PAGES:
            raise Unreadable("malformed", detail=f"at most {_PAGES} pages")
        if not self._encrypted().isdisjoint(names):
            raise Unreadable("encrypted")
        return names

    def _encrypted(self) -> set[str]:
        """The names of the files that need a key."""
        if _ENCRYPTION not in self._archive:
            return set()
        closed = self._archive.tree(_ENCRYPTION).iter("{*}CipherReference")
        return {posixpath.normpath(unquote(e.get("URI") or "")) for e in closed}

    def _page(self, name: str) -> Element | None:
        """The body of one page, made like that of a web page; None if it is missing or made of the others."""
        from lxml import etree

        if name not in self._archive:
            return None
        source, removed = clean(decode(self._archive.file(name))[0])
        self._removed += removed
        source = _ENTITY.sub(_character, source[_PROLOGUE.match(source).end() :])
        bounds = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False}
        parser = etree.XMLParser(recover=True, remove_comments=True, remove_pis=True, **bounds)
        root = etree.fromstring(source.encode("utf-8", "replace"), parser) if source.strip() else None
        body = root.find("{*}body") if root is not None else None
        if body is None or not _MADE.isdisjoint((body.get(_TYPE) or "").split()):
            return None
        language = next(filter(None, (e.get(key) for e in (body, root) for key in ("lang", _LANG))), None)
        for element in body.iter(etree.Element):
            self._adapt(element, name)
        body.tag = "div"
        if language:
            body.set("lang", language)
        return body

    def _adapt(self, element: Element, page: str) -> None:
        """Gives an element the names that a web page has for it: its tag, its ids (each page has its own), its links."""
        element.tag = element.tag.rpartition("}")[2]
        if element.tag == "aside":  # part of a book, though not of a web page
            element.tag = "div"
        if "noteref" in (element.get(_TYPE) or "").split():
            element.set("role", "doc-noteref")
        for key in ("id", "name"):
            if element.get(key):
                element.set(key, f"{element.get(key)}-{self._pages[page]}")
        href = element.get("href") or ""
        if "#" in href and not _ABSOLUTE.match(href):
            number = self._pages.get(_place(page, href) if href[0] != "#" else page)
            element.set("href", f"#{href.partition('#')[2]}-{number}")

    def _describe(self, document: Document) -> None:
        """Gives `document` what the package states."""
        for element in self._package.iterfind("{*}metadata/*"):
            words = " ".join(clean(element.text or "").text.split()) if isinstance(element.tag, str) else ""
            name = element.tag.rpartition("}")[2] if words else ""
            if name == "title" and "title" not in document.metadata:
                document.metadata["title"] = words
                document.entitle(words)
            elif name == "language":
                document.language = document.metadata.setdefault("language", words)
            elif name == "date" and (element.get(_EVENT) or "publication") == "publication":
                document.date = dateline.iso_day(document.metadata.setdefault("date", words)) or document.date
            elif name in _STATED:
                document.metadata.setdefault(_STATED[name], []).append(words)


def _place(page: str, href: str) -> str:
    """The name in the archive of what the file `page` calls `href`."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(href.partition("#")[0])))


def _character(entity: re.Match[str]) -> str:
    """The character that a named entity of HTML stands for; what is none is no entity. So none is left that could grow."""
    found = html5.get(entity[1] or "", "")
    return found if found and found not in "<>&" else f"&amp;{entity[1] or ''}"

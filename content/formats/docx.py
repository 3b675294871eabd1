"""Word (.docx): paragraphs by their styles, lists by their numbering, real footnotes and endnotes as notes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..document import Call, Document, Entry

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from .archive import Archive
    from .builder import Builder

_MAIN = "word/document.xml"

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_HEADING = re.compile(r"heading (\d)")
_OFF = ("0", "false", "none")


def claims(data: bytes) -> bool:
    """Whether the bytes are an archive that has the main part of a Word document."""
    return data.startswith(b"PK\x03\x04") and _MAIN.encode() in data


def read(data: bytes, whole: bool = True) -> Document | None:
    """The document in the bytes of a Word file. Its table of contents stands at its end, so the whole is needed."""
    if not whole:
        return None
    from .archive import Archive  # this and the Builder are loaded only when a Word file is read
    from .builder import Builder

    return _Word(Archive(data, "Word"), Builder()).document()


class _Word:
    """The parts of a Word file, and the Builder that they are written into."""

    def __init__(self, archive: Archive, builder: Builder):
        self._archive = archive
        self._builder = builder
        self._styles = self._names()
        self._links = {r.get("Id"): r.get("Target") for r in self._part("word/_rels/document.xml.rels")}
        self._formats = self._numbering()
        self._counts: dict[tuple[str, int], int] = {}  # points so far, by list and depth
        self._numbers: dict[tuple[str, str], int] = {}  # number of each note by kind and identifier, in the order of calls

    def document(self) -> Document:
        """The whole document, its notes at the end."""
        body = self._archive.tree(_MAIN).find(f"{_W}body")
        for element in body if body is not None else ():
            self._block(element)
        self._notes()
        document = self._builder.document("docx")
        document.language = self._language()
        return document

    # ------------------------------------------------------------ parts
    def _part(self, name: str) -> Element | tuple[()]:
        """The root of one part; nothing if there is none."""
        return self._archive.tree(name) if name in self._archive else ()

    def _names(self) -> dict[str, str]:
        """English name of each style by its identifier, which Word writes in the language of its user."""
        found = {}
        for style in self._part("word/styles.xml"):
            name = style.find(f"{_W}name")
            if name is not None:
                found[style.get(f"{_W}styleId")] = (name.get(f"{_W}val") or "").lower()
        return found

    def _numbering(self) -> dict[tuple[str, int], str]:
        """How each list numbers its points (bullet, decimal, …), by list and depth."""
        abstract: dict[str, dict[int, str]] = {}
        formats: dict[tuple[str, int], str] = {}
        for element in self._part("word/numbering.xml"):
            if element.tag == f"{_W}abstractNum":
                levels = {}
                for level in element.findall(f"{_W}lvl"):
                    form = level.find(f"{_W}numFmt")
                    levels[_int(level.get(f"{_W}ilvl"))] = form.get(f"{_W}val", "") if form is not None else ""
                abstract[element.get(f"{_W}abstractNumId", "")] = levels
            elif element.tag == f"{_W}num":
                for depth, form in abstract.get(_value(element, "abstractNumId"), {}).items():
                    formats[element.get(f"{_W}numId", ""), depth] = form
        return formats

    def _language(self) -> str | None:
        for element in self._part("word/styles.xml"):
            if element.tag == f"{_W}docDefaults":
                return next((lang.get(f"{_W}val") for lang in element.iter(f"{_W}lang")), None)
        return None

    # ------------------------------------------------------------ text
    def _block(self, element: Element) -> None:
        """Writes a paragraph, a table or what holds them."""
        if element.tag == f"{_W}p":
            self._paragraph(element)
        elif element.tag == f"{_W}tbl":
            for row in element.iter(f"{_W}tr"):
                self._builder.open("row")
                for i, cell in enumerate(row.iter(f"{_W}tc")):
                    if i:
                        self._builder.add(" | ")
                    for paragraph in cell.iter(f"{_W}p"):
                        self._builder.add(" ")
                        self._words(paragraph)
        elif element.tag == f"{_W}sdt":
            for inner in element.iterfind(f"{_W}sdtContent/*"):
                self._block(inner)
        self._builder.close()

    def _paragraph(self, paragraph: Element) -> None:
        properties = paragraph.find(f"{_W}pPr")
        style = self._styles.get(_value(properties, "pStyle"), _value(properties, "pStyle").lower())
        heading = _HEADING.match(style)
        numbers = properties.find(f"{_W}numPr") if properties is not None else None
        if style == "title":
            self._builder.open("heading", 1)
        elif heading:
            self._builder.open("heading", int(heading[1]) + 1 if self._has_title() else int(heading[1]))
        elif "quote" in style:
            self._builder.open("quotation")
        elif numbers is not None or style.startswith("list "):
            self._item(numbers, style)
        else:
            self._builder.open("paragraph")
        self._words(paragraph)

    def _has_title(self) -> bool:
        first = self._builder.blocks[:1]
        return bool(first) and first[0].kind == "heading" and first[0].level == 1

    def _item(self, numbers: Element | None, style: str) -> None:
        depth, name = _int(_value(numbers, "ilvl")), _value(numbers, "numId")
        form = self._formats.get((name, depth), "decimal" if "number" in style else "bullet")
        self._counts[name, depth] = count = self._counts.get((name, depth), 0) + 1
        for deeper in [key for key in self._counts if key[0] == name and key[1] > depth]:
            del self._counts[deeper]
        self._builder.open("item", depth + 1, "•" if form in ("bullet", "none", "") else f"{count}.")

    def _words(self, paragraph: Element) -> None:
        """Writes the words of a paragraph, and what its runs say of them."""
        builder = self._builder
        for run, link in _runs(paragraph):
            start = builder.at
            for piece in run:
                if piece.tag == f"{_W}t":
                    builder.add(piece.text or "")
                elif piece.tag in (f"{_W}tab", f"{_W}br", f"{_W}cr"):
                    builder.add(" ")
                elif piece.tag == f"{_W}noBreakHyphen":
                    builder.add("\u2011")
                elif piece.tag in (f"{_W}footnoteReference", f"{_W}endnoteReference"):
                    self._call(piece)
            properties = run.find(f"{_W}rPr")
            if properties is not None:
                if _value(properties, "vertAlign") == "superscript":
                    builder.raised(start)
                for name, kind in (("b", "strong"), ("i", "emphasis")):
                    mark = properties.find(f"{_W}{name}")
                    if mark is not None and mark.get(f"{_W}val") not in _OFF:
                        builder.emphasis(kind, start)
            if link:
                builder.emphasis("link", start, self._links.get(link))

    # ------------------------------------------------------------ notes
    def _call(self, reference: Element) -> None:
        """Writes the number of a note, which Word counts and does not store, as its call."""
        kind = "footnote" if reference.tag == f"{_W}footnoteReference" else "endnote"
        key = kind, reference.get(f"{_W}id", "")
        if key not in self._numbers:
            self._numbers[key] = len(self._numbers) + 1
        label = str(self._numbers[key])
        self._builder.calls.append(Call(*self._builder.add(f"[{label}]"), label))

    def _notes(self) -> None:
        bodies: dict[tuple[str, str], Element] = {}
        for kind in ("footnote", "endnote"):
            for note in self._part(f"word/{kind}s.xml"):
                if note.get(f"{_W}type") in (None, "normal"):
                    bodies[kind, note.get(f"{_W}id", "")] = note
        for key in bodies:
            self._numbers.setdefault(key, len(self._numbers) + 1)
        for key, number in list(self._numbers.items()):
            if key not in bodies:
                continue
            self._builder.open("note", 0, f"{number}.")
            for paragraph in bodies[key].iter(f"{_W}p"):
                self._builder.add(" ")
                self._words(paragraph)
            block = self._builder.close()
            if block:
                self._builder.entries.append(Entry(str(number), block.start, block.end))


def _runs(paragraph: Element) -> Iterator[tuple[Element, str | None]]:
    """The runs of a paragraph with the link that each stands in; what was deleted, and what Word writes twice, left out."""
    skipped = (f"{_W}del", f"{_W}moveFrom", _FALLBACK)
    stack: list[tuple[Element, str | None]] = [(paragraph, None)]
    while stack:
        element, link = stack.pop()
        if element.tag == f"{_W}r":
            yield element, link
        elif element.tag == f"{_W}hyperlink":
            link = element.get(f"{_R}id") or link
        if element.tag not in skipped:
            stack.extend((child, link) for child in reversed(element) if element.tag != f"{_W}r")


def _value(element: Element | None, name: str) -> str:
    """The value of a property, empty if there is none."""
    found = element.find(f"{_W}{name}") if element is not None else None
    return found.get(f"{_W}val", "") if found is not None else ""


def _int(value: str | None) -> int:
    return min(int(value), 8) if value and value.isdecimal() and len(value) < 3 else 0

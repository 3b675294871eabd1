"""EPUB files, made here page by page."""

import io
import zipfile
from urllib.parse import quote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from content import load
from content.errors import Unreadable
from content.formats import epub
from content.languages.detect import detect

PACKAGE = """<?xml version="1.0"?>
<package xmlns="http://www.idpf.org/2007/opf" xmlns:opf="http://www.idpf.org/2007/opf" version="3.0">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">%s</metadata>
<manifest><item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>%s</manifest>
<spine><itemref idref="nav"/>%s</spine></package>"""
STATED = (
    "<dc:title>Le fleuve sans accord</dc:title><dc:creator>Odile Marchetti</dc:creator><dc:creator>Ana Lima</dc:creator>"
    '<dc:date opf:event="modification">2026-01-01</dc:date><dc:date>2025-02-04T08:00:00Z</dc:date><dc:language>fr-FR</dc:language>'
)
ONE = """<h1>Le fleuve sans accord</h1><p>Les six pays se sont <em>réunis</em>&nbsp;à Riga<a epub:type="noteref" href="notes.xhtml#a">1</a>.</p>
<ul><li>Un moratoire</li><li>Une étude</li></ul><aside><p>Encadré du livre.</p></aside>
<table><tr><td>Mali</td><td>12 %</td></tr></table>"""
TWO = """<h2>La suite</h2><blockquote><p>« Non. »</p></blockquote><p>Rien<a id="r" href="#a"><sup>*</sup></a>, <a href="https://example.org/a">ici</a>.</p>
<aside epub:type="footnote" id="a"><p><a href="#r">*</a> Note de la page.</p></aside>"""
NOTES = '<h2>Notes</h2><div epub:type="footnote" id="a"><p>1. Relevé des décisions.</p><p>Ibid.</p></div>'


def page(body: str, head: str = "<!DOCTYPE html>") -> str:
    return (
        f'<?xml version="1.0" encoding="utf-8"?>{head}<html xmlns="http://www.w3.org/1999/xhtml"'
        f' xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head><body>{body}</body></html>'
    )


def book(pages: dict[str, str | bytes], metadata: str = STATED, **files: str) -> bytes:
    items = "".join(f'<item id="i{i}" href="{quote(name)}" media-type="application/xhtml+xml"/>' for i, name in enumerate(pages))
    spine = "".join(f'<itemref idref="i{i}"/>' for i in range(len(pages)))
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        archive.writestr("META-INF/container.xml", '<container><rootfiles><rootfile full-path="in/a.opf"/></rootfiles></container>')
        archive.writestr("in/a.opf", PACKAGE % (metadata, items, spine))
        archive.writestr("in/nav.xhtml", page("<p>Sommaire</p>"))
        for name, content in pages.items():
            archive.writestr(f"in/{name}", content)
        for name, content in files.items():
            archive.writestr(f"META-INF/{name}.xml", content)
    return made.getvalue()


WHOLE = book({"one.xhtml": page(ONE), "deux 1.xhtml": page(TWO), "notes.xhtml": page(NOTES)})


def read(data: bytes, name: str = "a.epub"):
    return load.read_bytes(data, name)


def test_a_whole_book():
    document = read(WHOLE)
    text = document.text
    assert [(b.kind, b.marker.of(text) if b.marker else "", text[b.start : b.end]) for b in document.blocks] == [
        ("title", "", "Le fleuve sans accord"),
        ("paragraph", "", "Les six pays se sont réunis\u00a0à Riga1."),
        ("item", "•", "Un moratoire"),
        ("item", "•", "Une étude"),
        ("paragraph", "", "Encadré du livre."),
        ("row", "", "Mali | 12 %"),
        ("heading", "", "La suite"),
        ("quotation", "", "« Non. »"),
        ("paragraph", "", "Rien*, ici."),
        ("note", "*", "Note de la page."),
        ("heading", "", "Notes"),
        ("note", "1.", "Relevé des décisions. Ibid."),
    ]
    assert document.title.of(text) == "Le fleuve sans accord"
    assert (document.date, detect(document.text, document.language), document.format) == ("2025-02-04", "fr", "epub")
    assert document.metadata["author"] == ["Odile Marchetti", "Ana Lima"]


def test_notes_are_tied_to_their_calls_though_two_pages_name_theirs_alike():
    notes = load.analyse(read(WHOLE)).notes
    text = read(WHOLE).text
    told = {n.number: (text[n.source.start : n.source.end], [text[c.start - 4 : c.end] for c in n.calls]) for n in notes}
    assert told == {1: ("Relevé des décisions. Ibid.", ["Riga1"]), "*": ("Note de la page.", ["Rien*"])}


def test_a_book_is_known_by_its_first_file_whatever_its_name():
    assert read(WHOLE, "a.txt").format == "epub" and epub.claims(WHOLE) and not epub.claims(b"PK\x03\x04" + b" " * 80)


def test_a_title_that_heads_no_page_is_kept_outside_the_text():
    document = read(book({"a.xhtml": page("<h1>Riga</h1><p>Les six pays se sont réunis.</p>")}))
    assert document.title == "Le fleuve sans accord"


def test_what_a_book_does_not_state_is_not_made_up():
    document = read(book({"a.xhtml": page("<p>Les six pays se sont réunis.</p>")}, metadata=""))
    assert (document.title, document.date, document.metadata) == (None, None, {})


def test_pages_that_stand_apart_come_last_and_missing_ones_are_passed_over():
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(WHOLE)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            if name != "in/deux 1.xhtml":
                new.writestr(name, old.read(name).replace(b'<itemref idref="i0"/>', b'<itemref idref="i0" linear="no"/>'))
    document = read(made.getvalue())
    assert document.text.startswith("Notes") and document.text.endswith("12 %")


def test_entities_are_characters_or_words_and_never_grow():
    laugh = '<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
    document = read(book({"a.xhtml": page("<p>A &eacute; &amp; &b; &c; R&D &#xe9;</p>", laugh)}))
    assert document.text == "A é & &b; &c; R&D é"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (book({"a.xhtml": page("<p>x</p>")}, encryption='<e><CipherReference URI="in/a.xhtml"/></e>'), "encrypted"),
        (book({"a.xhtml": page("")}), "empty"),
        (book({"a.xhtml": page("<p>" + "a" * (34 << 20))}), "malformed"),
        (book({f"{i}.xhtml": "" for i in range(2001)}), "malformed"),
        (WHOLE[:400], "malformed"),
        (WHOLE.replace(b"META-INF/container.xml", b"META-INF/kontainer.xml"), "malformed"),
    ],
    ids=["encrypted", "empty", "bomb", "pages", "cut", "container"],
)
def test_a_book_that_cannot_be_read_says_why(data, kind):
    with pytest.raises(Unreadable) as caught:
        read(data)
    assert caught.value.kind == kind


def test_fonts_that_are_garbled_do_not_close_a_book():
    assert read(book({"a.xhtml": page("<p>x y</p>")}, encryption='<e><CipherReference URI="in/a.ttf"/></e>')).text == "x y"


@settings(max_examples=100)
@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), min_size=1, max_size=5))
def test_a_damaged_book_gives_a_document_or_one_error(damage):
    data = bytearray(WHOLE)
    for place, byte in damage:
        data[place] = byte
    try:
        assert read(bytes(data)).blocks
    except Unreadable as error:
        assert error.kind in ("malformed", "encrypted", "binary", "empty")

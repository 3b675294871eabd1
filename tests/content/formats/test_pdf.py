"""PDF files, read in a process of their own."""

import importlib.util
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from content import load
from content.errors import Unreadable
from content.formats import pdf as reader
from content.languages.detect import detect
from tests.pdfs import pdf, whole

library = pytest.mark.skipif(not importlib.util.find_spec("pdfminer"), reason="pdfminer.six is not installed: pip install 'lutrin[pdf]'")

LONG = "Les six pays se sont réunis à Riga pour examiner le partage des eaux du fleuve et de ses"
PAGE = [
    (60, 780, -20, "Le fleuve sans accord"),
    (60, 755, 11, "Riga, mardi 4 février 2025"),
    (60, 720, 11, LONG),
    (60, 707, 11, "affluents, sans succès"),
    (165, 711, 7, "1"),
    (60, 670, 11, "• Un moratoire de trois ans (au moins)"),
    (60, 60, 8, "1 Relevé des décisions."),
]


def read(data: bytes, name: str = "a.pdf"):
    return load.read_bytes(data, name)


@library
def test_a_whole_file():
    document = read(pdf(PAGE, info="/Title(brief.docx)/Author(Odile Marchetti)/CreationDate(D:20260101120000Z)", catalog="/Lang(fr-FR)"))
    text = document.text
    assert [(b.kind, text[b.start : b.end]) for b in document.blocks] == [
        ("title", "Le fleuve sans accord"),
        ("byline", "Riga, mardi 4 février 2025"),
        ("paragraph", f"{LONG} affluents, sans succès1"),
        ("item", "Un moratoire de trois ans (au moins)"),
        ("note", "Relevé des décisions."),
    ]
    assert [call.label for call in document.calls] == [entry.label for entry in document.entries] == ["1"]
    assert (document.title.of(text), document.date, detect(text, document.language)) == ("Le fleuve sans accord", "2025-02-04", "fr")
    assert document.metadata["author"] == "Odile Marchetti" and document.metadata["created"] == "2026-01-01"


@library
def test_a_stated_title_is_taken_where_the_text_has_none_and_a_program_s_is_not():
    page = [(60, 700, 11, LONG), (60, 687, 11, "affluents.")]
    assert read(pdf(page, info="/Title(Le fleuve)")).title == "Le fleuve"
    assert read(pdf(page, info="/Title(Microsoft Word - note.docx)")).title is None


@library
def test_controls_and_ligatures_come_out_as_what_can_be_read():
    text = read(pdf([(60, 700, 11, "Bonjour"), (60, 680, 11, "a\x1b]52;c;x\x07b")])).text
    assert "\x1b" not in text and text.startswith("Bonjour")


@library
@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (pdf([], drawn=b"0 0 99 99 re f"), "pictures"),
        (pdf([]), "empty"),
        (pdf(PAGE)[:300], "malformed"),
        (b"%PDF-1.7\n" + bytes(range(256)) * 40, "malformed"),
        (whole([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Kids[]>>"], b"/Root 1 0 R/ID[(a)(b)]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O(" + b"o" * 32 + b")/U(" + b"u" * 32 + b")>>"), "encrypted"),
        (whole([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"]), "empty"),
        (whole([b"[" * 100_000]), "empty"),
    ],
    ids=["pictures", "blank", "cut", "junk", "encrypted", "circle", "deep"],
)  # fmt: skip
def test_a_file_that_cannot_be_read_says_why(data, kind):
    with pytest.raises(Unreadable) as caught:
        read(data)
    assert caught.value.kind == kind


@library
def test_a_file_that_unpacks_without_end_is_stopped():
    packer = zlib.compressobj(9)
    part = packer.compress(bytes(1 << 26)) + packer.flush(zlib.Z_FULL_FLUSH)
    packed = part + 17 * part[2:]  # a part stands by itself, but for the two bytes that begin the whole
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>"]
    objects += [b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>"]
    objects.append(b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(packed), packed))
    with pytest.raises(Unreadable) as caught:
        read(whole(objects))
    assert (caught.value.kind, caught.value.detail) == ("slow", "1 GB")


@library
def test_a_file_that_takes_too_long_is_stopped(monkeypatch):
    started = []

    class Watched(reader.subprocess.Popen):
        def __init__(self, *words, **settings):
            super().__init__(*words, **settings)
            started.append(self)

    monkeypatch.setattr(reader.subprocess, "Popen", Watched)
    monkeypatch.setattr(reader, "SECONDS", 0)
    with pytest.raises(Unreadable) as caught:
        read(pdf(PAGE))
    assert (caught.value.kind, caught.value.detail) == ("slow", "0 s")
    assert [process.returncode for process in started] == [-9]


def test_the_missing_library_is_named_with_the_command_that_installs_it(monkeypatch):
    monkeypatch.setattr(reader, "find_spec", lambda name: None)
    with pytest.raises(Unreadable) as caught:
        read(pdf(PAGE))
    assert (caught.value.kind, caught.value.detail) == ("needs", "'lutrin[pdf]'")


@library
def test_nothing_waits_for_a_file_of_which_only_the_head_is_asked(tmp_path, monkeypatch):
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf(PAGE))
    monkeypatch.setattr(reader, "_pages", None)
    document = load.read(path, head=1000)
    assert (document.text, document.partial) == ("", True)


@library
@settings(max_examples=12)
@given(st.lists(st.tuples(st.integers(0, len(pdf(PAGE)) - 1), st.integers(0, 255)), min_size=1, max_size=20))
def test_a_damaged_file_gives_a_document_or_one_error(damage):
    data = bytearray(pdf(PAGE))
    for place, byte in damage:
        data[place] = byte
    try:
        assert read(bytes(data)).blocks
    except Unreadable as error:
        assert error.kind in ("malformed", "encrypted", "pictures", "binary", "empty", "slow")

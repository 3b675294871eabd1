"""Every hostile file gives a sound brief or one error in words; so does any mixture of what they are made of."""

import io
import zipfile
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from content.errors import KINDS, Unreadable
from content.load import analyse, load, read_bytes
from tests.hostile import ATTACKS, BIDI, CONTROLS, FRENCH, HARM, MARKUP, UNSEEN, bounded, texts, write

SIZE = 200_000


def parts(found):
    """All that a brief is made of."""
    yield found
    if isinstance(found, BaseModel):
        found = [getattr(found, name) for name in type(found).model_fields]
    elif isinstance(found, dict):
        found = [*found, *found.values()]
    if isinstance(found, (list, tuple)):
        for each in found:
            yield from parts(each)


def assert_sound(brief):
    length = len(brief.text)
    assert not HARM.search(brief.text)
    assert brief.blocks and all(a.end <= b.start for a, b in zip(brief.blocks, brief.blocks[1:]))
    for part in parts(brief):
        if isinstance(part, str):
            assert not HARM.search(part)
        elif hasattr(part, "start"):
            assert 0 <= part.start <= part.end <= length, part


@cache
def small():
    return texts(SIZE)


@pytest.mark.parametrize("name", small())
def test_a_hostile_file_gives_a_sound_brief_or_one_error(name):
    expected, data = small()[name]
    with bounded(20):
        try:
            brief = analyse(read_bytes(data, name))
        except Unreadable as error:
            assert error.kind == expected and error.kind in KINDS
        else:
            assert expected == "brief"
            assert_sound(brief)


def test_files_that_are_none_are_told_so(tmp_path):
    for name, expected in write(tmp_path, size=0).items():
        if expected in ("special", "missing", "too_large", "denied"):
            with pytest.raises(Unreadable) as error:
                load(tmp_path / name)
            assert error.value.kind == expected


def test_what_would_be_hidden_is_there_to_read():
    def text(name):
        return read_bytes(small()[name][1], name).text

    assert "agreed by all" in text("overprint.txt") and "rejected by all" in text("overprint.txt")
    assert "must be seen" in text("unterminated.txt") and "and this" in text("unterminated.txt")
    assert text("unseen.txt").startswith("paypal ")
    assert "␛]52;p;Z2FyZGU=␇" in text("attacks.txt")
    assert text("lines.txt").split() == ["un", "deux", "trois", "quatre", "cinq", "six", "sept"]


# ---------------------------------------------------------------- mixtures
ODD = st.sampled_from([*ATTACKS.values(), *CONTROLS, *BIDI, *UNSEEN, MARKUP, FRENCH, "\ud800", "\r\n", "e\u0301\u0301\u0301\u0301\u0301"])
WORDS = st.sampled_from("Odile Marchetti|le président|said|a déclaré|« |»|“|”|‘|:|,|.| 1|[1]|(2)|3 mars 2025|http://a.example/b|\n|\n\n| ".split("|"))
SHAPES = {
    ".txt": st.sampled_from(["• ", "- ", "1. ", "Sources\n", "Notes :\n", "[1] ", "1 ", "Riga, 3 mars 2025\n", "---\n", "\t"]),
    ".md": st.sampled_from(["# ", "> ", "- ", "* * ", "`", "```\n", "|a|b|\n|-|-|\n", "[^1]", "\n[^1]: ", "[a](", ")", "![", "<b>", "<!--", "-->", "**", "_", "---\n", "title: ", "&#27;", "\\", "\n    "]),
    ".html": st.sampled_from(["<p>", "</p>", "<ul><li>", "</ul>", "<sup><a href='#n1'>1</a></sup>", "<li id='n1'>", "<table><tr><td>", "</table>", "<h1>", "<script>", "</script>", "<!--", "-->", "<![CDATA[", "&#155;", "&#x202e;", "&#0;", "&amp;", "&#xD800;", "<svg/onload=x>", "<article>", "<br>", "<", ">", "'", '"']),
    ".json": st.sampled_from(['{"text": "', '"', "}", "{", "[", "]", ":", ",", '"people": [{"name": "', '"quotes": [{"text": "', '"notes"', '"start": -1', '"end": 99999999999999999999', "null", "1e999", "\\u001b", "\\ud800", "\\u202e", "\\"]),
    ".yaml": st.sampled_from(["text: |\n  ", "title: ", "people:\n- name: ", "quotes:\n- text: ", "  ", "\n", "&a ", "*a", "!!python/name:x ", "? ", ": ", "- ", "'", '"', "\\e", "\\x9b", "<<: ", "---\n", "...\n", "{", "[", "]", "#", "%", "\t", "text: x\n"]),
    ".eml": st.sampled_from(["Subject: ", "From: a@b.example\n", "Date: Mon, 3 Mar 2025 10:00:00 +0000\n", "Content-Type: text/html; charset=", "Content-Type: multipart/mixed; boundary=x\n", "--x\n", "--x--\n", "Content-Transfer-Encoding: base64\n", "=?utf-8?b?", "?=", "\n", "\n\n", "=1b", "<p>", "utf-16\n", "> "]),
}  # fmt: skip


@pytest.mark.parametrize("suffix", SHAPES)
@settings(max_examples=80, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_any_mixture_gives_a_sound_brief_or_one_error(suffix, data):
    pieces = data.draw(st.lists(ODD | WORDS | SHAPES[suffix], max_size=40))
    encoding = data.draw(st.sampled_from(["utf-8", "utf-16", "cp1252"]))
    raw = "".join(pieces).encode(encoding, "replace" if encoding == "cp1252" else "surrogatepass")
    with bounded(20):
        try:
            brief = analyse(read_bytes(raw, f"odd{suffix}"))
        except Unreadable as error:
            assert error.kind in ("empty", "malformed", "binary")
            assert error.detail is None or len(error.detail) < 200
        else:
            assert_sound(brief)


@settings(max_examples=80)
@given(st.binary(max_size=400), st.sampled_from(list(SHAPES)))
def test_any_bytes_give_a_sound_brief_or_one_error(raw, suffix):
    try:
        assert_sound(analyse(read_bytes(raw, f"odd{suffix}")))
    except Unreadable as error:
        assert error.kind in KINDS


# ---------------------------------------------------------------- archives
SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def word(body, before="", method=zipfile.ZIP_DEFLATED):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", method) as archive:
        archive.writestr("word/document.xml", f'{before}<w:document xmlns:w="{SPACE}"><w:body>{body}</w:body></w:document>')
        archive.writestr("word/styles.xml", f'<w:styles xmlns:w="{SPACE}"/>')
    return packed.getvalue()


def paragraph(text):
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


WHOLE = word("".join(paragraph(f"{FRENCH} &#155;8m &#x202e;fdp &#x200b;{MARKUP} {i}") for i in range(20)))
LAUGHS = "<!DOCTYPE d [<!ENTITY a 'ha'>" + "".join(f"<!ENTITY {b} '{f'&{a};' * 9}'>" for a, b in zip("abcdefgh", "bcdefghi")) + "]>"


def test_a_word_file_is_cleaned():
    brief = analyse(read_bytes(WHOLE, "a.docx"))
    assert_sound(brief)
    assert "8m fdp [b]x[/]" in brief.text


@pytest.mark.parametrize(
    "data",
    [
        word("<!--" + "a" * (40 << 20) + "-->"),
        word(paragraph("x"), method=zipfile.ZIP_LZMA),
        word(paragraph("x"))[:-30],
        word("<w:p>"),
    ],
    ids=["bomb", "lzma", "cut", "unclosed"],
)
def test_an_archive_that_harms_is_refused(data):
    with pytest.raises(Unreadable, match="malformed"):
        read_bytes(data, "a.docx")


@pytest.mark.parametrize("before", [LAUGHS, "<!DOCTYPE d [<!ENTITY i SYSTEM 'file:///etc/hosts'>]>"], ids=["laughs", "file"])
def test_entities_of_xml_bring_nothing_in(before):
    try:
        brief = analyse(read_bytes(word(paragraph("one &i; two"), before), "a.docx"))
    except Unreadable as error:
        assert error.kind == "malformed"
    else:
        assert set(brief.text.split()) <= {"one", "&i;", "two"}


@settings(max_examples=150)
@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), min_size=1, max_size=5))
def test_a_damaged_word_file_gives_a_sound_brief_or_one_error(damage):
    data = bytearray(WHOLE)
    for place, byte in damage:
        data[place] = byte
    try:
        assert_sound(analyse(read_bytes(bytes(data), "a.docx")))
    except Unreadable as error:
        assert error.kind in ("malformed", "encrypted", "binary", "empty")

"""Encodings: told by a mark, else by the bytes themselves."""

import pytest

from content.decode import decode, is_binary

FRENCH = "L’été à Saint-Étienne : cœur, « naïveté », 5 € — garçon.\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (FRENCH.encode(), "utf-8"),
        (FRENCH.encode("utf-8-sig"), "utf-8"),
        (FRENCH.encode("utf-16"), "utf-16-le"),
        (b"\xfe\xff" + FRENCH.encode("utf-16-be"), "utf-16-be"),
        (FRENCH.encode("utf-16-le"), "utf-16-le"),
        (FRENCH.encode("utf-16-be"), "utf-16-be"),
        (FRENCH.encode("utf-32"), "utf-32-le"),
        (FRENCH.encode("cp1252"), "cp1252"),
    ],
)
def test_each_encoding_is_found(data, encoding):
    assert decode(data) == (FRENCH, encoding)
    assert not is_binary(data)


def test_one_slip_does_not_turn_utf8_into_cp1252():
    assert decode(FRENCH.encode() * 3 + b"\xff") == (FRENCH * 3 + "\ufffd", "utf-8")


def test_mojibake_is_left_as_it_is():
    assert decode("L’Ã©tÃ©".encode())[0] == "L’Ã©tÃ©"


def test_a_character_cut_at_the_end_of_a_beginning_is_left_out():
    assert decode("été".encode()[:-1], whole=False)[0] == "ét"
    assert decode("été".encode()[:-1])[0] == "ét\ufffd"


def test_a_late_first_accent_still_decides():
    assert decode(b"a" * 70_000 + FRENCH.encode("cp1252"))[0].endswith(FRENCH)
    assert decode(b"a" * 65_535 + FRENCH.encode())[0].endswith(FRENCH)


@pytest.mark.parametrize("data", [b"PK\x03\x04" + b"\0" * 64, b"\x7fELF\x02\x01" + bytes(range(256)) * 9, b"\0" * 999, b"%PDF-1.7\n"])
def test_what_is_no_text_is_binary(data):
    assert is_binary(data)


def test_a_text_with_a_stray_nul_is_no_binary():
    assert not is_binary(FRENCH.encode() + b"\0 " + FRENCH.encode())

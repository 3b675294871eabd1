import sys

import pytest

from content.labels import Labels
from content.typeset import cells
from tui.charset import Charset

TEXT = "« L’Œuvre – déjà » … ─▸ ✎ 日本 e\u0301 €"


@pytest.mark.parametrize(
    ("environ", "charset"),
    [
        ({"LANG": "fr_FR.UTF-8"}, Charset()),
        ({"LC_ALL": "fr_FR.ISO-8859-15", "LANG": "fr_FR.UTF-8"}, Charset("iso8859-15")),
        ({"LANG": "fr_FR@euro"}, Charset("iso8859-15")),
        ({"LANG": "pl_PL.ISO-8859-2"}, Charset("iso8859-2")),
        ({"LC_CTYPE": "en_GB.utf8", "LANG": "C"}, Charset()),
        ({}, Charset(signs=False)),
        ({"LANG": "C"}, Charset(signs=False)),
        ({"LC_ALL": "POSIX", "LANG": "fr_FR.UTF-8"}, Charset(signs=False)),
        ({"LANG": "fr_FR.no-such-charset"}, Charset()),
        ({"LANG": "ja_JP.ISO-2022-JP"}, Charset()),
        ({"LANG": "en_US.UTF-16"}, Charset()),
    ],
)
def test_the_locale_says_what_the_terminal_shows(environ, charset):
    assert Charset.of(environ) == charset


def test_what_python_puts_in_the_place_of_no_locale_is_none(monkeypatch):
    class Flags:
        utf8_mode = 1

    monkeypatch.setattr(sys, "flags", Flags)
    assert Charset.of({"LC_CTYPE": "C.UTF-8"}) == Charset(signs=False)
    assert Charset.of({"LC_CTYPE": "C.UTF-8", "LANG": "fr_FR.UTF-8"}) == Charset()
    assert Charset.of({"LC_CTYPE": "C.UTF-8", "PYTHONUTF8": "1"}) == Charset()


@pytest.mark.parametrize("name", ["iso8859-1", "iso8859-15", "cp1252", "koi8-r", "cp437", "euc_jp"])
def test_what_a_charset_lacks_takes_as_many_cells(name):
    for character in TEXT:
        shown = Charset(name).encode(character).decode(name)
        assert cells(shown) == cells(character), character


def test_what_stands_for_what_latin_1_lacks():
    assert Charset("iso8859-1").encode("« L’Œuvre – déjà vu… » ─▸ 日").decode("latin-1") == "« L'?uvre - déjà vu. » -> ??"
    assert Charset("iso8859-15").encode("L’Œuvre").decode("iso8859-15") == "L'Œuvre"


def test_without_a_locale_the_text_is_kept_and_our_signs_are_ascii():
    kept = "« L’Œuvre – déjà » … 日本 €"
    assert Charset(signs=False).encode(kept).decode() == kept
    assert Charset(signs=False).encode("╭─╮▸ ✎ a\u00a0b ━ 12▁").decode() == "+-+> * a b = 12_"
    assert Charset().encode("╭─╮▸").decode() == "╭─╮▸"


def test_labels_without_signs_beyond_ascii():
    plain = Labels("fr", ascii=True)
    assert plain._("“%(query)s” is not in the text.", query="« été »") == '"« été »" n\'est pas dans le texte.'
    assert not set(plain._("Reading…")) & set("…’«»\u00a0")
    assert plain.other("en")._("Reading…") == "Reading..."

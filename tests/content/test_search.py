"""Search without regard to case, accents and kinds of space."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.search import CHUNK, find, fold, pattern_of
from content.span import Span


def hits(text, query):
    pattern = pattern_of(query)
    return [] if pattern is None else [h.of(text) for some in find(text, pattern, [(0, len(text))]) for h in some]


@pytest.mark.parametrize(
    ("text", "query", "expected"),
    [
        ("Le Président et la PRÉSIDENTE", "president", ["Président", "PRÉSIDENT"]),
        ("cessez\u2011le\u2011feu", "cessez-le-feu", ["cessez\u2011le\u2011feu"]),
        ("l’Ukraine, l'Ukraine", "l'ukraine", ["l’Ukraine", "l'Ukraine"]),
        ("20\u00a0mars, 20 mars", "20  mars", ["20\u00a0mars", "20 mars"]),
        ("un cœur, un coeur", "coeur", ["cœur", "coeur"]),
        ("un cœur, un coeur", "cœur", ["cœur", "coeur"]),
        ("re\u0301union", "réunion", ["re\u0301union"]),
        ("Wierzchowski à Gdańsk", "gdansk", ["Gdańsk"]),
        ("a+b (c)", "+b (", ["+b ("]),
        ("rien", "   ", []),
        ("", "x", []),
    ],
)
def test_what_is_found(text, query, expected):
    assert hits(text, query) == expected


def test_no_hit_crosses_a_block():
    assert list(find("ab cd", pattern_of("b c"), [(0, 2), (3, 5)])) == [[]]


def test_a_long_block_is_searched_whole():
    text = "x" * CHUNK + " fin " + "y" * CHUNK + " fin"
    assert hits(text, "fin") == ["fin", "fin"]


@given(st.text(max_size=80))
def test_folding_keeps_places(text):
    assert len(fold(text)) == len(text)


@given(st.text(min_size=1, max_size=20), st.text(max_size=20), st.text(max_size=20))
def test_a_text_is_found_in_itself(word, before, after):
    text = f"{before}|{word}|{after}"
    pattern = pattern_of(word)
    found = [] if pattern is None else [h for some in find(text, pattern, [(0, len(text))]) for h in some]
    stripped = word.strip()
    start = len(before) + 1 + (len(word) - len(word.lstrip()))
    combining = fold(stripped).strip("\u0300") != fold(stripped)
    if pattern is not None and not combining and len(stripped) == len(stripped.encode("utf-16-le")) // 2:
        assert any(h.start <= start < h.end or h == Span(start, start + len(stripped)) for h in found)

"""Text that was cut, pasted together or lost its marks is read like any other: no finder counts on a whole sentence."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from content.load import analyse, read_bytes

GOLD = Path(__file__).parents[2] / "gold"
LINES = [line for path in sorted(GOLD.glob("*_passages.jsonl")) for line in path.read_text(encoding="utf-8").splitlines() if line]
PIECES = re.findall(r"\w+|[^\w\s]|\s+", "\n\n".join(json.loads(line)["text"] for line in LINES))
SCRAPS = st.sampled_from([*"«»“”\"'’:;.,?…—()¹", "[1]", "\n\n", "\n- ", " a dit ", " said ", "l’", " by", " and ", " et ", " — ", "/"])
TORN = st.lists(st.tuples(st.integers(0, 79), st.none() | SCRAPS), max_size=10)


@settings(max_examples=400)
@given(start=st.integers(0, len(PIECES) - 80), size=st.integers(3, 80), torn=TORN)
def test_any_stretch_of_text_is_read(start, size, torn):
    pieces = PIECES[start : start + size]
    for place, scrap in torn:
        pieces[place % len(pieces)] = scrap or ""
    text = "".join(pieces)
    if text.strip():
        brief = analyse(read_bytes(text.encode(), "a.txt"))
        assert all(0 <= quote.start <= quote.end <= len(brief.text) for quote in brief.quotes)


@pytest.mark.parametrize(
    "text",
    [
        "In an address, the president denied seeking a “parliamentary coup”, a phrase",
        "Marta Silva, a commentator with ties to",
        "Un hasard, dit-on. « Distraction ? Non\n\n calcul », corrige dans Le Nord Fabrice Mona.",
        "He said it would “study the text from\n\nthe» bank”.\n\n“Reporting by“ Yusra Amin and Oona",
        '. " — I think somebody typed a phrase',
        '. " This is an hour in',
        "‘ mostly sound ’ ? Funny . ” \n\n The the website noted it . “ On that footing des , ”",
        "France , Germany and Italy , backed “x” by",
        "Le Mali , le Niger et ont dénoncé « x »",
        "HR/ : “x”",
        "The quo : “ ““ line .” A line, she argues, “hardens like plaster?”³ The",
    ],
)
def test_a_stretch_that_ends_early_is_read(text):
    assert analyse(read_bytes(text.encode(), "a.txt")).text

"""The quotes finder on the project's own gold: figures that may only rise."""

from collections import Counter
from pathlib import Path

import pytest

from bench.finders import f1, files, main, score_brief, score_passages

GOLD = Path(__file__).parents[2] / "gold"


@pytest.mark.parametrize(
    ("name", "found", "speakers", "both"),
    [("en_passages.jsonl", 99, 96, 94.5), ("fr_passages.jsonl", 99, 97, 96.5)],
)
def test_passages(name, found, speakers, both):
    c = score_passages(GOLD / name)
    assert c["gold"] >= 20
    assert f1(c["found"], c["predicted"], c["gold"]) >= found
    assert 100 * c["speakers right"] / c["speakers"] >= speakers
    assert f1(c["both"], c["predicted"], c["gold"]) >= both


def test_whole_briefs():
    passages, briefs = files(GOLD)
    assert len(passages) == 2 and len(briefs) >= 4
    c = sum((score_brief(brief) for brief in briefs), Counter())
    assert c["marked found"] == c["marked"]
    assert c["kind right"] >= 0.99 * c["marked"]
    assert c["stated right"] >= 0.96 * c["stated"]
    assert c["inferred right"] >= 0.90 * c["inferred"]
    # A wrong speaker costs more than none: at most one in fifteen of those given.
    assert c["given"] - c["given right"] <= c["given"] / 15


def test_the_table_is_printed(capsys):
    assert main([str(GOLD), "--errors"]) == 0
    printed = capsys.readouterr().out
    assert "en_passages.jsonl" in printed and "all briefs" in printed and "right kind" in printed

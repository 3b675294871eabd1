"""Nouns for people who speak as one stand for no one person."""

from __future__ import annotations

import pytest

from content.export import data
from content.load import analyse, read_bytes


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Jean Roux réagit. Le patronat allemand juge le texte « calamiteux ».", "patronat allemand"),
        ("Jean Roux réagit. L'épiscopat polonais juge le texte « calamiteux ».", "épiscopat polonais"),
        ("Jean Roux réagit. Le barreau lyonnais juge le texte « calamiteux ».", "barreau lyonnais"),
        ("Jean Roux réagit après des chiffres que la presse allemande juge « calamiteux ».", "presse allemande"),
        ("Ann Orr reacted. The Polish clergy called it “late”.", "Polish clergy"),
    ],
)
def test_who_is_many_is_nobody_named(text, speaker):
    assert data(analyse(read_bytes(text.encode(), "brief.txt")))["quotes"][0]["speaker"] == speaker

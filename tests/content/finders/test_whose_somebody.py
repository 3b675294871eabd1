"""Whose somebody an unnamed English speaker is, and who is meant when only the noun is said again."""

from __future__ import annotations

import pytest

from .quotes_help import read


def _speakers(text: str) -> list[tuple[str | None, str]]:
    """The speaker of each quote, and how it is known."""
    quotes = read(text)["quotes"]
    return [(quote["speaker"], quote["attribution"]) for quote in quotes]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("When Kenya's finance minister called it “late”, nobody spoke.", "Kenya's finance minister"),
        ("Kenya's central bank called it “late”.", "Kenya's central bank"),
        ("Graeme Tolhurst’s campaign said it was “late”.", "Graeme Tolhurst’s campaign"),
        ("“Late,” said Uganda's information minister.", "Uganda's information minister"),
        ("The BBC's political editor said it was “late”.", "BBC's political editor"),
        ("In Paris, France's delegate said it was “late”.", "France's delegate"),
    ],
)
def test_the_owner_is_told(text, speaker):
    assert _speakers(text) == [(speaker, "stated")]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "France's delegate said it was “late”. The delegate said it was “fine”. He called it “good”.",
            [("France's delegate", "stated"), ("France's delegate", "inferred"), ("France's delegate", "inferred")],
        ),
        (
            "On Monday the Ministry of Health's spokesman said it was “bad”. The spokesman called it “good”.",
            [("Ministry of Health's spokesman", "stated"), ("Ministry of Health's spokesman", "inferred")],
        ),
        (
            "A lawyer for the union said it was “late”. The lawyer called it “bad”.",
            [("lawyer for the union", "stated"), ("lawyer for the union", "inferred")],
        ),
        (
            "France's delegate said it was “late”. Germany's delegate said it was “fine”.",
            [("France's delegate", "stated"), ("Germany's delegate", "stated")],
        ),
        (
            "A lawyer for the union said it was “late”. A lawyer called it “bad”.",
            [("lawyer for the union", "stated"), ("lawyer", "stated")],
        ),
    ],
)
def test_the_noun_said_again_means_the_same_one(text, speakers):
    assert _speakers(text) == speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Luke Orr was “against”, while interim NDP leader Don Davies was coy. “We'll read it,” he said.", "Don Davies"),
        ("Ann Orr said she was “against”, while interim NDP leader Don Davies was coy. “We'll read it,” she said.", "Ann Orr"),
        ("Jean Roux a dit « non », tandis que Luc Bel se montrait prudent. « Nous lirons le texte », a-t-il dit.", "Luc Bel"),
        ("“No,” Jay Tarriela said. The China Coast Guard said it had acted in a “professional” manner.", "China Coast Guard"),
        ("The E3 tabled a text demanding “full” cooperation.", "E3"),
        ("MANILA (Reuters) - The Philippine coast guard spoke of a “deliberate” act.", "Philippine coast guard"),
    ],
)
def test_who_is_set_against_another_speaks_next_and_a_body_is_itself(text, speaker):
    assert _speakers(text)[-1][0] == speaker

"""Phrases that stand for nobody named: nouns for many, the head of another body, somebody who left, one of the court."""

from __future__ import annotations

import pytest

from .quotes_help import last_quote, read


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
    assert read(text)["quotes"][0]["speaker"] == speaker


def test_the_head_of_a_body_gives_way_to_whoever_the_paragraph_is_about():
    text = (
        "Le révérend Polycarp Lubo, président de l'Association chrétienne, a compté les morts.\n\n"
        "Bola Tinubu s'est rendu sur place. « Ce sang ne coulera pas en vain », a promis le président."
    )
    assert read(text)["quotes"][0]["attribution"] == "unknown"


def test_a_former_minister_is_one_more():
    text = "Luc Bel, qui a démissionné lundi, parle d'« une farce ». Un ancien ministre a décrit « un centre de crise sans crise »."
    assert last_quote(text)[0] == "ancien ministre"
    named = text.replace("Un ancien", "L'ancien")
    assert last_quote(named)[0] == "Luc Bel"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Me Arié Alimi a parlé. L'avocat général a dénoncé « une fable grossière ».", "avocat général"),
        ("Me Arié Alimi a parlé. L'avocat a dénoncé « une fable grossière ».", "Arié Alimi"),
        ("L'avocat général a visé le principal accusé. Celui-ci a répondu : « J'étais à Corbeil. »", None),
        ("Le préfet a reçu le maire. Celui-ci a répondu : « J'étais à Corbeil. »", "maire"),
    ],
)
def test_who_is_who_in_court(text, speaker):
    assert last_quote(text)[0] == speaker


def test_the_author_of_a_bill_is_a_member():
    text = (
        "Le texte que son rapporteur, Alain Milon, jugeait « équilibré » est rejeté. Olivier Falorni, l'auteur du texte, veut croire "
        "que l'Assemblée « aura le dernier mot ». « J'irai au bout », a assuré le député MoDem."
    )
    assert last_quote(text)[0] == "Olivier Falorni"

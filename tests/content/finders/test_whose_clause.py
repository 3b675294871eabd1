"""Whose clause the words end: verbs not said again, other subjects, who is given the floor, who is set off."""

from __future__ import annotations

import pytest

from .quotes_help import last_quote, read


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Dmitri Orr a parlé d'une « ligne rouge », et Maria Bel, la porte-parole de la diplomatie, d'« hystérie ».", "Maria Bel"),
        ("Anne Bel parle d'« un échec », Luc Roux, son adjoint, de « victoire ».", "Luc Roux"),
        ("Anne Bel juge le texte « mauvais » et le plan, vieux de dix ans, « caduc ».", "Anne Bel"),
    ],
)
def test_a_verb_that_is_not_said_again(text, speaker):
    assert last_quote(text)[0] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“No,” said Simon Harris, after Howard Lutnick called Ireland “my favourite scam”.", "Howard Lutnick"),
        ("“No,” said Simon Harris, after the US commerce secretary called Ireland “my favourite scam”.", "US commerce secretary"),
        ("“No,” said Simon Harris, who called Ireland “a scam”.", "Simon Harris"),
        ("HR/VP Kallas: “We don't do deadlines.”", "Kallas"),
        ("L'Humanité donne la parole à Sophie Binet : « Le combat continue. »", "Sophie Binet"),
        ("Le journal tend son micro à Sophie Binet : « Le combat continue. »", "Sophie Binet"),
    ],
)
def test_whose_clause_the_words_end(text, speaker):
    assert last_quote(text)[0] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Le syndicat pointe un risque. Faux, rétorque l'entreprise : « Aucun employé n'a été blessé. »", "entreprise"),
        (
            "À l'issue des débats, António Costa s'est voulu rassurant. « L'Europe avance », a affirmé le président du Conseil européen.",
            "António Costa",
        ),
        ("The Ceann Comhairle, Verona Murphy, twice called for order. “This is not a show,” she said.", "Verona Murphy"),
    ],
)
def test_a_lone_word_a_fronted_phrase_and_an_irish_chair(text, speaker):
    assert last_quote(text)[0] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Mike Johnson shot back on X that Democrats had “found religion”.", "Mike Johnson"),
        ("Mike Johnson hit back on Monday that Democrats had “found religion”.", "Mike Johnson"),
        ("« On a sauvé le port », résume le vice-amiral Lionel Mathieu, qui commande le bataillon.", "Lionel Mathieu"),
    ],
)
def test_they_are_stated(text, speaker):
    quote = read(text)["quotes"][-1]
    assert (quote["speaker"], quote["attribution"]) == (speaker, "stated")


@pytest.mark.parametrize(("text", "speaker"), [("Le FMI, lui, « suit la situation de près ».", "FMI"), ("Bruno Bel, lui, « n'exclut rien ».", "Bruno Bel")])
def test_for_its_part(text, speaker):
    assert last_quote(text)[0] == speaker


def test_those_at_whose_house_one_speaks_have_a_voice():
    text = "Chez Dassault, on réplique par la voix d'Éric Trappier que « l'on n'apprend pas à un forgeron »."
    assert last_quote(text)[0] == "Éric Trappier"


def test_a_clause_about_another_breaks_the_thread():
    text = "Le ministre de l'Éducation, Luc Guirassy, a invité Rokhaya Diagne à Dakar ; elle hésite. « Qu'il vienne à Thiès, il verra. »"
    assert last_quote(text)[0] in (None, "Rokhaya Diagne")

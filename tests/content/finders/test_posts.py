"""Whom a role stands for that is given without a name."""

import pytest

from .quotes_help import quotes_of

LEADERS = (
    "Le sommet, accueilli par le président croate Zvonimir Barić, a réuni la présidente moldave Ilinca Rusu "
    "et le ministre tchadien des Affaires étrangères, Mahamat Abakar Djidda. "
)


def said(text: str, language: str) -> tuple:
    q = quotes_of(text, language)[-1]
    return q["speaker"], q["speaker_text"], q["attribution"]


@pytest.mark.parametrize(
    ("sentence", "speaker", "words"),
    [
        ("La dirigeante moldave a dénoncé « un pas de trop ».", "Ilinca Rusu", "La dirigeante moldave"),
        ("Le ministre tchadien a jugé l’accord « honnête ».", "Mahamat Abakar Djidda", "Le ministre tchadien"),
        ("L’hôte du sommet s’est félicité d’une « soirée sans cri ».", "Zvonimir Barić", "L’hôte du sommet"),
    ],
)
def test_a_role_stands_for_the_only_one_who_holds_it(sentence, speaker, words):
    assert said(LEADERS + sentence, "fr") == (speaker, words, "inferred")


@pytest.mark.parametrize(
    "sentence",
    [
        "Le dirigeant moldave a dénoncé « un pas de trop ».",  # a man
        "La dirigeante estonienne a dénoncé « un pas de trop ».",  # another country
        "Une dirigeante moldave a dénoncé « un pas de trop ».",  # anyone
    ],
)
def test_where_gender_country_or_article_do_not_agree_the_words_stay(sentence):
    speaker, _, attribution = said(LEADERS + sentence, "fr")
    assert speaker.endswith(("moldave", "estonienne")) and attribution == "stated"


def test_of_two_who_could_be_meant_nobody_is():
    text = (
        "La présidente moldave Ilinca Rusu et la Première ministre moldave Vera Ceban sont venues. "
        "La dirigeante moldave a dénoncé « un pas de trop »."
    )
    assert said(text, "fr") == (None, "La dirigeante moldave", "unknown")


def test_a_spokesman_by_the_body_he_speaks_for():
    text = "General Tomas Krol, spokesman for the army, spoke first. The president left early. The army spokesman called it “a raid.”"
    assert said(text, "en")[0] == "Tomas Krol"


@pytest.mark.parametrize(("label", "speaker"), [("Chili : réserves", "délégué"), ("Niger : réserves", "Abdou Sow"), ("1. Chili", "Abdou Sow")])
def test_a_paragraph_labelled_as_another_country_s_is_not_the_holder_s(label, speaker):
    text = f"Le délégué du Niger, Abdou Sow, a parlé d’« un mur ».\n\n– {label}. Le délégué a cité « un toit »."
    assert said(text, "fr")[0] == speaker

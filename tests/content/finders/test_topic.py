"""Whom a text is about, who goes on speaking in it, and what never speaks."""

import pytest
from tests.content.finders.quotes_help import quotes_of

LEAD = "Agathe Rochebrune dirige l’agence depuis mars.\n"


@pytest.mark.parametrize(
    "text",
    [
        "Pourquoi partir ? « Parce qu’on m’a demandé de rester. »",
        "Sur les prix : « Ils monteront encore cet hiver. »",
        "Sur les critiques du préfet : « Il était en vacances, lui. »",
        "Elle hésite longtemps. D’où ce mot, resté fameux : « Nous verrons bien demain. »",
        "Elle a ri. Et d’ajouter : « Vous verrez bien demain. »",
        "Elle a refusé. Motif invoqué : « Rien ne presse encore. »",
    ],
)
def test_the_only_one_whom_the_text_has_named_goes_on_speaking(text):
    q = quotes_of(LEAD + text, "fr")[-1]
    assert (q["speaker"], q["attribution"]) == ("Agathe Rochebrune", "inferred")


@pytest.mark.parametrize(
    "text",
    [
        "Un voisin est venu. Les prix ? « Ils monteront encore cet hiver. »",
        "Luc Vautrin la remplacera. Les prix ? « Ils monteront encore cet hiver. »",
        "Sur un mur, on peut lire : « Rendez-nous la pluie. »",
    ],
)
def test_where_somebody_else_may_speak_it_gives_nobody(text):
    assert quotes_of(LEAD + text, "fr")[-1]["speaker"] != "Agathe Rochebrune"


def test_two_joined_are_not_one():
    text = "Le ministre Luc Vautrin et le député Paul Rochebrune ont déjeuné. Il a jugé le repas « long »."
    assert quotes_of(text, "fr")[-1]["speaker"] is None


def test_things_do_not_speak():
    assert quotes_of("La preuve : « On ne négocie pas avec un robinet. »", "fr")[-1]["speaker"] is None
    text = "L’Afrique du Sud offre son appui: deux appareils, souligne Pretoria, « pour cette semaine seulement »."
    assert quotes_of(text, "fr")[-1]["speaker"] == "Pretoria"

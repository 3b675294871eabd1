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


def test_the_head_of_a_body_gives_way_to_whoever_the_paragraph_is_about():
    text = (
        "Le révérend Polycarp Lubo, président de l'Association chrétienne, a compté les morts.\n\n"
        "Bola Tinubu s'est rendu sur place. « Ce sang ne coulera pas en vain », a promis le président."
    )
    assert data(analyse(read_bytes(text.encode(), "brief.txt")))["quotes"][0]["attribution"] == "unknown"


def test_an_extreme_is_right_or_left():
    text = "Alice Weidel, coprésidente du parti d'extrême droite, a dit non. Luc Bel, élu de l'extrême gauche, aussi."
    people = data(analyse(read_bytes(text.encode(), "brief.txt")))["people"]
    assert [person["role"] for person in people] == ["coprésidente du parti d'extrême droite", "élu de l'extrême gauche"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Dmitri Orr a parlé d'une « ligne rouge », et Maria Bel, la porte-parole de la diplomatie, d'« hystérie ».", "Maria Bel"),
        ("Anne Bel parle d'« un échec », Luc Roux, son adjoint, de « victoire ».", "Luc Roux"),
        ("Anne Bel juge le texte « mauvais » et le plan, vieux de dix ans, « caduc ».", "Anne Bel"),
    ],
)
def test_a_verb_that_is_not_said_again(text, speaker):
    assert data(analyse(read_bytes(text.encode(), "brief.txt")))["quotes"][-1]["speaker"] == speaker


def test_a_doubtful_office_before_a_name_between_commas():
    people = data(analyse(read_bytes("The speaker, Elisha Oraro, condemned “criminals”.".encode(), "brief.txt")))["people"]
    assert [(person["name"], person["role"]) for person in people] == [("Elisha Oraro", "speaker")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("L'Alliance pour la République, le parti de Macky Sall, dénonce « un coup ».", "Alliance pour la République"),
        ("Ensemble pour la paix, la coalition de Jean Ping, dénonce « un coup ».", "Ensemble pour la paix"),
        ("A French appeals court on Tuesday upheld it, calling his defence “late”.", "French appeals court"),
    ],
)
def test_the_name_of_a_body_is_whole(text, speaker):
    assert data(analyse(read_bytes(text.encode(), "brief.txt")))["quotes"][-1]["speaker"] == speaker


def test_the_office_goes_before_the_party():
    people = data(analyse(read_bytes("Le rapporteur, le communiste Ian Brossat, a dit non.".encode(), "brief.txt")))["people"]
    assert [(person["name"], person["role"]) for person in people] == [("Ian Brossat", "rapporteur")]


def test_how_somebody_was_met_is_left_out():
    text = "Une religieuse de Masisi jointe au téléphone résume : « Les obus n'ont pas lu l'accord. »"
    assert data(analyse(read_bytes(text.encode(), "brief.txt")))["quotes"][0]["speaker"] == "religieuse de Masisi"


def test_the_author_of_a_bill_is_a_member():
    text = (
        "Le texte que son rapporteur, Alain Milon, jugeait « équilibré » est rejeté. Olivier Falorni, l'auteur du texte, veut croire "
        "que l'Assemblée « aura le dernier mot ». « J'irai au bout », a assuré le député MoDem."
    )
    assert data(analyse(read_bytes(text.encode(), "brief.txt")))["quotes"][-1]["speaker"] == "Olivier Falorni"


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
    assert data(analyse(read_bytes(text.encode(), "brief.txt")))["quotes"][-1]["speaker"] == speaker


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
    assert data(analyse(read_bytes(text.encode(), "brief.txt")))["quotes"][-1]["speaker"] == speaker


def test_a_founder_is_not_the_firm():
    people = data(analyse(read_bytes("Aliko Dangote n'a pas commenté l'incendie de la raffinerie de Dangote.".encode(), "a.txt")))["people"]
    assert [person["name"] for person in people] == ["Aliko Dangote"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Mike Johnson shot back on X that Democrats had “found religion”.", "Mike Johnson"),
        ("Mike Johnson hit back on Monday that Democrats had “found religion”.", "Mike Johnson"),
        ("« On a sauvé le port », résume le vice-amiral Lionel Mathieu, qui commande le bataillon.", "Lionel Mathieu"),
    ],
)
def test_they_are_stated(text, speaker):
    quote = data(analyse(read_bytes(text.encode(), "brief.txt")))["quotes"][-1]
    assert (quote["speaker"], quote["attribution"]) == (speaker, "stated")


@pytest.mark.parametrize(("text", "speaker"), [("Le FMI, lui, « suit la situation de près ».", "FMI"), ("Bruno Bel, lui, « n'exclut rien ».", "Bruno Bel")])
def test_for_its_part(text, speaker):
    assert data(analyse(read_bytes(text.encode(), "brief.txt")))["quotes"][-1]["speaker"] == speaker


def test_those_at_whose_house_one_speaks_have_a_voice():
    text = "Chez Dassault, on réplique par la voix d'Éric Trappier que « l'on n'apprend pas à un forgeron »."
    assert data(analyse(read_bytes(text.encode(), "brief.txt")))["quotes"][-1]["speaker"] == "Éric Trappier"


def test_a_former_minister_is_one_more():
    text = "Luc Bel, qui a démissionné lundi, parle d'« une farce ». Un ancien ministre a décrit « un centre de crise sans crise »."
    assert data(analyse(read_bytes(text.encode(), "brief.txt")))["quotes"][-1]["speaker"] == "ancien ministre"
    named = text.replace("Un ancien", "L'ancien")
    assert data(analyse(read_bytes(named.encode(), "brief.txt")))["quotes"][-1]["speaker"] == "Luc Bel"


def test_a_clause_about_another_breaks_the_thread():
    text = "Le ministre de l'Éducation, Luc Guirassy, a invité Rokhaya Diagne à Dakar ; elle hésite. « Qu'il vienne à Thiès, il verra. »"
    assert data(analyse(read_bytes(text.encode(), "brief.txt")))["quotes"][-1]["speaker"] in (None, "Rokhaya Diagne")


def test_a_body_with_and_in_its_name_is_whole():
    people = data(analyse(read_bytes("Law and Justice chairman Jarosław Kaczyński left.".encode(), "brief.txt")))["people"]
    assert [person["role"] for person in people] == ["Law and Justice chairman"]


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
    assert data(analyse(read_bytes(text.encode(), "brief.txt")))["quotes"][-1]["speaker"] == speaker

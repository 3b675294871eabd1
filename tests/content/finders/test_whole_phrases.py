"""Names, roles and the names of bodies are read whole, and no longer than they are."""

from __future__ import annotations

import pytest

from .quotes_help import last_quote, read


def test_an_extreme_is_right_or_left():
    text = "Alice Weidel, coprésidente du parti d'extrême droite, a dit non. Luc Bel, élu de l'extrême gauche, aussi."
    people = read(text)["people"]
    assert [person["role"] for person in people] == ["coprésidente du parti d'extrême droite", "élu de l'extrême gauche"]


def test_a_doubtful_office_before_a_name_between_commas():
    people = read("The speaker, Elisha Oraro, condemned “criminals”.")["people"]
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
    assert last_quote(text)[0] == speaker


def test_the_office_goes_before_the_party():
    people = read("Le rapporteur, le communiste Ian Brossat, a dit non.")["people"]
    assert [(person["name"], person["role"]) for person in people] == [("Ian Brossat", "rapporteur")]


def test_how_somebody_was_met_is_left_out():
    text = "Une religieuse de Masisi jointe au téléphone résume : « Les obus n'ont pas lu l'accord. »"
    assert read(text)["quotes"][0]["speaker"] == "religieuse de Masisi"


def test_a_founder_is_not_the_firm():
    people = read("Aliko Dangote n'a pas commenté l'incendie de la raffinerie de Dangote.")["people"]
    assert [person["name"] for person in people] == ["Aliko Dangote"]


def test_a_body_with_and_in_its_name_is_whole():
    people = read("Law and Justice chairman Jarosław Kaczyński left.")["people"]
    assert [person["role"] for person in people] == ["Law and Justice chairman"]

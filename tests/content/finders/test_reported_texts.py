"""What is told of a text beside its name is no part of who speaks; bodies and suspects told in several words."""

from __future__ import annotations

import pytest

from .quotes_help import read


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Selon une note de la DGSI consultée par Le Monde, l'État « a failli ».", "note de la DGSI"),
        ("Selon un rapport de la Cour des comptes publié mardi, l'État « a failli ».", "rapport de la Cour des comptes"),
        ("Selon des documents obtenus par Mediapart, l'État « a failli ».", "documents"),
        ("Selon un haut responsable interrogé par l'AFP, l'État « a failli ».", "haut responsable"),
        ("Ann Orr left. The coast guard, in a report, describes the vessel as “unfit for that sea”.", "coast guard"),
    ],
)
def test_how_it_came_to_be_known_is_left_out(text, speaker):
    assert read(text)["quotes"][0]["speaker"] == speaker


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("L'avocat de l'un des suspects, Me Karim Bouzid, dénonce « une fuite ».", "Karim Bouzid", "avocat de l'un des suspects"),
        ("L'avocate de deux des suspects, Anne Bel, dénonce « une fuite ».", "Anne Bel", "avocate de deux des suspects"),
        ("Pour Thierno Alassane Sall, chef du parti, « c'est fini ».", "Thierno Alassane Sall", "chef du parti"),
        ("Chair Maria Ellison said it was “late”.", "Maria Ellison", "Chair"),
    ],
)
def test_names_and_roles_are_whole(text, name, role):
    assert [(person["name"], person["role"]) for person in read(text)["people"]] == [(name, role)]

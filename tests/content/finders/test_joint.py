"""Speakers that are several: the whole list speaks, and only a list."""

from __future__ import annotations

import pytest

from .quotes_help import last_quote, read


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "In a joint statement, the finance ministers of Kenya, Uganda and Tanzania said the tax would be “a last resort”.",
            "finance ministers of Kenya, Uganda and Tanzania",
        ),
        ("“A mess,” the ambassadors of France and Germany said.", "ambassadors of France and Germany"),
        ("“A mess,” said the ambassadors of France and Germany.", "ambassadors of France and Germany"),
        ("In Paris, France, Germany and Italy said it was “a mess”.", "France, Germany and Italy"),
        ("“A mess,” said residents and police in the town.", "residents and police"),
        ("Unions, employers and the ministry agreed it was “a mess”.", "Unions, employers and the ministry"),
        ("“A mess,” said Ann Lee, Bob Ray and Carol White.", "Ann Lee, Bob Ray and Carol White"),
        ("According to France, Germany and Italy, the deal is “dead”.", "France, Germany and Italy"),
        ("The presidents of Rwanda and Congo, meeting in Doha, called it “a start”.", "presidents of Rwanda and Congo"),
        ("France, Germany and Italy, which met in Rome, said it was “a mess”.", "France, Germany and Italy"),
        ("Les présidents du Ghana et du Togo ont promis « une frontière ouverte ».", "présidents du Ghana et du Togo"),
        ("Les ministres français et allemand ont dénoncé « une escalade ».", "ministres français et allemand"),
        ("Les médecins et les infirmiers ont dénoncé « une escalade ».", "médecins et les infirmiers"),
        ("« Une escalade », ont dénoncé la France, l'Allemagne et l'Italie dans un communiqué.", "France, l'Allemagne et l'Italie"),
        ("« Une escalade », ont dénoncé les associations, les syndicats et le maire.", "associations, les syndicats et le maire"),
        ("La CGT, FO et la CFDT ont parlé d'« un déni ».", "CGT, FO et la CFDT"),
        ("Selon les présidents du Ghana et du Togo, l'accord est « mort ».", "présidents du Ghana et du Togo"),
    ],
)
def test_a_list_speaks_as_a_whole(text, speaker):
    assert last_quote(text)[0] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“A mess,” said the mayor and police reported three deaths.", "mayor"),
        ("“A mess,” said Ann Lee, who chairs the board, and Bob Ray.", "Ann Lee"),
        ("“A mess,” said Ann Lee, a fellow at the Orme Centre and a former ambassador to Peru.", "Ann Lee"),
        ("« Une escalade », a dénoncé le maire, et les syndicats ont suivi.", "maire"),
        ("Both leaders, Ann Orr and Bo Lind, said they had “agreed”.", "Ann Orr and Bo Lind"),
        ("In response to France and Germany, Italy said it was “dead”.", "Italy"),
        ("The newspaper The Dial and Post observed that it was “dead”.", "Dial and Post"),
    ],
)
def test_what_is_no_list_is_left_alone(text, speaker):
    assert last_quote(text)[0] == speaker


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“A mess,” said Ann Lee, Bob Ray and Carol White.", {"Ann Lee", "Bob Ray", "Carol White"}),
        ("Jean Roux et la ministre Anne Bel ont dénoncé « une escalade ».", {"Jean Roux", "Anne Bel"}),
        ("Lawyers for Ann Lee and Bob Ray said it was “a mess”.", set()),
    ],
)
def test_each_of_those_who_speak_together_is_quoted(text, quoted):
    people = read(text)["people"]
    assert {person["name"] for person in people if person["standing"] == "quoted"} == quoted

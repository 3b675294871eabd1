"""What stands right around a name and is no part of it: letters after it, a work of its bearer's, the word of a chant."""

from __future__ import annotations

import pytest

from .quotes_help import read


def _found(text: str) -> tuple[set[str], dict[str, str | None]]:
    """The names of the people of `text`, and each quote's speaker."""
    found = read(text)
    return {person["name"] for person in found["people"]}, {quote["text"].rstrip(".,"): quote["speaker"] for quote in found["quotes"]}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Nadia Kern, auteure de « Ce que la mer nous doit », a dénoncé « une trahison ».", "Ce que la mer nous doit"),
        ("Selon la sociologue Anne Roch, autrice de « Vivre à l'étroit », la ville étouffe.", "Vivre à l'étroit"),
        ("Paul Ritt, author of “Why We Lost”, said the deal was “a joke”.", "Why We Lost"),
    ],
)
def test_a_work_is_no_speech_of_its_author(text, title):
    assert _found(text)[1].get(title) is None


def test_an_author_still_speaks():
    speakers = _found("Nadia Kern, auteure de « Ce que la mer nous doit », a dénoncé « une trahison ».")[1]
    assert speakers["une trahison"] == "Nadia Kern"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Priya Ramanathan KC said: “My client denies it all.”", "Priya Ramanathan"),
        ("“My client denies it all,” said Priya Ramanathan KC.", "Priya Ramanathan"),
        ("Priya Ramanathan spoke. Mr Amos QC said: “My client denies it all.”", "Amos"),
        ("Helen Pratt MP said: “My client denies it all.”", "Helen Pratt"),
    ],
)
def test_letters_after_a_name_are_no_part_of_it(text, name):
    names, speakers = _found(text)
    assert names <= {name, "Priya Ramanathan"}
    assert speakers["My client denies it all"] == name


def test_letters_after_a_name_may_be_an_office():
    found = read("Helen Pratt MP said: “No, not this year.”")
    assert [(person["name"], person["role"]) for person in found["people"]] == [("Helen Pratt", "MP")]


def test_a_shoal_is_nobody():
    assert _found("The ship left Second Thomas Shoal on Monday.")[0] == set()


def test_what_a_crowd_demands_is_no_given_name():
    text = "Mr. Okafor’s lawyer spoke outside. Supporters chanted “Free Okafor!” for an hour."
    assert not any("Free" in name for name in _found(text)[0])


def test_a_colon_to_somebody_named_ends_what_is_said():
    text = "L'opposition crie au « gaspillage » : Elly Schlein, députée, a chiffré à un milliard le coût d'un plan « inutile et cruel »."
    speakers = _found(text)[1]
    assert speakers == {"gaspillage": "opposition", "inutile et cruel": None}
    assert _found(text.replace("a chiffré", "aurait chiffré"))[1]["inutile et cruel"] == "opposition"

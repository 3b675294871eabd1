"""Whom a pronoun means where grammar leaves more than one: the likeliest, if likely enough."""

import pytest
import seeds
from content.finders.salience import Salience
from content.finders.salience_weights import WEIGHTS
from content.load import analyse, read
from tests.content.finders.quotes_help import quotes_of


@pytest.mark.parametrize(
    ("text", "language", "speaker"),
    [
        ("The minister, Lena Voss, met the mayor, Mary Roy. She called the text “thin”.", "en", "Lena Voss"),
        ("Lena Voss spoke of the port. Mary Roy listened. The hall was cold. “It will do,” she said.", "en", "Mary Roy"),
        ("Lena Voss and Mary Roy met in Oslo. She called the text “thin”.", "en", None),
        # whom a pronoun between goes on about
        (
            "Lena Voss left Mary Roy out. She began with the port. She then read the rates aloud. The hall was cold. "
            "“It will do,” she said.",
            "en", "Lena Voss",
        ),
        (
            "Lena Voss backs the port.\n\nLeaving Oslo, she said, would anger friends of Ann Orr and Mary Roy. "
            "That is why, she argued, nobody should.\n\n“It will do,” she said.",
            "en", "Lena Voss",
        ),
        # an entry of a running report begins anew
        ("Mary Roy is ill. She called it “a cold”.\n\n___.\n\n6:10 p.m.\n\nThe hall is full.\n\nShe says it is “late”.", "en", None),
        ("La ministre Maud Escoffier a reçu la maire Anne Delmas. Elle juge le texte « creux ».", "fr", "Maud Escoffier"),
        ("La maire, Maud Escoffier, part. Mardi, l’Unsa a rejeté une offre qu’elle juge « cosmétique ».", "fr", "Unsa"),
    ],
)
def test_the_likeliest_or_nobody(text, language, speaker):
    assert quotes_of(text, language)[-1]["speaker"] == speaker


def test_every_sign_has_a_weight(monkeypatch):
    told: set[str] = set()
    signs = Salience.signs

    def noted(self, *asked):
        found = signs(self, *asked)
        told.update(sign for person in found.values() for sign in person)
        return found

    monkeypatch.setattr(Salience, "signs", noted)
    for path in sorted(seeds.folder().glob("*.txt")):
        analyse(read(path))
    assert len(told) > 10
    assert told <= WEIGHTS.keys()

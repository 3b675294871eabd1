"""Whom a definite phrase means for whom nothing else finds anybody: the one for whom enough speaks, nobody, or its own words."""

import pytest

from .quotes_help import quotes_of

PORT = "Luc Vautrin, préfet, a reçu Maud Escoffier et Ana Rubio. "
DELHI = "Olive Trench, an envoy, met Hikaru Kanamaru in Delhi, and Ruth Abara watched. "


@pytest.mark.parametrize(
    ("text", "language", "speaker", "attribution"),
    [
        (PORT + "La présidente y voit « un début ».", "fr", None, "unknown"),  # one of two, nobody knows which
        ("Luc Vautrin, vice-ministre, renvoie au mot du président, qui exige « du pain ».", "fr", None, "unknown"),
        (PORT + "La présidente d’une amicale y voit « un début ».", "fr", "présidente d’une amicale", "stated"),
        (PORT + "Son entourage y voit « un début ».", "fr", "entourage", "stated"),
        (PORT + "Notre consœur y voit « un début ».", "fr", "consœur", "stated"),
        (PORT + "La représentante chinoise y voit « un début ».", "fr", "représentante chinoise", "stated"),  # nobody is from there
        ("Luc Vautrin, préfet, a reçu Maud Escoffier. La présidente y voit « un début ».", "fr", "Maud Escoffier", "inferred"),
        ("Anna Berg, who lobbies for refiners, met Lars Lund and Tom Lee. The lobbyist called it “late.”", "en", "Anna Berg", "inferred"),
        ("Anna Berg of the Rights Platform met Tom Lee. The Platform's co-chair said “no”.", "en", "Anna Berg", "inferred"),
        (DELHI + "The co-chair called it “a start.”", "en", None, "unknown"),
        (DELHI + "A co-chair called it “a start.”", "en", "co-chair", "stated"),
        (DELHI + "Ruth Abara’s deputy called it “a start.”", "en", "Ruth Abara’s deputy", "stated"),
        (DELHI + "The representative of Gabon called it “a start.”", "en", "representative of Gabon", "stated"),
        (DELHI + "A co-chair left. The co-chair called it “a start.”", "en", "co-chair", "stated"),
        (DELHI + "The Ambassador called it “a start.”", "en", "Ambassador", "stated"),
    ],
)
def test_a_definite_phrase_means_somebody_named_unless_it_tells_who_it_is(text, language, speaker, attribution):
    quote = quotes_of(text, language)[-1]
    assert (quote["speaker"], quote["attribution"]) == (speaker, attribution)


def test_the_words_that_stand_for_nobody_known_are_kept():
    assert quotes_of(PORT + "La présidente y voit « un début ».", "fr")[-1]["speaker_text"] == "La présidente"

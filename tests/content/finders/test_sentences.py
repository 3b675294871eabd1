"""Sentences: where they end, and the words they are made of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content import languages
from content.document import Document
from content.finders.marks import find_marks
from content.finders.sentences import LONGEST, sentences
from content.span import Block


def cut(text, code, blocks=None):
    document = Document(text, blocks or [Block("paragraph", 0, len(text))])
    return list(sentences(document, languages.get(code), find_marks(document)))


# One | where a sentence ends.
ENDS = [
    ("fr", "Il part.| Elle reste !| Qui sait ?| Personne…| Voilà"),
    ("fr", "M. Wier et Mme. Sanz ont vu J. Dupont, cf. p. 12.| Le Dr. Sey aussi."),
    ("fr", "Pas de plan B.| Le reste suit."),
    ("fr", "« Partez. Vite. Sinon. »| Il est parti."),
    ("fr", "Il a dit « non ».| Elle a dit « oui. »| Fin."),
    ("fr", "Le texte est prêt.¹| Il sera lu.[2]| La suite attend.(3)| Fin."),
    ("fr", "Il reste 1.5 million d’euros, n° 12.| 25 pays ont signé."),
    ("en", "Mr. Boyd met Gen. Keogh at 6 p.m. on Monday.| The U.S. Army left."),
    ("en", "He lives in the U.S.| He likes it.| George W. Boyd does not."),
    ("en", "Dale Pruitt (R-Ohio) spoke.[1]| “We left. They stayed.”| Nobody asked."),
]


@pytest.mark.parametrize("code, marked", ENDS)
def test_where_sentences_end(code, marked):
    text = marked.replace("|", "")
    assert [text[s.start : s.end].strip() for s in cut(text, code)] == [part.strip() for part in marked.split("|")]


WORDS = [
    ("fr", "L’Ukraine d’Élodie N’Diaye", ["L’", "Ukraine", "d’", "Élodie", "N’Diaye"]),
    ("fr", "aujourd’hui, l’ex-ministre", ["aujourd’hui", ",", "l’", "ex-ministre"]),
    ("fr", "a-t-il dit : « non »", ["a-t-il", "dit", ":", "«", "non", "»"]),
    ("en", "Moscow’s envoy isn’t O’Hanlon's", ["Moscow", "’s", "envoy", "isn’t", "O’Hanlon", "'s"]),
    ("en", "the U.S. and George W. Boyd", ["the", "U.S.", "and", "George", "W.", "Boyd"]),
]


@pytest.mark.parametrize("code, text, words", WORDS)
def test_words(code, text, words):
    (sentence,) = cut(text, code)
    assert sentence.words == words
    assert sentence.lower == [w.lower().replace("’", "'") for w in words]


def test_blocks_without_sentences_are_left_out():
    text = "Menu. Un.\nDeux. Trois."
    blocks = [Block("chrome", 0, 9), Block("paragraph", 10, len(text))]
    assert [(s.block, text[s.start : s.end].strip()) for s in cut(text, "fr", blocks)] == [(1, "Deux."), (1, "Trois.")]


def test_an_endless_line_is_cut_between_words():
    text = "mot " * 5000
    found = cut(text, "fr")
    assert max(s.end - s.start for s in found) <= LONGEST
    assert sum(len(s.words) for s in found) == 5000


@given(st.text(alphabet="ab AB.!?…’'«»“”\"[1]\n-É ", min_size=1, max_size=200))
def test_words_stand_where_they_say(text):
    last = 0
    for sentence in cut(text, "fr"):
        for word, lower, start, end in zip(sentence.words, sentence.lower, sentence.starts, sentence.ends, strict=True):
            assert last <= start < end and text[start:end] == word
            assert lower == word.lower().replace("’", "'")
            last = end
        assert sentence.start == sentence.starts[0] and last <= sentence.end


def test_an_initial_keeps_its_stop_only_before_a_name_of_its_own_sentence():
    first, second = cut("Elle l’a écrit sur X. Il a lu J. Dupont.", "fr")
    assert (first.words[-2:], second.words[-3:]) == (["X", "."], ["J.", "Dupont", "."])

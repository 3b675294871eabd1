"""The language of a brief is found in its words."""

import shutil

import pytest

from content import languages
from content.languages import detect as detecting
from content.languages.detect import detect

FRENCH = "Les ministres se sont réunis à Bamako, où ils n’ont pas fixé de date pour la suite des travaux."
ENGLISH = "The ministers met in Lagos, where they did not set any date for the rest of their work."


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (FRENCH, "fr"),
        (ENGLISH, "en"),
        ("Accord trouvé à Genève", "fr"),
        ("Talks fail in Geneva over the ceasefire", "en"),
        ("L'accord n'est pas signé", "fr"),
        (f"{ENGLISH} She called it a « coup de théâtre » and a “fait accompli”.", "en"),
        (f"{FRENCH} Le « Memorandum of Understanding on the status of forces » a été signé.", "fr"),
    ],
)
def test_words_tell(text, code):
    assert detect(text) == code


def test_a_text_that_says_nothing_gets_the_default():
    assert detect("42", default="fr") == "fr"
    assert detect("", default="xx") in languages.codes()


def test_a_declared_language_is_believed_unless_the_words_contradict_it():
    assert detect("Bamako", declared="fr-FR") == "fr"
    assert detect(FRENCH * 3, declared="en") == "fr"
    assert detect(FRENCH, declared="de") == "fr"


def test_a_folder_makes_a_language(tmp_path, monkeypatch):
    shutil.copytree(languages.FOLDER, tmp_path / "languages", ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    (tmp_path / "languages" / "it").mkdir()
    words = "il\nlo\ndi\nche\nè\nnon\nper\ndella\ngli\nhanno\nsono\nuna\ncon\n"
    (tmp_path / "languages" / "it" / "stopwords.txt").write_text(words, encoding="utf-8")
    caches = (languages.codes, languages.get, detecting.weights, detecting._letters)
    monkeypatch.setattr(languages, "FOLDER", tmp_path / "languages")
    for cache in caches:
        cache.cache_clear()
    try:
        assert detect("I ministri hanno detto che la riunione non è finita e che gli accordi sono per una tregua.") == "it"
        assert detect(FRENCH) == "fr"
    finally:
        for cache in caches:
            cache.cache_clear()

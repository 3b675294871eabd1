import datetime
import subprocess
import sys

import pytest

from content import labels as module
from content.labels import Labels, available, preferred

FRENCH = Labels("fr")
ENGLISH = Labels("en")


def test_both_languages_are_there():
    assert {"en", "fr"} <= set(available())


@pytest.mark.parametrize(
    ("option", "environ", "language"),
    [
        ("fr", {"LUTRIN_LANG": "en", "LC_ALL": "en_GB.UTF-8"}, "fr"),
        (None, {"LUTRIN_LANG": "fr", "LC_ALL": "en_GB.UTF-8"}, "fr"),
        (None, {"LC_ALL": "fr_CA.UTF-8", "LANG": "en_US.UTF-8"}, "fr"),
        (None, {"LC_ALL": "", "LC_MESSAGES": "fr", "LANG": "en_US"}, "fr"),
        (None, {"LANG": "fr_BE@euro"}, "fr"),
        (None, {"LC_ALL": "C", "LANG": "fr_FR.UTF-8"}, "en"),
        (None, {"LANG": "nl_BE.UTF-8"}, "en"),
        (None, {"LUTRIN_LANG": "tlh", "LANG": "fr_FR"}, "fr"),
        (None, {}, "en"),
    ],
)
def test_first_language(option, environ, language):
    assert preferred(option, environ) == language


@pytest.mark.parametrize(
    ("format", "french", "english"),
    [
        ("short", "01/03/2025", "01/03/2025"),
        ("long", "1er mars 2025", "1 March 2025"),
        ("full", "samedi 1er mars 2025", "Saturday 1 March 2025"),
        ("d MMMM", "1er mars", "1 March"),
    ],
)
def test_first_of_the_month(format, french, english):
    day = datetime.date(2025, 3, 1)
    assert FRENCH.date(day, format) == french
    assert ENGLISH.date(day, format).replace(",", "") == english


def test_other_days_are_plain():
    assert FRENCH.date(datetime.date(2025, 3, 11)) == "11 mars 2025"
    assert FRENCH.date(datetime.date(2025, 3, 31)) == "31 mars 2025"


@pytest.mark.parametrize(
    ("iso", "french"),
    [
        ("2025-03-13", "13 mars 2025"),
        ("2025-03-01/2025-03-04", "du 1er au 4 mars 2025"),
        ("2025-03-30/2025-04-01", "du 30 mars au 1er avril 2025"),
        ("2024-12-31/2025-01-01", "du 31 décembre 2024 au 1er janvier 2025"),
    ],
)
def test_moment_of_the_model(iso, french):
    assert FRENCH.moment(iso) == french


def test_countries_and_languages():
    assert FRENCH.country("ci") == "Côte d’Ivoire"
    assert ENGLISH.country("DE") == "Germany"
    assert FRENCH.country("ZZZ") == "ZZZ"
    assert FRENCH.language_name("en") == "anglais"


def test_lists_numbers_and_shares():
    assert FRENCH.list_of(["Oslo", "Riga", "Vilnius"]) == "Oslo, Riga et Vilnius"
    assert ENGLISH.list_of(["Oslo", "Riga"]) == "Oslo and Riga"
    assert FRENCH.list_of([]) == ""
    assert FRENCH.number(12345) == "12\u202f345"
    assert ENGLISH.number(999) == "999"
    assert FRENCH.percent(0.38) == "38\u00a0%"


def test_without_a_compiled_catalogue_the_ids_are_said(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "FOLDER", tmp_path)
    labels = Labels("fr")
    assert labels._("from %(start)s to %(end)s", start="a", end="b") == "from a to b"
    assert [labels.n_("%(count)s note", "%(count)s notes", n) for n in (1, 2)] == ["1 note", "2 notes"]


def test_an_unknown_language_is_english():
    assert Labels("tlh").language == "en"


def test_babel_is_imported_only_for_what_needs_it():
    code = (
        "import sys; from content.labels import Labels; labels = Labels('fr'); labels._('x'); labels.number(12);"
        "print('babel' in sys.modules); labels.country('FR'); print('babel' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout.split() == ["False", "True"]

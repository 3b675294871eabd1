"""A language is a folder: a tiny Spanish one, made here, is read without a line of code."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from content import languages
from content.finders.finding import find_all
from content.formats.plain import parse
from content.languages import detect
from content.load import analyse, read_bytes

LISTS = {
    "stopwords": "el la los las de que y en un una por con para se del al su es lo más como pero no".split(),
    "months": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),
    "weekdays": "lunes martes miércoles jueves viernes sábado domingo".split(),
    "dates": ["order = day", "article = el", "of = de", "and = y", "to = al"],
    "cue_verbs": ["dijo", "afirmó", "declaró"],
    "sections": ["notes = Fuentes, Notas"],
}
TEXT = (
    "La reunión de los ministros se celebró en la capital el jueves 13 de marzo de 2025, con el apoyo de los vecinos del país.\n"
    "\n"
    "La ministra Lucía Ferrán Ortuño dijo: «No vamos a firmar un texto que no se puede cumplir».\n"
    "\n"
    "Fuentes\n"
    "1. Agencia del puerto, nota del 12 de marzo de 2025.\n"
)


@pytest.fixture
def spanish(tmp_path, monkeypatch):
    """Lutrin with one more folder among its languages."""
    folder = tmp_path / "languages"
    folder.mkdir()
    for code in languages.codes():
        (folder / code).symlink_to(Path(languages.FOLDER) / code)
    own = folder / "es"
    own.mkdir()
    for name, lines in LISTS.items():
        (own / f"{name}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    monkeypatch.setattr(languages, "FOLDER", folder)
    for cached in _caches():
        cached.cache_clear()
    yield
    monkeypatch.undo()
    for cached in _caches():
        cached.cache_clear()


def _caches():
    """Whatever the package remembers about languages."""
    modules = [module for name, module in sys.modules.items() if name.startswith("content.")]
    return [found for module in modules for found in vars(module).values() if hasattr(found, "cache_clear")]


def test_it_is_found(spanish):
    assert "es" in languages.codes()
    assert detect.detect(TEXT) == "es"


def test_its_dates_are_read(spanish):
    brief = analyse(read_bytes(TEXT.encode(), "brief.txt"))
    assert brief.language == "es"
    found = {TEXT[m.start : m.end]: m.date for m in brief.moments}
    assert "2025-03-13" in found.values()


def test_who_speaks_is_found_by_its_verbs(spanish):
    brief = analyse(read_bytes(TEXT.encode(), "brief.txt"))
    quote = next(q for q in brief.quotes if q.kind == "speech")
    assert brief.text[quote.start : quote.end].startswith("No vamos a firmar")
    assert quote.speaker is not None and "Ferrán" in quote.speaker
    assert [n.number for n in brief.notes] == [1]


def test_an_empty_folder_finds_nothing_and_breaks_nothing(tmp_path):
    empty = languages.Language("xx", tmp_path)
    found = find_all(parse("« Oui », dit-il le 3 mars.\n\nSources\n1. Une source.\n"), empty)
    assert all(person.kind in ("person", "organisation", "country") for person in found.people)

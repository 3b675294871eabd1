"""Very long documents are searched in parts, and the findings joined."""

from __future__ import annotations

import pytest

from content import languages
from content.finders import parts
from content.finders.finding import find_all
from content.formats.plain import parse

FIRST = "Le président polonais Radomir Wierzba a reçu Élise Carpentier, ministre française des Transports, à Gdynia.\n\n"
NEXT = "Wierzba a déclaré : « Nous tiendrons parole ». Selon Carpentier, « rien n’est joué ».\n\n"


@pytest.fixture
def found(monkeypatch):
    monkeypatch.setattr(parts, "PART", 400)
    document = parse(FIRST + NEXT * 30)
    assert len(list(parts.parts_of(document))) > 3
    return document, find_all(document, languages.get("fr"))


def test_parts_hold_every_block_once():
    document = parse(FIRST + NEXT * 30)
    whole = list(parts.parts_of(document))
    assert whole == [document]


def test_blocks_stay_whole_and_in_order(monkeypatch):
    monkeypatch.setattr(parts, "PART", 400)
    document = parse(FIRST + NEXT * 30)
    assert [block for part in parts.parts_of(document) for block in part.blocks] == document.blocks


def test_a_surname_in_a_later_part_is_the_person_of_the_first(found):
    document, findings = found
    persons = [p for p in findings.people if p.kind == "person"]
    assert [p.name for p in persons] == ["Radomir Wierzba", "Élise Carpentier"]
    assert len(persons[0].mentions) > 25
    assert persons[0].role == "président polonais"
    places = [m.start for m in persons[0].mentions]
    assert places == sorted(places)
    assert all("Wierzba" in document.text[m.start : m.end] for m in persons[0].mentions)


def test_speakers_are_names_of_the_joined_people(found):
    _, findings = found
    speech = [q for q in findings.quotes if q.kind == "speech"]
    assert len(speech) == 60
    assert {q.speaker for q in speech} == {"Radomir Wierzba", "Élise Carpentier"}
    assert [q.start for q in speech] == sorted(q.start for q in speech)

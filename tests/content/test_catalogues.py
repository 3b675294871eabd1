import re
from functools import cache

import pytest

from build_catalogues import ROOT, catalogues, messages, read, update_catalogues

CATALOGUES = {po.parent.parent.name: read(po) for po in catalogues(ROOT)}
PLACE = re.compile(r"%(?:\(\w+\))?[srd]")


def key(message):
    return (message.context, message.id if isinstance(message.id, str) else message.id[0])


def forms(message):
    return list(message.string) if message.pluralizable else [message.string]


def said(code):
    return [message for message in CATALOGUES[code] if message.id]


@cache
def in_code():
    return {key(message) for message in messages(ROOT) if message.id}


@pytest.mark.parametrize("code", CATALOGUES)
def test_the_catalogue_has_exactly_what_the_code_says(code):
    assert {key(m) for m in said(code)} == in_code()


@pytest.mark.parametrize("code", CATALOGUES)
def test_every_message_is_translated_for_certain(code):
    assert [m.id for m in said(code) if m.fuzzy or not all(forms(m))] == []
    assert not CATALOGUES[code].obsolete


@pytest.mark.parametrize("code", CATALOGUES)
def test_every_plural_has_all_its_forms(code):
    assert [m.id for m in said(code) if m.pluralizable and len(m.string) != CATALOGUES[code].num_plurals] == []


@pytest.mark.parametrize("code", CATALOGUES)
def test_places_for_values_are_kept(code):
    for message in said(code):
        ids = message.id if message.pluralizable else [message.id]
        allowed = [sorted(PLACE.findall(one)) for one in ids]
        for form in forms(message):
            assert sorted(PLACE.findall(form)) in allowed, message.id


def test_french_typography():
    """No-break spaces inside guillemets and before double punctuation (Lexique de l’Imprimerie nationale)."""
    wrong = re.compile(r"(?<!\u00a0)»|«(?!\u00a0)|(?<![\u202f\u00a0])[;!?](?!$)|(?<=\w)[!?]| :|\w'\w|\.\.\.|[“”]")
    for message in said("fr"):
        for form in forms(message):
            assert not wrong.search(form), form


def test_an_update_adds_what_is_new_fills_english_and_then_changes_nothing(tmp_path):
    for package in ("content", "screens", "tui"):
        (tmp_path / package).mkdir()
    (tmp_path / "content" / "one.py").write_text('labels._("All quiet")\nlabels.n_("%(count)s note", "%(count)s notes", n)\n')
    po = tmp_path / "content/languages/en/LC_MESSAGES/lutrin.po"
    po.parent.mkdir(parents=True)
    po.touch()
    update_catalogues(tmp_path)
    once = po.read_bytes()
    update_catalogues(tmp_path)
    assert po.read_bytes() == once
    assert {m.id: m.string for m in read(po) if m.id} == {
        "All quiet": "All quiet",
        ("%(count)s note", "%(count)s notes"): ("%(count)s note", "%(count)s notes"),
    }

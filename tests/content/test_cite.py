"""A quote as one cites it."""

import datetime

import pytest

from content.cite import citation
from content.labels import Labels
from content.model import Block, Brief, Note, Person, Quote, Source, Span

TEXT = "Lead of the brief\nAnna Berg, the Dutch minister, said “we stay”.[1] Others left.\nSources\n[1] Agency, 3 March."


def brief(**changes):
    start = TEXT.index("“")
    end = TEXT.index("”") + 1
    source = TEXT.index("Agency")
    call = TEXT.index("[1]")
    quote = Quote(start=start + 1, end=end - 1, outer=Span(start, end), kind="speech", speaker="Anna Berg", attribution="stated")
    return Brief(
        text=TEXT,
        blocks=(Block("paragraph", 0, 17),),
        date=datetime.date(2025, 3, 1),
        people=(Person(name="Anna Berg", kind="person", role="Dutch minister"),),
        quotes=(quote.model_copy(update=changes),),
        notes=(Note(number=1, calls=(Span(call, call + 3),), source=Source(start=source, end=len(TEXT))),),
    )


def cited(lang="en", **changes):
    made = brief(**changes)
    return citation(made, made.quotes[0], "brief.txt", Labels(lang))


def test_all_of_it():
    assert cited() == (
        "“we stay” — Anna Berg, Dutch minister. Lead of the brief…, 1 March 2025 (brief.txt). Source: Agency, 3 March."
    )


def test_dates_and_words_in_the_label_language():
    assert "1er mars 2025" in cited("fr")


def test_an_inferred_speaker_is_said_to_be():
    assert "Anna Berg, Dutch minister (speaker inferred, not stated)" in cited(attribution="inferred")


def test_nobody_is_named_for_what_nobody_is_known_to_have_said():
    assert cited(speaker=None, attribution="unknown").startswith("“we stay” — speaker not named.")


def test_a_term_has_no_speaker():
    assert cited(kind="term", speaker=None).startswith("“we stay”. Lead")


@pytest.mark.parametrize("words", ["\n[1]", ". Then [1]"])
def test_the_note_of_another_sentence_is_not_its_source(words):
    made = brief()
    text = made.text.replace(".[1]", words, 1)
    call = text.index("[1]")
    changed = made.model_copy(update={"text": text, "notes": (made.notes[0].model_copy(update={"calls": (Span(call, call + 3),)}),)})
    assert "Source" not in citation(changed, changed.quotes[0], "brief.txt", Labels("en"))

"""Briefs as data: what is written is read again, what an editor marked wins, and an error names its place."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import seeds
from content import load
from content.errors import Unreadable
from content.export import data
from content.formats import structured
from content.given import schema

SEED = next(Path(seeds.__file__).parent.glob("*.txt"))


def brief(value: object, name: str = "a.json"):
    words = value if isinstance(value, str) else json.dumps(value)
    return load.analyse(load.read_bytes(words.encode(), name))


def refusal(value: object, name: str = "a.json") -> Unreadable:
    with pytest.raises(Unreadable) as caught:
        brief(value, name)
    return caught.value


def test_a_brief_written_as_json_is_read_as_the_same_brief():
    written = data(load.load(SEED))
    assert data(brief(written)) == written


def test_marks_of_an_editor_win_over_the_finders():
    written = data(load.load(SEED))
    written["people"][0]["standing"] = "absent"
    written["quotes"] = written["quotes"][:1]
    written["notes"] = []
    read = brief(written)
    assert read.people[0].standing == "absent" and len(read.quotes) == 1 and read.notes == ()
    assert [m.date for m in read.moments] == [m["date"] for m in written["moments"]]


def test_a_text_alone_is_enough_and_the_rest_is_found():
    read = brief({"text": "Le fleuve\n\nAnn Lowell a dit : « Non. »\n\n• Un point\n"})
    assert [b.kind for b in read.blocks] == ["title", "paragraph", "item"]
    assert [q.start for q in read.quotes] == [32]


def test_words_of_an_editor_are_found_in_the_text():
    read = brief(
        {
            "text": "Le fleuve\n\nLowell a dit : « non », puis « non ». Lowell part le 3 mars.\n\nSources\nBulletin du fleuve",
            "title": "Titre d’ailleurs",
            "date": "2025-03-03",
            "people": [{"name": "Lowell", "role": "ministre", "country": "FR"}],
            "quotes": [{"text": "non", "speaker": "Lowell", "speaker_text": "Lowell", "cue": "dit"}, {"text": "non", "kind": "term"}],
            "notes": [{"number": "1", "source": "Bulletin du fleuve"}],
            "moments": [{"text": "3 mars", "date": "2025-03-03"}],
        }
    )
    text = read.text
    assert (read.title, read.date.isoformat()) == ("Titre d’ailleurs", "2025-03-03")
    assert [text[m.start : m.end] for m in read.people[0].mentions] == ["Lowell", "Lowell"]
    first, second = read.quotes
    assert text[first.outer.start : first.outer.end] == "« non »" and first.speaker_span.of(text) == "Lowell"
    assert (first.cue.of(text), first.attribution, second.attribution) == ("dit", "stated", "unknown")
    assert second.start == text.rfind("non")
    assert read.notes[0].number == 1 and text[read.notes[0].source.start :] == "Bulletin du fleuve"
    assert text[read.moments[0].start : read.moments[0].end] == "3 mars"


def test_yaml_says_the_same():
    words = "title: Le fleuve\ndate: 2025-03-03\ntext: |\n  Ann Lowell a dit : « non ».\n\n  Fin de la journée.\nquotes:\n- text: non\n  speaker: Ann Lowell\n"
    read = brief(words, "a.yaml")
    assert (read.title, read.date.isoformat(), read.format) == ("Le fleuve", "2025-03-03", "structured")
    assert read.quotes[0].speaker == "Ann Lowell" and len(read.blocks) == 2


def test_wrapped_lines_are_joined_unless_places_are_given():
    text = "The ministers of six countries met on Tuesday in Lagos to examine the\ndraft on corridors, said Ann Lowell."
    assert "\n" not in brief({"text": text}).text
    read = brief({"text": text, "quotes": [{"start": 4, "end": 13}]})
    assert read.text == text and len(read.blocks) == 1


@pytest.mark.parametrize(
    ("value", "detail"),
    [
        ({}, "text: required"),
        ({"text": 3}, "text: string"),
        ({"text": "a", "date": "31/02/2024"}, "date: YYYY-MM-DD"),
        ({"text": "a", "people": [{"name": "b", "standing": "here"}]}, "people.0.standing: 'host', 'attending'"),
        ({"text": "a", "people": [{"name": "b", "country": "France"}]}, "people.0.country: ^[A-Z]{2}$"),
        ({"text": "a", "quotes": [{"text": "b"}]}, "quotes.0.text: words of the text"),
        ({"text": "a", "quotes": [{"start": 0, "end": 9}]}, "quotes.0: start < end <= 1"),
        ({"text": "a", "quotes": [{"text": "a", "continues": 0}]}, "quotes.0.continues:"),
        ({"text": "ab", "notes": [{"number": 1, "calls": [{"start": 1, "end": 1}]}]}, "notes.0.calls.0: start < end <= 2"),
        ({"text": "ab", "blocks": [{"kind": "paragraph", "start": 1, "end": 2}, {"kind": "item", "start": 0, "end": 1}]}, "blocks.1: 2 <="),
        ({"text": "a\u200bb", "quotes": [{"start": 0, "end": 1}]}, "text: no control"),
        ("[1, 2]", ".: object"),
        ('{"text": "a",', "JSON"),
        pytest.param("[" * 100_000, "JSON", id="deep"),
        pytest.param('{"text": ' + "9" * 5000 + "}", "JSON", id="long"),
    ],
)
def test_an_error_names_its_place_and_what_was_expected(value, detail):
    error = refusal(value)
    assert error.kind == "malformed" and error.path == "a.json"
    assert error.detail.startswith(detail)


@pytest.mark.parametrize(
    ("words", "detail"),
    [
        ("a: &a [x]\ntext: *a\n", "no aliases"),
        pytest.param("text: " + "[" * 60 + "]" * 60, "at most 40 levels", id="deep"),
        ("? [a]\n: b\n", "a word as key"),
        ("text: a\n---\ntext: b\n", "one document"),
        ("text: 'a\n", "YAML"),
        ("text: !!python/object/apply:os.system [id]\n", "text: string"),
    ],
)
def test_yaml_is_read_with_bounds(words, detail):
    error = refusal(words, "a.yaml")
    assert (error.kind, error.detail) == ("malformed", detail)


def test_the_line_of_an_error_is_told():
    assert refusal('{"text":\n\n x}').line == 3
    assert refusal("text: a\nquotes: *b\n", "a.yaml").line == 2


def test_lone_surrogates_are_replaced():
    assert brief('{"text": "a \\ud800 b"}').text == "a \ufffd b"


def test_the_schema_says_what_is_read():
    made = schema()
    assert made["required"] == ["text"]
    assert set(data(load.load(SEED))) == set(made["properties"])


def test_metadata_nested_without_end_is_told_shortly():
    with pytest.raises(Unreadable) as caught:
        brief('{"text": "a", "metadata": {"a": ' + "[" * 400 + "]" * 400 + "}}")
    assert caught.value.kind == "malformed" and len(caught.value.detail) < 200


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 50) | st.sampled_from(["", "a", "text", "Lowell", "speech", "2025-03-03"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["start", "end", "text", "name", "kind", "number"]), inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from(["title", "date", "language", "blocks", "people", "quotes", "notes", "moments"]), VALUES, max_size=4))
def test_whatever_stands_beside_the_text_gives_a_brief_or_an_error(value):
    try:
        read = brief({"text": "Lowell a dit : « a ». Le text est là.", **value})
    except Unreadable as error:
        assert error.kind == "malformed"
    else:
        assert all(0 <= q.start < q.end <= len(read.text) for q in read.quotes)


def test_what_heads_a_text_written_by_hand_is_its_title_unless_another_or_none_is_stated():
    text = "text: |\n  Le fleuve monte\n  3 mars 2025\n\n  Ann Lowell a dit non, et la journée a fini là-dessus.\n"
    title = structured.read(text.encode()).title
    assert title is not None and (title.start, title.end) == (0, 15)
    assert structured.read(text.encode()).date == "2025-03-03"
    assert structured.read(f"title: Ailleurs\n{text}".encode()).title == "Ailleurs"
    assert (structured.read(f"title:\ndate:\n{text}".encode()).title, structured.read(f"date:\n{text}".encode()).date) == (None, None)

import json
import re

from hypothesis import given, settings, strategies as st

from content.corrections import correct
from content.export import bibtex, csl
from content.labels import Labels
from content.model import Block, Brief, Quote, Span

from .test_export import brief

ENGLISH, FRENCH = Labels("en"), Labels("fr")
NAMED = [("notes/Été à Riga.txt", brief(title="Riga: 100 % & more", date="2025-03-04", metadata={"author": "Agence {Plume}"}))]


def entries(said):
    """BibTeX as its readers take it: a type, a key, fields between balanced braces."""
    found = []
    for entry in said.strip().split("\n\n"):
        head = re.match(r"@misc\{([A-Za-z][A-Za-z0-9-]*),\n", entry)
        fields = {}
        for line in entry[head.end() :].splitlines()[:-1]:
            name, value = re.fullmatch(r"  ([a-z]+) = (.*),", line).groups()
            depth = 0
            for i, character in enumerate(value):
                depth += (character == "{") - (character == "}")
                assert depth > 0 or i == len(value) - 1 or name == "month", line
            assert depth == 0
            fields[name] = value if name == "month" else value[1:-1]
        assert entry.endswith("\n}")
        found.append((head[1], fields))
    return found


def bib(named=NAMED, labels=ENGLISH, only=None):
    return entries("".join(bibtex(named, labels, only)))


def data(named=NAMED, labels=ENGLISH, only=None):
    return json.loads("".join(csl(named, labels, only)))


def test_a_brief():
    assert bib() == [
        (
            "Ete-a-Riga",
            {
                "author": r"{Agence \textbraceleft{}Plume\textbraceright{}}", "title": r"{Riga: 100 \% \& more}", "year": "2025",
                "month": "mar", "date": "2025-03-04", "langid": "french", "note": "Été à Riga.txt",
            },
        )
    ]  # fmt: skip
    assert data() == [
        {
            "id": "Ete-a-Riga", "type": "document", "title": "Riga: 100 % & more", "author": [{"literal": "Agence {Plume}"}],
            "issued": {"date-parts": [[2025, 3, 4]]}, "language": "fr", "note": "Été à Riga.txt",
        }
    ]  # fmt: skip


def test_a_quote_has_its_speaker_in_brackets_if_inferred():
    first = dict(bib(only="quotes"))["Ete-a-Riga-q1"]
    assert first["author"] == "{[Jean Roux]}" and first["note"] == "speaker inferred, not stated"
    assert first["title"] == "{« Oui, [mais] pas avant le lundi 4 mars 2025 »}" and first["howpublished"] == r"{Riga: 100 \% \& more}"
    speech = data(only="quotes", labels=FRENCH)
    assert [item["id"] for item in speech] == ["Ete-a-Riga-q1", "Ete-a-Riga-q3"]  # the second is a term
    assert speech[0]["author"] == [{"literal": "[Jean Roux]"}] and speech[0]["note"] == "locuteur déduit, non indiqué"
    assert "author" not in speech[1]


def test_what_an_editor_states_is_said():
    made = correct(brief(), {"quotes": [{"words": "Oui, mais", "speaker": "Ann"}]})
    (item, _) = data([("a.txt", made)], only="quotes")
    assert (item["author"], item["note"]) == ([{"literal": "Ann"}], "corrected by hand: speaker")


def test_sources():
    assert data(only="notes") == [{"id": "Ete-a-Riga-n1", "type": "document", "title": "Agence Plume, communiqué.", "language": "fr"}]


def test_keys_are_apart_and_nothing_is_an_empty_array():
    assert [key for key, _ in bib([("a/x.txt", brief()), ("b/x.md", brief()), ("2025.txt", brief()), ("…", brief())])] == [
        "x", "x-2", "brief-2025", "brief",
    ]  # fmt: skip
    assert data([], only="quotes") == [] and "".join(bibtex([], ENGLISH)) == ""


def test_an_address_stays_an_address():
    text = "[1] Plume, 2025, https://a.example/x_y%20{z}~#k"
    source = {"start": 4, "end": len(text), "address": "https://a.example/x_y%20{z}~#k", "date": "2025-03-24/2025-03-25"}
    named = [("a.txt", Brief(text=text, notes=[{"number": 1, "source": source}]))]
    assert bib(named, only="notes")[0][1]["url"] == "https://a.example/x_y%20%7Bz%7D~#k"
    (item,) = data(named, only="notes")
    assert item["type"] == "webpage" and item["issued"]["date-parts"] == [[2025, 3, 24], [2025, 3, 25]]


@settings(max_examples=100)
@given(words=st.text(st.characters(blacklist_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1), name=st.text(max_size=60))
def test_any_words_stay_between_their_braces(words, name):
    words = words.strip() or "x"
    span = Span(0, len(words))
    made = Brief(
        text=words,
        blocks=[Block("paragraph", *span)],
        title=words,
        quotes=[Quote(start=0, end=len(words), outer=span, kind="speech", speaker=words)],
    )
    for only in (None, "quotes"):
        said = "".join(bibtex([(name, made)], ENGLISH, only))
        assert len([line for line in said.splitlines() if line.startswith("@misc{")]) == 1
        assert said.count("{") == said.count("}")
        assert data([(name, made)], only=only)[0]["title"] == " ".join(words.split())

import json
import re

import pytest
from hypothesis import given, settings, strategies as st

from content import export, load
from content.check import check
from content.corrections import correct, correct_speaker, correct_standing, corrected
from content.errors import Unreadable
from content.labels import Labels
from content.model import Brief, Mention, Person, Quote, Span
from content.sidecar import read
from content.writing import Unwritable

TEXT = (
    "Le maire, Anna Krūmiņa, et le préfet Jean Roux étaient à Riga. « Oui », a dit l’un. « Oui », a dit l’autre. "
    "« Le port reste ouvert, a-t-elle ajouté, et c’est tout. » « Port franc »."
)


def at(words, nth=0):
    start = [m.start() for m in re.finditer(re.escape(words), TEXT)][nth]
    return Span(start, start + len(words))


def quote(words, nth=0, **more):
    span = at(words, nth)
    return Quote(**{"start": span.start, "end": span.end, "outer": span, "kind": "speech", **more})


def person(name, **more):
    span = at(name)
    return Person(**{"name": name, "kind": "person", "mentions": [Mention(*span)], **more})


BRIEF = Brief(
    text=TEXT,
    people=[
        person("Anna Krūmiņa", role="maire", standing="attending", inferred=("standing",)),
        Person(name="Jean Roux", kind="person", mentions=[Mention(*at("le préfet Jean Roux"))]),
    ],
    quotes=[
        quote("Oui", 0, speaker="Anna Krūmiņa", speaker_span=at("l’un"), attribution="inferred", reason="role", cue=at("a dit")),
        quote("Oui", 1, speaker="Jean Roux", attribution="stated"),
        quote("Le port reste ouvert,", speaker="Anna Krūmiņa", attribution="stated", cue=at("a-t-elle ajouté")),
        quote("et c’est tout.", speaker="Anna Krūmiņa", attribution="inferred", reason="utterance", continues=2),
        quote("Port franc", kind="term"),
    ],
)


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "brief.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def why(data):
    return [(one.kind, one.where) for one in correct(BRIEF, data).unapplied]


# ---------------------------------------------------------------- what is corrected
def test_title_and_date():
    made = correct(BRIEF, {"title": " Riga,\n un port ", "date": "2025-03-04"})
    assert (made.title, made.date.isoformat(), made.corrected) == ("Riga, un port", "2025-03-04", ("title", "date"))
    assert why({"date": "mardi", "title": ["a"]}) == [("invalid", "title"), ("invalid", "date")]


def test_a_participant_by_name_whatever_its_case_and_apostrophes():
    entry = {"standing": "host", "country": "lv", "role": None, "organisation": "Ville de Riga"}
    made = correct(BRIEF, {"people": {"anna  KRŪMIŅA": entry}}).people[0]
    assert (made.standing, made.country, made.role, made.organisation) == ("host", "LV", None, "Ville de Riga")
    assert made.corrected == ("standing", "country", "role", "organisation") and made.inferred == ()


def test_what_an_editor_confirms_is_no_longer_inferred_and_what_is_stated_already_is_not_marked():
    made = correct(BRIEF, {"people": {"Anna Krūmiņa": {"standing": "attending", "role": "maire"}}}).people[0]
    assert (made.standing, made.inferred, made.corrected) == ("attending", (), ("standing",))


def test_a_participant_by_other_words_of_its_own():
    made = correct(BRIEF, {"people": {"le préfet Jean Roux": {"standing": "absent"}}})
    assert made.people[1].standing == "absent" and not made.unapplied


def test_a_speaker_is_stated_by_the_editor_and_the_place_that_named_another_is_forgotten():
    made = correct(BRIEF, {"quotes": [{"words": "oui", "occurrence": "1", "speaker": "jean roux"}]})
    first, second = made.quotes[:2]
    assert (first.speaker, first.attribution, first.reason, first.speaker_span) == ("Jean Roux", "stated", None, None)
    assert first.corrected == ("speaker",) and first.cue == BRIEF.quotes[0].cue and second == BRIEF.quotes[1]


def test_nobody_is_a_correction_too():
    made = correct(BRIEF, {"quotes": [{"words": "Oui", "occurrence": "2", "speaker": None}]}).quotes[1]
    assert (made.speaker, made.attribution, made.corrected) == (None, "unknown", ("speaker",))
    assert [one.kind for one in check(BRIEF.model_copy(update={"quotes": (made,)}))] == []


def test_a_quotation_goes_on_with_its_speaker_and_a_term_that_is_said_is_speech():
    made = correct(BRIEF, {"quotes": [{"words": "Le port reste", "speaker": "le préfet"}, {"words": "port franc", "speaker": "X"}]})
    assert [q.speaker for q in made.quotes[2:]] == ["le préfet", "le préfet", "X"]
    assert made.quotes[3].corrected and made.quotes[4].kind == "speech"


# ---------------------------------------------------------------- what does not fit
@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({"people": {"Paul": {"standing": "host"}}}, [("unknown", "people.Paul")]),
        ({"people": {"Jean Roux": {"standing": "boss"}}}, [("invalid", "people.Jean Roux.standing")]),
        ({"people": {"Jean Roux": {"country": "France"}}}, [("invalid", "people.Jean Roux.country")]),
        ({"people": {"Jean Roux": {"rôle": "x"}}}, [("invalid", "people.Jean Roux.rôle")]),
        ({"people": {"Jean Roux": None}}, [("invalid", "people.Jean Roux")]),
        ({"people": {"Jean Roux": {"role": "a"}, "jean roux": {"role": "b"}}}, [("ambiguous", "people.jean roux")]),
        ({"people": ["Jean Roux"]}, [("invalid", "people")]),
        ({"quotes": {"Oui": "Jean"}}, [("invalid", "quotes")]),
        ({"quotes": [{"words": "Oui", "speaker": "a"}]}, [("ambiguous", "quotes.1 (Oui)")]),
        ({"quotes": [{"words": "Oui", "occurrence": "3", "speaker": "a"}]}, [("unknown", "quotes.1 (Oui)")]),
        ({"quotes": [{"words": "Oui", "occurrence": "1", "of": "3", "speaker": "a"}]}, [("ambiguous", "quotes.1 (Oui)")]),
        ({"quotes": [{"words": "Non", "speaker": "a"}]}, [("unknown", "quotes.1 (Non)")]),
        ({"quotes": [{"words": "…", "speaker": "a"}, "x"]}, [("invalid", "quotes.1"), ("invalid", "quotes.2")]),
        ({"quotes": [{"words": "port", "speaker": ["a"]}]}, [("invalid", "quotes.1.speaker")]),
    ],
)
def test_what_does_not_fit_has_no_effect_and_is_reported(data, said):
    made = correct(BRIEF, data)
    assert [(one.kind, one.where) for one in made.unapplied] == said
    changed = [p for p in made.people if p.corrected] + [q for q in made.quotes if q.corrected]
    assert len(changed) == (1 if "jean roux" in str(data) else 0)
    assert [one.kind.partition("-")[2] for one in check(made) if one.kind.startswith("correction")] == [kind for kind, _ in said]


def test_what_others_keep_in_the_file_is_left_to_them():
    assert why({"present": ["title"], "tlp": "amber"}) == []


def test_a_file_that_is_no_yaml_takes_nothing_away(path):
    (path.parent / "brief.lutrin.yaml").write_text("people:\n  a: [")
    made = corrected(BRIEF, path)
    assert (made.people, [one.kind for one in made.unapplied]) == (BRIEF.people, ["unreadable"])


def test_a_file_for_two_briefs_is_for_none(path):
    (path.parent / "brief.md").touch()
    (path.parent / "brief.lutrin.yaml").write_text("title: A")
    assert [(one.kind, one.where) for one in corrected(BRIEF, path).unapplied] == [("shared", "brief.lutrin.yaml")]


def test_a_loaded_brief_is_corrected_and_standard_input_has_nothing_beside_it(path):
    (path.parent / "brief.lutrin.yaml").write_text("title: Autre")
    made = load.load(path)
    assert (made.title, made.corrected, made.text) == ("Autre", ("title",), TEXT)
    assert load.analyse(load.read(path)).corrected == ()


# ---------------------------------------------------------------- what the app writes
def test_a_speaker_is_written_so_that_the_quote_is_found_again_and_taken_back(path):
    made = correct_speaker(path, BRIEF, 1, "Anna Krūmiņa")
    assert made.quotes[1].speaker == "Anna Krūmiņa" and made.quotes[0] == BRIEF.quotes[0]
    beside = path.parent / "brief.lutrin.yaml"
    assert read(beside).data == {"quotes": [{"words": "Oui", "occurrence": "2", "of": "2", "speaker": "Anna Krūmiņa"}]}
    assert correct_speaker(path, BRIEF, 1, None).quotes[1].speaker is None
    assert correct_speaker(path, BRIEF, 1, "Jean Roux") == BRIEF
    assert not beside.exists()


def test_the_part_that_continues_is_corrected_with_its_first(path):
    made = correct_speaker(path, BRIEF, 3, "Jean Roux")
    assert [q.speaker for q in made.quotes[2:4]] == ["Jean Roux"] * 2
    assert correct_speaker(path, BRIEF, 3, None, restore=True).quotes == BRIEF.quotes


def test_an_inferred_speaker_can_be_confirmed(path):
    made = correct_speaker(path, BRIEF, 0, "Anna Krūmiņa")
    assert (made.quotes[0].attribution, made.quotes[0].corrected) == ("stated", ("speaker",))


def test_a_standing_is_written_beside_what_the_entry_says_and_taken_back(path):
    beside = path.parent / "brief.lutrin.yaml"
    beside.write_text("people:\n  jean roux: {role: préfet, mine: x} # kept\n")
    made = correct_standing(path, BRIEF, 1, "host")
    assert (made.people[1].standing, made.people[1].role) == ("host", "préfet")
    assert read(beside).data == {"people": {"jean roux": {"role": "préfet", "mine": "x", "standing": "host"}}}
    correct_standing(path, BRIEF, 1, None)
    assert read(beside).data == {"people": {"jean roux": {"role": "préfet", "mine": "x"}}}


def test_a_file_that_cannot_be_read_is_not_written_over(path):
    beside = path.parent / "brief.lutrin.yaml"
    beside.write_text("people: [")
    with pytest.raises(Exception, match="malformed"):
        correct_standing(path, BRIEF, 1, "host")
    assert beside.read_text() == "people: ["


def test_where_nothing_can_be_written_nothing_changes(path):
    (path.parent / "brief.lutrin.yaml").symlink_to(path.parent / "nowhere" / "brief.lutrin.yaml")
    with pytest.raises(Unwritable):
        correct_standing(path, BRIEF, 1, "host")


def test_nothing_is_written_beside_a_brief_that_is_gone(path):
    path.unlink()
    with pytest.raises(Unreadable, match="missing"):
        correct_speaker(path, BRIEF, 1, "Jean Roux")
    assert list(path.parent.iterdir()) == []


SPEAKERS = st.none() | st.text(st.characters(blacklist_categories=("Cs",)), min_size=1, max_size=20)


@settings(max_examples=80)
@given(choices=st.lists(st.tuples(st.integers(0, 4), SPEAKERS), max_size=6))
def test_what_is_corrected_is_read_back_the_same_and_can_all_be_taken_back(tmp_path_factory, choices):
    path = tmp_path_factory.mktemp("round") / "brief.txt"
    path.write_text(TEXT, encoding="utf-8")
    made = BRIEF
    for item, speaker in choices:
        made = correct_speaker(path, BRIEF, item, speaker)
    assert corrected(BRIEF, path) == made and made.unapplied == ()
    for item in range(len(BRIEF.quotes)):
        made = correct_speaker(path, BRIEF, item, None, restore=True)
    assert made == BRIEF and list(path.parent.iterdir()) == [path]


# ---------------------------------------------------------------- told as an editor's
@pytest.mark.parametrize(("language", "words"), [("en", "corrected by hand: speaker"), ("fr", "corrigé à la main : locuteur")])
def test_exports_say_whose_words_these_are(language, words):
    labels = Labels(language)
    made = correct(BRIEF, {"title": "Autre", "quotes": [{"words": "Le port", "speaker": "le préfet"}], "people": {"Jean Roux": {"role": "x"}}})
    for said in ("".join(export.plain(export.text_lines(made, labels))), "".join(export.markdown(made, labels))):
        said = said.replace("\u00a0", " ")
        assert said.count(words) == 2 and said.count(words.rpartition(" ")[0]) == 4
    assert export.data(made)["quotes"][2]["corrected"] == ["speaker"] and export.data(made)["corrected"] == ["title"]
    again = load.analyse(load.read_bytes(json.dumps(export.data(made)).encode(), "a.json"))
    assert (again.quotes[2].corrected, again.people[1].corrected, again.corrected) == (("speaker",), ("role",), ("title",))

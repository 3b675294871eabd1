import csv
import io
import json

import pytest
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from content import export
from content.document import Emphasis
from content.labels import Labels
from content.model import Block, Brief, Mention, Moment, Note, Person, Quote, Source, Span

FRENCH, ENGLISH = Labels("fr"), Labels("en")

TEXT = """Sommet *restreint* de Riga
Le port <b>franc</b> de Liepāja rouvre 1, et rien ne presse a_b _c_ &amp; [x](y).
Jean Roux a dit : « Oui, [mais] pas avant le lundi 4 mars 2025 ».
Sources
1. Agence Plume, communiqué."""


def at(words, cls=Span, /, **more):
    start = TEXT.index(words)
    return cls(start=start, end=start + len(words), **more)


def brief(**changes):
    kinds = ("title", "paragraph", "item", "heading", "note")
    blocks = [at(line)._asdict() for line in TEXT.split("\n")]
    words = at("Oui, [mais] pas avant le lundi 4 mars 2025")
    parts = {
        "text": TEXT,
        "blocks": [Block(kind, **b, level=int(kind == "item")) for kind, b in zip(kinds, blocks)],
        "title": at("Sommet *restreint* de Riga"),
        "people": [
            Person(
                name="Jean Roux", kind="person", role="ministre | délégué", country="LV", standing="attending",
                mentions=[at("Jean Roux", Mention)], inferred=("country",),
            ),
            Person(name="Japon", kind="country", country="JP", standing="host"),
        ],
        "quotes": [
            at(
                "Oui, [mais] pas avant le lundi 4 mars 2025", Quote, outer=Span(words.start - 2, words.end + 2), kind="speech",
                speaker="Jean Roux", cue=at("dit"), attribution="inferred", reason="point",
            ),
            at("rien ne presse", Quote, outer=at("rien ne presse"), kind="term"),
            at("rouvre", Quote, outer=at("rouvre"), kind="speech"),
        ],
        "notes": [
            Note(number=1, calls=[Span(TEXT.index(" 1,") + 1, TEXT.index(" 1,") + 2)], source=at("Agence Plume, communiqué.", Source)),
            Note(number=2),
        ],
        "moments": [at("lundi 4 mars 2025", Moment, date="2025-03-04", weekday_conflict=True)],
    }  # fmt: skip
    return Brief(**(parts | changes))


def text(labels=FRENCH, only=None, width=None, **changes):
    return "".join(export.plain(export.text_lines(brief(**changes), labels, only), width))


def markdown(labels=FRENCH, only=None, **changes):
    return "".join(export.markdown(brief(**changes), labels, only))


def rows(only=None, **changes):
    return list(csv.DictReader(io.StringIO("".join(export.table([("riga.txt", brief(**changes))], only)), newline="")))


# ---------------------------------------------------------------- text
def test_text_holds_each_block_as_it_stands():
    said = text()
    for line in TEXT.split("\n"):
        assert line in said


def test_text_lists_people_by_standing_under_labels():
    lines = text(only="people").splitlines()
    assert lines == ["Participants", "", "Hôte", "  Japon", "Présents", "  Jean Roux · ministre | délégué · Lettonie\u00a0? – déduit\u00a0: pays"]


def test_text_marks_and_explains_what_is_inferred_and_what_is_unknown():
    assert text(only="quotes").splitlines()[2:] == [
        "1  Jean Roux\u00a0? · repris du point précédent · dit",
        "   « Oui, [mais] pas avant le lundi 4 mars 2025 »",
        "3  personne n’est nommé",
        "   rouvre",
        "Termes entre guillemets",
        "2  rien ne presse",
    ]


def test_the_words_that_mean_an_unknown_speaker_stand_beside_the_quote():
    unknown = at("rouvre", Quote, outer=at("rouvre"), kind="speech", speaker_span=at("Le port"))
    assert text(only="quotes", quotes=[unknown]).splitlines()[2] == "1  personne n’est nommé (Le port)"
    elsewhere = at("rouvre", Quote, outer=at("rouvre"), kind="speech", speaker_span=at("Sommet"))
    assert text(only="quotes", quotes=[elsewhere]).splitlines()[2] == "1  personne n’est nommé"


def test_text_tells_notes_without_calls_or_source():
    assert text(ENGLISH, only="notes").splitlines()[2:] == [
        "1  Agence Plume, communiqué.",
        "   called once",
        "2  no source in the text",
        "   never called",
    ]


def test_text_tells_a_weekday_that_contradicts_its_date():
    assert "lundi 4 mars 2025 · 4 mars 2025 · le jour de la semaine ne correspond pas\u00a0: c’est un mardi" in text(only="moments")


def test_wrapped_text_fits_its_width_and_keeps_every_word():
    wrapped = text(width=30)
    assert max(map(len, wrapped.splitlines())) <= 30
    assert "".join(wrapped.split()) == "".join(text().split())


def test_a_part_without_items_says_so():
    assert text(ENGLISH, only="quotes", quotes=()).splitlines()[-1] == "The text quotes nobody."


def test_chrome_is_left_out_and_a_title_outside_the_text_is_added():
    changed = brief().blocks[:1] + (brief().blocks[1]._replace(kind="chrome"),) + brief().blocks[2:]
    said = text(title="Riga", blocks=changed)
    assert said.startswith("Riga\n\nSommet")
    assert "Liepāja" not in said


# ---------------------------------------------------------------- Markdown
def rendered(source):
    return MarkdownIt("commonmark").enable("table").use(footnote_plugin).render(source)


def test_markdown_shows_the_words_and_runs_none_of_them():
    page = rendered(markdown())
    assert "<h1>Sommet *restreint* de Riga</h1>" in page
    assert "&lt;b&gt;franc&lt;/b&gt;" in page
    assert "a_b _c_ &amp;amp; [x](y)." in page
    assert "<em>" not in page.replace('<em class="footnote', "")
    assert "href" not in page.replace('href="#fn', "")


def test_markdown_makes_notes_of_calls_and_leaves_out_the_list_they_came_from():
    source = markdown()
    assert "rouvre[^1], et" in source
    assert "[^1]: Agence Plume, communiqué.\n" in source
    assert "## Sources" not in source
    assert 'class="footnotes"' in rendered(source)


def test_markdown_keeps_a_call_that_has_no_source():
    note = brief().notes[0].model_copy(update={"source": None})
    assert "rouvre 1, et" in markdown(notes=[note])


def test_markdown_has_a_table_of_participants():
    page = rendered(markdown(only="people"))
    assert page.count("<tr>") == 3
    assert "<td>ministre | délégué</td>" in page
    assert "<td>Lettonie\u00a0?</td>" in page


def test_markdown_keeps_emphasis_and_safe_links_only():
    source = markdown(
        emphases=[
            at("port", Emphasis, kind="strong"),
            at("Jean Roux", Emphasis, kind="link", target="https://riga.example/roux"),
            at("Jean", Emphasis, kind="emphasis"),
            at("pas avant", Emphasis, kind="link", target="javascript:alert(1)"),
        ]
    )
    assert "**port**" in source
    assert "[*Jean* Roux](<https://riga.example/roux>)" in source
    assert "javascript" not in source


@pytest.mark.parametrize("line", ["# titre", "- point", "+ point", "1. point", "12) point", "> cité", "---", "===", "    code", "| a | b |", "~~~", "* * *"])
def test_no_line_of_a_paragraph_becomes_a_block(line):
    plain = f"Mot\n{line}"
    source = markdown(text=plain, blocks=[Block("paragraph", 0, len(plain))], title=None, people=(), quotes=(), notes=(), moments=())
    assert rendered(source).strip() == f"<p>Mot\n{line.strip().replace('>', '&gt;')}</p>"


# ---------------------------------------------------------------- CSV
def test_one_part_has_its_own_columns():
    first = rows("people")[0]
    assert first == {
        "file": "riga.txt", "name": "Jean Roux", "kind": "person", "role": "ministre | délégué", "country": "LV",
        "organisation": "", "standing": "attending", "mentions": "1", "inferred": "country", "corrected": "",
        "tlp": "", "classification": "", "embargo": "",
    }  # fmt: skip


def test_all_parts_share_a_table_that_says_what_a_row_is():
    assert [row["part"] for row in rows()] == ["people"] * 2 + ["quotes"] * 3 + ["notes"] * 2 + ["moments"]
    assert rows()[2]["text"] == "Oui, [mais] pas avant le lundi 4 mars 2025"
    assert rows()[-1]["weekday_conflict"] == "true"


@pytest.mark.parametrize("name", ["=HYPERLINK(1)", "+1", "-1", "@x", "\tx", "\rx"])
def test_no_cell_is_a_formula(name):
    assert rows("people", people=[Person(name=name, kind="person")])[0]["name"] == f"'{name}"


# ---------------------------------------------------------------- JSON
def test_one_brief_is_an_object_and_several_are_an_array():
    one = json.loads("".join(export.json_text([("a", brief())])))
    assert one["text"] == TEXT
    assert [q["speaker"] for q in one["quotes"]] == ["Jean Roux", None, None]
    several = json.loads("".join(export.json_text([("a", brief()), ("b", brief())], several=True)))
    assert several == [one, one]
    assert json.loads("".join(export.json_text([], several=True))) == []


def test_json_lines_name_their_file():
    lines = "".join(export.json_lines([("a", brief()), ("b", brief())])).splitlines()
    assert [json.loads(line)["file"] for line in lines] == ["a", "b"]


def test_only_keeps_only_that():
    assert list(export.data(brief(), "notes")) == ["notes"]

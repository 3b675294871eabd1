"""Markdown: the text as rendered, and spans for what its marks said."""

import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from content import load
from content.export.data import data
from content.formats import markdown

BRIEF = """\
---
title: Le fleuve sans accord
date: 2025-06-22
lang: fr
tags: [eau, Sahel]
marking: TLP:AMBER
---

# Accra : le fleuve sans accord

*Dimanche 22 juin 2025 — Rédaction Afrique*

Réunis à l’invitation de **Kwabena Osei-Tutu**, onze pays ont adopté un
texte[^1] que l’on peut [lire ici](https://example.org/texte)[^absente].

## Ce qui s’est dit

> « Les camions passent. »

- Un point, *souligné*.
  - Un autre, `code` &amp; fin[^2].
1. Un
2. Deux

| Pays | Part |
|------|------|
| Mali | 12 % |

```
a
  b
```

[^1]: Communiqué *final*, 21 juin 2025.

[^2]: Ibid., p. 52.

    Second paragraphe.

[^9]: Jamais appelée.
"""


def read(text: str):
    return load.read_bytes(text.encode(), "a.md")


def kinds(document) -> list[tuple[str, int, str]]:
    return [(b.kind, b.level, document.text[b.start : b.end]) for b in document.blocks]


def test_a_whole_brief():
    document = read(BRIEF)
    assert kinds(document) == [
        ("heading", 1, "Accra : le fleuve sans accord"),
        ("byline", 0, "Dimanche 22 juin 2025 — Rédaction Afrique"),
        (
            "paragraph",
            0,
            "Réunis à l’invitation de Kwabena Osei-Tutu, onze pays ont adopté un texte[^1] que l’on peut lire ici[^absente].",
        ),
        ("heading", 2, "Ce qui s’est dit"),
        ("quotation", 0, "« Les camions passent. »"),
        ("item", 1, "Un point, souligné."),
        ("item", 2, "Un autre, code & fin[^2]."),
        ("item", 1, "Un"),
        ("item", 1, "Deux"),
        ("row", 0, "Pays | Part"),
        ("row", 0, "Mali | 12 %"),
        ("code", 0, "a\n  b"),
        ("note", 0, "Communiqué final, 21 juin 2025."),
        ("note", 0, "Ibid., p. 52. Second paragraphe."),
        ("note", 0, "Jamais appelée."),
    ]
    assert document.title == "Le fleuve sans accord"
    assert (document.date, document.language, document.format) == ("2025-06-22", "fr", "markdown")
    assert document.metadata["marking"] == "TLP:AMBER" and document.metadata["tags"] == ["eau", "Sahel"]


def test_marks_are_off_and_kept_as_spans():
    document = read(BRIEF)
    found = [(e.kind, document.text[e.start : e.end], e.target) for e in document.emphases]
    assert ("strong", "Kwabena Osei-Tutu", None) in found
    assert ("emphasis", "souligné", None) in found
    assert ("code", "code", None) in found
    assert ("link", "lire ici", "https://example.org/texte") in found


def test_calls_stay_in_the_text_and_notes_have_their_labels():
    document = read(BRIEF)
    assert [(c.label, document.text[c.start : c.end]) for c in document.calls] == [
        ("1", "[^1]"),
        ("absente", "[^absente]"),
        ("2", "[^2]"),
    ]
    assert [(e.label, document.text[e.start : e.end]) for e in document.entries] == [
        ("1", "Communiqué final, 21 juin 2025."),
        ("2", "Ibid., p. 52. Second paragraphe."),
        ("9", "Jamais appelée."),
    ]


def test_bullets_stay_in_the_text():
    document = read(BRIEF)
    markers = [b.marker.of(document.text) for b in document.blocks if b.kind == "item"]
    assert markers == ["-", "-", "1.", "2."]


def test_a_title_of_the_front_matter_is_kept_outside_the_text():
    document = read("---\ntitre: Le fleuve\ndate: 3 mars 2025\n---\nLes six pays se sont réunis.\n")
    assert (document.title, document.date, document.text) == ("Le fleuve", "2025-03-03", "Les six pays se sont réunis.")


def test_a_colon_in_a_title_of_the_front_matter_is_part_of_it():
    document = read("---\ntitre: Le fleuve : six pays\ndate: 2025-03-03\ntags: [eau]\n---\nLes six pays se sont réunis.\n")
    assert (document.title, document.date, document.metadata["tags"]) == ("Le fleuve : six pays", "2025-03-03", ["eau"])


def test_a_title_of_the_front_matter_that_heads_the_text_is_shown_there():
    document = read("---\ntitle:  Le fleuve\n---\n# Le *fleuve*\n\nLes six pays se sont réunis.\n")
    assert document.title.of(document.text) == "Le fleuve" and document.blocks[0].kind == "title"


def test_what_the_front_matter_says_is_kept_as_it_was_written():
    head = "date: 2025-03-03\nlanguage: fr\nauthor: [Odile Marchetti, Ana Lima]\nTags:\n- eau\ntlp: AMBER\nheure: 12:00\nniveaux: {eau: non}\n"
    brief = load.analyse(read(f"---\n{head}---\nLes six pays se sont réunis.\n"))
    assert data(brief)["metadata"] == {
        "date": "2025-03-03",
        "language": "fr",
        "author": ["Odile Marchetti", "Ana Lima"],
        "tags": ["eau"],
        "tlp": "AMBER",
        "heure": "12:00",
        "niveaux": {"eau": "non"},
    }
    assert load.read_bytes(json.dumps(data(brief)).encode(), "a.json").metadata == brief.metadata


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: x\n\nSans fin.",
        "---\n- a\n- b\n---\nUne liste n’est pas une tête.",
        "---\na: &a [1]\nb: *a\n---\nUn alias non plus.",
        "---\n" + "[" * 5000 + "\n---\nNi cela.",
        "---\nNous partons.\n---\nDit-il.",
    ],
)
def test_a_head_that_is_none_stays_text(text):
    document = read(text)
    assert document.metadata == {} and document.blocks


def test_a_list_below_sources_is_notes():
    document = read("# Le fleuve\n\nUn accord¹ est signé.\n\n## Sources\n\n1. Relevé.\n2. Bulletin.\n")
    assert [b.kind for b in document.blocks] == ["title", "paragraph", "heading", "note", "note"]


def test_html_in_markdown_loses_its_tags_and_a_raised_figure_calls_a_note():
    document = read("# Le fleuve\n\nUn accord<sup>1</sup> sur 12 km<sup>2</sup>, le <!-- non -->XX<sup>e</sup>.\n\n<div>\nFin\n</div>\n")
    assert [w for _, _, w in kinds(document)][1:] == ["Un accord1 sur 12 km2, le XXe.", "Fin"]
    assert [(c.label, document.text[c.start - 6 : c.start]) for c in document.calls] == [("1", "accord")]


def test_only_addresses_of_the_web_are_kept():
    document = read("# Liens\n\n[a](javascript:alert(1)) [b](vscode://x) [c](https://example.org) ![image](http://x.example/i)")
    assert [e.target for e in document.emphases] == [None, "https://example.org"]
    assert document.text.endswith("[a](javascript:alert(1)) b c image")


def test_entities_cannot_bring_back_controls():
    document = read("# Fin\n\n&#27;]52;c;AA&#7; &#x202e;x&#8203;")
    assert document.text.endswith("\ufffd]52;c;AA\ufffd x") and document.removed == 2


def test_a_long_file_reads_as_a_short_one_does(monkeypatch):
    text = "".join(f"## Point {i}\n\nTexte *un*[^{i}].\n\n- a\n- b\n\n" for i in range(60))
    text += "".join(f"[^{i}]: Relevé {i}.\n" for i in range(60))
    whole = markdown.parse(text)
    monkeypatch.setattr(markdown, "_PORTION", 200)
    assert markdown.parse(text) == whole


def test_a_fence_without_end_stays_code_in_every_portion(monkeypatch):
    monkeypatch.setattr(markdown, "_PORTION", 200)
    document = markdown.parse("```python\n" + "# x\n" * 2000)
    assert {b.kind for b in document.blocks} == {"code"}
    assert document.text.count("# x") == 2000


def test_a_paragraph_of_signs_that_wait_is_shown_as_typed():
    assert read("![" * 20_000).text == "![" * 20_000
    long = "Un texte *long* dont les signes sont en petit nombre, comme partout ailleurs. " * 300
    assert read(long).text == long.replace("*", "").rstrip()


def test_what_is_nested_beyond_sense_is_shown_as_typed():
    assert read(">" * 5000 + " x").text.endswith("x")


@pytest.mark.parametrize(
    ("text", "name", "format"),
    [
        ("# Titre\n\n[^1]: Relevé.", "-", "markdown"),
        ("# Un\nUn **gras**.", "a.txt", "markdown"),
        ("# 1 est un nombre, et rien de plus.", "a.txt", "plain"),
        ("Du texte.", "a.md", "markdown"),
    ],
)
def test_markdown_is_known_by_its_signs_or_by_its_name(text, name, format):
    assert load.read_bytes(text.encode(), name).format == format


SCRAPS = ["# ", "- ", "1. ", "> ", "**", "*", "`", "```\n", "[^1]", "[^1]: ", "[a](b)", "|a|b|\n|-|-|\n", "<sup>1</sup>", "&#27;", "\n", "\n\n", "    ", "---\n", "Sources\n"]
TYPED = st.lists(st.sampled_from(SCRAPS) | st.text(alphabet="aé A»\u00a0\t", max_size=12), max_size=40).map("".join)


@given(TYPED)
@example("[^1]: - [^1]: ")
@example("a[^1] b[^2]\n\n[^1]: - Un\n    - [^2]: Deux\n")
def test_spans_stand_in_the_text_and_blocks_in_order(text):
    document = markdown.parse(text)
    done = 0
    for block in document.blocks:
        start = block.marker.start if block.marker else block.start
        assert done <= start <= block.start < block.end <= len(document.text)
        assert document.text[block.end - 1].strip()
        done = block.end
    for span in (*document.emphases, *document.calls, *document.entries):
        assert 0 <= span.start < span.end <= len(document.text)
    assert [c.start for c in document.calls] == sorted(c.start for c in document.calls)


def test_bullets_and_numbers_of_sources_that_markdown_does_not_know_begin_blocks():
    text = "Points :\n• **Un** premier point,\nsur deux lignes.\n🔻 Un autre [1].\n\nSources\n[1] *Agence* Plume.\n[2] Le Phare.\n\nVoir\n[1] et [2].\n"
    document = markdown.parse(text)
    assert [(b.kind, document.text[b.start : b.end]) for b in document.blocks] == [
        ("paragraph", "Points :"),
        ("item", "Un premier point, sur deux lignes."),
        ("item", "Un autre [1]."),
        ("heading", "Sources"),
        ("note", "Agence Plume."),
        ("note", "Le Phare."),
        ("note", "Voir [1] et [2]."),
    ]
    assert [document.text[e.start : e.end] for e in document.emphases] == ["Un", "Agence"]

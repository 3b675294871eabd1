"""HTML: the article of a page, without the page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content import load
from content.formats import html

LONG = "Les ministres des six pays se sont réunis mardi à Bamako pour examiner le projet, sans fixer de date. " * 3

PAGE = f"""<!DOCTYPE html>
<html lang="fr"><head><title>Le fleuve — Le Fil</title>
<script type="application/ld+json">{{"@type":"NewsArticle","datePublished":"2026-02-13T18:40:00+03:00"}}</script></head>
<body>
<header><a href="/">Le Fil</a><nav><ul><li>Climat</li></ul></nav></header>
<main><article>
<p class="rubrique">Climat · Brève</p>
<h1>Le fleuve sans <em>accord</em></h1>
<p class="meta">Par <span>Delphine Quémener</span>, le <time datetime="2026-02-14">14 février 2026</time> · Lecture&nbsp;: 3 min</p>
<p>{LONG}<strong>Fin</strong><sup class="appel"><a href="#n1" id="r1">1</a></sup>.</p>
<h2>L’essentiel</h2>
<ul><li>Un point&nbsp;: «&nbsp;non&nbsp;».<ul><li>Un autre</li></ul></li><li>Voir <a href="https://example.org/a">ici</a></li></ul>
<div class="share-buttons"><a href="#">Partager sur X</a></div>
<blockquote><p>« Un guichet sans règlement. »</p></blockquote>
<figure><img src="http://169.254.169.254/x"><figcaption>Vue du fleuve</figcaption></figure>
<table><tr><th>Pays</th><th>Part</th></tr><tr><td>Mali</td><td>12 %</td></tr></table>
<p>{LONG}<sup><a href="#n2" id="r2">2</a></sup>, et encore<sup><a href="#n1">1</a></sup>.</p>
<section><h3>Références</h3><ol>
<li id="n1">Décision 4, 12 février 2026. <a href="#r1">↩</a></li>
<li id="n2">Note n° 17. <a href="#r2">Retour au texte</a></li>
<li id="n3">Jamais appelée.</li>
</ol></section>
</article>
<aside><h2>À lire aussi</h2><p>{LONG}</p></aside></main>
<footer><p>Mentions légales</p></footer>
</body></html>"""


def read(text: str, encoding: str = "utf-8"):
    return load.read_bytes(text.encode(encoding), "a.html")


def kinds(document) -> list[tuple[str, str]]:
    return [(b.kind, document.text[b.start : b.end]) for b in document.blocks]


def test_the_article_is_found_and_the_page_left_out():
    assert kinds(read(PAGE)) == [
        ("byline", "Climat · Brève"),
        ("title", "Le fleuve sans accord"),
        ("byline", "Par Delphine Quémener, le 14 février 2026 · Lecture\u00a0: 3 min"),
        ("paragraph", f"{LONG}Fin1."),
        ("heading", "L’essentiel"),
        ("item", "Un point\u00a0: «\u00a0non\u00a0»."),
        ("item", "Un autre"),
        ("item", "Voir ici"),
        ("quotation", "« Un guichet sans règlement. »"),
        ("chrome", "Vue du fleuve"),
        ("row", "Pays | Part"),
        ("row", "Mali | 12 %"),
        ("paragraph", f"{LONG.rstrip()} 2, et encore1."),
        ("heading", "Références"),
        ("note", "Décision 4, 12 février 2026."),
        ("note", "Note n° 17."),
        ("note", "Jamais appelée."),
    ]


def test_calls_are_tied_to_their_notes():
    document = read(PAGE)
    assert [(c.label, document.text[c.start : c.end]) for c in document.calls] == [("1", "1"), ("2", "2"), ("1", "1")]
    assert [(e.label, document.text[e.start : e.end]) for e in document.entries] == [
        ("1", "Décision 4, 12 février 2026."),
        ("2", "Note n° 17."),
        ("3", "Jamais appelée."),
    ]


def test_title_date_and_language_are_those_of_the_page():
    document = read(PAGE)
    assert document.title.of(document.text) == "Le fleuve sans accord"
    assert (document.date, document.language, document.format) == ("2026-02-14", "fr", "html")


@pytest.mark.parametrize(
    ("page", "date"),
    [
        ('<meta property="article:published_time" content="2025-03-04T08:00:00Z">', "2025-03-04"),
        ('<script type="application/ld+json">{"datePublished": "2025-03-05"}</script>', "2025-03-05"),
        ('<meta name="date" content="un jour">', None),
        ("", None),
    ],
)
def test_the_date_can_be_stated_by_the_page_alone(page, date):
    assert read(f"<html><head>{page}</head><body><h1>Le fleuve</h1><p>{LONG}</p></body></html>").date == date


def test_a_page_without_heading_has_the_title_that_it_states():
    document = read(f"<html><head><title> Le\nfleuve </title></head><body><p>{LONG}</p></body></html>")
    assert document.title == "Le fleuve"


def test_a_heading_outside_the_article_is_its_title():
    page = f"<html><body><div><h1>Le fleuve</h1></div><div id='text'><p>{LONG}</p><p>{LONG}</p></div></body></html>"
    document = read(page)
    assert document.title.of(document.text) == "Le fleuve" and document.text.count("Le fleuve") == 1


def test_a_page_that_names_nothing_is_read_by_where_its_prose_is():
    links = "".join(f"<li><a href='/{i}'>Un titre parmi d’autres, assez long</a></li>" for i in range(12))
    page = f"<html><body><ul>{links}</ul><div><div><p>{LONG}</p><p>{LONG}</p></div></div><div>Pied de page</div></body></html>"
    assert [k for k, _ in kinds(read(page))] == ["paragraph", "paragraph"]


def test_a_newsletter_laid_out_in_tables():
    page = f"""<html><body><div style="display:none">Aperçu</div><table role="presentation"><tr><td>
    <table><tr><td><h2>La lettre du fleuve, 12 mai 2025</h2><p>{LONG}<br>Une autre ligne.<br><br>• Un point tapé</p></td></tr></table>
    </td></tr><tr><td>Se désabonner | Mentions légales</td></tr></table></body></html>"""
    document = read(page)
    assert [k for k, _ in kinds(document)] == ["title", "paragraph", "paragraph", "item"]
    assert document.date == "2025-05-12" and "Aperçu" not in document.text


def test_notes_as_word_processors_write_them():
    page = f"""<html><body><h1>Le fleuve</h1><p>{LONG}<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a></p>
    <p>{LONG}<a href="#_ftn2" name="_ftnref2">[2]</a> et l’an <a href="#p3">3</a>.</p><p id="p3">{LONG}</p>
    <div><p><a href="#_ftnref1" name="_ftn1">[1]</a> Relevé des décisions.</p>
    <p><a href="#_ftnref2" name="_ftn2">[2]</a> Bulletin.</p></div></body></html>"""
    document = read(page)
    assert [document.text[c.start : c.end] for c in document.calls] == ["[1]", "[2]"]
    assert [document.text[e.start : e.end] for e in document.entries] == ["Relevé des décisions.", "Bulletin."]


def test_what_is_raised_is_not_always_a_call():
    page = f"<html><body><h1>Le fleuve</h1><p>Le XX<sup>e</sup> siècle, 12 km<sup>2</sup>, fait<sup>3</sup>. {LONG}</p></body></html>"
    assert [c.label for c in read(page).calls] == ["3"]


def test_entities_cannot_bring_back_controls():
    document = read(f"<html><body><p>{LONG} &#27;]52;c;AA&#7; &#x202e;x&#8203;</p><script>alert(1)</script></body></html>")
    assert document.text.endswith("␛]52;c;AA␇ x") and document.removed == 2


@pytest.mark.parametrize("encoding", ["iso-8859-15", "windows-1250", "utf-8"])
def test_a_page_that_says_how_it_is_written_is_believed(encoding):
    words = "Le président Miloš Škoda a été reçu."
    document = read(f'<html><head><meta charset="{encoding}"></head><body><p>{words}</p></body></html>', encoding)
    assert document.text == words


def test_a_page_is_known_by_its_beginning_or_by_its_name():
    page = b"<!-- saved -->\n<!DOCTYPE html><p>Du texte."
    assert load.read_bytes(page, "a.md").format == "html"
    assert load.read_bytes(b"Du <b>texte</b>.", "a.html").text == "Du texte."
    assert load.read_bytes(b"Du <b>texte</b>.", "a.txt").format == "plain"


PIECES = ["<p>", "</p>", "<div>", "</div>", "<ul><li>", "</li>", "</ul>", "<ol>", "<li id=n1>", "<sup><a href=#n1 id=r1>1</a></sup>",
          "<h2>", "</h2>", "<table><tr><td>", "</td></tr></table>", "<br>", "<pre>", "</pre>", "<blockquote>", "<article>", "<b>", "</b>",
          "<a href=#r1>↩</a>", "&#27;", "&nbsp;", "<section hidden>", "<time datetime=2025-03-04>", "<h1>", "Sources", "<figcaption>"]  # fmt: skip
TAGGED = st.lists(st.sampled_from(PIECES) | st.text(alphabet="aé A»\u00a0\n", max_size=12), max_size=40).map("".join)


@given(TAGGED)
def test_spans_stand_in_the_text_and_blocks_in_order(text):
    document = html.parse(f"<html><body>{text}</body></html>")
    done = 0
    for block in document.blocks:
        start = block.marker.start if block.marker else block.start
        assert done <= start <= block.start < block.end <= len(document.text)
        assert document.text[block.end - 1].strip()
        done = block.end
    for span in (*document.emphases, *document.calls, *document.entries):
        assert 0 <= span.start < span.end <= len(document.text)


def test_several_calls_raised_at_one_place():
    page = f"<html><body><h1>Le port</h1><p>{LONG}<sup>1</sup> Fin<sup>2, 3</sup>, 12 km<sup>2,5</sup>.</p></body></html>"
    document = load.read_bytes(page.encode(), "a.html")
    assert [(document.text[c.start : c.end], c.label) for c in document.calls] == [("1", "1"), ("2", "2"), ("3", "3")]


def test_notes_that_stand_below_the_article_come_with_it():
    """As a word processor saves them: in a part of their own, beside the one that holds the text."""
    paragraphs = "".join(f"<p class=MsoNormal>Le port est resté ouvert tout au long de la journée, et nul ne s’en est plaint, ni ici ni là : {n}.</p>" for n in range(9))
    call = '<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a>'
    note = '<div id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a>&nbsp;Agence Plume.</p></div>'
    head = "<p class=MsoTitle>Note sur Riga</p><p>Paris, le 4 mars 2025</p>"
    page = f"<html><body><div class=WordSection1>{head}{paragraphs}<p>Rien de plus.{call}</p></div><div><hr>{note}</div></body></html>"
    document = html.parse(page)
    assert document.title is not None and document.title.of(document.text) == "Note sur Riga" and document.date == "2025-03-04"
    (entry,), (called,) = document.entries, document.calls
    assert (document.text[entry.start : entry.end], entry.label, called.label) == ("Agence Plume.", "1", "1")


def test_a_paragraph_is_a_title_only_by_the_line_of_date_below_it():
    text = "<p>Le port, lui, reste ouvert.</p>"
    titled = html.parse(f"<body><b>Le fleuve monte</b><br><i>Publié le 4 mars 2025</i><br><br>{text}")
    assert [b.kind for b in titled.blocks] == ["title", "byline", "paragraph"] and titled.date == "2025-03-04"
    assert [b.kind for b in html.parse(f"<body><b>Le fleuve monte</b><br>{text}{text}").blocks] == ["paragraph"] * 3


def test_a_raised_figure_that_begins_a_paragraph_calls_nothing():
    document = html.parse("<h1>a</h1><p>Le port<sup>1</sup> ferme.</p><p>Fin.</p><p><sup>1</sup> Le Phare.</p>")
    assert [(c.start, c.label) for c in document.calls] == [(document.text.index("1"), "1")]

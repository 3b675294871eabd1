"""The page to print: what stands in it, that nothing acts or is fetched, and how it looks in a real browser."""

import shutil
import subprocess

import pytest
from lxml import etree, html as parser

import seeds
from content import load
from content.document import Emphasis
from content.export import html
from content.labels import Labels
from content.model import Block, Brief, Note, Quote, Source, Span

from .test_export import TEXT, at, brief

FRENCH, ENGLISH = Labels("fr"), Labels("en")
SEEDS = sorted(seeds.folder().glob("*.txt"))
HOSTILE = '<script>alert(1)</script> & "x" <img src=http://a.example/p.png onerror=alert(1)> </style> 5 > 4'


def text_of(element):
    return " ".join(element.text_content().split())


def pick(root, path):
    """The elements below `root` at a path of tags and classes: `.quotes blockquote`."""
    steps = (f"//*[contains(concat(' ', @class, ' '), ' {step[1:]} ')]" if step[0] == "." else f"//{step}" for step in path.split())
    return root.xpath("." + "".join(steps))


def page(*briefs, labels=FRENCH, only=None):
    return "".join(html([(f"{n}.txt", one) for n, one in enumerate(briefs or [brief()])], labels, only))


def tree(*briefs, **options):
    return parser.document_fromstring(page(*briefs, **options))


def inert(said):
    """No element that runs or fetches, no attribute that does; every link leads inside or is one a person follows."""
    made = parser.document_fromstring(said)
    tags = {element.tag for element in made.iter() if isinstance(element.tag, str)}
    assert not tags & {"script", "img", "link", "iframe", "object", "embed", "form", "input", "svg", "video", "audio", "base"}
    for element in made.iter():
        for name, value in element.attrib.items():
            assert not name.startswith("on") and name not in ("src", "srcset", "style", "background", "poster", "action", "data")
            if name == "href":
                assert value.startswith(("#", "https://", "http://", "mailto:")), value
    style = made.find(".//style").text
    assert "url(" not in style and "@import" not in style
    assert "default-src 'none'" in made.find(".//meta[@http-equiv]").get("content")
    return made


# ---------------------------------------------------------------- what stands in it
@pytest.mark.parametrize("seed", SEEDS, ids=lambda s: s.name)
@pytest.mark.parametrize("labels", [FRENCH, ENGLISH], ids=["fr", "en"])
def test_a_sample_is_whole(seed, labels):
    made = load.load(seed)
    found = inert(page(made, labels=labels))
    assert found.get("lang") == labels.language
    assert {e.get("lang") for e in found.iter("article", "blockquote", "b")} == {made.language}
    said = text_of(found.find(".//article"))
    for block in made.blocks:
        if block.kind in ("paragraph", "item"):
            words = made.text[block.start : block.end].split()
            assert " ".join(words[:3]) in said and words[-2] in said
    quotes = [" ".join(made.text[q.outer.start : q.outer.end].split()) for q in made.quotes if q.kind == "speech"]
    assert [text_of(e) for e in pick(found, ".quotes blockquote")] == quotes
    assert len(pick(found, ".people li")) == len(made.people)
    assert len(pick(found, ".notes li")) == len(made.notes)
    assert len(pick(found, ".moments li")) == len(made.moments)


def test_calls_lead_to_their_source_and_back_and_the_note_stands_beside():
    found = tree()
    assert [text_of(e) for e in pick(found, ".text sup")] == ["1"]
    assert "rouvre1 1 Agence Plume, communiqué., et rien" in text_of(pick(found, ".text p")[0])
    assert text_of(pick(found, ".side")[0]) == "1 Agence Plume, communiqué."
    ids = [e.get("id") for e in found.iter() if e.get("id")]
    assert len(ids) == len(set(ids))
    assert {e.get("href")[1:] for e in found.iter("a") if e.get("href", "").startswith("#")} <= set(ids)
    assert text_of(found.find(".//article")).count("Agence Plume") == 1


def test_what_is_inferred_or_missing_is_said_in_words():
    said = text_of(tree())
    for words in ("déduit : repris du point précédent", "déduit : pays", "personne n’est nommé", "aucune source dans le texte"):
        assert words in said.replace("\u00a0", " "), words
    assert "c’est un mardi" in said


def test_a_title_outside_the_text_has_its_date():
    found = tree(brief(title="Titre & <b>", date="2025-03-01"))
    assert text_of(found.find(".//h1")) == "Titre & <b>"
    assert (found.find(".//time").get("datetime"), text_of(found.find(".//time"))) == ("2025-03-01", "1er mars 2025")


def test_one_part_alone_and_empty_parts():
    alone = tree(only="quotes")
    assert pick(alone, ".quotes") and not pick(alone, ".text") and not pick(alone, ".people")
    assert "Le texte n’a pas de notes." in text_of(tree(Brief(text="a"), only="notes"))


def test_several_briefs_are_one_page_with_anchors_of_their_own():
    found = inert(page(brief(), brief()))
    ids = [e.get("id") for e in found.iter() if e.get("id")]
    assert len(pick(found, ".brief")) == 2 and len(ids) == len(set(ids)) and "b2-note-1" in ids
    assert len(pick(tree(Brief(text="a")), ".brief")) == 1


# ---------------------------------------------------------------- nothing acts
def test_text_is_text_wherever_it_stands():
    span = Span(0, len(HOSTILE))
    made = Brief(
        text=HOSTILE,
        blocks=[Block("paragraph", *span)],
        title=HOSTILE,
        people=[{"name": HOSTILE, "kind": "person", "role": HOSTILE, "organisation": HOSTILE + "2", "country": "<b"}],
        quotes=[
            Quote(start=0, end=8, outer=span, kind="speech", speaker=HOSTILE, attribution="inferred"),
            Quote(start=0, end=8, outer=span, kind="term"),
        ],
        notes=[Note(number=HOSTILE, calls=[Span(8, 13)], source=Source(start=0, end=len(HOSTILE), address="javascript:alert(1)"))],
        emphases=[Emphasis("link", 0, 9, "javascript:alert(1)"), Emphasis("link", 10, 20, 'https://a.example/" onclick="x')],
        language='fr" onload="x',
    )
    said = page(made)
    found = inert(said)
    assert text_of(found.find(".//h1")) == HOSTILE
    assert text_of(pick(found, ".quotes blockquote")[0]) == HOSTILE
    assert said.count("<script") == 0 and said.count("</style>") == 1


def test_marks_that_cross_stay_well_formed():
    text = "un deux trois quatre cinq"
    made = Brief(
        text=text,
        blocks=[Block("paragraph", 0, len(text))],
        emphases=[Emphasis("strong", 0, 12), Emphasis("emphasis", 3, 20), Emphasis("link", 8, 16, "https://a.example/"), Emphasis("link", 9, 20, "https://b.example/")],
        notes=[Note(number=1, calls=[Span(16, 17)])],
        quotes=[Quote(start=5, end=10, outer=Span(5, 10), kind="speech")],
    )  # fmt: skip
    said = page(made)
    inside = said[said.index("<article") : said.index("</article>") + 10]
    assert "".join(etree.fromstring(inside).itertext()).strip() == text
    found = parser.fromstring(inside)
    assert "".join(e.text_content() for e in found.iter("strong")) == text[:12]
    assert "".join(e.text_content() for e in found.iter("em")) == text[3:20].replace("a", "")
    assert not pick(found, "a a")


def test_marks_within_marks_without_end_are_bounded():
    text = "a" * 4000
    deep = [Emphasis("strong", n, 4000 - n) for n in range(1500)]
    said = page(Brief(text=text, blocks=[Block("paragraph", 0, 4000)], emphases=deep))
    assert said.count("<strong>") == 8


# ---------------------------------------------------------------- in a browser
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here to look at the page with")
@pytest.mark.parametrize("width", [390, 794], ids=["phone", "A4"])
def test_nothing_is_wider_than_the_page(tmp_path, width):
    """The page as laid out in a frame of that width: Chromium's own window has a smallest width."""
    made = brief(text=TEXT.replace("Sommet", "https://example.org/" + "a" * 300)[: len(TEXT)])
    (tmp_path / "page.html").write_text(page(made, *map(load.load, SEEDS)), encoding="utf-8")
    (tmp_path / "frame.html").write_text(
        f"<iframe id=f src=page.html style='width:{width}px;height:900px;border:0'></iframe><script>onload=()=>{{"
        "const d=f.contentDocument.documentElement;document.title=[d.clientWidth,d.scrollWidth,d.querySelectorAll('blockquote').length]}</script>"
    )
    options = (
        "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update "
        "--disable-sync --hide-scrollbars --allow-file-access-from-files --dump-dom"
    )
    done = subprocess.run(
        [CHROMIUM, *options.split(), f"--user-data-dir={tmp_path / 'profile'}", (tmp_path / "frame.html").as_uri()],
        capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    seen = parser.document_fromstring(done.stdout).find(".//title").text.split(",")
    wide, needed, quotes = map(int, seen)
    assert wide == width and needed <= width and quotes > 5


def test_a_source_says_how_often_it_is_called_where_that_is_not_once():
    calls = [Span(0, 1), Span(2, 3)]
    source = Source(start=4, end=6)
    notes = [Note(number=1, calls=calls[:1], source=source), Note(number=2, calls=calls, source=source), Note(number=3, source=source)]
    found = tree(Brief(text="a b cd", notes=notes), labels=ENGLISH, only="notes")
    assert [text_of(li) for li in pick(found, ".notes li")] == ["1cd ↑", "2cdcalled 2 times ↑ ↑", "3cdnever called"]

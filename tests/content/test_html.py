"""The page to print: what stands in it, that nothing acts or is fetched, and how it looks in a real browser."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from lxml import etree, html as parser

import seeds
from content import export, load
from content.document import Emphasis
from content.export import html
from content.labels import Labels
from content.marking import Marking
from content.model import Block, Brief, Note, Quote, Source, Span

from .test_export import brief

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
    assert {e.get("lang") for e in [*found.iter("article", "blockquote", "b"), *pick(found, ".person th")]} == {made.language}
    said = text_of(found.find(".//article"))
    for block in made.blocks:
        if block.kind in ("paragraph", "item"):
            words = made.text[block.start : block.end].split()
            assert " ".join(words[:3]) in said and words[-2] in said
    quotes = [" ".join(made.text[q.outer.start : q.outer.end].split()) for q in made.quotes if q.kind == "speech"]
    assert [text_of(e) for e in pick(found, ".quotes blockquote")] == quotes
    assert sorted(text_of(e).removesuffix(" ?") for e in pick(found, ".person th")) == sorted(p.name for p in made.people)
    assert len(pick(found, ".notes li")) == len(made.notes)
    assert len(pick(found, ".moments li")) == len(made.moments)


def test_calls_lead_to_their_source_and_back_and_the_note_stands_beside():
    found = tree()
    assert [text_of(e) for e in pick(found, ".text sup")] == ["1"]
    paragraph = pick(found, ".text p")[0]
    assert [text_of(e) for e in pick(paragraph, ".side")] == [text_of(e) for e in pick(paragraph, ".under span")] == ["1 Agence Plume, communiqué."]
    assert "rouvre1 1 Agence Plume, communiqué., et rien" in text_of(paragraph) and paragraph[-1].get("class") == "under"
    ids = [e.get("id") for e in found.iter() if e.get("id")]
    assert len(ids) == len(set(ids))
    assert {e.get("href")[1:] for e in found.iter("a") if e.get("href", "").startswith("#")} <= set(ids)
    assert all(e.get("aria-hidden") for e in [*pick(found, ".side"), *pick(found, ".under")])  # the sources say it once more


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
    assert said.count("<script") == 0 and said.count("</style>") == said.count("<style>") == 2


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


def chromium(folder, *options):
    """What a real browser prints when it is run so, with a profile in `folder`."""
    always = (
        "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update "
        "--disable-sync --hide-scrollbars --allow-file-access-from-files"
    )
    command = [CHROMIUM, *always.split(), f"--user-data-dir={folder / 'profile'}", *options]
    return subprocess.run(command, capture_output=True, text=True, timeout=60).stdout


SEEN = """
const look = frame => { const d = frame.contentDocument, call = d.querySelector('sup a'), box = name => d.querySelector(name).getBoundingClientRect();
  const lines = e => { const r = d.createRange(); r.selectNodeContents(e); return new Set([...r.getClientRects()].map(one => one.bottom)).size };
  const text = [...d.querySelectorAll('.text p')].sort((a, b) => b.textContent.length - a.textContent.length)[0];
  return { width: d.documentElement.clientWidth, needed: d.documentElement.scrollWidth, call: call.getBoundingClientRect(),
    side: box('.side'), under: box('.under'), paragraph: call.closest('p').getBoundingClientRect(),
    measure: text.textContent.length / lines(text), board: getComputedStyle(d.querySelector('.person')).display } };
onload = () => document.title = JSON.stringify([...document.querySelectorAll('iframe')].map(look))
"""


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here to look at the page with")
def test_a_note_is_beside_its_call_where_there_is_room_else_under_the_paragraph_and_nothing_is_wider_than_the_page(tmp_path):
    """The page as laid out in frames: Chromium's own window has a smallest width."""
    long = "Le port [1] rouvre, et rien ne manque à ceux qui l’attendaient depuis la dernière crue du fleuve. " * 9
    text = f"{long}\nhttps://example.org/{'a' * 300}{' | Lettonie' * 20}\nAgence Plume."
    cut = text.index("\n"), text.rindex("\n")
    wide = Brief(
        text=text,
        blocks=[Block("paragraph", 0, cut[0]), Block("row", cut[0] + 1, cut[1]), Block("note", cut[1] + 1, len(text))],
        notes=[Note(number=1, calls=[Span(8, 11)], source=Source(start=cut[1] + 1, end=len(text)))],
    )
    (tmp_path / "page.html").write_text(page(wide, *map(load.load, SEEDS)), encoding="utf-8")
    frames = "".join(f"<iframe src=page.html style='width:{width}px;height:900px;border:0'></iframe>" for width in (390, 794, 1200))
    (tmp_path / "frame.html").write_text(f"{frames}<script>{SEEN}</script>")
    said = parser.document_fromstring(chromium(tmp_path, "--dump-dom", (tmp_path / "frame.html").as_uri())).find(".//title").text
    phone, small, large = json.loads(said)
    assert [seen["width"] for seen in (phone, small, large)] == [390, 794, 1200]
    assert all(seen["needed"] <= seen["width"] for seen in (phone, small, large))
    assert 60 <= large["measure"] <= 72 and (phone["board"], large["board"]) == ("block", "table-row")
    for seen in (phone, small):
        assert seen["side"]["width"] == 0 and seen["under"]["width"] > 200
        assert seen["call"]["bottom"] < seen["under"]["top"] and seen["under"]["bottom"] <= seen["paragraph"]["bottom"]
    assert large["under"]["width"] == 0 and large["side"]["left"] > large["paragraph"]["right"]
    assert large["side"]["right"] <= large["width"] and abs(large["side"]["top"] - large["call"]["top"]) < 14


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here to print the page with")
def test_a_printed_page_bears_title_marks_and_number_and_the_note_in_its_margin(tmp_path):
    from pdfminer.high_level import extract_pages
    from pdfminer.layout import LTTextLine

    made = load.load(SEEDS[1]).model_copy(update={"marking": Marking(tlp="AMBER+STRICT", classification="Cabinet \"</style>\" only")})
    (tmp_path / "page.html").write_text(page(made, labels=ENGLISH), encoding="utf-8")
    chromium(tmp_path, "--no-pdf-header-footer", f"--print-to-pdf={tmp_path / 'page.pdf'}", (tmp_path / "page.html").as_uri())
    pages = list(extract_pages(tmp_path / "page.pdf"))
    lines = [[line for box in sheet if hasattr(box, "__iter__") for line in box if isinstance(line, LTTextLine)] for sheet in pages]
    assert {(round(sheet.width), round(sheet.height)) for sheet in pages} == {(595, 842)} and len(pages) > 1
    title = made.title.of(made.text)
    for number, found in enumerate(lines, 1):
        said = [line.get_text().strip() for line in found]
        assert f"{number}/{len(pages)}" in said and said.count("TLP:AMBER+STRICT") >= 2
        top = " ".join(line.get_text().strip() for line in found if line.y0 > 842 - 60)
        assert 'Cabinet "</style>" only' in top and (title in top) == (number > 1)
    (beside,) = [line for line in lines[0] if line.get_text().startswith("1\u2002")]
    called = next(line for line in lines[0] if "failed within" in line.get_text())
    assert beside.x0 > called.x1 and abs(beside.y0 - called.y0) < 2 * called.height


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_from_the_paper(scheme):
    """At least 7:1, as WCAG 2 reckons contrast, for each colour that words have."""
    css = (Path(export.__file__).parent / "page.css").read_text(encoding="utf-8")
    rules = [dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", rule)) for rule in re.findall(r":root \{([^}]*)\}", css)]
    colours = rules[0] if scheme == "light" else rules[0] | rules[1]

    def light(colour):
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        return sum(w * (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4) for w, p in zip((0.2126, 0.7152, 0.0722), parts))

    for ink, paper in (("ink", "paper"), ("dim", "paper"), ("accent", "paper"), ("ink", "mark")):
        darker, lighter = sorted((light(colours[ink]), light(colours[paper])))
        assert (lighter + 0.05) / (darker + 0.05) >= 7, (ink, paper)


def test_a_source_says_how_often_it_is_called_where_that_is_not_once():
    calls = [Span(0, 1), Span(2, 3)]
    source = Source(start=4, end=6)
    notes = [Note(number=1, calls=calls[:1], source=source), Note(number=2, calls=calls, source=source), Note(number=3, source=source)]
    found = tree(Brief(text="a b cd", notes=notes), labels=ENGLISH, only="notes")
    assert [text_of(li) for li in pick(found, ".notes li")] == ["1cd ↑", "2cdcalled 2 times ↑ ↑", "3cdnever called"]


def test_rows_are_a_table_and_their_calls_stay():
    text = "Le vote :\nPays | Vote\nLettonie [1] | oui\nFin.\nLe Phare."
    at = [0, *(i + 1 for i, sign in enumerate(text) if sign == "\n"), len(text) + 1]
    kinds = ("paragraph", "row", "row", "paragraph", "note")
    blocks = [Block(kind, start, end - 1) for kind, start, end in zip(kinds, at, at[1:])]
    call = Span(text.index("[1]"), text.index("[1]") + 3)
    found = tree(Brief(text=text, blocks=blocks, notes=[Note(number=1, calls=[call], source=Source(start=at[4], end=len(text)))]))
    assert [[text_of(cell) for cell in row] for row in pick(found, ".rows tr")] == [["Pays", "Vote"], ["Lettonie1", "oui"]]


def test_a_line_is_not_broken_where_french_sets_a_space_and_the_space_stays_what_it_was():
    text = "Il a dit : « Non ! Et <puis> ; » a-t-il dit."
    found = tree(Brief(text=text, blocks=[Block("paragraph", 0, len(text))]))
    (paragraph,) = pick(found, ".text p")
    assert paragraph.text_content() == text
    assert [e.text for e in pick(paragraph, ".held")] == ["t :", "« N", "n !", "> ;"]


def test_notes_that_are_too_many_for_the_margin_stand_with_the_sources_alone():
    def made(count):
        text = "a" * count + "".join(f" Agence Plume, dépêche numéro {n}, 3 mars 2025, sur le port et ce qu’il en reste." for n in range(count))
        words = len(text[count:]) // count
        notes = [Note(number=n, calls=[Span(n, n + 1)], source=Source(start=count + n * words + 1, end=count + (n + 1) * words)) for n in range(count)]
        return tree(Brief(text=text, blocks=[Block("paragraph", 0, count)], notes=notes))

    assert len(pick(made(5), ".side")) == len(pick(made(5), ".under span")) == 5
    crowded = made(40)
    assert not pick(crowded, ".side") and not pick(crowded, ".under") and len(pick(crowded, ".notes li")) == 40


@pytest.mark.parametrize(
    ("source", "beside"),
    [("Plume, 3 mars, https://a.example/b.", "Plume, 3 mars."), ("Plume (https://a.example/b), 3 mars", "Plume, 3 mars"), ("https://a.example/b", "https://a.example/b")],
)
def test_a_source_beside_the_text_says_its_address_only_where_it_has_nothing_else(source, beside):
    text = f"Oui 1 {source}"
    entry = Source(start=6, end=len(text), address="https://a.example/b")
    found = tree(Brief(text=text, blocks=[Block("paragraph", 0, 5)], notes=[Note(number=1, calls=[Span(4, 5)], source=entry)]))
    assert text_of(pick(found, ".side")[0]) == f"1 {beside}" and source in text_of(pick(found, ".notes li")[0])

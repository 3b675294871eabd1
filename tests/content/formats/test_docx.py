"""Word files, made here part by part."""

import io
import zipfile

import pytest

from content import load
from content.errors import Unreadable
from content.formats import docx
from content.languages.detect import detect

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'


def run(words: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def paragraph(content: str, style: str = "", numbers: tuple[int, int] | None = None) -> str:
    told = f'<w:pStyle w:val="{style}"/>' if style else ""
    told += f'<w:numPr><w:ilvl w:val="{numbers[1]}"/><w:numId w:val="{numbers[0]}"/></w:numPr>' if numbers else ""
    return f"<w:p><w:pPr>{told}</w:pPr>{content}</w:p>"


def word(body: str, **parts: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", f"<w:document {W} {R}><w:body>{body}</w:body></w:document>")
        for name, content in parts.items():
            archive.writestr(f"word/{name}.xml", f"<w:{name} {W}>{content}</w:{name}>")
        archive.writestr("word/_rels/document.xml.rels", '<R><r Id="r1" Target="https://example.org/a"/></R>')
    return made.getvalue()


STYLES = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="fr-FR"/></w:rPr></w:rPrDefault></w:docDefaults>' + "".join(
    f'<w:style w:styleId="{i}"><w:name w:val="{name}"/></w:style>'
    for i, name in (("Titre", "Title"), ("Titre1", "heading 1"), ("Citation", "Quote"), ("Listepuces", "List Bullet"))
)
NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="4"><w:abstractNumId w:val="0"/></w:num>'
)
FOOTNOTES = (
    '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>—</w:t></w:r></w:p></w:footnote>'
    f'<w:footnote w:id="2">{paragraph("<w:r><w:footnoteRef/></w:r>" + run(" Relevé des décisions."))}</w:footnote>'
    f'<w:footnote w:id="3">{paragraph(run("Jamais appelée."))}</w:footnote>'
)
CALL = '<w:r><w:footnoteReference w:id="2"/></w:r>'
BODY = (
    paragraph(run("Le fleuve sans accord"), "Titre")
    + paragraph(run("Mardi 4 février 2025"))
    + paragraph(run("Les six pays se sont ") + run("réunis", "<w:b/>") + CALL + run(".") + "<w:del><w:r><w:t>supprimé</w:t></w:r></w:del>")
    + paragraph(run("La suite"), "Titre1")
    + paragraph(run("Un"), numbers=(4, 0))
    + paragraph(run("À part"), numbers=(4, 1))
    + paragraph(run("Deux"), numbers=(4, 0))
    + paragraph(run("Une puce"), "Listepuces")
    + paragraph(run("« Non. »"), "Citation")
    + paragraph(f'<w:hyperlink r:id="r1">{run("Ici")}</w:hyperlink>' + CALL)
    + f"<w:tbl><w:tr><w:tc>{paragraph(run('Mali'))}</w:tc><w:tc>{paragraph(run('12 %'))}</w:tc></w:tr></w:tbl>"
)


def read(data: bytes, name: str = "a.docx"):
    return load.read_bytes(data, name)


def test_a_whole_file():
    document = read(word(BODY, styles=STYLES, numbering=NUMBERING, footnotes=FOOTNOTES))
    text = document.text
    assert [(b.kind, b.level, b.marker.of(text) if b.marker else "", text[b.start : b.end]) for b in document.blocks] == [
        ("title", 1, "", "Le fleuve sans accord"),
        ("byline", 0, "", "Mardi 4 février 2025"),
        ("paragraph", 0, "", "Les six pays se sont réunis[1]."),
        ("heading", 2, "", "La suite"),
        ("item", 1, "1.", "Un"),
        ("item", 2, "•", "À part"),
        ("item", 1, "2.", "Deux"),
        ("item", 1, "•", "Une puce"),
        ("quotation", 0, "", "« Non. »"),
        ("paragraph", 0, "", "Ici[1]"),
        ("row", 0, "", "Mali | 12 %"),
        ("note", 0, "1.", "Relevé des décisions."),
        ("note", 0, "2.", "Jamais appelée."),
    ]
    assert (document.date, detect(document.text, document.language), document.format) == ("2025-02-04", "fr", "docx")
    assert [(c.label, text[c.start : c.end]) for c in document.calls] == [("1", "[1]"), ("1", "[1]")]
    assert [(e.label, text[e.start : e.end]) for e in document.entries] == [("1", "Relevé des décisions."), ("2", "Jamais appelée.")]
    assert [(e.kind, text[e.start : e.end], e.target) for e in document.emphases] == [
        ("strong", "réunis", None),
        ("link", "Ici", "https://example.org/a"),
    ]


def test_it_is_known_by_its_content():
    assert read(word(BODY), "a.txt").format == "docx"


def test_entities_are_not_expanded():
    bomb = '<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        body = paragraph(run("Fin &b;"))
        archive.writestr("word/document.xml", f"{bomb}<w:document {W}><w:body>{body}</w:body></w:document>")
    assert read(data.getvalue()).text == "Fin"


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04" + b"\0" * 64,
        b"Du texte.",
        word(BODY)[:-30],
        word("<w:p>"),
        word(paragraph(run("a" * (3 << 20)))),
    ],
    ids=["empty", "text", "cut", "broken", "bomb"],
)
def test_what_is_no_word_file_is_refused(data):
    with pytest.raises(Unreadable) as caught:
        read(data)
    assert caught.value.kind == "malformed"


def test_a_file_without_the_main_part_is_refused():
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("a.txt", "x")
    with pytest.raises(Unreadable):
        docx.read(data.getvalue())

"""Where in its file a finding stands: the very words, in each format that has lines; no line in the others."""

import io
import json
import zipfile
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.load import analyse, read_bytes
from content.places import Place, places

LEAD = "Le conseil s’est réuni lundi à Riga sous la présidence de la ministre, et il n’a rien décidé que l’on sache. "
SAID = "La ministre Anna Krūmiņa a dit « nous verrons » puis s’est tue ; le port, lui, reste ouvert à tous les navires."
PLAIN = f"Riga : le port reste ouvert\n\n{LEAD}\n\n• {SAID}\n• {SAID}\n"
WRAPPED = (
    "Riga : le port reste ouvert\r\n\r\n"
    "Le conseil s’est réuni lundi à Riga sous la présidence de la ministre,\r\n"
    "et il n’a rien décidé que l’on sache, car la séance fut brève et fort peu\r\n"
    "suivie. Elle a dit « nous verrons » puis s’est tue, et le port est resté\r\n"
    "ouvert.\r\n"
)
MARKDOWN = f"""---
title: Riga
date: 2025-03-04
---
# Le **port** reste ouvert

Le conseil[^1] s’est réuni à [Riga](https://riga.example/la "ministre") et n’a *rien* d&eacute;cid&eacute;. Elle a dit « nous
verrons » puis s’est tue. Voir [la note][n] de la ministre, et `le port`.

[^1]: Le *Phare* de Riga, « nous verrons », 4 mars 2025.

1. {SAID}
1. Un point | deux points.
   - {SAID}

[n]: https://riga.example/ministre
"""
HTML = f"""<!DOCTYPE html>
<html lang="fr"><head><title>Riga</title><style>p {{ color: red }}</style></head>
<body><nav><a href="/">Accueil</a> <a href="/monde">Monde</a></nav>
<article><h1>Le port reste ouvert</h1>
<p>{LEAD}Elle a dit &laquo;&nbsp;nous
  <em>verrons</em>&nbsp;&raquo; <a href="https://riga.example/ministre">puis s’est tue</a>.</p>
<!-- « nous verrons » --><p>{SAID}</p><ul><li>{SAID}</ul>
</article></body></html>
"""
YAML = f"title: Riga\ndate: 2025-03-04\ntext: |\n  {LEAD}\n\n  {SAID}\n"


def mail(coding: str, subtype: str = "plain") -> bytes:
    message = EmailMessage()
    message["Subject"] = "Riga"
    message["Message-ID"] = "<1@riga.example>"
    message.set_content(PLAIN if subtype == "plain" else HTML, subtype=subtype, charset="utf-8", cte=coding)
    return bytes(message)


def found(data: bytes, name: str):
    """The brief, and what stands in the file at the place of each « of the brief and of each of its blocks."""
    brief = analyse(read_bytes(data, name))
    starts = [at for at, sign in enumerate(brief.text) if sign == "«"]
    return brief, starts, places(data, brief, starts)


def stands(data: str, place: Place, width: int) -> str:
    return data.replace("\r\n", "\n").split("\n")[place.line - 1][place.column - 1 :][:width]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        (PLAIN, "a.txt"),
        (WRAPPED, "a.txt"),
        (MARKDOWN, "a.md"),
        (YAML, "a.yaml"),
        (mail("8bit").decode(), "a.eml"),
    ],
    ids=["plain", "wrapped, CR LF", "Markdown", "YAML", "mail"],
)
def test_each_mark_is_found_where_it_stands_in_the_file(source, name):
    _, starts, at = found(source.encode(), name)
    assert len(starts) == source.count("«") and [stands(source, place, 6) for place in at] == ["« nous"] * len(starts)
    assert len(set(at)) == len(at)


def test_blocks_are_found_where_they_stand_between_marks_links_and_notes():
    brief = analyse(read_bytes(MARKDOWN.encode(), "a.md"))
    at = places(MARKDOWN.encode(), brief, [block.start for block in brief.blocks])
    assert [stands(MARKDOWN, place, 9) for place in at[1:]] == ["Le consei", "La minist", "Un point ", "La minist", "Le *Phare"]
    here = [brief.text.index(words) for words in ("« nous verrons » puis", "Voir la")]
    assert [stands(MARKDOWN, place, 7) for place in places(MARKDOWN.encode(), brief, here)] == ["« nous", "Voir [l"]


def test_html_is_read_past_its_tags_and_entities():
    _, starts, at = found(HTML.encode(), "a.html")
    assert [stands(HTML, place, 7) for place in at] == ["&laquo;", "« nous ", "« nous "] and at[1] < at[2]


@pytest.mark.parametrize("ascii", [True, False])
def test_json_is_read_past_its_escapes(ascii):
    data = json.dumps({"title": "Riga", "text": PLAIN}, ensure_ascii=ascii, indent=1)
    _, starts, at = found(data.encode(), "a.json")
    assert [stands(data, place, 6) for place in at] == ["\\u00ab" if ascii else "« nous"] * len(starts)
    assert {place.line for place in at} == {3}


@pytest.mark.parametrize("subtype", ["plain", "html"])
def test_a_mail_in_quoted_printable(subtype):
    data = mail("quoted-printable", subtype)
    _, starts, at = found(data, "a.eml")
    lines = data.decode().split("\n")
    assert at and all(lines[p.line - 1][p.column - 1 :].startswith(("=C2=AB", "&laquo;")) for p in at)


def test_what_has_no_lines_gets_none():
    words = f'<w:p><w:r><w:t xml:space="preserve">{SAID}</w:t></w:r></w:p>'
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{space}"><w:body>{words}</w:body></w:document>')
    for data, name in ((made.getvalue(), "a.docx"), (mail("base64"), "a.eml")):
        _, starts, at = found(data, name)
        assert starts and set(at) == {None}


@pytest.mark.parametrize("text", ["« »", "—"])
def test_what_has_no_letters_has_no_place(text):
    assert places(text.encode(), analyse(read_bytes(text.encode(), "a.txt")), [0]) == [None]


def test_what_stands_in_the_file_more_often_than_in_the_brief_has_no_place():
    data = "# Riga\n\nUn texte\n\n[Oui](x) non\n\n<div title='Oui non'>\nOui non\n</div>\n"
    brief = analyse(read_bytes(data.encode(), "a.md"))
    twice = brief.model_copy(update={"text": brief.text.replace("Oui non", "Oui nom", 1)})
    assert places(data.encode(), twice, [twice.text.index("Oui nom")]) == [None]


@given(st.text(st.sampled_from("ab« \n\t>-\u200b\u00ad\r—.éÀ1*#"), max_size=120).filter(lambda text: any(map(str.isalnum, text))))
def test_every_letter_of_a_plain_text_stands_at_its_place(text):
    data = text.encode()
    brief = analyse(read_bytes(data, "a.txt"))
    starts = [at for at, sign in enumerate(brief.text) if sign.isalnum()]
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for start, place in zip(starts[1:], places(data, brief, starts)[1:]):
        assert lines[place.line - 1][place.column - 1] == brief.text[start]

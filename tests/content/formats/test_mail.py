"""Mail: the part that people read, with its subject and date."""

from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content import load
from content.errors import Unreadable
from content.formats import mail
from content.languages.detect import detect

LONG = "Les ministres des six pays se sont réunis mardi à Bamako pour examiner le projet, sans fixer de date. " * 3


def message(**headers) -> EmailMessage:
    made = EmailMessage()
    made["Subject"] = "TR: Fwd: Le fleuve sans accord : « rien »"
    made["From"] = "Anouk Ferrand <anouk@example.org>"
    made["Date"] = "Tue, 04 Mar 2025 23:40:00 -0500"
    for name, value in headers.items():
        made[name.replace("_", "-")] = value
    return made


def read(made: EmailMessage):
    return load.read_bytes(bytes(made), "-")


def test_subject_date_and_sender_are_those_of_the_header():
    made = message(Content_Language="fr")
    made.set_content(LONG)
    document = read(made)
    assert (document.title, document.date, document.format) == ("Le fleuve sans accord : « rien »", "2025-03-04", "mail")
    assert document.metadata["from"] == "Anouk Ferrand <anouk@example.org>"
    assert document.text.strip() == LONG.strip() and detect(document.text, document.language) == "fr"


def test_the_html_part_is_read_before_the_text_part_and_attachments_never():
    made = message()
    made.set_content("La version texte.")
    made.add_alternative(f"<html><body><h1>Le fleuve</h1><p>{LONG}</p></body></html>", subtype="html")
    made.add_attachment("<html><body><p>Pièce jointe</p></body></html>", subtype="html", filename="a.html")
    document = read(made)
    assert [b.kind for b in document.blocks] == ["heading", "paragraph"]  # the title is the subject
    assert "Pièce" not in document.text and "version" not in document.text


def test_the_text_part_is_read_where_the_html_part_says_nothing():
    made = message()
    made.set_content("La version texte.")
    made.add_alternative("<html><body><img src='http://example.org/x'></body></html>", subtype="html")
    assert read(made).text.strip() == "La version texte."


@pytest.mark.parametrize("charset", ["iso-8859-15", "utf-8", "windows-1250"])
def test_a_part_is_read_in_the_encoding_that_it_states(charset):
    made = message()
    made.set_content("Le président Miloš Škoda a dit non.\n", charset=charset)
    assert read(made).text.strip() == "Le président Miloš Škoda a dit non."


def test_flowed_lines_are_joined_and_a_signature_is_of_the_page():
    data = (
        b"From: a@example.org\nSubject: Fleuve\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8; format=flowed\n\n"
        b"Un accord \nsur le fleuve.\n\n-- \nAnouk Ferrand\nRivi\xc3\xa8res du monde\n"
    )
    document = load.read_bytes(data, "a.eml")
    assert [(b.kind, document.text[b.start : b.end]) for b in document.blocks] == [
        ("paragraph", "Un accord sur le fleuve."),
        ("chrome", "Anouk Ferrand"),
        ("chrome", "Rivières du monde"),
    ]


def test_a_text_that_begins_with_words_and_colons_is_no_mail():
    assert load.read_bytes(b"Subject: the river\nFrom: the ministers\n\nNothing was signed.\n", "a.txt").format == "plain"


def test_controls_in_headers_are_shown():
    made = b"Subject: =?utf-8?b?G10wO3gH?= [red]\nMessage-ID: <a@b>\nDate: never\n\nDu texte.\n"
    document = load.read_bytes(made, "a.eml")
    assert (document.title, document.date) == ("␛]0;x␇ [red]", None)


def test_parts_without_end_are_refused():
    data = b"MIME-Version: 1.0\n" + b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (i, i) for i in range(500)
    )
    with pytest.raises(Unreadable) as caught:
        load.read_bytes(data, "a.eml")
    assert caught.value.kind == "malformed"


LINES = ["Subject: =?utf-8?q?a?=", "MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=b", "Content-Type: text/html; charset=x",
         "Content-Transfer-Encoding: base64", "", "--b", "--b--", "<p>é</p>", "=E9", "Date: 32 Foo 9999", "Content-Type: text/plain"]  # fmt: skip


@given(st.lists(st.sampled_from(LINES), max_size=30))
def test_whatever_a_mail_is_made_of_it_gives_a_document(lines):
    document = mail.read("\n".join(lines).encode())
    assert all(0 <= b.start < b.end <= len(document.text) for b in document.blocks)

"""Mail (.eml): its HTML or text part as the brief, its subject as title, its date as date. Attachments are not read."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from ..clean import clean
from ..document import Document
from ..errors import Unreadable
from . import html, plain
from .text import Text, text_of

if TYPE_CHECKING:
    from email.message import Message

_HEADER = re.compile(rb"(?:From [^\n]{1,200}\n)?(?:[A-Z][A-Za-z-]{1,40}:[^\n]{0,998}\r?\n(?:[ \t][^\n]{0,998}\r?\n){0,50}){2,}")
_MAIL = re.compile(rb"^(?:MIME-Version|Message-ID|Received|Return-Path|Delivered-To):", re.M | re.I)
_PARTS = 50  # parts within one another; the library that reads them goes down one by one
_MULTIPART = re.compile(rb"multipart/", re.I)
_PIECE = 1 << 16  # bytes that are fed to the parser at once
_HEADER_LENGTH = 2000  # characters of a header that is read
_ANSWER = re.compile(r"(?:\s*(?:re|fwd?|tr|aw|réf|rép)\s?:)+\s*", re.I)
_FLOWED = re.compile(r"(?<=[^ \n]) \n(?=[^ >\n])")  # a line end that only the mail program made
_SIGNATURE = "\n-- \n"


def claims(data: bytes) -> bool:
    """Whether the first bytes are the header of a mail, with a line that only mails have."""
    sample = data[: 1 << 14]
    header = _HEADER.match(sample)
    return bool(header and _MAIL.search(header[0]))


def read(data: bytes, whole: bool = True) -> Document | None:
    """The document in the bytes of a mail. Which part is read can only be told from the whole."""
    if not whole:
        return None
    if sum(1 for _ in islice(_MULTIPART.finditer(data), _PARTS + 1)) > _PARTS:
        raise Unreadable("malformed", detail=f"at most {_PARTS} parts")
    try:
        mail = message(data)
    except (RecursionError, ValueError, LookupError) as error:
        raise Unreadable("malformed", detail="mail") from error
    document = _body(mail)
    subject = _ANSWER.sub("", _header(mail, "Subject"), count=1) if _header(mail, "Subject") else ""
    if subject:
        document.entitle(subject)
    document.date = _date(mail) or document.date
    document.language = _header(mail, "Content-Language") or document.language
    document.metadata = {key: words for key in ("from", "to", "subject") if (words := _header(mail, key))}
    document.format = "mail"
    return document


def message(data: bytes) -> Message:
    """The mail that `data` is, fed to its parser in pieces: at once, it would be copied several times."""
    from email.feedparser import BytesFeedParser  # loaded only when a mail is read

    parser = BytesFeedParser()
    for start in range(0, len(data), _PIECE):
        parser.feed(data[start : start + _PIECE])
    return parser.close()


def texts(mail: Message) -> list[Message]:
    """The parts of a mail that can be its text, in the order in which they are tried: HTML first."""
    kinds = ("text/html", "text/plain")
    found = [part for part in mail.walk() if part.get_content_type() in kinds and part.get_content_disposition() != "attachment"]
    return sorted(found, key=lambda part: part.get_content_type() != "text/html")


def _body(mail: Message) -> Document:
    """The HTML part, if it has words, else the text part."""
    for part in texts(mail):
        text = _text(part)
        part.set_payload("")  # not needed any more, and as large as the mail
        if part.get_content_type() == "text/html":
            document = html.parse(text.text)
        else:
            document = _plain(text.text, (part.get_param("format") or "") == "flowed")
        document.encoding = text.encoding
        document.removed += text.removed
        if document.blocks:
            return document
    return Document("")


def _text(part: Message) -> Text:
    """The clean text of a part, in the encoding that it states if there is such a one, else in the one its bytes show."""
    data = part.get_payload(decode=True) or b""
    charset = part.get_content_charset()
    if charset and charset not in ("us-ascii", "ascii", "utf-8", "iso-8859-1"):
        try:
            text, removed = clean(data.decode(charset, "replace"))
            return Text(text, charset, removed)
        except (LookupError, UnicodeError, TypeError):
            pass
    return text_of(data)


def _plain(text: str, flowed: bool) -> Document:
    """A text part; what stands below the signature's dashes belongs to the page, not to the brief."""
    body, dashes, below = text.replace("\t", " ").rpartition(_SIGNATURE)
    if not dashes:
        body, below = below, ""
    document = plain.parse(_FLOWED.sub(" ", body) if flowed else body)
    if document.blocks and below:
        signature = plain.parse(below)
        shift = len(document.text) + len(_SIGNATURE)
        document.text += _SIGNATURE + signature.text
        document.blocks += [b._replace(kind="chrome", level=0, start=b.start + shift, end=b.end + shift, marker=None) for b in signature.blocks]
    return document


def _header(mail: Message, name: str) -> str:
    """The words of a header, decoded and clean, on one line."""
    from email.header import decode_header

    value = str(mail.get(name) or "")[:_HEADER_LENGTH]
    try:
        parts = decode_header(value)
    except Exception:  # the library raises several kinds for a broken header; it is then shown as it stands
        parts = [(value, None)]
    words = "".join(_decoded(part, charset) for part, charset in parts)
    return " ".join(clean(words).text.split())


def _decoded(part: bytes | str, charset: str | None) -> str:
    if isinstance(part, str):
        return part
    try:
        return part.decode(charset or "utf-8", "replace")
    except (LookupError, UnicodeError, TypeError):
        return part.decode("utf-8", "replace")


def _date(mail: Message) -> str | None:
    """The day of the Date header, where the sender was."""
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(str(mail.get("Date") or "")[:200]).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None

"""JSON and YAML: a brief as `lutrin show --format json` writes it, or as an editor does. See given.py for what it can state."""

from __future__ import annotations

import json
import re

from .. import languages, stated
from ..clean import clean
from ..document import Document
from ..errors import Unreadable
from ..span import Block, Span
from . import careful, plain
from .text import text_of

_OBJECT = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{\s*\"[\w$-]{1,40}\"\s*:")
_ESCAPED = re.compile(r"\\u[dD][89a-fA-F]")
_HALF = re.compile("[\ud800-\udfff]")
_BRIEF = re.compile(rb"(?:\xef\xbb\xbf)?(?:---\s+)?(?:(?:title|date|language): [^\n]*\n)*text: ?(?:[|>][+-]?\n|\"|')")


def claims(data: bytes) -> bool:
    """Whether the first bytes are a JSON object, or a YAML map that has a text."""
    return bool(_OBJECT.match(data[:4096]) or _BRIEF.match(data[:4096]))


def read(data: bytes, whole: bool = True) -> Document | None:
    """The document in the bytes of a JSON or YAML file. Raises Unreadable (malformed) with the place and what was expected."""
    if not whole:
        return None
    source = text_of(data)
    is_json = source.text.lstrip()[:1] in ("{", "[")
    document = _document(_json(source.text) if is_json else careful.yaml(source.text))
    document.encoding = source.encoding
    document.removed += source.removed
    return document


def _json(text: str) -> object:
    try:
        data = json.loads(text)
        if _ESCAPED.search(text):  # halves of pairs are no characters, and pydantic takes no string that has one
            data = json.loads(_HALF.sub("\ufffd", json.dumps(data, ensure_ascii=False)))
        return data
    except json.JSONDecodeError as error:
        raise Unreadable("malformed", line=error.lineno, detail="JSON") from error
    except (RecursionError, ValueError) as error:  # nested without end, a number of thousands of figures
        raise Unreadable("malformed", detail="JSON") from error


def _document(data: object) -> Document:
    from .. import given  # pydantic: only briefs as data need it here

    brief = given.validate(data)
    text, removed = clean(brief.text)
    text = text.replace("\t", " ")
    placed = given.has_places(brief)
    if placed and len(text) != len(brief.text):
        raise Unreadable("malformed", detail="text: no control or unseen characters beside offsets")
    document = plain.parse(text, joined=not placed)
    if brief.blocks:
        document.blocks = _blocks(brief, len(text))
    own = next((Span(b.start, b.end) for b in document.blocks if b.kind == "title"), None)
    if "title" in brief.model_fields_set:  # else what heads the text is its title, as in a plain one
        document.title = own if own and own.of(document.text) == brief.title else brief.title
    else:
        document.title = own
    if "date" in brief.model_fields_set:
        document.date = brief.date.isoformat() if brief.date else None
    document.language = brief.language
    document.metadata = brief.metadata
    document.format = "structured"
    document.removed = removed
    stated.apply(given.stated(brief), document)
    if brief.speaker_notes is not None:
        document.speaker_notes = given.speaker_notes(brief, len(text))
    document.given = given.Findings(brief, document)
    return document


def _blocks(brief, length: int) -> list[Block]:
    """The blocks that the file gives, in order and without overlap."""
    blocks: list[Block] = []
    done = 0
    for i, given in enumerate(brief.blocks):
        marker = Span(given.marker.start, given.marker.end) if given.marker else None
        begin = marker.start if marker else given.start
        if not done <= begin <= given.start < given.end <= length or (marker and not marker.start < marker.end <= given.start):
            raise Unreadable("malformed", detail=f"blocks.{i}: {done} <= start < end <= {length}")
        language = given.language if given.language in languages.codes() else None
        blocks.append(Block(given.kind, given.start, given.end, given.level, marker, language))
        done = given.end
    return blocks

"""Markdown: CommonMark with tables, footnotes and front matter; the text as rendered, its marks as spans."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from .. import staging
from ..document import Call, Document, Entry
from . import frontmatter, lines, plain, sections
from .text import text_of

if TYPE_CHECKING:
    from markdown_it.token import Token

    from .builder import Builder

_PORTION = 1 << 16  # characters parsed at once: a long file must neither fill the memory nor hold up the rest
_LONG = 10_000  # characters of a paragraph
_HEADING = 4000  # characters of what stands above a line that are looked at
_MANY = 1000  # signs in it that can wait for another one
_WAITING = "[]*_`~<&\\"
_SIGNS = (
    re.compile(rb"^#{1,4} \S", re.M),
    re.compile(rb"^\[\^[^\]\s]{1,40}\]:", re.M),
    re.compile(rb"\]\(https?://"),
    re.compile(rb"\*\*[^\s*][^*\n]{0,200}\*\*"),
    re.compile(rb"\A---\n[a-z]+:", re.I),
    re.compile(rb"^```", re.M),
)
_MARKED = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,20}---[ \t]*\r?\n(?:[^\n]{0,400}\n){0,60}?[\"']?(?:tlp|classification|embargo)[\"']?\s*:", re.I)
_TAG = re.compile(r"<[^<>]{0,2000}>|<!--")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_EMPHASES = {"strong": "strong", "em": "emphasis", "s": "struck"}


def claims(data: bytes) -> bool:
    """Whether two different signs of Markdown stand in the first bytes: one can be chance. Marks in a head never are."""
    sample = data[: 1 << 14]
    if _MARKED.match(sample):
        return True
    return sum(bool(sign.search(sample)) for sign in _SIGNS) > 1


def read(data: bytes, whole: bool = True) -> Document | None:
    """The document in the bytes of a Markdown file; a beginning alone cannot tell which links and notes are defined below."""
    if not whole:
        return None
    text, encoding, removed = text_of(data)
    document = parse(text)
    document.encoding = encoding
    document.removed += removed
    return document


def parse(text: str) -> Document:
    """The document that a clean Markdown text is."""
    head, body = frontmatter.split(text)
    from .builder import Builder  # loaded only when a Markdown file is read

    writer = _Writer(Builder())
    for portion in _portions(body):
        writer.blocks(_parser().parse(portion, {}))
    writer.notes()
    document = writer.builder.document("markdown")
    if not document.blocks:  # nested beyond what the parser follows: shown as it was typed
        document = plain.parse(body)
    if head := head or frontmatter.damaged(text):
        frontmatter.apply(head, document)
    return document


@cache
def _parser():
    from markdown_it import MarkdownIt  # loaded only when a Markdown file is read
    from mdit_py_plugins.footnote import footnote_plugin

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    parser.core.ruler.at("inline", _inline)
    return parser.use(footnote_plugin, inline=False, move_to_end=False, always_match_refs=True)


def _inline(state) -> None:
    """Parses what stands in each block. The parser's time grows with the square of the signs that wait for another one
    in a block, so a block with more of them than anybody writes is shown as it was typed."""
    from markdown_it.token import Token

    for token in state.tokens:
        if token.type != "inline":
            continue
        if len(token.content) > _LONG and sum(map(token.content.count, _WAITING)) > _MANY:
            token.children = [Token("text", "", 0, content=token.content)]
        else:
            token.children = []
            state.md.inline.parse(token.content, state.md, state.env, token.children)


def _portions(text: str) -> Iterator[str]:
    """`text` in portions that begin at a paragraph outside lists, quotes and fences; a short text is one.

    A fence or list without end is cut all the same; the fence is opened again.
    """
    start = 0
    fence = again = ""
    blank = False
    position = 0
    while position < len(text) and len(text) - start > 2 * _PORTION:
        end = text.find("\n", position)
        end = len(text) if end < 0 else end
        line = text[position : min(end, position + 200)]
        if match := _FENCE.match(line):
            fence = "" if fence and match[1].startswith(fence) else fence or match[1]
        plain = line[:1].isalpha() or line[:1] == "#"
        too_long = position - start > 4 * _PORTION
        if position - start > _PORTION and ((blank and plain and not fence) or too_long):
            yield again + text[start:position]
            start = position
            again = f"{fence}\n" if fence else ""
        blank = not line.strip()
        position = end + 1
    yield again + text[start:]


class _Writer:
    """Writes the tokens of markdown-it-py into a Builder; footnotes are kept for the end."""

    def __init__(self, builder: Builder) -> None:
        self.builder = builder
        self._notes: list[tuple[str, list[Token]]] = []
        self._lists: list[int | None] = []  # of each open list: the next number, None for bullets
        self._marker: str | None = None  # of the item whose first words are still to come
        self._quotes = 0

    def blocks(self, tokens: list[Token]) -> None:
        """Writes block tokens in order."""
        builder = self.builder
        open_notes: list[list[Token]] = []  # one inside another: « [^1]: - [^2]: … »
        for token in tokens:
            kind = token.type
            if kind == "footnote_reference_open":
                open_notes.append([])
                self._notes.append((token.meta["label"], open_notes[-1]))
            elif kind == "footnote_reference_close":
                open_notes.pop()
            elif open_notes:
                open_notes[-1].append(token)
            elif kind == "heading_open":
                builder.open("heading", int(token.tag[1]))
            elif kind == "paragraph_open":
                self._paragraph()
            elif kind == "inline":
                self.inline(token.children or [])
            elif kind in ("bullet_list_open", "ordered_list_open"):
                self._lists.append(int(token.attrs.get("start", 1)) if kind[0] == "o" else None)
            elif kind in ("bullet_list_close", "ordered_list_close"):
                self._lists.pop()
            elif kind == "list_item_open":
                number = self._lists[-1]
                self._marker = "-" if number is None else f"{number}."
                if number is not None:
                    self._lists[-1] = number + 1
            elif kind == "blockquote_open":
                self._quotes += 1
            elif kind == "blockquote_close":
                self._quotes -= 1
            elif kind == "tr_open":
                builder.open("row")
            elif kind in ("td_open", "th_open"):
                if builder.at > builder.start:
                    builder.add(" | ")
            elif kind in ("fence", "code_block"):
                builder.open("code")
                builder.add(token.content.strip("\n"), verbatim=True)
            elif kind == "html_block":
                self._html(token.content)
        builder.close()

    def inline(self, tokens: list[Token]) -> None:
        """Writes inline tokens into the open block."""
        builder = self.builder
        opened: list[tuple[str, int, str | None]] = []
        raised: int | None = None  # where a <sup> began
        for i, token in enumerate(tokens):
            kind = token.type
            if kind == "text":
                builder.add(token.content)
            elif kind in ("softbreak", "hardbreak"):
                if builder.kind != "paragraph" or i + 1 == len(tokens) or not self._parts(tokens[i + 1].content):
                    builder.add(" ")
            elif kind == "code_inline":
                start = builder.add(token.content).start
                builder.emphasis("code", start)
            elif kind == "footnote_ref":
                label = token.meta["label"]
                builder.calls.append(Call(*builder.add(f"[^{label}]"), label))
            elif kind == "image":
                self.inline(token.children or [])
            elif kind == "link_open":
                opened.append(("link", builder.at, str(token.attrs.get("href", ""))))
            elif kind.endswith("_open") and kind[:-5] in _EMPHASES:
                opened.append((_EMPHASES[kind[:-5]], builder.at, None))
            elif kind.endswith("_close") and opened:
                builder.emphasis(*opened.pop())
            elif kind == "html_inline":
                tag = token.content.lower()
                for words in staging.in_comments(token.content):
                    builder.note(words)
                if tag.startswith("<sup"):
                    raised = builder.at
                elif tag.startswith("</sup") and raised is not None:
                    builder.raised(raised)
                    raised = None
                elif tag.startswith("<br"):
                    builder.add(" ")

    def notes(self) -> None:
        """Writes the footnotes, each one block, whatever paragraphs it had."""
        for label, tokens in self._notes:
            self.builder.open("note", 0, f"{label}.")
            for token in tokens:
                if token.type == "inline":
                    self.builder.add(" ")
                    self.inline(token.children or [])
            block = self.builder.close()
            if block:
                self.builder.entries.append(Entry(label, block.start, block.end))

    def _paragraph(self) -> None:
        marker, self._marker = self._marker, None
        if marker is not None:
            self.builder.open("item", len(self._lists), marker)
        elif self._quotes and not self._lists:
            self.builder.open("quotation")
        else:
            self.builder.open("paragraph")

    def _parts(self, line: str) -> bool:
        """Begins a block in the middle of a paragraph if `line` does: CommonMark knows no • and no [1], which people paste."""
        builder = self.builder
        above = builder.last(min(builder.at - builder.start, _HEADING)) if lines.is_entry(line) else ""
        heading = sections.kind(above) == "notes"
        if not (heading or lines.is_point(line) or lines.is_entry(above)):
            return False
        block = builder.close()
        if block and heading:
            builder.blocks[-1] = block._replace(kind="heading", level=2)
        builder.open("paragraph")
        return True

    def _html(self, content: str) -> None:
        """The words of a block of HTML, without its tags; the notes in its comments."""
        for words in staging.in_comments(content):
            self.builder.note(words)
        words = _TAG.sub(" ", content)
        if not content.lstrip().startswith(("<!--", "<script", "<style")) and words.strip():
            self.builder.open("paragraph")
            self.builder.add(words)

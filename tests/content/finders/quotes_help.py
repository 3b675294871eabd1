"""What the tests of the quotes share: the finders run on a few lines."""

from content import languages
from content.document import Document
from content.export import data
from content.finders.marks import find_marks
from content.finders.people import find_people
from content.finders.quotes import find_quotes
from content.finders.sentences import sentences
from content.load import analyse, read_bytes
from content.span import Block


def quotes_of(text: str, language: str, kind: str | None = None) -> list[dict]:
    """The quotes of a text, one block a line, as plain dictionaries."""
    blocks, place = [], 0
    for line in text.split("\n"):
        if line.strip():
            point = line.startswith("• ")
            blocks.append(Block(kind or ("item" if point else "paragraph"), place + 2 * point, place + len(line), int(point)))
        place += len(line) + 1
    document, lists = Document(text, blocks), languages.get(language)
    marks = find_marks(document)
    cut = list(sentences(document, lists, marks))
    found = find_quotes(document, lists, cut, marks, find_people(document, lists, cut, marks))

    def words(span):
        return None if span is None else text[span.start : span.end]

    return [
        {
            "text": words(q),
            "kind": q.kind,
            "speaker": q.speaker,
            "speaker_text": words(q.speaker_span),
            "cue": words(q.cue),
            "attribution": q.attribution,
            "reason": q.reason,
            "continues": q.continues,
        }
        for q in found
    ]


def read(text: str) -> dict:
    """A text as it is exported, its language and its blocks found too."""
    return data(analyse(read_bytes(text.encode(), "brief.txt")))


def last_quote(text: str) -> tuple[str | None, str]:
    """(speaker, attribution) of the last quote of a text read so."""
    quote = read(text)["quotes"][-1]
    return quote["speaker"], quote["attribution"]

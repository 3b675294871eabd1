"""The pages of a PDF as lines of text. Run as a program of its own by pdf.py, which can stop it: it imports nothing of Lutrin.

The PDF comes on standard input. Standard output gets one JSON value a line: what the file says of itself, or
`{"problem": kind, "detail": …}` with a kind of content/errors.py; then for each page whether it has anything but words, and its
`boxes` in reading order, each as its lines: `[x0, top, x1, bottom, size, bold, pieces]`, in points from the upper left, with
`pieces` of words and whether they are raised.
"""

import gc
import json
import re
import sys
from collections import Counter
from io import BytesIO

_MEMORY = 1 << 30  # bytes
_CHARACTERS = 16 << 20  # of all pages
_RAISED = 0.85  # of the size of the line: what is larger is no figure above it
_BOLD = re.compile(r"bold|black|heavy|demi", re.I)
_GLYPH = re.compile(r"\(cid:\d+\)")  # a glyph of which the file does not say what character it is
# Ligatures are glyphs, not letters; the fonts Symbol and Wingdings show these as bullets.
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_LETTERS = str.maketrans({**_LIGATURES, "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➤", "\uf0fc": "✓"})


def main(seconds: int) -> None:
    """Read the PDF and write its pages; `seconds` is the processor time that this may take."""
    _bound(seconds)
    gc.disable()  # a page leaves no rings behind; to look for them takes a tenth of the time
    from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect

    data = sys.stdin.buffer.read()
    try:
        for value in _values(data):
            sys.stdout.write(json.dumps(value, ensure_ascii=True) + "\n")
        sys.stdout.flush()
    except (PDFPasswordIncorrect, PDFEncryptionError):
        print(json.dumps({"problem": "encrypted"}))
    except MemoryError:
        print(json.dumps({"problem": "slow", "detail": f"{_MEMORY >> 30} GB"}))
    except Exception:  # the library raises every kind for a broken file
        print(json.dumps({"problem": "malformed"}))


def _bound(seconds: int) -> None:
    """Lets the system stop this process, should whoever started it be gone."""
    import resource

    limits = {resource.RLIMIT_AS: _MEMORY, resource.RLIMIT_CPU: seconds, resource.RLIMIT_FSIZE: 0, resource.RLIMIT_CORE: 0}
    for what, most in limits.items():
        try:
            resource.setrlimit(what, (most, most))
        except (ValueError, OSError):  # a system that does not count this, or allows less already
            continue


def _values(data: bytes):
    from pdfminer.converter import PDFPageAggregator
    from pdfminer.layout import LAParams, LTTextBox
    from pdfminer.pdfdocument import PDFDocument
    from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
    from pdfminer.pdfpage import PDFPage
    from pdfminer.pdfparser import PDFParser

    document = PDFDocument(PDFParser(BytesIO(data)))
    yield _stated(document)
    resources = PDFResourceManager()
    device = PDFPageAggregator(resources, laparams=LAParams(all_texts=True))
    interpreter = PDFPageInterpreter(resources, device)
    written = 0
    for page in PDFPage.create_pages(document):
        interpreter.process_page(page)
        layout = device.get_result()
        boxes = [[_line(line, layout.y1) for line in box] for box in _boxes(layout)]
        written += sum(len(words) for box in boxes for line in box for words, _ in line[6])
        if written > _CHARACTERS:
            raise MemoryError
        drawn = any(not isinstance(element, LTTextBox) for element in layout)
        yield {"drawn": drawn, "boxes": [[line for line in box if line[6]] for box in boxes]}


def _stated(document) -> dict:
    """What the file says of itself."""
    from pdfminer.pdftypes import resolve1
    from pdfminer.utils import decode_text

    found = {}
    for info in document.info[:1]:
        for key, value in info.items():
            value = resolve1(value)
            if isinstance(value, bytes):
                found[key.lower()] = decode_text(value)[:1000]
    language = resolve1(document.catalog.get("Lang"))
    if isinstance(language, bytes):
        found["lang"] = decode_text(language)[:40]
    return found


def _boxes(layout):
    """The boxes of text in a page, those within figures too, in the order that the layout gives them."""
    from pdfminer.layout import LTFigure, LTTextBox

    stack = list(reversed(list(layout)))
    while stack:
        element = stack.pop()
        if isinstance(element, LTTextBox):
            yield element
        elif isinstance(element, LTFigure):
            stack.extend(reversed(list(element)))


def _line(line, height: float) -> list:
    """One line, its blanks as the layout found them."""
    from pdfminer.layout import LTChar

    glyphs = [glyph for glyph in line if isinstance(glyph, LTChar) and not glyph.get_text().isspace()]
    sizes = Counter(glyph.size for glyph in glyphs)  # few: what is done for each is not done for each glyph
    halves: Counter[float] = Counter()
    for exact, count in sizes.items():
        halves[round(exact * 2) / 2] += count
    size = max(halves, key=lambda one: (halves[one], one), default=0.0)
    foot = next((glyph.y0 for glyph in glyphs if round(glyph.size * 2) / 2 == size), line.y0)
    fonts = Counter(glyph.fontname for glyph in glyphs)
    bold = bool(glyphs) and sum(count for font, count in fonts.items() if _BOLD.search(font)) > 0.9 * len(glyphs)
    raises = any(exact < _RAISED * size for exact in sizes)
    if not raises:
        words = "".join([glyph.get_text() for glyph in line])
        pieces = [[_words(words), False]] if words.strip() else []
        return _row(line, height, size, bold, pieces)
    pieces = []
    for glyph in line:
        words = _words(glyph.get_text())
        raised = isinstance(glyph, LTChar) and glyph.size < _RAISED * size and glyph.y0 > foot + 0.1 * size
        if words.isspace() and pieces:
            raised = pieces[-1][1]
        if pieces and pieces[-1][1] == raised:
            pieces[-1][0] += words
        else:
            pieces.append([words, raised])
    if not "".join(words for words, _ in pieces).strip():
        pieces = []
    return _row(line, height, size, bold, pieces)


def _words(glyphs: str) -> str:
    """What glyphs say, as letters."""
    return _GLYPH.sub("\ufffd", glyphs.translate(_LETTERS)).replace("\n", " ")


def _row(line, height: float, size: float, bold: bool, pieces: list) -> list:
    return [round(line.x0, 1), round(height - line.y1, 1), round(line.x1, 1), round(height - line.y0, 1), size, bold, pieces]


if __name__ == "__main__":
    main(int(sys.argv[1]))

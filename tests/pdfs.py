"""PDF files, written by hand: lines of words at places, in Helvetica."""

from __future__ import annotations

import zlib

Words = tuple[float, float, float, str]  # x, y from the foot of the page, size, words; a size below 0 is bold


def pdf(*pages: list[Words], info: str = "", catalog: str = "", drawn: bytes = b"") -> bytes:
    """A PDF of `pages`; `info` and `catalog` are entries for what the file says of itself, `drawn` goes on every page."""
    objects = [b"", b"", b"", _font("Helvetica"), _font("Helvetica-Bold")]
    kids = []
    for page in pages:
        objects.append(_stream(b"".join(_words(*words) for words in page) + drawn))
        fonts = "/Font<</F1 4 0 R/F2 5 0 R>>"
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<{fonts}>>/Contents {len(objects)} 0 R>>".encode()
        )
        kids.append(f"{len(objects)} 0 R")
    objects[0] = f"<</Type/Catalog/Pages 2 0 R{catalog}>>".encode()
    objects[1] = f"<</Type/Pages/Kids[{' '.join(kids)}]/Count {len(kids)}>>".encode()
    objects[2] = f"<<{info}>>".encode("latin-1")
    return whole(objects)


def whole(objects: list[bytes], trailer: bytes = b"/Root 1 0 R/Info 3 0 R") -> bytes:
    """The file that holds `objects`, the first of which is its catalogue."""
    out = b"%PDF-1.7\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    rows = b"".join(b"%010d 00000 n \n" % place for place in places)
    table = b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, rows)
    return out + table + b"trailer <</Size %d%s>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, trailer, len(out))


def _stream(content: bytes) -> bytes:
    """A packed stream."""
    packed = zlib.compress(content, 9)
    return b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(packed), packed)


def _font(name: str) -> bytes:
    return f"<</Type/Font/Subtype/Type1/BaseFont/{name}/Encoding/WinAnsiEncoding>>".encode()


def _words(x: float, y: float, size: float, words: str) -> bytes:
    said = words.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"BT /F%d %g Tf %g %g Td (%s) Tj ET\n" % (2 if size < 0 else 1, abs(size), x, y, said)

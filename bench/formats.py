"""Formats: time and memory to load 10 KB, 1 MB and 10 MB of each, after imports; archives are not compressed, so that sizes tell."""

from __future__ import annotations

import io
import json
import re
import statistics
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.pdfs import pdf

from .common import SEED, arguments, conditions

SIZES = {"10 KB": 10_000, "1 MB": 1_000_000, "10 MB": 10_000_000}
SLOW = ("pdf",)  # not measured at 10 MB: pages of nothing but text take longer than Lutrin gives them
_SEARCHED = 100_000  # bytes: larger ones are only read, which is what depends on the format
_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_LINES = 50  # of a page


def main() -> None:
    """Print the table."""
    asked = arguments(__doc__ or "", 9).parse_args()
    with conditions("Formats"), TemporaryDirectory() as folder:
        print(f"{'':6}" + "".join(f"{name + ', read':>15}{' searched' if size < _SEARCHED else '':10}{'memory':>15}" for name, size in SIZES.items()))
        for suffix, write in FORMATS.items():
            row = f"{suffix:6}"
            for name, size in SIZES.items():
                if suffix in SLOW and name == "10 MB":
                    continue
                path = Path(folder) / f"a.{suffix}"
                path.write_bytes(write(_paragraphs(size)))
                turns = asked.n if size < _SEARCHED else 1
                found = [_one(path) for _ in range(turns)]
                read, searched, memory = (statistics.median(values) for values in zip(*found))
                weight = path.stat().st_size
                more = f"{searched * 1000:>7.1f} ms" if size < _SEARCHED else f"{'':10}"
                row += f"{read * 1000:>12.1f} ms{more}{memory / 1e6:>6.1f} MB x{memory / weight:<5.1f}"
            print(row)


def _one(path: Path) -> list[float]:
    """Seconds to read, seconds to search, and bytes that reading took at its height, in a process of its own."""
    done = subprocess.run([sys.executable, "-m", __spec__.name, "--one", str(path)], stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout)


def measure(path: Path) -> None:
    """In that process: read a small file of the format, so that all is imported, then the file."""
    from content.load import analyse, read

    small = path.with_name(f"small{path.suffix}")
    small.write_bytes(FORMATS[path.suffix[1:]](_paragraphs(5000)))
    analyse(read(small))
    before = _peak(forget=True)
    began = time.perf_counter()
    document = read(path)
    took = time.perf_counter() - began
    memory = _peak() - before
    began = time.perf_counter()
    if path.stat().st_size < _SEARCHED:
        analyse(document)
    print(json.dumps([took, time.perf_counter() - began, memory]))


def _peak(*, forget: bool = False) -> int:
    """Bytes that this process had at its height; with `forget`, what it has now, and the height is counted from here.

    Not ru_maxrss, which begins with what the parent had (proc(5): clear_refs, VmHWM).
    """
    if forget:
        Path("/proc/self/clear_refs").write_text("5")
    found = re.search(r"^VmHWM:\s+(\d+) kB$", Path("/proc/self/status").read_text(), re.M)
    assert found
    return int(found[1]) * 1024


def _paragraphs(size: int) -> list[str]:
    """About `size` bytes of paragraphs, those of the seed again and again."""
    words = [line.strip() for line in SEED.read_text(encoding="utf-8").splitlines() if line.strip()]
    whole = sum(len(line.encode()) + 2 for line in words)
    count = max(1, round(size / whole * len(words)))
    return (words * (count // len(words) + 1))[:count]


def _archive(files: dict[str, str]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return made.getvalue()


def _docx(words: list[str]) -> bytes:
    body = "".join(f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>" for line in words)
    return _archive({"word/document.xml": f"<w:document {_WORD}><w:body>{body}</w:body></w:document>"})


def _epub(words: list[str]) -> bytes:
    """A book of pages of a hundred paragraphs."""
    pages = [words[i : i + 100] for i in range(0, len(words), 100)]
    items = "".join(f'<item id="i{n}" href="{n}.xhtml" media-type="application/xhtml+xml"/>' for n in range(len(pages)))
    spine = "".join(f'<itemref idref="i{n}"/>' for n in range(len(pages)))
    files = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container><rootfile full-path="a.opf"/></container>',
        "a.opf": f"<package><metadata/><manifest>{items}</manifest><spine>{spine}</spine></package>",
    }
    return _archive(files | {f"{n}.xhtml": _html(page, "<?xml version='1.0'?>") for n, page in enumerate(pages)})


def _html(words: list[str], before: str = "<!DOCTYPE html>") -> str:
    body = "".join(f"<p>{escape(line)}</p>\n" for line in words)
    return f"{before}<html><head><title>a</title></head><body>{body}</body></html>"


def _mail(words: list[str]) -> bytes:
    head = "From: a@b.example\nDate: Tue, 4 Feb 2025 10:00:00 +0000\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n"
    return (head + _html(words)).encode()


def _pdf(words: list[str]) -> bytes:
    lines = [line[i : i + 90] for line in words for i in range(0, len(line), 90)]
    pages = (lines[i : i + _LINES] for i in range(0, len(lines), _LINES))
    return pdf(*([(40, 800 - 14 * n, 11, line.encode("cp1252", "replace").decode("cp1252")) for n, line in enumerate(page)] for page in pages))


FORMATS: dict[str, Callable[[list[str]], bytes]] = {
    "txt": lambda words: "\n\n".join(words).encode(),
    "md": lambda words: ("# Titre\n\n" + "\n\n".join(words)).encode(),
    "html": lambda words: _html(words).encode(),
    "eml": _mail,
    "docx": _docx,
    "epub": _epub,
    "json": lambda words: json.dumps({"text": "\n\n".join(words)}, ensure_ascii=False).encode(),
    "yaml": lambda words: ("text: |\n" + "\n\n".join("  " + line for line in words) + "\n").encode(),
    "pdf": _pdf,
}


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        measure(Path(sys.argv[2]))
    else:
        main()

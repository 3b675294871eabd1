"""What another process reads and finds is what this one would; it ends with who asked it, and what goes wrong there is told."""

import os
import signal
import subprocess
import sys
import tracemalloc

import pytest

from content import apart, load
from content.errors import Unreadable
from content.formats.plain import parse
from seeds import folder

TEXT = (
    "Riga, a port reopens\n\nAnna Krūmiņa, the mayor of Riga, met Jānis Ozols on 4 March 2025. “The port stays open,” she said.[1]\n\n"
    "• Ozols, for his part, said that “nothing is settled”.\n\nSources\n[1] Harbour log, 3 March 2025.\n"
)


@pytest.fixture
def small(monkeypatch):
    monkeypatch.setattr(load, "LONG", 100)


def test_a_file_gives_the_same_document_and_brief(tmp_path, monkeypatch):
    path = tmp_path / "riga.txt"
    path.write_text(TEXT * 3, encoding="utf-8")
    here = load.read(path)
    brief = load.analyse(load.read(path))
    monkeypatch.setattr(load, "LONG", 100)
    there = load.read(path)
    assert type(there.blocks) is apart.Table
    for name in ("text", "blocks", "title", "date", "language", "emphases", "format", "encoding"):
        assert list(getattr(there, name) or ()) == list(getattr(here, name) or ())
    found = load.analyse(there)
    assert type(found.quotes) is type(brief.quotes)  # searched in one part, both
    assert found == brief and load.analyse(load.read_bytes(path.read_bytes(), "riga.txt")).people == brief.people


def test_an_editors_own_findings_come_with_the_document(small):
    marked = b'{"text": "%s", "people": [{"name": "Anna Berg"}]}' % (b"Anna Berg said so. " * 20)
    assert [person.name for person in load.analyse(load.read_bytes(marked, "a.json")).people] == ["Anna Berg"]


def test_what_cannot_be_read_is_told_by_its_path(small, tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"\x7fELF" + bytes(range(256)))
    with pytest.raises(Unreadable) as caught:
        load.read(path)
    assert (caught.value.kind, caught.value.path) == ("binary", path)


def test_a_fault_in_a_finder_is_raised_here(monkeypatch, small):
    document = parse(TEXT)
    document.language = 5
    with pytest.raises(KeyError):
        apart.search(document)


def test_a_process_that_was_killed_is_told(monkeypatch):
    monkeypatch.setattr(apart, "_PROGRAM", "import os, signal; os.kill(os.getpid(), signal.SIGKILL)")
    with pytest.raises(Unreadable) as caught:
        apart.search(parse(TEXT))
    assert (caught.value.kind, caught.value.detail) == ("failed", signal.strsignal(signal.SIGKILL))


def test_what_is_kept_of_a_long_text_is_little_more_than_the_text():
    document = parse((folder() / "001_baltic_cables.txt").read_text(encoding="utf-8") * 100)
    document.language, document.told = "en", True
    warm = parse(TEXT)
    warm.language = "en"
    apart.search(warm)  # what is imported once is no text’s
    tracemalloc.start()
    try:
        found = apart.search(document)
        kept, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(found.quotes) > 500 and len(found.moments) > 300 and len(found.blocks) > 1000
    assert kept < 1.2 * len(document.text)  # as objects of Python's: ten times that
    assert most < 4 * len(document.text)


def test_it_ends_when_nobody_reads_its_answer():
    read, write = os.pipe()
    program = "import content.load, time; content.load.whole = lambda *_: time.sleep(60)\n" + apart._PROGRAM
    process = subprocess.Popen(
        [sys.executable, "-c", program, "read", "a.txt", *sys.path], stdin=subprocess.DEVNULL, stdout=write
    )
    os.close(write)
    os.close(read)
    assert process.wait(30) == 1

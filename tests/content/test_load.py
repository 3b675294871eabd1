"""The one way in: every file gives a document or says why not."""

import gc
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import seeds
from content import load
from content.decode import SAMPLE
from content.errors import Unreadable

SEED = next(Path(seeds.__file__).parent.glob("*.txt"))


def test_the_seed_is_read_as_it_stands():
    document = load.read(SEED)
    assert document.text == SEED.read_text(encoding="utf-8")
    assert (document.language, document.encoding, document.format, document.removed) == ("fr", "utf-8", "plain", 0)


@pytest.mark.parametrize(
    ("text", "date", "weekday"),
    [
        ("Petites lignes\nPublié le 12/03/2026 à 6 h 00\n\nLe Conseil a décidé mercredi de les céder.\n", "2026-03-12", "2026-03-11"),
        # In English, day and month may stand either way: the brief has no date then, and nothing is counted from it
        ("Branch lines\nPublished 12/03/2026 06:00\n\nThe cabinet decided on Wednesday to hand them over.\n", "None", "None"),
        ("Branch lines\nPublished 22/03/2026 06:00\n\nThe cabinet decided on Wednesday to hand them over.\n", "2026-03-22", "2026-03-18"),
    ],
)
def test_a_line_of_date_in_figures_is_read_as_the_language_writes_it(text, date, weekday):
    brief = load.analyse(load.read_bytes(text.encode(), "brief.txt"))
    assert (str(brief.date), str(brief.moments[-1].date)) == (date, weekday)


def test_what_is_searched_leaves_no_rings():
    """The collector stands still while a brief is searched: what held on to itself would stay."""
    documents = [load.read(path) for path in (SEED, *(Path(__file__).parent / "briefs").iterdir())]
    for document in documents:  # what is imported and kept once is no brief's
        load.analyse(document)
    assert gc.isenabled()
    gc.collect()
    gc.disable()
    try:
        for document in documents:
            load.analyse(document)
        assert gc.collect() == 0
    finally:
        gc.enable()


def test_a_brief_keeps_what_the_door_knows():
    text = "Réunion à Oslo\nMardi 4 février 2025\n\nLe pacte est signé."
    brief = load.analyse(load.read_bytes(text.encode("cp1252"), "brief.txt"))
    assert (brief.encoding, brief.language, brief.date.isoformat()) == ("cp1252", "fr", "2025-02-04")
    assert load.analyse(load.read_bytes("Le pac\u200bte.".encode(), "brief.txt")).removed == 1


@pytest.mark.parametrize("data", [b"", b" \r\n\t ", b"\xef\xbb\xbf\n", "\u200b\u00a0".encode()])
def test_a_file_without_words_is_empty(data):
    with pytest.raises(Unreadable) as caught:
        load.read_bytes(data, "a.txt")
    assert (caught.value.kind, caught.value.path) == ("empty", "a.txt")


def test_a_binary_file_is_refused(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"\x7fELF" + bytes(range(256)) * 9)
    with pytest.raises(Unreadable) as caught:
        load.read(tmp_path / "a.txt")
    assert (caught.value.kind, caught.value.path) == ("binary", tmp_path / "a.txt")


def test_reading_loads_nothing_that_only_the_analysis_or_other_formats_need():
    code = (
        "import sys; from content import load; load.read(sys.argv[1], head=65536); "
        "print(*{'pydantic', 'babel', 'lxml', 'markdown_it', 'yaml', 'textual', 'rich'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code, SEED], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


PARTS = st.lists(
    st.sampled_from(
        [
            "• Un point de plus, dit-elle.\n",
            "Sources\n",
            "1. Relevé, 3 mars 2025.\n",
            "une ligne coupée à la main au bout d’une soixantaine de signes et\nqui continue ici\n",
            "mot " * 60 + "\n",
            "\r\n\r\n",
            "\n\n",
            "\x1b[31me\u0301\u0301\u0301\u0301\u0301\u202e",
            "fin de phrase dite à tous.Le Conseil a dit non.",
        ]
    ),
    min_size=1,
    max_size=12,
)


@settings(max_examples=30)
@given(PARTS, st.integers(1, 400))
def test_the_head_of_a_text_is_a_prefix_of_the_whole(tmp_path_factory, parts, cut):
    data = "".join(["Début. ", *parts]).encode()
    data *= 2 * SAMPLE // len(data) + 1
    file = tmp_path_factory.mktemp("head") / "a.txt"
    file.write_bytes(data)
    head, whole = load.read(file, head=SAMPLE + cut), load.read(file)
    assert head.partial and not whole.partial
    assert head.blocks and whole.text.startswith(head.text)


@pytest.mark.parametrize("unit", ["x", "the quick brown fox jumps over\n", "the quick brown fox jumps over the lazy dog and\n", "mot "])
def test_a_head_is_found_in_texts_without_paragraphs(tmp_path, unit):
    (tmp_path / "a.txt").write_text(unit * (300_000 // len(unit)), encoding="utf-8")
    head, whole = load.read(tmp_path / "a.txt", head=SAMPLE), load.read(tmp_path / "a.txt")
    assert len(head.text) > 1000 and whole.text.startswith(head.text)

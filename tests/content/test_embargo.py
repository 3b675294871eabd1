"""Before an embargo ends, nothing of a brief leaves the loader but its title and marks; and marks stand in every export."""

import json

import pytest

from content import embargo, export, load
from content.cite import citation
from content.labels import Labels
from content.library.shelf import Volume

ENDS = "2025-03-16T06:00+01:00"
BEFORE, AFTER = "2025-03-16T04:59:59Z", "2025-03-16T05:00:00Z"
HEAD = f"---\ntitle: Riga\ndate: 2025-03-15\nauthor: Zelma\nembargo: {ENDS}\ntlp: amber\nclassification: Internal\nnotes: Secretly\n---\n"
BODY = "The mayor, Anna Krūmiņa, said: “The port stays open.”[^1]\n\n[^1]: Port Authority.\n"
SECRETS = ("Krūmiņa", "port", "Zelma", "Secretly", "2025-03-15")


@pytest.fixture
def brief(tmp_path):
    path = tmp_path / "riga.md"
    path.write_text(HEAD + BODY, encoding="utf-8")
    return path


def everything(read) -> str:
    return repr(read) + json.dumps(export.data(read), ensure_ascii=False)


def test_the_title_alone_is_loaded_until_it_ends(brief, at_time):
    at_time(BEFORE)
    closed = load.load(brief)
    assert (closed.closed, closed.title, closed.text, closed.marking.tlp) == (True, "Riga", "", "AMBER")
    assert not any(secret in everything(closed) for secret in SECRETS)
    assert load.analyse(load.read_bytes(brief.read_bytes(), brief.name)).closed and load.read(brief, head=10).text == ""
    at_time(AFTER)
    assert "Krūmiņa" in load.load(brief).text


def test_nothing_of_a_brief_without_a_title_is_shown(brief, at_time):
    at_time(BEFORE)
    brief.write_text(f"---\nembargo: {ENDS}\n---\n{BODY}", encoding="utf-8")
    assert load.load(brief).title is None and not any(secret in everything(load.load(brief)) for secret in SECRETS)


def test_corrections_beside_say_nothing_but_the_title(brief, at_time):
    at_time(BEFORE)
    beside = "title: Riga, again\npeople: {Anna Krūmiņa: {role: x}}\ndate: 2025-03-15\n"
    brief.with_name("riga.lutrin.yaml").write_text(beside, encoding="utf-8")
    closed = load.load(brief)
    assert closed.title == "Riga, again" and not any(secret in everything(closed) for secret in SECRETS)
    assert not any(secret in everything(Volume(brief).analyse()) for secret in SECRETS)


def test_a_reader_confirms_one_brief_for_the_session(brief, at_time):
    at_time(BEFORE)
    volume = Volume(brief)
    assert volume.analyse().closed and volume.closed and not volume.open()
    embargo.confirm(brief)
    assert volume.open() and not volume.analyse().closed and not volume.open()
    other = brief.rename(brief.with_name("other.md"))
    assert load.load(other).closed
    embargo.confirm_all()
    assert not load.load(other).closed
    embargo.never_confirm()
    assert load.load(other).closed


def test_it_opens_by_itself_when_it_ends_but_not_if_a_mark_is_unreadable(brief, at_time):
    at_time(BEFORE)
    volume = Volume(brief)
    volume.analyse()
    at_time(AFTER)
    assert volume.open() and not volume.analyse().closed
    brief.write_text((HEAD + BODY).replace("tlp: amber", "tlp: amper"), encoding="utf-8")
    volume = Volume(brief)
    assert volume.analyse().closed and not volume.open()


@pytest.mark.parametrize("only", [None, "people", "quotes", "notes", "moments"])
@pytest.mark.parametrize("form", ["text", "markdown", "html", "json", "jsonl", "csv", "bibtex", "csl"])
def test_marks_stand_in_every_export(brief, at_time, form, only):
    if form in ("bibtex", "csl") and only in ("people", "moments"):
        return
    at_time(BEFORE)
    embargo.confirm(brief)
    briefs, labels = [("riga.md", load.load(brief))], Labels("fr")
    write = {
        "text": lambda: export.plain(export.text_lines(briefs[0][1], labels, only)),
        "markdown": lambda: export.markdown(briefs[0][1], labels, only),
        "html": lambda: export.html(briefs, labels, only),
        "json": lambda: export.json_text(briefs, only),
        "jsonl": lambda: export.json_lines(briefs, only),
        "csv": lambda: export.table(briefs, only),
        "bibtex": lambda: export.bibtex(briefs, labels, only),
        "csl": lambda: export.csl(briefs, labels, only),
    }
    made = "".join(write[form]())
    for mark in ("AMBER", "Internal", ENDS if form in ("json", "jsonl", "csv") else "embargo jusqu’au 16 mars 2025, 06:00 (UTC+01:00)"):
        assert mark in made or form == "csv" and only == "moments", mark
    if form in ("text", "markdown"):
        assert made.count("TLP:AMBER") == 2
    if form == "html":  # at the top and the bottom, and in the head and foot of each printed page
        assert made.count("TLP:AMBER") == 4


def test_a_citation_bears_the_marks_and_no_embargo_that_has_ended(brief, at_time):
    at_time(AFTER)
    read = load.load(brief)
    assert citation(read, read.quotes[0], "riga.md", Labels("en")).endswith(" [TLP:AMBER · Internal]")

"""What an editor states outside the text: in front matter, beside the brief, in comments, as data."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content import embargo, load, staging
from content.export.data import data
from content.model import Order, SpeakerNote
from content.staging import in_comments

HEAD = """---
title: Riga
TLP: amber
classification: Internal use
embargo: 2025-03-16T06:00+01:00
present: [title, Point 02, quotes]
notes: {point 2: "Say it\\n slowly.", board: Names}
---
First.

<!-- note: After the lead. -->

- One <!--NOTE: in one--> more.
- Two.
"""


@pytest.fixture(autouse=True)
def confirmed(at_time):
    """What is closed is another matter: test_embargo.py."""
    embargo.confirm_all()


def brief(words: str, name: str = "a.md"):
    return load.analyse(load.read_bytes(words.encode(), name))


def beside(tmp_path, words: str, own: str, name: str = "a.md"):
    (tmp_path / name).write_text(words, encoding="utf-8")
    (tmp_path / "a.lutrin.yaml").write_text(own, encoding="utf-8")
    return load.load(tmp_path / name)


def test_front_matter_states_marks_order_and_notes():
    read = brief(HEAD)
    assert (read.marking.tlp, read.marking.classification, read.marking.embargo) == (
        "AMBER",
        "Internal use",
        "2025-03-16T06:00+01:00",
    )
    assert read.present == Order(("title", "point 2", "quotes"))
    first = read.text.index("First.") + 6
    assert read.speaker_notes == (
        SpeakerNote("After the lead.", at=first),
        SpeakerNote("in one", at=read.text.index("more")),
        SpeakerNote("Say it\nslowly.", slide="point 2"),
        SpeakerNote("Names", slide="board"),
    )
    assert "note" not in read.text.lower() and read.unapplied == ()


def test_the_file_beside_wins_key_by_key(tmp_path):
    read = beside(tmp_path, HEAD, "tlp: green\nembargo:\nnotes: All.\npresent: {omit: [board]}\n")
    assert (read.marking.tlp, read.marking.classification, read.marking.embargo) == ("GREEN", "Internal use", None)
    assert read.present == Order(None, ("board",))
    assert [note.text for note in read.speaker_notes] == ["After the lead.", "in one", "All."]


def test_a_plain_text_is_marked_by_the_file_beside_it_before_it_is_searched(tmp_path):
    (tmp_path / "a.txt").write_text("Some words.\n" * 20_000)
    (tmp_path / "a.lutrin.yaml").write_text("tlp: red\n")
    assert load.read(tmp_path / "a.txt", head=4000).marking.tlp == "RED"


def test_front_matter_of_a_marked_text_is_read_whatever_the_file_is_called():
    read = brief("---\r\nembargo: 2025-03-16\r\n---\r\nSome words.\r\n", "a.txt")
    assert read.marking.embargo == "2025-03-16" and read.text == "Some words."


@pytest.mark.parametrize("head", ['---\nembargo: 2025-03-16\ntitle: "x\n---\nWords.\n', "---\ntlp: tlp: red\nWords.\n"])
def test_marks_in_a_head_that_cannot_be_read_close_the_brief(head):
    assert brief(head).marking.unreadable


@pytest.mark.parametrize("opening", ["\n---\n", "--- \n", "\ufeff---\r\n"])
@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_a_blank_does_not_make_the_marks_a_part_of_the_text(opening, name):
    read = brief(f"{opening}tlp : red\n---\nWords.\n", name)
    assert (read.marking.tlp, read.text) == ("RED", "Words.")


def test_a_rule_above_a_text_is_no_head():
    assert brief("---\n\nThe tlp: a label.\n").marking is None


@pytest.mark.parametrize(
    ("own", "closed"),
    [(b"embargo: 2025-03-16\na: [", True), ("embargo: 2025".encode("utf-16"), True), (b"a: [", False), (b"#" * (2 << 20), True)],
    ids=["marked", "utf-16", "unmarked", "endless"],
)
def test_a_file_beside_that_cannot_be_read_closes_the_brief_where_it_may_be_marked(tmp_path, own, closed):
    (tmp_path / "a.txt").write_text("Words.")
    (tmp_path / "a.lutrin.yaml").write_bytes(own)
    read = load.load(tmp_path / "a.txt")
    assert bool(read.marking and read.marking.unreadable) == closed
    assert "unreadable" in [one.kind for one in read.unapplied]


def test_marks_in_a_file_that_two_briefs_share_hold_for_both(tmp_path):
    (tmp_path / "a.txt").write_text("Words.")
    read = beside(tmp_path, "Words.", "tlp: red\nnotes: mine\n")
    assert read.marking.tlp == "RED" and read.speaker_notes == ()


def test_what_is_not_understood_is_told_and_the_rest_holds(tmp_path):
    read = beside(tmp_path, "Words.", "tlp: ambre\npresent: [title, pionts]\nnotes: {quote: x, lead: y}\n")
    assert [(one.kind, one.where) for one in read.unapplied] == [
        ("misstated", "tlp"),
        ("misstated", "present.2"),
        ("misstated", "notes.quote"),
    ]
    assert read.present == Order(("title",)) and read.speaker_notes == (SpeakerNote("y", "lead"),)
    assert data(read)["tlp"] == "ambre"


def test_a_correct_statement_beside_takes_the_place_of_a_wrong_one(tmp_path):
    read = beside(tmp_path, "---\ntlp: ambre\n---\nWords.\n", "tlp: amber\n")
    assert read.marking.tlp == "AMBER" and read.unapplied == ()


# ---------------------------------------------------------------- comments
def test_comments_of_a_page_are_notes_where_they_stand():
    page = "<html><body><article><h1>T</h1><p>One <!-- note: a &amp; b --> two.</p><!-- other --><!-- note: c --><p>End<note words='no'>.</note></p></article></body></html>"
    read = brief(page, "a.html")
    assert read.text == "T\n\nOne two.\n\nEnd."
    assert read.speaker_notes == (SpeakerNote("a &amp; b", at=7), SpeakerNote("c", at=11))


def test_a_note_over_several_lines_keeps_them():
    assert brief("Words.\n\n<!-- note:\n  one\n  two -->\n").speaker_notes == (SpeakerNote("one\ntwo", at=6),)


def test_a_comment_without_end_is_none():
    assert list(in_comments("<!-- note: a " * 50_000)) == []


@given(st.text(alphabet="<!->note: \nxé", max_size=60))
def test_notes_are_never_part_of_the_text(words):
    read = load.read_bytes(f"a <!-- note: {words} --> b".encode(), "a.md")
    assert all(0 <= note.at <= len(read.text) for note in read.speaker_notes)


# ---------------------------------------------------------------- as data
def test_what_is_stated_goes_through_data():
    written = data(brief(HEAD))
    assert (written["tlp"], written["present"]) == ("AMBER", {"show": ["title", "point 2", "quotes"], "omit": []})
    assert data(brief(json.dumps(written), "a.json")) == written


def test_what_was_taken_away_beside_stays_away(tmp_path):
    written = data(beside(tmp_path, HEAD, "tlp:\nembargo:\nclassification:\n"))
    assert written["metadata"]["tlp"] == "amber" and brief(json.dumps(written), "a.json").marking is None


def test_data_state_the_same_keys():
    read = brief("embargo: soon\ntext: Some words.\nmetadata: {notes: {lead: x}, tlp: red}\npresent: [lead]\n", "a.yaml")
    assert (read.marking.tlp, read.marking.unreadable) == ("RED", (("embargo", "soon"),))
    assert read.speaker_notes == (SpeakerNote("x", "lead"),) and read.present == Order(("lead",))


@pytest.mark.parametrize(
    ("note", "detail"),
    [({"text": "a", "at": 9}, "speaker_notes.0.at: at <= 4"), ({"text": "a", "slide": "x"}, "speaker_notes.0.slide: title")],
)
def test_a_note_of_data_without_a_place_is_an_error(note, detail):
    with pytest.raises(load.Unreadable) as caught:
        brief(json.dumps({"text": "abcd", "speaker_notes": [note]}), "a.json")
    assert caught.value.detail.startswith(detail)


# ---------------------------------------------------------------- running order
@pytest.mark.parametrize(
    ("stated", "order", "wrong"),
    [
        ("title, lead", Order(("title", "lead")), []),
        (["lead", "lead"], Order(("lead",)), []),
        ({"omit": "board", "hide": "x"}, Order(None, ("board",)), ["present.hide"]),
        (["point 0", None, "quote 12"], Order(("quote 12",)), ["present.1", "present.2"]),
        (None, None, []),
    ],
)
def test_an_order_is_keys_of_slides(stated, order, wrong):
    assert staging.order(stated) == (order, wrong)

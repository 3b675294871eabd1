import os
import stat

import pytest
from hypothesis import given, settings, strategies as st

from content import sidecar
from content.errors import Unreadable
from content.library.shelf import in_folder
from content.writing import Unwritable, write

MINE = """# mine
present: [title, lead]   # order
people:
  # the host
  Anna Roux:
    standing: host
  # the guest
  Bo: {standing: absent}

# what was said
quotes:
- words: one two
  speaker: Anna Roux
- words: three
  speaker:
  odd: kept
notes: |
  many
   words
"""


@pytest.fixture
def mine(tmp_path):
    path = tmp_path / "brief.lutrin.yaml"
    path.write_text(MINE, encoding="utf-8")
    return path


def put(path, *change):
    sidecar.put(sidecar.read(path), *change)
    return path.read_text(encoding="utf-8")


# ---------------------------------------------------------------- where it is
def test_it_goes_by_the_stem_of_the_brief(tmp_path):
    (tmp_path / "brief.txt").touch()
    assert sidecar.beside(tmp_path / "brief.txt") == (None, False)
    assert sidecar.place(tmp_path / "brief.txt").name == "brief.lutrin.yaml"
    assert sidecar.place(tmp_path / "notes 2025.03.15").name == "notes 2025.03.15.lutrin.yaml"


def test_two_briefs_of_one_stem_have_one_each(tmp_path, mine):
    for name in ("brief.txt", "brief.md"):
        (tmp_path / name).touch()
    assert sidecar.beside(tmp_path / "brief.md") == (mine, True)
    assert sidecar.place(tmp_path / "brief.md").name == "brief.md.lutrin.yaml"
    (tmp_path / "brief.md.lutrin.yaml").touch()
    assert sidecar.beside(tmp_path / "brief.md") == (tmp_path / "brief.md.lutrin.yaml", False)


def test_it_is_no_brief_of_its_folder(tmp_path, mine):
    (tmp_path / "brief.yaml").touch()
    assert in_folder(tmp_path) == [str(tmp_path / "brief.yaml")]


# ---------------------------------------------------------------- reading
@pytest.mark.parametrize(
    ("words", "line"), [("people:\n  - a\n b: [", 3), ("- a\n- b\n", 1), ("a: &x 1\nb: *x\n", 2), ("just words", 1)]
)
def test_what_is_no_map_says_where(mine, words, line):
    mine.write_text(words)
    with pytest.raises(Unreadable) as error:
        sidecar.read(mine)
    assert (error.value.kind, error.value.line, error.value.path) == ("malformed", line, mine)


def test_other_encodings_and_endless_files_are_refused(mine):
    mine.write_bytes("title: Été".encode("cp1252"))
    with pytest.raises(Unreadable, match="malformed"):
        sidecar.read(mine)
    mine.write_bytes(b"#" * (sidecar.LIMIT + 1))
    with pytest.raises(Unreadable, match="too_large"):
        sidecar.read(mine)


def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "a.lutrin.yaml")
    with pytest.raises(Unreadable, match="special"):
        sidecar.read(tmp_path / "a.lutrin.yaml")


# ---------------------------------------------------------------- one entry changes, the rest stays
@pytest.mark.parametrize(
    ("change", "gone", "new"),
    [
        (("people", "Bo", {"standing": "quoted"}), "  Bo: {standing: absent}\n", "  Bo:\n    standing: quoted\n"),
        (("people", "Anna Roux", None), "  Anna Roux:\n    standing: host\n", ""),
        (("people", "Bo", None), "  Bo: {standing: absent}\n", ""),
        (("quotes", 1, {"words": "three", "speaker": "Bo"}), "  speaker:\n  odd: kept\n", "  speaker: Bo\n"),
        (("quotes", 0, None), "- words: one two\n  speaker: Anna Roux\n", ""),
    ],
)
def test_an_entry_changes_alone(mine, change, gone, new):
    assert put(mine, *change) == MINE.replace(gone, new)


def test_new_entries_come_last(mine):
    assert "absent}\n  'no':\n    country: NZ\n\n# what" in put(mine, "people", "no", {"country": "NZ"})
    assert "odd: kept\n- words: « oui »\n  speaker: null\nnotes" in put(mine, "quotes", None, {"words": "« oui »", "speaker": None})
    assert sidecar.read(mine).data["people"]["no"] == {"country": "NZ"}


def test_a_new_section_comes_last_and_the_last_entry_takes_its_section_away(mine):
    mine.write_text("title: A\n# end")
    assert put(mine, "people", "B", {"role": "x"}) == "title: A\n# end\npeople:\n  B:\n    role: x\n"
    assert put(mine, "people", "B", None) == "title: A\n# end\n"


def test_entries_on_one_line_are_written_anew_with_what_they_say(mine):
    mine.write_text("{title: A, people: {B: {role: x}}}\n")
    put(mine, "people", "C", {"role": "y"})
    assert sidecar.read(mine).data == {"title": "A", "people": {"B": {"role": "x"}, "C": {"role": "y"}}}


def test_a_file_with_nothing_left_to_say_goes(tmp_path):
    path = tmp_path / "a.lutrin.yaml"
    put(path, "quotes", None, {"words": "a", "speaker": "b"})
    sidecar.put(sidecar.read(path), "quotes", 0, None)
    assert not path.exists()


WORDS = st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=12)
ENTRY = st.dictionaries(WORDS, st.none() | WORDS, min_size=1, max_size=3)
DATA = st.dictionaries(
    st.sampled_from(["title", "présent", "x y", "notes"]) | WORDS, WORDS | ENTRY | st.lists(WORDS, min_size=1, max_size=2), max_size=3
)


@settings(max_examples=150)
@given(other=DATA, people=st.dictionaries(WORDS, ENTRY, max_size=3), quotes=st.lists(ENTRY, max_size=3), new=ENTRY, choice=st.data())
def test_what_is_put_is_read_again_beside_all_the_rest(tmp_path_factory, other, people, quotes, new, choice):
    path = tmp_path_factory.mktemp("round") / "a.lutrin.yaml"
    data = {**other, **({"people": people} if people else {}), **({"quotes": quotes} if quotes else {})}
    path.write_text(sidecar._dumped(data) if data else "", encoding="utf-8")
    assert sidecar.read(path).data == data
    key = choice.draw(st.sampled_from([*people, "new one"]))
    sidecar.put(sidecar.read(path), "people", key, new)
    index = choice.draw(st.sampled_from([None, *range(len(quotes))]))
    sidecar.put(sidecar.read(path), "quotes", index, new)
    quotes = [*quotes, new] if index is None else [*quotes[:index], new, *quotes[index + 1 :]]
    assert sidecar.read(path).data == {**data, "people": {**people, key: new}, "quotes": quotes}


# ---------------------------------------------------------------- whole or not at all
def test_a_file_keeps_its_permissions_and_a_link_its_target(tmp_path, mine):
    mine.chmod(0o640)
    (tmp_path / "link").symlink_to(mine)
    write(tmp_path / "link", ["a", "b"])
    assert mine.read_text() == "ab" and stat.S_IMODE(mine.stat().st_mode) == 0o640
    assert (tmp_path / "link").is_symlink() and len(list(tmp_path.iterdir())) == 2


def test_what_fails_half_way_changes_nothing(tmp_path, mine):
    def pieces():
        yield "x"
        raise OSError(28, "No space left on device")

    with pytest.raises(Unwritable) as error:
        write(mine, pieces())
    assert (error.value.kind, error.value.detail) == ("full", "No space left on device")
    assert mine.read_text(encoding="utf-8") == MINE and list(tmp_path.iterdir()) == [mine]


@pytest.mark.parametrize("name", ["", "no/such/folder", "a\0b", "n" * 300])
def test_what_cannot_be_written_says_so(tmp_path, name):
    with pytest.raises(Unwritable):
        write(tmp_path / name, ["a"])
    assert list(tmp_path.iterdir()) == []

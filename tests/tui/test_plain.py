import re
import subprocess
import sys

import pexpect
import pytest

from content import embargo
from content.labels import Labels
from content.library.shelf import Volume
from tui.keys import GROUPS
from tui.plain import Plain

BRIEF = """Riga, 3 March 2025

The mayor, Anna Krūmiņa, said: “The port stays open.”[1] She met Jānis Ozols, the minister of transport.

Ozols answered that the “winter rule” would be kept.

Nothing else was said in the town hall.

Sources
[1] Port Authority of Riga, https://port.example/notice.
"""


class Talk:
    """A conversation already held: what was typed, and what was told after each line of it."""

    def __init__(self, volumes, typed, language="en", columns=None, rows=20, contents=False):
        self.told = [[]]
        self.prompts = []
        lines = iter(typed)

        def ask(prompt):
            self.prompts.append(prompt)
            self.told.append([])
            return next(lines, None)

        plain = Plain(volumes, Labels(language), ask, lambda line: self.told[-1].append(line), lambda: (columns, rows))
        plain.run(contents)

    def after(self, number):
        """What was told after the line `number` (1 is the first; 0: before any)."""
        return self.told[number]


@pytest.fixture
def volume(tmp_path):
    path = tmp_path / "riga.txt"
    path.write_text(BRIEF, encoding="utf-8")
    return Volume(path)


def test_the_first_page_says_what_it_is_and_a_paragraph_is_a_line(volume):
    told = Talk([volume], []).after(0)
    assert told[:3] == ["riga.txt", "3 March 2025", "2 Participants 2, 3 Quotes 1, 4 Sources 1, 5 Dates 1"]
    assert "Ozols answered that the “winter rule” would be kept." in told
    assert not [line for line in told if re.search("[\x1b│─▸]", line)]


def test_rows_break_between_words_where_the_terminal_is(volume):
    told = Talk([volume], [], columns=40).after(0)
    assert max(map(len, told)) <= 40
    assert "transport." in " ".join(told)


def test_enter_reads_on_and_the_end_says_so(volume):
    talk = Talk([volume], ["", "", ""], rows=2)
    pages = [talk.after(number) for number in range(1, 4)]
    assert pages[0] == ["Ozols answered that the “winter rule” would be kept.", "Nothing else was said in the town hall."]
    assert pages[2] == ["This is the end."]
    assert talk.prompts[-1] == "100%> "


def test_a_page_up_and_a_paragraph_up(volume):
    talk = Talk([volume], ["", "b", "j", "k", "k"], rows=2)
    assert talk.after(2)[0].startswith("Riga")
    assert talk.after(3) == ["Ozols answered that the “winter rule” would be kept."]
    assert talk.after(4)[0].startswith("The mayor")
    assert talk.after(5)[0].startswith("Riga")


def test_a_list_leads_to_its_passage_and_the_passage_to_its_entry(volume):
    talk = Talk([volume], ["3", "#1", "y", "n", "N", "", "y", "q"])
    assert talk.after(1)[:2] == ["Quotes", "#1 Anna Krūmiņa · said: “The port stays open.”"]
    assert talk.after(2)[0] == "“The port stays open.”" and talk.after(2)[1].startswith("The mayor")
    assert talk.after(3)[0].startswith("“The port stays open.” — Anna Krūmiņa, mayor")  # what was told last
    assert talk.after(4)[1].startswith("The mayor")
    assert talk.after(6)[0] in ("Quotes", "Participants")


def test_a_quote_is_told_as_one_cites_it(volume):
    (said,) = Talk([volume], ["3", "y"]).after(2)
    assert said.startswith("“The port stays open.” — Anna Krūmiņa, mayor") and "(riga.txt)" in said


def test_the_address_of_a_source(volume):
    talk = Talk([volume], ["o", "4", "o"])
    assert talk.after(1) == ["Choose a note first (4, or Enter on its call)."]
    assert talk.after(3) == ["https://port.example/notice"]


def test_passages_of_an_entry_are_walked_over(volume):
    talk = Talk([volume], ["2", "j", "n", "n", "n"])
    assert talk.after(2) == ["#2 Jānis Ozols · minister of transport"]
    assert [talk.after(number)[0] for number in (3, 4, 5)] == [
        "Jānis Ozols – passage 1 of 2",
        "Ozols – passage 2 of 2",
        "Jānis Ozols – passage 1 of 2",
    ]


def test_marked_passages_are_walked_over_from_the_text(volume):
    talk = Talk([volume], ["n", "n", "N", "N"])
    assert talk.after(1)[0].startswith("Anna Krūmiņa – Participants #1 Anna Krūmiņa")
    assert talk.after(2)[0].startswith("“The port stays open.” – Quotes #1")
    assert talk.after(3) == talk.after(1)
    assert talk.after(4) == ["No marked passage before this one."]


def test_search_without_regard_to_accents_and_a_jump_back(volume):
    talk = Talk([volume], ["/OZOLS", "n", "n", "H", "L", "/nowhere"])
    assert [talk.after(number)[0] for number in (1, 2, 3)] == ["Ozols – 1 of 2", "Ozols – 2 of 2", "Ozols – 1 of 2"]
    assert talk.after(4)[0].startswith("Riga")
    assert talk.after(5)[0].startswith("The mayor")
    assert talk.after(6) == ["“nowhere” is not in the text."]


def test_a_digit_opens_what_the_key_map_says_also_in_a_list(volume):
    talk = Talk([volume], ["2", "3", "#9", "1", "#1"])
    assert talk.after(2)[0] == "Quotes"
    assert talk.after(3) == ["No such number in this list."]
    assert talk.after(5) == ["Open a list first: 2, 3, 4, 5 or c."]


def test_the_language_changes_and_the_list_is_told_again(volume):
    talk = Talk([volume], ["2", "l"])
    assert talk.after(2)[:2] == ["français", "Participants"]
    assert talk.prompts[1] == "Participants> "


def test_help_is_made_of_the_key_map(volume):
    told = Talk([volume], ["?"]).after(1)
    actions = {said for rows in GROUPS.values() for _, _, said in rows}
    said = [line.partition(": ")[2] for line in told]
    assert {"participants", "next brief", "take a jump back"} <= set(said) & actions
    assert not {"next pane", "change the colours", "a wider column"} & set(said)
    assert "Space: one page down" in told


def test_every_typed_key_of_the_help_is_a_command(volume):
    told = Talk([volume], ["?"]).after(1)
    keys = [key for line in told if ": " in line and not line.startswith(("#", "/words")) for key in line.partition(": ")[0].split(", ")]
    typed = [{"Space": " ", "Enter": ""}.get(key, key) for key in keys]
    for key in typed:
        assert "No such command; ? and Enter tells them all." not in Talk([volume], [key]).after(1)


def test_several_briefs(volume, tmp_path):
    (tmp_path / "other.txt").write_text("A second brief. Nothing happened.\n", encoding="utf-8")
    volumes = [volume, Volume(tmp_path / "other.txt"), Volume(tmp_path / "missing.txt")]
    talk = Talk(volumes, ["#2", "]", "]", "[", "q", "q"], contents=True)
    assert talk.after(0)[:2] == ["Contents", "#1 The mayor, Anna Krūmiņa, said: “The port stays open.”[1] She met Jānis Ozols, the minister of transport."]
    assert talk.after(1)[0] == "other.txt (2/3)"
    assert talk.after(2) == [f"{tmp_path}/missing.txt: there is no such file; check its name and its folder"]
    assert talk.after(3) == ["This is the last brief."]
    assert talk.after(5)[0] == "Contents"
    assert len(talk.told) == 7  # the second q left


def test_what_a_file_holds_does_not_act(tmp_path):
    path = tmp_path / "bad\x1b[2J.txt"
    path.write_text("A\x1b]0;x\x07 brief with \u202eturned\u202c words.\n", encoding="utf-8")
    talk = Talk([Volume(path)], ["/\x1b[2J", "]"])
    assert all(line.isprintable() or set(line) <= {"\u00a0", "\u202f"} for told in talk.told for line in told)


@pytest.mark.parametrize("typed", ["n", "N", "j", "k", " ", "b", "g", "G", "1", "2", "3", "4", "5", "", "y", "o", "c", "/x", "H", "#1"])
def test_every_command_has_an_answer_when_nothing_can_be_read(typed, tmp_path):
    talk = Talk([Volume(tmp_path / "missing.txt")], [typed])
    assert talk.after(1)


def test_a_long_text_is_told_before_it_is_searched(tmp_path, monkeypatch):
    monkeypatch.setattr("tui.plain.SOON", 10)
    path = tmp_path / "long.txt"
    path.write_text(BRIEF, encoding="utf-8")
    volume = Volume(path)
    talk = Talk([volume], [])
    assert volume.brief is None and "riga" in " ".join(talk.after(0)).lower()


def test_the_program_talks_through_pipes_and_imports_no_screen(volume):
    code = (
        "import sys; from tui.__main__ import main\nstatus = main(['--lang', 'en', '--plain', sys.argv[1]])\n"
        "print([name for name in ('textual', 'rich') if name in sys.modules]); sys.exit(status)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(volume.path)], input="3\nq\nq\n", capture_output=True, text=True)
    assert done.returncode == 0
    assert "Quotes\n#1 Anna Krūmiņa · said: “The port stays open.”" in done.stdout
    assert done.stdout.splitlines()[-1].endswith("[]")
    assert "\x1b" not in done.stdout


def test_on_a_dumb_terminal(volume):
    child = pexpect.spawn(
        sys.executable, ["-m", "tui", "--lang", "fr", "--plain", str(volume.path)], encoding="utf-8", dimensions=(24, 60),
        env={"TERM": "dumb", "LC_ALL": "C.UTF-8"},
    )  # fmt: skip
    child.expect("%> ")
    child.sendline("2")
    child.expect("Participants\r\n")
    child.expect("#2 Jānis Ozols")
    child.sendeof()
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0


# ---------------------------------------------------------------- marks
MARKED = "---\ntitle: Riga\ntlp: red\nembargo: 2025-03-16\n---\n" + BRIEF


@pytest.fixture
def marked(tmp_path):
    path = tmp_path / "riga.md"
    path.write_text(MARKED, encoding="utf-8")
    return Volume(path)


def test_marks_come_first_and_of_a_closed_brief_only_its_title_until_the_word_is_typed(marked, tmp_path, at_time):
    at_time("2025-03-16T12:00Z")
    (tmp_path / "other.txt").write_text("Nothing.\n")
    talk = Talk([marked, Volume(tmp_path / "other.txt")], ["", "3", "/stays", "2", "c", "q", "open"], columns=200)
    assert talk.after(0)[1:3] == ["TLP:RED · embargo until 17 March 2025, 13:00 (UTC+01:00)", "Riga"]
    assert not [line for told in talk.told[:7] for line in told if "Krūmiņa" in line or "port" in line]
    assert "Riga (TLP:RED)" in " ".join(talk.after(5))
    assert any("Anna Krūmiņa" in line for line in Talk([marked], ["open"]).after(1))


def test_it_opens_by_itself_when_the_embargo_ends_and_where_readers_log_in_not_before(marked, at_time):
    at_time("2025-03-16T12:00Z")
    embargo.never_confirm()
    assert not any("Krūmiņa" in line for told in Talk([marked], ["open", "", "g"]).told for line in told)
    at_time("2025-03-17T12:00Z")
    assert any("Krūmiņa" in line for line in Talk([marked], [""]).after(0))


def test_words_are_looked_for_in_all_briefs_from_their_list(volume, tmp_path):
    (tmp_path / "other.txt").write_text("A second brief. Nothing happened in the port. The port slept.\n", encoding="utf-8")
    volumes = [volume, Volume(tmp_path / "other.txt"), Volume(tmp_path / "missing.txt")]
    talk = Talk(volumes, ["/happened", "#2", "c", "/nowhere", "/"], contents=True)
    assert talk.after(1) == ["Contents", "#2 A second brief. Nothing happened in the port. The port slept. · 1 hit"]
    assert talk.after(2)[0] == "other.txt (2/3)" and talk.after(2)[-2].startswith("happened – 1 of 1")
    assert len(talk.after(3)) == 4
    assert talk.after(4) == ["Contents", "“nowhere” is in no brief."]
    assert len(talk.after(5)) == 4

import json
import os
import re
import subprocess
import sys

import pexpect
import pytest

import seeds
from content.check import KINDS as CHECKED, Finding
from content.errors import KINDS, Unreadable
from content.labels import Labels
from content.model import Brief
from tui.__main__ import main
from tui.asked import files_only, language_asked
from tui.cli import parse
from tui.messages import REMARKS, SENTENCES, remark, sentence

ENGLISH, FRENCH = Labels("en"), Labels("fr")
BRIEF = "Riga, 3 March 2025\n\nThe mayor, Anna Krūmiņa, said: “The port stays open.”[1]\n\nSources\n[1] Port Authority of Riga.\n"


@pytest.fixture
def brief(tmp_path):
    path = tmp_path / "riga.txt"
    path.write_text(BRIEF, encoding="utf-8")
    return str(path)


@pytest.fixture(autouse=True)
def english(monkeypatch):
    for name in ("LUTRIN_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


def run(*words, **settings):
    return subprocess.run([sys.executable, "-m", "tui", *words], capture_output=True, text=True, **settings)


# ---------------------------------------------------------------- what is asked
@pytest.mark.parametrize(
    ("words", "command", "paths"),
    [
        ([], "read", []),
        (["a.txt", "--theme", "dark", "b.txt"], "read", ["a.txt", "b.txt"]),
        (["show", "a.txt"], "show", ["a.txt"]),
        (["--lang", "fr", "show", "a.txt", "--only", "quotes", "b.txt"], "show", ["a.txt", "b.txt"]),
        (["--lang=fr", "check", "-"], "check", ["-"]),
        (["show", "show"], "show", ["show"]),
        (["./show"], "read", ["./show"]),
        (["--", "show"], "read", ["show"]),
        (["show", "--", "-rf", "--help.md"], "show", ["-rf", "--help.md"]),
        (["--theme", "dark", "check"], "usage", None),
    ],
)
def test_what_is_asked(words, command, paths):
    if command == "usage":
        with pytest.raises(SystemExit, match="2"):
            parse(words, ENGLISH)
    else:
        asked = parse(words, ENGLISH)
        assert (asked.command, asked.paths) == (command, paths)


@pytest.mark.parametrize(
    ("words", "known"),
    [
        ([], True), (["a.txt"], True), (["-", "a b", "./show", "show.txt"], True), ([""], True), (["a", "show"], True),
        (["show"], False), (["check", "a"], False), (["a", "--plain"], False), (["--", "a"], False), (["a", "-x"], False),
    ],
)  # fmt: skip
def test_files_alone_are_understood_without_argparse(words, known):
    asked = files_only(words)
    assert (asked is not None) is known
    assert not known or vars(asked) == vars(parse(words, ENGLISH))


@pytest.mark.parametrize(
    ("words", "language"),
    [(["a", "--lang", "fr"], "fr"), (["--lang=fr"], "fr"), (["--", "--lang", "fr"], None), (["--lang"], None), ([], None)],
)
def test_the_language_is_known_before_the_rest_is_read(words, language):
    assert language_asked(words) == language


# ---------------------------------------------------------------- its own words
WRONG = (
    ["show"],
    ["show", "--format", "xml", "a"],
    ["--format", "json", "a"],
    ["--lang", "tlh"],
    ["--theme"],
    ["--theme", "pink"],
    ["--version=3"],
    ["check", "--only", "notes"],
)


@pytest.mark.parametrize("words", WRONG)
def test_wrong_usage_is_told_in_french_with_status_2(words, capsys):
    assert main(["--lang", "fr", *words] if "--lang" not in words else words) == 2
    told = capsys.readouterr()
    assert told.out == ""
    if "--lang" not in words:
        assert "utilisation\u00a0: lutrin" in told.err
        assert "erreur\u00a0: " in told.err
        assert not re.search(r"\b(error|usage|choose|required|expected|unrecognized|invalid|argument)\b", told.err)


@pytest.mark.parametrize("words", [[], ["show"], ["export"], ["check"]])
def test_help_is_whole_in_both_languages(words, capsys):
    assert main(["--lang", "fr", *words, "--help"]) == 0
    french = capsys.readouterr().out
    assert main([*words, "--help"]) == 0
    english = capsys.readouterr().out
    for status in ("0", "1", "2", "3"):
        assert re.search(rf"^  {status}  \w", french, re.MULTILINE)
    # Only options and their choices are the same words in both.
    assert not [line for line in set(french.splitlines()) & set(english.splitlines()) if line and not line.startswith("  -")]
    assert max(map(len, french.splitlines())) <= 80


@pytest.mark.parametrize("words", [["--version"], ["--help"], ["show", "--help"], ["--lang", "fr", "--nothing"]])
def test_what_only_prints_imports_nothing_heavy(words):
    code = (
        f"import sys; sys.argv = ['lutrin', *{words}]\nfrom tui.__main__ import main\nmain()\n"
        "print([name for name in ('textual', 'pydantic', 'babel', 'rich') if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stderr.splitlines()[-1] == "[]"


def test_python_m_tui_is_the_script(brief):
    script = os.path.join(os.path.dirname(sys.executable), "lutrin")
    ours = run("--version")
    assert ours.stdout == subprocess.run([script, "--version"], capture_output=True, text=True).stdout
    assert re.fullmatch(r"lutrin \d+\.\d+\.\d+\n", ours.stdout)


# ---------------------------------------------------------------- what is printed
def test_a_brief_is_printed_when_there_is_no_terminal(brief, capsys):
    assert main([brief]) == 0
    printed = capsys.readouterr().out
    assert main(["show", brief]) == 0
    assert printed == capsys.readouterr().out
    assert "“The port stays open.”" in printed
    assert "\x1b" not in printed


def test_no_argument_is_the_samples(capsys):
    assert main(["--lang", "en"]) == 0
    printed = capsys.readouterr().out
    for path in seeds.folder().glob("*.txt"):
        assert path.read_text(encoding="utf-8")[:60] in printed


@pytest.mark.parametrize("part", ["people", "quotes", "notes", "moments"])
def test_only_one_part_in_every_format(part, brief, capsys):
    for format in ("text", "markdown", "json", "jsonl", "csv"):
        assert main(["show", "--format", format, "--only", part, brief]) == 0
    printed = capsys.readouterr().out
    assert "Riga, 3 March 2025\n\nThe mayor" not in printed
    assert f'"{part}": [' in printed


def test_several_briefs(brief, tmp_path, capsys):
    (tmp_path / "other.txt").write_text("Nothing happened.\n")
    assert main(["show", "--format", "json", str(tmp_path)]) == 0
    assert [len(one["notes"]) for one in json.loads(capsys.readouterr().out)] == [0, 1]
    assert main(["show", "--format", "jsonl", brief, str(tmp_path / "other.txt")]) == 0
    assert [json.loads(line)["file"] for line in capsys.readouterr().out.splitlines()] == [brief, str(tmp_path / "other.txt")]


def test_headings_follow_the_label_language_and_the_text_does_not(brief, capsys):
    assert main(["--lang", "fr", "show", brief]) == 0
    printed = capsys.readouterr().out
    assert "\nCitations\n" in printed and "The mayor, Anna Krūmiņa" in printed


def test_standard_input(brief):
    done = run("show", "-", "--format", "jsonl", input=BRIEF, env=os.environ | {"PYTHONIOENCODING": "utf-8"})
    assert json.loads(done.stdout)["file"] == "-"
    assert done.returncode == 0


# ---------------------------------------------------------------- what goes wrong
def test_every_kind_of_error_has_a_sentence_in_both_languages():
    assert set(KINDS) <= set(SENTENCES)
    for kind in SENTENCES:
        english, french = (sentence(Unreadable(kind, "a.md", line=3, detail="64"), labels) for labels in (ENGLISH, FRENCH))
        assert english.startswith("a.md, line 3: ")
        assert french.startswith("a.md, ligne 3\u00a0: ")
        assert english != french and "%(" not in english + french


def test_an_error_says_nothing_that_a_terminal_would_obey():
    said = sentence(Unreadable("malformed", "a\x1b]0;x\x07\n.md", detail="\x1b[2Jtitle\u202e"), ENGLISH)
    assert said.isprintable()
    assert "a" in said and "title" in said


@pytest.fixture
def wrong(tmp_path):
    (tmp_path / "empty.txt").touch()
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 20)
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    return tmp_path


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("missing.txt", "no such file"),
        ("empty.txt", "nothing to read"),
        ("binary.txt", "not text"),
        ("folder", "no brief"),
        ("pipe", "a pipe"),
        ("empty.txt/inside", "no such file"),
    ],
)
def test_what_cannot_be_read_is_one_sentence_and_status_1(name, words, wrong, capsys):
    path = str(wrong / name)
    assert main(["show", path]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert re.fullmatch(rf"lutrin: {re.escape(path)}: .*{words}.*\n", told.err)


def test_those_that_can_be_read_are_shown(brief, wrong, capsys):
    assert main(["show", "--format", "jsonl", str(wrong / "missing.txt"), brief]) == 1
    told = capsys.readouterr()
    assert [json.loads(line)["file"] for line in told.out.splitlines()] == [brief]
    assert told.err.count("\n") == 1


def test_who_reads_may_stop_reading(brief):
    done = subprocess.run(f"{sys.executable} -m tui show --format json {brief} | true", shell=True, capture_output=True, text=True)
    assert done.stderr == ""


def test_a_full_disk_is_told(brief):
    with open("/dev/full", "w") as full:
        done = subprocess.run([sys.executable, "-m", "tui", "show", brief], stdout=full, stderr=subprocess.PIPE, text=True)
    assert done.returncode == 1
    assert re.fullmatch(r"lutrin: cannot go on: .+\n", done.stderr)


def test_closed_output_is_no_crash(brief):
    done = subprocess.run(f"{sys.executable} -m tui show {brief} >&-", shell=True, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def test_an_interrupt_is_130(brief, monkeypatch):
    def interrupt(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("tui.show.show", interrupt)
    assert main(["show", brief]) == 130


def test_an_error_of_our_own_is_told_without_a_traceback(brief, monkeypatch, capsys):
    def fail(*_):
        raise ValueError("\x1b[31m")

    monkeypatch.delenv("LUTRIN_TRACE", raising=False)
    monkeypatch.setattr("tui.show.show", fail)
    assert main(["show", brief]) == 70
    assert capsys.readouterr().err == "lutrin: an error in Lutrin itself (ValueError); LUTRIN_TRACE=1 shows where it is\n"


def test_a_trace_acts_on_no_terminal(brief, monkeypatch, capsys):
    def fail(*_):
        raise ValueError("\x1b]0;x\x07 \x9b2J \u202e")

    monkeypatch.setenv("LUTRIN_TRACE", "1")
    monkeypatch.setattr("tui.show.show", fail)
    assert main(["show", brief]) == 70
    trace, told = capsys.readouterr().err.rsplit("lutrin: ", 1)
    assert trace.startswith("Traceback") and trace.endswith("\nValueError: ␛]0;x␇ \ufffd2J \n")
    assert "error in Lutrin itself (ValueError)" in told


def test_wrong_words_are_repeated_harmless_and_french_keeps_its_blanks(capsys):
    assert main(["--lang", "fr", "show", "--format", "\x9b2J\u202e", "a"]) == 2
    told = capsys.readouterr().err
    assert not re.search("[\x1b\x80-\x9f\u202e]", told)
    assert "--format\u00a0: " in told


def test_what_the_interpreter_itself_says_is_harmless_too():
    code = (
        "import asyncio, sys\nfrom tui.__main__ import main\nmain(['--version'])\n"
        "async def fail(): raise ValueError('\\x1b[2J')\n"
        "async def leave():\n global task; task = asyncio.ensure_future(fail()); await asyncio.sleep(0)\n"
        "asyncio.run(leave())\n"
        "class Odd:\n def __del__(self): raise ValueError('\\x1b[2J')\n"
        "odd = Odd()\ndel odd, task\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stderr.count("ValueError: ␛[2J") == 2 and "\x1b" not in done.stderr


# ---------------------------------------------------------------- on a terminal
def test_on_a_terminal_the_text_is_wrapped_and_quiet(brief):
    child = pexpect.spawn(sys.executable, ["-m", "tui", "show", str(seeds.folder())], encoding="utf-8", dimensions=(24, 50))
    rows = re.sub(r"\x1b\[[0-9;]*m", "", child.read()).split("\r\n")
    assert max(map(len, rows)) <= 50
    assert not [row for row in rows if row.endswith("«") or row.lstrip().startswith("»")]


def test_keys_come_from_the_terminal_when_standard_input_is_a_pipe():
    code = "import os; from tui.terminal import keys_from_terminal as keys; print(os.isatty(0), keys(), os.isatty(0))"
    child = pexpect.spawn("/bin/sh", ["-c", f'echo x | {sys.executable} -c "{code}"'], encoding="utf-8")
    assert child.read().split() == ["False", "True", "True"]


def test_without_a_terminal_there_are_no_keys():
    code = "from tui.terminal import keys_from_terminal as keys; print(keys())"
    done = subprocess.run([sys.executable, "-c", code], input="", capture_output=True, text=True, start_new_session=True)
    assert done.stdout == "False\n"


# ---------------------------------------------------------------- proofreading
ODD = """Riga, 3 March 2025

The mayor, Anna Krūmiņa, said on Monday 4 March: “The port stays open.”[2]

“It was not easy.”

Sources
[1] Port Authority of Riga.
"""


@pytest.mark.parametrize(("language", "word"), [("en", "does not match: that day is a Tuesday"), ("fr", "ce jour est un mardi")])
def test_remarks_stand_at_their_line_and_column(language, word, tmp_path, capsys):
    path = tmp_path / "odd.txt"
    path.write_text(ODD, encoding="utf-8")
    assert main(["--lang", language, "check", str(path)]) == 3
    remarks = capsys.readouterr().out.splitlines()
    assert [remark for remark in remarks if remark.startswith(f"{path}:3:34: ") and word in remark]
    assert all(re.match(rf"{re.escape(str(path))}:\d+:\d+: \w", remark) for remark in remarks)


def test_a_clean_brief_has_no_remark(brief, capsys):
    assert main(["check", brief]) == 0
    assert capsys.readouterr().out == ""


def test_every_remark_is_a_sentence_in_both_languages():
    assert set(REMARKS) == set(CHECKED)
    brief = Brief(text="lundi\x1b[31m 3")
    params = {"number": 3, "name": "a", "other": "b\x07", "mark": "«", "date": "2025-03-01", "weekday": 6, "calls": 1}
    params |= {"where": "people.Ann\x1b", "detail": "host"}
    for kind in REMARKS:
        finding = Finding(0, len(brief.text), kind, params)
        english, french = remark(finding, brief, ENGLISH), remark(finding, brief, FRENCH)
        assert english != french
        assert (english + french).replace("\u00a0", " ").replace("\u202f", " ").isprintable()


# ---------------------------------------------------------------- export and schema
@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("a.txt", "Riga, 3 March"), ("a.MD", "Riga, 3 March"), ("a.html", "<!doctype html>"), ("a.json", "{"), ("a.jsonl", '{"file"'),
        ("a.csv", "file,part"), ("a.bib", "@misc{riga,"), ("a.csl.json", "["),
    ],
)  # fmt: skip
def test_the_ending_of_the_file_says_the_format(brief, tmp_path, name, start):
    assert main(["export", brief, "--to", str(tmp_path / name)]) == 0
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(start)


def test_one_part_is_written_over_an_older_export(brief, tmp_path):
    for words in ([], ["--only", "quotes"]):
        assert main(["export", *words, brief, f"--to={tmp_path / 'a.bib'}"]) == 0
    assert (tmp_path / "a.bib").read_text(encoding="utf-8").startswith("@misc{riga-q1,")


@pytest.mark.parametrize(
    "words",
    [
        ["export", "a.txt"], ["export", "--to", "a.html"], ["export", "a.txt", "--to", "a.pdf"], ["export", "a.txt", "--to", "html"],
        ["export", "a.txt", "--to", "a.bib", "--only", "people"], ["show", "--format", "csl", "--only", "moments", "a.txt"], ["schema", "a.txt"],
    ],
)  # fmt: skip
def test_exports_that_cannot_be_meant(words, capsys):
    assert main(words) == 2
    assert capsys.readouterr().err.count("error: ") == 1


def test_a_brief_is_never_written_over(brief, tmp_path, capsys):
    for source in (brief, str(tmp_path)):
        assert main(["--lang", "fr", "export", source, "--to", brief]) == 1
        assert "nommez un autre fichier" in capsys.readouterr().err
    assert open(brief, encoding="utf-8").read() == BRIEF


def test_what_cannot_be_read_or_written_leaves_nothing(brief, tmp_path, capsys):
    assert main(["export", str(tmp_path / "no.txt"), "--to", str(tmp_path / "a.html")]) == 1
    assert main(["export", brief, "--to", str(tmp_path / "no" / "a.html")]) == 1
    first, second = capsys.readouterr().err.splitlines()
    assert "no such file" in first and "no such folder" in second
    assert [path.name for path in tmp_path.iterdir()] == ["riga.txt"]


def test_several_briefs_are_one_file_and_one_that_fails_is_told(brief, tmp_path):
    assert main(["export", brief, brief, str(tmp_path / "no.txt"), seeds.folder().as_posix(), "--to", str(tmp_path / "a.csl.json")]) == 1
    assert len(json.loads((tmp_path / "a.csl.json").read_text(encoding="utf-8"))) == 1 + len(list(seeds.folder().glob("*.txt")))


@pytest.mark.parametrize("seed", sorted(seeds.folder().glob("*.txt")), ids=lambda seed: seed.name)
def test_what_show_writes_is_as_the_schema_says(seed, capsys):
    jsonschema = pytest.importorskip("jsonschema")
    assert main(["schema"]) == 0
    checker = jsonschema.Draft202012Validator(json.loads(capsys.readouterr().out))
    checker.check_schema(checker.schema)
    assert main(["show", "--format", "json", str(seed)]) == 0
    brief = json.loads(capsys.readouterr().out)
    assert not list(checker.iter_errors(brief))
    assert list(checker.iter_errors({**brief, "people": [{"name": "a", "standing": "boss"}]}))


def test_corrections_are_shown_and_checked(brief, tmp_path, capsys):
    (tmp_path / "riga.lutrin.yaml").write_text("title: Port\nquotes:\n- {words: The port stays, speaker: The clerk}\n- {words: Nothing, speaker: x}\n")
    assert main(["show", brief]) == 0
    out = capsys.readouterr().out
    assert "corrected by hand: title" in out and "The clerk · said · corrected by hand: speaker" in out
    assert main(["check", brief]) == 3
    assert "riga.lutrin.yaml: the correction quotes.2 (Nothing) has no effect" in capsys.readouterr().out


def test_corrections_named_beside_their_brief_are_no_brief(brief, tmp_path, capsys):
    beside = tmp_path / "riga.lutrin.yaml"
    beside.write_text("title: Port\n")
    assert main(["show", brief, str(beside)]) == 0
    assert main(["show", str(beside)]) == 1  # alone, it was meant


def test_presenting_needs_a_screen_and_one_brief(brief, capsys):
    assert main(["present", str(brief)]) == 2
    assert "no screen here to present on" in capsys.readouterr().err
    for words in (["present"], ["present", str(brief), str(brief)]):
        assert main(words) == 2


# ---------------------------------------------------------------- closed briefs
@pytest.fixture
def closed(tmp_path, at_time):
    at_time("2025-03-15T00:00Z")
    path = tmp_path / "closed.md"
    path.write_text("---\ntitle: Riga\nembargo: 2025-03-16T06:00+01:00\n---\nThe mayor said: “The port stays open.”\n", encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("words", [["show"], ["show", "--format", "html"], ["check"], ["show", "--format", "csv", "--only", "quotes"], []])
def test_a_closed_brief_is_told_by_its_title_and_has_a_status_of_its_own(words, closed, capsys):
    assert main([*words, closed]) == 4
    said = capsys.readouterr()
    assert "stays open" not in said.out + said.err
    assert "“Riga”. Under embargo until 16 March 2025, 06:00 (UTC+01:00): only the title is shown. --embargo-ok" in said.err
    assert main([*words, "--embargo-ok", closed]) in (0, 3)
    assert "stays open" in capsys.readouterr().out or words == ["check"]


def test_a_closed_brief_is_written_nowhere(closed, tmp_path, capsys):
    assert main(["export", "--to", str(tmp_path / "a.html"), closed]) == 4
    assert not (tmp_path / "a.html").exists()


def test_readers_who_log_in_confirm_nothing(tmp_path, capsys):
    with pytest.raises(SystemExit, match="2"):
        parse(["--kiosk", str(tmp_path), "--embargo-ok"], ENGLISH)
    assert "--embargo-ok is not for readers who log in" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words",
    [["--speaker", "--loop"], ["--speaker", "--every", "20s"], ["--for", "15m"], ["--speaker", "--for", "soon"], ["--every", "0"], ["--speaker", "-"]],
)
def test_what_the_wall_does_and_what_the_speaker_does_are_not_mixed(words, capsys):
    with pytest.raises(SystemExit, match="2"):
        parse(["present", *words, *([] if "-" in words else ["a.txt"])], ENGLISH)
    assert len(capsys.readouterr().err.splitlines()) > 1


def test_times_of_a_presentation_are_seconds():
    asked = parse(["present", "--speaker", "--for", "15m", "a.txt"], ENGLISH)
    assert (asked.speaker, asked.length, asked.every, asked.loop) == (True, 900.0, None, False)
    assert parse(["present", "--every", "20s", "--loop", "a.txt"], ENGLISH).every == 20.0

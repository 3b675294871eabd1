"""Whole briefs of very different kinds: their title and date, and every note call and day in them.

In `briefs/`, each begins with its title and date as it states them; then ⟦words=date⟧ marks each moment (`!`: a weekday that
contradicts it) and ⟦words|number⟧ each call of a note. Nothing else may be found.
"""

import re
from pathlib import Path

import pytest

from content import languages, load
from content.finders.moments import find_moments
from content.finders.notes import find_notes
from content.languages import detect

BRIEFS = sorted((Path(__file__).parent / "briefs").iterdir())
MARK = re.compile(r"⟦([^⟦⟧]*?)([=|])([^⟦⟧=|]*)⟧")


@pytest.mark.parametrize("path", BRIEFS, ids=lambda path: path.stem)
def test_a_whole_brief(path):
    head, _, marked = path.read_text(encoding="utf-8").partition("\n\n")
    title, date = (line.partition(":")[2].strip() or None for line in head.split("\n"))
    document = load.read_bytes(MARK.sub(r"\1", marked).encode(), path.name)
    text, language = document.text, languages.get(detect.detect(document.text, document.language))
    assert document.language == path.stem[-2:]
    assert (document.title and document.title.of(text), document.date) == (title, date)

    wanted = [(match[1], match[3]) for match in MARK.finditer(marked) if match[2] == "="]
    moments = find_moments(document, language)
    assert [(text[m.start : m.end], f"{m.date}{'!' if m.weekday_conflict else ''}") for m in moments] == wanted

    wanted = [(match[1], match[3]) for match in MARK.finditer(marked) if match[2] == "|"]
    calls = sorted((call, str(note.number)) for note in find_notes(document, language) for call in note.calls)
    assert [(text[call.start : call.end], number) for call, number in calls] == wanted

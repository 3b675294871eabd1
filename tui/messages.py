"""Why a brief could not be read, and what proofreading remarks in it, as sentences."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from content.clean import display_name
from content.errors import Unreadable
from content.labels import Labels, N_
from content.typeset import shorten
from content.writing import Unwritable

if TYPE_CHECKING:
    from content.check import Finding
    from content.model import Brief

# By the kinds of content/errors.py; no_briefs is for a folder given where briefs are looked for.
SENTENCES = {
    "missing": N_("there is no such file; check its name and its folder"),
    "denied": N_("you may not read this file; ask its owner for permission"),
    "directory": N_("this is a folder; name a file in it"),
    "no_briefs": N_("this folder holds no brief; name another folder, or a file"),
    "special": N_("this is a device, a pipe or a socket, not a file; use - to read from a pipe"),
    "too_large": N_("this is larger than %(detail)s MB; cut it into several files"),
    "binary": N_("this is not text; save it as text, Markdown or HTML"),
    "empty": N_("there is nothing to read in it"),
    "malformed": N_("this is not as its format asks: %(detail)s"),
    "needs": N_("this format needs another library; install it with: pip install %(detail)s"),
    "encrypted": N_("this is encrypted; save it without a password and open that file"),
    "pictures": N_("its pages are pictures without text; have their words recognised (OCR) and open the result"),
    "slow": N_("reading its pages takes more than %(detail)s; cut it into several files"),
    "failed": N_("it could not be read: %(detail)s"),
}

# By the kinds of content/writing.py.
UNWRITTEN = {
    "denied": N_("you may not write there; nothing was changed"),
    "full": N_("there is no room left there; nothing was changed"),
    "missing": N_("there is no such folder"),
    "failed": N_("it could not be written: %(detail)s"),
}

# By the kinds of content/check.py; `words` are those of the brief at the finding.
REMARKS = {
    "call-without-source": N_("note %(number)s is called here and has no source"),
    "source-without-call": N_("source %(number)s is never called"),
    "speech-without-speaker": N_("nobody is named as the speaker of %(words)s"),
    "mark-not-closed": N_("the quotation mark %(mark)s is not closed"),
    "weekday-conflict": N_("the weekday of “%(words)s” does not match: that day is a %(weekday)s"),
    "name-spelled-two-ways": N_("“%(name)s” is spelled “%(other)s” elsewhere"),
    "correction-unknown": N_("the correction %(where)s has no effect: the brief has nothing of that name or of these words"),
    "correction-ambiguous": N_("the correction %(where)s has no effect: it could mean several, or repeats another"),
    "correction-invalid": N_("the correction %(where)s has no effect; expected: %(detail)s"),
    "misstated": N_("what is stated as %(where)s is not understood; expected: %(detail)s"),
    "corrections-unreadable": N_("the corrections have no effect: line %(where)s of their file is not YAML as expected (%(detail)s)"),
    "corrections-shared": N_("the corrections in %(where)s have no effect: several briefs share that name; call it after one, suffix too"),
}
_WORDS = 40  # characters of the brief that a remark repeats


def sentence(error: Unreadable | Unwritable, labels: Labels) -> str:
    """`error` in one line, safe to print: the file, the line if there is one, and the problem."""
    if isinstance(error, Unwritable):
        problem = labels._(UNWRITTEN[error.kind], detail=display_name(error.detail))
        return labels._("%(file)s: %(problem)s", file=display_name(error.path), problem=problem)
    problem = labels._(SENTENCES[error.kind], detail=display_name(error.detail or "?"))
    if error.path is None:
        return problem
    name = labels._("standard input") if str(error.path) == "-" else display_name(error.path)
    if error.line is None:
        return labels._("%(file)s: %(problem)s", file=name, problem=problem)
    return labels._("%(file)s, line %(line)s: %(problem)s", file=name, line=error.line, problem=problem)


def remark(finding: Finding, brief: Brief, labels: Labels, placed: bool = True) -> str:
    """What proofreading found in `brief`, in one line, safe to print; with the words around it, where no line tells its place."""
    words = _words(brief, finding.start, finding.end)
    said = {"words": shorten(words, _WORDS), **finding.params}
    if finding.kind == "weekday-conflict":
        said["weekday"] = labels.date(datetime.date.fromisoformat(said["date"].partition("/")[0]), "EEEE")
    problem = labels._(REMARKS[finding.kind], **{key: display_name(str(value)) for key, value in said.items()})
    if placed or finding.start == finding.end:
        return problem
    around = _words(brief, brief.text.rfind(" ", 0, max(0, finding.start - _WORDS)) + 1, finding.start + _WORDS)
    return labels._("%(problem)s, in “%(words)s”", problem=problem, words=display_name(around))


def _words(brief: Brief, start: int, end: int) -> str:
    """The words of the brief from `start` to `end`, a few of them."""
    return " ".join(brief.text[start : min(end, start + 2 * _WORDS)].split())

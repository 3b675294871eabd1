"""Why a brief could not be read, and what proofreading remarks in it, as sentences."""

from __future__ import annotations

import datetime

from content.clean import display_name
from content.errors import Unreadable
from content.labels import Labels, N_

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
    "failed": N_("it could not be read: %(detail)s"),
}

# By the kinds of content/check.py.
REMARKS = {
    "call_without_source": N_("note %(number)s is called here and has no source"),
    "source_without_call": N_("the source %(number)s is never called"),
    "speech_without_speaker": N_("nobody is named as the speaker of “%(words)s”"),
    "mark_not_closed": N_("the quotation mark %(mark)s is not closed"),
    "weekday_conflict": N_("“%(words)s”: this day is a %(weekday)s"),
    "two_spellings": N_("“%(words)s” is spelled “%(other)s” elsewhere"),
}


def sentence(error: Unreadable, labels: Labels) -> str:
    """`error` in one line, safe to print: the file, the line if there is one, and the problem."""
    problem = labels._(SENTENCES[error.kind], detail=display_name(error.detail or "?"))
    if error.path is None:
        return problem
    name = labels._("standard input") if str(error.path) == "-" else display_name(error.path)
    if error.line is None:
        return labels._("%(file)s: %(problem)s", file=name, problem=problem)
    return labels._("%(file)s, line %(line)s: %(problem)s", file=name, line=error.line, problem=problem)


def remark(kind: str, params: dict[str, object], labels: Labels) -> str:
    """What proofreading found, in one line, safe to print."""
    said = {name: display_name(value) if isinstance(value, str) else value for name, value in params.items()}
    if isinstance(day := said.get("weekday"), datetime.date):
        said["weekday"] = labels.date(day, "EEEE")
    return labels._(REMARKS[kind], **said)

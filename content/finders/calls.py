"""Note calls: the places of the text that send the reader to a source, in whatever form the paste has left them."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..document import Document
from ..languages import Language
from .entries import LOWERED, SUPERSCRIPTS, Entries, lowered
from .figures import find_figures
from .windows import body


class Call(NamedTuple):
    """A call at `start`:`end`, for the note `label`."""

    start: int
    end: int
    label: str


_BETWEEN = r"\s?[,;–—-]\s?"
_SIGNED = re.compile(
    rf"\(?(?P<raised>[{SUPERSCRIPTS}]{{1,3}}(?:\s?[,;⁻·–-]\s?[{SUPERSCRIPTS}]{{1,3}}){{0,9}})\)?"
    rf"|\\?\[(?P<bracket>\^?[^\W_]{{1,12}}(?:{_BETWEEN}\d{{1,3}}){{0,9}})\\?\]"
    rf"|\((?P<paren>\d{{1,3}}(?:{_BETWEEN}\d{{1,3}}){{0,9}}|[a-z]|[ivx]{{1,4}})\)"
    r"|(?P<sign>\*{1,3}|†{1,3}|‡{1,3})(?![*†‡\w])"
    r"|[\[(]notes?\s(?P<noted>\d{1,3})[\])]|\^(?P<caret>\d{1,3})(?![\w.,]?\d)"
)
_SIGNS = SUPERSCRIPTS + "\\[(*†‡^"  # what begins a call
_ONE = re.compile(rf"[{SUPERSCRIPTS}]+|\d+|\^?[^\W_]+")
_UNIT = re.compile(r"(?:^|[\s\d(/])(?:[kcdmh]?m|ha|km|ft|mi|in|yd|CO|[A-Z])$", re.I)
_CLOSING = tuple(".,;:!?…)»”–—") + ("",)  # "": nothing follows
_OPENING = "([{«“\"‘'"
_LONGEST_RANGE = 20
_DASHES = frozenset("–—-⁻")
_BEYOND = 3  # how far past the last source a call without source may count


def find_calls(document: Document, sources: Entries, language: Language) -> list[Call]:
    """The calls of the document, in order of place.

    What the format marks is taken as it is. In plain text a call has a form of its own (raised, in brackets, a sign) or,
    if no call has, is a bare figure in a place where no figure of the text could stand: see `figures`.
    """
    labels = [entry.label for entry in sources.entries]
    given = [Call(c.start, c.end, _label_of(document, c)) for c in document.calls]
    signed = _signed(document, sources, frozenset(labels), [(c.start, c.end) for c in given], language)
    calls = sorted(given + signed)
    if not calls:
        numbers = [int(label) for label in labels if label.isdecimal() and int(label) < 1000]
        if numbers:
            figures = find_figures(document, numbers, sources.blocks, language)
            calls = [Call(start, end, str(number)) for start, end, number in figures]
    return calls


def _label_of(document: Document, call) -> str:
    """The label of a call that the format marks: the figure that it shows, where its own is a key (`fn1`)."""
    if call.label.isdecimal():
        return lowered(call.label)
    shown = document.text[call.start : call.end].translate(LOWERED).strip("[]()^ \u00a0\u202f")
    keys = {entry.label for entry in document.entries}
    return lowered(shown) if shown.isdecimal() and call.label not in keys else lowered(call.label)


def _signed(
    document: Document, sources: Entries, labels: frozenset[str], taken: list[tuple[int, int]], language: Language
) -> list[Call]:
    """Calls with a form of their own. Round brackets count only where no other form does."""
    text = document.text
    highest = max((int(label) for label in labels if label.isdecimal()), default=0)
    found: dict[str, list[Call]] = {"raised": [], "bracket": [], "noted": [], "caret": [], "paren": [], "sign": []}
    doubtful: dict[str, list[Call]] = {"bracket": [], "paren": []}  # without a source, where other things can stand
    covered = frozenset(start for start, _ in taken)
    joining = frozenset(language.table("dates").get("and", ()))
    signs = [sign for sign in _SIGNS if sign in text]
    for _, low, _, start, end in body(document, sources.blocks) if signs else ():
        read = start
        for at in _places(text, start, end, signs):
            if at < read or not (match := _SIGNED.match(text, at, end)):
                continue
            read, form = match.end(), match.lastgroup
            if at in covered or match.start(form) in covered:
                continue
            calls = _calls(match, form)
            before = text[at - 1] if at > low else " "
            if not calls or not _stands(text, at, match.end(), before, form):
                continue
            if form == "paren" and before.isspace() and _enumerated(text, low, at, joining):
                continue
            attached = not before.isspace() and (before not in _OPENING or before in "\"'" and not text[at - 2].isspace())
            known = all(call.label in labels and (attached or call.label.isdecimal() or form == "paren") for call in calls)
            if not known:
                beyond = all(call.label.isdecimal() and int(call.label) <= highest + _BEYOND for call in calls)
                placed = attached or before.isspace() and text[match.end() : min(match.end() + 2, end)].lstrip()[:1] in _CLOSING
                known = match[form].startswith("^") or form in ("raised", "bracket") and placed and (beyond or not labels)
                if not known and beyond and labels and at > low and (form == "bracket" or form == "paren" and placed):
                    doubtful[form].extend(calls)
            if known:
                found[form].extend(calls)
    if found["bracket"]:  # the brief calls its sources so
        found["bracket"].extend(doubtful["bracket"])
    for call in doubtful["paren"]:  # one that follows another: the source is missing
        if any(other.label == str(int(call.label) - 1) and other.start < call.start for other in found["paren"]):
            found["paren"].append(call)
    if not labels and not taken:  # without sources, only what counts from 1 is a series of calls
        for form in ("raised", "bracket"):
            if not any(call.label == "1" for call in found[form]):
                found[form] = [call for call in found[form] if text[call.start : call.start + 2] == "[^"]
    if found["raised"] or found["bracket"] or taken:
        found["paren"] = []
    return [call for calls in found.values() for call in calls]


def _places(text: str, start: int, end: int, signs: list[str]) -> list[int]:
    """Where any of `signs` stands between `start` and `end`, in order."""
    found = []
    for sign in signs:
        at = text.find(sign, start, end)
        while at >= 0:
            found.append(at)
            at = text.find(sign, at + 1, end)
    found.sort()
    return found


def _calls(match: re.Match, form: str) -> list[Call]:
    """The calls of one place: [1], [1, 3], [2–4]. A range that counts down or is long is none."""
    if form == "sign":
        return [Call(*match.span(), match[form])]
    ones = list(_ONE.finditer(match.string, *match.span(form)))
    if len(ones) == 1:
        return [Call(*match.span(), lowered(match[form]))]
    calls: list[Call] = []
    for one in ones:
        label = lowered(one[0])
        if not label.isdecimal():
            return []
        if calls:
            end = calls[-1].end
            if match.string[end : one.start()].strip() in _DASHES:
                low, high = int(calls[-1].label), int(label)
                if not low < high <= low + _LONGEST_RANGE:
                    return []
                calls.extend(Call(end, one.start(), str(n)) for n in range(low + 1, high))
        calls.append(Call(*one.span(), label))
    return calls


def _stands(text: str, start: int, end: int, before: str, form: str) -> bool:
    """Whether a call of this form can stand here, after `before`."""
    after = text[end : end + 1]
    if form == "raised":
        if before.isdigit():  # a power, unless it is of one, or the figure is a year
            return text[start:end] == "¹" or bool(re.search(r"(?<!\d)(?:19|20)\d\d$", text[max(0, start - 5) : start]))
        return not (text[start:end] in "²³" and _UNIT.search(text[max(0, start - 4) : start])) and not after.isalnum()
    if form == "paren":
        if before.isspace():
            before = text[start - 2 : start - 1]
        ends = before.isalpha() or before in "»”’›\".!?…)%'" or before.isdigit() and text[start - 1].isspace()
        return ends and not after.isalnum()
    if form == "caret":  # a power of a figure
        return before.isalpha() or before in "»”’.!?…)"
    if form == "sign":
        return not before.isspace() and (before.isalnum() or before in '»”’".,;!?…)%€$°')
    return not after.isalnum() or after.isupper()


def _enumerated(text: str, low: int, start: int, joining: frozenset[str]) -> bool:
    """Whether the word before `start` goes on to what follows: « et (2) le vote »."""
    words = text[max(low, start - 24) : start].split()
    return bool(words) and words[-1].lower() in joining

"""How much of a gold folder the finders find: `python -m bench.finders GOLD…`.

GOLD is a .jsonl file of passages ({"id", "lang", "text", "quotes": [{"start", "end", "speaker", "cue", "kind"}]} a line;
kind direct or mixed is speech, unknown is neither asked for nor held against a prediction; `speaker` are the words that
stand there, `name` whom they mean), or a folder of whole briefs (NAME.txt, .md or .html beside NAME.gold.json), or a
folder of both. Printed: found, speakers right, both at once, the time they take; for briefs, every category.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
import unicodedata
from collections import Counter
from pathlib import Path

from content import languages
from content.document import Document
from content.export import data
from content.finders.marks import find_marks
from content.finders.people import find_people
from content.finders.quotes import find_quotes
from content.finders.sentences import sentences
from content.load import analyse, read, read_bytes
from content.span import Block

OVERLAP = 0.5  # of two spans' characters, from which they are the same quotation
_EDGE = "\"“”«»„‟‘’'‹› \t\n\u00a0\u202f,.;:!?…-–—()[]"
_LIGHT = frozenset(
    "a an the le la les l un une des d du de of for his her their its son sa ses leur cet cette ce m mm mme mr mrs ms dr sir dame gen".split()
)
_HANGS = frozenset("of for in at from with to de du des d à au aux pour dans en chez sur".split())


def folded(words: str) -> list[str]:
    """The words of a phrase without accents, case or punctuation."""
    plain = unicodedata.normalize("NFD", words.replace("’", "'"))
    return re.findall(r"[^\W_]+", "".join(c for c in plain if not unicodedata.combining(c)).casefold())


def heads(words: str | None) -> set[str]:
    """The words that two phrases for one speaker share: the last name, or the first noun that hangs on no preposition."""
    if not words:
        return set()
    phrase = re.split(r"[,(;]", words)[0]
    tokens = re.findall(r"[^\W_][\w.&-]*", re.sub(r"['’]s\b", "", phrase))
    found: set[str] = set()
    for i, token in enumerate(tokens):
        last = i + 1 == len(tokens) or not tokens[i + 1][0].isupper()
        hangs = any(t.lower() in _HANGS for t in tokens[max(0, i - 3) : i])
        if token[0].isupper() and last and token.lower() not in _LIGHT and not hangs:
            found.update(folded(token)[-1:])
    nouns = [t for t in tokens if t.lower() not in _LIGHT]
    stop = next((i for i, t in enumerate(nouns) if i and t.lower() in _HANGS), len(nouns))
    if nouns[:stop] and nouns[:stop][-1][0].islower():
        found.update(folded(nouns[:stop][-1]))
    return found or set(folded(phrase)[-1:])


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A span without marks, blanks and stops at its ends."""
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return start, end


def overlap(a: tuple[int, int], b: tuple[int, int]) -> float:
    """Characters that two spans share, of those that either covers."""
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return shared / (max(a[1], b[1]) - min(a[0], b[0])) if shared > 0 else 0.0


def f1(hit: float, predicted: float, gold: float) -> float:
    """Harmonic mean of precision and recall, of 100."""
    return 200 * hit / (predicted + gold) if predicted + gold else 100.0


# ---- passages


def passage(text: str, language: str) -> tuple[list[dict], float, float]:
    """The quotes of one passage, the seconds of marks and quotes, and those of everything they need."""
    blocks, place = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block("paragraph", place, place + len(line)))
        place += len(line) + 1
    document, lists = Document(text, blocks), languages.get(language)
    start = time.perf_counter()
    marks = find_marks(document)
    marked = time.perf_counter() - start
    cut = list(sentences(document, lists, marks))
    cast = find_people(document, lists, cut, marks)
    before = time.perf_counter()
    quotes = find_quotes(document, lists, cut, marks, cast)
    end = time.perf_counter()
    found = [
        {
            "start": q.start,
            "end": q.end,
            "name": q.speaker,
            "speaker": None if q.speaker_span is None else text[q.speaker_span.start : q.speaker_span.end],
        }
        for q in quotes
        if q.kind == "speech"
    ]
    return found, marked + end - before, end - start


def score_passages(path: Path, errors: list[str] | None = None) -> Counter:
    """Counts over the passages of one .jsonl file; additive."""
    c: Counter = Counter()
    for line in path.read_text(encoding="utf-8").splitlines():
        gold = json.loads(line)
        text = gold["text"]
        predicted, own, whole = passage(text, gold["lang"])
        c["characters"] += len(text)
        c["seconds"] += own
        c["seconds, all"] += whole
        asked = [q for q in gold["quotes"] if q["kind"] in ("direct", "mixed")]
        arguable = [q for q in gold["quotes"] if q["kind"] not in ("direct", "mixed")]
        spans = [trimmed(text, q["start"], q["end"]) for q in asked]
        free = [trimmed(text, q["start"], q["end"]) for q in arguable]
        kept = []
        for p in predicted:
            span = trimmed(text, p["start"], p["end"])
            if not any(overlap(span, f) >= OVERLAP for f in free) or any(overlap(span, s) >= OVERLAP for s in spans):
                kept.append((span, p))
        c["gold"] += len(asked)
        c["predicted"] += len(kept)
        used: set[int] = set()
        for q, span in zip(asked, spans):
            best = max((j for j in range(len(kept)) if j not in used), key=lambda j: overlap(span, kept[j][0]), default=None)
            if best is None or overlap(span, kept[best][0]) < OVERLAP:
                _note(errors, gold["id"], "missed", q["text"], q["speaker"], None)
                continue
            used.add(best)
            p = kept[best][1]
            c["found"] += 1
            right = not p["speaker"] if q["speaker"] is None else bool(heads(q["speaker"]) & heads(p["speaker"]))
            c["both"] += right
            if q["speaker"] is not None:
                c["speakers"] += 1
                c["speakers right"] += right
            if not right:
                _note(errors, gold["id"], "speaker", q["text"], q["speaker"], p["speaker"])
            if p["name"]:
                c["given"] += 1
                meant = bool(heads(q["name"]) & heads(p["name"])) if q.get("name") else right
                c["given right"] += meant
                if right and not meant:
                    _note(errors, gold["id"], "name", q["text"], q.get("name"), p["name"])
        for j, (_, p) in enumerate(kept):
            if j not in used:
                _note(errors, gold["id"], "not speech", text[p["start"] : p["end"]], None, p["name"])
    return c


def _note(errors: list[str] | None, name: str, what: str, words: str, gold: str | None, predicted: str | None) -> None:
    if errors is not None:
        errors.append(f"{name}: {what}: {words[:60]!r} gold {gold!r} found {predicted!r}")


# ---- whole briefs


def _same(a: str | None, b: str | None) -> bool:
    clean = [[w for w in folded(x or "") if w not in _LIGHT] for x in (a, b)]
    return clean[0] == clean[1]


def _one_of(entry: dict, key: str, value) -> bool:
    accepted = [entry.get(key), *entry.get(key + "_also", [])]
    return any(_same(a, value) if isinstance(a, str) or isinstance(value, str) else a == value for a in accepted)


def speaker_right(quote: dict, speaker: str | None) -> bool:
    accepted = [quote["speaker"], *quote.get("speaker_also", [])]
    if quote["speaker"] is None:
        return speaker is None
    if speaker is None:
        return False
    got = [w for w in folded(speaker) if w not in _LIGHT]
    for name in accepted:
        want = [w for w in folded(name) if w not in _LIGHT]
        if got == want or got and got == want[-len(got) :] or got and set(want) <= set(got) and want[0] == got[0]:
            return True
    return False


def score_brief(path: Path, errors: list[str] | None = None) -> Counter:
    """Counts for one whole brief (its gold file stands beside it); additive."""
    gold = json.loads(path.with_suffix("").with_suffix(".gold.json").read_text(encoding="utf-8"))
    start = time.perf_counter()
    document = read(path)
    middle = time.perf_counter()
    found = data(analyse(document))
    c: Counter = Counter()
    c["seconds, all"] += time.perf_counter() - middle
    c["seconds, read"] += middle - start
    c["characters"] += len(found["text"])
    _people(gold, found, c, errors, path.stem)
    _quotes(gold, found, c, errors, path.stem)
    for key, words in (("notes", lambda n: str(n["number"])), ("moments", lambda m: " ".join(folded(m["text"])))):
        _listed(gold[key], found[key], words, key, c)
    calls = [(str(n["number"]), tuple(folded(k)[-2:])) for n in gold["notes"] for k in n["calls"]]
    got = [
        (str(n["number"]), tuple(folded(found["text"][max(0, k["start"] - 80) : k["start"]])[-2:]))
        for n in found["notes"]
        for k in n["calls"]
    ]
    c["calls gold"] += len(calls)
    c["calls predicted"] += len(got)
    c["calls hit"] += len(set(calls) & set(got))
    return c


def _people(gold: dict, found: dict, c: Counter, errors: list[str] | None, name: str) -> None:
    left = list(found["people"])
    for person in sorted(gold["people"], key=lambda p: bool(p.get("optional"))):
        names = [person["name"], *person.get("also", [])]
        match = next((p for p in left if any(_same(n, p["name"]) for n in names)), None)
        if match is not None:
            left.remove(match)
        if person.get("optional"):
            continue
        c["people gold"] += 1
        if match is None:
            _note(errors, name, "person", person["name"], person["standing"], None)
            continue
        c["people hit"] += 1
        c["people predicted"] += 1
        for key in ("role", "country", "organisation", "standing"):
            if key == "role" and person["kind"] != "person":
                continue
            right = _one_of(person, key, match[key])
            c[key] += 1
            c[key + " right"] += right
            if not right:
                _note(errors, name, key, person["name"], person.get(key), match[key])
    c["people predicted"] += len(left)


def _quotes(gold: dict, found: dict, c: Counter, errors: list[str] | None, name: str) -> None:
    def key(quote: dict) -> str:
        return "".join(folded(quote["text"]))

    left: dict[str, list[dict]] = {}
    for quote in found["quotes"]:
        left.setdefault(key(quote), []).append(quote)
    for quote in sorted(gold["quotes"], key=lambda q: bool(q.get("optional"))):
        match = left[key(quote)].pop(0) if left.get(key(quote)) else None
        if quote.get("optional"):
            continue
        c["gold"] += quote["kind"] == "speech"
        c["marked"] += 1
        if match is None:
            _note(errors, name, "missed", quote["text"], quote["speaker"], None)
            continue
        c["marked found"] += 1
        c["kind right"] += match["kind"] == quote["kind"]
        c["predicted"] += match["kind"] == "speech"
        if match["kind"] != quote["kind"]:
            _note(errors, name, "kind", quote["text"], quote["kind"], match["kind"])
        if quote["kind"] != "speech":
            continue
        speech = match["kind"] == "speech"
        right = speaker_right(quote, match["speaker"])
        c["found"] += speech
        c["both"] += right and speech
        c[quote["attribution"]] += 1
        c[quote["attribution"] + " right"] += right
        if speech and match["speaker"]:
            c["given"] += 1
            c["given right"] += right
        if not right:
            _note(errors, name, "speaker", quote["text"], quote["speaker"], match["speaker"])
    c["predicted"] += sum(q["kind"] == "speech" for rest in left.values() for q in rest)


def _listed(gold: list[dict], found: list[dict], words, key: str, c: Counter) -> None:
    """Notes or moments, matched one to one by `words`; the optional ones count neither way."""
    left = [dict(item, key=words(item)) for item in found]
    for item in sorted(gold, key=lambda g: bool(g.get("optional"))):
        want = words(item)
        match = next((p for p in left if p["key"] == want), None)
        match = match or next((p for p in left if p["key"].endswith(want) or want.endswith(p["key"])), None)
        if match is not None:
            left.remove(match)
        if item.get("optional"):
            continue
        c[key + " gold"] += 1
        if match is not None:
            c[key + " hit"] += 1
            c[key + " predicted"] += 1
            if "date" in item:
                c["dates"] += 1
                c["dates right"] += match["date"] == item["date"]
    c[key + " predicted"] += sum(1 for p in left if key != "moments" or p.get("date"))


# ---- the tables


def _percent(part: float, whole: float) -> str:
    return f"{100 * part / whole:6.1f} %" if whole else "     –  "


def _quotes_line(name: str, c: Counter) -> str:
    speakers = c["speakers right"] if c["speakers"] else c["stated right"] + c["inferred right"]
    asked = c["speakers"] or c["stated"] + c["inferred"]
    seconds = c["seconds"] or c["seconds, all"]
    return (
        f"{name[:34]:34} {c['gold']:6} {f1(c['found'], c['predicted'], c['gold']):9.1f} {_percent(speakers, asked):>9}"
        f" {f1(c['both'], c['predicted'], c['gold']):10.1f} {_percent(c['given right'], c['given']):>12}"
        f" {1e6 * seconds / max(1, c['characters']):10.2f}"
    )


def _briefs_table(c: Counter) -> list[str]:
    lines = [f"people found F1     {f1(c['people hit'], c['people predicted'], c['people gold']):6.1f}"]
    lines += [f"{key:19} {_percent(c[key + ' right'], c[key])}" for key in ("role", "country", "organisation", "standing")]
    lines.append(f"marked texts found  {_percent(c['marked found'], c['marked'])}")
    lines.append(f"right kind          {_percent(c['kind right'], c['marked found'])}")
    lines += [f"speakers {key:10} {_percent(c[key + ' right'], c[key])}" for key in ("stated", "inferred", "unknown")]
    for key, title in (("calls", "note calls F1"), ("notes", "sources F1"), ("moments", "moments F1")):
        lines.append(f"{title:19} {f1(c[key + ' hit'], c[key + ' predicted'], c[key + ' gold']):6.1f}")
    lines.append(f"dates right         {_percent(c['dates right'], c['dates'])}")
    return lines


def files(path: Path) -> tuple[list[Path], list[Path]]:
    """(.jsonl files, briefs with a gold file beside them) at or below `path`."""
    if path.is_file():
        return ([path], []) if path.suffix == ".jsonl" else ([], [path])
    briefs = []
    for gold in sorted(path.rglob("*.gold.json")):
        stem = gold.name.removesuffix(".gold.json")
        briefs += [p for p in sorted(gold.parent.glob(stem + ".*")) if not p.name.endswith(".json")][:1]
    return sorted(path.rglob("*.jsonl")), briefs


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.finders", description=__doc__.partition("\n")[0])
    parser.add_argument("gold", nargs="+", type=Path, help="a .jsonl file of passages, or a folder")
    parser.add_argument("--errors", action="store_true", help="also print what was wrong")
    options = parser.parse_args(arguments)
    errors: list[str] | None = [] if options.errors else None
    head = f"{'':34} {'quotes':>6} {'found F1':>9} {'speaker':>9} {'both F1':>10} {'given right':>12} {'ms / 1,000':>10}"
    print(head)
    for code in languages.codes():
        warm = read_bytes("Le 3 mars 2026, « A », dit B. The 3rd of March.\n\nSources\n1. C, 2026.".encode(), "warm.txt")
        warm.language = code
        analyse(warm)  # the word lists are read once; their time is not the finders'
    whole: Counter = Counter()
    for path in options.gold:
        passages, briefs = files(path)
        for file in passages:
            print(_quotes_line(file.name, score_passages(file, errors)))
        for brief in briefs:
            c = score_brief(brief, errors)
            whole += c
            print(_quotes_line(brief.name, c))
    if whole:
        print(_quotes_line("all briefs", whole))
        print("\n" + "\n".join(_briefs_table(whole)))
    for line in errors or ():
        print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())

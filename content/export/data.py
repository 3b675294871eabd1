"""A brief as plain data, JSON and JSON lines: the contract of `lutrin show --format json`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from ..marking import KEYS
from ..model import Block, Brief, Order, Span


def _place(span) -> dict | None:
    return None if span is None else {"start": span.start, "end": span.end}


def _places(items) -> list[dict]:
    return [{"start": i.start, "end": i.end} for i in items]


def _order(order: Order | None) -> dict | None:
    return order and {"show": order.show and list(order.show), "omit": list(order.omit)}


def _language(block: Block) -> dict:
    return {"language": block.language} if block.language else {}


def data(brief: Brief, only: str | None = None) -> dict:
    """The brief as plain data; all offsets refer to `text`. `only` keeps one of people, quotes, notes, moments, and marks."""
    text = brief.text

    def words(span) -> str | None:
        return None if span is None else text[span.start : span.end]

    everything = {
        "title": words(brief.title) if isinstance(brief.title, Span) else brief.title,
        "date": brief.date.isoformat() if brief.date else None,
        "language": brief.language,
        "corrected": list(brief.corrected),
        "metadata": brief.metadata,
        **{key: brief.marking.written(key) if brief.marking else None for key in KEYS},
        "present": _order(brief.present),
        "speaker_notes": [note._asdict() for note in brief.speaker_notes],
        "text": text,
        "blocks": [
            {"kind": b.kind, "start": b.start, "end": b.end, "level": b.level, "marker": _place(b.marker), **_language(b)}
            for b in brief.blocks
        ],
        "people": [
            {
                "name": p.name,
                "kind": p.kind,
                "role": p.role,
                "country": p.country,
                "organisation": p.organisation,
                "standing": p.standing,
                "mentions": [{"start": m.start, "end": m.end, "inferred": m.inferred} for m in p.mentions],
                "inferred": list(p.inferred),
                "corrected": list(p.corrected),
            }
            for p in brief.people
        ],
        "quotes": [
            {
                "start": q.start,
                "end": q.end,
                "text": words(q),
                "outer": _place(q.outer),
                "kind": q.kind,
                "speaker": q.speaker,
                "speaker_text": words(q.speaker_span),
                "speaker_at": _place(q.speaker_span),
                "cue": words(q.cue),
                "cue_at": _place(q.cue),
                "attribution": q.attribution,
                "reason": q.reason,
                "continues": q.continues,
                "corrected": list(q.corrected),
            }
            for q in brief.quotes
        ],
        "notes": [
            {
                "number": n.number,
                "source": words(n.source),
                "source_at": _place(n.source),
                "calls": _places(n.calls),
                "same_as": n.same_as,
            }
            for n in brief.notes
        ],
        "moments": [
            {
                "start": m.start,
                "end": m.end,
                "text": words(m),
                "date": m.date,
                "weekday_conflict": m.weekday_conflict,
                "inferred": m.inferred,
            }
            for m in brief.moments
        ],
    }
    if only is None:
        return everything
    return {**({key: everything[key] for key in KEYS} if brief.marking else {}), only: everything[only]}


def json_text(briefs: Iterable[tuple[str, Brief]], only: str | None = None, several: bool = False) -> Iterator[str]:
    """`briefs` (name and brief) as JSON: one object, or one array if they are `several`."""
    if several:
        opening = "["
        for _, brief in briefs:
            yield opening + "\n" + json.dumps(data(brief, only), ensure_ascii=False, indent=1)
            opening = ","
        yield "]\n" if opening == "," else "[]\n"
    else:
        for _, brief in briefs:
            yield json.dumps(data(brief, only), ensure_ascii=False, indent=1) + "\n"


def json_lines(briefs: Iterable[tuple[str, Brief]], only: str | None = None) -> Iterator[str]:
    """`briefs` as JSON lines: one object a line, its `file` first."""
    for name, brief in briefs:
        yield json.dumps({"file": name, **data(brief, only)}, ensure_ascii=False) + "\n"

"""A brief as text, Markdown, JSON, CSV."""

from __future__ import annotations

from .model import Brief, Span


def _places(items) -> list[dict]:
    return [{"start": i.start, "end": i.end} for i in items]


def data(brief: Brief) -> dict:
    """The brief as plain data, the contract of `lutrin show --format json`. All offsets refer to `text`."""
    text = brief.text

    def words(span) -> str | None:
        return None if span is None else text[span.start : span.end]

    return {
        "title": words(brief.title) if isinstance(brief.title, Span) else brief.title,
        "date": brief.date.isoformat() if brief.date else None,
        "language": brief.language,
        "text": text,
        "blocks": [{"kind": b.kind, "start": b.start, "end": b.end, "level": b.level} for b in brief.blocks],
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
            }
            for p in brief.people
        ],
        "quotes": [
            {
                "start": q.start,
                "end": q.end,
                "text": words(q),
                "kind": q.kind,
                "speaker": q.speaker,
                "speaker_text": words(q.speaker_span),
                "cue": words(q.cue),
                "attribution": q.attribution,
                "reason": q.reason,
                "continues": q.continues,
            }
            for q in brief.quotes
        ],
        "notes": [
            {"number": n.number, "source": words(n.source), "calls": _places(n.calls), "same_as": n.same_as} for n in brief.notes
        ],
        "moments": [
            {"start": m.start, "end": m.end, "text": words(m), "date": m.date, "weekday_conflict": m.weekday_conflict}
            for m in brief.moments
        ],
    }

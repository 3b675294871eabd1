"""The marked passages of a brief, in order of place."""

import pytest

from content.model import Brief, Mention, Note, Person, Quote, Span
from screens.passages import Passage, passages_of

TEXT = "Anna Berg said « hello Anna Berg, it is 3 March »1 and left."


@pytest.fixture
def passages():
    inner = TEXT.index("Anna Berg", 5)
    start, end = TEXT.index("«"), TEXT.index("»") + 1
    return passages_of(
        Brief(
            text=TEXT,
            people=(Person(name="Anna Berg", kind="person", mentions=(Mention(0, 9), Mention(inner, inner + 9))),),
            quotes=(Quote(start=start + 2, end=end - 2, outer=Span(start, end), kind="speech"),),
            notes=(Note(number=1, calls=(Span(end, end + 1),)),),
        )
    )


def test_in_order_outer_before_inner(passages):
    assert [p.kind for p in passages.all] == ["person", "speech", "person", "call"]


def test_within_gives_what_touches(passages):
    inner = passages.all[2]
    assert [p.kind for p in passages.within(inner.start, inner.start + 1)] == ["speech", "person"]
    assert passages.within(len(TEXT) - 2, len(TEXT)) == []


def test_walking(passages):
    first, quote, inner, call = passages.all
    assert passages.after(quote, 1) == inner
    assert passages.after(first, -1) is None
    assert passages.after(call, 1) is None
    assert passages.next_from(0) == quote
    assert passages.next_from(0, inclusive=True) == first
    assert passages.last_before(call.start) == inner


def test_calls_alone(passages):
    assert passages.calls_within(0, len(TEXT)) == [Passage(*passages.all[3])]


def test_two_passages_that_start_together_are_both_reached():
    brief = Brief(
        text="Berg",
        people=(Person(name="Berg", kind="person", mentions=(Mention(0, 4),)),),
        quotes=(Quote(start=0, end=4, outer=Span(0, 4), kind="term"),),
    )
    passages = passages_of(brief)
    first, second = passages.all
    assert passages.after(first, 1) == second
    assert passages.after(second, -1) == first


def test_order_over_a_long_text():
    places = [Mention(at * 997 % 100_003, at * 997 % 100_003 + 1 + at % 7) for at in range(2000)]
    people = [Person(name=str(n), kind="person", mentions=tuple(sorted(places[n::10]))) for n in range(10)]
    found = passages_of(Brief(text="x" * 100_010, people=people))
    assert [(each.start, each.end) for each in found.all] == sorted((place.start, place.end) for place in places)
    assert all(places[each.item :: 10].count((each.start, each.end, False)) for each in found.all) and not found.calls

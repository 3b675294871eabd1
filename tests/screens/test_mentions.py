"""Mentions as the spans that a pane walks over."""

from __future__ import annotations

import pytest

from content.model import Mention
from content.span import Span
from screens.panes.participants import Mentions

SPANS = Mentions((Mention(3, 8), Mention(20, 25, True), Mention(31, 40)))


def test_they_are_spans_in_order():
    assert list(SPANS) == [Span(3, 8), Span(20, 25), Span(31, 40)]
    assert SPANS[-1] == Span(31, 40) and SPANS[:1] == (Span(3, 8),) and len(SPANS) == 3


def test_a_span_is_found_where_it_stands():
    assert [SPANS.index(span) for span in SPANS] == [0, 1, 2]
    assert Span(20, 25) in SPANS
    for other in (Span(20, 24), Span(20, 26), Span(41, 42), Span(0, 1), None, (20, 25, True)):
        assert other not in SPANS
    with pytest.raises(ValueError, match="20"):
        SPANS.index(Span(20, 24))

"""A packed sequence is like the list that it was made from."""

from hypothesis import given
from hypothesis import strategies as st

from content.packed import Packed
from content.span import Span

NUMBERS = st.integers(0, 2**31 - 1)
PLACES = st.none() | st.integers(-9, 9)


@given(st.lists(st.tuples(NUMBERS, NUMBERS), max_size=8), st.builds(slice, PLACES, PLACES, st.sampled_from((None, 2, -1))), st.integers(-9, 9))
def test_it_is_like_a_list(rows, cut, at):
    spans = [Span(*row) for row in rows]
    packed = Packed(rows, 2, Span)
    assert list(packed) == spans and len(packed) == len(spans)
    assert packed[cut] == spans[cut]
    assert list(packed.column(1)) == [span.end for span in spans]
    try:
        wanted = spans[at]
    except IndexError:
        wanted = None
    try:
        assert packed[at] == wanted
    except IndexError:
        assert wanted is None

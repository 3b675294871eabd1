"""What is packed is made again as it was, whoever looks at it, in a tenth of the room."""

import pickle
import sys

import pytest

from content import packing
from content.document import Emphasis
from content.model import Mention, Moment, Note, Person, Quote, Source
from content.packing import Table
from content.span import Block, Span

QUOTES = (
    Quote.found(
        start=1, end=5, outer=Span(0, 6), kind="speech", speaker="Anna Krūmiņa", speaker_span=Span(9, 13), attribution="stated"
    ),
    Quote.found(start=20, end=25, outer=Span(19, 26), kind="term"),
    Quote.found(start=30, end=35, outer=Span(29, 36), kind="speech", speaker="Anna Krūmiņa", continues=0, corrected=("speaker",)),
)
PEOPLE = (
    Person.found(
        name="Anna Krūmiņa", kind="person", role="mayor", mentions=(Mention(9, 13), Mention(40, 44, True)), inferred=("role",)
    ),
    Person.found(name="Latvia", kind="country", country="LV"),
)
NOTES = (
    Note.found(
        number=1, calls=(Span(7, 8), Span(50, 51)), source=Source.found(start=90, end=99, title=Span(92, 95), date="2025-03-04")
    ),
    Note.found(number="a", same_as=1),
)
MOMENTS = (Moment.found(start=3, end=9, date="2025-03-04", inferred=True), Moment.found(start=0, end=2))
BLOCKS = (Block("item", 2, 5, 1, Span(0, 1)), Block("paragraph", 7, 9, language="fr"))
EMPHASES = (Emphasis("link", 1, 2, "https://example.org"), Emphasis("strong", 3, 4))
ALL = {
    "QUOTES": QUOTES, "PEOPLE": PEOPLE, "NOTES": NOTES, "MOMENTS": MOMENTS, "BLOCKS": BLOCKS, "EMPHASES": EMPHASES,
}  # fmt: skip


@pytest.mark.parametrize("form", ALL)
@pytest.mark.parametrize(
    "sent", [lambda table: table, lambda table: pickle.loads(pickle.dumps(table))], ids=["here", "elsewhere"]
)
def test_it_is_as_it_was(form, sent):
    parts = ALL[form]
    table = sent(Table(getattr(packing, form), parts))
    assert table == parts and list(table) == list(parts) and len(table) == len(parts)
    for name, kind in table.form.fields.items():
        if isinstance(kind, str):
            assert list(packing.field(table, name)) == list(packing.field(parts, name)) == [getattr(part, name) for part in parts]
        elif isinstance(kind, list):
            assert list(packing.several(table, name)) == list(packing.several(parts, name))


def test_every_field_of_the_model_is_packed():
    for form, part in ((packing.QUOTES, Quote), (packing.PEOPLE, Person), (packing.NOTES, Note), (packing.MOMENTS, Moment)):
        assert set(form.fields) == set(part.model_fields)
    assert set(packing.SOURCES.fields) == set(Source.model_fields)
    for form in (packing.BLOCKS, packing.EMPHASES, packing.CALLS, packing.ENTRIES):
        assert set(form.fields) == set(form.make._fields)
    assert set(packing.MENTIONS.fields) == set(Mention._fields)


@pytest.mark.parametrize("parts", [QUOTES, Table(packing.QUOTES, QUOTES)], ids=["tuple", "packed"])
def test_one_is_replaced(parts):
    made = packing.replaced(parts, {1: QUOTES[0]})
    assert type(made) is type(parts) and list(made) == [QUOTES[0], QUOTES[0], QUOTES[2]] and list(parts) == list(QUOTES)
    assert packing.replaced(parts, {}) is parts


def test_it_takes_little_room():
    table = Table(packing.QUOTES, (QUOTES[n % 3] for n in range(3000)))
    assert len(pickle.dumps(table)) < 3000 * 64 and len(table._values) < 20
    assert sys.getsizeof(table._numbers) < 3000 * 72

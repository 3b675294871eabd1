"""Our reading of a compiled catalogue says what gettext's does."""

from __future__ import annotations

import gettext
import io

import pytest
from babel.messages import Catalog
from babel.messages.mofile import write_mo

from content.catalogue import Catalogue

PLURALS = "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2)"


@pytest.fixture
def compiled() -> bytes:
    catalogue = Catalog(locale="pl")
    catalogue.add("Quotes", "Cytaty — „…”")
    catalogue.add("notes", "uwagi", context="a heading")
    catalogue.add("note", "uwaga")
    catalogue.add(("%(count)s note", "notes"), ("%(count)s uwaga", "%(count)s uwagi", "%(count)s uwag"))
    catalogue.add("empty", "")
    file = io.BytesIO()
    write_mo(file, catalogue)
    return file.getvalue()


def both(path, data):
    path.write_bytes(data)
    return Catalogue(path), gettext.GNUTranslations(io.BytesIO(data))


def swapped(data: bytes) -> bytes:
    """The same catalogue, as a machine of the other byte order writes it."""
    count = int.from_bytes(data[8:12], "little")
    numbers = 28 + 16 * count
    return b"".join(data[at : at + 4][::-1] for at in range(0, numbers, 4)) + data[numbers:]


@pytest.mark.parametrize("order", [bytes, swapped])
def test_it_says_what_gettext_says(order, compiled, tmp_path):
    ours, theirs = both(tmp_path / "a.mo", order(compiled))
    for message in ("Quotes", "notes", "note", "heading", "Quote", "empty", "%(count)s note", "a heading"):
        assert ours.say(message) == theirs.gettext(message), message
    assert ours.say("notes", "a heading") == theirs.pgettext("a heading", "notes") == "uwagi"
    assert ours.say("notes", "elsewhere") == "notes"
    for count in (0, 1, 2, 5, 12, 21, 22, 112):
        assert ours.say_many("%(count)s note", "notes", count) == theirs.ngettext("%(count)s note", "notes", count)
        assert ours.say_many("one", "many", count) == theirs.ngettext("one", "many", count)


@pytest.mark.parametrize("data", [None, b"", b"no catalogue at all, whatever its name says"])
def test_without_a_catalogue_messages_stand_for_themselves(data, tmp_path):
    path = tmp_path / "a.mo"
    if data is not None:
        path.write_bytes(data)
    ours = Catalogue(path)
    assert (ours.say("Quotes"), ours.say("Quotes", "x"), ours.say_many("one", "many", 1), ours.say_many("one", "many", 2)) == (
        "Quotes", "Quotes", "one", "many",
    )  # fmt: skip

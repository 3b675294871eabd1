"""What the model's codes are called: the words that screens and exports share."""

from __future__ import annotations

from collections.abc import Iterable

from .labels import Labels, N_

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .model import Person, Quote

# In the order that a reader looks for them.
STANDINGS = ("host", "attending", "represented", "supporting", "absent", "quoted", "mentioned")

_STANDINGS = {
    "host": N_("Host"),
    "attending": N_("Attending"),
    "represented": N_("Represented"),
    "supporting": N_("In support"),
    "absent": N_("Absent"),
    "quoted": N_("Quoted, without attending"),
    "mentioned": N_("Only mentioned"),
}

_REASONS = {
    "pronoun": N_("through a pronoun"),
    "role": N_("through a role"),
    "sentence": N_("carried over from the sentence before"),
    "point": N_("carried over from the point before"),
    "utterance": N_("same quotation, taken up again"),
    "alone": N_("the only one named in the sentence"),
}

_FIELDS = {
    "name": N_("name"),
    "kind": N_("kind"),
    "role": N_("role"),
    "country": N_("country"),
    "organisation": N_("organisation"),
    "standing": N_("standing"),
    "date": N_("date"),
    "title": N_("title"),
    "speaker": N_("speaker"),
}


def standing(code: str, labels: Labels) -> str:
    """The heading of the participants with the standing `code`."""
    return labels._(_STANDINGS[code])


def reason(code: str | None, labels: Labels) -> str:
    """How a speaker was inferred, in a few words."""
    return labels._(_REASONS[code]) if code in _REASONS else labels._("inferred")


CORRECTED = "✎"  # stands beside what an editor states; the words for it stand near


def meant(quote: Quote, text: str) -> str:
    """The words of a quote's own paragraph that stand for its unknown speaker (« la présidente », "she"), or nothing."""
    span = quote.speaker_span
    if span is None or "\n" in text[min(span.end, quote.end) : max(span.start, quote.start)]:
        return ""
    return " ".join(text[span.start : span.end].split())


def nobody(quote: Quote, text: str, labels: Labels) -> str:
    """What stands for a speaker that is unknown, with the words that mean them."""
    said = meant(quote, text)
    return labels._("nobody named") + (f" ({said})" if said else "")


def corrected(fields: Iterable[str], labels: Labels) -> str:
    """What an editor states, not the text: said of a participant, a quote, a brief."""
    return labels._("corrected by hand: %(fields)s", fields=labels.list_of(field(code, labels) for code in fields))


def field(code: str, labels: Labels) -> str:
    """What a field of a participant is called."""
    return labels._(_FIELDS[code]) if code in _FIELDS else code


def body_beside_role(person: Person) -> str | None:
    """The body that somebody is of, where their role does not name it already."""
    return person.organisation if (person.organisation or "") not in (person.role or "") else None

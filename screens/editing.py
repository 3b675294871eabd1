"""Corrections made while reading: who speaks in a quote, how a participant takes part. Kept beside the brief, never in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from content import words
from content.clean import display_name
from content.errors import Unreadable
from content.packing import field, several
from content.writing import Unwritable

from .passages import passages_of

if TYPE_CHECKING:
    from content.model import Brief, Person, Quote

    from .chooser import Choice
    from .reader import Reader

_FOUND = object()  # the choice that takes a correction back
_PATH = 40  # characters of a path that a notice shows
_FAR = 1 << 60  # characters: further than any place
_OFFERED = 500  # participants offered as speakers; the others can be typed


class Editing:
    """Asks for a correction, keeps it, and shows the brief with it."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader

    async def open(self) -> None:
        """Ask what to correct in the quote or participant that is chosen in its pane, or lit in the text."""
        reader, labels = self.reader, self.reader.labels
        kind, item = self._meant()
        found = reader.volume.found
        if reader.volume.data is not None:
            reader.say(labels._("Corrections are kept beside a file; this brief came from standard input."))
        elif found is None or item is None:
            reader.say(labels._("Choose a quote or a participant first."))
        else:
            from .chooser import Chooser

            if kind == "person":
                heading, choices, chosen = self._standings(item)
            else:
                heading, choices, chosen = self._speakers(item)
            chooser = Chooser(heading, choices, chosen, labels, free=kind != "person")
            await reader.app.push_screen(chooser, lambda choice: self._chosen(kind, item, choice))

    def tell_unapplied(self) -> None:
        """Say that corrections beside the brief have no effect, if any have none."""
        brief = self.reader.brief
        if brief and brief.unapplied and not brief.closed:
            labels = self.reader.labels
            self.reader.notice = labels.n_(
                "%(count)s correction has no effect: “lutrin check” says why",
                "%(count)s corrections have no effect: “lutrin check” says why",
                len(brief.unapplied),
            )

    def _meant(self) -> tuple[str, int | None]:
        """What is chosen (person, or a kind of quote) and its index in the brief."""
        reader = self.reader
        for pane, kind in zip(reader.lists, ("person", "quote")):
            if reader.active is pane:
                return kind, pane.entry.item if pane.entry else None
        passage = reader.text.lit_passage() if reader.active is reader.text else None
        return (passage.kind, passage.item) if passage and passage.kind != "call" else ("", None)

    # ------------------------------------------------------------ what can be chosen
    def _standings(self, item: int) -> tuple[str, list[Choice], int]:
        from .chooser import Choice

        labels = self.reader.labels
        found, person = self._found.people[item], self._brief.people[item]
        confirm = labels._("so it is: no longer inferred")
        choices = [
            Choice(words.standing(code, labels), confirm if code == found.standing else "", code)
            for code in words.STANDINGS
            if code != found.standing or _doubted(found)
        ]
        choices.insert(0, Choice(words.standing(found.standing, labels), labels._("as found in the text"), _FOUND))
        wanted = person.standing if "standing" in person.corrected else _FOUND
        return labels._("How %(name)s takes part", name=person.name), choices, _index(choices, wanted)

    def _speakers(self, item: int) -> tuple[str, list[Choice], int]:
        from .chooser import Choice

        labels = self.reader.labels
        first = self._found.quotes[item].continues
        item = item if first is None else first
        found, quote = self._found.quotes[item], self._brief.quotes[item]
        said = " ".join(self._brief.text[quote.outer.start : min(quote.outer.end, quote.outer.start + 200)].split())
        doubted = found.attribution == "inferred"
        name = found.speaker or labels._("nobody named")
        choices = [Choice(name + " ?" if doubted else name, labels._("as found in the text"), _FOUND)]
        if found.speaker is not None:
            choices.append(Choice(labels._("nobody named"), "", None))
        if found.speaker is not None and doubted:
            choices.insert(1, Choice(found.speaker, labels._("so it is: no longer inferred"), found.speaker))
        near = [self._brief.people[each] for each in _by_distance(self._brief.people, quote)[:_OFFERED]]
        choices += [Choice(person.name, person.role or "", person.name) for person in near if person.name != found.speaker]
        wanted = quote.speaker if quote.corrected else _FOUND
        if quote.corrected and wanted not in [choice.value for choice in choices]:  # a name that was typed
            choices.insert(1, Choice(wanted, labels._("as typed"), wanted))
        return labels._("Who says %(words)s", words=said), choices, _index(choices, wanted)

    @property
    def _found(self) -> Brief:
        found = self.reader.volume.found
        assert found is not None
        return found

    @property
    def _brief(self) -> Brief:
        assert self.reader.brief is not None
        return self.reader.brief

    # ------------------------------------------------------------ what is chosen
    def _chosen(self, kind: str, item: int, choice: Choice | None) -> None:
        if choice is None:
            return
        from content import sidecar
        from content.corrections import correct_speaker, correct_standing

        reader, labels = self.reader, self.reader.labels
        path, found = reader.volume.path, self._found
        restore = choice.value is _FOUND
        value = None if restore or choice.value is None else str(choice.value)
        try:
            if kind == "person":
                brief = correct_standing(path, found, item, value)
            else:
                brief = correct_speaker(path, found, item, value, restore=restore)
        except (Unreadable, Unwritable) as error:
            error.path = _end(str(error.path))
            reader.say(reader.app.explain(error))
            return
        changed = brief != reader.brief
        self._show(brief, item)
        if not changed:
            reader.say(labels._("Nothing was changed."))
        elif restore:
            reader.say(labels._("As found in the text again."))
        else:
            reader.say(labels._("Corrected; kept in %(file)s", file=display_name(sidecar.place(path).name)))

    def _show(self, brief: Brief, item: int) -> None:
        """Show the brief as corrected, at the same place."""
        reader = self.reader
        place, pane = reader.jumping.here(), reader.active
        turn = reader.list.turn
        reader.volume.brief = brief
        reader.set_brief(brief, passages_of(brief))
        if pane is reader.list:
            reader.list.choose_item(item)
            reader.list.turn = turn
        reader.jumping.return_to(place)


def _end(path: str) -> str:
    """The end of a path, so that a notice has room for what is to be said of it."""
    return path if len(path) <= _PATH else "…" + path[1 - _PATH :]


def _doubted(person: Person) -> bool:
    return "standing" in person.inferred


def _index(choices: list[Choice], value: object) -> int:
    return next((i for i, choice in enumerate(choices) if choice.value is value or choice.value == value), 0)


def _by_distance(people: Sequence[Person], quote: Quote) -> list[int]:
    """The numbers of the participants, those named nearest to the quote first; countries, which seldom speak, last."""
    nearest: dict[int, int] = {}
    for number, start, _ in several(people, "mentions"):
        away = abs(start - quote.start)
        if away < nearest.get(number, _FAR):
            nearest[number] = away
    countries = [kind == "country" for kind in field(people, "kind")]
    return sorted(range(len(countries)), key=lambda number: (countries[number], nearest.get(number, _FAR)))

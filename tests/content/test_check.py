"""What an editor would ask about a brief: each kind with what it must and must not find."""

import pytest

from content import check as checking
from content import load
from content.check import check
from content.model import Brief, Mention, Moment, Note, Person, Quote, Source
from content.span import Block, Span


def brief(text, **parts):
    return Brief(text=text, blocks=(Block("paragraph", 0, len(text)),), **parts)


def found(brief):
    return [(f.kind, brief.text[f.start : f.end], f.params) for f in check(brief)]


def place(text, words, after=0):
    start = text.index(words, after)
    return Span(start, start + len(words))


def test_calls_without_sources_and_the_reverse():
    text = "Le port rouvre [1], le quai aussi [3] et encore [3].\n[1] La Vigie.\n[2] Le Phare."
    whole, orphan = place(text, "La Vigie."), place(text, "Le Phare.")
    notes = (
        Note(number=1, calls=(place(text, "[1]"),), source=Source(start=whole.start, end=whole.end)),
        Note(number=3, calls=(place(text, "[3]"), place(text, "[3]", 40))),
        Note(number=2, source=Source(start=orphan.start, end=orphan.end)),
    )
    assert found(brief(text, notes=notes)) == [
        ("call-without-source", "[3]", {"number": 3, "calls": 2}),
        ("source-without-call", "Le Phare.", {"number": 2}),
    ]


def test_a_list_without_numbers_wants_no_calls():
    text = "Le port rouvre.\nSources\n• La Vigie"
    words = place(text, "La Vigie")
    assert found(brief(text, notes=(Note(number=1, source=Source(start=words.start, end=words.end)),))) == []


def test_speech_without_a_speaker():
    text = "“We leave.” The “reserve” stays, he said: “Good.”"

    def quote(words, kind, speaker=None):
        span = place(text, words)
        return Quote(start=span.start, end=span.end, outer=Span(span.start - 1, span.end + 1), kind=kind, speaker=speaker)

    quotes = (quote("We leave.", "speech"), quote("reserve", "term"), quote("Good.", "speech", "Ida Holm"))
    assert found(brief(text, quotes=quotes)) == [("speech-without-speaker", "“We leave.”", {})]


def test_marks_not_closed():
    [finding] = check(brief("Il a dit « oui » puis « non, et s’est tu."))
    assert (finding.kind, finding.params, finding.start) == ("mark-not-closed", {"mark": "«"}, 22)


def test_weekdays_that_contradict_dates():
    text = "Lancée mardi 3 mars, finie lundi 17 mars."
    wrong, right = place(text, "mardi 3 mars"), place(text, "lundi 17 mars")
    moments = (
        Moment(start=wrong.start, end=wrong.end, date="2025-03-03", weekday_conflict=True),
        Moment(start=right.start, end=right.end, date="2025-03-17"),
    )
    assert found(brief(text, moments=moments)) == [("weekday-conflict", "mardi 3 mars", {"date": "2025-03-03", "weekday": 1})]


def people(text, *groups):
    """A brief whose persons bear the given spellings, each where it stands first; (spellings, country) or spellings."""
    persons = []
    for group in groups:
        names, country = group if isinstance(group, tuple) else (group, None)
        mentions = tuple(Mention(*place(text, name)) for name in names)
        persons.append(Person(name=names[0], kind="person", country=country, mentions=mentions))
    return brief(text, people=tuple(persons))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Olena Hrynenska", "Olena Hrynenskaia"),
        ("Olena Hrynenska", "Hrynenskaa"),
        ("Rasa Daukantienė", "Rasa Daukantiene"),
        ("José Álvarez", "Jose Alvarez"),
        ("Iker Larrañaga", "Iker Laranaga"),
        ("Mira Holt", "Mira Hollt"),
    ],
)
def test_one_person_spelled_two_ways(one, other):
    text = f"Le matin, {one} est venue ; le soir, {other} a parlé."
    expected = [("name-spelled-two-ways", other, {"name": other, "other": one})]
    assert found(people(text, [one], [other])) == expected
    assert found(people(text, [one, other])) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Claire Rochebrune", "Paul Rochebrune"),
        ("Jean Roux", "Jean Roy"),
        ("Jean Morin", "Jean Castellane"),
        ("Anna Berg", "Anna Borge"),
        ("Olena Hrynenska", "Hrynenska"),
    ],
)
def test_two_people_are_two(one, other):
    text = f"Le matin, {one} est venue ; le soir, {other} a parlé."
    assert found(people(text, [one], [other])) == []


def test_two_countries_are_two_people():
    text = "Le Danois Nils Petersen et le Norvégien Nils Pettersen se sont vus."
    assert found(people(text, (["Nils Petersen"], "DK"), (["Nils Pettersen"], "NO"))) == []


def test_findings_come_in_order_of_place():
    text = "Un titre\nIl a dit « oui.\n\nEt mardi 3 mars, [7] « non."
    wrong, call = place(text, "mardi 3 mars"), place(text, "[7]")
    made = Brief(
        text=text,
        blocks=(Block("title", 0, 8), Block("paragraph", 9, 24), Block("paragraph", 26, len(text))),
        notes=(Note(number=7, calls=(call,)),),
        moments=(Moment(start=wrong.start, end=wrong.end, date="2025-03-03", weekday_conflict=True),),
    )
    assert [(f.kind, f.start) for f in check(made)] == [
        ("mark-not-closed", text.index("«")),
        ("weekday-conflict", wrong.start),
        ("call-without-source", call.start),
        ("mark-not-closed", text.rindex("«")),
    ]


def test_every_kind_is_declared():
    text = "Le quai ferme [2]. Mardi 3 mars 2025, on a lu : « Rien ne va.\n\nSources\n[1] La Vigie."
    kinds = {f.kind for f in check(load.analyse(load.read_bytes(text.encode(), "brief.txt")))}
    assert {"call-without-source", "source-without-call", "mark-not-closed", "weekday-conflict"} <= kinds <= set(checking.KINDS)

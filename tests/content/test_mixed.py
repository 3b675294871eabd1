"""Briefs that mix languages, block by block."""

import json

import pytest

import seeds
from content.export.data import data
from content.languages.mixed import with_languages
from content.load import analyse, load, read, read_bytes

LEAD = (
    "La ministre lettone des affaires étrangères, Anna Krūmiņa, a réuni mardi à Riga les délégations de Lettonie, de Suède et du"
    " Royaume-Uni. « Nous n’avons pas fini », a-t-elle déclaré à l’issue d’une séance de douze heures."
)
SAID = (
    "“We have agreed to continue our work on the protection of undersea cables,” said Anna Krūmiņa, the Latvian foreign minister,"
    " in a statement that was released on Tuesday evening after the meeting of the delegations."
)
SENT = (
    "The British defence secretary, Thomas Ashworth, said that the United Kingdom would “send two more ships to the Baltic” before"
    " 3 March 2025, and that the talks should go on. Sweden and the United Kingdom attended the meeting in Riga."
)
REST = (
    "Mme Krūmiņa a ajouté que « la suite sera discutée à Stockholm », sans dire quand les délégations se retrouveraient ni avec qui."
    " Le 5 février 2025, la Suède a confirmé qu’elle accueillerait les six pays, et que les experts se verraient avant eux."
)
MORE = (
    "Les experts des trois pays ont passé la journée à relire le texte article par article, sans que la présidence ne parvienne à"
    " rapprocher les positions sur le partage des coûts. La Suède a demandé un délai, que les autres délégations lui ont accordé."
)
POINTS = "- Ships will be sent to the area\n- 12 000 tonnes\n- Le câble"


def brief(*paragraphs: str):
    return analyse(read_bytes("\n\n".join(("Riga : le texte qui divise\nMardi 4 février 2025", *paragraphs)).encode(), "a.txt"))


def words(found, part) -> str:
    return found.text[part.start : part.end]


def test_a_block_in_another_language_is_told():
    found = brief(LEAD, SAID, POINTS, SENT, MORE, REST)
    assert found.language == "fr"
    told = {words(found, b)[:8]: b.language for b in found.blocks if b.language}
    assert told == {"“We have": "en", "Ships wi": "en", "The Brit": "en"}
    blocks = data(found)["blocks"]
    assert [b.get("language") for b in blocks] == [b.language for b in found.blocks] and "language" not in blocks[0]


def test_each_block_is_searched_in_its_language_and_what_is_found_is_one():
    found = brief(LEAD, SAID, SENT, MORE, REST)
    quotes = {words(found, q): q.speaker for q in found.quotes}
    assert list(quotes.items()) == [
        ("Nous n’avons pas fini", "Anna Krūmiņa"),
        ("We have agreed to continue our work on the protection of undersea cables,", "Anna Krūmiņa"),
        ("send two more ships to the Baltic", "Thomas Ashworth"),
        ("la suite sera discutée à Stockholm", "Anna Krūmiņa"),
    ]
    people = {p.name: p for p in found.people}
    assert [words(found, m)[-7:] for m in people["Anna Krūmiņa"].mentions].count("Krūmiņa") == 3
    assert [p.name for p in found.people if p.country == "GB" and p.kind == "country"] == ["Royaume-Uni"]
    assert [words(found, m) for m in people["Royaume-Uni"].mentions] == ["Royaume-Uni", "United Kingdom", "United Kingdom"]
    assert [(words(found, m), m.date) for m in found.moments if m.date in ("2025-03-03", "2025-02-05")] == [
        ("3 March 2025", "2025-03-03"),
        ("5 février 2025", "2025-02-05"),
    ]


def test_a_quotation_broken_by_its_incise_stays_one_among_those_of_the_other_language():
    broken = SENT + " “We will stay,” he said, “as long as it takes, and not an hour less.”"
    found = brief(LEAD, broken, MORE, REST.replace("la suite", "la suite »"), MORE)
    (part,) = [q for q in found.quotes if q.continues is not None]
    assert words(found, part).startswith("as long") and words(found, found.quotes[part.continues]) == "We will stay,"


@pytest.mark.parametrize("path", sorted(seeds.folder().glob("*.txt")), ids=lambda path: path.stem[:12])
def test_a_brief_in_one_language_is_left_as_it_is(path):
    document = read(path)
    assert with_languages(document.text, document.blocks, document.language) is None
    assert all("language" not in block for block in data(load(path))["blocks"])


def test_words_of_another_language_in_a_block_do_not_make_it_one():
    named = "Le « Memorandum of Understanding on the status of the forces and of their equipment in the area of the Baltic Sea » a été signé."
    for found in (brief(LEAD, MORE, named), brief(LEAD, MORE, "Foreign Office, 10 King Charles Street, London SW1A 2AH — " * 3)):
        assert not any(b.language for b in found.blocks)


def test_the_language_of_a_block_can_be_stated_and_is_read_back():
    found = brief(LEAD, SAID, SENT, MORE, REST)
    again = analyse(read_bytes(json.dumps(data(found)).encode(), "a.json"))
    assert [b.language for b in again.blocks] == [b.language for b in found.blocks]
    stated = data(brief(LEAD, MORE, REST))
    stated["blocks"][2]["language"], stated["blocks"][3]["language"] = "en", "xx"
    assert [b.language for b in analyse(read_bytes(json.dumps(stated).encode(), "a.json")).blocks] == [None, None, "en", None, None]


def test_paragraphs_that_take_turns_are_told_however_short():
    found = brief(
        "Ottawa, le 2 mai 2025 – La ministre de la Santé, Hélène Girard, a annoncé un programme pour les hôpitaux ruraux.",
        "Ottawa, May 2, 2025 – The Minister of Health, Hélène Girard, announced a program for the rural hospitals.",
        "« Les familles attendaient cette mesure depuis longtemps », a dit la ministre Girard.",
        "“Families have been waiting for this for a long time,” said Minister Girard.",
        "« C’est une bonne nouvelle », a déclaré Jean Roy, président de la Fédération des hôpitaux.",
        "“This is good news,” said Jean Roy, president of the Hospital Federation.",
    )
    assert [b.language for b in found.blocks[2:]] == [None, "en"] * 3
    assert [q.speaker for q in found.quotes] == ["Hélène Girard"] * 2 + ["Jean Roy"] * 2


@pytest.mark.parametrize(
    ("around", "words", "language"),
    [
        ("“We gave them every chance and they did not take a single one of them,” ", "a déclaré le ministre.", None),
        ("“We gave them every chance and they did not take a single one of them,” ", "lâche Ashworth.", None),
        ("“We gave them every chance and they did not take a single one of them,” ", "", "en"),
        ("“We gave them every chance and they did not take a single one of them,” ", "he said.", "en"),
        ("Asked whether it was near, he answered with the words that were his: ", "« Nous ne voulons pas de la guerre. »", "en"),
    ],
    ids=["told in French", "a verb alone", "alone", "told in English", "French quoted in English"],
)
def test_what_stands_around_a_quotation_tells_the_language(around, words, language):
    assert brief(LEAD, around + words, MORE).blocks[3].language == language


def test_what_stands_below_a_block_tells_nothing_of_it():
    assert brief(LEAD, SENT, "Les pays se taisent.").blocks[3].language == "en"

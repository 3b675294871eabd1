"""The cast: which words stand for whom, and what stands for nobody named."""

import pytest

from content import languages
from content.document import Document
from content.finders.cast import Cast, Naming, Nominal
from content.finders.lexicon import lexicon
from content.finders.marks import find_marks
from content.finders.people import find_people
from content.finders.register import Register
from content.finders.role import Role
from content.finders.sentences import sentences
from content.formats import plain
from content.span import Block


def cast_of(text, code, document=None):
    document = document or plain.parse(text)
    language = languages.get(code)
    marks = find_marks(document)
    return find_people(document, language, list(sentences(document, language, marks)), marks)


def namings(text, code):
    cast = cast_of(text, code)
    return [(text[n.start : n.end], cast.people[n.person].name, n.form) for n in cast.namings if cast.people[n.person].kind == "person"]


RESOLVED = [
    ("fr", "La présidente lituanienne Rasa Dauk a parlé. La présidente lituanienne a souri.", ("présidente lituanienne", "Rasa Dauk", "role")),
    ("fr", "Fatou Sarr, Première ministre du Sénégal, est là. Pour la cheffe du gouvernement sénégalais, c’est tard.", ("cheffe du gouvernement sénégalais", "Fatou Sarr", "role")),
    ("fr", "Le Dr Alieu Sey, président de la Commission de la Cédéao, a promis. Le président de la Commission a insisté.", ("président de la Commission", "Alieu Sey", "role")),
    ("fr", "Ont signé le Rwandais Straton Habi, président, et d’autres. Son homologue rwandais a ri.", ("homologue rwandais", "Straton Habi", "role")),
    ("fr", "Mme Alba Sanz a parlé. Sanz a ri.", ("Sanz", "Alba Sanz", "name")),
    ("en", "Sir Malcolm Boyd, the Secretary of State, spoke. The Secretary of State replied.", ("Secretary of State", "Malcolm Boyd", "role")),
    ("en", "Malian foreign minister Awa Koné spoke. The Malian minister left.", ("Malian minister", "Awa Koné", "role")),
    ("en", "Xi Guowei left. Xi said no.", ("Xi", "Xi Guowei", "name")),
]


@pytest.mark.parametrize("code, text, expected", RESOLVED)
def test_later_words_mean_the_same_person(code, text, expected):
    assert namings(text, code)[-1] == expected


OPEN = [
    ("fr", "Le président malien Sidi Ba a dit oui. L’ancien président malien a dit non.", "ancien président malien"),
    ("fr", "Le Premier ministre letton Jan Oz est là. Le ministre letton est absent.", "ministre letton"),
    ("fr", "Rob Bauw, président du comité militaire, est là. Le président russe a ri.", "président russe"),
    ("fr", "La ministre danoise Ann Bo a parlé. Le ministre danois a ri.", "ministre danois"),
]


@pytest.mark.parametrize("code, text, nominal", OPEN)
def test_other_offices_mean_nobody_named(code, text, nominal):
    cast = cast_of(text, code)
    last = text.rindex(nominal)
    assert not cast.namings_in(last, last + len(nominal))
    assert [text[n.start : n.end] for n in cast.nominals_in(last, last + len(nominal))] == [nominal]


def test_a_famous_name_takes_the_office_said_right_after_and_says_so():
    text = "Harlan Stokes a déclaré qu’il irait lundi.\n\nMais si le président américain a ri, Berlin non."
    cast = cast_of(text, "fr")
    person = cast.people[0]
    assert (person.name, person.role, person.country, person.inferred) == ("Harlan Stokes", "président américain", "US", ("role", "country"))
    assert [(text[m.start : m.end], m.inferred) for m in person.mentions] == [("Harlan Stokes", False), ("président américain", True)]


@pytest.mark.parametrize(
    "text",
    [
        "Harlan Stokes a parlé. De son côté, le président français a ri.",  # a contrast
        "Le sénateur Harlan Stokes a parlé. Le président américain a ri.",  # another office
        "Mme Ann Stokes a parlé. Le président américain a ri.",  # another gender
        "Harlan Stokes a vu Ann Bo. Le président américain a ri.",  # someone named between
        "Harlan Stokes a parlé. Un président américain a ri.",  # not definite
    ],
)
def test_it_takes_none_where_anything_speaks_against(text):
    assert not any(naming.form == "role" for naming in cast_of(text, "fr").namings)


NOMINALS = [
    ("fr", "Selon un diplomate européen, tout va bien.", ("diplomate européen", "person", "m", "s")),
    ("fr", "Une porte-parole de l’ONU a démenti.", ("porte-parole de l’ONU", "person", "f", "s")),
    ("fr", "Les chefs d’état-major se sont vus.", ("chefs d’état-major", "person", "m", "p")),
    ("fr", "L’Élysée a pris acte.", ("Élysée", "organisation", None, "s")),
    ("fr", "La diplomatie russe a protesté.", ("diplomatie russe", "organisation", "f", "s")),
    ("fr", "Le ministère nigérien des Affaires étrangères a pris note.", ("ministère nigérien des Affaires étrangères", "organisation", "m", "s")),
    ("fr", "Moscou a protesté.", ("Moscou", "country", None, "s")),
    ("fr", "Les États-Unis ont protesté.", ("États-Unis", "country", None, "p")),
    ("en", "A government source insisted.", ("government source", "person", None, "s")),
    ("en", "The Kremlin denied it.", ("Kremlin", "organisation", None, "s")),
    ("en", "The UK Ministry of Defence said so.", ("UK Ministry of Defence", "organisation", None, "s")),
    ("en", "One Kremlin-affiliated channel complained.", ("Kremlin-affiliated channel", "organisation", None, "s")),
    ("en", "Canada said no.", ("Canada", "country", None, "s")),
]


@pytest.mark.parametrize("code, text, expected", NOMINALS)
def test_phrases_that_stand_for_nobody_named(code, text, expected):
    cast = cast_of(text, code)
    assert not cast.people
    assert expected in [(text[n.start : n.end], n.kind, n.gender, n.number) for n in cast.nominals]


def test_the_outer_phrase_holds_article_title_role_and_apposition():
    text = "Hier, le président béninois Rodrigue Houn et Ann Bo, ministre, ont vu le général Jan Oz."
    cast = cast_of(text, "fr")
    assert [text[n.outer_start : n.outer_end] for n in cast.namings] == [
        "le président béninois Rodrigue Houn", "Ann Bo, ministre", "le général Jan Oz",
    ]


def test_genders_are_what_the_text_tells():
    cast = cast_of("Mme Alba Sanz, M. Jan Wier, la présidente Ona Lee et Dominique Roy ont signé, dit Dominique Roy.", "fr")
    assert dict(zip([p.name for p in cast.people], cast.genders)) == {
        "Alba Sanz": "f", "Jan Wier": "m", "Ona Lee": "f", "Dominique Roy": None,
    }


def test_two_of_one_surname_stay_apart_and_the_short_form_goes_to_the_one_it_can_mean():
    text = "Mme Aïcha Sanou a parlé. M. Ousmane Sanou a répondu. M. Sanou a ri. Mme Sanou a souri."
    cast = cast_of(text, "fr")
    assert [cast.people[n.person].name for n in cast.namings] == ["Aïcha Sanou", "Ousmane Sanou", "Ousmane Sanou", "Aïcha Sanou"]


def test_headings_and_notes_name_nobody_of_their_own():
    text = "Jan Wier\nMme Alba Sanz a parlé.\nAlba Sanz\nMme Ona Lee, Le Livre, 2020."
    lines = text.split("\n")
    starts = [text.index(line) for line in lines]
    starts[2] = text.rindex("Alba Sanz")
    kinds = ("heading", "paragraph", "heading", "note")
    document = Document(text, [Block(k, s, s + len(line)) for k, s, line in zip(kinds, starts, lines)])
    cast = cast_of(text, "fr", document)
    assert [p.name for p in cast.people] == ["Alba Sanz"]
    assert [m.start for m in cast.people[0].mentions] == [text.index("Alba"), starts[2]]


def test_look_ups_by_place():
    cast = Cast([], [Naming(5, 8, 0, "name", 0, 8), Naming(20, 25, 1, "role", 18, 25)], [Nominal(10, 12, 9, "x", "person", None, "s", True)])
    assert [n.start for n in cast.namings_in(5, 20)] == [5]
    assert [n.start for n in cast.namings_in(6, 21)] == [20]
    assert [n.start for n in cast.nominals_in(0, 11)] == [10]
    assert cast.last_naming_before(20).start == 5
    assert cast.last_naming_before(5) is None


@pytest.mark.parametrize("code", ["fr", "en"])
def test_namings_and_nominals_are_in_order_and_do_not_overlap(code):
    text = "Le président Jan Wier, ministre, et l’avocat de M. Bo ont vu the Kremlin's envoy Ann Lee of the Bank. " * 5
    cast = cast_of(text, code)
    places = sorted([(n.start, n.end) for n in cast.namings] + [(n.start, n.end) for n in cast.nominals])
    assert all(a[1] <= b[0] for a, b in zip(places, places[1:]))
    assert cast.namings == sorted(cast.namings, key=lambda naming: naming.start)


def test_an_office_said_a_thousand_times_is_kept_once():
    register = Register(lexicon(languages.get("en")))
    index = register.add("Ann Orr", ("ann", "orr"))
    for title in ("governor", "senator") * 500:
        role = Role(0, 1, 0, 0, "definite")
        role.office = role.title = title
        register.hold(index, role)
    assert [role.title for role in register.entries[index].roles] == ["governor", "senator"]

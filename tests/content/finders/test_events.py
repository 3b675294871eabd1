"""What event a brief tells of, and which of its sentences tell of words said there."""

import pytest

from content import languages
from content.finders.marks import find_marks
from content.finders.people import find_people
from content.finders.sentences import sentences
from content.formats import plain

SITTING_FR = """Sénat : audition du patron du renseignement

La commission des lois, présidée par la sénatrice Odile Kerma, a auditionné mardi le préfet Franck Lestra.

M. Gilbert Tousse a voulu connaître les faits. Me Jules Ponta a réagi dans un communiqué.

Réactions

Mme Alba Sanz a déploré ce silence."""
SITTING_EN = """Senate panel grills regulator

The Senate Commerce Committee heard on Tuesday from Dana Whit, the administrator.

Sen. Marcus Ojuk asked for figures. In a statement, Secretary Philip Amor called for calm. Outside, Ms Rosa Delga laughed."""
SUMMIT = """Sommet de Tallinn

Les dirigeants se sont séparés sans accord. Mme Alba Sanz a déploré ce silence. M. Ali Ben (Égypte) a proposé une suite."""
TRIAL = """Trial of the pilot

Ann Boyd took the stand in court in Oslo on Monday. The judge, Odd Haugen, asked why. In Madrid, Minister Rosa Delga called it a farce. Her aide, Ali Ben, agreed."""
CONFERENCE = """La conférence de Nice

La conférence s’est tenue mardi. M. Jan Wier a souri.

Interventions

Mme Ann Bo a promis dix euros. À Moscou, M. Ali Ben a ri."""
ASIDE = """Sénat : la séance

La séance s’est ouverte mardi au Sénat. Le sénateur Jan Wier a demandé des comptes. À Koné, M. Ali Ben a ri. Le maire, M. Rui Salgado, a ri aussi.

Voix du dehors. Le professeur Gil Tousse a soupiré.

Londres écoute

Mme Ann Bo a promis dix euros."""
TODAY = """Sénat : audition du ministre

La commission des lois a auditionné mardi le ministre, Jan Wier. La sénatrice Odile Kerma a demandé des comptes. Le ministre a
promis un rapport. Mme Alba Sanz, qui suit ce dossier, a réclamé des chiffres.

La directrice de la ligue, Rosa Delga, dénonce un oubli."""
RULING = """Tribunal voids the vote

The Supreme Court and an electoral tribunal on Friday voided the vote.

The lawyer Ann Boyd called it late. The court gave no date. The miner Odd Haugen laughed."""
FLOOR = """A land bill reaches the floor

The National Assembly will vote on Thursday. The miners wait, and so does the Assembly. The miner Ann Boyd called it late. The
chief Odd Haugen laughed."""
ASSESSMENT = """Front assessment: the Lower Karun

The committee met. The session was heard. Brig. Farhad Rosta denied the claim."""


def read(text, code):
    document = plain.parse(text)
    language = languages.get(code)
    marks = find_marks(document)
    return find_people(document, language, list(sentences(document, language, marks)), marks)


@pytest.mark.parametrize(
    "text, code, kind, expected",
    [
        (
            SITTING_FR,
            "fr",
            "sitting",
            {"Odile Kerma": "host", "Franck Lestra": "attending", "Gilbert Tousse": "attending", "Jules Ponta": "mentioned", "Alba Sanz": "mentioned"},
        ),
        (SITTING_EN, "en", "sitting", {"Dana Whit": "attending", "Marcus Ojuk": "attending", "Philip Amor": "mentioned", "Rosa Delga": "mentioned"}),
        (SUMMIT, "fr", "gathering", {"Alba Sanz": "mentioned", "Ali Ben": "attending"}),
        (TRIAL, "en", "sitting", {"Ann Boyd": "attending", "Odd Haugen": "attending", "Rosa Delga": "mentioned", "Ali Ben": "mentioned"}),
        (CONFERENCE, "fr", "gathering", {"Jan Wier": "mentioned", "Ann Bo": "attending", "Ali Ben": "mentioned"}),
        (ASIDE, "fr", "sitting", {"Jan Wier": "attending", "Ali Ben": "mentioned", "Rui Salgado": "mentioned", "Gil Tousse": "mentioned", "Ann Bo": "mentioned"}),
        (TODAY, "fr", "sitting", {"Jan Wier": "attending", "Odile Kerma": "attending", "Alba Sanz": "attending", "Rosa Delga": "mentioned"}),
        (ASSESSMENT, "en", "", {"Farhad Rosta": "mentioned"}),
        (RULING, "en", "", {"Ann Boyd": "mentioned", "Odd Haugen": "mentioned"}),
        (FLOOR, "en", "", {"Ann Boyd": "mentioned", "Odd Haugen": "mentioned"}),
    ],
)
def test_who_speaks_at_a_sitting_attends_it(text, code, kind, expected):
    cast = read(text, code)
    assert cast.event.kind == kind
    assert {p.name: p.standing for p in cast.people if p.kind == "person"} == expected

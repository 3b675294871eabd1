"""Common nouns and bare offices that stand for the one in course."""

import pytest
from tests.content.finders.quotes_help import quotes_of


def last(text: str, language: str):
    """(speaker, attribution) of the last marked text."""
    q = quotes_of(text, language)[-1]
    return q["speaker"], q["attribution"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Paul Rochebrune, préfet de la Drôme, a présenté le plan.\nLe haut fonctionnaire promet « des digues ».", "Paul Rochebrune"),
        ("M. Paul Rochebrune, député (Gard), a parlé. « C’est non », a conclu l’élu du Gard.", "Paul Rochebrune"),
        ("Luc Vautrin, ministre, a reçu le général Paul Rochebrune. Le militaire a demandé « des ponts ».", "Paul Rochebrune"),
        ("Maud Escoffier, rapporteure, a entendu Paul Rochebrune. Elle a rappelé que son interlocuteur promettait « la lune ».",
         "Paul Rochebrune"),
        ("Le ministre norvégien Olav Brekke a vu Maud Escoffier. Le Norvégien a dit vouloir « des preuves ».", "Olav Brekke"),
        ("Le ministre Luc Vautrin a vu Maud Escoffier. L’ingénieur de formation a promis « un pont ».", "Luc Vautrin"),
        ("Le ministre Luc Vautrin a parlé. Pour ce spécialiste de l’armée, le palais « préfère la lenteur ».", "Luc Vautrin"),
        ("Maud Escoffier loue Paul Rochebrune. Ce dernier a écrit un essai, où il qualifie le port de « labyrinthe ».",
         "Paul Rochebrune"),
    ],
)  # fmt: skip
def test_a_common_noun_stands_for_the_one_in_course_whom_it_fits(text, speaker):
    assert last(text, "fr") == (speaker, "inferred")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Mme Maud Escoffier (GDR) a parlé. La députée du Cher, peu convaincue, a dénoncé « un oubli ».", "Maud Escoffier"),
        ("Maud Escoffier a été élue hier. La présidente proclamée promet « un pardon ».", "Maud Escoffier"),
        ("Le ministre Luc Vautrin a démissionné. Le préfet Paul Rochebrune l’a reçu.\n« Fini », a dit le démissionnaire.", "Luc Vautrin"),
        ("Le ministre Luc Vautrin part. Son successeur, le préfet Paul Rochebrune, arrive.\n« Bien », a dit le futur ministre.",
         "Paul Rochebrune"),
        ("Luc Vautrin, député de l’opposition, a parlé au préfet Paul Rochebrune.\n« Non », a dit l’élu d’opposition.", "Luc Vautrin"),
        ("Le ministre de l’Industrie, Luc Vautrin, a vu le PDG Paul Rochebrune.\n« Non », a dit l’industriel.", "Paul Rochebrune"),
        ("L’envoyée de l’ONU Maud Escoffier et l’ambassadrice britannique Fiona Marsh ont parlé.\n« Non », a dit la représentante "
         "britannique.", "Fiona Marsh"),
        ("La socialiste bâloise Maud Escoffier a parlé au préfet Luc Vautrin.\n« Non », a dit la sénatrice bâloise.", "Maud Escoffier"),
        ("La Ligue du fleuve a envoyé son porte-parole, Luc Vautrin.\n« Oui », a dit le porte-parole de la Ligue du fleuve.",
         "Luc Vautrin"),
        ("Le ministre Luc Vautrin est venu. « Non », a dit le socialiste.", "Luc Vautrin"),  # of no other side, in office
        ("Le ministre Luc Vautrin (UDC) et le maire Paul Rochebrune ont parlé.\nLe socialiste a dit « non ».", "Paul Rochebrune"),
        ("La sénatrice Maud Escoffier est là.\nAnne Roy, architecte, doute.\n« Non », a dit l’élue socialiste.", "Maud Escoffier"),
        ("Maud Escoffier, 61 ans, a vu Anne Roy, architecte, mardi. « Non », a dit la sexagénaire.", "Maud Escoffier"),
        ("Paul Rochebrune, docker de 54 ans, a vu Luc Vautrin, 71 ans. « Non », a dit cet homme de 54 ans.", "Paul Rochebrune"),
        ("Maud Escoffier, maire de Nevers, est là.\nAnne Roy, architecte, doute.\n« Non », a dit la Nivernaise.", "Maud Escoffier"),
        ("La Dr Maud Escoffier a vu Anne Roy, architecte.\n« Non », a dit la médecin.", "Maud Escoffier"),
        ("Le maire Luc Vautrin est là. « Non », a dit le médecin de profession.", "Luc Vautrin"),
        ("Maud Escoffier, qui élève des brebis, a vu Anne Roy, architecte.\n« Non », a dit l’éleveuse.", "Maud Escoffier"),
        ("Le wali de Gabès, Luc Vautrin, a vu Paul Rochebrune, architecte.\n« Non », a dit le wali.", "Luc Vautrin"),
        ("Le directeur général du port, Luc Vautrin, a vu Paul Rochebrune, architecte.\n« Non », a dit le DG du port.", "Luc Vautrin"),
        ("La bâtonnière Maud Escoffier a vu Anne Roy, architecte.\n« Non », a dit l’avocate.", "Maud Escoffier"),
        ("Le débat, animé par la politologue Maud Escoffier, a duré. « Stop », a dit la modératrice.", "Maud Escoffier"),
        ("Le texte de la sénatrice Maud Escoffier est rejeté. Son auteure dénonce « un oubli ».", "Maud Escoffier"),
        ("Le préfet Luc Vautrin et l’armateur Paul Rochebrune ont signé. L’homme d’affaires promet « un pont ».", "Paul Rochebrune"),
        ("Le secrétaire d’État américain, Hal Poe, a vu Luc Vautrin. Le chef de la diplomatie américaine dit « non ».", "Hal Poe"),
        ("Luc Vautrin, ministre, a vu son homologue chinois, Li Wei. Le ministre chinois a dit « non merci ».", "Li Wei"),
        ("La France avait envoyé sa directrice du climat, Maud Escoffier. La représentante française a dit « oui ».", "Maud Escoffier"),
        ("Maud Escoffier (Centre/GR) a parlé. La Grisonne juge le texte « trop court ».", "Maud Escoffier"),
        ("Hanoï veut de l’eau ; le ministre vietnamien, Bao Tran, le dit. Hanoï insiste. Son délégué parle d’« un droit ».", "Bao Tran"),
        ("Les délégués, reçus mardi à Pau par le maire, Luc Vautrin, sont partis. L’hôte a parlé d’« un succès ».", "Luc Vautrin"),
        ("Luc Vautrin, ministre, a accusé Paul Rochebrune de mentir. « C’est faux », a-t-il répliqué.", "Paul Rochebrune"),
        ("Luc Vautrin a lu un message du président Paul Rochebrune. Il y appelle à « l’unité ».", "Paul Rochebrune"),
        ("Le ministre Luc Vautrin et Maud Escoffier ont parlé. « Non », a dit le premier. « Si », a dit la seconde.", "Maud Escoffier"),
        ("Luc Vautrin, ancien maire et conseiller du roi, a vu la juge Maud Escoffier.\nLe conseiller a dit « non merci ».", "Luc Vautrin"),
        ("Le ministre suisse Luc Vautrin préside. Le préfet Paul Rochebrune a parlé. Le médiateur suisse a dit « non merci ».", "Luc Vautrin"),
        ("Le ministre danois Luc Vautrin siégeait. La délégation danoise s’est tue. Son chef a dit « non merci ».", "Luc Vautrin"),
        ("Luc Vautrin avait dit oui, observe M. Paul Rochebrune ; « la boue, elle, n’attend pas », ajoute-t-il.", "Paul Rochebrune"),
        ("L’émissaire de l’ONU, Luc Vautrin, a vu le préfet Paul Rochebrune. « Non », a dit l’envoyé des Nations unies.", "Luc Vautrin"),
        ("Europol était représentée par sa directrice, Maud Escoffier. La représentante d’Europol a parlé d’« un succès ».", "Maud Escoffier"),
        ("Pour le Danemark, Luc Vautrin siégeait.\nLe préfet Paul Rochebrune aussi.\n« Non », a dit le représentant danois.", "Luc Vautrin"),
        ("« Nous avançons », se félicite le médiateur.\nL’émissaire de l’ONU, Paul Rochebrune, a parlé mardi.", "Paul Rochebrune"),
        ("Luc Vautrin parle de la révocation du directeur de la police.\nInterrogé, il a dit « non merci ».", "Luc Vautrin"),
    ],
)  # fmt: skip
def test_a_description_is_weighed_over_all_who_were_named(text, speaker):
    assert last(text, "fr") == (speaker, "inferred")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ambassador Hugh Tolland left. The diplomat called the vote “an affront with a gavel”.", "Hugh Tolland"),
        ("Her deputy, Hugh Tolland, becomes acting leader. The acting leader said it was “a loan”.", "Hugh Tolland"),
        ("Paul Rochford, director of the agency, spoke. The official said stocks were “at their highest”.", "Paul Rochford"),
    ],
)
def test_an_english_noun_stands_for_the_one_in_course_whom_it_fits(text, speaker):
    assert last(text, "en") == (speaker, "inferred")


@pytest.mark.parametrize("noun", ["responsable", "docker"])
def test_where_several_fit_nobody_is_meant(noun):
    text = f"Le ministre Luc Vautrin et le directeur Paul Rochebrune se sont vus. Le {noun} a promis « un effort »."
    assert last(text, "fr") == (None, "unknown")


def test_whoever_the_subject_speaks_with_is_not_whom_the_next_sentence_is_about():
    text = (
        "Le directeur Luc Vautrin a parlé. Paul Rochebrune a rappelé que son interlocuteur promettait « la lune ». "
        "« Nous voilà servis », a-t-il ajouté."
    )
    assert last(text, "fr") == ("Paul Rochebrune", "inferred")


def test_a_bare_office_is_that_of_the_one_who_bears_it_at_home():
    text = (
        "La ministre de l’Économie, Maud Escoffier, a convié à Paris la ministre norvégienne du Commerce, Ingrid Solberg.\n"
        "La ministre dit que l’aide « n’attend pas »."
    )
    assert last(text, "fr") == ("Maud Escoffier", "inferred")


def test_a_bare_office_of_several_is_that_of_the_one_who_receives():
    text = (
        "Le forum, ouvert à Buea par le ministre camerounais de l’Intérieur, Luc Vautrin, qui le préside, a réuni 300 délégués.\n"
        "Le Nigeria y avait délégué son ministre de l’Intérieur, Paul Rochebrune.\n"
        "Le ministre a promis « une porte ouverte »."
    )
    assert last(text, "fr") == ("Luc Vautrin", "inferred")


def test_a_bare_office_that_two_foreigners_bear_is_nobody_s():
    text = "The Italian minister, Aldo Ferri, met the Greek minister, Nikos Palas. The minister promised “trains and bridges”."
    assert last(text, "en") == (None, "unknown")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Le chef de la diplomatie française, Paul Marny, a parlé. Le ministre a jugé le texte « trop court ».", "Paul Marny"),
        ("La coordinatrice des Nations unies, Anne Roy, a parlé. La responsable onusienne juge le plan « creux ».", "Anne Roy"),
        ("Le secrétaire général adjoint de l’ONU, Paul Marny, a parlé. Le diplomate algérien dit « non merci ».", "Paul Marny"),
        ("Le ministre italien, Luca Berti, a parlé. Le diplomate marocain a jugé le texte « trop court ».", "diplomate marocain"),
    ],
)
def test_whom_a_noun_means_by_their_office_body_or_country(text, found):
    assert [q["speaker"] for q in quotes_of(text, "fr")] == [found]


def test_one_in_course_goes_before_one_who_is_only_named_further_on():
    text = "Le chef de la diplomatie, Ivo Kral, a parlé. Le ministre juge le texte « trop court ».\nLe ministre Paul Marny a ri."
    assert last(text, "fr") == ("Ivo Kral", "inferred")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Un docker est venu. Le ministre Luc Vautrin l’a reçu. Le docker a demandé « du pain ».", "docker"),  # told before
        ("Le directeur du port de Sète, Luc Vautrin, est venu. Le port a demandé « du pain ».", "port"),
        ("Le ministre Luc Vautrin est venu à Kayes. Le préfet a demandé « du pain ».", "préfet"),  # a place has one
        ("Le ministre Luc Vautrin est venu. Le directeur de l’hôpital a demandé « du pain ».", "directeur de l’hôpital"),
        ("Le procureur de Lyon, Luc Vautrin, est venu. Le procureur de Paris a demandé « du pain ».", "procureur de Paris"),
        ("Le ministre français Luc Vautrin est venu.\nL’ancien ministre a demandé « du pain ».", "ancien ministre"),
        ("Le président Luc Vautrin est venu. Le chef d’état-major a demandé « du pain ».", "chef d’état-major"),
        ("Un proche du président Luc Vautrin parle d’« un divorce ».", "proche du président Luc Vautrin"),
    ],
)
def test_somebody_unnamed_is_not_taken_for_the_one_in_course(text, speaker):
    assert last(text, "fr") == (speaker, "stated")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("« C’est une adresse », a déclaré le haut-commissaire. Paul Rochebrune a quitté la salle.", "haut-commissaire"),
        ("Le juge des référés relève que le plan « ne tient pas ». Paul Rochebrune a quitté la salle.", "juge des référés"),
    ],
)
def test_whoever_is_named_next_is_somebody_else(text, speaker):
    assert last(text, "fr") == (speaker, "stated")

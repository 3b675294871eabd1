"""Countries in both languages: every name of CLDR, and an adjective for every member of the United Nations."""

import pytest
from babel import Locale

from content import languages
from content.finders import lexicon as lx
from content.finders.lexicon import lexicon
from content.finders.reading import Reading
from content.finders.sentences import sentences
from content.document import Document
from content.span import Block

# ISO 3166 codes of the members of the United Nations, and its observers.
MEMBERS = (
    "AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ "
    "DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP "
    "KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI "
    "NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ "
    "TL TM TN TO TR TT TV TZ UA UG US UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW"
).split()


def reading(text, code):
    language = languages.get(code)
    document = Document(text, [Block("paragraph", 0, len(text))])
    (sentence,) = sentences(document, language, [])
    return Reading(sentence, lexicon(language))


@pytest.mark.parametrize("code", ["fr", "en"])
def test_every_country_is_known_by_its_name(code):
    unknown = []
    for country in MEMBERS:
        name = Locale(code).territories[country].partition("(")[0].strip()
        units = reading(f"oh, {name}, oh", code).units
        if [str(unit.value) for _, unit in units.values() if unit.flag == lx.COUNTRY] != [country]:
            unknown.append((country, name))
    # In CLDR the two Congos carry a capital, and Saint Kitts is St.: these are in the word lists by their other names.
    assert [country for country, _ in unknown if country not in ("CD", "CG", "KN", "LC", "VC")] == []


@pytest.mark.parametrize("code", ["fr", "en"])
def test_every_country_has_an_adjective(code):
    listed = languages.get(code).table("demonyms")
    assert [c for c in MEMBERS if c not in listed and c != "CG"] == []


@pytest.mark.parametrize("word", ["française", "françaises", "français", "néo-zélandaise", "turques", "burkinabè", "sud-coréens"])
def test_adjectives_in_every_form(word):
    assert lexicon(languages.get("fr")).flags[word] & lx.DEMONYM


@pytest.mark.parametrize(
    "code, text, iso",
    [
        ("fr", "les Etats-Unis", "US"), ("fr", "la RDC", "CD"), ("fr", "la Côte d’Ivoire", "CI"), ("fr", "les Emirats arabes unis", "AE"),
        ("en", "the US", "US"), ("en", "Ivory Coast", "CI"), ("en", "Trinidad and Tobago", "TT"), ("en", "the UK", "GB"),
    ],
)
def test_other_names_and_missing_accents(code, text, iso):
    assert [str(unit.value) for _, unit in reading(text, code).units.values()] == [iso]


@pytest.mark.parametrize("text", ["tell us now", "he is in turkey season", "Jordan Barrel said", "Florence Ayité said"])
def test_what_only_looks_like_a_country_or_a_town(text):
    assert not any(unit.flag & lx.UNIT for _, unit in reading(text, "en").units.values())


@pytest.mark.parametrize(
    ("code", "name", "gender"),
    [
        ("fr", "Jean Delmas", "m"),
        ("en", "Jean Delmas", None),
        ("en", "Jean-Xavier Delmas", "m"),
        ("fr", "Laurence Delmas", "f"),
        ("en", "Laurence Delmas", None),
    ],
)
def test_who_bears_a_given_name_depends_on_the_language(code, name, gender):
    assert lexicon(languages.get(code)).borne_by(name) == gender

"""Who is listed below a line that leads a list in, one an item."""

import pytest

from content.load import analyse, read_bytes

NORWAY = "Mme Ingrid Solbakken, ministre norvégienne du Développement"
ETHIOPIA = "M. Yared Tekle-Mariam, vice-ministre éthiopien des Affaires étrangères"

CASES = [
    (
        f"Ont notamment pris part à la conférence :\n\n• {NORWAY} ;\n• {ETHIOPIA} ;\n• la Suède et le Danemark.",
        {"Ingrid Solbakken": "attending", "Yared Tekle-Mariam": "attending", "Suède": "attending", "Danemark": "attending"},
    ),
    (f"Participants à la réunion\n\n- {NORWAY}\n- le Togo", {"Ingrid Solbakken": "attending", "Togo": "attending"}),
    (f"Excusés :\n- la Finlande ;\n- {NORWAY}.", {"Finlande": "absent", "Ingrid Solbakken": "absent"}),
    (f"Étaient présents :\n\nNorvège : {NORWAY} ;\n\n{ETHIOPIA}.", {"Ingrid Solbakken": "attending", "Yared Tekle-Mariam": "attending"}),
    (f"• Étaient présents :\n  ◦ {NORWAY}\n• {ETHIOPIA}", {"Ingrid Solbakken": "attending", "Yared Tekle-Mariam": "mentioned"}),
    (f"Étaient présents :\n- {NORWAY}. Le Gabon suivra.\n\nLe Bénin aussi.", {"Ingrid Solbakken": "attending"}),
    ("La conférence, à laquelle a participé la Suisse, propose :\n- le Tchad\n- le Gabon, d’abord", {"Suisse": "attending"}),
    ("Ont pris part à la réunion :\n- la Norvège ;\n- le Gabon recevra trois millions.", {"Norvège": "attending"}),
    (
        "The following ministers attended the meeting:\n\n- Ingrid Solberg, Norwegian minister;\n- Togo and Benin.",
        {"Ingrid Solberg": "attending", "Togo": "attending", "Benin": "attending"},
    ),
    ("Apologies were received from:\n* Kenya\n* Paul Ravel, Belgian minister", {"Kenya": "absent", "Paul Ravel": "absent"}),
    ("The participants agreed that the fund should support:\n* Chad\n* Niger", {}),
    ("Excusés :\nMme Ann Bo, M. Jan Kos.\n\nM. Luc Roy a parlé.", {"Ann Bo": "absent", "Jan Kos": "absent", "Luc Roy": "mentioned"}),
    ("Présidence\n\n- le Togo", {"Togo": "host"}),
    ("Hôte\n\nLe Togo.", {}),
    ("Sommet\n\n- le Togo", {}),
    ("Against the odds\n\n- Ingrid Solberg, Norwegian minister, won.", {"Ingrid Solberg": "mentioned"}),
]


@pytest.mark.parametrize(("words", "standings"), CASES)
def test_a_list_gives_its_members_their_standing(words, standings):
    brief = analyse(read_bytes(f"Réunion de Bamako – 3 mars 2025\n\n{words}\n".encode(), "a.txt"))
    assert {person.name: person.standing for person in brief.people} == standings

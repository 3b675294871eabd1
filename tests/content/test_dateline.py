"""Lines that date a brief, and lines that only tell of a day."""

import pytest

from content import dateline


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Observatoire du fleuve – Note hebdomadaire n° 31, arrêtée au dimanche 8 mars 2026", "2026-03-08"),
        ("Semaine du 2 au 8 mars 2026", "2026-03-08"),
        ("Bulletin du 28 février au 6 mars 2026", "2026-03-06"),
        ("Week of March 2–8, 2026", "2026-03-08"),
        ("Weekly update No. 12 | 2 March 2026 – 8 March 2026", "2026-03-08"),
        ("Situation Report #4 — as of 12 May 2026", "2026-05-12"),
        ("Reporting period: 23 February to 1 March 2026", "2026-03-01"),
        ("9876th meeting, Tuesday, 3 March 2026, 10 a.m.", "2026-03-03"),
        ("Mercredi 11 février 2026, séance de 9 heures 30", "2026-02-11"),
        ("Council of the River, Lusaka, 12 February 2026 (OR. en)", "2026-02-12"),
        ("Fait à Genève, le 12 mars 2026", "2026-03-12"),
        ("ats/réd., 09.03.2026", "2026-03-09"),
        ("Édition du 19 mars 2026, 7 h 30 — Les citations sont traduites par nos soins.", "2026-03-19"),
        ("Secrétariat général du gouvernement — diffusion restreinte, non datée encore Paris, le 21 janvier 2026", "2026-01-21"),
        ("Note rédigée le 12 mars 2026, à partir d’entretiens.", "2026-03-12"),
        ("Reporting period: 6 to 12 March 2026", "2026-03-12"),
        ("Date : mercredi 4 mars 2026 Auteur : Anne Millot", "2026-03-04"),
        ("Meeting of Wednesday 4 March 2026, Bern", "2026-03-04"),
        ("As of 4 March 2026, 18:00 CET. Not for quotation.", "2026-03-04"),
        ("Note n° 37 – 7-13 mai 2026 Port-Sud, lundi 14 mai 2026. Rédaction : Clémence Audouard", "2026-05-14"),
        ("Embassy press section, Panama City, Wednesday 11 March 2026. Our translations.", "2026-03-11"),
        ("Watch | Joint Committee on Climate, Environment and Energy, Committee Room 3, Tuesday 3 February 2026", "2026-02-03"),
        ("Commission des affaires étrangères, mardi 3 février 2026, salle 6242", "2026-02-03"),
        ("Compiled by the Nairobi bureau on 3 February 2026", "2026-02-03"),
        ("Sénat – Synthèse de la table ronde du mardi 3 février 2026", "2026-02-03"),
        ("Par Luc Roy-Martin Duplessis et Anne-Claire Petit-Jean, mardi 3 février 2026, mis à jour à 21 h 40", "2026-02-03"),
    ],
)
def test_a_line_that_dates_the_brief(line, day):
    assert dateline.stated(line) == day


@pytest.mark.parametrize(
    "line",
    [
        "Retour sur l’accord du 3 mars 2024",
        "Ce que change l’accord du 3 mars 2024 pour les ports",
        "The islands after the vote of 8 December 2024",
        "The truce of 3 March 2024 and what became of it",
        "Ce que change l’accord du 3 mars 2024, selon les ports",
        "Elle avait remis les clefs du palais au nouveau ministre avant de quitter Paris, le 21 janvier 2026.",
        "Semaine du 2 au 8 mars",
    ],
)
def test_a_line_that_only_tells_of_a_day(line):
    assert dateline.stated(line) is None


@pytest.mark.parametrize(
    ("lead", "day"),
    [
        ("Kinshasa, 8 mars 2026 (Radio du fleuve). Le gouvernement a reculé.", "2026-03-08"),
        ("LIMASSOL (Chypre), 14 mai 2026 (Agence Sud) - Dix-neuf dirigeants", "2026-05-14"),
        ("DJEDDAH (Arabie saoudite), 19 nov 2026 (Agence Sud) - Les réactions", "2026-11-19"),
        ("Port-au-Prince, 4 mars 2026 (Presse libre) --- Les écoles", "2026-03-04"),
        ("La Haye, le 3 mars 2026. – La Cour a statué.", "2026-03-03"),
        ("N’Djamena, le 8 mars 2026 : le corridor rouvre.", "2026-03-08"),
        ("BRUSSELS (Meridian, 3 March 2026) – The Council", "2026-03-03"),
        ("Washington, D.C., March 26, 2025 — The House", "2025-03-26"),
        ("Bonjour, nous sommes le mardi 3 mars 2026. Le lac est calme.", "2026-03-03"),
        ("Good morning. It is Tuesday, March 3, 2026.", "2026-03-03"),
        ("Le 3 mars 2026, le président a démissionné.", None),
        ("Le Conseil a voté le 3 mars 2026.", None),
        ("On 3 March 2026 – a day too late – the House voted.", None),
        ("Resolution 2814 of 3 March 2026 (S/2026/12) extends it.", None),
    ],
)
def test_a_dateline_opens_the_lead(lead, day):
    assert dateline.opening(lead) == day


def test_the_subject_of_a_memo():
    assert dateline.subject("Objet : le port rouvre") == len("Objet : ")
    assert dateline.subject("Subject: The port reopens") == len("Subject: ")
    assert dateline.subject("Abstract: The port reopens") == dateline.subject("Objet :") == 0


def test_a_correspondent_signs_from_a_place():
    assert dateline.is_byline("De notre correspondante à Kingston, Maud Célestine-Rosier")
    assert not dateline.is_byline("De notre correspondante à laquelle on doit ces lignes")


def test_an_agency_in_brackets_may_end_a_line_of_date():
    assert dateline.is_byline("Bruxelles, 10/03/2026 (Fil Europe)")
    assert not dateline.is_byline("Bruxelles, 10/03/2026 (Fil Europe) et la suite")

"""Plain text: every kind of block, on texts as people paste them."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import seeds
from content.formats import plain


def kinds(text: str) -> list[tuple[str, str]]:
    document = plain.parse(text)
    return [(b.kind, document.text[b.start : b.end]) for b in document.blocks]


def title(text: str) -> str | None:
    document = plain.parse(text)
    return document.title.of(document.text) if document.title else None


LONG = "Les ministres des six pays se sont réunis mardi à Bamako pour examiner le projet, sans fixer de date. " * 3


@pytest.mark.parametrize("bullet", ["•", "-", "–", "—", "*", "●", "▪", "◦", "‣", "🔻", "1.", "1)", "(1)", "a)", "(a)"])
def test_every_bullet_makes_a_point_and_is_kept_as_its_marker(bullet):
    document = plain.parse(f"Trois points.\n\n  {bullet} Le Japon suit.\n")
    item = document.blocks[1]
    assert (item.kind, item.level, document.text[item.start : item.end]) == ("item", 1, "Le Japon suit.")
    assert item.marker.of(document.text) == bullet


def test_a_bullet_that_is_nothing_else_needs_no_space_and_a_dash_does():
    assert kinds("Suite.\n\n🔻Le Canada suit.\n\n-5 °C à Oslo.") == [
        ("paragraph", "Suite."),
        ("item", "Le Canada suit."),
        ("paragraph", "-5 °C à Oslo."),
    ]


def test_depth_of_points_comes_from_how_far_they_stand_in():
    document = plain.parse("Suite.\n\n- un\n  - deux\n    - trois\n  - deux\n- un\n")
    assert [b.level for b in document.blocks[1:]] == [1, 2, 3, 2, 1]


def test_the_seed_has_paragraphs_points_and_two_sources():
    text = next(Path(seeds.__file__).parent.glob("*.txt")).read_text(encoding="utf-8")
    document = plain.parse(text)
    assert document.text == text and document.title is None and document.date is None
    assert [b.kind for b in document.blocks] == (
        ["paragraph"] + ["item"] * 7 + ["paragraph"] + ["item"] * 2 + ["paragraph", "heading", "note", "note"]
    )
    assert [b.marker.of(text) for b in document.blocks if b.kind == "note"] == ["1.", "2."]


def test_wrapped_lines_are_one_paragraph_and_one_space_stands_for_each_break():
    text = (
        "The ministers of six countries met on Tuesday in Lagos to examine the\n"
        "draft on corridors. According to the final statement, they will lift\n"
        "every barrier, but no date was set.\n\n"
        "  * A first point, long enough to need a second line in a mail such as\n"
        "    this one.\n"
        "  * A second point.\n"
    )
    assert kinds(text) == [
        (
            "paragraph",
            "The ministers of six countries met on Tuesday in Lagos to examine the draft on corridors. "
            "According to the final statement, they will lift every barrier, but no date was set.",
        ),
        ("item", "A first point, long enough to need a second line in a mail such as this one."),
        ("item", "A second point."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Nous avons marché longtemps dans la neige d’avril,\nNous avons chanté bas pour ne pas être entendus.\n"
        "Nous avons vu la ville et ses feux inutiles,\nEt nul ne nous a dit si nous étions perdus.",
        "Mme Alix Tournel, ministre de la Défense (France)\nM. Piotr Zielnik, vice-ministre (Pologne)\n"
        "Mme Runa Halvorsen, ambassadrice (Norvège)\nM. Tomas Reyl, secrétaire général (Institut)",
        "Ministère de l’Intérieur\nplace Beauvau\n75008 Paris",
    ],
    ids=["verse", "list", "address"],
)
def test_lines_of_verse_lists_and_addresses_stay_lines(text):
    assert [words for _, words in kinds(LONG + "\n\n" + text)[1:]] == text.split("\n")


def test_title_date_and_author_head_the_brief():
    text = f"Sécheresse : le Conseil reporte sa décision\nMardi 4 février 2025\nPar Anouk Ferrand\n\n{LONG}"
    assert [k for k, _ in kinds(text)] == ["title", "byline", "byline", "paragraph"]
    assert plain.parse(text).date == "2025-02-04"
    assert title(text) == "Sécheresse : le Conseil reporte sa décision"


@pytest.mark.parametrize(
    ("head", "found", "date"),
    [
        ("River pact: what was signed\nLusaka, Tuesday 18 March 2025", "River pact: what was signed", "2025-03-18"),
        ("Daily River Watch, March 26, 2025\n\nAnn Lowell, and Piet Maas\n\nMarch 26, 6:15 pm ET", "Daily River Watch, March 26, 2025", "2025-03-26"),
        ("3 March 2025\n\nRiver pact: what was signed", "River pact: what was signed", "2025-03-03"),
        ("Paris, le 1er mars 2025\nUn pacte pour le fleuve", "Un pacte pour le fleuve", "2025-03-01"),
        ("Un pacte pour le fleuve ?\nPublié le 12/11/2025", "Un pacte pour le fleuve ?", None),
        ("Un pacte pour le fleuve\nPublié le 2025-11-12 à 18 h 40", "Un pacte pour le fleuve", "2025-11-12"),
        ("Le fleuve : point de situation – 4 mars 2025", "Le fleuve : point de situation – 4 mars 2025", "2025-03-04"),
        ("Réunion du 3 mars", "Réunion du 3 mars", None),
        ("River Watch, March 14, 2025\n\nMar 14, 2025 - River Institute", "River Watch, March 14, 2025", "2025-03-14"),
        ("RIVER COMMISSION\nOffice of the Spokesperson\n\nPRESS RELEASE No. 041/2026\n\nRiver pact: what was signed\n\n3 March 2026",
         "River pact: what was signed", "2026-03-03"),
        ("SÉNAT DE BELGIQUE — COMMISSION DES EAUX\nUn pacte pour le fleuve\n3 mars 2026", "Un pacte pour le fleuve", "2026-03-03"),
        ("FOR IMMEDIATE RELEASE\nOffice of the Spokesperson\n3 March 2026\n\nSecretary Marsh’s Meeting with Six States",
         "Secretary Marsh’s Meeting with Six States", "2026-03-03"),
        ("Courrier du fleuve, n° 88\nUn pacte : le fleuve attendra\n3 mars 2026", "Un pacte : le fleuve attendra", "2026-03-03"),
        ("LIMITED – NOT FOR ONWARD TRANSMISSION\nRiver pact: what was signed\n3 March 2026", "River pact: what was signed", "2026-03-03"),
        ("EMBARGOED UNTIL 06:00 GMT\n\nRiver pact: what was signed\n\n3 March 2026", "River pact: what was signed", "2026-03-03"),
        ("NILE DESK | Situation note no. 41\nRiver pact: what was signed\n3 March 2026", "River pact: what was signed", "2026-03-03"),
        ("Diffusion limitée\nUn pacte pour le fleuve\n3 mars 2026", "Un pacte pour le fleuve", "2026-03-03"),
        ("Sous embargo jusqu’au 4 mai, 6 h\nUn pacte pour le fleuve\n3 mars 2026", "Un pacte pour le fleuve", "2026-03-03"),
        ("Communiqué de presse du 3 mars 2026\n\nUn pacte pour le fleuve", "Un pacte pour le fleuve", "2026-03-03"),
        ("Court Blocks Party\nJudges cite the rules on money\n3 March 2026", "Court Blocks Party", "2026-03-03"),
        ("River Conflict Review\n3 March 2026\n\nWhat we know about the river", "River Conflict Review", "2026-03-03"),
        ("RIVER WEEKLY\nThe council and news from the bank, 14 to 18 July 2025\nIssued in Lusaka on 18 July 2025", "RIVER WEEKLY", "2025-07-18"),
        ("RIVER MORNING BRIEF\nHelena, Mont. | Wednesday, Feb. 19, 2025 | Day 33", "RIVER MORNING BRIEF", "2025-02-19"),
        ("River pact\nLima bureau, night of Sunday 7 June 2026 (all times local)", "River pact", "2026-06-07"),
        ("FM: EMBASSY\nDTG: R 041412Z MAR 26\nSUBJ: RIVER PACT", "RIVER PACT", "2026-03-04"),
    ],
)  # fmt: skip
def test_heads(head, found, date):
    document = plain.parse(f"{head}\n\n{LONG}")
    assert document.title.of(document.text) == found
    assert document.date == date
    assert {"title", "paragraph"} <= {b.kind for b in document.blocks} <= {"title", "byline", "heading", "paragraph"}


def test_a_line_can_stand_between_title_and_date():
    document = plain.parse(f"THE RIVER PACT\nWhat was signed\n3 March 2025 | 14:05 GMT\n\n{LONG}")
    assert [b.kind for b in document.blocks] == ["title", "paragraph", "byline", "paragraph"]
    assert document.date == "2025-03-03"


def test_a_lead_is_no_title_and_its_dateline_dates_the_brief():
    document = plain.parse("BRUXELLES, 4 mars 2025 (AFP) – Le Conseil a reporté sa décision.\n\nIl se réunira jeudi.")
    assert (document.title, document.date) == (None, "2025-03-04")


def test_an_impossible_date_is_no_date():
    assert plain.parse(f"Un pacte pour le fleuve\n31 février 2025\n\n{LONG}").date is None


def test_headings_stand_before_text_or_points():
    text = f"{LONG}\n\nWho was there\n\n• Ann Lowell\n• Piet Maas\n\nLa suite\n{LONG}\nEt après ?\n\n{LONG}"
    assert [w for k, w in kinds(text) if k == "heading"] == ["Who was there", "La suite", "Et après ?"]


def test_numbered_and_shouted_headings():
    text = f"{LONG}\n\n2. RÉUNION\n\n2.1 Participants\n\n{LONG}\n\nWHO WAS THERE:\n- Ann Lee\n- Piet Maas\n"
    assert [w for k, w in kinds(text) if k == "heading"] == ["RÉUNION", "2.1 Participants", "WHO WAS THERE:"]


def test_a_short_last_line_is_no_heading():
    assert kinds(f"{LONG}\n\nLa suite")[-1] == ("paragraph", "La suite")


@pytest.mark.parametrize("heading", ["Sources", "Notes :", "RÉFÉRENCES", "Endnotes", "Sources and notes", "5. Notes"])
def test_what_stands_below_a_sources_heading_are_notes(heading):
    text = f"{LONG}\n\n{heading}\n  1. Communiqué du ministère.\n  2. Bulletin, 12 novembre 2025.\n"
    assert [k for k, _ in kinds(text)] == ["paragraph", "heading", "note", "note"]


def test_bare_numbers_of_sources_count_only_in_order():
    document = plain.parse(f"{LONG}\n\nNotes\n1 Communiqué.\n2 Bulletin.\n2025 rapport annuel.\n")
    assert [b.marker and b.marker.of(document.text) for b in document.blocks[2:]] == ["1", "2", None]


@pytest.mark.parametrize(
    ("tail", "kind"),
    [
        ("[1] https://tass dot example/2025\n[2] Relevé des décisions", "note"),
        ("¹ Relevé des décisions\n² Bulletin", "note"),
        ("1. Reuters, 3 mars 2025\n2. Relevé, p. 14", "note"),
        ("1. Lever les barrières\n2. Créer un comité", "item"),
        ("2. Reuters, 3 mars 2025\n1. Relevé, p. 14", "item"),
    ],
)
def test_a_numbered_list_that_ends_the_brief_without_a_heading(tail, kind):
    assert [k for k, _ in kinds(f"{LONG}\n\n{tail}")] == ["paragraph", kind, kind]


def test_a_list_that_the_text_announces_is_no_list_of_sources():
    assert [k for k, _ in kinds(f"{LONG}\n\nTrois textes font foi :\n\n1. Traité de 2019\n2. Accord de 2021")][-1] == "item"


def test_what_the_page_left_at_the_end_is_chrome():
    text = f"{LONG}\n\nSources\n1. Relevé.\n\nPartager sur Facebook\nLire aussi : le fleuve monte\nLe fleuve baisse\n© 2025 Le Fil"
    assert [k for k, _ in kinds(text)] == ["paragraph", "heading", "note"] + ["chrome"] * 4


@pytest.mark.parametrize("text", ["x", "Partager", "x\n\n* * *"])
def test_what_would_be_chrome_is_the_text_where_there_is_no_other(text):
    assert kinds(text)[0] == ("paragraph", text.split("\n")[0])


def test_a_link_in_the_middle_does_not_make_the_next_heading_chrome():
    text = f"{LONG}\n\nLire aussi : le fleuve monte\n\nUne semaine de silence\n\n{LONG}"
    assert [k for k, _ in kinds(text)] == ["paragraph", "chrome", "heading", "paragraph"]


def test_a_sentence_about_sharing_is_no_chrome():
    assert kinds(f"{LONG}\n\nPartager le fleuve, disent-ils, c’est le perdre.")[-1][0] == "paragraph"


def test_glued_blocks_are_parted_and_the_text_is_not_touched():
    text = (
        "The Ministry is likely using insurance to keep a veto over the pause.Key TakeawaysThe Ministry set a new "
        "condition that nobody has acknowledged.[3]Rovian forces advanced west of Selna between March 24 and 25."
        "Partners will meet in Paris on March 27."
    )
    document = plain.parse(text + "\n\nNothing more is known of it.")
    assert document.text.startswith(text)
    assert [document.text[b.start : b.end] for b in document.blocks][:5] == [
        "The Ministry is likely using insurance to keep a veto over the pause.",
        "Key Takeaways",
        "The Ministry set a new condition that nobody has acknowledged.[3]",
        "Rovian forces advanced west of Selna between March 24 and 25.",
        "Partners will meet in Paris on March 27.",
    ]
    assert document.blocks[1].kind == "heading"


@pytest.mark.parametrize(
    "text",
    [
        "Elle a écrit sur TruthSocial et LinkedIn que MacAulay et DeSantis n’avaient rien signé du tout.",
        "The unit, said to be under Gen.Marchenko and St.Clair, crossed the river with the U.S.Army on Monday.",
        "On lit sur www.Exemple.Org/Pages.Html et chez Node.js que le texte de Mme.Durand est prêt à être lu.",
    ],
)
def test_capitals_inside_words_part_nothing(text):
    assert len(plain.parse(text).blocks) == 1


SCRAPS = ["•", "- ", "1. ", "[2] ", "Sources", "© 2025", "Lire aussi", "fin.Le Monde", "Par Ann Lee", "3 mars 2025", ">", "\n", "\n\n"]
PASTED = st.lists(st.sampled_from(SCRAPS) | st.text(alphabet="aàé. A»«0\u00a0\n-", max_size=90), max_size=40).map("".join)


@given(PASTED)
def test_blocks_stand_in_order_apart_and_bear_no_outer_blanks(text):
    document = plain.parse(text)
    done = 0
    for block in document.blocks:
        if block.marker:
            assert done <= block.marker.start < block.marker.end <= block.start
        assert done <= block.start < block.end <= len(document.text)
        words = document.text[block.start : block.end]
        assert words == words.strip()
        done = block.end


def unanswered(text: str) -> str:
    """`text` without the > that mail programs set before lines."""
    return re.sub(r"(?m)^\s*(?:> ?)+", "", text)


@given(PASTED)
def test_no_word_is_lost_and_none_is_added(text):
    assert unanswered(plain.parse(text).text).split() == unanswered(text).split()


@given(PASTED)
def test_every_word_is_in_a_block_or_is_its_marker(text):
    document = plain.parse(text)
    left = list(document.text)
    for block in document.blocks:
        start = block.marker.start if block.marker else block.start
        left[start : block.end] = " " * (block.end - start)
    assert not unanswered("".join(left)).strip()


def test_what_a_mail_answers_is_a_quotation_whose_wrapped_lines_are_joined():
    text = (
        "Merci.\n\n> > La ministre a déclaré lundi que le port resterait fermé jusqu’au\n> > printemps.\n> Peux-tu vérifier ?\n>\n"
        "> - un point\nOui.\n> 50 % des voix"
    )
    assert kinds(text) == [
        ("paragraph", "Merci."),
        ("quotation", "La ministre a déclaré lundi que le port resterait fermé jusqu’au printemps."),
        ("quotation", "Peux-tu vérifier ?"),
        ("item", "un point"),
        ("paragraph", "Oui."),
        ("quotation", "50 % des voix"),
    ]
    assert [b.marker.of(plain.parse(text).text) for b in plain.parse(text).blocks if b.marker] == ["> >", ">", "-", ">"]


def test_what_the_page_left_above_and_inside():
    text = f"Accueil > Monde > Afrique\nPartager  Facebook  X\n\nLe fleuve monte\nPar Anouk Ferrand\n\n{LONG}\n\nÀ lire aussi\nLe retour du pont\n\n{LONG}"
    found = kinds(text)
    assert [kind for kind, _ in found] == ["chrome", "chrome", "title", "byline", "paragraph", "chrome", "chrome", "paragraph"]


def test_a_rule_is_no_point_and_no_source():
    assert kinds(f"{LONG}\n\nNotes\n-----\n1. La Vigie.")[1:] == [("heading", "Notes"), ("chrome", "-----"), ("note", "La Vigie.")]


def test_rights_begin_with_no_bullet():
    assert kinds(f"{LONG}\n\n(c) 2026 La Vigie. Tous droits réservés.")[-1][0] == "chrome"


def test_a_memo_is_headed_by_its_labels():
    text = f"MEMORANDUM\n\nTO: Members\nDATE: Sept. 12, 2025\nRE: Hearing on shipping\n\n{LONG}"
    assert [kind for kind, _ in kinds(text)] == ["byline", "byline", "byline", "title", "paragraph"]
    assert (title(text), plain.parse(text).date) == ("Hearing on shipping", "2025-09-12")


def test_the_name_of_a_section_above_the_title_is_not_the_title():
    assert title(f"International\nLe fleuve monte encore\nPar Anouk Ferrand\n\n{LONG}") == "Le fleuve monte encore"


def test_a_headline_below_a_dated_line_is_the_title():
    dated = "Press release 26/114, Brussels, 4 March 2026"
    text = f"{dated}\n\nThe river council asks for a dredger\n\n{LONG}"
    assert (title(text), plain.parse(text).date) == ("The river council asks for a dredger", "2026-03-04")
    assert title(f"{dated}\n\nKey points\n\n{LONG}") == dated
    assert title(f"{dated}\n\nThe mayor of Riga has said: “The port stays open…”[1]\n\n{LONG}") == dated
    remark = f"Press section, 4 March 2026. Our translations.\n\nThe river council asks for a dredger\n\n{LONG}"
    assert (title(remark), plain.parse(remark).date) == ("The river council asks for a dredger", "2026-03-04")


def test_short_lines_between_title_and_date():
    text = f"River Council\nTwelfth year\n101st meeting\nWednesday, 4 March 2026, 10 a.m.\n\n{LONG}"
    assert plain.parse(text).date == "2026-03-04"


def test_the_line_at_the_foot_dates_the_brief():
    text = f"Le fleuve monte\n\n{LONG}\n\nGenève, le 12 mars 2026\n\nSources\n1. La Vigie, 3 mars 2024."
    assert plain.parse(text).date == "2026-03-12"
    assert plain.parse(f"Le fleuve monte\n\n{LONG}\n\nIl a été signé à Genève le 12 mars 2026.").date is None


@pytest.mark.parametrize("heading", ["Sources", "II. Sources", "3) Références", "L'essentiel", "**Notes :**"])
def test_a_known_heading_is_known_in_its_dress(heading):
    assert kinds(f"{LONG}\n\n{heading}\n1. La Vigie, 2025.")[1][0] == "heading"


def test_a_text_pasted_without_any_line_break():
    text = (
        "Le fleuve monteParis, mardi 4 mars 2025Le ministre des Eaux, Paul Vernier, a répondu mardi : « Nous ne céderons pas. »Sa"
        " collègue l’a approuvé devant la presse.🔻 Premier point à retenir.• Un deuxième (à vérifier).🔻Le dernier."
    )
    assert kinds(text) == [
        ("title", "Le fleuve monte"),
        ("byline", "Paris, mardi 4 mars 2025"),
        ("paragraph", "Le ministre des Eaux, Paul Vernier, a répondu mardi : « Nous ne céderons pas. »"),
        ("paragraph", "Sa collègue l’a approuvé devant la presse."),
        ("item", "Premier point à retenir."),
        ("item", "Un deuxième (à vérifier)."),
        ("item", "Le dernier."),
    ]
    assert plain.parse(text).text == text and plain.parse(text).date == "2025-03-04"


@pytest.mark.parametrize("text", ["Paris • Londres • Rome", "Il a écrit « non. » Puis rien.", "La loi de 2025Les autres aussi, à ce qu’il paraît, et rien de plus."])
def test_what_only_looks_glued_stays_one(text):
    assert len(kinds(f"{LONG}\n\n{text}")) == 2


def test_the_next_text_begins_below_numbered_sources_without_a_heading():
    text = "Il a parlé.1 Rien de plus.\n\nSources\n1. Le Temps, 3 mars 2026.\n2. Reuters.\n\n"
    following = "La ministre Awa Traoré a quitté Bamako. Elle ira à Dakar, puis à Lomé."
    assert [kind for kind, _ in kinds(text + following)][-3:] == ["note", "note", "paragraph"]
    entry = "Le même jour, voir https://lejour.example. Consulté depuis, sans suite connue à ce jour."
    assert kinds(text + entry)[-1][0] == "note"


def test_a_line_whose_full_stop_is_hidden_is_no_title_and_no_heading():
    for said in ("said: “We stay open.”[1]", "said “no”.¹", "spoke. [12]"):
        text = f"Riga, 3 March 2025\n\nThe mayor, Anna Krūmiņa, {said}\n\nSources\n\n[1] Riga Daily, 2 March 2025.\n"
        found = plain.parse(text)
        assert (found.title, found.blocks[1].kind) == (None, "paragraph"), said

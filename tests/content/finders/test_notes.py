"""Notes, on briefs of very different kinds. ⟦label|call⟧ marks each call that must be found; nothing else is one."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content import languages
from content.document import Call, Document, Entry
from content.finders.notes import find_notes
from content.formats import plain
from content.span import Block

# Each: the brief, and the labels of its sources as they are written.
FRENCH = [
    # Bare figures left of raised calls
    ("Malgré les démentis russes et turcs⟦1| 1⟧, aucun des 25 pays n’a signé le 3 mars, et 12 % du front tient⟦2| 2⟧.\n\nSources\n1. Agence maritime.\n2. Institut du Bosphore, 14 mars 2025.", "1 2"),
    ("La Commission a validé le paquet⟦1|1⟧. Le Parlement l’a suivi⟦2|2⟧, malgré le G7, la Covid19 et l’article 1.\n\nRéférences\n1. Commission, communiqué.\n2. Parlement, procès-verbal.", "1 2"),
    ("Le plan 1 a été rejeté par 2 voix. Les 3 ministres ont signé Minsk 2. Les autorités de Kiev⟦1| 1⟧, puis l’OTAN⟦2| 2⟧, ont vu 2 brigades à 3 km du front⟦3| 3⟧.\n\nSources :\n1. État-major.\n2. OTAN.\n3. Le Phare.", "1 2 3"),
    ("« C’est un début »⟦1| 1⟧, a dit la ministre, qui annonce 3 milliards⟦2|\u00a02⟧ pour l’hôpital, contre 2 à 1 en 2024.\n\nNotes\n1. Conférence de presse.\n2. Budget.", "1 2"),
    ("Selon l’institut⟦1| 1⟧ et le ministère⟦2| 2⟧ qui l’a saisi, la ligne 2 du métro et le scénario 1 restent à l’étude.\n\nNotes\n1. Institut.\n2. Ministère.", "1 2"),
    # None of these figures is a call, though there are sources in that number
    ("Le scénario 1 coûte 2 milliards, le scénario 2 en coûte 3. Nord Stream 2 est à l’arrêt, page 2, ligne 1.\n\nSources\n1. Cour des comptes.\n2. Sénat.", "1 2"),
    ("La France l’a emporté 2 à 1. Ils étaient 3. Le groupe 2 attend le jour 1, à 2 h 30, par 1 voix.\n\nSources\n1. L’Écho.\n2. Le Phare.\n3. La Vigie.", "1 2 3"),
    # Raised calls, units and powers
    ("Selon Kiev⟦1|¹⟧,⟦2|²⟧, la ligne tient⟦3|³⟧. La zone mesure 12 km² et 10 m³, soit 10⁶ fois rien, comme en 2024⟦4|⁴⟧.\n\n¹ Ukrmédia.\n² Ibid.\n³ Dupont, J., Histoire du fleuve, 2019.\n⁴ Dupont, op. cit., p. 7.", "1 2 3 4"),
    # In brackets, several at one place
    ("Les combats ont repris⟦1| [1]⟧⟦2|[2]⟧, puis cessé [⟦1|1⟧, ⟦3|3⟧]. Voir [⟦2|2⟧⟦3|–⟧⟦4|4⟧] et [sic]. « Ils étaient [12] à voter. »\n\nNotes de bas de page\n[1] Agence A.\n[2] Agence B.\n[3] Agence C.\n[4] Agence D.", "1 2 3 4"),
    ("Trois pistes⟦1| (1)⟧ sont sur la table, dont une hausse de 2 % du budget⟦2| (2)⟧ : (1) le gel, et (2) le vote. L’article 5(1) le permet.\n\nNotes\n(1) Discours du 4 mai.\n(2) Cour des comptes.\n(3) Voir note 2.", "1 2 3"),
    ("Le texte⟦*|*⟧ sera examiné ; les sanctions⟦**|**⟧ restent. 2 * 3 font 6.\n\n* Projet du 3 avril.\n** Décision du Conseil.", "* **"),
    ("L’opposition a saisi la Cour le 2 janvier⟦1| (1)⟧ ; elle statuera le 15 janvier⟦2| (2)⟧, voire le 1er février.\n\n(1) Requête, n° 2026-1.\n(2) Greffe, 5 janvier 2026.", "1 2"),
    ("Signé le 14 janvier⟦1|1⟧, il s’applique le 1er mars⟦2|2⟧, sur 4 km2.\n\nNotes\n1. Journal officiel.\n2. Ministère.", "1 2"),
    # After days, years and figures; several at one place; tied in both ways
    ("Elle siégera le 7 septembre⟦1| 1⟧, après l’arrêt du 14 juillet 2019⟦2| 2⟧ et onze rapports⟦3| 3⟧⟦4| 4⟧.\n\nNotes\n1. Cour.\n2. Recueil.\n3. Ibid.\n4. Greffe.", "1 2 3 4"),
    ("Le fonds (40 millions)⟦1|1⟧ finance la gare⟦2| 2⟧, le pont⟦3| 3⟧ et les 4 quais⟦4| 4⟧.\n\nNotes\n1. Budget.\n2. Ville.\n3. État.\n4. Port.", "1 2 3 4"),
    ("Le budget, de 40 millions d’euros⟦1| 1⟧⟦2|-⟧⟦3|3⟧, tient en 3 pages ; la Cour⟦4| 4⟧,⟦5| 5⟧ l’a jugé sincère.\n\nNotes\n1. A.\n2. B.\n3. C.\n4. D.\n5. E.", "1 2 3 4 5"),
    ("Le traité⟦a| (a)⟧ attend ; (b) n’est qu’un renvoi⟦b| (b)⟧.\n\n(a) Entretiens, mai 2025.\n(b) Projet, p. 17.", "a b"),
    ("Le budget est voté⟦1| (¹)⟧, la Chambre se tait⟦2| (²)⟧.\n\n(¹) Journal officiel, 4 mars 2026.\n(²) Ibid.", "1 2"),
    ("Il est financé à 11 %⟦*|*⟧, ou 12 €⟦**|**⟧.\n\n* Suivi financier, 2026.\n** Ibid.", "* **"),
    # A call past the last source
    ("Le quota baisse⟦1| [1]⟧ ; la relève⟦2| [2]⟧ ; il vise « [9] voix » et [2026].\n\nSources\n[1] Criée.", "1"),
    # A source is missing, or a call
    ("Le quota baisse⟦1|[1]⟧, la pêche aussi⟦3|[3]⟧.\n\nSources\n[1] Criée de Lorient.\n[2] Ifrepêche.", "1 2"),
    ("Le quota baisse⟦1|¹⟧, la pêche aussi⟦2|²⟧, sur 12 km².", ""),
    ("Le quota baisse⟦1| (1)⟧ ; chacun a « paraphé »⟦2| (2)⟧. Il dit 'non'⟦3|(3)⟧, puis (7).\n\nNotes\n(1) Criée, 2025.\n(3) Ifrepêche, 2025.", "1 3"),
    ("Le quota baisse⟦1| (note 1)⟧, la pêche aussi⟦2| (note 2)⟧, de 10^2.\n\nNotes\n1. Criée.\n2. Ibid.", "1 2"),
    ("Le quota baisse⟦1|¹⟧.\n\n¹ Criée, note.\n\n(Lettre du port, jeudi 25 septembre 2025)", "1"),
    # Lists that are no sources
    ("Les ministres se sont retrouvés pour fixer la suite de leurs travaux.\n\n1. Ouvrir les négociations en mai 2025.\n2. Signer avant le 3 juin 2025.", ""),
    ("Ordre du jour de la séance, arrêté par le bureau en sa réunion de rentrée.\n\n1. Accueil\n2. Vote\n3. Clôture", ""),
    # Several entries run together, and a lead
    ("Le port rouvre⟦1|[1]⟧ ; la grue tient⟦2|[2]⟧.\n\nSources : [1] Capitainerie, 2 mai 2025. [2] La Vigie.", "1 2"),
]

ENGLISH = [
    ("Talks were “frank.”⟦1|1⟧ A second round, with 3 of 12 members, is planned.⟦2|2⟧ Article 2 stands; it fell 2.5 percent.⟦3|3⟧\n\nNotes\n1. Readout, March 3, 2025.\n2. Ibid.\n3. World Ledger.", "1 2 3"),
    ("Moscow denied it.⟦1|[1]⟧ Kyiv did not⟦2| [2]⟧,⟦3| [3]⟧. Turkey left.⟦5|[5]⟧ “[a] man” was seen.\n\n[1] https://tass dot example/a ; https://t dot me/b\n[2] https://x dot com/c\n[3] https://x dot com/d\n[4] https://x dot com/e", "1 2 3 4"),
    ("The paper was leaked⟦a|[a]⟧ on Friday.⟦b|[b]⟧ He wanted “[a] man of peace”.\n\nNotes\na. Draft of 3 May.\nb. The Courier, 4 May 2025.", "a b"),
    ("It was agreed⟦†|†⟧ that talks resume; 5 † is no call.\n\n† Subject to ratification.", "†"),
    ("The council met⟦1| (1)⟧. Two items: (1) budget, (2) staffing. See para. 9(2).\n\nReferences\n(1) Minutes.\n(2) Plan.", "1 2"),
    # A game, a channel, a list of numbers
    ("They won 3 to 1 and moved up 2. Channel 4 said 2. He scored 3, then 1.\n\nSources\n1. The Post.\n2. The Echo.\n3. The Mail.", "1 2 3"),
    ("Prices rose to 2 percent in spring.⟦1|1⟧,⟦2|2⟧ Exports, worth 3 billion, rose too.⟦3|3⟧\nRoute 2 stayed shut for 1 day.\n\nEndnotes\n1 Central Bank.\n2 Statistics Office.\n3 Customs.", "1 2 3"),
    ("The minister left ‘in pencil’.⟦1|¹⟧ The fund is £380m.⟦2|²⟧ He has read all 38 pages of Plan 2.\n\nNotes\n1. Ledger Office, ‘Budget’, p. 14.\n2. Funding Paper, para. 9(3).", "1 2"),
    ("The council met on Monday to hear the report of its envoy and to vote.\n\nNext steps\n1. Open talks by 3 June 2025.\n2. Sign in July 2025.", ""),
    ("Grain left the port⟦1|[^1]⟧ as cover was refused⟦2|[^2]⟧.\n\nFootnotes\n[^1]: Harbour log.\n[^2]: Lloyd’s Ledger, 2024.", "1 2"),
    ("It fell to the G7.⟦1|1⟧ It ends on April 11, 2026.⟦2|2⟧ Ms. Whitcombe-Ruiz⟦3|3⟧ left at 10.5 The end.\n\nNotes\n1. G7.\n2. License.\n3. Remarks.", "1 2 3"),
    ("He called it 'ours again.'⟦i|[i]⟧ So it was.⟦ii|[ii]⟧\n\n[i] ORTM, May 2025.\n[ii] Ibid.", "i ii"),
    ("Recalling its decision of 3 July 2024,⟦1|1⟧\nNoting the report,⟦2|2⟧ and its 3 parts.\n\n1 Decision CM/13.\n2 Report, paras. 8 to 12.", "1 2"),
    ("A first source⟦1|[1]⟧, a second⟦2|[2]⟧ and the first again⟦1|[1]⟧.\n\nBibliography\n1. One.\n2. Two.", "1 2"),
]


def unmarked(passage):
    """The brief without marks, and the calls they ask for: (start, words, label)."""
    text, wanted, end = "", [], 0
    for match in re.finditer(r"⟦(.*?)\|(.*?)⟧", passage):
        text += passage[end : match.start()]
        blank = len(match[2]) - len(match[2].lstrip())
        wanted.append((len(text) + blank, match[2].strip(), match[1]))
        text += match[2]
        end = match.end()
    return text + passage[end:], wanted


def notes_of(text, code):
    return find_notes(plain.parse(text), languages.get(code))


def check(passage, labels, code):
    text, wanted = unmarked(passage)
    document = plain.parse(text)
    notes = find_notes(document, languages.get(code))
    calls = sorted((c.start, document.text[c.start : c.end], str(n.number)) for n in notes for c in n.calls)
    assert calls == wanted
    assert sorted(str(n.number) for n in notes if n.source) == sorted(labels.split())


@pytest.mark.parametrize(("passage", "labels"), FRENCH)
def test_french(passage, labels):
    check(passage, labels, "fr")


@pytest.mark.parametrize(("passage", "labels"), ENGLISH)
def test_english(passage, labels):
    check(passage, labels, "en")


def test_several_calls_of_one_note_and_sources_without_calls():
    text = "Un [1], deux [2] et encore un [1].\n\nSources\n[1] La Vigie.\n[2] Le Phare.\n[3] L’Écho."
    notes = notes_of(text, "fr")
    assert [(n.number, len(n.calls), n.source and text[n.source.start : n.source.end]) for n in notes] == [
        (1, 2, "La Vigie."),
        (2, 1, "Le Phare."),
        (3, 0, "L’Écho."),
    ]


def test_notes_come_in_the_order_of_their_first_calls():
    text = "Deux [2], un [1].\n\nSources\n[1] La Vigie.\n[2] Le Phare."
    assert [n.number for n in notes_of(text, "fr")] == [2, 1]


def test_a_call_repeated_as_a_bare_figure():
    text = "La ligne tient 1. Le port ferme 2. Le quai rouvre 1.\n\nSources\n1. La Vigie.\n2. Le Phare."
    assert [len(n.calls) for n in notes_of(text, "fr")] == [2, 1]


def test_ibid_and_op_cit_mean_the_note_they_refer_to():
    sources = ["Dupont, Histoire du fleuve, 2019.", "Ibid., p. 4.", "La Vigie, 3 mai 2025.", "Dupont, op. cit., p. 7.", "Id.", "Voir note 3."]
    text = "Un texte.\n\nSources\n" + "\n".join(f"{i}. {source}" for i, source in enumerate(sources, 1))
    assert [n.same_as for n in notes_of(text, "fr")] == [None, 1, None, 1, 1, 3]
    text = "A text.\n\nNotes\n1. Ibid.\n2. The Echo, May 2025.\n3. See note 2.\n4. Idaho Post.\n5. See note 9."
    assert [n.same_as for n in notes_of(text, "en")] == [None, None, 2, None, None]


@pytest.mark.parametrize(
    ("entry", "code", "publisher", "title", "date", "address"),
    [
        ("Institut du Bosphore, Bulletin du trafic, 12 novembre 2025.", "fr", "Institut du Bosphore", "Bulletin du trafic", "2025-11-12", None),
        ("Observatoire des mers, « Compter les pertes », note n° 17, janvier 2026.", "fr", "Observatoire des mers", "Compter les pertes", "2026-01", None),
        ("Secrétariat du fonds, tableau, consulté le 13 février 2026.", "fr", "Secrétariat du fonds", "tableau", None, None),
        ("Discours du 4 mai 2024.", "fr", None, None, "2024-05-04", None),
        ("Ledger Office, ‘Budget 2025-26: it’s late’, p. 14.", "en", "Ledger Office", "Budget 2025-26: it’s late", None, None),
        ("State Department, “Readout,” March 3, 2025.", "en", "State Department", "Readout", "2025-03-03", None),
        ("Doe, J., Rivers of Grain, 2019, https://example.org/rivers.", "en", "Doe, J", "Rivers of Grain", "2019", "https://example.org/rivers"),
        ("https://tass dot example/a/2025 ; https://t dot me/b", "en", None, None, None, "https://tass dot example/a/2025"),
    ],
)
def test_what_a_source_says(entry, code, publisher, title, date, address):
    text = f"A text.\n\nSources\n1. {entry}"
    [note] = notes_of(text, code)
    source = note.source
    said = [span and span.of(text) for span in (source.publisher, source.title)]
    assert [*said, source.date, source.address] == [publisher, title, date, address]


def test_what_the_format_marks_is_taken_as_it_is():
    text = "Grain1 left and 2 ships came.\nHarbour log. ↩\nLedger."
    blocks = [Block("paragraph", 0, 29), Block("note", 30, 44), Block("note", 45, 52)]
    document = Document(text, blocks, calls=[Call(5, 6, "fn1")], entries=[Entry("1", 30, 44), Entry("2", 45, 52)])
    first, second = find_notes(document, languages.get("en"))
    assert (first.number, first.calls, text[first.source.start : first.source.end]) == (1, ((5, 6),), "Harbour log.")
    assert (second.number, second.calls) == (2, ())


def test_entries_below_a_heading_in_blocks_of_any_kind():
    text = "Le port rouvre [1].\nSources\n[1] La Vigie.\nSuite\n[2] Rien."
    kinds = [("paragraph", 0, 19), ("paragraph", 20, 27), ("paragraph", 28, 41), ("heading", 42, 47), ("paragraph", 48, 57)]
    document = Document(text, [Block(*kind) for kind in kinds])
    [note] = find_notes(document, languages.get("fr"))
    assert text[note.source.start : note.source.end] == "La Vigie."


def test_the_numbers_inside_a_range_are_called_by_its_dash():
    notes = notes_of("Le port ferme [1–4].\n\nSources\n[1] A.\n[2] B.\n[3] C.\n[4] D.", "fr")
    assert [(n.number, *n.calls[0]) for n in notes] == [(1, 15, 16), (2, 16, 17), (3, 16, 17), (4, 17, 18)]


def test_sources_without_numbers_are_counted():
    text = "La ligne tient 1. Le port ferme 2.\n\nSources\n• La Vigie\n• Le Phare"
    assert [(n.number, len(n.calls)) for n in notes_of(text, "fr")] == [(1, 1), (2, 1)]


@given(st.text(alphabet="12 .,;[]()^*†¹²³–-\nSources:é’”»", max_size=120), st.sampled_from(["fr", "en"]))
def test_no_text_breaks_it(text, code):
    document = plain.parse(text)
    for note in find_notes(document, languages.get(code)):
        assert all(0 <= c.start < c.end <= len(document.text) for c in note.calls)
        assert note.calls or note.source

"""Moments, on passages of very different briefs. ⟦words=date⟧ marks what must be found and its day; `!` is a conflict."""

import re

import pytest

from content import languages
from content.document import Call, Document
from content.finders.moments import find_moments
from content.span import Block

TUESDAY = "2025-03-18"  # the date of the briefs

FRENCH = [
    # A summit, an agenda
    "Le Conseil se réunira ⟦jeudi=2025-03-20⟧ à Bruxelles, après un premier échange le ⟦3 mars=2025-03-03⟧ à Londres.",
    "Le ministre a annoncé ⟦vendredi=2025-03-14⟧ que le texte serait présenté ⟦lundi=2025-03-24⟧ aux 27 délégations.",
    "Les chefs d’état-major se retrouvent ⟦jeudi 20 mars=2025-03-20⟧ à Kiel, puis du ⟦8 au 10 juillet=2025-07-08/2025-07-10⟧ à Riga.",
    "Publié ⟦lundi=2025-03-17⟧, le rapport de 38 pages évoque une hausse de 3,2 % en mars.",
    "Le vote, prévu ⟦mardi=2025-03-18⟧, a été reporté à ⟦jeudi=2025-03-20⟧ ; 14 700 camions attendent.",
    "D’ici ⟦vendredi=2025-03-21⟧, les parties doivent répondre ; l’article 3 s’applique dès le ⟦1er avril=2025-04-01⟧.",
    # A front report
    "Dans la nuit du ⟦8 au 9 mars=2025-03-08/2025-03-09⟧, puis de ⟦samedi à dimanche=2025-03-15/2025-03-16⟧, trois drones ont été abattus.",
    "Il a été tué ⟦dimanche=2025-03-16⟧ dans une frappe, et non ⟦jeudi dernier=2025-03-13⟧ comme le disait l’armée.",
    "La trêve a tenu du ⟦30 mars 2024 au 2 avril 2024=2024-03-30/2024-04-02⟧, et du ⟦30 mars-2 avril=2025-03-30/2025-04-02⟧.",
    "Les combats ont repris le ⟦28 février=2025-02-28⟧ ; la ⟦veille=2025-02-27⟧, Kiev avait dit oui à la veille d’un scrutin.",
    # A party, a court, a company
    "Le congrès des ⟦samedi 22 et dimanche 23 mars=2025-03-22/2025-03-23⟧ élira 120 délégués, place du 8-Mai-1945.",
    "La cour, qui siège rue du 4 septembre, a rejeté ⟦hier=2025-03-17⟧ le recours du ⟦14/02/2025=2025-02-14⟧ (décret n° 2025-118, § 3).",
    "La loi du ⟦29 juillet 1881=1881-07-29⟧ n’a pas été modifiée depuis le ⟦30/06/2023=2023-06-30⟧.",
    "L’assemblée générale est convoquée ⟦lundi prochain=2025-03-24⟧ ; l’action a perdu 2 % ⟦avant-hier=2025-03-16⟧.",
    "Au 20 heures de France 2, il a promis une réponse ⟦demain=2025-03-19⟧, pas « un de ces lundis ».",
    # The day and the weekday fight, or the year is another
    "L’opération, lancée ⟦mardi 3 mars=2025-03-03!⟧, a duré douze jours.",
    "Le ⟦15 décembre=2024-12-15⟧, il avait démissionné. Le scrutin aura lieu le ⟦15 octobre=2025-10-15⟧.",
    "Il l’avait signé le ⟦3 avril de l’an dernier=2024-04-03⟧, et le reverra le ⟦3 avril prochain=2025-04-03⟧.",
    "Il vote depuis le ⟦29 février 2012=2012-02-29⟧ ; le 31 avril n’existe pas, ni le chapitre 3 mars.",
    "Signé le ⟦mardi 14 janvier=2025-01-14⟧1, il s’applique le ⟦1er mars=2025-03-01⟧2 ; ⟦15 juillet=2025-07-15⟧[4].",
    "Entre le ⟦28 février et le 2 mars=2025-02-28/2025-03-02⟧, puis entre ⟦lundi et mercredi=2025-03-10/2025-03-12⟧, il a neigé ; l’accord entre en vigueur ⟦jeudi=2025-03-20⟧.",
    "La conférence pour le Yémen, organisée ⟦lundi=2025-03-17⟧ à Genève, s’est achevée sur des promesses.",
    # What is awaited is of this year, whatever is nearest; a call above the month is no part of it
    "Le raccordement doit être achevé avant le ⟦15 décembre=2025-12-15⟧ ; il devait l’être avant le ⟦20 décembre=2024-12-20⟧.",
    "Les recours sont recevables jusqu’au ⟦jeudi 20 mars=2025-03-20⟧³, et le ⟦3 avril=2025-04-03⟧¹ au plus tard.",
    "L’audience a été renvoyée au ⟦9 novembre=2025-11-09⟧ ; le syndicat a appelé à une grève ⟦vendredi=2025-03-21⟧.",
    "Le conseil a siégé le ⟦lundi=2025-03-17⟧ matin. Chaque lundi matin, il dort.",
    # Habits and names are no days
    "Le marché se tient le lundi et chaque mardi ; La Tribune Dimanche et le Vendredi saint n’y changent rien.",
    "Les ⟦11, 12 et 13 avril=2025-04-11/2025-04-13⟧, puis le ⟦JEUDI 1ER MAI=2025-05-01⟧, la mairie sera fermée.",
    "Le mouvement du 23 mars a réuni 8 partis la ⟦semaine dernière=2025-03-10/2025-03-16⟧ et ce ⟦week-end dernier=2025-03-15/2025-03-16⟧.",
    "Il s’est rendu ⟦mercredi 12=2025-03-12⟧ à Pékin, où ⟦samedi=2025-03-15⟧ 8 personnes manifestaient.",
    # What stands right before the day, and what is told of beside what is planned
    "Rabat avait prévenu dès ⟦lundi=2025-03-17⟧ ; le texte s’appliquera dès ⟦vendredi=2025-03-21⟧.",
    "La résolution proroge jusqu’au ⟦15 octobre=2025-10-15⟧ un mandat expiré le ⟦9 octobre=2024-10-09⟧.",
    "L’audience est convoquée pour ⟦jeudi=2025-03-20⟧ ; elle avait été fixée à ⟦dimanche=2025-03-16⟧.",
    "L’ONU sera représentée, a indiqué ⟦lundi=2025-03-17⟧ son porte-parole ; le vote aurait lieu ⟦samedi=2025-03-22⟧.",
    "M. Haddad-Roy, qui a vu Mme. Ba ⟦jeudi=2025-03-13⟧1, a perdu deux voix ce ⟦week-end dernier=2025-03-15/2025-03-16⟧.",
    "Trois ponts ont sauté ⟦ce week-end=2025-03-15/2025-03-16⟧ ; les autres seront fermés ⟦ce week-end=2025-03-22/2025-03-23⟧.",
    "L’arrêt du ⟦14 juillet 2019=2019-07-14⟧ a été cité ⟦lundi=2025-03-17⟧ ; la ⟦veille=2025-03-16⟧, on l’ignorait.",
    "Le conseil, convoqué ⟦jeudi=2025-03-13⟧ par le ministre, a siégé ; il est convoqué ⟦jeudi=2025-03-20⟧.",
    "Ils ont fixé ⟦mercredi=2025-03-12⟧ au ⟦30 août=2025-08-30⟧ le premier tour ; le second est fixé à ⟦mercredi=2025-03-19⟧.",
    "Attendu ⟦mercredi=2025-03-12⟧, il n’est pas venu ; elle est annoncée ⟦vendredi=2025-03-21⟧, puis les ⟦26 et 27=2025-03-26/2025-03-27⟧.",
    "Ils ont siégé ⟦jeudi et vendredi=2025-03-13/2025-03-14⟧, puis de nouveau ⟦dimanche=2025-03-16⟧ et ⟦mardi=2025-03-18⟧.",
    "La séance de ⟦lundi=2025-03-17⟧ 18 h 30 est levée ; le ⟦jeudi 13=2025-03-13⟧, 8 élus manquaient.",
    # Which way a sentence points: intent, a passive present, what nears, what lasted, what is called off
    "L’opposition veut défiler ⟦vendredi=2025-03-21⟧ ; le ministre est auditionné ⟦jeudi=2025-03-20⟧ ; ils se sont réunis ⟦lundi=2025-03-17⟧.",
    "À trois jours du premier tour, ⟦vendredi=2025-03-21⟧, ils ont choisi. Elle a siégé jusqu’à ⟦lundi=2025-03-17⟧. Il s’envole ⟦jeudi=2025-03-20⟧.",
    "La réunion de ⟦jeudi=2025-03-20⟧ a été annulée. Un pacte censé prendre effet ⟦mercredi=2025-03-19⟧. Arrivée ⟦lundi=2025-03-17⟧ soir, elle part.",
    "La loi, adoptée le ⟦4 mai=2024-05-04⟧, attend ; l’accord du ⟦5 mai=2024-05-05⟧ n’a rien changé ; le sommet du ⟦6 mai=2025-05-06⟧ sera court.",
    "Le vote aura lieu ⟦vendredi de la semaine prochaine=2025-03-28⟧, ou ⟦lundi en huit=2025-03-31⟧ ; ⟦jeudi (20 mars)=2025-03-20⟧, rien.",
    "Le scrutin est repoussé du ⟦6 avril=2025-04-06⟧ au ⟦4 mai=2025-05-04⟧. La coalition du 14 mars l’approuve.",
    "La route est restée fermée jusqu’à ⟦lundi=2025-03-17⟧. Un vol affrété quitte Port-Soudan ⟦vendredi=2025-03-21⟧. Nul ne voulait dire ⟦lundi=2025-03-17⟧ qui a signé.",
    # Words right beside the day; what was set and not done; what has no verb; years that only the tense tells
    "L’attaque de ⟦jeudi=2025-03-13⟧ complique tout ; l’échéance de ⟦jeudi=2025-03-20⟧ approche ; c’est pire que ⟦jeudi=2025-03-13⟧.",
    "Attendu ⟦vendredi=2025-03-14⟧, il n’est jamais venu. En gagnant ⟦dimanche=2025-03-16⟧, il arrive en tête. « Nous votons ⟦lundi=2025-03-24⟧ »",
    "Réunion d’urgence ⟦vendredi=2025-03-21⟧, sans la Chine. Il a été convoqué ⟦vendredi=2025-03-14⟧. Le discours de ⟦jeudi=2025-03-20⟧ sera long.",
    "L’accord du ⟦10 octobre=2024-10-10⟧ est caduc. La taxe s’appliquera au ⟦1er janvier=2026-01-01⟧. Il a été élu le ⟦3 juin 2023=2023-06-03⟧, investi le ⟦1er juillet=2023-07-01⟧.",
    "La session d’été, du ⟦1er au 19 juillet=2025-07-01/2025-07-19⟧, sera longue. L’armée s’attend à un retrait ⟦vendredi=2025-03-21⟧.",
]

ENGLISH = [
    "The envoy, who briefs the Council on ⟦Thursday=2025-03-20⟧, urged both camps to stop.",
    "It snowed between ⟦February 28 and March 2=2025-02-28/2025-03-02⟧, and on ⟦March 5=2025-03-05⟧ and ⟦April 1=2025-04-01⟧.",
    # A front report
    "Russian forces advanced between ⟦March 24 and 25=2025-03-24/2025-03-25⟧ along the O-0509 road and on ⟦March 15-16=2025-03-15/2025-03-16⟧.",
    "Footage published on ⟦March 7 and 8=2025-03-07/2025-03-08⟧ was taken in October 2024; 36 drones fell.",
    "He took command on ⟦Monday, March 17=2025-03-17⟧, the 36th Brigade on ⟦Mar. 9=2025-03-09⟧.",
    "On the night of ⟦March 16–17=2025-03-16/2025-03-17⟧ two ships sank; the ⟦next day=2025-03-18⟧ a third did.",
    # A parliament
    "MPs on ⟦Tuesday=2025-03-18⟧ rejected the bill and will vote again on ⟦Friday=2025-03-21⟧.",
    "The paper, tabled ⟦last Thursday=2025-03-13⟧, is due by ⟦31 March=2025-03-31⟧; Article 5 may apply.",
    "The party’s officers meet on ⟦Thursday=2025-03-20⟧. The vote on ⟦Thursday=2025-03-13⟧ was close.",
    "The House will sit from ⟦28 April to 2 May=2025-04-28/2025-05-02⟧ and on the ⟦26th of June=2025-06-26⟧.",
    "Ministers hope to bring the parties back between ⟦24 and 26 March=2025-03-24/2025-03-26⟧, at 10 am.",
    # A market note, a company
    "Shares fell 3.26 percent on ⟦Friday=2025-03-14⟧ and may lose more by ⟦April 10=2025-04-10⟧; in March 20 funds closed.",
    "The loan, signed ⟦Dec. 1, 2024=2024-12-01⟧, matures on ⟦2027-06-30=2027-06-30⟧ (ref. 2027-06-30-B).",
    "Budget 2025-26 was tabled ⟦yesterday=2025-03-17⟧; a White Paper follows ⟦tomorrow=2025-03-19⟧.",
    "It was founded on ⟦14 July 1789=1789-07-14⟧ and closed on ⟦03/25/2025=2025-03-25⟧ with 1.5 March quarters.",
    # A diplomatic diary
    "⟦Sat 22 March=2025-03-22⟧, 10 am: the march. ⟦Thurs 20 Mar=2025-03-20⟧: the vote.",
    "Envoys travel to Doha on ⟦Wednesday=2025-03-19⟧, said an official who had met them on ⟦Sunday=2025-03-16⟧.",
    "Expected on ⟦Friday=2025-03-14⟧, she stayed away. By ⟦Saturday=2025-03-15⟧, aides were denying it.",
    "She reports to the council on ⟦Monday and Tuesday=2025-03-24/2025-03-25⟧; reports on ⟦Monday=2025-03-17⟧ said so.[1] By ⟦Sunday=2025-03-16⟧, it was over.",
    "She arrives ⟦next Monday=2025-03-24⟧; her 12 aides left ⟦two days ago=2025-03-16⟧.",
    "They signed on ⟦Tuesday, March 19=2025-03-19!⟧ and will meet on ⟦July 4th=2025-07-04⟧ of all days.",
    "Talks run ⟦March 28 to April 2=2025-03-28/2025-04-02⟧ and ⟦April 28–May 2, 2026=2026-04-28/2026-05-02⟧.",
    "It ends on the ⟦first of April=2025-04-01⟧, as on ⟦April 1 last year=2024-04-01⟧.",
    # What stands right before the day
    "The envoy had been expected on ⟦Monday=2025-03-17⟧; he is the candidate for the ⟦October 11=2025-10-11⟧ vote.",
    "A deal was close on ⟦Thursday=2025-03-13⟧ and gone by ⟦Saturday=2025-03-15⟧; rebels must reply by ⟦Friday=2025-03-21⟧.",
    "He apologised for ⟦Monday=2025-03-17⟧’s attack; the vote is set for ⟦Monday=2025-03-24⟧. He left ⟦2 days ago=2025-03-16⟧.",
    "The decision of ⟦3 July 2024=2024-07-03⟧,1 as amended on ⟦4 July 2024=2024-07-04⟧.2",
    "Votes of 3, 5, 9 and 12 were followed, on the ⟦3rd=2025-03-03⟧ – ⟦Monday 17=2025-03-17⟧ 31 chairs moved – by ⟦4, 7 and 9 March=2025-03-04/2025-03-09⟧.",
    # Names, habits and addresses are no days
    "At a ⟦Monday=2025-03-17⟧ news conference the chair set ⟦Friday=2025-03-21⟧ at noon as the last hour. Every Friday meeting is long.",
    "Every Tuesday the Mail on Sunday recalls Bloody Sunday and the Good Friday Agreement.",
    "The Movement of 23 March shelled the town on ⟦3 February=2025-02-03⟧; section 5 may apply.",
    "On ⟦March 3=2025-03-03⟧ and 12 people later, the hall was empty.",
    "Details at https://example.org/2025/03/14/talks and https://tass dot example/2025-03-14/a.",
    "The successor is to be sworn in on ⟦Friday=2025-03-21⟧. The vote is on ⟦Thursday=2025-03-20⟧. The two are meeting on ⟦Friday=2025-03-21⟧.",
    "He vowed to resign on ⟦Friday=2025-03-21⟧. He sat on it until ⟦Monday=2025-03-17⟧. The EU dismissed the exercise on ⟦Monday=2025-03-17⟧.",
    "She has cancelled a trip on ⟦Friday=2025-03-21⟧. On ⟦Thursday=2025-03-20⟧ the high-powered committee is to return. They cancelled ⟦Friday=2025-03-21⟧’s vote. He should have spoken on ⟦Monday=2025-03-17⟧. It proposes a cut from ⟦1 August=2025-08-01⟧.",
    "A reply is due by ⟦Friday of next week=2025-03-28⟧, not ⟦a week on Monday=2025-03-31⟧. It was put back from ⟦3 April=2025-04-03⟧ to ⟦5 May=2025-05-05⟧.",
    "They met ⟦last week=2025-03-10/2025-03-16⟧ on ⟦Tuesday=2025-03-11⟧. The March 23 Movement (M23) left.",
    "The road stayed shut until ⟦Monday=2025-03-17⟧. Some are expected to have crossed by ⟦Friday=2025-03-21⟧. They have until noon on ⟦Friday=2025-03-21⟧.",
    "Briefing on oil, ⟦Friday=2025-03-21⟧. Visit, ⟦4 April=2025-04-04⟧. Oslo, which did not sign it on ⟦Monday=2025-03-17⟧, may.",
    "They meet not ⟦tomorrow=2025-03-19⟧ but ⟦next Wednesday=2025-03-26⟧; the “Sunday statute” is gone; he is away through ⟦Friday=2025-03-21⟧.",
    "⟦Friday=2025-03-14⟧’s attack clouds the talks. ⟦Friday=2025-03-21⟧’s deadline nears. There were fewer than on ⟦Friday=2025-03-14⟧.",
    "On ⟦March 20=2025-03-20⟧ ministers meet. Emergency meeting on ⟦Friday=2025-03-21⟧. The post expires on ⟦31 December=2025-12-31⟧. Friday prayers.",
    "The first Monday in May and the last Friday of the month are off; the Monday Club met on ⟦Monday=2025-03-17⟧.",
]


def unmarked(passage):
    """The passage without marks, and what they ask for: (words, date, conflict)."""
    wanted = [(m[1], m[2].rstrip("!"), m[2].endswith("!")) for m in re.finditer("⟦(.*?)=(.*?)⟧", passage)]
    return re.sub("⟦(.*?)=.*?⟧", r"\1", passage), wanted


def moments(text, code, date=TUESDAY, kind="paragraph"):
    document = Document(text, [Block(kind, 0, len(text))], date=date)
    found = find_moments(document, languages.get(code))
    return [(text[m.start : m.end], m.date, m.weekday_conflict) for m in found]


@pytest.mark.parametrize("passage", FRENCH)
def test_french(passage):
    text, wanted = unmarked(passage)
    assert moments(text, "fr") == wanted


@pytest.mark.parametrize("passage", ENGLISH)
def test_english(passage):
    text, wanted = unmarked(passage)
    assert moments(text, "en") == wanted


def test_figures_alone_are_read_as_the_rest_of_the_brief_has_them():
    assert moments("On March 3 and 04/05/2025.", "en")[1][1] == "2025-04-05"
    assert moments("On 3 March and 04/05/2025.", "en")[1][1] == "2025-05-04"
    assert moments("On 25/12/2024 and 04/05/2025.", "en")[1][1] == "2025-05-04"
    assert moments("Le 04/05/2025.", "fr")[0][1] == "2025-05-04"


def undated(text, code, source=""):
    """Days of the moments of a brief that has no date of its own; `source` is its only source."""
    blocks = [Block("paragraph", 0, len(text)), Block("note", len(text) + 1, len(text) + 1 + len(source))]
    document = Document(f"{text}\n{source}", blocks)
    return [m.date for m in find_moments(document, languages.get(code)) if m.start < len(text)]


def test_the_year_comes_from_a_source():
    assert undated("À Londres le 3 mars.", "fr", "Revue des mers, 14 mars 2025.") == ["2025-03-03"]
    assert undated("À Londres le 3 mars.", "fr", "Revue des mers, mars 2025.") == ["2025-03-03"]
    assert undated("À Londres le 3 mars.", "fr", "Revue des mers, 2025, p. 4.") == ["2025-03-03"]
    assert undated("In London on 30 December.", "en", "Sea Review, 2 January 2025.") == ["2024-12-30"]


def test_a_weekday_comes_from_the_day_of_a_source():
    assert undated("Adoptée vendredi, annoncée lundi.", "fr", "Communiqué, 14 mars 2025.") == ["2025-03-14", "2025-03-10"]
    assert undated("Adoptée vendredi.", "fr", "Communiqué, mars 2025.") == [None]


def test_the_year_of_a_source_stands_against_one_weekday():
    assert undated("Lancée mardi 3 mars.", "fr", "Revue des mers, 22 juin 2025.") == ["2025-03-03"]


def test_the_year_is_one_in_which_the_weekdays_agree():
    text = "Depuis le 24 février 2022, la guerre dure. Il part jeudi 13 mars et revient lundi 17 mars."
    assert undated(text, "fr") == ["2022-02-24", "2025-03-13", "2025-03-17"]
    assert undated("The 2024 budget passed on Wednesday, 13 March.", "en") == ["2024-03-13"]


def test_without_a_year_there_is_no_day():
    assert undated("À Londres le 3 mars, puis lundi.", "fr") == [None, None]
    assert undated("The 2024 budget passed on 3 March.", "en") == [None]


def test_an_old_date_says_nothing_of_the_year():
    assert undated("Depuis le 24 février 2022, et en 2025 encore, on attend le 3 mars.", "fr") == ["2022-02-24", None]


def test_the_title_dates_the_brief():
    text = "Point du 18 mars 2025\nIl part jeudi et revient samedi."
    document = Document(text, [Block("title", 0, 21), Block("paragraph", 22, len(text))])
    assert [m.date for m in find_moments(document, languages.get("fr"))] == ["2025-03-18", "2025-03-20", "2025-03-22"]


def test_a_dateline_without_a_year_dates_the_weekdays():
    text = "ABUJA, March 3 (Meridian) - Talks failed on Tuesday.\n© 2026 Meridian"
    blocks = [Block("paragraph", 0, 52), Block("chrome", 53, len(text))]
    found = find_moments(Document(text, blocks), languages.get("en"))
    assert [m.date for m in found] == ["2026-03-03", "2026-03-03"]
    assert [m.date for m in find_moments(Document(text, blocks[:1]), languages.get("en"))] == [None, None]


def test_the_day_before_counts_from_what_is_told_of():
    text = "Jeudi, la Cour a cité l’arrêt du 14 juillet 2019 et fixé le 1er avril.\nLa veille, elle se taisait."
    cut = text.index("\n")
    blocks = [Block("paragraph", 0, cut), Block("paragraph", cut + 1, len(text))]
    found = find_moments(Document(text, blocks, date="2025-03-14"), languages.get("fr"))
    assert [m.date for m in found] == ["2025-03-13", "2019-07-14", "2025-04-01", "2025-03-12"]


def test_what_is_worked_out_is_marked():
    text = "On 3 March 2025, on 4 March and on Monday."
    document = Document(text, [Block("paragraph", 0, len(text))], date=TUESDAY)
    assert [m.inferred for m in find_moments(document, languages.get("en"))] == [False, True, True]


def test_what_stands_under_an_agenda_is_to_come():
    text = "PROCHAINS RENDEZ-VOUS\nLundi : visite du ministre, reportée la semaine dernière.\nVisite de la ministre jeudi."
    ends = [text.index("\n"), text.rindex("\n"), len(text)]
    kinds = ("heading", "item", "item")
    blocks = [Block(kind, start, end) for kind, start, end in zip(kinds, (0, ends[0] + 1, ends[1] + 1), ends)]
    document = Document(text, blocks)
    document.date = TUESDAY
    days = [text[m.start : m.end] + " " + m.date for m in find_moments(document, languages.get("fr")) if "-" in m.date]
    assert days[0] == "Lundi 2025-03-24" and days[-1] == "jeudi 2025-03-20"


def test_page_chrome_has_no_moments():
    assert moments("Offre jusqu’au 31 mars 2025", "fr", kind="chrome") == []


def test_a_call_against_a_day_is_no_part_of_it():
    text = "The audit is due on October 153. It was late."
    calls = [Call(text.index("3."), text.index(". It"), "3")]
    document = Document(text, [Block("paragraph", 0, len(text))], date=TUESDAY, calls=calls)
    assert [(text[m.start : m.end], m.date) for m in find_moments(document, languages.get("en"))] == [("October 15", "2025-10-15")]

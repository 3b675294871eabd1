"""Who speaks in English sentences whose subject stands far from its verb, or is told by what was said before."""

import pytest

from .test_speakers import speakers


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Residents who returned to the town on Sunday described it as “a street with no doors.”", ["Residents"]),
        ("“It was a hard year,” Gil Tarbell fretted.", ["Gil Tarbell"]),
        ("The firm, which calls itself “green,” said the price would rise.", ["firm"]),
        ("The union issued a statement that called it “late”.", ["union"]),
        ("Ann Orr was overheard on an open microphone calling it “a joke”.", ["Ann Orr"]),
        ("The ministry was met by protesters calling it “corrupt”.", ["protesters"]),
        ("The bank received a letter from Ann Orr accusing it of “theft”.", ["Ann Orr"]),
        ("The bank cited a study describing the fund as “broke”.", ["study"]),
        ("In a memo to staff calling the plan “dead,” the mayor, Ann Orr, resigned.", ["Ann Orr"]),
        ("The captain let it pass, noting that the cell “counts ships”.", ["captain"]),
        ("The captain slept in silence, calling it “a rest”.", ["captain"]),
        ("The head of the agency gave the offer a day, calling it “a start”.", ["head of the agency"]),
        ("A diplomat close to the talks cut the text, calling it “a start”.", ["diplomat close to the talks"]),
        ("A diplomat had a simpler reading: “We agreed.”", ["diplomat"]),
        ("Ann Orr applauded the ruling in a statement that spoke of “the last box.”", ["Ann Orr"]),
        ("A backbencher who voted against the budget told the Courier it was “a draw”.", ["backbencher"]),
        ("A communiqué released after the meeting called for “an immediate halt.”", ["communiqué"]),
        ("Lawyers for the fund, which is accused of “fraud of trust,” said it was “at peace”.", [None, "Lawyers for the fund"]),
        ("“It is a pause with a flag on it,” one of the diplomats said.", ["one of the diplomats"]),
        ("Iran's Supreme National Security Council said it would take “proportionate steps.”", ["Security Council"]),
        ("Accused of “betraying the town,” Mayor Ann Orr replied that she had no regrets.", [None]),
        ("An official quoted by Reuters denounced “a rush.”", ["official quoted by Reuters"]),
        ("According to an official quoted by Reuters, it was “late.”", ["official"]),
        ("The deal, described as “a rush” by Mayor Ann Orr, was signed.", ["Ann Orr"]),
        ("Branded “a rush” by Mayor Ann Orr, the deal was signed.", ["Ann Orr"]),
        ("“It is a rush,” the rights group Amnesty International said.", ["Amnesty International"]),
        ("“It is a rush,” a diplomat who asked not to be named said.", ["diplomat"]),
        ("The remarks of Leo Grant drew a reply from Ann Orr: “No.”", ["Ann Orr"]),
        ("“We are here to stay.” So the Argentine envoy, in his only speech.", ["Argentine envoy"]),
        ("“We are here to stay.” So Ann Orr left.", [None]),
        ("“We want the map,” is how her spokesman, Leo Grant, phrases it.", ["Leo Grant"]),
        ("Ann Orr called it “late,” the Kremlin “early.”", ["Ann Orr", "Kremlin"]),
        ("Ann Orr denounced “a rush” before Leo Grant spoke of “a step.”", ["Ann Orr", "Leo Grant"]),
        ("Ann Orr said it was “late,” and Leo Grant believed it was “fair.”", ["Ann Orr", "Leo Grant"]),
        ("“No,” said Ann Orr, prompting Leo Grant to reply: “Yes.”", ["Ann Orr", "Leo Grant"]),
        ("Ann Orr remarked that the remainder had submitted “tales.”", ["Ann Orr"]),
        ("In a letter published on Monday the Treasury called it “late.”", ["Treasury"]),
        ("Ann Orr, who quit in May, said her successor, Leo Grant, had inherited “a drawer.”", ["Ann Orr"]),
        ("Critics say the law gives police “a licence.”", ["Critics"]),
        ("Peru proposed a line, which Ann Orr, breaking her silence, called “late.”", ["Ann Orr"]),
        ("Leo Grant spoke of “a wall”, while the audit office – asked by letter, on Monday – spoke of “a door.”",
         ["Leo Grant", "audit office"]),
        ("The minister hosts the session, to which, Ann Orr promised, all would be invited “before the soup.”", ["Ann Orr"]),
        ("Ann Orr warned that anyone selling fuel would be treated as “a soldier.”", ["Ann Orr"]),
        ("Ann Orr said she had been described as “a soldier.”", [None]),
        ("Ann Orr thought the whole track “lost, but losable again.”", ["Ann Orr"]),
        ("It is, Ann Orr put it to the minister, “a very expensive way.”", ["Ann Orr"]),
        ("Leo Grant asked a colleague from the treasury, who said “almost.”", ["colleague from the treasury"]),
        ("Ann Orr left, in a letter of two lines, the second of which reads: “I leave.”", ["Ann Orr"]),
        ("A delegate offered a gloss that nobody disowned: “It is over.”", ["delegate"]),
        ("Few mourned the offer, least of all a colleague from the bank: “It is over.”", ["colleague"]),
        ("Ann Orr signed all of it. The offer was for all the towns: “It is over.”", [None]),
        ("From Ann Orr, on the way out: “It is over.”", ["Ann Orr"]),
        ("“It is over” (thus the envoy).", ["envoy"]),
        ("Ann Orr thinks the court went “a step too far.”", ["Ann Orr"]),
        ("The ministry regretted that a handful of posts should hold up “the salaries.”", ["ministry"]),
        ("Opponents of the bill call it “a licence.”", ["Opponents of the bill"]),
        ("The critic noted that Norway and Iceland had both called it “late.”", ["Norway and Iceland"]),
        ("Berlin shelved the plan and Paris called it “late.”", ["Paris"]),
        ("Vice President and trade minister Ann Orr called it “late.”", ["Ann Orr"]),
        ("In Oslo, the critic, Eva Lind — his cousin — accused them of “theatre.”", ["Eva Lind"]),
        ("An aide to Mayor Ann Orr said it was “late.”", ["aide to Mayor Ann Orr"]),
        ("A diplomat posted in Oslo offered a reading: “Everyone needed a photograph.”", ["diplomat"]),
        ("Two officials familiar with talks between Ann Orr and the aides said it was “over.”",
         ["officials familiar with talks between Ann Orr and the aides"]),
        ("A convoy passed behind a banner that read “Our cheese is no chip”.", [None]),
        ("Eva Lind, a nurse, left. “I voted no,” she says, by a gate on which someone has chalked “Maybe”.", ["Eva Lind", None]),
        ("He had a word for those who think it can be sealed: “Swimmers.”", [None]),
        ("In Luuq, elders heard for the survey “Wells” said that they had left “too late”.", [None, "elders heard for the survey"]),
        ("President Ann Orr's nominee to lead the Bank promised to be “nobody's echo.”", ["nominee"]),
        ("It is “late”, according to the Oslo Association of Miners and Smelters.", ["Oslo Association of Miners and Smelters"]),
        ("It was described as “late” by the Transport Workers' Federation.", ["Transport Workers' Federation"]),
        ("“We left,” said the Office of the High Commissioner for Human Rights on Monday.",
         ["Office of the High Commissioner for Human Rights"]),
        ("He quoted the Court of Audit, whose opinion calls the plan “not auditable”.", ["Court of Audit"]),
        (
            "In his letter Omar Haddad, appointed by the last president but one, regrets that it is “a fine mess”.",
            ["Omar Haddad"],
        ),
        ("Hours after Lena Voss spoke, the ministry, once again, called it “a fine mess”.", ["ministry"]),
        (
            "Lena Voss called it fair, but Omar Haddad (Free Party), asked about the vote, was blunter: “It is a fine mess.”",
            ["Omar Haddad"],
        ),
        ("The union was silent after its leader, Omar Haddad, said it was “a fine mess”.", ["Omar Haddad"]),
        ("Lena Voss, whose own deputy had called it “a fine mess”, declined.", ["own deputy"]),
        ("It fell to Lena Voss, who holds the brief, to ask whether it was “a fine mess”.", ["Lena Voss"]),
        ("They met Lena Voss, who announced the deal and described it as “a fine mess”.", ["Lena Voss"]),
        ("Lena Voss told donors that pledges “do not carry water”.", ["Lena Voss"]),
    ],
)
def test_the_subject_is_found_over_what_tells_of_it(text, found):
    assert speakers(text, "en") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Although Berlin called the loan “generous,” Athens insisted it was “a leash.”", ["Berlin", "Athens"]),
        ("The text was hailed by Caracas as “historic” and by Lima as “a receipt.”", ["Caracas", "Lima"]),
        ("For Der Morgen, it is “a door ajar”; Kyiv sees “a door slammed in slow motion.”", ["Der Morgen", "Kyiv"]),
        ("The council voted to go on, with one member saying it had “confused the city with its kitchen.”", ["member"]),
        ("Kyiv will tell its envoys that “no deal is better than this”, according to two diplomats.", ["diplomats"]),
        ("The ministry, whose spokesman called it “a fiction,” confirmed the visit: “It took place.”", ["spokesman", "ministry"]),
        ("The union's answer: “We did.”", ["union"]),
        ("The editor quotes an unnamed courtier: “He is calmer when he loses.”", ["unnamed courtier"]),
        ("Premier Leo Grant said his province would read the text “with a highlighter.”", ["Leo Grant"]),
        ("Mr. Leo Grant said his client had disclosed the sum “on the wrong form.”", ["Leo Grant"]),
        ("“The road is shut,” state agency Tass quoted Minister Igor Blok as saying.", ["Igor Blok"]),
        ("A warning that it was “a week from failure” came from Inês Roriz, an engineer.", ["Inês Roriz"]),
        ("Minister Luis Ode responded to remarks by his rival, Eva Lind, that it had “shut the road”.", ["Eva Lind"]),
        ("Ann Orr said the plan, backed by Leo Grant, was “late”.", ["Ann Orr"]),
        ("Ann Orr said the plan that Leo Grant backed was “late”.", ["Ann Orr"]),
        ("Unlike Leo Grant, a senior official at the bank said it was “late”.", ["senior official at the bank"]),
        ("Leo Grant left, but Doctors for Clean Water, a charity, called it “late”.", ["Doctors for Clean Water"]),
        ("Leo Grant, who met Ann Orr, the mayor, on Monday, said it was “late”.", ["Leo Grant"]),
        ("Leo Grant was accused by human rights groups of “theatre”.", ["human rights groups"]),
        ("“We left,” the World Food Programme said.", ["World Food Programme"]),
        ("In the ministry's view, it was “late”.", ["ministry"]),
        ("A report by the bank said it was “late”.", ["report by the bank"]),
        ("It was “late”, according to Oxfam America.", ["Oxfam America"]),
        ("Leo Grant agreed, while Oslo issued a statement urging “care”.", ["Oslo"]),
        ("Ann Orr noted that the ministry had promised a report: “We wait.”", ["Ann Orr"]),
        ("Leo Grant, flanked by his minister, Ann Orr, promised “care”.", ["Leo Grant"]),
        ("Leo Grant, standing beside Ann Orr, promised “care”.", ["Leo Grant"]),
        ("Ann Orr said Leo Grant had told her the plan was “late”.", ["Leo Grant"]),
        ("Leo Grant, whom farmers accuse of “theft”, says the price is “fair”.", ["farmers", "Leo Grant"]),
        ("It was condemned by Oslo as “late” and hailed by Lima as “early”.", ["Oslo", "Lima"]),
        ("The joint statement, which Oslo did not sign, speaks of “care”.", ["joint statement"]),
        ("Leo Grant, echoing Ann Orr, spoke of “care”.", ["Leo Grant"]),
        ("“We left,” said the UN refugee agency, UNHCR.", ["UN refugee agency"]),
        ("The UN food agency, WFP, said it was “late”.", ["UN food agency"]),
        ("Ann Orr met the chief, Dr Anchalee Wongsakul. Dr Anchalee spoke of “care”.", ["Anchalee Wongsakul"]),
        ("The note, signed by Leo Grant, described it as “late”.", ["Leo Grant"]),
        ("An open letter signed by Leo Grant and 40 economists calls it “late”.", ["open letter"]),
        ("In the chair's summary, the exchange is described as “frank”.", ["chair's summary"]),
        ("One commuter, who gave her name only as Leanne, said she liked them “in a field”.", ["Leanne"]),
        ("“We'll write our own,” was all Lena Voss would say.", ["Lena Voss"]),
        ("“We'll write our own rules,” ran Lena Voss's post on Friday.", ["Lena Voss"]),
        ("“We'll write our own rules” was the line taken by Lena Voss.", ["Lena Voss"]),
        ("Lena Voss's note answered that it “has so far escaped the chapters”.", ["Lena Voss"]),
        (
            "The first concerned a remark made in Oslo by Lena Voss, one of the candidates, to the effect that it was “late”.",
            ["Lena Voss"],
        ),
        ("Lena Voss called it “a farce”, her deputy, Omar Haddad, “a comedy”.", ["Lena Voss", "Omar Haddad"]),
        ("Where Lena Voss saw “a farce”, Omar Haddad saw “a comedy”.", ["Lena Voss", "Omar Haddad"]),
        ("Lena Voss called it “binding”, a remark that two newspapers read as a threat.", ["Lena Voss"]),
        ("The bill is dead, Lena Voss said; all that remains is “a press release with a barn on it”.", ["Lena Voss"]),
        ("Lena Voss told her cabinet the plan was “dead”, an aide said.", ["Lena Voss"]),
        ("Omar Haddad called a seizure off Socotra, announced by the fleet, “a fishing accident”.", ["Omar Haddad"]),
    ],
)
def test_each_clause_has_its_own_speaker(text, found):
    assert [words and words.lower() for words in speakers(text, "en")] == [words.lower() for words in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Karen Bruun met Tomas Ekelund. She called the talks “useful.” He preferred “necessary.”", ["Karen Bruun", "Tomas Ekelund"]),
        ("Samir Haddad walked out. “No windows, no shame,” the 61-year-old said.", ["Samir Haddad"]),
        ("Grace Okoye left. Asked about it by Paula Ortiz, she shrugged. “I was bored.”", ["Grace Okoye"]),
        ("The minister's envoy, Leena Karhu, spoke. It was, she said, “long”.", ["Leena Karhu"]),
        ("Both the governor and the mayor spoke. The former called it “my promise”.", ["governor"]),
        ("The two leaders welcomed what they called “a new page”.", ["leaders"]),
        ("“Why deny it?” Officials say there is no proof.", [None]),
        ("Eva Lind spoke. The fleet, she acknowledged, was late. “Each delay was defensible.”", ["Eva Lind"]),
        ("Aline Roy, who survived the raid, met Ambassador Leo Grant. “We ran,” the survivor said.", ["Aline Roy"]),
        ("A defence official spoke. Minister Leo Grant declined. The official called it “a rumour.”", ["official"]),
        ("Leo Grant and Eva Lind signed. “I signed,” Grant said. His opposite number promised “care”.", ["Leo Grant", "Eva Lind"]),
        ("Lena Marchetti took office. The 54-year-old economist called it “a house with clocks.”", ["Lena Marchetti"]),
        ("Rep. Eva Lind, R-Texas, met Rep. Leo Grant, D-Ohio. The Texan called it “a draw”.", ["Eva Lind"]),
        ("Minister Leo Grant had feared worse. His side would sign “with one eye shut”.", ["Leo Grant"]),
        ("Oslo, which had threatened both, welcomed what it called “a step.”", ["Oslo"]),
        ("The ruling runs to 94 pages. It describes the notices as “undated”.", ["ruling"]),
        ("The envoy, Eva Lind, spoke of roads. As for the camps: “Each has a gate.”", ["Eva Lind"]),
        ("Eva Lind was elected while the sitting speaker was in Oslo. “I won,” she said.", ["Eva Lind"]),
        ("After meeting Leo Grant, Tomas Ekelund left. He called it “a rush.”", ["Tomas Ekelund"]),
        ("She has Nadia Prentice to fear. The chair of the panel told us it was “a sequel”.", ["Nadia Prentice"]),
        (
            "The health minister, Lena Voss, met the unions. The same minister called it “a draw”. The finance minister, Leo Grant, left.",
            ["Lena Voss"],
        ),
        ("The union's president, Omar Haddad, met the mayor, Lena Voss. The union boss called it “a draw”.", ["Omar Haddad"]),
        ("Lena Voss, who has been finance minister since May, met Omar Haddad. The minister called it “a draw”.", ["Lena Voss"]),
        ("The committee sat with Lena Voss in the chair. Omar Haddad was absent. The chair called it “a draw”.", ["Lena Voss"]),
        (
            "The Welsh Secretary, Omar Haddad, left. Lena Voss was appointed on Monday. The new Welsh Secretary called it “a draw”.",
            ["Lena Voss"],
        ),
        ("Kenya's Lena Voss and Peru's Omar Haddad spoke. The Kenyan minister called it “a draw”.", ["Lena Voss"]),
        ("Peru's water minister, Omar Haddad, met his Kenyan counterpart, Leo Grant. The Kenyan minister called it “a draw”.",
         ["Leo Grant"]),
        ("Omar Haddad hosted Lena Voss. Voss called it “a win”; her host “a draw”.", ["Lena Voss", "Omar Haddad"]),
        ("Leo Grant told Omar Haddad it was late. “Not for us,” he replied.", ["Omar Haddad"]),
        ("Leo Grant was asked by Omar Haddad if it was late. “Not for us,” he replied.", ["Leo Grant"]),
        ("Lena Voss told Omar Haddad it was late. “Not for us,” came the reply.", ["Omar Haddad"]),
        ("Lena Voss told the house it was late. “Not for us,” came the reply.", [None]),
        ("Norway's Lena Voss, Peru's Leo Grant and Chile's Mary Roy met. She called it “a draw”.", [None]),
        ("Norway's Lena Voss and Peru's Leo Grant met. She called it “a draw”.", ["Lena Voss"]),
        ("Voss's deputy, Lena Voss, spoke of “a win”, Peru's Leo Grant of “a draw” and Chile's Mary Roy of “a loss”.",
         ["Lena Voss", "Leo Grant", "Mary Roy"]),
        ("Ambassador Omar Haddad left. Over dinner a member of the delegation was rude. “Go,” the diplomat said.", ["diplomat"]),
        ("Lena Voss asked who signed. Omar Haddad said he had. “When?” she asked. The witness said it was “a draw”.",
         ["Lena Voss", "Omar Haddad"]),
        ("The ministry issued two lines, the second of which called it “a draw”.", ["ministry"]),
        ("The vote went against Lena Voss, elected while the sitting speaker was away. She called it “a draw”.", ["Lena Voss"]),
        ("Omar Haddad spoke. A reporter asked if that was a number. It was, he replied, “a draw”.", ["Omar Haddad"]),
    ],
)
def test_pronouns_and_descriptions_take_up_the_one_in_course(text, found):
    assert speakers(text, "en") == found


def test_a_country_that_labels_a_paragraph_tells_whose_minister():
    text = (
        "Armenian Foreign Minister Ani Saroyan met Azerbaijani Foreign Minister Rauf Aliyev.\n\n"
        "Armenia. The foreign minister said the text was “patient”.\n"
    )
    assert speakers(text, "en") == ["Ani Saroyan"]


def test_points_under_the_one_who_leads_up_to_them_are_theirs_until_somebody_else_is_named():
    text = (
        "Foreign Minister Sami Rantala made three points:\n\n• the border will “open when it is safe”;\n"
        "• the aid is “a loan with a heart”;\n• for Olga Brandt, it is “the roof”.\n"
    )
    assert speakers(text, "en") == ["Sami Rantala", "Sami Rantala", "Olga Brandt"]

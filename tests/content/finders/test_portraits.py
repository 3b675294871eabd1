"""Whom an English phrase means that is made of what the text tells of somebody: by trade, party, age, town, country."""

import pytest

from content.load import analyse, read_bytes

from .quotes_help import quotes_of

THEN = " Hank Poole, an architect, was not convinced. "


@pytest.mark.parametrize(
    ("told", "phrase"),
    [
        ("Sen. Carla Dent, R-Texas, spoke.", "The Republican senator"),
        ("Carla Dent, the Democratic governor of Ohio, spoke.", "The Democratic governor"),
        ("Rep. Carla Dent (D-Ohio) spoke.", "The lawmaker"),
        ("Mayor Carla Dent of Toledo spoke.", "The Toledo mayor"),
        ("Carla Dent, 54, a nurse from Toledo, spoke.", "The Toledo nurse"),
        ("Carla Dent, 54, a nurse from Toledo, spoke.", "The 54-year-old nurse"),
        ("The Kenyan president, Carla Dent, spoke.", "Kenya’s president"),
        ("Carla Dent, the Norwegian foreign minister, spoke.", "Norway’s top diplomat"),
        ("Carla Dent, a former inspector who now runs the agency, spoke.", "The agency’s head"),
        ("Carla Dent, the company’s chief executive, spoke.", "The CEO"),
        ("Carla Dent, the Liberal candidate, spoke.", "The Liberal"),
        ("Carla Dent, a Conservative backbencher, spoke.", "The MP"),
        ("Carla Dent, the archaeologist who found the tomb, spoke.", "The scientist"),
        ("Carla Dent, the party’s former chairwoman, spoke.", "The ex-chairwoman"),
        ("Opposition leader Carla Dent spoke.", "The opposition chief"),
    ],
)
def test_a_phrase_means_the_one_of_whom_all_that_it_says_is_told(told, phrase):
    (quote,) = quotes_of(f"{told}{THEN}{phrase} called it “a mistake we will regret”.", "en")
    assert (quote["speaker"], quote["attribution"]) == ("Carla Dent", "inferred")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Carla Dent, a nurse, spoke. Hank Poole, an architect, left. The dentist called it “late”.", None),
        ("Carla Dent, 54, and Hank Poole, 61, spoke. The 58-year-old plumber called it “late”.", None),
        ("Kenyan minister Carla Dent spoke. Uganda’s minister called it “late”.", "minister"),
        ("Carla Dent, a nurse, spoke. A nurse from Lima came in. The nurse called it “late”.", "nurse"),
    ],
)
def test_what_is_told_of_nobody_or_of_two_gives_nobody(text, speaker):
    (quote,) = quotes_of(text, "en")
    assert quote["speaker"] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“It is late,” the president of the Hellenic Bulk and Tanker League said.", "president of the Hellenic Bulk and Tanker League"),
        ("On Monday the Fish and Game Council’s director said it was “late”.", "director"),
        ("A spokesman for the Union of Seafarers and Dockers called it “late”.", "spokesman for the Union of Seafarers and Dockers"),
        ("“It is late,” said the Farmers and Growers Association.", "Farmers and Growers Association"),
        ("The homily said that it was “late”.", "homily"),  # whatever says so speaks
        ("The deposit asked of candidates is “a tollgate on an open road”.", None),
        ("The remainder said that it was “late”.", None),
        ("The bakery, which closed in May, says that it is “a late text”.", "bakery"),
        ("Tokyo’s position, put to MPs on Monday, was that it was “a late text”.", "Tokyo"),
        ("The work, reckons Carla Dent, will end “in the lifetime of a child”.", "Carla Dent"),
        ("The pledge is “a late text”, in the gloss of Carla Dent, an adviser.", "Carla Dent"),
        ("Its representative here, Carla Dent, wants a map and asked whether “anyone has seen the edge”.", "Carla Dent"),
        ("Carla Dent led. She closed two articles and told member states’ envoys that she had “one grain and no judge”.", "Carla Dent"),
        ("The declaration, which condemns use “by any actor, anywhere”, was signed.", "declaration"),
        ("The mayor read out a letter from a customer. “It is a late text,” it said.", "letter"),
        ("Carla Dent left. Her ministry’s statement speaks of “a late text”.", "ministry’s statement"),
        ("Hank Poole and Carla Dent both spoke, the former saying that it was “a late text”.", "Hank Poole"),
        ("Abdou Sow (Niger) and Ann Orr (Kenya) spoke. Niger’s minister called it “a late text”.", "Abdou Sow"),
        ("Tom Lee spoke. China’s delegate, for his part, rejected what he termed “a late text”.", "delegate"),
    ],
)
def test_the_words_for_somebody_without_a_name_are_whole(text, speaker):
    (quote,) = quotes_of(text, "en")
    assert quote["speaker"] == speaker


WEPT = "Hank Poole, a plumber, spoke first. Carla Dent, the party’s candidate, wept. "


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (WEPT + "“It is late,” the former Commissioner for Justice said.", "Carla Dent"),
        (WEPT + "“It is late,” said the mother of three.", "Carla Dent"),
        (WEPT + "The lifelong Democrat called it “a late text”.", "Carla Dent"),
        (WEPT + "“It is late,” the brewer said.", None),
        (WEPT.replace("the party’s candidate", "an independent MP") + "“It is late,” the crossbencher said.", "Carla Dent"),
        (WEPT + "“It is late,” the other veteran said.", "other veteran"),
        ("Ann Orr spoke. The man behind her said “We sleep here”.", "man"),
        (WEPT + "An official who had resigned disagreed. “It is late,” the former official said.", "former official"),
        (WEPT + "Another, who asked not to be named, laughed. “It is late,” the former lawmaker said.", "former lawmaker"),
        ("Hank Poole met Carla Dent. “It is late,” the former miner said.", None),
    ],
)
def test_what_the_text_has_not_said_of_anybody_means_the_one_it_is_about(text, speaker):
    quote = quotes_of(text, "en")[-1]
    assert quote["speaker"] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Carla Dent noted that a government which asks for advice “should at least write it down”.", "Carla Dent"),
        ("Carla Dent said the people who wrote it “have never seen a cow”.", "Carla Dent"),
        ("Carla Dent met a man who said it “was late”.", "man"),
        ("Two plants remain, Carla Dent notes; closing them would make “room by itself”.", "Carla Dent"),
        ("Two plants remain, Carla Dent notes; the union called it “a late text”.", "union"),
        ("Carla Dent called the search “weather”, and the accounts “a filing habit”.", "Carla Dent"),
        ("Carla Dent dismissed the plan as “late” and its author as “a late man”.", "Carla Dent"),
        ("Paris called it “late”, and Berlin “a late text”.", "Berlin"),
        ("“It is a late text,” a vice-minister remarked. The official, Carla Dent, had not expected it.", "Carla Dent"),
        ("Chad’s envoy read it out: “It is a late text.” Carla Dent, for it was she, then left.", "Carla Dent"),
        ("“It is a late text,” a farmer remarked. The envoy, Carla Dent, had not expected it.", "farmer"),
        ("Mendoza’s superintendent, a lawyer by the name of Tom Lee, called it “a late text”.", "Tom Lee"),
        ("A herder who gave his name only as Apalok called it “a late text”.", "Apalok"),
        ("Kenya rejected the offer on Monday. It called it “a late text”.", "Kenya"),
        ("Acme Holdings rejected the offer on Monday. The text, it said, was “late again”.", "Acme Holdings"),
        ("In Kenya the offer failed. It called it “a late text”.", None),
        ("Carla Dent met Tom Lee. For her it is “a late text”, for him “a start”.", "Tom Lee"),
        ("Carla Dent met Tom Lee. She spoke of “a late text”, he of “a start”.", "Tom Lee"),
        ("Carla Dent met Tom Lee. Her verdict was “a late text”; his, “a start”.", "Tom Lee"),
        ("Carla Dent said Tom Lee had told her it was “a late text”.", "Tom Lee"),
        ("Carla Dent left. The vote is on Monday. To her it was “a late text”.", "Carla Dent"),
        ("Carla Dent met Ann Orr in Lom. “It is a late text.” Carla Dent shrugged. “We sign.”", "Carla Dent"),
        ("‘He said, “Which one?”’ Tom Lee told a meeting.", "Tom Lee"),
        ("Carla Dent left, in a tone our aide describes as “ironed”.", "aide"),
        ("Tom Lee left. Forty-one posts are vacant: officers, in his phrase, “join for the sea”.", "Tom Lee"),
    ],
)
def test_whose_words_a_clause_gives_whatever_stands_between(text, speaker):
    assert quotes_of(text, "en")[-1]["speaker"] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Anne Roy a noté qu'un gouvernement qui demande conseil « devrait au moins l'écrire ».", "Anne Roy"),
        ("Anne Roy a cité un élu qui réclame « des moyens pour la vallée ».", "élu"),
        ("Anne Roy a rappelé que le port est loin et que son pays ne demanderait « ni raffinerie, ni fresque ».", "Anne Roy"),
        ("La caserne loge deux cents familles, note Anne Roy ; la fermer serait « une folie ordinaire ».", "Anne Roy"),
        ("Anne Roy, maire de Kayes, réclame trois médecins, « pas un de moins ».", "Anne Roy"),
        ("Paul Bert a coupé le micro à Anne Roy, qui venait de lui reprocher de « compter des tableaux ».", "Anne Roy"),
        ("Le texte a été critiqué par la députée Anne Roy qui l'a qualifié d'« alarmisme de saison ».", "Anne Roy"),
        ("Anne Roy en rit : personne, dit-elle, ne lui a demandé son avis sur « trente maisons rayées d’un trait ».", "Anne Roy"),
        ("La position de la Croix-Rouge, transmise lundi, est que le barrage « ne se fera pas ».", "Croix-Rouge"),
        ("Anne Roy signera, à condition que les éleveurs soient « payés avant les pluies ».", "Anne Roy"),
        ("Anne Roy a quitté la salle parce que « l'air y devenait rare ».", "Anne Roy"),
        ("Anne Roy a été condamnée parce que « la loi ne pardonne pas ».", None),
        ("Le marché a été fermé car « trop dangereux pour les enfants ».", None),
    ],
)
def test_whose_words_a_french_clause_gives_whatever_stands_between(text, speaker):
    assert quotes_of(text, "fr")[-1]["speaker"] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("La gouverneure Anne Roy a ouvert la séance. « C'est trop tard », a prévenu l'autorité provinciale.", "Anne Roy"),
        ("La députée Anne Roy a parlé. « C’est trop tard », a prévenu l’autorité provinciale.", "autorité provinciale"),
        ("Le colonel Paul Bert a dit que « l'eau manque ». Le même officier a fait état de « retards ».", "Paul Bert"),
        ("Anne Roy a quitté le parti en mai. « C'est trop tard », a dit la mère de trois enfants.", "Anne Roy"),
        ("« La route tue », a lâché un vice-ministre. Le fonctionnaire, Paul Bert, ne s'en cache pas.", "Paul Bert"),
        ("« Oui », dit Anne Roy au préfet Paul Bert, arrivé de Kinshasa. Ce dernier a parlé d'une « pause utile ».", "Paul Bert"),
        ("Anne Roy a lu une lettre des éleveurs. « Nous partirons sans bruit », y lit-on.", None),
        ("« Le rail est guinéen », martelait le ministre à l'ouverture.", "ministre"),
        ("« Le rail est guinéen », martelait le ministre délégué à la presse.", "ministre délégué à la presse"),
        ("Le statu quo ferait de l'île « un rayon de supermarché avec drapeau ».", None),
        ("« Le train oui, le chantier ailleurs », demandait un carton scotché sur l'abribus.", None),
        ("Le ministre de l'Eau, Ir Déo Nshimi, a promis « de l'eau pour tous en juin ».", "Déo Nshimi"),
        ("« La route tue », a lâché un éleveur. Le ministre, Paul Bert, n'a pas répondu.", "éleveur"),
    ],
)
def test_french_nouns_that_mean_somebody_named_before_or_right_after(text, speaker):
    assert quotes_of(text, "fr")[-1]["speaker"] == speaker


SET_OFF = "The bill and its friends\n\nCarla Dent called it “a late text”.\n\n> “You cannot freeze a noun. I told them so.”\n\n"


@pytest.mark.parametrize(
    ("below", "speaker"),
    [
        ("That did not go down well.", "Carla Dent"),
        ("Mr Tom Lee’s words were received with applause.", "Tom Lee"),
        ("Tom Lee had come late.", None),  # it may tell that they are his
    ],
)
def test_words_set_off_are_whoever_spoke_last_in_the_paragraph_above_unless_the_one_below_begins_with_somebody(below, speaker):
    assert analyse(read_bytes((SET_OFF + below).encode(), "x.txt")).quotes[-1].speaker == speaker

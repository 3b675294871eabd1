"""Whose words a clause gives: the whole phrase for whoever has no name, past relatives, asides and what is joined to them."""

import pytest

from content.load import analyse, read_bytes

from .quotes_help import quotes_of


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“It is late,” the president of the Hellenic Bulk and Tanker League said.", "president of the Hellenic Bulk and Tanker League"),
        ("On Monday the Fish and Game Council’s director said it was “late”.", "Fish and Game Council’s director"),
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

"""Who speaks where no verb of saying stands between speaker and words, or where the words name them a second time."""

import pytest

from .quotes_help import quotes_of


def speakers(text: str, language: str) -> list:
    return [q["speaker"] for q in quotes_of(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Pour Le Soir, « tout change ». Le quotidien belge juge le texte « creux ».", "fr", ["Le Soir"] * 2),
        ("Der Morgen calls it “a photo”. The Munich daily adds that nobody “paid”.", "en", ["Der Morgen"] * 2),
        ("Si tel est le cas, note L’Écho des Landes, on votera « à l’heure du déjeuner ».", "fr", ["L’Écho des Landes"]),
        ("« Un sommet pour rien », renchérit La Stampa.", "fr", ["La Stampa"]),
        ("Selon Nairobi Star, c’est « un sommet pour rien ».", "fr", ["Nairobi Star"]),
        ("Pour Le Phare de Sète, « tout change ». Le même quotidien dénonce « un oubli ».", "fr", ["Le Phare de Sète"] * 2),
        ("La Croix du Sud consacre sa une au vote. Le quotidien y voit « un tournant ».", "fr", ["Croix du Sud"]),
    ],
)
def test_papers_speak_and_are_taken_up_by_what_they_are(text, language, found):
    assert speakers(text, language) == found


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Le Kremlin a « pris note » de la lettre.", "fr", ["Kremlin"]),
        ("D’après un témoin, le conducteur aurait crié « Écartez-vous ! » avant de partir.", "fr", ["conducteur"]),
        ("Le texte final, adopté sans vote, « exhorte les États à payer ».", "fr", ["texte final"]),
        ("Kyiv says it is “a lifeline”; Moscow, “a loophole”.", "en", ["Kyiv", "Moscow"]),
        ("Le Syndicat des postes a protesté. Le Bloc québécois l’appuie. Le syndicat parle de « bâclage ».", "fr", ["Syndicat des postes"]),
        ("The Postal Union protested. The Green Party backs it. The union called it “late”.", "en", ["Postal Union"]),
        ("Abuja n’en estime pas moins que les camps « n’ont pas vocation à durer ».", "fr", ["Abuja"]),
        ("D’Oslo, où il vit, Luc Vautrin, porte-parole de la coalition, a souri : « Bien. »", "fr", ["Luc Vautrin"]),
        ("Maud Escoffier n’ayant pas répondu, Luc Vautrin a souri : « Bien. »", "fr", ["Luc Vautrin"]),
        ("Luc Vautrin est venu. Prié de dire combien, il a donné un chiffre, puis un mot : « Bien. »", "fr", ["Luc Vautrin"]),
        ("Accusant Bruxelles de « punir les vertueux », le maire de Lens a quitté la salle.", "fr", ["maire de Lens"]),
        ("Less charitable was the delegate of Nauru: “We got a brochure.”", "en", ["delegate of Nauru"]),
        ("Le mot de la fin revient à un diplomate uruguayen : « On verra. »", "fr", ["diplomate uruguayen"]),
        ("Le Devoir rappelle ce mot d’un diplomate uruguayen : « On verra. »", "fr", ["diplomate uruguayen"]),
        ("« Un fiasco », finit par lâcher le maire de Lens.", "fr", ["maire de Lens"]),
        ("France will “do its part” in Lebanon, the French ambassador said.", "en", ["French ambassador"]),
        ("“Unhelpful” was how one Commission official described the leak.", "en", ["Commission official"]),
        ("La maire, Maud Escoffier, parle. À ses yeux, la loi est « à refaire ».", "fr", ["Maud Escoffier"]),
        ("La maire, Maud Escoffier, a parlé. La loi lui paraît « à refaire ».", "fr", ["Maud Escoffier"]),
        ("Au ministère de la Défense, on parle d’« un oubli ».", "fr", ["ministère de la Défense"]),
        ("« Tout va bien », lit-on dans le communiqué.", "fr", ["communiqué"]),
        ("« Tout va bien », confie-t-on dans une délégation.", "fr", [None]),
        ("Le ministre Luc Vautrin, dont le pays attend un ferry, a eu ce mot : « Enfin. »", "fr", ["Luc Vautrin"]),
        ("« Un vol », a dit Luc Vautrin. Une « paix des cimetières » : le mot est de la maire, Maud Escoffier.", "fr", ["Luc Vautrin", "Maud Escoffier"]),
        ("Le maire de Lens a jugé que le plan présenté par Luc Vautrin « ne vaut rien ».", "fr", ["maire de Lens"]),
        ("Le maire de Lens répond que le plan proposé par Luc Vautrin est « un leurre ».", "fr", ["maire de Lens"]),
        ("Paris a salué le refus de Luc Vautrin de « céder à la menace ».", "fr", ["Luc Vautrin"]),
        ("L’opposition entend « tourner la page » avant l’été.", "fr", ["opposition"]),
        ("Moscou, qui accuse Chisinau de « provocation », a rappelé son ambassadeur.", "fr", ["Moscou"]),
        ("Le maire de Lens accuse Luc Vautrin d’avoir préféré « la caméra au dossier ».", "fr", ["maire de Lens"]),
        ("Luc Vautrin, accusé par l’opposition d’avoir « menti », a démissionné.", "fr", ["opposition"]),
        ("Le texte, jugé « bâclé et confus », a divisé l’opposition.", "fr", [None]),
        ("La ministre, décidée à « aller jusqu’au bout », a reçu les syndicats.", "fr", ["ministre"]),
        ("« C’est fini », rapporte l’agence Sudpresse, citant le ministère de la Défense.", "fr", ["ministère de la Défense"]),
        ("Luc Vautrin a critiqué la thèse de Rome, selon laquelle « le temps travaille ».", "fr", ["Rome"]),
        ("Alors que Luc Vautrin réclame « un vote », Maud Escoffier veut « du temps ».", "fr", ["Luc Vautrin", "Maud Escoffier"]),
        ("Luc Vautrin regrette que la ministre ait parlé de « détail ».", "fr", ["ministre"]),
        ("Luc Vautrin a entendu Maud Escoffier parler de « détail ».", "fr", ["Maud Escoffier"]),
        ("Luc Vautrin reproche à Maud Escoffier d’avoir parlé de « détail ».", "fr", ["Maud Escoffier"]),
        ("La porte-parole du ministre Luc Vautrin dénonce « une fable ».", "fr", ["porte-parole du ministre Luc Vautrin"]),
        ("La présidente du groupe socialiste Maud Escoffier dénonce « une fable ».", "fr", ["Maud Escoffier"]),
        ("La compagnie aérienne Air Sud vend. L’entreprise évoque « un recentrage ».", "fr", ["Air Sud"]),
        ("« Tout est clos » : telle est la réponse de Luc Vautrin.", "fr", ["Luc Vautrin"]),
        ("« Le dossier est en cours. » Voilà ce que répond Luc Vautrin.", "fr", ["Luc Vautrin"]),
        ("La résolution, présentée par le Ghana, « condamne » l’attaque.", "fr", ["résolution"]),
        ("Pour la Norvège, Maud Escoffier y voit « une manœuvre ».", "fr", ["Maud Escoffier"]),
        ("Luc Vautrin a reçu Maud Escoffier, venue dénoncer « une manœuvre ».", "fr", ["Maud Escoffier"]),
        ("Luc Vautrin a lu le texte. Il y est question d’« une trêve ».", "fr", [None]),
        ("« On verra », a dit Luc Vautrin. Avant de préciser que « rien ne presse ».", "fr", ["Luc Vautrin"] * 2),
        ("Maud Escoffier et Luc Vautrin se sont vus. Ils ont salué « un climat apaisé ».", "fr", ["Maud Escoffier et Luc Vautrin"]),
        ("Luc Vautrin ne croit pas que le texte soit « applicable ».", "fr", ["Luc Vautrin"]),
        ("Le maire, Luc Vautrin, parle. À Maud Escoffier, qui l’accusait, elle, il a répondu « non merci ».", "fr", ["Luc Vautrin"]),
        ("J’ai été reçu par le maire Luc Vautrin et son aide, Paul Rey.\nMon interlocuteur se dit « las ».", "fr", ["Luc Vautrin"]),
        ("Le port, la ministre l’a juré, sera « prêt en mars ».", "fr", ["ministre"]),
        ("Luc Vautrin serait « à bout ».", "fr", [None]),
        ("Luc Vautrin, considéré comme « un lâche », part.", "fr", [None]),
        ("« C’est un abandon », s’est entendu dire Luc Vautrin par la maire Maud Escoffier.", "fr", ["Maud Escoffier"]),
        ("« Oui, c’est dit », note Luc Vautrin, contredit par la maire Maud Escoffier : « Non. »", "fr", ["Luc Vautrin", "Maud Escoffier"]),
        ("La ministre Maud Escoffier a vu le maire Luc Vautrin. L’entourage de ce dernier parle d’« un effort ».", "fr", ["entourage"]),
        ("La ministre Maud Escoffier a vu le maire Luc Vautrin. Le diplomate parle d’« un effort ».", "fr", [None]),
        ("Luc Vautrin a répondu à un élu qui dénonçait « un abandon ».", "fr", ["élu"]),
        ("Luc Vautrin – la députée Maud Escoffier l’avait prédit – a parlé d’« un abandon ».", "fr", ["Luc Vautrin"]),
        ("La démission de Luc Vautrin est « un abandon ».", "fr", [None]),
        ("La maire, Maud Escoffier, part. Mardi, l’Unsa a rejeté une offre qu’elle juge « cosmétique ».", "fr", ["Unsa"]),
        ("L’ONG Terre Vive veut saisir Pau, où le maire Luc Vautrin plaide pour « un pont ».", "fr", ["Luc Vautrin"]),
        ("Le texte déposé par la sénatrice Maud Escoffier irrite le maire Luc Vautrin.\nL’auteure du texte en rit : « Un oubli. »",
         "fr", ["Maud Escoffier"]),
        ("Le parti a pris position par la voix de son élu, Luc Vautrin : « Non. »", "fr", ["Luc Vautrin"]),
        ("Tout est passé par l’intermédiaire de Luc Vautrin, et Maud Escoffier a répondu : « Non. »", "fr", ["Maud Escoffier"]),
        ("Des diplomates occidentaux décrivent, eux, « une avance ».", "fr", ["diplomates occidentaux"]),
        ("Un élu qui a requis l’anonymat a parlé d’« une honte ».", "fr", ["élu"]),
        ("Un diplomate ayant requis l’anonymat dénonce « une honte ».", "fr", ["diplomate"]),
        ("L’une des avocates de Luc Vautrin dénonce « une honte ».", "fr", ["L’une des avocates de Luc Vautrin"]),
        ("« Une honte », ont déclaré des diplomates occidentaux.", "fr", ["diplomates occidentaux"]),
        ("Le texte, a regretté une source diplomatique, « est une honte ».", "fr", ["source diplomatique"]),
        ("Pour un élu joint par téléphone, c’est « tard ».", "fr", ["élu"]),
        ("Devant Maud Escoffier, la ministre a dénoncé « une honte ».", "fr", ["ministre"]),
        ("La ministre de la Mer a répondu à Maud Escoffier que c’était « une honte ».", "fr", ["ministre de la Mer"]),
        ("Aux yeux de Luc Vautrin, le dispositif relève « de l’intention ».", "fr", ["Luc Vautrin"]),
        ("L’un de ces comptes a réagi en dénonçant « un faux ».", "fr", ["un de ces comptes"]),
        ("« Une honte », a déclaré l’ONG Amnesty International.", "fr", ["Amnesty International"]),
        ("Le quotidien Le Soir dénonce « une honte ».", "fr", ["Le Soir"]),
        ("Le quotidien Le Soir, lui aussi, dénonce « une honte ».", "fr", ["Le Soir"]),
        ("Mardi, la préfecture, jointe par téléphone, dénonce « une honte ».", "fr", ["préfecture"]),
        ("Preuve de la tension, un élu, de passage à Pau, dénonce « une honte ».", "fr", ["élu"]),
        ("Comme Luc Vautrin, Moscou, de son côté, dénonce « une honte ».", "fr", ["Moscou"]),
        ("Mardi soir, les syndicats – réunis à Pau – dénoncent « une honte ».", "fr", ["syndicats"]),
        ("L’armée, à qui Luc Vautrin avait écrit lundi, redoute « une honte ».", "fr", ["armée"]),
        ("L’armée voit dans ce projet « une honte ».", "fr", ["armée"]),
        ("L’armée dénonce « une honte », Luc Vautrin, « un oubli ».", "fr", ["armée", "Luc Vautrin"]),
        ("L’armée plaide pour « un report » et Moscou pour « un vote ».", "fr", ["armée", "Moscou"]),
        ("L’armée accuse Moscou de « mentir » et Kiev de « voler ».", "fr", ["armée"] * 2),
        ("L’armée fustige « une honte », un ministre « dépassé » et des élus « absents ».", "fr", ["armée"] * 3),
        ("Selon l’armée, c’est « une honte », selon Luc Vautrin « un oubli ».", "fr", ["armée", "Luc Vautrin"]),
        ("Jugé « inutile » par l’armée, « urgent » par Moscou, le plan divise.", "fr", ["armée", "Moscou"]),
        ("Kiev (« une honte ») et l’armée (« un oubli ») s’opposent.", "fr", ["Kiev", "armée"]),
        ("L’armée parle d’« une honte », le patronat préférant dire « un oubli ».", "fr", ["armée", "patronat"]),
        ("L’armée évoque « un recul », rejoignant Moscou, qui y voit « une honte ».", "fr", ["armée", "Moscou"]),
        ("Selon l’armée, Luc Vautrin, maire de Pau, « joue la montre ».", "fr", ["armée"]),
        ("« Une invention », balaie son conseil, Me Ariane Sztern.", "fr", ["Ariane Sztern"]),
        ("L’armée, que Luc Vautrin, maire de Pau, accuse de « mentir », dénonce « une honte ».", "fr", ["Luc Vautrin", "armée"]),
        ("Moscou reproche à Luc Vautrin, maire de Pau, d’avoir parlé d’« une honte ».", "fr", ["Luc Vautrin"]),
        ("Luc Vautrin, maire de Pau, a exhorté la préfète à « parler ».", "fr", ["Luc Vautrin"]),
        ("La mairie a refusé l’offre de Luc Vautrin, jugée « inutile ».", "fr", ["mairie"]),
        ("Moscou a condamné le vote de Luc Vautrin, « une honte » à ses yeux.", "fr", ["Moscou"]),
        ("Quand Maud Escoffier dénonce « un recul », la préfète répond « une honte ».", "fr", ["Maud Escoffier", "préfète"]),
        ("Chez Carbona, on redoute « une honte ».", "fr", ["Carbona"]),
        ("« Nous ne céderons rien » : le refus de la préfète est net.", "fr", ["préfète"]),
        ("L’armée a repris la formule de Moscou, « une honte ».", "fr", ["Moscou"]),
        ("L’armée, comme Luc Vautrin, maire de Pau, dénonce « une honte ».", "fr", ["armée"]),
        ("Moscou a cédé, au soulagement d’une source diplomatique, qui y voit « une chance ».", "fr", ["source diplomatique"]),
        ("La maire, Maud Escoffier, que Moscou accuse de « mentir », a quitté Pau.", "fr", ["Moscou"]),
        ("L’armée a été contredite par la mairie : « C’est une honte. »", "fr", ["mairie"]),
        ("L’armée a fait réagir la mairie : « C’est une honte. »", "fr", ["mairie"]),
        ("L’armée a repris les mots de la mairie : « C’est une honte. »", "fr", ["mairie"]),
        ("La maire de Pau, Maud Escoffier, a salué l’armée, lundi à Pau : « C’est une chance. »", "fr", ["Maud Escoffier"]),
        ("Moscou salue « un pas », la maire de Pau, Maud Escoffier, dénonçant « une honte ».", "fr", ["Moscou", "Maud Escoffier"]),
        ("Moscou ne répond pas à Luc Vautrin, de l’ONG Terre Vive, pour qui c’est « une honte ».", "fr", ["Luc Vautrin"]),
        ("Moscou a été critiqué par Luc Vautrin, 54 ans, qui dénonce « une honte ».", "fr", ["Luc Vautrin"]),
        ("Le plan, a déploré Luc Vautrin (PS), « ne change rien ».", "fr", ["Luc Vautrin"]),
        ("La Commission européenne a reçu la CGT. La centrale dénonce « une honte ».", "fr", ["CGT"]),
        ("L’ONG Terre Vive a reçu le groupe Carbona. L’entreprise dénonce « une honte ».", "fr", ["Carbona"]),
        ("Luc Vautrin soutient le Parti libéral. La formation dénonce « une honte ».", "fr", ["Parti libéral"]),
        ("Luc Vautrin a reçu la CGT. L’organisation syndicale dénonce « une honte ».", "fr", ["CGT"]),
        ("Le maire Luc Vautrin a dit « oui ». La fermeté d’un élu tient en une phrase : « Non. »", "fr", ["Luc Vautrin", "élu"]),
        ("L’avertissement de la préfète à Luc Vautrin : « Tout va finir. »", "fr", ["préfète"]),
        ("La riposte de l’armée (« nous ne céderons rien ») a surpris.", "fr", ["armée"]),
        ("Selon le collectif Eau vive, c’est « une honte ».", "fr", ["collectif Eau vive"]),
        ("Le syndicat regrette, par la voix de Luc Vautrin, « un retard ».", "fr", ["Luc Vautrin"]),
        ("Le président de l’Autorité des marchés (AM), Luc Vautrin, dénonce « un vol ».", "fr", ["Luc Vautrin"]),
        ("Le directeur du Trésor, Luc Vautrin, parle. Selon le Trésor, c’est « tenable ».", "fr", ["Trésor"]),
        ("Luc Vautrin est là. « Je construis un quai sans poissons. » C’est, mot pour mot, la réponse de M. Vautrin.", "fr", ["Luc Vautrin"]),
        ("Le maire Luc Vautrin est là. Il « tient le registre ».", "fr", ["Luc Vautrin"]),
        ("Le syndicat Sud salue un accord « mesquin », selon son communiqué.", "fr", ["syndicat Sud"]),
        ("Le maire Luc Vautrin cite l’enquête : le pont est « mort », selon son rapport.", "fr", ["rapport"]),
        ("Le maire Luc Vautrin est à Pau. Il y a promis un pont « avant l’été ».", "fr", ["Luc Vautrin"]),
        ("Maud Escoffier assure que la somme « est votée ».", "fr", ["Maud Escoffier"]),
        ("Le ministre Luc Vautrin a limogé le préfet Paul Rey. « Une purge », dénonce l’intéressé.", "fr", ["Paul Rey"]),
        ("Maud Escoffier n’est pas d’accord. Pour la présidente du Comité bleu, « rien n’est dit ».", "fr", ["Maud Escoffier"]),
        ("Luc Vautrin a refusé la main tendue par le ministre, qui réclame « une pause ».", "fr", ["ministre"]),
        ("Le plan, foi de Luc Vautrin, verra le jour « quand les poules auront des dents ».", "fr", ["Luc Vautrin"]),
        ("La bonne foi de Luc Vautrin n’est pas « en cause ».", "fr", [None]),
        ("Le gouvernement, accuse Maud Escoffier, « joue la montre ».", "fr", ["Maud Escoffier"]),
        ("La réforme, a taclé Luc Vautrin, « joue la montre ».", "fr", ["Luc Vautrin"]),
        ("Le maire, accusé par le porte-parole de la mission de « jouer la montre », part.", "fr", ["porte-parole de la mission"]),
        ("« C’est fini », a tenu à préciser Luc Vautrin.", "fr", ["Luc Vautrin"]),
        ("« Le train est parti sans nous » : la Commission européenne ne décolère pas.", "fr", ["Commission européenne"]),
        ("La formule prêtée à Luc Vautrin, « les chaises vides votent », a plu.", "fr", ["Luc Vautrin"]),
        ("Luc Vautrin reste persuadé que le pays « n’est pas à vendre ».", "fr", ["Luc Vautrin"]),
        ("Luc Vautrin a envoyé une note selon laquelle la digue est « une passoire ».", "fr", ["Luc Vautrin"]),
        ("Luc Vautrin rejette les accusations selon lesquelles ses agents auraient « tiré au hasard ».", "fr", [None]),
        ("Que le gouvernement « joue la montre », Luc Vautrin en est sûr.", "fr", ["Luc Vautrin"]),
        ("Accusé de « trahison » par ses pairs, le maire Luc Vautrin a quitté la table.", "fr", [None]),
        ("Pas question, tranche le maire de Pau, de « céder au chantage ».", "fr", ["maire de Pau"]),
        ("La question de Maud Escoffier tient en une ligne : « Qui paie ? »", "fr", ["Maud Escoffier"]),
        ("Le maire Luc Vautrin a passé la main à la sénatrice Maud Escoffier. Sa successeure se dit « prête ».", "fr", ["Maud Escoffier"]),
        ("Le maire Luc Vautrin a nommé l’économiste Maud Escoffier à la Voirie. La nouvelle adjointe se dit « prête ».", "fr", ["Maud Escoffier"]),
        ("L’économiste Maud Escoffier parle. « Qui a éteint ? », lui demande le journaliste. « Personne, hélas. »", "fr",
         ["journaliste", "Maud Escoffier"]),
        ("Ni Maud Escoffier ni Luc Vautrin n’ont parlé d’« un texte creux ».", "fr", [None]),
        ("La Vigie publie une lettre du maire Luc Vautrin : « On nous prend pour des billes. »", "fr", ["Luc Vautrin"]),
        ("La Vigie publie un entretien avec le maire Luc Vautrin : « On nous prend pour des billes. »", "fr", ["Luc Vautrin"]),
        ("Luc Vautrin a répondu que Berne soutenait le plan, mais « pas le délai ».", "fr", ["Luc Vautrin"]),
        ("Luc Vautrin traduit ainsi l’annonce : « On ferme. »", "fr", ["Luc Vautrin"]),
        ("Luc Vautrin a accueilli l’offre d’un sec « C’est non ».", "fr", ["Luc Vautrin"]),
        ("Luc Vautrin a lancé un retentissant « Vive le canal ».", "fr", ["Luc Vautrin"]),
        ("Luc Vautrin s’en est tiré par un « Merci » poli.", "fr", ["Luc Vautrin"]),
        ("Luc Vautrin a été accueilli par un « Dehors ! » sonore.", "fr", [None]),
        ("Luc Vautrin s’est vu répondre par un « C’est non ».", "fr", [None]),
        ("Pour Maud Escoffier, c’est « non ».", "fr", ["Maud Escoffier"]),
        ("Colère chez les éleveurs, qui dénoncent « un abandon ».", "fr", ["éleveurs"]),
        ("À Luc Vautrin, qui lui demandait des comptes, la maire Maud Escoffier a opposé « le secret ».", "fr", ["Maud Escoffier"]),
        ("La ligne est déclarée d’« utilité publique » par décret le 12 juin 1879.", "fr", [None]),
        ("Les députés ont débattu jusqu’à minuit de l’article 7, dit « article bouclier ».", "fr", [None]),
        ("Le maire Luc Vautrin est venu. Absent, le Mali a envoyé une lettre dans laquelle il dénonce « un acharnement ».", "fr", ["Mali"]),
        ("Le maire Luc Vautrin est venu. Le Mali était absent, ce qu’il juge « regrettable ».", "fr", ["Luc Vautrin"]),
        ("Interpellé par la sénatrice Maud Escoffier (UC) sur ce qu’elle appelle « un gâchis », il s’est tu.", "fr", ["Maud Escoffier"]),
        ("La séance, « longue » de l’avis du ministre saoudien, « utile » tout de même de l’avis d’un élu, a pris fin.", "fr", ["ministre saoudien", "élu"]),
        ("La maire Maud Escoffier a parlé. Quant à Varsovie, elle a rappelé que « la règle reste la règle ».", "fr", ["Varsovie"]),
        ("Luc Vautrin a jugé le calendrier « irréaliste », mot que sa collègue a repris.", "fr", ["Luc Vautrin"]),
        ("Selon Luc Vautrin, le projet de loi « arrive après la bataille ».", "fr", ["Luc Vautrin"]),
        ("L’Union européenne, dans un communiqué, « encourage les parties au dialogue ».", "fr", ["Union européenne"]),
        ("L’envoyée de l’ONU, Maud Escoffier, a vu le ministre égyptien Luc Vautrin. L’Espagnole évoque « un mur ».", "fr", ["Maud Escoffier"]),
        ("Le maire Luc Vautrin se tait. La députée Maud Escoffier l’a interrogé. Sa réponse tient en un mot : « Non. »", "fr", ["Luc Vautrin"]),
        ("Le maire Luc Vautrin part. La députée Maud Escoffier l’a vu. « Un secret », a dit celui-ci.", "fr", ["Luc Vautrin"]),
        ("La députée Maud Escoffier l’a interrogé. « C’est un secret », s’est-elle entendu répondre.", "fr", [None]),
        ("« Rien ne presse. » Ces trois mots du maire Luc Vautrin ont choqué.", "fr", ["Luc Vautrin"]),
        ("Le maire Luc Vautrin m’a reçu. Il était « las », selon son mot.", "fr", ["Luc Vautrin"]),
        ("Quand le maire Luc Vautrin, qui dirige la mission, parle d’« un détail », la salle rit.", "fr", ["Luc Vautrin"]),
        ("La députée Maud Escoffier, que soutient Luc Vautrin, maire de Pau, parle d’« un détail ».", "fr", ["Maud Escoffier"]),
        ("Maud Escoffier s’étonne que Luc Vautrin puisse parler d’« un détail ».", "fr", ["Luc Vautrin"]),
        ("Maud Escoffier a affirmé que, selon Luc Vautrin, le texte était « un détail ».", "fr", ["Luc Vautrin"]),
        ("Les propos de Luc Vautrin, « nous partons », ont choqué.", "fr", ["Luc Vautrin"]),
        ("La députée Maud Escoffier a vu le maire Luc Vautrin, qui ne veut « rien céder ».", "fr", ["Luc Vautrin"]),
        ("Le maire Luc Vautrin est sorti. Un cri a fusé : « Démission ! »", "fr", [None]),
        ("Luc Vautrin s’est vu reprocher « un double jeu ».", "fr", [None]),
            ("Un avocat représentant la famille a dit que c’était « un gâchis ».", "fr", ["avocat"]),
            ("Luc Vautrin dit oui, mais Maud Escoffier y voit « un gâchis ».", "fr", ["Maud Escoffier"]),
            ("La maire est sortie : y voyant « un aveu », l’élu Luc Vautrin a ri.", "fr", ["Luc Vautrin"]),
        ("La ministre Maud Escoffier est partie après avoir dénoncé « un gâchis ».", "fr", ["Maud Escoffier"]),
        ("Le maire Luc Vautrin a écrit. « Tout est dit », lit-on dans sa lettre.", "fr", ["Luc Vautrin"]),
        ("L’Institut Laurier maintient que l’écart est « difficile à défendre ».", "fr", ["Institut Laurier"]),
        ("« La digue tiendra », la maire Maud Escoffier l’assure.", "fr", ["Maud Escoffier"]),
        ("« On entendait le béton », raconte Emine, 63 ans. Le gouverneur a promis « des sanctions ».", "fr", ["Emine", "gouverneur"]),
        ("La gauche le juge « timide », la droite « excessif ».", "fr", ["gauche", "droite"]),
        ("Le plan du commissaire Luc Vautrin est « un début », a-t-il dit.", "fr", ["Luc Vautrin"]),
        ("La remarque de la maire Maud Escoffier a fait bondir l’élu Luc Vautrin : « Assez ! »", "fr", ["Luc Vautrin"]),
        ("Le texte de la maire Maud Escoffier irrite l’élu Luc Vautrin, qui le juge « creux ».", "fr", ["Luc Vautrin"]),
        ("Amadi said Turkey had promised ten ships a month in April and sent “barely half”.", "en", ["Amadi"]),
    ],
)
def test_verbs_left_out_put_off_or_of_others(text, language, found):
    assert speakers(text, language) == found


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Le tribunal a condamné Paul Rochebrune, 54 ans, pour « abus de biens sociaux ».", "fr"),
        ("La maire a lancé un « Plan canal ».", "fr"),
        ("La maire a publié un livre, « Le temps de la parole ».", "fr"),
        ("Ruth Amadi asked whether ‘relaunch’ had become a line in the accounts.", "en"),
        ("She steered past the loaded term, “inside job,” which some people want to use.", "en"),
        ("It is a scheme that everyone calls “milk money”.", "en"),
        ("Leaflets found in Kiev and signed “Northern Brigade” give the clerks until May.", "en"),
        ("Officials prefer “Drone Defence Initiative”, which nobody will say twice.", "en"),
        ("“Never again” has become the motto of every summit.", "en"),
        ("Ruth Amadi says the operation’s official name is “Harbour Response”.", "en"),
    ],
)
def test_offences_names_and_words_as_subjects_are_terms(text, language):
    assert [q["kind"] for q in quotes_of(text, language)] == ["term"]


def test_what_someone_is_asked_to_say_is_not_said():
    assert speakers("The envoy, Ruth Amadi, is asked to report “within the thirty days that follow”.", "en") == [None]


def test_in_a_turn_you_is_not_whoever_speaks_and_she_is_not_the_label():
    text = (
        "MS. TOLLAND: The envoy, Ruth Amadi, called it “a raid.”\nMS. CRANE: I saw that. She also said it was “a farce.”\n"
        "MS. TOLLAND: You wrote that it was “fine.”"
    )
    assert speakers(text, "en") == ["Ruth Amadi", "Ruth Amadi", None]


def test_he_and_she_are_never_a_body():
    assert speakers("The Treasury published a paper. She called it “a first draft of failure”.", "en") == [None]


def test_a_role_that_stood_there_before_anyone_bore_it_is_somebody_elses():
    text = (
        "In the call the president asks for “a favor”.\nPresident Vasile Munteanu of Moldova agrees.\n"
        "“Look into it,” the president says."
    )
    assert speakers(text, "en") == ["president", "president"]
    text = "President Vasile Munteanu of Moldova agrees.\n“Look into it,” the president says."
    assert speakers(text, "en") == ["Vasile Munteanu"]


def test_a_signature_below_the_words_and_a_sentence_that_gives_their_speaker():
    assert speakers("« Nous avons perdu. » Celui qui parle ainsi est Paul Rochebrune, préfet.", "fr") == ["Paul Rochebrune"]
    assert speakers("« Nous manquons de lundis. »\n— Paul Rochebrune, à la clôture", "fr") == ["Paul Rochebrune"]
    assert speakers("« Nous tiendrons. » La phrase, lancée par le maire de Lens, a surpris.", "fr") == ["maire de Lens"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("« Nous avons attendu », a observé en aparté le négociateur Paul Marny.", ["Paul Marny"]),
        ("Selon Anne Roy, directrice de Secours Horizon, le plan « finance des entrepôts, pas des repas ».", ["Anne Roy"]),
        ("La maire, Inge Holm, a affirmé que son pays ne demanderait « pas un centime de plus ».", ["Inge Holm"]),
        ("La maire, Inge Holm, a refusé de dire si l’accord pouvait être invoqué : « Je me tais. »", ["Inge Holm"]),
        ("À Paris, l’entourage du ministre de la Ville, Paul Marny, parle d’un texte « trop rapide ».", ["entourage du ministre de la Ville"]),
        ("Dans l’entourage du maire, on se veut serein : « Il y a la ville, et il y a la semaine. »", ["entourage du maire"]),
        ("– Anne Roy revient à la Défense. « J’ai gardé mes clés », a-t-elle confié.", ["Anne Roy"]),
    ],
)
def test_a_clause_that_tells_of_another_is_not_taken_for_the_one_that_speaks(text, found):
    assert speakers(text, "fr") == found


def test_a_list_gives_the_words_of_the_one_interviewed_until_another_speaks():
    lead = "La ministre Inge Holm a accordé un entretien à la presse.\n"
    points = "• Sur le calendrier : « Il faut dire la date. »\n• Elle juge la réforme « utile à tous ».\n"
    after = "• Le maire, Lars Ek, n’est pas d’accord : « Il est trop tôt. »\n• Sur le budget : « Nous allons payer tout cela. »\n"
    assert speakers(lead + points + after, "fr") == ["Inge Holm", "Inge Holm", "Lars Ek", None]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("La ministre Inge Holm a d’emblée qualifié le texte d’« utile ».", ["Inge Holm"]),  # between auxiliary and participle
        ("« C’est trop », s’étrangle le maire, Paul Marny.", ["Paul Marny"]),  # an incise of no listed verb
        ("Mme Anne Roy soigne des vaches. « Il faut dormir », aime-t-elle à répéter.", ["Anne Roy"]),
        ("Le Chili, par la voix de son ambassadeur Paul Marny, souhaite un texte « bref, mais clair ».", ["Paul Marny"]),
        ("Le pays tient ce seuil pour « un plancher ».", ["pays"]),
        ("Le maire Paul Marny a regretté la hausse. Sa réponse aux élus : « Payez donc. »", ["Paul Marny"]),
        ("Le maire Paul Marny réfléchit. Puis, après un silence : « Moi, oui. »", ["Paul Marny"]),
        ("« Nous avons péché par orgueil. » Devant la commission, Paul Marny a choisi la contrition.", ["Paul Marny"]),
        ("Le Chili a réagi par la voix de son ambassadeur, Paul Marny : « On verra. »", ["Paul Marny"]),
        ("Hier, des pêcheurs ont dénoncé « un hold-up ».", ["pêcheurs"]),
        ("La Voix du Sud prête à Paul Marny cette confidence : « Je pars. »", ["Paul Marny"]),
        ("L’Union du fleuve, dont le secrétaire général, Paul Marny, est attendu, ne souhaite pas « ajouter au bruit ».",
         ["Union du fleuve"]),
        ("« Nous avons attendu trente ans » : la députée Anne Roy n’a pas varié.", ["Anne Roy"]),
        ("La Fédération internationale des ouvriers du transport parle d’« abandon organisé ».",
         ["Fédération internationale des ouvriers du transport"]),
        ("Selon deux diplomates, Paul Marny a lancé à ses pairs : « Je pars. »", ["Paul Marny"]),
        ("La maire Anne Roy et le préfet Paul Marny dénoncent « un hold-up ».", ["Anne Roy et le préfet Paul Marny"]),
        ("Le maire Paul Marny a comparé le vote à « un pari », puis dénoncé « une manœuvre ».", ["Paul Marny"] * 2),
        ("« Nous irons », a prévenu le cabinet du ministre.", ["cabinet du ministre"]),
        ("Le texte est jugé « utile » par Paul Marny, « tardif » par Anne Roy.", ["Paul Marny", "Anne Roy"]),
        ("- Allemagne (Mme Anne Roy) : « Oui, mais pas seule. »", ["Anne Roy"]),
        ("Berlin veut « du temps et des fonds ».", ["Berlin"]),
        ("La CFDT a réagi. De FO : « Trop tard. »", ["FO"]),
        ("Le maire Paul Marny s’est vu reprocher par Anne Roy « un manque d’écoute ».", ["Anne Roy"]),
        ("Le maire Paul Marny a reçu une lettre anonyme : « Tu paieras. »", [None]),
        ("Claire Roy demande au ministre de « laisser filer le riz ».", ["Claire Roy"]),
        ("Le diocèse, dans un communiqué, dénonce « un pays à genoux ».", ["diocèse"]),
        ("La ministre a lu une lettre du préfet, Paul Marny, où l’on lit que le port « ne saurait attendre ».", ["Paul Marny"]),
        ("Il a lu la phrase. Le maire Paul Marny a rejeté l’offre, jugée « indigne de la ville ».", ["Paul Marny"]),
        ("La commission électorale ne dispose « pour le moment d’aucun plan » en ce sens, a dit sa présidente, Anne Roy.", ["Anne Roy"]),
        ("L’ancien ministre Paul Marny va plus loin : l’Alliance « a cru gagner du temps ».", ["Paul Marny"]),
        ("L’ancien ministre Paul Marny a été battu : l’Alliance « condamne ce vote hâtif ».", ["Alliance"]),
        ("Le ministère des Affaires rurales parle d’un « pari ». Le sort est jeté, « et bien jeté », a commenté le ministère chilien "
         "des Affaires étrangères.", ["ministère des Affaires rurales"] + ["ministère chilien des Affaires étrangères"]),
        ("Le maire Paul Marny a reçu le préfet Jean Sorel. « On verra. » Interrogé sur un dîner avec M. Sorel, il a nié, avant de se "
         "raviser : « J’y étais. »", ["Paul Marny"] * 2),
        ("La présidente Anne Roy a reçu le ministre Paul Marny.\nLa présidente Anne Roy a répondu : « Nous irons. » « Attendons donc "
         "le vote », a enchaîné son hôte.", ["Anne Roy", "Paul Marny"]),
    ],
)  # fmt: skip
def test_whose_words_a_french_clause_gives(text, found):
    assert speakers(text, "fr") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("M. Paul Marny (LIOT) a lu une lettre. Le député basque a répliqué que « le mal est fait ».", ["Paul Marny"]),
        ("La maire Inge Holm a reçu M. Paul Marny. Son hôte a salué « une amitié ».", ["Paul Marny"]),
        ("La sénatrice Inge Holm votera le texte. L’ancienne ministre se dit « soulagée d’en finir ».", ["Inge Holm"]),
        ("Le procureur Paul Marny accuse Inge Holm. La prévenue nie tout : « Je dormais. »", ["Inge Holm"]),
        ("Paul Marny, directeur du port, a présenté ses excuses. « Je n’ai pas dormi », a dit cet ancien marin.", ["Paul Marny"]),
        ("La maire Inge Holm est partie. Reçue à Bamako, cette dernière a salué « une amitié ».", ["Inge Holm"]),
        ("Le préfet, Paul Marny, a diffusé un décompte. « Tout le monde a voté », y lit-on.", ["Paul Marny"]),
        ("Paul Marny a écrit au roi. Sa lettre du 15 février qualifie l’accord de « déroute ».", ["Paul Marny"]),
        ("M. Luc Roy (LR, Rhône) a parlé. M. Jean Pellis a ri. Le sénateur du Rhône a salué « une amitié ».", ["Luc Roy"]),
        ("La délégation, que préside Inge Holm, était là. La présidente a salué « une amitié ».", ["Inge Holm"]),
        ("La Russie a voté contre. Son représentant, Luc Roy, est parti. Le délégué russe a salué « une fin ».", ["Luc Roy"]),
        ("Un capitaine plia la lettre, la qualifiant de « papier ».", ["capitaine"]),
        ("Le parquet accuse Inge Holm. Elle a crié : « Je nie. »", ["Inge Holm"]),  # a body of another gender
        ("Paul Marny, directeur du port, est parti. « Nous fermons », a indiqué le port.", ["port"]),
        ("Paul Marny, directeur du port, est parti. « Nous fermons », a indiqué le directeur.", ["Paul Marny"]),
    ],
)
def test_whom_a_phrase_means_that_the_text_has_not_used_before(text, found):
    assert speakers(text, "fr") == found


def test_points_are_whose_the_sentence_before_their_colon_is_about():
    text = (
        "La ministre, Maud Escoffier, a été entendue.\n\nM. Luc Vautrin a demandé à la ministre ce qu’elle ferait. Elle a répondu :\n\n"
        "• « Aucun poste ne fermera » ;\n• que rien n’était « sur la table ».\n"
    )
    assert speakers(text, "fr") == ["Maud Escoffier", "Maud Escoffier"]

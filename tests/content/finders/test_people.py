"""People on passages of many kinds: who is found, in which role, from where, standing how; and who is not.

A person is written `name | role | country | organisation | standing`, `-` for nothing; what is left off is not looked at.
"""

import pytest

from content import languages
from content.finders.marks import find_marks
from content.finders.people import find_people
from content.finders.sentences import sentences
from content.formats import plain


def cast_of(text, code):
    document = plain.parse(text)
    language = languages.get(code)
    marks = find_marks(document)
    return document, find_people(document, language, list(sentences(document, language, marks)), marks)


def written(person, fields):
    values = (person.name, person.role, person.country, person.organisation, person.standing)
    return " | ".join(value or "-" for value in values[:fields])


FRENCH = [
    ("Parmi les participants figurait Vrika Bandoro. Oyelu Tamrat et son mari sont partis. « Jamais », tranche Siosaia Veaka.",
     ["Vrika Bandoro", "Oyelu Tamrat", "Siosaia Veaka"]),
    ("Il a fallu une heure à Vrika Bandir pour voter. Il faut aller à Vrena Bandou.", ["Vrika Bandir"]),
    ("Le gouverneur du Kongo Central, Crispin Ne Mbenza, a décliné. L'expert Yahia Si Larbi aussi.",
     ["Crispin Ne Mbenza | gouverneur du Kongo Central", "Yahia Si Larbi | expert"]),
    ("Présidente d'une coopérative de pêche à Baga et", []),
    ("Lors du débat tenu sous la présidence du général (2S) Paul Martin, le vice-ministre polonais, Ziemowit Grzeg, a refusé.",
     ["Paul Martin | -", "Ziemowit Grzeg | vice-ministre polonais"]),
    ("Le patron de l'armement Scaldis Bulk, Fons Meulepas, se tait. La cheffe de l'unité Santé animale, Katarzyna Dufour, aussi.",
     ["Fons Meulepas | patron de l'armement Scaldis Bulk", "Katarzyna Dufour | cheffe de l'unité Santé animale"]),
    ("La partie japonaise était menée par Luc Petit ; la délégation suisse a rencontré Paul Noir.", ["Luc Petit | - | JP", "Paul Noir | - | -"]),
    ("Juriste et militante de gauche, Anne Roy réclame un vote. Maire de Lens et trublion du camp, Luc Petit aussi.",
     ["Anne Roy | Juriste et militante de gauche", "Luc Petit | Maire de Lens"]),
    ("Les présidents du Tchad, Paul Noir, et du Niger, Luc Petit, ont reçu les maires de Lens, Anne Roy, et de Douai, Jean Brun.",
     ["Paul Noir | président | TD", "Luc Petit | président | NE", "Anne Roy | maire", "Jean Brun | maire"]),
    ("Le député néo-démocrate Luc Petit et le porte-parole de la coalition séparatiste, Jean Brun, ont cédé.",
     ["Luc Petit | député néo-démocrate", "Jean Brun | porte-parole de la coalition séparatiste"]),
    ("Le maire s’en est pris à Luca De Santis et a cité Jean-Marc Le Goff. La lettre à Marc Le Bris est restée sans réponse.",
     ["Luca De Santis", "Jean-Marc Le Goff", "Marc Le Bris"]),
    ("Mme Rokia Touré, épouse Koné, est venue. Le pont Samson, qui date de 1983, réclame des travaux.", ["Rokia Touré | -"]),
    ("La présidente de la commission de la culture, des médias et du sport, Anne Roy, et Luc Petit, commandant de la 3e brigade blindée, sont venus.",
     ["Anne Roy | présidente de la commission de la culture, des médias et du sport", "Luc Petit | commandant de la 3e brigade blindée"]),
    ("Anne Roy, directrice du groupe de réflexion Horizon Savane, et l’ancienne députée de Sisaket Orathai Boonsri ont écrit.",
     ["Anne Roy | directrice du groupe de réflexion Horizon Savane", "Orathai Boonsri | ancienne députée de Sisaket"]),
    # Qui prend une fonction, la quitte ou y est choisi ; âge, parti et années à côté d’une fonction
    ("Anne Roy succède à Luc Petit comme préfète. Le conseil a nommé Paul Noir au poste de greffier et a élu Jean Brun maire.",
     ["Anne Roy | préfète", "Luc Petit | -", "Paul Noir | greffier", "Jean Brun | maire"]),
    ("Devenu maire, Luc Petit a cédé. Anne Roy, jusqu'alors greffière, se tait. Paul Noir, nommé préfet en mai, est venu.",
     ["Luc Petit | maire", "Anne Roy | greffière", "Paul Noir | préfet"]),
    ("Luc Petit, 54 ans, horloger, et Paul Noir, 61 ans, gardien de phare, ont parlé. Le député (RN) Jean Brun a quitté la salle.",
     ["Luc Petit | horloger", "Paul Noir | gardien de phare", "Jean Brun | député"]),
    ("Ministre de 2009 à 2014, Anne Roy a reçu le commandant du secteur nord, Luc Petit.", ["Anne Roy | Ministre", "Luc Petit | commandant du secteur nord"]),
    # Particles, second names, given names that are places
    ("M. de Roquefeuil doute, M. d’Arvieux approuve, Mme von der Aue se tait.", ["de Roquefeuil | -", "d’Arvieux | -", "von der Aue | -"]),
    ("Le ministre Dominique de Roquefeuil a reçu Hilde Coppens ’t Wallant, juriste.", ["Dominique de Roquefeuil | ministre", "Hilde Coppens ’t Wallant | juriste"]),
    ("La présidente von der Aue a reçu Florence de Rouvray.", ["von der Aue | présidente", "Florence de Rouvray | -"]),
    ("Mamadou Kane, dit Baye Ndar, patron de pêche, a protesté. Baye Ndar a souri.", ["Mamadou Kane | patron de pêche"]),
    # After a newspaper
    ("« Non », corrige dans le Corriere della Sera Fabrizio Monti-Deledda.", ["Fabrizio Monti-Deledda"]),
    ("« Non », a lancé lundi devant la presse, à Vienne, Blažej Hruškovič.", ["Blažej Hruškovič"]),
    ("Gazeta Wyborcza hésite ; son dessinateur, Kazimierz Wrobel, a croqué un fauteuil.", ["Kazimierz Wrobel | dessinateur"]),
    # Names of which nothing is known, by what is done with them; and ordinary words before them
    ("L’intérim échoit à Souksa Phommachan. Ryolen Vask n’est pas convaincu. La mort de Tevun Orsal a ému.", ["Souksa Phommachan", "Ryolen Vask", "Tevun Orsal"]),
    ("Souffrante, elle partait. Reste Souksa Phommachan, à qui tout revient. Remplaçant Ryolen Vask, elle a promis.", ["Souksa Phommachan", "Ryolen Vask"]),
    ("Les Finances vont à Tevun Orsal ; l’Intérieur à Lomar Chepal. Sok Vemma, qui a perdu une jambe, dort.", ["Tevun Orsal", "Lomar Chepal", "Sok Vemma"]),
    ("Umm Sumeira a été reprise lundi ; la chute d’Umm Sumeira date de lundi, et Samudra Loram exploite deux mines à Villa Oriente.", []),
    # The role before the name
    ("Le président béninois Rodrigue Houngan a parlé.", ["Rodrigue Houngan | président béninois | BJ | -"]),
    ("La nouvelle ministre suédoise des Affaires étrangères, Elsa Lindqvist, a réagi.", ["Elsa Lindqvist | nouvelle ministre suédoise des Affaires étrangères | SE | -"]),
    ("L’ex-Premier ministre thaïlandais Somchai Rattanakorn vit à Dubaï.", ["Somchai Rattanakorn | ex-Premier ministre thaïlandais | TH"]),
    ("Le ministre de l’Intérieur et des Outre-mer Gaspard Delorme a tranché.", ["Gaspard Delorme | ministre de l’Intérieur et des Outre-mer | -"]),
    ("Le secrétaire général adjoint de l’ONU, Tomás Echeverría, a prévenu.", ["Tomás Echeverría | secrétaire général adjoint de l’ONU | - | ONU"]),
    ("L’envoyée spéciale de l’Union africaine pour le Soudan, Awa Diop-Ka, a plaidé pour une trêve.", ["Awa Diop-Ka | envoyée spéciale de l’Union africaine pour le Soudan | - | Union africaine"]),
    ("Le directeur de l’Institut nordique Lars Holm a publié la note.", ["Lars Holm | directeur de l’Institut nordique | - | Institut nordique"]),
    ("La haute-commissaire aux droits de l’homme Ingrid Solberg a dénoncé ces arrestations.", ["Ingrid Solberg"]),
    ("La vice-Première ministre belge Tine Verhaegen a répondu.", ["Tine Verhaegen | vice-Première ministre belge | BE"]),
    ("Le sénateur LR du Rhône François Mazoyer a voté contre.", ["François Mazoyer | sénateur LR du Rhône"]),
    ("Le président par intérim du Pérou, Wilder Quispe, a promulgué la loi.", ["Wilder Quispe | président par intérim du Pérou | PE"]),
    ("Le ministre de la Communication, porte-parole du gouvernement, Abakar Nourène, a démenti.", ["Abakar Nourène | ministre de la Communication"]),
    ("L’ambassadeur d’Allemagne en Tunisie, Jörg Ahlers, a été reçu.", ["Jörg Ahlers | ambassadeur d’Allemagne en Tunisie | DE"]),
    # Nicknames, consonants with an apostrophe, initials, titles and small words inside
    ("Le juge Thomas « Tom le Bref » Keogh et le chercheur Seifeddine M’hadhbi ont voté.", ["Thomas « Tom le Bref » Keogh | juge", "Seifeddine M’hadhbi | chercheur"]),
    # Roles of several at once; offices entered, left, acted in; one of several
    ("Les anciens députés Luc Bern et Jan Kos (PPE) rient. Ilse Brand et Paul Roux, corapporteurs du texte, se taisent.", ["Luc Bern | ancien député", "Jan Kos | ancien député", "Ilse Brand | corapporteur du texte", "Paul Roux | corapporteur du texte"]),
    ("Luc Bern et Jan Kos, respectivement ministre de l’Eau et chef d’état-major, rient. Les PDG d’Arda et de Bela, Ilse Brand et Paul Roux, aussi.", ["Luc Bern | ministre de l’Eau", "Jan Kos | chef d’état-major", "Ilse Brand | -", "Paul Roux | -"]),
    ("Ilse Brand a été élue présidente du Sénat. Paul Roux a quitté ses fonctions de directeur. En tant que rapporteure, Awa Kone a parlé. Jan Kos n’a pas été nommé ministre.", ["Ilse Brand | présidente du Sénat", "Paul Roux | directeur", "Awa Kone | rapporteure", "Jan Kos | -"]),
    ("Luc Bern, l’un des avocats de la défense, a plaidé. Ont parlé Jan Kos, pour la Norvège, et Paul Roux, pour le Chili.", ["Luc Bern | l’un des avocats de la défense | -", "Jan Kos | - | NO", "Paul Roux | - | CL"]),
    ("Le ministre Cheikh Tidiane Ndao a reçu le cheikh Nasser Al Thani. Fitch Ratings, Jaich al-Chams et le comité Nobel se taisent.", ["Cheikh Tidiane Ndao | ministre", "Nasser Al Thani | -"]),
    ("La présidente du comité Azur rit. Ilse Brand, directrice de l’Institut Thésée, et Me Cheikh Bâ, avocat, aussi. Le président du club Jan Kos pleure.", ["Ilse Brand | directrice de l’Institut Thésée", "Cheikh Bâ | avocat", "Jan Kos | président du club"]),
    ("Le médiateur, le Suisse Beat Roth, rit. Un Suisse, Jan Kos, pleure.", ["Beat Roth | médiateur | CH", "Jan Kos | - | -"]),
    ("Norvège : Luc Bern (ministre de l’Eau), Jan Kos (conseiller)", ["Luc Bern | ministre de l’Eau | NO", "Jan Kos | conseiller | NO"]),
    ("Ilse Brand : directrice de l’agence", ["Ilse Brand | directrice de l’agence"]),
    # A role that hangs on what opens the sentence is no apposition of its subject
    ("En saluant le préfet, Luc Bern a souri. À en croire la maire, Ilse Brand ment. La ministre de l’Eau, Awa Kone a signé.", ["Luc Bern | -", "Ilse Brand | -", "Awa Kone | ministre de l’Eau"]),
    ("Interrogé par le ministre, Luc Bern a répondu. Selon le maire, Jan Kos n’y croit pas. Selon la juge, Ilse Brand, rien ne presse.", ["Luc Bern | -", "Jan Kos | -", "Ilse Brand | juge"]),
    # Adjectives after the noun, ranks of those who have left, charges
    ("Nous écrit le général néerlandais à la retraite Yorick Haeften. Le chargé des sanctions au Trésor, Marc Roy, se tait.", ["Yorick Haeften | général néerlandais à la retraite | NL", "Marc Roy | chargé des sanctions au Trésor"]),
    ("Le député vert de Kent-Nord, Amé Sock, et le directeur de la marine marchande, Paul Ndinga, rient.", ["Amé Sock | député vert de Kent-Nord", "Paul Ndinga | directeur de la marine marchande"]),
    # Roles that their commas close, with all their matters
    ("Tevun Vask, institutrice à Mopti, et Ann Roy, ministre de l’Eau, de la Pêche et de la Forêt, rient.", ["Tevun Vask | institutrice à Mopti", "Ann Roy | ministre de l’Eau, de la Pêche et de la Forêt"]),
    ("Ann Roy, ministre de l’Eau à la sortie du Conseil, et la patronne de l’agence antidopage russe, Eva Pol, rient.", ["Ann Roy | ministre de l’Eau", "Eva Pol | patronne de l’agence antidopage russe | RU"]),
    # Trades that are surnames; a body without an article has no name of its own
    ("La juge Souksa Berger a dit non. Le président de groupe Ryolen Vask s’est tu.", ["Souksa Berger | juge", "Ryolen Vask | président de groupe"]),
    # Parties, creeds and callings: roles only beside a name
    ("La socialiste fribourgeoise Solange Pittet et le démocrate du Michigan Mark Lee doutent ; Les Verts, eux, rient.", ["Solange Pittet | socialiste fribourgeoise", "Mark Lee | démocrate du Michigan"]),
    ("Le LR Marc Durand a vu la MR Solange Pittet au CHU Jean Minjoz. Le RN, lui, rit.", ["Marc Durand", "Solange Pittet"]),
    ("Marc Durand, centriste du Var, quitte le groupe socialiste, que le quotidien conservateur ignore.", ["Marc Durand | centriste du Var"]),
    ("Anne Durand (Écologiste, Isère) a parlé à la place de Jean Roy, père de trois enfants.", ["Anne Durand | -", "Jean Roy | père de trois enfants"]),
    # The role after the name
    ("Fatoumata Keïta, alors ministre guinéenne de la Justice, avait signé.", ["Fatoumata Keïta | alors ministre guinéenne de la Justice | GN"]),
    ("Paul Ormesson, ancien ambassadeur de France au Liban, nuance.", ["Paul Ormesson | ancien ambassadeur de France au Liban | FR"]),
    ("Jeanne Carvès (présidente de l’Observatoire des prix) a confirmé.", ["Jeanne Carvès | présidente de l’Observatoire des prix | - | Observatoire des prix"]),
    ("Ali Benyahia, 54 ans, maire d’Oran, a été réélu.", ["Ali Benyahia | maire d’Oran"]),
    ("« On attend », résume Oksana Melnyk, qui est députée à Kiev.", ["Oksana Melnyk"]),
    ("Mme Nathalie FERRAND (PS, Gironde), rapporteure du texte, a défendu l’article.", ["Nathalie FERRAND | rapporteure du texte | - | PS"]),
    ("Étienne Roche, leader du Parti pour l’unité et le progrès, a boycotté le vote.", ["Étienne Roche | leader du Parti pour l’unité et le progrès"]),
    # Offices of several words, brackets inside, parts of a body and of the world, bodies named after somebody
    ("L’ancien garde des Sceaux Hugues de La Tour-Maubourg se tait.", ["Hugues de La Tour-Maubourg | ancien garde des Sceaux"]),
    ("Le maire (PS) de Vannes, Gaëtan Le Floc’h, a signé.", ["Gaëtan Le Floc’h | maire (PS) de Vannes"]),
    ("La directrice Europe du FMI, Soledad Iriarte, doute.", ["Soledad Iriarte | directrice Europe du FMI | - | FMI"]),
    ("Le chef de mission du FMI, Piet Verhaeghe, est venu.", ["Piet Verhaeghe | chef de mission du FMI | - | FMI"]),
    ("Ana Furtado, chercheuse au Centre Ovidius d’études pontiques, en doute.", ["Ana Furtado | chercheuse au Centre Ovidius d’études pontiques | - | Centre Ovidius d’études pontiques"]),
    ("Le rapporteur du groupe S&D, Ana Furtado, en doute.", ["Ana Furtado | rapporteur du groupe S&D | - | groupe S&D"]),
    ("Ana Furtado, chercheuse à la Fondation Getulio Vargas, en doute.", ["Ana Furtado | chercheuse à la Fondation Getulio Vargas | - | Fondation Getulio Vargas"]),
    ("Saul Wertheimer, qui fut l’un des négociateurs de 1987, le regrette.", ["Saul Wertheimer"]),
    ("Zao Kopp, qui dirige l’Observatoire, compte les morts.", ["Zao Kopp"]),
    ("Washington n’a dépêché qu’un sous-secrétaire adjoint, Trent Oakes, venu dire non.", ["Trent Oakes | sous-secrétaire adjoint"]),
    ("Pressé par un journaliste, Trent Oakes, agacé, a répondu.", ["Trent Oakes | -"]),
    ("Chercheuse à l’Institut de Vevey, Ottilie Brand tient bon.", ["Ottilie Brand | Chercheuse à l’Institut de Vevey"]),
    ("Les avocats de Julian Weisz, fondateur du site, ont fait appel.", ["Julian Weisz | fondateur du site"]),
    ("Deux proches du président, Ousmane Diag et Fatou Bint, entrent au gouvernement.", ["Ousmane Diag | -", "Fatou Bint | -"]),
    ("La Turquie a dépêché son vice-ministre, l’ambassadeur Burak Demir.", ["Burak Demir | vice-ministre | TR"]),
    ("Ambassadeur d’Italie à Tunis jusqu’en 2022, Emanuele Cossu invite au calme.", ["Emanuele Cossu | Ambassadeur d’Italie à Tunis jusqu’en 2022 | IT"]),
    ("Leïla Boura, hydrologue à l’université de Sfax, a calculé.", ["Leïla Boura | hydrologue à l’université de Sfax | - | université de Sfax"]),
    ("Fils de l’ancien président, Mahamat Kaka a pris le pouvoir.", ["Mahamat Kaka | -"]),
    ("Il s’agit de Lamine Bah, dit « le Petit », ancien juge, et d’Iyad Ag Rhissa, l’émir du JNIM.", ["Lamine Bah | ancien juge", "Iyad Ag Rhissa | émir du JNIM"]),
    ("Présents : Oke Lindgren (FAO), Selon Nasri (France 24), Reine Sossa (Bénin).", ["Oke Lindgren | - | - | FAO", "Reine Sossa | - | BJ"]),
    ("Porte-parole de la police, le commissaire Roody Saint assure que tout est prêt.", ["Roody Saint | Porte-parole de la police"]),
    ("Il recevait ses homologues de la Barbade, Kerrie Gitt, et de Sainte-Lucie, Aurel Mont.", ["Kerrie Gitt | - | BB", "Aurel Mont | - | LC"]),
    ("Chez Pro Natura, la présidente, Ursina Caduff, annonce un référendum.", ["Ursina Caduff | présidente"]),
    ("L’employée, Anne Bly, et le délégué général du Leem, Yao Wallon, ont parlé.", ["Anne Bly | employée", "Yao Wallon | délégué général du Leem | - | Leem"]),
    ("Autre son de cloche chez Ange Mouity, du ministère congolais des Mines.", ["Ange Mouity"]),
    ("Rapporteur de la commission, le Grison Reto Wyss a répondu à la ministre responsable de l’Habitation, Ève Roy.", ["Reto Wyss | Rapporteur de la commission", "Ève Roy | ministre responsable de l’Habitation"]),
    ("Putu Annan, président de l’Administration régionale Kativik, est venu.", ["Putu Annan | président de l’Administration régionale Kativik"]),
    # Surnames and given names that are words as well
    ("Georges Boulanger, maire, et M. Breton ont dit non. Boulanger a répondu. Le boulanger est parti.", ["Georges Boulanger | maire", "Breton"]),
    ("Romain Delmas et Marine Lund ont signé. En août Delmas est parti.", ["Romain Delmas", "Marine Lund"]),
    # Titles, particles, hyphens, capitals
    ("Ont voté contre : MM. Tavernost, Le Goffic et Kader.", ["Tavernost", "Le Goffic", "Kader"]),
    ("Mohamed Ould Cheikh Abdallahi, Rachid B., 41 ans, et Emeka, 34 ans, ont signé.", ["Mohamed Ould Cheikh Abdallahi", "Rachid B.", "Emeka"]),
    ("M. Hugues de Saint-Amant et Mme Anahit Ter-Sarkissian ont témoigné.", ["Hugues de Saint-Amant", "Anahit Ter-Sarkissian"]),
    ("Le général Ousmane Sanou a pris la parole.", ["Ousmane Sanou"]),
    ("Leur ambassadeur, le général à la retraite Curtis W. Hadley, a quitté la salle.", ["Curtis W. Hadley | ambassadeur"]),
    ("Le Dr Alieu Jallow et Me Samuel Roche ont plaidé.", ["Alieu Jallow", "Samuel Roche"]),
    ("Carla de Witte-Moreau et Jan van der Straaten ont dîné ensemble.", ["Carla de Witte-Moreau", "Jan van der Straaten"]),
    ("Khaled al-Harthi a dit non, a rappelé al-Harthi.", ["Khaled al-Harthi"]),
    ("Le pape Clément XV et le roi Harald VI ont prié.", ["Clément XV | pape", "Harald VI | roi"]),
    ("Le Kényan Josphat Mutua, facilitateur de l’EAC, a échoué.", ["Josphat Mutua | facilitateur de l’EAC | KE"]),
    ("Smith Augustave et Louis Gillot sont visés.", ["Smith Augustave", "Louis Gillot"]),
    ("Le roi Abdal III de Jordanie a parlé.", ["Abdal III | roi | JO"]),
    ("Émile Lacroix-Bayard, ex-patron de la DGSE, juge le texte creux.", ["Émile Lacroix-Bayard | ex-patron de la DGSE | - | DGSE"]),
    # One person, however named
    ("Radosław Wierzbicki a reçu la presse. Wierzbicki a souri. M. Wierzbicki est parti.", ["Radosław Wierzbicki"]),
    ("Šimun Novák a dit non. « Jamais », a ajouté Novak.", ["Šimun Novák"]),
    ("Ximena Restrepo Ulloa a gagné. Mme Restrepo a pleuré. M. Restrepo, son frère, a chanté.", ["Ximena Restrepo Ulloa", "Restrepo"]),
    ("Aïcha Sanou a parlé. Ousmane Sanou a répondu.", ["Aïcha Sanou", "Ousmane Sanou"]),
    ("Le sommet de Stanmore a déçu. « Nous irons », a promis Stanmore.", ["Stanmore"]),
    ("Thérèse Mwamba wa Ilunga, ancienne gouverneure du Kivu, doute.", ["Thérèse Mwamba wa Ilunga | ancienne gouverneure du Kivu"]),
    ("Pour le Corriere della Sera, Fabrizio Lo Monaco écrit bien.", ["Fabrizio Lo Monaco"]),
    ("Son chargé d’affaires, M. Nabil al-Haddad, est venu.", ["Nabil al-Haddad | chargé d’affaires"]),
    ("Pieter van den Broek, son chercheur pour les Grands Lacs, se tait.", ["Pieter van den Broek | chercheur pour les Grands Lacs"]),
    ("Le colonel Innocent NDAYA, porte-parole de l’Alliance Fleuve Congo (AFC), a répliqué.", ["Innocent NDAYA | porte-parole de l’Alliance Fleuve Congo | - | Alliance Fleuve Congo"]),
    ("M. Gauthier d’Ornano, délégué général pour l’armement, a parlé.", ["Gauthier d’Ornano | délégué général pour l’armement"]),
    ("L’avocate des parties civiles, Me Delphine Orsi, a opposé trois courriels.", ["Delphine Orsi | avocate des parties civiles"]),
    ("La Suissesse Ladina Caduff préside.", ["Ladina Caduff | - | CH"]),
    ("L’économiste Jean Dupré, de l’Institut des mers, en doute.", ["Jean Dupré | économiste | - | Institut des mers"]),
    # Nobody
    ("Souffrant, le ministre de la Santé n’est pas venu.", []),
    ("À Sange, un enseignant déplacé, qui a tout perdu, résume la saison. Il a rejoint Uvira.", []),
    ("Le pétrolier Astrid Venture a quitté Saint-Nazaire pour Port Harcourt.", []),
    ("La tempête Gontran a touché Velyka Novosilka et Port Moresby.", []),
    ("Selon Ipsos et le cabinet Oliver Brandt, la société Karsten Lines perd 3 %.", []),
    ("À Banja Luka comme à Novi Sad, la Banque centrale et Deutsche Holding attendent.", []),
    ("L’opération Gardien du Littoral et la loi Climat et Résilience s’appliquent lundi.", []),
    ("Les États-Unis, la Côte d’Ivoire et la Nouvelle-Zélande s’opposent.", []),
    ("Le Monde, Al Jazeera et le Washington Post ont publié l’enquête.", []),
    ("Mardi, Paris et Berlin ont signé. Moscou a refusé. Bruxelles attend.", []),
    ("Interrogée par Radio Okapi, la porte-parole n’a pas répondu.", []),
    ("La Fondation Gaia et l’ONG Amazon Watch ont protesté.", []),
    ("« Corridors ouverts », lancée par le Bénin, avance. Treize camions ont passé.", []),
]

ENGLISH = [
    ("On the Australian side sat the assistant minister, Ida Berg. The Norwegian side was led by Lars Lund.",
     ["Ida Berg | assistant minister | AU", "Lars Lund | - | NO"]),
    ("The head of consents, Ida Berg, spoke.", ["Ida Berg | head of consents"]),
    ("The presidents of Chad, Omar Deby, and Niger, Ali Issa, met the mayors of Dover, Ann Orr, and of Calais, Luc Petit.",
     ["Omar Deby | president | TD", "Ali Issa | president | NE", "Ann Orr | mayor", "Luc Petit | mayor"]),
    ("Struan Moss MSP dissented, and Ida Berg FRS, who chairs the panel, did not.", ["Struan Moss", "Ida Berg"]),
    # Particles, second names, given names that are months or places
    ("The minister, Jan van ’t Hof, met Georgia de Silva and April Oduya, a lawyer.", ["Jan van ’t Hof | minister", "Georgia de Silva | -", "April Oduya | lawyer"]),
    ("Moses Kane, better known as Baye Ndar, protested. Mr Ndar smiled.", ["Moses Kane | -"]),
    # The role before the name
    ("Kremlin spokesperson Arseny Volkov denied it.", ["Arseny Volkov | Kremlin spokesperson | - | Kremlin"]),
    ("Ukrainian Foreign Minister Bohdan Lysenko told reporters nothing.", ["Bohdan Lysenko | Ukrainian Foreign Minister | UA | -"]),
    ("Former Russian Deputy Trade Minister Klavdia Ostrova wrote a post.", ["Klavdia Ostrova | Former Russian Deputy Trade Minister | RU"]),
    ("Deputy Secretary of the Georgian Security Council Gela Marani resigned.", ["Gela Marani | Deputy Secretary of the Georgian Security Council | GE | Georgian Security Council"]),
    ("US Special Envoy Preston Hargrove left Muscat.", ["Preston Hargrove | US Special Envoy | US"]),
    # Common nouns before it, that an article and the name set off; an adverb that opens the sentence names nobody
    ("He brought the natural resources minister, Gina Sand.", ["Gina Sand | natural resources minister"]),
    ("It will be led by its chief trade enforcement officer, Bruno Mulk.", ["Bruno Mulk | chief trade enforcement officer"]),
    ("Joan Tarr, the service’s top acquisition officer, was blunt.", ["Joan Tarr | service’s top acquisition officer"]),
    ("Deputy RSF Commander Lieutenant General Yasir Hadi left.", ["Yasir Hadi | Deputy RSF Commander | - | RSF"]),
    ("Privately, an official admitted it.", []),
    ("Zambia's finance minister, Chanda Mwansa, said no.", ["Chanda Mwansa | finance minister | ZM"]),
    ("White House chief of staff Lyle Brandt and National Security Adviser Gen. Thomas Keogh agreed.", ["Lyle Brandt | White House chief of staff | - | White House", "Thomas Keogh | National Security Adviser"]),
    ("Former Secretary of State Jerome K. Astley testified.", ["Jerome K. Astley | Former Secretary of State"]),
    ("The Irish foreign minister, Dr Siobhán Devlin, was late.", ["Siobhán Devlin | Irish foreign minister | IE"]),
    ("RSF commander Osman Dagal left.", ["Osman Dagal | RSF commander | - | RSF"]),
    ("NATO Secretary General Willem van der Straaten briefed ministers.", ["Willem van der Straaten | NATO Secretary General | - | NATO"]),
    ("Acting Prime Minister Josefa Tuilagi spoke.", ["Josefa Tuilagi | Acting Prime Minister"]),
    ("UN humanitarian coordinator Clementine Ndlovu warned the council.", ["Clementine Ndlovu | UN humanitarian coordinator | - | UN"]),
    ("Ambassador Whitcombe met General Alpha Bah.", ["Whitcombe | Ambassador", "Alpha Bah"]),
    ("President-elect Mário Pinto said little.", ["Mário Pinto | President-elect"]),
    ("His Belgian opposite number, Katrien Moll, agreed. The number two, John Doe, did not.", ["Katrien Moll | Belgian opposite number | BE", "John Doe | number two"]),
    ("Warren Ost, Under Secretary of Commerce for Trade, testified.", ["Warren Ost | Under Secretary of Commerce for Trade"]),
    ("Jean Sans, the head of Haiti’s chamber of commerce, and Tom Bree, head of the UN aid coordination office in Somalia, spoke.", ["Jean Sans | head of Haiti’s chamber of commerce", "Tom Bree | head of the UN aid coordination office in Somalia | - | UN aid coordination office"]),
    ("Pyongyang named Ri Chol-man vice foreign minister. Rebecca St. Clair-Hill is a lawyer.", ["Ri Chol-man | vice foreign minister", "Rebecca St. Clair-Hill"]),
    ("The Bhutanese Minister for Natural Resources, Kinzang Wangmo, led.", ["Kinzang Wangmo | Bhutanese Minister for Natural Resources | BT"]),
    ("Jógvan Eyð í Trøð met Rauf Kərimov oğlu, Leo Grant Jr., a cook, and Ann Fox. It heard Pon. Ilan, a nurse. Zulu ka-Zun, Ana Ortiz y Pelayo and Ann Two Bells left.",
     ["Jógvan Eyð í Trøð", "Rauf Kərimov oğlu", "Leo Grant Jr. | cook", "Ann Fox", "Pon. Ilan | nurse", "Zulu ka-Zun", "Ana Ortiz y Pelayo", "Ann Two Bells"]),
    ("Ann Fox of the Institute for Basin Studies, Mysuru, said no. It was Jo Glas, member for Stourbridge, who asked. Baton Rouge wants it.",
     ["Ann Fox", "Jo Glas | member for Stourbridge"]),
    ("Ann Fox told Semafor so. Pool was led in. She told pool. Two who spoke to Ritzau said the clinic on Rota closes.", ["Ann Fox"]),
    ("RIGA (Bosna Ekran) - Ann Fox, a cook, told Bosna Ekran so. Bosna Ekran agreed. Vu Thanh Liem: “No.”",
     ["Ann Fox | cook", "Vu Thanh Liem"]),
    ("Panel: Ann Fox, chief executive, Shell; Mr Jo Glas (Thames Water), a cook. The Treasury was represented by its deputy secretary, Eva Roth.",
     ["Ann Fox | chief executive | - | Shell", "Jo Glas | cook | - | Thames Water", "Eva Roth | deputy secretary | - | Treasury"]),
    ("Ann Fox, chairman of Thames Water, met Shell’s lawyer, Jo Glas. Ofwat said no. Its chair, Eva Roth, left.",
     ["Ann Fox | chairman of Thames Water | - | Thames Water", "Jo Glas | lawyer | - | Shell", "Eva Roth | chair | - | Ofwat"]),
    ("Ann Fox of the Mayo Tribe met Thames Water chief executive Jo Glas after Tamil Nadu complained.",
     ["Ann Fox", "Jo Glas | Thames Water chief executive | - | Thames Water"]),
    ("Eva Power met Jo Glas and Isla Roy. Power said no, “never,” said Glas. Power prices rose. Trust said so. Ms Mills left.",
     ["Eva Power", "Jo Glas", "Isla Roy", "Mills"]),
    ("Negócios do Norte, which met Ann Fox, wrote of Tidewater Research, Forza Italia and Ras Lanuf.", ["Ann Fox"]),
    ("The defence minister, Bandar al-Rashid, met Gov. Sierra Lund, Faisal bin Sultan and the governor of Sirte, Ras Lanuf being shut. “No,” said Villa Ramos.",
     ["Bandar al-Rashid | defence minister", "Sierra Lund | Gov.", "Faisal bin Sultan", "Villa Ramos"]),
    ("Jo Glas, director of the Coalition to Save the Bay, met Eva Roth, founder of Hope in Action, and Ann Fox, secretary of the Fund in Kyiv.",
     ["Jo Glas | director of the Coalition to Save the Bay | - | Coalition to Save the Bay", "Eva Roth | founder of Hope in Action",
      "Ann Fox | secretary of the Fund | - | Fund"]),
    ("Former Kenyan Ambassador to Chad Nadir Orr met World Food Programme (WFP) director Jo Glas, Lord Hale of Skell and the commander of the SAF 5th Division, Osman Bakri. Lord Hale left with the EPP’s lead negotiator on trade, Eva Roth.",
     ["Nadir Orr | Former Kenyan Ambassador to Chad | KE", "Jo Glas | World Food Programme (WFP) director | - | World Food Programme", "Lord Hale of Skell",
      "Osman Bakri | commander of the SAF 5th Division | - | SAF 5th Division", "Eva Roth | lead negotiator on trade | - | EPP"]),
    ("Liberal columnist and CNN contributor Ann Fox met Wayne County Executive Cliff Roe and the candidates Rep. Eva Roth and Rep. Bo Lind. Jo Glas, chair of Lind's presidential campaign, left.",
     ["Ann Fox | Liberal columnist and CNN contributor", "Cliff Roe | Wayne County Executive", "Eva Roth | Rep.", "Bo Lind | Rep.",
      "Jo Glas | chair of Lind's presidential campaign"]),
    ("Ann Fox of People Before Profit, who was absent, sent Eva Roth, State Secretary for Water Management of Hungary.", ["Ann Fox", "Eva Roth | State Secretary for Water Management of Hungary | HU"]),
    ("People’s Party candidate Lai Hsien and Ex-Georgian president Gela Kob met.", ["Lai Hsien | People’s Party candidate", "Gela Kob | Ex-Georgian president | GE"]),
    ("PM Pham Duc received DG Rafael Gross at 5 pm with the Austrian conservative Lukas Mand.", ["Pham Duc | PM", "Rafael Gross | DG", "Lukas Mand | - | AT"]),
    ("A spokesperson for Senate Minority Leader Mitch Schum declined.", ["Mitch Schum | Senate Minority Leader"]),
    ("The bondholders’ adviser, Rupert Hald, met Deputy Fire Chief Tom Wasik.", ["Rupert Hald | bondholders’ adviser", "Tom Wasik | Deputy Fire Chief"]),
    ("Negotiator Ma. Corazon Abella and Lorna Kess, chief executive of Great Lakes & Eastern, met.", ["Ma. Corazon Abella | Negotiator", "Lorna Kess | chief executive of Great Lakes & Eastern"]),
    ("The Principal Secretary, Eng. Kiprono Cheng, and Malaysia’s facilitator, retired general Azhar Kam, met.", ["Kiprono Cheng | Principal Secretary", "Azhar Kam | facilitator | MY"]),
    ("Said a trustee of the Waihou transport trust, Wira Te Kan. Hu Jia, director of the Chinese consortium, agreed.", ["Wira Te Kan | trustee of the Waihou transport trust", "Hu Jia | director of the Chinese consortium | CN"]),
    ("The season is over, said Do Kyung-hwan, who heads it.", ["Do Kyung-hwan"]),
    ("Rep. Tam Boud, D-La., the panel’s vice-chair, met aides close to Crown Prince Faisal.", ["Tam Boud | panel’s vice-chair", "Faisal | Crown Prince"]),
    ("Prisoners’ Committee head Abdul Hizam met the bloc’s leader, Ven. Gnana Thero. Afreximbank maintained its view.", ["Abdul Hizam | Prisoners’ Committee head | - | Prisoners’ Committee", "Gnana Thero | bloc’s leader"]),
    # Offices cut short
    ("Utah Gov. Dale Pruitt met then-Gov. Gil Bo and Democratic state Rep. Ida Roy, a nurse.", ["Dale Pruitt | Utah Gov.", "Gil Bo | then-Gov.", "Ida Roy | Democratic state Rep."]),
    ("Sens. Gil Bo (R-Utah), Ida Roy (D-Ohio) and Tess Lund met allies of Lt. Gov. Dale Pruitt.", ["Gil Bo | Sen.", "Ida Roy | Sen.", "Tess Lund | Sen.", "Dale Pruitt | Lt. Gov."]),
    ("He told the tall tale Gov. Dale Pruitt likes. The nominee for lieutenant governor, Sen. Gil Bo, laughed.", ["Dale Pruitt | Gov.", "Gil Bo | nominee for lieutenant governor"]),
    ("Sen. Tess Lund, a farmer, met Chairman Rep. Gil Bo and U.S. Rep. Ida Roy, the whip.", ["Tess Lund | Sen.", "Gil Bo | Chairman Rep.", "Ida Roy | U.S. Rep. | US"]),
    ("The mayor of Dover, Del., Ida Roy, met Miss Lund of Biloxi, Miss., and Del. Gil Bo.", ["Ida Roy", "Lund", "Gil Bo"]),
    ("Rival Ann Orr, the prime minister, met her ally Gil Bo. “No,” said Gil Bo, a senator. Critic Ida Roy left.", ["Ann Orr | prime minister", "Gil Bo | senator", "Ida Roy | Critic"]),
    # Whose body is none
    ("Leo Grant, a Tulsa banker, met Grover Cleveland.", ["Leo Grant | Tulsa banker | - | -", "Grover Cleveland"]),
    ("Republican Senate nominee Ann Orr met a Kerrigan aide, Leo Grant, and a Unesco aide, Gil Bo. Pat Kerrigan laughed.", ["Ann Orr | Republican Senate nominee | - | -", "Leo Grant | Kerrigan aide | - | -", "Gil Bo | Unesco aide | - | Unesco", "Pat Kerrigan"]),
    # The role after the name
    ("Giles Prid, permanent secretary at the Treasury, met his brother, Alan Prid.", ["Giles Prid | permanent secretary at the Treasury", "Alan Prid"]),
    ("Ruairí Mac Giolla Rua, leader of the SDLP, smiled.", ["Ruairí Mac Giolla Rua | leader of the SDLP | - | SDLP"]),
    ("Halyna Stets, a deputy head of the Ukrainian Presidential Office, disagreed.", ["Halyna Stets | deputy head of the Ukrainian Presidential Office | UA | Ukrainian Presidential Office"]),
    ("Sarah Lund, chief Africa economist at Capital Orion in London, was blunt.", ["Sarah Lund | chief Africa economist at Capital Orion | - | Capital Orion"]),
    ("Vera Marsh, a commentator with ties to the Southern Military District, argued otherwise.", ["Vera Marsh | commentator with ties to the Southern Military District"]),
    ("Kholood Kheir, founder of the think tank Confluence Horizon, doubts it.", ["Kholood Kheir | founder of the think tank Confluence Horizon"]),
    ("The Minister for Foreign Affairs of Kenya, Wambui Githinji, took the floor.", ["Wambui Githinji | Minister for Foreign Affairs of Kenya | KE"]),
    ("Her counterpart from the Russian Federation, Vasily Ptushkin, countered.", ["Vasily Ptushkin | counterpart from the Russian Federation | RU"]),
    ("Marguerite Oyelaran, 58, director of the CIA, fired back.", ["Marguerite Oyelaran | director of the CIA | - | CIA"]),
    ("After meeting Vera Marsh, the minister denounced the text.", ["Vera Marsh | -"]),
    ("It asked port director Vera Marsh and hereditary leader Ann Roy.", ["Vera Marsh | port director", "Ann Roy | hereditary leader"]),
    ("Chief financial officer Vera Marsh spoke.", ["Vera Marsh | Chief financial officer"]),
    ("The plan angered mayor Vera Marsh.", ["Vera Marsh | mayor"]),
    ("Vera Marsh, minister for roads and bridges, met Professor Ann Roy, a hydrologist at the University of Lens.",
     ["Vera Marsh | minister for roads and bridges", "Ann Roy | hydrologist at the University of Lens | - | University of Lens"]),
    # Offices told with whose they are, after an age, in brackets, as taken up, left or over; whom an office only owns
    ("Ann Roy, the prime minister’s security adviser, met Mark Lee, 47, a retired general, and Jo Berg (taxi driver).",
     ["Ann Roy | security adviser", "Mark Lee | retired general", "Jo Berg | taxi driver"]),
    ("Ann Roy, the president’s son, met the court’s top clerk, Justice Mark Lee. The Steelworkers union struck.",
     ["Ann Roy | son", "Mark Lee | court’s top clerk"]),
    ("Ann Roy was sworn in as mayor. Mark Lee, until March her deputy, has been named governor. Jo Berg may be named mayor.",
     ["Ann Roy | mayor", "Mark Lee | until March her deputy", "Jo Berg | -"]),
    ("Her ally Ann Roy, a 54-year-old infectious disease expert at the Lens clinic, met primary school teacher Mark Lee.",
     ["Ann Roy | infectious disease expert at the Lens clinic", "Mark Lee | primary school teacher"]),
    # What qualifies an office, after bodies that no list has; ranks that are trades; owners of several words
    ("Ann Roy, the Kuomintang caucus whip, met BJP state president Jo Berg, Logistics chief Mark Lee and port captain Ivo Lund.",
     ["Ann Roy | Kuomintang caucus whip", "Jo Berg | BJP state president | - | BJP", "Mark Lee | Logistics chief", "Ivo Lund | port captain"]),
    ("Ann Roy, the Kurdish region’s interior minister, met the dockers’ leader, Jo Berg. The desk officer for Chad, Mark Lee, left.",
     ["Ann Roy | interior minister", "Jo Berg | dockers’ leader", "Mark Lee | desk officer for Chad"]),
    ("Ann Roy, a senior lecturer in law, met Jo Berg, the governor of Salah al-Din, and Mark Lee, a partner at the law firm Hale & Orr.",
     ["Ann Roy | senior lecturer in law", "Jo Berg | governor of Salah al-Din", "Mark Lee | partner at the law firm Hale & Orr"]),
    ("Ann Roy, the minister of the armed forces and rural development, met Jo Berg, the leader of the 27-member group, and the "
     "engineer with the water company, Mark Lee.",
     ["Ann Roy | minister of the armed forces and rural development", "Jo Berg | leader of the 27-member group",
      "Mark Lee | engineer with the water company"]),
    # What else stands in brackets with an office or after it, who puts questions, a man called so
    ("Ann Roy (Iceland, Chair), Jo Berg, Director of Fisheries (Norway), and the clerk, a man called Mark Lee, met.",
     ["Ann Roy | Chair | IS", "Jo Berg | Director of Fisheries | NO", "Mark Lee | clerk"]),
    ("Q. President Roy said so.", ["Roy | President"]),
    ("Chief of Staff General Ann Roy met Tom Berg of Lour, the panel’s chair, and the spokesperson on Māori–Crown relations, Mark Lee.",
     ["Ann Roy | Chief of Staff", "Tom Berg | panel’s chair", "Mark Lee | spokesperson on Māori–Crown relations"]),
    ("The reporter who wrote it, Ann Roy, met Commission on Audit chairperson Tom Berg and a butcher named Tadhg Looby. The minister "
     "who left, Mark Lee said, was wrong.", ["Ann Roy | reporter", "Tom Berg | Commission on Audit chairperson | - | Commission on Audit",
     "Tadhg Looby | butcher", "Mark Lee | -"]),
    ("The British sent a deputy director, Ann Roy, and a lawyer, Tom Berg.", ["Ann Roy | deputy director", "Tom Berg | lawyer"]),
    ("Present for France: Ann Roy; for Peru: Tom Berg. A baker in Bandim, Aliu Djaló, wept. Sok Chenda dissented. The applicant, "
     "Cleanburn’s director Mark Lee, quipped.", ["Ann Roy | - | FR", "Tom Berg | - | PE", "Aliu Djaló | baker in Bandim", "Sok Chenda",
     "Mark Lee | director"]),
    # The office before what its bearer was besides; firms before an office, and after what they are
    ("The electoral commissioner, retired judge Ann Roy, lost to a pharmacist, Jo Berg. The farm lobby Copagri, whose head left, "
     "asked Meridian Trust CEO Mark Lee. For the operator, KiwiRail chief executive Ivo Lund spoke.",
     ["Ann Roy | electoral commissioner", "Jo Berg | pharmacist", "Mark Lee | Meridian Trust CEO | - | Meridian Trust",
      "Ivo Lund | KiwiRail chief executive | - | KiwiRail"]),
    ("Patience Mulenga (UPND) accused the government.", ["Patience Mulenga | - | - | UPND"]),
    ("Losalini Qalo of the University of the South Pacific wrote a reply.", ["Losalini Qalo | - | - | University of the South Pacific"]),
    ("Yahya al-Busaidi, Oman's envoy, and Lord Ashby listened.", ["Yahya al-Busaidi | envoy | OM", "Lord Ashby"]),
    ("King Harald VI of Norway and Prime Minister May spoke.", ["Harald VI | King | NO", "May | Prime Minister"]),
    # Titles, particles, nicknames
    ("Sir Malcolm Boyd hosted. Sir Malcolm left early.", ["Malcolm Boyd"]),
    ("Baroness Fairweather of Lisnagarvey and Dame Rosalind Pether wrote to him.", ["Baroness Fairweather of Lisnagarvey", "Rosalind Pether"]),
    ('Gen. Thomas "Tom" Keogh (Ret.) declined.', ['Thomas "Tom" Keogh']),
    ("Rep. Anthony J. “Tony” Pruitt spoke. Tony Pruitt left. Anthony Pruitt fell. Tony laughed.", ["Anthony J. “Tony” Pruitt | Rep."]),
    ("The crowd told Leo Grant “No,” Ann Orr said.", ["Leo Grant", "Ann Orr"]),
    ("Tony Pruitt spoke. Anthony J. 'Tony' Pruitt, a nurse, left. Anthony Pruitt fell.", ["Tony Pruitt | nurse"]),
    ("Rep. Dale Pruitt (R-Ohio) pressed on. Pruitt said so.", ["Dale Pruitt | Rep."]),
    ("According to Mr O’Hanlon, Ms Tennyson-Boyd lied.", ["O’Hanlon", "Tennyson-Boyd"]),
    # Surnames and given names that are words as well
    ("Claire Bishop, the mayor, met Bill Boyd and Will Lund. “No,” Bishop said. The bishop left.", ["Claire Bishop | mayor", "Bill Boyd", "Will Lund"]),
    ("In August Lund resigned. The Finn Pekka Holm told August Wilson so. Mr Speaker agreed.", ["Pekka Holm | - | FI", "August Wilson"]),
    # One person, however named
    ("Xi Guowei met Kim Dong-su. Xi told Kim to wait, officials said.", ["Xi Guowei", "Kim Dong-su"]),
    ("Oleh Marko took command. Vera Marko, a blogger, said the port was safe.", ["Oleh Marko", "Vera Marko | blogger"]),
    ("Fiachra Ó Dubhghaill, the envoy, left Kosti. I’d go, I’ll stay, Mr Ó Dubhghaill said.", ["Fiachra Ó Dubhghaill | envoy"]),
    ("Ratu Semi Naulivou came. Ratu Semi spoke of it.", ["Semi Naulivou"]),
    ("PRISCILLA HARGROVE-DUNNE (United States) countered.", ["PRISCILLA HARGROVE-DUNNE | - | US"]),
    ("Sudan’s irrigation minister, Adam Kosh, said no.", ["Adam Kosh | irrigation minister | SD"]),
    ("Col. Mubarak al-Tom, the garrison’s spokesman, claimed it.", ["Mubarak al-Tom | garrison’s spokesman"]),
    ("Salwa Bakhit, an influencer close to the group’s political wing, mocked it.", ["Salwa Bakhit | influencer close to the group’s political wing"]),
    ("Its high commissioner in Apia, Hemi Rangi, came.", ["Hemi Rangi | high commissioner in Apia"]),
    ("Bank of England governor Philippa Thorne smiled.", ["Philippa Thorne | Bank of England governor | - | Bank of England"]),
    ("Qatar’s chargé d’affaires, Nasser al-Kuwari, warned them.", ["Nasser al-Kuwari | chargé d’affaires | QA"]),
    ("The EU’s envoy for the Arctic, Clara de Mont, signed.", ["Clara de Mont | envoy for the Arctic | - | EU"]),
    ("Earl T. Boone, chief executive of Meridian Freight, conceded it.", ["Earl T. Boone | chief executive of Meridian Freight"]),
    ("She wrote on X. DRC spokesman Patrice Lumb said no.", ["Patrice Lumb | DRC spokesman | CD"]),
    ("Then he sees President Keti Abul of Georgia.", ["Keti Abul | President | GE"]),
    ("Then he sees Senator Ann Boyd of Georgia.", ["Ann Boyd | Senator | -"]),
    ("The Russian foreign ministry’s spokeswoman, Zina Plot, left.", ["Zina Plot | spokeswoman | RU | Russian foreign ministry"]),
    ("NATO Assistant Secretary General Kerrin Boyd left.", ["Kerrin Boyd | NATO Assistant Secretary General | - | NATO"]),
    # Names of which nothing is known, by what is done with them; and ordinary words before them
    ("Souksa Phommachan is not persuaded. Lawyers for Ryolen Vask appealed. Then came Tevun Orsal.", ["Souksa Phommachan", "Ryolen Vask", "Tevun Orsal"]),
    ("Enter Souksa Phommachan, who had other ideas. Embattled Ryolen Vask kept quiet.", ["Souksa Phommachan", "Ryolen Vask"]),
    ("Puerto Alden lies on the coast. Umm Sumeira was retaken. The road to Villa Oriente, and a ferry from Villa Oriente, shut.", []),
    ("It heard from Ouyang Ming, Tom Berg and Rosa Wynter. It hit Park Chan-ho, who left Santa Rosa, Villa Oriente and Alden.",
     ["Ouyang Ming", "Tom Berg", "Rosa Wynter", "Park Chan-ho"]),
    ("Rose Hunter of the Lowy Trust and April Lund met. It was signed by June Berg. JACK KING (Norway) spoke.",
     ["Rose Hunter", "April Lund", "June Berg", "JACK KING | - | NO"]),
    # Nicknames, initials, titles and small words inside
    ("The minister, J.F. Harmon, met Judge Awat Sheikh Janab-Zrari and Gao Lixian, who left.", ["J.F. Harmon | minister", "Awat Sheikh Janab-Zrari | Judge", "Gao Lixian"]),
    # Places and matters in a role, a role before that of someone else, communities, whose country a second role tells
    ("Special Envoy for the Horn of Africa Lt. Gen. Rolf Kwan left. Tanzania sent Ann Wick, the judge.", ["Rolf Kwan | Special Envoy for the Horn of Africa", "Ann Wick | judge | TZ"]),
    ("The Greek Cypriot leader, Stelios Hadjis, met Ambassador Tess Wold, Ethiopia’s envoy, and the Lao Minister of Energy and Mines, Tevun Vask.", ["Stelios Hadjis | Greek Cypriot leader | -", "Tess Wold | Ambassador | ET", "Tevun Vask | Lao Minister of Energy and Mines | LA"]),
    ("The committee, whose chair, Ann Roy, told a lawyer for two others, Mark Lee, toured Metulan. General Licence 141 expires.", ["Ann Roy | chair", "Mark Lee"]),
    ("The minister for agriculture, fisheries and forestry, Ann Roy, met the commander of the 4th Infantry Division, Mark Lee.", ["Ann Roy | minister for agriculture, fisheries and forestry", "Mark Lee | commander of the 4th Infantry Division"]),
    ("Ann Roy, chair of the Culture, Media and Sport committee, met Mark Lee, captain of the trawler Mary Rose, on Monday.",
     ["Ann Roy | chair of the Culture, Media and Sport committee", "Mark Lee | captain of the trawler Mary Rose"]),
    ("The minister responsible for the digital economy, Ann Roy, met Mark Lee, who was the bank's chief economist.",
     ["Ann Roy | minister responsible for the digital economy", "Mark Lee | bank's chief economist"]),
    # Who takes an office, leaves it, or is chosen for it; labels; several matters; two offices before a name
    ("Ann Roy succeeds Mark Lee as mayor. Tom Berg took office as clerk. As bursar, Jane Hall left. Rosa Wynter has been sheriff since May.",
     ["Ann Roy | mayor", "Mark Lee | -", "Tom Berg | clerk", "Jane Hall | bursar", "Rosa Wynter | sheriff"]),
    ("The panel elected Ann Roy chair. Mark Lee was elected chair of the board. Tom Berg was promoted to chief of staff.",
     ["Ann Roy | chair", "Mark Lee | chair of the board", "Tom Berg | chief of staff"]),
    ("Chair: Ann Roy (Oslo).", ["Ann Roy | Chair"]),
    ("Chair: Mr Mark Lee has the floor.", ["Mark Lee | -"]),
    ("Minister of Health, Labour and Welfare Ann Roy met the minister for home affairs and the diaspora, Mark Lee.",
     ["Ann Roy | Minister of Health, Labour and Welfare", "Mark Lee | minister for home affairs and the diaspora"]),
    ("Foreign Minister and Deputy Prime Minister Ann Roy left.", ["Ann Roy | Foreign Minister and Deputy Prime Minister"]),
    ("The ministry faulted the builder, Tidewater Marine.", []),
    # Trades that are surnames
    ("Odalwyn Miller, the judge, and the election observer, Tevun Baker, said no.", ["Odalwyn Miller | judge", "Tevun Baker | election observer"]),
    # Parties, creeds and callings: roles only beside a name
    ("Mark Lee, the Florida Republican who led the fight, and Democrat Ann Roy kept quiet.", ["Mark Lee | Florida Republican", "Ann Roy | Democrat"]),
    ("Ann Roy, a lifelong Tory, left the Conservative Party. Jane Hall, a mother of three, did not.", ["Ann Roy | lifelong Tory", "Jane Hall | mother of three"]),
    ("The independent Mark Lee Foundation and the Norwegian independent Halvorsen Petroleum would restart.", []),
    # Names of several words in a role of several; ships, cases and buildings named after somebody
    ("Critics of Luca De Santis and aides to John Q. Hale met Thandiwe kaMpofu, the mayor, and Deborah Achieng' Otieno, the clerk.",
     ["Luca De Santis", "John Q. Hale", "Thandiwe kaMpofu | mayor", "Deborah Achieng' Otieno | clerk"]),
    ("Chiu Wan-ling (邱婉菱) of the party agreed. The rapporteur, Dutch liberal Wietske van Olden-Sno, is less patient.",
     ["Chiu Wan-ling", "Wietske van Olden-Sno | rapporteur | NL"]),
    ("The file goes to Coreper II in Phase III. Tasmanians go to the polls.", []),
    ("Supporters of Jan van der Berg marched. The trial of Omar de Sousa opened.", ["Jan van der Berg", "Omar de Sousa"]),
    ("HMS Queen Elizabeth met the Admiral Kuznetsov and the yacht Sir Winston Churchill. Ellis Park was closed for two days.", []),
    # Nobody
    ("The tanker Astrid Venture left Port Harcourt near Cape Verde.", []),
    ("Hurricane Otis and Typhoon Haiyan hit Velyka Novosilka.", []),
    ("Russian forces advanced west of Velyka Novosilka and into eastern Rozlyv.", []),
    ("The Black Sea Fleet, the Simandou Rail Company and Standard Bank declined to comment.", []),
    ("Analysts said Deutsche Holdings and Boeing would benefit.", []),
    ("The Times of Israel, Fox News and Kyiv Independent reported it.", []),
    ("Minister Quits Over Leak. Florence Braces For Flood. Pope Visits Jordan.", []),
    ("The Elizabeth Tower and Prince Charles Hospital were shut, Taylor Wimpey and Wizz Air said.", []),
    ("The president of the Gulf Metal Trades Council, who sat in Prince Rupert, agreed.", []),
    ("The observer for the Commission, Joris Vanderloo, replied. An industry observer, Ambroos Kest of CropGuard, spoke.",
     ["Joris Vanderloo | observer for the Commission", "Ambroos Kest | industry observer"]),
    ("The chair of the same committee, Abd al-Mahdi Shnawa, is late. They found a citrus grower near Tzaneen, Hettie van Schoor.",
     ["Abd al-Mahdi Shnawa | chair of the same committee", "Hettie van Schoor | citrus grower near Tzaneen"]),
    ("The Second Permanent Secretary (Transport), Dominic Rozario, met a crabber, Tom Smith. “No,” Karzan Biradosti of the union said.",
     ["Dominic Rozario | Second Permanent Secretary (Transport)", "Tom Smith | crabber", "Karzan Biradosti | -"]),
    ("OTTAWA - Canadian Prime Minister Vrika Bandoro met a Harvard-trained economist, Oyelu Tamrat.",
     ["Vrika Bandoro | Canadian Prime Minister | CA", "Oyelu Tamrat | Harvard-trained economist | - | -"]),
    ("Tom Smith, vice president of policy for the Sheep Marketing Association, shared a view Attorney General Ann Orr held.",
     ["Tom Smith | vice president of policy for the Sheep Marketing Association | - | Sheep Marketing Association",
      "Ann Orr | Attorney General"]),
    ("He gave a speech blasting Republican candidate Ann Orr. Presumptive Republican nominee Tom Smith met golfer Boyd Hale.",
     ["Ann Orr | Republican candidate", "Tom Smith | Presumptive Republican nominee | - | -", "Boyd Hale | golfer"]),
    ("Vrika Bandoro and his wife left. Absent was Oyelu Tamrat. Abd al-Rahman Zuwei lives in Rome.",
     ["Vrika Bandoro", "Oyelu Tamrat", "Abd al-Rahman Zuwei"]),
    ("They boarded a steamer, Wembe Dabo, at dawn. The Red Wembe, a steamer, sank.", []),
    ("It hit Victoria Street and the Martin Luther King Hospital.", []),
    ("From Batumi, the minister said Belmarsh was full. The Subcommittee on Trade and Technology took notes.", []),
    ("London and Washington agreed on Tuesday; Moscow refused.", []),
    ("The Victoria Falls Accord and Exercise Steadfast Dawn go on.", []),
    ("Residents said the bridge was down. Officials told reporters to leave.", []),
    ("In Hillsborough Castle, Stormont House and St. Louis, nothing moved.", []),
    ("South Sudan, the Democratic Republic of the Congo and Trinidad and Tobago abstained.", []),
]


@pytest.mark.parametrize("code, text, expected", [("fr", *case) for case in FRENCH] + [("en", *case) for case in ENGLISH])
def test_people_of_a_passage(code, text, expected):
    _, cast = cast_of(text, code)
    found = [p for p in cast.people if p.kind == "person"]
    fields = [line.count("|") + 1 for line in expected]
    assert [written(p, n) for p, n in zip(found, fields)] + [p.name for p in found[len(expected) :]] == expected


@pytest.mark.parametrize("name", ["Erin Calder", "Boyd Hale", "Kimberly Orr", "Wade Orr"])
def test_names_that_many_americans_bear_need_no_help(name):
    text = f"The cuts of {name} (with the old refrain) hurt. {name} Is Right, says this page of “tolls” this year."
    _, cast = cast_of(text, "en")
    assert name in [person.name for person in cast.people]


def test_a_name_that_a_headline_alone_gives_in_full_is_that_of_the_surname_below():
    _, cast = cast_of("Yolanda Orr Goes After Doug Lind\n\n“I have met them,” Orr said. Nobody from Lima came.\n", "en")
    assert [person.name for person in cast.people if person.kind == "person"] == ["Yolanda Orr"]


def test_a_role_that_a_headline_alone_tells_is_that_of_whom_the_text_names_below():
    _, cast = cast_of("Audition de Mme Claire Besson, présidente de l’Autorité\n\nMme Besson a parlé.", "fr")
    assert [(p.name, p.role) for p in cast.people] == [("Claire Besson", "présidente de l’Autorité")]


def test_an_office_that_one_held_does_not_tell_who_of_the_name_holds_it():
    text = (
        "Party chair Marian Cole spoke under a portrait of former Secretary Hugh Cole. "
        "“It is late,” Marian Cole said. “Secretary Cole is right,” Ben Orr said. Cole left.\n"
    )
    _, cast = cast_of(text, "en")
    assert [len(person.mentions) for person in cast.people if person.name.endswith("Cole")] == [4, 1]


def test_an_office_before_a_surname_does_not_say_whom_the_surname_means_alone():
    text = "Neil Orr, Commander Jack Orr’s son, spoke. He recalled a leak in Commander Orr’s capsule.\n\nOrr left. Orr wept.\n"
    _, cast = cast_of(text, "en")
    assert [len(person.mentions) for person in cast.people if person.name == "Jack Orr"] == [2]

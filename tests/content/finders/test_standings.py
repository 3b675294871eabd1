"""Standings: who is host, attending, represented, supporting or absent; who is quoted only once the quotes are known."""

import pytest

from content import languages
from content.finders.marks import find_marks
from content.finders.people import find_people
from content.finders.sentences import sentences
from content.finders.quoted import quoted
from content.formats import plain
from content.model import Quote
from content.span import Span

CASES = [
    # Host
    ("fr", "La réunion convoquée à Gdansk par le Premier ministre polonais Jan Wierzba a duré.", {"Jan Wierzba": "host"}),
    ("fr", "La réunion était présidée par le ministre kényan de l’Eau, Joseph Wanjala.", {"Joseph Wanjala": "host"}),
    ("fr", "Réunis à l’invitation du chef de l’État ghanéen, Kwabena Asante, les ministres ont signé.", {"Kwabena Asante": "host"}),
    ("fr", "Après le sommet virtuel de Stanmore, Anton Zelen a parlé ; Stanmore a souri.", {"Stanmore": "host", "Anton Zelen": "mentioned"}),
    ("fr", "Le président angolais João Neto a reçu vendredi à Luanda la ministre Alba Sanz.", {"João Neto": "host", "Alba Sanz": "attending"}),
    ("en", "The Secretary of State, Sir Malcolm Boyd, who hosted the talks, was pleased.", {"Malcolm Boyd": "host"}),
    ("en", "The talks were chaired by former prime minister Odd Haugen.", {"Odd Haugen": "host"}),
    ("en", "Talks hosted by Prime Minister Odd Haugen and attended by the envoy, Ann Boyd, ended.", {"Odd Haugen": "host", "Ann Boyd": "attending"}),
    ("fr", "Le Qatar, qui ne siégeait pas, a fait savoir qu’il soutiendrait le plan.", {"Qatar": "supporting"}),
    ("en", "At Starling's virtual summit, officials said Starling smiled.", {"Starling": "host"}),
    # Attending
    ("en", "The Committee met on Monday in its sixth session. The representative of Saudi Arabia expressed concern. The delegate of China "
     "said no. Also speaking were the representatives of Japan and Chad.",
     {"Saudi Arabia": "attending", "China": "attending", "Japan": "attending", "Chad": "attending"}),
    ("fr", "Parmi les participants, on comptait la présidente Rasa Dauk, le ministre Pekka Rauta et Mme Ann Bo.", {"Rasa Dauk": "attending", "Pekka Rauta": "attending", "Ann Bo": "attending"}),
    ("fr", "Étaient présents Mme Fatou Sarr, M. Jean Brou, président ivoirien, ainsi que Rodrigue Houn.", {"Fatou Sarr": "attending", "Jean Brou": "attending", "Rodrigue Houn": "attending"}),
    ("fr", "L’Estonie et les Pays-Bas sont intervenus par visioconférence ; le Royaume-Uni, pourtant invité, n’avait envoyé personne.", {"Estonie": "attending", "Pays-Bas": "attending", "Royaume-Uni": "absent"}),
    ("fr", "L’Union africaine et l’Union européenne siégeaient comme observatrices.", {"Union africaine": "attending", "Union européenne": "attending"}),
    ("en", "Also present were the deputy mayor, Gregor Mac, and Ruairí Rua, leader of the Left.", {"Gregor Mac": "attending", "Ruairí Rua": "attending"}),
    ("fr", "Au sommet d’Oslo assistait aussi le ministre Luc Roy.", {"Luc Roy": "attending"}),
    ("en", "Among those present at the summit in Oslo was Leo Grant, the host’s envoy.", {"Leo Grant": "attending"}),
    ("en", "The Irish foreign minister, Dr Siobhán Devlin, joined by video link from Dublin.", {"Siobhán Devlin": "attending"}),
    ("en", "Present were, for Germany, Dr Ann Stein; for France, Ms Clo March.", {"Ann Stein": "attending", "Clo March": "attending"}),
    ("en", "Members present: Sir Geoffrey Clave (Chair); Sarah Oller; Mr Clive Bett.", {"Geoffrey Clave": "host", "Sarah Oller": "attending", "Clive Bett": "attending"}),
    ("fr", "À la reprise des pourparlers, Kinshasa avait dépêché onze personnes, conduites par le ministre Luc Mbala. La délégation rebelle était emmenée par le colonel Jo Rwaga. Le Togo avait rang d’observateur ; la Belgique s’est dite prête à le financer.", {"Luc Mbala": "attending", "Jo Rwaga": "attending", "Togo": "attending", "Belgique": "supporting"}),
    # What hangs on a noun, is done to somebody, or is a noun itself; speeches; who is there, and who stood in for whom
    ("fr", "Au sommet d’Oslo, l’avocat de Luc Roy a plaidé ; le livre de Jan Kos a été cité au sommet ; Ann Bo a prononcé un discours au sommet.", {"Luc Roy": "mentioned", "Jan Kos": "mentioned", "Ann Bo": "attending"}),
    ("fr", "Luc Roy a annulé sa venue au sommet. Jan Kos, présent au sommet, a souri. Ann Bo ne sera pas au sommet.", {"Luc Roy": "absent", "Jan Kos": "attending", "Ann Bo": "absent"}),
    ("fr", "Un directeur représentait le Kenya au sommet d’Oslo, un autre suppléait le ministre Luc Roy.", {"Kenya": "represented", "Luc Roy": "represented"}),
    ("fr", "La présidente, accompagnée du ministre Luc Roy, a ouvert le sommet d’Oslo. Tous étaient là, sauf le Kenya.", {"Luc Roy": "attending", "Kenya": "absent"}),
    ("fr", "Le ministre Luc Roy a reçu un appel du roi Hassan Roux. Au sommet d’Oslo, Ann Bo est nommée directrice ; Jan Kos a rappelé que son aîné, Paul Lind, avait promis un audit au sommet.", {"Luc Roy": "mentioned", "Hassan Roux": "mentioned", "Ann Bo": "mentioned", "Jan Kos": "attending", "Paul Lind": "mentioned"}),
    ("fr", "L’Eurogroupe s’est réuni lundi. Soutenu par l’Espagne, le Grec Luc Roy a obtenu six mois. La Suède a fait lire un message par son adjoint, Jan Kos. La ministre Ann Bo ne viendra pas.", {"Espagne": "supporting", "Luc Roy": "attending", "Jan Kos": "attending", "Ann Bo": "absent", "Suède": "represented"}),
    ("fr", "Au sommet d’Oslo, la Suède annonce que son ministre, Luc Roy, ne viendra pas au sommet. Jan Kos était assis derrière la ministre Ann Bo. Le texte, débattu au sommet, est celui de son prédécesseur, Paul Lind. Ali Juma sera entendu au sommet.", {"Luc Roy": "absent", "Jan Kos": "attending", "Ann Bo": "attending", "Paul Lind": "mentioned", "Ali Juma": "mentioned"}),
    ("fr", "Les ministres ont quitté le sommet, à l’exception de Luc Roy. La délégation était conduite par Ann Bo, suivie du ministre Jan Kos. L’Inde observait.", {"Luc Roy": "attending", "Ann Bo": "attending", "Jan Kos": "attending", "Inde": "attending"}),
    ("fr", "Le médiateur kényan, Ali Juma, a parlé au chef de la délégation tchadienne, Luc Roy. Le négociateur malien, Jan Kos, a refusé.", {"Ali Juma": "host", "Luc Roy": "attending", "Jan Kos": "attending"}),
    ("fr", "Le président tchadien, Luc Roy, n’a accueilli vendredi que deux de ses pairs : le Nigérian Ali Juma et le Malien Jan Kos. La ministre Ann Bo avait cédé sa place à son adjoint, Paul Lind.", {"Luc Roy": "host", "Ali Juma": "attending", "Jan Kos": "attending", "Ann Bo": "represented", "Paul Lind": "attending"}),
    ("fr", "Le sommet d’Oslo s’est achevé. La Suède a promis 2 milliards, le Qatar 500 millions. La Russie n’était pas conviée, l’Iran non plus. Le Togo était de retour.", {"Suède": "supporting", "Qatar": "supporting", "Russie": "absent", "Iran": "absent", "Togo": "attending"}),
    # Represented
    ("fr", "Le Nigeria était représenté par son vice-président, Ibrahim Bello, et le Togo par sa ministre, Afi Mensah.", {"Nigeria": "represented", "Ibrahim Bello": "attending", "Togo": "represented", "Afi Mensah": "attending"}),
    ("en", "The minister Leo Grant was represented at the summit in Oslo by a deputy.", {"Leo Grant": "represented"}),
    ("fr", "La Suède avait dépêché son ambassadrice, Annika Sjö.", {"Suède": "represented", "Annika Sjö": "attending"}),
    ("en", "The Treasury sent no minister but was represented by two officials.", {"Treasury": "represented"}),
    ("en", "Malta was represented by its envoy, Joseph Grech.", {"Malta": "represented", "Joseph Grech": "attending"}),
    # Supporting
    ("fr", "Le plan mobilise l’Allemagne et l’Islande, avec le soutien d’autres pays, dont le Canada.", {"Allemagne": "attending", "Islande": "attending", "Canada": "supporting"}),
    ("fr", "La Norvège et le Danemark, qui ont annoncé leur soutien, n’en sont pas.", {"Norvège": "supporting", "Danemark": "supporting"}),
    ("fr", "La Mauritanie, qui n’est pas membre, a fait connaître son soutien.", {"Mauritanie": "supporting"}),
    ("en", "Japan and Australia also expressed support for that format, and Greece will attend as an observer.", {"Japan": "supporting", "Australia": "supporting", "Greece": "attending"}),
    ("en", "The Irish government, which supports the paper, is waiting.", {"Irish government": "supporting"}),
    ("en", "Canada said it would back the format.", {"Canada": "supporting"}),
    # Absent
    ("en", "The envoy Leo Grant declined an invitation to the summit in Oslo.", {"Leo Grant": "absent"}),
    ("fr", "Le Premier ministre letton Andris Ozols, retenu à Riga, a décliné l’invitation.", {"Andris Ozols": "absent"}),
    ("fr", "Était excusé : M. Christian Cambour.", {"Christian Cambour": "absent"}),
    ("en", "The TUV declined to attend.", {"TUV": "absent"}),
    ("en", "Dame Rosalind Pether, who was absent through illness, wrote.", {"Rosalind Pether": "absent"}),
    ("en", "Turkey has been invited and Hungary has not.", {"Hungary": "absent"}),
    ("en", "Cyprus and Slovenia sent apologies.", {"Cyprus": "absent", "Slovenia": "absent"}),
    ("en", "Norway and Iceland took no part in the talks, and Malta does not participate.", {"Norway": "absent", "Iceland": "absent", "Malta": "absent"}),
    ("fr", "La Norvège ne participe pas aux discussions.", {"Norvège": "absent"}),
    ("en", "Norway took no part in the talks but supports the text.", {"Norway": "supporting"}),
    ("en", "Malta did not attend and does not support the text.", {"Malta": "absent"}),
    ("fr", "Le Portugal était absent, mais a apporté son soutien au texte.", {"Portugal": "supporting"}),
    ("fr", "Malte n’était pas présente et ne soutient pas le texte.", {"Malte": "absent"}),
    ("en", "Also present were Sir Eero Lind; and Kat Olde, a state secretary at the German foreign office, who stood in for her minister.", {"Eero Lind": "attending", "Kat Olde": "attending"}),
    ("fr", "Étaient présents Mme Fatou Sarr ; et Jean Brou, secrétaire d’État au ministère de la Mer, qui remplaçait son ministre.", {"Fatou Sarr": "attending", "Jean Brou": "attending"}),
    ("fr", "La Norvège n’y participera plus.", {"Norvège": "absent"}),
    ("fr", "La Norvège ne participe qu’au dîner.", {"Norvège": "attending"}),
    ("fr", "La Norvège n’a participé qu’au dîner du sommet.", {"Norvège": "attending"}),
    ("fr", "L’Islande, qui n’est pas membre, a participé au sommet.", {"Islande": "attending"}),
    ("en", "Norway not only attended the talks; it paid for them.", {"Norway": "attending"}),
    ("en", "Norway will not host the talks; Sweden attended them.", {"Sweden": "attending"}),
    ("fr", "La réunion s’est tenue sous la présidence de la Zambie.", {"Zambie": "host"}),
    ("fr", "La commission, que préside M. Lucien Ferrer, s’est tue.", {"Lucien Ferrer": "host"}),
    ("fr", "Ils ont soupé avec leur hôte, le président chypriote Stelios Papas.", {"Stelios Papas": "host"}),
    ("en", "The meeting hosted in Apia on 9 and 10 July by the Samoan premier, Tui Sapo, is over.", {"Tui Sapo": "host"}),
    # Votes, labels, lists
    ("fr", "Pour : Bahreïn, France, Grèce. Abstentions : Chine, Pakistan.", {c: "attending" for c in ("Bahreïn", "France", "Grèce", "Chine", "Pakistan")}),
    ("fr", "Ont voté pour : la France, la Chine et le Gabon.", {"France": "attending", "Chine": "attending", "Gabon": "attending"}),
    ("fr", "Au sommet, trois pays (l’Allemagne, l’Italie et Malte) se sont abstenus.", {"Allemagne": "attending", "Italie": "attending", "Malte": "attending"}),
    ("en", "At the summit, Germany, Italy and Malta backed the plan; Chad abstained.", {"Germany": "supporting", "Italy": "supporting", "Malta": "supporting", "Chad": "attending"}),
    ("en", "Apologies: Sen. Grady Mott.", {"Grady Mott": "absent"}),
    ("en", "Around the table were Fiji’s prime minister, Semi Nauli; the president of Nauru, Reagan Det; and Dr Lorna Kek.", {"Semi Nauli": "attending", "Reagan Det": "attending", "Lorna Kek": "attending"}),
    # Adverbs inside a phrase
    ("fr", "Avaient notamment fait le déplacement la ministre Ann Bo et le roi Harald VI.", {"Ann Bo": "attending", "Harald VI": "attending"}),
    # By the noun of the event
    ("en", "Germany’s Joern Allmen told the summit that it was late.", {"Joern Allmen": "attending"}),
    ("fr", "« Il est tard », a lancé à ses homologues le chancelier Ulrich Wende.", {"Ulrich Wende": "attending"}),
    ("fr", "Lors de la réunion, Mme Ann Bo a promis une suite.", {"Ann Bo": "attending"}),
    ("fr", "Lors du sommet de 2022, Mme Ann Bo a promis une suite.", {"Ann Bo": "mentioned"}),
    ("en", "Ms Ann Boyd did not travel to the summit.", {"Ann Boyd": "absent"}),
    ("fr", "M. Jan Wier était attendu, mais, souffrant, il s’est excusé.", {"Jan Wier": "absent"}),
    ("fr", "L’Angola et le Togo ont réaffirmé par écrit leur appui ; le Gabon a retiré son appui.", {"Angola": "supporting", "Togo": "supporting"}),
    ("en", "Uganda and Burundi sent observers.", {"Uganda": "attending", "Burundi": "attending"}),
    ("fr", "Le Haut-Commissariat du Sud pour les pêches (HCSP), présent comme observateur, s’est tu. Le HCSP est reparti.", {"Haut-Commissariat du Sud pour les pêches": "attending"}),
    # Lists go on past « par visioconférence », past semicolons, past a verb left out, and past « tout comme »
    ("fr", "Y ont pris part le ministre arménien, M. Aram Petrossian, et, par visioconférence, l’émissaire américain, M. Dwight Hollow.", {"Aram Petrossian": "attending", "Dwight Hollow": "attending"}),
    ("fr", "Le Tchad était représenté par son ministre, Mahamat Annour ; le Niger et le Bénin, par leurs ambassadeurs.", {"Tchad": "represented", "Mahamat Annour": "attending", "Niger": "represented", "Bénin": "represented"}),
    ("en", "Represented: Spain, by its envoy, Dr Ann Boyd; Latvia and Malta, by deputies.", {"Spain": "represented", "Ann Boyd": "attending", "Latvia": "represented", "Malta": "represented"}),
    ("en", "In the room: Mali’s foreign minister, Awa Keita; her Kenyan counterpart, Amos Kiptoo.", {"Awa Keita": "attending", "Amos Kiptoo": "attending"}),
    ("fr", "La Jordanie a appuyé l’accord, tout comme l’Égypte ; le Liban a boudé la rencontre.", {"Jordanie": "supporting", "Égypte": "supporting", "Liban": "absent"}),
    ("en", "Hungary sent no one, as did Slovakia.", {"Hungary": "absent", "Slovakia": "absent"}),
    ("fr", "La Chine a soutenu le texte, comme prévu, et la France l’a rejeté.", {"Chine": "supporting"}),
    ("en", "Neither Bolivia nor Peru attended the summit.", {"Bolivia": "absent", "Peru": "absent"}),
    ("fr", "Ni la Bolivie ni le Pérou n’ont participé au sommet.", {"Bolivie": "absent", "Pérou": "absent"}),
    # The event as subject
    ("en", "The meeting drew Malian President Awa Keita and Kenya’s prime minister, Amos Kiptoo.", {"Awa Keita": "attending", "Amos Kiptoo": "attending"}),
    ("en", "The meeting drew criticism from Malian President Awa Keita.", {"Awa Keita": "mentioned"}),
    ("fr", "La conférence accueillait la ministre chilienne Ana Ruiz et le maire Paul Vernet.", {"Ana Ruiz": "attending", "Paul Vernet": "attending"}),
    ("fr", "Le président gabonais, Paul Obiang, qui recevait ses pairs, a souri.", {"Paul Obiang": "host"}),
    ("fr", "Le Premier ministre indien, Arjun Rao, était l’invité d’honneur du sommet.", {"Arjun Rao": "attending"}),
    ("en", "The meeting that Norway called at Whitehall opened. Chad signed on to the plan. Mali does too. Niger did not reply to an invitation. The strike that Togo has called goes on.",
     {"Norway": "host", "Chad": "supporting", "Mali": "supporting", "Niger": "absent"}),
    ("en", "The meeting opened. Norway took part through its envoy, Ann Boyd. Chad sent a captain. Regrets were received from Mali. Support for the plan came from Togo.",
     {"Norway": "represented", "Ann Boyd": "attending", "Chad": "represented", "Mali": "absent", "Togo": "supporting"}),
    ("en", "The talks opened. Trout Unlimited, Families Outside and Thames Valley Water took part; so did Shell and the Salish and Kootenai Tribes. Surfers Against Effluent sent nobody.",
     {"Trout Unlimited": "attending", "Families Outside": "attending", "Thames Valley Water": "attending", "Shell": "attending", "Salish and Kootenai Tribes": "attending", "Surfers Against Effluent": "absent"}),
    ("en", "The Right to Stand Coalition backs the plan. They said Local Government New Zealand backed it. Shell rose in London. Parents for Safe Streets met.",
     {"Right to Stand Coalition": "supporting", "Local Government New Zealand": "supporting"}),
    ("en", "The committee held a hearing. Ann Boyd (Lab, Leith) turned to bonuses. Pressed by Del. Tama Lund (R-N. Mar. I.) on it, he shrugged. Paul Wier read an email into the record. It was Awa Keita who rose to object.",
     {"Ann Boyd": "attending", "Tama Lund": "attending", "Paul Wier": "attending", "Awa Keita": "attending"}),
    ("en", "The talks opened. Ann Boyd, who was asked by Tama Lund to resign, has testified three times. Paul Wier took part in the earlier rounds. Thanking the hosts, Awa Keita left. Kay Orr walked in at 2:52 with Sen. Gil Bo. Farmers from the Jordan Valley held up a banner. Ida Roy told a rally so.",
     {"Ann Boyd": "mentioned", "Tama Lund": "mentioned", "Paul Wier": "mentioned", "Awa Keita": "mentioned", "Kay Orr": "attending", "Gil Bo": "attending", "Ida Roy": "mentioned"}),
    ("en", "The League, chaired by Ann Boyd, met on Tuesday. The Union, chaired by Tama Lund, was fined.", {"Ann Boyd": "host", "Tama Lund": "mentioned"}),
    ("en", "The talks opened. Ann Boyd had been invited but wrote to say so. A lunch given by Tama Lund followed. Paul Wier was marked absent. The session was chaired jointly with Ms Kay Orr. Gil Bo looked on. Awa Keita sat in for Barth Quince.",
     {"Ann Boyd": "absent", "Tama Lund": "host", "Paul Wier": "absent", "Kay Orr": "host", "Gil Bo": "attending", "Awa Keita": "attending", "Barth Quince": "represented"}),
    ("en", "MPs questioned Thames Water for three hours. Panel one: Ann Boyd, chairman, Thames Water. Tama Lund, a cook, said no.", {"Ann Boyd": "attending", "Tama Lund": "attending", "Thames Water": "attending"}),
    ("en", "Norway and Canada sent messages of support.", {"Norway": "supporting", "Canada": "supporting"}),
    # Who is sent by a body speaks at the gathering; a minister may well speak elsewhere
    ("fr", "Le sommet s’est ouvert à Oslo. La représentante de la Banque mondiale, Mme Ann Bo, a rappelé les chiffres.", {"Ann Bo": "attending"}),
    ("fr", "Le sommet s’est ouvert à Oslo. La représentante de la Banque mondiale, Mme Ann Bo, a rappelé les chiffres à la radio.", {"Ann Bo": "mentioned"}),
    ("fr", "Le sommet s’est ouvert à Oslo. La ministre des Pêches, Mme Ann Bo, a rappelé les chiffres.", {"Ann Bo": "mentioned"}),
    # Verbs left out, tenses, asides, passives
    ("fr", "Le Tchad avait dépêché son ministre, Mahamat Annour, et le Niger sa ministre, Ann Bo.", {"Tchad": "represented", "Mahamat Annour": "attending", "Niger": "represented", "Ann Bo": "attending"}),
    ("fr", "La réunion s’ouvrira mardi. La France et l’Italie seront autour de la table, Malte non.", {"France": "attending", "Italie": "attending", "Malte": "absent"}),
    ("fr", "La ministre Ann Bo, excusée, avait donné pouvoir à Jean Brou.", {"Ann Bo": "represented", "Jean Brou": "attending"}),
    ("en", "Talks on the treaty opened. The aide, Ann Boyd, said that the text had been signed. The chair, Tama Lund, agreed.", {"Ann Boyd": "mentioned", "Tama Lund": "host"}),
    ("en", "Urs Amman played host on Tuesday to the foreign ministers of Mali and Chad, Awa Keita and Ali Ben.", {"Urs Amman": "host", "Awa Keita": "attending", "Ali Ben": "attending"}),
    ("fr", "La mission a rencontré Mme Ann Bo. « La France n’enverra personne », a dit Mme Bo au sommet.", {"Ann Bo": "attending"}),
    # Classes of verbs: to receive, to stay away, to send, to pay; what ends a clause, what has not been done yet
    ("fr", "La réunion s’est ouverte lundi. L’Inde et le Pakistan ont décliné, chacun de son côté ; Malte a décliné tout commentaire.", {"Inde": "absent", "Pakistan": "absent"}),
    ("en", "The summit opened in Rome. Hungary has not ratified the treaty, and Chad has not yet answered the invitation.", {}),
    ("fr", "Le sommet s’est ouvert lundi. Le Tchad n’avait pas répondu à l’invitation ; le Mali a laissé son siège vide.", {"Tchad": "absent", "Mali": "absent"}),
    ("fr", "Le texte, coparrainé par le Ghana, a été adopté ; le Chili s’est dit prêt à le financer.", {"Ghana": "supporting", "Chili": "supporting"}),
    ("en", "Japan relied on its envoy, Ken Mori; Chad sent two officials. Germany offered monitors to the talks. Norway followed suit.", {"Japan": "represented", "Ken Mori": "attending", "Chad": "represented", "Germany": "supporting", "Norway": "supporting"}),
    ("fr", "La France, que représentait son ambassadrice, s’engage à payer. Le Chili avait dépêché son consul général.", {"France": "represented", "Chili": "represented"}),
    ("fr", "La Chine avait délégué son vice-ministre, Liu Ping ; la Corée du Sud, son ambassadrice, Park Soo-ah.", {"Chine": "represented", "Liu Ping": "attending", "Corée du Sud": "represented", "Park Soo-ah": "attending"}),
    ("fr", "La réunion s’est ouverte lundi. Pour la Bolivie siégeait M. Rui Salgado ; deux pays manquaient : le Tchad et le Mali.", {"Bolivie": "represented", "Rui Salgado": "attending", "Tchad": "absent", "Mali": "absent"}),
    ("en", "The talks opened. Britain and Norway, neither of which was in the room, welcomed the agreement; Ann Boyd welcomed the text.", {"Britain": "supporting", "Norway": "supporting", "Ann Boyd": "mentioned"}),
    ("fr", "Le plan est prêt. M. Jan Wier a soutenu que rien ne pressait ; Mme Ann Bo a soutenu le plan.", {"Jan Wier": "mentioned", "Ann Bo": "supporting"}),
    # Where the event is, whom a pronoun goes on with, who once did, what happened in another month
    ("en", "Talks opened in Doha. They went on. Paul Wier flew to Doha on Tuesday; Ann Boyd flew to Oslo.", {"Paul Wier": "attending", "Ann Boyd": "mentioned"}),
    ("fr", "Le président Jan Wier ouvrait son palais à la réunion. Il y a reçu la ministre Ann Bo.", {"Jan Wier": "host", "Ann Bo": "attending"}),
    ("en", "The Forum met. Ann Boyd, who once chaired the Forum, wrote. In March Paul Wier had attended a meeting in Oslo.", {"Ann Boyd": "mentioned", "Paul Wier": "mentioned"}),
    # By office, and by the passage
    ("en", "The committee held a hearing. The committee's chairman, Senator Dale Rook, frowned. The Speaker, Ann Boyd, was late.", {"Dale Rook": "host", "Ann Boyd": "host"}),
    ("fr", "Tour de table. Le Grec Nikos Andreou, avare de mots ; la ministre Ann Bo, moins. L’ombre de M. Jan Wier planait.", {"Nikos Andreou": "attending", "Ann Bo": "attending", "Jan Wier": "mentioned"}),
    ("en", "Mali sent its envoy, Awa Keita. Chad stayed away. Amos Kiptoo sulked. The fate of Paul Wier was not raised.", {"Mali": "represented", "Awa Keita": "attending", "Chad": "absent", "Amos Kiptoo": "attending", "Paul Wier": "mentioned"}),
    # Each verb of a sentence has its own subject; what is denied of one is not denied of the next
    ("fr", "Le sommet s’est ouvert lundi. La Suède s’est excusée, le Danemark a suivi par visioconférence.", {"Suède": "absent", "Danemark": "attending"}),
    ("fr", "La réunion s’est ouverte. Le Tchad et le Mali, qui n’étaient pas invités, ont appuyé le texte ; la Norvège et le Chili étaient présents, Malte absente.", {"Tchad": "supporting", "Mali": "supporting", "Norvège": "attending", "Chili": "attending", "Malte": "absent"}),
    ("en", "The summit opened. Denmark attended, Sweden sent its ambassador and Finland stayed away.", {"Denmark": "attending", "Sweden": "represented", "Finland": "absent"}),
    ("en", "The summit opened. Neither Chad nor Mali sent a minister; technical teams will meet in Amman.", {"Chad": "absent", "Mali": "absent"}),
    ("fr", "La réunion s’est ouverte lundi. N’avaient pas fait le déplacement Mme Ann Bo et M. Rui Salgado, tandis que M. Jan Wier était là.", {"Ann Bo": "absent", "Rui Salgado": "absent", "Jan Wier": "attending"}),
    # What is backed stands before, or is only asked for; what a country has for long; the verb left out; part of a country
    ("en", "The fund, which Norway and Chile finance, is small; Malta was urged to back the plan; Chad would support it if asked.", {"Norway": "supporting", "Chile": "supporting"}),
    ("en", "Envoy Ann Boyd wants a force, which Mali and Chad have endorsed. Iran hosts a large refugee population.", {"Ann Boyd": "mentioned", "Mali": "supporting", "Chad": "supporting"}),
    ("en", "Chile sent its prime minister; Norway, an ambassador; Malta, nobody. South Australia attended.", {"Chile": "represented", "Norway": "represented", "Malta": "absent"}),
    ("en", "Norway was present at the level of ambassador. Neither Mali nor Chad has been invited.", {"Norway": "represented", "Mali": "absent", "Chad": "absent"}),
    # Bodies that no list has
    ("en", "The Conference on the Great Lakes Region attended as observers. The Alabama Republican hosted talks.", {"Conference on the Great Lakes Region": "attending"}),
    ("fr", "L’Assurance maladie, conviée, n’a délégué personne ; les Forces de soutien rapide étaient présentes.", {"Assurance maladie": "absent", "Forces de soutien rapide": "attending"}),
    ("en", "The congress met. Absent: the Hungarian LMP and the Danish SF. Present was the Organization for Migration.", {"LMP": "absent", "SF": "absent", "Organization for Migration": "attending"}),
    # Regrets outweigh what somebody is; who goes before in a list with a comma; whose residence it is
    ("en", "The committee held a hearing. The minister, Ann Boyd, had been called and sent apologies. Ms Boyd said it was late.", {"Ann Boyd": "absent"}),
    ("fr", "La réunion s’est ouverte. Le président de la Ligue, Jan Wier, le maire Rui Salgado, et la sénatrice Ann Bo étaient présents.", {"Jan Wier": "attending", "Rui Salgado": "attending", "Ann Bo": "attending"}),
    ("en", "They met at the residence of the envoy, Ann Boyd, with Tama Lund (Labour, Otago) in the chair.", {"Ann Boyd": "host", "Tama Lund": "host"}),
    ("en", "The committee held a hearing. The analyst Ann Boyd says it is late. The presiding judge, Tama Lund, frowned.", {"Ann Boyd": "mentioned", "Tama Lund": "host"}),
    ("fr", "La réunion s’est ouverte. Au nom de la Suède, Mme Ann Bo a demandé une pause. Absente, la ministre Alba Sanz avait écrit.", {"Suède": "represented", "Ann Bo": "attending", "Alba Sanz": "absent"}),
    ("en", "Talks opened. The State of Qatar and Chile, in messages, offered their support; they will resume with Norway’s support. Peru backs the rebels.", {"Qatar": "supporting", "Chile": "supporting", "Norway": "supporting"}),
    ("fr", "La réunion s’est ouverte. Les îles Cook n’avaient dépêché que leur ministre, Ann Bo. M. Jan Wier n’est pas intervenu en séance, mais s’est contenté d’une boutade.", {"îles Cook": "represented", "Ann Bo": "attending", "Jan Wier": "mentioned"}),
    # Countries that speak at a conference, and who speaks through another
    ("en", "Talks opened in plenary. GABON introduced the draft; RWANDA did not attend. Malta was there too.", {"GABON": "attending", "RWANDA": "absent", "Malta": "attending"}),
    ("fr", "Le sommet s’est ouvert. Moscou, par la voix de M. Jan Wier, a souri. Le ministère des Mines, par la voix de Mme Ann Bo, aussi.", {"Jan Wier": "attending", "Ann Bo": "mentioned"}),
    ("en", "Talks opened. The US delegation was absent. Norway’s government said it supported the text; the government of Chile sent nobody.", {"US": "absent", "Norway": "supporting", "Chile": "absent"}),
    ("fr", "L’ancien négociateur Jan Wier, qui avait conduit les pourparlers, a ri. Les ministres se sont réunis sans la Chine.", {"Jan Wier": "mentioned", "Chine": "absent"}),
    ("en", "The summit opened. Ann Boyd, whose office was not consulted, wrote. Tama Lund called on participating states.", {"Ann Boyd": "mentioned", "Tama Lund": "mentioned"}),
    ("fr", "Le congrès s’est ouvert. Mme Ann Bo, qui préside la section vaudoise, a ri ; M. Jan Wier, qui préside la séance, non.", {"Ann Bo": "mentioned", "Jan Wier": "host"}),
    ("en", "The hearing opened. Ofwat was represented by its counsel. Brandvold sent her deputy.", {"Ofwat": "represented"}),
    ("en", "The summit opened. A delegation from Malta walked out. Ann Boyd represented Chad. Tama Lund was due to attend but fell ill.", {"Malta": "attending", "Ann Boyd": "attending", "Chad": "represented", "Tama Lund": "absent"}),
    ("en", "The summit opened. At the talks in Riga, Chad pressed for a ban. Statements were made by Mali and Peru. At the summit Iran dominated the agenda.", {"Chad": "attending", "Mali": "attending", "Peru": "attending"}),
    ("en", "The summit opened. Chad thanked Mali for hosting it, and criticised Peru for boycotting the talks.", {"Mali": "host", "Peru": "absent"}),
    ("en", "The committee held a hearing. It sat late. Ann Boyd, its chair, frowned. Tama Lund was on holiday. Jan Wier presented the figures. Missing: Rui Salgado.", {"Ann Boyd": "host", "Tama Lund": "absent", "Jan Wier": "attending", "Rui Salgado": "absent"}),
    ("en", "The summit met. Ann Boyd opened the session by reading a letter. Chad backed the plan. Mali did not.", {"Ann Boyd": "host", "Chad": "supporting"}),
    ("fr", "Le sommet s’est ouvert. Au sommet, les experts ont critiqué Ann Bo et demandé à Jan Wier d’agir.", {"Ann Bo": "mentioned", "Jan Wier": "mentioned"}),
    ("fr", "Le sommet s’est ouvert. Le patron de la Ligue, Jan Wier, a annoncé au sommet un accord ; le Kenya a proposé au sommet une pause.", {"Jan Wier": "attending", "Kenya": "attending"}),
    ("fr", "Le sommet s’est ouvert. Ann Bo n’était pas présente au sommet. Jan Wier devait participer au sommet, mais a renoncé.", {"Ann Bo": "absent", "Jan Wier": "absent"}),
    # Who does something at the event, whatever the verb; who only speaks of it, backs it or leaves before it
    ("en", "Nine states held talks in Oslo. Envoy Ann Boyd gave a paper at the talks. Chad put forward a plan at the talks.", {"Ann Boyd": "attending", "Chad": "attending"}),
    ("en", "Nine states held talks in Oslo. Envoy Ann Boyd called the talks a farce. Jan Wier, a minister, resigned a day before the talks.", {"Ann Boyd": "mentioned", "Jan Wier": "mentioned"}),
    ("en", "Nine states held talks in Oslo. The talks brought together the host and Envoy Ann Boyd. Everyone except Chad came to the talks.", {"Ann Boyd": "attending", "Chad": "absent"}),
    ("fr", "Neuf États ont tenu des pourparlers à Oslo. La ministre Ann Bo a été la première à parler. Le ministre Jan Wier a comparé les pourparlers aux négociations de 1998.", {"Ann Bo": "attending", "Jan Wier": "mentioned"}),
    # Who is kept away in a clause of its own, who was to have been there, who backs from abroad by what they say of it
    ("fr", "Neuf États se sont réunis à Oslo pour des pourparlers. Y assistaient le ministre Jan Wier et la présidente Rasa Dauk, le ministre Pekka Rauta étant retenu à Riga.", {"Jan Wier": "attending", "Rasa Dauk": "attending", "Pekka Rauta": "absent"}),
    ("en", "Nine states held talks in Oslo. Envoy Ann Boyd, who was to have opened the meeting, stayed in Riga. Minister Jan Wier told the radio the minister had come alone.", {"Ann Boyd": "absent", "Jan Wier": "mentioned"}),
    ("fr", "La session était présidée par le représentant de l’ONU pour l’Afrique, le diplomate Jan Wier.", {"Jan Wier": "host"}),
    ("en", "Nine states held talks in Oslo. Everyone except Chad came to Oslo. Mr Jan Wier (Mali) was represented by his envoy.", {"Chad": "absent", "Jan Wier": "represented"}),
    ("fr", "Neuf États ont tenu des pourparlers à Oslo. Au nom des Pays-Bas, un ambassadeur a parlé.", {"Pays-Bas": "represented"}),
    ("fr", "La conférence s’est ouverte à Oslo. L’Irlande, qui préside le Conseil, et le Danemark appuient ce plan.", {"Irlande": "supporting", "Danemark": "supporting"}),
    # Minutes: who chairs in a list of those present, whose members are absent; « d’ » before a vowel
    ("en", "Members present: Ann Boyd (chair), Jan Wier. Members absent: Tama Lund.", {"Ann Boyd": "host", "Jan Wier": "attending", "Tama Lund": "absent"}),
    ("fr", "Les ministres se sont réunis à Oslo sous la présidence d’Anna Sanz, en présence d’Ann Boyd, à l’invitation d’Oman.", {"Anna Sanz": "host", "Ann Boyd": "attending", "Oman": "host"}),
    # Not of this event, or of none: countries that are only named are no participants
    ("fr", "Le pays négocie. Il attend. Lors du sommet d’Erevan, en mai 2019, M. Rui Salgado avait reçu M. Jan Wier.", {"Rui Salgado": "mentioned", "Jan Wier": "mentioned"}),
    ("en", "Prices rose. In March, Prime Minister Jan Wier told lawmakers that they would not.", {"Jan Wier": "mentioned"}),
    ("en", "Klavdia Ostrova, who took part in the 2022 grain negotiations, wrote a post.", {"Klavdia Ostrova": "mentioned"}),
    ("en", "The summit opened. It rained. It closed. Nobody wept. A year ago Ann Boyd chaired it. Tama Lund walked out two years ago. Jan Wier hosted the previous summit.", {"Ann Boyd": "mentioned", "Tama Lund": "mentioned", "Jan Wier": "mentioned"}),
    ("fr", "Les forces russes sont entrées en Ukraine, selon la France et l’OTAN.", {}),
    ("en", "Russia and Ukraine exchanged fire near Poland.", {}),
]


def find(text, code):
    document = plain.parse(text)
    language = languages.get(code)
    marks = find_marks(document)
    return find_people(document, language, list(sentences(document, language, marks)), marks)


@pytest.mark.parametrize("code, text, expected", CASES)
def test_standings_of_a_sentence(code, text, expected):
    assert {p.name: p.standing for p in find(text, code).people if p.kind == "person" or p.standing != "mentioned"} == expected


def test_only_the_merely_mentioned_become_quoted():
    cast = find("Mme Alba Sanz a parlé. La séance était présidée par M. Jan Wier.", "fr")
    quote = {"start": 0, "end": 1, "outer": Span(0, 1), "kind": "speech"}
    people = quoted(cast, (Quote(speaker="Alba Sanz", **quote), Quote(speaker="Jan Wier", **quote)), "")
    assert [(p.name, p.standing) for p in people] == [("Alba Sanz", "quoted"), ("Jan Wier", "host")]


def test_a_term_makes_nobody_quoted():
    cast = find("Mme Alba Sanz a parlé.", "fr")
    quote = Quote(start=0, end=1, outer=Span(0, 1), kind="term", speaker="Alba Sanz")
    assert quoted(cast, (quote,), "")[0].standing == "mentioned"

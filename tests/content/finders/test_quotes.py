"""Speech or term, the cue, and who speaks, in sentences made for each rule."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.content.finders.quotes_help import quotes_of


def one(text: str, language: str = "fr"):
    """(kind, words of the speaker, cue) of the last marked text."""
    q = quotes_of(text, language)[-1]
    return q["kind"], q["speaker_text"], q["cue"]


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("Le ministre a déclaré que l’accord était « mort et enterré ».", "Le ministre", "déclaré"),
        ("« Nous tiendrons », a assuré lundi à Bruxelles la commissaire.", "la commissaire", "assuré"),
        ("« C’est non », tranche la députée du Gard.", "la députée du Gard", "tranche"),
        ("« Je pars », a-t-elle soufflé.", "elle", "soufflé"),
        ("« Rien ne presse », glisse-t-il.", "il", "glisse"),
        ("Selon un diplomate, le texte est « à peine lisible ».", "un diplomate", "Selon"),
        ("La facture sera « salée », d’après la Cour des comptes.", "la Cour des comptes", "d’après"),
        ("Pour Maud Escoffier, la mesure « ne coûte rien ».", "Maud Escoffier", "Pour"),
        ("Maud Escoffier a clos le débat en lançant : « La séance est levée ! »", "Maud Escoffier", "lançant"),
        ("Le syndicat qualifie la réforme de « gâchis ».", "Le syndicat", "qualifie"),
        ("L’Élysée a pris acte d’un vote « qui engage chacun ».", "L’Élysée", "acte"),
        ("Le maire a mis en garde contre « les marchands de peur ».", "Le maire", "garde"),
        ("Le préfet se veut rassurant : « Les digues ont tenu. »", "Le préfet", "veut"),
        ("Comme l’a rappelé le juge, « nul n’est censé ignorer la loi ».", "le juge", "rappelé"),
        ("Ce que le maire appelle « la fin d’un monde » a commencé.", "le maire", "appelle"),
        ("Le texte, a souligné Paul Rochebrune, « ne crée pas un droit ».", "Paul Rochebrune", "souligné"),
        ("Le plan a été qualifié de « brouillon » par le Sénat.", "le Sénat", "qualifié"),
        ("« Nos ports, a raillé Paul Rochebrune, sont fermés depuis lundi. »", "Paul Rochebrune", "raillé"),
        ("Si Moscou a dénoncé « un vol », Paul Rochebrune s’est voulu calme : « Nous verrons. »", "Paul Rochebrune", "voulu"),
        ("D’ici là, a promis Mme Maud Escoffier, la commission « lira tout, y compris le reste ».", "Mme Maud Escoffier", "promis"),
        ("Même ton dans Le Courrier du Lac, pour qui le texte « a perdu sa boussole ».", "Le Courrier du Lac", "pour"),
        ("Le quotidien cite un proche du ministre : « Il a souri. »", "un proche du ministre", "cite"),
        ("Le maire a fait du vote une « fête de village ».", "Le maire", "fait"),
        ("La Cour des comptes pointe, dans son rapport annuel, des « dérives coûteuses ».", "La Cour des comptes", "pointe"),
        ("Il n’a « ni voulu ni fait » le mal, pour reprendre les mots de son ministre.", "son ministre", "pour reprendre les mots de"),
    ],
)
def test_french_cues(text, speaker, cue):
    assert one(text) == ("speech", speaker, cue)


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("“We will not yield,” said Martin Tolland, the party’s whip.", "Martin Tolland", "said"),
        ("“We will not yield,” the minister told reporters on Friday.", "the minister", "told"),
        ("“We will not yield,” Ruth Amadi, a Democrat from Ohio, later wrote.", "Ruth Amadi", "wrote"),
        ("According to a senior official, talks were “close to collapse.”", "a senior official", "According to"),
        ("A spokesman for Martin Tolland called the claim “absurd.”", "A spokesman for Martin Tolland", "called"),
        ("The plan was denounced by Ruth Amadi as “reckless.”", "Ruth Amadi", "denounced"),
        ("Ruth Amadi, who chairs the panel, said it was “no surprise.”", "Ruth Amadi", "said"),
        ("Ruth Amadi voted no, calling the bill “a blank cheque.”", "Ruth Amadi", "calling"),
        ("The White House dismissed the letter as “theatre.”", "The White House", "dismissed"),
        ("The senator has vowed to “drain every drop” from the fund.", "The senator", "vowed"),
        ("The bill is, as Ruth Amadi put it, “a leaking boat.”", "Ruth Amadi", "put"),
        ("Martin Tolland’s “lock the doors” remark drew laughter.", "Martin Tolland", "remark"),
        ("The minister told the BBC the idea was ‘for the birds’.", "The minister", "told"),
        ("Although Moscow called it “a theft”, Martin Tolland shrugged: “We are used to it.”", "Martin Tolland", "shrugged"),
        ("Lu Qin warned against a draft, noting that the old text had been adopted “with reservations”.", "Lu Qin", "noting"),
        ("The report came before the court ruled that the deal was “void from the first line”.", "the court", "ruled"),
        ("Ann Marsh left, days after an inquiry found that she had been told about it “in plain terms”.", "an inquiry", "found"),
        ("Ruth Amadi complained that leaders had written it “in a room with no windows”.", "Ruth Amadi", "complained"),
        ("The Footwear Importers’ Council called it “a tax on feet”.", "The Footwear Importers’ Council", "called"),
        ("For Martin Tolland, the episode confirms that the bill is “a leaking boat”.", "Martin Tolland", "For"),
        ("The paper quotes an aide to the minister: “He smiled.”", "an aide to the minister", "quotes"),
    ],
)
def test_english_cues(text, speaker, cue):
    kind, words, found = one(text, "en")
    assert (kind, found) == ("speech", cue)
    assert words is not None and words.startswith(speaker)


@pytest.mark.parametrize(
    "text",
    [
        "L’opération « Rivage propre » a commencé mardi.",
        "Son film, intitulé « Les Marées basses », sort demain.",
        "La loi dite « anti-casseurs » sera revue.",
        "L’expression « plan B » revient souvent.",
        "Le « miracle » annoncé se fait attendre.",
        "Le navire « Belle-Isle » est à quai.",
        "Il est poursuivi pour \"prise illégale d'intérêts\".",
        "Le prix a été remis à Léa Morvan pour \"Les Heures creuses\".",
        "- \"Le temps des comptes\", Le Quotidien, 13 septembre 2006",
        "Le ministre a déclaré que la « coalition des volontaires » se réunirait.",
        "Toute référence à la « justice climatique » a disparu.",
        "Les cas sont enregistrés comme « mouvements secondaires ».",
        "Le mot employé est « regrets ».",
        "Il a voté « non ».",
        "Les diplomates appellent cela l’« ambiguïté constructive ».",
        "La lettre « k » ne se rencontre guère en français.",
        "Le mot wolof « teranga » figure sur les maillots de l’équipe.",
        "Chez nous, on dit « panosse » pour la serpillière.",
        "Les Allemands parlent de « Fernweh » pour désigner cette envie de partir.",
        "Le label « fait maison » est accordé par le préfet.",
        "Odile Kersauson est considérée par plusieurs historiens comme la « mère » du conte moderne.",
        "Ce corps, parfois appelé à tort « Légion grise », fut dissous en 1810.",
        "Cette époque, que les chroniqueurs appelleront plus tard « le siècle des meuniers », s’achève en 1702.",
        "Ces quatre romans forment ce que les lecteurs ont appelé le « cycle des marées ».",
        "Les habitants, que leurs voisins appellent par dérision les « têtes-de-loup », sont quatre cents.",
        "La recette vient de mon oncle, qui l’appelait « tarte du pauvre » parce qu’elle coûtait peu.",
        "Dans l’argot des marins, « prendre un ris » signifie réduire la voilure.",
        "Le nom du hameau signifierait « la combe aux loups » en patois.",
        "Le toponyme signifiait littéralement « le pré du moine ».",
        "L’adjectif « têtu » rappelle un vieux dicton.",
        "Les physiciens parlent de matière « noire » lorsque rien n’en vient.",
        "Les élèves ont chanté « Au clair de la lune ».",
        "L’amendement vise à supprimer les mots « doivent saisir » à l’article 3.",
        "Doublé avec un accent que la critique jugea forcé, le personnage du juge devient « le grand Marcel ».",
    ],
)
def test_french_terms(text):
    assert [q["kind"] for q in quotes_of(text, "fr")] == ["term"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Il est considéré par son rival comme le « fossoyeur » de la réforme.", "son rival"),
        ("Ce texte, que les syndicats appellent « une trahison », sera voté.", "les syndicats"),
        ("Mon oncle l’appelait « un voleur » devant tout le monde.", "Mon oncle"),
        ("Il a jugé que le mot « ne passe pas ».", "Il"),
    ],
)
def test_what_somebody_thinks_of_a_thing_is_no_name(text, speaker):
    assert one(text)[:2] == ("speech", speaker)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("« Plus de vivres », écrira trente ans plus tard le capitaine Aubin.", ["le capitaine Aubin"]),
        ("La gazette rapporte que le marquis, pris de fièvre, réclama « qu’on le laissât seul ».", ["le marquis"]),
        ("Dénonçant « un système opaque », le rapport de la Cour des comptes préconise de fermer l’agence.",
         ["le rapport de la Cour des comptes"]),
        ("Un cadre parle d’« accident », un autre de « passage à vide ».", ["Un cadre", "un autre"]),
        ("Un député évoque une « faute », l’autre une « erreur de jeunesse ».", ["Un député", "l’autre"]),
        ("Un député évoque une « faute » et un autre scrutin « truqué ».", ["Un député", "Un député"]),
        ("On nous répond toujours : « Il faut attendre la prochaine loi. »", ["On"]),
        ("On dénonce « un texte bâclé ».", [None]),
        ("J’ai réclamé une chambre plus calme, réponse du gérant : « tout est pris, désolé ».", ["gérant"]),
        ("J’ai réclamé une chambre, réponse de taille : « je dors mal ».", ["J’"]),
        ("La ministre a écrit. Sa réponse, transmise par son avocat, tient en deux mots : « Plus tard. »", ["Sa"]),
        ("Le 3 mars, la foule se masse sur la place aux cris de « À bas l’octroi ! ».", ["la foule"]),
        ("Au cri de « Vive la Charte ! », les ouvriers dressèrent des barricades.", ["les ouvriers"]),
        ("Le préfet arrive aux cris de « À bas l’octroi ! ».", [None]),
        ("Les ministres ont été hués aux cris de « À bas l’octroi ! ».", [None]),
        ("On ferme. « C’est fini », ont declare les deux soeurs en baissant le rideau.", ["les deux soeurs"]),
        ("Luc Aubin écrit que sa sœur l’a rejoint et lui a demandé : « Où vas-tu ? »", ["sa sœur"]),
        ("L’ingénieur Luc Aubin raconte que le ministre l’a reçu et conclut : « Il est tard. »", ["L’ingénieur Luc Aubin"]),
        ("Le syndicat dénonce un texte « bâclé » et un ministre « aux ordres des banques ».", ["Le syndicat"] * 2),
        ("Le syndicat dénonce un texte « bâclé », le maire un « abandon ».", ["Le syndicat", "le maire"]),
        ("« Merci pour la soupe, pour le feu et pour cette nuit » : le cahier du gîte en est plein.", [None]),
        ("Une collaboratrice m’explique que le dossier est « en cours d’étude ».", ["Une collaboratrice"]),
        ("La direction parle d’un « incident isolé », les syndicats d’une « catastrophe ».", ["La direction", "les syndicats"]),
    ],
)  # fmt: skip
def test_french_speakers_of_single_sentences(text, speakers):
    assert all(q["kind"] == "speech" for q in quotes_of(text, "fr"))
    assert [q["speaker_text"] for q in quotes_of(text, "fr")] == speakers



@pytest.mark.parametrize(
    "text",
    [
        "The so-called “grey fleet” has doubled.",
        "Operation “Blue Ledger” was launched in March.",
        "Her memoir, “The Long Corridor,” sold well.",
        "The word “recession” was banned.",
        "The planned “reassurance force” remains undefined.",
        "A report published on Monday, “Counting Nets”, had been ignored.",
        "A bracketed reference to “decent work” was traded.",
        "Partners enter them under “secondary movement”.",
        "Officials have begun to speak of the “Dörtyol option”.",
        "The youth movement “Common Ledger” met.",
        "Voters ticked “no”.",
        "The promised “lean-season allowance” has reached few.",
        "Traders call them “ghost ships”.",
        "The country has “observer” status.",
        "The junta is using its “community vigil” program to rearm.",
        "The Commission’s own phrase, “frontloading”, is understood.",
        "The communiqué avoids “occupation”.",
        "Captain Joe “Red” Malone was freed.",
        "Germans speak of “Fernweh” to describe the wish to leave.",
        "Here people say “panosse” for a mop.",
        "Old colleagues still refer to her as “the Anvil.”",
        "Ann Orr sings in a clip of “Front Row.”",
        "Orrin Lake put them into his 1996 “Pledge to the Isles.”",
    ],
)
def test_english_terms(text):
    assert [q["kind"] for q in quotes_of(text, "en")] == ["term"]


def test_a_text_once_taken_for_a_term_stays_one():
    text = "Le sommet réunit la « coalition des sages ». Paul Rochebrune a dit que la « coalition des sages » tenait."
    assert [q["kind"] for q in quotes_of(text, "fr")] == ["term", "term"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Le trésorier est accusé d’avoir « effacé ses traces ».", "fr"),
        ("Sur une banderole, on pouvait lire : « La mer n’a pas de guichet ».", "fr"),
        ("Outside, nurses held a bedsheet reading “We’re the conditional bit”.", "en"),
        ("The contractor has been accused of “systematic overbilling.”", "en"),
        ("Le plan « n’a pas de jambes ».", "fr"),
        ("Ils sont convenus de « travailler ensemble ».", "fr"),
        ("Sur une ardoise : « Budget voté, poisson augmenté ».", "fr"),
    ],
)
def test_speech_that_nobody_named_utters(text, language):
    (q,) = quotes_of(text, language)
    assert (q["kind"], q["speaker"], q["attribution"]) == ("speech", None, "unknown")


def test_one_quotation_broken_by_its_incise():
    a, b = quotes_of("« Nous partons », a dit Paul Rochebrune, « et nous ne reviendrons pas ».", "fr")
    assert (a["continues"], b["continues"]) == (None, 0)
    assert a["speaker"] == b["speaker"] == "Paul Rochebrune"


def test_what_follows_an_incise_in_a_new_sentence_is_carried_over():
    a, b = quotes_of("“It is late,” said Ruth Amadi. “We should go.”", "en")
    assert (a["speaker"], a["attribution"]) == ("Ruth Amadi", "stated")
    assert (b["speaker"], b["attribution"], b["reason"]) == ("Ruth Amadi", "inferred", "sentence")


def test_a_question_and_its_incise_are_no_two_sentences():
    (q,) = quotes_of("“Is it over?” Ruth Amadi asked.", "en")
    assert (q["speaker"], q["cue"], q["attribution"]) == ("Ruth Amadi", "asked", "stated")


def test_a_pronoun_means_the_subject_of_the_sentence_before():
    text = "Ruth Amadi met Martin Tolland on Monday. She called the talks “useful.”"
    (q,) = quotes_of(text, "en")
    assert (q["speaker"], q["speaker_text"], q["attribution"], q["reason"]) == ("Ruth Amadi", "She", "inferred", "pronoun")


def test_a_point_that_names_nobody_goes_on_with_the_speaker_of_the_point_before():
    text = "• Paul Rochebrune a déclaré : « Il est tard ».\n• « Et personne ne tient la montre de ce conseil. »"
    _, q = quotes_of(text, "fr")
    assert (q["speaker"], q["attribution"], q["reason"]) == ("Paul Rochebrune", "inferred", "point")


def test_a_colon_announces_the_block_that_follows():
    text = "Paul Rochebrune écrit dans une lettre :\n« Nous paierons quand nous saurons qui décide. »"
    (q,) = quotes_of(text, "fr")
    assert (q["speaker"], q["attribution"]) == ("Paul Rochebrune", "stated")


def test_a_role_or_body_that_is_never_named_speaks_in_its_own_words():
    (q,) = quotes_of("« Personne ne sait », confie un diplomate européen.", "fr")
    assert (q["speaker"], q["attribution"]) == ("diplomate européen", "stated")


def test_whoever_writes_or_nobody_in_particular_is_no_speaker():
    (q,) = quotes_of("On y apprend que tout est « sous contrôle ».", "fr")
    assert q["speaker"] is None


def test_the_verb_that_is_not_said_again():
    a, b = quotes_of("Moscou a dénoncé une « provocation », Kiev une « mascarade ».", "fr")
    assert (a["speaker_text"], b["speaker_text"]) == ("Moscou", "Kiev")


def test_words_of_thinking_yield_to_words_of_saying():
    (q,) = quotes_of("Ruth Amadi told lawmakers that agents had found “no evidence” of fraud.", "en")
    assert q["speaker"] == "Ruth Amadi"


def test_transcript_labels_name_the_speaker():
    text = "THE CHAIR: We start at noon.\nMR. TOLLAND: Why noon?\nTHE CHAIR: Because."
    assert [q["speaker_text"] for q in quotes_of(text, "en")] == ["THE CHAIR", "MR. TOLLAND", "THE CHAIR"]


def test_notes_hold_titles():
    (q,) = quotes_of("Cour des comptes, « Le rail en panne », 2024.", "fr", kind="note")
    assert q["kind"] == "term"


def test_a_quotation_over_paragraphs_takes_the_incise_at_its_end():
    text = "“I have thought about this.\n\n“I have thought about it twice,” Ruth Amadi told supporters."
    (q,) = quotes_of(text, "en")
    assert (q["speaker"], q["cue"]) == ("Ruth Amadi", "told")


def test_no_language_lists_at_all(tmp_path):
    """A new language can start with nothing: marks are found."""
    from content.document import Document
    from content.finders.cast import Cast
    from content.finders.marks import find_marks
    from content.finders.quotes import find_quotes
    from content.finders.sentences import sentences
    from content.languages import Language
    from content.span import Block

    text = "Hij zei: “Wij gaan naar huis.”"
    language, document = Language("nl", tmp_path), Document(text, [Block("paragraph", 0, len(text))])
    marks = find_marks(document)
    (q,) = find_quotes(document, language, list(sentences(document, language, marks)), marks, Cast([], []))
    assert text[q.start : q.end] == "Wij gaan naar huis."


WORDS = {
    "fr": "« » \" ' , . : ; – ( ) a dit il elle le la l' que selon pour ministre de du a-t-il déclaré, par qui et qu' Jean Dupont intitulé".split(),
    "en": "“ ” \" ' ’ , . : ; — ( ) said he she the a that according to for of by was called who and which it told 's Sen. John".split(),
}


@given(st.sampled_from(sorted(WORDS)).flatmap(lambda code: st.tuples(st.just(code), st.lists(st.sampled_from(WORDS[code]), max_size=30))))
def test_any_words_in_any_order_are_read(drawn):
    code, words = drawn
    text = " ".join(words)
    for q in quotes_of(text, code):
        assert q["text"] in text
        assert q["kind"] == "speech" or q["speaker"] is None
        assert q["attribution"] == "unknown" or q["speaker"]


@pytest.mark.parametrize("unit", ["« Oui », a dit Paul Rochebrune. ", "Il a dit que « a » et, a-t-il ajouté, « b » puis ", "« Non ", "“A,” he said, “b” and "])
def test_what_is_found_does_not_hang_on_what_comes_long_after(unit):
    code = "fr" if "«" in unit else "en"
    short, long = quotes_of((unit * 20).strip(), code), quotes_of((unit * 40).strip(), code)
    kept = [{k: v for k, v in q.items() if k != "continues"} for q in long[: len(short) - 3]]
    assert kept == [{k: v for k, v in q.items() if k != "continues"} for q in short[: len(short) - 3]]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("« La chute », titre sobrement Le Courrier du Lac.", "fr"),
        ("“Sunk”, says the Daily Herald-Post over a photograph.", "en"),
        ("Il a récusé le mot « dérapage », employé par la Cour.", "fr"),
        ("The speaker denied seeking a “palace coup”, a phrase used by her allies.", "en"),
        ("Her paper, “Hot Metal, Cold Hands”, puts the loss at 400 jobs.", "en"),
        ("Le jour même, La Voix des Plaines préfère « Douze jours », soit la durée du siège.", "fr"),
        ("Il parle d’un projet de « taxe exceptionnelle » que la ministre refuse.", "fr"),
        ("Le quotidien La Rive barrait lundi sa une d’un seul mot : « Quais ».", "fr"),
        ("The daily Khazar Bell splashed “The Road Is Long” across its pages.", "en"),
        ("L’armée a baptisé l’offensive « Vent d’est ».", "fr"),
        ("The party’s youth wing has taken to calling him “Grandfather Clock”.", "en"),
        ("La brigade, que les habitants appellent « les Renards », part lundi.", "fr"),
        ("Là où l’on disait « petites gares », l’affiche se tait.", "fr"),
        ("Les deux ministres ont évoqué la « Route haute », un projet de canal.", "fr"),
        ("In Nyala, the rebel-backed “Council of Peace and Bread” met.", "en"),
        ("The fund is known in Brussels as the “biscuit tin”.", "en"),
        ("Les deux camps sont convenus de la création d’une « zone grise ».", "fr"),
        ("The two sides agreed to set up a “quiet cell” in Amman.", "en"),
        ("A list of “dual-use” goods was drawn up.", "en"),
        ("His name had surfaced in “Who Owns the Fog?”, a report by an institute.", "en"),
        ("Le syndicat appelle à une journée « ports morts ».", "fr"),
        ("Trois scénarios : « glissement », « rupture » et « répit ».", "fr"),
        ("What does “managed retreat” mean?", "en"),
        ("La Rive titre « Noyés ». Le Courrier du Lac s’en tient à « Encore ».", "fr"),
    ],
)
def test_headlines_and_words_talked_about_are_terms(text, language):
    assert one(text, language)[0] == "term"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Il a prié ses collègues de ne pas confondre « retard et refus ».", "fr"),
        ("Tous consentiraient à un renouvellement court, « avec des devoirs de vacances ».", "fr"),
        ("Puis, après un silence : « Moi, oui. »", "fr"),
        ("La note qui qualifie sa méthode de « diplomatie du tampon », Mme Diallo l’a lue.", "fr"),
        ("A ses yeux, les incidents relèvent d’une « transhumance armée » et non d’un conflit.", "fr"),
        ("La présidente ne veut pas « servir de plante verte ».", "fr"),
        ("The footage shows the words “Nobody is coming” painted on a wall.", "en"),
        ("The envoy urged both sides to show “restraint”.", "en"),
        ("The African Union voiced alarm and called for “utmost restraint”.", "en"),
        ("“Nonsense” was the foreign secretary’s verdict.", "en"),
        ("The broadcaster calls the war a “border affair”.", "en"),
        ("The United States reserves “all options”.", "en"),
        ("In Lusaka they signed what the host called “a treaty of neighbours”.", "en"),
        ("Paris approuve la hâte ; Berlin, lui, la juge « tardive ».", "fr"),
        ("Les insurgés affichent leur « bonne foi entière et armée ».", "fr"),
    ],
)
def test_pieces_of_somebody_s_sentence_are_speech(text, language):
    assert one(text, language)[0] == "speech"


def test_a_group_goes_on_with_a_plural_pronoun():
    text = "Les participants ont quitté la salle. Ils ont condamné « toute tentative de passage »."
    q = quotes_of(text, "fr")[-1]
    assert (q["speaker"], q["attribution"]) == ("participants", "inferred")


def test_headings_do_not_look_at_every_quotation(monkeypatch):
    from content.finders import echoes

    asked = []
    holds = echoes._holds
    monkeypatch.setattr(echoes, "_holds", lambda said, head: asked.append(head) or holds(said, head))
    text = "A “Lost Cause Denied” in Lima\n\n" + "\n\n".join(f"Ann Orr called it “a lost cause number {n}.”" for n in range(60))
    assert quotes_of(text, "en")[0]["speaker"] is None
    assert len(asked) == 8

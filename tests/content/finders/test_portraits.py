"""Whom a phrase means that is made of what the text tells of somebody, or tells of them what it has not said yet."""

import pytest

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
        ("Kenyan minister Carla Dent spoke. Uganda’s minister called it “late”.", "Uganda’s minister"),
        ("Carla Dent, a nurse, spoke. A nurse from Lima came in. The nurse called it “late”.", "nurse"),
    ],
)
def test_what_is_told_of_nobody_or_of_two_gives_nobody(text, speaker):
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
        # the subject, where the phrase is nothing that the others there are
        ("Hank Poole, a plumber, left. Carla Dent, after Poole, wept. “It is late,” the Toledo brewer said.", "Carla Dent"),
        ("Carla Dent, speaking after Hank Poole, wept. “It is late,” the Toledo brewer said.", "Toledo brewer"),
        ("Hank Poole, a plumber, left. Carla Dent, speaking after Poole, wept. “It is late,” the driver said.", None),
        ("Carla Dent wept. Later, she left.\n\nThe Republican candidate said it was “late”.", "Carla Dent"),
        # named just before, and nothing told of her yet
        ("Carla Dent was not swayed.\n\nNot by a song.\n\nThe Ohio governor called it “a late text”.", "Carla Dent"),
        ("Hank Poole sang. Carla Dent wept over the song of Poole. The Ohio governor called it “late”.", "Carla Dent"),
        ("Carla Dent, a sister of Hank Poole, wept. The 41-year-old former bus driver called it “late”.", "Carla Dent"),
        # somebody of whom the sentence of the phrase tells apart
        (
            "Carla Dent says Hank Poole lied. Dent told a crowd that Poole had called the mine “a gem”. Poole denies it. "
            "The Utah dairy farmer says of Poole, “He never dug.”",
            "Carla Dent",
        ),
        # the sentence between has a subject of its own
        (
            "Hank Poole sang. Carla Dent wept over the song.\n\nThe Unity leader was in Perth after Poole sang.\n\n"
            "The former shearer said it was “a late text”.",
            "Carla Dent",
        ),
        (
            "Carla Dent wept over the song of Hank Poole. The Unity leader was in Perth after Poole sang.\n\n"
            "The former shearer said it was “a late text”.",
            "former shearer",
        ),
        # who serves somebody
        ("Carla Dent wept. “It is late,” the campaign manager said.", None),
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

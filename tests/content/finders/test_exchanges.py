"""Questions and answers, by the labels of their turns."""

from .quotes_help import quotes_of


def speakers(text: str, language: str = "fr") -> list:
    return [q["speaker"] for q in quotes_of(text, language)]


HEARD = "Le délégué général, Gauthier de Brissol, a été entendu mardi. « Nous tenons », a-t-il dit.\n"


def test_the_one_who_was_speaking_answers_whoever_asks():
    text = HEARD + "Q (Mme Lagarde) : « Combien ? »\nR : « Deux. »\nQ (M. Leroy) : « Qui ? »\nR : « Pas moi. »"
    assert speakers(text)[1::2] == ["Lagarde", "Leroy"]
    assert speakers(text)[::2] == ["Gauthier de Brissol"] * 3


def test_answers_are_inferred_and_questions_of_nobody_unknown():
    found = quotes_of(HEARD + "Q : « Combien ? »\nR : « Deux. »", "fr")
    assert [q["attribution"] for q in found[1:]] == ["unknown", "inferred"]


def test_without_anyone_before_them_nobody_answers():
    assert speakers("Q. : « Quand ? »\nR. : « Le 12. »\nQ. : « Et après ? »\nR. : « Rien. »") == [None] * 4


def test_words_marked_within_a_turn_have_their_own_speaker():
    text = "THE CHAIR: Sit down.\nMR. TOLLAND: My colleague said it was “a raid.”\nTHE CHAIR: I said “order.”\nMR. TOLLAND: Yes."
    found = quotes_of(text, "en")
    assert [q["text"] for q in found] == ["Sit down.", "a raid.", "order.", "Yes."]
    assert [q["speaker"] for q in found] == ["THE CHAIR", "colleague", "THE CHAIR", "MR. TOLLAND"]


def test_labels_are_written_in_many_ways():
    both = "La ministre, Anne Soler, et son hôte, Paul Roux, ont parlé à la presse.\n"
    text = both + "R. (Mme Soler) « Oui. »\nR (M. Roux). « Non. »\nRéponse. « Si. »\nRéponse de Mme Soler : « Peut-être. »\nR – « Plus tard. »"
    found = quotes_of(text, "fr")
    assert [q["speaker"] for q in found] == ["Anne Soler", "Paul Roux", "Paul Roux", "Anne Soler", "Anne Soler"]
    assert [q["attribution"] for q in found] == ["stated", "stated", "inferred", "stated", "inferred"]


def test_an_answer_can_name_who_gives_it():
    text = HEARD + "Q. – Radio Sud : « Combien ? »\nR. – Le ministre, Paul Roux : « Trois. »\nR. – « Cinq », a tranché Mme Soler."
    assert speakers(text)[1:] == ["Radio Sud", "Paul Roux", "Soler"]

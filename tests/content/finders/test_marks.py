"""Which stretches stand between marks: every kind of mark, nested, reopened, unclosed, and apostrophes that are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.document import Document
from content.finders.marks import find_marks
from content.span import Block, Span


def document(text: str, kind: str = "paragraph") -> Document:
    """A document with one block a line."""
    blocks, place = [], 0
    for line in text.split("\n"):
        if line.strip():
            marker = None
            start = place
            if line.startswith("— "):
                marker, start = Span(place, place + 1), place + 2
            blocks.append(Block("item" if marker else kind, start, place + len(line), int(marker is not None), marker))
        place += len(line) + 1
    return Document(text, blocks)


def found(text: str) -> list[str]:
    return [text[m.start : m.end] for m in find_marks(document(text))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Il a dit « non » puis «\u00a0oui\u00a0».", ["non", "oui"]),
        ("She said “no” and \"yes\" and ‘maybe’.", ["no", "yes", "maybe"]),
        ("„Nein“, sagte er ‹leise›.", ["Nein", "leise"]),
        ("He called it ”nice” and “good“.", ["nice", "good"]),
        ("d’« une photographie de plus », l’“ami”", ["une photographie de plus", "ami"]),
        ("The mayor called it ''a wash,'' and ''a waste -- no more''.", ["a wash,", "a waste -- no more"]),
        ("''Who said 'never?' '' she asked. ``Not I,'' he said.", ["Who said 'never?'", "Not I,"]),
        ("‘‘We wait,’’ she said; the board’s ‘‘plan’’ can wait.", ["We wait,", "plan"]),
        ("''They end the tenants' lease on 'our house'.'' He left.", ["They end the tenants' lease on 'our house'."]),
        ("Saisi d'\"acheter français\", l'\"ami\"", ["acheter français", "ami"]),
    ],
)
def test_pairs_of_marks(text, words):
    assert found(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("« On nous disait : “Attendez.” Nous avons attendu », dit-il.", ["On nous disait : “Attendez.” Nous avons attendu"]),
        ("Il a dit « oui « peut-être » non ».", ["oui « peut-être » non"]),
        ("\"Nous ne sommes pas le bouton 'stop' de la Chambre\", dit-elle.", ["Nous ne sommes pas le bouton 'stop' de la Chambre"]),
        ("‘They said, “Sign first,” and we said we’d count first,’ he added.", ["They said, “Sign first,” and we said we’d count first,"]),
    ],
)
def test_only_the_outermost_of_nested_marks(text, words):
    assert found(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "L’Élysée n’a pas dit qu’il s’en allait aujourd’hui.",
        "The ministers’ officials didn't read the '90s memo, and rock 'n' roll isn’t dead.",
        "A board 5'10\" long and 6\" wide.",
        "Rien «» ni \"\" ici.",
    ],
)
def test_what_is_no_quotation_mark(text):
    assert found(text) == []


def test_apostrophes_inside_single_marks():
    assert found("The plan is ‘the workers’ own idea, isn’t it’, he said.") == ["the workers’ own idea, isn’t it"]
    assert found("l'Élysée a pris acte d'un vote 'qui engage chacun'.") == ["qui engage chacun"]
    assert found("the ‘trade wars’ and the officers’ mess") == ["trade wars"]


def test_a_mark_that_nothing_closes_ends_before_the_next_or_with_its_sentence():
    text = "Nous « partons, a-t-il dit. Puis « demain ». La suite est connue."
    marks = find_marks(document(text))
    assert [(text[m.start : m.end], m.closed) for m in marks] == [("partons, a-t-il dit.", False), ("demain", True)]
    text = "“We are leaving. And not coming back.\nNobody answered."
    assert [text[m.start : m.end] for m in find_marks(document(text))] == ["We are leaving. And not coming back."]


def test_a_mark_closed_twice():
    assert found("Il a dit \"oui\"\". Et \"non\".") == ["oui", "non"]
    assert found("Il a dit « oui » ». Et « non ».") == ["oui", "non"]


def test_a_straight_mark_misplaced_by_a_blank():
    assert found("soumis à l'\"autorisation de transfert \"du 17 mai, les \"sommes\" dues") == ["autorisation de transfert", "sommes"]


@pytest.mark.parametrize("opening, closing", ["«»", "“”", '""', "‘’"])
def test_a_quotation_reopened_at_each_paragraph_is_one(opening, closing):
    text = f"{opening}Un.\n\n{opening}Deux.\n\n{opening}Trois{closing}, dit-il. {opening}Quatre{closing}\n\nFin."
    assert found(text) == [f"Un.\n\n{opening}Deux.\n\n{opening}Trois", "Quatre"]


def test_transcript_turns_need_no_marks():
    text = "THE PRESIDENT: We start at noon.\nM. DUPONT. – Très bien. Et après ?\nTHE PRESIDENT: We stop."
    marks = find_marks(document(text))
    assert [text[slice(*m.label)] for m in marks] == ["THE PRESIDENT", "M. DUPONT", "THE PRESIDENT"]
    assert [text[m.start : m.end] for m in marks] == ["We start at noon.", "Très bien. Et après ?", "We stop."]
    assert found("NOTE: this is no transcript.\nIt goes on.") == []
    assert found("BUDGET : les crédits baissent.\nDÉFENSE : les crédits montent.") == []
    assert found("PARIS – Le Sénat vote.\nPARIS – La Chambre attend.") == []


def test_transcript_turns_each_opened_anew_by_a_mark_that_nothing_closes():
    text = '"BRIGGS: Will she come?\n\n"OKORO: She will, as “The Herald” had it.\n\n"She will not stay.\n\n"BRIGGS: Thank you."'
    marks = find_marks(document(text))
    assert [(text[slice(*m.label)], text[m.start : m.end]) for m in marks] == [
        ("BRIGGS", "Will she come?"),
        ("OKORO", 'She will, as “The Herald” had it.\n\n"She will not stay.'),
        ("BRIGGS", "Thank you."),
    ]


def test_twins_are_held_with_both_halves():
    text = "She said ''no,'' and left."
    (mark,) = find_marks(document(text))
    assert text[mark.outer_start : mark.outer_end] == "''no,''"


def test_lines_of_dialogue():
    assert found("— Venez, dit-il en riant. Il fait beau.\n— Plus tard ?") == ["Venez", "Il fait beau."]
    assert found("— Budget : 40 millions d’euros.\n— Calendrier : mars.") == []


def test_page_furniture_and_programs_are_not_read():
    text = "« Lire aussi »"
    assert find_marks(document(text, "chrome")) == find_marks(document(text, "code")) == []


MARKS = "«»“”„‟‹›\"'‘’‚ a.S\n"


@given(st.text(MARKS, max_size=80))
def test_marks_are_ordered_apart_and_inside_the_text(text):
    last = 0
    for m in find_marks(document(text)):
        assert last <= m.outer_start <= m.start < m.end <= m.outer_end <= len(text)
        assert any(c.isalnum() for c in text[m.start : m.end])
        last = m.outer_end


@given(st.lists(st.text(MARKS.replace("\n", ""), min_size=1, max_size=30), min_size=1, max_size=6))
def test_a_mark_never_reaches_over_a_block_it_does_not_reopen(lines):
    text = "\nx\n".join(lines)
    blocks = document(text).blocks
    plain = [b for b in blocks if text[b.start : b.end] == "x"]
    for m in find_marks(document(text)):
        assert not any(m.outer_start < b.start < m.outer_end for b in plain)


@pytest.mark.parametrize("unit", ["«", "“a ", "\"a ", "‘a ", "'a ", "« a “ b ", "‘dogs’ ", "»"])
def test_the_work_grows_with_the_text(unit, monkeypatch):
    """Characters looked at, counted: ten times the text is about ten times the work."""
    from content.finders import marks as module

    looked = 0

    class Counting:
        def __init__(self, pattern):
            self.pattern = pattern

        def search(self, text, start=0, end=None):
            nonlocal looked
            m = self.pattern.search(text, start, len(text) if end is None else end)
            looked += (m.end() if m else len(text) if end is None else end) - start
            return m

    monkeypatch.setattr(module, "_SENTENCE_END", Counting(module._SENTENCE_END))
    closing, counts = module._closing, []

    def counted(text, places, *rest):
        nonlocal looked
        found_at = closing(text, places, *rest)
        looked += (found_at if found_at is not None else rest[1] + 20) - rest[1]
        return found_at

    monkeypatch.setattr(module, "_closing", counted)
    for times in (300, 3000):
        looked = 0
        find_marks(document(unit * times))
        counts.append(looked)
    assert counts[1] <= 12 * counts[0] + 2000


def test_a_block_without_a_character_holds_nothing():
    text = "« Un »\n\n« deux »"
    blocks = [Block("paragraph", 0, 6), Block("paragraph", 7, 7), Block("paragraph", 8, 16), Block("paragraph", 16, 16)]
    assert [text[m.start : m.end] for m in find_marks(Document(text, blocks))] == ["Un", "deux"]


def test_a_closing_mark_at_the_head_of_a_paragraph_opens_it():
    assert found("” … and she let it rest,” he wrote.") == ["… and she let it rest,"]

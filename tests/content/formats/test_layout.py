"""Lines of pages, made paragraphs again by where they stand."""

from content.formats.layout import Layout, Line

WIDE = "Les délégations des six pays ont poursuivi leurs travaux dans la nuit sans se"  # as wide as its column
NARROW = 6.0  # points of a character in these pages


def line(words, top, x0=60.0, size=11.0, bold=False, page=0, box=0, edge=None, raised=""):
    """A line; `raised` is what of it stands above it, at its end."""
    x1 = x0 + NARROW * len(words)
    pieces = [(words.removesuffix(raised), False), (raised, True)] if raised else [(words, False)]
    return Line(page, box, x0, top, x1, edge or max(x1, x0 + NARROW * len(WIDE)), size, bold, pieces, words)


def told(*pages):
    """Kind and words of each block."""
    document = Layout([list(page) for page in pages]).document()
    return [(b.kind, document.text[b.marker.start if b.marker else b.start : b.end]) for b in document.blocks]


def test_lines_that_fill_their_column_are_one_paragraph_and_a_short_one_ends_it():
    rows = [WIDE, "quitter. La ministre", "Elle a parlé. " + WIDE, "quitter."]
    assert told([line(words, 100 + 13 * i) for i, words in enumerate(rows)]) == [
        ("paragraph", f"{WIDE} quitter. La ministre"),
        ("paragraph", f"Elle a parlé. {WIDE} quitter."),
    ]


def test_a_gap_and_an_indent_begin_paragraphs():
    page = [line(WIDE, 100), line(WIDE, 113), line(WIDE, 140), line(WIDE, 153, x0=75), line(WIDE, 166)]
    assert [words.count(WIDE) for _, words in told(page)] == [2, 1, 2]


def test_a_paragraph_goes_on_over_the_page_if_its_sentence_does():
    first = [line(WIDE, 700), line(WIDE, 713)]
    assert told(first, [line("quitter.", 60, page=1), line("Fin du texte.", 73, page=1)]) == [
        ("paragraph", f"{WIDE} {WIDE} quitter."),
        ("paragraph", "Fin du texte."),
    ]
    first[-1] = line("Elle est partie.", 713)
    assert told(first, [line("Puis rien.", 60, page=1)])[-1] == ("paragraph", "Puis rien.")


def test_headings_are_told_by_size_and_by_weight():
    page = [
        line("Le fleuve", 60, size=20, bold=True),
        line("sans accord", 82, size=20, bold=True),
        line("Les positions", 120, size=14),
        line(WIDE, 140),
        line("quitter.", 153),
        line("La suite", 175, bold=True),
        line(WIDE, 190),
        line("Tout en gras.", 203, bold=True),
    ]
    document = Layout([page]).document()
    assert [(b.kind, b.level) for b in document.blocks][:2] == [("title", 1), ("heading", 2)]
    assert told(page)[0] == ("title", "Le fleuve sans accord")
    assert ("heading", "La suite") in told(page) and ("heading", "Tout en gras.") not in told(page)


def test_bullets_begin_points_even_from_a_box_of_their_own():
    page = [
        line("•", 100, x0=60, box=1),
        line("•", 126, x0=60, box=2),
        line(WIDE, 100.5, x0=78, box=3),
        line("quitter.", 113.5, x0=78, box=3),
        line("La Guinée refuse.", 126.5, x0=78, box=3),
        line("2. Rien.", 140, box=4),
    ]
    assert told(page) == [("item", f"• {WIDE} quitter."), ("item", "• La Guinée refuse."), ("item", "2. Rien.")]


def test_a_word_parted_by_the_printer_is_whole_again_only_if_it_is_written_so_elsewhere():
    page = [line("L’ambassadrice " + WIDE[:58] + " l’ambas-", 100), line("sadrice et son porte-", 113), line("parole.", 126)]
    assert told(page)[0][1].endswith("l’ambassadrice et son porte-parole.")


def test_what_stands_on_every_page_and_page_numbers_are_not_the_text():
    ends = ("quitter.", "partir.", "céder.")
    pages = [
        [
            line("Note de conjoncture n° 12", 20, size=9, page=n),
            line(f"{'ABC'[n]} {WIDE}", 60, page=n),
            line(end, 73, page=n),
            line(f"Page {n + 1} sur 3", 800, page=n),
        ]
        for n, end in enumerate(ends)
    ]
    found = told(*pages)
    assert found[0] == ("chrome", "Note de conjoncture n° 12") and [kind for kind, _ in found[1:]] == ["paragraph"] * 3
    assert not any("Page" in words or "Note" in words for _, words in found[1:])


def test_small_words_at_the_edge_of_a_page_are_not_its_text():
    page = [line("03/04/2025 10:00", 20, size=8), line(WIDE, 60), line(WIDE, 73), line("https://example.org/a", 810, size=8)]
    assert [kind for kind, _ in told(page)] == ["chrome", "paragraph", "chrome"]


def test_notes_at_the_foot_go_to_the_end_and_raised_figures_call_them():
    pages = [
        [line(WIDE + "1", 60, raised="1"), line("quitter.", 73), line("1 Relevé des décisions,", 700, size=9), line("p. 3.", 711, size=9)],
        [line("Puis " + WIDE + "2", 60, page=1, raised="2"), line("partir.", 73, page=1), line("2 Ibid.", 700, size=9, page=1)],
    ]
    document = Layout(pages).document()
    assert told(*pages)[-2:] == [("note", "1. Relevé des décisions, p. 3."), ("note", "2. Ibid.")]
    assert [(call.label, document.text[call.start - 2 : call.end]) for call in document.calls] == [("1", "se1"), ("2", "se2")]
    assert [entry.label for entry in document.entries] == ["1", "2"]


def test_notes_whose_numbers_begin_anew_on_each_page_are_tied_to_nothing():
    pages = [[line(f"{'AB'[n]} {WIDE}1", 60, page=n, raised="1"), line("partir.", 73, page=n), line(f"1 Ibid., {'ab'[n]}.", 700, size=9, page=n)] for n in range(2)]
    document = Layout(pages).document()
    assert not document.calls and not document.entries

"""Dates as they are written: any valid day, in any of the ways of a language, is found with its span and its parts."""

import datetime
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content import languages
from content.document import Document
from content.finders.dates import grammar
from content.finders.expression import Day, Expression
from content.finders.moments import find_moments
from content.finders.windows import windows
from content.languages import Language
from content.span import Block

NAMES = {
    code: SimpleNamespace(
        months=[[name, *others] for name, others in languages.get(code).table("months").items()],
        weekdays=[[name, *others] for name, others in languages.get(code).table("weekdays").items()],
    )
    for code in ("fr", "en")
}
DAYS = st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31))
SUFFIX = {1: "st", 21: "st", 31: "st", 2: "nd", 22: "nd", 3: "rd", 23: "rd"}


def written(code, day, draw):
    """One way to write `day`, with its weekday or not, with its year or not: the words, and what they say."""
    month = draw(st.sampled_from(NAMES[code].months[day.month - 1]))
    weekday = draw(st.sampled_from([None, *NAMES[code].weekdays[day.weekday()]]))
    month = draw(st.sampled_from([month, month.upper()]))
    year = draw(st.booleans())
    if code == "fr":
        number = draw(st.sampled_from(["1er", "1ᵉʳ", "1", "01"])) if day.day == 1 else str(day.day)
        blank = draw(st.sampled_from(" \u00a0\u202f"))
        words = f"{number}{blank}{month}" + f" {day.year}" * year
        joint = draw(st.sampled_from([" ", ", ", " le "]))
    else:
        number = str(day.day) + draw(st.sampled_from(["", SUFFIX.get(day.day, "th")]))
        form = draw(st.sampled_from(["{month} {number}", "{number} {month}", "{number} of {month}", "{month} the {number}"]))
        words = form.format(month=month, number=number) + (draw(st.sampled_from([" ", ", "])) + str(day.year)) * year
        joint = draw(st.sampled_from([" ", ", "]))
    words = words if weekday is None else weekday + joint + words
    return words, Day(day.day, day.month, day.year if year else None, weekday and day.isoweekday())


@pytest.mark.parametrize("code", ["fr", "en"])
@given(data=st.data(), day=DAYS)
def test_every_day_in_every_way(code, data, day):
    words, says = written(code, day, data.draw)
    before, after = data.draw(st.sampled_from([("", ""), ("Paris, ", "."), ("(", ")"), ("« ", " »"), ("avant/before ", "\nfin")]))
    text = before + words + after
    [found] = grammar(languages.get(code)).find(text, 0, len(text))
    assert text[found.start : found.end].rstrip(".") == words.rstrip(".")  # a full stop may end the abbreviation or the sentence
    assert (found.first, found.last, found.kind) == (says, None, "date")


@pytest.mark.parametrize("code", ["fr", "en"])
@given(day=DAYS)
def test_every_day_in_figures(code, day):
    for form in ("%Y-%m-%d", "%Y/%m/%d", "%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y"):
        text = f"({day.strftime(form)})."
        [found] = grammar(languages.get(code)).find(text, 0, len(text))
        assert text[found.start : found.end] == text[1:-2]
        assert found.first == Day(day.day, day.month, day.year)
        assert found.unsettled == (form.startswith("%d") and day.day <= 12)


@given(st.text(alphabet="0123456789 ,./-:–’'\n\u00a0marsunditoljhevMfTybdç1erſİKıℝ\u0307", max_size=80), st.sampled_from(["fr", "en"]))
def test_no_text_breaks_it(text, code):
    document = Document(text, [Block("paragraph", 0, len(text))], date="2024-02-29")
    last = 0
    for moment in find_moments(document, languages.get(code)):
        assert last <= moment.start < moment.end <= len(text)
        last = moment.end


@given(st.text(), st.sampled_from(["fr", "en"]))
def test_no_text_at_all_breaks_it(text, code):
    document = Document(text, [Block("paragraph", 0, len(text))])
    assert all(m.end <= len(text) for m in find_moments(document, languages.get(code)))


@pytest.mark.parametrize("date", ["0001-01-01", "9999-12-31", "not a date"])
def test_the_ends_of_the_calendar(date):
    text = "Hier, lundi dernier, jeudi prochain, la semaine prochaine, le 3 mars, le 29 février, le 31 décembre de l’an prochain."
    document = Document(text, [Block("paragraph", 0, len(text))], date=date)
    assert len(find_moments(document, languages.get("fr"))) == 7


@given(st.text(alphabet="ab .\n", max_size=300), st.integers(1, 40))
def test_windows_cover_the_text_once(text, size):
    pieces = list(windows(text, 0, len(text), size))
    assert "".join(text[a:b] for a, b in pieces) == text
    assert all(0 < b - a <= size for a, b in pieces)


def test_a_third_language_is_a_folder(tmp_path):
    (tmp_path / "months.txt").write_text("\n".join("gennaio febbraio marzo aprile maggio giugno luglio".split()), encoding="utf-8")
    (tmp_path / "weekdays.txt").write_text("lunedì\nmartedì\nmercoledì\ngiovedì", encoding="utf-8")
    (tmp_path / "dates.txt").write_text("order = day\narticle = il\nof = di\nand = e\nto = al", encoding="utf-8")
    text = "Si vota giovedì 20 marzo 2025, poi l’8 e il 9 luglio."
    assert list(grammar(Language("it", tmp_path)).find(text, 0, len(text))) == [
        Expression(8, 29, "date", Day(20, 3, 2025, 4), day_first=True),
        Expression(37, 52, "date", Day(8, 7), Day(9, 7), day_first=True),
    ]
    assert list(grammar(Language("xx", tmp_path / "none")).find("le 3 mars", 0, 9)) == []

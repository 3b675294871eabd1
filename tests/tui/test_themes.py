"""The painted themes can be read in a light room."""

import pytest
from rich.color import Color

from screens.ink import Ink
from tui.themes import INKS

PAINTED = [ink for ink in INKS.values() if not ink.ansi]


def luminance(colour: Color) -> float:
    """WCAG 2.2, relative luminance."""
    parts = [part / 255 for part in colour.get_truecolor()]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Color, other: Color) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_that_of_the_definition():
    assert contrast(Color.parse("#000000"), Color.parse("#ffffff")) == pytest.approx(21)
    assert contrast(Color.parse("#777777"), Color.parse("#ffffff")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("ink", PAINTED, ids=lambda ink: ink.name)
def test_every_style_of_a_painted_theme_has_a_contrast_of_seven_to_one(ink: Ink):
    styles = {name: ink.text + getattr(ink, name) for name in Ink.__slots__ if name not in ("name", "dark", "ansi")}
    ratios = {name: contrast(style.color, style.bgcolor) for name, style in styles.items()}
    assert len(ratios) == 18
    assert ratios.pop("tlp_red") > 5.6  # the standard's own red on its black; the label says the word too
    assert {name: round(ratio, 2) for name, ratio in ratios.items() if ratio < 7} == {}

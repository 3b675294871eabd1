"""The themes: the terminal's own colours (the default), and two painted ones, dark and light.

Painted colours keep a contrast of at least 7:1, dim ones too (WCAG 2.2, 1.4.6): they are read on walls, in light rooms.
"""

from __future__ import annotations

from rich.style import Style
from textual.theme import Theme

from screens.ink import Ink

from .theme_names import COLOURS, NAMES, PAINTED, SIXTEEN, WARNINGS

def _ink(name: str, dark: bool, speech: str, lit: str) -> Ink:
    text, paper, dim, accent = PAINTED[name]
    base = Style(color=text, bgcolor=paper)

    def style(**settings) -> Style:
        return base + Style(**settings)

    return Ink(
        name=name,
        dark=dark,
        ansi=False,
        text=base,
        dim=style(color=dim),
        strong=style(bold=True),
        person=style(bold=True),
        speech=style(color=speech),
        term=style(color=text),
        call=style(color=accent),
        inferred=style(italic=True),
        here=Style(color=paper, bgcolor=accent, bold=True),
        lit=Style(color=paper, bgcolor=accent),
        hit=Style(color=text, bgcolor=lit, underline=True),
        open=style(bold=True, underline=True),
        accent=style(color=accent),
        warning=style(color=WARNINGS[name]),
        **{mark: Style(color=colour, bgcolor="#000000", bold=True) for mark, colour in COLOURS.items()},
    )


# Of the sixteen colours, magenta and red alone can be read on black and on white alike (about 4.5:1 on either in the
# usual palettes): the terminal's background is not known.
TERMINAL = Ink(
    name="terminal",
    dark=True,
    ansi=True,
    text=Style(),
    dim=Style(dim=True),
    strong=Style(bold=True),
    person=Style(bold=True),
    speech=Style(color="magenta"),
    term=Style(),
    call=Style(color="magenta", bold=True),
    inferred=Style(italic=True),
    here=Style(reverse=True),
    lit=Style(reverse=True),
    hit=Style(underline=True, bold=True),
    open=Style(bold=True, underline=True),
    accent=Style(bold=True),
    warning=Style(color="red"),
    **{mark: Style(color=colour, bgcolor="black", bold=True) for mark, colour in SIXTEEN.items()},
)
INKS = {
    "terminal": TERMINAL,
    "dark": _ink("dark", True, speech="#e7d3a1", lit="#4a3d22"),
    "light": _ink("light", False, speech="#5a3d10", lit="#f2dfae"),
}
assert tuple(INKS) == NAMES


def textual_themes() -> list[Theme]:
    """The same, for the few of Textual's own widgets that are used (the prompt, the palette)."""
    themes = [
        Theme(
            name="lutrin-terminal",
            ansi=True,
            primary="ansi_yellow",
            accent="ansi_yellow",
            foreground="ansi_default",
            background="ansi_default",
            surface="ansi_default",
            panel="ansi_default",
            boost="ansi_default",
            # Textual's own style sheets ask for these two when a theme leaves the colours to the terminal.
            variables={"ansi-background": "ansi_black", "ansi-foreground": "ansi_white"},
        )
    ]
    for ink in list(INKS.values())[1:]:
        text, paper = ink.text.color, ink.text.bgcolor
        accent = ink.accent.color
        assert text and paper and accent
        themes.append(
            Theme(
                name=f"lutrin-{ink.name}",
                dark=ink.dark,
                primary=accent.name,
                accent=accent.name,
                foreground=text.name,
                background=paper.name,
                surface=paper.name,
                panel=paper.name,
            )
        )
    return themes

"""The names of the themes, and what the first page needs of their colours, without importing Textual."""

NAMES = ("terminal", "dark", "light")
AUTO = "auto"  # dark or light, as the terminal is
# Of the painted themes: text, paper, dim, accent.
PAINTED = {
    "dark": ("#d6d3cc", "#191a1c", "#aaa69d", "#e0a458"),
    "light": ("#24231f", "#faf8f3", "#57534c", "#7a4a00"),
}
WARNINGS = {"dark": "#ff9a8a", "light": "#9c1c10"}  # of what contradicts, or cannot be read

# The labels of TLP, on black: FIRST's own colours (TLP 2.0), and those of the sixteen that are nearest.
COLOURS = {"tlp_red": "#ff2b2b", "tlp_amber": "#ffc000", "tlp_green": "#33ff00", "tlp_clear": "#ffffff"}
SIXTEEN = {"tlp_red": "bright_red", "tlp_amber": "bright_yellow", "tlp_green": "bright_green", "tlp_clear": "bright_white"}

"""The names of the themes, and what the first page needs of their colours, without importing Textual."""

NAMES = ("terminal", "dark", "light")
AUTO = "auto"  # dark or light, as the terminal is
# Of the painted themes: text, paper, dim, accent.
PAINTED = {
    "dark": ("#d6d3cc", "#191a1c", "#98948b", "#e0a458"),
    "light": ("#24231f", "#faf8f3", "#66625a", "#7a4a00"),
}

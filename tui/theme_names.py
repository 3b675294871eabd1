"""The names of the themes, for the command line: it must not import Textual to refuse a wrong one."""

NAMES = ("terminal", "dark", "light")

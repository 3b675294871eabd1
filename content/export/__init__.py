"""A brief taken elsewhere: as text, Markdown, HTML, JSON, CSV, BibTeX, CSL-JSON. One module for each."""

from .citations import bibtex, csl
from .data import data, json_lines, json_text
from .html import html
from .markdown import markdown
from .tables import table
from .text import Line, plain, text_lines

__all__ = ["Line", "bibtex", "csl", "data", "html", "json_lines", "json_text", "markdown", "plain", "table", "text_lines"]

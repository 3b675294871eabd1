"""A brief taken elsewhere: as text, Markdown, JSON, CSV. One module for each."""

from .data import data, json_lines, json_text
from .markdown import markdown
from .tables import table
from .text import Line, plain, text_lines

__all__ = ["Line", "data", "json_lines", "json_text", "markdown", "plain", "table", "text_lines"]

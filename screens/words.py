"""The one way in which words are given to a widget of Textual's own: a bare string would be read as markup."""

from __future__ import annotations

from textual.content import Content


def words(text: str) -> Content:
    """`text` to the letter: brackets in it are brackets."""
    return Content(text)

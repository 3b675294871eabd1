"""No bare string reaches a widget of Textual's, which would read it as markup: `[@click=app.quit]` would be a button."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LITERAL = {"Input", "LoadingIndicator", "Rule"}  # widgets that read no markup
TEXTS = {"content", "renderable", "label", "title", "subtitle", "prompt", "text", "tooltip"}
TAKERS = {
    "notify", "update", "with_tooltip", "set_label", "replace_option_prompt", "replace_option_prompt_at_index",
    "add_option", "add_options", "set_options", "add_row", "add_rows", "add_column", "add_columns", "update_cell", "add_leaf",
    "add_tab", "add_pane", "panic",
}  # fmt: skip
TITLES = {"border_title", "border_subtitle", "tooltip"}
FORBIDDEN = {"from_markup", "from_ansi", "render_str", "Markdown", "MarkdownViewer", "Pretty", "set_window_title"}


def is_words(node: ast.expr | None) -> bool:
    """Whether it is made by screens/words.py, or no text at all."""
    if isinstance(node, ast.Call):
        return isinstance(node.func, ast.Name) and node.func.id == "words"
    return node is None or isinstance(node, ast.Constant) and not isinstance(node.value, str)


def faults(source: str) -> Iterator[tuple[int, str]]:
    """(line, what) for each place of `source` where a text could be read as markup."""
    tree = ast.parse(source)
    widgets = {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("textual.widgets")
        for alias in node.names
    }
    for node in ast.walk(tree):
        if isinstance(node, (ast.Assign, ast.AnnAssign)):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            for target in targets:
                name = target.attr if isinstance(target, ast.Attribute) else target.id if isinstance(target, ast.Name) else ""
                if name.lower() in TITLES and not is_words(node.value):
                    yield node.lineno, name
        elif isinstance(node, ast.FunctionDef) and node.name == "render":
            if any(isinstance(n, ast.Return) and not is_words(n.value) for n in ast.walk(node)):
                yield node.lineno, "render"
        elif isinstance(node, (ast.ImportFrom, ast.Import)):
            yield from ((node.lineno, alias.name) for alias in node.names if alias.name in FORBIDDEN)
        elif isinstance(node, ast.Attribute) and node.attr in FORBIDDEN:
            yield node.lineno, node.attr
        elif isinstance(node, ast.Call):
            yield from _faults_of_call(node, widgets - LITERAL)


def _faults_of_call(call: ast.Call, widgets: set[str]) -> Iterator[tuple[int, str]]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else call.func.id if isinstance(call.func, ast.Name) else ""
    given = {keyword.arg: keyword.value for keyword in call.keywords}
    base = name in widgets or isinstance(call.func, ast.Attribute) and name in TAKERS
    if base and not all(map(is_words, [*call.args, *(value for key, value in given.items() if key in TEXTS)])):
        yield call.lineno, name
    if name == "exit" and not is_words(given.get("message")):
        yield call.lineno, "exit"
    if name == "Style" and {"link", "meta"} & set(given):
        yield call.lineno, "Style"
    if name == "Console" and not (isinstance(markup := given.get("markup"), ast.Constant) and markup.value is False):
        yield call.lineno, "Console"


MODULES = sorted(path for folder in ("screens", "tui") for path in (ROOT / folder).rglob("*.py"))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_text_is_read_as_markup(path):
    assert list(faults(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "source",
    [
        "from textual.widgets import Static\nStatic(title)",
        "from textual.widgets import Static as Plain\nPlain('[b]x')",
        "from textual.widgets import Button\nButton(label=brief.title)",
        "from textual.widgets import OptionList\nOptionList(*titles)",
        "self.label.update(f'{count}')",
        "self.notify(str(error))",
        "pane.border_title = title",
        "class A:\n BORDER_TITLE = name",
        "self.tooltip = quote",
        "table.add_row(a, words(b))",
        "class A:\n def render(self):\n  return self.title",
        "from textual.widgets import Markdown",
        "Content.from_markup(x)",
        "self.app.exit(1, message=why)",
        "Style(link=address)",
        "Console(width=80)",
    ],
)
def test_what_would_be_read_as_markup_is_found(source):
    assert list(faults(source))


def test_what_is_literal_is_no_fault():
    source = (
        "from textual.widgets import Input, Static\nStatic(words(title), id='x')\nInput(placeholder=label)\n"
        "self.count.update(words(n))\nself.border_title = None\nself.exit(0)\nConsole(markup=False)"
    )
    assert list(faults(source)) == []

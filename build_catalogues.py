"""The label catalogues: compiled by the build (.po -> .mo), and brought up to date by hand.

    python build_catalogues.py             compile
    python build_catalogues.py --update    first collect the messages that the code uses into every lutrin.po

After an update, messages without a translation stand empty in the .po: fill them in (English is filled by itself).
"""

from __future__ import annotations

import ast
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ImportError:  # run by hand, where the build tool is not installed
    BuildHookInterface = object

ROOT = Path(__file__).parent
LANGUAGES = Path("content") / "languages"
CODE = ("content", "screens", "tui")
HEADER = """msgid ""
msgstr ""
"Project-Id-Version: Lutrin\\n"
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plural_forms}\\n"

"""
KEYWORDS = {"_": 1, "N_": 1, "n_": 2, "p_": 2}  # how many of a call's words belong to the message


def catalogues(root: Path) -> list[Path]:
    """The catalogues below `root`, one for each language."""
    return sorted((root / LANGUAGES).glob("*/LC_MESSAGES/lutrin.po"))


def read(po: Path) -> Catalog:
    """The catalogue in the file `po`; its language is the name of its folder."""
    with po.open("rb") as source:
        return read_po(source, locale=po.parent.parent.name, domain="lutrin")


def compile_catalogues(root: Path) -> list[Path]:
    """Compile every catalogue below `root`; give the files written."""
    written = []
    for po in catalogues(root):
        mo = po.with_suffix(".mo")
        part = mo.with_suffix(f".{os.getpid()}")
        with part.open("wb") as target:
            write_mo(target, read(po))
        part.replace(mo)
        written.append(mo)
    return written


def messages(root: Path) -> Catalog:
    """Every message that the code below `root` says."""
    found = Catalog(domain="lutrin", charset="utf-8")
    for package in CODE:
        for source in sorted((root / package).rglob("*.py")):
            for context, message in _said(ast.parse(source.read_text(encoding="utf-8"))):
                # No line numbers: a catalogue changes when its words do.
                found.add(message, locations=[(source.relative_to(root).as_posix(), None)], context=context)
    return found


def _said(tree: ast.Module) -> Iterator[tuple[str | None, str | tuple[str, str]]]:
    """Context and message of each call of a keyword; from the syntax tree, since Babel's own reader misses f-strings."""
    for call in ast.walk(tree):
        if not isinstance(call, ast.Call):
            continue
        name = getattr(call.func, "attr", getattr(call.func, "id", None))
        words = [word.value for word in call.args[: KEYWORDS.get(name, 0)] if isinstance(word, ast.Constant)]
        if name in KEYWORDS and len(words) == KEYWORDS[name]:
            context = words.pop(0) if name == "p_" else None
            yield context, (words[0], words[1]) if len(words) == 2 else words[0]


def update_catalogues(root: Path) -> None:
    """Add the new messages of the code to every catalogue and take out those that are no longer said."""
    for po in catalogues(root):
        catalogue = read(po)
        catalogue.update(messages(root), no_fuzzy_matching=True)
        catalogue.obsolete.clear()
        if catalogue.locale.language == "en":
            for message in catalogue:
                if message.id and not any(message.string if message.pluralizable else [message.string]):
                    message.string = message.id
        with po.open("wb") as target:
            # Babel's own header holds the hour, and would differ at each update.
            target.write(HEADER.format(language=catalogue.locale, plural_forms=catalogue.plural_forms).encode())
            write_po(target, catalogue, width=118, sort_by_file=True, omit_header=True)


class CatalogueHook(BuildHookInterface):
    """Called by hatchling for the wheel and for the editable install alike."""

    def initialize(self, version: str, build_data: dict) -> None:
        """Compile the catalogues of the tree that is being built."""
        compile_catalogues(Path(self.root))


if __name__ == "__main__":
    if "--update" in sys.argv[1:]:
        update_catalogues(ROOT)
    compile_catalogues(ROOT)

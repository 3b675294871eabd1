"""`lutrin show` and `lutrin check`: what is printed instead of shown on the screen.

What is printed is cleaned once more on its way out, as what is shown is by guard.py: whatever a format let through, nothing
acts on the terminal.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

from content import export
from content.clean import clean, display_name, one_line
from content.labels import Labels

from .messages import remark
from .sources import Sources

WIDEST = 80  # columns of text that a person reads with ease
STYLES = {"mark": "bold", "title": "bold", "heading": "bold", "text": "", "detail": "dim", "blank": ""}


def show(sources: Sources, format: str, only: str | None, labels: Labels) -> None:
    """Print the briefs of `sources` as `format` (one of cli.FORMATS)."""
    if format == "text" and sys.stdout.isatty():
        _on_terminal(sources, only, labels)
        return
    # What a program reads is UTF-8 whatever the locale; what a person reads is in their encoding, as far as it goes.
    sys.stdout.reconfigure(encoding=None if format == "text" else "utf-8", errors="replace")
    sys.stdout.writelines(clean(piece).text for piece in printed(sources, format, only, labels))


def printed(sources: Sources, format: str, only: str | None, labels: Labels) -> Iterator[str]:
    """The briefs of `sources` as `format`, in pieces."""
    briefs = sources.briefs()
    if format == "json":
        yield from export.json_text(briefs, only, sources.several)
    elif format == "jsonl":
        yield from export.json_lines(briefs, only)
    elif format == "csv":
        yield from export.table(briefs, only)
    elif format == "html":
        yield from export.html(briefs, labels, only)
    elif format == "bibtex":
        yield from export.bibtex(briefs, labels, only)
    elif format == "csl":
        yield from export.csl(briefs, labels, only)
    else:
        for number, (name, brief) in enumerate(briefs):
            if number:
                yield "\n\n" if format == "text" else "\n---\n\n"
            if format == "text":
                yield from export.plain(export.text_lines(brief, labels, only))
            else:
                yield from export.markdown(brief, labels, only)


def _on_terminal(sources: Sources, only: str | None, labels: Labels) -> None:
    from rich.console import Console
    from rich.text import Text

    width = min(WIDEST, os.get_terminal_size(sys.stdout.fileno()).columns or WIDEST)
    console = Console(markup=False, highlight=False, emoji=False, width=width)
    for number, (_, brief) in enumerate(sources.briefs()):
        if number:
            console.rule(style="dim")
        for line in export.text_lines(brief, labels, only):
            # Rows are ours: Rich would leave « alone at the end of a row.
            for row in line.rows(width):
                console.print(Text(one_line(row.rstrip()), STYLES[line.role]), soft_wrap=True)


def check(sources: Sources, labels: Labels) -> bool:
    """Print what proofreading finds in the briefs of `sources`, a finding a line; whether there is any."""
    from content import sidecar
    from content.check import check as proofread
    from content.places import places

    found = False
    for volume in sources.analysed():
        brief = volume.analyse()
        findings = proofread(brief)
        if not findings:
            continue
        stated = sidecar.beside(volume.path)[0] or volume.path  # the file of corrections
        for finding, place in zip(findings, places(volume.bytes(), brief, [finding.start for finding in findings])):
            # No space and no label before the colons: editors read this form.
            at = display_name(stated if finding.kind.startswith("correction") else volume.path)
            if place and finding.end > finding.start:
                at += f":{place.line}:{place.column}"
            print(one_line(f"{at}: {remark(finding, brief, labels, placed=place is not None)}"))
        found = True
    return found

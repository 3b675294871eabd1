"""The command line: what can be asked for, in the label language, argparse's own words included."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from content.clean import one_line
from content.labels import Labels, N_, available

from .asked import COMMANDS
from .cli_demo import fill_demo, settle_demo
from .cli_presenting import fill_presenter, settle_present
from .cli_serving import add_kiosk, fill_configurer, fill_server, settle_config, settle_kiosk, settle_web
from .theme_names import AUTO, NAMES

FORMATS = ("text", "markdown", "html", "json", "jsonl", "csv", "bibtex", "csl")
# By the ending of the file that is written; the longest that fits counts.
SUFFIXES = {
    ".txt": "text", ".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html", ".json": "json",
    ".jsonl": "jsonl", ".csv": "csv", ".bib": "bibtex", ".csl.json": "csl",
}  # fmt: skip
PARTS = ("people", "quotes", "notes", "moments")
# Options whose next word is their value, so that it is not taken for the command.
_VALUED = (
    "--lang", "--theme", "--format", "--only", "--to", "--kiosk", "--idle", "--user", "--part", "--host", "--port", "--pace", "--cast",
    "--svg", "--size", "--for", "--every",
)  # fmt: skip

# What argparse itself says to someone who types a command (Python 3.11 to 3.14).
ARGPARSE = (
    N_("usage: "),
    N_("positional arguments"),
    N_("options"),
    N_("show this help message and exit"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("unrecognized arguments: %s"),
    N_("not allowed with argument %s"),
    N_("ignored explicit argument %r"),
    N_("the following arguments are required: %s"),
    N_("expected one argument"),
    N_("invalid choice: %(value)r (choose from %(choices)s)"),
    N_("invalid choice: %(value)r, maybe you meant %(closest)r? (choose from %(choices)s)"),
    N_("%(prog)s: error: %(message)s\n"),
)


class _Version(argparse.Action):
    """--version: the version is looked up only when it is asked for."""

    def __call__(self, parser, namespace, values, option_string=None):
        from importlib.metadata import version

        print(f"lutrin {version('lutrin')}")
        parser.exit()


class _Parser(argparse.ArgumentParser):
    """A parser whose errors never repeat a control character of what was typed."""

    def error(self, message: str):
        super().error(one_line(message))


def parse(words: Sequence[str], labels: Labels) -> argparse.Namespace:
    """What `words` ask for: `command` (read or one of COMMANDS), `paths`, `lang`, `theme`, `format`, `only`, `to`.

    Wrong usage is told on standard error, and leaves with status 2.
    """
    # argparse looks its words up in its own module, and has no other way to be told a language.
    argparse._ = labels._
    # What follows a bare -- is files, whatever it looks like; argparse loses that when options stand among files.
    cut = words.index("--") if "--" in words else len(words)
    words, files = [*words[:cut]], [*words[cut + 1 :]]
    at = _command_at(words)
    parser = _PARSERS[words.pop(at) if at is not None else "read"](labels)
    asked = parser.parse_intermixed_args(words)
    if asked.command in ("schema", "demo"):  # they take no files
        if files:
            parser.error(labels._("unrecognized arguments: %s") % " ".join(files))
    else:
        asked.paths += files
        if asked.command not in ("read", "serve") and not asked.paths:
            name = labels._("FOLDER" if asked.command == "kiosk-config" else "FILE")
            parser.error(labels._("the following arguments are required: %s") % name)
    if asked.command in _SETTLED and (wrong := _SETTLED[asked.command](asked, labels)):
        parser.error(wrong)
    if asked.command == "export":
        asked.format = _format_of(asked.to, parser, labels)
    if asked.format in ("bibtex", "csl") and asked.only in ("people", "moments"):
        parser.error(labels._("%(format)s holds a brief, its quotes or its notes, not %(part)s", format=asked.format, part=asked.only))
    return asked


def _format_of(to: str, parser: argparse.ArgumentParser, labels: Labels) -> str:
    """The format that the name of the file to be written ends in."""
    for suffix in sorted(SUFFIXES, key=len, reverse=True):
        if to.lower().endswith(suffix):
            return SUFFIXES[suffix]
    parser.error(labels._("--to names a file that ends in %(suffixes)s", suffixes=", ".join(SUFFIXES)))


def _command_at(words: Sequence[str]) -> int | None:
    """Where a command stands in `words`: it is the first that is not an option. `./show` is a file."""
    skip = False
    for at, word in enumerate(words):
        if skip:
            skip = False
        elif word.startswith("-") and word != "-":
            skip = word in _VALUED
        else:
            return at if word in COMMANDS else None
    return None


def _parser(labels: Labels, command: str, before: Sequence[str] = (), **settings) -> argparse.ArgumentParser:
    """A parser whose help ends in the exit statuses, after the lines `before` them."""
    parser = _Parser(
        prog="lutrin" if command == "read" else f"lutrin {command}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
        epilog="\n".join((*before, *_statuses(labels))),
        **settings,
    )
    parser.set_defaults(command=command, theme=NAMES[0], format="text", only=None, mouse=False, embargo_ok=False)
    parser.add_argument("--version", action=_Version, nargs=0, default=argparse.SUPPRESS, help=labels._("show the version and exit"))
    parser.add_argument(
        "--lang",
        choices=available(),
        help=labels._("language of the labels (else LUTRIN_LANG, LC_ALL, LC_MESSAGES or LANG says)"),
    )
    return parser


def _reader(labels: Labels) -> argparse.ArgumentParser:
    parser = _parser(
        labels,
        "read",
        usage=("\n" + " " * len(labels._("usage: "))).join(
            (
                labels._("lutrin [OPTION]… [FILE|FOLDER|-]…"),
                labels._("lutrin present [OPTION]… FILE|FOLDER|-"),
                labels._("lutrin show [OPTION]… FILE|FOLDER|-…"),
                labels._("lutrin export --to PATH [OPTION]… FILE|FOLDER|-…"),
                labels._("lutrin check [OPTION]… FILE|FOLDER|-…"),
                "lutrin schema",
                labels._("lutrin kiosk-config FOLDER"),
                labels._("lutrin serve --web [OPTION]… [FILE|FOLDER]…"),
                labels._("lutrin demo [OPTION]…"),
            )
        ),
        description=labels._(
            "Reads political news briefs: who was there, who said what, where it comes from.\n"
            "Without a file, the sample briefs are opened."
        ),
        before=(
            labels._("commands:"),
            "  present " + labels._("show a brief on a wall (lutrin present --help)"),
            "  show   " + labels._("print a brief and what was found in it (lutrin show --help)"),
            "  export " + labels._("write a brief to a file (lutrin export --help)"),
            "  check  " + labels._("proofread a brief (lutrin check --help)"),
            "  schema " + labels._("print the JSON Schema of a brief as data"),
            "  kiosk-config " + labels._("print the configuration for readers over SSH"),
            "  serve  " + labels._("show it in a browser (lutrin serve --help)"),
            "  demo   " + labels._("a tour of two minutes that plays itself (lutrin demo --help)"),
            labels._("A file that has the name of a command is opened as ./show, and so on."),
            labels._("When standard output is not a terminal, the briefs are printed as text."),
            "",
        ),
    )
    _add_theme(parser, labels)
    parser.add_argument(
        "--plain", action="store_true", help=labels._("a line at a time, commands at a prompt: for screen readers and simple terminals")
    )
    parser.add_argument(
        "--mouse", action="store_true", help=labels._("clicks and the wheel are the reader’s; the terminal’s own selection then needs Shift")
    )
    add_kiosk(parser, labels)
    _add_briefs(parser, labels)
    return parser


def _add_theme(parser: argparse.ArgumentParser, labels: Labels) -> None:
    colours = labels._("colours of the screen (%s unless told; auto: dark or light, as the terminal is)") % NAMES[0]
    parser.add_argument("--theme", choices=(*NAMES, AUTO), help=colours)


def _presenter(labels: Labels) -> argparse.ArgumentParser:
    parser = _parser(
        labels,
        "present",
        usage=labels._("lutrin present [OPTION]… FILE|FOLDER|-"),
        description=labels._(
            "Shows a brief on a wall, one thing at a time: its lead, its points,\n"
            "who takes part, each quote, the dates, the sources."
        ),
    )
    fill_presenter(parser, labels)
    _add_theme(parser, labels)
    _add_briefs(parser, labels)
    return parser


def _shower(labels: Labels) -> argparse.ArgumentParser:
    parser = _parser(
        labels,
        "show",
        usage=labels._("lutrin show [--format FORMAT] [--only PART] FILE|FOLDER|-…"),
        description=labels._("Prints each brief, and what was found in it."),
        before=(
            labels._("formats:"),
            *(f"  {format:<10}{said}" for format, said in _formats(labels).items()),
            "",
        ),
    )
    parser.add_argument("--format", choices=FORMATS, help=labels._("form of what is printed (text unless told)"))
    parser.add_argument("--only", choices=PARTS, help=labels._("print only the participants, quotes, notes or dates"))
    _add_briefs(parser, labels)
    return parser


def _exporter(labels: Labels) -> argparse.ArgumentParser:
    parser = _parser(
        labels,
        "export",
        usage=labels._("lutrin export --to PATH [--only PART] FILE|FOLDER|-…"),
        description=labels._("Writes the briefs, and what was found in them, to one file."),
        before=(
            labels._("formats, by the ending of the name:"),
            *(f"  {_suffix(format):<11}{said}" for format, said in _formats(labels).items()),
            "",
        ),
    )
    parser.add_argument(
        "--to",
        required=True,
        metavar=labels._("PATH"),
        help=labels._("the file to write; the ending of its name says the format"),
    )
    parser.add_argument("--only", choices=PARTS, help=labels._("write only the participants, quotes, notes or dates"))
    _add_briefs(parser, labels)
    return parser


def _suffix(format: str) -> str:
    return next(suffix for suffix, of in SUFFIXES.items() if of == format)


def _schema(labels: Labels) -> argparse.ArgumentParser:
    return _parser(
        labels,
        "schema",
        usage="lutrin schema",
        description=labels._(
            "Prints the JSON Schema of a brief as data:\nwhat “lutrin show --format json” writes and “lutrin” reads."
        ),
    )


def _checker(labels: Labels) -> argparse.ArgumentParser:
    parser = _parser(
        labels,
        "check",
        usage=labels._("lutrin check [OPTION]… FILE|FOLDER|-…"),
        description=labels._("Proofreads each brief; each finding is one line,\nFILE:LINE:COLUMN: what was found."),
    )
    _add_briefs(parser, labels)
    return parser


def _configurer(labels: Labels) -> argparse.ArgumentParser:
    parser = _parser(
        labels,
        "kiosk-config",
        usage=labels._("lutrin kiosk-config [OPTION]… FOLDER"),
        description=labels._("Prints what an administrator needs for readers who log in over SSH\nto read FOLDER; each line says what it closes."),
    )
    fill_configurer(parser, labels)
    return parser


def _server(labels: Labels) -> argparse.ArgumentParser:
    parser = _parser(
        labels,
        "serve",
        usage=labels._("lutrin serve --web [OPTION]… [FILE|FOLDER]…"),
        description=labels._(
            "Shows Lutrin in a browser on this machine, for a demonstration:\n"
            "no password is asked for, and requests from other pages are\n"
            "not told apart. Needs pip install 'lutrin[web]'."
        ),
    )
    fill_server(parser, labels)
    _add_paths(parser, labels)
    return parser


def _demo(labels: Labels) -> argparse.ArgumentParser:
    parser = _parser(
        labels,
        "demo",
        usage=labels._("lutrin demo [OPTION]…"),
        description=labels._(
            "Shows on the sample briefs what Lutrin does, in about two minutes.\n"
            "Any key takes over at once: it does what it does in the reader,\n"
            "but Esc and q, which end the tour alone."
        ),
    )
    fill_demo(parser, labels)
    return parser


def _formats(labels: Labels) -> dict[str, str]:
    """What each of FORMATS is, in a few words."""
    return {
        "text": labels._("to be read"),
        "markdown": labels._("with footnotes and a table of the participants"),
        "html": labels._("one page to print or to mail, with its notes beside the text"),
        "json": labels._("everything, as data; several briefs make one array"),
        "jsonl": labels._("the same, one brief a line, with its file"),
        "csv": labels._("one table; without --only, the column “part” tells its rows apart"),
        "bibtex": labels._("a reference to the brief; with --only, to its quotes or its notes"),
        "csl": labels._("the same, as CSL-JSON"),
    }


def _add_briefs(parser: argparse.ArgumentParser, labels: Labels) -> None:
    """The briefs of a command that lets them be read."""
    told = labels._("read briefs whose embargo has not ended, or whose marks cannot be read")
    parser.add_argument("--embargo-ok", action="store_true", help=told)
    _add_paths(parser, labels)


def _add_paths(parser: argparse.ArgumentParser, labels: Labels) -> None:
    parser.add_argument(
        "paths",
        nargs="*",
        metavar=labels._("FILE"),
        help=labels._("a brief, a folder of briefs, or - for standard input"),
    )


def _statuses(labels: Labels) -> tuple[str, ...]:
    return (
        labels._("exit status:"),
        "  0  " + labels._("all went well"),
        "  1  " + labels._("a brief could not be read, or a file could not be written"),
        "  2  " + labels._("wrong usage"),
        "  3  " + labels._("check found something"),
        "  4  " + labels._("a brief must not be read yet; only its title was told"),
        " 70  " + labels._("an error in Lutrin itself"),
    )


# By command: a function that puts values in order, and gives a sentence if they are wrong, else "".
_SETTLED = {
    "read": settle_kiosk, "present": settle_present, "kiosk-config": settle_config, "serve": settle_web, "demo": settle_demo,
}  # fmt: skip
_PARSERS = {
    "read": _reader, "present": _presenter, "show": _shower, "export": _exporter, "check": _checker, "schema": _schema,
    "kiosk-config": _configurer, "serve": _server, "demo": _demo,
}  # fmt: skip

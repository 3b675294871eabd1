"""`lutrin` and `python -m tui`."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Sequence

from content.clean import display_name
from content.labels import Labels, preferred

from .asked import files_only, language_asked
from .streams import CleanStream
from .theme_names import AUTO

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace

    from content.library.shelf import Volume

    from .cli_presenting import Show
    from .kiosk import Kiosk
    from .sources import Sources
    from .takeover import Terminal

# Exit statuses, as --help lists them (2, wrong usage, is argparse's too); 70 is EX_SOFTWARE, 130 the shell's for an interrupt.
FINE, UNREAD, USAGE, FOUND, CLOSED, BUG, INTERRUPTED = 0, 1, 2, 3, 4, 70, 130


def main(words: Sequence[str] | None = None) -> int:
    """Do what the command line `words` ask for; give the exit status. Whatever goes wrong is told in one line.

    With LUTRIN_TRACE set, an error in the program itself is shown where it happened.
    """
    gc.set_threshold(50_000)  # from 700: what the start makes it keeps, and looking for rings in it takes a millisecond
    words = sys.argv[1:] if words is None else words
    labels = Labels(preferred(language_asked(words)))
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed before we came: what is written goes nowhere
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))
    sys.stderr = CleanStream(sys.stderr)  # to the very end: what is left to the interpreter is told there too
    try:
        try:
            asked = files_only(words) or _parsed(words, labels)
        except SystemExit as done:  # argparse has said what there was to say
            status = int(done.code or 0)
        else:
            if asked.embargo_ok:
                from content.embargo import confirm_all

                confirm_all()
            status = _COMMANDS[asked.command](asked, labels)
        sys.stdout.flush()
        return status
    except (KeyboardInterrupt, Exception) as error:
        return _failed(error, labels)


def _parsed(words: Sequence[str], labels: Labels) -> Namespace:
    from .cli import parse

    return parse(words, labels)


def _failed(error: BaseException, labels: Labels) -> int:
    """Tell in one line why it does not go on; give the exit status."""
    if isinstance(error, KeyboardInterrupt):
        return INTERRUPTED
    if isinstance(error, OSError):  # files have errors of their own: this one is the output's
        _forget_output()
        if isinstance(error, BrokenPipeError):  # who reads has read enough
            return FINE
        _tell(labels._("cannot go on: %(reason)s", reason=error.strerror or error), labels)
        return UNREAD
    if os.environ.get("LUTRIN_TRACE"):
        import traceback

        traceback.print_exception(error)
    name = type(error).__name__
    _tell(labels._("an error in Lutrin itself (%(name)s); LUTRIN_TRACE=1 shows where it is", name=name), labels)
    return BUG


def _forget_output() -> None:
    """What is still buffered must not be tried again when the interpreter ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def _tell(message: str, labels: Labels) -> None:
    from .sources import tell

    tell(message, labels)


def _fit(labels: Labels) -> Labels:
    """`labels` in the signs that the terminal's character set has."""
    from .charset import Charset

    return labels if Charset.of(os.environ).signs else Labels(labels.language, ascii=True)


def _read(asked: Namespace, labels: Labels) -> int:
    if asked.kiosk is not None:
        return _serve(asked, labels)
    if not asked.plain and not sys.stdout.isatty():
        return _show(asked, labels)
    from .sources import Sources
    from .terminal import keys_from_terminal, unfit

    labels = _fit(labels)
    if not asked.plain and (name := unfit(os.environ)) is not None:
        _tell(labels._("no screen can be shown on this terminal (TERM=%(name)s); use “lutrin --plain” or “lutrin show”", name=name), labels)
        return USAGE

    sources = Sources(asked.paths, labels)
    # With several briefs, the reader itself says which of them cannot be read.
    volumes = list(sources.volumes(begun=not sources.several))
    if not volumes:
        return UNREAD
    if (not asked.plain or any(volume.data is not None for volume in volumes)) and not keys_from_terminal():
        _tell(labels._("there is no terminal to read keys from; “lutrin show” prints the brief"), labels)
        return UNREAD
    if asked.plain:
        from .talk import talk

        return UNREAD if not talk(volumes, labels, sources.folder) or sources.failed else FINE
    return _on_screen(volumes, labels, asked, sources.folder, UNREAD if sources.failed else FINE)


def _present(asked: Namespace, labels: Labels) -> int:
    """A brief on the wall, or the speaker's view of it."""
    from .cli_presenting import Show
    from .meeting_place import unsafe_folder
    from .sources import Sources
    from .terminal import keys_from_terminal, unfit

    labels = _fit(labels)
    if not sys.stdout.isatty() or unfit(os.environ) is not None:
        _tell(labels._("there is no screen here to present on; “lutrin show” prints the brief"), labels)
        return USAGE
    sources = Sources(asked.paths, labels)
    volumes = list(sources.volumes(begun=not sources.several))
    if not volumes:
        return UNREAD
    if not keys_from_terminal():
        _tell(labels._("there is no terminal to read keys from; “lutrin show” prints the brief"), labels)
        return UNREAD
    if asked.speaker and (unsafe := unsafe_folder(volumes[0].path)) is not None:
        _tell(labels._("no speaker’s view: the folder %(folder)s is not yours alone", folder=display_name(unsafe)), labels)
        return UNREAD
    return _on_screen(volumes, labels, asked, False, FINE, wall=Show(asked.speaker, asked.length, asked.every, asked.loop))


def _serve(asked: Namespace, labels: Labels) -> int:
    """A session of a reader who logged in."""
    from content.errors import Unreadable

    from . import kiosk
    from .terminal import unfit

    if not kiosk.is_enclosed(os.environ):
        kiosk.enclose(sys.argv[1:])
    labels = _fit(labels)
    if os.environ.get("SSH_ORIGINAL_COMMAND"):
        _tell(labels._("this account is for reading; it runs no commands and moves no files"), labels)
        return USAGE
    if not asked.plain and not (sys.stdin.isatty() and sys.stdout.isatty()):
        _tell(labels._("there is no terminal to read on; log in with one (ssh -t)"), labels)
        return UNREAD
    try:
        volumes = kiosk.shelf(asked.kiosk)
    except Unreadable as error:
        from .messages import sentence

        _tell(sentence(error, labels), labels)
        return UNREAD
    kiosk.log(os.environ, len(volumes))
    session = kiosk.Kiosk(asked.idle or kiosk.IDLE, asked.copy)
    if asked.plain or unfit(os.environ) is not None:
        from .talk import talk

        return FINE if talk(volumes, labels, len(volumes) > 1, session.idle) else UNREAD
    return _on_screen(volumes, labels, asked, len(volumes) > 1, FINE, session)


def _on_screen(
    volumes: list[Volume],
    labels: Labels,
    asked: Namespace,
    contents: bool,
    otherwise: int,
    kiosk: Kiosk | None = None,
    wall: Show | None = None,
) -> int:
    """Read `volumes`, or present the first as `wall` says; give the exit status, which is `otherwise` if nothing else is to be said."""
    from .first_page import present
    from .takeover import Terminal

    terminal = Terminal(mouse=asked.mouse or bool(os.environ.get("LUTRIN_MOUSE")))

    def show(theme: str, asks: bool) -> int:
        glass = present(terminal, volumes, labels, theme, "wall" if wall else "contents" if contents else "text")
        if asks:
            terminal.ask()
        from .app import LutrinApp, run

        if wall is None:
            return run(LutrinApp(volumes, labels, theme, contents, terminal, glass, kiosk), terminal) or otherwise
        from .staged import PresentingApp

        return run(PresentingApp(volumes, labels, theme, terminal, glass, wall), terminal) or otherwise

    return _on_terminal(terminal, asked.theme, labels, show)


def _on_terminal(terminal: Terminal, theme: str, labels: Labels, show: Callable[[str, bool], int]) -> int:
    """Have `show` take the terminal and give the exit status; whatever happens, give it back.

    It is told the theme, and whether the terminal is to be asked for a better one.
    """
    from .terminal import settle_colours

    gc.disable()  # until the first brief has been read
    settle_colours(os.environ)
    asks = False
    if theme == AUTO:
        from .background import answers, guess

        asks, theme = answers(os.environ), guess(os.environ)
    try:
        status = show(theme, asks)
    except (KeyboardInterrupt, Exception) as error:
        terminal.give_back()
        status = _failed(error, labels)
    finally:
        terminal.give_back()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)  # the terminal is given back already; nobody waits for what is still being searched


def _show(asked: Namespace, labels: Labels) -> int:
    from .show import show
    from .sources import Sources

    sources = Sources(asked.paths, labels)
    show(sources, asked.format, asked.only, labels)
    return _status(sources)


def _export(asked: Namespace, labels: Labels) -> int:
    from content.writing import Unwritable

    from .exporting import export
    from .messages import sentence
    from .sources import Sources

    sources = Sources(asked.paths, labels)
    try:
        export(sources, asked.to, asked.format, asked.only, labels)
    except Unwritable as error:
        _tell(sentence(error, labels), labels)
        return UNREAD
    return _status(sources)


def _status(sources: Sources) -> int:
    return UNREAD if sources.failed else CLOSED if sources.closed else FINE


def _schema(asked: Namespace, labels: Labels) -> int:
    from .exporting import schema

    schema()
    return FINE


def _configure(asked: Namespace, labels: Labels) -> int:
    from .kiosk_config import printed

    folder = os.path.realpath(asked.paths[0])
    for line in printed(folder, asked.user, sys.executable, asked.idle, asked.part, labels):
        print(line)
    return FINE


def _serve_web(asked: Namespace, labels: Labels) -> int:
    from .sources import Sources
    from .web import serve

    if not list(Sources(asked.paths, labels).volumes()):
        return UNREAD
    try:
        serve(asked.paths, asked.host, asked.port, asked.theme, labels)
    except ModuleNotFoundError as error:
        if error.name is None or error.name.startswith(("tui", "content", "screens")):
            raise
        _tell(labels._("“lutrin serve --web” needs another library; install it with: pip install 'lutrin[web]'"), labels)
        return USAGE
    return FINE


def _check(asked: Namespace, labels: Labels) -> int:
    from .show import check
    from .sources import Sources

    sources = Sources(asked.paths, labels)
    found = check(sources, labels)
    return _status(sources) or (FOUND if found else FINE)


def _demo(asked: Namespace, labels: Labels) -> int:
    """The tour, on this terminal or as a file."""
    if asked.cast is not None or asked.svg is not None:
        return _demo_written(asked, labels)
    from .band import Band, ShorterTerminal
    from .terminal import keys_from_terminal, unfit

    labels = _fit(labels)
    if not sys.stdout.isatty() or not keys_from_terminal():
        _tell(labels._("there is no terminal to give the tour on; “lutrin demo --cast” writes it to a file"), labels)
        return UNREAD
    if (name := unfit(os.environ)) is not None:
        _tell(labels._("no screen can be shown on this terminal (TERM=%(name)s); use “lutrin --plain” or “lutrin show”", name=name), labels)
        return USAGE
    terminal = ShorterTerminal(Band())

    def show(theme: str, asks: bool) -> int:
        from .demo import give

        return give(labels, theme, asked.pace, terminal, asks)

    return _on_terminal(terminal, asked.theme, labels, show)


def _demo_written(asked: Namespace, labels: Labels) -> int:
    from .terminal import forget_terminal

    forget_terminal(os.environ)
    from content.writing import Unwritable

    from .messages import sentence
    from .recording import cast, pictures

    try:
        if asked.cast is not None:
            cast(asked.cast, labels, asked.theme, asked.size, asked.pace)
        else:
            pictures(asked.svg, labels, asked.theme, asked.size)
    except Unwritable as error:
        _tell(sentence(error, labels), labels)
        return UNREAD
    return FINE


_COMMANDS = {
    "read": _read,
    "present": _present,
    "show": _show,
    "export": _export,
    "check": _check,
    "schema": _schema,
    "kiosk-config": _configure,
    "serve": _serve_web,
    "demo": _demo,
}

if __name__ == "__main__":
    sys.exit(main())

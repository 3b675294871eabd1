"""What all full screens share: a sentence instead of a screen that is too small, and labels that switch live."""

from __future__ import annotations

from collections.abc import Iterable

from rich.segment import Segment
from textual import events, getters
from textual.app import ComposeResult
from textual.message import Message
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

from content import marks
from content.labels import Labels
from content.line import Words, spread
from content.marking import Marking
from content.typeset import cells, wrap

from .host import Host
from .ink import black, paper

SMALLEST = (60, 16)  # columns, rows


class Line(Widget):
    """One line of the screen: words at the left, words at the right."""

    app = getters.app(Host)
    ALLOW_SELECT = False
    DEFAULT_CSS = "Line { height: 1; width: 1fr; }"

    class Pressed(Message):
        """The words that `key` stands before were clicked."""

        def __init__(self, key: str) -> None:
            super().__init__()
            self.key = key

    def __init__(self, **options) -> None:
        super().__init__(**options)
        self.left: list[tuple[str, str]] = []  # (words, name of a style of Ink)
        self.right: list[tuple[str, str]] = []

    def say(self, left: list[tuple[str, str]], right: list[tuple[str, str]] | None = None) -> None:
        """Show these words from now on; nothing is drawn if they are the same."""
        right = right or []
        if (left, right) != (self.left, self.right):
            self.left, self.right = left, right
            self.refresh()

    def render_line(self, y: int) -> Strip:
        ink = self.app.ink
        words = spread(self.left, self.right, self.size.width)
        return paper([Segment(text, getattr(ink, style)) for text, style in words], self.size.width, ink)

    def on_click(self, event: events.Click) -> None:
        event.stop()
        key, place = "", 0
        for text, style in spread(self.left, self.right, self.size.width):
            if style == "accent":
                key = text.strip()
            place += cells(text)
            if event.x < place:
                if text.strip():
                    self.post_message(self.Pressed(key))
                return


class Darkening:
    """For a widget that shows nothing while the wall is dark; it stands before the widget's class, which keeps its style."""

    dark = False

    def darken(self, dark: bool) -> None:
        """Show nothing from now on, or what there is."""
        if dark != self.dark:
            self.dark = dark
            self.refresh()

    def render_line(self, y: int) -> Strip:
        if self.dark:
            return Strip([Segment(" " * self.size.width, black(self.app.ink))], self.size.width)
        return self.lit_line(y)

    def lit_line(self, y: int) -> Strip:
        """The row `y` of what there is."""
        raise NotImplementedError


class MarkLines(Darkening, Widget):
    """The marks of a brief: its classification and embargo, and the label of TLP at the right. Hidden where there are none."""

    app = getters.app(Host)
    ALLOW_SELECT = False
    DEFAULT_CSS = """
    MarkLines { dock: top; height: 1; width: 1fr; }
    MarkLines.-below { dock: bottom; }
    MarkLines.-none { display: none; }
    """

    def __init__(self, **options) -> None:
        super().__init__(**options)
        self.add_class("-none")
        self.rows: list[Words] = []

    def on_mount(self) -> None:
        stages = [screen for screen in self.app.screen_stack if isinstance(screen, Stage)]
        if stages:  # what is asked over a screen bears its marks
            self.tell(stages[-1].marking, self.app.size.width)

    def tell(self, marking: Marking | None, width: int) -> None:
        """Show these marks from now on, on a screen of so many cells; nothing is drawn if they are the same."""
        most = 1 if self.has_class("-below") else marks.ROWS  # what is cut there stands above in full
        rows = marks.rows(marking, self.app.labels, width, most) if marking and width else []
        if rows != self.rows:
            self.rows = rows
            self.set_class(not rows, "-none")
            self.styles.height = len(rows) or 1
            self.refresh()

    def lit_line(self, y: int) -> Strip:
        words = self.rows[y] if y < len(self.rows) else []
        return paper([Segment(text, getattr(self.app.ink, style)) for text, style in words], self.size.width, self.app.ink)


class TooSmall(Widget):
    """The sentence that says what size is needed."""

    app = getters.app(Host)
    ALLOW_SELECT = False

    def render_line(self, y: int) -> Strip:
        labels: Labels = self.app.labels
        columns, rows = SMALLEST
        sentence = labels._(
            "Lutrin needs at least %(columns)s columns and %(rows)s rows; this window has %(width)s by %(height)s.",
            columns=columns,
            rows=rows,
            width=self.size.width,
            height=self.size.height,
        )
        lines = wrap(sentence, self.size.width)
        words = sentence[slice(*lines[y])] if y < len(lines) else ""
        return paper([Segment(words)], self.size.width, self.app.ink)


class Stage(Screen, inherit_bindings=False):
    """A full screen. Its actions are the methods `action_*`; a key does nothing where its action is not offered."""

    app = getters.app(Host)
    DEFAULT_CSS = """
    Stage > TooSmall { display: none; width: 1fr; height: 1fr; }
    Stage.-small > * { display: none; }
    Stage.-small > MarkLines { display: none; }
    Stage.-small > TooSmall { display: block; }
    """

    @property
    def labels(self) -> Labels:
        """The labels in use."""
        return self.app.labels

    def parts(self) -> Iterable[Widget]:
        """The widgets of the screen."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        yield MarkLines(id="marks")
        yield from self.parts()
        yield TooSmall()

    @property
    def marking(self) -> Marking | None:
        """The marks of what this screen shows; by default, of the screen under it."""
        stack = self.app.screen_stack
        at = stack.index(self) if self in stack else 0
        under = stack[at - 1] if at else None
        return under.marking if isinstance(under, Stage) else None

    def show_marks(self) -> None:
        """Say the marks again: another brief, another language, or an embargo that has ended."""
        for lines in self.query(MarkLines):
            lines.tell(self.marking, self.size.width)

    def large(self) -> Iterable[tuple[int, int, Segment]]:
        """Larger words that stand on the screen: row, column, and the words; the cells under them are blank."""
        return ()

    def rescale(self) -> None:
        """The terminal draws larger text, as is known by now."""

    def relabel(self) -> None:
        """Say every label again: the label language changed."""
        raise NotImplementedError

    @property
    def complete(self) -> bool:
        """Whether all of it has been laid out and said: what is shown before is half a screen."""
        return self.has_class("-small") or self.focused is not None and bool(self.focused.size)

    _kept: Widget | None = None  # what had the keys before the window became too small
    WHILE_TYPING: tuple[str, ...] = ()  # actions whose keys end what is being typed

    @property
    def typing(self) -> bool:
        """Whether keys are words being typed, and no commands."""
        return False

    def before_key(self) -> None:
        """Called before each key."""
        self.show_marks()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys for actions that this screen does not have are dead here, and on no help screen."""
        if not self.app.allows(action):
            return False
        return (not self.typing or action in self.WHILE_TYPING) and hasattr(self, f"action_{action}")

    def on_resize(self, event: events.Resize) -> None:
        columns, rows = SMALLEST
        small = event.size.width < columns or event.size.height < rows
        if small and not self.has_class("-small"):
            self._kept = self.focused  # what is hidden loses the keys
        self.set_class(small, "-small")
        if not small and self._kept is not None:
            kept, self._kept = self._kept, None
            self.set_focus(kept)
        self.show_marks()

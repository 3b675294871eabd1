"""The help screen, made from the live key map."""

from __future__ import annotations

from collections.abc import Iterable

from rich.segment import Segment
from textual.widget import Widget

from content.labels import Labels
from content.typeset import cells, fill, wrap

from .commands import Command, key_name
from .rows import RowView
from .stage import Line, Stage

TWO_COLUMNS_FROM = 120


class Keys(RowView):
    """The commands by group, each with its keys."""

    def __init__(self, commands: list[Command]) -> None:
        super().__init__()
        self.commands = commands

    def count(self) -> int:
        return 1

    def on_moved(self) -> None:
        screen = self.screen
        if isinstance(screen, Help):
            screen.say_heading()

    def layout_item(self, item: int, width: int) -> list[list[tuple[str, str]]]:
        labels: Labels = self.app.labels
        groups: dict[str, list[Command]] = {}
        for command in self.commands:
            groups.setdefault(command.group, []).append(command)
        columns = 2 if width >= TWO_COLUMNS_FROM else 1
        room = min(width - 2, 78 * columns) // columns - 2
        blocks = [self._group(name, commands, room, labels) for name, commands in groups.items()]
        if columns == 1:
            return [row for block in blocks for row in [*block, []]]
        half = sum(map(len, blocks)) // 2
        left: list = []
        right: list = []
        for block in blocks:
            side = left if len(left) + len(block) // 2 <= half else right
            side += [*block, []]
        rows = []
        for i in range(max(len(left), len(right))):
            a = left[i] if i < len(left) else []
            used = sum(cells(words) for words, _ in a)
            rows.append([*a, (" " * (room + 2 - used), "dim"), *(right[i] if i < len(right) else [])])
        return rows

    @staticmethod
    def _group(name: str, commands: list[Command], room: int, labels: Labels) -> list[list[tuple[str, str]]]:
        key_width = max(18, room // 4)
        rows = [[(labels._(name), "dim")]]
        for command in commands:
            keys = "  ".join(key_name(key, labels) for key in command.keys)
            said = labels._(command.label)
            lines = [said[a:b] for a, b in wrap(said, max(10, room - key_width - 2))]
            rows.append([(fill(keys, key_width), "accent"), ("  ", "dim"), (lines[0], "text")])
            rows += [[(" " * (key_width + 2), "dim"), (line, "text")] for line in lines[1:]]
        return rows

    def draw_row(self, item: int, number: int, row: list[tuple[str, str]], width: int) -> list[Segment]:
        return [Segment("  "), *(Segment(words, getattr(self.ink, style)) for words, style in row)]


class Help(Stage):
    """Every key that works on the screen it was called from, and what it does."""

    DEFAULT_CSS = "Help { layout: vertical; } Help #heading { margin-bottom: 1; }"

    def __init__(self, commands: list[Command]) -> None:
        super().__init__()
        self.keys = Keys(commands)
        self.heading = Line(id="heading")

    def parts(self) -> Iterable[Widget]:
        yield self.heading
        yield self.keys

    def on_mount(self) -> None:
        self.set_focus(self.keys)
        self.relabel()

    def on_resize(self, event) -> None:
        super().on_resize(event)
        self.call_after_refresh(self.say_heading)

    def relabel(self) -> None:
        self.keys.relayout()
        self.say_heading()

    def say_heading(self) -> None:
        """The name of the screen, and what more there is to do or see."""
        below = self.labels._("more below · ") if self.keys.top < self.keys.last_top() else ""
        self.heading.say([(self.labels._("Keys"), "strong")], [(below + self.labels._("Esc close"), "dim")])

    def action_line(self, by: int) -> None:
        """One line down or up."""
        self.keys.scroll_rows(by)

    def action_page(self, by: int) -> None:
        """One screen down or up."""
        self.keys.scroll_rows(by * max(1, self.keys.size.height - 2))

    def action_half(self, by: int) -> None:
        """Half a screen down or up."""
        self.keys.scroll_rows(by * max(1, self.keys.size.height // 2))

    def action_edge(self, end: int) -> None:
        """To the first or last line."""
        self.keys.move_top_to(self.keys.last_top() if end else (0, 0))

    def action_undo(self) -> None:
        """Close the help."""
        self.dismiss()

    action_leave = action_undo
    action_help = action_undo

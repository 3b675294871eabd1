"""What the measurements share: the command that is measured, the texts it reads, and medians of turns."""

from __future__ import annotations

import argparse
import os
import statistics
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import seeds

from .tty import Neighbours

SEED = sorted(seeds.folder().glob("*.txt"))[0]
MARK = "Le sommet virtuel"  # what the screen shows when the seed is on it
PAGE_ONE = "Parmi les participants"  # what stands on the seed's first page only, on the head line neither
LARGE = 10_000_000  # bytes of the large brief: the seed, again and again


def lutrin() -> list[str]:
    """The `lutrin` that stands beside this Python, else the source tree's own."""
    beside = Path(sys.executable).with_name("lutrin")
    return [str(beside)] if beside.exists() else [sys.executable, "-m", "tui"]


def bare(path: Path) -> list[str]:
    """A Textual app that shows the file `path` in one Static, and does nothing else."""
    source = (
        "import sys; from textual.app import App; from textual.widgets import Static\n"
        "class Bare(App):\n"
        "    def compose(self): yield Static(open(sys.argv[1], encoding='utf-8').read(), markup=False)\n"
        "    def on_key(self, event): event.key == 'q' and self.exit()\n"
        "Bare().run()"
    )
    return [sys.executable, "-c", source, str(path)]


@contextmanager
def large_brief(size: int = LARGE) -> Iterator[Path]:
    """A file of `size` bytes at most that holds the seed as often as it fits."""
    words = SEED.read_bytes()
    with TemporaryDirectory() as folder:
        path = Path(folder) / "large.txt"
        path.write_bytes((words.rstrip() + b"\n\n") * (size // (len(words) + 2)))
        yield path


@contextmanager
def several_briefs(count: int = 12) -> Iterator[Path]:
    """A folder of `count` briefs, the seed each."""
    with TemporaryDirectory() as folder:
        for number in range(count):
            (Path(folder) / f"{number}.txt").write_bytes(SEED.read_bytes())
        yield Path(folder)


def in_turn(rounds: int, measured: dict[str, Callable[[], float | None]]) -> dict[str, list[float]]:
    """Measure each of `measured` in turn, `rounds` times, after one round that does not count."""
    found: dict[str, list[float]] = {name: [] for name in measured}
    for turn in range(rounds + 1):
        for name, measure in measured.items():
            value = measure()
            if turn and value is not None:
                found[name].append(value)
    return found


def tell(name: str, values: list[float], unit: str = "ms", scale: float = 1000.0, against: list[float] | None = None) -> None:
    """One line: the median of `values`, the lowest and the highest, and how often `against`'s median it is."""
    if not values:
        print(f"{name:44} never")
        return
    middle = statistics.median(values)
    ratio = f"   x {middle / statistics.median(against):.2f}" if against else ""
    print(f"{name:44} {middle * scale:10.1f} {unit:5} ({min(values) * scale:.1f} to {max(values) * scale:.1f}){ratio}")


@contextmanager
def conditions(what: str) -> Iterator[None]:
    """Tell before what is measured and after how busy the machine was with other things."""
    print(f"{what}; Python {sys.version.split()[0]}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.2f}")
    neighbours = Neighbours()
    yield
    print(f"cores that others used meanwhile: {neighbours.share():.2f}")


def arguments(description: str, rounds: int) -> argparse.ArgumentParser:
    """The options that all measurements have."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("-n", type=int, default=rounds, help="rounds (%(default)s unless told)")
    parser.add_argument("--size", default="100x30", help="columns x rows of the terminal (%(default)s unless told)")
    return parser


def columns_rows(size: str) -> tuple[int, int]:
    """(columns, rows) of a size as it is written: 100x30."""
    columns, _, rows = size.partition("x")
    return int(columns), int(rows)

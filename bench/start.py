"""Time until the text is on the screen, until a key is answered, and until the terminal is given back.

In turn: Python that does nothing, a Textual app with one Static, Lutrin on the seed, on 10 MB of it, and on a folder of twelve.
"""

from __future__ import annotations

import statistics
import sys
from collections.abc import Callable

from .common import MARK, PAGE_ONE, SEED, arguments, bare, columns_rows, conditions, in_turn, large_brief, lutrin, several_briefs, tell
from .tty import Program


def main() -> None:
    """Print the table."""
    asked = arguments(__doc__ or "", 9).parse_args()
    columns, rows = columns_rows(asked.size)
    quits: dict[str, list[float]] = {}
    sizes: dict[str, list[float]] = {}

    def shown(name: str, argv: list[str], words: str = MARK) -> Callable[[], float]:
        def measure() -> float:
            with Program(argv, columns, rows) as program:
                when = program.wait_for(words)
                program.settle()
                sizes.setdefault(name, []).append(program.memory())
                quits.setdefault(name, []).append(program.quit() or 9.9)
                return when

        return measure

    def answered() -> float | None:
        with Program([*lutrin(), str(SEED)], columns, rows, eager="space") as program:
            program.wait_for(MARK)
            try:
                return program.wait_for(PAGE_ONE, gone=True, most=3)
            except TimeoutError:
                return None

    def python() -> float:
        with Program([sys.executable, "-c", "print('on the screen')"], columns, rows) as program:
            return program.wait_for("on the screen")

    with large_brief() as large, several_briefs() as folder, conditions(f"Start on {columns} x {rows}"):
        found = in_turn(
            asked.n,
            {
                "Python alone": python,
                "bare Textual": shown("bare Textual", bare(SEED)),
                "seed": shown("seed", [*lutrin(), str(SEED)]),
                "answered": answered,
                "10 MB": shown("10 MB", [*lutrin(), str(large)]),
                "folder": shown("folder", [*lutrin(), str(folder)], "Contents"),
            },
        )
        python_alone, textual = found["Python alone"], found["bare Textual"]
        tell("Python alone, one word on the screen", python_alone)
        tell("bare Textual: text on screen", textual)
        tell("Lutrin, seed: text on screen", found["seed"], against=textual)
        tell("    as against Python alone", found["seed"], against=python_alone)
        tell("    a key typed at its first sign, answered", found["answered"], against=textual)
        tell("Lutrin, 10 MB: text on screen", found["10 MB"], against=found["seed"])
        tell("Lutrin, folder: list on screen", found["folder"], against=found["seed"])
        for name, values in quits.items():
            tell(f"{name}: quit", values[1:])
        for name, values in sizes.items():
            print(f"{name + ': memory at that time':44} {statistics.median(values):10.1f} MiB")


if __name__ == "__main__":
    main()

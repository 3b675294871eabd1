"""Reading and searching: characters a second, the seed's whole analysis, and keys while 10 MB are searched."""

from __future__ import annotations

import re
import statistics
import time

from content.load import analyse, read

from .common import MARK, SEED, arguments, conditions, in_turn, large_brief, lutrin, tell
from .tty import Program

SIZES = (100_000, 1_000_000)  # bytes of the texts whose speed is measured
SEARCHING = 90.0  # seconds at most that keys are typed while the large brief is searched
FOUND = re.compile(r"(?:Quotes|Citations) [\d,.\u202f\u00a0]+\b")  # on the bottom line, when the search is over
KEYS = ("space", "j", "b", "k", "d", "u", "2", "1")  # each draws something, whether the text has been searched or not


def main() -> None:
    """Print the table."""
    asked = arguments(__doc__ or "", 9).parse_args()
    columns, rows = map(int, asked.size.split("x"))
    with conditions("Load"):
        found = in_turn(asked.n, {"read": lambda: _timed(lambda: read(SEED)), "analyse": lambda: _timed(lambda: analyse(read(SEED)))})
        tell("seed: read", found["read"])
        tell("seed: read and searched", found["analyse"])
        for size in SIZES:
            with large_brief(size) as path:
                reading = _timed(lambda: read(path))
                document = read(path)
                searching = _timed(lambda: analyse(document))
                length = len(document.text)
                print(f"{length:>10} characters: read {length / reading / 1e6:.2f} million a second, searched {length / searching / 1e3:.0f} thousand a second")
        with large_brief() as path, Program([*lutrin(), str(path)], columns, rows) as program:
            print(f"10 MB: text on screen {program.wait_for(MARK) * 1000:.0f} ms after the start; keys while it is searched:")
            _type(program)


def _timed(work) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _type(program: Program) -> None:
    """Type keys until everything has been found, and tell how they were answered."""
    firsts: list[float] = []
    silent = 0
    together = 0.0
    busy = True
    while busy and program.now() < SEARCHING:
        for key in KEYS:
            first, _, _ = program.press(key, quiet=0.03)
            if first is None:
                silent += 1
            else:
                firsts.append(first * 1000)
            time.sleep(0.02)
        together = max(together, program.together())
        program.look()
        busy = not FOUND.search(program.glass.text())
    firsts.sort()
    print(
        f"  {len(firsts)} keys over {program.now():.0f} s: median {statistics.median(firsts):.1f} ms, "
        f"95 % within {firsts[len(firsts) * 95 // 100]:.1f} ms, worst {firsts[-1]:.1f} ms; {silent} drew nothing; "
        f"memory {program.memory():.0f} MiB, with the process that searches {together:.0f} MiB (PSS)"
    )


if __name__ == "__main__":
    main()

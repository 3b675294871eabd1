"""What each key costs: the time to the first and to the last byte of its answer, and the bytes. Idle, nothing at all.

Narrow (the text alone, panes over it) and wide (panes beside it), on the seed.
"""

from __future__ import annotations

import statistics
import time

from .common import MARK, SEED, arguments, conditions, lutrin
from .tty import Program

# (what, keys typed first, the key, how often)
NARROW = (
    ("one line down", (), "j", 12),
    ("one line up", (), "k", 12),
    ("page down", (), "space", 4),
    ("page up", (), "b", 4),
    ("half a page down", (), "d", 2),
    ("next marked passage", ("g",), "n", 12),
    ("end, start", ("g",), "G", 1),
    ("open the participants", ("g",), "2", 1),
    ("next participant", (), "j", 8),
    ("back to the text", (), "1", 1),
)
WIDE = (
    ("one line down, panes beside", ("1", "g"), "j", 6),
    ("page down, panes beside", ("g",), "space", 1),
    ("to the quotes", ("g",), "3", 1),
    ("next quote", (), "j", 6),
    ("next participant", ("2",), "j", 8),
)
IDLE = 3.0  # seconds


def main() -> None:
    """Print the table."""
    asked = arguments(__doc__ or "", 3).parse_args()
    with conditions("Keys on the seed"):
        for size, plan in (((100, 30), NARROW), ((160, 45), WIDE)):
            print(f"{size[0]} x {size[1]}:{'':22} first byte   last byte   slowest      bytes (most)")
            found: dict[str, list[tuple[float | None, float | None, int]]] = {}
            for _ in range(asked.n):
                _play(size, plan, found)
            for what, answers in found.items():
                firsts = [first * 1000 for first, _, _ in answers if first is not None]
                lasts = [last * 1000 for _, last, _ in answers if last is not None]
                sent = [sent for _, _, sent in answers]
                times = f"{statistics.median(firsts):7.1f} ms  {statistics.median(lasts):7.1f} ms {max(lasts):7.1f} ms" if firsts else "no answer"
                print(f"  {what:28} {times} {statistics.median(sent):10.0f} ({max(sent)})")


def _play(size: tuple[int, int], plan, found: dict) -> None:
    with Program([*lutrin(), str(SEED)], *size) as program:
        program.wait_for(MARK)
        program.settle()
        for what, before, key, times in plan:
            for each in before:
                program.press(each)
            program.settle(0.1)
            found.setdefault(what, []).extend(program.press(key) for _ in range(times))
        program.settle()
        total, cpu = program.total, program.cpu()
        time.sleep(IDLE)
        found.setdefault("idle", []).append((None, None, program.total - total))
        print(f"  idle for {IDLE:.0f} s: {program.total - total} bytes, {(program.cpu() - cpu) * 1000:.1f} ms of processor time")


if __name__ == "__main__":
    main()

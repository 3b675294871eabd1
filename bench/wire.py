"""Lutrin beside other readers, as a table: start, one line down, page down, a slow line, a held key, leaving, memory.

The slow line is a relay behind the pseudo-terminal: what it has not passed on yet keeps the program waiting, as the buffer
of a slow line does. The delay of the line, there and back, is added to each answer. Peers that are not installed are left out.
"""

from __future__ import annotations

import os
import shutil
import statistics
import sys
import time
from collections.abc import Callable

from .common import MARK, SEED, arguments, bare, columns_rows, conditions, large_brief, lutrin
from .tty import Program

RATE, DELAY = 16_384, 0.3  # bytes a second; seconds
HELD = (60, 30)  # keys, a second


class Slow:
    """A line that takes `rate` bytes a second: each chunk keeps who reads it busy as long as it takes to come."""

    def __init__(self, rate: int) -> None:
        self.rate = rate

    def __call__(self, length: int) -> None:
        time.sleep(length / self.rate)


def peers(path: str) -> dict[str, tuple[list[str], str, str, str, dict[str, str]]]:
    """By name: the command, its keys for a line down, a page down and leaving, and what is special about its environment."""
    found = {
        "lutrin": ([*lutrin(), path], "j", "space", "q", {}),
        "lutrin, Textual's display": ([*lutrin(), path], "j", "space", "q", {"LUTRIN_DISPLAY": "textual"}),
        "less": (["less", path], "j", "space", "q", {}),
        "w3m": (["w3m", path], "J", "space", "Q", {}),
        "bare Textual": (bare(SEED), "down", "pagedown", "q", {}),
    }
    return {name: peer for name, peer in found.items() if os.sep in peer[0][0] or shutil.which(peer[0][0])}


def main() -> None:
    """Print the table, and then the whole seed read over a slow line."""
    asked = arguments(__doc__ or "", 5).parse_args()
    columns, rows = columns_rows(asked.size)
    with conditions(f"On {columns} x {rows}, the seed forty times over"), large_brief(40 * SEED.stat().st_size) as path:
        rows_of: dict[str, dict[str, list[float]]] = {name: {} for name in peers(str(path))}
        for _ in range(asked.n):
            for name, peer in peers(str(path)).items():
                for what, value in _measured(peer, columns, rows).items():
                    rows_of[name].setdefault(what, []).append(value)
        heads = list(rows_of["lutrin"])
        print(f"{'':28}" + "".join(f"{head:>15}" for head in heads))
        for name, found in rows_of.items():
            cells = [f"{statistics.median(found[head]):.1f}" if found.get(head) else "–" for head in heads]
            print(f"{name:28}" + "".join(f"{cell:>15}" for cell in cells))
    print(f"\nThe seed from start to end at {RATE} bytes a second and {DELAY * 1000:.0f} ms, 160 x 45:")
    for name, (argv, _, page, _, env) in peers(str(SEED)).items():
        if name != "bare Textual":
            sent, seconds, first = _through(argv, page, env)
            print(f"{name:28} {sent:7d} bytes, {seconds:5.2f} s; first text after {first:.2f} s")
    sys.stdout.flush()


def _measured(peer, columns: int, rows: int) -> dict[str, float]:
    argv, line, page, leave, env = peer
    found: dict[str, float] = {}
    with Program(argv, columns, rows, env) as program:
        found["text, ms"] = program.wait_for(MARK) * 1000
        program.settle()
        program.press(line)  # the head line may change once
        for what, key, times in (("line", line, 7), ("page", page, 5)):
            answers = [answer for answer in (program.press(key) for _ in range(times)) if answer[1] is not None]
            if answers:
                found[f"{what}, ms"] = statistics.median(last for _, last, _ in answers) * 1000  # type: ignore[type-var]
                found[f"{what}, bytes"] = statistics.median(sent for _, _, sent in answers)
        total, cpu = program.total, program.cpu()
        time.sleep(1.0)
        found["idle, bytes"] = program.total - total
        found["idle, CPU ms"] = (program.cpu() - cpu) * 1000
        found["MiB"] = program.memory()
        left = program.quit(leave)
        if left is not None:
            found["quit, ms"] = left * 1000
    with Program(argv, columns, rows, env, chunk=RATE // 100, link=Slow(RATE)) as program:
        program.wait_for(MARK)
        program.settle(0.4)
        program.press(line, quiet=0.25)
        _, last, _ = program.press(line, quiet=0.25, most=2.0)
        if last is not None:
            found["slow line, ms"] = last * 1000
            found["held, ms"] = _held(program, line) * 1000
    return found


def _held(program: Program, key: str) -> float:
    """How long after the last of many keys the last byte comes."""
    number, rate = HELD
    began = program.now()
    for count in range(number):
        time.sleep(max(0.0, began + count / rate - program.now()))
        program.send(key.encode() if len(key) == 1 else b"\x1b[B")
    sent = program.now()
    program.settle(0.4)
    return max(0.0, program.last - sent)


def _through(argv: list[str], page: str, env: dict[str, str]) -> tuple[int, float, float]:
    """(bytes, seconds waited, of them until the first text): pages down to the end, each typed when the one before is there."""
    late: Callable[[int], None] = Slow(RATE)
    with Program(argv, 160, 45, env, chunk=RATE // 100, link=late) as program:
        first = program.wait_for(MARK) + DELAY
        program.settle(2.0)  # long: on a busy machine what is found, and ears for keys, come late
        program.look()
        waited = program.last + DELAY
        for _ in range(12):
            before, total = program.glass.text(), program.total
            _, last, _ = program.press(page, quiet=0.3, most=1.5)
            program.look()
            if program.glass.text() == before:  # that was the end
                return total, waited, first
            waited += (last or 0.0) + 2 * DELAY  # there and back
        return program.total, waited, first


if __name__ == "__main__":
    main()

"""Readers at once over a real sshd on the loopback: what each costs.

    python -m bench.kiosk [readers, 20 unless told]

Start: from the start of `ssh` to the first words on the reader's screen, alone and while all others start too. Memory: of
the process that serves a reader (PSS counts what is shared once over all; RSS counts it each time). Beside it, the same
logins with `head` in the place of Lutrin: what ssh and sshd alone take.
"""

from __future__ import annotations

import shlex
import statistics
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

import seeds

from .sshd import WAIT, Missing, Sshd

WORDS = "s’inscrit dans le cadre"


def memory(pid: int) -> tuple[float, float]:
    """(PSS, RSS) of a process, MiB."""
    found = {}
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        name, _, size = line.partition(":")
        if name in ("Pss", "Rss"):
            found[name] = int(size.split()[0]) / 1024
    return found["Pss"], found["Rss"]


def bare_logins(server: Sshd, briefs: Path, count: int) -> list[float]:
    """When the first words came to each of `count` who log in at one moment, where a shell shows them."""
    wrapper = server.home / "wrapper"
    served = wrapper.read_text()
    wrapper.write_text(f"#!/bin/sh\nhead -c 600 {shlex.quote(str(briefs / 'brief.txt'))}; exec sleep {WAIT}\n")
    with ExitStack() as stack:
        readers = [stack.enter_context(server.client()) for _ in range(count)]
        found = [reader.wait_for(WORDS) for reader in readers]
    wrapper.write_text(served)
    return found


def main(count: int) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as home, tempfile.TemporaryDirectory() as briefs:
        (Path(briefs) / "brief.txt").write_bytes(sorted(seeds.folder().glob("*.txt"))[0].read_bytes())
        server = Sshd(Path(home), Path(briefs))
        config = Path(home) / "sshd_config"
        config.write_text(config.read_text().replace("MaxStartups 10:30:60", f"MaxStartups {count + 10}"))  # all come at one moment
        with server:
            alone = []
            for _ in range(5):
                with server.client() as reader:
                    alone.append(reader.wait_for(WORDS))
                    reader.quit("\x11")
                server.left()
            bare = bare_logins(server, Path(briefs), count)
            with ExitStack() as stack:
                readers = [stack.enter_context(server.client()) for _ in range(count)]
                together = [reader.wait_for(WORDS) for reader in readers]
                for reader in readers:
                    reader.wait_for("3 Quotes 9")
                    reader.settle()
                sizes = [memory(pid) for pid in server.readers()]
                keys = [reader.press("j")[0] or 0.0 for reader in readers]
                for reader in readers:
                    reader.quit("\x11")
            left = server.left()
    print(f"one reader:      text after {statistics.median(alone) * 1000:.0f} ms (ssh, login and shell included)")
    print(f"{count} at one moment: text after {statistics.median(together) * 1000:.0f} ms, the last {max(together) * 1000:.0f} ms")
    print(f"    head alone: text after {statistics.median(bare) * 1000:.0f} ms, the last {max(bare) * 1000:.0f} ms")
    print(f"memory of each:  {statistics.median(p for p, _ in sizes):.1f} MiB PSS, {statistics.median(r for _, r in sizes):.1f} MiB RSS")
    print(f"together:        {sum(p for p, _ in sizes):.0f} MiB PSS in {len(sizes)} processes")
    print(f"a key:           {statistics.median(keys) * 1000:.1f} ms, the slowest {max(keys) * 1000:.1f} ms")
    print(f"left afterwards: {len(left)} processes")


if __name__ == "__main__":
    try:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 20)
    except Missing as reason:
        sys.exit(str(reason))

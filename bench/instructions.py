"""Instructions that the finders execute for 1,000 characters, which no neighbour on the machine changes as it changes a time.

`python -m bench.instructions [FILE…]`: valgrind counts them while the texts (the seeds and the briefs of the tests, if none are
given) are searched once, and more often; the difference is what a search costs where everything has been loaded. Exit status 1
where that is more than `--limit`, 2 where there is no valgrind. The figure depends on how Python was built: like is compared
with like.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import seeds
from content import found
from content.document import Document
from content.load import read, read_bytes

LIMIT = 13_600  # thousand: a tenth more than with Python 3.11.7, built without optimisation by profile
BRIEFS = Path(__file__).parent.parent / "tests" / "content" / "briefs"
_MARK = re.compile(r"⟦([^⟦⟧]*?)[=|][^⟦⟧]*⟧")  # what must be found in them, which no brief has
_MORE = 4  # passes after the first
_TOTAL = re.compile(r"I\s+refs:\s+([\d,]+)")


def main() -> int:
    """Print the figure; the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", nargs="*", type=Path, metavar="FILE")
    parser.add_argument("--limit", type=int, default=LIMIT, help="thousand for 1,000 characters (default: %(default)s)")
    parser.add_argument("--passes", type=int, default=0, help="search so many times, and count nothing")
    asked = parser.parse_args()
    texts = asked.texts or [*sorted(seeds.folder().glob("*.txt")), *sorted(BRIEFS.iterdir())]
    documents = [_brief(path) if path.parent == BRIEFS else read(path) for path in texts]
    if asked.passes:
        _search(documents, asked.passes)
        return 0
    if shutil.which("valgrind") is None:
        print("bench.instructions: valgrind is not installed", file=sys.stderr)
        return 2
    once, again = _counted([_run(passes, texts) for passes in (1, 1 + _MORE)])
    size = sum(len(document.text) for document in documents)
    cost = round((again - once) / _MORE / size)
    print(f"{cost:,} thousand instructions for 1,000 characters ({size:,} read; at most {asked.limit:,})")
    return int(cost > asked.limit)


def _brief(path: Path) -> Document:
    """A brief of the tests, without its marks and what stands over it for them."""
    _, _, text = path.read_text(encoding="utf-8").partition("\n\n")
    return read_bytes(_MARK.sub(r"\1", text).encode(), path.name)


def _search(documents: list, passes: int) -> None:
    blocks = [document.blocks for document in documents]
    for _ in range(passes):
        for document, as_read in zip(documents, blocks):
            document.blocks = as_read
            found.search(document)


def _run(passes: int, texts: list[Path]) -> subprocess.Popen[str]:
    """The texts searched so many times in a Python that valgrind runs."""
    command = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]
    command += [sys.executable, "-m", "bench.instructions", "--passes", str(passes), *map(str, texts)]
    return subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env={**os.environ, "PYTHONHASHSEED": "0"})


def _counted(runs: list[subprocess.Popen[str]]) -> list[int]:
    """The instructions of each run."""
    told = [run.communicate()[1] for run in runs]
    if any(run.returncode for run in runs):
        sys.exit(told[0])
    return [int(number.replace(",", "")) for words in told for number in _TOTAL.findall(words)]


if __name__ == "__main__":
    sys.exit(main())

"""Why a brief could not be read. No sentence here: what a person is told is in the label catalogue, by `kind`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

# missing: no such file. denied: no permission. directory: a folder where a file was expected. special: a pipe, a
# socket, a device. too_large: more than the limit (detail: the limit in megabytes). binary: no text. empty: no words.
# malformed: text that is not what it says it is (detail: what was expected; line: where). needs: a format whose library
# is not installed (detail: the package, as pip takes it). encrypted: closed by a password or a licence. pictures: pages
# without text. slow: what takes too much time or memory to read (detail: the limit). failed: the system said no otherwise
# (detail: its words).
KINDS = (
    "missing", "denied", "directory", "special", "too_large", "binary", "empty", "malformed", "needs",
    "encrypted", "pictures", "slow", "failed",
)  # fmt: skip


class Unreadable(Exception):
    """A file that gives no brief: `kind` is one of KINDS, `line` counts from 1, `detail` is data, not a sentence.

    `path` is as it was given and can hold anything: show it through clean.display_name.
    """

    def __init__(self, kind: str, path: Path | str | None = None, *, line: int | None = None, detail: str | None = None):
        super().__init__(kind, str(path), line, detail)
        self.kind = kind
        self.path = path
        self.line = line
        self.detail = detail

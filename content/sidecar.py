"""The file beside a brief that holds what an editor corrects in it: where it is, how it is read, how one entry changes.

For `brief.txt` it is `brief.lutrin.yaml`; where another brief of the folder shares that stem (`brief.md`), it is
`brief.txt.lutrin.yaml`, which is read first wherever it stands.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from . import door
from .errors import Unreadable
from .formats import careful, suffixes
from .library.shelf import SIDECAR
from .writing import remove, write

LIMIT = 1 << 20  # bytes: some lines for each quote of a long brief

_ENDLESS = 1 << 20  # columns: nothing that is written is folded
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_NO_KEY = " \t\r\n#-%"  # what a line of the file begins with when no section begins there
_HEADER = "# Read by Lutrin beside the brief.\n"


class Sidecar(NamedTuple):
    """A file of corrections as it was read: `text` with its comments, `data` what it says."""

    path: Path
    text: str
    data: dict[str, object]


def beside(brief: Path | str) -> tuple[Path | None, bool]:
    """The corrections of the file `brief`, if there are any; and whether it is unclear which brief of that stem they are for."""
    path = Path(brief)
    own, stem = _own(path), path.with_name(path.stem + SIDECAR)
    if own.is_file():
        return own, False
    if not stem.is_file() or stem != _by_stem(path):
        return None, False
    return stem, _is_shared(path)


def place(brief: Path | str) -> Path:
    """Where corrections of the file `brief` are written: to those that it has, else to a new file."""
    path = Path(brief)
    return _own(path) if _own(path).is_file() or _is_shared(path) else _by_stem(path)


def read(path: Path) -> Sidecar:
    """The corrections in the file `path`; none if there is no such file. Raises Unreadable."""
    try:
        text = door.read(path, LIMIT)[0].decode("utf-8-sig")
        data = careful.yaml(text)
    except UnicodeDecodeError as error:
        raise Unreadable("malformed", path, detail="UTF-8") from error
    except Unreadable as error:
        if error.kind == "missing":
            return Sidecar(path, "", {})
        raise Unreadable(error.kind, path, line=error.line, detail=error.detail) from error
    if data is not None and not isinstance(data, dict):
        raise Unreadable("malformed", path, line=1, detail="a map of keys")
    return Sidecar(path, text, data or {})


def put(old: Sidecar, section: str, key: str | int | None, entry: dict | None) -> None:
    """Write `entry` as the one called `key` in the `section` of `old`, or take that away if there is no `entry`.

    A section is a map, or a list if `key` is a number (None: a new entry of a list). All else in the file stays as it is
    written, comments too, unless its form (`{…}` over several entries) does not let one entry change alone: then what it
    says stays. A file that says nothing any more is removed. Raises Unwritable.
    """
    data = _altered(old.data, section, key, entry)
    lines = _LINE.findall(old.text)
    if _splice(lines, old.data, section, key, entry):
        text = "".join(lines)
        if not text.replace(_HEADER, "").strip():
            remove(old.path)
            return
        if _said(text) == data:
            write(old.path, [text])
            return
    write(old.path, [_HEADER, _dumped(data) if data else ""])


def _altered(data: dict, section: str, key: str | int | None, entry: dict | None) -> dict:
    """What the file says once `entry` stands there."""
    entries = data.get(section)
    if isinstance(key, str):
        changed = {**(entries if isinstance(entries, dict) else {}), key: entry}
        changed = {name: value for name, value in changed.items() if name != key or entry is not None}
    else:
        changed = list(entries) if isinstance(entries, list) else []
        at = len(changed) if key is None else key
        changed[at : at + 1] = [] if entry is None else [entry]
    return {name: value for name, value in {**data, section: changed}.items() if name != section or changed}


def _splice(lines: list[str], data: dict, section: str, key: str | int | None, entry: dict | None) -> bool:
    """Change `lines` for `entry` alone; False where their form does not show which lines are whose."""
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    if not lines and not data:
        lines.append(_HEADER)
    tops = [i for i, line in enumerate(lines) if line[0] not in _NO_KEY]
    if len(tops) != len(data):
        return False
    new = [] if entry is None else [{key: entry} if isinstance(key, str) else entry]
    whole = {section: new[0] if isinstance(key, str) else new} if new else {}
    if section not in data:
        lines += _lines(whole, 0)
        return True
    number = list(data).index(section)
    start, end = tops[number], _end(lines, tops[number], tops[number + 1] if number + 1 < len(tops) else len(lines))
    entries = data[section] or {}
    places = list(entries) if isinstance(entries, dict) else list(range(len(entries)))
    if not entries or places == [key] and not new:
        lines[start:end] = _lines(whole, 0)
        return True
    indent = next((_indent(line) for line in lines[start + 1 : end] if line.strip() and not line.lstrip().startswith("#")), 0)
    firsts = [i for i in range(start + 1, end) if _begins(lines[i], indent, isinstance(entries, list))]
    if len(firsts) != len(places):
        return False
    written = _lines(new[0] if isinstance(key, str) else new, indent) if new else []
    if key in places:
        at = places.index(key)
        first = firsts[at]
        lines[first : _end(lines, first, firsts[at + 1] if at + 1 < len(firsts) else end)] = written
    else:
        lines[end:end] = written
    return True


def _end(lines: list[str], start: int, end: int) -> int:
    """Where the lines of an entry end: the comments and blanks before the next are not its own."""
    while end > start + 1 and (not lines[end - 1].strip() or lines[end - 1].lstrip().startswith("#")):
        end -= 1
    return end


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _begins(line: str, indent: int, listed: bool) -> bool:
    """Whether an entry of a section begins on this line."""
    words = line[indent:]
    return _indent(line) == indent and words[0] not in "#\r\n" and (not listed or words[:2].rstrip() == "-")


def _lines(data: object, indent: int) -> list[str]:
    return [" " * indent + line for line in _LINE.findall(_dumped(data))] if data else []


def _own(path: Path) -> Path:
    return path.with_name(path.name + SIDECAR)


def _by_stem(path: Path) -> Path:
    """The sidecar that goes by the stem of `path`; a name without a format's suffix is all stem (`notes 2025.03.15`)."""
    return path.with_name(path.stem + SIDECAR) if path.suffix.lower() in suffixes() else _own(path)


def _is_shared(path: Path) -> bool:
    """Whether another brief beside `path` has its stem."""
    others = (path.with_name(path.stem + suffix) for suffix in suffixes())
    return any(other.name != path.name and other.is_file() for other in others)


def _said(text: str) -> object:
    try:
        return careful.yaml(text)
    except Unreadable:
        return None


def _dumped(data: object) -> str:
    import yaml

    class Dumper(yaml.SafeDumper):
        """Quotes what another reader of YAML would take for no word (`no`, `null`), but for numbers and dates."""

        yaml_implicit_resolvers = {
            first: [(tag, form) for tag, form in resolvers if tag.rpartition(":")[2] not in ("int", "timestamp")]
            for first, resolvers in yaml.SafeDumper.yaml_implicit_resolvers.items()
        }

    return yaml.dump(data, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=_ENDLESS)

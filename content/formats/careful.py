"""YAML read with bounds: no aliases, no tags, no depth, no objects. What is written plain stays the words that were written."""

from __future__ import annotations

from ..errors import Unreadable

DEPTH = 40  # lists and maps within one another
NODES = 200_000  # values in one file


def yaml(text: str) -> object:
    """The maps (dict), lists and strings that `text` is; an empty value is None. Raises Unreadable (malformed).

    Nothing is resolved: `no` is the word no and 12:30 a string, so a brief reads the same whatever the YAML version.
    """
    import yaml as pyyaml  # only briefs in YAML and front matter need it

    loader = getattr(pyyaml, "CBaseLoader", pyyaml.BaseLoader)
    root: list = []
    open_: list[tuple[list | dict, list]] = [(root, [])]  # each with the key that waits for its value
    nodes = 0
    try:
        for event in pyyaml.parse(text, Loader=loader):
            nodes += 1
            if isinstance(event, pyyaml.AliasEvent):
                raise _malformed(event, "no aliases")
            if nodes > NODES:
                raise _malformed(event, f"at most {NODES} values")
            if isinstance(event, pyyaml.ScalarEvent):
                empty = not event.style and event.value in ("", "~", "null")
                _put(open_[-1], None if empty else event.value, event)
            elif isinstance(event, (pyyaml.MappingStartEvent, pyyaml.SequenceStartEvent)):
                if len(open_) > DEPTH:
                    raise _malformed(event, f"at most {DEPTH} levels")
                value: list | dict = {} if isinstance(event, pyyaml.MappingStartEvent) else []
                _put(open_[-1], value, event)
                open_.append((value, []))
            elif isinstance(event, (pyyaml.MappingEndEvent, pyyaml.SequenceEndEvent)):
                open_.pop()
            elif isinstance(event, pyyaml.DocumentStartEvent) and root:
                raise _malformed(event, "one document")
    except pyyaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise Unreadable("malformed", line=mark.line + 1 if mark else None, detail="YAML") from error
    return root[0] if root else None


def _put(place: tuple[list | dict, list], value: object, event) -> None:
    """Adds `value` to the list or map that is open; in a map, every other value is a key."""
    into, key = place
    if isinstance(into, list):
        into.append(value)
    elif key:
        into[key.pop()] = value
    elif isinstance(value, str) or value is None:
        key.append(value or "")
    else:
        raise _malformed(event, "a word as key")


def _malformed(event, expected: str) -> Unreadable:
    return Unreadable("malformed", line=event.start_mark.line + 1, detail=expected)

"""How a brief is marked by its editor: TLP, classification, embargo. Plain Python: the first page shows it.

The marks are those of FIRST's Traffic Light Protocol, version 2.0 (https://www.first.org/tlp/): RED, AMBER+STRICT, AMBER,
GREEN, CLEAR. WHITE is version 1's name of CLEAR.

An embargo ends at a moment: `2025-03-16T06:00+01:00` (ISO 8601, seconds optional, Z for UTC). A day alone, `2025-03-16`, ends
when it is over everywhere: at 12:00 UTC of the day after. A time without its offset from UTC is no moment, since it would
end at another one for each reader. What cannot be read so is never guessed: the brief stays closed (`is_closed`).
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from typing import NamedTuple

from .clean import clean

TLP = ("RED", "AMBER+STRICT", "AMBER", "GREEN", "CLEAR")
KEYS = ("tlp", "classification", "embargo")
# What is expected under each key, as an error says it.
EXPECTED = {"tlp": "red, amber+strict, amber, green, clear", "classification": "words", "embargo": "2025-03-16T06:00+01:00"}

_LONGEST = 80  # characters of a mark that are kept: it stands on one line of every screen
_OLD = {"WHITE": "CLEAR"}
_LABEL = re.compile(r"(?:TLP\s*[:\s-]\s*)?([A-Z]+(?:\s*[+\s_-]\s*STRICT)?)", re.ASCII)
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)", re.ASCII)
_MOMENT = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?\s?(?:([Zz])|([+-])(\d\d):?(\d\d)?)", re.ASCII
)  # fmt: skip
_LAST_ZONE = datetime.timedelta(hours=12)  # behind UTC, where a day ends last
_STATED = re.compile(r"^[^\w#\n]{0,40}(tlp|classification|embargo)[\"']?\s*:\s*(.*)", re.I | re.M)


class Marking(NamedTuple):
    """A brief's marks. `tlp` is one of TLP; `embargo` is as it was written, and `ends` the moment it ends, in UTC.

    `unreadable` are the marks that could not be read, (key, words as written): they are shown as they are, and the brief
    is closed until its reader confirms.
    """

    tlp: str | None = None
    classification: str | None = None
    embargo: str | None = None
    ends: datetime.datetime | None = None
    unreadable: tuple[tuple[str, str], ...] = ()

    def is_closed(self, now: datetime.datetime) -> bool:
        """Whether at `now` (with a zone) the title alone may be shown: before the embargo ends, or if a mark is unreadable."""
        return bool(self.unreadable) or (self.ends is not None and now < self.ends)

    def written(self, key: str) -> str | None:
        """The mark under `key` (one of KEYS) as a file would state it, readable or not."""
        return dict(self.unreadable).get(key) or getattr(self, key)


def marking(stated: Mapping[str, object], before: Marking | None = None) -> Marking | None:
    """What `stated` (KEYS and their values) says of the marks that `before` does not say, or says otherwise.

    An empty value takes a mark away. None if no mark is left.
    """
    found = {key: before.written(key) for key in KEYS} if before else {}
    found |= {key: value for key, value in stated.items() if key in KEYS}
    said = {key: _words(value) for key, value in found.items()}
    tlp, ends = _tlp(said.get("tlp", "")), _moment(said.get("embargo", ""))
    plain = {key: words for key, words in said.items() if words and isinstance(found[key], str | int | float)}
    wrong = {key: words for key, words in said.items() if words and key not in plain}
    if "tlp" in plain and tlp is None:
        wrong["tlp"] = plain["tlp"]
    if "embargo" in plain and ends is None:
        wrong["embargo"] = plain["embargo"]
    made = Marking(
        tlp if "tlp" in plain else None,
        plain.get("classification"),
        plain["embargo"] if "embargo" in plain and ends else None,
        ends if "embargo" in plain else None,
        tuple(wrong.items()),
    )
    return made if any(made) else None


def scattered(text: str) -> dict[str, object]:
    """Marks that seem to be stated in `text`, which could not be read as a whole: each as a value that no mark can be."""
    return {match[1].lower(): [_words(match[2]) or "?"] for match in _STATED.finditer(text)}


def _tlp(words: str) -> str | None:
    label = _LABEL.fullmatch(words.upper())
    name = re.sub(r"[\s_+-]+", "+", label[1]) if label else ""
    name = _OLD.get(name, name)
    return name if name in TLP else None


def _moment(words: str) -> datetime.datetime | None:
    """The moment that `words` are, in UTC."""
    try:
        if day := _DAY.fullmatch(words):
            midnight = datetime.datetime(*map(int, day.groups()), tzinfo=datetime.timezone.utc)
            return midnight + datetime.timedelta(days=1) + _LAST_ZONE
        if match := _MOMENT.fullmatch(words):
            year, month, day_, hour, minute, second = (int(part or 0) for part in match.groups()[:6])
            offset = datetime.timedelta(hours=int(match[9] or 0), minutes=int(match[10] or 0))
            zone = datetime.timezone(-offset if match[8] == "-" else offset)
            stated = datetime.datetime(year, month, day_, hour, minute, second, tzinfo=zone)
            return stated.astimezone(datetime.timezone.utc)
    except (ValueError, OverflowError):  # 31 February, 25:00, the year 0
        pass
    return None


def _words(value: object) -> str:
    """A value as words on one line."""
    if value is None:
        return ""
    if isinstance(value, list):
        value = ", ".join(map(_words, value))
    elif isinstance(value, dict):
        value = ", ".join(f"{key}: {_words(item)}" for key, item in value.items())
    words = " ".join(clean(str(value)).text.split())
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"

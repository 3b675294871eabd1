"""The words of the program itself, in the reader's language: a gettext catalogue for sentences, CLDR (Babel) for the rest.

A message id is its plain English sentence, with `%(name)s` where a value goes; a `%` is written `%%` when there are
values, else once. `labels._("…")` and `labels.n_("…", "…", count)` say it now; `N_("…")` marks a sentence that is kept
in a table and said later; `labels.p_("context", "…")` tells apart two uses of one English word.

Babel is imported only when a date, a country or a list is first said: `lutrin --help` never needs it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from functools import cache, cached_property

from .catalogue import Catalogue

TYPE_CHECKING = False
if TYPE_CHECKING:
    import datetime

    from babel import Locale

DOMAIN = "lutrin"
DEFAULT = "en"
FOLDER = os.path.join(os.path.dirname(__file__), "languages")
# Our English is British: its dates read in the order that the French ones do.
_LOCALES = {"en": "en_GB"}


def N_(message: str) -> str:
    """Mark `message` for the catalogues where it stands; `labels._(message)` says it later."""
    return message


@cache
def available() -> tuple[str, ...]:
    """Codes of the languages that have a label catalogue."""
    return tuple(sorted(code for code in os.listdir(FOLDER) if os.path.exists(_catalogue(code) + ".po")))


def _catalogue(code: str) -> str:
    """Where the catalogue of a language is, without the ending of its name."""
    return os.path.join(FOLDER, code, "LC_MESSAGES", DOMAIN)


def preferred(option: str | None = None, environ: Mapping[str, str] | None = None) -> str:
    """The label language: `option` (of --lang), else LUTRIN_LANG, else the first set of LC_ALL, LC_MESSAGES, LANG.

    Locale names are understood too (fr_CA.UTF-8); what there is no catalogue for is English.
    """
    environ = os.environ if environ is None else environ
    for wish in (option, environ.get("LUTRIN_LANG")):
        if wish and (code := _code(wish)) in available():
            return code
    wish = environ.get("LC_ALL") or environ.get("LC_MESSAGES") or environ.get("LANG") or ""
    return code if (code := _code(wish)) in available() else DEFAULT


_PARTS = str.maketrans(".@-", "___")  # what parts a language from its country, and that from its charset


def _code(wish: str) -> str:
    return wish.strip().translate(_PARTS).partition("_")[0].lower()


# What stands for the signs of our labels where only ASCII's can be drawn; letters stay.
_ASCII = str.maketrans(
    {"«": '"', "»": '"', "“": '"', "”": '"', "‘": "'", "’": "'", "…": "...", "–": "-", "—": "-", "·": "-", "\u00a0": " ", "\u202f": " "}
)


class Labels:
    """Every label in one language. Cheap to make; switching language is making another. `ascii`: without other signs."""

    def __init__(self, language: str = DEFAULT, ascii: bool = False):
        self.language = language if language in available() else DEFAULT
        self._ascii = ascii
        # A source tree that was not built has no compiled catalogue: the ids are English, and readable.
        self._catalogue = Catalogue(_catalogue(self.language) + ".mo")

    def other(self, language: str) -> Labels:
        """The labels in another language, with the same signs."""
        return Labels(language, self._ascii)

    def _drawn(self, said: str) -> str:
        return re.sub("(?<=«)[\u00a0\u202f]|[\u00a0\u202f](?=»)", "", said).translate(_ASCII) if self._ascii else said

    def _(self, message: str, /, **values: object) -> str:
        """`message` in this language, with `values` in its places."""
        said = self._drawn(self._catalogue.say(message))
        return said % values if values else said

    def n_(self, singular: str, plural: str, count: int, /, **values: object) -> str:
        """The form that `count` asks for; `%(count)s` is the count, written as this language writes numbers."""
        said = self._drawn(self._catalogue.say_many(singular, plural, count))
        return said % {"count": self.number(count), **values}

    def p_(self, context: str, message: str, /, **values: object) -> str:
        """`message` as it is said in `context` (a few words for the translator, never shown)."""
        said = self._drawn(self._catalogue.say(message, context))
        return said % values if values else said

    @cached_property
    def locale(self) -> Locale:
        """The CLDR data of this language."""
        from babel import Locale

        return Locale.parse(_LOCALES.get(self.language, self.language))

    def date(self, day: datetime.date, format: str = "long") -> str:
        """`day` in words: `short` 01/03/2025, `medium`, `long` 1er mars 2025, `full` with its weekday; or a CLDR pattern."""
        from babel.dates import format_date, get_date_format

        if format in ("medium", "long", "full"):
            format = get_date_format(format, self.locale).pattern
        # CLDR has no ordinal for the day of the month, and French says « 1er mars ».
        first = self.p_("the first day of a month, as in: 1 March", "1")
        if day.day == 1 and first != "1":
            format = re.sub(r"(?<![\w'])d(?![\w'])", f"'{first}'", format)
        return format_date(day, format, locale=self.locale)

    def moment(self, iso: str) -> str:
        """A model's date in words: a day (2025-03-13) or an interval of days (2025-03-24/2025-03-25)."""
        import datetime

        first, _, last = iso.partition("/")
        start = datetime.date.fromisoformat(first)
        if not last:
            return self.date(start)
        end = datetime.date.fromisoformat(last)
        short = "d" if (start.year, start.month) == (end.year, end.month) else "d MMMM" if start.year == end.year else "long"
        return self._("from %(start)s to %(end)s", start=self.date(start, short), end=self.date(end))

    def instant(self, moment: datetime.datetime) -> str:
        """A moment as the clocks of this machine's zone show it then, with the zone's offset: 16 mars 2025, 06:00 (UTC+01:00)."""
        from babel.dates import format_time, get_timezone_gmt

        local = moment.astimezone()
        day, time = self.date(local.date()), format_time(local, "short", locale=self.locale)
        zone = get_timezone_gmt(local, "long", locale=self.locale).replace("GMT", "UTC")
        return self._("%(day)s, %(time)s (%(zone)s)", day=day, time=time, zone=zone)

    def country(self, code: str) -> str:
        """The name of the country with ISO 3166-1 code `code`; the code itself if CLDR does not know it."""
        return self.locale.territories.get(code.upper(), code)

    def language_name(self, code: str) -> str:
        """The name of the language with ISO 639-1 code `code`; the code itself if CLDR does not know it."""
        return self.locale.languages.get(code.lower(), code)

    def list_of(self, items: Iterable[str]) -> str:
        """« a, b et c »."""
        from babel.lists import format_list

        return format_list(list(items), locale=self.locale)

    def number(self, number: int | float) -> str:
        """A number with its separators: 12 345,6."""
        if isinstance(number, int) and -1000 < number < 1000:
            return str(number)
        from babel.numbers import format_decimal

        return format_decimal(number, locale=self.locale)

    def percent(self, share: float) -> str:
        """A share from 0 to 1 in whole percents: 38 %. In the catalogue, for the first page must not wait for Babel."""
        return self.p_("a share of the whole, as in: 38%", "%(percent)s%%", percent=round(share * 100))

"""Small words of the languages read, by what they do: a sentence has words of one language, so each set holds those of all."""

from __future__ import annotations

THE = frozenset("le la l' les the".split())  # definite articles
THE_ONE = THE - {"les"}  # those before one person or thing; the English one also before several
ARTICLES = THE | frozenset("des du au aux un une a an".split())  # those that go with a preposition too
POSSESSIVE = frozenset(("'s", "'"))  # "[Smith]'s", "[the clerks]'"
AND = frozenset(("et", "and"))
JUST_AND = (["et"], ["and"])  # the same, where all that stands between two places is asked for
BY = frozenset(("par", "by"))
OF = frozenset("de d' du des of".split())
OF_THE = frozenset(("du", "des"))
OF_BARE = OF - OF_THE  # without an article in it
OF_OR_FROM = frozenset(("of", "from", "de", "du", "d'"))  # what tells whose or whence somebody is
CONTRACTED = frozenset("du des au aux".split())  # a preposition with its article
QUE = frozenset(("que", "qu'"))  # after « ne »: only
TO = frozenset(("à", "to"))  # what begins an infinitive, or tells to whom
NOBODY = frozenset("personne nobody none".split())  # « ; la Suède, personne »
APPOSING = frozenset(",(-–—")  # what opens an apposition
EXCEPT = frozenset("sauf hormis excepté exception except save".split())  # « Tous étaient là, sauf X »
BE = frozenset("be is are was were been being".split())  # what an English verb of what is done to somebody stands after
# What heads words, and nobody says them: "QUOTE OF THE WEEK: “…”", "Overheard at the summit: “…”".
HEADING_WORDS = frozenset("quote quotes overheard heard seen spotted citation phrase entendu entendue vu lu".split())

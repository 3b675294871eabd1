"""Titles: what a paper sets over its page, what a reference gives."""

from __future__ import annotations

import re

from .clauses import QUOTED
from .cues import Cues
from .shape import Shape
from .site import Site

# What follows a title in a reference: a comma, a name, then a date, a page or a publisher.
_REFERENCE = re.compile(r"[,.]?\s*(?:(?:par|by)\s+[^\W\d_a-zà-ÿ]|,\s*[^\W\d_a-zà-ÿ][^,;.:]{1,40},\s*[^.;:]{0,20}\d)")
_HEADLINE = 14  # words that a headline has at most
_FAR = 12  # words in which the page is looked for that a headline stands on
_ARTICLE = re.compile("(?:l[ea]s?|une?|aux?|à)$|l'")  # what the titles of most works begin with


def heads_a_page(site: Site) -> bool:
    """« barrait sa une d'un mot : « Empate » », "splashed “The Road Remembers” across its front page"."""
    low, cues, shape = site.low, site.cues, site.shape
    if site.before in cues.papers and not shape.lower and not shape.finite and not cues.headlines.isdisjoint(low[: site.q]):
        return True  # "The Bell splashed “Sunk!”; the Ledger preferred “Mind the Gap”"
    if shape.lower or shape.count > _HEADLINE or shape.addresses and site.before == ":":
        return False
    verbs = [e.at for e in site.events]
    for k in range(site.q - 1, max(-1, site.q - 1 - _FAR), -1):
        word = low[k]
        if word in cues.headlines and low[k - 1] not in cues.determiners or word in cues.pages:
            return True
        if word in cues.page_ends and k and f"{low[k - 1]} {word}" in cues.pages and not _counts(site, k):
            return True
        if k in verbs and word not in cues.papers or word == QUOTED or word in ";:" and k < site.q - 1:
            return False
    return False


def is_work(site: Site) -> bool | None:
    """« a lu « Les Misérables » », « ont chanté « L'Hymne du port » »: a work, after a French verb of reading or performing."""
    shape = site.shape
    if shape.lower or shape.finite or shape.ends or shape.count > _HEADLINE or site.before not in site.grammar.performing:
        return None
    return True if shape.words and _ARTICLE.match(shape.words[0]) else None


def is_authored(site: Site) -> bool | None:
    """« Anne Roch, autrice de « Vivre à l'étroit » »: a work, after whoever made it; but « l'auteur de « … » » may have said it."""
    shape = site.shape
    if shape.lower or shape.ends or shape.count > _HEADLINE or site.before not in site.grammar.of:
        return None
    return True if site.word(site.q - 2) in site.cues.authors and not site.word(site.q - 3).startswith("l'") else None


def _counts(site: Site, k: int) -> bool:
    """« tenait en une ligne »: whether a French « une » at `k` is an article, and no front page."""
    following = site.low[k + 1] if k + 1 < len(site.low) else ""
    return site.low[k] == "une" and following.isalpha() and following not in site.grammar.governing and k + 1 < site.q - 1


def tells_of_pages(low: list[str], cues: Cues) -> bool:
    """Whether a sentence has a verb or a noun of headlines: « À la une du Soir : … »."""
    if not cues.headlines.isdisjoint(low) or not cues.pages.isdisjoint(low):
        return True
    if cues.page_ends.isdisjoint(low):
        return False
    return any(f"{one} {other}" in cues.pages for one, other in zip(low, low[1:]))


def is_headline(shape: Shape, cues: Cues, verb: str, speaker: str, beside: bool) -> bool:
    """« « La chute », titre Le Courrier », "The Clarion prefers “Drowned”": what a paper sets over its page is a title.

    `verb` is the word of the cue, `speaker` the words for who speaks; `beside`: a headline stands in the sentence before.
    """
    if shape.lower or shape.count > _HEADLINE:
        return False
    if verb in cues.headlines:
        return True
    if verb not in cues.papers and not beside or shape.finite or shape.count > 4 or shape.ends:
        return False
    words = speaker.replace("’", " ").replace("'", " ").split()
    return any(w[0].isupper() and w.lower() in cues.paper_names for w in words)


def is_reference(shape: Shape, after: str) -> bool:
    """Whether a title of a reference stands there: « Titre », Le Quotidien, 13 septembre."""
    return shape.count <= 25 and bool(_REFERENCE.match(after))

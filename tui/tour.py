"""The tour that `lutrin demo` gives, as data: what is said, which keys are then pressed, and how long each moment lasts.

A scene says its caption, gives people time to read it, presses its keys, and leaves them time to look. Its keys are those
of the key map, and lead from where the scene before it ended. Times are in seconds.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import seeds
from content.labels import Labels, N_

# Characters a second at which a caption is read by someone who also looks at a picture: the slowest of the rates at which
# A. Szarkowska and O. Gerber-Morón had subtitles read (12, 16, 20; PLoS ONE 13(6), 2018, e0199331). A room is slower than a sofa.
READ = 12.0
LEAST = 3.0  # that any caption stands before keys are pressed
BEAT = 0.8  # after each key
TYPED = 0.15  # after each letter of a word that is typed
LOOK = 1.6  # after the last key of a scene

# By language: the sample brief that is read first where labels are in it, and a word to look for there.
SAMPLES = {"fr": "000_363922cd567646d3.txt", "en": "001_baltic_cables.txt"}
WORDS = {"fr": "president", "en": "ship"}


class Scene(NamedTuple):
    """`name` is that of its picture, `caption` a message id; between `keys` and `then`, a word may be `typed`."""

    name: str
    caption: str
    keys: tuple[str, ...] = ()
    typed: bool = False
    then: tuple[str, ...] = ()
    beat: float = BEAT

    def presses(self, language: str) -> list[tuple[str, float]]:
        """Each key, as Textual names it, and the seconds after it; `language` is that of the tour."""
        letters = [(letter, TYPED) for letter in WORDS[language]] if self.typed else []
        return [*((key, self.beat) for key in self.keys), *letters, *((key, self.beat) for key in self.then)]


SCENES = (
    Scene("text", N_("A brief, as it was pasted. Its names, quotes and sources were found by Lutrin.")),
    Scene("people", N_("2: who was there, and as what; the light shows where the text says so."), ("2", "j", "j")),
    Scene("jump", N_("Enter goes to the passage that proves it."), ("G", "enter")),
    Scene("back", N_("H takes the jump back."), ("H",)),
    Scene("quotes", N_("3: who said what, and the verb that ties the words to their speaker."), ("3",)),
    Scene("inferred", N_("A ? means worked out, not read; the line below says how."), ("j", "j")),
    Scene("note", N_("4: the sources. Enter goes to the raised number, and then opens its source."), ("4", "enter", "enter")),
    Scene("dates", N_("5: the dates. A ? means that the day or its year was worked out."), ("escape", "5")),
    Scene(
        "search", N_("/ searches without regard to accents; n goes to the next place."),
        ("1", "g", "slash"), typed=True, then=("enter", "n"),
    ),
    Scene("labels", N_("l puts the labels into the other language; the text stays as it is."), ("escape", "l")),
    Scene("next", N_("] opens the next brief, here in another language."), ("right_square_bracket",)),
    Scene("return", N_("[ and l: back again."), ("left_square_bracket", "l")),
    Scene("wall", N_("p presents it on the wall, one thing at a time; here, who took part."), ("2", "p")),
    Scene("slide", N_("Space goes on; Enter goes to the passage in the text."), ("space", "enter"), beat=2.0),
    Scene("keys", N_("? lists every key; : finds a command by its name."), ("question_mark",)),
    Scene("end", N_("“lutrin FILE” reads a brief of yours. From here on, the keys are yours."), ("escape", "g")),
)  # fmt: skip


def language_of(labels: Labels) -> str:
    """The language of the tour: that of the labels if there is a sample brief in it."""
    return labels.language if labels.language in SAMPLES else "en"


def briefs(language: str) -> list[Path]:
    """The sample briefs, that in `language` first."""
    names = sorted(SAMPLES.values(), key=lambda name: name != SAMPLES[language])
    return [seeds.folder() / name for name in names]


def reading(caption: str) -> float:
    """Seconds that people need for `caption`."""
    return max(LEAST, len(caption) / READ)

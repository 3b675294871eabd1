"""An app that was started for a presentation: as the wall or as the speaker's view, together with the other, and on its own."""

from __future__ import annotations

import time
from collections import deque

from content.deck import Spot
from content.labels import Labels
from content.library.shelf import Volume
from screens.present import Presentation
from screens.reader import Reader
from screens.renewal import Renewal
from screens.speaker import Speaker, Timing

from . import meeting_place
from .app import LutrinApp
from .cli_presenting import Show
from .glass import Glass
from .link import Link, SpeakerLink, WallLink
from .score import Place
from .takeover import Terminal


class PresentingApp(LutrinApp):
    """The wall or the speaker's view, as `show` says: what one does the other does too. Whatever becomes of it, this one goes on."""

    def __init__(
        self, volumes: list[Volume], labels: Labels, theme: str, terminal: Terminal | None, glass: Glass | None, show: Show
    ) -> None:
        super().__init__(volumes, labels, theme, False, terminal, glass)
        self.show = show
        self.link: Link | None = None
        self._awaited: deque[Spot] = deque()  # places of the other side that are on their way to this one
        self._renewal: Renewal | None = None
        self._followed: int | None = None  # the turn up to which this side was where the other is
        self._unmet = ""  # why no speaker will come

    @property
    def _reader(self) -> Reader:
        reader = self.screen_stack[0]
        assert isinstance(reader, Reader)
        return reader

    @property
    def presentation(self) -> Presentation | None:
        """The presentation that is open."""
        return self._reader.presenting.presentation if self.screen_stack else None

    async def on_mount(self) -> None:
        """Present the first brief, and meet the other side."""
        show = self.show
        presenting = self._reader.presenting
        presenting.alone = True
        presenting.make = Speaker if show.speaker else Presentation
        presenting.loops = show.loops
        presenting.shared = self._elsewhere
        presenting.open()
        volume = self._reader.volume
        if volume.data is None:
            await self._meet()
        if show.every:
            self._renewal = Renewal(volume)
            self.set_interval(show.every, self.step_by_itself)

    async def _meet(self) -> None:
        """Find the speaker, or the wall. A wall without a speaker is a wall all the same."""
        try:
            path = meeting_place.address(self._reader.volume.path)
            if self.show.speaker:
                self.link = speaker = SpeakerLink(self._follow, self._tell_speaker)
                speaker.seek(path)
            else:
                self.link = wall = WallLink(self._follow, self._tell_speaker)
                if not await wall.listen(path):
                    self._unmet = self.labels._("Another wall shows this brief: the speaker’s view drives that one.")
        except (meeting_place.NoPlace, OSError):
            self.link = None
            self._unmet = self.labels._("No speaker’s view can reach this wall: there is no safe folder for it.")
        self._say_unmet()

    def _say_unmet(self) -> None:
        """Say why no speaker will come, once there is something on the wall."""
        if self._unmet and self.presentation and self.presentation.spot:
            self.presentation.say(self._unmet)
            self._unmet = ""

    # ------------------------------------------------------------ the other side
    def _elsewhere(self) -> Spot | None:
        """Where the other side went while nothing was presented here."""
        place = self.link.place if self.link else None
        return place.spot if place and place.turn != self._followed else None

    def on_presentation_moved(self, event: Presentation.Moved) -> None:
        """This side is at another place."""
        self._say_unmet()
        if self.link is None or event.deck.brief.closed:  # the title alone is no place to call the other side to
            return
        if self._awaited and self._awaited[0] == event.spot:
            self._awaited.popleft()
            return
        place = self.link.place
        if place and event.deck.fitted(place.spot) == event.spot:  # it has just come there
            self._followed = place.turn
            return
        self._tell(place.moved(event.spot, self.now()) if place else Place(0, event.spot))

    def on_speaker_restarted(self) -> None:
        """The clock begins again."""
        if self.link and self.link.place:
            now, place = int(self.now()), self.link.place
            self._tell(place._replace(turn=place.turn + 1, began=now, since=now))

    def on_wall_resized(self) -> None:
        """Of another size, the wall steps otherwise."""
        if isinstance(self.link, WallLink) and self.link.place:
            self._tell(self.link.place)

    def _tell(self, place: Place) -> None:
        presentation = self.presentation
        if self.link is None:
            return
        if presentation and not isinstance(presentation, Speaker):
            place = place._replace(room=(presentation.room.width, presentation.room.height))
        self.link.tell(place)
        self._followed = place.turn
        self._tell_speaker()

    def _follow(self, place: Place) -> None:
        """The other side is at `place`."""
        presentation = self.presentation
        fitted = presentation.deck.fitted(place.spot) if presentation and presentation.deck else None
        if fitted:  # else there once the embargo is confirmed here too
            self._followed = place.turn
        if presentation and fitted and fitted != presentation.spot:
            self._awaited.append(fitted)
            presentation.go_to(fitted)
        self._tell_speaker()

    def _tell_speaker(self) -> None:
        presentation, link = self.presentation, self.link
        if isinstance(presentation, Speaker) and link:
            place = link.place
            timing = Timing(place.began, place.since, self.show.length) if place else Timing(length=self.show.length)
            presentation.told(timing, place.room if place else None, bool(link.peers))

    @staticmethod
    def now() -> float:
        """Seconds of the epoch."""
        return time.time()

    # ------------------------------------------------------------ on its own
    def step_by_itself(self) -> None:
        """One step on, with the file as it is by now; not in the dark, nor while somebody types or reads."""
        presentation = self.presentation
        if presentation is None or self.screen is not presentation or presentation.typing:
            return
        if presentation.spot and presentation.spot.dark:
            return
        self._reader.reopen()
        if self._renewal and self._renewal.is_due(self.now()):
            self.run_worker(self._renew, thread=True, group="renew", exclusive=True)
        else:
            presentation.advance(1, around=presentation.loops)

    def _renew(self) -> None:
        """In a thread: read the changed file; what cannot be read now may be by the next step."""
        assert self._renewal is not None
        self.call_from_thread(self._renewed, self._renewal.read())

    def _renewed(self, taken: bool) -> None:
        if taken:
            self._reader.loader.show(self._reader.index)
        if (presentation := self.presentation) is not None:
            presentation.advance(1, around=presentation.loops)

    def on_unmount(self) -> None:
        if self.link is not None:
            self.link.end()

"""The sides of the line between a wall and its speakers, for tests: each is a list of the places it was shown."""

import asyncio


class Side:
    """One side: what it was shown, and a way to wait for it."""

    def __init__(self, kind):
        self.shown = []
        self.news = asyncio.Event()
        self.link = kind(self.show, self.news.set)

    def show(self, place):
        self.shown.append(place)
        self.news.set()

    async def until(self, true):
        async with asyncio.timeout(10):
            while not true():
                self.news.clear()
                await self.news.wait()

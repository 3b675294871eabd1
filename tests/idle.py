"""What Pilot waits for after each key: that the app has nothing left to do, asked of the event loop itself.

Textual sleeps for 20 ms at a time, two or three times a key, until the process has used next to none of one of them. That
is most of the time of a test of a screen, and a machine that is busy elsewhere makes an app that works look idle.
"""

from __future__ import annotations

import asyncio
import math

from textual import app, pilot
from textual._context import active_app
from textual._wait import SLEEP_GRANULARITY
from textual._wait import wait_for_idle as wait_for_quiet
from textual.timer import Timer


async def wait_for_idle(min_sleep: float = SLEEP_GRANULARITY, max_sleep: float = 1) -> None:
    """Until nothing is ready nor due within 20 ms, and every frame is drawn; while threads work, as Textual waits."""
    loop, running = asyncio.get_running_loop(), active_app.get()
    end = loop.time() + max_sleep
    rounds = 0  # without anything to do; in each the loop takes in what threads and sockets have sent
    while rounds < 2 and loop.time() < end:
        frames = running.screen_stack[-1]._update_timer if running.screen_stack else None
        left = _left(loop, frames)
        if left and frames and frames._active.is_set():
            running.screen._on_timer_update()  # no 1/60 s is waited for a frame
            left = 0.0
        idle = left >= SLEEP_GRANULARITY
        if idle and any(worker.is_running for worker in running.workers):
            return await wait_for_quiet(min_sleep, end - loop.time())
        rounds = rounds + 1 if idle else 0
        await asyncio.sleep(0 if idle else left)


def _left(loop: asyncio.AbstractEventLoop, frames: Timer | None) -> float:
    """Seconds until `loop` has something to do, other than to wake up the timer of `frames`; infinite if it has not."""
    if loop._ready:
        return 0.0
    asleep = frames._task._fut_waiter if frames and frames._task else None
    due = (timer.when() for timer in loop._scheduled if not timer.cancelled() and asleep not in timer._args)
    return max(0.0, min(due, default=math.inf) - loop.time())


def install() -> None:
    app.wait_for_idle = pilot.wait_for_idle = wait_for_idle

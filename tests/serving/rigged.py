"""The program itself, made to stand still at a point of its work or to stand by for less long than it does.

python rigged.py [stalls=POINT] [stands_by=SECONDS] [COMMAND]
"""

import sys
import threading
from functools import partial

STALLED = "standing still at"


class Stalling:
    """Stands still where it first passes a point, until it is killed; the others it passes."""

    def __init__(self, point: str) -> None:
        self.point = point

    def at(self, point: str) -> None:
        if point == self.point:
            print(STALLED, point, flush=True)
            threading.Event().wait()


def stalls(point: str) -> None:
    from bot import wiring

    wiring.NoFaults = partial(Stalling, point)


def stands_by(seconds: str) -> None:
    from bot.adapters import patience
    from bot.adapters.telegram import polling

    polling.Patience = partial(patience.Patience, conflict_s=float(seconds))


if __name__ == "__main__":
    for rig in [argument for argument in sys.argv if "=" in argument]:
        sys.argv.remove(rig)
        name, _, value = rig.partition("=")
        {"stalls": stalls, "stands_by": stands_by}[name](value)
    from bot.__main__ import main

    main()

"""What can go wrong with a request, as a table: which request, which fault, once or always."""

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from fakes.discord_routes import ROUTES
from fakes.discord_world import Refusal

Where = Callable[[dict], bool]

PAGE = "<html><head><title>{0}</title></head><body><center><h1>{0}</h1></center><hr>cloudflare</body></html>"


@dataclass(frozen=True, slots=True)
class Limited:
    """A 429: for how long, for everything or this alone, and whether it is the platform itself that says so."""

    retry_after_s: float
    everywhere: bool = False
    banned: bool = False


@dataclass(slots=True, eq=False)
class Fault:
    """One way a request goes wrong. `acts`: what was asked for is done all the same; `drops`: no answer comes."""

    name: str
    refusal: Refusal | None = None
    page: int | None = None
    limited: Limited | None = None
    acts: bool = False
    drops: bool = False
    delay_s: float = 0.0
    reached: asyncio.Event = field(default_factory=asyncio.Event)
    gate: asyncio.Event | None = None

    def lets_go(self) -> None:
        """Let a held request go on."""
        if self.gate is not None:
            self.gate.set()

    async def wait(self) -> None:
        """Wait as long as the fault makes a request wait."""
        self.reached.set()
        if self.gate is not None:
            await self.gate.wait()
        if self.delay_s:
            await asyncio.sleep(self.delay_s)


def refused(status: int, code: int, message: str) -> Fault:
    """Any refusal in the platform's words."""
    return Fault(f"{code}", Refusal(status, code, message))


def too_many(retry_after_s: float = 0.05, *, everywhere: bool = False) -> Fault:
    """429 of this request's kind, or of all that the bot asks for."""
    return Fault("429", limited=Limited(retry_after_s, everywhere=everywhere))


def banned() -> Fault:
    """429 with a page of HTML, as a proxy answers an address that was shut out."""
    return Fault("banned", limited=Limited(3600, everywhere=True, banned=True))


def server_error(status: int = 500) -> Fault:
    """5xx with a page of HTML."""
    return Fault(f"{status}", page=status)


def dropped() -> Fault:
    """The connection breaks before anything is done."""
    return Fault("dropped", drops=True)


def reply_lost() -> Fault:
    """It is done, and the answer never arrives."""
    return Fault("reply lost", acts=True, drops=True)


def done_but_failed(status: int = 502) -> Fault:
    """It is done, and a page of HTML says otherwise."""
    return Fault("done but failed", acts=True, page=status)


def slow(seconds: float) -> Fault:
    """It is done at once, and the answer takes its time."""
    return Fault("slow", acts=True, delay_s=seconds)


def held(*, acts: bool = False) -> Fault:
    """The request stays open until `lets_go`; it is done before that if it `acts`, and after it if not.

    `await fault.reached.wait()` tells when the request is there.
    """
    return Fault("held", acts=acts, gate=asyncio.Event())


def closed_to_us() -> Fault:
    """403 as of somebody who takes no private messages from the bot."""
    return refused(403, 50007, "Cannot send messages to this user")


def no_shared_guild() -> Fault:
    """403 as of somebody with whom the bot shares no place any more."""
    return refused(403, 50278, "Cannot send messages to this user")


def opened_too_fast() -> Fault:
    """403 for private chats opened one after another."""
    return refused(403, 40003, "You are opening direct messages too fast.")


def no_access() -> Fault:
    """403 for a place that the bot can't see."""
    return refused(403, 50001, "Missing Access")


def unknown_use() -> Fault:
    """404 for an interaction answered too late."""
    return refused(404, 10062, "Unknown interaction")


def answered_already() -> Fault:
    """400 for an interaction answered twice."""
    return refused(400, 40060, "Interaction has already been acknowledged.")


def stale_token() -> Fault:
    """401 for an interaction that is over."""
    return refused(401, 50027, "Invalid Webhook Token")


def bad_form() -> Fault:
    """400 for a body that the platform doesn't take."""
    return refused(400, 50035, "Invalid Form Body")


def unauthorized() -> Fault:
    """401, as with a token that was revoked."""
    return refused(401, 0, "401: Unauthorized")


@dataclass(slots=True)
class _Planned:
    name: str
    fault: Fault
    where: Where | None
    left: int | None

    def meets(self, name: str, given: dict) -> bool:
        return self.name in (name, "*") and (self.where is None or self.where(given))


@dataclass(slots=True)
class Faults:
    """The table. What is planned for some requests comes before what is planned for all; `*` is every request."""

    planned: list[_Planned] = field(default_factory=list)

    def once(self, name: str, fault: Fault, *, times: int = 1, where: Where | None = None) -> Fault:
        """The next request, or the next few, go wrong like this; those alone whose body `where` accepts."""
        return self._plan(_Planned(name, fault, where, times))

    def always(self, name: str, fault: Fault, *, where: Where | None = None) -> Fault:
        """Every request goes wrong like this until `clear`."""
        return self._plan(_Planned(name, fault, where, None))

    def _plan(self, planned: _Planned) -> Fault:
        assert planned.name in (*ROUTES, "*"), f"{planned.name} is no request that is known here"
        self.planned.append(planned)
        return planned.fault

    def clear(self, name: str | None = None) -> None:
        """All is well again, or one kind of request is."""
        for each in self.planned:
            if name in (None, each.name):
                each.fault.lets_go()
        self.planned = [each for each in self.planned if name not in (None, each.name)]

    def next(self, name: str, given: Any) -> Fault | None:
        """Return what goes wrong with this request, and strike it off."""
        body = given if isinstance(given, dict) else {}
        meant = sorted((each for each in self.planned if each.meets(name, body)), key=lambda each: each.left is None)
        if not meant:
            return None
        if meant[0].left is not None:
            meant[0].left -= 1
            if not meant[0].left:
                self.planned.remove(meant[0])
        return meant[0].fault


@dataclass(slots=True)
class Pace:
    """The platform's patience: so many messages a channel within so many seconds, so many new chats likewise."""

    messages: tuple[int, float] = (5, 5.0)
    chats: tuple[int, float] = (10, 600.0)
    _counted: dict[object, deque[float]] = field(default_factory=dict)

    def wait_s(self, key: object, now_s: float) -> float:
        """Count one more; return 0, or how long to wait when it is one too many."""
        most, within_s = self.chats if key == "chats" else self.messages
        counted = self._counted.setdefault(key, deque())
        while counted and counted[0] <= now_s - within_s:
            counted.popleft()
        if len(counted) >= most:
            return counted[0] + within_s - now_s
        counted.append(now_s)
        return 0.0

"""What can go wrong between the bot and the platform, as a table: which method, which fault, once or always."""

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from math import ceil

from fakes.telegram_tables import METHODS
from fakes.telegram_world import Refusal

Where = Callable[[dict], bool]

PAGE = "<html><head><title>{0}</title></head><body><center><h1>{0}</h1></center><hr>nginx</body></html>"


@dataclass(slots=True, eq=False)
class Fault:
    """One way a request goes wrong. `acts`: what was asked for is done all the same; `drops`: no answer comes."""

    name: str
    refusal: Refusal | None = None
    page: int | None = None
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


def refused(code: int, description: str, **parameters: int) -> Fault:
    """Any refusal in the platform's words."""
    return Fault(f"{code}", Refusal(code, description, **parameters))


def too_many(retry_after_s: int = 2) -> Fault:
    """429."""
    return refused(429, f"Too Many Requests: retry after {retry_after_s}", retry_after=retry_after_s)


def server_error(status: int = 500) -> Fault:
    """5xx with a page of HTML, as a proxy answers."""
    return Fault(f"{status}", page=status)


def dropped() -> Fault:
    """The connection breaks before anything is done."""
    return Fault("dropped", drops=True)


def reply_lost() -> Fault:
    """It is done, and the answer never arrives."""
    return Fault("reply lost", acts=True, drops=True)


def slow(seconds: float) -> Fault:
    """It is done at once, and the answer takes its time."""
    return Fault("slow", acts=True, delay_s=seconds)


def held(*, acts: bool = False) -> Fault:
    """The request stays open until `lets_go`; it is done before that if it `acts`, and after it if not.

    `await fault.reached.wait()` tells when the request is there.
    """
    return Fault("held", acts=acts, gate=asyncio.Event())


def blocked() -> Fault:
    """403 as of somebody who blocked the bot."""
    return refused(403, "Forbidden: bot was blocked by the user")


def not_modified() -> Fault:
    """400 for an edit that changes nothing."""
    return refused(
        400,
        "Bad Request: message is not modified: specified new message content and reply markup are exactly the same"
        " as a current content and reply markup of the message",
    )


def query_too_old() -> Fault:
    """400 for a press answered too late."""
    return refused(400, "Bad Request: query is too old and response timeout expired or query ID is invalid")


def upgraded(new_id: int) -> Fault:
    """400 for a group that became a supergroup."""
    return refused(400, "Bad Request: group chat was upgraded to a supergroup chat", migrate_to_chat_id=new_id)


def bad_markup() -> Fault:
    """400 for markup the platform can't read."""
    return refused(400, 'Bad Request: can\'t parse entities: Unsupported start tag "x" at byte offset 0')


def unauthorized() -> Fault:
    """401, as with a token that was revoked."""
    return refused(401, "Unauthorized")


@dataclass(slots=True)
class _Planned:
    method: str
    fault: Fault
    where: Where | None
    left: int | None

    def meets(self, method: str, params: dict) -> bool:
        return self.method in (method, "*") and (self.where is None or self.where(params))


@dataclass(slots=True)
class Faults:
    """The table. What is planned for some requests comes before what is planned for all; `*` is every method."""

    planned: list[_Planned] = field(default_factory=list)

    def once(self, method: str, fault: Fault, *, times: int = 1, where: Where | None = None) -> Fault:
        """The next request, or the next few, go wrong like this; those alone whose parameters `where` accepts."""
        return self._plan(_Planned(method, fault, where, times))

    def always(self, method: str, fault: Fault, *, where: Where | None = None) -> Fault:
        """Every request goes wrong like this until `clear`."""
        return self._plan(_Planned(method, fault, where, None))

    def _plan(self, planned: _Planned) -> Fault:
        assert planned.method in (*METHODS, "*"), f"{planned.method} is no method that is known here"
        self.planned.append(planned)
        return planned.fault

    def clear(self, method: str | None = None) -> None:
        """All is well again, or one method is."""
        for each in self.planned:
            if method in (None, each.method):
                each.fault.lets_go()
        self.planned = [each for each in self.planned if method not in (None, each.method)]

    def next(self, method: str, params: dict) -> Fault | None:
        """Return what goes wrong with this request, and strike it off."""
        meant = sorted(
            (each for each in self.planned if each.meets(method, params)), key=lambda each: each.left is None
        )
        if not meant:
            return None
        if meant[0].left is not None:
            meant[0].left -= 1
            if not meant[0].left:
                self.planned.remove(meant[0])
        return meant[0].fault


@dataclass(slots=True)
class Pace:
    """The platform's patience with a bot that sends a lot: so many messages within so many seconds."""

    overall: tuple[int, float] = (30, 1.0)
    a_chat: tuple[int, float] = (5, 5.0)
    a_group: tuple[int, float] = (20, 60.0)
    _sent: dict[int | None, deque[float]] = field(default_factory=dict)

    def check(self, chat_id: int, now_s: float) -> None:
        """Count a message; raises Refusal when it is one too many."""
        limits = {None: self.overall, chat_id: self.a_group if chat_id < 0 else self.a_chat}
        for key, (most, within_s) in limits.items():
            sent = self._sent.setdefault(key, deque())
            while sent and sent[0] <= now_s - within_s:
                sent.popleft()
            if len(sent) >= most:
                wait_s = max(1, ceil(sent[0] + within_s - now_s))
                raise Refusal(429, f"Too Many Requests: retry after {wait_s}", retry_after=wait_s)
        for key in limits:
            self._sent[key].append(now_s)

"""A Bot API server of the tests' own on the loopback: it keeps what the platform keeps, and checks every request.

async with FakeTelegram() as fake:
    bot = telegram.Bot(fake.token, base_url=fake.base_url)
    ana = fake.user("Ana", language="en")
    await ana.types_command("/start")
    await ana.sees_next("Hello")
    assert fake.violations == []
"""

import asyncio
import hashlib
from contextlib import AbstractContextManager
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self

from aiohttp import web
from fakes.telegram_delivery import Updates
from fakes.telegram_faults import PAGE, Fault, Faults, Pace
from fakes.telegram_groups import FakeGroup, reaches_bot
from fakes.telegram_methods import Methods, member_json
from fakes.telegram_people import FakeUser, Press
from fakes.telegram_rules import read_request
from fakes.telegram_schema import official
from fakes.telegram_tables import METHODS
from fakes.telegram_world import BOT_ID, PATIENCE_S, Post, Refusal, Room, World, bad

HOST = "127.0.0.1"
LARGEST_REQUEST = 60 * 1024 * 1024
BY_NAME = {name.lower(): name for name in METHODS}


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as it came: the method, its parameters, and what became of it (a status; 0 for no answer)."""

    method: str
    given: dict[str, Any]
    status: int


class FakeTelegram:
    """The platform. `violations` has to stay empty; `requests` is everything the bot asked for, in order of answers."""

    def __init__(self, username: str = "golden_bridge_test_bot") -> None:
        self.username = username
        self.token = f"{BOT_ID}:{hashlib.sha256(username.encode()).hexdigest()[:35]}"
        self.violations: list[str] = []
        self.requests: list[Asked] = []
        self.faults = Faults()
        self.world = World(username)
        self.updates = Updates(self.world, self._check_object)
        self.methods = Methods(self.world, self.updates)
        self.port = 0
        self._runner: web.ServerRunner | None = None
        self._tasks: set[asyncio.Task[web.StreamResponse]] = set()
        self._polling: web.BaseRequest | None = None

    async def __aenter__(self) -> Self:
        await self.comes_up()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.updates.set_hook(None)
        await self.goes_down()
        for task in tuple(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    @property
    def base_url(self) -> str:
        """What the client library takes as its base URL: the token follows right after it."""
        return f"http://{HOST}:{self.port}/bot"

    @property
    def unanswered(self) -> list[Press]:
        """Presses the bot left with a waiting sign."""
        return [press for press in self.world.presses.values() if not press.answered.is_set()]

    def user(
        self, name: str, *, language: str | None = None, last_name: str | None = None, username: str | None = None
    ) -> FakeUser:
        """Somebody new, who never wrote to the bot."""
        return FakeUser(self, self.world.new_person(name, last_name, username, language))

    def group(self, *people: FakeUser, title: str = "The two of us") -> FakeGroup:
        """A plain group of these people; the first made it. The bot isn't in it."""
        standing = {person.id: "creator" if person is people[0] else "member" for person in people}
        return FakeGroup(self, self.world.new_group(title, standing), list(people))

    def calls(self, method: str) -> list[dict[str, Any]]:
        """The parameters of every request for a method that was granted."""
        return [asked.given for asked in self.requests if asked.method == method and asked.status == 200]

    def privacy_mode(self, *, on: bool) -> None:
        """Whether the bot hears only what is meant for it in groups, as is usual."""
        self.world.reads_everything = not on

    def strict_pace(self, pace: Pace | None = None) -> None:
        """Answer 429 from now on when the bot sends more than the platform allows."""
        self.methods.pace = pace or Pace()

    def time_passes(self, seconds: float) -> None:
        """Set the platform's clock forward."""
        self.world.offset_s += seconds
        self.world.change()

    def jump_update_ids(self, to: int) -> None:
        """Number updates from here on, as after a week of silence."""
        self.updates.next_id = to

    def at_once(self, *, order: str = "as sent") -> AbstractContextManager[list[dict]]:
        """Hold updates back within the block and deliver them together; `reversed` changes a webhook's order."""
        return self.updates.at_once(order=order)

    async def deliver_again(self, update_id: int | None = None, *, secret: str | None = None) -> int:
        """Post an update to the webhook once more, the newest unless told which; return the status."""
        return await self.updates.again(update_id or self.updates.history[-1]["update_id"], secret=secret)

    async def polled(self, *, timeout_s: float = PATIENCE_S) -> None:
        """Wait until the bot is in a long poll."""
        await self.world.until(lambda: self.updates.waiting, timeout_s)

    async def all_fetched(self, *, timeout_s: float = PATIENCE_S) -> None:
        """Wait until the bot has confirmed every update."""
        await self.world.until(lambda: not self.updates.pending, timeout_s)

    async def asked_for(self, method: str, *, times: int = 1, timeout_s: float = PATIENCE_S) -> list[Asked]:
        """Wait until a method was asked for that often, whatever became of it; return those requests."""

        def found() -> list[Asked] | None:
            asked = [each for each in self.requests if each.method == method]
            return asked if len(asked) >= times else None

        return await self.world.until(found, timeout_s) or []

    def kill_poll(self) -> None:
        """Break the connection of the long poll under way."""
        assert self._polling is not None, "nobody polls"
        assert self._polling.transport is not None, "nobody polls any more"
        self._polling.transport.abort()

    async def goes_down(self) -> None:
        """Close every connection and take no new one."""
        if self._runner is not None:
            self.updates.end_poll(Refusal(502, "Bad Gateway"))
            await self._runner.cleanup()
            self._runner = None

    async def comes_up(self) -> None:
        """Listen, where it listened before if it did."""
        server = web.Server(self._received, request_factory=_request, handler_cancellation=True, access_log=None)
        self._runner = web.ServerRunner(server, shutdown_timeout=0.05)
        await self._runner.setup()
        site = web.TCPSite(self._runner, HOST, self.port)
        await site.start()
        self.port = self._runner.addresses[0][1]

    def tell(self, post: Post, kind: str = "message") -> None:
        """Tell the bot of a message, if it is to know."""
        if reaches_bot(self, post):
            self.updates.add(kind, post.as_json())

    def tell_standing(self, room: Room, by: dict, before: str, after: str) -> None:
        """Tell the bot that its own standing in a chat changed."""
        told = {"chat": room.as_json(), "from": by, "date": self.world.now()}
        sides = {"old_chat_member": before, "new_chat_member": after}
        members = {name: member_json(self.world, room, BOT_ID, status) for name, status in sides.items()}
        self.updates.add("my_chat_member", told | members)

    async def _received(self, request: web.BaseRequest) -> web.StreamResponse:
        """Answer a request. Only a poll ends when the bot goes away; everything else is finished first."""
        _, _, rest = request.path.partition("/bot")
        token, _, name = rest.partition("/")
        method = BY_NAME.get(name.lower())
        if token != self.token:
            return _answer(Refusal(401, "Unauthorized") if ":" in token else Refusal(404, "Not Found"))
        if method is None:
            self.violations.append(f"{name}: no method that is known here")
            return _answer(Refusal(404, "Not Found"))
        try:
            given = await _parameters(request)
        except ValueError as error:
            self.violations.append(f"{method}: {error}")
            return _answer(bad("can't parse the request"))
        if method == "getUpdates":
            self._polling = request
            return await self._answered(request, method, given)
        task = asyncio.create_task(self._answered(request, method, given))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return await asyncio.shield(task)

    async def _answered(self, request: web.BaseRequest, method: str, raw: dict[str, Any]) -> web.StreamResponse:
        given, flaws = read_request(method, raw)
        fault = self.faults.next(method, given) or Fault("none", acts=True)
        answer: web.StreamResponse | None = None
        if fault.acts:
            answer = await self._act(method, given, flaws)
        await fault.wait()
        if fault.drops:
            answer = None
            if request.transport is not None:
                request.transport.abort()
        elif fault.page is not None:
            page = PAGE.format(f"{fault.page} Server Error")
            answer = web.Response(status=fault.page, text=page, content_type="text/html")
        elif fault.refusal is not None:
            answer = _answer(fault.refusal)
        elif answer is None:
            answer = await self._act(method, given, flaws)
        self.requests.append(Asked(method, given, answer.status if answer is not None else 0))
        self.world.change()
        return answer or web.Response(status=502)

    async def _act(self, method: str, given: dict[str, Any], flaws: list[str]) -> web.StreamResponse:
        schema = official()
        told = [f"{method}: {flaw}" for flaw in flaws]
        if schema is not None:
            told += schema.request_flaws(method, given)
        self.violations += dict.fromkeys(told)
        try:
            if flaws:
                raise bad(flaws[0])
            result = await self.methods.call(method, dict(given))
        except Refusal as refusal:
            if refusal.flaw:
                self.violations.append(f"{method}: {refusal.description}")
            return _answer(refusal)
        finally:
            self.violations += [f"{method}: {doubt}" for doubt in self.methods.doubts]
            self.methods.doubts.clear()
        if schema is not None:
            self.violations += [f"answer of {flaw}" for flaw in schema.answer_flaws(method, result)]
        return web.json_response({"ok": True, "result": result})

    def _check_object(self, name: str, value: Any) -> None:
        schema = official()
        if schema is not None:
            self.violations += [f"sent by the platform: {flaw}" for flaw in schema.flaws(name, value)]


def _request(message: Any, payload: Any, protocol: Any, writer: Any, task: Any) -> web.BaseRequest:
    loop = asyncio.get_running_loop()
    return web.BaseRequest(message, payload, protocol, writer, task, loop, client_max_size=LARGEST_REQUEST)


def _answer(refusal: Refusal) -> web.Response:
    told: dict[str, Any] = {"ok": False, "error_code": refusal.code, "description": refusal.description}
    if refusal.parameters:
        told["parameters"] = refusal.parameters
    return web.json_response(told, status=refusal.code)


async def _parameters(request: web.BaseRequest) -> dict[str, Any]:
    """Parameters from the address, a form, or JSON; a file is its bytes, also where another parameter names it."""
    given: dict[str, Any] = dict(request.query)
    if request.content_type == "application/json":
        try:
            told = await request.json()
        except ValueError:
            raise ValueError("the body is not JSON") from None
        if not isinstance(told, dict):
            raise ValueError("the body is no object")
        return given | told
    form = await request.post()
    given |= {name: value.file.read() if isinstance(value, web.FileField) else value for name, value in form.items()}
    attached = {
        name: value.removeprefix("attach://")
        for name, value in given.items()
        if isinstance(value, str) and value.startswith("attach://")
    }
    for name, part in attached.items():
        if part in given:
            given[name] = given.pop(part)
    return given

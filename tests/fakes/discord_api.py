"""A platform of the tests' own on the loopback, requests and socket: it keeps what the real one keeps, and checks all.

async with FakeDiscord() as fake:
    with fake.points_here():
        client = discord.Client(intents=intents, allowed_mentions=discord.AllowedMentions.none())
        running = asyncio.create_task(client.start(fake.token))
        await fake.gateway.is_connected()
        ana = fake.person("Ana")
        await ana.says("hi")
        await ana.sees_next("Hello")
        assert fake.violations == []

Its clock stands still, so that nothing is too late unless `time_passes` says so.
"""

import asyncio
import base64
import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self

import discord
import yarl
from aiohttp import web
from fakes.discord_answers import answer as answered
from fakes.discord_answers import body_of, limited_to, rate_headers, refused
from fakes.discord_faults import PAGE, Fault, Faults, Limited, Pace
from fakes.discord_gateway import Gateway
from fakes.discord_methods import Methods
from fakes.discord_people import FakePerson, Place
from fakes.discord_places import FakeGuild
from fakes.discord_routes import ROUTES, Match, recognised
from fakes.discord_rules import form_flaw
from fakes.discord_schema import official
from fakes.discord_uses import Use, Uses
from fakes.discord_world import BOT_ID, DM, GROUP, PATIENCE_S, Guild, Post, Refusal, World, stopped_clock

HOST = "127.0.0.1"
BASE_PATH = "/api/v10"
GATEWAY_ONLY = frozenset({"guild_id", "member"})


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as it came: its name, what its path names, its body, and the status it got (0 for no answer)."""

    name: str
    path: dict[str, str]
    body: Any
    status: int


class FakeDiscord:
    """The platform. `violations` has to stay empty; `requests` is everything the bot asked for, in order of answers."""

    def __init__(self, name: str = "Golden Bridge", *, clock: Callable[[], float] | None = None) -> None:
        self.token = _token(name)
        self.violations: list[str] = []
        self.requests: list[Asked] = []
        self.faults = Faults()
        self.world = World(name, clock or stopped_clock())
        self.gateway = Gateway(self.world, lambda: self.token, self._check_told)
        self.gateway.violations = self.violations
        self.uses = Uses(self.world, self.gateway)
        self.methods = Methods(self.world, self.gateway, self.uses)
        self.pace: Pace | None = None
        self.port = 0
        self._runner: web.AppRunner | None = None
        self._tasks: set[asyncio.Task[web.StreamResponse]] = set()

    async def __aenter__(self) -> Self:
        await self.comes_up()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.faults.clear()
        await self.goes_down()
        for task in tuple(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    @property
    def base_url(self) -> str:
        """What requests begin with, without a slash at the end."""
        return f"http://{HOST}:{self.port}{BASE_PATH}"

    @property
    def gateway_url(self) -> str:
        """Where the socket is."""
        return f"ws://{HOST}:{self.port}"

    @property
    def unanswered(self) -> list[Use]:
        """What people did that the bot has not answered at all."""
        return [use for use in self.world.uses.values() if use.answer is None]

    @property
    def invalid_requests(self) -> int:
        """How many requests count towards being shut out (401, 403, 429)."""
        return sum(asked.status in (401, 403, 429) for asked in self.requests)

    @contextmanager
    def points_here(self) -> Iterator[None]:
        """Point the client library here for as long as the block lasts."""
        before = discord.http.Route.BASE, discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY
        discord.http.Route.BASE = self.base_url
        discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(self.gateway_url)
        try:
            yield
        finally:
            discord.http.Route.BASE, discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = before

    def person(self, name: str, *, locale: str = "en-US") -> FakePerson:
        """Somebody new, who never wrote to the bot."""
        return FakePerson(self, self.world.new_person(name, locale))

    def guild(self, *people: FakePerson, name: str = "Our place", bot: bool = True) -> FakeGuild:
        """A server of these people; the first made it. The bot is in it unless told otherwise."""
        guild = Guild(self.world.next_id(), name, people[0].id, {each.id for each in people})
        self.world.guilds[guild.id] = guild
        made = FakeGuild(self, guild)
        if bot:
            made.adds_bot()
        return made

    def private(self, *people: FakePerson, name: str = "Us") -> Place:
        """A chat of these people without the bot: of two in private, of more a group."""
        kind = DM if len(people) == 2 else GROUP
        return Place(self, self.world.new_channel(kind, [each.id for each in people], name=name))

    def calls(self, name: str) -> list[Any]:
        """The bodies of every request of this name that was granted."""
        return [asked.body for asked in self.requests if asked.name == name and asked.status in (200, 204)]

    def revokes_token(self) -> str:
        """Make another token the right one, and return it; connections stay."""
        self.token = _token(self.token)
        return self.token

    def strict_pace(self, pace: Pace | None = None) -> None:
        """Refuse from now on what is asked for faster than the platform allows."""
        self.pace = pace or Pace()

    def time_passes(self, seconds: float) -> None:
        """Set the platform's clock forward."""
        self.world.offset_s += seconds
        self.world.change()

    async def asked_for(self, name: str, *, times: int = 1, timeout_s: float = PATIENCE_S) -> list[Asked]:
        """Wait until this was asked for that often, whatever became of it; return those requests."""

        def found() -> list[Asked] | None:
            asked = [each for each in self.requests if each.name == name]
            return asked if len(asked) >= times else None

        return await self.world.until(found, timeout_s) or []

    async def goes_down(self) -> None:
        """Close every connection and take no new one."""
        if self._runner is not None:
            self.gateway.breaks()
            await asyncio.sleep(0)
            await self._runner.cleanup()
            self._runner = None

    async def comes_up(self) -> None:
        """Listen, where it listened before if it did."""
        app = web.Application(client_max_size=30 * 1024 * 1024)
        app.router.add_route("*", "/{rest:.*}", self._received)
        self._runner = web.AppRunner(app, shutdown_timeout=0.05, access_log=None)
        await self._runner.setup()
        await web.TCPSite(self._runner, HOST, self.port).start()
        self.port = self._runner.addresses[0][1]
        self.gateway.url = self.gateway_url

    async def _received(self, request: web.Request) -> web.StreamResponse:
        """Answer a request; once it is here it is finished, whether or not the bot waits for it."""
        if request.headers.get("Upgrade", "").lower() == "websocket":
            return await self.gateway.serve(request)
        path = request.raw_path.partition("?")[0].removeprefix(BASE_PATH)
        match = recognised(request.method, path)
        if match is None:
            self.violations.append(f"{request.method} {path}: no request that is known here")
            return refused(Refusal(404, 0, "404: Not Found"))
        if not request.headers.get("User-Agent", "").startswith("DiscordBot") and not ROUTES[match.name].token_in_path:
            self.violations.append(f"{match.name}: no User-Agent of a bot")
        authorised = request.headers.get("Authorization") == f"Bot {self.token}"
        if not ROUTES[match.name].token_in_path and not authorised:
            return self._done(match, None, refused(Refusal(401, 0, "401: Unauthorized")))
        try:
            body = await body_of(request)
        except ValueError as error:
            self.violations.append(f"{match.name}: {error}")
            return self._done(match, None, refused(Refusal(400, 50109, "The request body contains invalid JSON.")))
        task = asyncio.create_task(self._answered(request, match, body))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return await asyncio.shield(task)

    async def _answered(self, request: web.Request, match: Match, body: Any) -> web.StreamResponse:
        fault = self.faults.next(match.name, body) or Fault("none", acts=True)
        query = dict(request.query)
        answer = self._act(match, body, query) if fault.acts else None
        await fault.wait()
        if fault.drops:
            if request.transport is not None:
                request.transport.abort()
            return self._done(match, body, None)
        if fault.page is not None:
            page = PAGE.format(f"{fault.page} Server Error")
            answer = web.Response(status=fault.page, text=page, content_type="text/html")
        elif fault.limited is not None:
            answer = limited_to(fault.limited)
        elif fault.refusal is not None:
            answer = refused(fault.refusal)
        return self._done(match, body, answer or self._act(match, body, query))

    def _act(self, match: Match, body: Any, query: dict[str, str]) -> web.Response:
        route, schema = ROUTES[match.name], official()
        flaws = list(route.body((), body)) if route.body is not None else []
        told = [f"{match.name}: {flaw}" for flaw in flaws]
        told += [f"{match.name}: ?{name} is not known" for name in query.keys() - route.query]
        told += [f"{match.name}: takes no body"] if route.body is None and body is not None else []
        told += list(schema.request_flaws(match.name, body)) if schema is not None else []
        self.violations += dict.fromkeys(told)
        if (limited := self._too_fast(match)) is not None:
            return limited
        try:
            if flaws:
                raise form_flaw(flaws)
            status, result = self.methods.call(match.name, match.path | {"body": body, "query": query})
        except Refusal as refusal:
            if refusal.flaw:
                self.violations.append(f"{match.name}: {refusal.message}")
            return refused(refusal)
        if schema is not None:
            self.violations += dict.fromkeys(schema.answer_flaws(match.name, status, result))
        return answered(status, result, rate_headers(match.name))

    def _too_fast(self, match: Match) -> web.Response | None:
        keys = {"create_message": match.path.get("channel_id"), "create_dm": "chats"}
        if self.pace is None or match.name not in keys:
            return None
        wait_s = self.pace.wait_s(keys[match.name], self.world.now_s())
        if wait_s and match.name == "create_dm":
            return refused(Refusal(403, 40003, "You are opening direct messages too fast."))
        return limited_to(Limited(wait_s)) if wait_s else None

    def _done(self, match: Match, body: Any, answer: web.Response | None) -> web.Response:
        self.requests.append(Asked(match.name, match.path, body, answer.status if answer is not None else 0))
        self.world.change()
        return answer or web.Response(status=502)

    def _check_told(self, post: Post, told: dict) -> None:
        schema = official()
        if schema is not None:
            plain = {name: value for name, value in told.items() if name not in GATEWAY_ONLY}
            plain["mentions"] = [
                {name: value for name, value in each.items() if name != "member"} for each in told["mentions"]
            ]
            self.violations += [f"sent by the platform: {flaw}" for flaw in schema.flaws("MessageResponse", plain)]


def _token(name: str) -> str:
    owner = base64.urlsafe_b64encode(str(BOT_ID).encode()).decode().rstrip("=")
    digest = hashlib.sha256(name.encode()).hexdigest()
    return f"{owner}.{digest[:6]}.{digest[6:44]}"

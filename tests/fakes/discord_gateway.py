"""The socket on which the bot is told what happens: sessions that can be taken up again, and all that can go wrong."""

import asyncio
import json
from collections.abc import Callable
from typing import Any

from aiohttp import WSMsgType, web
from fakes.discord_json import APPLICATION_ID, guild_created_json, me_json, readable, told_json
from fakes.discord_links import Link, Session
from fakes.discord_world import DM, EPHEMERAL, PATIENCE_S, VIEW, Channel, Guild, Post, World

GUILDS, GUILD_MESSAGES, DIRECT_MESSAGES, MESSAGE_CONTENT = 1 << 0, 1 << 9, 1 << 12, 1 << 15
PRIVILEGED = 1 << 1 | 1 << 8 | MESSAGE_CONTENT
ALL_INTENTS = (1 << 26) - 1
LARGEST_REQUEST = 4096
RESUME_PATH = "/again"
ENDS_SESSION = frozenset({1000, 1001, 4004, 4007, 4009, 4010, 4011, 4012, 4013, 4014})


class Gateway:
    """All sessions there are. `acks` off: heartbeats stay unanswered; `heartbeat_s`: how often they are asked for."""

    def __init__(self, world: World, token: Callable[[], str], check: Callable[[Post, dict], None]) -> None:
        self.world = world
        self.acks, self.heartbeat_s, self.granted = True, 41.25, 0
        self.identified: list[dict] = []
        self.resumed: list[dict] = []
        self.beats = 0
        self.violations: list[str] = []
        self.url = ""
        self.sessions: dict[str, Session] = {}
        self._links: set[Link] = set()
        self._token, self._check = token, check
        self._refusals: list[int] = []
        self._open = asyncio.Event()
        self._open.set()

    @property
    def connected(self) -> bool:
        """Whether a session has a connection at this moment."""
        return any(each.link is not None for each in self.sessions.values())

    async def is_connected(self, *, timeout_s: float = PATIENCE_S) -> None:
        """Wait until the bot is connected and was told that it is."""
        await self.world.until(lambda: self.connected, timeout_s)

    async def is_identified(self, times: int = 1, *, timeout_s: float = PATIENCE_S) -> dict:
        """Wait until a session was begun that often; return what was said last."""
        await self.world.until(lambda: len(self.identified) >= times and self.connected, timeout_s)
        return self.identified[-1]

    async def is_resumed(self, times: int = 1, *, timeout_s: float = PATIENCE_S) -> dict:
        """Wait until a session was taken up again that often; return what was said last."""
        await self.world.until(lambda: len(self.resumed) >= times and self.connected, timeout_s)
        return self.resumed[-1]

    def tell(self, event: str, data: dict, intent: int = 0) -> None:
        """Tell every session that asked for events of this kind, connected or not."""
        for session in self._alive():
            if not intent or session.intents & intent:
                self._dispatch(session, event, data)

    def tell_post(self, event: str, post: Post) -> None:
        """Tell of a message, as much of it as each session may read."""
        if post.flags & EPHEMERAL or not post.channel.has_bot or not post.channel.allows(self.world.me.id, VIEW):
            return
        intent = DIRECT_MESSAGES if post.channel.kind == DM else GUILD_MESSAGES
        for session in self._alive():
            if session.intents & intent:
                content = readable(post, all_content=bool(session.intents & MESSAGE_CONTENT))
                told = told_json(self.world, post, content=content)
                self._check(post, told)
                self._dispatch(session, event, told)

    def tell_gone(self, post: Post) -> None:
        """Tell that a message was deleted."""
        told = {"id": str(post.id), "channel_id": str(post.channel.id)}
        guild = post.channel.guild
        if post.channel.has_bot and not post.flags & EPHEMERAL:
            more = {"guild_id": str(guild.id)} if guild is not None else {}
            self.tell("MESSAGE_DELETE", told | more, GUILD_MESSAGES if guild is not None else DIRECT_MESSAGES)

    def tell_guild(self, guild: Guild, *, new: bool) -> None:
        """Tell of a server that the bot has come to, or that is within reach again."""
        self.tell("GUILD_CREATE", guild_created_json(self.world, guild, new=new), GUILDS)

    def tell_channel(self, event: str, channel: Channel, data: dict) -> None:
        """Tell of a channel of a server where the bot is."""
        if channel.has_bot:
            self.tell(event, data, GUILDS)

    def again(self, event: str = "MESSAGE_CREATE") -> dict:
        """Tell the newest event of this kind once more, as the platform does at times; return it."""
        found: dict = {}
        for session in self._alive():
            found = next((each for each in reversed(session.told) if each["t"] == event), found)
            assert found, f"no {event} was told"
            self._dispatch(session, event, found["d"])
        return found

    def malformed(self, event: str = "MESSAGE_CREATE", data: Any = None) -> None:
        """Tell of something with nearly everything missing."""
        self.tell(event, {"id": "1"} if data is None else data)

    def raw(self, line: str) -> None:
        """Send a line that may be no JSON."""
        self._put(line)

    def wants_reconnect(self) -> None:
        """Ask the bot to connect anew (op 7)."""
        self._put({"op": 7, "d": None, "s": None, "t": None})

    def invalidates(self, *, resumable: bool) -> None:
        """Declare the session over, or nearly (op 9)."""
        for session in self._alive():
            session.ended = not resumable
        self._put({"op": 9, "d": resumable, "s": None, "t": None})

    def asks_for_beat(self) -> None:
        """Ask for a heartbeat out of turn (op 1)."""
        self._put({"op": 1, "d": None, "s": None, "t": None})

    def closes(self, code: int = 4000) -> None:
        """Close the connection with a code."""
        self._put(code)

    def refuses(self, *codes: int) -> None:
        """Close the next connections with these codes as soon as they say who they are."""
        self._refusals += codes

    def breaks(self) -> None:
        """Cut every connection off without a word."""
        self._put(None)

    def keeps_out(self) -> None:
        """Let new connections wait at the door until `lets_in`; those there are stay."""
        self._open.clear()

    def lets_in(self) -> None:
        """Take connections again."""
        self._open.set()

    async def is_alone(self, *, timeout_s: float = PATIENCE_S) -> None:
        """Wait until nobody is connected."""
        await self.world.until(lambda: not self.connected, timeout_s)

    def forgets(self) -> None:
        """Keep no session: whoever wants to take one up again has to begin anew."""
        for session in self._alive():
            session.ended = True

    async def serve(self, request: web.BaseRequest) -> web.StreamResponse:
        """Hold one connection until it ends."""
        await self._open.wait()
        socket = web.WebSocketResponse(timeout=0.05)
        await socket.prepare(request)
        link = Link(socket, request)
        self._links.add(link)
        sending = asyncio.create_task(link.send_all())
        link.put({"op": 10, "d": {"heartbeat_interval": int(self.heartbeat_s * 1000)}, "s": None, "t": None})
        try:
            async for message in socket:
                if message.type is WSMsgType.TEXT:
                    self._heard(link, message.data)
        finally:
            self._links.discard(link)
            self._part(link, link.closed_with or socket.close_code)
            if link.closed_with is not None:
                await asyncio.wait({sending}, timeout=1)
            sending.cancel()
        return socket

    def _heard(self, link: Link, line: str) -> None:
        told = json.loads(line)
        if len(line.encode()) > LARGEST_REQUEST:
            self.violations.append("gateway: a payload of more than 4096 bytes")
            link.put(4002)
            return
        match told.get("op"):
            case 1:
                self.beats += 1
                if self.acks:
                    link.put({"op": 11, "d": None, "s": None, "t": None})
            case 2:
                self._identify(link, told["d"])
            case 6:
                self._resume(link, told["d"])
            case 3:
                pass
            case other:
                self.violations.append(f"gateway: op {other} is not expected here")
                link.put(4001)
        self.world.change()

    def _identify(self, link: Link, given: dict) -> None:
        self.identified.append(given)
        intents = given.get("intents", -1)
        if link.session is not None or not {"os", "browser", "device"} <= given.get("properties", {}).keys():
            self.violations.append("gateway: IDENTIFY twice, or without properties")
        if code := self._refusal(given, intents):
            link.put(code)
            return
        session = Session(f"session{self.world.next_id()}", intents, link=link)
        self.sessions[session.id] = link.session = session
        guilds = [each for each in self.world.guilds.values() if each.has_bot]
        ready: dict[str, Any] = {"v": 10, "user": me_json(self.world), "session_id": session.id}
        ready |= {"resume_gateway_url": self.url + RESUME_PATH, "application": {"id": str(APPLICATION_ID), "flags": 0}}
        ready |= {"guilds": [{"id": str(each.id), "unavailable": True} for each in guilds]}
        self._dispatch(session, "READY", ready)
        for guild in guilds if intents & GUILDS else []:
            self._dispatch(session, "GUILD_CREATE", guild_created_json(self.world, guild, new=False))

    def _refusal(self, given: dict, intents: int) -> int | None:
        if self._refusals:
            return self._refusals.pop(0)
        if given.get("token") != self._token():
            return 4004
        if not 0 <= intents <= ALL_INTENTS:
            self.violations.append(f"gateway: intents {intents}")
            return 4013
        return 4014 if intents & PRIVILEGED & ~self.granted else None

    def _resume(self, link: Link, given: dict) -> None:
        self.resumed.append(given)
        if link.request.path != RESUME_PATH:
            self.violations.append("gateway: RESUME elsewhere than it was asked for")
        if code := self._refusal(given, 0):
            link.put(code)
            return
        session = self.sessions.get(given.get("session_id", ""))
        if session is None or session.ended:
            link.put({"op": 9, "d": False, "s": None, "t": None})
            return
        if session.link is not None:
            session.link.put(4000)
        session.link, link.session = link, session
        for each in session.told:
            if each["s"] > given["seq"] and each["t"] != "RESUMED":
                link.put(each)
        self._dispatch(session, "RESUMED", {"_trace": []})

    def _dispatch(self, session: Session, event: str, data: Any) -> None:
        told = {"op": 0, "t": event, "s": len(session.told) + 1, "d": json.loads(json.dumps(data))}
        session.told.append(told)
        if session.link is not None:
            session.link.put(told)
        self.world.change()

    def _alive(self) -> list[Session]:
        return [each for each in self.sessions.values() if not each.ended]

    def _put(self, what: dict | str | int | None) -> None:
        for link in self._links:
            link.put(what)

    def _part(self, link: Link, code: int | None) -> None:
        session = link.session
        if session is not None and session.link is link:
            session.link = None
            session.ended = session.ended or code in ENDS_SESSION
        self.world.change()

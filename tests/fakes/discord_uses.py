"""Interactions: commands, presses, choices and forms, and the few ways there are to answer them in time."""

import asyncio
import hashlib
from dataclasses import dataclass, field
from typing import Any

from fakes.discord_gateway import Gateway
from fakes.discord_json import post_json, user_json
from fakes.discord_world import EPHEMERAL, LOADING, PATIENCE_S, SUPPRESS_EMBEDS, Account, Channel, Post, Refusal, World

COMMAND, PRESS, FORM = 2, 3, 5
SAYS, THINKS, WAITS, CHANGES, OPENS_FORM = 4, 5, 6, 7, 9
FIRST_ANSWER_S, TOKEN_S, FOLLOWUPS = 3.0, 900.0, 5

Answer = tuple[int, Any]


@dataclass(slots=True, eq=False)
class Use:
    """Something that a person did with the bot, and what the bot made of it. `data` is as the platform tells it.

    `answer` is the kind of the first answer (None: still owed), `response` the message that came of it, `form` what
    was opened to be filled in.
    """

    id: int
    token: str
    kind: int
    person: Account
    channel: Channel
    owners: dict[str, str]
    at_s: float
    data: dict
    post: Post | None = None
    answer: int | None = None
    response: Post | None = None
    form: dict | None = None
    followups: list[Post] = field(default_factory=list)
    answered: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def only_acknowledged(self) -> bool:
        """Whether nothing was to be seen of the first answer."""
        return self.answer == WAITS

    async def is_answered(self, timeout_s: float = PATIENCE_S) -> "Use":
        """Return as soon as the bot answered at all; raises TimeoutError."""
        async with asyncio.timeout(timeout_s):
            await self.answered.wait()
        return self


class Uses:
    """The platform's side of all interactions."""

    def __init__(self, world: World, gateway: Gateway) -> None:
        self.world, self.gateway = world, gateway

    def new(
        self,
        kind: int,
        person: Account,
        channel: Channel,
        owners: dict[str, str],
        data: dict,
        *,
        post: Post | None = None,
    ) -> Use:
        """Return a new interaction, of which the bot is still to be told."""
        number = self.world.next_id()
        token = hashlib.sha256(str(number).encode()).hexdigest()
        use = Use(number, token, kind, person, channel, owners, self.world.now_s(), data, post)
        self.world.uses[use.id] = use
        return use

    def callback(self, use_id: int, token: str, given: dict, *, tells: bool) -> Answer:
        """Take the first answer to an interaction; raises Refusal."""
        use: Use | None = self.world.uses.get(use_id)
        if use is not None and use.answer is not None:
            raise Refusal(400, 40060, "Interaction has already been acknowledged.")
        if use is None or use.token != token or self.world.now_s() - use.at_s > FIRST_ANSWER_S:
            raise Refusal(404, 10062, "Unknown interaction")
        kind, data = given["type"], given.get("data") or {}
        if (kind in (WAITS, CHANGES) and use.post is None) or (kind == OPENS_FORM and use.kind == FORM):
            raise Refusal(400, 50035, f"answer {kind} doesn't fit interaction {use.kind}", flaw=True)
        if kind == SAYS:
            use.response = self._say(use, data)
        elif kind == THINKS:
            flags = (data.get("flags") or 0) | LOADING
            use.response = self._say(use, {"flags": flags})
        elif kind == OPENS_FORM:
            use.form = numbered(data)
        else:
            use.response = use.post
            if kind == CHANGES and use.post is not None:
                self._change(use.post, data)
        use.answer = kind
        use.answered.set()
        self.world.change()
        return (200, self._told(use, kind)) if tells else (204, None)

    def followup(self, token: str, given: dict) -> Answer:
        """Take a further message; the first one fills a message that shows as being thought about."""
        use = self._by_token(token)
        if use.response is not None and use.response.flags & LOADING:
            self._change(use.response, given)
            return 200, post_json(self.world, use.response)
        if "0" not in use.owners and len(use.followups) >= FOLLOWUPS:
            raise Refusal(400, 40094, "This interaction has reached the maximum number of follow-up messages")
        use.followups.append(self._say(use, given))
        return 200, post_json(self.world, use.followups[-1])

    def get(self, token: str, message_id: str | None) -> Answer:
        """Return a message that an interaction led to."""
        return 200, post_json(self.world, self._found(token, message_id))

    def edit(self, token: str, message_id: str | None, given: dict) -> Answer:
        """Change a message that an interaction led to."""
        post = self._found(token, message_id)
        self._change(post, given)
        return 200, post_json(self.world, post)

    def delete(self, token: str, message_id: str | None) -> Answer:
        """Take a message away that an interaction led to."""
        post = self._found(token, message_id)
        post.deleted = True
        self.gateway.tell_gone(post)
        self.world.change()
        return 204, None

    def _by_token(self, token: str) -> Use:
        use = next((each for each in self.world.uses.values() if each.token == token), None)
        if use is None or use.answer is None:
            raise Refusal(404, 10015, "Unknown Webhook")
        if self.world.now_s() - use.at_s > TOKEN_S:
            raise Refusal(401, 50027, "Invalid Webhook Token")
        return use

    def _found(self, token: str, message_id: str | None) -> Post:
        use = self._by_token(token)
        posts = [use.response] if message_id is None else [use.response, *use.followups, use.post]
        for post in posts:
            if post is not None and not post.deleted and message_id in (None, str(post.id)):
                return post
        raise Refusal(404, 10008, "Unknown Message")

    def _say(self, use: Use, given: dict) -> Post:
        flags = given.get("flags") or 0
        text, components = given.get("content") or "", numbered(given.get("components") or [])
        if not text and not components and not flags & LOADING:
            raise Refusal(400, 50006, "Cannot send an empty message", flaw=True)
        only_for = use.person.id if flags & EPHEMERAL else None
        metadata: dict[str, Any] = {"id": str(use.id), "type": use.kind, "user": user_json(use.person)}
        metadata |= {"authorizing_integration_owners": use.owners}
        if use.kind == PRESS and use.post is not None:
            metadata["interacted_message_id"] = str(use.post.id)
        if use.kind == FORM:
            metadata["triggering_interaction_metadata"] = metadata | {"type": COMMAND}
        fields = {"text": text, "components": components, "flags": flags, "only_for": only_for, "use_id": use.id}
        post = self.world.post(use.channel, self.world.me, metadata=metadata, **fields)
        self.gateway.tell_post("MESSAGE_CREATE", post)
        return post

    def _change(self, post: Post, given: dict) -> None:
        change(self.world, post, given)
        self.gateway.tell_post("MESSAGE_UPDATE", post)

    def _told(self, use: Use, kind: int) -> dict:
        told: dict[str, Any] = {"id": str(use.id), "type": use.kind}
        if use.response is not None:
            told |= {"response_message_id": str(use.response.id)}
            told |= {"response_message_loading": bool(use.response.flags & LOADING)}
            told |= {"response_message_ephemeral": bool(use.response.flags & EPHEMERAL)}
        if kind not in (SAYS, CHANGES) or use.response is None:
            return {"interaction": told}
        return {"interaction": told, "resource": {"type": kind, "message": post_json(self.world, use.response)}}


def change(world: World, post: Post, given: dict) -> None:
    """Change what a message says or what stands under it; raises Refusal when nothing would be left."""
    was_loading = bool(post.flags & LOADING)
    text = (given["content"] or "") if "content" in given else post.text
    components = numbered(given["components"] or []) if "components" in given else post.components
    if not text and not components:
        raise Refusal(400, 50006, "Cannot send an empty message", flaw=True)
    post.text, post.components = text, components
    if given.get("flags") is not None:
        post.flags = post.flags & ~SUPPRESS_EMBEDS | given["flags"] & SUPPRESS_EMBEDS
    post.flags &= ~LOADING
    post.edited_s = None if was_loading else world.now_s()
    post.versions.append(text)
    world.change()


def numbered(value: Any) -> Any:
    """Return components, or a form, with a number for each part, without what is null, and all that is usual said."""
    count = iter(range(1, 1000))

    def walk(part: Any) -> Any:
        if isinstance(part, list):
            return [walk(each) for each in part]
        if not isinstance(part, dict):
            return part
        kept = {name: each for name, each in part.items() if each is not None}
        if "type" in part:
            kept["id"] = kept.get("id") or next(count)
        if part.get("type") == 3:
            kept = {"min_values": 1, "max_values": 1} | kept
            kept.pop("required", None)
        return {name: walk(each) for name, each in kept.items()}

    return walk(value)

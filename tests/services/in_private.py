"""What somebody can do in private, and which of it the other one may come to notice."""

from functools import lru_cache

import yaml
from loopback import Copy
from sittings import real_flows

from bot.engine.flow import Space
from bot.engine.snapshot import Frame
from bot.engine.stored import from_json
from bot.services.records import ThreadKind
from bot.settings import read_settings

OPENED_BY_HAND = frozenset({"forget", "unpair", "pair_confirm", "invited"})
"""Flows that begin or end what is between two."""


@lru_cache(maxsize=1)
def released() -> frozenset[str]:
    """The reviewed list of buttons that the other may come to notice."""
    page = yaml.safe_load((read_settings().flows_dir / "data" / "released.yaml").read_text("utf-8"))
    return frozenset(page["buttons"])


@lru_cache(maxsize=1)
def pages() -> tuple[str, ...]:
    """The private pages that can be opened by their name alone, in the order of the alphabet."""
    flows = real_flows().flows.values()
    alone = (flow for flow in flows if flow.space is not Space.PAIR and flow.name not in OPENED_BY_HAND)
    return tuple(sorted(flow.name for flow in alone if not any(slot.given for slot in flow.slots.values())))


async def is_shown_when_typed(copy: Copy, who: str) -> bool:
    """Return whether words typed where somebody is now may show."""
    top = await open_page(copy, who)
    return top is not None and f"{top.flow}.{top.node}.*typed" in released()


async def open_page(copy: Copy, who: str) -> Frame | None:
    """Return where somebody's own conversation stands."""
    own = [thread for thread in await copy.threads(who) if thread.kind is ThreadKind.OWN]
    return from_json(dict(own[0].body)).top if own else None

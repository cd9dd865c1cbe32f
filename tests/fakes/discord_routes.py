"""The requests that are known here, by the names that the platform's own description gives them."""

import re
from typing import NamedTuple

from fakes.discord_commands import commands
from fakes.discord_rules import ANSWER, EDIT, FOLLOWUP, MESSAGE, Check, record, several, snowflake


class Route(NamedTuple):
    """One kind of request: its verb, its path, what its body may hold, and the parameters of its address."""

    verb: str
    path: str
    body: Check | None = None
    query: frozenset[str] = frozenset()
    token_in_path: bool = False


class Match(NamedTuple):
    """A request recognised: its name, and what its path names."""

    name: str
    path: dict[str, str]


_CHANNEL, _HOOK = "/channels/{channel_id}", "/webhooks/{webhook_id}/{webhook_token}"
_THREAD = frozenset({"thread_id", "with_components", "wait"})

ROUTES = {
    "get_my_user": Route("GET", "/users/@me"),
    "get_my_application": Route("GET", "/applications/@me"),
    "get_my_oauth2_application": Route("GET", "/oauth2/applications/@me"),
    "get_gateway": Route("GET", "/gateway"),
    "get_bot_gateway": Route("GET", "/gateway/bot"),
    "create_dm": Route("POST", "/users/@me/channels", record({"recipient_id": snowflake}, "recipient_id")),
    "leave_guild": Route("DELETE", "/users/@me/guilds/{guild_id}"),
    "get_user": Route("GET", "/users/{user_id}"),
    "get_channel": Route("GET", _CHANNEL),
    "trigger_typing_indicator": Route("POST", f"{_CHANNEL}/typing"),
    "list_messages": Route("GET", f"{_CHANNEL}/messages", None, frozenset({"limit", "before", "after", "around"})),
    "create_message": Route("POST", f"{_CHANNEL}/messages", MESSAGE),
    "bulk_delete_messages": Route(
        "POST", f"{_CHANNEL}/messages/bulk-delete", record({"messages": several(snowflake, 100, 2)}, "messages")
    ),
    "get_message": Route("GET", f"{_CHANNEL}/messages/{{message_id}}"),
    "update_message": Route("PATCH", f"{_CHANNEL}/messages/{{message_id}}", EDIT),
    "delete_message": Route("DELETE", f"{_CHANNEL}/messages/{{message_id}}"),
    "get_guild": Route("GET", "/guilds/{guild_id}", None, frozenset({"with_counts"})),
    "list_guild_channels": Route("GET", "/guilds/{guild_id}/channels"),
    "get_guild_member": Route("GET", "/guilds/{guild_id}/members/{user_id}"),
    "list_application_commands": Route(
        "GET", "/applications/{application_id}/commands", None, frozenset({"with_localizations"})
    ),
    "bulk_set_application_commands": Route("PUT", "/applications/{application_id}/commands", commands),
    "create_interaction_response": Route(
        "POST",
        "/interactions/{interaction_id}/{interaction_token}/callback",
        ANSWER,
        frozenset({"with_response"}),
        token_in_path=True,
    ),
    "execute_webhook": Route("POST", _HOOK, FOLLOWUP, _THREAD, token_in_path=True),
    "get_original_webhook_message": Route("GET", f"{_HOOK}/messages/@original", None, _THREAD, token_in_path=True),
    "update_original_webhook_message": Route("PATCH", f"{_HOOK}/messages/@original", EDIT, _THREAD, token_in_path=True),
    "delete_original_webhook_message": Route(
        "DELETE", f"{_HOOK}/messages/@original", None, _THREAD, token_in_path=True
    ),
    "get_webhook_message": Route("GET", f"{_HOOK}/messages/{{message_id}}", None, _THREAD, token_in_path=True),
    "update_webhook_message": Route("PATCH", f"{_HOOK}/messages/{{message_id}}", EDIT, _THREAD, token_in_path=True),
    "delete_webhook_message": Route("DELETE", f"{_HOOK}/messages/{{message_id}}", None, _THREAD, token_in_path=True),
}

_PATTERNS = {
    name: re.compile(re.sub(r"\\{(\w+)\\}", r"(?P<\1>[^/]+)", re.escape(route.path))) for name, route in ROUTES.items()
}


def recognised(verb: str, path: str) -> Match | None:
    """Return which request this is, or None; the more exact path comes first."""
    for name, pattern in _PATTERNS.items():
        found = pattern.fullmatch(path)
        if found and ROUTES[name].verb == verb:
            return Match(name, found.groupdict())
    return None

"""Answers as the platform gives them: their headers, their type, and how it says no."""

import hashlib
import json
from typing import Any

from aiohttp import web
from fakes.discord_faults import PAGE, Limited
from fakes.discord_world import Refusal


async def body_of(request: web.Request) -> Any:
    """Return what came with a request, None where nothing did; raises ValueError."""
    raw = await request.read()
    if not raw:
        return None
    if request.headers.get("Content-Type") != "application/json":
        raise ValueError(f"the body is {request.headers.get('Content-Type')!r}")
    try:
        return json.loads(raw)
    except ValueError:
        raise ValueError("the body is not JSON") from None


def answer(status: int, told: Any, headers: dict[str, str] | None = None) -> web.Response:
    """Return an answer whose type is `application/json` and not a word more, as the client library wants it."""
    if status == 204:
        return web.Response(status=204, headers=headers)
    return web.Response(status=status, body=json.dumps(told).encode(), content_type="application/json", headers=headers)


def refused(refusal: Refusal) -> web.Response:
    """Return a refusal as the platform writes it."""
    told: dict[str, Any] = {"message": refusal.message, "code": refusal.code}
    if refusal.errors is not None:
        told["errors"] = refusal.errors
    return answer(refusal.status, told)


def limited_to(limited: Limited) -> web.Response:
    """Return a 429 with the headers that make it the platform's own."""
    if limited.banned:
        page = PAGE.format("error code: 1015")
        return web.Response(status=429, text=page, content_type="text/html", headers={"Retry-After": "3600"})
    headers = {"Via": "1.1 google", "Retry-After": str(int(limited.retry_after_s) + 1)}
    headers |= {"X-RateLimit-Scope": "global" if limited.everywhere else "user"}
    headers |= {"X-RateLimit-Global": "true"} if limited.everywhere else {}
    told = {"message": "You are being rate limited.", "retry_after": limited.retry_after_s}
    return answer(429, told | {"global": limited.everywhere}, headers)


def rate_headers(name: str) -> dict[str, str]:
    """Return what is said of limits with every answer: nowhere near them."""
    told = {"X-RateLimit-Limit": "1000", "X-RateLimit-Remaining": "999", "X-RateLimit-Reset-After": "1.0"}
    return told | {"X-RateLimit-Reset": "1.0", "X-RateLimit-Bucket": hashlib.sha256(name.encode()).hexdigest()[:32]}

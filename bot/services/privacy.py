"""What people may ask of their own data: what is kept, a copy of it, silence, and its end."""

from dataclasses import replace
from typing import Any

from bot.domain.access import Item, can_read
from bot.domain.promises import Promise
from bot.services.checkins import plan_checkin, plan_draft
from bot.services.ledger import shown
from bot.services.records import LetterKind, Note
from bot.services.turn.context import Turn
from bot.services.world import World
from bot.words import Words

PRIVACY_LINES = ("privacy_1", "privacy_2", "privacy_3", "privacy_4")

PAGE = 3500
"""Characters of one page of a copy: within the strictest platform's message after splitting."""


def privacy_lines(turn: Turn, rest: str) -> None:
    """Say what is kept, how, who could read it, and what the partner sees."""
    for key in PRIVACY_LINES:
        turn.say(key)


def export(turn: Turn, rest: str) -> None:
    """Show the person everything of theirs that is kept, in words."""
    lines = [turn.phrase("export_intro"), *_about(turn)]
    lines += [line for note in turn.tx.notes.of(turn.id) if _readable(turn, note) for line in _note(turn, note)]
    lines += [
        f"{shown(turn, promise.due_at)}: {promise.what} ({promise.state.value})"
        for promise in (Promise.from_json(row.body) for row in turn.tx.ledger.of(turn.id))
    ]
    lines.append(turn.phrase("export_end"))
    for page in _pages(lines):
        turn.owe(Words(page))


def _readable(turn: Turn, note: Note) -> bool:
    return can_read(turn.id, Item(owner=note.owner, audience=frozenset(), kind=note.kind))


def _about(turn: Turn) -> list[str]:
    body = turn.profile.to_json()
    kept = ("name", "language", "zone", "country", "stance", "checkin_at")
    return [f"{name}: {body[name]}" for name in kept if body.get(name)]


def _note(turn: Turn, note: Note) -> list[str]:
    heading = f"{shown(turn, note.at)}: {note.body.get('title') or note.kind}"
    return [heading, *(f"  {line}" for line in _values(note.body) if line)]


def _values(body: Any) -> list[str]:
    if isinstance(body, dict):
        return [line for name, value in body.items() if name != "title" for line in _values(value)]
    return str(body).split("\n")


def _pages(lines: list[str]) -> list[str]:
    pages: list[str] = []
    page = ""
    for line in lines:
        if page and len(page) + len(line) > PAGE:
            pages.append(page)
            page = ""
        page = f"{page}\n{line}" if page else line
    return [*pages, page]


def forget_asked(turn: Turn, rest: str) -> None:
    """Ask once before everything is erased."""
    turn.begin("forget")


def forget(turn: Turn) -> None:
    """Erase everything of this person's. The key that opens it is destroyed once this is committed."""
    if turn.dyad is not None:
        turn.tx.pairings.end(turn.dyad.id, turn.now)
        turn.tx.people.set_dyad(turn.dyad.other(turn.id), None)
    turn.tx.people.erase(turn.id)
    turn.gone = True
    turn.tx.outbox.post(
        replace(
            turn.letter(turn.account, Words(turn.phrase("forget_done"))),
            owner="system",
            lane=lane_of_erased(turn.world, turn.account.channel, turn.account.address),
            kind=LetterKind.ERASURE,
        )
    )


def lane_of_erased(world: World, channel: str, address: str) -> str:
    """Return the lane of the letter that confirms an erasure: found by the address, when no account is left."""
    return world.keys.fingerprint(f"erased|{channel}|{address}")


def keep_off(turn: Turn) -> None:
    """Send nothing by ourselves until asked to."""
    turn.profile = replace(turn.profile, muted=True)
    turn.tx.calendar.cancel(turn.id, "checkin")
    turn.tx.calendar.cancel(turn.id, "pause_or_stop")


def keep_on(turn: Turn) -> None:
    """Go on with check-ins and reminders as they were set, and bring back drafts whose morning passed."""
    turn.profile = replace(turn.profile, muted=False, unanswered=0, asked_to_pause=False)
    plan_checkin(turn)
    planned = {nudge.body["given"]["id"] for nudge in turn.tx.calendar.pending(turn.id, "draft")}
    for draft in turn.tx.notes.of(turn.id, "draft"):
        if draft.id not in planned:
            plan_draft(turn, draft.id)

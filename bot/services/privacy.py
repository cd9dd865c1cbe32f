"""What people may ask of their own data: what is kept, a copy of it, silence, and its end."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.access import Item, can_read
from bot.domain.promises import Promise
from bot.engine.flow import Ask, Flow, SlotType
from bot.engine.slots import slot_of, with_drafts
from bot.services.checkins import plan_checkin, plan_draft
from bot.services.erasing import take_words_along
from bot.services.offered import Readable, readable
from bot.services.pages import PAGE_NAME, PLAN, page_of
from bot.services.promised import shown, state_of, when
from bot.services.records import LetterKind, Note
from bot.services.titles import at_a_glance
from bot.services.turn.context import Turn
from bot.services.world import World
from bot.words import Words

PRIVACY_LINES = ("privacy_1", "privacy_2", "privacy_3", "privacy_4")

PAGE = 3500
"""Characters of one page of a copy: within the strictest platform's message after splitting."""

UNSAID = frozenset({"kind", "flow", PAGE_NAME})
"""What stands in a note beside somebody's words, for the program alone."""


def privacy_lines(turn: Turn, rest: str) -> None:
    """Say what is kept, how, who could read it, and what the partner sees."""
    for key in PRIVACY_LINES:
        turn.say(key)


def export(turn: Turn, rest: str) -> None:
    """Show the person everything of theirs that is kept, in words."""
    lines = [turn.phrase("export_intro"), *_about(turn)]
    lines += [line for note in turn.tx.notes.of(turn.id) if _readable(turn, note) for line in _note(turn, note)]
    lines += [line for row in turn.tx.ledger.of(turn.id) for line in _promise(turn, Promise.from_json(row.body))]
    lines += [line for each in readable(turn) for line in _offer(turn, each)]
    lines += _unfinished(turn)
    lines.append(turn.phrase("export_end"))
    for page in _pages(lines):
        turn.owe(Words(page))


def _readable(turn: Turn, note: Note) -> bool:
    """Return whether a note belongs in a copy: a safety plan doesn't, since copies lie about and are asked for."""
    kind = page_of(note) or note.kind
    return kind != PLAN and can_read(turn.id, Item(owner=note.owner, audience=frozenset(), kind=kind))


def _about(turn: Turn) -> list[str]:
    profile = turn.profile
    kept = {
        "name": profile.name,
        "stance": pressed(turn, "settings", "stance", profile.stance or ""),
        "clock": turn.now.astimezone(ZoneInfo(profile.zone)).strftime("%H:%M") if profile.zone else "",
        "country": profile.country,
        "checkin_at": profile.checkin_at.strftime("%H:%M") if profile.checkin_at else "",
    }
    return [turn.phrase(f"export_{name}", value=value) for name, value in kept.items() if value]


def pressed(turn: Turn, flow: str, slot: str, key: str) -> str:
    """Return what stands on the button that gives a choice this value; the value itself where none does."""
    page = turn.world.flows.flows[flow]
    asks = [node.step for node in page.nodes.values() if isinstance(node.step, Ask) and node.step.save == slot]
    labels = [choice.label for ask in asks for choice in ask.choices if choice.key == key]
    return page.variants(turn.profile.language, labels[0])[0].source if labels else key


def _note(turn: Turn, note: Note) -> list[str]:
    if note.kind == "checkin":
        heading = turn.phrase("export_checkin")
        texts = [
            value if name == "line" else pressed(turn, "checkin", name, value) for name, value in note.body.items()
        ]
    else:
        heading = str(note.body.get("title") or turn.phrase("discreet_title"))
        texts = _values({name: value for name, value in note.body.items() if name not in UNSAID})
    return [f"{shown(turn, note.at)}: {heading}", *_indented(texts)]


def _values(body: Any) -> list[str]:
    if isinstance(body, dict):
        return [line for name, value in body.items() if name != "title" for line in _values(value)]
    return [str(body)]


def _promise(turn: Turn, promise: Promise) -> list[str]:
    heading = turn.phrase("export_promise", what=promise.what)
    terms = promise.terms
    stands = f"{when(turn, promise)}, {state_of(turn, promise)}"
    return [heading, *_indented([stands, *(text for text in (terms.obstacle, terms.plan) if text)])]


def _offer(turn: Turn, found: Readable) -> list[str]:
    heading = turn.phrase("export_offer_sent" if found.is_mine else "export_offer_opened", title=found.title)
    at = found.offer.made_at if found.is_mine else found.offer.publish_at
    note = [turn.phrase("export_agreed")] if found.is_agreed else []
    return [f"{shown(turn, at)}: {heading}", *_indented([found.text, *note])]


def _unfinished(turn: Turn) -> list[str]:
    """Return what was written in dialogues that are open or put aside, except where help was brought."""
    snapshot = turn.main.snapshot
    stacks = [*((aside.stack, aside.wait) for aside in snapshot.parked), (snapshot.stack, snapshot.wait)]
    flows = turn.world.flows.flows
    lines: list[str] = []
    for stack, wait in stacks:
        for at, frame in enumerate(stack):
            flow = flows.get(frame.flow)
            if flow is None or flow.safety:
                continue
            whole = with_drafts(flow, frame, wait) if at == len(stack) - 1 else frame
            texts = [str(value) for key, value in whole.slots.items() if _is_own_text(flow, key)]
            if texts:
                lines += [turn.phrase("export_unfinished", title=at_a_glance(turn, flow)), *_indented(texts)]
    return lines


def _is_own_text(flow: Flow, key: str) -> bool:
    """Return whether a slot holds what the person typed: what was only handed to the flow may be somebody else's."""
    slot = slot_of(flow, key)
    asked = any(isinstance(node.step, Ask) and node.step.save == key for node in flow.nodes.values())
    return slot is not None and slot.type is SlotType.TEXT and (asked or not slot.given)


def _indented(texts: Iterable[str]) -> list[str]:
    return [f"  {line}" for text in texts for line in str(text).split("\n") if line]


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
    take_words_along(turn)
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

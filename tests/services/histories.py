"""Random histories of two people: what both do openly, and what one of them does besides, in private."""

from dataclasses import dataclass, field, replace
from datetime import timedelta
from itertools import groupby
from random import Random

from couple import ROOM, asked_for, in_room
from in_private import is_shown_when_typed, open_page, pages, released
from loopback import Copy, heard
from promising import at, deed

from bot.domain.promises import MAX_OPEN
from bot.engine.flow import Space
from bot.engine.stored import from_json
from bot.services.ledger import Wish, report
from bot.services.offers import offer
from bot.services.promise_offers import promise_to_them
from bot.services.promised import due_promises, open_series
from bot.services.records import HeardKind, Letter, ThreadKind
from bot.services.turn.context import Turn
from bot.services.turn.entering import enter
from bot.services.turn.play import play
from bot.words import Words

CANARY = "plover4711"
"""A word that Ana types in private only."""

TALKS = ("listening", "evening", "needs", "go_on", "our_loop", "doubts", "milestone", "weekly", "shared_time")

WRITTEN = 6
"""Inputs on a page that is opened in private."""

PRIVATE_LINES = (
    f"i keep thinking of the {CANARY}",
    f"i just dont want to be here anymore {CANARY}",
    f"he hits me {CANARY}",
    f"i hit him last night {CANARY}",
    f"we need to talk about the {CANARY}",
    "it happened again",
    "hi",
    "stop",
    "pause",
    "back",
    "skip",
    "resume",
    "/sos",
    "/pause",
    "/menu",
    "/now",
    "/checkin",
    "/promise",
    "/offers",
    "/settings",
    "/export",
    "/ledger",
    "/privacy",
    "/map",
    "/language",
    "/hide",
    "/stop",
    "/help",
    "/pair",
    "/pair ZZZZ-ZZZZ",
    "/link",
)
"""What somebody may type in private without the other's ever noticing."""

BEN_LINES = ("hi", "/offers", "/ledger", "/export", "/menu", "/map", "/checkin", "stop", "/now", "resume", "/settings")

BEN_KINDS = (
    "ask", "offer", "offer", "room", "press_room", "say", "press", "ready", "looks", "promise", "promise", "reports"
)  # fmt: skip


@dataclass(frozen=True)
class Act:
    """Something done so many minutes after the act before. `private` ones are Ana's, and nobody's business."""

    after: timedelta
    who: str
    what: str
    detail: str = ""
    number: int = 0
    private: bool = False


@dataclass
class Scene:
    """How a history is made: by chance, from what Ana does openly and the lines that she types in private."""

    chance: Random
    openly_ana: tuple[str, ...] = ("ask", "room", "press_room")
    lines: tuple[str, ...] = PRIVATE_LINES
    acts: list[Act] = field(default_factory=list)

    def spans(self) -> timedelta:
        """A while: mostly minutes, now and then half a day."""
        return timedelta(minutes=self.chance.choice((0, 1, 2, 5, 14, 61, 700)))

    def openly(self, number: int) -> None:
        """Acts that both may see, and Ben's own private ones, which are the same in both histories."""
        for _ in range(number):
            who = self.chance.choice(("ben", "ben", "ana"))
            kind = self.chance.choice(self.openly_ana if who == "ana" else BEN_KINDS)
            detail = {
                "ask": self.chance.choice(TALKS),
                "offer": self.chance.choice(("apology", "i_statement", "plan")),
                "room": self.chance.choice(("hello", "/talk", "/menu", "/stop")),
                "say": self.chance.choice(BEN_LINES),
            }.get(kind, "")
            self.acts.append(Act(self.spans(), who, kind, detail, self.chance.randrange(12)))

    def besides(self, number: int) -> None:
        """Ana's private acts, strewn in between; they take no time of their own."""
        for _ in range(number):
            at = self.chance.randrange(len(self.acts) + 1)
            kind = self.chance.choice(("say", "say", "page", "press", "press", "press", "old", "opens", "declines"))
            line = self.chance.choice({"say": self.lines, "page": pages()}.get(kind, ("",)))
            act = Act(timedelta(), "ana", kind, line, self.chance.randrange(12), private=True)
            self.acts.insert(at, act)


async def lived(copy: Copy, acts: list[Act], *, private: bool) -> None:
    """Let a history happen, with or without what Ana does in private."""
    for act in acts:
        if act.after:
            await copy.later(seconds=act.after.total_seconds())
        if private or not act.private:
            await _do(copy, act)
    await copy.later(days=3)


async def _do(copy: Copy, act: Act) -> None:
    match act.what:
        case "ask":
            await asked_for(copy, act.who, act.detail)
        case "offer":
            await _offers(copy, act)
        case "room":
            await _in_room(copy, act)
        case "press_room":
            await _press(copy, act, ROOM)
        case "say":
            await _says(copy, act, act.detail)
        case "page":
            await _writes(copy, act)
        case "promise":
            await _promises(copy, act)
        case "reports":
            await _reports(copy, act)
        case "ready":
            await _through(copy, act.who, "Open", "It suits", "Calm enough")
        case "opens":
            await _through(copy, act.who, "Look", "Open it", "Keep it and close")
        case "declines":
            await _through(copy, act.who, "Look", "No, thank you")
        case "looks":
            await copy.says(act.who, "/offers")
            await _through(copy, act.who, "What I offered")
        case _:
            await _press(copy, act, act.who)


async def _says(copy: Copy, act: Act, line: str) -> None:
    """Say a line, except in private where the list has what is typed there."""
    if not (act.private and await is_shown_when_typed(copy, act.who)):
        await copy.says(act.who, line)


async def _writes(copy: Copy, act: Act) -> None:
    """Open a page, then write on it and press its buttons in turn, as long as it is open."""
    await deed(copy, act.who, lambda turn: turn.begin(act.detail))
    for nth in range(WRITTEN):
        if await open_page(copy, act.who) is None:
            return
        if (nth + act.number) % 2:
            await _says(copy, act, f"the {nth}th evening by the sea, {CANARY}")
        else:
            await _press(copy, replace(act, what="press", number=act.number + nth // 2), act.who)


async def _offers(copy: Copy, act: Act) -> None:
    """Offer something; where it isn't carried it becomes a draft, and two drafts of one instant have no order."""
    if not act.private:
        await copy.later(seconds=1)

    def body(tx) -> None:
        row = tx.people.at("loopback", act.who)
        turn = enter(tx, copy.it.world, *row, copy.clock.now())
        offer(turn, Words(f"something of {act.who}'s, {act.number}"), {"kind": act.detail, "title": "For you"})
        play(turn)
        turn.save()

    await copy.it.store.transact(body)
    await copy.it.deliver.drain()


async def _promises(copy: Copy, act: Act) -> None:
    """Promise something for a day or so ahead; where five are open already, nothing happens."""

    def make(turn: Turn) -> None:
        if len(open_series(turn)) < MAX_OPEN:
            when = at(copy, hours=5 + 7 * act.number)
            promise_to_them(turn, Wish(f"something of {act.who}'s, {act.number}", when))

    await copy.later(seconds=1)  # Two offers of one instant have no order.
    await deed(copy, act.who, make)


async def _reports(copy: Copy, act: Act) -> None:
    """Say of the first promise that waits for it how it went."""

    def say(turn: Turn) -> None:
        for promise in due_promises(turn)[:1]:
            report(turn, promise.id, ("kept", "late", "missed")[act.number % 3])

    await deed(copy, act.who, say)


async def _in_room(copy: Copy, act: Act) -> None:
    if act.detail.startswith("/"):
        command = act.detail.removeprefix("/")
        await in_room(copy, act.who, "", kind=HeardKind.SLASH, command=command)
    else:
        await in_room(copy, act.who, act.detail)


async def _through(copy: Copy, who: str, *labels: str) -> None:
    """Press these buttons, each where the newest question that has one is shown."""
    for label in labels:
        letters = [letter for letter in copy.post.letters(who) if letter.question]
        found = [(it.wait, button.key) for it in letters for button in it.buttons if button.label == label]
        if found:
            wait, key = found[-1]
            await copy.hear(heard(who, kind=HeardKind.PRESS, text=None, wait=wait, option=key))


async def _press(copy: Copy, act: Act, place: str) -> None:
    letters = [letter for letter in copy.post.letters(place) if letter.question and letter.buttons]
    if act.what == "old":
        letters = letters[: max(len(letters) - act.number, 0)]
    if not letters:
        return
    letter = letters[-1]
    button = letter.buttons[act.number % len(letter.buttons)].key
    if act.private and await _shows(copy, letter, button):
        return
    room = ROOM if place == ROOM else None
    await copy.hear(heard(act.who, kind=HeardKind.PRESS, text=None, wait=letter.wait, option=button, room=room))


async def _shows(copy: Copy, letter: Letter, button: str) -> bool:
    """Whether the list says that the other may notice this press."""

    def body(tx) -> bool:
        prompt = tx.threads.prompt(letter.wait)
        thread = tx.threads.load(prompt.thread_id) if prompt is not None else None
        if thread is None:
            return False
        if thread.kind is ThreadKind.PAIR:
            return True
        top = from_json(dict(thread.body)).top
        if top is None:
            return False
        flow = copy.it.world.flows.flows[top.flow]
        ways = {f"{top.flow}.{top.node}.{way}" for way in (button, "*listed")}
        return flow.space is Space.PAIR or not ways.isdisjoint(released())

    return await copy.it.store.read(body)


def seen(copy: Copy, person: str, since: int) -> list[tuple[str, ...]]:
    """All that somebody could see since, in their chat and in the room: when, where, what, with which buttons.

    Letters of one instant that no turn put in order, such as two knocks of one hour, are told in that of the alphabet.
    """
    shown = [
        (f"{at:%d %H:%M:%S}", letter.address, letter.text.reveal, *(button.label for button in letter.buttons))
        for at, letter in copy.post.delivered[since:]
        if letter.address in (person, ROOM)
    ]
    return [line for _, group in groupby(shown, key=lambda each: each[0]) for line in sorted(group)]

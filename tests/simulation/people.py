"""People who do as they like: press what they see, type what comes to mind, are silent, travel, and come back."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

from bot.engine.stored import from_json
from bot.services.records import Heard, HeardKind, Letter, ThreadKind
from tests.services.loopback import heard, press, slash
from tests.simulation.life import Life

ROOM = "us"
"""The address of the room of the two."""

FORBIDDEN = re.compile(r"^(End it|Erase everything|Delete everything of mine|I'm younger.*|End the pairing)$")
"""Buttons that would end the story early."""

SLASHES = (
    *("/menu", "/checkin", "/promise", "/ledger", "/settings", "/offers", "/talk", "/now"),
    *("/help", "/privacy", "/back", "/skip", "/pause", "/stop", "/hide", "/sos", "/pair", "/progress", "/start"),
)
WORDS = (
    *("hi", "yes", "no", "1", "2", "3", "0", "skip", "stop", "back", "pause", "resume", "later", "done", "help"),
    *("tomorrow 18:00", "friday 08:00", "in 2 hours", "every friday 18:30", "2027-01-15 12:00", "19:40", "kept"),
    *("it happened again", "we need to talk", "i want to make a promise", "i hit him last night"),
)
PHRASES = (
    "I keep thinking of {}",
    "last night you came home at two, {}",
    "call {} before I leave work",
    "take out the bins behind {}",
    "to know about {} beforehand",
)
WHENS = (
    *("tomorrow 18:30", "tomorrow 07:45", "friday 19:00", "today 21:30", "in 3 days 12:00", "in 2 hours"),
    *("every day 19:00 until {until}", "every friday 18:30 until {until}", "weekdays 07:40 until {until}"),
    *("every monday and thursday 08:15 until {until}", "every sunday 10:00", "every day 02:30 until {until}"),
)
WILLING = re.compile(
    r"Open|Look|Open it|It suits|Calm enough|I agree to this|Yes, I agree|Yes, use it|Offer it.*|Ask for it|It stands"
    r"|It's my own|Kept|Late|The promises?|How a promise.*|Say how it went|What was offered to me"
)
"""Buttons that lead somewhere, pressed more often than chance alone would."""

NO_CANARY = re.compile(r"\bname\b", re.IGNORECASE)
"""Questions whose answer the other one may see: what one is called."""


@dataclass
class Human:
    """One person at their chat. `partner` is whoever is in the room with them, where there is a room."""

    life: Life
    address: str
    zone: str
    chance: Random
    partner: str | None = None
    absent_until: datetime | None = None
    released: frozenset[str] = frozenset()
    _words: int = 0

    @property
    def stem(self) -> str:
        """What all that this person writes alone has in common."""
        return f"plover{self.address}"

    def letters(self, place: str | None = None) -> list[Letter]:
        """What arrived in their chat, or in the room."""
        return self.life.post.arrived[place or self.address]

    def question(self, place: str | None = None) -> Letter | None:
        """The newest question that can still be seen without scrolling."""
        return next((it for it in reversed(self.letters(place)[-8:]) if it.question), None)

    async def hear(self, update: Heard) -> None:
        """Hand in an update, and see that whoever presses or commands something in private is answered."""
        life = self.life
        life.watch.heard_at[self.address] = life.now
        before = await life.owed()
        await life.hear(replace(update, at=life.now))
        if update.kind in (HeardKind.PRESS, HeardKind.SLASH) and update.room is None and await life.owed() == before:
            life.watch.wrong.append(f"no answer to {self.address}: {update.command or update.option}")

    # What they do.

    async def act(self) -> None:
        """Do something, whatever comes to mind."""
        roll = self.chance.random()
        if roll < 0.62 and self.question() is not None:
            await self.answer()
        elif roll < 0.68:
            await self.press_something_old()
        elif roll < 0.82:
            await self.hear(slash(self.address, self.chance.choice(SLASHES)))
        elif roll < 0.88 and self.partner is not None:
            await self.in_room()
        else:
            await self.say(self.chance.choice(WORDS) if self.chance.random() < 0.4 else None)

    async def answer(self) -> None:
        """Answer the newest question: press one of its buttons, or type."""
        question = self.question()
        buttons = [it for it in question.buttons if not FORBIDDEN.match(it.label)] if question is not None else []
        willing = [it for it in buttons if WILLING.fullmatch(it.label)]
        if question is not None and willing and self.chance.random() < 0.5:
            await self.press(question, self.chance.choice(willing).key)
        elif question is not None and buttons and self.chance.random() < 0.8:
            await self.press(question, self.chance.choice(buttons).key)
        elif buttons and self.chance.random() < 0.3:
            await self.type_label(self.chance.choice(buttons).label)
        else:
            await self.say()

    async def press(self, question: Letter, key: str, place: str | None = None) -> None:
        """Press a button; what the other is to see by it is private no more."""
        if await self._releases(question.wait, key):
            self._release()
        room = ROOM if place == ROOM else None
        await self.hear(press(self.address, question, key, room=room))

    async def type_label(self, label: str) -> None:
        """Type what stands on a button."""
        if await self._releases(None, None):
            self._release()
        await self.hear(heard(self.address, label))

    async def say(self, text: str | None = None) -> None:
        """Type words: given ones, or new ones with a mark that shows where they get to."""
        if text is not None:
            await self.type_label(text)
            return
        question = self.question()
        named = question is not None and NO_CANARY.search(question.text.reveal)
        await self.hear(heard(self.address, await self.words(marked=not named)))

    async def words(self, *, marked: bool = True) -> str:
        """Return a sentence. It bears a mark, unless something for two is under way that may show it to both."""
        self._words += 1
        marked = marked and not await self._is_joint()
        mark = f"{self.stem}{self._words}x" if marked else "the harbour"
        if marked:
            self.life.watch.private[self.address].add(mark)
        return self.chance.choice(PHRASES).format(mark)

    async def press_something_old(self) -> None:
        """Press a button that was shown some time ago."""
        questions = [it for it in self.letters()[-60:] if it.question and it.buttons]
        if questions:
            question = self.chance.choice(questions)
            buttons = [it for it in question.buttons if not FORBIDDEN.match(it.label)]
            if buttons:
                await self.press(question, self.chance.choice(buttons).key)

    async def in_room(self) -> None:
        """Say or press something where both see it."""
        question = self.question(ROOM)
        if question is not None and question.buttons and self.chance.random() < 0.6:
            await self.press(question, self.chance.choice(question.buttons).key, ROOM)
        elif self.chance.random() < 0.5:
            await self.hear(slash(self.address, self.chance.choice(("/talk", "/menu", "/stop")), room=ROOM))
        else:
            await self.hear(heard(self.address, "what about the harbour", room=ROOM))

    # What they set out to do.

    async def steer(self, line: str, *ways: "Way", most: int = 14) -> None:
        """Open something by a line and go through it: by the first way that fits each question, else as it comes."""
        await self.say(line) if not line.startswith("/") else await self.hear(slash(self.address, line))
        for _ in range(most):
            question = self.question()
            if question is None or self.letters()[-1] is not question or not await self._is_asked():
                return
            for way in ways:
                if await way.goes(self, question):
                    break
            else:
                await self.answer()

    async def promise(self) -> None:
        """Set out to make a promise: to oneself, or to the other."""
        what, when = await self.words(), self._when()
        offered = self.partner is not None and self.chance.random() < 0.6
        await self.steer(
            "/promise",
            Way(r"past its time", "A new promise"),
            Way(r"Five of your promises", "Nothing now"),
            Way(r"[Ww]hat will you do\?? |How would you put it", None, lambda human: what),
            Way(r"When will that be", None, lambda human: when),
            Way(r"Write it down like this", r"Offer it to .*" if offered else r"Yes, .*"),
            Way(r"own wish", r"It's my own"),
            Way(r"Exactly this is shown", r"Offer it"),
        )

    def _when(self) -> str:
        until = self.life.now + timedelta(days=self.chance.choice((9, 20, 40)))
        return self.chance.choice(WHENS).format(until=f"{until.day} {until:%B}")

    async def look_after_promises(self) -> None:
        """Set out to look at the ledger, and to do something about what stands there."""
        await self.steer("/ledger")

    async def say_how_it_went(self) -> None:
        """Set out to say how a promise went."""
        ways = (Way(r"past its time", "How that one went"), Way(r"Five of", ".*went.*"), Way(r"will you do", "None.*"))
        await self.steer("/promise", *ways)

    async def hand_over(self) -> None:
        """Set out to find words and to offer them to the other."""
        ways = (Way(r"What happens with it", r"Offer it .*"), Way(r"Exactly this", r"Offer it"))
        await self.steer(
            "/menu", Way(r"What would help", r"Find the words.*|Write an apology|I'm hurting"), *ways, most=18
        )

    async def ask_for_a_talk(self) -> None:
        """Set out to do something together."""
        wanted = self.chance.choice(("Plan something.*", ".*week.*", ".*"))
        await self.steer("/talk", Way(r"What would it be for", wanted))

    async def take_part(self) -> None:
        """Set out to say yes to what is asked for both."""
        for _ in range(4):
            question = self.question()
            buttons = question.buttons if question is not None else ()
            yes = next((it for it in buttons if re.fullmatch(r"Open|It suits|Calm enough", it.label)), None)
            if question is None or yes is None:
                return
            await self.press(question, yes.key)

    async def look_at_offers(self) -> None:
        """Set out to look at what was offered, and mostly to take it."""
        await self.steer(
            "/offers",
            Way(r"like to see", r"What was offered to me"),
            Way(r"Which of them", r".+:.+"),
            Way(r"Nobody is told", r"Open it"),
            Way(r"free to agree", r"I agree to this" if self.chance.random() < 0.8 else r"Not this one"),
            Way(r".", r"Yes, I agree|Close it|Keep it and close"),
        )

    async def say_how_theirs_went(self) -> None:
        """Set out to say how a promise to oneself went."""
        seen = Way(r".", r"How a promise to me went|Yes")
        await self.steer("/ledger", seen, Way(r".", self.chance.choice(("Kept", "Kept", "Late", "Not kept"))), most=5)

    async def set_checkins(self) -> None:
        """Set out to have a check-in each day."""
        hour = self.chance.choice(("08:30", "12:30", "18:00", "20:30"))
        await self.steer(
            "/settings",
            Way(r"like to change", r"The check-in"),
            Way(r"At what time of day", hour),
            *self._clock(),
            most=6,
        )

    async def set_clock(self, zone: str) -> None:
        """Set out to tell what the clock shows where they are now."""
        self.zone = zone
        await self.steer("/settings", Way(r"like to change", r"The clock"), *self._clock(), most=6)

    async def have_messages_again(self) -> None:
        """Set out to end a pause."""
        await self.steer(
            "/pause", Way(r"quiet here now", "Let them come"), Way(r"Which of them", "None of them"), most=3
        )

    async def be_ready_for_talks(self) -> None:
        """Set out to answer the questions about safety with nothing to fear."""
        await self.steer(
            "/settings",
            Way(r"like to change", r"Questions for me alone"),
            Way(r"anybody near you", r"No, only I.*"),
            Way(r".", r"No"),
            most=10,
        )

    def _clock(self) -> Sequence["Way"]:
        shown = self.life.now.astimezone(ZoneInfo(self.zone)).strftime("%H:%M")
        return (
            Way(r"What time is it where you are", rf"{shown}|Another time"),
            Way(r"Type it the way", None, lambda human: shown),
        )

    async def home(self, zone: str) -> None:
        """Be in a zone of a name, with its summer and winter time."""
        self.zone = zone
        self.life.watch.heard_at[self.address] = self.life.now
        await self.life.command(self.address, "set_zone", zone=zone)

    # What the program knows of where they are.

    async def is_paired(self) -> bool:
        """Whether a pairing stands for them."""
        found = await self.life.it.store.read(lambda tx: tx.people.at(self.life.post.name, self.address))
        return found is not None and found[0].dyad_id is not None

    async def _threads(self):
        def body(tx):
            person, _ = tx.people.at(self.life.post.name, self.address)
            owners = [person.id, *filter(None, [person.dyad_id])]
            return tx.threads.of(owners)

        return await self.life.it.store.read(body)

    async def _is_joint(self) -> bool:
        return any(it.kind is ThreadKind.PAIR and it.asked_at is not None for it in await self._threads())

    async def _is_asked(self) -> bool:
        return any(it.asked_at is not None for it in await self._threads())

    async def _releases(self, wait: str | None, key: str | None) -> bool:
        """Whether a press may show the other something; for typed words, whether any button that is asked now may."""
        found = await self._threads()
        if wait is not None:
            prompt = await self.life.it.store.read(lambda tx: tx.threads.prompt(wait))
            found = [it for it in found if prompt is not None and it.id == prompt.thread_id]
        if any(it.kind is ThreadKind.PAIR and it.asked_at is not None for it in found):
            return True
        tops = [from_json(dict(it.body)).top for it in found if it.kind is not ThreadKind.PAIR]
        places = {f"{top.flow}.{top.node}." for top in tops if top is not None}
        return any(
            button.startswith(place) and key in (None, button[len(place) :])
            for place in places
            for button in self.released
        )

    def _release(self) -> None:
        """Let what the last letters show be the other's to see from now on."""
        shown = " ".join(it.text.reveal for it in self.letters()[-4:])
        self.life.watch.private[self.address] -= set(re.findall(rf"{self.stem}\d+x", shown))


@dataclass(frozen=True)
class Way:
    """What to do at a question whose text this fits: press a button of this label, or type."""

    text: str
    label: str | None
    typed: Callable[[Human], str] | None = None

    async def goes(self, human: Human, question: Letter) -> bool:
        """Do it, where it fits."""
        if not re.search(self.text, question.text.reveal):
            return False
        if self.typed is not None:
            await human.hear(heard(human.address, self.typed(human)))
            return True
        button = next((it for it in question.buttons if re.fullmatch(self.label or "", it.label)), None)
        if button is not None:
            await human.press(question, button.key)
        return button is not None


async def arrive(human: Human) -> None:
    """Somebody says hello for the first time: an adult, with nothing under way yet."""
    await human.hear(slash(human.address, "/start"))
    question = human.question()
    assert question is not None
    await human.press(question, question.buttons[0].key)
    await human.hear(heard(human.address, "stop"))
    await human.home(human.zone)


async def together(one: Human, other: Human, rounds: int = 8) -> None:
    """One asks for something for two, both say yes, and both answer what comes of it as they like."""
    for each in (one, other):
        await each.be_ready_for_talks()
    await one.ask_for_a_talk()
    for each in (one, other, one):
        await each.take_part()
    for _ in range(rounds):
        for each in (one, other):
            if each.question(ROOM) is not None and each.chance.random() < 0.4:
                await each.in_room()
            else:
                await each.answer()


async def join(one: Human, other: Human) -> None:
    """Two people join by a code."""
    await one.hear(slash(one.address, "/pair"))
    code = next(found[1] for it in reversed(one.letters()) if (found := re.search(r"code: (\S+)", it.text.reveal)))
    await other.steer(f"/pair {code}", Way(".", "See who it is|I want it"), most=2)
    question = one.question()
    assert question is not None
    await one.press(question, question.buttons[0].key)
    assert await one.is_paired()


async def pair(one: Human, other: Human) -> None:
    """Two people join by a code, and open a room of theirs."""
    await join(one, other)
    for each in (one, other):
        await each.hear(slash(each.address, "/link", room=ROOM))

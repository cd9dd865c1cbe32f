"""A few small flows, and people with a clock, for tests of what arrives by itself."""

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from loopback import NAME, Copy, Postbox, slash
from sittings import settings_in

from bot.adapters.clock import HandClock
from bot.adapters.dates import BabelDates
from bot.adapters.flow_files import load_flows
from bot.adapters.ids import SeededIds
from bot.domain.people import Profile
from bot.engine.flowset import FlowSet
from bot.services.checkins import NUDGE_FLOWS, plan_checkin
from bot.services.records import Nudge
from bot.services.turn.context import Turn
from bot.services.turn.entering import enter
from bot.services.turn.play import play
from bot.services.vocabulary import vocabulary
from bot.wiring import companion

PHRASES = Path(__file__).parents[2] / "flows" / "phrases.yaml"

MONDAY = datetime(2026, 11, 23, 7, 0, tzinfo=UTC)
"""Seven in the morning by UTC, before any check-in of these tests."""

KNOCK = """\
flow: {flow}
version: 1
title: A knock
house: true
on_busy: queue
on_stop: drop
expire: P3D
{slots}start: knock
nodes:
  knock:
    ask: Knock for {kind}.
    choices:
      open: {{label: Open, to: opened}}
      hour: {{label: In 1 h, to: hour}}
      tomorrow: {{label: Tomorrow, to: tomorrow}}
      skip: {{label: Skip, to: skip}}
    skip: skip
  opened: {opened}
  hour: {{do: snooze, with: {{minutes: 60}}, next: end}}
  tomorrow: {{do: until_tomorrow, next: end}}
  skip: {{do: skip_nudge, next: end}}
"""

ABOUT = {"review": "title", "told": "text"} | dict.fromkeys(("promise", "draft", "offer", "confirm"), "id")
"""What a nudge of each kind is given; the others are given nothing."""

OTHERS = {
    "checkin": """\
flow: checkin
version: 1
title: Check-in
house: true
expire: PT20H
uses: [folded_offer, folded_weekly, folded_review]
slots:
  ground: {type: choice}
start: ask
nodes:
  ask:
    ask: How is the ground?
    save: ground
    choices: {shaky: Shaky, steady: Steady}
    skip: end
    next: note
  note: {do: note_checkin, with: {ground: ground}, next: folded}
  folded:
    branch:
      - {if: folded_offer, to: offer}
      - {if: folded_weekly, to: weekly}
      - {if: folded_review, to: review}
      - {to: end}
  offer: {say: An offer waits., next: end}
  weekly: {say: The week waits., next: end}
  review:
    say: |
      A look again.
      "{folded_review}"
    next: end
""",
    "back": """\
flow: back
version: 1
title: Back
house: true
uses: [away_days, passed_promises, unfinished]
start: hello
nodes:
  hello:
    say: |
      Back after {away_days} days.
      {passed_promises} passed.
      Not finished: "{unfinished}"
    next: end
""",
    "menu": """\
flow: menu
version: 1
title: Menu
house: true
start: ask
nodes:
  ask:
    ask: The menu.
    choices: {nothing: {label: Nothing, to: end}}
    skip: end
""",
    "page": """\
flow: page
version: 1
title: A page
house: false
seeds: [forbes-24]
expire: P30D
slots:
  told: {type: text}
start: ask
nodes:
  ask: {ask: What is it?, save: told, skip: end, next: sure}
  sure:
    ask: |
      "{told}"
      Keep it?
    choices: {"yes": {label: "Yes", to: keep}, "no": {label: "No", to: end}}
    skip: end
  keep: {do: keep_note, with: {text: told}, next: end}
""",
    "sos": """\
flow: sos
version: 1
title: Help
house: true
safety: true
slots:
  kind: {type: choice, given: true}
start: ask
nodes:
  ask:
    branch:
      - {if: kind, to: numbers}
      - {to: numbers}
  numbers:
    ask: Help is here.
    choices: {done: {label: Done, to: end}}
    skip: end
""",
    "own_words": """\
flow: own_words
version: 1
title: Own words
house: true
slots:
  told: {type: text, given: true}
start: say
nodes:
  say:
    say: |
      "{told}"
      Heard.
    next: end
""",
}
"""The flows besides those that knock."""


def _knock(kind: str, flow: str) -> str:
    slot = ABOUT.get(kind)
    slots = f"slots:\n  {slot}: {{type: text, given: true}}\n" if slot is not None else ""
    opened = "{say: Opened., next: end}"
    if slot is not None:
        opened = f"{{say: '\"{{{slot}}}\" it is. Opened.', next: end}}"
    if kind == "checkin":
        opened = "{do: open_flow, with: {flow: \"'checkin'\"}, next: end}"
    return KNOCK.format(flow=flow, kind=kind, slots=slots, opened=opened)


@cache
def small_flows() -> FlowSet:
    """A knock for every kind of nudge, a check-in, and a little around it."""
    with TemporaryDirectory() as folder:
        shutil.copy(PHRASES, folder)
        sources = {flow: _knock(kind, flow) for kind, flow in NUDGE_FLOWS.items()} | OTHERS
        for flow, text in sources.items():
            (Path(folder) / f"{flow}.yaml").write_text(text, "utf-8")
        return load_flows(Path(folder), vocabulary(BabelDates()))


@asynccontextmanager
async def rhythmic(folder: Path, *, start: datetime = MONDAY, spread_s: int = 0) -> AsyncIterator[Copy]:
    """Open a whole copy with the small flows."""
    clock = HandClock(start)
    post = Postbox(clock)
    async with companion(
        settings_in(folder),
        clock=clock,
        ids=SeededIds("rhythm"),
        channels={NAME: post},
        flows=small_flows(),
        exclusive=False,
        spread_s=spread_s,
    ) as it:
        yield Copy(it, clock, post)


async def at_turn(copy: Copy, address: str, *deeds) -> None:
    """Let deeds happen in a turn of this person's; each takes the turn."""

    def body(tx) -> None:
        turn = enter(tx, copy.it.world, *tx.people.at(NAME, address), copy.clock.now())
        for deed in deeds:
            deed(turn)
        play(turn)
        turn.save()

    await copy.it.store.transact(body)
    await copy.it.deliver.drain()


async def someone(copy: Copy, address: str = "ana", *, zone: str | None = "Etc/UTC", at: time | None = None, **said):
    """An adult who was heard today and goes by this clock; a check-in each day from today on where `at` is given."""

    def settle(turn: Turn) -> None:
        since = turn.now if at is not None else None
        known = replace(turn.profile, adult=True, zone=zone, checkin_at=at, checkins_since=since, **said)
        turn.profile = known
        plan_checkin(turn)

    await copy.hear(slash(address, "/hm"))
    await at_turn(copy, address, settle)
    copy.post.delivered.clear()


async def planned(copy: Copy, address: str, kind: str, due_at: datetime, **fields) -> None:
    """Plan a nudge of this kind by hand."""
    given = fields.pop("given", {})

    def plan(turn: Turn) -> None:
        nudge = Nudge(turn.world.ids.new(), turn.id, kind, due_at, due_at.date(), fields.pop("ref", ""), **fields)
        turn.tx.calendar.plan(replace(nudge, body={"given": given}))

    await at_turn(copy, address, plan)


async def profile_of(copy: Copy, address: str = "ana") -> Profile:
    """What is known of them."""
    row = await copy.person(address)
    return Profile.from_json(row.body)


async def change(copy: Copy, address: str = "ana", **fields) -> None:
    """Change what is known of somebody, with nothing else following from it."""

    def deed(turn: Turn) -> None:
        turn.profile = replace(turn.profile, **fields)

    await at_turn(copy, address, deed)


def knocks(copy: Copy, address: str = "ana", zone: str = "Etc/UTC") -> list[str]:
    """What came by itself, each with the local time at which it did."""
    told = [(at, letter) for at, letter in copy.post.delivered if letter.address == address]
    return [
        f"{at.astimezone(ZoneInfo(zone)):%a %d %H:%M} {letter.text.reveal.removeprefix('Knock for ').rstrip('.')}"
        for at, letter in told
        if letter.text.reveal.startswith("Knock for ")
    ]


def days(copy: Copy, kind: str, zone: str, address: str = "ana") -> list[date]:
    """The local dates on which something of a kind knocked."""
    return [
        at.astimezone(ZoneInfo(zone)).date()
        for at, letter in copy.post.delivered
        if letter.address == address and letter.text.reveal == f"Knock for {kind}."
    ]


async def down_until(copy: Copy, instant: datetime) -> None:
    """Let time pass in which the program isn't running; then it starts again."""
    copy.clock.set(instant)
    await copy.until(instant)


def utc(*parts: int) -> datetime:
    """An instant."""
    return datetime(*parts, tzinfo=UTC)

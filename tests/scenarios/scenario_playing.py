"""Scenarios played by whoever can, and what was read there laid beside each other."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

from scenario_discord import DiscordSide
from scenario_stage import Player, Side, served
from scenario_steps import ROOM, Does, Read, Scenario, Step, Told, without_keys
from scenario_steps import words as words_of
from scenario_telegram import TelegramSide
from scenario_terminal import on_terminal
from sittings import real_flows

from bot.adapters.telegram.presses import CHOSEN

CHANNELS = ("terminal", "telegram", "discord")
MIXED = "mixed"
"""Ana on Telegram, Ben on Discord."""


@asynccontextmanager
async def player(folder: Path, name: str, *people: str) -> AsyncIterator[Player]:
    """Whoever plays it on this channel, or on two of them."""
    if name == "terminal":
        async with on_terminal(folder, *(each for each in people if each != ROOM)) as terminal:
            yield terminal
        return
    async with served(folder, name, places(name, people)) as it:
        yield it


def places(name: str, people: tuple[str, ...]) -> Mapping[str, Side]:
    """Return on which platform each place is."""
    if name == MIXED:
        return dict(zip(("ana", "ben"), (TelegramSide(), DiscordSide()), strict=True))
    side: Side = TelegramSide() if name == "telegram" else DiscordSide()
    return dict.fromkeys(people, side)


async def play(player: Player, scenario: Scenario) -> list[tuple[Step, Told | None]]:
    """Play it, and return what was read at each step; None where the channel can't do it."""
    told: list[tuple[Step, Told | None]] = []
    for step in scenario.steps:
        done = step.instead if player.name in step.unable else step
        told.append((step, await act(player, done) if done is not None else None))
    for read, now in player.changed():
        assert now == read.text or now.startswith(f"{read.text}\n\n{CHOSEN}"), f"{read.text!r} became {now!r}"
    return told


async def act(player: Player, step: Step) -> Told:
    """Have one thing done, and look whether what has to be read then is read; return all that is."""
    if step.does is Does.TYPES:
        labels = [each.lower() for each in player.labels(step.at)]
        assert step.what.lower() in labels, f"{step.what!r} stands on none of {labels}"
    filled = replace(step, rest=player.code()) if step.rest == "{code}" else step
    told = await player.act(filled)
    for place, part in step.sees.items():
        read = "\n".join(each.text for each in told.get(place, ()))
        assert part in read, f"{player.name}: {step.who} {step.what!r}: {part!r} isn't read by {place}, but {told}"
    for place in step.quiet:
        assert place not in told, f"{player.name}: {place} reads {told[place]}"
    return told


WITHOUT_DETAILS = {"force": "injured", "against_will": "forced"}
"""Questions of the safety gate where details aren't permitted → those in whose place they stand."""


def difference(mine: Told, its: Told, *, splits: bool) -> str | None:
    """Return where what was read differs, in words or on buttons; None where it doesn't."""
    for place in sorted({*mine, *its}):
        one, other = detailed(mine.get(place, ())), detailed(its.get(place, ()))
        if words_of(one) != words_of(other):
            return f"{place} reads\n{_shown(one)}\n  and not\n{_shown(other)}"
        if (not splits and len(one) != len(other)) or len(one) > len(other):
            return f"{place} reads {len(one)} messages and not {len(other)}"
        if [label for each in one for label in each.labels] != [label for each in other for label in each.labels]:
            return f"{place} may press {[each.labels for each in one]} and not {[each.labels for each in other]}"
    return None


def detailed(told: tuple[Read, ...]) -> tuple[Read, ...]:
    """Return what was read with the questions about details in place of those asked where they aren't permitted."""
    texts = real_flows().flows["safety_gate"].texts["en"]
    for plain, full in WITHOUT_DETAILS.items():
        instead, asked = texts[f"{plain}.ask"][0].source.strip(), texts[f"{full}.ask"][0].source.strip()
        told = tuple(replace(each, text=each.text.replace(instead, asked)) for each in told)
    return told


def anywhere(told: Told) -> Told:
    """Return all that was read, wherever that was."""
    return {"somewhere": tuple(read for place in sorted(told) for read in told[place])}


def _shown(told: tuple) -> str:
    return "\n".join(f"  | {without_keys(each.text)!r} {list(each.labels)}" for each in told)

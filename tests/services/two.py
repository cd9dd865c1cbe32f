"""Two people at a terminal, on their way to a pairing and a room of their own."""

from sittings import Sitting

from bot.services.pair_records import Room
from bot.services.records import Letter, LetterKind, PersonRow


async def says(sitting: Sitting, *lines: str) -> list[str]:
    """Type lines; return what was shown at the last one."""
    shown: list[str] = []
    for line in lines:
        shown = await sitting.say(line)
    return shown


async def welcomed(sitting: Sitting, *people: str) -> None:
    """Through the first minute."""
    for person in people:
        await says(sitting, f"{person}: /start", f"{person}: 1", f"{person}: stop")


async def paired(sitting: Sitting, host: str = "ana", guest: str = "ben") -> None:
    """Join two who are welcomed, or welcome them first."""
    if await person(sitting, host) is None:
        await welcomed(sitting, host, guest)
    shown = await says(sitting, f"{host}: /pair")
    code = shown[0].partition(": ")[2]
    await says(
        sitting, f"{guest}: /pair {code}", f"{guest}: See who it is", f"{guest}: I want it", f"{host}: Yes, join us"
    )
    assert await dyad(sitting, host) is not None


async def with_room(sitting: Sitting) -> None:
    """Ana and Ben, paired, with their room open."""
    await paired(sitting)
    await says(sitting, "ana@us: /link", "ben@us: /link")
    assert (await room(sitting)).state == "open"


async def person(sitting: Sitting, address: str) -> PersonRow | None:
    """Who sits at this place, if anybody is known there."""
    found = await sitting.it.store.read(lambda tx: tx.people.at("terminal", address))
    return found[0] if found is not None else None


async def dyad(sitting: Sitting, address: str) -> str | None:
    """The pairing that stands for somebody."""
    row = await person(sitting, address)
    return row.dyad_id if row is not None else None


async def room(sitting: Sitting, address: str = "us") -> Room | None:
    """The room at this place, unless it is closed."""
    return await sitting.it.store.read(lambda tx: tx.rooms.at("terminal", address))


def line(sitting: Sitting, key: str, **content: str) -> str:
    """One of the program's own sentences, as it is said in this sitting."""
    (only,) = sitting.it.world.flows.phrase("en", key)
    return only.fill(content.get)


def told(sitting: Sitting, address: str) -> list[str]:
    """What was shown at a place by the last line."""
    return [letter.text.reveal for letter in sitting.letters if letter.address == address]


def in_room(sitting: Sitting) -> list[Letter]:
    """What was posted in rooms by the last line."""
    return [letter for letter in sitting.letters if letter.kind is LetterKind.ROOM]

"""Two people who are paired, by the shortest way there is: for tests of what happens between them."""

from dataclasses import replace

from loopback import NAME, Copy, heard, welcomed

from bot.domain.people import GATE_OPEN, Profile
from bot.domain.rooms import RoomState
from bot.services.pair_records import Room
from bot.services.records import Dyad, Letter
from bot.services.turn.entering import enter

ROOM = "us"
"""The address of the room that they share."""

ZONE = "Europe/Warsaw"


async def couple(
    copy: Copy, *, room: bool = False, gates: tuple[str | None, str | None] = (GATE_OPEN, GATE_OPEN)
) -> str:
    """Ana and Ben: adults with a clock, paired, perhaps with a room of theirs. Return the pairing's id."""
    await welcomed(copy, "ana", "ben")

    def body(tx) -> str:
        dyad_id = copy.it.world.ids.new()
        people = []
        for address, gate in zip(("ana", "ben"), gates, strict=True):
            row, _ = tx.people.at(NAME, address)
            profile = replace(Profile.from_json(row.body), zone=ZONE, gate=gate, was_paired=True)
            tx.people.save(replace(row, body=profile.to_json()))
            people.append(row.id)
        tx.pairings.pair(Dyad(dyad_id, *people, copy.clock.now()))
        for person_id in people:
            tx.people.set_dyad(person_id, dyad_id)
        if room:
            tx.rooms.add(Room(copy.it.world.ids.new(), dyad_id, NAME, ROOM, RoomState.OPEN, tuple(sorted(people))))
        return dyad_id

    return await copy.it.store.transact(body)


async def in_room(copy: Copy, address: str, said: str, **fields: object) -> list[str]:
    """Say something in the room; return what was shown there since."""
    before = len(copy.post.delivered)
    await copy.hear(heard(address, said, room=ROOM, **fields))
    return [letter.text.reveal for _, letter in copy.post.delivered[before:] if letter.address == ROOM]


async def asked_for(copy: Copy, address: str, flow: str) -> None:
    """Somebody asks for a talk, by the deed alone."""
    from bot.services.talks import ask_talk
    from bot.services.turn.play import play

    def body(tx) -> None:
        turn = enter(tx, copy.it.world, *tx.people.at(NAME, address), copy.clock.now())
        ask_talk(turn, flow)
        play(turn)
        turn.save()

    await copy.it.store.transact(body)
    await copy.it.deliver.drain()


async def pressed(copy: Copy, address: str, label: str, *, at: str | None = None) -> list[str]:
    """Press the button of this label at the newest question that has one; `at` is where it was shown."""
    place = at or address
    for letter in reversed(copy.post.letters(place)):
        key = next((button.key for button in letter.buttons if button.label == label), None)
        if key is not None:
            return await copy.hear(_press(address, letter, key, room=ROOM if place == ROOM else None))
    raise AssertionError(f"{place} was shown no button {label}: {copy.post.texts(place)[-3:]}")


def _press(address: str, letter: Letter, key: str, **fields: object):
    from bot.services.records import HeardKind

    return heard(address, kind=HeardKind.PRESS, text=None, wait=letter.wait, option=key, **fields)


def screen(copy: Copy, address: str) -> list[str]:
    """Everything shown there so far, with the buttons."""
    return [
        f"{at:%d %H:%M} {letter.text.reveal} {[button.label for button in letter.buttons]}"
        for at, letter in copy.post.delivered
        if letter.address == address
    ]

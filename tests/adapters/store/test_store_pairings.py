"""Invitations are used once, wrong codes are counted, and a pairing has a key of its own."""

import asyncio
from dataclasses import replace

import pytest

from bot.errors import StaleSnapshot
from bot.services.records import Dyad, InvitationRow
from tests.adapters.store.rows import DAY, MINUTE, NOW, House, note


def invitation(key: str, inviter: str = "ana", state: str = "open") -> InvitationRow:
    return InvitationRow(key, inviter, f"hash-{key}", state, NOW, NOW + MINUTE)


async def test_a_newer_invitation_closes_the_same_persons_earlier_ones(house: House) -> None:
    rows = [invitation("1"), invitation("2", state="accepted"), invitation("3", "ben"), invitation("4")]
    await house.store.transact(lambda tx: [tx.pairings.invite(row) for row in rows])
    found = await house.store.read(lambda tx: [tx.pairings.by_secret(f"hash-{key}") for key in "1234"])
    assert [row.state for row in found if row] == ["closed", "accepted", "open", "open"]
    with pytest.raises(StaleSnapshot):
        await house.store.transact(lambda tx: tx.pairings.save(replace(rows[0], state="opened")))


async def test_an_invitation_is_found_by_id_and_code_in_whatever_state(house: House) -> None:
    await house.store.transact(lambda tx: tx.pairings.invite(invitation("1", state="used")))
    assert await house.store.transact(lambda tx: tx.pairings.invitation("1")) == invitation("1", state="used")
    assert await house.store.transact(lambda tx: tx.pairings.by_secret("hash-1")) == invitation("1", state="used")
    assert await house.store.transact(lambda tx: tx.pairings.by_secret("hash-2")) is None


async def test_an_invitation_is_found_by_the_token_of_its_link_too(house: House) -> None:
    linked = replace(invitation("1"), token_hash="token-1", token_expires_at=NOW + DAY)
    await house.store.transact(lambda tx: [tx.pairings.invite(row) for row in (linked, invitation("2", "ben"))])
    found = [await house.store.transact(lambda tx, it=it: tx.pairings.by_secret(it)) for it in ("token-1", "hash-1")]
    assert found == [linked, linked]
    moved = replace(linked, state="opened", token_expires_at=NOW + 2 * DAY)
    await house.store.transact(lambda tx: tx.pairings.save(moved))
    assert await house.store.transact(lambda tx: tx.pairings.by_secret("token-1")) == replace(moved, rev=1)
    with pytest.raises(StaleSnapshot):
        await house.store.transact(
            lambda tx: tx.pairings.invite(replace(invitation("3", "cleo"), token_hash="token-1"))
        )


async def test_an_invitation_lives_as_long_as_its_code_or_its_link(house: House) -> None:
    rows = [
        invitation("neither", "ana"),
        replace(invitation("link", "ben"), token_hash="1", token_expires_at=NOW + DAY),
        replace(invitation("code", "cleo"), token_hash="2", token_expires_at=NOW, expires_at=NOW + DAY),
        replace(invitation("none", "dora"), token_hash="3", token_expires_at=NOW),
    ]
    await house.store.transact(lambda tx: [tx.pairings.invite(row) for row in rows])
    assert await house.store.transact(lambda tx: tx.pairings.forget_before(NOW + DAY)) == 2
    assert house.rows("SELECT id FROM invitations ORDER BY id") == [("code",), ("link",)]
    assert await house.store.transact(lambda tx: tx.pairings.forget_before(NOW + 2 * DAY)) == 2


async def test_of_eight_who_type_a_code_at_once_one_opens_it(house: House) -> None:
    await house.store.transact(lambda tx: tx.pairings.invite(invitation("1")))

    def accept(tx, who: str) -> bool:
        row = tx.pairings.by_secret("hash-1")
        if row.state != "open":
            return False
        tx.pairings.save(replace(row, state="opened", invitee=who))
        return True

    opened = await asyncio.gather(*(house.store.transact(lambda tx, n=n: accept(tx, f"p{n}")) for n in range(8)))
    assert opened.count(True) == 1
    row = await house.store.read(lambda tx: tx.pairings.invitation("1"))
    assert row is not None
    assert (row.invitee, row.rev) == (f"p{opened.index(True)}", 1)


async def test_wrong_codes_are_counted_per_person_and_hour(house: House) -> None:
    moments = [NOW - DAY, NOW, NOW + MINUTE]
    await house.store.transact(lambda tx: [tx.pairings.tried("ana", at) for at in reversed(moments)])
    await house.store.transact(lambda tx: tx.pairings.tried("ben", NOW))
    assert await house.store.read(lambda tx: tx.pairings.tries("ana", NOW)) == (NOW, NOW + MINUTE)
    assert await house.store.read(lambda tx: tx.pairings.tries("cleo", NOW)) == ()


async def test_a_pairing_has_a_key_under_which_things_can_be_kept(house: House) -> None:
    await house.store.transact(lambda tx: tx.pairings.pair(Dyad("two", "ana", "ben", NOW)))
    await house.store.transact(lambda tx: tx.notes.add(note("two", "n", line="ours")))
    assert await house.store.read(lambda tx: tx.pairings.dyad("two")) == Dyad("two", "ana", "ben", NOW)
    assert await house.store.read(lambda tx: tx.notes.of("two")) == (note("two", "n", line="ours"),)


async def test_a_pairing_ends_once(house: House) -> None:
    await house.store.transact(lambda tx: tx.pairings.pair(Dyad("two", "ana", "ben", NOW)))
    await house.store.transact(lambda tx: (tx.pairings.end("two", NOW + DAY), tx.pairings.end("two", NOW + 2 * DAY)))
    assert await house.store.read(lambda tx: tx.pairings.dyad("two")) == Dyad("two", "ana", "ben", NOW, NOW + DAY)


async def test_pairings_that_ended_come_newest_first(house: House) -> None:
    ended = [Dyad(f"d{n}", *(("ana", "ben") if n % 2 else ("ben", "ana")), NOW, NOW + n * DAY) for n in range(3)]
    others = [Dyad("now", "ana", "ben", NOW), Dyad("theirs", "ben", "cleo", NOW, NOW)]
    await house.store.transact(lambda tx: [tx.pairings.pair(dyad) for dyad in [*ended, *others]])
    assert await house.store.read(lambda tx: tx.pairings.past("ana")) == tuple(reversed(ended))
    assert await house.store.read(lambda tx: tx.pairings.past("cleo")) == (others[1],)
    assert await house.store.read(lambda tx: tx.pairings.past("dora")) == ()


async def test_old_tries_and_invitations_are_forgotten(house: House) -> None:
    await house.store.transact(
        lambda tx: (
            tx.pairings.invite(invitation("1")),
            tx.pairings.tried("ana", NOW),
            tx.pairings.tried("ana", NOW + DAY),
        )
    )
    assert await house.store.transact(lambda tx: tx.pairings.forget_before(NOW + DAY)) == 1
    assert await house.store.read(lambda tx: tx.pairings.tries("ana", NOW)) == (NOW + DAY,)
    assert await house.store.read(lambda tx: tx.pairings.invitation("1")) is None

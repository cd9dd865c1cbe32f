"""Persons, their addresses, their conversations and what they kept."""

import asyncio
from dataclasses import replace

import pytest

from bot.errors import StaleSnapshot
from bot.services.records import Account, Dyad, Prompt, ThreadKind
from tests.adapters.store.rows import DAY, MINUTE, NOW, House, address_of, note, promise, someone, thread


async def test_a_person_is_found_by_where_they_write_from(house: House) -> None:
    person = await house.store.transact(lambda tx: someone(tx, "ana", name="Ana"))
    found = await house.store.transact(lambda tx: tx.people.at("telegram", address_of("ana")))
    assert found == (person, Account("ana-account", "ana", "telegram", address_of("ana")))
    assert await house.store.read(lambda tx: tx.people.at("discord", address_of("ana"))) is None
    assert await house.store.read(lambda tx: tx.people.at("telegram", "elsewhere")) is None


async def test_an_address_stands_nowhere_in_the_clear(house: House) -> None:
    await house.store.transact(lambda tx: someone(tx, "ana"))
    ((sealed, mark),) = house.rows("SELECT address, address_hash FROM accounts")
    assert address_of("ana").encode() not in bytes(sealed)
    assert len(mark) == 64


async def test_two_hellos_of_one_stranger_make_one_person(house: House) -> None:
    def meet(tx, person_id: str) -> str:
        known = tx.people.at("telegram", "the same")
        if known is not None:
            return str(known[0].id)
        person = someone(tx, person_id)
        tx.people.link(Account(f"{person_id}-second", person_id, "telegram", "the same"))
        return person.id

    results = await asyncio.gather(
        *(house.store.transact(lambda tx, n=n: meet(tx, f"p{n}")) for n in range(8)), return_exceptions=True
    )
    assert all(isinstance(result, str | StaleSnapshot) for result in results)
    assert house.rows("SELECT count(*) FROM persons") == [(1,)]


async def test_a_profile_changed_by_somebody_else_is_not_overwritten(house: House) -> None:
    person = await house.store.transact(lambda tx: someone(tx, "ana", name="Ana"))
    await house.store.transact(lambda tx: tx.people.save(replace(person, body={"name": "Anna"})))
    with pytest.raises(StaleSnapshot):
        await house.store.transact(lambda tx: tx.people.save(replace(person, body={"name": "Anne"})))
    after = await house.store.read(lambda tx: tx.people.load("ana"))
    assert after is not None
    assert (after.rev, after.body) == (1, {"name": "Anna"})


async def test_binding_to_a_pairing_leaves_the_revision(house: House) -> None:
    person = await house.store.transact(lambda tx: someone(tx, "ana"))
    await house.store.transact(lambda tx: tx.people.set_dyad("ana", "two"))
    bound = await house.store.read(lambda tx: tx.people.load("ana"))
    assert bound == replace(person, dyad_id="two")
    await house.store.transact(lambda tx: tx.people.set_dyad("ana", None))
    assert await house.store.read(lambda tx: tx.people.load("ana")) == person


async def test_the_address_last_written_from_comes_first_and_can_be_reached(house: House) -> None:
    await house.store.transact(lambda tx: someone(tx, "ana"))
    await house.store.transact(lambda tx: tx.people.link(Account("second", "ana", "discord", "42")))
    await house.store.transact(lambda tx: tx.people.unreachable("second"))
    before = await house.store.read(lambda tx: tx.people.accounts("ana"))
    assert [(it.id, it.reachable) for it in before] == [("ana-account", True), ("second", False)]
    await house.store.transact(lambda tx: tx.people.wrote_from("second", NOW))
    after = await house.store.read(lambda tx: tx.people.accounts("ana"))
    assert after == (
        Account("second", "ana", "discord", "42", True),
        Account("ana-account", "ana", "telegram", address_of("ana")),
    )


async def test_an_address_belongs_to_one_person(house: House) -> None:
    await house.store.transact(lambda tx: (someone(tx, "ana"), someone(tx, "ben")))
    with pytest.raises(StaleSnapshot):
        await house.store.transact(lambda tx: tx.people.link(Account("x", "ben", "telegram", address_of("ana"))))


async def test_conversations_come_by_owner_in_id_order(house: House) -> None:
    await house.store.transact(lambda tx: (someone(tx, "ana"), someone(tx, "ben"), someone(tx, "cleo")))
    kept = [thread("ben", "c"), thread("ana", "b"), thread("ana", "a"), thread("cleo", "d")]
    await house.store.transact(lambda tx: [tx.threads.add(it) for it in kept])
    found = await house.store.transact(lambda tx: tx.threads.of(["ben", "ana"]))
    assert [it.id for it in found] == ["a", "b", "c"]
    assert await house.store.read(lambda tx: tx.threads.of([])) == ()


async def test_a_conversation_is_stored_with_its_kind_and_the_hour_it_asked(house: House) -> None:
    await house.store.transact(lambda tx: someone(tx, "ana"))
    await house.store.transact(lambda tx: tx.threads.add(thread("ana", "t", n=1)))
    asked = replace(thread("ana", "t", n=2), kind=ThreadKind.NUDGE, asked_at=NOW + MINUTE)
    await house.store.transact(lambda tx: tx.threads.save(asked))
    assert await house.store.transact(lambda tx: tx.threads.load("t")) == replace(asked, rev=1)
    with pytest.raises(StaleSnapshot):
        await house.store.transact(lambda tx: tx.threads.save(asked))
    await house.store.transact(lambda tx: tx.threads.drop("t"))
    assert await house.store.read(lambda tx: tx.threads.load("t")) is None
    with pytest.raises(StaleSnapshot):
        await house.store.transact(lambda tx: tx.threads.save(replace(asked, rev=1)))


async def test_a_question_is_remembered_once_beyond_its_conversation_and_then_forgotten(house: House) -> None:
    asked = Prompt("w", "t", "ana", ("ana", "ben"), NOW)
    other = replace(asked, thread_id="another", expires_at=NOW + DAY)
    await house.store.transact(lambda tx: (tx.threads.post_prompt(asked), tx.threads.post_prompt(other)))
    await house.store.transact(lambda tx: tx.threads.drop("t"))
    assert await house.store.read(lambda tx: tx.threads.prompt("w")) == asked
    assert await house.store.transact(lambda tx: tx.threads.forget_before(NOW)) == 0
    assert await house.store.transact(lambda tx: tx.threads.forget_before(NOW + MINUTE)) == 1
    assert await house.store.read(lambda tx: tx.threads.prompt("w")) is None


async def test_notes_come_newest_first_by_kind_and_number(house: House) -> None:
    await house.store.transact(lambda tx: (someone(tx, "ana"), someone(tx, "ben")))
    kept = [note("ana", f"n{n}", "draft" if n % 2 else "note", NOW + n * MINUTE, line=n) for n in range(4)]
    await house.store.transact(lambda tx: [tx.notes.add(it) for it in [*kept, note("ben")]])
    assert await house.store.read(lambda tx: tx.notes.of("ana")) == tuple(reversed(kept))
    assert await house.store.read(lambda tx: tx.notes.of("ana", "draft")) == (kept[3], kept[1])
    assert await house.store.read(lambda tx: tx.notes.of("ana", limit=1)) == (kept[3],)


async def test_a_note_can_change_its_kind_and_content_but_not_its_owner(house: House) -> None:
    await house.store.transact(lambda tx: (someone(tx, "ana"), someone(tx, "ben")))
    await house.store.transact(lambda tx: tx.notes.add(note("ana", "n", line="one")))
    await house.store.transact(lambda tx: tx.notes.replace(note("ana", "n", "draft", line="two")))
    await house.store.transact(lambda tx: tx.notes.replace(note("ben", "n", "stolen", line="three")))
    assert await house.store.read(lambda tx: tx.notes.load("n")) == note("ana", "n", "draft", line="two")
    await house.store.transact(lambda tx: tx.notes.drop("n"))
    assert await house.store.read(lambda tx: tx.notes.load("n")) is None


async def test_promises_come_by_due_date_and_state(house: House) -> None:
    await house.store.transact(lambda tx: someone(tx, "ana"))
    kept = [promise("ana", f"p{n}", NOW - n * DAY, "kept" if n == 1 else "active", what=n) for n in range(3)]
    await house.store.transact(lambda tx: [tx.ledger.add(it) for it in kept])
    assert await house.store.read(lambda tx: tx.ledger.of("ana")) == tuple(reversed(kept))
    assert await house.store.read(lambda tx: tx.ledger.of("ana", ("active", "late"))) == (kept[2], kept[0])
    assert await house.store.read(lambda tx: tx.ledger.of("ana", ())) == ()
    assert await house.store.read(lambda tx: tx.ledger.of("ben")) == ()


async def test_promises_between_two_are_found_by_their_pairing_whoever_made_them(house: House) -> None:
    await house.store.transact(lambda tx: (someone(tx, "ana"), someone(tx, "ben")))
    await house.store.transact(lambda tx: tx.pairings.pair(Dyad("two", "ana", "ben", NOW)))
    later, sooner = (
        promise("ana", "p1", NOW + DAY, dyad_id="two", what="a"),
        promise("ben", "p2", dyad_id="two", what="b"),
    )
    alone = promise("ana", "p3", NOW - DAY, what="c")
    await house.store.transact(lambda tx: [tx.ledger.add(it) for it in (later, sooner, alone)])
    assert await house.store.read(lambda tx: tx.ledger.between("two")) == (sooner, later)
    assert await house.store.read(lambda tx: tx.ledger.between("others")) == ()
    assert await house.store.read(lambda tx: tx.ledger.of("ana")) == (alone, later)
    await house.store.transact(lambda tx: tx.ledger.save(replace(later, state="reported")))
    assert (await house.store.transact(lambda tx: tx.ledger.load("p1"))).dyad_id == "two"


async def test_every_state_a_promise_was_in_stays_written_down(house: House) -> None:
    await house.store.transact(lambda tx: someone(tx, "ana"))
    await house.store.transact(lambda tx: tx.ledger.add(promise("ana", "p")))
    reported = promise("ana", "p", NOW + DAY, "kept", events=["kept"])
    await house.store.transact(lambda tx: tx.ledger.save(reported))
    assert await house.store.transact(lambda tx: tx.ledger.load("p")) == replace(reported, rev=1)
    with pytest.raises(StaleSnapshot):
        await house.store.transact(lambda tx: tx.ledger.save(reported))
    assert house.rows("SELECT rev, state FROM promise_events ORDER BY rev") == [(0, "active"), (1, "kept")]
    with pytest.raises(Exception, match="what was promised stands"):
        house.tamper("UPDATE promise_events SET state = 'missed'")

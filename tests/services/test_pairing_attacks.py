"""Codes and links: what they open, for how long, for whom; and what guessing, haste and lateness get."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from loopback import NAME, Copy, copy_in, heard, slash, welcomed
from sittings import sitting
from test_concurrency import Place, place, postgres_server
from two import dyad, line, paired, says, told

from bot.domain.pairing import MAX_TRIES, MAX_TRIES_OF_ALL
from bot.services.converse import Converse
from bot.services.ports.world import Clears
from bot.services.records import InvitationRow

__all__ = ["place", "postgres_server"]

LINK = "https://chat.example/start/"


class Door:
    """Links of the loopback platform."""

    clears = Clears.NOBODYS
    permits_details = True

    def link(self, token: str) -> str | None:
        return f"{LINK}{token}"


def with_doors(copy: Copy) -> Copy:
    """The same copy, on a platform with links."""
    world = replace(copy.it.world, doors={NAME: Door()})
    return replace(copy, it=replace(copy.it, world=world, converse=Converse(copy.it.store, world)))


@pytest.fixture
async def copy(tmp_path: Path) -> AsyncIterator[Copy]:
    async with copy_in(tmp_path) as bare:
        it = with_doors(bare)
        await welcomed(it, "ana", "ben", "carla")
        yield it


async def invited(copy: Copy, host: str = "ana") -> tuple[str, str]:
    """A fresh code and the token of the link beside it."""
    (page,) = await copy.says(host, "/pair")
    code = page.removeprefix("Your code: ").partition("\n")[0]
    return code, page.partition(LINK)[2].split()[0]


def refused(copy: Copy) -> str:
    """What is said to every try that leads nowhere."""
    (only,) = copy.it.world.flows.phrase("en", "pair_refused")
    return only.source


async def opens(copy: Copy, address: str, secret: str) -> bool:
    """Whether the secret opens something for somebody, who then lets it be."""
    (*_, last) = await copy.says(address, f"/pair {secret}")
    if last == refused(copy):
        return False
    await copy.says(address, "stop")
    return True


async def accepted(copy: Copy, host: str = "ana", guest: str = "ben") -> None:
    """The guest opened the host's invitation and said yes."""
    code, _ = await invited(copy, host)
    await copy.says(guest, f"/pair {code}", "See who it is", "I want it")


async def wrong_tries(copy: Copy, who: str) -> int:
    start = copy.clock.now() - timedelta(days=1)
    return len(await copy.it.store.read(lambda tx: tx.pairings.tries(who, start)))


# --- what opens, and for how long ------------------------------------------------------------------------------


@pytest.mark.parametrize("command", ["/pair {}", "/start {}"])
@pytest.mark.parametrize("which", [0, 1])
async def test_code_and_token_open_the_invitation_with_either_command(copy: Copy, command: str, which: int) -> None:
    secret = (await invited(copy))[which]
    shown = await copy.says("ben", command.format(secret), "See who it is")
    assert '"Ana"' in shown[-1]


async def test_a_code_works_a_quarter_of_an_hour_and_its_link_a_day(copy: Copy) -> None:
    code, token = await invited(copy)
    copy.clock.forward(timedelta(minutes=15))
    assert not await opens(copy, "ben", code)
    copy.clock.forward(timedelta(hours=23, minutes=44))
    assert await opens(copy, "ben", token)
    code, token = await invited(copy)
    copy.clock.forward(timedelta(days=1))
    assert not await opens(copy, "ben", token)


@pytest.mark.parametrize("first", [0, 1])
async def test_using_one_uses_the_other(copy: Copy, first: int) -> None:
    secrets = await invited(copy)
    assert await opens(copy, "ben", secrets[first])
    for secret in secrets:
        assert not await opens(copy, "carla", secret)


async def test_a_new_invitation_ends_the_earlier_code_and_link(copy: Copy) -> None:
    earlier = await invited(copy)
    later = await invited(copy)
    for secret in earlier:
        assert not await opens(copy, "ben", secret)
    assert await opens(copy, "ben", later[1])


async def test_where_a_platform_has_no_links_the_code_stands_alone(tmp_path: Path) -> None:
    async with copy_in(tmp_path) as bare:
        await welcomed(bare, "ana")
        (page,) = await bare.says("ana", "/pair")
        assert "Your code" in page
        assert "http" not in page
        assert "{" not in page


async def test_at_a_terminal_the_link_is_a_line_to_type(tmp_path: Path) -> None:
    async with sitting(tmp_path, "ana", "ben") as it:
        await says(it, "ana: /start", "ana: 1", "ana: stop", "ben: /start", "ben: 1", "ben: stop")
        page = "\n".join(await says(it, "ana: /pair"))
        token = page.partition("/start ")[2].split()[0]
        assert len(token) == 22
        shown = await says(it, f"ben: /start {token}", "ben: See who it is")
        assert any('"Ana"' in row for row in shown)


# --- what doesn't -----------------------------------------------------------------------------------------------


async def test_wrong_used_expired_own_and_too_many_sound_the_same(copy: Copy) -> None:
    code, token = await invited(copy)
    said = [await copy.says("ana", f"/pair {secret}") for secret in (code, token)]
    said += [await copy.says("ben", f"/pair {secret}") for secret in ("ZZZZ-ZZZZ", "A" * 22, "?", "x" * 3000)]
    await opens(copy, "carla", token)
    said += [await copy.says("ben", f"/start {token}")]
    fresh, _ = await invited(copy)
    assert await wrong_tries(copy, (await copy.person("ben")).id) == MAX_TRIES
    said += [await copy.says("ben", f"/pair {fresh}")]
    copy.clock.forward(timedelta(hours=1))
    said += [await copy.says("ben", f"/pair {fresh}")]
    assert said == [[refused(copy)]] * len(said)


async def test_wrong_tries_count_for_the_account_whatever_was_typed_and_for_an_hour(copy: Copy) -> None:
    for nth in range(MAX_TRIES):
        await copy.says("ben", f"/pair ZZZZ-ZZZ{nth}" if nth % 2 else f"/start {'A' * 21}{nth}")
    _, token = await invited(copy)
    assert not await opens(copy, "ben", token)
    assert await opens(copy, "carla", token)
    _, token = await invited(copy)
    copy.clock.forward(timedelta(hours=1))
    assert await opens(copy, "ben", token)


async def test_a_refused_try_beyond_the_limit_is_not_counted_anew(copy: Copy) -> None:
    for _ in range(MAX_TRIES + 3):
        await copy.says("ben", "/pair ZZZZ-ZZZZ")
    assert await wrong_tries(copy, (await copy.person("ben")).id) == MAX_TRIES
    assert await wrong_tries(copy, "everybody") == MAX_TRIES


async def test_when_many_guess_nobody_gets_in_for_an_hour(copy: Copy) -> None:
    def guessed(tx) -> None:
        for _ in range(MAX_TRIES_OF_ALL):
            tx.pairings.tried("everybody", copy.clock.now())

    code, token = await invited(copy)
    await copy.it.store.transact(guessed)
    assert not await opens(copy, "ben", code)
    copy.clock.forward(timedelta(hours=1))
    assert await opens(copy, "ben", token)


async def test_neither_secret_is_stored(copy: Copy, tmp_path: Path) -> None:
    code, token = await invited(copy)
    await copy.says("ben", f"/pair {token}")
    stored = b"".join(path.read_bytes() for path in (tmp_path / "data").iterdir() if path.is_file())
    assert b"invitations" in stored
    for secret in (code, code.replace("-", ""), token):
        assert secret.encode() not in stored


# --- at the same instant ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("secrets", [("code", "token"), ("token", "token"), ("code", "code")])
async def test_two_at_one_invitation_in_the_same_instant_one_wins(place: Place, secrets: tuple[str, str]) -> None:
    async with place.copies(2) as bare:
        first, second = map(with_doors, bare)
        await welcomed(first, "ana", "ben", "carla")
        winners = Counter[str]()
        for _ in range(5):
            code, token = await invited(first)
            typed = [{"code": code, "token": token}[which] for which in secrets]
            before = len(first.post.delivered)
            await asyncio.gather(
                first.another().hear(slash("ben", f"/pair {typed[0]}")),
                second.another().hear(slash("carla", f"/start {typed[1]}")),
            )
            await first.it.deliver.drain()
            letters = [letter for _, letter in first.post.delivered[before:]]
            (winner,) = {letter.address for letter in letters if letter.question}
            (loser,) = {"ben", "carla"} - {winner}
            assert [letter.text.reveal for letter in letters if letter.address == loser] == [refused(first)]
            winners.update([winner])
            await first.says(winner, "stop")
            first.clock.forward(timedelta(hours=1))
            second.clock.set(first.clock.now())
        assert winners.total() == 5


async def test_two_hosts_who_confirm_one_guest_in_the_same_instant_get_one_pairing(place: Place) -> None:
    async with place.copies(2) as bare:
        first, second = map(with_doors, bare)
        await welcomed(first, "ana", "carla", "ben")
        for host in ("ana", "carla"):
            await accepted(first, host, "ben")
        await asyncio.gather(
            first.another().hear(first.line("ana", "Yes, join us")),
            second.another().hear(first.line("carla", "Yes, join us")),
        )
        await first.it.deliver.drain()
        bound = {address: (await first.person(address)).dyad_id for address in ("ana", "carla", "ben")}
        assert bound["ben"] is not None
        assert sorted(who for who, one in bound.items() if one == bound["ben"]) in (["ana", "ben"], ["ben", "carla"])
        assert list(bound.values()).count(None) == 1


# --- too late ---------------------------------------------------------------------------------------------------


async def invitation_of(copy: Copy, code: str) -> InvitationRow:
    mark = copy.it.world.keys.fingerprint(f"code|{code}")
    return await copy.it.store.read(lambda tx: tx.pairings.by_secret(mark))


async def test_an_opened_invitation_waits_a_day_for_the_yes(copy: Copy) -> None:
    code, _ = await invited(copy)
    await copy.says("ben", f"/pair {code}", "See who it is")
    copy.clock.forward(timedelta(hours=24))
    assert (await copy.says("ben", "I want it"))[0] == refused(copy)
    assert (await invitation_of(copy, code)).state == "opened"
    assert (await copy.person("ben")).dyad_id is None


async def test_an_accepted_one_waits_no_longer_for_the_hosts(copy: Copy) -> None:
    await accepted(copy)
    copy.clock.forward(timedelta(hours=24))
    assert await copy.says("ana", "Yes, join us") == [refused(copy)]
    assert (await copy.person("ana")).dyad_id is None


async def test_whoever_opened_it_comes_back_to_it_and_nobody_else(copy: Copy) -> None:
    code, token = await invited(copy)
    for secret in (code, token):
        assert await opens(copy, "ben", secret)
        assert not await opens(copy, "carla", secret)


async def test_whoever_is_paired_meanwhile_accepts_no_other(copy: Copy) -> None:
    code, _ = await invited(copy, "carla")
    await accepted(copy)
    await copy.says("ben", f"/pair {code}", "See who it is")
    await copy.says("ana", "Yes, join us")
    assert (await copy.says("ben", "I want it"))[0] == refused(copy)
    assert (await copy.person("ben")).dyad_id == (await copy.person("ana")).dyad_id


# --- the end of a pairing ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("attempt", ["ben: /pair", "ben: /unpair", "ben@us: /link"])
async def test_the_other_reads_of_the_end_once_at_the_next_attempt(tmp_path: Path, attempt: str) -> None:
    async with sitting(tmp_path, "ana", "ben") as it:
        await paired(it)
        await says(it, "ana: /unpair", "ana: End it")
        assert {letter.address for letter in it.letters} == {"ana"}
        assert line(it, "pair_ended") not in "\n".join(await says(it, "ben: /privacy"))
        await says(it, attempt)
        assert told(it, "ben")[0] == line(it, "pair_ended")
        for again in (attempt, "ana: /unpair", "ana: /pair"):
            await says(it, again)
            assert line(it, "pair_ended") not in [letter.text.reveal for letter in it.letters]


async def test_two_who_parted_can_be_joined_again_and_part_again(tmp_path: Path) -> None:
    async with sitting(tmp_path, "ana", "ben") as it:
        await paired(it)
        earlier = await dyad(it, "ana")
        await says(it, "ben: /unpair", "ben: End it")
        await paired(it, "ben", "ana")
        assert await dyad(it, "ana") not in (None, earlier)
        await says(it, "ben: /unpair", "ben: End it", "ana: /unpair")
        assert told(it, "ana") == [line(it, "pair_ended")]


async def test_words_that_only_look_like_a_command_open_nothing(copy: Copy) -> None:
    code, token = await invited(copy)
    for typed in (code, token, f"pair {code}"):
        await copy.hear(heard("ben", typed))
    assert (await invitation_of(copy, code)).state == "open"

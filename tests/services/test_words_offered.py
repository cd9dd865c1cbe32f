"""Strange words that were offered: read by the other one once they open them, and gone when their owner is erased."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from canaries import Canaries, files, holding, unsealed
from couple import ROOM, asked_for, couple, pressed
from crossing import canaries, crossed, deed, joint, stems, together
from loopback import Copy, copy_in, slash

from bot.adapters.store.opening import DATA_FILE, KEYS_FILE
from bot.services import offers
from bot.services.pair_records import Offer, OfferState
from bot.services.turn.context import Turn
from bot.words import Words


async def offered(copy: Copy, text: str, title: str, kind: str = "apology") -> Offer:
    """Ana offers this; return the newest offer."""
    await offering(copy, text, title, kind)
    return (await all_offers(copy))[0]


async def offering(copy: Copy, text: str, title: str, kind: str) -> None:
    about = {"kind": kind, "title": title}
    await deed(copy, "ana", lambda turn: offers.offer(turn, Words(text), about))


async def all_offers(copy: Copy) -> tuple[Offer, ...]:
    ana = await copy.person("ana")
    return await copy.it.store.read(lambda tx: tx.offers.of(ana.dyad_id)) if ana.dyad_id else ()


@pytest.mark.parametrize("way", ["left", "declined", "withdrawn", "unread", "unpaired", "opened"])
async def test_an_offer_is_read_by_the_other_once_they_open_it_and_never_before(tmp_path: Path, way: str) -> None:
    text, title = Canaries("qzjkavana"), Canaries("titlevana")
    both = {"ana": text}
    async with copy_in(tmp_path) as copy:
        await couple(copy, room=True)
        made = await offered(copy, text("I lied about the loan, {}"), title())
        for who in ("ben", "ana"):
            for line in ("/offers", "/export", "/menu"):
                await copy.says(who, line)
            await copy.says(who, "stop")
        assert crossed(copy, both) == []
        assert crossed(copy, {"ana": title}) == []
        await copy.until(made.publish_at + timedelta(minutes=1))
        assert crossed(copy, both) == []
        deeds: dict[str, tuple[str, Callable[[Turn], None]]] = {
            "left": ("ben", lambda turn: offers.leave(turn, made.id)),
            "declined": ("ben", lambda turn: offers.decline(turn, made.id)),
            "withdrawn": ("ana", lambda turn: offers.withdraw(turn, made.id)),
            "opened": ("ben", lambda turn: offers.open_offer(turn, made.id)),
        }
        if way in deeds:
            await deed(copy, *deeds[way])
        elif way == "unpaired":
            await copy.says("ana", "/unpair", "End it")
        for line in ("/offers", "[1]", "[1]", "[1]", "stop", "/export"):
            if line.startswith("[") and not copy.question("ben").buttons:
                continue
            if line == "[1]" and way in ("unread", "left", "opened"):
                continue
            await copy.says("ben", line)
        read = crossed(copy, both)
        assert bool(read) is (way == "opened")
        assert not any(title.stem in letter.text.reveal for letter in copy.post.letters(ROOM))
        assert holding(tmp_path, text.stem, title.stem) == []


async def test_what_is_not_carried_reaches_nobody(tmp_path: Path) -> None:
    words = canaries()
    async with copy_in(tmp_path) as copy:
        await couple(copy, room=True)
        for shape in ("If you leave I'll kill you, {}", "I'll take the kids from you, {}"):
            await offering(copy, words["ana"](shape), words["ana"](), "words")
        assert await all_offers(copy) == ()
        for kind in ("apology", "words"):
            await offered(copy, "I lied.", "An apology", kind)
        for kind in ("apology", "words", "plan"):
            await offering(copy, words["ana"]("the third today, {}"), words["ana"](), kind)
        assert len(await all_offers(copy)) == 2
        await copy.later(days=2)
        await copy.says("ben", "/offers", "stop", "/export")
        assert crossed(copy, words) == []


async def test_what_two_have_open_prints_no_words(tmp_path: Path) -> None:
    words = canaries()
    async with copy_in(tmp_path) as copy:
        await couple(copy)
        made = await offered(copy, words["ana"](), words["ana"]())
        await together(copy, "our_loop")
        for who in ("ana", "ben"):
            await copy.says(who, words[who]("quietly {}"))
        live, _, _ = await joint(copy)
        printed = [made, live, live.thread, live.thread.parts, live.snapshot, copy.post.letters()]
        told = "".join(repr(each) + str(each) for each in (made, live, live.thread, live.snapshot, copy.post.letters()))
        assert printed
        assert not any(stem in told for stem in stems(words))


@pytest.mark.parametrize("ended", [False, True], ids=["paired", "ended"])
@pytest.mark.parametrize("read", ["nothing", "list", "envelope", "words", "aside"])
async def test_after_an_erasure_no_key_opens_what_was_theirs(tmp_path: Path, read: str, ended: bool) -> None:
    words = canaries()
    async with copy_in(tmp_path) as copy:
        await copy.hear(slash("ana", "/start", name=Words(words["ana"]())))
        await couple(copy, room=True)
        made = await offered(copy, words["ana"]("I lied about the loan, {}"), words["ana"]())
        await copy.until(made.publish_at + timedelta(minutes=1))
        if read != "nothing":
            await copy.says("ben", "/offers")
        if read == "envelope":
            await copy.says("ben", "[1]")
        if read in ("words", "aside"):
            await to_the_words(copy, words["ana"].typed[1])
        if read == "aside":
            await copy.says("ben", "pause")
        await asked_for(copy, "ana", "evening")
        await together(copy, "our_loop")
        for who in ("ana", "ben"):
            await copy.says(who, words[who]("quietly {}"))
        if ended:
            await copy.says("ana", "/unpair", "End it")
        assert words["ana"].stem in "".join(unsealed(copy).values())
        before = copy.post.texts("ben")
        await copy.says("ana", "/forget")
        await pressed(copy, "ana", "Erase everything")
        assert await copy.person("ana") is None
        assert copy.post.texts("ben") == before
        left = {place: text for place, text in unsealed(copy).items() if words["ana"].stem in text}
        assert left == {}
        shown_before = len(crossed(copy, words))
        for line in ("resume", "/offers", "[1]", "stop", "/export", "/menu"):
            await copy.says("ben", line)
        await copy.later(days=30)
        assert len(crossed(copy, words)) == shown_before
        assert holding(tmp_path, *stems(words)) == []
    assert {DATA_FILE, KEYS_FILE, "master.key"} <= {path.name for path in files(tmp_path)}


async def to_the_words(copy: Copy, word: str) -> None:
    """Ben presses on until he reads Ana's words."""
    for _ in range(6):
        if any(word in text for text in copy.post.texts("ben")):
            return
        await copy.says("ben", "[1]")
    raise AssertionError(copy.post.texts("ben")[-4:])


async def test_the_search_would_find_what_is_sealed(tmp_path: Path) -> None:
    words = canaries()
    async with copy_in(tmp_path) as copy:
        await couple(copy)
        made = await offered(copy, words["ana"](), words["ana"]())
        found = unsealed(copy)
        assert any(place.startswith("offers.body") and words["ana"].typed[0] in text for place, text in found.items())
        assert made.state is OfferState.WAITING
        assert len(found) > 10

"""Words edited on the platform: they take the place of those before, or it is said that they came too late."""

from pathlib import Path

from loopback import Copy, copy_in, heard, welcomed

from bot.services.records import HeardKind


async def edits(copy: Copy, said: str, ref: str) -> list[str]:
    """Ana edits a message of hers."""
    return await copy.hear(heard("ana", said, kind=HeardKind.EDITED, ref=ref))


async def composing(copy: Copy) -> None:
    await welcomed(copy, "ana")
    await copy.says("ana", "/menu", "Find the words to say it")


async def test_an_answer_is_replaced_and_the_next_question_comes_once_more(tmp_path: Path) -> None:
    async with copy_in(tmp_path) as copy:
        await composing(copy)
        asked = await copy.hear(heard("ana", "last night the screen was turned", ref="m7"))
        assert await edits(copy, "last night you turned the screen away", "m7") == asked
        shown = " ".join(await copy.says("ana", "/export"))
        assert "last night you turned the screen away" in shown
        assert "the screen was turned" not in shown


async def test_an_older_message_stays_as_it_was_read(tmp_path: Path) -> None:
    async with copy_in(tmp_path) as copy:
        await composing(copy)
        await copy.hear(heard("ana", "last night the screen was turned", ref="m7"))
        await copy.says("ana", "[1]")
        (line,) = await edits(copy, "something else", "m7")
        assert line.startswith("It has gone on since")
        assert "something else" not in " ".join(await copy.says("ana", "/export"))


async def test_danger_edited_into_a_message_brings_help(tmp_path: Path) -> None:
    async with copy_in(tmp_path) as copy:
        await welcomed(copy, "ana")
        shown = await edits(copy, "i just want to kill myself", "m1")
        assert "People" in " ".join(shown) or "call" in " ".join(shown)

"""Commands by the words of a language: after a slash anybody's, without one only one's own."""

from pathlib import Path

import pytest
from couple import couple, in_room
from loopback import Copy, copy_in, slash, welcomed
from marked_language import MARK, speaks, two_languages, unmarked

from bot.services.turn.naming import named, words_for
from bot.services.turn.slash import COMMAND_WORDS, SLASH


@pytest.fixture
async def copy(tmp_path: Path):
    async with copy_in(tmp_path, flows=two_languages()) as copy:
        yield copy


@pytest.mark.parametrize("line", ["/teraz", "/TERAZ", "/now", "teraz"])
async def test_a_command_is_understood_by_its_own_word(copy: Copy, line: str) -> None:
    await welcomed(copy, "ben")
    await speaks(copy, "ben", "pl")
    await copy.says("ben", line)
    (thread,) = await copy.threads("ben")
    assert thread.body["stack"][0]["flow"] == "now"


async def test_what_shows_or_ends_something_wants_its_slash(copy: Copy) -> None:
    await welcomed(copy, "ben")
    await speaks(copy, "ben", "pl")
    (shown,) = await copy.says("ben", "kopia")
    assert "/kopia" in shown
    assert unmarked(await copy.says("ben", "/kopia")) == []


@pytest.mark.parametrize("line", ["/język", "/jezyk", "/mowa"])
async def test_accents_may_be_left_out_of_commands(copy: Copy, line: str) -> None:
    await welcomed(copy, "ben")
    await speaks(copy, "ben", "pl")
    await copy.says("ben", line)
    assert [button.label for button in copy.question("ben").buttons] == [f"{MARK}English", f"{MARK}Polski"]


async def test_the_word_of_another_language_works_after_a_slash_only(copy: Copy) -> None:
    await welcomed(copy, "ana")
    await copy.says("ana", "/teraz")
    (thread,) = await copy.threads("ana")
    assert thread.body["stack"][0]["flow"] == "now"
    await copy.says("ana", "stop")
    await copy.says("ana", "teraz")
    (thread,) = await copy.threads("ana")
    assert not thread.body.get("stack")


async def test_a_mistyped_word_is_asked_about_in_its_language(copy: Copy) -> None:
    await welcomed(copy, "ben")
    await speaks(copy, "ben", "pl")
    (shown,) = await copy.says("ben", "/ratunkuu")
    assert "/ratunku" in shown


async def test_help_is_there_by_its_word_in_the_room_too(copy: Copy) -> None:
    await couple(copy, room=True)
    await speaks(copy, "ben", "pl")
    await in_room(copy, "ben", "", kind=slash("ben", "/x").kind, command="ratunku")
    assert any("112" in text for text in copy.post.texts("ben")[-4:])


def test_commands_have_their_english_names_in_every_language() -> None:
    flows = two_languages()
    assert [named(flows, "pl", name) for name in SLASH] == list(SLASH)
    assert {COMMAND_WORDS[key] for key in COMMAND_WORDS} == set(SLASH)
    assert named(flows, "en", "nonsense") is None
    assert words_for(flows, "en", "now") == ()
    assert words_for(flows, "pl", "menu") == ("spis", "menuet")

"""The language follows the person: what the program says comes in theirs, what people say stays as it is."""

from pathlib import Path

import pytest
from couple import ROOM, couple, in_room, pressed
from loopback import Copy, checkins_at_nine, copy_in, heard, press, slash, welcomed
from marked_language import MARK, does, lines_of, only_english, speaks, two_languages, unmarked
from promising import at, deed, promised_to_ana
from sittings import real_flows

from bot.domain.people import Profile
from bot.services import promise_offers, promised
from bot.services.ledger import Wish
from bot.services.offers import open_offer
from bot.services.telling import tell_late


@pytest.fixture
async def copy(tmp_path: Path):
    async with copy_in(tmp_path, flows=two_languages()) as copy:
        yield copy


async def language_of(copy: Copy, address: str) -> str:
    row = await copy.person(address)
    assert row is not None
    return Profile.from_json(row.body).language


@pytest.mark.parametrize("app", ["pl", "pl-PL", "PL", "pl_PL"])
async def test_a_newcomer_is_met_in_the_language_of_their_app(copy: Copy, app: str) -> None:
    shown = await copy.hear(slash("ben", "/start", language=app))
    assert shown
    assert unmarked(shown) == []
    assert await language_of(copy, "ben") == "pl"


@pytest.mark.parametrize("app", ["de", "", None, "plx"])
async def test_who_speaks_none_of_ours_is_met_in_english(copy: Copy, app: str | None) -> None:
    shown = await copy.hear(slash("ben", "/start", language=app))
    assert MARK not in "".join(shown)
    assert await language_of(copy, "ben") == "en"


async def test_the_language_never_changes_behind_ones_back(copy: Copy) -> None:
    await copy.hear(slash("ben", "/start", language="pl"))
    shown = await copy.hear(slash("ben", "/help", language="en"), slash("ben", "/menu", language="de"))
    assert unmarked(shown) == []
    assert await language_of(copy, "ben") == "pl"


async def test_the_language_is_chosen_and_the_answer_comes_in_it(copy: Copy) -> None:
    await welcomed(copy, "ben")
    await copy.says("ben", "/language")
    assert [button.label for button in copy.question("ben").buttons] == ["English", "Polski"]
    (shown,) = await pressed(copy, "ben", "Polski")
    assert shown.startswith(MARK)
    assert await language_of(copy, "ben") == "pl"
    assert unmarked(await copy.says("ben", "/privacy")) == []


@pytest.mark.parametrize("said", ["polish", "po polsku", "Polski", "2"])
async def test_a_language_is_chosen_by_words_too(copy: Copy, said: str) -> None:
    await welcomed(copy, "ben")
    await copy.says("ben", "/language", said)
    assert await language_of(copy, "ben") == "pl"


async def test_the_way_back_to_english_is_the_same(copy: Copy) -> None:
    await welcomed(copy, "ben")
    await speaks(copy, "ben", "pl")
    shown = await copy.says("ben", "/language", "in english")
    assert MARK not in "".join(shown)
    assert await language_of(copy, "ben") == "en"


async def test_whoever_leaves_the_question_keeps_their_language(copy: Copy) -> None:
    await welcomed(copy, "ben")
    await copy.says("ben", "/language", "skip")
    assert await language_of(copy, "ben") == "en"


async def test_the_settings_lead_to_the_language(copy: Copy) -> None:
    await welcomed(copy, "ben")
    await copy.says("ben", "/settings", "language", "polish")
    assert await language_of(copy, "ben") == "pl"


async def test_a_copy_with_one_language_says_that_it_has_no_other(tmp_path: Path) -> None:
    async with copy_in(tmp_path, flows=only_english()) as copy:
        await welcomed(copy, "ben")
        (shown,) = await copy.says("ben", "/language")
        assert "English is the only language" in shown
        await does(copy, "ben", lambda turn: turn.begin("language"))
        assert await language_of(copy, "ben") == "en"


def test_the_buttons_are_the_languages_that_there_are() -> None:
    node = real_flows().flows["language"].nodes["which"]
    assert {choice.key for choice in node.step.choices} >= set(real_flows().phrases)


async def test_a_flow_that_is_not_translated_says_so_before_it_begins(tmp_path: Path) -> None:
    async with copy_in(tmp_path, flows=two_languages("gravity")) as copy:
        await welcomed(copy, "ana", "ben")
        await speaks(copy, "ben", "pl")
        for who in ("ana", "ben"):
            await does(copy, who, lambda turn: turn.begin("gravity"))
        told = [line for line in lines_of(copy.post.texts("ben")) if "only here in English" in line]
        assert len(told) == 1
        assert told[0].startswith(MARK)
        assert not [line for line in copy.post.texts("ana") if "only here in English" in line]


async def test_pairing_is_read_by_each_in_their_own_language(copy: Copy) -> None:
    await welcomed(copy, "ana", "ben")
    await speaks(copy, "ana", "en", name="Ana")
    await speaks(copy, "ben", "pl", name="Ben")
    before = len(copy.post.texts("ben"))
    (code,) = await copy.says("ana", "/pair")
    await copy.says("ben", f"/pair {code.split()[2]}", "[1]", "[1]")
    await copy.says("ana", "[1]")
    assert (await copy.person("ana")).dyad_id is not None
    assert unmarked(copy.post.texts("ben")[before:]) == []
    assert any("Ana" in line for line in copy.post.texts("ben")[before:])
    assert MARK not in "".join(copy.post.texts("ana"))


async def test_a_checkin_comes_in_ones_own_language(copy: Copy) -> None:
    await welcomed(copy, "ana", "ben")
    await speaks(copy, "ben", "pl")
    before = len(copy.post.texts("ben"))
    await checkins_at_nine(copy, "ana", "ben")
    await copy.later(hours=40)
    for who in ("ana", "ben"):
        await copy.hear(press(who, copy.question(who), 1))
        await copy.hear(press(who, copy.question(who), 1))
    assert len(copy.post.texts("ben")) - before >= 3
    assert unmarked(copy.post.texts("ben")[before:]) == []
    assert MARK not in "".join(copy.post.texts("ana"))


WORDS = "call from the platform"


async def offered(copy: Copy, maker: str, reader: str, when: str) -> tuple[str, str]:
    """What the reader reads of a promise that the maker made, and what the maker was told in making it."""
    before = len(copy.post.texts(maker))
    made = await deed(copy, maker, lambda turn: promise_offers.promise_to_them(turn, Wish(WORDS, when)))
    await copy.later(hours=26)
    found: list[str] = []

    def read(turn) -> None:
        offer = next(each for each in turn.tx.offers.of(turn.dyad.id) if each.body.get("promise") == made.id)
        open_offer(turn, offer.id)
        found.append(str(offer.body["text"]))

    await deed(copy, reader, read)
    return found[0], "\n".join(copy.post.texts(maker)[before:])


async def test_a_promise_is_told_to_the_other_in_the_others_language(copy: Copy) -> None:
    await couple(copy)
    await speaks(copy, "ben", "pl")
    monday = "2026-11-30T18:00:00+01:00"
    text, _ = await offered(copy, "ben", "ana", monday)
    assert text.splitlines() == [f'"{WORDS}"', "Monday 30 November, 18:00"]
    text, _ = await offered(copy, "ana", "ben", monday)
    assert text.splitlines() == [f'{MARK}"{WORDS}"', f"{MARK}poniedziałek 30 listopada, 18:00"]


async def test_a_promise_stands_in_each_ledger_in_its_readers_language(copy: Copy) -> None:
    await couple(copy)
    await speaks(copy, "ben", "pl")
    await promised_to_ana(copy, WORDS)
    before = len(copy.post.texts("ben"))
    english = await deed(copy, "ana", lambda turn: [line.reveal for line in promised.ledger_lines(turn)])
    polish = await deed(copy, "ben", lambda turn: [line.reveal for line in promised.ledger_lines(turn)])
    assert f'"{WORDS}"' in english[0]
    assert f'"{WORDS}"' in polish[0]
    assert MARK not in english[0]
    assert unmarked(polish) == []
    assert len(copy.post.texts("ben")) == before


async def test_that_it_will_be_late_is_told_in_the_language_of_whoever_waits(copy: Copy) -> None:
    await couple(copy)
    await speaks(copy, "ana", "pl")
    made = await promised_to_ana(copy, WORDS, at(copy, days=4))
    before = len(copy.post.texts("ana"))
    await deed(copy, "ben", lambda turn: tell_late(turn, made.id))
    await copy.later(hours=1)
    await copy.says("ana", "[1]")
    told = copy.post.texts("ana")[before:]
    assert any(WORDS in text for text in told)
    assert unmarked(told) == []


@pytest.mark.parametrize(
    ("languages", "is_marked"), [(("pl", "pl"), True), (("en", "pl"), False), (("pl", "en"), False)]
)
async def test_the_room_speaks_what_both_do_or_else_english(copy: Copy, languages, is_marked: bool) -> None:
    await couple(copy, room=True)
    for who, language in zip(("ana", "ben"), languages, strict=True):
        await speaks(copy, who, language)
    shown = await in_room(copy, "ben", "", kind=slash("ben", "/x").kind, command="rozmowa")
    assert shown
    assert (unmarked(shown) == []) is is_marked
    assert any(MARK in line for line in shown) is is_marked
    (question,) = [letter for letter in copy.post.letters(ROOM) if letter.buttons][-1:]
    assert all(button.label.startswith(MARK) is is_marked for button in question.buttons)
    assert question.language == ("pl" if is_marked else "en")


@pytest.mark.parametrize("mark", ["", MARK])
async def test_in_the_room_a_button_is_typed_as_it_stands_or_in_ones_own_language(copy: Copy, mark: str) -> None:
    await couple(copy, room=True)
    await speaks(copy, "ben", "pl")
    await in_room(copy, "ben", "", kind=slash("ben", "/x").kind, command="talk")
    question = [letter for letter in copy.post.letters(ROOM) if letter.buttons][-1]
    assert await in_room(copy, "ben", mark + question.buttons[0].label)


async def test_help_comes_in_the_language_of_whoever_needs_it(copy: Copy) -> None:
    await welcomed(copy, "ana", "ben")
    await speaks(copy, "ben", "pl", country="PL")
    for who in ("ana", "ben"):
        before = len(copy.post.texts(who))
        await copy.hear(heard(who, "i want to kill myself"))
        told = copy.post.texts(who)[before:]
        assert any("112" in text for text in told)
        assert (unmarked(told) == []) is (who == "ben")
        assert any(MARK in text for text in told) is (who == "ben")
    again = await copy.hear(heard("ben", "i want to kill myself"))
    assert unmarked(again) == []


async def test_an_unfinished_page_is_found_after_the_language_changed(copy: Copy) -> None:
    await welcomed(copy, "ben")
    await does(copy, "ben", lambda turn: turn.begin("write_it_out"))
    await copy.says("ben", "some words of mine", "stop")
    await speaks(copy, "ben", "pl")
    before = len(copy.post.texts("ben"))
    await copy.says("ben", "/menu")
    shown = copy.post.texts("ben")[before:]
    assert unmarked(shown) == []

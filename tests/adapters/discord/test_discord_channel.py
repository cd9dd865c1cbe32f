"""Letters that go out, and what is certain when they don't."""

from collections.abc import Sequence

import pytest
from sittings import real_flows
from stage import letter, question, stage

from bot.adapters.discord.restraint import Restraint
from bot.errors import Ambiguous, ChannelError, NotSent, RecipientGone, StoreBusy, Throttled
from bot.services.ports.world import Recognising
from bot.services.records import Asked, LetterKind

POSTS = "/channels/*/messages"


@pytest.fixture
async def scene():
    async with stage() as scene:
        yield scene


async def test_a_letter_is_literal_unfurls_nothing_and_pings_nobody(scene) -> None:
    ana = scene.env.create_user("ana")
    await scene.channel.deliver(letter("*see* https://example.org <@1>", str(ana.id)))
    (sent,) = scene.sent()
    assert sent["content"] == r"\*see\* https://example.org \<@1>"
    assert sent["allowed_mentions"]["parse"] == []
    assert sent["flags"] & 4


async def test_each_piece_has_a_nonce_of_its_own_by_which_it_is_known(scene) -> None:
    ana = scene.env.create_user("ana")
    await scene.channel.deliver(letter("word " * 900, str(ana.id)))
    assert [each["nonce"] for each in scene.sent()] == [f"{'l' * 20}.{n}" for n in range(3)]
    assert all(each["enforce_nonce"] for each in scene.sent())
    assert all(len(each["nonce"]) <= 25 for each in scene.sent())
    assert isinstance(scene.channel, Recognising)


async def test_quiet_letters_make_no_sound(scene) -> None:
    ana = scene.env.create_user("ana")
    await scene.channel.deliver(letter("Hello.", str(ana.id), quiet=True))
    assert scene.sent()[0]["flags"] & (1 << 12)


async def test_a_private_chat_is_opened_once(scene) -> None:
    ana = scene.env.create_user("ana")
    for _ in range(2):
        await scene.channel.deliver(letter("Hello.", str(ana.id)))
    opened = [each for each in scene.env.http_requests if each.path == "/users/@me/channels"]
    assert len(opened) == 1


@pytest.mark.parametrize(
    ("status", "code", "kind"),
    [
        (403, 50007, RecipientGone),
        (403, 50278, RecipientGone),
        (403, 50001, RecipientGone),
        (404, 10003, RecipientGone),
        (401, 0, NotSent),
        (500, 0, Ambiguous),
        (400, 40003, Throttled),
    ],
)
async def test_what_went_wrong_is_sorted_by_what_is_certain(scene, status, code, kind) -> None:
    ana = scene.env.create_user("ana")
    scene.env.inject_error("POST", POSTS, status=status, code=code, times=None)
    with pytest.raises(kind):
        await scene.channel.deliver(letter("Hello.", str(ana.id)))
    assert scene.channel.refused.is_set() is (status == 401)


async def test_opening_chats_too_fast_is_a_matter_of_patience(scene) -> None:
    ana = scene.env.create_user("ana")
    scene.env.inject_error("POST", "/users/@me/channels", status=400, code=40003)
    with pytest.raises(Throttled) as told:
        await scene.channel.deliver(letter("Hello.", str(ana.id)))
    assert told.value.retry_after_s >= 1
    await scene.channel.deliver(letter("Hello.", str(ana.id)))
    assert ana.dm_channel.last_message.content == "Hello."


async def test_what_the_platform_doesnt_take_goes_as_plain_text(scene) -> None:
    ana = scene.env.create_user("ana")
    scene.env.inject_error("POST", POSTS, status=400, code=50035)
    await scene.channel.deliver(question("Kept", text="*How*?", address=str(ana.id)))
    assert ana.dm_channel.last_message.content == "*How*?"
    assert ana.dm_channel.last_message.components == []


async def test_what_isnt_even_taken_as_plain_text_is_refused(scene) -> None:
    ana = scene.env.create_user("ana")
    scene.env.inject_error("POST", POSTS, status=400, code=50035, times=None)
    with pytest.raises(ChannelError) as told:
        await scene.channel.deliver(letter("Hello.", str(ana.id)))
    assert type(told.value) is ChannelError


async def test_a_letter_goes_on_at_the_piece_that_failed(scene) -> None:
    ana = scene.env.create_user("ana")
    long = letter("word " * 900, str(ana.id))
    await scene.channel.deliver(letter("Hello.", str(ana.id)))
    posted = scene.client.get_partial_messageable(ana.dm_channel.id)._state.http.send_message
    calls = []

    async def second_fails(*args, **kwargs):
        calls.append(1)
        if len(calls) == 2:
            raise OSError
        return await posted(*args, **kwargs)

    scene.client.http.send_message = second_fails
    with pytest.raises(Ambiguous):
        await scene.channel.deliver(long)
    await scene.channel.deliver(long)
    pieces = [each["nonce"] for each in scene.sent()][1:]
    assert pieces == [f"{'l' * 20}.{n}" for n in range(3)]


async def test_in_a_room_one_question_is_open_at_a_time(scene) -> None:
    channel = scene.env.create_guild().create_text_channel("us")
    for number in (1, 2):
        asked = question("A", address=f"#{channel.id}", kind=LetterKind.ROOM, id=f"{number:020}")
        await scene.channel.deliver(asked)
    await scene.env.settle()
    assert [bool(each.components) for each in channel.history()] == [False, True]
    settling = letter("Done.", f"#{channel.id}", kind=LetterKind.ROOM, settles=True)
    await scene.channel.deliver(settling)
    await scene.env.settle()
    assert [bool(each.components) for each in channel.history()] == [False, False, False]


async def test_no_address_of_ours_is_nobodys(scene) -> None:
    with pytest.raises(RecipientGone):
        await scene.channel.deliver(letter("Hello.", "nobody"))


async def test_after_too_many_refusals_nothing_is_asked_for(scene) -> None:
    now_s = [100.0]
    scene.channel.restraint = Restraint(most=2, within_s=60, now_s=lambda: now_s[0])
    ana = scene.env.create_user("ana")
    scene.env.inject_error("POST", POSTS, status=403, code=50007, times=2)
    for _ in range(2):
        with pytest.raises(RecipientGone):
            await scene.channel.deliver(letter("Hello.", str(ana.id)))
    with pytest.raises(Throttled) as told:
        await scene.channel.deliver(letter("Hello.", str(ana.id)))
    assert told.value.retry_after_s == 60
    now_s[0] += 61
    await scene.channel.deliver(letter("Hello.", str(ana.id)))


class Noted:
    """What stands in a chat, in memory."""

    def __init__(self, fails: bool = False) -> None:
        self.refs: list[str] = []
        self.fails = fails

    async def keep(self, lane: str, ref: str) -> None:
        self.refs.insert(0, ref)

    async def of(self, lane: str) -> tuple[str, ...]:
        if self.fails:
            raise StoreBusy("away")
        return tuple(self.refs)

    async def drop(self, lane: str, refs: Sequence[str]) -> None:
        self.refs = [each for each in self.refs if each not in refs]


async def test_a_chat_is_cleared_of_what_we_wrote(scene) -> None:
    ana = scene.env.create_user("ana")
    noted = scene.channel.sweeping.standing = Noted()
    await scene.channel.deliver(letter("Old.", str(ana.id)))
    theirs = await ana.send_dm("mine")
    noted.refs.append(str(theirs.id))
    await scene.channel.deliver(letter("Cleared.", str(ana.id), clears=True))
    assert [each.content for each in ana.dm_channel.history()] == ["mine", "Cleared."]
    assert len(noted.refs) == 1


async def test_while_it_isnt_known_what_stands_there_clearing_waits(scene) -> None:
    ana = scene.env.create_user("ana")
    scene.channel.sweeping.standing = Noted(fails=True)
    with pytest.raises(NotSent):
        await scene.channel.deliver(letter("Cleared.", str(ana.id), clears=True))


async def test_clearing_passes_over_what_is_gone_and_tells_what_kept_it_from_trying(scene) -> None:
    ana = scene.env.create_user("ana")
    noted = scene.channel.sweeping.standing = Noted()
    await scene.channel.deliver(letter("Old.", str(ana.id)))
    scene.env.inject_error("DELETE", "/channels/*/messages/*", status=500)
    with pytest.raises(NotSent):
        await scene.channel.deliver(letter("Cleared.", str(ana.id), clears=True))
    scene.env.inject_error("DELETE", "/channels/*/messages/*", status=404, code=10008)
    await scene.channel.deliver(letter("Cleared.", str(ana.id), clears=True))
    assert len(noted.refs) == 1


async def test_a_question_in_a_room_is_a_reply_to_what_was_said_there(scene) -> None:
    guild = scene.env.create_guild()
    channel = guild.create_text_channel("us")
    ana = guild.add_member(scene.env.create_user("ana"))
    said = await ana.send(channel, "said")
    asked = Asked(str(ana.id), said=str(said.id))
    await scene.channel.deliver(question(address=f"#{channel.id}", kind=LetterKind.ROOM, asked=asked))
    (sent,) = scene.sent()
    assert sent["message_reference"]["message_id"] == said.id
    assert sent["message_reference"]["fail_if_not_exists"] is False
    assert sent["allowed_mentions"]["replied_user"] is False


async def test_the_words_on_the_controls_are_those_of_the_reader(scene) -> None:
    scene.channel.flows = real_flows()
    channel = scene.env.create_guild().create_text_channel("us")
    await scene.channel.deliver(question(address=f"#{channel.id}", kind=LetterKind.ROOM))
    assert [each.label for each in channel.last_message.components[0].children] == ["Write", "…"]

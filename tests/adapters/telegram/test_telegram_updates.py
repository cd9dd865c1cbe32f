"""Updates of the platform in our words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tiny_api import ALONE, ANA, BEN, BOT_USER, GROUP, ME, START, asked, message, pressed, read, update

from bot.adapters.ids import SeededIds
from bot.adapters.telegram.names import NAME
from bot.adapters.telegram.updates import heard_of, moved
from bot.services.records import Heard, HeardKind


def heard(told: dict) -> tuple[Heard, ...]:
    return heard_of(read(told), SeededIds("1"), ME, START)


def one(told: dict) -> Heard:
    (only,) = heard(told)
    return only


def said(text: str, **fields: object) -> Heard:
    return one(update(message=message(text, **fields)))


RIGHTS = """
    can_send_messages can_send_audios can_send_documents can_send_photos can_send_videos can_send_video_notes
    can_send_voice_notes can_send_polls can_send_other_messages can_add_web_page_previews can_change_info
    can_invite_users can_pin_messages can_manage_topics can_edit_tag can_react_to_messages
"""


def member(status: str, user: dict = BOT_USER, **fields: object) -> dict:
    extra = {"until_date": 0} if status == "kicked" else {}
    return {"status": status, "user": user, **extra, **fields}


def standing(was: str, now: str, *, chat: dict = GROUP, sender: dict = ANA) -> dict:
    change = {"chat": chat, "from": sender, "date": 1, "old_chat_member": member(was), "new_chat_member": member(now)}
    return update(my_chat_member=change)


def test_words_in_private_come_with_who_wrote_them() -> None:
    got = one(update(42, message=message("I was late again")))
    assert (got.channel, got.update_key, got.address, got.room) == (NAME, "42", "101", None)
    assert (got.kind, got.text.reveal, got.name.reveal) == (HeardKind.TEXT, "I was late again", "Ana")
    assert (got.language, got.ref, got.at) == ("en", "7", START)


def test_words_in_a_group_come_with_their_room() -> None:
    got = said("Yes", chat=GROUP, sender=BEN)
    assert (got.address, got.room, got.language) == ("102", "-500", None)


def test_our_name_before_words_in_a_group_is_left_out() -> None:
    assert said("@goldenbot, It suits", chat=GROUP).text.reveal == "It suits"
    assert said("@somebody It suits", chat=GROUP).text.reveal == "@somebody It suits"


@pytest.mark.parametrize(
    ("text", "command", "rest"),
    [
        ("/start", "start", ""),
        ("/start abc_DEF-1", "start", "abc_DEF-1"),
        ("/Promise cook dinner\ntomorrow", "promise", "cook dinner\ntomorrow"),
        ("/sos@GoldenBot", "sos", ""),
        ("/link@goldenbot now", "link", "now"),
        ("/menu ", "menu", ""),
        ("/Język po polsku", "język", "po polsku"),
        ("/ratunku@GoldenBot", "ratunku", ""),
    ],
)
def test_a_slash_command_is_its_name_and_the_rest(text: str, command: str, rest: str) -> None:
    got = said(text)
    assert (got.kind, got.command, got.text.reveal) == (HeardKind.SLASH, command, rest)


@pytest.mark.parametrize("text", ["/", "/ menu", "//", "/path/to", "1/2", "/co-to"])
def test_what_only_looks_like_a_command_is_words(text: str) -> None:
    assert (said(text).kind, said(text).text.reveal) == (HeardKind.TEXT, text)


def test_a_command_for_another_bot_is_nothing_to_us() -> None:
    assert heard(update(message=message("/start@OtherBot", chat=GROUP))) == ()


def test_a_link_into_a_group_arrives_as_start_there() -> None:
    got = said("/start@GoldenBot link", chat=GROUP)
    assert (got.kind, got.command, got.text.reveal, got.room) == (HeardKind.SLASH, "start", "link", "-500")


def test_a_press_names_its_question_and_its_button() -> None:
    got = one(pressed("kept", on=asked("Kept")))
    assert (got.kind, got.wait, got.option, got.address, got.room) == (HeardKind.PRESS, "w" * 20, "kept", "101", None)
    assert got.text is None


def test_a_press_in_a_group_is_of_whoever_pressed() -> None:
    got = one(pressed("kept", on=asked("Kept", chat=GROUP), sender=BEN))
    assert (got.address, got.room) == ("102", "-500")


def test_a_press_on_a_message_out_of_reach_is_heard() -> None:
    gone = {"chat": ALONE, "message_id": 3, "date": 0}
    assert one(pressed("kept", on=gone)).option == "kept"
    assert one(pressed("kept", on=None)).room is None


@pytest.mark.parametrize("data", ["", "x", ":", "a:b:c", "\ud800:\ud800", "x" * 64])
def test_a_forged_press_is_heard_without_harm(data: str) -> None:
    told = pressed("kept", on=asked("Kept"))
    told["callback_query"]["data"] = data
    got = one(told)
    assert got.kind is HeardKind.PRESS
    assert f"{got.wait}:{got.option}".encode() is not None


def test_a_press_on_our_own_button_is_nobodys_answer() -> None:
    assert heard(pressed("*more", on=asked("Kept"))) == ()
    assert one(pressed("*stop", on=asked("Kept"))).option == "*stop"


def test_an_edited_message_names_the_one_before() -> None:
    got = one(update(edited_message=message("I was late, twice", number=9, edit_date=2)))
    assert (got.kind, got.text.reveal, got.ref) == (HeardKind.EDITED, "I was late, twice", "9")


def test_a_location_that_moves_is_not_heard_again() -> None:
    place = {"latitude": 1.0, "longitude": 2.0, "live_period": 60}
    assert heard(update(edited_message=message(None, location=place, edit_date=2))) == ()


MEDIA = {
    "voice": {"file_id": "f", "file_unique_id": "u", "duration": 3},
    "photo": [{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}],
    "sticker": {
        "file_id": "f", "file_unique_id": "u", "width": 1, "height": 1, "is_animated": False, "is_video": False,
        "type": "regular",
    },
    "document": {"file_id": "f", "file_unique_id": "u", "file_name": "secret.pdf"},
    "location": {"latitude": 52.5, "longitude": 13.4},
    "contact": {"phone_number": "+4930123456", "first_name": "Cleo"},
    "poll": {
        "id": "1", "question": "secret?", "options": [], "total_voter_count": 0, "is_closed": False,
        "is_anonymous": True, "type": "regular", "allows_multiple_answers": False, "allows_revoting": True,
        "members_only": False,
    },
}  # fmt: skip


@pytest.mark.parametrize("kind", MEDIA)
def test_of_what_is_no_text_nothing_is_taken_but_that_it_came(kind: str) -> None:
    got = one(update(message=message(None, **{kind: MEDIA[kind]})))
    assert (got.kind, got.text, got.ref) == (HeardKind.OTHER, None, None)
    kept = f"{got}{got.name.reveal}"
    assert not any(word in kept for word in ("52.5", "13.4", "4930123456", "secret", "Cleo"))


def test_words_under_a_picture_are_looked_at_for_danger() -> None:
    got = one(update(message=message(None, photo=MEDIA["photo"], caption="I can't go on")))
    assert (got.kind, got.text.reveal) == (HeardKind.OTHER, "I can't go on")


@pytest.mark.parametrize(
    "note",
    [
        {"pinned_message": message("old")},
        {"new_chat_title": "Us"},
        {"message_auto_delete_timer_changed": {"message_auto_delete_time": 60}},
        {"group_chat_created": True},
    ],
)
def test_the_platforms_own_notes_are_nothing_to_us(note: dict) -> None:
    assert heard(update(message=message(None, chat=GROUP, **note))) == ()


def test_whoever_joins_a_room_is_told_one_by_one() -> None:
    cleo = {"id": 103, "is_bot": False, "first_name": "Cleo"}
    helper = {"id": 104, "is_bot": True, "first_name": "Another"}
    joined = message(None, chat=GROUP, new_chat_members=[cleo, BOT_USER, helper])
    got = heard(update(5, message=joined))
    assert [(each.kind, each.address, each.room, each.update_key) for each in got] == [
        (HeardKind.JOINED, "103", "-500", "5.0"),
        (HeardKind.JOINED, "104", "-500", "5.1"),
    ]
    assert len({each.id for each in got}) == 2


def test_whoever_leaves_a_room_is_told() -> None:
    got = one(update(message=message(None, chat=GROUP, left_chat_member=BEN)))
    assert (got.kind, got.address, got.room) == (HeardKind.LEFT, "102", "-500")
    assert heard(update(message=message(None, chat=GROUP, left_chat_member=BOT_USER))) == ()


def test_a_room_that_moves_names_where_to() -> None:
    got = one(update(message=message(None, chat=GROUP, migrate_to_chat_id=-100500)))
    assert (got.kind, got.room, got.address, got.text.reveal) == (HeardKind.MOVED, "-500", "-500", "-100500")


def test_the_same_move_told_by_a_letter_is_one_update() -> None:
    first, again = (moved("-500", "-100500", SeededIds(seed), START) for seed in "12")
    assert first.update_key == again.update_key
    assert (first.kind, first.room, first.text.reveal) == (HeardKind.MOVED, "-500", "-100500")


def test_being_let_into_a_group_is_a_start_there() -> None:
    got = one(standing("left", "member"))
    assert (got.kind, got.command, got.room, got.address) == (HeardKind.SLASH, "start", "-500", "101")


def test_being_let_into_a_supergroup_is_told_by_its_message_alone() -> None:
    large = {"id": -100500, "type": "supergroup", "title": "Us"}
    assert heard(standing("left", "member", chat=large)) == ()  # It comes as well when our group becomes one.
    got = one(update(message=message(None, chat=large, new_chat_members=[BOT_USER])))
    assert (got.kind, got.command, got.room, got.address) == (HeardKind.SLASH, "start", "-100500", "101")


@pytest.mark.parametrize("now", ["left", "kicked"])
def test_being_shown_out_of_a_group_is_told(now: str) -> None:
    got = one(standing("member", now))
    assert (got.kind, got.room) == (HeardKind.REMOVED, "-500")


def test_being_blocked_is_nothing_and_coming_back_opens_the_chat() -> None:
    assert heard(standing("member", "kicked", chat=ALONE)) == ()
    got = one(standing("kicked", "member", chat=ALONE))
    assert (got.kind, got.address, got.room) == (HeardKind.OPENED, "101", None)


def test_a_change_of_rights_is_nothing_to_us() -> None:
    told = standing("member", "member")
    told["my_chat_member"]["new_chat_member"] = member(
        "restricted", is_member=True, until_date=0, **dict.fromkeys(RIGHTS.split(), False)
    )
    assert heard(told) == ()


@pytest.mark.parametrize(
    "told",
    [
        update(channel_post=message("news", chat={"id": -900, "type": "channel", "title": "News"})),
        update(message=message("beep", sender={"id": 9, "is_bot": True, "first_name": "Beep"})),
        update(message=message("as a channel", chat=GROUP, sender_chat={"id": -900, "type": "channel", "title": "N"})),
        update(inline_query={"id": "1", "from": ANA, "query": "x", "offset": ""}),
        standing("left", "member", chat={"id": -900, "type": "channel", "title": "News"}),
        standing("left", "member", sender={"id": 9, "is_bot": True, "first_name": "Beep"}),
    ],
    ids=["channel", "bot", "as-channel", "inline", "into-channel", "let-in-by-bot"],
)
def test_what_no_person_says_is_nothing_to_us(told: dict) -> None:
    assert heard(told) == ()


@given(st.text(alphabet=st.characters(), min_size=1, max_size=60), st.sampled_from([ALONE, GROUP]))
def test_whatever_is_written_can_be_stored(text: str, chat: dict) -> None:
    for got in heard(update(message=message(text, chat=chat))):
        assert got.text.reveal.encode("utf-8") is not None
        assert "\0" not in got.text.reveal


def test_halves_of_a_pair_are_joined_and_lone_ones_replaced() -> None:
    assert said("\ud83d\ude00 \ud83d").text.reveal == "😀 \ufffd"

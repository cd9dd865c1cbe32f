"""The live terminal, with keys pressed and a screen looked at."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta

import pytest
from scene import START, Scene, Window, asked, letter, scene, until, window

from bot.adapters.terminal import talk as talk_module
from bot.adapters.terminal.live import hint, run_live
from bot.adapters.terminal.screen import Screen
from bot.services.records import HeardKind, Letter

ENTER, TAB, UP, DOWN = "\r", "\t", "\x1b[A", "\x1b[B"
CTRL_C, CTRL_D, CTRL_U = "\x03", "\x04", "\x15"


@pytest.fixture(autouse=True)
def _a_quick_heart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(talk_module, "PACE", timedelta(milliseconds=20))


def pasted(text: str) -> str:
    return f"\x1b[200~{text}\x1b[201~"


@dataclass(slots=True)
class Sitting:
    """A live terminal under way."""

    scene: Scene
    window: Window
    running: "asyncio.Task[None]"

    def press(self, *keys: str) -> None:
        for key in keys:
            self.window.keys.send_text(key)

    async def heard(self, count: int) -> list[tuple[str, str | None]]:
        """What was said since the greetings, once it is this much."""
        greetings = len(self.scene.talk.people)
        await until(lambda: len(self.scene.ear.heard) >= greetings + count)
        return self.scene.ear.texts[greetings:]

    async def ended(self) -> None:
        await asyncio.wait_for(self.running, 10)


@asynccontextmanager
async def live(*people: str, columns: int = 100, greeting: Letter | None = None) -> AsyncIterator[Sitting]:
    """A live terminal that greets with a letter and waits for its first line."""
    greeting = greeting or letter("Welcome.", at=people[0])
    async with window(columns) as shown:
        made = scene(*people, show=Screen(people).show, answers=[[greeting]])
        running = asyncio.create_task(run_live(made.talk))
        sitting = Sitting(made, shown, running)
        await shown.shows("› ")
        try:
            yield sitting
        finally:
            if not running.done():
                sitting.press(CTRL_U, CTRL_D)
                await sitting.ended()


async def test_everybody_is_greeted_first() -> None:
    async with live("ana", "ben") as sitting:
        assert [(one.address, one.kind) for one in sitting.scene.ear.heard] == [
            ("ana", HeardKind.OPENED),
            ("ben", HeardKind.OPENED),
        ]
        assert sitting.window.text().index("ana  Welcome.") < sitting.window.text().index("ana › ")


async def test_a_line_is_heard_and_answered() -> None:
    async with live("you") as sitting:
        sitting.scene.ear.answers.append([letter("I'm listening.", at="you")])
        sitting.press("he lied to me", ENTER)
        assert await sitting.heard(1) == [("you", "he lied to me")]
        await sitting.window.shows("I'm listening.")


async def test_somebody_alone_sees_no_tags() -> None:
    async with live("you") as sitting:
        await sitting.window.shows("› ")
        assert "you" not in sitting.window.text()


async def test_an_empty_line_is_not_heard() -> None:
    async with live("you") as sitting:
        sitting.press(ENTER, "  ", ENTER, "hello", ENTER)
        assert await sitting.heard(1) == [("you", "hello")]


async def test_arrow_keys_go_round_the_labels_of_the_newest_question() -> None:
    async with live("you", greeting=asked("How firm?", "Shaky", "Both", "Steady", at="you")) as sitting:
        sitting.press(DOWN, ENTER, DOWN, DOWN, ENTER, UP, ENTER, DOWN, UP, ENTER, *[DOWN] * 4, ENTER)
        said = [text for _, text in await sitting.heard(5)]
        assert said == ["Shaky", "Both", "Steady", "Steady", "Shaky"]


async def test_arrow_keys_follow_the_newest_question() -> None:
    async with live("you", greeting=asked("First?", "Yes", "No", at="you")) as sitting:
        sitting.scene.ear.answers.append([asked("Second?", "Now", "Later", at="you", wait="w2")])
        sitting.press(DOWN, ENTER)
        await sitting.window.shows("2) Later")
        sitting.press(UP, ENTER)
        assert await sitting.heard(2) == [("you", "Yes"), ("you", "Later")]


async def test_arrow_keys_leave_half_typed_words_alone() -> None:
    async with live("you", greeting=asked("How firm?", "Shaky", "Steady", at="you")) as sitting:
        sitting.press("it's ", DOWN, UP, "hard", ENTER)
        assert await sitting.heard(1) == [("you", "it's hard")]


async def test_arrow_keys_do_nothing_where_nothing_can_be_chosen() -> None:
    async with live("you", greeting=asked("What happened?", at="you")) as sitting:
        sitting.press(DOWN, UP, "nothing", ENTER, UP, DOWN, "else", ENTER)
        assert await sitting.heard(2) == [("you", "nothing"), ("you", "else")]


async def test_arrow_keys_bring_up_nothing_that_was_typed_before() -> None:
    async with live("ana", "ben") as sitting:
        sitting.press("only for me", ENTER)
        await sitting.heard(1)
        sitting.press(TAB, UP, UP, "hello", ENTER)
        assert await sitting.heard(2) == [("ana", "only for me"), ("ben", "hello")]


async def test_a_letter_appears_above_a_half_typed_line() -> None:
    async with live("you") as sitting:
        sitting.press("I was ang")
        await sitting.window.shows("I was ang")
        sitting.scene.post.later.append((START, letter("A check-in, when you like.", at="you")))
        end = await sitting.window.shows("A check-in, when you like.")
        await sitting.window.shows("› I was ang", after=end)
        sitting.press("ry", ENTER)
        assert await sitting.heard(1) == [("you", "I was angry")]


async def test_tab_changes_who_speaks() -> None:
    async with live("ana", "ben") as sitting:
        sitting.press("one", ENTER, TAB, "two", ENTER, *[TAB] * 3, "three", ENTER)
        assert await sitting.heard(3) == [("ana", "one"), ("ben", "two"), ("ana", "three")]
        assert "ben › " in sitting.window.text()


async def test_tab_leads_to_the_room_too() -> None:
    async with live("ana", "ben") as sitting:
        sitting.press(TAB, TAB, "one", ENTER)
        await sitting.window.shows("ana@us › ")
        sitting.press(TAB, "two", ENTER)
        assert await sitting.heard(2) == [("ana", "one"), ("ben", "two")]
        assert [one.room for one in sitting.scene.ear.heard[2:]] == ["us", "us"]


async def test_in_the_room_arrow_keys_follow_its_newest_question() -> None:
    async with live("ana", "ben", greeting=asked("Now?", "Yes", "No")) as sitting:
        await sitting.scene.talk.channel.deliver(asked("Which?", "Needs", "Doubts", at="us", wait="w2"))
        sitting.press(TAB, TAB, DOWN, ENTER)
        assert await sitting.heard(1) == [("ana", "Needs")]


async def test_tab_changes_nothing_for_somebody_alone() -> None:
    async with live("you") as sitting:
        sitting.press("one", TAB, " line", ENTER)
        assert await sitting.heard(1) == [("you", "one line")]


async def test_each_has_their_own_question_under_the_arrow_keys() -> None:
    async with live("ana", "ben", greeting=asked("First?", "Yes", at="ana")) as sitting:
        sitting.scene.ear.answers.append([asked("Other?", "Sure", at="ben", wait="w2")])
        sitting.press(DOWN, ENTER)
        await sitting.window.shows("1) Sure")
        sitting.press(DOWN, ENTER, TAB, DOWN, ENTER)
        assert await sitting.heard(3) == [("ana", "Yes"), ("ana", "Yes"), ("ben", "Sure")]


async def test_pasted_lines_are_one_message() -> None:
    async with live("you") as sitting:
        sitting.press(pasted("Dear you,\r\nI was wrong.\nYours"), ENTER)
        assert await sitting.heard(1) == [("you", "Dear you,\nI was wrong.\nYours")]


async def test_arrow_keys_move_within_pasted_lines() -> None:
    async with live("you", greeting=asked("How firm?", "Shaky", "Steady", at="you")) as sitting:
        sitting.press(pasted("one\ntwo"), UP, "!", DOWN, "?", ENTER)
        assert await sitting.heard(1) == [("you", "one!\ntwo?")]


async def test_half_a_character_does_no_harm() -> None:
    async with live("you") as sitting:
        sitting.window.keys.send_bytes(b"a\xffb\r")
        assert await sitting.heard(1) == [("you", "a\ufffdb")]


async def test_a_line_that_cannot_be_used_is_told_why() -> None:
    async with live("you") as sitting:
        sitting.press("/later soon", ENTER)
        await sitting.window.shows("/later wants a span")


async def test_ctrl_d_leaves() -> None:
    async with live("you") as sitting:
        sitting.press(CTRL_D)
        await sitting.ended()


async def test_ctrl_c_clears_a_half_typed_line_and_leaves_on_an_empty_one() -> None:
    async with live("you") as sitting:
        sitting.press("never mind", CTRL_C, "hello", ENTER)
        assert await sitting.heard(1) == [("you", "hello")]
        sitting.press(CTRL_C)
        await sitting.ended()


async def test_what_is_owed_on_leaving_is_shown() -> None:
    async with live("you") as sitting:
        sitting.press(CTRL_D)
        sitting.scene.post.now.append(letter("One more thing.", at="you"))
        await sitting.ended()
        assert "One more thing." in sitting.window.text()


async def test_sigterm_leaves_in_order() -> None:
    async with live("you") as sitting:
        sitting.press("half-typed")
        await sitting.window.shows("half-typed")
        os.kill(os.getpid(), signal.SIGTERM)
        await sitting.ended()
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL


async def test_the_clock_can_be_moved() -> None:
    async with live("you") as sitting:
        sitting.scene.post.later.append((START + timedelta(hours=2), letter("Two hours on.", at="you")))
        sitting.press("/later 3h", ENTER)
        await sitting.window.shows("Two hours on.")
        assert sitting.scene.clock.now() == START + timedelta(hours=3)


async def test_the_row_at_the_bottom_tells_what_can_be_done_now() -> None:
    made = scene("you")
    assert hint(made.talk, 100) == "back, skip, pause, stop, help · /menu · Ctrl-D leaves"
    await made.talk.channel.deliver(asked("How firm?", "Shaky", "Both", "Steady", at="you"))
    assert hint(made.talk, 100) == "1–3, label or ↑↓ · back, skip, pause, stop, help · /menu · Ctrl-D leaves"


async def test_with_two_it_tells_who_is_next() -> None:
    made = scene("ana", "ben")
    made.talk.speaker = "ben"
    assert hint(made.talk, 100) == "back, skip, pause, stop, help · /menu · Tab: ana@us · Ctrl-D leaves"
    made.talk.speaker = "ben@us"
    assert hint(made.talk, 100) == "back, skip, pause, stop, help · /menu · Tab: ana · Ctrl-D leaves"
    made.talk.speaker = "ben@us9"
    assert hint(made.talk, 100) == "back, skip, pause, stop, help · /menu · Tab: ana · Ctrl-D leaves"


@pytest.mark.parametrize("columns", [100, 80, 60, 40, 30, 20])
async def test_it_never_breaks_off_in_the_middle(columns: int) -> None:
    made = scene("ana", "ben")
    await made.talk.channel.deliver(asked("How firm?", "Shaky", "Steady"))
    told = hint(made.talk, columns)
    assert len(told) <= columns
    assert told.endswith("Ctrl-D leaves")


@pytest.mark.parametrize("line", ["/hide", "ben: /hide"])
async def test_hide_clears_the_window_and_what_scrolled_by_before_it_is_answered(line: str) -> None:
    async with live("ana", "ben") as sitting:
        sitting.press("something private", ENTER)
        await sitting.heard(1)
        sitting.press(line, ENTER)
        assert (await sitting.heard(2))[-1][1] == ""
        written = sitting.window.paper.getvalue()
        assert "\x1b[3J" in written
        assert "something private" not in written.rpartition("\x1b[3J")[2]

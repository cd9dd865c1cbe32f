"""What living through half a year brought to light, each in the fewest steps that show it."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from tests.services.loopback import heard, slash
from tests.simulation.invariants import knocks_at_night
from tests.simulation.life import Life
from tests.simulation.people import ROOM, Human, Way, arrive, join
from tests.simulation.test_half_a_year import NEW_YORK, START, WARSAW


@pytest.fixture
async def two(tmp_path: Path) -> AsyncIterator[tuple[Human, Human]]:
    """Ana and Ben, paired, with nothing that goes wrong."""
    life = Life(tmp_path, {}, "found", START, trouble=0.0)
    await life.begin()
    ana = Human(life, "ana", WARSAW, Random("ana"), "ben")
    ben = Human(life, "ben", NEW_YORK, Random("ben"), "ana")
    for human in (ana, ben):
        await arrive(human)
    await join(ana, ben)
    yield ana, ben
    await life.end()


async def pressed(human: Human, label: str) -> None:
    """Press the button of this label at the newest question."""
    question = human.question()
    assert question is not None
    await human.press(question, next(it.key for it in question.buttons if it.label == label))


async def test_a_knock_that_was_opened_and_put_aside_comes_back_and_breaks_nothing(two: tuple[Human, Human]) -> None:
    ana, ben = two
    await ana.hear(slash("ana", "/link", room=ROOM))
    await pressed(ben, "Look")
    asked = ben.letters()[-1].text.reveal
    await ben.hear(slash("ben", "/pause"))
    assert "resume" in ben.letters()[-1].text.reveal
    await ben.hear(heard("ben", "the evening by the harbour"))
    assert ana.life.watch.wrong == []
    await ben.hear(heard("ben", "stop"))
    await ben.hear(heard("ben", "resume"))
    assert asked in ben.letters()[-1].text.reveal


async def test_what_the_platform_could_not_take_by_day_does_not_come_at_night(two: tuple[Human, Human]) -> None:
    ana, _ = two
    life = ana.life
    await ana.steer("/settings", Way("like to change", "The check-in"), Way("time of day", "20:30"), most=4)
    evening = START.replace(hour=18, minute=20) + timedelta(days=1)
    await life.until(evening)
    life.post.go_away(timedelta(hours=2, minutes=30))
    await life.until(evening + timedelta(hours=12))
    assert life.post.mishaps["NotSent"] > 0
    assert list(knocks_at_night(life.watch.knocks)) == []

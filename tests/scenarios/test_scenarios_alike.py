"""One table, played on every channel: people read the same words, whatever they hold in their hands."""

from pathlib import Path

import pytest
from scenario_playing import CHANNELS, MIXED, anywhere, difference, play, player
from scenario_steps import Scenario
from scenario_table import SCENARIOS


@pytest.mark.parametrize("scenario", SCENARIOS, ids=[each.name.replace(" ", "_") for each in SCENARIOS])
async def test_people_read_the_same_words_on_every_channel(tmp_path: Path, scenario: Scenario) -> None:
    several = (*CHANNELS, MIXED) if len(scenario.people) > 1 else CHANNELS
    names = [name for name in several if name not in scenario.alone]
    told = {}
    for name in names:
        async with player(tmp_path, name, *scenario.people) as it:
            told[name] = await play(it, scenario)
    yardstick, *others = names
    for name in others:
        for (step, mine), (_, its) in zip(told[yardstick], told[name], strict=True):
            if mine is None or its is None:
                continue
            view = anywhere if name in step.unable else dict
            wrong = difference(view(mine), view(its), splits=scenario.splits)
            assert wrong is None, f"{step.who} {step.does.name} {step.what!r}: on {name} {wrong}"

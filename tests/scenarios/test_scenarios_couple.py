"""Ana on Telegram and Ben on Discord, in one program: neither reads anything else than two at one table would."""

from pathlib import Path

from scenario_couple import COUPLE, HERS, HIS, OFFERED
from scenario_playing import MIXED, difference, play, player
from scenario_steps import Told


def place_texts(told: list[Told], place: str) -> str:
    return "\n".join(read.text for each in told for read in each.get(place, ()))


async def test_a_couple_on_two_platforms_is_one_couple(tmp_path: Path) -> None:
    told = {}
    for name in ("terminal", MIXED):
        async with player(tmp_path, name, *COUPLE.people) as it:
            told[name] = await play(it, COUPLE)
    for (step, mine), (_, its) in zip(told["terminal"], told[MIXED], strict=True):
        assert mine is not None
        assert its is not None
        assert difference(mine, its, splits=False) is None, f"{step.who} {step.what!r}"
    told_in_all = [each for _, each in told[MIXED] if each is not None]
    first = COUPLE.steps.index(OFFERED[0])
    assert "station" not in place_texts(told_in_all[: first + OFFERED.index(OFFERED[6])], "ana")
    opened = next(n for n, step in enumerate(COUPLE.steps) if HERS in step.sees.get("ben", ""))
    assert HIS not in place_texts(told_in_all[:opened], "ana")
    assert HERS not in place_texts(told_in_all[:opened], "ben")

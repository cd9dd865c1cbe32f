"""Every transcript goes as it is written. `goldenbridge flows play FILE --update` accepts a change."""

from pathlib import Path

import pytest
from sittings import real_flows

from bot.adapters.terminal.transcript import first_difference, read_script
from bot.cli.play import retell

TRANSCRIPTS = sorted((Path(__file__).parent / "transcripts").glob("*.txt"))


@pytest.mark.parametrize("file", TRANSCRIPTS, ids=[file.stem for file in TRANSCRIPTS])
async def test_the_conversation_goes_as_written(file: Path) -> None:
    script = read_script(file.read_text("utf-8"))
    assert first_difference(script.lines, await retell(script, real_flows())) is None


def test_the_flows_people_begin_with_have_transcripts() -> None:
    told = {file.stem.partition(".")[0] for file in TRANSCRIPTS}
    assert told >= {"welcome", "now", "i_statement", "apology", "balcony", "make_promise", "checkin", "sos", "pairing"}

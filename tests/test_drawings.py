"""The drawing beside each flow is of that flow as it stands."""

from pathlib import Path

import pytest

from bot.adapters.flow_files import read_file
from bot.engine.draw import mermaid
from bot.engine.read import read_flow

FLOWS = Path(__file__).resolve().parents[1] / "flows"
FILES = sorted(path for path in FLOWS.glob("*.yaml") if path.stem != "phrases")


def test_there_are_flows_to_draw() -> None:
    assert FILES


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_flow_has_a_drawing_of_today(path: Path) -> None:
    source, _ = read_file(path, f"flows/{path.name}")
    assert source is not None
    flow, _ = read_flow(source)
    assert flow is not None
    drawing = path.with_suffix(".mmd")
    assert drawing.exists(), "draw it with: goldenbridge flows draw"
    assert drawing.read_text("utf-8") == mermaid(flow)


def test_no_drawing_is_left_of_a_flow_that_is_gone() -> None:
    assert {path.stem for path in FLOWS.glob("*.mmd")} <= {path.stem for path in FILES}

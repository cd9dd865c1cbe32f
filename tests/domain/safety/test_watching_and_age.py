"""Requests to have someone watched, and what the young say of their age."""

from pathlib import Path

import pytest

from bot.domain.safety.alarm import minor, surveillance

CORPUS = Path(__file__).parent / "corpus"


def marked(name: str) -> list[tuple[str, bool]]:
    """The lines of a corpus whose lines begin with + or -."""
    texts = (CORPUS / f"{name}.txt").read_text("utf-8").splitlines()
    return [(text[2:], text[0] == "+") for text in texts if text[:2] in {"+ ", "- "}]


@pytest.mark.parametrize(("text", "asked"), marked("watching"))
def test_a_request_to_watch_somebody_is_known(text: str, asked: bool) -> None:
    assert surveillance(text) is asked


@pytest.mark.parametrize(("text", "young"), marked("age"))
def test_being_under_eighteen_is_heard_and_other_numbers_are_not(text: str, young: bool) -> None:
    assert minor(text) is young


def test_there_is_enough_to_try() -> None:
    assert len(marked("watching")) >= 60
    assert len(marked("age")) >= 40

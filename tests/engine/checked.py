"""Flows written in a test, and what the checker finds in them."""

from bot.adapters.flow_files import parse
from bot.engine.check import check
from bot.engine.read import read_library
from bot.engine.source import SourceFile, Sources
from bot.engine.vocabulary import Vocabulary
from tests.vocabulary_for_tests import VOCABULARY

JOINT = "house: true\nspace: pair\nroles: [a, b]\n"
"""The head of a pair flow."""


def source(name: str, text: str) -> SourceFile:
    read, mistakes = parse(text, name)
    assert read is not None, mistakes
    return read


def flow(name: str, body: str, head: str = "house: true\n") -> SourceFile:
    return source(f"flows/{name}.yaml", f"flow: {name}\nversion: 1\ntitle: A test\n{head}{body}")


def found(*flows: SourceFile, vocabulary: Vocabulary = VOCABULARY) -> list[str]:
    library, mistakes = read_library(Sources(flows))
    assert mistakes == ()
    return [mistake.text for mistake in check(library, vocabulary)]

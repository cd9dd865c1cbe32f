"""Whether translations say everything, and only that."""

from collections.abc import Collection, Iterator, Mapping

from bot.engine.check.counting import counting
from bot.engine.check.lists import lists
from bot.engine.check.questions import alike
from bot.engine.check.reads import arguments_of
from bot.engine.check.wordings import MESSAGE_LIMIT, voice
from bot.engine.flow import SOURCE_LANGUAGE, Ask, Call, Choice, Flow
from bot.engine.near import listed, meant
from bot.engine.read import Library, Wordings
from bot.engine.step.phrases import PHRASES
from bot.engine.text import Template
from bot.engine.vocabulary import TITLE, Vocabulary
from bot.errors import Mistake

Texts = Mapping[str, tuple[Template, ...]]


def translated(library: Library) -> Iterator[Mistake]:
    """Yield what the translations of flows lack or have too much."""
    for each in library.translations:
        flow = library.flows.get(each.name)
        if flow is not None:
            yield from _compared(flow.texts[SOURCE_LANGUAGE], each, _titles(flow))
            yield from _others(flow, each)
            yield from _calls(library, flow, each)
        elif each.name not in library.unread:
            said = f"there is no flow '{each.name}' to translate; {meant(each.name, library.flows)}"
            yield Mistake(each.file, 1, said)
    yield from _unspoken(library)


def _titles(flow: Flow) -> frozenset[str]:
    """Return the paths of constants that people read."""
    handed = ((node.name, argument) for node in flow.nodes.values() for argument in arguments_of(node))
    return frozenset(
        f"{name}.with.{TITLE}" for name, each in handed if each.name == TITLE and isinstance(each.constant, str)
    )


def _unspoken(library: Library) -> Iterator[Mistake]:
    """Languages in which flows speak, but not what is said around them."""
    if SOURCE_LANGUAGE in library.phrases:
        for language in sorted({each.language for each in library.translations} - set(library.phrases)):
            file = min(each.file for each in library.translations if each.language == language)
            yield Mistake(file, 1, f"{language} has no phrases; translate phrases.yaml before any flow")


def _others(flow: Flow, each: Wordings) -> Iterator[Mistake]:
    """Other words for buttons: each a button's, and no other's in the same question."""

    def meanings(choice: Choice) -> tuple[str, ...]:
        return (*(text.source for text in each.texts.get(choice.label, ())), *each.also.get(choice.label, ()))

    asked = [(node, node.step) for node in flow.nodes.values() if isinstance(node.step, Ask)]
    for node, ask in asked:
        for choice, said in alike(node, ask.choices, meanings):
            yield Mistake(each.file, each.lines.get(choice.label, 1), said)
    known = {choice.label for _, ask in asked for choice in ask.choices}
    for path in each.also:
        if path not in known and path in each.texts and path in flow.texts[SOURCE_LANGUAGE]:
            said = f"'{path}' is a lint's button, which no other words mean; leave 'also' out"
            yield Mistake(each.file, each.lines[path], said)


def _calls(library: Library, flow: Flow, each: Wordings) -> Iterator[Mistake]:
    """Called flows that would go on in English."""
    there = {other.name for other in library.translations if other.language == each.language}
    called = dict.fromkeys(node.step.flow for node in flow.nodes.values() if isinstance(node.step, Call))
    for name in called:
        if name in library.flows and name not in there:
            said = f"'{flow.name}' calls '{name}', which has no {each.language}"
            yield Mistake(each.file, 1, f"{said}; translate that too, or leave both in {SOURCE_LANGUAGE}")


def phrases(library: Library, vocabulary: Vocabulary) -> Iterator[Mistake]:
    """Yield what is wrong with the sentences that belong to no flow."""
    original = library.phrases.get(SOURCE_LANGUAGE)
    for language, each in library.phrases.items():
        for key, variants in each.texts.items():
            for said in voice(variants, language):
                yield Mistake(each.file, each.lines[key], f"'{key}' {said}")
            if any(len(text.source) > MESSAGE_LIMIT for text in variants):
                yield Mistake(
                    each.file, each.lines[key], f"'{key}' is too long; {MESSAGE_LIMIT} characters are the most"
                )
        yield from counting(each, original, vocabulary)
        if language == SOURCE_LANGUAGE:
            yield from _engines_own(each)
        elif original is not None:
            yield from _compared(original.texts, each, vocabulary.lists)
            yield from lists(each, vocabulary)


def _engines_own(each: Wordings) -> Iterator[Mistake]:
    for key, may in PHRASES.items():
        if key not in each.texts:
            yield Mistake(each.file, 1, f"the engine says '{key}', which has no words yet; add it")
            continue
        for name in dict.fromkeys(name for text in each.texts[key] for name in text.places):
            if name not in may:
                said = f"'{key}' has {{{name}}}, which the engine doesn't fill"
                yield Mistake(each.file, each.lines[key], f"{said}; it has: {listed(sorted(may))}")


def _compared(original: Texts, each: Wordings, own: Collection[str]) -> Iterator[Mistake]:
    """Yield where a translation has other texts than the original; those called as in `own` it may have."""
    missing = [path for path in original if path not in each.texts]
    for path in missing:
        yield Mistake(each.file, 1, f"'{path}' isn't translated; add it")
    for path, variants in each.texts.items():
        line = each.lines[path]
        if path in own:
            if any(text.places for text in variants):
                yield Mistake(each.file, line, f"'{path}' is taken as it stands; write it without placeholders")
            continue
        if path not in original:
            yield Mistake(each.file, line, f"the original has no text '{path}'; {meant(path, missing)}")
            continue
        known = {name for text in original[path] for name in text.places}
        for name in dict.fromkeys(name for text in variants for name in text.places):
            if name not in known:
                said = f"'{path}' has {{{name}}}, which the original lacks"
                yield Mistake(each.file, line, f"{said}; it has: {listed(sorted(known))}")

"""Whether translations say everything, and only that."""

from collections.abc import Iterator, Mapping

from bot.engine.check.wordings import MESSAGE_LIMIT, voice
from bot.engine.flow import SOURCE_LANGUAGE
from bot.engine.near import listed, meant
from bot.engine.read import Library, Wordings
from bot.engine.step.phrases import PHRASES
from bot.engine.text import Template
from bot.errors import Mistake

Texts = Mapping[str, tuple[Template, ...]]


def translated(library: Library) -> Iterator[Mistake]:
    """Yield what the translations of flows lack or have too much."""
    for each in library.translations:
        flow = library.flows.get(each.name)
        if flow is not None:
            yield from _compared(flow.texts[SOURCE_LANGUAGE], each)
        elif each.name not in library.unread:
            said = f"there is no flow '{each.name}' to translate; {meant(each.name, library.flows)}"
            yield Mistake(each.file, 1, said)


def phrases(library: Library) -> Iterator[Mistake]:
    """Yield what is wrong with the sentences that belong to no flow."""
    for language, each in library.phrases.items():
        for key, variants in each.texts.items():
            for said in voice(variants, language):
                yield Mistake(each.file, each.lines[key], f"'{key}' {said}")
            if any(len(text.source) > MESSAGE_LIMIT for text in variants):
                yield Mistake(
                    each.file, each.lines[key], f"'{key}' is too long; {MESSAGE_LIMIT} characters are the most"
                )
        if language == SOURCE_LANGUAGE:
            yield from _engines_own(each)
        original = library.phrases.get(SOURCE_LANGUAGE)
        if language != SOURCE_LANGUAGE and original is not None:
            yield from _compared(original.texts, each)


def _engines_own(each: Wordings) -> Iterator[Mistake]:
    for key, may in PHRASES.items():
        if key not in each.texts:
            yield Mistake(each.file, 1, f"the engine says '{key}', which has no words yet; add it")
            continue
        for name in dict.fromkeys(name for text in each.texts[key] for name in text.places):
            if name not in may:
                said = f"'{key}' has {{{name}}}, which the engine doesn't fill"
                yield Mistake(each.file, each.lines[key], f"{said}; it has: {listed(sorted(may))}")


def _compared(original: Texts, each: Wordings) -> Iterator[Mistake]:
    missing = [path for path in original if path not in each.texts]
    for path in missing:
        yield Mistake(each.file, 1, f"'{path}' isn't translated; add it")
    for path, variants in each.texts.items():
        line = each.lines[path]
        if path not in original:
            yield Mistake(each.file, line, f"the original has no text '{path}'; {meant(path, missing)}")
            continue
        known = {name for text in original[path] for name in text.places}
        for name in dict.fromkeys(name for text in variants for name in text.places):
            if name not in known:
                said = f"'{path}' has {{{name}}}, which the original lacks"
                yield Mistake(each.file, line, f"{said}; it has: {listed(sorted(known))}")

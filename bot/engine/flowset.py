"""All the flows of one running copy, with the engine's own sentences and the vocabulary they may use."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.engine.flow import SOURCE_LANGUAGE, Flow
from bot.engine.text import Template
from bot.engine.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class FlowSet:
    """Flows by name. `phrases` maps language → key → variants of a sentence that belongs to no flow."""

    flows: Mapping[str, Flow] = field(repr=False)
    phrases: Mapping[str, Mapping[str, tuple[Template, ...]]] = field(repr=False)
    vocabulary: Vocabulary = field(repr=False)

    def phrase(self, language: str, key: str) -> tuple[Template, ...]:
        """Return the variants of a sentence, in the source language where no translation stands."""
        translated = self.phrases.get(language)
        if translated is not None and key in translated:
            return translated[key]
        return self.phrases[SOURCE_LANGUAGE][key]

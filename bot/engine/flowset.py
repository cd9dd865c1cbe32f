"""All the flows of one running copy, with the engine's own sentences and the vocabulary they may use."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.engine.flow import SOURCE_LANGUAGE, Flow
from bot.engine.text import OTHER_FORM, Template
from bot.engine.vocabulary import Vocabulary

_NOTHING: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class FlowSet:
    """Flows by name. `phrases` maps language → key → variants of a sentence that belongs to no flow."""

    flows: Mapping[str, Flow] = field(repr=False)
    phrases: Mapping[str, Mapping[str, tuple[Template, ...]]] = field(repr=False)
    vocabulary: Vocabulary = field(repr=False)

    def phrase(self, language: str, key: str, content: Mapping[str, str] = _NOTHING) -> tuple[Template, ...]:
        """Return the variants of a sentence, in the source language where no translation stands.

        `content` is what will fill it: where the sentence depends on a number, those that fit this one are returned.
        """
        translated = self.phrases.get(language)
        if translated is not None and key in translated:
            found = translated[key]
        else:
            language, found = SOURCE_LANGUAGE, self.phrases[SOURCE_LANGUAGE][key]
        return found if found[0].count is None else self._counted(language, found, content)

    def _counted(self, language: str, found: tuple[Template, ...], content: Mapping[str, str]) -> tuple[Template, ...]:
        number = content.get(found[0].count.by, "") if found[0].count is not None else ""
        form = self.vocabulary.plural(int(number), language) if number.isdecimal() else OTHER_FORM
        fitting = tuple(each for each in found if each.count is not None and each.count.form == form)
        return fitting or found[-1:]

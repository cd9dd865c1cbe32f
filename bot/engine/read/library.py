"""All files of one folder, read: what the checker looks at and what a flow set is made of."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from bot.engine.flow import SOURCE_LANGUAGE, Flow
from bot.engine.flowset import FlowSet
from bot.engine.read.header import read_flow, stem
from bot.engine.read.translation import Wordings, read_phrases, read_translation
from bot.engine.source import Sources
from bot.engine.vocabulary import Vocabulary
from bot.errors import Mistake


@dataclass(frozen=True, slots=True)
class Library:
    """Flows by name, their translations, the phrases by language, and the flows that could not be read."""

    flows: Mapping[str, Flow] = field(default_factory=dict)
    translations: tuple[Wordings, ...] = ()
    phrases: Mapping[str, Wordings] = field(default_factory=dict)
    unread: frozenset[str] = frozenset()

    def flow_set(self, vocabulary: Vocabulary) -> FlowSet:
        """Return the flows with their translations beside them."""
        flows = dict(self.flows)
        for each in self.translations:
            if each.name in flows:
                flow = flows[each.name]
                texts, also = {**flow.texts, each.language: each.texts}, {**flow.also, each.language: each.also}
                flows[each.name] = replace(flow, texts=texts, also=also)
        phrases = {language: each.texts for language, each in self.phrases.items()}
        return FlowSet(flows, {SOURCE_LANGUAGE: {}, **phrases}, vocabulary)


def read_library(sources: Sources) -> tuple[Library, tuple[Mistake, ...]]:
    """Return everything that could be read, and every mistake of form in any file."""
    mistakes = list(sources.mistakes)
    flows: dict[str, Flow] = {}
    unread = set(sources.unread)
    for source in sources.flows:
        flow, found = read_flow(source)
        mistakes += found
        if flow is None:
            unread.add(stem(source.name))
        else:
            flows[flow.name] = flow
    translations = []
    for language, source in sources.translations:
        wordings, found = read_translation(source, language)
        mistakes += found
        translations += [] if wordings is None else [wordings]
    phrases = {}
    for language, source in sources.phrases:
        wordings, found = read_phrases(source, language)
        mistakes += found
        if wordings is not None:
            phrases[language] = wordings
    return Library(flows, tuple(translations), phrases, frozenset(unread)), tuple(mistakes)
